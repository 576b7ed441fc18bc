//! Facts inside a missing sentence. They are missing with it: one cause, which the finding about the
//! sentence reports.

use rustc_hash::FxHashSet;

use crate::bitext::Bitext;
use crate::finding::{Finding, FindingKind, MissingUnit, Role, Severity};
use crate::sides::{Side, Sides};

/// Makes notes of the findings about facts of one version inside a sentence that another finding
/// reports as missing from the other version. A note about the sentence changes none of them: a
/// doubtful loss may not hide a sure one.
pub(super) fn downgrade(bitext: &Bitext, findings: &mut [Finding]) {
    let missing = missing_sentences(bitext, findings);
    for finding in findings {
        if finding.only.is_some_and(|side| is_inside(bitext, &missing[side], finding, side)) {
            finding.severity = Severity::Note;
        }
    }
}

/// Returns the sentences of each text that a warning reports as missing from the other.
fn missing_sentences(bitext: &Bitext, findings: &[Finding]) -> Sides<FxHashSet<usize>> {
    let mut missing: Sides<FxHashSet<usize>> = Sides::default();
    for finding in findings.iter().filter(|finding| finding.severity > Severity::Note) {
        if let FindingKind::Missing { unit: MissingUnit::Sentence, side, .. } = finding.kind {
            let sentences = &bitext[side].document.sentences;
            let span = finding.primary.span;
            let from = sentences.partition_point(|sentence| sentence.span.start < span.start);
            let to = sentences.partition_point(|sentence| sentence.span.start < span.end);
            missing[side].extend(from..to);
        }
    }
    missing
}

/// Whether a finding is about facts that one side states in missing sentences only.
fn is_inside(bitext: &Bitext, missing: &FxHashSet<usize>, finding: &Finding, side: Side) -> bool {
    let role = match finding.kind {
        FindingKind::FactMissing { .. } => Role::Subject,
        FindingKind::FactsMissing { .. } => Role::Part,
        _ => return false,
    };
    let sentences = &bitext[side].document.sentences;
    // The target of a link goes with the sentence before it.
    let is_missing = |start: u32| {
        let after = sentences.partition_point(|sentence| sentence.span.start <= start);
        after.checked_sub(1).is_some_and(|sentence| missing.contains(&sentence))
    };
    let mut marks = finding.marks(side).filter(|mark| mark.role == role);
    marks.all(|mark| is_missing(mark.span.start))
}
