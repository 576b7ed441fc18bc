//! Missing sentences that the other version seems to have after all: its version of the passage is
//! long enough for them, or a passage nearby that has no counterpart says the same.

use std::iter;

use super::Check;
use super::content_words::{lacking, left_over, length, shared, words};
use crate::bitext::{Bead, SentenceBead};
use crate::sides::{Side, Sides};

/// Minimum part of the length of missing sentences that the other version has more than the rest of
/// the passage needs.
const MIN_ROOM: f32 = 0.5;
/// Minimum part of the words of a sentence that the other version has left over.
const MIN_LEFT_OVER: f32 = 0.1;
/// Minimum number of words that a neighbour has more in the other version, as a part of those of the
/// sentence.
const MIN_MORE_WORDS: f32 = 0.5;
/// Maximum ratio of the lengths of a sentence and of those that the other version has instead.
const MAX_INSTEAD_RATIO: f32 = 2.0;
/// Number of passages on either side in which one without a counterpart is looked for.
const NEARBY: usize = 6;
/// Minimum number of words that such a passage has of a sentence.
const MIN_SHARED: usize = 3;
/// Minimum part of the words of the sentence.
const MIN_SHARE: f32 = 0.4;

/// Whether the other version of a passage has room for a run of its missing sentences, and something
/// fills it: words of the run that no other sentence accounts for, a neighbour with more words than
/// its counterpart, or sentences of its own that are about as long.
pub(super) fn is_filled(
    check: &Check<'_>,
    side: Side,
    bead: usize,
    run: &[usize],
    missing: &[usize],
) -> bool {
    let Some(passage) = check.bitext.alignment.beads.get(bead) else { return false };
    if room(check, side, passage, missing) < MIN_ROOM * sum(check, side, missing) {
        return false;
    }
    let words = words(check, side, check.sentences(side, run));
    let part = |share: f32| share * words.len() as f32;
    let left = left_over(check, side, passage);
    let has_left = || shared(&words, &left) as f32 >= part(MIN_LEFT_OVER).max(1.0);
    let long = sum(check, side, run);
    let grew = |sentences: &SentenceBead| {
        let more = lacking(check, side, sentences).len() as f32
            - lacking(check, side.other(), sentences).len() as f32;
        surplus(check, side, sentences) >= MIN_ROOM * long && more >= part(MIN_MORE_WORDS)
    };
    let instead = || {
        let own = passage.sentences.iter().filter(|sentences| sentences[side].is_empty());
        let own: f32 = own.map(|sentences| surplus(check, side, sentences)).sum();
        own * MAX_INSTEAD_RATIO >= long && own <= long * MAX_INSTEAD_RATIO
    };
    has_left() || neighbours(check, side, bead, run).any(grew) || instead()
}

/// Whether a passage nearby, which the side of a run of missing sentences lacks, has many of their
/// words.
pub(super) fn is_nearby(check: &Check<'_>, side: Side, bead: usize, run: &[usize]) -> bool {
    let beads = &check.bitext.alignment.beads;
    let document = &check.bitext[side.other()].document;
    let own = words(check, side, check.sentences(side, run));
    let nearby = bead.saturating_sub(NEARBY)..(bead + NEARBY + 1).min(beads.len());
    let unmatched = beads[nearby].iter().filter(|bead| bead[side].is_empty());
    let mut blocks = unmatched.flat_map(|bead| check.blocks(bead, side.other()));
    blocks.any(|block| {
        let sentences = &document.sentences[block.sentences.clone()];
        let shared = shared(&own, &words(check, side.other(), sentences.iter()));
        shared >= MIN_SHARED && shared as f32 >= MIN_SHARE * own.len() as f32
    })
}

/// Returns the sentence beads before and after a run of sentences that have another side.
fn neighbours<'a>(
    check: &Check<'a>,
    side: Side,
    bead: usize,
    run: &[usize],
) -> impl Iterator<Item = &'a SentenceBead> {
    let before = run.first().and_then(|first| first.checked_sub(1));
    let after = run.last().map(|last| last + 1);
    let at = move |sentence: usize| check.bead_index.of_sentence(side, bead, sentence);
    let sentences = &check.bitext.alignment.beads[bead].sentences;
    let both: Vec<&SentenceBead> = iter::chain(before, after)
        .filter_map(at)
        .filter_map(|at| sentences.get(at))
        .filter(|sentences| !sentences[side.other()].is_empty())
        .collect();
    both.into_iter()
}

/// Returns by how much the other side of a passage is longer than its rest on this side leads one to
/// expect, in bytes of this side.
fn room(check: &Check<'_>, side: Side, passage: &Bead, missing: &[usize]) -> f32 {
    let lengths = Sides::from_fn(|side| {
        let blocks = check.blocks(passage, side);
        blocks.map(|block| block.span.len() as f32).sum::<f32>()
    });
    lengths[side.other()] / check.expected_length(side)
        - (lengths[side] - sum(check, side, missing))
}

/// Returns by how much the other side of a sentence bead is longer than expected.
fn surplus(check: &Check<'_>, side: Side, sentences: &SentenceBead) -> f32 {
    let lengths = Sides::from_fn(|side| sum(check, side, &sentences[side]));
    lengths[side.other()] / check.expected_length(side) - lengths[side]
}

fn sum(check: &Check<'_>, side: Side, sentences: &[usize]) -> f32 {
    length(check.sentences(side, sentences))
}
