//! What came of pairs: one by one for those who print them, and all together for the closing line
//! and the exit code.

use crate::finding::{Finding, Severity, SuppressedBy};
use crate::message::Message;
use crate::pipeline::CheckedPair;
use crate::sides::Sides;

/// What came of one pair.
#[derive(Debug)]
pub struct Outcome {
    /// The paths of the two texts.
    pub paths: Sides<String>,
    /// What the two are called whatever folder the program runs in: what is kept or compared goes
    /// by it.
    pub names: Sides<String>,
    /// The checked pair, or everything that kept it from being checked.
    pub result: Result<CheckedPair, Vec<Message>>,
}

/// How many findings there are of each severity.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Counts {
    /// Errors.
    pub error: usize,
    /// Warnings.
    pub warning: usize,
    /// Notes.
    pub note: usize,
}

/// A word about the run that belongs to no pair: an entry of a list that matches nothing any more.
#[derive(Debug, Clone, PartialEq)]
pub struct Notice {
    /// The file it is about.
    pub path: String,
    /// The line, from 1, where there is one.
    pub line: Option<usize>,
    /// What is to be said.
    pub message: Message,
}

/// A pair that could not be checked.
#[derive(Debug, Clone, PartialEq)]
pub struct Failure {
    /// The paths of the two texts.
    pub paths: Sides<String>,
    /// Everything that kept it from being checked.
    pub messages: Vec<Message>,
}

/// A whole run.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct RunSummary {
    /// How many pairs there were.
    pub pairs: usize,
    /// How many of them have findings that are reported.
    pub diverging: usize,
    /// How many could not be checked.
    pub failed: usize,
    /// Those, in their order.
    pub failures: Vec<Failure>,
    /// The findings that are reported.
    pub counts: Counts,
    /// How many findings are accepted with a reason.
    pub suppressed: usize,
    /// With a baseline: how many of its findings are still there, and how many are gone.
    pub baseline: Option<BaselineStats>,
    /// What is to be said besides.
    pub notices: Vec<Notice>,
}

/// What became of the findings that a baseline holds.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct BaselineStats {
    /// Still there.
    pub left: usize,
    /// Gone.
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

    /// How many there are from a severity on.
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
    /// Adds the totals of other pairs.
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
