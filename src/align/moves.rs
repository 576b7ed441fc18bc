//! Moved units: pairs that match so clearly that neither their positions nor the units now in those
//! positions matter.

use rustc_hash::FxHashSet;

use super::bead::{PairScore, Step};
use super::score::Scorer;
use crate::sides::{Side, Sides};

/// Maximum number of units in which a concept is specific enough to suggest a counterpart.
const MAX_HOLDERS: usize = 12;
/// Maximum number of candidates examined per unit: those that share the most weight with it.
const MAX_CANDIDATES: usize = 3;
/// Minimum share of their weight that two moved units have in common.
const MIN_SHARED: f32 = 0.3;
/// Minimum weight of a moved unit.
const MIN_MASS: f32 = 2.5;
/// Minimum gain of a move over leaving both units in place.
const MIN_IMPROVEMENT: f32 = 3.5;

/// Finds the pairs of units that match across the order of the steps.
pub(super) fn find(scorer: &mut Scorer<'_>, steps: &[Step]) -> Vec<(usize, usize)> {
    let mut step_of = scorer.units.map(|units| vec![0; units.len()]);
    for (number, step) in steps.iter().enumerate() {
        for side in Side::BOTH {
            step.units[side].iter().for_each(|unit| step_of[side][*unit] = number);
        }
    }
    let gains: Vec<f32> =
        steps.iter().map(|step| scorer.gain(&step.units.source, &step.units.target)).collect();
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for (i, j) in candidates(scorer) {
        let (here, there) = (step_of.source[i], step_of.target[j]);
        if here == there
            || scorer.units.source[i].mass < MIN_MASS
            || scorer.units.target[j].mass < MIN_MASS
        {
            continue;
        }
        let PairScore { shared, gain } = scorer.pair(i, j);
        if shared.source.min(shared.target) < MIN_SHARED {
            continue;
        }
        let left = without(scorer, [&steps[here], &steps[there]], i, j);
        let better = gain + left - gains[here] - gains[there];
        if better > MIN_IMPROVEMENT {
            pairs.push((better, i, j));
        }
    }
    scorer.keep_versions(&mut pairs);
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken: Sides<FxHashSet<usize>> = Sides::default();
    pairs.retain(|(_, i, j)| {
        !taken.source.contains(i)
            && !taken.target.contains(j)
            && taken.source.insert(*i)
            && taken.target.insert(*j)
    });
    pairs.into_iter().map(|(_, i, j)| (i, j)).collect()
}

/// Returns the gain of two steps without one unit of each. The remaining units stay apart or, if
/// the two changed places, are paired with each other.
fn without(scorer: &mut Scorer<'_>, steps: [&Step; 2], i: usize, j: usize) -> f32 {
    let rest = |step: &Step| -> (Vec<usize>, Vec<usize>) {
        (
            step.units.source.iter().copied().filter(|unit| *unit != i).collect(),
            step.units.target.iter().copied().filter(|unit| *unit != j).collect(),
        )
    };
    let [(source_here, target_here), (source_there, target_there)] = steps.map(rest);
    let apart = scorer.gain(&source_here, &target_here) + scorer.gain(&source_there, &target_there);
    let changed =
        scorer.gain(&source_there, &target_here) + scorer.gain(&source_here, &target_there);
    apart.max(changed)
}

/// Returns, for each source unit, the target units that share the most weight in rare concepts.
fn candidates(scorer: &Scorer<'_>) -> Vec<(usize, usize)> {
    let mut holders: Vec<(u64, u32)> = Vec::new();
    for (j, unit) in scorer.units.target.iter().enumerate() {
        holders.extend(unit.concepts.iter().map(|(concept, _)| (*concept, j as u32)));
    }
    holders.sort_unstable();
    holders.dedup();
    let mut pairs = Vec::new();
    let mut votes: Vec<f32> = vec![0.0; scorer.units.target.len()];
    let mut voted: Vec<u32> = Vec::new();
    for (i, unit) in scorer.units.source.iter().enumerate() {
        for (concept, item) in &unit.concepts {
            let holding = &holders[holders.partition_point(|(other, _)| other < concept)..];
            let holding =
                || holding.iter().take_while(|(other, _)| other == concept).map(|(_, j)| j);
            if holding().nth(MAX_HOLDERS).is_some() {
                continue;
            }
            for j in holding() {
                let vote = &mut votes[*j as usize];
                if *vote == 0.0 {
                    voted.push(*j);
                }
                *vote += unit.weights[*item as usize];
            }
        }
        let mut best: Vec<(u32, f32)> =
            voted.drain(..).map(|j| (j, std::mem::take(&mut votes[j as usize]))).collect();
        best.sort_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
        pairs.extend(best.into_iter().take(MAX_CANDIDATES).map(|(j, _)| (i, j as usize)));
    }
    pairs
}
