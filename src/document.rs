//! The result of segmentation: blocks, the sentences in them, and the tokens in those.

use std::ops::Range;

use crate::span::Span;

/// A text cut into blocks, sentences and tokens. The three lists run in reading order; blocks point
/// into sentences, sentences into tokens.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Headings, paragraphs, items, cells, quotations and code, in reading order, not overlapping.
    pub blocks: Vec<Block>,
    /// The sentences of all blocks; a code block has none.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences, without markup.
    pub tokens: Vec<Token>,
    /// The comments of the markup, including their delimiters. Readers don't see them.
    pub comments: Vec<Span>,
}

/// The first word of a comment that accepts a finding.
pub const ACCEPTS: &str = "bitekst-ignore";

/// An independent piece of text, such as a paragraph or a table cell.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// Its kind.
    pub kind: BlockKind,
    /// From its first to its last visible character, without markers at the start such as `#`, `-`
    /// or `>`.
    pub span: Span,
    /// Its sentences: indices into [`Document::sentences`].
    pub sentences: Range<usize>,
    /// The parts of its span that are not prose, in order, not overlapping.
    pub inlines: Vec<Inline>,
}

/// The kind of a block.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BlockKind {
    /// A heading, with its level from 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list item, with the depth of its list from 1.
    Item(u8),
    /// A table cell.
    Cell,
    /// A paragraph of a quotation.
    Quote,
    /// Code or other text whose words are not read as facts.
    Code,
}

/// A part of a block that is not prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inline {
    /// Its span.
    pub span: Span,
    /// Its kind.
    pub kind: InlineKind,
}

/// The kind of a part that is not prose.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InlineKind {
    /// Markup that a reader does not see: emphasis marks, brackets, tags, continuation prefixes.
    Syntax,
    /// The target of a link or an image.
    Target,
    /// The label of a link whose target the text defines elsewhere, with the span of that target.
    Label(Span),
    /// Code inside a line.
    Code,
    /// A placeholder in a segment of a translation file: a tag, or a value that a program fills in.
    Placeholder,
}

/// A sentence of a block.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sentence {
    /// From its first to its last visible character.
    pub span: Span,
    /// Its tokens: indices into [`Document::tokens`].
    pub tokens: Range<usize>,
}

/// A word, a number or a punctuation mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Its span.
    pub span: Span,
    /// Its kind.
    pub kind: TokenKind,
    /// Whether it follows white space, a line end or the start of the sentence.
    pub spaced: bool,
}

/// The kind of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters and inner apostrophes, without hyphens: `Poland’s` is one token, `self-made` and
    /// `COVID-19` are three each.
    Word,
    /// Decimal digits.
    Digits,
    /// One other character, such as a punctuation mark, a sign or a symbol.
    Mark,
}

impl TokenKind {
    /// Whether it is a word.
    pub fn is_word(self) -> bool {
        self == TokenKind::Word
    }
}

impl Document {
    /// Returns the tokens of a block: indices into [`Document::tokens`].
    pub fn block_tokens(&self, block: &Block) -> Range<usize> {
        match self.sentences.get(block.sentences.clone()) {
            Some([first, .., last]) => first.tokens.start..last.tokens.end,
            Some([only]) => only.tokens.clone(),
            _ => 0..0,
        }
    }

    /// Returns the block that contains a byte offset, or the last one before it.
    pub fn block_at(&self, offset: u32) -> Option<usize> {
        self.blocks.partition_point(|block| block.span.start <= offset).checked_sub(1)
    }

    /// Returns the sentence that contains a byte offset, or the last one before it.
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start <= offset).checked_sub(1)
    }
}
