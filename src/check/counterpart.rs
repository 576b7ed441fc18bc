//! The place of the other text beside a sentence.

use super::Check;
use crate::document::Document;
use crate::language::Language;
use crate::span::Span;

/// A counterpart longer than this, in bytes, shows nobody anything, and a report that repeats it
/// for every finding grows with the square of the text.
const LONGEST: usize = 4000;
/// So much of it is shown.
const SHOWN: usize = 500;
/// How many sentences around one are looked at.
const AROUND: usize = 64;

/// What of the other text stands beside a sentence: the sentences laid beside it, else the whole of
/// its bead.
pub(super) fn counterpart(
    check: &Check<'_>,
    bead: usize,
    side: Language,
    sentence: Option<usize>,
) -> Option<Span> {
    let home = sentence.and_then(|sentence| check.homes.of_sentence(side, bead, sentence));
    match home.and_then(|home| laid(check, bead, side, home)) {
        Some(span) => Some(clipped(&check.bitext.side(side.other()).document, span)),
        None => bead_beside(check, bead, side, sentence),
    }
}

/// What of the other text stands in the bead of a sentence: all of it, in a long bead the nearest
/// sentences.
pub(super) fn bead_beside(
    check: &Check<'_>,
    bead: usize,
    side: Language,
    sentence: Option<usize>,
) -> Option<Span> {
    let document = &check.bitext.side(side.other()).document;
    let blocks = check.bitext.alignment.beads[bead]
        .side(side.other())
        .iter()
        .filter_map(|block| document.blocks.get(*block));
    let whole = blocks.map(|block| block.span).reduce(Span::join)?;
    if whole.len() <= LONGEST {
        return Some(whole);
    }
    let home = sentence.and_then(|sentence| check.homes.of_sentence(side, bead, sentence));
    let around = home.map(|home| {
        std::iter::once(home)
            .chain((home.saturating_sub(AROUND)..home).rev())
            .chain(home + 1..home + AROUND)
    });
    let nearest =
        around.and_then(|mut around| around.find_map(|home| laid(check, bead, side, home)));
    Some(clipped(document, nearest.unwrap_or(whole)))
}

/// The sentences of the other text in a bead of sentences.
fn laid(check: &Check<'_>, bead: usize, side: Language, home: usize) -> Option<Span> {
    let document = &check.bitext.side(side.other()).document;
    let beside = check.bitext.alignment.beads[bead].sentences.get(home)?.side(side.other()).iter();
    beside
        .filter_map(|index| document.sentences.get(*index))
        .map(|sentence| sentence.span)
        .reduce(Span::join)
}

/// The beginning of a span that is too long to be shown.
fn clipped(document: &Document, span: Span) -> Span {
    if span.len() <= LONGEST {
        return span;
    }
    let behind = document
        .tokens
        .partition_point(|token| token.span.end as usize <= span.start as usize + SHOWN);
    let last = behind
        .checked_sub(1)
        .and_then(|token| document.tokens.get(token))
        .filter(|token| token.span.start >= span.start);
    last.map_or(Span { start: span.start, end: span.start }, |token| Span {
        start: span.start,
        end: token.span.end,
    })
}
