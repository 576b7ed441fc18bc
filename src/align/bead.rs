//! Beads during the search: units that belong together, and how well they match.

use crate::sides::Sides;

/// Units that belong together; one side may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    /// The units of each side: ascending indices.
    pub units: Sides<Vec<usize>>,
}

/// A step, and whether it is out of order.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub step: Step,
    pub moved: bool,
}

/// The share of the weight of each side's units that the other side also has, from 0 to 1.
pub(super) type Shared = Sides<f32>;

/// The score of pairing a unit of the source with a unit of the target.
#[derive(Debug, Clone, Copy)]
pub(super) struct PairScore {
    pub shared: Shared,
    /// The gain of pairing them.
    pub gain: f32,
}

impl Step {
    /// Creates a bead of some units.
    pub const fn new(source: Vec<usize>, target: Vec<usize>) -> Step {
        Step { units: Sides::new(source, target) }
    }

    /// Whether one side is empty.
    pub fn is_gap(&self) -> bool {
        self.units.iter().any(Vec::is_empty)
    }
}

impl PairScore {
    /// The score of two units that are too far apart to be compared.
    pub const OUTSIDE: PairScore =
        PairScore { shared: Sides::new(0.0, 0.0), gain: f32::NEG_INFINITY };
}
