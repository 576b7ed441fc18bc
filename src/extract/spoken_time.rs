//! Times of day as people speak them: `half past seven`, `quarter to eight`,
//! `kwadrans po dziesiątej`, `wpół do ósmej`, `za pięć dziewiąta`; and the part of the day after an
//! hour: `in the evening`, `rano`.

use std::rc::Rc;

use rust_decimal::prelude::ToPrimitive;

use super::quantity::{Quantity, starting};
use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{CalendarKind, unit_index};

/// Part of the day of an hour: the hours added to the clock face. A night has both.
pub(super) const MORNING: u8 = 0;
pub(super) const AFTERNOON: u8 = 12;
const NIGHT: u8 = 24;
/// Step of minutes before the hour; `three to nine` is a range.
const STEP: u32 = 5;

/// Finds the times in minutes past or to an hour.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let quantities = extraction.free_quantities();
    for minutes in &quantities {
        if !extraction.free(minutes.tokens.clone()) {
            continue;
        }
        let Some((hour, minute, end)) = past_or_to(extraction, &quantities, minutes) else {
            continue;
        };
        let (readings, end) = match day_part(extraction, end) {
            Some((part, after)) => (vec![Value::Time { hour: in_part(hour, part), minute }], after),
            None if hour < 12 => {
                (vec![Value::Time { hour, minute }, Value::Time { hour: hour + 12, minute }], end)
            }
            None if hour == 12 => {
                (vec![Value::Time { hour, minute }, Value::Time { hour: 0, minute }], end)
            }
            None => (vec![Value::Time { hour, minute }], end),
        };
        extraction.take(minutes.tokens.start..end, Statement::stated(readings));
    }
}

/// Reads the time that begins with some minutes: hour, minute, and the index after it.
fn past_or_to(
    extraction: &Extraction<'_>,
    quantities: &[Rc<Quantity>],
    minutes: &Quantity,
) -> Option<(u8, u8, usize)> {
    let ordinal_hours = extraction.profile.ordinal_hours;
    let fraction = minutes.fraction && minutes.made_of.is_empty();
    let plain = !(minutes.rank
        || minutes.magnitude
        || minutes.times
        || minutes.both
        || minutes.parts.len() > 1);
    let count = match (fraction, minutes.values.first()) {
        (true, Some(part)) => (*part * rust_decimal::Decimal::from(60)).to_u32()?,
        (false, _) if plain => minutes.whole()?,
        _ => return None,
    };
    if !(1..60).contains(&count) {
        return None;
    }
    let unit = extraction
        .unit_at(minutes.tokens.end, minutes.tokens.start)
        .filter(|(_, unit)| *unit == unit_index::MINUTE);
    let joint = unit.map_or(minutes.tokens.end, |(end, _)| end);
    // `one after the other`, `jedna po drugiej`: one after two is no time.
    if count == 1 && unit.is_none() && minutes.digits == 0 {
        return None;
    }
    let before = |kind| {
        minutes
            .tokens
            .start
            .checked_sub(1)
            .is_some_and(|before| extraction.is_calendar(before, kind))
    };
    // `za pięć dziewiąta`
    if before(CalendarKind::BeforeHour) {
        let hour = starting(quantities, joint).filter(|hour| hour.rank && hour.digits == 0)?;
        let hour_of_day = hour.whole().filter(|hour| (1..=24).contains(hour))?;
        return Some((hour_before(hour_of_day as u8), (60 - count) as u8, hour.tokens.end));
    }
    let (past, to) = (
        extraction.is_calendar(joint, CalendarKind::Past),
        extraction.is_calendar(joint, CalendarKind::ToHour),
    );
    if !(past || to) {
        return None;
    }
    let hour = starting(quantities, joint + 1).filter(|hour| {
        hour.parts.len() <= 1 && !(hour.magnitude || hour.fraction || hour.times || hour.both)
    })?;
    let hour_of_day = hour.whole().filter(|hour| (1..=24).contains(hour))? as u8;
    let sure = match (ordinal_hours, past) {
        // `pięć po dziesiątej`; `pół do ósmej`, not `5 do 8`.
        (true, true) => hour.rank || fraction,
        (true, false) => hour.rank && fraction,
        (false, true) => !hour.rank && hour_of_day <= 12,
        (false, false) => {
            let cue = (before(CalendarKind::HourNoun) || before(CalendarKind::HourPreposition))
                || day_part(extraction, hour.tokens.end).is_some();
            !hour.rank
                && hour_of_day <= 12
                && (fraction || unit.is_some() || (cue && count.is_multiple_of(STEP)))
        }
    };
    let counted = extraction.unit_at(hour.tokens.end, hour.tokens.start).is_some();
    if !sure || counted {
        return None;
    }
    Some(if past {
        (hour_of_day % 24, count as u8, hour.tokens.end)
    } else {
        (hour_before(hour_of_day), (60 - count) as u8, hour.tokens.end)
    })
}

fn hour_before(hour: u8) -> u8 {
    match hour {
        0 => 23,
        1 => 12,
        hour => hour - 1,
    }
}

/// Reads the part of the day after a time (`in the evening`, `rano`, `po południu`), and returns it
/// with the index after it.
pub(super) fn day_part(extraction: &Extraction<'_>, end: usize) -> Option<(u8, usize)> {
    let limit = extraction.sentence_end(end.checked_sub(1)?);
    let joints = (end..limit)
        .take(2)
        .take_while(|at| extraction.is_calendar(*at, CalendarKind::DayPartJoint))
        .count();
    let at = (end + joints..limit).next()?;
    if extraction.text.document.tokens[at].kind != TokenKind::Word {
        return None;
    }
    // `one Morning Star`: a name among words in small letters.
    let capital = |at: usize| at < limit && extraction.form(at).capital;
    if capital(at) && capital(at + 1) && extraction.word(end - 1).starts_with(char::is_lowercase) {
        return None;
    }
    if let Some(part) = extraction.calendar_value(at, CalendarKind::DayPart) {
        return part.to_u8().map(|part| (part, at + 1));
    }
    // `po południu`, `przed południem`
    let noon = extraction.calendar_value(at, CalendarKind::Clock).and_then(|hour| hour.to_u8())
        == Some(12);
    let side = |kind| noon && joints == 1 && extraction.is_calendar(at - 1, kind);
    if side(CalendarKind::Past) {
        Some((AFTERNOON, at + 1))
    } else {
        side(CalendarKind::BeforeNoon).then_some((MORNING, at + 1))
    }
}

/// Returns the hour of the day of an hour of the clock face in a part of the day.
pub(super) fn in_part(hour: u8, part: u8) -> u8 {
    match (part, hour) {
        (AFTERNOON, 1..12) => hour + 12,
        (NIGHT, 6..12) => hour + 12,
        (NIGHT, 12) => 0,
        _ => hour,
    }
}
