//! What the comparison of facts gives.

use crate::sides::Sides;
use crate::span::Span;

/// Facts that differ: one that only one side has, or two that contradict each other.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Divergence {
    /// The fact of each side: an index into the facts of its text.
    pub facts: Sides<Option<usize>>,
    /// The bead they are in.
    pub bead: usize,
    /// Where else the text that lacks the fact here states it.
    pub elsewhere: Option<Span>,
    /// Whether both texts repeat the fact throughout, so that a pronoun here loses nothing.
    pub common: bool,
}

impl Divergence {
    /// Two facts that contradict each other.
    pub(super) fn contradiction(bead: usize, facts: Sides<usize>) -> Divergence {
        Divergence { facts: facts.map(Some), bead, elsewhere: None, common: false }
    }
}

/// The comparison of all facts of a pair. It is made once and kept.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Comparison {
    /// The differences.
    pub divergences: Vec<Divergence>,
    /// Facts that are the same: indices into the facts of each text. A fact that one side repeats
    /// agrees with the one mention of the other.
    pub agreements: Vec<Sides<usize>>,
}
