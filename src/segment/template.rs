//! Templates of site generators in Markdown: `{% tag %}`, `{{ value }}`, `{: .class }`.

use super::Piece;
use crate::document::{Inline, InlineKind};
use crate::source::Source;
use crate::span::Span;

/// Templates of site generators, and whether a reader sees a value in their place.
const TEMPLATES: [(&str, &str, InlineKind); 5] = [
    ("{/*", "*/}", InlineKind::Syntax),
    ("{%", "%}", InlineKind::Syntax),
    ("{#", "#}", InlineKind::Syntax),
    ("{{", "}}", InlineKind::Code),
    ("{:", "}", InlineKind::Syntax),
];

/// Maximum length of a template, in bytes; it keeps the search in bounds.
const MAX_TEMPLATE: usize = 400;

/// Returns the templates in a block, in order, not overlapping.
pub(super) fn templates(source: &Source, whole: Span) -> Vec<Inline> {
    let text = source.slice(whole);
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(brace) = text[at..].find('{').map(|brace| at + brace) {
        let end = TEMPLATES.iter().filter(|(open, ..)| text[brace..].starts_with(open)).find_map(
            |(open, close, kind)| {
                let from = brace + open.len();
                let mut to = (from + MAX_TEMPLATE).min(text.len());
                while !text.is_char_boundary(to) {
                    to -= 1;
                }
                text[from..to].find(close).map(|length| (from + length + close.len(), *kind))
            },
        );
        at = brace + 1;
        if let Some((end, kind)) = end {
            found.push(Inline {
                span: Span::new(whole.start as usize + brace, whole.start as usize + end),
                kind,
            });
            at = end;
        }
    }
    found
}

/// Returns pieces of prose without the stretches of some templates, both in order.
pub(super) fn without(prose: &[Piece], templates: &[Inline]) -> Vec<Piece> {
    let mut left = Vec::with_capacity(prose.len());
    let mut at = 0;
    for piece in prose {
        let mut rest = *piece;
        while templates.get(at).is_some_and(|template| template.span.end <= rest.span.start) {
            at += 1;
        }
        for template in
            templates[at..].iter().take_while(|template| template.span.start < piece.span.end)
        {
            if rest.span.start < template.span.start {
                left.push(Piece {
                    span: Span { start: rest.span.start, end: template.span.start },
                    ..rest
                });
            }
            rest = Piece {
                span: Span {
                    start: template.span.end.clamp(rest.span.start, piece.span.end),
                    end: piece.span.end,
                },
                spaced: false,
                entity: false,
            };
        }
        if !rest.span.is_empty() {
            left.push(rest);
        }
    }
    left
}
