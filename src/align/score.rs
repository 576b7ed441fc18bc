//! How well units go together, as a gain: above 0 they look like versions of one another, below
//! like strangers. A gap costs, so doubtful neighbours still pair where order leaves nothing else.

use rustc_hash::FxHashMap;

use super::features::{Unit, Units};
use super::leftovers::Link;
use super::merges::Pair;
use super::path::Step;
use crate::document::BlockKind;
use crate::language::POLISH_LENGTH;

/// The part of their weight that strangers share by chance, and how much each unit of weight above
/// or below counts. Measured on half of a set of parallel documents, confirmed on the other half;
/// so are the weights below.
const CHANCE: f32 = 0.17;
const EVIDENCE: f32 = 0.75;
/// Evidence grows no more from this weight on: two long strangers are no stranger than two short
/// ones.
const MOST_MASS: f32 = 40.0;
/// The spread of the logarithm of the ratio of two lengths.
const LENGTH_SPREAD: f32 = 0.35;

/// Where the longer of two units says more than this part of what the shorter one does, the passage
/// was abridged rather than mistaken for another. A lighter unit than this (a heading of one word)
/// is said by many.
const ABRIDGED: f32 = 0.6;
const ABRIDGED_MASS: f32 = 2.5;

/// Versions of one passage share at least this part of the weight of each.
const SURELY_SHARED: f32 = 0.35;

/// What it costs not to pair units one by one.
#[derive(Debug, Clone, Copy)]
pub(super) struct Costs {
    /// The first of a run of units without a counterpart.
    pub open: f32,
    /// Each of them.
    pub gap: f32,
    /// Joining one more unit.
    pub join: f32,
    /// A joined unit must share at least this part of its own weight,
    pub own: f32,
    /// and at least this part for what its neighbours do not say.
    pub explained: f32,
    /// Where the longer of two units says all that the shorter one does, so much of what their
    /// lengths cost is forgiven.
    pub abridged: f32,
}

/// Blocks are missing in runs, and are seldom joined.
const OF_BLOCKS: Costs =
    Costs { open: -0.8, gap: -0.7, join: -1.0, own: 0.35, explained: 0.15, abridged: 0.6 };
/// Sentences are missing one by one, and are often joined.
const OF_SENTENCES: Costs =
    Costs { open: 0.0, gap: -1.1, join: -0.7, own: 0.2, explained: 0.12, abridged: 0.0 };

/// What two units share, as parts of the weight of each.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Shared {
    pub en: f32,
    pub pl: f32,
}

/// Scores units of two texts.
pub(super) struct Scorer<'a> {
    pub en: &'a [Unit],
    pub pl: &'a [Unit],
    pub costs: Costs,
    /// Which items were met, by the number of the look.
    seen_en: Vec<u32>,
    seen_pl: Vec<u32>,
    look: u32,
    /// What is known of pairs of units that stand in their texts more than once.
    known: FxHashMap<(u32, u32), Pair>,
    /// In short texts what is known of each pair, row by row.
    all: Vec<Option<Pair>>,
}

/// Texts of up to so many pairs of units are short.
const FEW_PAIRS: usize = 1 << 13;

/// So many pairs are remembered at most.
const MOST_KNOWN: usize = 1 << 20;

