//! The analysis of one text.

use crate::document::Document;
use crate::fact::Facts;
use crate::lexicon::{TokenizedText, Words};
use crate::source::Source;

/// One text with its analysis: the input of alignment and checks.
#[derive(Debug, Clone)]
pub struct AnalysedText {
    /// The text.
    pub source: Source,
    /// Its blocks, sentences and tokens.
    pub document: Document,
    /// The forms of its tokens, with their lemmas.
    pub words: Words,
    /// Its facts.
    pub facts: Facts,
}

impl AnalysedText {
    /// Returns the text of a token, or an empty string if there is no such token.
    pub fn token(&self, token: usize) -> &str {
        self.document.tokens.get(token).map_or("", |token| self.source.slice(token.span))
    }

    /// Returns the text without its facts: the input of the lexicon and extraction.
    pub fn tokenized(&self) -> TokenizedText<'_> {
        TokenizedText { source: &self.source, document: &self.document, words: &self.words }
    }
}
