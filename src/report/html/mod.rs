//! A page for editors: both texts side by side, the findings beside them, the ledger of facts. One file that needs no network; everything on it is there without
//! scripts, which filter, sort, step and keep marks of review.

mod bar;
mod bead;
mod block;
mod finding;
mod ledger;
mod page;
mod pair;
mod say;

use super::Report;
use crate::outcome::{Outcome, Totals};

pub use say::Say;

/// The page of one pair or of many, one below the other.
pub struct Html<'a>(pub Say<'a>);

impl Report for Html<'_> {
    fn opening(&self) -> String {
        page::opening(&self.0)
    }

    fn pair(&self, outcome: &Outcome) -> String {
        pair::pair(&self.0, outcome).into_string()
    }

    fn closing(&self, totals: &Totals) -> String {
        page::closing(&self.0, totals)
    }
}
