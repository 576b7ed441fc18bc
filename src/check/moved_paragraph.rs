//! Blocks that stand in another order. Neighbours that moved together are one finding.

use super::Check;
use crate::bitext::Bead;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// Finds the blocks that moved.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    let moved: Vec<&Bead> = check
        .bitext
        .alignment
        .beads
        .iter()
        .filter(|bead| bead.moved && !bead.en.is_empty() && !bead.pl.is_empty())
        .collect();
    let mut at = 0;
    while at < moved.len() {
        let mut end = at + 1;
        while end < moved.len()
            && follows(&moved[end - 1].en, &moved[end].en)
            && follows(&moved[end - 1].pl, &moved[end].pl)
        {
            end += 1;
        }
        findings.extend(run(check, &moved[at..end]));
        at = end;
    }
}

fn follows(first: &[usize], second: &[usize]) -> bool {
    first.last().zip(second.first()).is_some_and(|(last, first)| last + 1 == *first)
}

fn run(check: &Check<'_>, beads: &[&Bead]) -> Option<Finding> {
    let span = |side: Language| {
        let blocks = beads
            .iter()
            .flat_map(|bead| bead.side(side))
            .filter_map(|block| check.bitext.side(side).document.blocks.get(*block));
        blocks.map(|block| block.span).reduce(Span::join)
    };
    let (en, pl) = (span(Language::English)?, span(Language::Polish)?);
    Some(Finding {
        rule: "moved-paragraph",
        severity: Severity::Warning,
        message: Message::new("moved-paragraph").with("quote", Arg::Quote(Language::English, en)),
        primary: Mark { side: Language::English, span: en, role: Role::Subject },
        related: vec![Mark { side: Language::Polish, span: pl, role: Role::Subject }],
        value: None,
        only: None,
    })
}
