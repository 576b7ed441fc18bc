//! Blocks that are in another order. Neighbours that moved together are one finding.

use super::{Check, Find, Rule};
use crate::bitext::Bead;
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

pub(super) const RULE: Rule =
    Rule { id: RuleId::MovedParagraph, severity: Severity::Warning, find: &[Find::Alone(find)] };

/// Finds the blocks that moved.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    let beads = check.bitext.alignment.beads.iter();
    let moved: Vec<&Bead> = beads.filter(|bead| bead.moved && bead.is_matched()).collect();
    let runs = moved.chunk_by(|first, second| {
        Side::BOTH.into_iter().all(|side| follows(&first[side], &second[side]))
    });
    findings.extend(runs.filter_map(|run| finding(check, rule, run)));
}

fn follows(first: &[usize], second: &[usize]) -> bool {
    first.last().zip(second.first()).is_some_and(|(last, first)| last + 1 == *first)
}

fn finding(check: &Check<'_>, rule: RuleId, run: &[&Bead]) -> Option<Finding> {
    let span = |side: Side| {
        let blocks = run.iter().flat_map(|bead| check.blocks(bead, side));
        blocks.map(|block| block.span).reduce(Span::join)
    };
    let spans = Sides::from_fn(span).both()?;
    let kind = FindingKind::Moved { passage: spans.source };
    let primary = Mark::subject(Side::Source, spans.source);
    let other = Mark::subject(Side::Target, spans.target);
    Some(Finding::new(rule, Severity::Warning, kind, primary).related([other]))
}
