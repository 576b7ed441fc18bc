//! Pages for editors: the two texts side by side with the findings, and the ledger of facts.
//!
//! A page is one file that needs no network. Its content is complete without scripts; they filter,
//! sort, step and store the review.

mod bar;
mod bead;
mod bilingual;
mod block;
mod finding;
mod index;
mod ledger;
mod page;
pub mod page_names;
mod pair;
mod texts;

use super::{Report, Scope, render};
use crate::outcome::{Outcome, RunSummary};
use page::Head;

pub use bilingual::Bilingual;
pub use index::Index;

/// The page of one pair, or of many, one below the other.
pub struct Html<'a> {
    /// The words of the page.
    pub bilingual: Bilingual<'a>,
    /// The pairs on the page.
    pub scope: Scope,
    /// The address of the index that it belongs to.
    pub back: Option<&'a str>,
}

impl Report for Html<'_> {
    fn opening(&self) -> String {
        page::opening(&self.bilingual, &Head { scope: &self.scope, back: self.back, index: false })
    }

    fn pair(&self, outcome: &Outcome) -> String {
        pair::pair(&self.bilingual, &self.scope, outcome).into_string()
    }

    fn closing(&self, totals: &RunSummary) -> String {
        page::closing(&self.bilingual, totals)
    }
}

/// A page for each pair, with a link back to the index. The text of a pair is its whole page, so
/// the pages must be written to separate files.
pub struct Pages<'a> {
    /// The words of the page.
    pub bilingual: Bilingual<'a>,
    /// The address of the index.
    pub back: &'a str,
}

impl Report for Pages<'_> {
    fn pair(&self, outcome: &Outcome) -> String {
        let scope = Scope::Pair(outcome.paths.clone());
        let page = Html { bilingual: self.bilingual, scope, back: Some(self.back) };
        render(&page, std::slice::from_ref(outcome), Vec::new())
    }

    fn closing(&self, _totals: &RunSummary) -> String {
        String::new()
    }
}
