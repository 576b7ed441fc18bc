//! The headline of a pair: the gravest findings in one sentence, or, if there are none, how much
//! was compared.

mod clause;

use crate::finding::{Finding, Severity};
use crate::l10n::Interface;
use crate::ledger::Verdict;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::printable::line;
use crate::rule::RuleId;
use crate::sides::Side;
use crate::source::Presence;
use clause::{Clause, Clauses};

/// The rules whose finding is about the whole pair and leaves room for no other.
const WHOLE: [RuleId; 2] = [RuleId::Unrelated, RuleId::UnpairedDocument];

/// The headline of a pair, in any language.
pub struct Headline<'a> {
    pair: &'a CheckedPair,
    lexicon: &'a Lexicon,
    content: Content<'a>,
}

/// The content of a headline.
enum Content<'a> {
    /// The gravest divergences, and the number of findings that they leave out.
    Clauses(Vec<Clause>, usize),
    /// The sentence of one finding, and the number of the others.
    Finding(&'a Finding, usize),
    /// Nothing diverges.
    Calm(Message),
}

impl<'a> Headline<'a> {
    /// Finds what matters in a pair.
    pub fn new(pair: &'a CheckedPair, lexicon: &'a Lexicon) -> Headline<'a> {
        let found = pair.findings.len();
        let worst = pair
            .findings
            .iter()
            .rev()
            .max_by_key(|finding| (WHOLE.contains(&finding.rule), finding.severity));
        let content = match worst {
            None => Content::Calm(calm(pair, lexicon)),
            Some(worst) if WHOLE.contains(&worst.rule) => Content::Finding(worst, 0),
            Some(worst) => {
                let mut clauses = Clauses::default();
                pair.findings
                    .iter()
                    .filter(|finding| finding.severity > Severity::Note)
                    .for_each(|finding| clauses.add(pair, finding));
                let clauses = clauses.gravest();
                match clauses.iter().map(|clause| clause.findings).sum::<usize>() {
                    0 => Content::Finding(worst, found - 1),
                    covered => Content::Clauses(clauses, found - covered),
                }
            }
        };
        Headline { pair, lexicon, content }
    }

    /// Writes the sentence in a language. It has no line ends or control characters.
    pub fn say(&self, interface: &Interface) -> String {
        let count = |id: &'static str, count: usize| {
            interface.say(&Message::new(id).with("count", Arg::Number(count as i64)))
        };
        line(&match &self.content {
            Content::Calm(message) => interface.say(message),
            Content::Finding(finding, others) => {
                let sentence = interface.tell(&finding.message(), self.pair, self.lexicon);
                if *others == 0 {
                    sentence
                } else {
                    format!("{sentence} {}", count("headline-others", *others))
                }
            }
            Content::Clauses(clauses, rest) => {
                let mut parts: Vec<String> =
                    clauses.iter().map(|clause| clause.say(interface)).collect();
                if *rest > 0 {
                    parts.push(count("headline-rest", *rest));
                }
                capital(&parts.join("; ")) + "."
            }
        })
    }
}

/// Returns the message for a pair without findings: how many facts were compared.
fn calm(pair: &CheckedPair, lexicon: &Lexicon) -> Message {
    if Side::BOTH.iter().any(|side| pair.source(*side).presence != Presence::Here) {
        return Message::new("headline-alone");
    }
    let entries = pair.ledger(lexicon);
    let found = entries
        .iter()
        .filter(|entry| matches!(entry.verdict, Verdict::Same | Verdict::Elsewhere))
        .count();
    let (facts, suppressed) = (entries.len(), pair.suppressed.len());
    let id = match (suppressed, facts - found) {
        (0, 0) => "headline-all",
        (0, _) => "headline-open",
        _ => "headline-aside",
    };
    let number = |count: usize| Arg::Number(count as i64);
    Message::new(id)
        .with("facts", number(facts))
        .with("found", number(found))
        .with("open", number(facts - found))
        .with("count", number(suppressed))
}

/// Returns a sentence with a capital at its beginning.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
