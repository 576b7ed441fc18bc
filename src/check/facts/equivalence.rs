//! Decides whether two facts are the same, even if the languages state them differently.

use std::borrow::Cow;

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::sample_address::is_other_sample;
use crate::fact::{Fact, PartialDate, Value};
use crate::language::Language;
use crate::lexicon::{CANONICAL, Lexicon, Unit};

/// Maximum relative rounding error of a converted measure.
const ROUNDING: f64 = 0.04;

/// How well two facts match, in ascending order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Match {
    /// They are different.
    None,
    /// One implies the other.
    Implied,
    /// One of their readings is equal.
    Possible,
    /// Their likeliest readings are equal.
    Certain,
}

/// Compares two facts, in either order.
pub(crate) fn compare(a: &Fact, b: &Fact, lexicon: &Lexicon) -> Match {
    if a.readings.first() == b.readings.first() {
        return Match::Certain;
    }
    let any = |left: &[Value], right: &[Value]| {
        left.iter().any(|a| right.iter().any(|b| equal(a, b, lexicon)))
    };
    // An implied value has to be identical: two dates of the same year with different days are not
    // the same date.
    let implies = |left: &[Value], right: &[Value]| left.iter().any(|a| right.contains(a));
    if any(&a.readings, &b.readings) {
        Match::Possible
    } else if !are_same_kind_of_amount(a, b, lexicon)
        && (implies(&a.implied, &b.readings) || implies(&a.readings, &b.implied))
    {
        Match::Implied
    } else {
        Match::None
    }
}

/// Whether one fact implies another, as `United Nations Environment Programme` implies
/// `United Nations` but not vice versa.
pub(super) fn implies(whole: &Fact, part: &Fact) -> bool {
    whole.implied.iter().any(|value| part.readings.contains(value))
}

/// Whether two facts state amounts of the same kind, which a shared figure alone does not make
/// equal: 10 miles are not 10 km.
fn are_same_kind_of_amount(a: &Fact, b: &Fact, lexicon: &Lexicon) -> bool {
    match (a.readings.first(), b.readings.first()) {
        (Some(Value::Money { .. }), Some(Value::Money { .. })) => true,
        (
            Some(Value::Percent(_) | Value::Points(_)),
            Some(Value::Percent(_) | Value::Points(_)),
        ) => true,
        (Some(Value::Measure { unit: a, .. }), Some(Value::Measure { unit: b, .. })) => {
            lexicon.unit(*a).zip(lexicon.unit(*b)).is_some_and(|(a, b)| a.dimension == b.dimension)
        }
        _ => false,
    }
}

/// Whether two values are equal or may be written for one another.
fn equal(a: &Value, b: &Value, lexicon: &Lexicon) -> bool {
    use Value::{
        Acronym, Date, Email, Measure, Money, Number, Ordinal, Organisation, Percent, Person,
        Points, Program, Reference, Region, Time, Url, Year,
    };
    match (a, b) {
        (Value::Range(from, to), Number(value)) | (Number(value), Value::Range(from, to)) => {
            matches!((&**from, &**to), (Number(from), Number(to)) if (from..=to).contains(&value))
        }
        (Number(a), Number(b)) => close(*a, *b, Decimal::ONE),
        (Number(number), other) | (other, Number(number)) => match other {
            Ordinal(rank) => *number == Decimal::from(*rank),
            Year(year) => *number == Decimal::from(*year),
            Percent(value) | Points(value) => value == number,
            Money { amount, .. } | Measure { amount, .. } => amount == number,
            Time { hour, minute: 0 } => *number == Decimal::from(*hour),
            _ => false,
        },
        (Money { amount: a, currency: c }, Money { amount: b, currency: d }) => {
            // Nothing is nothing in any currency.
            a == b && (c.is_none() || d.is_none() || c == d || a.is_zero())
        }
        (Measure { amount: a, unit: c }, Measure { amount: b, unit: d }) => {
            if c == d {
                return a == b;
            }
            let (Some(c), Some(d)) = (lexicon.unit(*c), lexicon.unit(*d)) else { return false };
            c.dimension == d.dimension && converts(*a, c, *b, d)
        }
        (Date(a), Date(b)) => agree(*a, *b),
        (Date(date), Year(year)) | (Year(year), Date(date)) => {
            date.month.is_none()
                && date.quarter.is_none()
                && date.half.is_none()
                && date.year == Some(*year)
        }
        (Date(date), Ordinal(rank)) | (Ordinal(rank), Date(date)) => {
            date.day.map(u32::from) == Some(*rank)
        }
        (Percent(a), Percent(b)) => close(*a, *b, Decimal::ONE_HUNDRED),
        (Acronym(a), Acronym(b))
        | (Program(a), Program(b))
        | (Acronym(a), Program(b))
        | (Program(a), Acronym(b)) => a.to_lowercase() == b.to_lowercase(),
        (Url(a), Url(b)) => is_translated_address(a, b, lexicon) || is_other_sample(a, b),
        (Email(a), Email(b)) => a == b || is_other_sample(a, b),
        (Person(a), Person(b)) => a == b || are_sample_persons(a, b, lexicon),
        // `Article 5(2)` is less exact than `art. 5 ust. 2 lit. b`, but not a different place.
        (Reference(a), Reference(b)) => a.split('.').zip(b.split('.')).all(|(a, b)| a == b),
        (Organisation(id), Acronym(text)) | (Acronym(text), Organisation(id)) => {
            lexicon.name(*id).is_some_and(|name| name.key == &**text)
        }
        // `TX`, the postal code of a state.
        (Region(id), Acronym(text)) | (Acronym(text), Region(id)) => lexicon
            .name(*id)
            .is_some_and(|name| !text.is_empty() && name.acronyms[CANONICAL] == &**text),
        (a, b) => a == b,
    }
}

