//! Facts of one kind that a sentence lacks all together: half of a list of countries that one
//! version has not taken over is one cause, and one finding.

use rustc_hash::FxHashMap;

use super::Check;
use crate::finding::{Finding, Mark, Role};
use crate::language::Language;
use crate::message::{Arg, Message};

/// So many facts of one kind from one sentence are an enumeration.
const MANY: usize = 4;

/// Gathers the findings of one rule, from an index on, where they are about facts that the other
/// version lacks, many of them from one sentence.
pub(super) fn gather(check: &Check<'_>, findings: &mut Vec<Finding>, from: usize) {
    let new = findings.split_off(from.min(findings.len()));
    let homes: Vec<Option<(Language, usize)>> =
        new.iter().map(|finding| home(check, finding)).collect();
    let mut alike: FxHashMap<(Language, usize), Vec<&Finding>> = FxHashMap::default();
    for (finding, home) in new.iter().zip(&homes) {
        if let Some(home) = home {
            alike.entry(*home).or_default().push(finding);
        }
    }
    for (finding, home) in new.iter().zip(&homes) {
        match home.as_ref().and_then(|home| alike.get(home)).filter(|alike| alike.len() >= MANY) {
            None => findings.push(finding.clone()),
            Some(alike) if std::ptr::eq(alike[0], finding) => {
                findings.push(together(finding, alike))
            }
            Some(_) => {}
        }
    }
}

/// The sentence from which the other version lacks a fact altogether.
fn home(check: &Check<'_>, finding: &Finding) -> Option<(Language, usize)> {
    let side = finding.only?;
    let elsewhere = finding.related.iter().any(|mark| mark.role == Role::Elsewhere);
    let sentence = check.bitext.side(side).document.sentence_at(finding.primary.span.start)?;
    (!elsewhere).then_some((side, sentence))
}

fn together(first: &Finding, alike: &[&Finding]) -> Finding {
    let side = first.primary.side;
    let spans = || alike.iter().map(|finding| finding.primary.span);
    let whole = spans().fold(first.primary.span, |whole, span| whole.join(span));
    let last = spans().max_by_key(|span| span.start).unwrap_or(first.primary.span);
    let id = if side == Language::English { "facts-only-en" } else { "facts-only-pl" };
    let counterpart = first.related.iter().filter(|mark| mark.role == Role::Counterpart).cloned();
    let parts = spans().map(|span| Mark { side, span, role: Role::Part });
    let values: Vec<&str> = alike.iter().filter_map(|finding| finding.value.as_deref()).collect();
    Finding {
        rule: first.rule,
        severity: first.severity,
        message: Message::new(id)
            .with("count", Arg::Number(alike.len() as i64))
            .with("first", Arg::Quote(side, first.primary.span))
            .with("last", Arg::Quote(side, last)),
        primary: Mark { side, span: whole, role: Role::Subject },
        related: counterpart.chain(parts).collect(),
        value: Some(values.join("; ")),
        only: Some(side),
    }
}
