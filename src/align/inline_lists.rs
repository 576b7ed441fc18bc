//! Lists that are lines in one version and part of a paragraph in the other, and paragraphs that are
//! the end of the one before. The search pairs a unit with up to three others, so the rest of such a
//! list is left over beside it.

use super::bead::Step;
use super::score::Scorer;
use crate::document::BlockKind;
use crate::sides::{Side, Sides};

/// Minimum share of its weight that the last joined unit has in common with the paragraph.
const MIN_SHARED: f32 = 0.25;
/// The same share if the search could have paired all units with the paragraph, and did not.
const MIN_SHARED_OF_FEW: f32 = 0.45;
/// Maximum difference in length, as a logarithm, of versions of one passage in most cases.
const MAX_LENGTH_RATIO: f32 = 0.35;
/// Minimum number of units of a list that the search can't pair with its paragraph as a whole.
const MIN_UNITS: usize = 4;
/// Maximum number of units that are joined to one other.
const MAX_UNITS: usize = 60;

/// Joins leftover units to the bead before or after them if its other side is one unit that contains
/// them too.
pub(super) fn join(scorer: &mut Scorer<'_>, steps: &mut Vec<Step>) {
    for side in Side::BOTH {
        let mut at = 0;
        while at < steps.len() {
            if let [whole] = steps[at].units[side.other()][..] {
                let after = following(scorer, &steps[at..], side);
                let joined = most_gained(scorer, side, whole, &steps[at].units[side], &after);
                let drained: Vec<Step> = steps.drain(at + 1..=at + joined).collect();
                steps[at].units[side].extend(drained.iter().flat_map(|step| &step.units[side]));
                let before = preceding(scorer, &steps[..=at], side);
                let joined = most_gained(scorer, side, whole, &steps[at].units[side], &before);
                let drained: Vec<Step> = steps.drain(at - joined..at).collect();
                at -= joined;
                steps[at].units[side].extend(drained.iter().flat_map(|step| &step.units[side]));
                steps[at].units[side].sort_unstable();
            }
            at += 1;
        }
    }
}

/// Returns the leftover units of one side that directly follow the first step.
fn following(scorer: &Scorer<'_>, steps: &[Step], side: Side) -> Vec<usize> {
    let mut last = steps[0].units[side].last().copied();
    let mut found = Vec::new();
    for step in steps.iter().skip(1).take(MAX_UNITS) {
        let Some(unit) = leftover(scorer, step, side) else { break };
        if last.is_some_and(|last| last + 1 != unit) {
            break;
        }
        last = Some(unit);
        found.push(unit);
    }
    found
}

/// Returns the leftover units of one side that directly precede the last step, the nearest first.
fn preceding(scorer: &Scorer<'_>, steps: &[Step], side: Side) -> Vec<usize> {
    let Some((step, before)) = steps.split_last() else { return Vec::new() };
    let mut first = step.units[side].first().copied();
    let mut found = Vec::new();
    for step in before.iter().rev().take(MAX_UNITS) {
        let Some(unit) = leftover(scorer, step, side) else { break };
        if first.is_some_and(|first| unit + 1 != first) {
            break;
        }
        first = Some(unit);
        found.push(unit);
    }
    found
}

/// Returns the unit of a step if only one side has it and it can be a part of a paragraph.
fn leftover(scorer: &Scorer<'_>, step: &Step, side: Side) -> Option<usize> {
    let [unit] = step.units[side][..] else { return None };
    let may_be_part =
        matches!(scorer.units[side][unit].kind, Some(BlockKind::Paragraph | BlockKind::Item(_)));
    (step.units[side.other()].is_empty() && may_be_part).then_some(unit)
}

/// Returns how many of some leftover units a bead has to contain to gain most; none if they gain
/// nothing.
fn most_gained(
    scorer: &mut Scorer<'_>,
    side: Side,
    whole: usize,
    paired: &[usize],
    leftovers: &[usize],
) -> usize {
    let kind = scorer.units[side.other()][whole].kind;
    if !matches!(kind, Some(BlockKind::Paragraph | BlockKind::Item(_))) {
        return 0;
    }
    let gain = |scorer: &mut Scorer<'_>, parts: &[usize]| {
        let whole = [whole];
        let units = sides(side, parts, &whole);
        scorer.gain(units.source, units.target)
    };
    let fits = |scorer: &Scorer<'_>, parts: &[usize]| {
        let whole = [whole];
        let units = sides(side, parts, &whole);
        scorer.length_ratio(units.source, units.target).abs() <= MAX_LENGTH_RATIO
    };
    if leftovers.is_empty() || fits(scorer, paired) {
        return 0;
    }
    let mut parts = paired.to_vec();
    let (mut apart, mut count, mut most, mut last) = (gain(scorer, paired), 0, 0.0, 0.0);
    for (at, unit) in leftovers.iter().enumerate() {
        let (part, whole) = ([*unit], [whole]);
        let units = sides(side, &part, &whole);
        let shared = scorer.overlap(units.source, units.target)[side];
        parts.push(*unit);
        apart += scorer.gap(&scorer.units[side][*unit]);
        let gained = gain(scorer, &parts) - apart;
        if shared >= MIN_SHARED && gained > most && fits(scorer, &parts) {
            (count, most, last) = (at + 1, gained, shared);
        }
    }
    let is_list = paired.len() + count >= MIN_UNITS;
    let is_end = !paired.is_empty() && last >= MIN_SHARED_OF_FEW;
    if is_list || is_end { count } else { 0 }
}

/// Returns units of a side and of the other one, by side.
fn sides<'u>(side: Side, of_side: &'u [usize], of_other: &'u [usize]) -> Sides<&'u [usize]> {
    match side {
        Side::Source => Sides::new(of_side, of_other),
        Side::Target => Sides::new(of_other, of_side),
    }
}
