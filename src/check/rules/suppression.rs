//! Comments that accept no finding.

use super::{Check, Find, Rule};
use crate::check::suppression_comments::comments;
use crate::finding::{Finding, FindingKind, Mark, Severity, SuppressionFault};
use crate::rule::RuleId;
use crate::sides::Side;

pub(super) const RULE: Rule =
    Rule { id: RuleId::Suppression, severity: Severity::Warning, find: &[Find::Afterwards(find)] };

/// Finds comments that can't be parsed, and comments that accept none of the findings.
fn find(check: &Check<'_>, rule: RuleId, findings: &[Finding]) -> Vec<Finding> {
    let mut found = Vec::new();
    for side in Side::BOTH {
        for comment in comments(&check.bitext[side], side) {
            let fault = match comment.parse() {
                Ok(suppression) => {
                    let mut findings = findings.iter();
                    if findings.any(|finding| suppression.accepts(finding, check.bitext)) {
                        continue;
                    }
                    SuppressionFault::Unused
                }
                Err(fault) => fault,
            };
            let kind = FindingKind::Suppression(fault);
            let mark = Mark::subject(side, comment.span);
            found.push(Finding::new(rule, Severity::Warning, kind, mark).only(side));
        }
    }
    found
}
