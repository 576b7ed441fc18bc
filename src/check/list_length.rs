//! Lists of different length whose items were joined or split, so that no item is missing by
//! itself.

use super::Check;
use crate::document::BlockKind;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// Finds the items that are one in one version and several in the other.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for bead in &check.bitext.alignment.beads {
        let items = |side: Language| -> Vec<Span> {
            let blocks = bead
                .side(side)
                .iter()
                .filter_map(|block| check.bitext.side(side).document.blocks.get(*block));
            blocks
                .filter(|block| matches!(block.kind, BlockKind::Item(_)))
                .map(|block| block.span)
                .collect()
        };
        let (en, pl) = (items(Language::English), items(Language::Polish));
        if en.is_empty() || pl.is_empty() || en.len() == pl.len() {
            continue;
        }
        let (Some(span_en), Some(span_pl)) =
            (en.iter().copied().reduce(Span::join), pl.iter().copied().reduce(Span::join))
        else {
            continue;
        };
        findings.push(Finding {
            rule: "list-length",
            severity: Severity::Note,
            message: Message::new("list-length")
                .with("en", Arg::Number(en.len() as i64))
                .with("pl", Arg::Number(pl.len() as i64)),
            primary: Mark { side: Language::English, span: span_en, role: Role::Subject },
            related: vec![Mark { side: Language::Polish, span: span_pl, role: Role::Subject }],
            value: None,
            only: None,
        });
    }
}
