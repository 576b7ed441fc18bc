//! Whether two passages far from one another say the same. Across the order nothing but their words
//! speaks for a pair, and names and figures stand in many passages of a text.

use rustc_hash::FxHashSet;

use super::score::Scorer;
use crate::document::BlockKind;
use crate::sides::{Side, Sides};

/// Minimum number of ordinary words that two passages have in common.
const MIN_WORDS: usize = 2;
/// Minimum share of the ordinary words of the passage that has fewer.
const MIN_SHARE: f32 = 0.5;
/// Minimum share of the weight of passages of whatever words, such as lists of names.
const MIN_SHARED_WEIGHT: f32 = 0.6;

/// Minimum number of facts of each of two passages that say something about them.
const MIN_FACTS: usize = 2;

impl Scorer<'_> {
    /// Keeps the pairs of units that say the same, and those beside them or beside an identical
    /// line: a section moves with what is brief or free in it. Each pair has its gain before it.
    pub fn keep_versions(&mut self, pairs: &mut Vec<(f32, usize, usize)>) {
        if !self.costs.structured {
            return;
        }
        let mut ascending: Vec<(usize, usize)> = pairs.iter().map(|(_, i, j)| (*i, *j)).collect();
        ascending.sort_unstable();
        let mut kept: FxHashSet<(usize, usize)> = FxHashSet::default();
        for (i, j) in ascending.iter().copied() {
            if self.say_the_same(i, j) {
                kept.insert((i, j));
            }
        }
        for (i, j) in ascending.iter().chain(ascending.iter().rev()).copied() {
            let before = i.checked_sub(1).zip(j.checked_sub(1));
            let mut beside = before.into_iter().chain([(i + 1, j + 1)]);
            if beside.any(|(i, j)| kept.contains(&(i, j)) || self.are_identical(i, j)) {
                kept.insert((i, j));
            }
        }
        pairs.retain(|(_, i, j)| kept.contains(&(*i, *j)));
    }

    fn are_identical(&self, i: usize, j: usize) -> bool {
        let units = self.units.source.get(i).zip(self.units.target.get(j));
        units.is_some_and(|(source, target)| source.text == target.text && source.mass > 0.0)
    }

    /// Whether two units share enough words that are no names.
    fn say_the_same(&mut self, i: usize, j: usize) -> bool {
        let units = Sides::new(&self.units.source[i], &self.units.target[j]);
        let is_code = units.iter().all(|unit| unit.kind == Some(BlockKind::Code));
        if is_code || units.source.text == units.target.text {
            return true;
        }
        let shared = self.pair(i, j).shared;
        if shared.source.min(shared.target) >= MIN_SHARED_WEIGHT {
            return true;
        }
        let units = Sides::new(&self.units.source[i], &self.units.target[j]);
        // Passages with several facts of which none agrees are entries of one list, or of one form.
        let have_facts = units.iter().all(|unit| unit.facts() >= MIN_FACTS);
        if have_facts && !units.source.shares_fact(units.target) {
            return false;
        }
        let words = units.map(|unit| -> FxHashSet<u64> {
            let names = unit.names.iter().zip(&unit.ordinary);
            names.filter(|(_, ordinary)| **ordinary).map(|(name, _)| *name).collect()
        });
        let (left, right) = (&units.source.concepts, &units.target.concepts);
        let mut matched: Sides<FxHashSet<u64>> = Sides::default();
        let mut from = 0;
        for (concept, x) in left {
            from += right[from..].partition_point(|(other, _)| other < concept);
            for (_, y) in right[from..].iter().take_while(|(other, _)| other == concept) {
                let (x, y) = (*x as usize, *y as usize);
                if units.source.ordinary[x] && units.target.ordinary[y] {
                    matched.source.insert(units.source.names[x]);
                    matched.target.insert(units.target.names[y]);
                }
            }
        }
        let side =
            if words.source.len() < words.target.len() { Side::Source } else { Side::Target };
        let shared = matched[side].len();
        shared >= MIN_WORDS && shared as f32 >= MIN_SHARE * words[side].len() as f32
    }
}
