//! Lists of languages, which the versions of a text order in their own way: `French version` beside
//! `wersja niemiecka`.

use super::passage::Passage;
use crate::document::BlockKind;
use crate::fact::{Strength, Value};
use crate::sides::{Side, Sides};

/// Minimum number of languages in a list of them.
const MIN_LANGUAGES: usize = 3;
/// Maximum number of items on either side of one that belong to its list.
const MAX_ITEMS: usize = 64;

impl Passage<'_> {
    /// Whether two languages are in lists of languages, of which the other one has at least one of
    /// the two as often: it is in another item there.
    pub(super) fn are_in_language_lists(&self, source: usize, target: usize) -> bool {
        let facts = Sides::new((Side::Source, source), (Side::Target, target));
        let lists = facts.map(|(side, index)| self.language_list(side, index)).both();
        lists.is_some_and(|lists| {
            let count = |side: Side, value: &Value| {
                lists[side].iter().filter(|other| **other == value).count()
            };
            facts.into_iter().any(|(side, index)| {
                let value = self.value(side, index);
                value.is_some_and(|value| count(side.other(), value) >= count(side, value))
            })
        })
    }

    /// Returns the languages in the list that has a language as one of its items.
    fn language_list(&self, side: Side, index: usize) -> Option<Vec<&Value>> {
        let text = &self.bitext[side];
        let language = |fact: usize| {
            let fact = &text.facts.items[fact];
            let value = fact.readings.first().filter(|_| fact.strength == Strength::Weak);
            value.filter(|value| matches!(value, Value::Country(_)))
        };
        language(self.facts[side][index])?;
        let block = text.document.block_at(self.fact(side, index).span.start)?;
        let is_item = |at: &usize| {
            let block = text.document.blocks.get(*at);
            block.is_some_and(|block| matches!(block.kind, BlockKind::Item(_)))
        };
        let before = (0..block).rev().take(MAX_ITEMS).take_while(is_item);
        let after = (block..text.document.blocks.len()).take(MAX_ITEMS).take_while(is_item);
        let items = before.chain(after);
        let languages: Vec<&Value> = items
            .flat_map(|item| text.facts.of_block(&text.document, item))
            .filter_map(language)
            .collect();
        (is_item(&block) && languages.len() >= MIN_LANGUAGES).then_some(languages)
    }
}
