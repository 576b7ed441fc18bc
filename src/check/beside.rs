//! Passages that are a block in one version and the first or the last sentences of the next block
//! in the other: each version seems to lack what the other has in the same place.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::Check;
use crate::document::{InlineKind, TokenKind};
use crate::lexicon::Concept;
use crate::sides::{Side, Sides};

/// Maximum number of blocks or sentences on the other side of the border.
const MAX_PARTS: usize = 4;
/// Minimum number of words that the two have in common.
const MIN_SHARED: usize = 2;
/// Number of words up to which a passage is brief: one word in common is enough.
const BRIEF: usize = 3;
/// Minimum share of the words of the one that has fewer.
const MIN_SHARE: f32 = 0.3;
/// Maximum difference in length, as a logarithm.
const MAX_LENGTH_RATIO: f32 = 0.7;

/// Whether a run of blocks that only one side has is part of the block before it or after it on the
/// other side, where this side lacks a counterpart.
pub(super) fn in_next_block(check: &Check<'_>, side: Side, run: &[usize]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let document = &check.bitext[side].document;
    let other = &check.bitext[side.other()].document;
    let blocks: Vec<Range<usize>> = run
        .iter()
        .filter_map(|block| document.blocks.get(*block))
        .map(|block| document.block_tokens(block))
        .collect();
    let unmatched = |bead: usize, from_start: bool| -> Vec<Range<usize>> {
        let Some(passage) = check.bitext.alignment.beads.get(bead) else { return Vec::new() };
        let mut sentences: Vec<usize> =
            check.blocks(passage, side.other()).flat_map(|block| block.sentences.clone()).collect();
        if !from_start {
            sentences.reverse();
        }
        let is_unmatched = |sentence: &usize| {
            let beads = check.bead_index.of_sentence(side.other(), bead, *sentence);
            let sentences = beads.and_then(|at| passage.sentences.get(at));
            sentences.is_some_and(|sentences| sentences[side].is_empty())
        };
        let parts = sentences.into_iter().take_while(is_unmatched).take(MAX_PARTS);
        parts.filter_map(|part| other.sentences.get(part)).map(|part| part.tokens.clone()).collect()
    };
    let before = first.checked_sub(1).and_then(|block| check.bead_index.of_block(side, block));
    let after = check.bead_index.of_block(side, last + 1);
    [(before, false), (after, true)].into_iter().any(|(bead, from_start)| {
        let sentences = bead.map(|bead| unmatched(bead, from_start)).unwrap_or_default();
        are_one(check, side, &blocks, &sentences)
    })
}

/// Whether a block that only one side has is the start of a longer one in the same place, which only
/// the other side has: that one is missing, but this one isn't.
pub(super) fn begins_longer(check: &Check<'_>, side: Side, run: &[usize]) -> bool {
    let &[block] = run else { return false };
    let other = side.other();
    let (own, others) = (&check.bitext[side].document, &check.bitext[other].document);
    let Some(own) = own.blocks.get(block).map(|block| own.block_tokens(block)) else {
        return false;
    };
    let before = (0..block).rev().find(|before| !check.lacks_counterpart(side, *before));
    let after = before.and_then(|before| {
        let bead = check.bead_index.of_block(side, before)?;
        check.bitext.alignment.beads.get(bead)?[other].last().copied()
    });
    let first = after.map_or(0, |after| after + 1);
    let gaps = (first..others.blocks.len()).take_while(|gap| check.lacks_counterpart(other, *gap));
    gaps.take(MAX_PARTS).any(|gap| {
        let sentences = others.blocks[gap].sentences.clone();
        let sentences = others.sentences.get(sentences).unwrap_or_default();
        let tokens: Vec<Range<usize>> =
            sentences.iter().map(|sentence| sentence.tokens.clone()).collect();
        (1..tokens.len()).take(MAX_PARTS).any(|count| {
            let start = &tokens[..count];
            has_most(check, side, &own, start)
                && are_one(check, side, std::slice::from_ref(&own), start)
        })
    })
}

/// Whether some words of the other side include most of a passage.
fn has_most(check: &Check<'_>, side: Side, own: &Range<usize>, others: &[Range<usize>]) -> bool {
    let own = Content::new(check, side, std::slice::from_ref(own));
    let others = Content::new(check, side.other(), others);
    own.shared(&others) * 2 > own.words.len()
}

