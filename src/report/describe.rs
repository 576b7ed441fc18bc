//! A finding in plain lines, for every format except the terminal: its sentence, its places, the
//! expected words.

use super::location;
use crate::finding::{Finding, Mark, Role};
use crate::group::Group;
use crate::l10n::Interface;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::outcome::Failure;
use crate::pipeline::CheckedPair;
use crate::printable::line;
use crate::sides::Sides;

/// Describes findings. Nothing that it returns has a line end or a control character.
#[derive(Clone, Copy)]
pub struct Describer<'a> {
    /// The language of the sentences.
    pub interface: &'a Interface,
    /// The lexicon, for the names of facts.
    pub lexicon: &'a Lexicon,
}

impl Describer<'_> {
    /// Returns the sentence of a finding.
    pub fn sentence(&self, pair: &CheckedPair, finding: &Finding) -> String {
        line(&self.interface.tell(&finding.message(), pair, self.lexicon))
    }

    /// Returns the words that the other version should have, if they are known.
    pub fn expected(&self, pair: &CheckedPair, finding: &Finding) -> Option<String> {
        let (side, text) = self.interface.expected(finding, pair, self.lexicon)?;
        let message = Message::new(EXPECTED[side]).with("text", Arg::Text(text));
        Some(line(&self.interface.say(&message)))
    }

    /// Returns everything besides the sentence and its place: the place in the other text, the
    /// words expected there.
    pub fn remarks(&self, pair: &CheckedPair, finding: &Finding) -> Vec<String> {
        let place = other_place(finding).map(|mark| {
            let place = at(self.interface, pair, mark);
            role(self.interface, finding, mark.role)
                .map_or(place.clone(), |role| format!("{place}: {role}"))
        });
        place.into_iter().chain(self.expected(pair, finding)).collect()
    }

    /// Returns the sentence of a message that quotes no text.
    pub fn say(&self, message: &Message) -> String {
        line(&self.interface.say(message))
    }

    /// Returns why a pair couldn't be checked.
    pub fn reasons(&self, failure: &Failure) -> String {
        failure.messages.iter().map(|message| self.say(message)).collect::<Vec<_>>().join(" ")
    }
}

/// The messages for the words expected on each side.
pub const EXPECTED: Sides<&str> = Sides::new("expected-en", "expected-pl");

/// Returns the label of a place, or `None` for a subject. A rule may have a label of its own for
/// counterparts.
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

/// Maximum number of other places of a group that are listed.
const MAX_PLACES: usize = 8;

/// Returns the sentence that lists the other places of a group; `None` for a finding that is alone.
pub fn also(interface: &Interface, pair: &CheckedPair, group: &Group) -> Option<String> {
    let mut places: Vec<String> = group
        .places(pair)
        .map(|mark| {
            let source = pair.source(mark.side);
            let position = source.position(mark.span.start);
            if source.counts_paragraphs() {
                location::number(source, position.line)
            } else {
                format!("{}:{}", position.line, position.column)
            }
        })
        .collect();
    places.dedup();
    if places.is_empty() {
        return None;
    }
    let more = places.len().saturating_sub(MAX_PLACES);
    places.truncate(MAX_PLACES);
    let message = Message::new("also-at")
        .with("places", Arg::Text(places.join(", ")))
        .with("more", Arg::Number(more as i64));
    Some(interface.say(&message))
}

/// Returns the place in the other text: a subject, else the counterpart, else another place.
pub fn other_place(finding: &Finding) -> Option<&Mark> {
    let of_role =
        |role: Role| finding.marks(finding.primary.side.other()).find(|mark| mark.role == role);
    of_role(Role::Subject)
        .or_else(|| of_role(Role::Counterpart))
        .or_else(|| of_role(Role::Elsewhere))
}

/// Returns the start of a place: the path with the line, or with the paragraph.
pub fn at(interface: &Interface, pair: &CheckedPair, mark: &Mark) -> String {
    let text = pair.text(mark.side);
    location::describe(interface, text, &line(&relative(&text.source.path)), mark.span.start, false)
}

/// Returns a path in the notation of other programs: with slashes on every system, without a
/// leading `./`.
pub fn relative(path: &str) -> String {
    let slashed = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    slashed
        .strip_prefix("./")
        .map_or(slashed.clone(), |rest| rest.trim_start_matches('/').to_owned())
}
