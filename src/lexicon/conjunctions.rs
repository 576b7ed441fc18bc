//! Conjunctions that join the names of a list: `and`, `oraz`.

use super::Lexicon;
use crate::language::{Language, PerLanguage};

const CONJUNCTIONS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/conjunctions.txt"),
    include_str!("../../locales/pl/conjunctions.txt"),
);

impl Lexicon {
    /// Whether a word is a conjunction that joins names.
    pub fn is_conjunction(&self, language: Language, word: &str) -> bool {
        CONJUNCTIONS[language].lines().any(|conjunction| conjunction == word)
    }
}
