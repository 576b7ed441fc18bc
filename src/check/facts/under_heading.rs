//! Facts that one text states in a heading and the other in the passage under it.

use super::equivalence::{Match, compare};
use super::passage::Passage;
use crate::document::BlockKind;
use crate::fact::Fact;
use crate::sides::Side;

/// Maximum number of facts of a passage that are compared.
const MAX_FACTS: usize = 256;

impl Passage<'_> {
    /// Whether the other side has a fact of a heading in the passage under it, or a fact of the
    /// passage under a heading in that heading, while this side has it there only once.
    pub(super) fn is_across_heading(&self, side: Side, fact: &Fact) -> bool {
        let document = &self.bitext[side].document;
        let is_heading = |block: usize| {
            let block = document.blocks.get(block);
            block.is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)))
        };
        let Some(block) = document.block_at(fact.span.start) else { return false };
        let across = match is_heading(block) {
            true => Some(block + 1).filter(|under| !is_heading(*under)),
            false => block.checked_sub(1).filter(|above| is_heading(*above)),
        };
        let bead = across.and_then(|across| self.text_pair.bead_index.of_block(side, across));
        let Some(bead) = bead.map(|bead| &self.bitext.alignment.beads[bead]) else { return false };
        let states = |side: Side| {
            let text = &self.bitext[side];
            let facts = bead[side].iter().flat_map(|at| text.facts.of_block(&text.document, *at));
            facts.take(MAX_FACTS).any(|other| {
                compare(fact, &text.facts.items[other], self.lexicon) >= Match::Possible
            })
        };
        states(side.other()) && !states(side)
    }
}
