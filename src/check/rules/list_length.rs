//! Lists of different length whose items were joined or split, so that no single item is missing.

use super::{Check, Find, Rule};
use crate::document::BlockKind;
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

pub(super) const RULE: Rule =
    Rule { id: RuleId::ListLength, severity: Severity::Note, find: &[Find::Alone(find)] };

/// Finds items that are one in one version and several in the other.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    for bead in &check.bitext.alignment.beads {
        let spans = Sides::from_fn(|side| -> Vec<Span> {
            let items =
                check.blocks(bead, side).filter(|block| matches!(block.kind, BlockKind::Item(_)));
            items.map(|block| block.span).collect()
        });
        let items = spans.as_ref().map(Vec::len);
        let lists = spans.map(|spans| spans.into_iter().reduce(Span::join));
        let Some(lists) = lists.both().filter(|_| items.source != items.target) else { continue };
        let kind = FindingKind::ListLengths { items };
        let primary = Mark::subject(Side::Source, lists.source);
        let other = Mark::subject(Side::Target, lists.target);
        findings.push(Finding::new(rule, Severity::Note, kind, primary).related([other]));
    }
}
