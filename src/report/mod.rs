//! Reports: what was found, for people on a terminal and for programs.

pub mod beads;
pub mod configuration;
mod excerpt;
pub mod exchange;
pub mod file;
pub mod format;
pub mod json;
pub mod pairs;
pub mod printable;
pub mod summary;
pub mod table;
pub mod terminal;

use crate::outcome::{Outcome, Totals};

/// A format of what `check` found. A report is its opening, what it says of each pair in their order with what stands between them, and its closing; what it
/// says of a pair depends on that pair alone, so that pairs can be rendered side by side and forgotten.
pub trait Report: Send + Sync {
    /// What stands before all pairs.
    fn opening(&self) -> String {
        String::new()
    }

    /// What is said of a pair; may be nothing.
    fn pair(&self, outcome: &Outcome) -> String;

    /// What stands between two pairs of which something is said.
    fn between(&self) -> &'static str {
        ""
    }

    /// What stands behind all pairs.
    fn closing(&self, totals: &Totals) -> String;

    /// Whether the closing stands before the pairs, behind the opening: for people who read the sum first. Such a report waits until all is known.
    fn closes_first(&self) -> bool {
        false
    }
}

/// A whole report, for those who have all outcomes at hand.
pub fn render(report: &dyn Report, outcomes: &[Outcome]) -> String {
    let mut totals = Totals::default();
    outcomes.iter().for_each(|outcome| totals.add(Totals::of(outcome)));
    let said: Vec<String> = outcomes.iter().map(|outcome| report.pair(outcome)).filter(|said| !said.is_empty()).collect();
    let (pairs, closing) = (said.join(report.between()), report.closing(&totals));
    let rest = if report.closes_first() { closing + &pairs } else { pairs + &closing };
    report.opening() + &rest
}
