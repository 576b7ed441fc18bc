//! Similarity of units as a gain: positive for versions of one another, negative for unrelated
//! ones. A gap has a cost, so doubtful neighbours are still paired where order leaves no other
//! choice.

use rustc_hash::FxHashMap;

use super::bead::{Link, Pair, Shared, Step};
use super::features::{Unit, Units};
use crate::document::BlockKind;
use crate::sides::{Side, Sides};

/// Share of their weight that unrelated units have in common by chance, and the gain per unit of
/// weight above it. Measured on half of a set of parallel documents and confirmed on the other
/// half, like the weights below.
const CHANCE: f32 = 0.17;
const EVIDENCE: f32 = 0.75;
/// Weight from which evidence no longer grows: two long unrelated units are no less related than
/// two short ones.
const MOST_MASS: f32 = 40.0;
/// Standard deviation of the logarithm of the length ratio.
const LENGTH_SPREAD: f32 = 0.35;

/// Minimum share of the shorter unit that the longer one has to contain for the pair to count as an
/// abridgement rather than as different passages.
const ABRIDGED: f32 = 0.6;
/// Minimum weight for that rule; a lighter unit, such as a heading of one word, recurs in many.
const ABRIDGED_MASS: f32 = 2.5;

/// Minimum share of the weight of each unit that versions of one passage have in common.
const SURELY_SHARED: f32 = 0.35;

/// Costs of anything but one-to-one pairs.
#[derive(Debug, Clone, Copy)]
pub(super) struct Costs {
    /// Cost of opening a run of units without a counterpart.
    pub open: f32,
    /// Cost of each unit in it.
    pub gap: f32,
    /// Cost of each additional unit in a merge.
    pub join: f32,
    /// Minimum share of its weight that a merged unit has in common with the other side.
    pub own: f32,
    /// Minimum share of its weight that it explains and its neighbours do not.
    pub explained: f32,
    /// Part of the length cost waived if the longer unit contains all of the shorter one.
    pub abridged: f32,
}

/// Blocks are missing in runs and are seldom merged.
const OF_BLOCKS: Costs =
    Costs { open: -0.8, gap: -0.7, join: -1.0, own: 0.35, explained: 0.15, abridged: 0.6 };
/// Sentences are missing singly and are often merged.
const OF_SENTENCES: Costs =
    Costs { open: 0.0, gap: -1.1, join: -0.7, own: 0.2, explained: 0.12, abridged: 0.0 };

/// Scores pairs of units of two texts.
pub(super) struct Scorer<'a> {
    pub units: Sides<&'a [Unit]>,
    /// Expected number of characters of the target for each of the source.
    expected_length: f32,
    pub costs: Costs,
    /// For each item, the last overlap computation (`look`) in which it was matched.
    seen: Sides<Vec<u32>>,
    look: u32,
    /// Results for pairs of units that occur repeatedly in their texts.
    known: FxHashMap<(u32, u32), Pair>,
    /// Results for all pairs in short texts, row by row.
    all: Vec<Option<Pair>>,
}

/// Maximum number of pairs in short texts, whose results are kept in a table.
const FEW_PAIRS: usize = 1 << 13;

/// Maximum number of cached pairs.
const MOST_KNOWN: usize = 1 << 20;

