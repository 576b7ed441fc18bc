//! Quarters and halves: `fourth quarter of 2022`, `IV kwartał 2022 r.`, `Q4 2022`, `H1 2024`,
//! `drugie półrocze`, `first half of the 19th century`.

use std::rc::Rc;

use super::date_parts::{take, year_at};
use super::quantity::{Quantity, ending, starting};
use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::{PartialDate, Value};
use crate::lexicon::CalendarKind;

/// Finds a quarter or a half whose word a token is.
pub(super) fn find(extraction: &mut Extraction<'_>, quantities: &[Rc<Quantity>], token: usize) {
    let quarter = extraction.is_calendar(token, CalendarKind::Quarter);
    let half_year = extraction.is_calendar(token, CalendarKind::HalfYear);
    let half = half_year || extraction.is_calendar(token, CalendarKind::Half);
    if !(quarter || half) {
        return;
    }
    let Some(rank) =
        ending(quantities, token).filter(|rank| rank.rank && extraction.free(rank.tokens.clone()))
    else {
        return;
    };
    let Some(number) =
        rank.whole().filter(|number| (1..=if half { 2 } else { 4 }).contains(number))
    else {
        return;
    };
    // The stop of `kw.`.
    let mut end = extraction.after_stop(token + 1);
    let joint =
        (end..end + 2).take_while(|at| extraction.is_calendar(*at, CalendarKind::DayJoint)).count();
    let (year, after) = year_at(extraction, quantities, end + joint, false);
    if year.is_some() {
        end = after;
    } else if half && !half_year && !of_time(extraction, quantities, end + joint) {
        return;
    }
    let number = Some(number as u8);
    let (quarter, half) = if half { (None, number) } else { (number, None) };
    take(
        extraction,
        rank.tokens.start..end,
        PartialDate { quarter, half, year, ..PartialDate::default() },
    );
}

/// Whether what is halved is time: a year, a century, a decade, a month; not a match.
fn of_time(extraction: &Extraction<'_>, quantities: &[Rc<Quantity>], at: usize) -> bool {
    let named = |at: usize| {
        let kinds = [
            CalendarKind::YearWord,
            CalendarKind::Years,
            CalendarKind::Century,
            CalendarKind::CenturyShort,
            CalendarKind::Decade,
        ];
        kinds.into_iter().any(|kind| extraction.is_calendar(at, kind))
    };
    let month = extraction.calendar_number(at, CalendarKind::Month).is_some();
    let after = starting(quantities, at).map(|quantity| quantity.tokens.end);
    // `last year`, `ubiegłego roku`
    let described =
        extraction.text.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word)
            && named(at + 1);
    named(at)
        || described
        || month
        || after.is_some_and(|after| {
            named(after) || extraction.is_calendar(after, CalendarKind::DecadeEnding)
        })
}

/// Finds quarters and halves that go by a letter: `Q3`, `H1 2024`.
pub(super) fn find_lettered(extraction: &mut Extraction<'_>) {
    for token in 0..extraction.text.document.tokens.len() {
        let quarter = extraction.is_calendar(token, CalendarKind::QuarterLetter);
        let half = extraction.is_calendar(token, CalendarKind::HalfLetter);
        // `FY2023`
        let named = extraction.is_calendar(token, CalendarKind::Year)
            && extraction.word(token).chars().nth(1).is_some()
            && extraction.word(token).chars().all(char::is_uppercase);
        let year = year_token(extraction, token + 1)
            .filter(|_| named && extraction.free(token..token + 2));
        if let Some(year) = year {
            extraction.take(token..token + 2, Statement::stated(vec![Value::Year(year)]));
            continue;
        }
        if !(quarter || half) || !extraction.free(token..token + 2) {
            continue;
        }
        let glued = extraction.text.document.tokens.get(token + 1).is_some_and(|next| !next.spaced);
        let number = extraction
            .word(token + 1)
            .parse::<u8>()
            .ok()
            .filter(|number| glued && (1..=if half { 2 } else { 4 }).contains(number));
        let Some(number) = number else { continue };
        let joint = usize::from(extraction.is_calendar(token + 2, CalendarKind::DayJoint));
        let year = year_token(extraction, token + 2 + joint);
        // `H1` alone may be anything else.
        let after_year =
            token.checked_sub(1).is_some_and(|before| year_token(extraction, before).is_some());
        let glued_after = extraction
            .text
            .document
            .tokens
            .get(token + 2)
            .is_some_and(|next| !next.spaced && next.kind == TokenKind::Word);
        if glued_after || (half && year.is_none() && !after_year) {
            continue;
        }
        let end = if year.is_some() { token + 3 + joint } else { token + 2 };
        let (quarter, half) = if half { (None, Some(number)) } else { (Some(number), None) };
        take(extraction, token..end, PartialDate { quarter, half, year, ..PartialDate::default() });
    }
}

fn year_token(extraction: &Extraction<'_>, at: usize) -> Option<i32> {
    extraction.word(at).parse().ok().filter(|year| (1900..2100).contains(year))
}
