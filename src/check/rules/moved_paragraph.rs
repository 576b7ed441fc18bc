//! Blocks that are in another order. Neighbours that moved together are one finding.

use super::{Check, Find, Rule};
use crate::bitext::Bead;
use crate::document::{BlockKind, TokenKind};
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Number of words from which a passage is more than a line of a title, whose order is a matter of
/// style.
const BRIEF: usize = 6;

pub(super) const RULE: Rule =
    Rule { id: RuleId::MovedParagraph, severity: Severity::Warning, find: &[Find::Alone(find)] };

/// Finds the blocks that moved.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    let beads = check.bitext.alignment.beads.iter();
    let moved: Vec<&Bead> = beads.filter(|bead| bead.moved && bead.is_matched()).collect();
    let runs = moved.chunk_by(|first, second| {
        Side::BOTH.into_iter().all(|side| follows(&first[side], &second[side]))
    });
    let runs = runs.filter(|run| !is_caption(check, run));
    findings.extend(runs.filter_map(|run| finding(check, rule, run)));
}

/// Whether a run is the caption of a figure and is on the other side of the passage beside it: a
/// word for a figure with its number begins it in both versions.
fn is_caption(check: &Check<'_>, run: &[&Bead]) -> bool {
    let [bead] = run else { return false };
    let begins_caption = |side: Side| {
        let text = &check.bitext[side];
        let mut tokens =
            check.blocks(bead, side).flat_map(|block| text.document.block_tokens(block));
        let is_word = tokens.next().is_some_and(|token| {
            let form = text.words.form(token);
            check.lexicon.begins_caption(text.source.language, text.token(token), form)
        });
        let mut after = tokens.filter(|token| text.token(*token) != ".");
        let number = after.next().map(|token| text.document.tokens[token].kind);
        is_word && number == Some(TokenKind::Digits)
    };
    let place = |side: Side| bead[side].first().copied();
    // The passage before it in one version comes after it in the other.
    let changes_places = |side: Side| {
        let passage = place(side).and_then(|caption| caption.checked_sub(1));
        let passage = passage.and_then(|passage| check.bead_index.of_block(side, passage));
        let passage = passage.and_then(|passage| check.bitext.alignment.beads.get(passage));
        let other = passage.and_then(|passage| passage[side.other()].first().copied());
        let caption = bead[side.other()].last().copied();
        other.zip(caption).is_some_and(|(other, caption)| other == caption + 1)
    };
    Side::BOTH.into_iter().all(begins_caption) && Side::BOTH.into_iter().any(changes_places)
}

fn follows(first: &[usize], second: &[usize]) -> bool {
    first.last().zip(second.first()).is_some_and(|(last, first)| last + 1 == *first)
}

fn finding(check: &Check<'_>, rule: RuleId, run: &[&Bead]) -> Option<Finding> {
    let span = |side: Side| {
        let blocks = run.iter().flat_map(|bead| check.blocks(bead, side));
        blocks.map(|block| block.span).reduce(Span::join)
    };
    let spans = Sides::from_fn(span).both()?;
    let kind = FindingKind::Moved { passage: spans.source };
    let is_brief = Side::BOTH.into_iter().all(|side| is_brief(check, run, side));
    let severity = if is_brief { Severity::Note } else { Severity::Warning };
    let primary = Mark::subject(Side::Source, spans.source);
    let other = Mark::subject(Side::Target, spans.target);
    Some(Finding::new(rule, severity, kind, primary).related([other]))
}

/// Whether one side of some beads is a line or two of text. A cell of a table is not: elsewhere it
/// has another meaning.
fn is_brief(check: &Check<'_>, run: &[&Bead], side: Side) -> bool {
    let document = &check.bitext[side].document;
    let blocks = || run.iter().flat_map(|bead| check.blocks(bead, side));
    let tokens = blocks().flat_map(|block| document.block_tokens(block));
    let words = tokens.filter(|token| document.tokens[*token].kind == TokenKind::Word).count();
    words < BRIEF && blocks().all(|block| block.kind != BlockKind::Cell)
}
