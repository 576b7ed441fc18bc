//! Dates: `9–10 December 2019`, `30.09.2023`, `14 IX 2023`, `IV kwartał 2022 r.`, `Friday`,
//! `in May`; as much of each as is stated.

use std::rc::Rc;

use super::date_parts::{after_year_word, implied, take, year_at};
use super::period;
use super::quantity::{Quantity, ending, starting};
use super::{Extraction, Statement};
use crate::document::{BlockKind, TokenKind};
use crate::fact::{Fact, PartialDate, Strength, Value};
use crate::lexicon::{CalendarKind, Lemma, NumeralKind, PartOfSpeech};

/// Minimum number of letters of a weekday: abbreviations are other words too.
const SHORTEST_WEEKDAY: usize = 4;
/// First and last year that follows a month in figures.
const FIRST_YEAR: u32 = 1800;
const LAST_YEAR: u32 = 2199;

/// Finds the dates.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let quantities = extraction.free_quantities();
    for index in 0..quantities.len() {
        numeric(extraction, &quantities, index);
        roman_month(extraction, &quantities, index);
    }
    for token in 0..extraction.text.document.tokens.len() {
        if extraction.calendar(token).is_empty() || !extraction.free(token..token + 1) {
            continue;
        }
        several_weekdays(extraction, token);
        month(extraction, &quantities, token);
        period::find(extraction, &quantities, token);
        // `piątkowy poranek`, `majowy weekend`: mentioned in passing.
        let adjective = (
            extraction.calendar_number(token, CalendarKind::MonthAdjective),
            extraction.calendar_number(token, CalendarKind::WeekdayAdjective),
        );
        if adjective != (None, None) && extraction.free(token..token + 1) {
            let date =
                PartialDate { month: adjective.0, weekday: adjective.1, ..PartialDate::default() };
            extraction.take(token..token + 1, Statement::weak(vec![Value::Date(date)]));
        }
        let weekday = extraction
            .calendar_number(token, CalendarKind::Weekday)
            .or_else(|| extraction.calendar_number(token, CalendarKind::Weekdays));
        let spelt_out = extraction.word(token).chars().count() >= SHORTEST_WEEKDAY;
        let weekday = weekday.filter(|_| spelt_out && !is_divided(extraction, token));
        if let Some(weekday) = weekday.filter(|_| extraction.free(token..token + 1)) {
            let (start, nth) = nth(extraction, &quantities, token);
            let date = PartialDate { weekday: Some(weekday), nth, ..PartialDate::default() };
            let readings = vec![Value::Date(date)];
            let is_doubtful = nth.is_none()
                && (is_governed_homonym(extraction, token) || is_name_like(extraction, token));
            let fact =
                if is_doubtful { Statement::weak(readings) } else { Statement::stated(readings) };
            extraction.take(start..token + 1, fact);
        }
    }
}

/// Reads which of its kind a weekday is (`second Tuesday`, `ostatni piątek`), and where that
/// begins.
fn nth(
    extraction: &Extraction<'_>,
    quantities: &[Rc<Quantity>],
    weekday: usize,
) -> (usize, Option<i8>) {
    let rank = ending(quantities, weekday)
        .filter(|rank| rank.rank && rank.digits == 0 && extraction.free(rank.tokens.clone()));
    if let Some((start, nth)) = rank.and_then(|rank| {
        Some((rank.tokens.start, rank.whole().filter(|nth| (1..=5).contains(nth))?))
    }) {
        return (start, Some(nth as i8));
    }
    match weekday
        .checked_sub(1)
        .filter(|before| extraction.is_calendar(*before, CalendarKind::LastOfItsKind))
    {
        Some(before) => (before, Some(-1)),
        None => (weekday, None),
    }
}

/// Whether a word and the one letter before it are a function word that a slip divided: `w śród`.
fn is_divided(extraction: &Extraction<'_>, at: usize) -> bool {
    let letter = at.checked_sub(1).map(|before| extraction.word(before));
    letter.filter(|letter| letter.chars().count() == 1).is_some_and(|letter| {
        let joined = format!("{letter}{}", extraction.word(at)).to_lowercase();
        extraction.lexicon.form(extraction.language, &joined).function
    })
}

