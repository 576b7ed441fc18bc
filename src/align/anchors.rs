//! The search band: in long texts, only the surroundings of a chain of confident pairs are
//! searched, so that time grows linearly rather than quadratically.

use rustc_hash::FxHashMap;

use super::score::Scorer;
use crate::sides::Sides;

/// Maximum number of cells that are searched in full.
const MAX_FULL_SEARCH: usize = 6_000;
/// Maximum number of units in which a concept is specific enough to suggest a counterpart.
const MAX_HOLDERS: usize = 4;
/// Minimum share of their weight that the units of an anchor have in common.
const MIN_SHARED: f32 = 0.38;
/// Minimum weight of an anchor unit.
const MIN_MASS: f32 = 5.0;
/// Margin of the band around the chain, in units.
const MARGIN: usize = 12;
/// Margin around the straight line between distant anchors, widened by the difference in length.
const DISTANT_MARGIN: usize = 80;
/// Maximum number of cells between two anchors that don't count as distant.
const MAX_NEAR_CELLS: usize = 200_000;
/// Maximum number of cells by which that margin is widened on either side of the line.
const MAX_WIDENING: usize = 200_000;

/// Returns, for each number of consumed source units, the range of consumed target units to search.
pub(super) fn band(scorer: &mut Scorer<'_>, units: &Sides<Vec<usize>>) -> Vec<(usize, usize)> {
    let (rows, columns) = (units.source.len(), units.target.len());
    if rows.saturating_mul(columns) <= MAX_FULL_SEARCH {
        return vec![(0, columns); rows + 1];
    }
    let mut chain = vec![(0, 0)];
    let place = |units: &[usize], unit: usize| units.binary_search(&unit).ok();
    let anchors = anchors(scorer)
        .into_iter()
        .filter_map(|(i, j)| Some((place(&units.source, i)? + 1, place(&units.target, j)? + 1)));
    chain.extend(anchors);
    chain.push((rows, columns));
    let mut band: Vec<(usize, usize)> = vec![(usize::MAX, 0); rows + 1];
    for pair in chain.windows(2) {
        let ((from_row, from), (to_row, to)) = (pair[0], pair[1]);
        let longer = (to_row - from_row).abs_diff(to.saturating_sub(from));
        let wide = DISTANT_MARGIN + longer.min(MAX_WIDENING / (to_row - from_row).max(1));
        let distant = (to_row - from_row).saturating_mul(to.saturating_sub(from)) > MAX_NEAR_CELLS;
        for (row, cell) in band.iter_mut().enumerate().take(to_row + 1).skip(from_row) {
            let (low, high) = if distant {
                let along = from + (row - from_row) * (to - from) / (to_row - from_row).max(1);
                (along.saturating_sub(wide), along + wide)
            } else {
                (from.saturating_sub(MARGIN), to + MARGIN)
            };
            *cell = (cell.0.min(low), cell.1.max(high.min(columns)));
        }
    }
    // The margins of neighbours must overlap, and both ends must be included.
    band[0].0 = 0;
    band[rows].1 = columns;
    for row in 1..=rows {
        band[row].1 = band[row].1.max(band[row - 1].1);
    }
    for row in (0..rows).rev() {
        band[row].0 = band[row].0.min(band[row + 1].0);
    }
    // If one text is many times as long as the other, a row may end before the next begins:
    // consecutive rows must overlap.
    for row in 0..rows {
        band[row].1 = band[row].1.max(band[row + 1].0);
    }
    band
}

/// Returns pairs of units that are each other's best match and share much weight, in ascending
/// order on both sides.
fn anchors(scorer: &mut Scorer<'_>) -> Vec<(usize, usize)> {
    let mut holders: FxHashMap<u64, Vec<u32>> = FxHashMap::default();
    for (j, unit) in scorer.units.target.iter().enumerate() {
        let mut last = None;
        for (concept, _) in &unit.concepts {
            if last != Some(*concept) {
                holders.entry(*concept).or_default().push(j as u32);
                last = Some(*concept);
            }
        }
    }
    let mut best_of_target: FxHashMap<usize, (f32, usize)> = FxHashMap::default();
    let mut best_of_source: Vec<Option<(f32, usize)>> = Vec::new();
    for (i, unit) in scorer.units.source.iter().enumerate() {
        let mut votes: FxHashMap<u32, f32> = FxHashMap::default();
        let mut last = None;
        for (concept, item) in &unit.concepts {
            if last == Some(*concept) {
                continue;
            }
            last = Some(*concept);
            if let Some(holding) =
                holders.get(concept).filter(|holding| holding.len() <= MAX_HOLDERS)
            {
                for j in holding {
                    *votes.entry(*j).or_default() += unit.weights[*item as usize];
                }
            }
        }
        let best = votes
            .into_iter()
            .map(|(j, vote)| (vote, j as usize))
            .max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1)));
        if let Some((vote, j)) = best {
            let entry = best_of_target.entry(j).or_insert((vote, i));
            if vote > entry.0 {
                *entry = (vote, i);
            }
        }
        best_of_source.push(best);
    }
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (i, best) in best_of_source.into_iter().enumerate() {
        let Some((_, j)) = best else { continue };
        let mutual = best_of_target.get(&j).is_some_and(|(_, back)| *back == i);
        if mutual
            && scorer.units.source[i].mass >= MIN_MASS
            && scorer.units.target[j].mass >= MIN_MASS
        {
            let shared = scorer.overlap(&[i], &[j]);
            if shared.source.min(shared.target) >= MIN_SHARED {
                pairs.push((i, j));
            }
        }
    }
    longest_ascending(&pairs)
}

/// Returns the longest chain with ascending target indices (patience sorting).
fn longest_ascending(pairs: &[(usize, usize)]) -> Vec<(usize, usize)> {
    let mut ends: Vec<usize> = Vec::new();
    let mut before: Vec<Option<usize>> = Vec::with_capacity(pairs.len());
    for (index, (_, j)) in pairs.iter().enumerate() {
        let place = ends.partition_point(|end| pairs[*end].1 < *j);
        before.push(place.checked_sub(1).map(|place| ends[place]));
        if place == ends.len() {
            ends.push(index);
        } else {
            ends[place] = index;
        }
    }
    let mut chain = Vec::new();
    let mut at = ends.last().copied();
    while let Some(index) = at {
        chain.push(pairs[index]);
        at = before[index];
    }
    chain.reverse();
    chain
}
