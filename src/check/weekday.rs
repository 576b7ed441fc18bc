//! A weekday that contradicts the date beside it: `Thursday, 12 March 2025` was a Wednesday. Said
//! of each text alone, and once where both say it.

use jiff::civil;

use super::Check;
use crate::bitext::Bitext;
use crate::fact::{PartialDate, Value};
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// A weekday and a date that stand beside each other and do not fit.
struct Misfit {
    side: Language,
    span: Span,
    date: PartialDate,
    stated: u8,
    /// The day that it is, 1 (Monday) to 7 (Sunday).
    right: u8,
}

/// Finds the weekdays that are wrong.
pub(super) fn find(check: &Check<'_>, rule: &'static str, findings: &mut Vec<Finding>) {
    let mut polish = misfits(check.bitext, Language::Polish);
    for english in misfits(check.bitext, Language::English) {
        let same = polish
            .iter()
            .position(|other| (other.date, other.stated) == (english.date, english.stated));
        let both = same.map(|index| polish.remove(index));
        findings.push(finding(rule, &english, both.as_ref()));
    }
    findings.extend(polish.iter().map(|misfit| finding(rule, misfit, None)));
}

fn misfits(bitext: &Bitext<'_>, side: Language) -> Vec<Misfit> {
    let view = bitext.side(side);
    let dates = |index: usize| match view.facts.items.get(index).map(|entity| &entity.readings[..])
    {
        Some([Value::Date(date)]) => Some((view.facts.items[index].span, *date)),
        _ => None,
    };
    let mut found = Vec::new();
    for index in 0..view.facts.items.len() {
        let (Some((span, first)), Some((next, second))) = (dates(index), dates(index + 1)) else {
            continue;
        };
        let gap = view.source.text.get(span.end as usize..next.start as usize).unwrap_or("-");
        let weekday = |date: PartialDate| {
            date.weekday
                .filter(|_| date.day.is_none() && date.month.is_none() && date.year.is_none())
        };
        let (stated, date) = match (weekday(first), weekday(second)) {
            (Some(stated), None) if matches!(gap.trim(), "" | ",") => (stated, second),
            (None, Some(stated)) if gap.trim() == "(" => (stated, first),
            _ => continue,
        };
        let Some(right) = weekday_of(date).filter(|right| *right != stated) else { continue };
        found.push(Misfit { side, span: span.join(next), date, stated, right });
    }
    found
}

/// The weekday of a whole date, 1 (Monday) to 7 (Sunday), in the Gregorian calendar.
fn weekday_of(date: PartialDate) -> Option<u8> {
    let day = civil::Date::new(
        date.year?.try_into().ok()?,
        date.month?.try_into().ok()?,
        date.day?.try_into().ok()?,
    )
    .ok()?;
    u8::try_from(day.weekday().to_monday_one_offset()).ok()
}

fn finding(rule: &'static str, misfit: &Misfit, other: Option<&Misfit>) -> Finding {
    let mark = |misfit: &Misfit| Mark { side: misfit.side, span: misfit.span, role: Role::Subject };
    Finding {
        rule,
        // A fault that both share is the author's, not the translator's.
        severity: if other.is_some() { Severity::Note } else { Severity::Warning },
        message: Message::new("weekday-wrong")
            .with("quote", Arg::Quote(misfit.side, misfit.span))
            .with("weekday", Arg::Number(i64::from(misfit.right))),
        primary: mark(misfit),
        related: other.map(mark).into_iter().collect(),
        value: None,
        only: if other.is_some() { None } else { Some(misfit.side) },
    }
}
