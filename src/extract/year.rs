//! Years and decades: `in 1998`, `w 2020 r.`, `2021–2027`, `2019/20`, `the 1930s`,
//! `lata trzydzieste`.

use std::ops::Range;
use std::rc::Rc;

use super::date_parts::after_year_word;
use super::quantity::{Quantity, ending, starting};
use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{CalendarKind, NumeralKind, unit_index};

/// First year, up to `LATEST`, that a figure of four digits is read as unless something speaks
/// against it.
const EARLIEST: u32 = 1800;
const LATEST: u32 = 2100;
/// First decade that is named by its first year: the 1000s.
const EARLIEST_DECADE: u32 = 1000;
/// Year whose name Polish uses for the years after it: `lata dwutysięczne`.
const CENTURY_TURN: u32 = 2000;

/// Maximum distance of a decade from the word that makes it one of a life, in tokens.
const OWNER_REACH: usize = 3;

/// Finds the years.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let quantities = extraction.free_quantities();
    for (index, quantity) in quantities.iter().enumerate() {
        if extraction.free(quantity.tokens.clone()) && !decade(extraction, &quantities, quantity) {
            year(extraction, &quantities, index);
        }
    }
    for token in 0..extraction.text.document.tokens.len() {
        if extraction.is_calendar(token, CalendarKind::DecadeNoun) {
            decade_of_century(extraction, token);
        }
        if let Some(tens) = extraction
            .calendar_value(token, CalendarKind::Decade)
            .filter(|_| extraction.free(token..token + 1))
        {
            let tens = u32::try_from(tens).unwrap_or(0);
            let readings = of_life(extraction, token, tens).unwrap_or_else(|| decades(tens));
            extraction.take(token..token + 1, Statement::stated(readings));
        }
    }
}

fn year(extraction: &mut Extraction<'_>, quantities: &[Rc<Quantity>], index: usize) {
    let quantity = &quantities[index];
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    if quantity.rank || quantity.magnitude {
        return;
    }
    // `2019/20`, `2019/2020`.
    if let ([first, second], Some('/')) = (&quantity.parts[..], quantity.separator) {
        let second = if *second < 100 { first / 100 * 100 + second } else { *second };
        if (EARLIEST..LATEST).contains(first) && second == first + 1 {
            let after = after_year_word(extraction, end);
            extraction.take(
                start..after,
                Statement {
                    implied: vec![Value::Year(second as i32)],
                    ..Statement::stated(vec![Value::Year(*first as i32)])
                },
            );
            let Some(span) = extraction.span(start..after) else { return };
            extraction.items.push(crate::fact::Fact {
                span,
                readings: vec![Value::Year(second as i32)],
                strength: crate::fact::Strength::Stated,
                implied: Vec::new(),
                counted: None,
            });
        }
        return;
    }
    if abbreviated(extraction, quantity) || quantity.digits != 4 || quantity.parts.len() != 1 {
        return;
    }
    let Some(value) = quantity.whole() else { return };
    let after = after_year_word(extraction, end);
    let before = start.checked_sub(1);
    let named = after > end
        || before.is_some_and(|before| extraction.is_calendar(before, CalendarKind::Year));
    let cued = before.is_some_and(|before| {
        extraction.is_calendar(before, CalendarKind::YearBefore)
            || !extraction.text.document.tokens[before].kind.is_word()
    });
    // `2000 osób`, `1990 participants`: a figure before the thing it counts.
    let after_noun = year_noun(extraction, quantity);
    let counts = (extraction.unit_at(end, start).is_some() && after_noun.is_none())
        || (!extraction.profile.year_before_noun
            && !cued
            && extraction.word(end).starts_with(char::is_lowercase)
            && !extraction.text.words.form(end).function);
    if !named && (!(EARLIEST..LATEST).contains(&value) || counts) {
        return;
    }
    let mut readings = vec![Value::Year(value as i32)];
    let after = after + usize::from(after_noun.is_some());
    if let Some(years) = after_noun {
        readings.push(years);
    } else if !named {
        readings.push(Value::Number(value.into()));
    }
    // `FY 2023`
    let from = before
        .filter(|before| {
            extraction.is_calendar(*before, CalendarKind::Year)
                && extraction.word(*before).chars().all(char::is_uppercase)
                && extraction.free(*before..start)
        })
        .unwrap_or(start);
    extraction.take(from..after, Statement::stated(readings));
    // `2021–27`.
    let dash = matches!(extraction.word(end), "-" | "–" | "/");
    if let Some(short) = starting(quantities, end + 1)
        .filter(|short| dash && short.digits == 2 && short.parts.len() == 1 && !short.magnitude)
        && let Some(tail) = short.whole().filter(|tail| *tail > value % 100)
    {
        let after = after_year_word(extraction, short.tokens.end);
        let year = value / 100 * 100 + tail;
        extraction.take(
            short.tokens.start..after,
            Statement::stated(vec![Value::Year(year as i32), Value::Number(tail.into())]),
        );
    }
}

