//! Similarity of units as a gain: positive for versions of one another, negative for unrelated
//! ones. A gap has a cost, so doubtful neighbours are still paired where order leaves no other
//! choice.

use rustc_hash::FxHashMap;

use super::bead::{Link, PairScore, Shared, Step};
use super::features::{UnitFeatures, Units};
use crate::document::BlockKind;
use crate::sides::{Side, Sides};

/// Share of their weight that unrelated units have in common by chance, and the gain per unit of
/// weight above it. Measured on half of a set of parallel documents and confirmed on the other
/// half, like the weights below.
const CHANCE: f32 = 0.17;
const EVIDENCE: f32 = 0.75;
/// Maximum weight that counts as evidence: two long unrelated units are no less related than two
/// short ones.
const MAX_MASS: f32 = 40.0;
/// Standard deviation of the logarithm of the length ratio.
const LENGTH_SPREAD: f32 = 0.35;

/// Minimum share of the shorter unit that the longer one has to contain for the pair to count as an
/// abridgement rather than as different passages.
const MIN_ABRIDGED_SHARE: f32 = 0.6;
/// Minimum weight for that rule; a lighter unit, such as a heading of one word, recurs in many.
const MIN_ABRIDGED_MASS: f32 = 2.5;

/// Minimum share of the weight of each unit that versions of one passage have in common.
const MIN_CONFIDENT_SHARE: f32 = 0.35;

/// Costs of anything but one-to-one pairs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Costs {
    /// Cost of opening a run of units without a counterpart.
    pub open: f32,
    /// Cost of each unit in it.
    pub gap: f32,
    /// Cost of each additional unit in a merge.
    pub merge: f32,
    /// Minimum share of its weight that a merged unit has in common with the other side.
    pub own: f32,
    /// Minimum share of its weight that it explains and its neighbours do not.
    pub explained: f32,
    /// Part of the length cost waived if the longer unit contains all of the shorter one.
    pub abridged: f32,
    /// Whether neighbours make up a list or a section.
    pub structured: bool,
}

/// Costs for blocks, which are missing in runs and seldom merged.
const BLOCK_COSTS: Costs = Costs {
    open: -0.8,
    gap: -0.7,
    merge: -1.0,
    own: 0.35,
    explained: 0.15,
    abridged: 0.6,
    structured: true,
};
/// Costs for sentences, which are missing singly and often merged.
const SENTENCE_COSTS: Costs = Costs {
    open: 0.0,
    gap: -1.1,
    merge: -1.0,
    own: 0.2,
    explained: 0.12,
    abridged: 0.0,
    structured: false,
};

/// Scores pairs of units of two texts.
pub(super) struct Scorer<'a> {
    pub units: Sides<&'a [UnitFeatures]>,
    /// Expected number of characters of the target for each of the source.
    expected_length: f32,
    pub costs: Costs,
    /// For each item, the last computation of an overlap in which it was matched.
    matched_in: Sides<Vec<u32>>,
    /// Number of computations of overlaps so far.
    computation: u32,
    /// Results for pairs of units that occur repeatedly in their texts.
    cache: FxHashMap<(u32, u32), PairScore>,
    /// Results for all pairs in short texts, row by row.
    table: Vec<Option<PairScore>>,
}

/// Maximum number of pairs of two short texts, whose results are kept in a table.
const MAX_TABLE: usize = 1 << 13;

/// Maximum number of cached pairs.
const MAX_CACHED: usize = 1 << 20;

