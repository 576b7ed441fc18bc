//! Groups facts of one kind that one version of a sentence lacks: the missing half of a list of
//! countries has one cause and is one finding.

use rustc_hash::FxHashMap;

use crate::check::Check;
use crate::finding::{Finding, FindingKind, Mark, Role};
use crate::sides::Side;
use crate::span::Span;

/// Minimum number of facts of one kind in one sentence that are an enumeration.
const MIN_FACTS: usize = 4;

/// Joins the findings of one rule, starting at an index, that are about facts missing from the
/// other version, if many of them are in one sentence.
pub(super) fn group(check: &Check<'_>, findings: &mut Vec<Finding>, from: usize) {
    let new = findings.split_off(from.min(findings.len()));
    let sentences: Vec<Option<(Side, usize)>> =
        new.iter().map(|finding| sentence_of(check, finding)).collect();
    let mut by_sentence: FxHashMap<(Side, usize), Vec<&Finding>> = FxHashMap::default();
    for (finding, sentence) in new.iter().zip(&sentences) {
        if let Some(sentence) = sentence {
            by_sentence.entry(*sentence).or_default().push(finding);
        }
    }
    for (finding, sentence) in new.iter().zip(&sentences) {
        let grouped = sentence.as_ref().and_then(|sentence| by_sentence.get(sentence));
        match grouped.filter(|grouped| grouped.len() >= MIN_FACTS) {
            None => findings.push(finding.clone()),
            Some(grouped) if std::ptr::eq(grouped[0], finding) => {
                findings.push(joined(finding, grouped))
            }
            Some(_) => {}
        }
    }
}

/// Returns the sentence of a fact that the other version doesn't state anywhere.
fn sentence_of(check: &Check<'_>, finding: &Finding) -> Option<(Side, usize)> {
    let side = finding.only?;
    let elsewhere = finding.related.iter().any(|mark| mark.role == Role::Elsewhere);
    let sentence = check.bitext[side].document.sentence_at(finding.primary.span.start)?;
    (!elsewhere).then_some((side, sentence))
}

/// Returns one finding in place of several.
fn joined(first: &Finding, grouped: &[&Finding]) -> Finding {
    let side = first.primary.side;
    let spans = || grouped.iter().map(|finding| finding.primary.span);
    let whole = spans().fold(first.primary.span, Span::join);
    let last = spans().max_by_key(|span| span.start).unwrap_or(first.primary.span);
    let counterpart = first.related.iter().filter(|mark| mark.role == Role::Counterpart).copied();
    let values: Vec<&str> = grouped.iter().filter_map(|finding| finding.value.as_deref()).collect();
    let kind =
        FindingKind::FactsMissing { side, count: grouped.len(), first: first.primary.span, last };
    Finding::new(first.rule, first.severity, kind, Mark::subject(side, whole))
        .related(counterpart.chain(spans().map(|span| Mark::part(side, span))))
        .value(values.join("; "))
        .only(side)
}
