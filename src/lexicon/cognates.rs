//! Cognates: words that both languages took from the same source are recognised by a skeleton of
//! their first letters, after a table of spellings.

use super::Concept;
use crate::fnv::Fnv32;
use crate::language::{Language, PerLanguage};

/// Number of letters in a skeleton. Shorter skeletons meet by chance.
const SKELETON: usize = 5;
const SHORTEST: usize = 4;

/// First numbers of skeletons and of figures, above those of the lexicon's concepts.
const SKELETONS: u32 = 1 << 31;
const FIGURES: u32 = 1 << 30;

impl Concept {
    /// Whether it is that of a figure, a number word, a month or a day.
    pub fn is_figure(self) -> bool {
        self.0 >> 30 == FIGURES >> 30
    }
}

/// The spellings of `locales/*/spellings.tsv`: from the first letters of the rest of a word to the
/// sound they spell, the longest first.
#[derive(Debug)]
pub(super) struct Cognates {
    spellings: PerLanguage<Spellings>,
}

/// The spellings of one language, those with the same first byte together.
#[derive(Debug)]
struct Spellings {
    rows: Vec<(&'static str, &'static str)>,
    /// Index of the first row for each first byte, and the number of rows.
    starts: [u16; 257],
}

impl Spellings {
    fn read(table: &'static str) -> Spellings {
        let lines = table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
        let mut rows: Vec<_> = lines
            .filter_map(|row| row.split_once('\t'))
            .filter(|(written, _)| !written.is_empty())
            .collect();
        let first = |written: &str| usize::from(written.as_bytes()[0]);
        rows.sort_by_key(|(written, _)| (first(written), std::cmp::Reverse(written.len())));
        let starts = std::array::from_fn(|byte| {
            rows.partition_point(|(written, _)| first(written) < byte) as u16
        });
        Spellings { rows, starts }
    }

    /// Returns the longest spelling that a word begins with.
    fn at(&self, rest: &str) -> Option<(&'static str, &'static str)> {
        let first = usize::from(*rest.as_bytes().first()?);
        let rows = &self.rows[usize::from(self.starts[first])..usize::from(self.starts[first + 1])];
        rows.iter().find(|(written, _)| rest.starts_with(written)).copied()
    }
}

impl Cognates {
    /// Returns the tables of both languages.
    pub(super) fn builtin() -> Cognates {
        let tables = PerLanguage::new(
            include_str!("../../locales/en/spellings.tsv"),
            include_str!("../../locales/pl/spellings.tsv"),
        );
        Cognates { spellings: PerLanguage::from_fn(|language| Spellings::read(tables[language])) }
    }

    /// Returns the skeleton of a word in small letters as a concept, or `None` if the word is too
    /// short for one.
    pub(super) fn skeleton(&self, language: Language, lower: &str) -> Option<Concept> {
        let mut hash = Fnv32::NEW;
        let mut length = 0;
        let mut last = '\0';
        let mut rest = lower;
        'letters: while !rest.is_empty() {
            let spelling = self.spellings[language].at(rest);
            let (sound, written) = match spelling {
                Some((written, sound)) => (sound, written.len()),
                None => {
                    let letter = rest.chars().next().map_or(1, char::len_utf8);
                    (&rest[..letter], letter)
                }
            };
            rest = &rest[written..];
            for letter in sound.chars().filter(|letter| letter.is_alphanumeric()) {
                if letter == last {
                    continue;
                }
                last = letter;
                hash = hash.add(letter as u32);
                length += 1;
                if length == SKELETON {
                    break 'letters;
                }
            }
        }
        (length == SKELETON || (length == SHORTEST && lower.chars().count() == SHORTEST))
            .then_some(Concept(SKELETONS | hash.value() >> 1))
    }

    /// Returns a word in small letters as a concept, letter by letter.
    pub(super) fn word(lower: &str) -> Concept {
        Concept(SKELETONS | hash(lower) >> 1)
    }

    /// Returns a run of digits as a concept.
    pub(super) fn figure(digits: &str) -> Concept {
        Concept(FIGURES | hash(digits.trim_start_matches('0')) >> 2)
    }
}

/// Returns the hash of a text (FNV-1a, 32 bits).
fn hash(text: &str) -> u32 {
    text.bytes().fold(Fnv32::NEW, |hash, byte| hash.add(byte.into())).value()
}
