//! When two facts are the same fact, though the languages state them differently.

use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use crate::entity::{Entity, PartialDate, Value};
use crate::lexicon::Lexicon;

/// A converted measure may be rounded by this part.
const ROUNDING: f64 = 0.04;

/// How surely two facts are the same: 3 the likeliest readings are equal, 2 some reading is, 1 one says what the other implies, 0 not at all.
pub(super) fn same(en: &Entity, pl: &Entity, lexicon: &Lexicon) -> u8 {
    if en.readings.first() == pl.readings.first() {
        return 3;
    }
    let any = |left: &[Value], right: &[Value]| left.iter().any(|a| right.iter().any(|b| equal(a, b, lexicon)));
    // What is implied is the very value: a date with another day is not the same because it is of the same year.
    let implies = |left: &[Value], right: &[Value]| left.iter().any(|a| right.contains(a));
    if any(&en.readings, &pl.readings) {
        2
    } else if implies(&en.implied, &pl.readings) || implies(&en.readings, &pl.implied) {
        1
    } else {
        0
    }
}

/// Whether one fact says all that another does, as a reading or by implication: `United Nations Environment Programme` says `United Nations`, which does not
/// say it back.
pub(super) fn says(whole: &Entity, part: &Entity) -> bool {
    whole.implied.iter().any(|value| part.readings.contains(value))
}

/// Whether two values say the same.
fn equal(a: &Value, b: &Value, lexicon: &Lexicon) -> bool {
    use Value::{Acronym, Date, Measure, Money, Number, Ordinal, Organisation, Percent, Points, Program, Time, Year};
    match (a, b) {
        (Number(a), Number(b)) => close(*a, *b),
        (Number(number), other) | (other, Number(number)) => match other {
            Ordinal(rank) => *number == Decimal::from(*rank),
            Year(year) => *number == Decimal::from(*year),
            Percent(value) | Points(value) => value == number,
            Money { amount, .. } | Measure { amount, .. } => amount == number,
            Time { hour, minute: 0 } => *number == Decimal::from(*hour),
            _ => false,
        },
        (Money { amount: a, currency: c }, Money { amount: b, currency: d }) => a == b && (c.is_none() || d.is_none() || c == d),
        (Measure { amount: a, unit: c }, Measure { amount: b, unit: d }) => {
            if c == d {
                return a == b;
            }
            let (Some(c), Some(d), Some(a), Some(b)) = (lexicon.unit(*c), lexicon.unit(*d), a.to_f64(), b.to_f64()) else { return false };
            c.dimension == d.dimension && (a * c.factor - b * d.factor).abs() <= ROUNDING * (a * c.factor).abs()
        }
        (Date(a), Date(b)) => agree(*a, *b),
        (Date(date), Year(year)) | (Year(year), Date(date)) => date.month.is_none() && date.quarter.is_none() && date.year == Some(*year),
        (Date(date), Ordinal(rank)) | (Ordinal(rank), Date(date)) => date.day.map(u32::from) == Some(*rank),
        (Percent(a), Percent(b)) => close(*a, *b),
        (Acronym(a), Acronym(b)) | (Program(a), Program(b)) | (Acronym(a), Program(b)) | (Program(a), Acronym(b)) => {
            a.to_lowercase() == b.to_lowercase()
        }
        (Organisation(id), Acronym(text)) | (Acronym(text), Organisation(id)) => lexicon.name(*id).is_some_and(|name| name.key == &**text),
        (a, b) => a == b,
    }
}

/// Fractions are written with few decimals.
fn close(a: Decimal, b: Decimal) -> bool {
    a == b || ((a - b).abs() < Decimal::new(6, 3) && a.abs() < Decimal::ONE && b.abs() < Decimal::ONE && !a.is_zero() && !b.is_zero())
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
        & fits(a.quarter.map(i32::from), b.quarter.map(i32::from));
    all && shared
}

/// The rule that speaks of a fact; `None` for what no rule compares.
pub(super) fn rule_of(value: &Value) -> Option<&'static str> {
    Some(match value {
        Value::Number(_) | Value::Range(..) => "number",
        Value::Ordinal(_) => "ordinal",
        Value::Year(_) | Value::Decade(_) => "year",
        Value::Date(_) => "date",
        Value::Time { .. } => "time",
        Value::Percent(_) | Value::Points(_) => "percent",
        Value::Money { .. } => "money",
        Value::Measure { .. } => "measure",
        Value::Country(_) => "country",
        Value::Region(_) => "region",
        Value::Organisation(_) => "organisation",
        Value::Acronym(_) => "acronym",
        Value::Program(_) => "program",
        Value::Person(_) => "person",
        Value::Url(_) => "url",
        Value::Email(_) => "email",
        Value::Phone(_) => "phone",
        Value::Code(_) => return None,
    })
}

/// The kinds of facts that can stand against one another as a contradiction.
pub(super) fn family(value: &Value) -> u8 {
    match value {
        Value::Number(_)
        | Value::Ordinal(_)
        | Value::Percent(_)
        | Value::Points(_)
        | Value::Money { .. }
        | Value::Measure { .. }
        | Value::Range(..) => 0,
        Value::Year(_) | Value::Decade(_) | Value::Date(_) => 1,
        Value::Time { .. } => 2,
        Value::Country(_) | Value::Region(_) => 3,
        Value::Organisation(_) | Value::Acronym(_) | Value::Program(_) => 4,
        Value::Person(_) => 5,
        Value::Url(_) => 6,
        Value::Email(_) => 7,
        Value::Phone(_) => 8,
        Value::Code(_) => 9,
    }
}
