//! Small tables of words with a kind and a value: number words, the calendar. English words are
//! stored as written, Polish ones by lemma.

use rustc_hash::FxHashMap;

use crate::language::Language;

use super::Form;
use super::morphology::lowercase;

/// What a table says of a word: its kind and its value.
pub type Meaning = (&'static str, &'static str);

/// A table of one kind of words in both languages.
#[derive(Debug, Default)]
pub(super) struct Keywords {
    words: [FxHashMap<&'static str, Vec<Meaning>>; 2],
}

impl Keywords {
    /// Reads a table for each language: word, kind, value.
    pub(super) fn read(tables: [&'static str; 2]) -> Keywords {
        let mut keywords = Keywords::default();
        for (words, table) in keywords.words.iter_mut().zip(tables) {
            for row in table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')) {
                let mut cells = row.split('\t');
                if let (Some(word), Some(kind)) = (cells.next(), cells.next()) {
                    words.entry(word).or_default().push((kind, cells.next().unwrap_or_default()));
                }
            }
        }
        keywords
    }

    /// The first word of a table with a kind and a value.
    pub(super) fn word(&self, language: Language, meaning: (&str, &str)) -> Option<&'static str> {
        // The longest name is no abbreviation; of equally long ones the first in the alphabet.
        let words = self.words[language as usize]
            .iter()
            .filter(|(_, meanings)| {
                meanings.iter().any(|(kind, value)| *kind == meaning.0 && *value == meaning.1)
            })
            .map(|(word, _)| *word);
        words.max_by_key(|word| (word.len(), std::cmp::Reverse(*word)))
    }

    /// What a token can mean: its text as written, then in small letters (Polish: then its lemmas).
    pub(super) fn of<'a>(&'a self, language: Language, text: &str, form: &'a Form) -> Vec<Meaning> {
        let words = &self.words[language as usize];
        let mut meanings: Vec<Meaning> = Vec::new();
        let mut add = |word: &str| {
            for meaning in words.get(word).into_iter().flatten() {
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
        if language == Language::English {
            // `June’s`
            if let Some(owner) = text.strip_suffix("'s").or(text.strip_suffix("’s")) {
                add(owner);
            }
        }
        if language == Language::Polish {
            for lemma in form.lemmas.iter().filter(|lemma| !lemma.proper) {
                add(&lemma.text);
            }
        }
        meanings
    }
}
