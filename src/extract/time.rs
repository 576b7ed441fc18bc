//! Times of day: `6.30 p.m.`, `17:00`, `godz. 14.30`, `w godzinach 9–17`, noon and midnight.

use super::quantity::{Quantity, has};
use super::{Extraction, Statement, spoken_time};
use crate::document::TokenKind;
use crate::fact::{PartialDate, Value};
use crate::lexicon::{CalendarKind, Form, NumeralKind};

/// Finds the times.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    spoken_time::find(extraction);
    let quantities = extraction.free_quantities();
    let profile = extraction.profile;
    for (index, quantity) in quantities.iter().enumerate() {
        if !extraction.free(quantity.tokens.clone())
            || quantity.magnitude
            || quantity.fraction
            || quantity.times
        {
            continue;
        }
        let Some((hour, minute)) = clock(extraction, quantity) else { continue };
        let with_minutes = quantity.parts.len() >= 2;
        if let Some((part, after)) = part_of_day(extraction, quantity, hour) {
            // `9 to 11 a.m.`: the half of the day holds for both.
            if let Some(first) =
                index.checked_sub(1).and_then(|before| quantities.get(before)).filter(|first| {
                    linked(extraction, first, quantity) && extraction.free(first.tokens.clone())
                })
                && let Some((hour, minute)) = clock(extraction, first)
            {
                let readings = vec![time(in_half(hour, part), minute), time(hour, minute)];
                extraction.take(first.tokens.clone(), Statement::stated(readings));
            }
            let mut fact = Statement::stated(vec![time(in_half(hour, part), minute)]);
            // `12am` is hour 0, and 12 where the other text leaves the half of the day out.
            if hour == NOON && !with_minutes {
                fact.implied.push(Value::Number(hour.into()));
            }
            extraction.take(quantity.tokens.start..after, fact);
            continue;
        }
        let cue = cue_before(extraction, quantity.tokens.start);
        let sure_form = quantity.separator == Some(':') && with_minutes;
        let dotted = profile.dotted_times && with_minutes && quantity.separator == Some('.');
        let by_hour = cue == Some(Cue::Hour) && (quantity.digits > 0 || quantity.rank);
        let after_at = cue == Some(Cue::At)
            && (with_minutes || (profile.ordinal_hours && quantity.rank && quantity.digits == 0));
        if !(sure_form || dotted || by_hour || after_at) {
            continue;
        }
        let mut readings = vec![time(hour, minute)];
        if profile.twelve_hour_clock && (1..12).contains(&hour) {
            readings.push(time(hour + 12, minute));
        }
        if dotted && !by_hour && !after_at {
            readings.extend(date_of(quantity));
            readings.extend(quantity.values.iter().copied().map(Value::Number));
            // `0.02` is a decimal rather than a time soon after midnight.
            if hour == 0 && extraction.word(quantity.tokens.start).len() == 1 {
                readings.reverse();
            }
        }
        let strength_weak = after_at && quantity.digits == 0;
        extraction.take(
            quantity.tokens.clone(),
            if strength_weak { Statement::weak(readings) } else { Statement::stated(readings) },
        );
        // `w godzinach 9–17`: the cue holds for the end of the range too.
        if by_hour
            && let Some(second) = quantities.get(index + 1).filter(|second| {
                linked(extraction, quantity, second) && extraction.free(second.tokens.clone())
            })
            && let Some((hour, minute)) = clock(extraction, second)
        {
            extraction.take(second.tokens.clone(), Statement::stated(vec![time(hour, minute)]));
        }
    }
    for pair in quantities.windows(2) {
        clock_face(extraction, &pair[0], &pair[1]);
    }
    for token in 0..extraction.text.document.tokens.len() {
        let Some(hour) = extraction
            .calendar_value(token, CalendarKind::Clock)
            .filter(|_| extraction.free(token..token + 1))
        else {
            continue;
        };
        let hour = u8::try_from(hour).unwrap_or(0);
        let readings = if hour == 24 { vec![time(24, 0), time(0, 0)] } else { vec![time(hour, 0)] };
        extraction.take(token..token + 1, Statement::weak(readings));
    }
}

/// The hour from which a clock face counts.
const NOON: u8 = 12;
/// The number of digits of the minutes in a time: `3:1` is a score, `0.004` a decimal.
const MINUTE_DIGITS: usize = 2;

/// Reads a range of figures that goes down (`9–5`): the second may be an hour of the afternoon.
fn clock_face(extraction: &mut Extraction<'_>, first: &Quantity, second: &Quantity) {
    let hour = |quantity: &Quantity| {
        let plain = quantity.digits > 0 && quantity.parts.len() == 1 && !quantity.magnitude;
        quantity.whole().filter(|hour| plain && !quantity.rank && (1..=12).contains(hour))
    };
    let (Some(from), Some(to)) = (hour(first), hour(second)) else { return };
    let dash = matches!(extraction.word(first.tokens.end), "-" | "–" | "—");
    let free = extraction.free(first.tokens.clone()) && extraction.free(second.tokens.clone());
    if !extraction.profile.twelve_hour_clock
        || from <= to
        || !(dash && free && linked(extraction, first, second))
        || extraction.unit_at(second.tokens.end, second.tokens.start).is_some()
    {
        return;
    }
    let readings = |hour: u32, added: u8| {
        vec![Value::Number(hour.into()), time(hour as u8 + added, 0), time(hour as u8, 0)]
    };
    extraction.take(first.tokens.clone(), Statement::stated(readings(from, 0)));
    extraction.take(second.tokens.clone(), Statement::stated(readings(to, 12)));
}