impl<'a> Scorer<'a> {
    /// Creates a scorer for the blocks of two texts.
    pub fn of_blocks(units: &'a Sides<Units>) -> Scorer<'a> {
        let expected_length = units.source.language.expected_length_in(units.target.language);
        let units = units.as_ref().map(|units| &units.items[..]);
        let pairs = units.source.len() * units.target.len();
        Scorer {
            units,
            expected_length,
            costs: OF_BLOCKS,
            seen: Sides::default(),
            look: 0,
            known: FxHashMap::default(),
            all: if pairs <= FEW_PAIRS { vec![None; pairs] } else { Vec::new() },
        }
    }

    /// Creates a scorer for the sentences of a bead.
    pub fn of_sentences(units: &'a Sides<Units>) -> Scorer<'a> {
        Scorer { costs: OF_SENTENCES, ..Scorer::of_blocks(units) }
    }

    /// Returns the cost of a unit without a counterpart.
    pub fn gap(&self, unit: &Unit) -> f32 {
        // Units without words are dropped more easily.
        if unit.mass < 0.5 { self.costs.gap * 0.6 } else { self.costs.gap }
    }

    /// Returns the score of a one-to-one pair.
    pub fn pair(&mut self, i: usize, j: usize) -> Pair {
        let place = i * self.units.target.len() + j;
        if let Some(Some(pair)) = self.all.get(place) {
            return *pair;
        }
        let like = self.units.source[i].like.zip(self.units.target[j].like);
        if let Some(pair) = like.and_then(|like| self.known.get(&like)) {
            return *pair;
        }
        let shared = self.overlap(&[i], &[j]);
        let pair = Pair { shared, gain: self.gain_of(&[i], &[j], shared) };
        if let Some(like) = like.filter(|_| self.known.len() < MOST_KNOWN) {
            self.known.insert(like, pair);
        }
        if let Some(known) = self.all.get_mut(place) {
            *known = Some(pair);
        }
        pair
    }

    /// Returns the gain of pairing units of both sides.
    pub fn gain(&mut self, en: &[usize], pl: &[usize]) -> f32 {
        if en.is_empty() || pl.is_empty() {
            let gaps = Sides::new(en, pl).zip(self.units).map(|(indices, units)| {
                indices.iter().map(|index| self.gap(&units[*index])).sum::<f32>()
            });
            return gaps.source + gaps.target;
        }
        let shared = self.overlap(en, pl);
        self.gain_of(en, pl, shared)
    }

    /// Returns the gain of pairing units whose overlap is known; neither side may be empty.
    pub fn gain_of(&self, en: &[usize], pl: &[usize], shared: Shared) -> f32 {
        let masses = self.masses(Sides::new(en, pl));
        let both = masses.source + masses.target;
        let part = (shared.source * masses.source + shared.target * masses.target) / both.max(0.01);
        let mass = (both / 2.0).min(MOST_MASS);
        let content = EVIDENCE * (part - CHANCE) * mass.powf(0.75) * 1.6;
        let joins = (en.len() + pl.len() - 2) as f32 * self.costs.join;
        let (lighter, covered) = if masses.source < masses.target {
            (masses.source, shared.source)
        } else {
            (masses.source.min(masses.target), shared.target)
        };
        let may_be_abridged = en.len() + pl.len() == 2 && lighter >= ABRIDGED_MASS;
        let abridged =
            if may_be_abridged { ((covered - ABRIDGED) / (1.0 - ABRIDGED)).max(0.0) } else { 0.0 };
        content
            + self.length(en, pl) * (1.0 - self.costs.abridged * abridged)
            + self.kinds(en, pl)
            + joins
    }

    /// Returns the weight of some units of each side.
    fn masses(&self, units: Sides<&[usize]>) -> Sides<f32> {
        let masses = units.zip(self.units);
        masses.map(|(indices, units)| indices.iter().map(|index| units[*index].mass).sum())
    }

    /// Returns the overlap of units of both sides.
    pub fn overlap(&mut self, en: &[usize], pl: &[usize]) -> Shared {
        self.look += 1;
        let look = self.look;
        let (mut met, mut all) = (Sides::<f32>::default(), Sides::<f32>::default());
        let mut source_offset = 0;
        for i in en {
            let left = &self.units.source[*i];
            grow(&mut self.seen.source, source_offset + left.weights.len());
            let mut target_offset = 0;
            for j in pl {
                let right = &self.units.target[*j];
                grow(&mut self.seen.target, target_offset + right.weights.len());
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
                            let seen = &mut self.seen.source[source_offset + x.1 as usize];
                            if *seen != look {
                                *seen = look;
                                met.source += left.weights[x.1 as usize];
                            }
                            a += 1;
                        }
                        while let Some(y) = right.concepts.get(b).filter(|y| y.0 == concept) {
                            let seen = &mut self.seen.target[target_offset + y.1 as usize];
                            if *seen != look {
                                *seen = look;
                                met.target += right.weights[y.1 as usize];
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
        for j in pl {
            all.target += self.units.target[*j].mass;
        }
        met.zip(all).map(|(met, all)| if all > 0.0 { met / all } else { 0.0 })
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
        let (mut met, mut all) = (0.0, 0.0);
        for Link { step, .. } in links {
            let masses = self.masses(step.units.as_ref().map(Vec::as_slice));
            all += masses.source + masses.target;
            if !step.is_gap() {
                let shared = self.overlap(&step.units.source, &step.units.target);
                met += shared.source * masses.source + shared.target * masses.target;
            }
        }
        if all > 0.0 { met / all } else { 1.0 }
    }

    /// Returns the units of a one-to-one bead confident enough to learn words from.
    pub fn sure(&mut self, step: &Step) -> Option<(usize, usize)> {
        let (&[i], &[j]) = (&step.units.source[..], &step.units.target[..]) else { return None };
        let pair = self.pair(i, j);
        (pair.shared.source.min(pair.shared.target) >= SURELY_SHARED && pair.gain > 0.0)
            .then_some((i, j))
    }

    /// Returns the share of the weight of the better covered text that is in confident beads.
    pub fn covered(&mut self, links: &[Link]) -> f32 {
        let (mut sure, mut all) = (Sides::<f32>::default(), Sides::<f32>::default());
        for Link { step, .. } in links {
            let masses = self.masses(step.units.as_ref().map(Vec::as_slice));
            let shared = self.overlap(&step.units.source, &step.units.target);
            let is_sure = shared.source.min(shared.target) >= SURELY_SHARED
                && self.gain(&step.units.source, &step.units.target) > 0.0;
            for side in Side::BOTH {
                all[side] += masses[side];
                sure[side] += if is_sure { masses[side] } else { 0.0 };
            }
        }
        let part = sure.zip(all).map(|(sure, all)| if all > 0.0 { sure / all } else { 1.0 });
        part.source.max(part.target)
    }

    /// Returns the penalty for lengths that differ more than in translations (after Gale and Church
    /// 1993, on the logarithm).
    fn length(&self, en: &[usize], pl: &[usize]) -> f32 {
        let (left, right): (f32, f32) = (
            en.iter().map(|i| self.units.source[*i].length).sum(),
            pl.iter().map(|j| self.units.target[*j].length).sum(),
        );
        let ratio = ((right + 12.0) / (left * self.expected_length + 12.0)).ln() / LENGTH_SPREAD;
        -(ratio * ratio / 2.0).min(4.0)
    }

    fn kinds(&self, en: &[usize], pl: &[usize]) -> f32 {
        let (left, right) = (&self.units.source[en[0]], &self.units.target[pl[0]]);
        if left.text == right.text && en.len() == 1 && pl.len() == 1 {
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

fn grow(seen: &mut Vec<u32>, length: usize) {
    if seen.len() < length {
        seen.resize(length, 0);
    }
}
