//! The outcome of each pair, for reports, and the summary of a run, for the closing lines and the
//! exit code.

use crate::finding::{Finding, Severity, SuppressedBy};
use crate::message::Message;
use crate::pipeline::CheckedPair;
use crate::sides::Sides;

/// The outcome of one pair.
#[derive(Debug)]
pub struct Outcome {
    /// The paths of the two texts.
    pub paths: Sides<String>,
    /// The names of the two texts in stored data, independent of the working directory.
    pub names: Sides<String>,
    /// The checked pair, or the reasons why it couldn't be checked.
    pub result: Result<CheckedPair, Vec<Message>>,
}

/// The number of findings of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Notes.
    pub note: usize,
}

/// A message about the run that belongs to no pair, such as a suppression that matches nothing.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The file it is about.
    pub path: String,
    /// The line, from 1, if it is about one.
    pub line: Option<usize>,
    /// The message.
    pub message: Message,
}

/// A pair that couldn't be checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The paths of the two texts.
    pub paths: Sides<String>,
    /// The reasons.
    pub messages: Vec<Message>,
}

/// The summary of a run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunSummary {
    /// Number of pairs.
    pub pairs: usize,
    /// Number of pairs with reported findings.
    pub diverging: usize,
    /// Number of pairs that couldn't be checked.
    pub failed: usize,
    /// The pairs that couldn't be checked, in their order.
    pub failures: Vec<Failure>,
    /// Number of reported findings.
    pub counts: Counts,
    /// Number of findings accepted with a reason.
    pub suppressed: usize,
    /// The findings of the baseline, if there is one.
    pub baseline: Option<BaselineStats>,
    /// Messages that belong to no pair.
    pub notices: Vec<Notice>,
}

/// The numbers of findings of a baseline that still occur and that don't.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BaselineStats {
    /// Number of findings that still occur.
    pub left: usize,
    /// Number of findings that no longer occur.
    pub gone: usize,
}

impl<'a> FromIterator<&'a Finding> for Counts {
    fn from_iter<T: IntoIterator<Item = &'a Finding>>(findings: T) -> Counts {
        let mut counts = Counts::default();
        for finding in findings {
            match finding.severity {
                Severity::Error => counts.error += 1,
                Severity::Warning => counts.warning += 1,
                Severity::Note => counts.note += 1,
            }
        }
        counts
    }
}

impl Counts {
    /// Returns the number of findings of any severity.
    pub fn total(self) -> usize {
        self.error + self.warning + self.note
    }

    /// Returns the number of findings of at least a severity.
    pub fn at_least(self, least: Severity) -> usize {
        match least {
            Severity::Error => self.error,
            Severity::Warning => self.error + self.warning,
            Severity::Note => self.total(),
        }
    }
}

impl std::ops::AddAssign for Counts {
    fn add_assign(&mut self, other: Counts) {
        self.error += other.error;
        self.warning += other.warning;
        self.note += other.note;
    }
}

impl From<&Outcome> for RunSummary {
    /// Summarises a run over one pair.
    fn from(outcome: &Outcome) -> RunSummary {
        let pair = match &outcome.result {
            Ok(pair) => pair,
            Err(messages) => {
                let failure = Failure { paths: outcome.paths.clone(), messages: messages.clone() };
                return RunSummary {
                    pairs: 1,
                    failed: 1,
                    failures: vec![failure],
                    ..RunSummary::default()
                };
            }
        };
        let counts: Counts = pair.findings.iter().collect();
        let suppressed = pair.suppressed.iter().filter(|one| one.by != SuppressedBy::Known).count();
        RunSummary {
            pairs: 1,
            diverging: usize::from(counts.total() > 0),
            counts,
            suppressed,
            ..RunSummary::default()
        }
    }
}

impl RunSummary {
    /// Adds the summary of other pairs.
    pub fn add(&mut self, other: RunSummary) {
        self.pairs += other.pairs;
        self.diverging += other.diverging;
        self.failed += other.failed;
        self.failures.extend(other.failures);
        self.counts += other.counts;
        self.suppressed += other.suppressed;
        if let Some(more) = other.baseline {
            let baseline = self.baseline.get_or_insert_default();
            baseline.left += more.left;
            baseline.gone += more.gone;
        }
        self.notices.extend(other.notices);
    }
}
