//! Years, months and days determined by their distance from others: `a year earlier`, `następnego dnia`,
//! `w przyszłym roku`. They are hints only: the other version may write the date.

use jiff::{Span as Distance, civil};
use rust_decimal::Decimal;
use rust_decimal::prelude::ToPrimitive;

use super::quantity::ending;
use super::{Extraction, Statement};
use crate::fact::{Fact, PartialDate, Value};
use crate::lexicon::{CalendarKind, unit_index};

/// Maximum number of values of one expression.
const MAX_READINGS: usize = 8;
/// Maximum distance in years.
const MAX_YEARS: i32 = 100;
/// Years that a text without any may be about.
const YEARS: (u32, u32) = (1990, 2060);
/// Year in which a date without one is counted on.
const ANY_YEAR: i16 = 2001;

/// Finds the words that put a unit of time before or after another.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    for token in 0..extraction.text.document.tokens.len() {
        if extraction.calendar(token).is_empty() || !extraction.free(token..token + 1) {
            continue;
        }
        let Some(direction) = direction(extraction, token) else { continue };
        let Some((unit, count)) = unit_beside(extraction, token) else { continue };
        let readings = match unit {
            unit_index::YEAR => years(extraction, token, direction * count),
            _ => dates(extraction, token, unit, direction * count),
        };
        if !readings.is_empty() {
            extraction.take(token..token + 1, Statement::hint(readings));
        }
    }
}

/// Returns the sign of the direction into which a word points, zero for the present.
fn direction(extraction: &Extraction<'_>, token: usize) -> Option<i32> {
    let signs = [(CalendarKind::Earlier, -1), (CalendarKind::Later, 1), (CalendarKind::Now, 0)];
    signs.into_iter().find(|(kind, _)| extraction.is_calendar(token, *kind)).map(|(_, sign)| sign)
}

/// Returns the unit of time right after or before a word, and how many of it there are.
fn unit_beside(extraction: &Extraction<'_>, token: usize) -> Option<(u16, i32)> {
    let unit_at = |at: usize| {
        let (end, unit) = extraction.lexicon.unit_at(&extraction.text, at, false)?;
        let known = matches!(unit, unit_index::YEAR | unit_index::MONTH | unit_index::DAY);
        (end == at + 1 && known).then_some(unit)
    };
    if let Some(unit) = unit_at(token + 1) {
        return Some((unit, 1));
    }
    let before = token.checked_sub(1)?;
    let unit = unit_at(before)?;
    let count = ending(&extraction.quantities, before).and_then(|count| count.values.first());
    let count = count.copied().unwrap_or(Decimal::ONE).to_i32()?;
    (1..=MAX_YEARS).contains(&count).then_some((unit, count))
}

/// Returns the years at a distance from those that the text states; if it states none, any year.
fn years(extraction: &Extraction<'_>, token: usize, distance: i32) -> Vec<Value> {
    let year = |value: &Value| match value {
        Value::Year(year) => Some(*year),
        Value::Date(date) => date.year,
        _ => None,
    };
    let year = |fact: &Fact| year(fact.readings.first()?);
    let mut stated: Vec<i32> = near(extraction, token).into_iter().filter_map(year).collect();
    if stated.is_empty() {
        stated = extraction.items.iter().filter_map(year).collect();
    }
    stated.sort_unstable();
    stated.dedup();
    if stated.is_empty() {
        let (from, to) = YEARS;
        let number = |value: u32| Box::new(Value::Number(value.into()));
        return vec![Value::Range(number(from), number(to))];
    }
    let latest = stated.iter().rev().take(MAX_READINGS);
    latest.map(|year| Value::Year(year + distance)).collect()
}

/// Returns the dates at a distance from those stated near a token.
fn dates(extraction: &Extraction<'_>, token: usize, unit: u16, distance: i32) -> Vec<Value> {
    let date = |fact: &Fact| match fact.readings.first()? {
        Value::Date(date) => moved(*date, unit, distance).map(Value::Date),
        _ => None,
    };
    near(extraction, token).into_iter().filter_map(date).take(MAX_READINGS).collect()
}

/// Returns a date some days or months away from another.
fn moved(date: PartialDate, unit: u16, distance: i32) -> Option<PartialDate> {
    let year = date.year.map_or(Some(ANY_YEAR), |year| i16::try_from(year).ok())?;
    let month = i8::try_from(date.month?).ok()?;
    let days = unit == unit_index::DAY;
    let day = if days { i8::try_from(date.day?).ok()? } else { 1 };
    let from = civil::Date::new(year, month, day).ok()?;
    let distance =
        if days { Distance::new().days(distance) } else { Distance::new().months(distance) };
    let to = from.checked_add(distance).ok()?;
    Some(PartialDate {
        year: date.year.map(|_| i32::from(to.year())),
        month: Some(to.month() as u8),
        day: days.then_some(to.day() as u8),
        ..PartialDate::default()
    })
}

/// Returns the facts in the sentence of a token and in the one before it.
fn near<'a>(extraction: &'a Extraction<'_>, token: usize) -> Vec<&'a Fact> {
    let document = extraction.text.document;
    let Some(at) =
        document.tokens.get(token).and_then(|token| document.sentence_at(token.span.start))
    else {
        return Vec::new();
    };
    let from = document.sentences[at.saturating_sub(1)].span.start;
    let to = document.sentences[at].span.end;
    let is_near = |fact: &&Fact| (from..to).contains(&fact.span.start);
    extraction.items.iter().filter(is_near).collect()
}
