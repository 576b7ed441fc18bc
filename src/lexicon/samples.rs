//! Names that stand for any person in the examples of a language: `John Doe`, `Jan Kowalski`.

use super::Lexicon;
use crate::language::{Language, PerLanguage};

const PERSONS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/sample_persons.txt"),
    include_str!("../../locales/pl/sample_persons.txt"),
);

impl Lexicon {
    /// Whether a person is a sample of a language.
    pub fn is_sample_person(&self, language: Language, name: &str) -> bool {
        PERSONS[language].lines().any(|sample| sample == name)
    }
}
