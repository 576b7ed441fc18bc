//! What segmentation gives: blocks, the sentences in them, the tokens in those.

use std::ops::Range;

use crate::span::Span;

/// A text cut into blocks, sentences and tokens. The three lists run in reading order; blocks point
/// into sentences, sentences into tokens.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Document {
    /// Headings, paragraphs, items, cells, quotes and code, in reading order, not overlapping.
    pub blocks: Vec<Block>,
    /// The sentences of all blocks; a code block has none.
    pub sentences: Vec<Sentence>,
    /// The tokens of all sentences; markup is no token.
    pub tokens: Vec<Token>,
    /// The comments of the markup, from their first to their last mark: nothing that a reader sees.
    pub comments: Vec<Span>,
}

/// What a comment begins with that accepts a finding.
pub const ACCEPTS: &str = "bitekst-ignore";

/// A run of text that stands by itself.
#[derive(Debug, Clone, PartialEq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// From its first to its last visible character, markers such as `#`, `-`, `>` left out at the
    /// start.
    pub span: Span,
    /// Its sentences: indices into [`Document::sentences`].
    pub sentences: Range<usize>,
    /// The parts of its span that are not prose, in order, not overlapping.
    pub inlines: Vec<Inline>,
}

/// What a block is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BlockKind {
    /// A heading and its level, 1 to 6.
    Heading(u8),
    /// A paragraph.
    Paragraph,
    /// A list item and how deep its list stands, from 1.
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
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: InlineKind,
}

/// What a part of a block that is not prose is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InlineKind {
    /// Markup that a reader does not see: emphasis marks, brackets, tags, continuation prefixes.
    Syntax,
    /// The target of a link or an image.
    Target,
    /// Code inside a line.
    Code,
    /// What stands for something else in a segment of a translation file: a tag, a value that a
    /// program fills in.
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

/// A word, a number or a mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Token {
    /// Where it stands.
    pub span: Span,
    /// What it is.
    pub kind: TokenKind,
    /// Whether white space (or a line end, or the start of the sentence) comes before it.
    pub spaced: bool,
}

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum TokenKind {
    /// Letters, with inner apostrophes and hyphens kept apart: `self-made` is three tokens,
    /// `Poland’s` one, `COVID` `-` `19` three.
    Word,
    /// A run of decimal digits, nothing else.
    Digits,
    /// One other character: punctuation, a sign, a symbol.
    Mark,
}

impl TokenKind {
    /// Whether it is a word.
    pub fn is_word(self) -> bool {
        self == TokenKind::Word
    }
}

impl Document {
    /// The tokens of a block, in order: indices into [`Document::tokens`].
    pub fn block_tokens(&self, block: &Block) -> Range<usize> {
        match self.sentences.get(block.sentences.clone()) {
            Some([first, .., last]) => first.tokens.start..last.tokens.end,
            Some([only]) => only.tokens.clone(),
            _ => 0..0,
        }
    }

    /// The block that holds a byte offset, or the last one before it.
    pub fn block_at(&self, offset: u32) -> Option<usize> {
        self.blocks.partition_point(|block| block.span.start <= offset).checked_sub(1)
    }

    /// The sentence that holds a byte offset, or the last one before it.
    pub fn sentence_at(&self, offset: u32) -> Option<usize> {
        self.sentences.partition_point(|sentence| sentence.span.start <= offset).checked_sub(1)
    }
}