/// Whether the form of a weekday is also one of another noun, and the noun before it governs it:
/// `przybicie piątki` may be a high five.
fn is_governed_homonym(extraction: &Extraction<'_>, weekday: usize) -> bool {
    let noun = |lemma: &Lemma| lemma.part == PartOfSpeech::Noun && !lemma.proper;
    let lemmas = &extraction.form(weekday).lemmas;
    let before = weekday.checked_sub(1).map(|before| extraction.form(before));
    lemmas.iter().filter(|lemma| noun(lemma)).nth(1).is_some()
        && before.and_then(|before| before.lemmas.first()).is_some_and(noun)
}

/// Whether a weekday has a capital inside a sentence, right after a word without one, in a language
/// that writes it small: `w Piątku` is the town. Titles and words in capitals prove nothing.
fn is_name_like(extraction: &Extraction<'_>, weekday: usize) -> bool {
    let document = extraction.text.document;
    let starts = |at: usize, test: fn(char) -> bool| extraction.word(at).starts_with(test);
    let Some(token) = document.tokens.get(weekday) else { return false };
    let is_heading = document
        .block_at(token.span.start)
        .is_some_and(|block| matches!(document.blocks[block].kind, BlockKind::Heading(_)));
    !extraction.profile.capital_months
        && !is_heading
        && starts(weekday, char::is_uppercase)
        && weekday.checked_sub(1).is_some_and(|before| starts(before, char::is_lowercase))
        && !extraction.starts_sentence(weekday)
        && !extraction.is_in_capitals(weekday)
}

