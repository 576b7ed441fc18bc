//! Passages whose lines are paragraphs of their own in the other version, such as a dialogue or a
//! sample of what a program writes.

use super::bead::Step;
use super::score::Scorer;
use crate::document::BlockKind;
use crate::sides::{Side, Sides};

/// Minimum number of lines.
const MIN_LINES: usize = 3;
/// Maximum difference in length, as a logarithm, of versions of one passage in most cases.
const MAX_LENGTH_RATIO: f32 = 0.35;
/// Minimum share of their weight that both versions have in common. Where the number of lines, the
/// length and the place agree, as much as unrelated passages may share is enough.
const MIN_SHARED: f32 = 0.15;

/// Joins leftover units to a unit beside them if all units between the same neighbours are that one
/// on one side, and as many as it has lines on the other.
pub(super) fn join(scorer: &mut Scorer<'_>, steps: &mut Vec<Step>) {
    for side in Side::BOTH {
        let mut at = 0;
        while at < steps.len() {
            if let [whole] = steps[at].units[side][..] {
                let lacks = |step: &&Step| step.units[side].is_empty();
                let before = steps[..at].iter().rev().take_while(lacks).count();
                let after = steps[at + 1..].iter().take_while(lacks).count();
                let run = at - before..at + after + 1;
                let others = steps[run.clone()].iter().flat_map(|step| &step.units[side.other()]);
                let parts: Vec<usize> = others.copied().collect();
                if run.len() > 1 && are_versions(scorer, side, whole, &parts) {
                    at = run.start;
                    let mut units: Sides<Vec<usize>> = Sides::default();
                    units[side] = vec![whole];
                    units[side.other()] = parts;
                    steps.splice(run, [Step { units }]);
                }
            }
            at += 1;
        }
    }
}

/// Whether a unit of one side has the lines that the other side has as units.
fn are_versions(scorer: &mut Scorer<'_>, side: Side, whole: usize, parts: &[usize]) -> bool {
    let is_text = |kind: Option<BlockKind>| {
        !matches!(kind, Some(BlockKind::Heading(_) | BlockKind::Cell | BlockKind::Code))
    };
    let others = scorer.units[side.other()];
    let is_line = |part: &usize| others[*part].lines == 1 && is_text(others[*part].kind);
    let unit = &scorer.units[side][whole];
    if parts.len() < MIN_LINES
        || unit.lines != parts.len()
        || !is_text(unit.kind)
        || !parts.iter().all(is_line)
    {
        return false;
    }
    let whole = [whole];
    let (source, target) = match side {
        Side::Source => (&whole[..], parts),
        Side::Target => (parts, &whole[..]),
    };
    let shared = scorer.overlap(source, target);
    scorer.length_ratio(source, target).abs() <= MAX_LENGTH_RATIO
        && shared.source.min(shared.target) >= MIN_SHARED
}
