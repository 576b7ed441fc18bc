//! Profiles of the languages: the questions of grammar and typography that code asks of a language.
//!
//! The answers are data in `locales/*/profile.tsv`. A branch of code asks by the subject
//! (`profile.ordinal_stop`), never by the language.

use crate::language::{Language, PerLanguage};

// `PROFILES`, written by the build script.
include!(concat!(env!("OUT_DIR"), "/profiles.rs"));

/// Language of canonical forms.
pub const CANONICAL: Language = Language::English;

/// Language in which product names are coined and from which acronyms are borrowed.
pub const INTERNATIONAL: Language = Language::English;

/// Answers of one language.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct LanguageProfile {
    /// Mark between a whole number and its decimals: `2.5`, `2,5`.
    pub decimal_mark: char,
    /// Mark between groups of three digits: `12,500`, `12 500`.
    pub group_mark: char,
    /// Number of digits that have to precede the first group mark (CLDR): `1,250`, but `1250` and
    /// `12 500`.
    pub minimum_grouping_digits: usize,
    /// Decimal mark of another language that texts take over with its figures.
    pub borrowed_decimal_mark: Option<char>,
    /// Whether an ordinal in figures is written with a stop: `19.`
    pub ordinal_stop: bool,
    /// Whether the ending of an ordinal in figures follows a hyphen (`11-go`), rather than the
    /// figure itself (`11th`).
    pub hyphenated_ordinals: bool,
    /// Whether a hyphen may join a figure and a power: `2.5-million`.
    pub hyphenated_powers: bool,
    /// Whether a joint may follow the hundreds of a number: `two hundred and one`.
    pub joined_hundreds: bool,
    /// Whether every part of a compound ordinal is an ordinal: `dwudziesty pierwszy`.
    pub ordinal_chains: bool,
    /// Whether a Roman numeral of one letter may precede the noun that it numbers: `V kadencja`.
    pub leading_roman_numerals: bool,
    /// Whether months and weekdays have capitals.
    pub capital_months: bool,
    /// Whether the day may follow the month: `May 3`.
    pub day_after_month: bool,
    /// Whether a year may precede a noun without counting it: `1990 elections`.
    pub year_before_noun: bool,
    /// Whether an hour up to twelve may be one of the afternoon.
    pub twelve_hour_clock: bool,
    /// Whether a stop may part hours and minutes: `14.30`.
    pub dotted_times: bool,
    /// Whether hours in words are ordinals: `ósma`.
    pub ordinal_hours: bool,
    /// Whether words have case endings, so that tables list lemmas.
    pub inflects: bool,
    /// Whether nouns have articles.
    pub articles: bool,
    /// Endings of the possessive, with either apostrophe.
    pub possessives: &'static [&'static str],
    /// Endings of the possessive of a plural, with a plain apostrophe.
    pub plural_possessives: &'static [&'static str],
    /// Endings of the plural that acronyms and coined names take directly: `NGOs`.
    pub acronym_plurals: &'static [&'static str],
    /// Whether a capital within a sentence is reliable evidence of a name.
    pub capital_marks_name: bool,
    /// Country calling code (ITU-T E.164), which texts in the language may leave out.
    pub calling_code: Option<&'static str>,
    /// Numbers of digits in the groups of a land-line number, where they differ from any other
    /// figure's.
    pub phone_groups: &'static [usize],
    /// Country (ISO 3166-1 alpha-2) in which most readers of the language live.
    pub home_country: Option<&'static str>,
    /// Phrases of two words in small letters that mean it without its name: `w kraju`.
    pub home_phrases: &'static [&'static str],
    /// Currency (ISO 4217) into which texts for the readers of the language turn prices.
    pub home_currency: Option<&'static str>,
    /// Labels (WHATWG) of the one-byte encodings in which texts still come, the likeliest first.
    pub encodings: &'static [&'static str],
    /// Letters beyond ASCII that words of the language are written with.
    pub letters: &'static str,
    /// Evidence of one of these letters for an encoding.
    pub letter_weight: i64,
    /// Expected length of a text relative to its English version, in characters.
    pub relative_length: f32,
}

impl Language {
    /// Returns the profile of the language.
    pub fn profile(self) -> &'static LanguageProfile {
        &PROFILES[self]
    }

    /// Returns the expected length of a text's version in another language, in characters for each
    /// of its own. A pair that is long enough is measured by its own ratio instead.
    pub fn expected_length_in(self, other: Language) -> f32 {
        other.profile().relative_length / self.profile().relative_length
    }
}

impl LanguageProfile {
    /// Returns a word without the ending of the possessive, if it has one.
    pub fn without_possessive<'w>(&self, word: &'w str) -> Option<&'w str> {
        self.possessives.iter().find_map(|ending| word.strip_suffix(ending))
    }

    /// Returns a word with plain apostrophes without the ending of the possessive of a singular or a
    /// plural, if it has one.
    pub fn without_any_possessive<'w>(&self, word: &'w str) -> Option<&'w str> {
        let plural = || self.plural_possessives.iter().find_map(|ending| word.strip_suffix(ending));
        self.without_possessive(word).or_else(plural)
    }

    /// Returns an acronym or a coined name without the ending of the plural, if it has one.
    pub fn without_plural<'w>(&self, word: &'w str) -> Option<&'w str> {
        self.acronym_plurals.iter().find_map(|ending| word.strip_suffix(ending))
    }
}
