//! Letters of a phrase that joins or colours a sentence and names nothing: `NB`, `ASAP`.

use super::{INTERNATIONAL, Lexicon};
use crate::language::{Language, PerLanguage};

const LETTERS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/phrase_letters.txt"),
    include_str!("../../locales/pl/phrase_letters.txt"),
);

impl Lexicon {
    /// Whether letters abbreviate a phrase of a language or of the one that others take them from.
    pub fn is_phrase_in_letters(&self, language: Language, letters: &str) -> bool {
        [language, INTERNATIONAL]
            .into_iter()
            .any(|language| LETTERS[language].lines().any(|phrase| phrase == letters))
    }
}
