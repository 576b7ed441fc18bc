//! Segmentation: a [`Source`] becomes a [`Document`] of blocks, sentences and tokens.

use crate::document::{Block, BlockKind, Document, Sentence, Token, TokenKind};
use crate::lexicon::Lexicon;
use crate::text::{Source, Span};

/// Cuts a text into blocks, sentences and tokens. Never fails: what it cannot read as markup is a paragraph.
pub fn segment(source: &Source, _lexicon: &Lexicon) -> Document {
    // The simplest reading, to be replaced: blank lines part paragraphs, a paragraph is one sentence.
    let mut document = Document::default();
    let mut start = None;
    for line in 1..=source.line_count() + 1 {
        let span = source.line_span(line);
        let blank = span.is_none_or(|span| source.slice(span).trim_matches(|c: char| c.is_whitespace() || c == '\u{feff}').is_empty());
        match (blank, start, span) {
            (false, None, Some(span)) => start = Some(span),
            (false, Some(first), Some(span)) => start = Some(Span::join(first, span)),
            (true, Some(span), _) => {
                push_paragraph(&mut document, source, span);
                start = None;
            }
            _ => {}
        }
    }
    document
}

fn push_paragraph(document: &mut Document, source: &Source, span: Span) {
    let from = document.tokens.len();
    let text = source.slice(span);
    let mut spaced = true;
    let mut characters = text.char_indices().peekable();
    while let Some((at, c)) = characters.next() {
        if c.is_whitespace() {
            spaced = true;
            continue;
        }
        let kind = if c.is_ascii_digit() {
            TokenKind::Digits
        } else if c.is_alphanumeric() {
            TokenKind::Word
        } else {
            TokenKind::Mark
        };
        let mut end = at + c.len_utf8();
        while kind != TokenKind::Mark {
            match characters.peek() {
                Some((_, next)) if next.is_alphanumeric() && (kind == TokenKind::Digits) == next.is_ascii_digit() => {
                    end += next.len_utf8();
                    characters.next();
                }
                _ => break,
            }
        }
        let base = span.start as usize;
        document.tokens.push(Token { span: Span::new(base + at, base + end), kind, spaced });
        spaced = false;
    }
    let sentence = document.sentences.len();
    document.sentences.push(Sentence { span, tokens: from..document.tokens.len() });
    document.blocks.push(Block { kind: BlockKind::Paragraph, span, sentences: sentence..sentence + 1, inlines: Vec::new() });
}
