//! How the other text treats a value throughout the pair: evidence of whether its absence from one
//! passage is a loss.

use rustc_hash::FxHashSet;

use super::equivalence::{Match, compare};
use super::fact_index::FactIndex;
use super::passage::TextPair;
use crate::fact::Fact;
use crate::sides::Side;

/// The number of aligned passages that state a value, by what the other text has there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Usage {
    /// The same value.
    pub kept: u32,
    /// The words by which this document renders the value.
    pub rendered: u32,
    /// Neither.
    pub absent: u32,
}

impl Usage {
    /// Whether the other text has the value wherever else this text states it.
    pub fn is_kept(self) -> bool {
        self.kept > 0 && self.rendered == 0 && self.absent <= 1
    }

    /// Whether the other text lacks the value elsewhere too.
    pub fn is_rendered(self) -> bool {
        self.rendered > 0 || self.absent > 1
    }
}

impl TextPair<'_> {
    /// Counts the passages that state the value of a fact of one side.
    pub(super) fn usage(&self, side: Side, fact: &Fact) -> Usage {
        let stated = self.beads_with(side, fact);
        let kept = self.beads_with(side.other(), fact);
        let mut usage = Usage::default();
        for bead in stated {
            let blocks = &self.bitext.alignment.beads[bead];
            if kept.contains(&bead) {
                usage.kept += 1;
            } else if self.dictionary().renders(self.bitext, side, fact, &blocks[side.other()]) {
                usage.rendered += 1;
            } else if blocks.is_matched() {
                usage.absent += 1;
            }
        }
        usage
    }

    /// Returns the beads in which one text has the value of a fact.
    fn beads_with(&self, side: Side, fact: &Fact) -> FxHashSet<usize> {
        let text = &self.bitext[side];
        let mut beads = FxHashSet::default();
        self.fact_index(side).any(fact, Match::Possible, self.lexicon, |index| {
            let candidate = &text.facts.items[index];
            if compare(fact, candidate, self.lexicon) >= Match::Possible {
                let block = text.document.block_at(candidate.span.start);
                beads.extend(block.and_then(|block| self.bead_index.of_block(side, block)));
            }
            false
        });
        beads
    }

    /// Returns the index of all facts of one text.
    pub(super) fn fact_index(&self, side: Side) -> &FactIndex {
        let facts = &self.bitext[side].facts.items;
        self.facts[side].get_or_init(|| FactIndex::new(facts.iter(), None, self.lexicon))
    }
}
