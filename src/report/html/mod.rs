//! Pages for editors: both texts side by side, the findings beside them, the ledger of facts. A
//! page is one file that needs no network; everything on it is there without scripts, which filter,
//! sort, step and keep marks of review.

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

use super::{Report, Scope, render};
use crate::outcome::{Outcome, RunSummary};
use page::Head;

pub use bilingual::Bilingual;
pub use index::Index;

/// The page of one pair, or of many, one below the other.
pub struct Html<'a> {
    /// Who speaks.
    pub bilingual: Bilingual<'a>,
    /// What the page is about.
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

/// A page for each pair: what is said of a pair is its whole page, which leads back to the index.
/// The pages are not to be written one behind another.
pub struct Pages<'a> {
    /// Who speaks.
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
