//! Reports of the findings, for people and for programs.

pub mod alignment;
#[cfg(feature = "workspace")]
pub mod atomic_file;
pub mod beads;
#[cfg(feature = "workspace")]
pub mod configuration;
mod describe;
#[cfg(feature = "html")]
mod difference;
mod excerpt;
pub mod format;
mod github;
mod gitlab;
pub mod headline;
#[cfg(feature = "html")]
pub mod html;
pub mod json;
mod junit;
pub mod ledger;
mod location;
mod markdown;
mod markup;
#[cfg(feature = "workspace")]
pub mod pairs;

pub mod rule_help;
mod sarif;
pub mod sequence;
pub mod summary;
pub mod table;
pub mod terminal;

use crate::outcome::{Notice, Outcome, RunSummary};
use crate::sides::Sides;
use sequence::Sequence;

/// The pairs of a report, as far as they are known before anything is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// One pair, by the paths of its texts.
    Pair(Sides<String>),
    /// Several pairs, or none, by their number.
    Pairs(usize),
}

impl Scope {
    /// Returns the scope of pairs, given by the paths of their texts.
    pub fn new(mut pairs: impl ExactSizeIterator<Item = Sides<String>>) -> Scope {
        match (pairs.len(), pairs.next()) {
            (1, Some(paths)) => Scope::Pair(paths),
            (count, _) => Scope::Pairs(count),
        }
    }
}

/// A report in one format: an opening, the text of each pair in order with separators, and a
/// closing.
///
/// The text of a pair depends on that pair alone, so pairs can be rendered in parallel and dropped.
pub trait Report: Send + Sync {
    /// Returns the text before all pairs.
    fn opening(&self) -> String {
        String::new()
    }

    /// Returns the text of a pair, which may be empty.
    fn pair(&self, outcome: &Outcome) -> String;

    /// Returns the separator between two pairs that have text.
    fn between(&self) -> &'static str {
        ""
    }

    /// Returns the text after all pairs.
    fn closing(&self, totals: &RunSummary) -> String;

    /// Whether the closing comes before the pairs, after the opening, for people who read the
    /// totals first. Such a report is written at the end of the run.
    fn closes_first(&self) -> bool {
        false
    }

    /// Returns the maximum size of the pairs in bytes. From the first pair that doesn't fit, pairs
    /// are counted and not written.
    fn room(&self) -> usize {
        usize::MAX
    }

    /// Returns the text about pairs that didn't fit, after the others.
    fn left_out(&self, _pairs: usize) -> String {
        String::new()
    }
}

/// Renders a whole report, given all outcomes.
pub fn render(report: &dyn Report, outcomes: &[Outcome], notices: Vec<Notice>) -> String {
    let mut totals = RunSummary { notices, ..RunSummary::default() };
    outcomes.iter().for_each(|outcome| totals.add(outcome.into()));
    let (mut pairs, mut written) = (Sequence::default(), String::new());
    for pair in outcomes.iter().map(|outcome| report.pair(outcome)) {
        if let Some(between) = pairs.next(report, &pair) {
            written = written + between + &pair;
        }
    }
    written.push_str(&pairs.end(report));
    let closing = report.closing(&totals);
    let rest = if report.closes_first() { closing + &written } else { written + &closing };
    report.opening() + &rest
}
