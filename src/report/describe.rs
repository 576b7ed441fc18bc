//! A finding in words that fit on a line, for all formats that are not drawn: its sentence, its
//! places, what is expected.

use super::location;
use super::printable::line;
use crate::finding::{Finding, Mark, Role};
use crate::l10n::Interface;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::outcome::Failure;
use crate::pipeline::CheckedPair;
use crate::sides::Sides;

/// Who tells findings. Nothing it says has a line end or a control character.
#[derive(Clone, Copy)]
pub struct Describer<'a> {
    /// The language of the sentences.
    pub interface: &'a Interface,
    /// The names of what the findings are about.
    pub lexicon: &'a Lexicon,
}

impl Describer<'_> {
    /// What is found.
    pub fn sentence(&self, pair: &CheckedPair, finding: &Finding) -> String {
        line(&self.interface.tell(&finding.message(), pair, self.lexicon))
    }

    /// What the other version should say, if that can be told.
    pub fn expected(&self, pair: &CheckedPair, finding: &Finding) -> Option<String> {
        let (side, text) = self.interface.expected(finding, pair, self.lexicon)?;
        let message = Message::new(EXPECTED[side]).with("text", Arg::Text(text));
        Some(line(&self.interface.say(&message)))
    }

    /// What is to be known besides the sentence and its place: where to look in the other text,
    /// what is expected there.
    pub fn remarks(&self, pair: &CheckedPair, finding: &Finding) -> Vec<String> {
        let place = other_place(finding).map(|mark| {
            let place = at(self.interface, pair, mark);
            role(self.interface, finding, mark.role)
                .map_or(place.clone(), |role| format!("{place}: {role}"))
        });
        place.into_iter().chain(self.expected(pair, finding)).collect()
    }

    /// A message that is about no text.
    pub fn say(&self, message: &Message) -> String {
        line(&self.interface.say(message))
    }

    /// SuppressedBy a pair could not be checked.
    pub fn reasons(&self, failure: &Failure) -> String {
        failure.messages.iter().map(|message| self.say(message)).collect::<Vec<_>>().join(" ")
    }
}

/// The messages that give the words expected on a side.
pub const EXPECTED: Sides<&str> = Sides::new("expected-en", "expected-pl");

/// What a place is called that is not the subject: by its rule, if that means something else by it
/// than the passage that should say the same.
pub fn role(interface: &Interface, finding: &Finding, role: Role) -> Option<String> {
    match role {
        Role::Subject => None,
        Role::Counterpart => Some(
            interface
                .attribute(&format!("rule-{}", finding.rule), "counterpart")
                .unwrap_or_else(|| interface.text("mark-counterpart")),
        ),
        Role::Elsewhere => Some(interface.text("mark-elsewhere")),
        Role::Part => Some(interface.text("mark-part")),
    }
}

/// The place in the text that the primary place is not in: where its subject is, else what matches.
pub fn other_place(finding: &Finding) -> Option<&Mark> {
    let of_role =
        |role: Role| finding.marks(finding.primary.side.other()).find(|mark| mark.role == role);
    of_role(Role::Subject)
        .or_else(|| of_role(Role::Counterpart))
        .or_else(|| of_role(Role::Elsewhere))
}

/// Where a place begins: the path and the line, or what stands for it.
pub fn at(interface: &Interface, pair: &CheckedPair, mark: &Mark) -> String {
    let reading = pair.text(mark.side);
    location::describe(
        interface,
        reading,
        &line(&relative(&reading.source.path)),
        mark.span.start,
        false,
    )
}

/// A path as other programs name files: slashes on every system, nothing before the first name.
pub fn relative(path: &str) -> String {
    let slashed = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    slashed
        .strip_prefix("./")
        .map_or(slashed.clone(), |rest| rest.trim_start_matches('/').to_owned())
}
