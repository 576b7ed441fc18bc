//! Segmentation: a [`Source`] becomes a [`Document`] of blocks, sentences and tokens.
//!
//! A format finds the blocks and what in them is prose ([`Outline`]); tokens and sentences are then cut alike in all formats.

mod markdown;
mod plain;
mod sentence;
mod token;

use crate::document::{Block, BlockKind, Document, Inline};
use crate::lexicon::Lexicon;
use crate::text::{Format, Source, Span};

/// Cuts a text into blocks, sentences and tokens. Never fails: what it cannot read as markup is a paragraph.
pub fn segment(source: &Source, lexicon: &Lexicon) -> Document {
    let outlines = match source.format {
        Format::Plain => plain::outline(source),
        Format::Markdown => markdown::outline(source),
    };
    let mut document = Document::default();
    for outline in outlines {
        let Some(span) = outline.span() else { continue };
        let first = document.sentences.len();
        if outline.kind != BlockKind::Code {
            let from = document.tokens.len();
            token::cut(source, &outline.prose, &mut document.tokens);
            sentence::cut(source, from, lexicon, &mut document);
        }
        let sentences = first..document.sentences.len();
        document.blocks.push(Block { kind: outline.kind, span, sentences, inlines: outline.inlines });
    }
    document
}

/// A block as a format finds it.
struct Outline {
    kind: BlockKind,
    /// Its pieces of prose (of a code block: its lines), in order, not overlapping, not empty.
    prose: Vec<Span>,
    /// What between them a reader does not read as prose.
    inlines: Vec<Inline>,
}

impl Outline {
    fn span(&self) -> Option<Span> {
        let prose = self.prose.first().zip(self.prose.last()).map(|(first, last)| first.join(*last));
        let inlines = self.inlines.iter().filter(|inline| inline.kind == crate::document::InlineKind::Code).map(|inline| inline.span);
        inlines.chain(prose).reduce(Span::join)
    }
}
