//! Merges: several units paired with one or more of the other side. Each part of a merge has to
//! contribute evidence of its own.

use super::bead::Pair;
use super::score::Scorer;
use crate::document::BlockKind;
use crate::sides::Sides;

/// Minimum share in common for parts of code, which is not translated: a listing split in one
/// version only is otherwise identical.
const OWN_EVIDENCE_OF_CODE: f32 = 0.7;
/// Tolerance for rounding, as the order of summation varies.
const ROUNDING: f32 = 1e-3;
/// Minimum share of the weight that a 2-2 merge has in common beyond its two one-to-one pairs.
const INTERWOVEN: f32 = 0.15;

impl Scorer<'_> {
    /// Returns the gain of a merge if it is allowed and gains more than `beaten`. `known` contains
    /// the scores of the one-to-one pairs by their positions in the two lists; they decide nearly
    /// all cases without another comparison of words.
    pub fn join(
        &mut self,
        en: &[usize],
        pl: &[usize],
        known: &[[Pair; 3]; 3],
        beaten: f32,
    ) -> Option<f32> {
        // Most candidates are rejected here: a merged unit needs a minimum share in common.
        let least = self.costs.own.min(OWN_EVIDENCE_OF_CODE);
        let own_shared = own_shares(en.len(), pl.len(), known);
        if own_shared.iter().any(|share| *share < least) {
            return None;
        }
        let mut kinds = en
            .iter()
            .map(|i| self.units.source[*i].kind)
            .chain(pl.iter().map(|j| self.units.target[*j].kind));
        let code = kinds.clone().all(|kind| kind == Some(BlockKind::Code));
        if !code
            && kinds.any(|kind| {
                matches!(kind, Some(BlockKind::Heading(_) | BlockKind::Code | BlockKind::Cell))
            })
        {
            return None;
        }
        // Weight of each unit, and weight that each pair has in common on either side.
        let (mut mass, mut all) = (Sides::<[f32; 3]>::default(), Sides::<f32>::default());
        let mut met = Sides::<[[f32; 3]; 3]>::default();
        for (side, units) in Sides::new(en, pl).enumerate() {
            for (mass, unit) in mass[side].iter_mut().zip(*units) {
                *mass = self.units[side][*unit].mass;
                all[side] += *mass;
            }
        }
        for i in 0..en.len() {
            for j in 0..pl.len() {
                met.source[i][j] = known[i][j].shared.source * mass.source[i];
                met.target[i][j] = known[i][j].shared.target * mass.target[j];
            }
        }
        let (rows, columns) = (0..en.len(), 0..pl.len());

        let own = if code { OWN_EVIDENCE_OF_CODE } else { self.costs.own };
        if own_shared.iter().any(|share| *share < own) {
            return None;
        }
        // Each unit has to contribute something that its neighbours do not: one that only repeats
        // their words is another sentence on the same subject. The neighbours contribute at least
        // as much as the strongest of them.
        let explained = self.costs.explained;
        let most_source = |but: usize| {
            most(pl.len(), but, |j| met.source.iter().take(en.len()).map(|row| row[j]).sum())
        };
        let most_target =
            |but: usize| most(en.len(), but, |i| met.target[i].iter().take(pl.len()).sum());
        if (pl.len() > 1
            && (0..pl.len()).any(|j| all.source - most_source(j) < explained * mass.target[j]))
            || (en.len() > 1
                && (0..en.len()).any(|i| all.target - most_target(i) < explained * mass.source[i]))
        {
            return None;
        }
        // A 2-2 merge has more in common than its two pairs. Units whose shares cross have changed
        // places, which is left to another pass.
        let both = |i: usize, j: usize| met.source[i][j] + met.target[i][j];
        let two_and_two = (en.len(), pl.len()) == (2, 2);
        let apart = if two_and_two { both(0, 0) + both(1, 1) } else { 0.0 };
        if two_and_two && both(0, 1) + both(1, 0) > apart {
            return None;
        }
        // Pairing units one to one and leaving the others unpaired is always possible; a merge has
        // to gain more.
        let apart_gain = if two_and_two {
            known[0][0].gain + known[1][1].gain
        } else {
            let best = rows
                .clone()
                .flat_map(|i| columns.clone().map(move |j| (i, j)))
                .map(|(i, j)| known[i][j].gain)
                .fold(f32::MIN, f32::max);
            best + self.costs.open + self.costs.gap * (en.len() + pl.len() - 2) as f32
        };
        let sum = |met: &[[f32; 3]; 3]| {
            met.iter().take(en.len()).map(|row| row.iter().take(pl.len()).sum::<f32>()).sum::<f32>()
        };
        let at_most = met.as_ref().zip(all).map(|(met, all)| (sum(met) / all).min(1.0));
        let most_gain = self.gain_of(en, pl, at_most);
        if most_gain < apart_gain || most_gain + ROUNDING < beaten {
            return None;
        }
        // The checks so far needed no comparison of words.
        let few: Sides<Vec<f32>> =
            Sides::new(rows.map(most_target).collect(), columns.map(most_source).collect());
        let together = self.overlap(en, pl);
        if two_and_two
            && together.source * all.source + together.target * all.target - apart
                < INTERWOVEN * (all.source + all.target)
        {
            return None;
        }
        if two_and_two
            && (en.iter().any(|i| self.overlap(&[*i], pl).source < own)
                || pl.iter().any(|j| self.overlap(en, &[*j]).target < own))
        {
            return None;
        }
        for (left_out, mass) in
            mass.source.iter().take(en.len()).enumerate().filter(|_| en.len() > 1)
        {
            let rest = if en.len() == 2 {
                few.source[left_out]
            } else {
                self.overlap(&without(en, left_out), pl).target * all.target
            };
            if together.target * all.target - rest < explained * mass {
                return None;
            }
        }
        for (left_out, mass) in
            mass.target.iter().take(pl.len()).enumerate().filter(|_| pl.len() > 1)
        {
            let rest = if pl.len() == 2 {
                few.target[left_out]
            } else {
                self.overlap(en, &without(pl, left_out)).source * all.source
            };
            if together.source * all.source - rest < explained * mass {
                return None;
            }
        }
        Some(self.gain_of(en, pl, together))
    }
}

/// Returns, for each side, the minimum share in common of a merged unit, bounded by the sum over
/// its pairs. Infinite for a single unit.
fn own_shares(rows: usize, columns: usize, known: &[[Pair; 3]; 3]) -> Sides<f32> {
    let mut own = Sides::new(f32::INFINITY, f32::INFINITY);
    if rows > 1 {
        for row in &known[..rows] {
            own.source = own.source.min(row[..columns].iter().map(|pair| pair.shared.source).sum());
        }
    }
    if columns > 1 {
        for at in 0..columns {
            own.target =
                own.target.min(known[..rows].iter().map(|row| row[at].shared.target).sum());
        }
    }
    own
}

/// Returns the maximum share among units other than `but`.
fn most(count: usize, but: usize, shared: impl Fn(usize) -> f32) -> f32 {
    (0..count).filter(|unit| *unit != but).map(shared).fold(0.0, f32::max)
}

fn without(units: &[usize], place: usize) -> Vec<usize> {
    units.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, unit)| *unit).collect()
}
