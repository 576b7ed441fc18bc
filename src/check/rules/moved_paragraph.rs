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
    findings.extend(runs.filter_map(|run| finding(check, rule, run)));
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