/// Reads a year that is written like an amount of years, after a word that years have before them:
/// `from 2016 year`. Returns that amount, which it may be after all.
fn year_noun(extraction: &Extraction<'_>, quantity: &Quantity) -> Option<Value> {
    let Range { start, end } = quantity.tokens;
    let before = start.checked_sub(1)?;
    let amount = Value::Measure { amount: quantity.whole()?.into(), unit: unit_index::YEAR };
    let is_dated = extraction.is_calendar(before, CalendarKind::YearBefore)
        && !extraction.is_calendar(before, CalendarKind::DayJoint);
    (is_dated && extraction.is_calendar(end, CalendarKind::YearAfter)).then_some(amount)
}

/// Reads the last two figures of a year after an apostrophe: `the class of '98`.
fn abbreviated(extraction: &mut Extraction<'_>, quantity: &Quantity) -> bool {
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let apostrophe =
        start.checked_sub(1).filter(|before| matches!(extraction.word(*before), "'" | "’" | "‘"));
    let glued = |token: usize| {
        extraction.text.document.tokens.get(token).is_some_and(|token| !token.spaced)
    };
    let (Some(apostrophe), [value], 2) = (apostrophe, &quantity.parts[..], quantity.digits) else {
        return false;
    };
    // The mark opens no quotation and the figure goes on in no word.
    let loose = !extraction.text.document.tokens[apostrophe].spaced
        || glued(end) && extraction.word(end).starts_with(char::is_alphanumeric);
    if loose || !glued(start) || glued(end) && matches!(extraction.word(end), "'" | "’") {
        return false;
    }
    if begins_quotation(extraction, apostrophe, end) {
        return false;
    }
    let years = [1900, 2000].map(|century| Value::Year(century + *value as i32));
    extraction.take(apostrophe..end, Statement::stated(years.to_vec()));
    true
}

/// Whether the mark before a figure opens a quotation: what the figure counts follows it, or a word
/// with a capital, and a mark that closes the quotation comes later in the sentence: `'20 Days in
/// Rome'`.
fn begins_quotation(extraction: &Extraction<'_>, mark: usize, end: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let closing = if extraction.word(mark) == "'" { "'" } else { "’" };
    let goes_on = extraction.unit_at(end, mark).is_some()
        || extraction.word(end).starts_with(char::is_uppercase);
    let mut later = end + 1..extraction.sentence_end(mark).max(end + 1);
    let is_followed =
        |at: usize| tokens.get(at).is_some_and(|next| !next.spaced && next.kind == TokenKind::Word);
    extraction.word(mark) != "’"
        && goes_on
        && later
            .any(|at| extraction.word(at) == closing && !tokens[at].spaced && !is_followed(at + 1))
}

/// Whether a dash and the ninth year after a year follow.
fn ends_decade(extraction: &Extraction<'_>, at: usize, year: u32) -> bool {
    let last = at + 1;
    matches!(extraction.word(at), "-" | "–" | "—")
        && last < extraction.text.document.tokens.len()
        && extraction.word(last).parse() == Ok(year + 9)
}

/// Whether a figure is a round year by itself, neither one of a row nor the begin of a range.
fn is_round_year(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    quantity.digits == 4 && stands_alone(extraction, quantity)
}

/// Whether a figure of tens is alone, as that of a decade without its stop.
fn is_bare_decade(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    quantity.digits == 2 && stands_alone(extraction, quantity)
}

