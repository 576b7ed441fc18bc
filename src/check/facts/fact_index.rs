//! Facts found by their values.

use super::equivalence::Match;
use super::keys::{posted, sought};
use super::postings::{FEW, Postings, key};
use crate::fact::Fact;
use crate::lexicon::Lexicon;

/// Facts of a passage or of a text by their values. A few facts are not indexed: each of them is a
/// candidate.
#[derive(Debug)]
pub(super) struct FactIndex {
    count: usize,
    postings: Option<Postings>,
}

impl FactIndex {
    /// Indexes facts by their values, and by their sentences if those are given.
    pub fn new<'a>(
        facts: impl ExactSizeIterator<Item = &'a Fact>,
        sentences: Option<&[usize]>,
        lexicon: &Lexicon,
    ) -> FactIndex {
        let count = facts.len();
        let postings = (count > FEW).then(|| {
            let mut entries = Vec::with_capacity(2 * count);
            for (place, fact) in facts.enumerate() {
                let sentence = sentences.and_then(|sentences| sentences.get(place)).copied();
                posted(fact, lexicon, &mut |value| {
                    entries.push((in_sentence(value, sentence), place))
                });
            }
            Postings::new(entries.into_iter())
        });
        FactIndex { count, postings }
    }

    /// Whether a test holds for one of the facts that may match `fact` at least this surely.
    pub fn any(
        &self,
        fact: &Fact,
        least: Match,
        lexicon: &Lexicon,
        mut test: impl FnMut(usize) -> bool,
    ) -> bool {
        let Some(postings) = &self.postings else { return (0..self.count).any(test) };
        let mut holds = false;
        sought(fact, least, lexicon, &mut |key| holds = holds || postings.at(key).any(&mut test));
        holds
    }

    /// Collects the facts that may match `fact` at least this surely and are not taken, in one
    /// sentence or in any.
    pub fn free(
        &mut self,
        fact: &Fact,
        least: Match,
        sentence: Option<usize>,
        lexicon: &Lexicon,
        taken: impl Fn(usize) -> bool,
        found: &mut Vec<usize>,
    ) {
        found.clear();
        match &mut self.postings {
            None => found.extend((0..self.count).filter(|index| !taken(*index))),
            Some(postings) => sought(fact, least, lexicon, &mut |key| {
                postings.free(in_sentence(key, sentence), &taken, found)
            }),
        }
    }
}

/// Returns the key of a value in one sentence.
fn in_sentence(value: u32, sentence: Option<usize>) -> u32 {
    sentence.map_or(value, |sentence| key((value, sentence)))
}
