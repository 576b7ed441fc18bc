//! When two facts are the same fact, though the languages state them differently.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::fact::{Fact, PartialDate, Value};
use crate::lexicon::{Lexicon, Unit};

/// A converted measure may be rounded by this part at most.
const ROUNDING: f64 = 0.04;

/// How surely two facts are the same fact. Orders from not at all to certainly.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Match {
    /// They are different facts.
    None,
    /// One implies the other.
    Implied,
    /// Some of their readings are equal.
    Possible,
    /// Their likeliest readings are equal.
    Certain,
}

/// Returns how surely two facts are the same. It doesn't matter which of them comes first.
pub(crate) fn compare(a: &Fact, b: &Fact, lexicon: &Lexicon) -> Match {
    if a.readings.first() == b.readings.first() {
        return Match::Certain;
    }
    let any = |left: &[Value], right: &[Value]| {
        left.iter().any(|a| right.iter().any(|b| equal(a, b, lexicon)))
    };
    // An implied value has to be the very value: a date with another day is not the same date
    // because it is of the same year.
    let implies = |left: &[Value], right: &[Value]| left.iter().any(|a| right.contains(a));
    if any(&a.readings, &b.readings) {
        Match::Possible
    } else if !opposed(a, b, lexicon)
        && (implies(&a.implied, &b.readings) || implies(&a.readings, &b.implied))
    {
        Match::Implied
    } else {
        Match::None
    }
}

/// Whether one fact implies another: `United Nations Environment Programme` implies
/// `United Nations`, which does not imply it.
pub(super) fn implies(whole: &Fact, part: &Fact) -> bool {
    whole.implied.iter().any(|value| part.readings.contains(value))
}

/// Whether two facts state amounts of one kind: that they share a bare figure does not make 10
/// miles 10 km.
fn opposed(en: &Fact, pl: &Fact, lexicon: &Lexicon) -> bool {
    match (en.readings.first(), pl.readings.first()) {
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

/// Whether two values say the same.
fn equal(a: &Value, b: &Value, lexicon: &Lexicon) -> bool {
    use Value::{
        Acronym, Date, Measure, Money, Number, Ordinal, Organisation, Percent, Points, Program,
        Reference, Time, Year,
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
            a == b && (c.is_none() || d.is_none() || c == d)
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
        // `Article 5(2)` is less exact than `art. 5 ust. 2 lit. b`, not another place.
        (Reference(a), Reference(b)) => a.split('.').zip(b.split('.')).all(|(a, b)| a == b),
        (Organisation(id), Acronym(text)) | (Acronym(text), Organisation(id)) => {
            lexicon.name(*id).is_some_and(|name| name.key == &**text)
        }
        (a, b) => a == b,
    }
}

/// Whether an amount is another one in a different unit, within what either figure was rounded by:
/// 100 miles are 160 km, and 45 miles are 72 km but not 74.
fn converts(a: Decimal, c: &Unit, b: Decimal, d: &Unit) -> bool {
    let (Some(x), Some(y)) = (a.to_f64(), b.to_f64()) else { return false };
    let slack = |amount: Decimal, value: f64, unit: &Unit| {
        (unit.si(value + half_of_last_digit(amount, unit)) - unit.si(value)).abs()
    };
    let most = ROUNDING * (x * c.factor).abs();
    (c.si(x) - d.si(y)).abs() <= slack(a, x, c).max(slack(b, y, d)).min(most).max(most / 1000.0)
}

/// Half of what the last digit of a figure counts that is not a zero; a scale with a zero of its
/// own is read to the degree.
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
/// division: a third, of which 33 % and 0.33 are roundings. Amounts in general may have more
/// (`canonical.rs` shows up to nine), but a share in figures is a percentage.
const SHARE_DECIMALS: u32 = 6;

/// Whether two shares of one, or with `whole` of a hundred, are the same: a fraction is written
/// with few decimals.
fn close(a: Decimal, b: Decimal, whole: Decimal) -> bool {
    let divided = a.scale() > SHARE_DECIMALS || b.scale() > SHARE_DECIMALS;
    a == b
        || (divided
            && a.abs() < whole
            && b.abs() < whole
            && (a - b).abs() < whole * Decimal::new(7, 3))
}

/// Two dates that contradict each other in nothing and share something.
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
