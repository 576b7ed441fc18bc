//! Blocks that only one version has. A run of them is one finding.

use super::Check;
use crate::document::{BlockKind, TokenKind};
use crate::entity::View;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::text::Span;

/// Finds the runs of blocks without a counterpart.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for side in Language::BOTH {
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
        let mut at = 0;
        while at < alone.len() {
            let mut end = at + 1;
            while end < alone.len() && alone[end] == alone[end - 1] + 1 {
                end += 1;
            }
            findings.extend(run(check, view, side, &alone[at..end]));
            at = end;
        }
    }
}

fn run(check: &Check<'_>, view: &View<'_>, side: Language, blocks: &[usize]) -> Option<Finding> {
    // Code and marks at the ends of a run say nothing of their own.
    let says = |block: &&usize| view.document.blocks[**block].kind != BlockKind::Code && words(view, **block) > 0;
    let first = blocks.iter().find(says)?;
    let last = blocks.iter().rfind(says)?;
    let span = view.document.blocks[*first].span.join(view.document.blocks[*last].span);
    let count = blocks.iter().filter(says).count();
    let id = if side == Language::English { "missing-paragraph-en" } else { "missing-paragraph-pl" };
    let message =
        Message::new(id).with("count", Arg::Number(count as i64)).with("quote", Arg::Quote(side, view.document.blocks[*first].span));
    let counterpart = before(check, side, blocks[0]).map(|span| Mark { side: side.other(), span, role: Role::Counterpart });
    let spans = blocks.iter().filter(says).map(|block| view.document.blocks[*block].span).filter(|_| count > 1);
    let parts = spans.map(|span| Mark { side, span, role: Role::Part });
    Some(Finding {
        rule: "missing-paragraph",
        severity: Severity::Error,
        message,
        primary: Mark { side, span, role: Role::Subject },
        related: counterpart.into_iter().chain(parts).collect(),
        value: None,
        only: Some(side),
    })
}

fn words(view: &View<'_>, block: usize) -> usize {
    view.document.block_tokens(&view.document.blocks[block]).filter(|token| view.document.tokens[*token].kind != TokenKind::Mark).count()
}

/// The block of the other text behind which the run should stand.
fn before(check: &Check<'_>, side: Language, block: usize) -> Option<Span> {
    let beads = check.bitext.alignment.beads.iter().filter(|bead| !bead.moved && !bead.side(side.other()).is_empty());
    let last =
        beads.filter(|bead| bead.side(side).iter().any(|other| *other < block)).max_by_key(|bead| bead.side(side).last().copied())?;
    let other = check.bitext.side(side.other());
    last.side(side.other()).last().and_then(|index| other.document.blocks.get(*index)).map(|block| block.span)
}
