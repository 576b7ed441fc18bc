//! One text with everything that is known of it.

use crate::document::Document;
use crate::fact::Facts;
use crate::lexicon::{TokenizedText, Words};
use crate::source::Source;

/// One text with everything that is known of it: what alignment and checks look at.
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
    /// Returns the text of a token; empty for an index that is none.
    pub fn token(&self, token: usize) -> &str {
        self.document.tokens.get(token).map_or("", |token| self.source.slice(token.span))
    }

    /// Returns the text as the lexicon and extraction see it: without its facts.
    pub fn tokenized(&self) -> TokenizedText<'_> {
        TokenizedText { source: &self.source, document: &self.document, words: &self.words }
    }
}