/// Reads a month by its name, with the days before or after it and the year.
fn month(extraction: &mut Extraction<'_>, quantities: &[Rc<Quantity>], token: usize) {
    let full = extraction.calendar_number(token, CalendarKind::Month);
    // `luty` might be a form of its own abbreviation.
    let short =
        extraction.calendar_number(token, CalendarKind::MonthShort).filter(|_| full.is_none());
    let Some(month) = full.or(short) else { return };
    let profile = extraction.profile;
    let text = extraction.word(token);
    let (mut start, mut end) = (token, extraction.after_stop(token + 1));
    if short.is_none() {
        end = token + 1;
    }
    // `26-Aug-2025`
    if start > 0
        && is_glued_hyphen(extraction, start - 1)
        && is_glued_hyphen(extraction, token + 1)
        && let Some(day) = ending(quantities, start - 1).filter(|day| is_day(day))
        && let (Some(year), end) = year_at(extraction, quantities, token + 2, false)
        && extraction.free(day.tokens.start..end)
    {
        let day_of_month = day.whole().map(|day| day as u8);
        let date = PartialDate {
            year: Some(year),
            month: Some(month),
            day: day_of_month,
            ..PartialDate::default()
        };
        return take(extraction, day.tokens.start..end, date);
    }
    let mut days: Vec<(u8, std::ops::Range<usize>)> = Vec::new();
    // Days before the month, from right to left.
    let mut before = start;
    while before > 0 && extraction.is_calendar(before - 1, CalendarKind::DayJoint) {
        before -= 1;
    }
    while let Some(quantity) = ending(quantities, before)
        .filter(|quantity| is_day(quantity) && extraction.free(quantity.tokens.clone()))
    {
        days.push((quantity.whole().unwrap_or(0) as u8, quantity.tokens.clone()));
        start = quantity.tokens.start;
        let Some(joint) = before_weekday(extraction, start)
            .checked_sub(1)
            .filter(|joint| joins(extraction, *joint, days.len() > 1))
        else {
            break;
        };
        before = joint;
    }
    days.reverse();
    // Days after it: `May 3-5, 2020`.
    // `February's 4-1 win`
    let owns = profile.without_possessive(text).is_some();
    if days.is_empty() && profile.day_after_month && !owns {
        while let Some(quantity) = starting(quantities, end)
            .filter(|quantity| is_day(quantity) && extraction.free(quantity.tokens.clone()))
        {
            days.push((quantity.whole().unwrap_or(0) as u8, quantity.tokens.clone()));
            end = quantity.tokens.end;
            let list =
                joins(extraction, end, false) && starting(quantities, end + 1).is_some_and(is_day);
            if !list {
                break;
            }
            end += 1;
        }
    }
    let (year, after) = year_at(extraction, quantities, end, !days.is_empty());
    let alone = days.is_empty() && year.is_none();
    let name_of_something_else = if profile.capital_months {
        // `You May Cancel`, `Mrs May`: alone it is a month only after a word that dates it.
        extraction.is_calendar(token, CalendarKind::Modal)
    } else {
        text.starts_with(char::is_uppercase)
            && !extraction.starts_sentence(token)
            && !extraction.is_in_capitals(token)
            // `maja` for `mają`
            || extraction.text.words.lacks_diacritics()
                && extraction.lexicon.with_diacritics(extraction.language, text).is_some()
    };
    // `late Nov`, `mid-March`
    let cue = |at: Option<usize>| {
        at.is_some_and(|at| extraction.is_calendar(at, CalendarKind::YearBefore))
    };
    let hyphen = start.checked_sub(1).is_some_and(|before| extraction.word(before) == "-");
    // `March and April`
    let listed = |joint: usize, other: usize| {
        extraction.is_calendar(joint, CalendarKind::MonthJoint)
            && extraction.calendar_number(other, CalendarKind::Month).is_some()
    };
    let in_list = listed(end, end + 1) || start >= 2 && listed(start - 1, start - 2);
    // `the DEC`: an abbreviation in capitals may be an acronym.
    let may_be_acronym = short.is_some() && text.chars().all(char::is_uppercase);
    let cued = cue(start.checked_sub(1)) || (hyphen && cue(start.checked_sub(2)));
    let dated = in_list || cued && !may_be_acronym;
    if alone
        && ((short.is_some() || (profile.capital_months && name_of_something_else)) && !dated
            || !profile.capital_months && name_of_something_else)
    {
        // `May`, `Lip.` in a list of months, `MAY | Rome`: the word may be one.
        let column = extraction.starts_sentence(token) && extraction.word(end) == "|";
        let readings =
            || vec![Value::Date(PartialDate { month: Some(month), ..PartialDate::default() })];
        // `w Grudniu`: a capital by mistake.
        let after_small_word = !profile.capital_months
            && start
                .checked_sub(1)
                .is_some_and(|before| extraction.text.words.form(before).function);
        if column || extraction.is_whole_sentence(start..end) {
            extraction.take(start..end, Statement::weak(readings()));
        } else if after_small_word {
            extraction.take(start..end, Statement::hint(readings()));
        }
        return;
    }
    end = after;
    let date = |day| PartialDate { year, month: Some(month), day, ..PartialDate::default() };
    if days.len() <= 1 {
        let day = days.first().map(|(day, _)| *day);
        return take(extraction, start..end, date(day));
    }
    let last = days.len() - 1;
    for (index, (day, tokens)) in days.into_iter().enumerate() {
        let whole = if index == last && tokens.end <= token { tokens.start..end } else { tokens };
        take(extraction, whole, date(Some(day)));
    }
    for at in start..end {
        extraction.taken[at] |= !extraction.is_calendar(at, CalendarKind::Weekday);
    }
}

/// Returns the index of the weekday before a day of a month, with the comma between them, or else
/// that of the day: `od piątku 5 do niedzieli, 7 czerwca`.
fn before_weekday(extraction: &Extraction<'_>, day: usize) -> usize {
    let comma = usize::from(day > 0 && extraction.word(day - 1) == ",");
    let weekday = (day - comma).checked_sub(1);
    weekday.filter(|weekday| extraction.is_calendar(*weekday, CalendarKind::Weekday)).unwrap_or(day)
}

/// Finds words for several days of the week: `on weekdays`, `w dni robocze`, `at the weekend`.
fn several_weekdays(extraction: &mut Extraction<'_>, token: usize) {
    let ends = if extraction.is_calendar(token, CalendarKind::WorkingDays) {
        [1, 5]
    } else if extraction.is_calendar(token, CalendarKind::Weekend) {
        [6, 7]
    } else {
        return;
    };
    let Some(span) = extraction.span(token..token + 1) else { return };
    for weekday in ends {
        let date = PartialDate { weekday: Some(weekday), ..PartialDate::default() };
        extraction.items.push(Fact {
            span,
            readings: vec![Value::Date(date)],
            strength: Strength::Hint,
            implied: Vec::new(),
            counted: None,
        });
    }
}

