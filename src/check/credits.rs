//! Credits of a translation: who translated or corrected one version. The other version has no
//! reason to have them.

use super::Check;
use super::facts::Byline;
use crate::document::BlockKind;
use crate::sides::Side;

/// Returns the blocks of a run that only one version has and that credit its translation: lines
/// that name who made it, what else is said of it beside them, and a section of the translators.
/// None if the text speaks of translation in what both versions have: it is a subject there.
pub(super) fn of_run(check: &Check<'_>, side: Side, run: &[usize]) -> Vec<usize> {
    let document = &check.bitext[side].document;
    let byline = Byline { text: &check.bitext[side], lexicon: check.lexicon };
    let blocks = || run.iter().filter_map(|index| Some((*index, document.blocks.get(*index)?)));
    let is_credited = blocks().any(|(_, block)| byline.is_in(document.block_tokens(block)));
    if !is_credited || is_subject(check, side) {
        return Vec::new();
    }
    let last = run.last().copied().unwrap_or_default();
    let after = document.blocks.get(last + 1..).unwrap_or_default();
    let at_end = after.iter().all(|block| block.kind == BlockKind::Code);
    let (mut in_section, mut signed) = (false, false);
    let mut credits = Vec::new();
    for (index, block) in blocks() {
        let tokens = document.block_tokens(block);
        let speaks = byline.speaks_of_translation(tokens.clone());
        if matches!(block.kind, BlockKind::Heading(_)) {
            in_section = speaks;
        }
        signed |= speaks && byline.is_in(tokens.clone());
        if speaks || in_section || signed && at_end && byline.others(tokens) == 0 {
            credits.push(index);
        } else {
            signed = false;
        }
    }
    // Amid what the other version lacks, it is news like the rest.
    let prose = || blocks().filter(|(_, block)| block.kind != BlockKind::Code);
    let ends = [prose().next(), prose().next_back()];
    if ends.into_iter().flatten().any(|(end, _)| credits.contains(&end)) {
        credits
    } else {
        Vec::new()
    }
}

/// Whether the text speaks of translation in passages that both versions have.
fn is_subject(check: &Check<'_>, side: Side) -> bool {
    let beads = check.bitext.alignment.beads.iter().filter(|bead| bead.is_matched());
    let mut blocks = beads.flat_map(|bead| check.blocks(bead, side));
    let text = &check.bitext[side];
    let byline = Byline { text, lexicon: check.lexicon };
    blocks.any(|block| byline.speaks_of_translation(text.document.block_tokens(block)))
}