#[derive(PartialEq)]
enum Cue {
    /// A word for hour: what follows is one.
    Hour,
    /// A preposition that hours have: what follows may be one.
    At,
}

fn cue_before(extraction: &Extraction<'_>, start: usize) -> Option<Cue> {
    let mut at = start.checked_sub(1)?;
    if extraction.word(at) == "." {
        at = at.checked_sub(1)?;
    }
    let cue = if extraction.is_calendar(at, CalendarKind::HourNoun) {
        Cue::Hour
    } else if extraction.is_calendar(at, CalendarKind::HourPreposition) {
        Cue::At
    } else {
        return None;
    };
    // `2 godz. 4 min`: there the hours are counted.
    if at
        .checked_sub(1)
        .is_some_and(|before| extraction.text.document.tokens[before].kind == TokenKind::Digits)
    {
        return None;
    }
    Some(cue)
}

/// Returns hour and minute, if a quantity can be a time.
fn clock(extraction: &Extraction<'_>, quantity: &Quantity) -> Option<(u8, u8)> {
    let (hour, minute) = match quantity.parts[..] {
        [] => (quantity.whole()?, 0),
        [hour] => (hour, 0),
        // Minutes have two digits: `3:1` is a score.
        [hour, minute]
            if extraction.word(quantity.tokens.start + 2).len() == MINUTE_DIGITS
                && matches!(quantity.separator, Some(':' | '.')) =>
        {
            (hour, minute)
        }
        [hour, minute, second]
            if quantity.separator == Some(':')
                && second < 60
                && [2, 4].iter().all(|part| {
                    extraction.word(quantity.tokens.start + part).len() == MINUTE_DIGITS
                }) =>
        {
            (hour, minute)
        }
        _ => return None,
    };
    (hour <= 24 && minute < 60 && (hour < 24 || minute == 0)).then_some((hour as u8, minute as u8))
}

/// Returns the part of the day named after an hour: by `a.m.` and `p.m.`, or by a word if the
/// number before it can only be an hour.
fn part_of_day(
    extraction: &Extraction<'_>,
    quantity: &Quantity,
    hour: u8,
) -> Option<(DayPart, usize)> {
    let end = quantity.tokens.end;
    if let Some((afternoon, after)) = half_of_day(extraction, end) {
        return Some((DayPart::Half(afternoon), after));
    }
    let profile = extraction.profile;
    let may_be_hour =
        if profile.ordinal_hours { quantity.rank || quantity.digits > 0 } else { !quantity.rank };
    let (part, after) = spoken_time::day_part(extraction, end)
        .filter(|_| may_be_hour && (!profile.twelve_hour_clock || hour <= 12) && !quantity.bare)?;
    // `4 noce`: nights that are counted.
    let is_counted = |after: usize| {
        let unit = extraction.unit_at(end, quantity.tokens.start);
        unit.is_some_and(|(unit, _)| unit == after)
    };
    if !quantity.rank && is_counted(after) {
        return None;
    }
    Some((DayPart::Word(part), after))
}

/// A part of the day as a text names it.
#[derive(Clone, Copy)]
enum DayPart {
    /// Whether it is the afternoon.
    Half(bool),
    /// As [`spoken_time::day_part`] gives it.
    Word(u8),
}

fn in_half(hour: u8, part: DayPart) -> u8 {
    match part {
        DayPart::Half(afternoon) => half(hour, afternoon),
        DayPart::Word(part) => spoken_time::in_part(hour, part),
    }
}

/// Reads `a.m.`, `p.m.`, `am`, `pm`: whether it is the afternoon, and the index after it.
fn half_of_day(extraction: &Extraction<'_>, at: usize) -> Option<(bool, usize)> {
    let of = |word: &str| {
        let meanings = extraction.lexicon.calendar(extraction.language, word, &Form::default());
        has(&meanings, CalendarKind::Afternoon).then_some(true).or(has(
            &meanings,
            CalendarKind::Morning,
        )
        .then_some(false))
    };
    if let Some(half) = of(extraction.word(at)) {
        return Some((half, at + 1));
    }
    let dotted: String = (at..at + 3).map(|token| extraction.word(token)).collect();
    let half = of(&format!("{dotted}."))?;
    let stop = extraction.word(at + 3) == "."
        && extraction.text.document.tokens.get(at + 3).is_some_and(|token| !token.spaced);
    Some((half, if stop { at + 4 } else { at + 3 }))
}

fn half(hour: u8, afternoon: bool) -> u8 {
    match (hour, afternoon) {
        (12, false) => 0,
        (12, true) => 12,
        (hour, true) if hour < 12 => hour + 12,
        (hour, _) => hour,
    }
}

/// Whether two quantities are the ends of a range.
pub(super) fn linked(extraction: &Extraction<'_>, first: &Quantity, second: &Quantity) -> bool {
    let between = first.tokens.end..second.tokens.start;
    between.len() == 1
        && (matches!(extraction.word(between.start), "-" | "–" | "—")
            || extraction.is_numeral(between.start, NumeralKind::Range)
            || extraction.is_numeral(between.start, NumeralKind::Joint))
}

/// Returns a dotted pair of figures as a day and a month, if it can be one.
fn date_of(quantity: &Quantity) -> Option<Value> {
    match quantity.parts[..] {
        [day @ 1..=31, month @ 1..=12] => Some(Value::Date(PartialDate {
            day: Some(day as u8),
            month: Some(month as u8),
            ..PartialDate::default()
        })),
        _ => None,
    }
}

fn time(hour: u8, minute: u8) -> Value {
    Value::Time { hour, minute }
}