/// Whether two persons are samples, each of its language: `John Doe` and `Jan Kowalski`.
fn are_sample_persons(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    let is_sample = |language: Language, name: &str| lexicon.is_sample_person(language, name);
    Language::ALL
        .into_iter()
        .any(|language| is_sample(language, a) && is_sample(language.other(), b))
}

/// Whether two addresses are equal but for words that translate one another: `/contact` and
/// `/kontakt`.
fn is_translated_address(a: &str, b: &str, lexicon: &Lexicon) -> bool {
    const MARKS: [char; 4] = ['/', '-', '_', '.'];
    let host = |address: &str| address.find('/').unwrap_or(address.len());
    let marks =
        |address: &'_ str| -> String { address.chars().filter(|c| !c.is_alphanumeric()).collect() };
    let (a, b) = (&*without_slots(a), &*without_slots(b));
    if a == b || a[..host(a)] != b[..host(b)] || marks(a) != marks(b) {
        return a == b;
    }
    let concepts = |language: Language, word: &str| lexicon.form(language, word).concepts;
    let translate = |a: &str, b: &str| {
        let alphabetic = a.chars().chain(b.chars()).all(char::is_alphabetic);
        // `guide` and `guides` are two words of one language, a misspelt one is of none.
        let known = |language: Language, word: &str| lexicon.form(language, word).known;
        alphabetic
            && Language::ALL.into_iter().any(|language| {
                let other = concepts(language.other(), b);
                known(language, a)
                    && known(language.other(), b)
                    && !(known(language, b) || known(language.other(), a))
                    && concepts(language, a).iter().any(|concept| other.contains(concept))
            })
    };
    a.split(MARKS).zip(b.split(MARKS)).all(|(a, b)| a == b || translate(a, b))
}

/// Returns an address without the words in brackets, which say what a reader fills in there:
/// `/invite/[code]`.
fn without_slots(address: &str) -> Cow<'_, str> {
    const BRACKETS: [(char, char); 3] = [('[', ']'), ('{', '}'), ('<', '>')];
    let mut address = Cow::Borrowed(address);
    for (open, close) in BRACKETS {
        let mut from = 0;
        while let Some(start) = address[from..].find(open).map(|at| from + at + 1)
            && let Some(length) = address[start..].find(close)
        {
            if address[start..start + length].contains(char::is_alphabetic) {
                address.to_mut().replace_range(start..start + length, "");
                from = start + 1;
            } else {
                from = start + length + 1;
            }
        }
    }
    address
}

/// Whether two amounts in different units are equal within the rounding of either figure: 100 miles
/// are 160 km, and 45 miles are 72 km but not 74.
fn converts(a: Decimal, c: &Unit, b: Decimal, d: &Unit) -> bool {
    let (Some(x), Some(y)) = (a.to_f64(), b.to_f64()) else { return false };
    let rounding = |amount: Decimal, value: f64, unit: &Unit| {
        (unit.si(value + half_of_last_digit(amount, unit)) - unit.si(value)).abs()
    };
    let max = ROUNDING * (x * c.factor).abs();
    (c.si(x) - d.si(y)).abs() <= rounding(a, x, c).max(rounding(b, y, d)).min(max).max(max / 1000.0)
}

/// Returns half of the unit of the last non-zero digit of a figure. On a scale with an offset, such
/// as Celsius, figures are exact to the degree.
fn half_of_last_digit(amount: Decimal, unit: &Unit) -> f64 {
    let amount = amount.normalize();
    let mut step = 0.5 / 10_f64.powi(amount.scale() as i32);
    let mut whole = amount;
    while unit.offset == 0.0
        && whole.scale() == 0
        && !whole.is_zero()
        && (whole % Decimal::TEN).is_zero()
    {
        whole /= Decimal::TEN;
        step *= 10.0;
    }
    step
}

/// Maximum number of decimals of a share that a text writes in figures. One with more comes from a
/// division, such as a third, of which 33 % and 0.33 are roundings. Other amounts may have more
/// decimals (`canonical.rs` shows up to nine).
const MAX_SHARE_DECIMALS: u32 = 6;

/// Whether two shares of `whole`, which is one or a hundred, are equal after rounding.
fn close(a: Decimal, b: Decimal, whole: Decimal) -> bool {
    let divided = a.scale() > MAX_SHARE_DECIMALS || b.scale() > MAX_SHARE_DECIMALS;
    a == b
        || (divided
            && a.abs() < whole
            && b.abs() < whole
            && (a - b).abs() < whole * Decimal::new(7, 3))
}

/// Whether two dates share a field and no field of theirs differs.
fn agree(a: PartialDate, b: PartialDate) -> bool {
    let mut shared = false;
    let mut fits = |a: Option<i32>, b: Option<i32>| match (a, b) {
        (Some(a), Some(b)) => {
            shared |= a == b;
            a == b
        }
        _ => true,
    };
    let all = fits(a.year, b.year)
        & fits(a.month.map(i32::from), b.month.map(i32::from))
        & fits(a.day.map(i32::from), b.day.map(i32::from))
        & fits(a.weekday.map(i32::from), b.weekday.map(i32::from))
        & fits(a.quarter.map(i32::from), b.quarter.map(i32::from))
        & fits(a.half.map(i32::from), b.half.map(i32::from))
        & fits(a.nth.map(i32::from), b.nth.map(i32::from));
    all && shared
}
