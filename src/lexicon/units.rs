//! Units and currencies: names in every form and symbols, in both languages.

use rust_decimal::Decimal;
use rustc_hash::{FxHashMap, FxHashSet};

use super::TokenizedText;
use super::kind::Dimension;
use super::morphology::lowercase;
use super::{Form, Lexicon};
use crate::language::{Language, PerLanguage};

// `UNITS`, `UNIT_NAMES`, `UNIT_SYMBOLS`, `CURRENCY_NAMES` and `CURRENCY_SYMBOLS`, written by the
// build script.
include!(concat!(env!("OUT_DIR"), "/units.rs"));

/// Indices of the units that extraction knows by name.
pub mod unit_index {
    include!(concat!(env!("OUT_DIR"), "/unit_indices.rs"));
}

/// A unit of measurement.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Unit {
    /// Its key in the table: `kilometre`.
    pub key: &'static str,
    /// Quantity that it measures. Units of one dimension convert into one another.
    pub dimension: Dimension,
    /// Its size in SI units.
    pub factor: f64,
    /// Amount added to convert to the SI unit: the zero of a scale of temperature.
    pub offset: f64,
    /// Whether it counts the other way round: miles per gallon against litres per 100 km.
    pub inverse: bool,
    /// Its first symbol.
    pub symbol: &'static str,
    /// Singular and plural of its name in the canonical English form, if that doesn't use the
    /// symbol.
    pub spelled: Option<(&'static str, &'static str)>,
    /// Index of the other unit that its names may mean: `ounce`, `80 degrees`, `6.1"`.
    pub also: Option<u16>,
}

impl Unit {
    /// Returns an amount of it in SI units.
    pub fn si(&self, amount: f64) -> f64 {
        if self.inverse && amount != 0.0 {
            self.factor / amount
        } else {
            amount * self.factor + self.offset
        }
    }
}

/// A currency and how many of its whole units a named one is: 1, or a hundredth for cents.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Currency {
    /// ISO 4217 code.
    pub code: [u8; 3],
    /// 1 for the currency itself, 0.01 for its hundredth.
    pub scale: Decimal,
}

/// Names of one language by their first word, each with its other words parted by spaces.
type Phrases<T> = FxHashMap<&'static str, Vec<(&'static str, T)>>;

/// Symbols of one language without their last stop: those of one run of characters, and those with
/// a space by their first part.
#[derive(Debug)]
struct Symbols<T> {
    runs: FxHashMap<&'static str, T>,
    /// Their first tokens.
    firsts: FxHashSet<&'static str>,
    spaced: FxHashMap<&'static str, Vec<(&'static str, T)>>,
}

impl<T: Copy> Symbols<T> {
    fn new(rows: &[(&'static str, T)]) -> Symbols<T> {
        let mut symbols = Symbols {
            runs: FxHashMap::with_capacity_and_hasher(rows.len(), Default::default()),
            firsts: FxHashSet::default(),
            spaced: FxHashMap::default(),
        };
        for (symbol, value) in rows {
            symbols.insert(symbol, *value);
        }
        symbols
    }

    fn insert(&mut self, symbol: &'static str, value: T) {
        let symbol = symbol.trim_end_matches('.');
        match symbol.split_once(' ') {
            Some((first, _)) => {
                self.spaced.entry(first.trim_end_matches('.')).or_default().push((symbol, value))
            }
            None => {
                self.runs.entry(symbol).or_insert(value);
            }
        }
        self.firsts.insert(first_token(symbol));
    }
}

/// Both tables.
#[derive(Debug)]
pub(super) struct Units {
    unit_names: PerLanguage<Phrases<u16>>,
    unit_symbols: PerLanguage<Symbols<u16>>,
    currency_names: PerLanguage<Phrases<Currency>>,
    currency_symbols: PerLanguage<Symbols<Currency>>,
}

impl Units {
    /// Returns the tables of `locales/`.
    pub(super) fn builtin() -> Units {
        Units {
            unit_names: PerLanguage::from_fn(|language| phrases(UNIT_NAMES[language])),
            unit_symbols: PerLanguage::from_fn(|language| Symbols::new(UNIT_SYMBOLS[language])),
            currency_names: PerLanguage::from_fn(|language| phrases(CURRENCY_NAMES[language])),
            currency_symbols: PerLanguage::from_fn(|language| {
                Symbols::new(CURRENCY_SYMBOLS[language])
            }),
        }
    }
}

fn phrases<T: Copy>(names: &[(&'static str, (&'static str, T))]) -> Phrases<T> {
    let mut phrases = Phrases::with_capacity_and_hasher(names.len(), Default::default());
    for (first, name) in names {
        phrases.entry(*first).or_default().push(*name);
    }
    phrases
}

impl Lexicon {
    /// Returns a unit by its index.
    pub fn unit(&self, index: u16) -> Option<&Unit> {
        UNITS.get(usize::from(index))
    }

