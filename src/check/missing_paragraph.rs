//! Blocks that only one version has. A run of them is one finding.

use super::Check;
use crate::analysed_text::AnalysedText;
use crate::bitext::Bead;
use crate::document::{BlockKind, TokenKind};
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// Finds the runs of blocks without a counterpart.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    if check.segmented {
        // Nobody forgot to lay them beside each other: the translation is not written yet.
        return;
    }
    for side in Language::ALL {
        let view = check.bitext.side(side);
        let mut alone: Vec<usize> = check
            .bitext
            .alignment
            .beads
            .iter()
            .filter(|bead| bead.side(side.other()).is_empty())
            .flat_map(|bead| bead.side(side).iter().copied())
            .collect();
        alone.sort_unstable();
        let beside = beside(check, side);
        let mut at = 0;
        while at < alone.len() {
            let mut end = at + 1;
            while end < alone.len() && alone[end] == alone[end - 1] + 1 {
                end += 1;
            }
            findings.extend(run(check, view, side, &alone[at..end], &beside));
            at = end;
        }
    }
}

fn run(
    check: &Check<'_>,
    view: &AnalysedText,
    side: Language,
    blocks: &[usize],
    beside: &[(usize, usize)],
) -> Option<Finding> {
    let block = |index: &usize| &view.document.blocks[*index];
    let (first, last) = (blocks.first()?, blocks.last()?);
    let span = block(first).span.join(block(last).span);
    if !view.source.slice(span).chars().any(char::is_alphanumeric) {
        return None;
    }
    let prose: Vec<usize> = blocks
        .iter()
        .copied()
        .filter(|index| block(index).kind != BlockKind::Code && words(view, *index) > 0)
        .collect();
    let code = blocks.iter().any(|index| is_code(view.source.slice(block(index).span)));
    let severity = match (prose.is_empty(), code) {
        (false, _) => Severity::Error,
        (true, true) => Severity::Warning,
        // A tag between paragraphs: the page may look otherwise, no reader loses a word.
        (true, false) => Severity::Note,
    };
    let named = prose.first().unwrap_or(first);
    let id = match (side, prose.is_empty()) {
        (Language::English, false) => "missing-paragraph-en",
        (Language::Polish, false) => "missing-paragraph-pl",
        (Language::English, true) => "missing-code-en",
        (Language::Polish, true) => "missing-code-pl",
    };
    let count = prose.len().max(1);
    let message = Message::new(id)
        .with("count", Arg::Number(count as i64))
        .with("quote", Arg::Quote(side, block(named).span));
    let counterpart = before(check, side, *first, beside).map(|span| Mark {
        side: side.other(),
        span,
        role: Role::Counterpart,
    });
    let parts = blocks.iter().filter(|_| blocks.len() > 1).map(|index| Mark {
        side,
        span: block(index).span,
        role: Role::Part,
    });
    Some(Finding {
        rule: "missing-paragraph",
        severity,
        message,
        primary: Mark { side, span, role: Role::Subject },
        related: counterpart.into_iter().chain(parts).collect(),
        value: None,
        only: Some(side),
    })
}

fn words(view: &AnalysedText, block: usize) -> usize {
    view.document
        .block_tokens(&view.document.blocks[block])
        .filter(|token| view.document.tokens[*token].kind != TokenKind::Mark)
        .count()
}

/// Whether a block that is no prose says something: more than a tag.
fn is_code(text: &str) -> bool {
    let tag = text.starts_with('<')
        && text.ends_with('>')
        && !text.contains('\n')
        && text.matches('<').count() == 1;
    !tag
}

/// The first block of each bead that has a counterpart and did not move, ascending, and the bead
/// that reaches furthest of it and those before it.
fn beside(check: &Check<'_>, side: Language) -> Vec<(usize, usize)> {
    let beads = &check.bitext.alignment.beads;
    let placed = |bead: &Bead| !bead.moved && !bead.side(side.other()).is_empty();
    let placed = beads.iter().enumerate().filter(|(_, bead)| placed(bead));
    let mut beside: Vec<(usize, usize)> =
        placed.filter_map(|(index, bead)| Some((*bead.side(side).first()?, index))).collect();
    beside.sort_unstable();
    let last = |index: usize| beads[index].side(side).last();
    for at in 1..beside.len() {
        if last(beside[at].1) < last(beside[at - 1].1) {
            beside[at].1 = beside[at - 1].1;
        }
    }
    beside
}

/// The block of the other text behind which the run should stand.
fn before(
    check: &Check<'_>,
    side: Language,
    block: usize,
    beside: &[(usize, usize)],
) -> Option<Span> {
    let at = beside.partition_point(|(first, _)| *first < block).checked_sub(1)?;
    let bead = &check.bitext.alignment.beads[beside[at].1];
    let other = check.bitext.side(side.other());
    bead.side(side.other())
        .last()
        .and_then(|index| other.document.blocks.get(*index))
        .map(|block| block.span)
}
