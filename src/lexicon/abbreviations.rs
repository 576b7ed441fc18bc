//! Abbreviations written with a stop, and words that begin sentences: what tells the end of a
//! sentence from a mere stop.

use std::borrow::Cow;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Lexicon;
use super::morphology::lowercase;
use crate::language::Language;

/// Whether a sentence can end with an abbreviation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ending {
    /// It never does: `Dr.`, `np.`
    Never,
    /// It may: `Inc.`, `r.`
    May,
    /// It does wherever a capital follows: `etc.`, `itd.`
    Capital,
}

/// Abbreviations and function words of both languages.
#[derive(Debug, Default)]
pub(super) struct Abbreviations {
    endings: [FxHashMap<Cow<'static, str>, Ending>; 2],
    function_words: [FxHashSet<&'static str>; 2],
}

/// No abbreviation is longer, in bytes.
const LONGEST: usize = 24;

const TABLES: [&str; 2] = [
    include_str!("../../locales/en/abbreviations.tsv"),
    include_str!("../../locales/pl/abbreviations.tsv"),
];
const FUNCTION_WORDS: [&str; 2] = [
    include_str!("../../locales/en/function_words.txt"),
    include_str!("../../locales/pl/function_words.txt"),
];

impl Abbreviations {
    /// Reads the tables.
    pub(super) fn builtin() -> Abbreviations {
        let mut abbreviations = Abbreviations::default();
        for (endings, table) in abbreviations.endings.iter_mut().zip(TABLES) {
            for row in rows(table) {
                let mut cells = row.split('\t');
                let (Some(written), ending) =
                    (cells.next().filter(|written| written.ends_with('.')), cells.nth(2))
                else {
                    continue;
                };
                let ending = match ending {
                    Some("y") => Ending::Never,
                    Some("c") => Ending::Capital,
                    _ => Ending::May,
                };
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
        }
        for (words, table) in abbreviations.function_words.iter_mut().zip(FUNCTION_WORDS) {
            words.extend(rows(table));
        }
        abbreviations
    }
}

impl Lexicon {
    /// Whether a sentence can end with a word written with a stop, or `None` where it is no
    /// abbreviation. `0.` stands for all ordinals in figures. Capitals count (`No. 5`, but `no.`
    /// ends a sentence), only the one at the start of a sentence does not.
    pub fn abbreviation(&self, language: Language, written: &str) -> Option<Ending> {
        if written.len() > LONGEST {
            return None;
        }
        let endings = &self.abbreviations.endings[language as usize];
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
        self.abbreviations.function_words[language as usize].contains(&*lowercase(word))
    }

    /// Whether a word written with a capital is more likely to begin a sentence than to be a name.
    pub fn opens_sentence(&self, language: Language, word: &str) -> bool {
        word.starts_with(char::is_uppercase) && self.is_function_word(language, word)
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}