/// Finds a date in figures: `30.09.2023`, `5/12/2020`, `2021-05-12`, `9-10.12.2019`.
fn numeric(extraction: &mut Extraction<'_>, quantities: &[Rc<Quantity>], index: usize) {
    let quantity = &quantities[index];
    let mut readings = Vec::new();
    let (mut start, mut end) = (quantity.tokens.start, quantity.tokens.end);
    match (quantity.parts[..].as_ref(), quantity.separator) {
        // `6. 06.2014`
        ([month, year], Some('.')) if quantity.digits >= 5 && *year >= 1000 => {
            let day = start.checked_sub(1).filter(|stop| extraction.word(*stop) == ".");
            let day = day
                .and_then(|stop| ending(quantities, stop))
                .filter(|day| is_day(day) && day.digits > 0 && extraction.free(day.tokens.clone()));
            let Some(day) = day else { return };
            readings.extend(civil(*year, *month, day.whole().unwrap_or(0)));
            start = day.tokens.start;
        }
        ([month, year], Some('/')) if month_and_year(extraction, quantity) => {
            let month = u8::try_from(*month).ok();
            let date = PartialDate { year: Some(*year as i32), month, ..PartialDate::default() };
            let mut fact = Statement::stated(vec![Value::Date(date)]);
            // The other version may write it as two numbers.
            fact.implied = implied(date);
            fact.implied.extend(quantity.parts.iter().map(|part| Value::Number((*part).into())));
            return extraction.take(start..after_year_word(extraction, end), fact);
        }
        ([day, month, year], Some('.' | '/')) if quantity.digits >= 6 => {
            let (day, month, year) = (*day, *month, *year);
            if day > 1000 {
                readings.extend(civil(day, month, year));
            } else {
                let year = if year < 100 { 2000 + year } else { year };
                readings.extend(civil(year, month, day));
                if quantity.separator == Some('/') && day != month {
                    readings.extend(civil(year, day, month));
                }
            }
        }
        ([year], None)
            if quantity.digits == 4
                && extraction.word(end) == "-"
                && extraction.word(end + 2) == "-" =>
        {
            let part = |at: usize| {
                starting(quantities, at).filter(|part| part.digits <= 2).and_then(Quantity::whole)
            };
            if let (Some(month), Some(day)) = (part(end + 1), part(end + 3)) {
                readings.extend(civil(*year, month, day));
                end += 4;
            }
        }
        // `26-08-2025`
        ([_], None) if quantity.digits <= 2 => {
            let Some([day, month, year]) = hyphenated(extraction, quantities, index) else {
                return;
            };
            readings.extend(civil(year, month, day));
            if day != month {
                readings.extend(civil(year, day, month));
            }
            end += 4;
        }
        _ => return,
    }
    let Some(date) = readings.first().copied() else { return };
    end = after_year_word(extraction, end);
    // The first day of a range that names month and year only once.
    if let Some(first) = start
        .checked_sub(1)
        .filter(|joint| matches!(extraction.word(*joint), "-" | "–"))
        .and_then(|joint| ending(quantities, joint))
        .filter(|first| is_day(first))
        && extraction.free(first.tokens.clone())
    {
        take(
            extraction,
            first.tokens.clone(),
            PartialDate { day: first.whole().map(|day| day as u8), ..date },
        );
    }
    let mut fact = Statement::stated(readings.into_iter().map(Value::Date).collect());
    fact.implied = implied(date);
    extraction.take(start..end, fact);
}

/// Whether a figure is a month and its year: `02/2015`. Without a zero it is only after a word that
/// dates: `in 2/2015`, but not `No 2/2015`.
fn month_and_year(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    let [month @ 1..=12, year @ FIRST_YEAR..=LAST_YEAR] = quantity.parts[..] else { return false };
    let written = month.to_string().len() + year.to_string().len();
    let cue = quantity.tokens.start.checked_sub(1);
    quantity.digits > written
        || cue.is_some_and(|cue| extraction.is_calendar(cue, CalendarKind::YearBefore))
}

