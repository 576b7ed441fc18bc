//! Dates that differ, or that only one version has; weekdays that don't fit the date next to them:
//! `Thursday, 12 March 2025` was a Wednesday.

use jiff::civil;

use super::{Check, Find, Rule};
use crate::analysed_text::AnalysedText;
use crate::check::facts;
use crate::fact::{PartialDate, Value};
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::Side;
use crate::span::Span;

pub(super) const RULE: Rule = Rule {
    id: RuleId::Date,
    severity: Severity::Error,
    find: &[Find::Alone(facts::find), Find::Alone(find_wrong_weekdays)],
};

/// A weekday and a date that are next to each other and don't fit.
struct WrongWeekday {
    side: Side,
    span: Span,
    date: PartialDate,
    stated: u8,
    /// The weekday of the date, 1 (Monday) to 7 (Sunday).
    right: u8,
}

/// Finds the wrong weekdays of each text. One that both texts have is reported once.
fn find_wrong_weekdays(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    let mut in_target = wrong_weekdays(&check.bitext[Side::Target], Side::Target);
    for source in wrong_weekdays(&check.bitext[Side::Source], Side::Source) {
        let same = in_target
            .iter()
            .position(|target| (target.date, target.stated) == (source.date, source.stated));
        let target = same.map(|index| in_target.remove(index));
        findings.push(finding(rule, &source, target.as_ref()));
    }
    findings.extend(in_target.iter().map(|target| finding(rule, target, None)));
}

fn wrong_weekdays(text: &AnalysedText, side: Side) -> Vec<WrongWeekday> {
    let facts = &text.facts.items;
    let date = |index: usize| match facts.get(index).map(|fact| &fact.readings[..]) {
        Some([Value::Date(date)]) => Some((facts[index].span, *date)),
        _ => None,
    };
    let mut found = Vec::new();
    for index in 0..facts.len() {
        let (Some((span, first)), Some((next, second))) = (date(index), date(index + 1)) else {
            continue;
        };
        let gap = text.source.text.get(span.end as usize..next.start as usize).unwrap_or("-");
        let (stated, date) = match (lone_weekday(first), lone_weekday(second)) {
            (Some(stated), None) if matches!(gap.trim(), "" | ",") => (stated, second),
            (None, Some(stated)) if gap.trim() == "(" => (stated, first),
            _ => continue,
        };
        let Some(right) = weekday_of(date).filter(|right| *right != stated) else { continue };
        found.push(WrongWeekday { side, span: span.join(next), date, stated, right });
    }
    found
}

/// Returns the weekday of a date that consists of nothing else.
fn lone_weekday(date: PartialDate) -> Option<u8> {
    date.weekday.filter(|_| date.day.is_none() && date.month.is_none() && date.year.is_none())
}

/// Returns the weekday of a complete date, 1 (Monday) to 7 (Sunday), in the Gregorian calendar.
fn weekday_of(date: PartialDate) -> Option<u8> {
    let day = civil::Date::new(
        date.year?.try_into().ok()?,
        date.month?.try_into().ok()?,
        date.day?.try_into().ok()?,
    )
    .ok()?;
    u8::try_from(day.weekday().to_monday_one_offset()).ok()
}

fn finding(rule: RuleId, wrong: &WrongWeekday, other: Option<&WrongWeekday>) -> Finding {
    let WrongWeekday { side, span, right, .. } = *wrong;
    let kind = FindingKind::WrongWeekday { side, span, right };
    let mark = Mark::subject(side, span);
    match other {
        // A mistake that both versions share is the author's, not the translator's.
        Some(other) => Finding::new(rule, Severity::Note, kind, mark)
            .related([Mark::subject(other.side, other.span)]),
        None => Finding::new(rule, Severity::Warning, kind, mark).only(side),
    }
}
