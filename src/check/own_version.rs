//! What a version says of itself or of the languages to choose from: `A machine translation into
//! Polish`, `Polski | English`. The other version has no reason to have it.

use super::Check;
use super::elsewhere::is_picture;
use crate::document::{BlockKind, TokenKind};
use crate::sides::{Side, Sides};

/// Maximum number of words between the name of a language and a word for a version.
const NEAR: usize = 3;
/// Maximum number of words of such a note inside a text.
const BRIEF: usize = 8;

/// Whether a run of blocks is a note of one version on itself: it names its own language beside a
/// word for a version, at an end of the text or in a few words without figures. Not where the text
/// speaks of versions in what both have: they are a subject there.
pub(super) fn speaks_of_itself(check: &Check<'_>, side: Side, run: &[usize]) -> bool {
    let document = &check.bitext[side].document;
    let &[index] = run else { return false };
    let Some(block) = document.blocks.get(index) else { return false };
    if matches!(block.kind, BlockKind::Heading(_)) || !names_its_version(check, side, index) {
        return false;
    }
    let kinds = || document.block_tokens(block).map(|token| document.tokens[token].kind);
    let is_brief = kinds().filter(|kind| kind.is_word()).count() <= BRIEF
        && kinds().all(|kind| kind != TokenKind::Digits);
    let is_at_end = index == 0 || index + 1 == document.blocks.len();
    (is_brief || is_at_end) && !is_subject(check, side)
}

/// Whether the text speaks of its version in a passage that both versions have.
fn is_subject(check: &Check<'_>, side: Side) -> bool {
    let beads = check.bitext.alignment.beads.iter().filter(|bead| bead.is_matched());
    beads.flat_map(|bead| &bead[side]).any(|block| names_its_version(check, side, *block))
}

/// Whether a block names its own language beside a word for a version.
fn names_its_version(check: &Check<'_>, side: Side, block: usize) -> bool {
    let text = &check.bitext[side];
    let language = text.source.language;
    let Some(block) = text.document.blocks.get(block) else { return false };
    let tokens = text.document.block_tokens(block);
    let words: Vec<usize> =
        tokens.filter(|token| text.document.tokens[*token].kind.is_word()).collect();
    let names = |token: usize| {
        check.lexicon.language_named(text.token(token), text.words.form(token)) == Some(language)
    };
    let is_version = |token: usize| {
        check.lexicon.is_version(language, text.token(token), text.words.form(token))
    };
    words.iter().enumerate().filter(|(_, token)| names(**token)).any(|(at, _)| {
        let around = at.saturating_sub(NEAR)..words.len().min(at + NEAR + 1);
        words[around].iter().any(|token| is_version(*token))
    })
}

/// Whether a run of blocks is a picker of languages: nothing but names and codes of both languages
/// of the pair, and pictures.
pub(super) fn picks_language(check: &Check<'_>, side: Side, run: &[usize]) -> bool {
    let text = &check.bitext[side];
    let mut named: Sides<bool> = Sides::default();
    for index in run {
        let Some(block) = text.document.blocks.get(*index) else { return false };
        let words = text
            .document
            .block_tokens(block)
            .filter(|token| text.document.tokens[*token].kind != TokenKind::Mark);
        let mut is_language = true;
        for token in words {
            let form = text.words.form(token);
            match check.lexicon.language_named(text.token(token), form) {
                Some(language) => Side::BOTH.into_iter().for_each(|side| {
                    named[side] |= check.bitext[side].source.language == language;
                }),
                None => is_language = false,
            }
        }
        if !is_language && !is_picture(text, *index) {
            return false;
        }
    }
    named.source && named.target
}
