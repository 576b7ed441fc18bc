//! Pages for the readers of one language: a text that links a project may link the page of the
//! project in its own language beside it.

use super::passage::Passage;
use crate::check::address_language::count_named;
use crate::fact::Value;
use crate::sides::Side;

impl Passage<'_> {
    /// Whether an address leads to a page in the language of its own text, below an address that the
    /// other text has in the passage: `example.org/choir/README.pl.md` below `example.org/choir`.
    pub(super) fn is_local_page(&self, side: Side, index: usize) -> bool {
        let Some(Value::Url(page)) = self.value(side, index) else { return false };
        let language = self.bitext[side].source.language;
        let is_for_readers = |path: &str| count_named(path, language) > 0;
        if !is_for_readers(page) {
            return false;
        }
        (0..self.facts[side.other()].len()).any(|other| {
            let Some(Value::Url(project)) = self.value(side.other(), other) else { return false };
            let below = page.strip_prefix(&**project).filter(|below| below.starts_with('/'));
            project.contains('/') && below.is_some_and(is_for_readers)
        })
    }
}