impl<'a> Scorer<'a> {
    /// Creates a scorer for the blocks of two texts.
    pub fn of_blocks(units: &'a Sides<Units>) -> Scorer<'a> {
        let expected_length = units.source.language.expected_length_in(units.target.language);
        let units = units.as_ref().map(|units| &units.items[..]);
        let pairs = units.source.len() * units.target.len();
        Scorer {
            units,
            expected_length,
            costs: BLOCK_COSTS,
            matched_in: Sides::default(),
            computation: 0,
            cache: FxHashMap::default(),
            table: if pairs <= MAX_TABLE { vec![None; pairs] } else { Vec::new() },
        }
    }

    /// Creates a scorer for the sentences of a bead.
    pub fn of_sentences(units: &'a Sides<Units>) -> Scorer<'a> {
        Scorer { costs: SENTENCE_COSTS, ..Scorer::of_blocks(units) }
    }

    /// Returns the cost of a unit without a counterpart.
    pub fn gap(&self, unit: &UnitFeatures) -> f32 {
        // Units without words are dropped more easily.
        if unit.mass < 0.5 { self.costs.gap * 0.6 } else { self.costs.gap }
    }

    /// Returns the score of a one-to-one pair.
    pub fn pair(&mut self, i: usize, j: usize) -> PairScore {
        let place = i * self.units.target.len() + j;
        if let Some(Some(pair)) = self.table.get(place) {
            return *pair;
        }
        let duplicates = self.units.source[i].duplicates.zip(self.units.target[j].duplicates);
        if let Some(pair) = duplicates.and_then(|duplicates| self.cache.get(&duplicates)) {
            return *pair;
        }
        let shared = self.overlap(&[i], &[j]);
        let pair = PairScore { shared, gain: self.gain_of(&[i], &[j], shared) };
        if let Some(duplicates) = duplicates.filter(|_| self.cache.len() < MAX_CACHED) {
            self.cache.insert(duplicates, pair);
        }
        if let Some(entry) = self.table.get_mut(place) {
            *entry = Some(pair);
        }
        pair
    }

    /// Returns the gain of pairing units of both sides.
    pub fn gain(&mut self, source: &[usize], target: &[usize]) -> f32 {
        if source.is_empty() || target.is_empty() {
            let gaps = Sides::new(source, target).zip(self.units).map(|(indices, units)| {
                indices.iter().map(|index| self.gap(&units[*index])).sum::<f32>()
            });
            return gaps.source + gaps.target;
        }
        let shared = self.overlap(source, target);
        self.gain_of(source, target, shared)
    }

    /// Returns the gain of pairing units whose overlap is known; neither side may be empty.
    pub fn gain_of(&self, source: &[usize], target: &[usize], shared: Shared) -> f32 {
        let masses = self.masses(Sides::new(source, target));
        let both = masses.source + masses.target;
        let part = (shared.source * masses.source + shared.target * masses.target) / both.max(0.01);
        let mass = (both / 2.0).min(MAX_MASS);
        let content = EVIDENCE * (part - CHANCE) * mass.powf(0.75) * 1.6;
        let merges = (source.len() + target.len() - 2) as f32 * self.costs.merge;
        let (lighter, covered) = if masses.source < masses.target {
            (masses.source, shared.source)
        } else {
            (masses.source.min(masses.target), shared.target)
        };
        let may_be_abridged = source.len() + target.len() == 2 && lighter >= MIN_ABRIDGED_MASS;
        let abridged = if may_be_abridged {
            ((covered - MIN_ABRIDGED_SHARE) / (1.0 - MIN_ABRIDGED_SHARE)).max(0.0)
        } else {
            0.0
        };
        content
            + self.length(source, target) * (1.0 - self.costs.abridged * abridged)
            + self.kinds(source, target)
            + merges
    }

    /// Returns the weight of some units of each side.
    fn masses(&self, units: Sides<&[usize]>) -> Sides<f32> {
        let masses = units.zip(self.units);
        masses.map(|(indices, units)| indices.iter().map(|index| units[*index].mass).sum())
    }

    /// Returns the overlap of units of both sides.
    pub fn overlap(&mut self, source: &[usize], target: &[usize]) -> Shared {
        self.computation += 1;
        let computation = self.computation;
        let (mut matched, mut all) = (Sides::<f32>::default(), Sides::<f32>::default());
        let mut source_offset = 0;
        for i in source {
            let left = &self.units.source[*i];
            grow(&mut self.matched_in.source, source_offset + left.weights.len());
            let mut target_offset = 0;
            for j in target {
                let right = &self.units.target[*j];
                grow(&mut self.matched_in.target, target_offset + right.weights.len());
                let (mut a, mut b) = (0, 0);
                while let (Some((concept, _)), Some((other, _))) =
                    (left.concepts.get(a), right.concepts.get(b))
                {
                    if concept != other {
                        // Advance without a branch, as its outcome is unpredictable.
                        a += usize::from(concept < other);
                        b += usize::from(other < concept);
                    } else {
                        let concept = *concept;
                        while let Some(x) = left.concepts.get(a).filter(|x| x.0 == concept) {
                            let last = &mut self.matched_in.source[source_offset + x.1 as usize];
                            if *last != computation {
                                *last = computation;
                                matched.source += left.weights[x.1 as usize];
                            }
                            a += 1;
                        }
                        while let Some(y) = right.concepts.get(b).filter(|y| y.0 == concept) {
                            let last = &mut self.matched_in.target[target_offset + y.1 as usize];
                            if *last != computation {
                                *last = computation;
                                matched.target += right.weights[y.1 as usize];
                            }
                            b += 1;
                        }
                    }
                }
                target_offset += right.weights.len();
            }
            source_offset += left.weights.len();
            all.source += left.mass;
        }
        for j in target {
            all.target += self.units.target[*j].mass;
        }
        matched.zip(all).map(|(matched, all)| if all > 0.0 { matched / all } else { 0.0 })
    }

    /// Returns the confidence of a step, from 0 to 1.
    pub fn confidence(&mut self, step: &Step) -> f32 {
        if step.is_gap() {
            let unit = step.units.source.first().map(|i| &self.units.source[*i]).or(step
                .units
                .target
                .first()
                .map(|j| &self.units.target[*j]));
            // A counterpart of a heavier unit would have been found more reliably.
            return unit.map_or(0.5, |unit| 0.5 + 0.5 * (unit.mass / 12.0).min(1.0));
        }
        let gain = self.gain(&step.units.source, &step.units.target);
        1.0 / (1.0 + (-(gain + 1.0)).exp())
    }

    /// Returns the share of the weight of both texts that their beads have in common.
    pub fn shared(&mut self, links: &[Link]) -> f32 {
        let (mut matched, mut all) = (0.0, 0.0);
        for Link { step, .. } in links {
            let masses = self.masses(step.units.as_ref().map(Vec::as_slice));
            all += masses.source + masses.target;
            if !step.is_gap() {
                let shared = self.overlap(&step.units.source, &step.units.target);
                matched += shared.source * masses.source + shared.target * masses.target;
            }
        }
        if all > 0.0 { matched / all } else { 1.0 }
    }

    /// Whether a step has a unit of code.
    pub fn has_code(&self, step: &Step) -> bool {
        let units = step.units.as_ref().zip(self.units);
        let has_code = units.map(|(indices, units)| {
            indices.iter().any(|index| units[*index].kind == Some(BlockKind::Code))
        });
        has_code.source || has_code.target
    }

    /// Returns the units of a one-to-one bead confident enough to learn words from.
    pub fn confident_pair(&mut self, step: &Step) -> Option<(usize, usize)> {
        let (&[i], &[j]) = (&step.units.source[..], &step.units.target[..]) else { return None };
        let pair = self.pair(i, j);
        (pair.shared.source.min(pair.shared.target) >= MIN_CONFIDENT_SHARE && pair.gain > 0.0)
            .then_some((i, j))
    }

    /// Returns the share of the weight of the better covered text that is in confident beads.
    pub fn covered(&mut self, links: &[Link]) -> f32 {
        let (mut confident, mut all) = (Sides::<f32>::default(), Sides::<f32>::default());
        for Link { step, .. } in links {
            let masses = self.masses(step.units.as_ref().map(Vec::as_slice));
            let shared = self.overlap(&step.units.source, &step.units.target);
            let is_confident = shared.source.min(shared.target) >= MIN_CONFIDENT_SHARE
                && self.gain(&step.units.source, &step.units.target) > 0.0;
            for side in Side::BOTH {
                all[side] += masses[side];
                confident[side] += if is_confident { masses[side] } else { 0.0 };
            }
        }
        let part = confident
            .zip(all)
            .map(|(confident, all)| if all > 0.0 { confident / all } else { 1.0 });
        part.source.max(part.target)
    }

    /// Returns the penalty for lengths that differ more than in translations (after Gale and Church
    /// 1993, on the logarithm).
    fn length(&self, source: &[usize], target: &[usize]) -> f32 {
        let ratio = self.length_ratio(source, target) / LENGTH_SPREAD;
        -(ratio * ratio / 2.0).min(4.0)
    }

    /// Returns the logarithm of the length of the target units in relation to what the source units
    /// lead one to expect.
    pub fn length_ratio(&self, source: &[usize], target: &[usize]) -> f32 {
        let (left, right): (f32, f32) = (
            source.iter().map(|i| self.units.source[*i].length).sum(),
            target.iter().map(|j| self.units.target[*j].length).sum(),
        );
        ((right + 12.0) / (left * self.expected_length + 12.0)).ln()
    }

    fn kinds(&self, source: &[usize], target: &[usize]) -> f32 {
        let (left, right) = (&self.units.source[source[0]], &self.units.target[target[0]]);
        if left.text == right.text && source.len() == 1 && target.len() == 1 {
            return 2.0;
        }
        match (left.kind, right.kind) {
            (Some(BlockKind::Code), Some(BlockKind::Code)) => 0.3,
            (Some(BlockKind::Code), _) | (_, Some(BlockKind::Code)) => -4.0,
            (Some(BlockKind::Heading(a)), Some(BlockKind::Heading(b))) => {
                if a == b {
                    0.8
                } else {
                    0.2
                }
            }
            (Some(BlockKind::Heading(_)), _) | (_, Some(BlockKind::Heading(_))) => -1.2,
            (Some(BlockKind::Cell), Some(BlockKind::Cell)) => 0.4,
            (Some(BlockKind::Cell), _) | (_, Some(BlockKind::Cell)) => -1.5,
            (Some(a), Some(b)) if a == b => 0.3,
            _ => -0.2,
        }
    }
}

fn grow(items: &mut Vec<u32>, length: usize) {
    if items.len() < length {
        items.resize(length, 0);
    }
}
