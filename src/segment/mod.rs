//! Segmentation: a [`Source`] becomes a [`Document`] of blocks, sentences and tokens.
//!
//! A format finds the blocks and what in them is prose (`Outline`); tokens and sentences are then
//! cut alike in all formats.

mod bullet;
mod definitions;
mod directive;
mod fence;
mod formula;
mod from_layout;
mod front_matter;
mod html;
mod icon;
mod markdown;
mod plain;
mod sentence;
mod template;
mod token;
mod unclosed_fence;

use crate::document::{Block, BlockKind, Document, Inline, InlineKind};
use crate::lexicon::Lexicon;
use crate::source::{Format, Source};
use crate::span::Span;

/// Cuts a text into blocks, sentences and tokens. Never fails: text that cannot be read as markup
/// is a paragraph.
pub fn segment(source: &Source, lexicon: &Lexicon) -> Document {
    let (outlines, comments) = match source.format {
        Format::Plain => (plain::outline(source), Vec::new()),
        Format::Markdown => markdown::outline(source),
        Format::Structured => (
            from_layout::outline(source),
            source.layout.as_ref().map_or_else(Vec::new, |layout| layout.comments.clone()),
        ),
    };
    let mut document = Document { comments, ..Document::default() };
    for outline in outlines {
        let Some(span) = outline.span() else { continue };
        let first = document.sentences.len();
        if outline.kind != BlockKind::Code {
            let from = document.tokens.len();
            token::cut(source, &outline.prose, &mut document.tokens);
            sentence::cut(source, span, from, lexicon, &mut document);
        }
        let sentences = first..document.sentences.len();
        document.blocks.push(Block {
            kind: outline.kind,
            span,
            sentences,
            inlines: outline.marked(source),
        });
    }
    document
}

/// A block as a format finds it.
struct Outline {
    kind: BlockKind,
    /// Its pieces of prose (of a code block: its lines), in order, not overlapping, not empty.
    prose: Vec<Piece>,
    /// Code and targets between them, in order of their starts.
    inlines: Vec<Inline>,
}

/// A piece of prose without markup in it.
#[derive(Debug, Clone, Copy)]
struct Piece {
    span: Span,
    /// Whether a reader sees white space or a line end before it.
    spaced: bool,
    /// Whether it is the name of one character (`&ndash;`): one mark, whatever is in it.
    entity: bool,
}

impl Piece {
    fn spaced(span: Span) -> Piece {
        Piece { span, spaced: true, entity: false }
    }
}

impl Outline {
    fn new(kind: BlockKind, span: Span) -> Outline {
        Outline { kind, prose: vec![Piece::spaced(span)], inlines: Vec::new() }
    }

    fn span(&self) -> Option<Span> {
        let prose = self
            .prose
            .first()
            .zip(self.prose.last())
            .map(|(first, last)| first.span.join(last.span));
        let inlines = self
            .inlines
            .iter()
            .filter(|inline| matches!(inline.kind, InlineKind::Code | InlineKind::Placeholder))
            .map(|inline| inline.span);
        inlines.chain(prose).reduce(Span::join)
    }

    /// Returns the inlines with the gaps between them and the pieces of prose, which are markup, in
    /// order and without overlaps.
    fn marked(self, source: &Source) -> Vec<Inline> {
        if self.prose.len() < 2 {
            return self.inlines;
        }
        let mut all = self.inlines;
        all.retain(|inline| !inline.span.is_empty());
        let given = all.len();
        let mut at = 0;
        for pair in self.prose.windows(2) {
            let mut from = pair[0].span.end;
            while at < given && all[at].span.start < from {
                at += 1;
            }
            loop {
                let inside =
                    (at < given && all[at].span.end <= pair[1].span.start).then(|| all[at].span);
                let gap = Span {
                    start: from,
                    end: inside.map_or(pair[1].span.start, |span| span.start).max(from),
                };
                let text = source.slice(gap);
                if let Some(start) = text.find(|c: char| !c.is_whitespace()) {
                    let start = gap.start as usize + start;
                    all.push(Inline {
                        span: Span::new(start, start + text.trim().len()),
                        kind: InlineKind::Syntax,
                    });
                }
                let Some(span) = inside else { break };
                from = span.end.max(from);
                at += 1;
            }
        }
        all.sort_by_key(|inline| (inline.span.start, inline.span.end));
        let mut end = 0;
        all.retain(|inline| {
            let keep = inline.span.start >= end;
            end = if keep { inline.span.end } else { end };
            keep
        });
        all
    }
}

/// Minimum width at which a text is broken; shorter lines end where they are meant to.
const NARROWEST: usize = 40;

/// Whether a line end in lines that are up to `width` characters long is meant: the first word
/// after it would have had more than enough room.
fn is_meant_break(length: usize, next_word: &str, width: usize) -> bool {
    // Lines broken by hand are not all full: a fifth of the width is left to chance.
    (length + 1 + next_word.chars().count()) * 5 <= width.max(NARROWEST) * 4
}
