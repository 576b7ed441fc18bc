//! Listings that each version has in the same place, between the same neighbours, one of them with
//! longer comments.

use std::collections::BTreeSet;

use super::Check;
use crate::html_tags::seen_code;
use crate::sides::Side;

/// Whether each line of a listing of one side begins a line of a listing of the other side: there a
/// comment may go on.
pub(super) fn has_lines(check: &Check<'_>, side: Side, run: &[usize], other: &[usize]) -> bool {
    let lines = |side: Side, run: &[usize]| -> Vec<String> {
        let text = &check.bitext[side];
        let blocks = run.iter().filter_map(|block| text.document.blocks.get(*block));
        let lines = blocks.flat_map(|block| {
            let written = seen_code(text.source.slice(block.span));
            written.lines().map(|line| line.trim().to_owned()).collect::<Vec<_>>()
        });
        lines.filter(|line| !line.is_empty()).collect()
    };
    let own = lines(side, run);
    // Sorted, the lines that begin with another one follow it.
    let others: BTreeSet<String> = lines(side.other(), other).into_iter().collect();
    let begins_another = |line: &String| {
        others.range(line.clone()..).next().is_some_and(|next| next.starts_with(line.as_str()))
    };
    !own.is_empty() && own.iter().all(begins_another)
}
