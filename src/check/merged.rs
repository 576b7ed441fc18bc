//! Passages that are a block in one version and part of the next block in the other, whose sentences
//! translate something else, too.

use super::Check;
use super::content_words::{Words, left_over, length, shared, words};
use crate::bitext::Bead;
use crate::document::Sentence;
use crate::sides::{Side, Sides};

/// Maximum number of blocks that are part of another one.
const MAX_BLOCKS: usize = 3;

/// What shows that a neighbour includes a passage: the longer it is, and the better its length fits
/// with the passage, the fewer words of it are enough.
struct Evidence {
    /// Minimum difference in length of the neighbour that is longer, as a logarithm.
    room: f32,
    /// Maximum difference in length with the passage.
    rest: f32,
    /// Minimum number of words of the passage that the neighbour has left over.
    shared: usize,
    /// Minimum share of the passage's words.
    share: f32,
}

/// Any of these is enough.
const EVIDENCE: [Evidence; 4] = [
    Evidence { room: 0.5, rest: 0.2, shared: 1, share: 0.0 },
    Evidence { room: 0.5, rest: 0.35, shared: 3, share: 0.1 },
    Evidence { room: 0.2, rest: 0.35, shared: 2, share: 0.2 },
    // A neighbour that abridges the passage has more of its words.
    Evidence { room: 0.2, rest: 0.5, shared: 5, share: 0.25 },
];

/// Minimum part of the length of a missing sentence that a passage without it lacks.
const MIN_MISSING: f32 = 0.3;

/// Whether a run of blocks that only one side has is said in the block before it or after it on the
/// other side, which is too long for its counterpart and has words that this doesn't account for.
pub(super) fn in_neighbour(check: &Check<'_>, side: Side, run: &[usize]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let document = &check.bitext[side].document;
    let blocks = run.iter().filter_map(|block| document.blocks.get(*block));
    let sentences: Vec<&Sentence> =
        blocks.flat_map(|block| &document.sentences[block.sentences.clone()]).collect();
    let words = words(check, side, sentences.iter().copied());
    if run.len() > MAX_BLOCKS || words.is_empty() {
        return false;
    }
    let missing = length(sentences.into_iter());
    let before = first.checked_sub(1).and_then(|block| check.bead_index.of_block(side, block));
    let after = check.bead_index.of_block(side, last + 1);
    [before, after].into_iter().flatten().any(|bead| {
        let Some(bead) = check.bitext.alignment.beads.get(bead) else { return false };
        bead.is_matched() && has_left_over(check, side, bead, &words, missing)
    })
}

/// Whether the blocks before or after a passage that only the other version has are part of it, and
/// with them the other version is as long as one expects of a passage with this missing sentence:
/// it was divided.
pub(super) fn is_divided(check: &Check<'_>, side: Side, bead: usize, missing: f32) -> bool {
    let Some(passage) = check.bitext.alignment.beads.get(bead) else { return false };
    let other = side.other();
    let document = &check.bitext[other].document;
    let is_gap = |block: &usize| check.lacks_counterpart(other, *block);
    let is_rest = |blocks: &mut dyn Iterator<Item = usize>| {
        let blocks: Vec<usize> = blocks.take_while(is_gap).take(MAX_BLOCKS + 1).collect();
        if blocks.len() > MAX_BLOCKS {
            return false;
        }
        let blocks = blocks.into_iter().filter_map(|block| document.blocks.get(block));
        let sentences: Vec<&Sentence> =
            blocks.flat_map(|block| &document.sentences[block.sentences.clone()]).collect();
        let rest = length(sentences.iter().copied());
        let words = words(check, other, sentences.into_iter());
        let lengths = lengths(check, passage);
        let lacking = lengths[side] * check.expected_length(side) - lengths[other] - rest;
        !words.is_empty()
            && lacking < missing * MIN_MISSING
            && has_left_over(check, other, passage, &words, rest)
    };
    let (before, after) = (passage[other].first(), passage[other].last());
    before.is_some_and(|block| is_rest(&mut (0..*block).rev()))
        || after.is_some_and(|block| is_rest(&mut (block + 1..document.blocks.len())))
}

/// Whether the other side of a bead has the words of a passage left over.
fn has_left_over(
    check: &Check<'_>,
    side: Side,
    bead: &Bead,
    words: &Words<'_>,
    missing: f32,
) -> bool {
    let shared = shared(words, &left_over(check, side, bead));
    let lengths = lengths(check, bead);
    let other = lengths[side.other()] / check.expected_length(side);
    let ratio = |own: f32| (other / own).ln();
    let (without, with) = (ratio(lengths[side]), ratio(lengths[side] + missing));
    EVIDENCE.iter().any(|evidence| {
        without >= evidence.room
            && with.abs() <= evidence.rest
            && shared >= evidence.shared
            && shared as f32 >= evidence.share * words.len() as f32
    })
}

/// Returns the lengths of the sentences of a bead.
fn lengths(check: &Check<'_>, bead: &Bead) -> Sides<f32> {
    Sides::from_fn(|side| {
        let document = &check.bitext[side].document;
        let blocks = check.blocks(bead, side);
        length(blocks.flat_map(|block| &document.sentences[block.sentences.clone()]))
    })
}