    /// Returns the unit in which differences on the scale of a unit are counted, if the scale has a
    /// zero of its own: a rise by 9 °F is one by 5 °C.
    pub fn difference_unit(&self, index: u16) -> Option<u16> {
        let scale = self.unit(index).filter(|unit| unit.offset != 0.0)?;
        let same = |unit: &Unit| {
            unit.dimension == scale.dimension && unit.factor == scale.factor && unit.offset == 0.0
        };
        UNITS.iter().position(same).and_then(|at| u16::try_from(at).ok())
    }

    /// Whether a unit is one of time shorter than a day: the quantity that a clock shows.
    pub fn counts_hours(&self, index: u16) -> bool {
        let day = |unit: &Unit| unit.factor < UNITS[usize::from(unit_index::DAY)].factor;
        self.unit(index).is_some_and(|unit| unit.dimension == Dimension::Time && day(unit))
    }

    /// Whether a word or a mark can begin the name or the symbol of a unit: cheap, for texts where
    /// few do.
    pub fn begins_unit(&self, language: Language, text: &str, form: &Form) -> bool {
        let names = &self.units.unit_names[language];
        self.units.unit_symbols[language].firsts.contains(text)
            || names.contains_key(&*lowercase(text))
            || form.lemmas.iter().any(|lemma| names.contains_key(&*lowercase(&lemma.text)))
    }

    /// Returns the index after the unit whose name or symbol starts at a token, and the unit.
    /// Symbols of one letter are read only right after a figure.
    pub fn unit_at(
        &self,
        text: &TokenizedText<'_>,
        token: usize,
        after_figure: bool,
    ) -> Option<(usize, u16)> {
        let language = text.source.language;
        let name = longest(&self.units.unit_names[language], text, token);
        longer(name, symbol(&self.units.unit_symbols[language], text, token, after_figure))
    }

    /// Whether a word or a mark can begin the name, the code or the symbol of a currency.
    pub fn begins_currency(&self, language: Language, text: &str, form: &Form) -> bool {
        let names = &self.units.currency_names[language];
        self.units.currency_symbols[language].firsts.contains(text)
            || names.contains_key(&*lowercase(text))
            || form.lemmas.iter().any(|lemma| names.contains_key(&*lowercase(&lemma.text)))
    }

    /// Returns the index after the currency whose code or symbol starts at a token, which may
    /// precede an amount, and the currency.
    pub fn currency_symbol_at(
        &self,
        text: &TokenizedText<'_>,
        token: usize,
    ) -> Option<(usize, Currency)> {
        let written =
            text.document.tokens.get(token).map_or("", |token| text.source.slice(token.span));
        if written.starts_with(char::is_lowercase) {
            return None;
        }
        symbol(&self.units.currency_symbols[text.source.language], text, token, false)
    }

