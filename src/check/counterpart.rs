//! The passage of the other text that is aligned with a sentence.

use super::Check;
use crate::document::Document;
use crate::sides::Side;
use crate::span::Span;

/// Maximum length, in bytes, of a counterpart that is shown in full. A longer one doesn't help
/// readers, and a report that repeats it for every finding grows with the square of the text.
const MAX_LENGTH: usize = 4000;
/// Length, in bytes, to which a longer counterpart is cut.
const SHOWN_LENGTH: usize = 500;
/// Maximum number of sentence beads examined on either side of one.
const MAX_DISTANCE: usize = 64;

/// Returns the passage of the other text that is aligned with a sentence: the sentences of its
/// sentence bead, else the whole of the bead.
pub(super) fn counterpart(
    check: &Check<'_>,
    bead: usize,
    side: Side,
    sentence: Option<usize>,
) -> Option<Span> {
    let index = sentence.and_then(|sentence| check.bead_index.of_sentence(side, bead, sentence));
    match index.and_then(|index| sentences_opposite(check, bead, side, index)) {
        Some(span) => Some(clipped(&check.bitext[side.other()].document, span)),
        None => bead_counterpart(check, bead, side, sentence),
    }
}

/// Returns the blocks of the other text in the bead of a sentence; in a long bead the nearest
/// sentences.
pub(super) fn bead_counterpart(
    check: &Check<'_>,
    bead: usize,
    side: Side,
    sentence: Option<usize>,
) -> Option<Span> {
    let blocks = check.blocks(&check.bitext.alignment.beads[bead], side.other());
    let all = blocks.map(|block| block.span).reduce(Span::join)?;
    if all.len() <= MAX_LENGTH {
        return Some(all);
    }
    let index = sentence.and_then(|sentence| check.bead_index.of_sentence(side, bead, sentence));
    let by_distance = index.map(|index| {
        std::iter::once(index)
            .chain((index.saturating_sub(MAX_DISTANCE)..index).rev())
            .chain(index + 1..index + MAX_DISTANCE)
    });
    let nearest = by_distance.and_then(|mut indices| {
        indices.find_map(|index| sentences_opposite(check, bead, side, index))
    });
    Some(clipped(&check.bitext[side.other()].document, nearest.unwrap_or(all)))
}

/// Returns the sentences of the other text in a sentence bead.
fn sentences_opposite(check: &Check<'_>, bead: usize, side: Side, index: usize) -> Option<Span> {
    let sentences = check.bitext.alignment.beads[bead].sentences.get(index)?;
    let opposite = check.sentences(side.other(), &sentences[side.other()]);
    opposite.map(|sentence| sentence.span).reduce(Span::join)
}

/// Cuts a span that is too long to be shown at the end of a token.
fn clipped(document: &Document, span: Span) -> Span {
    if span.len() <= MAX_LENGTH {
        return span;
    }
    let limit = span.start as usize + SHOWN_LENGTH;
    let after = document.tokens.partition_point(|token| token.span.end as usize <= limit);
    let last = after
        .checked_sub(1)
        .and_then(|token| document.tokens.get(token))
        .filter(|token| token.span.start >= span.start);
    Span { start: span.start, end: last.map_or(span.start, |token| token.span.end) }
}