impl<'a> Scorer<'a> {
    /// For the blocks of two texts.
    pub fn of_blocks(en: &'a Units, pl: &'a Units) -> Scorer<'a> {
        Scorer {
            en: &en.items,
            pl: &pl.items,
            costs: OF_BLOCKS,
            seen_en: Vec::new(),
            seen_pl: Vec::new(),
            look: 0,
            known: FxHashMap::default(),
            all: if en.items.len() * pl.items.len() <= FEW_PAIRS {
                vec![None; en.items.len() * pl.items.len()]
            } else {
                Vec::new()
            },
        }
    }

    /// For the sentences of a bead.
    pub fn of_sentences(en: &'a Units, pl: &'a Units) -> Scorer<'a> {
        Scorer { costs: OF_SENTENCES, ..Scorer::of_blocks(en, pl) }
    }

    /// What a unit without a counterpart costs.
    pub fn gap(&self, unit: &Unit) -> f32 {
        // What has no words can be dropped more easily than what has.
        if unit.mass < 0.5 { self.costs.gap * 0.6 } else { self.costs.gap }
    }

    /// What is known of an English and a Polish unit by themselves.
    pub fn pair(&mut self, i: usize, j: usize) -> Pair {
        let place = i * self.pl.len() + j;
        if let Some(Some(pair)) = self.all.get(place) {
            return *pair;
        }
        let like = self.en[i].like.zip(self.pl[j].like);
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

    /// The gain of laying some units beside some others.
    pub fn gain(&mut self, en: &[usize], pl: &[usize]) -> f32 {
        if en.is_empty() || pl.is_empty() {
            let sum_en: f32 = en.iter().map(|index| self.gap(&self.en[*index])).sum();
            return sum_en + pl.iter().map(|index| self.gap(&self.pl[*index])).sum::<f32>();
        }
        let shared = self.overlap(en, pl);
        self.gain_of(en, pl, shared)
    }

    /// The same for units, at least one on each side, of which it is known what they share.
    pub fn gain_of(&self, en: &[usize], pl: &[usize], shared: Shared) -> f32 {
        let (mass_en, mass_pl): (f32, f32) =
            (en.iter().map(|i| self.en[*i].mass).sum(), pl.iter().map(|j| self.pl[*j].mass).sum());
        let part = (shared.en * mass_en + shared.pl * mass_pl) / (mass_en + mass_pl).max(0.01);
        let mass = ((mass_en + mass_pl) / 2.0).min(MOST_MASS);
        let content = EVIDENCE * (part - CHANCE) * mass.powf(0.75) * 1.6;
        let joins = (en.len() + pl.len() - 2) as f32 * self.costs.join;
        let said = if mass_en < mass_pl { shared.en } else { shared.pl };
        let may_be_abridged = en.len() + pl.len() == 2 && mass_en.min(mass_pl) >= ABRIDGED_MASS;
        let abridged =
            if may_be_abridged { ((said - ABRIDGED) / (1.0 - ABRIDGED)).max(0.0) } else { 0.0 };
        content
            + self.length(en, pl) * (1.0 - self.costs.abridged * abridged)
            + self.kinds(en, pl)
            + joins
    }

    /// What some units share with some others.
    pub fn overlap(&mut self, en: &[usize], pl: &[usize]) -> Shared {
        self.look += 1;
        let look = self.look;
        let (mut met_en, mut met_pl, mut all_en, mut all_pl) = (0.0, 0.0, 0.0, 0.0);
        let mut offset_en = 0;
        for i in en {
            let left = &self.en[*i];
            grow(&mut self.seen_en, offset_en + left.weights.len());
            let mut offset_pl = 0;
            for j in pl {
                let right = &self.pl[*j];
                grow(&mut self.seen_pl, offset_pl + right.weights.len());
                let (mut a, mut b) = (0, 0);
                while let (Some((concept, _)), Some((other, _))) =
                    (left.concepts.get(a), right.concepts.get(b))
                {
                    if concept != other {
                        // Which of them is behind cannot be foretold: no branch, no wrong guess.
                        a += usize::from(concept < other);
                        b += usize::from(other < concept);
                    } else {
                        let concept = *concept;
                        while let Some(x) = left.concepts.get(a).filter(|x| x.0 == concept) {
                            let seen = &mut self.seen_en[offset_en + x.1 as usize];
                            if *seen != look {
                                *seen = look;
                                met_en += left.weights[x.1 as usize];
                            }
                            a += 1;
                        }
                        while let Some(y) = right.concepts.get(b).filter(|y| y.0 == concept) {
                            let seen = &mut self.seen_pl[offset_pl + y.1 as usize];
                            if *seen != look {
                                *seen = look;
                                met_pl += right.weights[y.1 as usize];
                            }
                            b += 1;
                        }
                    }
                }
                offset_pl += right.weights.len();
            }
            offset_en += left.weights.len();
            all_en += left.mass;
        }
        for j in pl {
            all_pl += self.pl[*j].mass;
        }
        Shared {
            en: if all_en > 0.0 { met_en / all_en } else { 0.0 },
            pl: if all_pl > 0.0 { met_pl / all_pl } else { 0.0 },
        }
    }

    /// How sure a step is, 0 to 1.
    pub fn confidence(&mut self, step: &Step) -> f32 {
        if step.en.is_empty() || step.pl.is_empty() {
            let unit =
                step.en.first().map(|i| &self.en[*i]).or(step.pl.first().map(|j| &self.pl[*j]));
            // The more it says, the surer it would have been found.
            return unit.map_or(0.5, |unit| 0.5 + 0.5 * (unit.mass / 12.0).min(1.0));
        }
        let gain = self.gain(&step.en, &step.pl);
        1.0 / (1.0 + (-(gain + 1.0)).exp())
    }

    /// The part of the weight of both texts that their beads share.
    pub fn shared(&mut self, links: &[Link]) -> f32 {
        let (mut met, mut all) = (0.0, 0.0);
        for Link { step, .. } in links {
            let (mass_en, mass_pl): (f32, f32) = (
                step.en.iter().map(|i| self.en[*i].mass).sum(),
                step.pl.iter().map(|j| self.pl[*j].mass).sum(),
            );
            all += mass_en + mass_pl;
            if !step.en.is_empty() && !step.pl.is_empty() {
                let shared = self.overlap(&step.en, &step.pl);
                met += shared.en * mass_en + shared.pl * mass_pl;
            }
        }
        if all > 0.0 { met / all } else { 1.0 }
    }

    /// The two units of a bead that words may be learned from.
    pub fn sure(&mut self, step: &Step) -> Option<(usize, usize)> {
        let (&[i], &[j]) = (&step.en[..], &step.pl[..]) else { return None };
        let pair = self.pair(i, j);
        (pair.shared.en.min(pair.shared.pl) >= SURELY_SHARED && pair.gain > 0.0).then_some((i, j))
    }

    /// The part of the weight of one text, the better covered one, that stands in sure beads.
    pub fn covered(&mut self, links: &[Link]) -> f32 {
        let (mut sure, mut all) = ([0.0, 0.0], [0.0, 0.0]);
        for Link { step, .. } in links {
            let mass = [
                step.en.iter().map(|i| self.en[*i].mass).sum::<f32>(),
                step.pl.iter().map(|j| self.pl[*j].mass).sum(),
            ];
            let shared = self.overlap(&step.en, &step.pl);
            let is_sure =
                shared.en.min(shared.pl) >= SURELY_SHARED && self.gain(&step.en, &step.pl) > 0.0;
            for side in 0..2 {
                all[side] += mass[side];
                sure[side] += if is_sure { mass[side] } else { 0.0 };
            }
        }
        let part = |side: usize| if all[side] > 0.0 { sure[side] / all[side] } else { 1.0 };
        part(0).max(part(1))
    }

    /// Lengths that differ more than translations do (after Gale and Church 1993, on the
    /// logarithm).
    fn length(&self, en: &[usize], pl: &[usize]) -> f32 {
        let (left, right): (f32, f32) = (
            en.iter().map(|i| self.en[*i].length).sum(),
            pl.iter().map(|j| self.pl[*j].length).sum(),
        );
        let ratio = ((right + 12.0) / (left * POLISH_LENGTH + 12.0)).ln() / LENGTH_SPREAD;
        -(ratio * ratio / 2.0).min(4.0)
    }

    fn kinds(&self, en: &[usize], pl: &[usize]) -> f32 {
        let (left, right) = (&self.en[en[0]], &self.pl[pl[0]]);
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
