//! Dates of acts that both texts cite by number.

use super::passage::Passage;
use crate::fact::Value;
use crate::sides::Side;
use crate::span::Span;

/// Maximum distance of the number of an act from its date, in facts.
const REACH: usize = 3;
/// Maximum number of words between them: `z dnia`.
const MAX_WORDS: usize = 2;

impl Passage<'_> {
    /// Whether a fact is the date of an act whose number precedes it and is in both texts:
    /// `Regulation (EU) 2016/679 of 27 April 2016`. The number says which act it is.
    pub(super) fn dates_cited_act(&self, side: Side, index: usize) -> bool {
        let text = &self.bitext[side].source;
        let date = self.fact(side, index);
        let is_whole = matches!(
            date.readings.first(),
            Some(Value::Date(date)) if date.year.and(date.month).and(date.day).is_some()
        );
        let numbers_act = |other: &usize| {
            let number = self.fact(side, *other).span;
            let written = text.slice(number);
            number.end <= date.span.start
                && written.starts_with(|first: char| first.is_ascii_digit())
                && written.contains('/')
                && joins(text.slice(Span { start: number.end, end: date.span.start }))
        };
        let is_shared = |other: usize| {
            self.matched[side][other].is_some()
                || self.elsewhere(side, self.fact(side, other)).0.is_some()
        };
        // The parts of a number are facts of their own.
        let mut parts = (index.saturating_sub(REACH)..index).filter(numbers_act).peekable();
        is_whole && parts.peek().is_some() && parts.all(is_shared)
    }
}

/// Whether a gap has only a few words, after what is glued to the number: `95/46/EC of`.
fn joins(gap: &str) -> bool {
    let mut words = gap.trim_start_matches(|c: char| !c.is_whitespace()).split_whitespace();
    words.clone().count() <= MAX_WORDS && words.all(|word| word.chars().all(char::is_alphabetic))
}
