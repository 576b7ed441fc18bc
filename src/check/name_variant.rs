//! A name that one text writes in two ways.

use rustc_hash::FxHashMap;

use super::Check;
use super::counterpart::bead_beside;
use crate::fact::Value;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// Finds the rarer spellings of code names.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for side in Language::ALL {
        let view = check.bitext.side(side);
        let mut spellings: FxHashMap<&str, Vec<(&str, Span)>> = FxHashMap::default();
        let mut order = Vec::new();
        for entity in &view.facts.items {
            if let Some(Value::Program(name)) = entity.readings.first() {
                let written = view.source.slice(entity.span);
                // Only the same letters: another name or another language's name is no variant.
                if written.to_lowercase() == name.to_lowercase() {
                    let found = spellings.entry(name).or_default();
                    if found.is_empty() {
                        order.push(&**name);
                    }
                    found.push((written, entity.span));
                }
            }
        }
        for name in order {
            let found = &spellings[name];
            let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
            for (written, _) in found {
                *counts.entry(written).or_default() += 1;
            }
            let Some(usual) = found
                .iter()
                .map(|(written, _)| *written)
                .max_by_key(|written| (counts.get(written), *written == name))
            else {
                continue;
            };
            for (written, span) in found.iter().filter(|(written, _)| *written != usual) {
                findings.push(finding(check, side, written, usual, *span));
            }
        }
    }
}

fn finding(check: &Check<'_>, side: Language, written: &str, usual: &str, span: Span) -> Finding {
    let view = check.bitext.side(side);
    let bead =
        view.document.block_at(span.start).and_then(|block| check.homes.of_block(side, block));
    let counterpart =
        bead.and_then(|bead| bead_beside(check, bead, side, view.document.sentence_at(span.start)));
    Finding {
        rule: "name-variant",
        severity: Severity::Note,
        message: Message::new("name-variant")
            .with("written", Arg::Text(written.to_owned()))
            .with("usual", Arg::Text(usual.to_owned())),
        primary: Mark { side, span, role: Role::Subject },
        related: counterpart
            .map(|span| Mark { side: side.other(), span, role: Role::Counterpart })
            .into_iter()
            .collect(),
        value: Some(written.to_owned()),
        only: Some(side),
    }
}
