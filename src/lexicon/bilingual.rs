//! The bilingual lexicon: which words may translate one another. A concept is a Polish lemma; an
//! English lemma has the concepts of its translations.

use super::Concept;
use super::letter_set::LetterSet;
use crate::language::{Language, PerLanguage};

static POLISH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.pl.fst"));
static ENGLISH: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.en.fst"));
static CONCEPTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.en.concepts"));
static INITIALS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/words.initials"));

/// The tables, used where they lie in the binary.
#[derive(Debug)]
pub(super) struct Bilingual {
    polish: Option<fst::Map<&'static [u8]>>,
    english: Option<fst::Map<&'static [u8]>>,
}

impl Bilingual {
    /// Returns the lexicon of `locales/lexicon.tsv`.
    pub(super) fn builtin() -> Bilingual {
        Bilingual { polish: fst::Map::new(POLISH).ok(), english: fst::Map::new(ENGLISH).ok() }
    }

    /// Returns the concept of a Polish lemma in small letters.
    pub(super) fn concept(&self, lemma: &str) -> Option<Concept> {
        self.polish.as_ref()?.get(lemma).map(|number| Concept(number as u32))
    }

    /// Returns the row of an English lemma in small letters.
    pub(super) fn row(&self, lemma: &str) -> Option<usize> {
        self.english.as_ref()?.get(lemma).map(|row| row as usize)
    }

    /// Returns the concepts of an English lemma by its row.
    pub(super) fn concepts(&self, row: usize) -> impl Iterator<Item = Concept> + use<> {
        let number = |at: usize| {
            CONCEPTS
                .get(at..at + 2)
                .map_or(0, |bytes| u32::from(bytes[0]) | u32::from(bytes[1]) << 8)
        };
        (1..=number(row) as usize).map(move |index| Concept(number(row + 2 * index)))
    }

    /// Returns the initials of all words of a language that have a concept.
    pub(super) fn initials(&self, language: Language, concept: Concept) -> LetterSet {
        let at = concept.0 as usize * 2 * size_of::<u32>();
        let set = |at: usize| {
            let bytes = INITIALS.get(at..at + size_of::<u32>())?;
            bytes.try_into().ok().map(|bytes| LetterSet(u32::from_le_bytes(bytes)))
        };
        let sets = PerLanguage::new(set(at), set(at + size_of::<u32>()));
        sets[language].unwrap_or_default()
    }
}
