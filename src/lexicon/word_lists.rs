//! Short lists of words and names: conjunctions, sample persons, letters of phrases.

use super::{INTERNATIONAL, Lexicon};
use crate::language::{Language, PerLanguage};

/// Conjunctions that join the names of a list: `and`, `oraz`.
const CONJUNCTIONS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/conjunctions.txt"),
    include_str!("../../locales/pl/conjunctions.txt"),
);
/// Names that stand for any person in the examples of a language: `John Doe`, `Jan Kowalski`.
const SAMPLE_PERSONS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/sample_persons.txt"),
    include_str!("../../locales/pl/sample_persons.txt"),
);
/// Letters of a phrase that joins or colours a sentence and names nothing: `NB`, `ASAP`.
const PHRASE_LETTERS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/phrase_letters.txt"),
    include_str!("../../locales/pl/phrase_letters.txt"),
);

impl Lexicon {
    /// Whether a word is a conjunction that joins names.
    pub fn is_conjunction(&self, language: Language, word: &str) -> bool {
        contains(CONJUNCTIONS[language], word)
    }

    /// Whether a person is a sample of a language.
    pub fn is_sample_person(&self, language: Language, name: &str) -> bool {
        contains(SAMPLE_PERSONS[language], name)
    }

    /// Whether letters abbreviate a phrase of a language or of the one that others take them from.
    pub fn is_phrase_in_letters(&self, language: Language, letters: &str) -> bool {
        [language, INTERNATIONAL].into_iter().any(|of| contains(PHRASE_LETTERS[of], letters))
    }
}

fn contains(list: &str, word: &str) -> bool {
    list.lines().any(|line| line == word)
}
