//! Facts inside missing sentences. They are missing with them: one cause, which the finding about
//! the sentences reports.

use std::ops::Range;

use rustc_hash::FxHashSet;

use crate::bitext::Bitext;
use crate::document::Document;
use crate::finding::{Finding, FindingKind, MissingUnit, Role, Severity};
use crate::sides::{Side, Sides};

/// Minimum number of successive missing sentences with facts that only they have. So many make their
/// loss sure.
const MIN_BLOCK: usize = 3;

/// Removes the findings about facts inside several missing sentences in a row: a list of credits is
/// one loss. The finding about the sentences becomes as severe as a rule of sentences allows.
pub(super) fn merge(bitext: &Bitext, findings: &mut Vec<Finding>) {
    let mut merged: FxHashSet<usize> = FxHashSet::default();
    for index in 0..findings.len() {
        let Some((side, sentences)) = sentences_of(bitext, &findings[index]) else { continue };
        if sentences.len() < MIN_BLOCK {
            continue;
        }
        let sentences: FxHashSet<usize> = sentences.collect();
        let is_inside = |fact: &Finding| is_inside(bitext, &sentences, fact, side);
        let inside: Vec<usize> = (0..findings.len())
            .filter(|fact| findings[*fact].only == Some(side) && is_inside(&findings[*fact]))
            .collect();
        let document = &bitext[side].document;
        let places = inside.iter().map(|fact| findings[*fact].primary.span.start);
        let stating: FxHashSet<usize> =
            places.map(|start| last_sentence(document, start)).collect();
        if stating.len() >= MIN_BLOCK {
            findings[index].severity = Severity::Warning;
            merged.extend(inside);
        }
    }
    let mut index = 0..findings.len();
    findings.retain(|_| index.next().is_none_or(|index| !merged.contains(&index)));
}

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
        if let Some((side, sentences)) = sentences_of(bitext, finding) {
            missing[side].extend(sentences);
        }
    }
    missing
}

/// Returns the sentences that a finding reports as missing, and the side that has them.
pub(super) fn sentences_of(bitext: &Bitext, finding: &Finding) -> Option<(Side, Range<usize>)> {
    let FindingKind::Missing { unit: MissingUnit::Sentence, side, .. } = finding.kind else {
        return None;
    };
    let sentences = &bitext[side].document.sentences;
    let span = finding.primary.span;
    let from = sentences.partition_point(|sentence| sentence.span.start < span.start);
    let to = sentences.partition_point(|sentence| sentence.span.start < span.end);
    Some((side, from..to))
}

/// Returns the last sentence that begins at a place or before it: the target of a link goes with
/// the sentence before it.
pub(super) fn last_sentence(document: &Document, place: u32) -> usize {
    let after = document.sentences.partition_point(|sentence| sentence.span.start <= place);
    after.saturating_sub(1)
}

/// Whether a finding is about facts that one side states in missing sentences only.
fn is_inside(bitext: &Bitext, missing: &FxHashSet<usize>, finding: &Finding, side: Side) -> bool {
    let role = match finding.kind {
        FindingKind::FactMissing { .. } => Role::Subject,
        FindingKind::FactsMissing { .. } => Role::Part,
        _ => return false,
    };
    let document = &bitext[side].document;
    let is_missing = |start: u32| missing.contains(&last_sentence(document, start));
    let mut marks = finding.marks(side).filter(|mark| mark.role == role);
    marks.all(|mark| is_missing(mark.span.start))
}
