//! A text whose other version doesn't exist, or isn't translated yet: one finding instead of one
//! for each paragraph.

use super::{Check, Find, Rule};
use crate::bitext::Bitext;
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::Side;
use crate::source::Presence;
use crate::span::Span;

pub(super) const RULE: Rule =
    Rule { id: RuleId::UnpairedDocument, severity: Severity::Warning, find: &[Find::Alone(find)] };

/// Reports the version that is missing. The place is the beginning of the text that exists.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    let Some(lacking) = lacking(check.bitext) else { return };
    let source = &check.bitext[lacking].source;
    let untranslated = source.presence == Presence::Untranslated;
    let side = if untranslated { lacking } else { lacking.other() };
    let first = check.bitext[side].document.blocks.first();
    let span = first.map_or(Span::new(0, 0), |block| block.span);
    let kind = FindingKind::Unpaired { lacking, untranslated, path: source.path.clone() };
    let finding = Finding::new(rule, Severity::Warning, kind, Mark::subject(side, span));
    findings.push(finding.only(lacking.other()));
}

/// Returns the side of the version that doesn't exist.
pub(in crate::check) fn lacking(bitext: &Bitext) -> Option<Side> {
    Side::BOTH.into_iter().find(|side| bitext[*side].source.presence != Presence::Here)
}