/// Whether a plain figure is neither one of a row nor the begin of a range.
fn stands_alone(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    let end = quantity.tokens.end;
    let goes_on = matches!(extraction.word(end), "-" | "–" | "—" | "/" | ",")
        || extraction.is_numeral(end, NumeralKind::Joint)
        || extraction.is_numeral(end, NumeralKind::Range);
    let tokens = &extraction.text.document.tokens;
    let figure_next = tokens.get(end + 1).is_some_and(|next| next.kind == TokenKind::Digits);
    quantity.parts.len() == 1 && !(quantity.rank || quantity.magnitude) && !(goes_on && figure_next)
}

/// Finds a decade: `1930s`, `90s`, `lata 90.`, `lat trzydziestych`, `lata 70. XX wieku`; `1700s` is
/// a century too.
fn decade(
    extraction: &mut Extraction<'_>,
    quantities: &[Rc<Quantity>],
    quantity: &Quantity,
) -> bool {
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let Some(value) = quantity.whole() else { return false };
    let glued = extraction.text.document.tokens.get(end).is_some_and(|token| !token.spaced);
    let mut tokens = start..end;
    let years_before = start
        .checked_sub(1)
        .is_some_and(|before| extraction.is_calendar(before, CalendarKind::Years));
    let (mut possessive, mut written_as_year, mut bare) = (false, false, false);
    if glued && extraction.is_calendar(end, CalendarKind::DecadeEnding) {
        // `1000s of letters`
        if value == CENTURY_TURN / 2 && extraction.is_numeral(end + 1, NumeralKind::ShareOf) {
            return false;
        }
        tokens.end = end + 1;
    } else if glued && ends_with_apostrophe(extraction, end) {
        possessive = true;
        tokens.end = end + 2;
    } else if quantity.rank && years_before && (value < 100 || value == CENTURY_TURN) {
        tokens.start = start - 1;
    } else if years_before && glued && extraction.word(end) == "." && value < 100 {
        // `w latach 90.` before a capital or at the end of a sentence.
        tokens.start = start - 1;
        bare = true;
    } else if years_before && glued && ends_decade(extraction, end, value) {
        // `lata 1950–1959`.
        tokens = start - 1..end + 2;
    } else if years_before && is_round_year(extraction, quantity) {
        // `połowa lat 2000`, not `lata 2010 i 2011`.
        tokens.start = start - 1;
        written_as_year = true;
    } else if years_before && is_bare_decade(extraction, quantity) {
        // `w latach 90 powstał`
        tokens.start = start - 1;
        bare = true;
    } else {
        return false;
    }
    if value % 10 != 0 || !(value < 100 || (EARLIEST_DECADE..LATEST).contains(&value)) {
        return false;
    }
    // `lata trzydzieste XX wieku`.
    let stop = usize::from(
        extraction.word(tokens.end) == "." && !extraction.text.document.tokens[tokens.end].spaced,
    );
    let mut row = Vec::new();
    if years_before && value < 100 {
        row = others_in_row(extraction, quantities, tokens.end + stop);
    }
    let last = row.last().map_or(tokens.end + stop, |(tokens, _)| tokens.end);
    let century = century_at(extraction, last).filter(|_| value < 100);
    for (tokens, tens) in &mut row {
        let readings = match century {
            Some((century, _)) => vec![Value::Decade(((century - 1) * 100 + *tens) as i32)],
            None => decades(*tens),
        };
        if let Some((_, end)) = century.filter(|_| tokens.end == last) {
            tokens.end = end;
        }
        extraction.take(tokens.clone(), Statement::stated(readings));
    }
    let mut readings = match century {
        Some((century, end)) => {
            if row.is_empty() {
                tokens.end = end;
            }
            vec![Value::Decade(((century - 1) * 100 + value) as i32)]
        }
        _ if value >= 100 && value % 100 == 0 && !written_as_year => {
            vec![Value::Decade(value as i32), Value::Ordinal(value / 100 + 1)]
        }
        // `1990's`: perhaps what belongs to the year.
        _ if value >= 100 && (possessive || written_as_year) => {
            vec![Value::Decade(value as i32), Value::Year(value as i32)]
        }
        _ if value >= 100 => vec![Value::Decade(value as i32)],
        _ => of_life(extraction, start, value).unwrap_or_else(|| decades(value)),
    };
    // Without a stop of its own it may be an amount: `mieć lat 40`.
    if bare && century.is_none() {
        let amount = value.into();
        readings.extend([Value::Measure { amount, unit: unit_index::YEAR }, Value::Number(amount)]);
    }
    extraction.take(tokens, Statement::stated(readings));
    true
}

