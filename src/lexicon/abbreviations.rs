//! Abbreviations written with a stop, and words that begin sentences. They distinguish the end of a
//! sentence from a mere stop.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Lexicon;
use super::kind::Ending;
use super::morphology::lowercase;
use crate::language::{Language, PerLanguage};

// `ABBREVIATIONS`, written by the build script.
include!(concat!(env!("OUT_DIR"), "/abbreviations.rs"));

/// Abbreviations and function words of both languages.
#[derive(Debug, Default)]
pub(super) struct Abbreviations {
    endings: PerLanguage<FxHashMap<Cow<'static, str>, Ending>>,
    function_words: PerLanguage<FxHashSet<&'static str>>,
}

/// Maximum length of an abbreviation, in bytes.
const MAX_LENGTH: usize = 24;

const FUNCTION_WORDS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/function_words.txt"),
    include_str!("../../locales/pl/function_words.txt"),
);

impl Abbreviations {
    /// Returns the tables of `locales/`.
    pub(super) fn builtin() -> Abbreviations {
        Abbreviations {
            endings: PerLanguage::from_fn(|language| endings(ABBREVIATIONS[language])),
            function_words: PerLanguage::from_fn(|language| {
                rows(FUNCTION_WORDS[language]).collect()
            }),
        }
    }
}

/// Returns the abbreviations of a table and of their parts, written without spaces.
fn endings(table: &[(&'static str, Ending)]) -> FxHashMap<Cow<'static, str>, Ending> {
    let mut endings = FxHashMap::default();
    for &(written, ending) in table {
        let together = if written.contains(' ') {
            Cow::Owned(written.replace(' ', ""))
        } else {
            Cow::Borrowed(written)
        };
        endings.insert(together, ending);
        // `m. in.`: the stops of the parts end nothing.
        for part in written
            .split_inclusive([' ', '.'])
            .map(str::trim)
            .filter(|part| part.ends_with('.') && *part != written)
        {
            endings.entry(Cow::Borrowed(part)).or_insert(Ending::May);
        }
    }
    endings
}

impl Lexicon {
    /// Returns whether a sentence can end with a word written with a stop, or `None` if it is no
    /// abbreviation. Capitals count (`No. 5`, but `no.` ends a sentence), only the one at the start
    /// of a sentence does not.
    pub fn abbreviation(&self, language: Language, written: &str) -> Option<Ending> {
        if written.len() > MAX_LENGTH {
            return None;
        }
        let endings = &self.abbreviations.endings[language];
        let capital = || {
            let mut characters = written.chars();
            characters.next().is_some_and(char::is_uppercase)
                && characters.next().is_some_and(char::is_lowercase)
        };
        endings
            .get(written)
            .or_else(|| endings.get(&*capital().then(|| lowercase(written))?))
            .copied()
    }

    /// Whether a word is one of those that hold sentences together: articles, prepositions,
    /// pronouns, particles.
    pub fn is_function_word(&self, language: Language, word: &str) -> bool {
        self.abbreviations.function_words[language].contains(&*lowercase(word))
    }

    /// Whether a word written with a capital is more likely to begin a sentence than to be a name.
    pub fn opens_sentence(&self, language: Language, word: &str) -> bool {
        word.starts_with(char::is_uppercase) && self.is_function_word(language, word)
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}
