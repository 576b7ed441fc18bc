//! The sentence on top: what matters in a pair, gravest first, in plain words. Made of the
//! findings; where there are none it says what was compared.

mod clause;

use super::printable::line;
use crate::finding::{Finding, Severity};
use crate::l10n::Interface;
use crate::language::Language;
use crate::ledger::Verdict;
use crate::lexicon::Lexicon;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::source::Presence;
use clause::{Clause, Clauses};

/// The rules that speak alone, for the whole pair.
const WHOLE: [&str; 2] = ["unrelated", "unpaired-document"];

/// What is to be said of a pair, in any language.
pub struct Headline<'a> {
    pair: &'a CheckedPair,
    lexicon: &'a Lexicon,
    said: Said<'a>,
}

enum Said<'a> {
    /// What diverges, and how many findings that leaves out.
    Clauses(Vec<Clause>, usize),
    /// The sentence of a finding, and how many others there are.
    Finding(&'a Finding, usize),
    /// Nothing diverges.
    Calm(Message),
}

impl<'a> Headline<'a> {
    /// Finds what matters in a pair.
    pub fn of(pair: &'a CheckedPair, lexicon: &'a Lexicon) -> Headline<'a> {
        let found = pair.findings.len();
        let worst = pair
            .findings
            .iter()
            .rev()
            .max_by_key(|finding| (WHOLE.contains(&finding.rule), finding.severity));
        let said = match worst {
            None => Said::Calm(calm(pair, lexicon)),
            Some(worst) if WHOLE.contains(&worst.rule) => Said::Finding(worst, 0),
            Some(worst) => {
                let mut clauses = Clauses::default();
                pair.findings
                    .iter()
                    .filter(|finding| finding.severity > Severity::Note)
                    .for_each(|finding| clauses.add(pair, finding));
                let clauses = clauses.gravest();
                match clauses.iter().map(|clause| clause.findings).sum::<usize>() {
                    0 => Said::Finding(worst, found - 1),
                    told => Said::Clauses(clauses, found - told),
                }
            }
        };
        Headline { pair, lexicon, said }
    }

    /// The sentence in a language. It has no line ends or control characters.
    pub fn say(&self, interface: &Interface) -> String {
        let count = |id: &'static str, count: usize| {
            interface.say(&Message::new(id).with("count", Arg::Number(count as i64)))
        };
        line(&match &self.said {
            Said::Calm(message) => interface.say(message),
            Said::Finding(finding, others) => {
                let sentence = interface.tell(&finding.message, self.pair, self.lexicon);
                if *others == 0 {
                    sentence
                } else {
                    format!("{sentence} {}", count("headline-others", *others))
                }
            }
            Said::Clauses(clauses, rest) => {
                let mut said: Vec<String> =
                    clauses.iter().map(|clause| clause.say(interface)).collect();
                if *rest > 0 {
                    said.push(count("headline-rest", *rest));
                }
                capital(&said.join("; ")) + "."
            }
        })
    }
}

/// What was compared, where nothing is to be reported.
fn calm(pair: &CheckedPair, lexicon: &Lexicon) -> Message {
    if Language::ALL.iter().any(|side| pair.source(*side).presence != Presence::Here) {
        return Message::new("headline-alone");
    }
    let entries = pair.ledger(lexicon);
    let found = entries
        .iter()
        .filter(|entry| matches!(entry.verdict, Verdict::Same | Verdict::Elsewhere))
        .count();
    let (facts, aside) = (entries.len(), pair.suppressed.len());
    let id = match (aside, facts - found) {
        (0, 0) => "headline-all",
        (0, _) => "headline-open",
        _ => "headline-aside",
    };
    let number = |count: usize| Arg::Number(count as i64);
    Message::new(id)
        .with("facts", number(facts))
        .with("found", number(found))
        .with("open", number(facts - found))
        .with("count", number(aside))
}

/// A sentence with a capital at its beginning.
fn capital(sentence: &str) -> String {
    let mut letters = sentence.chars();
    letters
        .next()
        .map_or(String::new(), |first| first.to_uppercase().collect::<String>() + letters.as_str())
}
