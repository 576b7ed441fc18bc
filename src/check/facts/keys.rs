//! Keys for the index of facts: two values that may be equal share a key.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::equivalence::Match;
use super::postings::key;
use super::sample_address::SampleAddress;
use crate::fact::{Fact, PartialDate, Value};
use crate::language::Language;
use crate::lexicon::{CANONICAL, Dimension, Lexicon};

/// A property that facts share.
#[derive(Hash)]
enum Key<'a> {
    /// The identical value.
    Same(&'a Value),
    /// The identical value, implied.
    Implied(&'a Value),
    /// A value that may be written as this bare number.
    Figure(Decimal),
    /// An amount of money in any currency.
    Amount(Decimal),
    /// A bucket of shares of one or, if the flag is set, of a hundred.
    Share(bool, i64),
    /// A number with this number of binary digits.
    Number(i64),
    /// A range that contains numbers with this number of binary digits.
    Range(i64),
    /// A bucket of quantities of a dimension.
    Quantity(Dimension, i64),
    /// Some fields of a date.
    Date(PartialDate),
    /// Letters in lower case.
    Letters(String),
    /// The host of an address.
    Host(&'a str),
    /// An address without its domain, and whether that is reserved for examples.
    Sample(bool, &'a str, &'a str),
    /// A person who stands for any in examples.
    SamplePerson,
    /// A place in a legal text.
    Place(&'a str),
    /// A place in a legal text that contains this place.
    Part(&'a str),
}

/// Width of a bucket of shares. Equal shares of one differ by less, see `equivalence::close`.
const SHARE_WIDTH: f64 = 0.007;
/// Width of a bucket of quantities, as a natural logarithm. Equal quantities differ by less, see
/// `equivalence::converts`.
const QUANTITY_WIDTH: f64 = 0.05;

/// Passes the keys under which a fact is indexed to a function.
pub(super) fn posted(fact: &Fact, lexicon: &Lexicon, add: &mut impl FnMut(u32)) {
    for value in &fact.readings {
        common(value, lexicon, add);
        if let Some(figure) = figure(value) {
            add(key(Key::Figure(figure)));
        }
        match value {
            Value::Number(number) => add(key(Key::Number(size(*number)))),
            Value::Range(from, to) => sizes(from, to).for_each(|size| add(key(Key::Range(size)))),
            Value::Url(address) | Value::Email(address) => {
                let sample = SampleAddress::new(address);
                add(key(Key::Sample(sample.reserved, sample.before, sample.path)));
            }
            Value::Reference(place) => {
                prefixes(place).for_each(|prefix| add(key(Key::Part(prefix))))
            }
            _ => {}
        }
    }
    fact.implied.iter().for_each(|value| add(key(Key::Implied(value))));
}

/// Passes the keys of the facts that match this one at least this well to a function.
pub(super) fn sought(fact: &Fact, least: Match, lexicon: &Lexicon, add: &mut impl FnMut(u32)) {
    if let (Match::Certain, Some(first)) = (least, fact.readings.first()) {
        return add(key(Key::Same(first)));
    }
    for value in &fact.readings {
        common(value, lexicon, add);
        if let Some(figure) = figure(value) {
            add(key(Key::Same(&Value::Number(figure))));
        }
        match value {
            Value::Number(number) => {
                add(key(Key::Figure(*number)));
                add(key(Key::Range(size(*number))));
            }
            Value::Range(from, to) => sizes(from, to).for_each(|size| add(key(Key::Number(size)))),
            Value::Url(address) | Value::Email(address) => {
                let sample = SampleAddress::new(address);
                add(key(Key::Sample(!sample.reserved, sample.before, sample.path)));
            }
            Value::Ordinal(rank) => {
                let day = u8::try_from(*rank).ok();
                add(key(Key::Date(PartialDate { day, ..PartialDate::default() })));
            }
            Value::Year(year) => {
                add(key(Key::Date(PartialDate { year: Some(*year), ..PartialDate::default() })))
            }
            Value::Date(date) => {
                date.day
                    .iter()
                    .for_each(|day| add(key(Key::Same(&Value::Ordinal(u32::from(*day))))));
                date.year.iter().for_each(|year| add(key(Key::Same(&Value::Year(*year)))));
            }
            Value::Reference(place) => {
                prefixes(place).for_each(|prefix| add(key(Key::Place(prefix))));
                add(key(Key::Part(place)));
            }
            _ => {}
        }
        if let (Value::Number(_) | Value::Percent(_), Some(share)) = (value, share(value)) {
            let hundred = matches!(value, Value::Percent(_));
            [share - 1, share + 1]
                .into_iter()
                .for_each(|share| add(key(Key::Share(hundred, share))));
        }
        if let Some((dimension, size)) = quantity(value, lexicon) {
            [size.saturating_sub(1), size.saturating_add(1)]
                .into_iter()
                .for_each(|size| add(key(Key::Quantity(dimension, size))));
        }
    }
    if least <= Match::Implied {
        fact.readings.iter().for_each(|value| add(key(Key::Implied(value))));
        fact.implied.iter().for_each(|value| add(key(Key::Same(value))));
    }
}

/// Passes the keys that are both posted and sought to a function.
fn common(value: &Value, lexicon: &Lexicon, add: &mut impl FnMut(u32)) {
    add(key(Key::Same(value)));
    match value {
        Value::Money { amount, .. } => add(key(Key::Amount(*amount))),
        Value::Date(date) => subsets(*date, add),
        Value::Acronym(text) | Value::Program(text) => add(key(Key::Letters(text.to_lowercase()))),
        Value::Organisation(id) => {
            lexicon
                .name(*id)
                .iter()
                .for_each(|name| add(key(Key::Letters(name.key.to_lowercase()))));
        }
        Value::Region(id) => {
            let code = lexicon.name(*id).map(|name| name.acronyms[CANONICAL]);
            let code = code.filter(|code| !code.is_empty());
            code.iter().for_each(|code| add(key(Key::Letters(code.to_lowercase()))));
        }
        Value::Reference(place) => add(key(Key::Place(place))),
        Value::Person(name) => {
            let is_sample = |language: Language| lexicon.is_sample_person(language, name);
            if Language::ALL.into_iter().any(is_sample) {
                add(key(Key::SamplePerson));
            }
        }
        Value::Url(address) => {
            add(key(Key::Host(address.split('/').next().unwrap_or_default())));
        }
        _ => {}
    }
    if let Some(share) = share(value) {
        add(key(Key::Share(matches!(value, Value::Percent(_)), share)));
    }
    if let Some((dimension, size)) = quantity(value, lexicon) {
        add(key(Key::Quantity(dimension, size)));
    }
}

/// Returns the bare number that a value may be written as.
fn figure(value: &Value) -> Option<Decimal> {
    match value {
        Value::Ordinal(rank) => Some(Decimal::from(*rank)),
        Value::Year(year) => Some(Decimal::from(*year)),
        Value::Percent(value) | Value::Points(value) => Some(*value),
        Value::Money { amount, .. } | Value::Measure { amount, .. } => Some(*amount),
        Value::Time { hour, minute: 0 } => Some(Decimal::from(*hour)),
        _ => None,
    }
}

fn share(value: &Value) -> Option<i64> {
    let (number, whole) = match value {
        Value::Number(number) => (number, Decimal::ONE),
        Value::Percent(number) => (number, Decimal::ONE_HUNDRED),
        _ => return None,
    };
    let part = (number.abs() < whole && !number.is_zero()).then(|| (number / whole).to_f64())??;
    Some((part / SHARE_WIDTH).floor() as i64)
}

/// Returns the number of binary digits of a number, with its sign.
fn size(number: Decimal) -> i64 {
    let number = number.to_f64().unwrap_or(0.0);
    number.signum() as i64 * number.abs().max(1.0).log2() as i64
}

fn sizes(from: &Value, to: &Value) -> impl Iterator<Item = i64> {
    let bounds = match (from, to) {
        (Value::Number(from), Value::Number(to)) => Some(size(*from)..=size(*to)),
        _ => None,
    };
    bounds.into_iter().flatten()
}

fn quantity(value: &Value, lexicon: &Lexicon) -> Option<(Dimension, i64)> {
    let Value::Measure { amount, unit } = value else { return None };
    let unit = lexicon.unit(*unit)?;
    let si = unit.si(amount.to_f64()?).abs();
    Some((
        unit.dimension,
        if si > 0.0 { (si.ln() / QUANTITY_WIDTH).floor() as i64 } else { i64::MIN },
    ))
}

/// Passes a key for every subset of the fields of a date to a function. Two dates that agree share
/// the subset that both state.
fn subsets(date: PartialDate, add: &mut impl FnMut(u32)) {
    const FIELDS: u32 = 7;
    let choose = |bits: u32| PartialDate {
        year: date.year.filter(|_| bits & 1 > 0),
        month: date.month.filter(|_| bits & 2 > 0),
        day: date.day.filter(|_| bits & 4 > 0),
        weekday: date.weekday.filter(|_| bits & 8 > 0),
        quarter: date.quarter.filter(|_| bits & 16 > 0),
        half: date.half.filter(|_| bits & 32 > 0),
        nth: date.nth.filter(|_| bits & 64 > 0),
    };
    let stated = (0..FIELDS)
        .map(|field| 1 << field)
        .filter(|bit| choose(*bit) != PartialDate::default())
        .sum::<u32>();
    let mut bits = stated;
    while bits > 0 {
        add(key(Key::Date(choose(bits))));
        bits = (bits - 1) & stated;
    }
}

/// Returns the places that contain a place in a legal text.
fn prefixes(place: &str) -> impl Iterator<Item = &str> {
    place.match_indices('.').map(|(at, _)| &place[..at])
}

#[cfg(test)]
mod tests {
    use std::sync::LazyLock;

    use proptest::prelude::*;
    use proptest::test_runner::RngSeed;

    use super::*;
    use crate::check::facts::equivalence::compare;
    use crate::fact::Strength;
    use crate::span::Span;

    static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

    /// Figures that often coincide: small ones, hundreds, thousands and tenths.
    fn figure() -> impl Strategy<Value = Decimal> {
        prop_oneof![
            (0..40i64).prop_map(Decimal::from),
            (0..40i64).prop_map(|tens| Decimal::from(tens * 25)),
            (0..40i64).prop_map(|tenths| Decimal::new(tenths * 5, 1)),
            (1..12i64, 1..12i64)
                .prop_map(|(part, whole)| Decimal::from(part) / Decimal::from(whole)),
        ]
    }

    fn value() -> impl Strategy<Value = Value> {
        let date = (
            prop::option::of(2020..2022),
            prop::option::of(1..4u8),
            prop::option::of(1..4u8),
            prop::option::of(1..3u8),
        )
            .prop_map(|(year, month, day, weekday)| PartialDate {
                year,
                month,
                day,
                weekday,
                ..PartialDate::default()
            });
        let unit = prop::sample::select(vec![
            "metre",
            "kilometre",
            "mile",
            "minute",
            "hour",
            "day",
            "kilogram",
            "pound",
            "celsius",
            "fahrenheit",
        ]);
        let unit = unit.prop_filter_map("a unit of the table", |name| {
            (0..)
                .map_while(|unit| LEXICON.unit(unit).map(|found| (unit, found.key)))
                .find(|(_, found)| *found == name)
                .map(|(unit, _)| unit)
        });
        let letters = prop::sample::select(vec![
            "NATO", "Nato", "COP-29", "cop-29", "art", "5", "5.2", "5.2.b",
        ]);
        prop_oneof![
            figure().prop_map(Value::Number),
            (1..40u32).prop_map(Value::Ordinal),
            (0..40i32).prop_map(Value::Year),
            (0..4i32).prop_map(|decade| Value::Decade(decade * 10)),
            date.prop_map(Value::Date),
            (0..24u8, 0..2u8).prop_map(|(hour, half)| Value::Time { hour, minute: half * 30 }),
            figure().prop_map(Value::Percent),
            figure().prop_map(Value::Points),
            (figure(), prop::option::of(prop::sample::select(vec![*b"EUR", *b"USD"])))
                .prop_map(|(amount, currency)| Value::Money { amount, currency }),
            (figure(), unit).prop_map(|(amount, unit)| Value::Measure { amount, unit }),
            (figure(), figure()).prop_map(|(from, to)| Value::Range(
                Box::new(Value::Number(from)),
                Box::new(Value::Number(to))
            )),
            letters.clone().prop_map(|text| Value::Acronym(text.into())),
            letters.clone().prop_map(|text| Value::Program(text.into())),
            letters.prop_map(|text| Value::Reference(text.into())),
            prop::sample::select(vec!["John Doe", "Jane Doe", "Jan Kowalski", "Jan Matejko"])
                .prop_map(|name| Value::Person(name.into())),
        ]
    }

    fn fact() -> impl Strategy<Value = Fact> {
        (prop::collection::vec(value(), 1..3), prop::collection::vec(value(), 0..2)).prop_map(
            |(readings, implied)| Fact {
                span: Span::new(0, 1),
                readings,
                strength: Strength::Stated,
                implied,
                counted: None,
            },
        )
    }

    fn found(looking: &Fact, other: &Fact, least: Match) -> bool {
        let (mut posted_keys, mut shared) = (Vec::new(), false);
        posted(other, &LEXICON, &mut |key| posted_keys.push(key));
        sought(looking, least, &LEXICON, &mut |key| shared |= posted_keys.contains(&key));
        shared
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, rng_seed: RngSeed::Fixed(1), ..ProptestConfig::default() })]

        #[test]
        fn equal_facts_share_a_key(a in fact(), b in fact()) {
            let matched = compare(&a, &b, &LEXICON);
            prop_assert_eq!(matched, compare(&b, &a, &LEXICON));
            let levels = [Match::Implied, Match::Possible, Match::Certain];
            for least in levels.into_iter().filter(|level| *level <= matched) {
                prop_assert!(found(&a, &b, least), "{least:?}: {a:?} / {b:?}");
                prop_assert!(found(&b, &a, least), "{least:?}, the other way: {a:?} / {b:?}");
            }
        }
    }
}
