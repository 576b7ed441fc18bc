//! The result of comparing the facts of a pair.

use super::usage::Usage;
use crate::sides::Sides;
use crate::span::Span;

/// A difference: a fact of only one side, or two facts that contradict each other.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Divergence {
    /// The fact of each side: an index into the facts of its text.
    pub facts: Sides<Option<usize>>,
    /// The bead they are in.
    pub bead: usize,
    /// The place elsewhere in the other text that states the fact.
    pub elsewhere: Option<Span>,
    /// Whether both texts repeat the fact throughout, so that a pronoun can replace it here.
    pub common: bool,
    /// How the other text treats the value of each fact throughout.
    pub usage: Sides<Usage>,
}

impl Divergence {
    /// Creates a divergence of two facts that contradict each other.
    pub(super) fn contradiction(bead: usize, facts: Sides<usize>) -> Divergence {
        let usage = Sides::default();
        Divergence { facts: facts.map(Some), bead, elsewhere: None, common: false, usage }
    }
}

/// The comparison of all facts of a pair, computed once.
#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Comparison {
    /// The differences.
    pub divergences: Vec<Divergence>,
    /// Equal facts: indices into the facts of each text. A fact that one side repeats equals the
    /// single mention of the other.
    pub agreements: Vec<Sides<usize>>,
}
