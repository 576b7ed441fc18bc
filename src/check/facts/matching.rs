//! Equal facts: matched one to one, repeated, or stated elsewhere.

use std::ops::Range;

use super::equivalence::{Match, compare, implies};
use super::fact_index::FactIndex;
use super::passage::Passage;
use super::sample_address::is_other_sample;
use crate::fact::{Fact, Strength, Value};
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Minimum number of mentions of a name that a pronoun can replace anywhere.
const MIN_MENTIONS: usize = 4;
/// Number of neighbouring segments, in either direction, that can state a fact that a segment
/// lacks.
const NEIGHBOURS: usize = 2;

impl Passage<'_> {
    /// Matches the facts of both sides one to one: the most certain matches first, and those in the
    /// same sentence before others.
    pub(super) fn assign(&mut self) {
        self.match_from_both_ends();
        if self.matched.iter().any(|matched| matched.iter().all(Option::is_some)) {
            return;
        }
        let target = &self.bitext[Side::Target].facts.items;
        let targets = || self.facts.target.iter().map(|fact| &target[*fact]);
        let mut in_sentence =
            FactIndex::new(targets(), Some(&self.sentence_of.target), self.lexicon);
        let mut anywhere = FactIndex::new(targets(), None, self.lexicon);
        let mut found = Vec::new();
        for level in [Match::Certain, Match::Possible, Match::Implied] {
            for same_sentence in [true, false] {
                for source in 0..self.facts.source.len() {
                    let fact = self.fact(Side::Source, source);
                    // A name that contains another states more than that name.
                    if self.matched.source[source].is_some()
                        || (level <= Match::Implied && is_name(fact))
                    {
                        continue;
                    }
                    let taken = |target: usize| self.matched.target[target].is_some();
                    let sentence = same_sentence.then_some(self.sentence_of.source[source]);
                    let index = if same_sentence { &mut in_sentence } else { &mut anywhere };
                    index.free(fact, level, sentence, self.lexicon, taken, &mut found);
                    let fits = |target: &usize| {
                        (!same_sentence || self.in_one_sentence(source, *target))
                            && compare(fact, self.fact(Side::Target, *target), self.lexicon)
                                >= level
                    };
                    // Counted things first: `five teams` before the other `five`.
                    let best = found.iter().copied().filter(fits).max_by_key(|target| {
                        (self.counts_same(source, *target), std::cmp::Reverse(*target))
                    });
                    if let Some(target) = best {
                        self.set_matched(source, target);
                    }
                }
            }
        }
    }

    pub(super) fn set_matched(&mut self, source: usize, target: usize) {
        self.matched.source[source] = Some(target);
        self.matched.target[target] = Some(source);
    }

    /// Returns a fact of the other side that is equal to an unmatched fact, or implies it.
    pub(super) fn restated(&self, side: Side, index: usize, others: &FactIndex) -> Option<usize> {
        let fact = self.fact(side, index);
        // A weak fact needs an equal fact; one that implies it is not enough.
        let min_match =
            if fact.strength == Strength::Stated { Match::Implied } else { Match::Possible };
        let mut found = None;
        others.any(fact, min_match, self.lexicon, |other| {
            let candidate = self.fact(side.other(), other);
            let likeness = compare(fact, candidate, self.lexicon);
            let states = likeness >= min_match
                && (likeness > Match::Implied || !is_name(fact) || implies(candidate, fact));
            found = states.then_some(other);
            states
        });
        found
    }

    /// Whether two numbers count the same thing, or two persons have the same title.
    pub(super) fn counts_same(&self, source: usize, target: usize) -> bool {
        let facts = Sides::new(self.fact(Side::Source, source), self.fact(Side::Target, target));
        let Some(counted) = facts.map(|fact| fact.counted).both() else { return false };
        let is_person = |fact: &Fact| matches!(fact.readings.first(), Some(Value::Person(_)));
        let forms = Sides::from_fn(|side| self.bitext[side].words.form(counted[side]));
        if facts.iter().all(|fact| is_person(fact)) {
            let words = Sides::from_fn(|side| self.bitext[side].token(counted[side]));
            return self.lexicon.same_title(words.zip(forms));
        }
        let concepts = forms.map(|form| &form.concepts);
        concepts.source.iter().any(|concept| concepts.target.binary_search(concept).is_ok())
    }

    /// Returns the first other place where the other text states a fact, and whether it states it
    /// so often that a pronoun can replace it.
    pub(crate) fn elsewhere(&self, side: Side, fact: &Fact) -> (Option<Span>, bool) {
        let other = &self.bitext[side.other()].facts.items;
        let facts = self.text_pair.fact_index(side.other());
        let mut found = Vec::new();
        facts.any(fact, Match::Possible, self.lexicon, |index| {
            let likeness = compare(fact, &other[index], self.lexicon);
            if likeness >= Match::Possible
                && !found.contains(&index)
                && !may_coincide(fact, &other[index])
            {
                found.push(index);
            }
            false
        });
        if let Some(near) = self.neighbourhood(side.other()) {
            found.retain(|index| near.contains(&other[*index].span.start));
        }
        found.sort_unstable();
        found.truncate(MIN_MENTIONS);
        let is_name = fact.readings.first().is_some_and(|value| value.group().is_name());
        (found.first().map(|index| other[*index].span), is_name && found.len() >= MIN_MENTIONS)
    }

    /// Returns the bytes of a translation file in which a fact missing from its own segment can be
    /// stated, as segments that are far apart are unrelated. `None` for other texts.
    fn neighbourhood(&self, side: Side) -> Option<Range<u32>> {
        let text = &self.bitext[side];
        let (first, last) = (*self.bead[side].first()?, *self.bead[side].last()?);
        let blocks = &text.document.blocks;
        let from = blocks.get(first.saturating_sub(NEIGHBOURS))?.span.start;
        let to = blocks.get((last + NEIGHBOURS).min(blocks.len().checked_sub(1)?))?.span.end;
        text.source.is_segmented().then_some(from..to)
    }
}

/// Whether another fact may have the figure of a fact by chance: a vague word, for a rank an
/// amount, or for an address a sample.
fn may_coincide(fact: &Fact, other: &Fact) -> bool {
    let is_rank = matches!(fact.readings.first(), Some(Value::Ordinal(_)));
    match other.readings.first() {
        Some(Value::Url(address) | Value::Email(address)) => {
            fact.readings.iter().any(|value| match value {
                Value::Url(own) | Value::Email(own) => is_other_sample(own, address),
                _ => false,
            })
        }
        Some(Value::Range(..)) => other.strength == Strength::Hint,
        Some(Value::Measure { .. } | Value::Money { .. } | Value::Percent(_)) => is_rank,
        _ => false,
    }
}

/// Whether a fact is the name of a place or of an organisation.
fn is_name(fact: &Fact) -> bool {
    fact.readings.first().is_some_and(|value| value.group().is_place_or_body())
}
