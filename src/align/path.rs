//! The best beads in order: a dynamic programme over the steps 1-1, 1-2, 2-1, 1-3, 3-1, 2-2 and gaps (after Gale and Church 1993). Gaps come in runs: opening one
//! costs more than making it longer (Gotoh 1982).

use super::joins::Pair;
use super::score::Scorer;

/// Units that belong together; one side may be empty.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Step {
    pub en: Vec<usize>,
    pub pl: Vec<usize>,
}

/// The steps that pair units, in the order in which an equal gain prefers them.
const STEPS: [(usize, usize); 6] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2)];
/// The numbers of the other two: an English and a Polish unit without a counterpart.
const GAPS: [u8; 2] = [STEPS.len() as u8, STEPS.len() as u8 + 1];

/// What the last step was.
const PAIRED: usize = 0;
const EN_ALONE: usize = 1;
const PL_ALONE: usize = 2;

/// A cell: for each kind of last step the most that can be gained up to here, that step and the kind of the one before it.
#[derive(Clone, Copy)]
struct Cell {
    gains: [f32; 3],
    steps: [(u8, u8); 3],
}

impl Cell {
    const UNREACHED: Cell = Cell { gains: [f32::NEG_INFINITY; 3], steps: [(u8::MAX, 0); 3] };

    /// The best of the three.
    fn best(&self) -> usize {
        let better = |a: usize, b: usize| if self.gains[b] > self.gains[a] { b } else { a };
        better(better(PAIRED, EN_ALONE), PL_ALONE)
    }

    fn offer(&mut self, kind: usize, gain: f32, step: u8, before: usize) {
        if gain > self.gains[kind] {
            self.gains[kind] = gain;
            self.steps[kind] = (step, before as u8);
        }
    }

    /// The best that ends in a gap of this kind behind this cell, and the kind of step before it.
    fn alone(&self, kind: usize, open: f32) -> (f32, usize) {
        let mut best = (self.gains[kind], kind);
        for before in [PAIRED, EN_ALONE, PL_ALONE] {
            if before != kind && self.gains[before] + open > best.0 {
                best = (self.gains[before] + open, before);
            }
        }
        best
    }
}

/// The beads of some units that gain most, in order. `band` gives for each number of English units behind us the range of Polish ones.
pub(super) fn best(scorer: &mut Scorer<'_>, units_en: &[usize], units_pl: &[usize], band: &[(usize, usize)]) -> Vec<Step> {
    let mut offsets = Vec::with_capacity(band.len() + 1);
    let mut count = 0;
    for (low, high) in band {
        offsets.push(count);
        count += high - low + 1;
    }
    let at = |row: usize, column: usize| {
        let (low, high) = *band.get(row)?;
        (low <= column && column <= high).then(|| offsets[row] + column - low)
    };
    let mut cells = vec![Cell::UNREACHED; count];
    if let Some(first) = cells.first_mut() {
        first.gains[PAIRED] = 0.0;
    }
    // What is known of each pair, kept for the joins.
    let mut pairs = vec![Pair::FAR; count];
    let open = scorer.costs.open;
    for (row, (low, high)) in band.iter().enumerate() {
        for column in *low..=*high {
            let Some(here) = at(row, column) else { continue };
            let mut cell = cells[here];
            if let Some(before) = row.checked_sub(1).and_then(|row| at(row, column)) {
                let (gain, kind) = cells[before].alone(EN_ALONE, open);
                cell.offer(EN_ALONE, gain + scorer.gap(&scorer.en[units_en[row - 1]]), GAPS[0], kind);
            }
            if let Some(before) = column.checked_sub(1).and_then(|column| at(row, column)) {
                let (gain, kind) = cells[before].alone(PL_ALONE, open);
                cell.offer(PL_ALONE, gain + scorer.gap(&scorer.pl[units_pl[column - 1]]), GAPS[1], kind);
            }
            if let (Some(i), Some(j)) = (row.checked_sub(1), column.checked_sub(1)) {
                let (en, pl) = (&units_en[i..row], &units_pl[j..column]);
                let shared = scorer.overlap(en, pl);
                pairs[here] = Pair { shared, gain: scorer.gain_of(en, pl, shared) };
            }
            for (number, (down, along)) in STEPS.iter().enumerate() {
                let (Some(row_before), Some(column_before)) = (row.checked_sub(*down), column.checked_sub(*along)) else { continue };
                let Some(before) = at(row_before, column_before).map(|before| cells[before]) else { continue };
                let kind = before.best();
                if before.gains[kind] == f32::NEG_INFINITY {
                    continue;
                }
                let (en, pl) = (&units_en[row_before..row], &units_pl[column_before..column]);
                let gain = if down + along == 2 {
                    Some(pairs[here].gain)
                } else {
                    scorer.join(en, pl, &|i, j| at(row_before + i + 1, column_before + j + 1).map_or(Pair::FAR, |pair| pairs[pair]))
                };
                if let Some(gain) = gain {
                    cell.offer(PAIRED, before.gains[kind] + gain, number as u8, kind);
                }
            }
            cells[here] = cell;
        }
    }
    let (mut row, mut column) = (band.len() - 1, band.last().map_or(0, |(_, high)| *high));
    let mut kind = at(row, column).map_or(PAIRED, |here| cells[here].best());
    let mut path = Vec::new();
    while row > 0 || column > 0 {
        let Some((step, before)) = at(row, column).map(|here| cells[here].steps[kind]) else { break };
        let (down, along) = match STEPS.get(usize::from(step)) {
            Some(step) => *step,
            None if step == GAPS[0] => (1, 0),
            None if step == GAPS[1] => (0, 1),
            None => break,
        };
        path.push(Step { en: units_en[row - down..row].to_vec(), pl: units_pl[column - along..column].to_vec() });
        row -= down;
        column -= along;
        kind = usize::from(before);
    }
    path.reverse();
    path
}