/// Whether an apostrophe and the ending of a decade follow a figure: `the 90’s`.
fn ends_with_apostrophe(extraction: &Extraction<'_>, at: usize) -> bool {
    let glued = extraction.text.document.tokens.get(at + 1).is_some_and(|token| !token.spaced);
    glued
        && matches!(extraction.word(at), "'" | "’")
        && extraction.is_calendar(at + 1, CalendarKind::DecadeEnding)
}

/// Returns the decades that follow the first of a row, by their tens, each with its stop:
/// `lata 20. i 30. XX w.`, `od lat 60. do 80.`
fn others_in_row(
    extraction: &Extraction<'_>,
    quantities: &[Rc<Quantity>],
    end: usize,
) -> Vec<(Range<usize>, u32)> {
    let mut row = Vec::new();
    let mut end = end;
    loop {
        let joins = matches!(extraction.word(end), "-" | "–" | "," | "/")
            || extraction.is_numeral(end, NumeralKind::Joint)
            || extraction.is_numeral(end, NumeralKind::Range);
        let Some(next) = starting(quantities, end + 1)
            .filter(|next| joins && extraction.free(next.tokens.clone()))
        else {
            break;
        };
        let after = extraction.after_stop(next.tokens.end);
        let stopped = extraction.word(next.tokens.end) == ".";
        let tens = next.whole().filter(|tens| tens % 10 == 0 && (10..100).contains(tens));
        let Some(tens) = tens.filter(|_| next.rank || stopped) else { break };
        end = if stopped { after } else { next.tokens.end };
        row.push((next.tokens.start..end, tens));
    }
    row
}

/// Returns the values of a decade that is one of a life: `in his late thirties`.
fn of_life(extraction: &Extraction<'_>, token: usize, tens: u32) -> Option<Vec<Value>> {
    let owned = (token.saturating_sub(OWNER_REACH)..token)
        .any(|before| extraction.is_calendar(before, CalendarKind::Possessive));
    owned.then(|| {
        let number = |value: u32| Value::Number(value.into());
        let whole = Value::Range(Box::new(number(tens)), Box::new(number(tens + 9)));
        [number(tens), whole].into_iter().chain(decades(tens)).collect()
    })
}

/// Finds a decade of a century: `second decade of the 21st century`, `druga dekada XXI w.`
fn decade_of_century(extraction: &mut Extraction<'_>, token: usize) {
    let Some(rank) = ending(&extraction.quantities, token)
        .filter(|rank| rank.rank && extraction.free(rank.tokens.start..token + 1))
    else {
        return;
    };
    let Some(number) = rank.whole().filter(|number| (1..=10).contains(number)) else { return };
    let start = rank.tokens.start;
    let joint = (token + 1..token + 3)
        .take_while(|at| extraction.is_calendar(*at, CalendarKind::DayJoint))
        .count();
    if let Some((century, end)) = century_at(extraction, token + 1 + joint) {
        extraction.take(
            start..end,
            Statement::stated(vec![Value::Decade(
                ((century - 1) * 100 + (number - 1) * 10) as i32,
            )]),
        );
    }
}

/// Returns the century that a rank names from a token on, and the index after it.
fn century_at(extraction: &Extraction<'_>, token: usize) -> Option<(u32, usize)> {
    let century = starting(&extraction.quantities, token).filter(|century| century.rank)?;
    let word = century.tokens.end;
    let short = extraction.is_calendar(word, CalendarKind::CenturyShort);
    if !(short || extraction.is_calendar(word, CalendarKind::Century)) {
        return None;
    }
    let number = century.whole().filter(|number| (1..=30).contains(number))?;
    Some((number, if short { extraction.after_stop(word + 1) } else { word + 1 }))
}

/// Returns the decades that two digits can name: of the last two centuries, and of ours.
fn decades(tens: u32) -> Vec<Value> {
    [1900, 2000, 1800].into_iter().map(|century| Value::Decade((century + tens) as i32)).collect()
}
