//! Leftovers of the path in order: pairs across the order, and rewritten passages in the same
//! position.

use rustc_hash::FxHashSet;

use super::bead::{Link, PairScore, Step};
use super::features::UnitFeatures;
use super::score::Scorer;
use super::{inline_lists, line_by_line};
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
    let mut moved = moved.to_vec();
    moved.extend(across(scorer, &mut steps));
    if scorer.costs.structured {
        beside_moved(scorer, &mut steps, &mut moved);
        exchanged(scorer, &mut steps, &mut moved);
        inline_lists::join(scorer, &mut steps);
        line_by_line::join(scorer, &mut steps);
    }
    in_place(scorer, &mut steps);
    steps.extend(moved.into_iter().map(|(i, j)| Step::new(vec![i], vec![j])));
    let moved = out_of_order(scorer, &steps);
    steps.into_iter().zip(moved).map(|(step, moved)| Link { step, moved }).collect()
}

/// Takes out pairs of single leftover units of both sides, best first.
fn across(scorer: &mut Scorer<'_>, steps: &mut Vec<Step>) -> Vec<(usize, usize)> {
    let single =
        |side: &[usize], other: &[usize]| (side.len() == 1 && other.is_empty()).then(|| side[0]);
    let sources: Vec<usize> =
        steps.iter().filter_map(|step| single(&step.units.source, &step.units.target)).collect();
    let targets: Vec<usize> =
        steps.iter().filter_map(|step| single(&step.units.target, &step.units.source)).collect();
    if sources.len() > MAX_LEFTOVERS || targets.len() > MAX_LEFTOVERS {
        return Vec::new();
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
    scorer.keep_versions(&mut pairs);
    pairs.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut taken: Sides<Vec<usize>> = Sides::default();
    for (_, i, j) in pairs {
        if !taken.source.contains(&i) && !taken.target.contains(&j) {
            taken.source.push(i);
            taken.target.push(j);
        }
    }
    let taken: Vec<(usize, usize)> = taken.source.into_iter().zip(taken.target).collect();
    taken.iter().for_each(|(i, j)| take_out(steps, *i, *j));
    taken
}

/// Takes out the leftover neighbours of units that moved: a section moves as a whole, with its
/// short lines. Leftovers that follow, or precede, both units of a pair out of order are a pair too.
fn beside_moved(scorer: &mut Scorer<'_>, steps: &mut Vec<Step>, moved: &mut Vec<(usize, usize)>) {
    let mut left = Sides::from_fn(|side| -> FxHashSet<usize> {
        let gaps = steps.iter().filter(|step| step.is_gap());
        gaps.flat_map(|step| step.units[side].iter().copied()).collect()
    });
    let mut at = 0;
    while let Some((i, j)) = moved.get(at).copied() {
        at += 1;
        let before = i.checked_sub(1).zip(j.checked_sub(1));
        for (i, j) in before.into_iter().chain([(i + 1, j + 1)]) {
            if left.source.contains(&i) && left.target.contains(&j) && may_replace(scorer, i, j) {
                left.source.remove(&i);
                left.target.remove(&j);
                take_out(steps, i, j);
                moved.push((i, j));
            }
        }
    }
}

/// Takes out leftover units on opposite sides of one bead that are too light to be recognised:
/// neighbours that changed places, such as the lines of a title, are more likely than a deletion
/// and an addition around the same bead.
fn exchanged(scorer: &mut Scorer<'_>, steps: &mut Vec<Step>, moved: &mut Vec<(usize, usize)>) {
    let is_paired = |step: Option<&Step>| step.is_none_or(|step| !step.is_gap());
    let mut at = 0;
    while at + 2 < steps.len() {
        let (before, after) = (&steps[at].units, &steps[at + 2].units);
        let pair =
            match (&before.source[..], &before.target[..], &after.source[..], &after.target[..]) {
                ([i], [], [], [j]) | ([], [j], [i], []) => Some((*i, *j)),
                _ => None,
            };
        at += 1;
        let Some((i, j)) = pair.filter(|_| {
            !steps[at].is_gap()
                && is_paired(at.checked_sub(2).and_then(|before| steps.get(before)))
                && is_paired(steps.get(at + 2))
        }) else {
            continue;
        };
        let is_light =
            scorer.units.source[i].mass.max(scorer.units.target[j].mass) < MIN_MASS_ACROSS;
        // Cells of a table that changed places have other values.
        let is_cell = scorer.units.source[i].kind == Some(BlockKind::Cell);
        if is_light && !is_cell && may_replace(scorer, i, j) {
            take_out(steps, i, j);
            moved.push((i, j));
        }
    }
}

/// Whether a unit may be a version of another in whose place it is.
fn may_replace(scorer: &mut Scorer<'_>, i: usize, j: usize) -> bool {
    scorer.units.source[i].kind == scorer.units.target[j].kind
        && scorer.gain(&[i], &[j]) > MIN_GAIN_IN_PLACE
}

/// Removes two leftover units from the path.
fn take_out(steps: &mut Vec<Step>, i: usize, j: usize) {
    steps.retain(|step| !(step.is_gap() && (step.units.source == [i] || step.units.target == [j])));
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
        // So do an acronym and the words of which it is made.
        let name_the_same = |scorer: &Scorer<'_>, i: usize, j: usize| {
            let (source, target) = (&scorer.units.source[i], &scorer.units.target[j]);
            run == 2
                && (is_heading(source) && is_heading(target) || spell_one_another(source, target))
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

/// Whether one unit is an acronym and the other has the words that begin with its letters.
fn spell_one_another(source: &UnitFeatures, target: &UnitFeatures) -> bool {
    let spells = |short: &UnitFeatures, long: &UnitFeatures| {
        short.capitals.is_some() && short.capitals == long.initials
    };
    source.kind == target.kind && (spells(source, target) || spells(target, source))
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
