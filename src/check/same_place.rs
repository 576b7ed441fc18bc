//! Listings that each version has in the same place, between the same neighbours, one of them with
//! longer comments.

use super::Check;
use crate::document::BlockKind;
use crate::html_tags::seen_code;
use crate::sides::Side;

/// Whether a run of blocks of one side is a listing, and each of its lines begins a line of a listing
/// of the other side: there a comment may go on.
pub(super) fn has_lines(check: &Check<'_>, side: Side, run: &[usize], other: &[usize]) -> bool {
    let lines = |side: Side, run: &[usize]| -> Option<Vec<String>> {
        let text = &check.bitext[side];
        let blocks = run.iter().filter_map(|block| text.document.blocks.get(*block));
        let is_code = blocks.clone().all(|block| block.kind == BlockKind::Code);
        let lines = blocks.flat_map(|block| {
            let written = seen_code(text.source.slice(block.span));
            written.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>()
        });
        is_code.then(|| lines.filter(|line| !line.is_empty()).collect())
    };
    let Some((own, other)) = lines(side, run).zip(lines(side.other(), other)) else { return false };
    !own.is_empty()
        && own.iter().all(|line| other.iter().any(|other| other.starts_with(line.as_str())))
}
