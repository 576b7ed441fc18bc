//! Number words and words of the calendar, and compounds that begin with a number.

use rust_decimal::Decimal;

use super::morphology::lowercase;
use super::tagged_words::{Keywords, Meaning};
use super::{Form, Lexicon};
use crate::language::Language;

/// The tables.
#[derive(Debug)]
pub(super) struct Numerals {
    numerals: Keywords,
    calendar: Keywords,
    prefixes: Vec<(&'static str, &'static str)>,
    endings: Vec<(&'static str, &'static str)>,
}

impl Numerals {
    pub(super) fn builtin() -> Numerals {
        let pairs = |table: &'static str| {
            let rows = table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'));
            let mut pairs: Vec<_> = rows.filter_map(|row| row.split_once('\t')).collect();
            pairs.sort_by_key(|(part, _)| std::cmp::Reverse(part.len()));
            pairs
        };
        Numerals {
            numerals: Keywords::read([
                include_str!("../../locales/en/numerals.tsv"),
                include_str!("../../locales/pl/numerals.tsv"),
            ]),
            calendar: Keywords::read([
                include_str!("../../locales/en/calendar.tsv"),
                include_str!("../../locales/pl/calendar.tsv"),
            ]),
            prefixes: pairs(include_str!("../../locales/pl/numeral_prefixes.tsv")),
            endings: pairs(include_str!("../../locales/pl/numeral_endings.tsv")),
        }
    }
}

impl Lexicon {
    /// What a word says as a number word: kind and value.
    pub fn numeral(&self, language: Language, text: &str, form: &Form) -> Vec<Meaning> {
        self.numerals.numerals.of(language, text, form)
    }

    /// What a word says in the calendar: kind and value.
    pub fn calendar(&self, language: Language, text: &str, form: &Form) -> Vec<Meaning> {
        self.numerals.calendar.of(language, text, form)
    }

    /// The name of a month or a weekday in the nominative, by its number.
    pub fn calendar_name(
        &self,
        language: Language,
        kind: &str,
        number: u8,
    ) -> Option<&'static str> {
        self.numerals.calendar.word(language, (kind, &number.to_string()))
    }

    /// What the last part of a compound with a number says, by its lemma: a unit's key,
    /// `anniversary` or `count`.
    pub fn numeral_ending(&self, form: &Form, text: &str) -> Option<&'static str> {
        let ending = |lemma: &str| {
            self.numerals
                .endings
                .iter()
                .find(|(ending, _)| lemma.ends_with(ending))
                .map(|(_, what)| *what)
        };
        form.lemmas
            .iter()
            .find_map(|lemma| ending(&lemma.text))
            .or_else(|| ending(&lowercase(text)))
    }

    /// A compound that begins with a number word (`trzyletni`): the number and what the rest says.
    pub fn numeral_compound(&self, form: &Form) -> Option<(Decimal, &'static str)> {
        let mut rest: &str = &form.lemmas.first()?.text;
        let mut sum = Decimal::ZERO;
        // `czterdziestodwuletni`: tens, then units.
        for _ in 0..2 {
            let (prefix, value) = self
                .numerals
                .prefixes
                .iter()
                .find(|(prefix, _)| rest.len() > prefix.len() && rest.starts_with(prefix))?;
            sum += value.parse::<Decimal>().ok()?;
            rest = &rest[prefix.len()..];
            if let Some((_, what)) =
                self.numerals.endings.iter().find(|(ending, _)| rest == *ending)
            {
                return Some((sum, what));
            }
        }
        None
    }
}
