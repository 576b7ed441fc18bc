//! The findings about facts: facts that only one version states, and facts that contradict each
//! other. The rules of facts differ only in the kind of fact.

use rustc_hash::FxHashMap;

use super::divergence::Divergence;
use super::enumeration::group;
use super::reading_time::is_reading_time;
use super::usage::Usage;
use crate::canonical::canonical;
use crate::check::counterpart::counterpart;
use crate::check::{Check, Find, Rule};
use crate::evidence::Sign;
use crate::fact::{Fact, Value};
use crate::finding::{Finding, FindingKind, Mark, Severity, StatedFact};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};

/// Returns the rule that reports facts of some kinds.
pub(crate) const fn rule(id: RuleId) -> Rule {
    Rule { id, severity: Severity::Error, find: &[Find::Alone(find)] }
}

/// Finds the differences that a rule reports. A fact that a passage lacks is one finding, however
/// often the other version of the passage states it.
pub(crate) fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    if check.comparison.divergences.is_empty() {
        return;
    }
    let from = findings.len();
    let mut missing: FxHashMap<(usize, Side, &Value), usize> = FxHashMap::default();
    for divergence in &check.comparison.divergences {
        let facts = Sides::from_fn(|side| {
            divergence.facts[side].map(|index| &check.bitext[side].facts.items[index])
        });
        let value = match (facts.source, facts.target) {
            (Some(source), Some(target)) => Some(contradicted(check, source, target)),
            (source, target) => source.or(target).and_then(|fact| fact.readings.first()),
        };
        if value.map(|value| value.kind(check.lexicon).rule()) != Some(rule) {
            continue;
        }
        let (side, fact) = match (facts.source, facts.target) {
            (Some(source), Some(target)) => {
                let facts = Sides::new(source, target);
                let mut finding = contradiction(check, rule, facts);
                if is_reading_time(check, divergence.bead, facts) {
                    finding.severity = Severity::Note;
                }
                let usage = &divergence.usage;
                findings.push(
                    finding
                        .sign(Sign::Kept, usage.iter().any(|usage| usage.is_kept()))
                        .sign(Sign::Rendered, usage.iter().any(|usage| usage.is_rendered()))
                        .sign(Sign::OddOneOut, is_odd_one_out(usage)),
                );
                continue;
            }
            (Some(fact), None) => (Side::Source, fact),
            (None, Some(fact)) => (Side::Target, fact),
            (None, None) => continue,
        };
        if divergence.elsewhere.is_some() && check.over_border().states(check, side, fact) {
            continue;
        }
        let key = fact.readings.first().map(|value| (divergence.bead, side, value));
        let first = key.and_then(|key| missing.get(&key));
        match first.and_then(|first| findings.get_mut(*first)) {
            Some(first) => first.related.push(Mark::subject(side, fact.span)),
            None => {
                missing.extend(key.map(|key| (key, findings.len())));
                findings.push(missing_fact(check, rule, divergence, side, fact));
            }
        }
    }
    group(check, findings, from);
}

/// Whether one version has its name in this passage only, where the other has a name that both
/// versions share in all other passages.
fn is_odd_one_out(usage: &Sides<Usage>) -> bool {
    Side::BOTH.into_iter().any(|side| {
        let (odd, shared) = (usage[side], usage[side.other()]);
        odd == Usage { absent: 1, ..Usage::default() } && shared.is_kept()
    })
}

/// Returns the reading of a source fact that the target fact contradicts: pounds are a weight if
/// they contradict kilograms, and `2.5m` is no length if it contradicts a number.
fn contradicted<'a>(check: &Check<'_>, source: &'a Fact, target: &Fact) -> &'a Value {
    let rule = |value: &Value| value.kind(check.lexicon).rule();
    let contradicting = target.readings.first().map(rule);
    let is_amount = matches!(source.readings[0], Value::Money { .. } | Value::Measure { .. });
    source
        .readings
        .iter()
        .find(|value| is_amount && Some(rule(value)) == contradicting)
        .unwrap_or(&source.readings[0])
}

fn contradiction(check: &Check<'_>, rule: RuleId, facts: Sides<&Fact>) -> Finding {
    let value = contradicted(check, facts.source, facts.target);
    let source =
        StatedFact { side: Side::Source, span: facts.source.span, value: Some(value.clone()) };
    let kind =
        FindingKind::FactsDiffer { facts: Sides::new(source, stated(Side::Target, facts.target)) };
    let marks = Sides::from_fn(|side| Mark::subject(side, facts[side].span));
    Finding::new(rule, Severity::Error, kind, marks.source).related([marks.target]).value(name(
        check,
        Side::Source,
        facts.source,
        value,
    ))
}

fn missing_fact(
    check: &Check<'_>,
    rule: RuleId,
    divergence: &Divergence,
    side: Side,
    fact: &Fact,
) -> Finding {
    let severity = match divergence.elsewhere {
        Some(_) => Severity::Warning,
        None => Severity::Error,
    };
    let kind = FindingKind::FactMissing {
        fact: stated(side, fact),
        elsewhere: divergence.elsewhere.is_some(),
    };
    let sentence = check.bitext[side].document.sentence_at(fact.span.start);
    let counterpart = counterpart(check, divergence.bead, side, sentence);
    let other = side.other();
    Finding::new(rule, severity, kind, Mark::subject(side, fact.span))
        .related(counterpart.map(|span| Mark::counterpart(other, span)))
        .related(divergence.elsewhere.map(|span| Mark::elsewhere(other, span)))
        .value(name(check, side, fact, &fact.readings[0]))
        .only(side)
        .sign(Sign::Common, divergence.common)
        .sign(Sign::Kept, divergence.usage[side].is_kept())
        .sign(Sign::Rendered, divergence.usage[side].is_rendered())
}

/// Returns the name of a fact for programs: its canonical form, or an address as written, so that
/// it can be followed.
fn name(check: &Check<'_>, side: Side, fact: &Fact, value: &Value) -> String {
    match value {
        Value::Url(_) => check.bitext[side].source.slice(fact.span).to_owned(),
        _ => canonical(value, check.lexicon),
    }
}

fn stated(side: Side, fact: &Fact) -> StatedFact {
    StatedFact { side, span: fact.span, value: fact.readings.first().cloned() }
}
