//! The best beads in order: a dynamic programme over the steps 1-1, 1-0, 0-1, 1-2, 2-1, 1-3, 3-1, 2-2 (after Gale and Church 1993).

use super::score::Scorer;

/// Units that belong together; one side may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub en: Vec<usize>,
    pub pl: Vec<usize>,
}

/// The steps in the order in which an equal gain prefers them.
const STEPS: [(usize, usize); 8] = [(1, 1), (1, 0), (0, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2)];

/// The beads that gain most, in order. `band` gives for each number of English units behind us the range of Polish ones.
pub(super) fn best(scorer: &mut Scorer<'_>, band: &[(usize, usize)]) -> Vec<Step> {
    let mut offsets = Vec::with_capacity(band.len() + 1);
    let mut cells = 0;
    for (low, high) in band {
        offsets.push(cells);
        cells += high - low + 1;
    }
    let at = |row: usize, column: usize| {
        let (low, high) = *band.get(row)?;
        (low <= column && column <= high).then(|| offsets[row] + column - low)
    };
    let mut gains = vec![f32::NEG_INFINITY; cells];
    let mut steps = vec![u8::MAX; cells];
    // The plain gain of each pair, NaN where it was not needed.
    let mut pairs = vec![f32::NAN; cells];
    if let Some(first) = gains.first_mut() {
        *first = 0.0;
    }
    for (row, (low, high)) in band.iter().enumerate() {
        for column in *low..=*high {
            let Some(here) = at(row, column) else { continue };
            for (number, (down, along)) in STEPS.iter().enumerate() {
                let (Some(row_before), Some(column_before)) = (row.checked_sub(*down), column.checked_sub(*along)) else { continue };
                let Some(before) = at(row_before, column_before).filter(|before| gains[*before] > f32::NEG_INFINITY) else { continue };
                let gain = match (down, along) {
                    (1, 1) => {
                        let gain = scorer.gain(&[row - 1], &[column - 1]);
                        pairs[here] = gain;
                        gain
                    }
                    (1, 0) => scorer.gap(&scorer.en[row - 1]),
                    (0, 1) => scorer.gap(&scorer.pl[column - 1]),
                    _ => {
                        let en = [row.wrapping_sub(3), row.wrapping_sub(2), row - 1];
                        let pl = [column.wrapping_sub(3), column.wrapping_sub(2), column - 1];
                        let (en, pl) = (&en[3 - down..], &pl[3 - along..]);
                        if !scorer.may_join(en, pl) {
                            continue;
                        }
                        scorer.gain(en, pl)
                    }
                };
                let total = gains[before] + gain;
                if total > gains[here] {
                    gains[here] = total;
                    steps[here] = number as u8;
                }
            }
        }
    }
    let (mut row, mut column) = (band.len() - 1, band.last().map_or(0, |(_, high)| *high));
    let mut path = Vec::new();
    while row > 0 || column > 0 {
        let Some((down, along)) = at(row, column).and_then(|here| STEPS.get(usize::from(steps[here]))).copied() else { break };
        path.push(Step { en: (row - down..row).collect(), pl: (column - along..column).collect() });
        row -= down;
        column -= along;
    }
    path.reverse();
    path
}
