//! Short lists of words and names: conjunctions, sample persons, letters of phrases, names of
//! languages, words for versions, reading and captions.

use super::{Form, INTERNATIONAL, Lexicon};
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
/// Names and codes of a language, in either language: `Polski`, `Polish`, `PL`.
const LANGUAGE_NAMES: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/language_names.txt"),
    include_str!("../../locales/pl/language_names.txt"),
);
/// Words for one version of a text.
const VERSION_WORDS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/version_words.txt"),
    include_str!("../../locales/pl/version_words.txt"),
);
/// Words that say how long it takes to read something.
const READING_WORDS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/reading_words.txt"),
    include_str!("../../locales/pl/reading_words.txt"),
);
/// Words that begin the caption of a figure, before its number.
const CAPTION_WORDS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/caption_words.txt"),
    include_str!("../../locales/pl/caption_words.txt"),
);

impl Lexicon {
    /// Returns the language that a word is the name or the code of.
    pub fn language_named(&self, text: &str, form: &Form) -> Option<Language> {
        Language::ALL.into_iter().find(|language| has_lemma(LANGUAGE_NAMES[*language], text, form))
    }

    /// Whether a word of a language means one version of a text.
    pub fn is_version(&self, language: Language, text: &str, form: &Form) -> bool {
        has_lemma(VERSION_WORDS[language], text, form) || self.is_credit(language, text, form)
    }

    /// Whether a word of a language is one of reading.
    pub fn is_reading(&self, language: Language, text: &str, form: &Form) -> bool {
        has_lemma(READING_WORDS[language], text, form)
    }

    /// Whether a word of a language begins captions, before their number.
    pub fn begins_caption(&self, language: Language, text: &str, form: &Form) -> bool {
        has_lemma(CAPTION_WORDS[language], text, form)
    }

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

/// Whether a list has a word or one of its lemmas, in small letters.
fn has_lemma(list: &str, text: &str, form: &Form) -> bool {
    contains(list, &text.to_lowercase())
        || form.lemmas.iter().any(|lemma| contains(list, &lemma.text.to_lowercase()))
}

fn contains(list: &str, word: &str) -> bool {
    list.lines().any(|line| line == word)
}
