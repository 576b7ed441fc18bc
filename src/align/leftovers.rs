//! Leftovers of the path in order: pairs across the order, and rewritten passages in the same
//! position.

use super::bead::{Link, PairScore, Step};
use super::features::UnitFeatures;
use super::score::Scorer;
use crate::document::BlockKind;
use crate::sides::Sides;

/// Minimum gain of two leftover units paired across the order.
const MIN_GAIN_ACROSS: f32 = 0.8;
/// Minimum share of their weight that such units have in common.
const MIN_SHARED_ACROSS: f32 = 0.3;
/// Minimum weight of such a unit: too many others resemble a lighter one.
const MIN_MASS_ACROSS: f32 = 2.5;
/// Minimum gain of leftover units in the same position on both sides.
const MIN_GAIN_IN_PLACE: f32 = -3.2;
/// Maximum number of leftover units on one side that are compared across the order.
const MAX_LEFTOVERS: usize = 600;

/// Pairs leftover units, adds moved ones, and marks beads that are out of order.
pub(super) fn pair(
    scorer: &mut Scorer<'_>,
    mut steps: Vec<Step>,
    moved: &[(usize, usize)],
) -> Vec<Link> {
    across(scorer, &mut steps);
    in_place(scorer, &mut steps);
    steps.extend(moved.iter().map(|(i, j)| Step::new(vec![*i], vec![*j])));
    let moved = out_of_order(scorer, &steps);
    steps.into_iter().zip(moved).map(|(step, moved)| Link { step, moved }).collect()
}

/// Pairs single leftover units of both sides, best first.
fn across(scorer: &mut Scorer<'_>, steps: &mut Vec<Step>) {
    let single =
        |side: &[usize], other: &[usize]| (side.len() == 1 && other.is_empty()).then(|| side[0]);
    let sources: Vec<usize> =
        steps.iter().filter_map(|step| single(&step.units.source, &step.units.target)).collect();
    let targets: Vec<usize> =
        steps.iter().filter_map(|step| single(&step.units.target, &step.units.source)).collect();
    if sources.len() > MAX_LEFTOVERS || targets.len() > MAX_LEFTOVERS {
        return;
    }
    let mut pairs: Vec<(f32, usize, usize)> = Vec::new();
    for i in &sources {
        for j in &targets {
            if scorer.units.source[*i].mass < MIN_MASS_ACROSS
                || scorer.units.target[*j].mass < MIN_MASS_ACROSS
            {
                continue;
            }
            let PairScore { shared, gain } = scorer.pair(*i, *j);
            if gain > MIN_GAIN_ACROSS && shared.source.min(shared.target) >= MIN_SHARED_ACROSS {
                pairs.push((gain, *i, *j));
            }
        }
    }
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken: Sides<Vec<usize>> = Sides::default();
    for (_, i, j) in pairs {
        if !taken.source.contains(&i) && !taken.target.contains(&j) {
            taken.source.push(i);
            taken.target.push(j);
        }
    }
    for (i, j) in taken.source.into_iter().zip(taken.target) {
        steps.retain(|step| !(step.units.source.is_empty() && step.units.target == [j]));
        if let Some(step) =
            steps.iter_mut().find(|step| step.units.target.is_empty() && step.units.source == [i])
        {
            step.units.target = vec![j];
        }
    }
}

/// Pairs leftover units between the same neighbours: a rewritten passage is more likely than a
/// deletion and an addition in the same place.
fn in_place(scorer: &mut Scorer<'_>, steps: &mut Vec<Step>) {
    let mut at = 0;
    while at < steps.len() {
        let run = steps[at..].iter().take_while(|step| step.is_gap()).count();
        if run < 2 {
            at += 1;
            continue;
        }
        let sources: Vec<usize> =
            steps[at..at + run].iter().flat_map(|step| step.units.source.iter().copied()).collect();
        let targets: Vec<usize> =
            steps[at..at + run].iter().flat_map(|step| step.units.target.iter().copied()).collect();
        // Two headings alone between the same neighbours name the same section, however free the
        // translation.
        let name_the_same = |scorer: &Scorer<'_>, i: usize, j: usize| {
            run == 2 && is_heading(&scorer.units.source[i]) && is_heading(&scorer.units.target[j])
        };
        let may_pair = |(i, j): (&usize, &usize)| {
            name_the_same(scorer, *i, *j) || scorer.gain(&[*i], &[*j]) > MIN_GAIN_IN_PLACE
        };
        if sources.len() == targets.len()
            && sources.len() <= 3
            && sources.iter().zip(&targets).all(may_pair)
        {
            let paired: Vec<Step> = sources
                .into_iter()
                .zip(targets)
                .map(|(i, j)| Step::new(vec![i], vec![j]))
                .collect();
            let count = paired.len();
            steps.splice(at..at + run, paired);
            at += count;
        } else {
            at += run;
        }
    }
}

fn is_heading(unit: &UnitFeatures) -> bool {
    matches!(unit.kind, Some(BlockKind::Heading(_)))
}

/// Returns which beads are out of order: those outside the heaviest chain that ascends on both
/// sides.
fn out_of_order(scorer: &Scorer<'_>, steps: &[Step]) -> Vec<bool> {
    let mut linked: Vec<(usize, usize, f32, usize)> = Vec::new();
    for (index, step) in steps.iter().enumerate() {
        if let (Some(i), Some(j)) = (step.units.source.first(), step.units.target.first()) {
            let length: f32 =
                step.units.source.iter().map(|i| scorer.units.source[*i].length).sum::<f32>()
                    + step.units.target.iter().map(|j| scorer.units.target[*j].length).sum::<f32>();
            linked.push((*i, *j, length + 1.0, index));
        }
    }
    linked.sort_unstable_by_key(|(i, ..)| *i);
    let mut moved = vec![false; steps.len()];
    if linked.windows(2).all(|pair| pair[0].1 < pair[1].1) {
        return moved;
    }
    // The heaviest ascending chain, computed with a Fenwick tree over target positions that stores
    // the end of the best chain of each prefix.
    let size = linked.iter().map(|(_, j, ..)| j + 1).max().unwrap_or(0) + 1;
    let mut tree: Vec<(f32, Option<usize>)> = vec![(0.0, None); size];
    let mut before: Vec<Option<usize>> = vec![None; linked.len()];
    let (mut best, mut end) = (0.0, None);
    for (index, (_, j, weight, _)) in linked.iter().enumerate() {
        let mut prefix = (0.0, None);
        let mut place = *j;
        while place > 0 {
            if tree[place].0 > prefix.0 {
                prefix = tree[place];
            }
            place &= place - 1;
        }
        before[index] = prefix.1;
        let total = prefix.0 + weight;
        if total > best {
            (best, end) = (total, Some(index));
        }
        let mut place = j + 1;
        while place < size {
            if total > tree[place].0 {
                tree[place] = (total, Some(index));
            }
            place += place & place.wrapping_neg();
        }
    }
    for (.., step) in &linked {
        moved[*step] = true;
    }
    while let Some(index) = end {
        moved[linked[index].3] = false;
        end = before[index];
    }
    moved
}
