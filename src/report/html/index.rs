//! The index of the pages: every pair with its findings in brief and a link to its page, in the
//! order of the project.

use std::collections::BTreeMap;

use maud::{PreEscaped, html};

use super::bilingual::Bilingual;
use super::page::{self, Head};
use super::pair::Summary;
use crate::outcome::{Outcome, RunSummary};
use crate::report::{Report, Scope};
use crate::sides::Sides;

/// The index of the pages of a run.
pub struct Index<'a> {
    /// The words of the page.
    pub bilingual: Bilingual<'a>,
    /// The pairs of the run.
    pub scope: Scope,
    /// The addresses of the pages, by the names of their pairs.
    pub pages: BTreeMap<Sides<String>, String>,
}

impl Report for Index<'_> {
    fn opening(&self) -> String {
        let head = Head { scope: &self.scope, back: None, index: true };
        page::opening(&self.bilingual, &head) + "<ol class=\"index\">"
    }

    fn pair(&self, outcome: &Outcome) -> String {
        let page = self.pages.get(&outcome.names);
        let summary = Summary::new(&self.bilingual, outcome);
        let entry = html! {
            li class={ "entry " (summary.state()) } {
                h2 { a href=[page] { (summary.names()) } }
                (summary.counts(&self.bilingual))
                (summary.headline(&self.bilingual))
            }
        };
        entry.into_string()
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let end = html! { (PreEscaped("</ol>")) };
        end.into_string() + &page::closing(&self.bilingual, totals)
    }
}
