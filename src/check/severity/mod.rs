//! The severity of findings: a promise about how many of them are right.
//!
//! An error is right in four of five cases and wrong in at most one of ten, by the judgement of
//! readers; a warning is right in more than half of the cases and wrong in at most a quarter;
//! everything else is a note. The table is made from judged findings by
//! `examples/severity_table/`; `fixtures/judged/` has the findings.

mod grade;
mod table;

pub use grade::{Family, family, grade};
use table::TABLE;

use crate::evidence::{Claim, Grade};
use crate::finding::{Finding, Severity};
use crate::rule::RuleId;

/// A row of the table: findings of a rule that make the same claim on evidence of the same grade.
struct Row {
    rule: RuleId,
    claim: Claim,
    grade: Grade,
    /// The share of them that readers called right, smoothed, from 0 to 1.
    right: f32,
    severity: Severity,
}

const fn row(rule: RuleId, claim: Claim, grade: Grade, right: f32, severity: Severity) -> Row {
    Row { rule, claim, grade, right, severity }
}

/// Sets the severity of a finding and its confidence. The severity that its gravity allows is the
/// highest. A finding of a kind that no reader judged yet is a warning if the evidence is strong, else
/// a note, unless hardly anything of its family was judged.
pub(super) fn decide(finding: &mut Finding) {
    let claim = finding.claim();
    let grade = grade(finding.rule, claim, finding.signs);
    let of_rule = TABLE.partition_point(|row| row.rule < finding.rule);
    let mut rows = TABLE[of_rule..].iter().take_while(|row| row.rule == finding.rule).peekable();
    if rows.peek().is_none() {
        return;
    }
    let row = rows.find(|row| (row.claim, row.grade) == (claim, grade));
    let unjudged = if grade >= Grade::Strong { Severity::Warning } else { Severity::Note };
    finding.confidence = row.map(|row| row.right);
    finding.severity = finding.severity.min(row.map_or(unjudged, |row| row.severity));
}
