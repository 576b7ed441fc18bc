//! Merges: several units paired with one or more of the other side. Each part of a merge has to
//! contribute evidence of its own.

use super::bead::PairScore;
use super::score::Scorer;
use crate::document::BlockKind;
use crate::sides::Sides;

/// Minimum share in common for parts of code, which is not translated: a listing split in one
/// version only is otherwise identical.
const MIN_OWN_SHARE_OF_CODE: f32 = 0.7;
/// Tolerance for rounding, as the order of summation varies.
const ROUNDING: f32 = 1e-3;
/// Minimum share of the weight that a 2-2 merge has in common beyond its two one-to-one pairs.
const MIN_INTERWOVEN: f32 = 0.15;

impl Scorer<'_> {
    /// Returns the gain of a merge if it is allowed and more than `min_gain`. `known` contains
    /// the scores of the one-to-one pairs by their positions in the two lists; they decide nearly
    /// all cases without another comparison of words.
    pub fn merge(
        &mut self,
        source: &[usize],
        target: &[usize],
        known: &[[PairScore; 3]; 3],
        min_gain: f32,
    ) -> Option<f32> {
        // Most candidates are rejected here: a merged unit needs a minimum share in common.
        let min_share = self.costs.own.min(MIN_OWN_SHARE_OF_CODE);
        let own_shared = own_shares(source.len(), target.len(), known);
        if own_shared.iter().any(|share| *share < min_share) {
            return None;
        }
        let mut kinds = source
            .iter()
            .map(|i| self.units.source[*i].kind)
            .chain(target.iter().map(|j| self.units.target[*j].kind));
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
        let mut matched = Sides::<[[f32; 3]; 3]>::default();
        for (side, units) in Sides::new(source, target).enumerate() {
            for (mass, unit) in mass[side].iter_mut().zip(*units) {
                *mass = self.units[side][*unit].mass;
                all[side] += *mass;
            }
        }
        for (i, row) in known.iter().enumerate().take(source.len()) {
            for (j, pair) in row.iter().enumerate().take(target.len()) {
                matched.source[i][j] = pair.shared.source * mass.source[i];
                matched.target[i][j] = pair.shared.target * mass.target[j];
            }
        }
        let (rows, columns) = (0..source.len(), 0..target.len());

        let own = if code { MIN_OWN_SHARE_OF_CODE } else { self.costs.own };
        if own_shared.iter().any(|share| *share < own) {
            return None;
        }
        // Each unit has to contribute something that its neighbours do not: one that only repeats
        // their words is another sentence on the same subject. The neighbours contribute at least
        // as much as the strongest of them.
        let explained = self.costs.explained;
        let max_source_except = |excluded: usize| {
            max_except(target.len(), excluded, |j| {
                matched.source.iter().take(source.len()).map(|row| row[j]).sum()
            })
        };
        let max_target_except = |excluded: usize| {
            max_except(source.len(), excluded, |i| {
                matched.target[i].iter().take(target.len()).sum()
            })
        };
        if (target.len() > 1
            && (0..target.len())
                .any(|j| all.source - max_source_except(j) < explained * mass.target[j]))
            || (source.len() > 1
                && (0..source.len())
                    .any(|i| all.target - max_target_except(i) < explained * mass.source[i]))
        {
            return None;
        }
        // A 2-2 merge has more in common than its two pairs. Units whose shares cross have changed
        // places, which is left to another pass.
        let both = |i: usize, j: usize| matched.source[i][j] + matched.target[i][j];
        let two_and_two = (source.len(), target.len()) == (2, 2);
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
            best + self.costs.open + self.costs.gap * (source.len() + target.len() - 2) as f32
        };
        let sum = |matched: &[[f32; 3]; 3]| {
            matched
                .iter()
                .take(source.len())
                .map(|row| row.iter().take(target.len()).sum::<f32>())
                .sum::<f32>()
        };
        let at_most = matched.as_ref().zip(all).map(|(matched, all)| (sum(matched) / all).min(1.0));
        let max_gain = self.gain_of(source, target, at_most);
        if max_gain < apart_gain || max_gain + ROUNDING < min_gain {
            return None;
        }
        // The checks so far needed no comparison of words.
        let bounds: Sides<Vec<f32>> = Sides::new(
            rows.map(max_target_except).collect(),
            columns.map(max_source_except).collect(),
        );
        let together = self.overlap(source, target);
        if two_and_two
            && together.source * all.source + together.target * all.target - apart
                < MIN_INTERWOVEN * (all.source + all.target)
        {
            return None;
        }
        if two_and_two
            && (source.iter().any(|i| self.overlap(&[*i], target).source < own)
                || target.iter().any(|j| self.overlap(source, &[*j]).target < own))
        {
            return None;
        }
        for (left_out, mass) in
            mass.source.iter().take(source.len()).enumerate().filter(|_| source.len() > 1)
        {
            let rest = if source.len() == 2 {
                bounds.source[left_out]
            } else {
                self.overlap(&without(source, left_out), target).target * all.target
            };
            if together.target * all.target - rest < explained * mass {
                return None;
            }
        }
        for (left_out, mass) in
            mass.target.iter().take(target.len()).enumerate().filter(|_| target.len() > 1)
        {
            let rest = if target.len() == 2 {
                bounds.target[left_out]
            } else {
                self.overlap(source, &without(target, left_out)).source * all.source
            };
            if together.source * all.source - rest < explained * mass {
                return None;
            }
        }
        Some(self.gain_of(source, target, together))
    }
}

/// Returns, for each side, the minimum share in common of a merged unit, bounded by the sum over
/// its pairs. Infinite for a single unit.
fn own_shares(rows: usize, columns: usize, known: &[[PairScore; 3]; 3]) -> Sides<f32> {
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

/// Returns the maximum share among the units other than `excluded`.
fn max_except(count: usize, excluded: usize, shared: impl Fn(usize) -> f32) -> f32 {
    (0..count).filter(|unit| *unit != excluded).map(shared).fold(0.0, f32::max)
}

fn without(units: &[usize], place: usize) -> Vec<usize> {
    units.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, unit)| *unit).collect()
}
