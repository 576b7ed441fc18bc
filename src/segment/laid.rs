//! Texts whose reader knew their blocks.

use super::{Outline, Piece};
use crate::text::{Source, Span};

/// The blocks of a text that was laid out by its reader.
pub(super) fn outline(source: &Source) -> Vec<Outline> {
    let Some(layout) = &source.layout else { return Vec::new() };
    let outlines = layout.blocks.iter().map(|block| {
        let mut prose = Vec::new();
        let mut at = block.span.start;
        for end in block.inlines.iter().map(|inline| inline.span).chain([Span { start: block.span.end, end: block.span.end }]) {
            prose.extend(piece(source, Span { start: at, end: end.start.max(at) }));
            at = end.end.max(at);
        }
        Outline { kind: block.kind, prose, inlines: block.inlines.clone() }
    });
    outlines.collect()
}

/// The words of a span without white space around.
fn piece(source: &Source, span: Span) -> Option<Piece> {
    let words = source.slice(span);
    let start = span.start as usize + words.len() - words.trim_start().len();
    let spaced = start > span.start as usize || source.text[..start].ends_with(char::is_whitespace) || start == 0;
    let kept = words.trim();
    (!kept.is_empty()).then(|| Piece { span: Span::new(start, start + kept.len()), spaced, entity: false })
}