/// Whether a run of sentences at the start or the end of a bead, which only one side has, is a block
/// of its own on the other side, where this side has none.
pub(super) fn in_block_beside(check: &Check<'_>, side: Side, bead: usize, run: &[usize]) -> bool {
    let (Some(first), Some(last)) = (run.first(), run.last()) else { return false };
    let Some(passage) = check.bitext.alignment.beads.get(bead) else { return false };
    let other = &check.bitext[side.other()].document;
    let own: Vec<Range<usize>> =
        check.sentences(side, run).map(|sentence| sentence.tokens.clone()).collect();
    let in_bead = || check.blocks(passage, side).map(|block| block.sentences.clone());
    let at_start = in_bead().next().is_some_and(|sentences| sentences.start == *first);
    let at_end = in_bead().last().is_some_and(|sentences| sentences.end == last + 1);
    let is_gap = |block: &usize| check.lacks_counterpart(side.other(), *block);
    let tokens = |blocks: &mut dyn Iterator<Item = usize>| -> Vec<Range<usize>> {
        let gaps = blocks.take_while(is_gap).take(MAX_PARTS);
        gaps.filter_map(|block| other.blocks.get(block))
            .map(|block| other.block_tokens(block))
            .collect()
    };
    let before = passage[side.other()].first().filter(|_| at_start);
    let after = passage[side.other()].last().filter(|_| at_end);
    before.is_some_and(|block| are_one(check, side, &own, &tokens(&mut (0..*block).rev())))
        || after.is_some_and(|block| {
            are_one(check, side, &own, &tokens(&mut (block + 1..other.blocks.len())))
        })
}

/// Whether a sentence quotes code that its passage has nowhere else, and that the other side of the
/// passage quotes too: `(run \`make\`)`.
pub(super) fn is_quoted(check: &Check<'_>, side: Side, bead: usize, sentence: usize) -> bool {
    let Some(passage) = check.bitext.alignment.beads.get(bead) else { return false };
    let document = &check.bitext[side].document;
    let Some(span) = document.sentences.get(sentence).map(|sentence| sentence.span) else {
        return false;
    };
    let code = |side: Side| {
        let inlines = check.blocks(passage, side).flat_map(|block| &block.inlines);
        let code = inlines.filter(|inline| inline.kind == InlineKind::Code);
        code.map(move |inline| (inline.span, check.bitext[side].source.slice(inline.span)))
    };
    let mut quoted = code(side).filter(|(at, _)| span.contains(*at)).peekable();
    quoted.peek().is_some()
        && quoted.all(|(_, words)| {
            code(side).filter(|(_, own)| *own == words).count() == 1
                && code(side.other()).any(|(_, other)| other == words)
        })
}

/// Whether some words of one side and some of the other are versions of one passage.
pub(super) fn are_one(
    check: &Check<'_>,
    side: Side,
    own: &[Range<usize>],
    other: &[Range<usize>],
) -> bool {
    let (own, other) = (Content::new(check, side, own), Content::new(check, side.other(), other));
    if own.words.is_empty() || other.words.is_empty() {
        return false;
    }
    let expected = own.length * check.expected_length(side);
    let contents = Sides::new(&own, &other);
    let shorter = if own.words.len() <= other.words.len() { Side::Source } else { Side::Target };
    let shared = contents[shorter].shared(contents[shorter.other()]);
    let words = contents[shorter].words.len();
    (other.length / expected).ln().abs() <= MAX_LENGTH_RATIO
        && shared >= if words <= BRIEF { 1 } else { MIN_SHARED }
        && shared as f32 >= MIN_SHARE * words as f32
}

/// The words of a passage.
struct Content<'a> {
    /// The spelling and the meanings of each word that is no function word.
    words: Vec<(&'a str, &'a [Concept])>,
    /// Length in characters.
    length: f32,
}

impl<'a> Content<'a> {
    fn new(check: &Check<'a>, side: Side, parts: &[Range<usize>]) -> Content<'a> {
        let text = &check.bitext[side];
        let is_word = |token: &usize| text.document.tokens[*token].kind != TokenKind::Mark;
        let tokens = || parts.iter().flat_map(Range::clone).filter(is_word);
        let length = tokens().map(|token| text.token(token).chars().count() + 1).sum::<usize>();
        let content = tokens().filter(|token| !text.words.form(*token).function);
        let words = content
            .map(|token| (text.token(token), &text.words.form(token).concepts[..]))
            .collect();
        Content { words, length: length as f32 }
    }

    /// Returns the number of words that another passage has too.
    fn shared(&self, other: &Content<'_>) -> usize {
        let spelled: FxHashSet<&str> = other.words.iter().map(|(word, _)| *word).collect();
        let meanings: FxHashSet<Concept> =
            other.words.iter().flat_map(|(_, concepts)| concepts.iter().copied()).collect();
        let is_shared = |(word, concepts): &&(&str, &[Concept])| {
            spelled.contains(word) || concepts.iter().any(|concept| meanings.contains(concept))
        };
        self.words.iter().filter(is_shared).count()
    }
}
