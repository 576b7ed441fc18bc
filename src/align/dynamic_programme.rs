//! The best path of beads in order: a dynamic programme over the steps 1-1, 1-2, 2-1, 1-3, 3-1, 2-2
//! and gaps (after Gale and Church 1993). Gaps have affine costs: opening one costs more than
//! extending it (Gotoh 1982).

use super::bead::{Pair, Step};
use super::score::Scorer;
use crate::sides::Sides;

/// Steps that pair units; on equal gains, the earlier one is preferred.
const STEPS: [(usize, usize); 6] = [(1, 1), (1, 2), (2, 1), (1, 3), (3, 1), (2, 2)];
/// Codes of the remaining steps: an English or a Polish unit without a counterpart.
const GAPS: [u8; 2] = [STEPS.len() as u8, STEPS.len() as u8 + 1];

/// Kinds of step: a pairing, or a gap on one side.
const PAIRED: usize = 0;
const SOURCE_ALONE: usize = 1;
const TARGET_ALONE: usize = 2;

/// A cell of the dynamic programme: for each kind of last step, the maximum gain, that step and the
/// kind of the step before it.
#[derive(Clone, Copy)]
struct Cell {
    gains: [f32; 3],
    steps: Steps,
}

/// For each kind of last step, the step in the low `BEFORE` bits and the kind of the previous step
/// above them: the only part of a cell kept for the traceback.
type Steps = [u8; 3];
const BEFORE: u8 = 4;

/// Cells of a row, and the pair of units that ends in each, kept for merges.
#[derive(Default)]
struct Row {
    low: usize,
    cells: Vec<Cell>,
    pairs: Vec<Pair>,
}

impl Row {
    /// Returns the index of a column in this row.
    fn at(&self, column: usize) -> Option<usize> {
        column.checked_sub(self.low).filter(|at| *at < self.cells.len())
    }

    fn cell(&self, column: usize) -> Option<Cell> {
        self.at(column).map(|at| self.cells[at])
    }

    fn pair(&self, column: usize) -> Pair {
        self.at(column).map_or(Pair::FAR, |at| self.pairs[at])
    }
}

/// Number of rows kept: a step reaches up to three rows back from its own.
const KEPT: usize = 4;

impl Cell {
    const UNREACHED: Cell = Cell { gains: [f32::NEG_INFINITY; 3], steps: [u8::MAX; 3] };

    /// Returns the kind of last step with the maximum gain.
    fn best(&self) -> usize {
        let better = |a: usize, b: usize| if self.gains[b] > self.gains[a] { b } else { a };
        better(better(PAIRED, SOURCE_ALONE), TARGET_ALONE)
    }

    fn offer(&mut self, kind: usize, gain: f32, step: u8, before: usize) {
        if gain > self.gains[kind] {
            self.gains[kind] = gain;
            self.steps[kind] = step | (before as u8) << BEFORE;
        }
    }

    /// Returns the maximum gain before a gap of this kind that continues from this cell, and the
    /// kind of step before the gap.
    fn alone(&self, kind: usize, open: f32) -> (f32, usize) {
        let mut best = (self.gains[kind], kind);
        for before in [PAIRED, SOURCE_ALONE, TARGET_ALONE] {
            if before != kind && self.gains[before] + open > best.0 {
                best = (self.gains[before] + open, before);
            }
        }
        best
    }
}

