//! Reports: what was found, for people on a terminal and for programs.

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
pub mod printable;
pub mod rule_help;
mod sarif;
pub mod sequence;
pub mod summary;
pub mod table;
pub mod terminal;

use crate::outcome::{Notice, Outcome, RunSummary};
use crate::sides::Sides;
use sequence::Sequence;

/// What a report is about, as far as that is known before anything is checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Scope {
    /// One pair: the paths of its texts, English before Polish.
    Pair(Sides<String>),
    /// So many pairs.
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

/// A format of what `check` found. A report is its opening, what it says of each pair in their
/// order with what stands between them, and its closing; what it says of a pair depends on that
/// pair alone, so that pairs can be rendered side by side and forgotten.
pub trait Report: Send + Sync {
    /// What stands before all pairs.
    fn opening(&self) -> String {
        String::new()
    }

    /// What is written of a pair; may be nothing.
    fn pair(&self, outcome: &Outcome) -> String;

    /// What stands between two pairs of which something is written.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind all pairs.
    fn closing(&self, totals: &RunSummary) -> String;

    /// Whether the closing stands before the pairs, behind the opening: for people who read the sum
    /// first. Such a report waits until all is known.
    fn closes_first(&self) -> bool {
        false
    }

    /// How many bytes the pairs may take; what comes behind the last that finds room is counted and
    /// not written.
    fn room(&self) -> usize {
        usize::MAX
    }

    /// What is written of pairs that found no room, behind the others.
    fn left_out(&self, _pairs: usize) -> String {
        String::new()
    }
}

/// A whole report, for those who have all outcomes at hand.
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
