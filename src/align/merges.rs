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
        let (own_en, own_pl) = own_shares(en.len(), pl.len(), known);
        if own_en < least || own_pl < least {
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
        let (mut mass_en, mut mass_pl, mut met_en, mut met_pl) =
            ([0.0; 3], [0.0; 3], [[0.0; 3]; 3], [[0.0; 3]; 3]);
        let (mut all_en, mut all_pl) = (0.0, 0.0);
        for (mass, unit) in mass_en.iter_mut().zip(en) {
            *mass = self.units.source[*unit].mass;
            all_en += *mass;
        }
        for (mass, unit) in mass_pl.iter_mut().zip(pl) {
            *mass = self.units.target[*unit].mass;
            all_pl += *mass;
        }
        for i in 0..en.len() {
            for j in 0..pl.len() {
                met_en[i][j] = known[i][j].shared.source * mass_en[i];
                met_pl[i][j] = known[i][j].shared.target * mass_pl[j];
            }
        }
        let (rows, columns) = (0..en.len(), 0..pl.len());

        let own = if code { OWN_EVIDENCE_OF_CODE } else { self.costs.own };
        if own_en < own || own_pl < own {
            return None;
        }
        // Each unit has to contribute something that its neighbours do not: one that only repeats
        // their words is another sentence on the same subject. The neighbours contribute at least
        // as much as the strongest of them.
        let explained = self.costs.explained;
        let most_en = |but: usize| {
            most(pl.len(), but, |j| met_en.iter().take(en.len()).map(|row| row[j]).sum())
        };
        let most_pl = |but: usize| most(en.len(), but, |i| met_pl[i].iter().take(pl.len()).sum());
        if (pl.len() > 1 && (0..pl.len()).any(|j| all_en - most_en(j) < explained * mass_pl[j]))
            || (en.len() > 1 && (0..en.len()).any(|i| all_pl - most_pl(i) < explained * mass_en[i]))
        {
            return None;
        }
        // A 2-2 merge has more in common than its two pairs. Units whose shares cross have changed
        // places, which is left to another pass.
        let both = |i: usize, j: usize| met_en[i][j] + met_pl[i][j];
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
        let at_most =
            Sides::new((sum(&met_en) / all_en).min(1.0), (sum(&met_pl) / all_pl).min(1.0));
        let most_gain = self.gain_of(en, pl, at_most);
        if most_gain < apart_gain || most_gain + ROUNDING < beaten {
            return None;
        }
        // The checks so far needed no comparison of words.
        let (few_en, few_pl): (Vec<f32>, Vec<f32>) =
            (rows.map(most_pl).collect(), columns.map(most_en).collect());
        let together = self.overlap(en, pl);
        if two_and_two
            && together.source * all_en + together.target * all_pl - apart
                < INTERWOVEN * (all_en + all_pl)
        {
            return None;
        }
        if two_and_two
            && (en.iter().any(|i| self.overlap(&[*i], pl).source < own)
                || pl.iter().any(|j| self.overlap(en, &[*j]).target < own))
        {
            return None;
        }
        for (left_out, mass) in mass_en.iter().take(en.len()).enumerate().filter(|_| en.len() > 1) {
            let rest = if en.len() == 2 {
                few_en[left_out]
            } else {
                self.overlap(&without(en, left_out), pl).target * all_pl
            };
            if together.target * all_pl - rest < explained * mass {
                return None;
            }
        }
        for (left_out, mass) in mass_pl.iter().take(pl.len()).enumerate().filter(|_| pl.len() > 1) {
            let rest = if pl.len() == 2 {
                few_pl[left_out]
            } else {
                self.overlap(en, &without(pl, left_out)).source * all_en
            };
            if together.source * all_en - rest < explained * mass {
                return None;
            }
        }
        Some(self.gain_of(en, pl, together))
    }
}

/// Returns, for each side, the minimum share in common of a merged unit, bounded by the sum over
/// its pairs. Infinite for a single unit.
fn own_shares(count_en: usize, count_pl: usize, known: &[[Pair; 3]; 3]) -> (f32, f32) {
    let (mut own_en, mut own_pl) = (f32::INFINITY, f32::INFINITY);
    if count_en > 1 {
        for row in &known[..count_en] {
            own_en = own_en.min(row[..count_pl].iter().map(|pair| pair.shared.source).sum());
        }
    }
    if count_pl > 1 {
        for j in 0..count_pl {
            own_pl = own_pl.min(known[..count_en].iter().map(|row| row[j].shared.target).sum());
        }
    }
    (own_en, own_pl)
}

/// Returns the maximum share among units other than `but`.
fn most(count: usize, but: usize, shared: impl Fn(usize) -> f32) -> f32 {
    (0..count).filter(|unit| *unit != but).map(shared).fold(0.0, f32::max)
}

fn without(units: &[usize], place: usize) -> Vec<usize> {
    units.iter().enumerate().filter(|(at, _)| *at != place).map(|(_, unit)| *unit).collect()
}
