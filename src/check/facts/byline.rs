//! Lines that name who translated or corrected one version.

use std::ops::Range;

use crate::analysed_text::AnalysedText;
use crate::document::InlineKind;
use crate::lexicon::Lexicon;

/// Maximum number of words of a byline besides those of [`Lexicon::is_credit`], names and function
/// words.
const MAX_OTHERS: usize = 3;

/// Finds bylines in a text.
pub(crate) struct Byline<'a> {
    /// The text.
    pub text: &'a AnalysedText,
    /// The lexicon, for the words of bylines.
    pub lexicon: &'a Lexicon,
}

impl Byline<'_> {
    /// Whether some words name who translated or corrected a version: they have little besides a name,
    /// a link, an icon or code, or a colon before the names.
    pub fn is_in(&self, tokens: Range<usize>) -> bool {
        let document = &self.text.document;
        let (Some(first), Some(last)) = (tokens.clone().next(), tokens.clone().next_back()) else {
            return false;
        };
        if !self.speaks_of_translation(tokens.clone()) || self.others(tokens.clone()) > MAX_OTHERS {
            return false;
        }
        let is_capital = |token: usize| token > first && self.text.words.form(token).capital;
        let span = document.tokens[first].span.join(document.tokens[last].span);
        let block = document.block_at(span.start).map(|block| &document.blocks[block]);
        let mut inlines = block.iter().flat_map(|block| &block.inlines);
        self.text.token(last) == ":"
            || tokens.clone().any(is_capital)
            || inlines.any(|inline| {
                matches!(inline.kind, InlineKind::Target | InlineKind::Code)
                    && inline.span.start >= span.start
            })
    }

    /// Whether a byline says nothing besides who translated or corrected a version.
    pub fn is_all_of(&self, tokens: Range<usize>) -> bool {
        self.is_in(tokens.clone()) && self.others(tokens) == 0
    }

    /// Whether some words contain one of translation.
    pub fn speaks_of_translation(&self, mut tokens: Range<usize>) -> bool {
        tokens.any(|token| self.is_credit(token))
    }

    /// Returns the number of words that belong to no credit, name or construction.
    pub fn others(&self, tokens: Range<usize>) -> usize {
        let is_other = |token: &usize| {
            let form = self.text.words.form(*token);
            self.text.document.tokens[*token].kind.is_word()
                && !form.function
                && !form.capital
                && !self.is_credit(*token)
        };
        tokens.filter(is_other).count()
    }

    fn is_credit(&self, token: usize) -> bool {
        let form = self.text.words.form(token);
        self.lexicon.is_credit(self.text.source.language, self.text.token(token), form)
    }
}
