//! Two texts that are no versions of one another: one finding instead of hundreds.

use super::{Check, Find, Rule};
use crate::bitext::{Alignment, Bitext};
use crate::check::{kept_wording, kinship};
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};

/// Minimum length, in tokens, of texts that can be unrelated. Two shorter versions of one text may
/// share as little as this.
const MIN_TOKENS: usize = 60;

pub(super) const RULE: Rule =
    Rule { id: RuleId::Unrelated, severity: Severity::Error, find: &[Find::Alone(find)] };

/// Reports two texts that are no versions of one another.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    if !is_unrelated(check.bitext) {
        return;
    }
    let first = |side: Side| check.bitext[side].document.blocks.first().map(|block| block.span);
    if let Some(first) = Sides::from_fn(first).both() {
        let primary = Mark::subject(Side::Source, first.source);
        let other = Mark::subject(Side::Target, first.target);
        let finding = Finding::new(rule, Severity::Error, FindingKind::Unrelated, primary);
        findings.push(finding.related([other]));
    }
}

/// Whether the two texts are long enough to be compared, share too little, and nothing else shows
/// that they are versions of one text.
pub(in crate::check) fn is_unrelated(bitext: &Bitext) -> bool {
    bitext.texts.iter().all(|text| text.document.tokens.len() >= MIN_TOKENS)
        && bitext.alignment.relatedness < Alignment::UNRELATED
        && !kinship::is_shown(bitext)
        && !kept_wording::is_shown(bitext)
}
