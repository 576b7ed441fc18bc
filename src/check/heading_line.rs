//! Headings that the other version has as a line of its own at the start of the passage below.

use super::Check;
use super::content_words::left_over;
use crate::document::{BlockKind, TokenKind};
use crate::layout::BREAK;
use crate::sides::Side;

/// Maximum number of words of such a line.
const MAX_WORDS: usize = 5;

/// Whether a heading that only one side has precedes a passage which begins, on the other side, with
/// a short line whose words this side of the passage lacks.
pub(super) fn begins_next(check: &Check<'_>, side: Side, run: &[usize]) -> bool {
    let &[heading] = run else { return false };
    let other = &check.bitext[side.other()];
    let is_heading = |block: usize| {
        let block = check.bitext[side].document.blocks.get(block);
        block.is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)))
    };
    let next = check.bead_index.of_block(side, heading + 1);
    let Some(bead) = next.and_then(|next| check.bitext.alignment.beads.get(next)) else {
        return false;
    };
    let (true, Some(block)) = (is_heading(heading), check.blocks(bead, side.other()).next()) else {
        return false;
    };
    let written = other.source.slice(block.span);
    let Some((line, _)) = written.split_once(['\n', BREAK]) else { return false };
    let end = block.span.start + line.len() as u32;
    let tokens = other.document.block_tokens(block);
    let words: Vec<usize> = tokens
        .filter(|token| other.document.tokens[*token].span.end <= end)
        .filter(|token| other.document.tokens[*token].kind != TokenKind::Mark)
        .collect();
    let left = left_over(check, side, bead);
    let content = || words.iter().filter(|token| !other.words.form(**token).function);
    words.len() <= MAX_WORDS
        && content().next().is_some()
        && content().all(|token| left.contains_key(&other.token(*token).to_lowercase()))
}