/// Returns the three numbers that hyphens join without spaces, of which the last is a year.
fn hyphenated(
    extraction: &Extraction<'_>,
    quantities: &[Rc<Quantity>],
    index: usize,
) -> Option<[u32; 3]> {
    let parts = [quantities.get(index)?, quantities.get(index + 1)?, quantities.get(index + 2)?];
    let [day, month, year] = &parts;
    let joins = [(day, month), (month, year)].into_iter().all(|(first, second)| {
        is_glued_hyphen(extraction, first.tokens.end) && second.tokens.start == first.tokens.end + 1
    });
    let is = joins && month.digits <= 2 && year.digits == 4;
    let begins = day.tokens.start == 0 || !is_glued_hyphen(extraction, day.tokens.start - 1);
    let numbers = [day.whole()?, month.whole()?, year.whole()?];
    (is && begins && !is_glued_hyphen(extraction, year.tokens.end)).then_some(numbers)
}

/// Whether a token is a hyphen without spaces around it.
fn is_glued_hyphen(extraction: &Extraction<'_>, at: usize) -> bool {
    let glued =
        |at: usize| extraction.text.document.tokens.get(at).is_some_and(|token| !token.spaced);
    extraction.word(at) == "-" && glued(at) && glued(at + 1)
}

/// Finds a date with a Roman month: `14 IX 2023`.
fn roman_month(extraction: &mut Extraction<'_>, quantities: &[Rc<Quantity>], index: usize) {
    let [day, month, year, ..] = &quantities[index..] else { return };
    let roman = month.rank
        && month.digits == 0
        && extraction.word(month.tokens.start).starts_with(char::is_uppercase);
    let adjacent = day.tokens.end == month.tokens.start && month.tokens.end == year.tokens.start;
    if !(roman
        && adjacent
        && is_day(day)
        && day.digits > 0
        && year.digits == 4
        && extraction.free(day.tokens.start..year.tokens.end))
    {
        return;
    }
    if let Some(date) =
        civil(year.whole().unwrap_or(0), month.whole().unwrap_or(0), day.whole().unwrap_or(0))
    {
        let end = after_year_word(extraction, year.tokens.end);
        take(extraction, day.tokens.start..end, date);
    }
}

/// Returns a date of the calendar; the 29th of February only in leap years.
fn civil(year: u32, month: u32, day: u32) -> Option<PartialDate> {
    let (year, month, day) =
        (i16::try_from(year).ok()?, i8::try_from(month).ok()?, i8::try_from(day).ok()?);
    jiff::civil::Date::new(year, month, day).ok()?;
    Some(PartialDate {
        year: Some(i32::from(year)),
        month: Some(month as u8),
        day: Some(day as u8),
        ..PartialDate::default()
    })
}

/// Whether a token is a month after a figure, so that a hyphen after it joins two dates:
/// `30 MAY-4 JUNE`.
pub(super) fn ends_date(extraction: &Extraction<'_>, month: usize) -> bool {
    let kinds = [CalendarKind::Month, CalendarKind::MonthShort];
    let tokens = &extraction.text.document.tokens;
    let is_figure = |at: usize| tokens[at].kind == TokenKind::Digits && tokens[at].span.len() <= 2;
    kinds.into_iter().any(|kind| extraction.is_calendar(month, kind))
        && month.checked_sub(1).is_some_and(is_figure)
}

fn is_day(quantity: &Quantity) -> bool {
    quantity.digits <= 2
        && quantity.parts.len() <= 1
        && (quantity.digits > 0 || quantity.rank)
        && quantity.whole().is_some_and(|day| (1..=31).contains(&day))
}

/// Whether a token joins two days: a dash, a word for `to` or `and`; in a list a comma too.
fn joins(extraction: &Extraction<'_>, token: usize, comma: bool) -> bool {
    matches!(extraction.word(token), "-" | "–" | "—" | "/")
        || (comma && extraction.word(token) == ",")
        || extraction.is_numeral(token, NumeralKind::Range)
        || extraction.is_numeral(token, NumeralKind::Joint)
}
