//! Number words and words of the calendar, and compounds that begin with a number.

use rust_decimal::Decimal;

use super::kind::{CalendarKind, CompoundKind, NumeralKind};
use super::morphology::{Morphology, lowercase};
use super::tagged_words::{Meaning, TaggedWords};
use super::{Form, Lexicon, PartOfSpeech};
use crate::language::{Language, PerLanguage};

// `PREFIXES` and `ENDINGS`, the longest first, written by the build script.
include!(concat!(env!("OUT_DIR"), "/compounds.rs"));

/// Meaning of the last part of a compound that begins with a number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Compound {
    /// Amount of a unit, by its index: `trzyletni`.
    Unit(u16),
    /// Anything else.
    Kind(CompoundKind),
}

/// The tables.
#[derive(Debug)]
pub(super) struct Numerals {
    numerals: TaggedWords<NumeralKind>,
    calendar: TaggedWords<CalendarKind>,
}

impl Numerals {
    /// Returns the tables of `locales/`.
    pub(super) fn builtin() -> Numerals {
        Numerals { numerals: TaggedWords::numerals(), calendar: TaggedWords::calendar() }
    }
}

impl Lexicon {
    /// Returns the meanings of a word as part of a number.
    pub fn numeral(
        &self,
        language: Language,
        text: &str,
        form: &Form,
    ) -> Vec<Meaning<NumeralKind>> {
        self.numerals.numerals.meanings(language, text, form)
    }

    /// Returns the meanings of a word in the calendar.
    pub fn calendar(
        &self,
        language: Language,
        text: &str,
        form: &Form,
    ) -> Vec<Meaning<CalendarKind>> {
        self.numerals.calendar.meanings(language, text, form)
    }

    /// Returns the name of a month, 1 to 12, in the nominative.
    pub fn month_name(&self, language: Language, month: u8) -> Option<&'static str> {
        self.calendar_name(language, CalendarKind::Month, month)
    }

    /// Returns the name of a weekday, from Monday = 1, in the nominative.
    pub fn weekday_name(&self, language: Language, weekday: u8) -> Option<&'static str> {
        self.calendar_name(language, CalendarKind::Weekday, weekday)
    }

    fn calendar_name(
        &self,
        language: Language,
        kind: CalendarKind,
        number: u8,
    ) -> Option<&'static str> {
        self.numerals.calendar.word(language, Meaning { kind, value: Decimal::from(number) })
    }

    /// Returns the meaning of the last part of a compound with a figure: `30-letni`.
    pub fn numeral_ending(&self, language: Language, form: &Form, text: &str) -> Option<Compound> {
        let ending = |lemma: &str| {
            let row = ENDINGS[language].iter().find(|(ending, _)| lemma.ends_with(ending));
            row.map(|(_, compound)| *compound)
        };
        form.lemmas
            .iter()
            .find_map(|lemma| ending(&lemma.text))
            .or_else(|| ending(&lowercase(text)))
    }

    /// Returns the unit whose adjective a form is: `roczny`.
    pub fn unit_adjective(&self, language: Language, form: &Form) -> Option<u16> {
        let is_lemma = |ending: &str| form.lemmas.iter().any(|lemma| &*lemma.text == ending);
        ENDINGS[language].iter().find_map(|(ending, compound)| match compound {
            Compound::Unit(unit) if is_lemma(ending) => Some(*unit),
            _ => None,
        })
    }

    /// Reads a compound that begins with a number word (`trzyletni`): the number and the meaning of
    /// the rest. In a word that no dictionary has, any adjective can be the rest: `trzywęzłowy`.
    pub fn numeral_compound(
        &self,
        language: Language,
        text: &str,
        form: &Form,
    ) -> Option<(Decimal, Compound)> {
        let mut lemmas = form.lemmas.iter();
        lemmas
            .find_map(|lemma| self.compound_of(language, &lemma.text, false, form.known))
            .or_else(|| self.compound_of(language, &lowercase(text), true, form.known))
    }

    /// Reads a compound, of a lemma or of an inflected form.
    fn compound_of(
        &self,
        language: Language,
        word: &str,
        inflected: bool,
        known: bool,
    ) -> Option<(Decimal, Compound)> {
        let mut rest = word;
        let mut sum = Decimal::ZERO;
        let mut adjective = None;
        // `czterdziestodwuletni`: tens, then units.
        for _ in 0..2 {
            let prefix = PREFIXES[language]
                .iter()
                .find(|(prefix, _)| rest.len() > prefix.len() && rest.starts_with(prefix));
            let Some((prefix, value)) = prefix else { break };
            sum += value;
            rest = &rest[prefix.len()..];
            let ending = |word: &str| {
                let row = ENDINGS[language].iter().find(|(ending, _)| *ending == word);
                row.map(|(_, compound)| *compound)
            };
            if let Some(compound) = ending(rest) {
                return Some((sum, compound));
            }
            if !inflected || known {
                continue;
            }
            let mut lemmas = Vec::new();
            if let Morphology::Dictionary(dictionary) = &self.morphology[language]
                && dictionary.read(rest, &mut lemmas)
            {
                if let Some(compound) = lemmas.iter().find_map(|lemma| ending(&lemma.text)) {
                    return Some((sum, compound));
                }
                if lemmas.iter().any(|lemma| lemma.part == PartOfSpeech::Adjective) {
                    adjective = Some((sum, Compound::Kind(CompoundKind::Count)));
                }
            }
        }
        adjective
    }
}
