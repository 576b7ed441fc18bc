//! Findings that a project never wants: about some numbers, about some words.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Config;
use crate::canonical::canonical;
use crate::fact::{Fact, Value};
use crate::finding::{Finding, Mark, Role};
use crate::lexicon::Lexicon;
use crate::pipeline::CheckedPair;

/// Values and words that raise no finding.
#[derive(Debug, Clone, Default)]
pub(super) struct Ignored {
    /// Numbers, without the zeros at their end.
    pub numbers: Vec<Decimal>,
    /// Words, folded.
    pub terms: Vec<String>,
}

impl Config {
    /// Whether the project ignores a finding: one about facts, all of which are ignored numbers or
    /// words. Two facts that contradict each other are ignored only where both are.
    pub fn ignores(&self, finding: &Finding, pair: &CheckedPair, lexicon: &Lexicon) -> bool {
        let ignored = &self.ignored;
        if ignored.numbers.is_empty() && ignored.terms.is_empty() {
            return false;
        }
        // An enumeration as a whole is no fact, its parts are.
        let role = if finding.all_marks().any(|mark| mark.role == Role::Part) {
            Role::Part
        } else {
            Role::Subject
        };
        let mut subjects = finding.all_marks().filter(|mark| mark.role == role).peekable();
        let is_ignored = |mark: &Mark| {
            let text = pair.text(mark.side);
            // Other findings mark passages.
            let fact = text.facts.items[text.facts.within(mark.span)]
                .iter()
                .find(|fact| fact.span == mark.span);
            fact.is_some_and(|fact| ignored.has(fact, &text.source.text, lexicon))
        };
        finding.value.is_some() && subjects.peek().is_some() && subjects.all(is_ignored)
    }
}

impl Ignored {
    fn has(&self, fact: &Fact, text: &str, lexicon: &Lexicon) -> bool {
        let named = |value: &Value| {
            !self.terms.is_empty() && self.terms.contains(&folded(&canonical(value, lexicon)))
        };
        self.terms.iter().any(|term| appears_around(text, fact.span.range(), term))
            || fact.readings.iter().any(|value| named(value) || self.has_number(value))
    }

    fn has_number(&self, value: &Value) -> bool {
        match value {
            Value::Number(number) => self.numbers.contains(&number.normalize()),
            Value::Ordinal(rank) => self.numbers.contains(&Decimal::from(*rank)),
            Value::Year(year) => self.numbers.contains(&Decimal::from(*year)),
            Value::Range(from, to) => self.has_number(from) && self.has_number(to),
            _ => false,
        }
    }
}

/// Whether a folded term appears in a text around a fact, which may be a part of the term, as the
/// letters before the hyphen of `BITEKST-X`.
fn appears_around(text: &str, fact: Range<usize>, term: &str) -> bool {
    // Before the fact there can be no more than the rest of the term, and some white space.
    let earliest = fact.start.saturating_sub(2 * term.len());
    let bounded = |at: usize| {
        let inside = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
        !(inside(text[..at].chars().next_back()) && inside(text[at..].chars().next()))
    };
    let mut starts = (earliest..=fact.start).rev().filter(|at| text.is_char_boundary(*at));
    starts.any(|at| {
        bounded(at)
            && end_of(&text[at..], term)
                .is_some_and(|length| at + length >= fact.end && bounded(at + length))
    })
}

/// The length of the folded term at the beginning of a text.
fn end_of(text: &str, term: &str) -> Option<usize> {
    let mut rest = text;
    for wanted in term.chars() {
        let next = rest.chars().next()?;
        if wanted == ' ' {
            let trimmed = rest.trim_start();
            if trimmed.len() == rest.len() {
                return None;
            }
            rest = trimmed;
        } else if next == wanted || next.to_lowercase().eq([wanted]) {
            rest = &rest[next.len_utf8()..];
        } else {
            return None;
        }
    }
    Some(text.len() - rest.len())
}

/// Words as they are compared: in small letters, white space folded.
pub(super) fn folded(words: &str) -> String {
    words.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A number in English notation: `404`, `2.5`, `48,300`.
pub(super) fn number(text: &str) -> Option<Decimal> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, "0"));
    let mut groups = whole.split(',');
    let digits = |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    let first = groups.next().filter(|first| digits(first))?;
    let mut rest = groups.peekable();
    let grouped = rest.peek().is_none() || first.len() <= 3;
    (grouped && rest.all(|group| group.len() == 3 && digits(group)) && digits(fraction))
        .then(|| format!("{}.{fraction}", whole.replace(',', "")).parse::<Decimal>().ok())
        .flatten()
        .map(|number| number.normalize())
}