    /// Returns the index after the currency whose name, code or symbol starts at a token, and the
    /// currency.
    pub fn currency_at(&self, text: &TokenizedText<'_>, token: usize) -> Option<(usize, Currency)> {
        let language = text.source.language;
        let name = longest(&self.units.currency_names[language], text, token);
        longer(name, symbol(&self.units.currency_symbols[language], text, token, false))
    }
}

/// Returns a name, or a symbol where that reaches further: `Gb/s` is more than what `Gb` may be an
/// abbreviation of.
fn longer<T>(name: Option<(usize, T)>, symbol: Option<(usize, T)>) -> Option<(usize, T)> {
    match (name, symbol) {
        (Some(name), Some(symbol)) if symbol.0 > name.0 => Some(symbol),
        (name, symbol) => name.or(symbol),
    }
}

/// Returns the first token of a symbol: its letters, or one other character.
fn first_token(symbol: &'static str) -> &'static str {
    let letters =
        symbol.find(|c: char| !c.is_alphabetic() || matches!(c, 'º' | 'ª')).unwrap_or(symbol.len());
    let end = if letters > 0 { letters } else { symbol.chars().next().map_or(0, char::len_utf8) };
    &symbol[..end]
}

/// Returns the longest phrase that starts at a token.
fn longest<T: Copy>(
    phrases: &Phrases<T>,
    text: &TokenizedText<'_>,
    token: usize,
) -> Option<(usize, T)> {
    let word_at = |at: usize| {
        text.document.tokens.get(at).map(|token| lowercase(text.source.slice(token.span)))
    };
    // A letter is a symbol, if anything, and no form of a word.
    let first = word_at(token).filter(|word| word.chars().nth(1).is_some())?;
    let mut best: Option<(usize, T)> = None;
    let lemmas = text.words.form(token).lemmas.iter().map(|lemma| lowercase(&lemma.text));
    for key in std::iter::once(first).chain(lemmas) {
        for (rest, value) in phrases.get(&*key).into_iter().flatten() {
            let words = || rest.split(' ').filter(|word| !word.is_empty());
            let end = token + 1 + words().count();
            let fits = words().zip(1..).all(|(word, index)| {
                word_at(token + index).is_some_and(|own| own == word)
                    || text
                        .words
                        .form(token + index)
                        .lemmas
                        .iter()
                        .any(|lemma| lowercase(&lemma.text) == word)
            });
            if fits && best.is_none_or(|(longest, _)| end > longest) {
                best = Some((end, *value));
            }
        }
    }
    best
}

/// Returns a symbol, as one unspaced run of up to four tokens: `km`, `km/h`, `m²`, `°C`.
fn symbol<T: Copy>(
    symbols: &Symbols<T>,
    text: &TokenizedText<'_>,
    token: usize,
    one_letter: bool,
) -> Option<(usize, T)> {
    let tokens = &text.document.tokens;
    let first = tokens.get(token)?;
    if let Some(found) = spaced_symbol(symbols, text, token) {
        return Some(found);
    }
    let glued = tokens[token + 1..].iter().take(3).take_while(|token| !token.spaced).count();
    let mut found = None;
    for count in (0..=glued).rev() {
        let written = text.source.slice(first.span.join(tokens[token + count].span));
        let lone_letter = written.chars().count() == 1 && written.chars().all(char::is_alphabetic);
        if lone_letter
            && !(one_letter
                && matches!(written, "m" | "g" | "l" | "h" | "t" | "V" | "W" | "J" | "N" | "K"))
        {
            continue;
        }
        if let Some(value) = symbols.runs.get(written) {
            found = Some((token + count + 1, *value));
            break;
        }
    }
    // A word that only begins with the symbol is another word.
    found.filter(|(end, _)| {
        let next_glued = tokens.get(*end).is_some_and(|next| {
            !next.spaced && text.source.slice(next.span).starts_with(char::is_alphanumeric)
        });
        !(next_glued
            && text.source.slice(tokens[end - 1].span).ends_with(char::is_alphabetic)
            && *end > token + 1)
    })
}

/// Returns a symbol with a space in it, as the text has it: `m n.p.m.`, `pkt proc.`
fn spaced_symbol<T: Copy>(
    symbols: &Symbols<T>,
    text: &TokenizedText<'_>,
    token: usize,
) -> Option<(usize, T)> {
    let tokens = &text.document.tokens;
    let first = tokens.get(token)?;
    let candidates = symbols.spaced.get(text.source.slice(first.span))?;
    let rest = text.source.text.get(first.span.start as usize..)?;
    let fits = |symbol: &str| {
        let mut left = rest;
        for c in symbol.chars() {
            // Any one space is as good as another.
            let space = c == ' ' && left.starts_with(char::is_whitespace);
            let next = left.chars().next().filter(|next| *next == c || space)?;
            left = &left[next.len_utf8()..];
        }
        (!left.starts_with(char::is_alphanumeric)).then_some(rest.len() - left.len())
    };
    let (length, value) = candidates
        .iter()
        .filter_map(|(symbol, value)| Some((fits(symbol)?, *value)))
        .max_by_key(|(length, _)| *length)?;
    let after = first.span.start as usize + length;
    let end = (token..tokens.len()).find(|at| tokens[*at].span.end as usize >= after)? + 1;
    Some((end, value))
}