/// Returns the beads with the maximum total gain, in order. `band` contains, for each number of
/// consumed English units, the range of consumed Polish units.
pub(super) fn best(
    scorer: &mut Scorer<'_>,
    units: &Sides<Vec<usize>>,
    band: &[(usize, usize)],
) -> Vec<Step> {
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
    let mut steps: Vec<Steps> = Vec::with_capacity(count);
    let mut rows: [Row; KEPT] = Default::default();
    let mut last = PAIRED;
    let open = scorer.costs.open;
    for (row, (low, high)) in band.iter().enumerate() {
        let width = high - low + 1;
        let mut here = std::mem::take(&mut rows[row % KEPT]);
        here.low = *low;
        here.cells.clear();
        here.cells.resize(width, Cell::UNREACHED);
        here.pairs.clear();
        here.pairs.resize(width, Pair::FAR);
        for column in *low..=*high {
            let mut cell = Cell::UNREACHED;
            if row == 0 && column == 0 {
                cell.gains[PAIRED] = 0.0;
            }
            let above = |down: usize| {
                if down == 0 { None } else { row.checked_sub(down).map(|row| &rows[row % KEPT]) }
            };
            if let Some(before) = above(1).and_then(|row| row.cell(column)) {
                let (gain, kind) = before.alone(SOURCE_ALONE, open);
                cell.offer(
                    SOURCE_ALONE,
                    gain + scorer.gap(&scorer.units.source[units.source[row - 1]]),
                    GAPS[0],
                    kind,
                );
            }
            if let Some(before) = column.checked_sub(1).and_then(|column| here.cell(column)) {
                let (gain, kind) = before.alone(TARGET_ALONE, open);
                cell.offer(
                    TARGET_ALONE,
                    gain + scorer.gap(&scorer.units.target[units.target[column - 1]]),
                    GAPS[1],
                    kind,
                );
            }
            let mut pair = Pair::FAR;
            if let (Some(i), Some(j)) = (row.checked_sub(1), column.checked_sub(1)) {
                pair = scorer.pair(units.source[i], units.target[j]);
                here.pairs[column - low] = pair;
            }
            for (number, (down, along)) in STEPS.iter().enumerate() {
                let (Some(row_before), Some(column_before)) =
                    (row.checked_sub(*down), column.checked_sub(*along))
                else {
                    continue;
                };
                let Some(before) = above(*down).and_then(|row| row.cell(column_before)) else {
                    continue;
                };
                let kind = before.best();
                if before.gains[kind] == f32::NEG_INFINITY {
                    continue;
                }
                let gain = if down + along == 2 {
                    Some(pair.gain)
                } else {
                    let mut known = [[Pair::FAR; 3]; 3];
                    for (i, known) in known.iter_mut().enumerate().take(*down) {
                        let row =
                            if i + 1 == *down { &here } else { &rows[(row_before + i + 1) % KEPT] };
                        for (j, known) in known.iter_mut().enumerate().take(*along) {
                            *known = row.pair(column_before + j + 1);
                        }
                    }
                    let beaten = cell.gains[PAIRED] - before.gains[kind];
                    scorer.join(
                        &units.source[row_before..row],
                        &units.target[column_before..column],
                        &known,
                        beaten,
                    )
                };
                if let Some(gain) = gain {
                    cell.offer(PAIRED, before.gains[kind] + gain, number as u8, kind);
                }
            }
            here.cells[column - low] = cell;
        }
        steps.extend(here.cells.iter().map(|cell| cell.steps));
        last = here.cells.last().map_or(PAIRED, Cell::best);
        rows[row % KEPT] = here;
    }
    let (mut row, mut column) = (band.len() - 1, band.last().map_or(0, |(_, high)| *high));
    let mut kind = last;
    let mut path = Vec::new();
    while row > 0 || column > 0 {
        let Some(code) =
            at(row, column).map(|here| steps[here][kind]).filter(|code| *code != u8::MAX)
        else {
            break;
        };
        let (step, before) = (code & ((1 << BEFORE) - 1), code >> BEFORE);
        let (down, along) = match STEPS.get(usize::from(step)) {
            Some(step) => *step,
            None if step == GAPS[0] => (1, 0),
            None if step == GAPS[1] => (0, 1),
            None => break,
        };
        path.push(Step::new(
            units.source[row - down..row].to_vec(),
            units.target[column - along..column].to_vec(),
        ));
        row -= down;
        column -= along;
        kind = usize::from(before);
    }
    path.reverse();
    path
}
