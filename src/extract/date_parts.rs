//! Parts that dates and periods share: the year after them, and the fact itself.

use std::ops::Range;
use std::rc::Rc;

use super::quantity::{Quantity, starting};
use super::{Extraction, Statement};
use crate::fact::{PartialDate, Value};
use crate::lexicon::CalendarKind;

/// Records a date.
pub(super) fn take(extraction: &mut Extraction<'_>, tokens: Range<usize>, date: PartialDate) {
    let mut fact = Statement::stated(vec![Value::Date(date)]);
    fact.implied = implied(date);
    extraction.take(tokens, fact);
}

/// Returns the year of a whole date.
pub(super) fn implied(date: PartialDate) -> Vec<Value> {
    date.year.map(Value::Year).into_iter().collect()
}

/// Returns the year after a date, and the index after it and its word (`2020 r.`).
pub(super) fn year_at(
    extraction: &Extraction<'_>,
    quantities: &[Rc<Quantity>],
    end: usize,
    after_comma: bool,
) -> (Option<i32>, usize) {
    let comma = usize::from(after_comma && extraction.word(end) == ",");
    let year = |at: usize| {
        starting(quantities, at).filter(|quantity| {
            quantity.digits == 4 && quantity.parts.len() == 1 && !quantity.magnitude
        })
    };
    match year(end + comma)
        .filter(|quantity| extraction.free(quantity.tokens.clone()))
        .and_then(|quantity| Some((quantity.whole()?, quantity.tokens.end)))
    {
        // `the first half of the 1200s` has no year.
        Some((_, after)) if extraction.is_calendar(after, CalendarKind::DecadeEnding) => {
            (None, end)
        }
        Some((year, after)) if (1000..2200).contains(&year) => {
            (Some(year as i32), after_year_word(extraction, after))
        }
        _ => (None, end),
    }
}

/// Returns the index after the word of a year: `r.`, `roku`.
pub(super) fn after_year_word(extraction: &Extraction<'_>, end: usize) -> usize {
    let is_year = extraction.is_calendar(end, CalendarKind::Year)
        && !extraction.is_calendar(end, CalendarKind::Years);
    if is_year { extraction.after_stop(end + 1) } else { end }
}
