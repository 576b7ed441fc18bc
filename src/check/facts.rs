//! The facts of a passage or of a text, found by their values.

use super::keys::{posted, sought};
use super::postings::{FEW, Postings, key};
use crate::fact::Fact;
use crate::lexicon::Lexicon;

/// Some facts, and where they are by their values. A few are not looked up: each of them may be the
/// one.
#[derive(Debug)]
pub(super) struct FactIndex {
    count: usize,
    postings: Option<Postings>,
}

impl FactIndex {
    /// Facts by their values, and by the sentences they stand in if `homes` are given.
    pub fn new<'a>(
        facts: impl ExactSizeIterator<Item = &'a Fact>,
        homes: Option<&[usize]>,
        lexicon: &Lexicon,
    ) -> FactIndex {
        let count = facts.len();
        let postings = (count > FEW).then(|| {
            let mut entries = Vec::with_capacity(2 * count);
            for (place, fact) in facts.enumerate() {
                let home = homes.and_then(|homes| homes.get(place)).copied();
                posted(fact, lexicon, &mut |value| entries.push((at_home(value, home), place)));
            }
            Postings::new(entries.into_iter())
        });
        FactIndex { count, postings }
    }

    /// Whether a test holds for a fact that may be the same as `fact` so surely.
    pub fn any(
        &self,
        fact: &Fact,
        least: u8,
        lexicon: &Lexicon,
        mut test: impl FnMut(usize) -> bool,
    ) -> bool {
        let Some(postings) = &self.postings else { return (0..self.count).any(test) };
        let mut holds = false;
        sought(fact, least, lexicon, &mut |key| holds = holds || postings.at(key).any(&mut test));
        holds
    }

    /// The facts that may be the same as `fact` so surely and are not taken, in the sentence `home`
    /// or in any.
    pub fn free(
        &mut self,
        fact: &Fact,
        least: u8,
        home: Option<usize>,
        lexicon: &Lexicon,
        taken: impl Fn(usize) -> bool,
        found: &mut Vec<usize>,
    ) {
        found.clear();
        match &mut self.postings {
            None => found.extend((0..self.count).filter(|index| !taken(*index))),
            Some(postings) => sought(fact, least, lexicon, &mut |key| {
                postings.free(at_home(key, home), &taken, found)
            }),
        }
    }
}

/// The key of something in one sentence.
fn at_home(value: u32, home: Option<usize>) -> u32 {
    home.map_or(value, |home| key((value, home)))
}
