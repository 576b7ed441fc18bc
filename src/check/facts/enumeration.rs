//! Facts of one kind that one version of a sentence lacks all together. Half of a list of countries
//! is one cause, and one finding.

use rustc_hash::FxHashMap;

use crate::check::Check;
use crate::finding::{Finding, FindingKind, Mark, Role};
use crate::sides::Side;
use crate::span::Span;

/// Number of facts of one kind in one sentence from which they are an enumeration.
const MANY: usize = 4;

/// Gathers the findings of one rule, from an index on, that are about facts the other version lacks,
/// if many of them are from one sentence.
pub(super) fn gather(check: &Check<'_>, findings: &mut Vec<Finding>, from: usize) {
    let new = findings.split_off(from.min(findings.len()));
    let sentences: Vec<Option<(Side, usize)>> =
        new.iter().map(|finding| sentence_of(check, finding)).collect();
    let mut alike: FxHashMap<(Side, usize), Vec<&Finding>> = FxHashMap::default();
    for (finding, sentence) in new.iter().zip(&sentences) {
        if let Some(sentence) = sentence {
            alike.entry(*sentence).or_default().push(finding);
        }
    }
    for (finding, sentence) in new.iter().zip(&sentences) {
        let alike = sentence.as_ref().and_then(|sentence| alike.get(sentence));
        match alike.filter(|alike| alike.len() >= MANY) {
            None => findings.push(finding.clone()),
            Some(alike) if std::ptr::eq(alike[0], finding) => {
                findings.push(together(finding, alike))
            }
            Some(_) => {}
        }
    }
}

/// Returns the sentence of a fact that the other version lacks altogether.
fn sentence_of(check: &Check<'_>, finding: &Finding) -> Option<(Side, usize)> {
    let side = finding.only?;
    let elsewhere = finding.related.iter().any(|mark| mark.role == Role::Elsewhere);
    let sentence = check.bitext[side].document.sentence_at(finding.primary.span.start)?;
    (!elsewhere).then_some((side, sentence))
}

/// Returns one finding in place of several.
fn together(first: &Finding, alike: &[&Finding]) -> Finding {
    let side = first.primary.side;
    let spans = || alike.iter().map(|finding| finding.primary.span);
    let whole = spans().fold(first.primary.span, Span::join);
    let last = spans().max_by_key(|span| span.start).unwrap_or(first.primary.span);
    let counterpart = first.related.iter().filter(|mark| mark.role == Role::Counterpart).copied();
    let values: Vec<&str> = alike.iter().filter_map(|finding| finding.value.as_deref()).collect();
    let kind =
        FindingKind::FactsMissing { side, count: alike.len(), first: first.primary.span, last };
    Finding::new(first.rule, first.severity, kind, Mark::subject(side, whole))
        .related(counterpart.chain(spans().map(|span| Mark::part(side, span))))
        .value(values.join("; "))
        .only(side)
}
