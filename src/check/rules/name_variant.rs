//! A name that one text spells in two ways.

use rustc_hash::FxHashMap;

use super::{Check, Find, Rule};
use crate::check::counterpart::bead_counterpart;
use crate::fact::Value;
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::Side;
use crate::span::Span;

pub(super) const RULE: Rule =
    Rule { id: RuleId::NameVariant, severity: Severity::Note, find: &[Find::Alone(find)] };

/// Finds the rarer spellings of code names.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    for side in Side::BOTH {
        let text = &check.bitext[side];
        let mut spellings: FxHashMap<&str, Vec<(&str, Span)>> = FxHashMap::default();
        let mut order = Vec::new();
        for fact in &text.facts.items {
            let Some(Value::Program(name)) = fact.readings.first() else { continue };
            let written = text.source.slice(fact.span);
            // Another name, or the name in the other language, is no variant.
            if written.to_lowercase() != name.to_lowercase() {
                continue;
            }
            let found = spellings.entry(name).or_default();
            if found.is_empty() {
                order.push(&**name);
            }
            found.push((written, fact.span));
        }
        for name in order {
            let found = &spellings[name];
            let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
            for (written, _) in found {
                *counts.entry(written).or_default() += 1;
            }
            let usual = found
                .iter()
                .map(|(written, _)| *written)
                .max_by_key(|written| (counts.get(written), *written == name));
            let Some(usual) = usual else { continue };
            for (written, span) in found.iter().filter(|(written, _)| *written != usual) {
                findings.push(finding(check, rule, side, written, usual, *span));
            }
        }
    }
}

fn finding(
    check: &Check<'_>,
    rule: RuleId,
    side: Side,
    written: &str,
    usual: &str,
    span: Span,
) -> Finding {
    let document = &check.bitext[side].document;
    let block = document.block_at(span.start);
    let bead = block.and_then(|block| check.bead_index.of_block(side, block));
    let sentence = document.sentence_at(span.start);
    let counterpart = bead.and_then(|bead| bead_counterpart(check, bead, side, sentence));
    let kind = FindingKind::NameVariant { written: written.to_owned(), usual: usual.to_owned() };
    Finding::new(rule, Severity::Note, kind, Mark::subject(side, span))
        .related(counterpart.map(|span| Mark::counterpart(side.other(), span)))
        .only(side)
        .value(written.to_owned())
}
