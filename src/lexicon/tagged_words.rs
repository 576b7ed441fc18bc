//! Small tables of words with a kind and a value: number words, the calendar. English words are
//! stored as written, Polish ones by lemma.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use crate::language::{Language, PerLanguage};

use super::Form;
use super::kind::{CalendarKind, NumeralKind};
use super::morphology::lowercase;

/// Words and their meanings, as the build script writes them.
type MeaningTable<Kind> = &'static [(&'static str, &'static [Meaning<Kind>])];

// `NUMERALS` and `CALENDAR`, written by the build script.
include!(concat!(env!("OUT_DIR"), "/meanings.rs"));

/// Meaning of a word in a table: its kind and its value, zero where it has none.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Meaning<Kind> {
    /// Kind of the word.
    pub kind: Kind,
    /// Value of the word, by its kind: a number, the number of a month.
    pub value: Decimal,
}

/// A table of one kind of words in both languages.
#[derive(Debug)]
pub(super) struct TaggedWords<Kind: 'static> {
    words: PerLanguage<FxHashMap<&'static str, &'static [Meaning<Kind>]>>,
}

impl TaggedWords<NumeralKind> {
    /// Returns the table of number words.
    pub(super) fn numerals() -> TaggedWords<NumeralKind> {
        TaggedWords::new(&NUMERALS)
    }
}

impl TaggedWords<CalendarKind> {
    /// Returns the table of the calendar.
    pub(super) fn calendar() -> TaggedWords<CalendarKind> {
        TaggedWords::new(&CALENDAR)
    }
}

impl<Kind: Copy + PartialEq> TaggedWords<Kind> {
    fn new(tables: &'static PerLanguage<MeaningTable<Kind>>) -> TaggedWords<Kind> {
        TaggedWords {
            words: PerLanguage::from_fn(|language| tables[language].iter().copied().collect()),
        }
    }

    /// Returns the longest word with a meaning, so that a name wins over its abbreviation; of
    /// equally long words the first in the alphabet.
    pub(super) fn word(&self, language: Language, meaning: Meaning<Kind>) -> Option<&'static str> {
        let words = self.words[language].iter().filter(|(_, meanings)| meanings.contains(&meaning));
        words.map(|(word, _)| *word).max_by_key(|word| (word.len(), std::cmp::Reverse(*word)))
    }

    /// Returns the meanings of a token: of its text as written, then in small letters, then with a
    /// first capital, then of the word without a possessive ending, or of its lemmas where words
    /// inflect.
    pub(super) fn meanings(
        &self,
        language: Language,
        text: &str,
        form: &Form,
    ) -> Vec<Meaning<Kind>> {
        let words = &self.words[language];
        let mut meanings: Vec<Meaning<Kind>> = Vec::new();
        let mut add = |word: &str| {
            for meaning in words.get(word).copied().unwrap_or_default() {
                if !meanings.contains(meaning) {
                    meanings.push(*meaning);
                }
            }
        };
        add(text);
        let lower = lowercase(text);
        if lower != text {
            add(&lower);
        }
        // `31 MAY`
        if let Some(name) = with_first_capital(text) {
            add(&name);
        }
        let profile = language.profile();
        // `June’s`
        if let Some(owner) = profile.without_possessive(text) {
            add(owner);
        }
        if profile.inflects {
            for lemma in form.lemmas.iter().filter(|lemma| !lemma.proper) {
                add(&lemma.text);
            }
        }
        meanings
    }
}

/// Returns a word in capitals with only its first letter as one: `May` for `MAY`.
fn with_first_capital(text: &str) -> Option<String> {
    let mut letters = text.chars();
    let first = letters.next()?;
    let rest = letters.as_str();
    (!rest.is_empty() && text.chars().all(char::is_uppercase))
        .then(|| format!("{first}{}", lowercase(rest)))
}
