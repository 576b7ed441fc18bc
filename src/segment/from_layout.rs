//! Texts whose reader knew their blocks.

use super::{Outline, Piece};
use crate::source::Source;
use crate::span::Span;

/// Returns the blocks of a text that was laid out by its reader.
pub(super) fn outline(source: &Source) -> Vec<Outline> {
    let Some(layout) = &source.layout else { return Vec::new() };
    let outlines = layout.blocks.iter().map(|block| {
        let mut prose = Vec::new();
        let (mut at, mut spaced) = (block.span.start, true);
        for end in block
            .inlines
            .iter()
            .map(|inline| inline.span)
            .chain([Span { start: block.span.end, end: block.span.end }])
        {
            let between = Span { start: at, end: end.start.max(at) };
            let words = source.slice(between);
            if let Some(piece) = piece(source, between, spaced) {
                prose.push(piece);
                spaced = words.ends_with(char::is_whitespace);
            } else {
                spaced |= !words.is_empty();
            }
            // A tag is invisible; a value that a program fills in is a word.
            spaced |= !end.is_empty() && !source.slice(end).starts_with('<');
            at = end.end.max(at);
        }
        Outline { kind: block.kind, prose, inlines: block.inlines.clone() }
    });
    outlines.collect()
}

/// Returns the words of a span without white space around. `spaced`: whether there is some before
/// it.
fn piece(source: &Source, span: Span, spaced: bool) -> Option<Piece> {
    let words = source.slice(span);
    let start = span.start as usize + words.len() - words.trim_start().len();
    let spaced = spaced || start > span.start as usize;
    let kept = words.trim();
    (!kept.is_empty()).then(|| Piece {
        span: Span::new(start, start + kept.len()),
        spaced,
        entity: false,
    })
}
