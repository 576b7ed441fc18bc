//! Credits of a translation: who translated or corrected one version. The other version has no
//! reason to have them.

use std::ops::Range;

use super::Check;
use crate::document::{BlockKind, InlineKind, TokenKind};
use crate::sides::Side;

/// Maximum number of words of a credit besides those of [`Lexicon::is_credit`], names and function
/// words.
///
/// [`Lexicon::is_credit`]: crate::lexicon::Lexicon::is_credit
const MAX_OTHERS: usize = 3;

/// Returns the blocks of a run that only one version has and that credit its translation: lines
/// that name who made it, what else is said of it beside them, and a section of the translators.
/// None if the text speaks of translation in what both versions have: it is a subject there.
pub(super) fn of_run(check: &Check<'_>, side: Side, run: &[usize]) -> Vec<usize> {
    let document = &check.bitext[side].document;
    let blocks = || run.iter().filter_map(|index| Some((*index, document.blocks.get(*index)?)));
    let is_credited =
        blocks().any(|(_, block)| is_byline(check, side, document.block_tokens(block)));
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
        let speaks = speaks_of_translation(check, side, tokens.clone());
        if matches!(block.kind, BlockKind::Heading(_)) {
            in_section = speaks;
        }
        signed |= speaks && is_byline(check, side, tokens.clone());
        if speaks || in_section || signed && at_end && others(check, side, tokens) == 0 {
            credits.push(index);
        } else {
            signed = false;
        }
    }
    // Amid what the other version lacks, it is news like the rest.
    let prose = || blocks().filter(|(_, block)| block.kind != BlockKind::Code);
    let ends = [prose().next(), prose().last()];
    if ends.into_iter().flatten().any(|(end, _)| credits.contains(&end)) {
        credits
    } else {
        Vec::new()
    }
}

/// Whether some words name who translated or corrected a version: they have little besides a name,
/// a link, or a colon before the names.
pub(super) fn is_byline(check: &Check<'_>, side: Side, tokens: Range<usize>) -> bool {
    let text = &check.bitext[side];
    let Some(last) = tokens.clone().next_back() else { return false };
    let named = || {
        let first = tokens.start;
        let is_capital = |token: usize| token > first && text.words.form(token).capital;
        let span = text.document.tokens[first].span.join(text.document.tokens[last].span);
        let block = text.document.blocks.iter().find(|block| block.span.end >= span.end);
        let mut inlines = block.iter().flat_map(|block| &block.inlines);
        text.token(last) == ":"
            || tokens.clone().any(is_capital)
            || inlines
                .any(|inline| inline.kind == InlineKind::Target && inline.span.start >= span.start)
    };
    speaks_of_translation(check, side, tokens.clone())
        && others(check, side, tokens.clone()) <= MAX_OTHERS
        && named()
}

/// Whether the text speaks of translation in passages that both versions have.
fn is_subject(check: &Check<'_>, side: Side) -> bool {
    let beads = check.bitext.alignment.beads.iter().filter(|bead| bead.is_matched());
    let mut blocks = beads.flat_map(|bead| check.blocks(bead, side));
    let document = &check.bitext[side].document;
    blocks.any(|block| speaks_of_translation(check, side, document.block_tokens(block)))
}

fn speaks_of_translation(check: &Check<'_>, side: Side, mut tokens: Range<usize>) -> bool {
    tokens.any(|token| is_credit(check, side, token))
}

fn is_credit(check: &Check<'_>, side: Side, token: usize) -> bool {
    let text = &check.bitext[side];
    let form = text.words.form(token);
    check.lexicon.is_credit(text.source.language, text.token(token), form)
}

/// Returns the number of words that belong to no credit, name or construction.
fn others(check: &Check<'_>, side: Side, tokens: Range<usize>) -> usize {
    let text = &check.bitext[side];
    let is_other = |token: &usize| {
        let form = text.words.form(*token);
        text.document.tokens[*token].kind != TokenKind::Mark
            && !form.function
            && !form.capital
            && !is_credit(check, side, *token)
    };
    tokens.filter(is_other).count()
}
