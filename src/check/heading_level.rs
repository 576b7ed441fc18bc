//! Headings that stand on different levels in the two versions.

use super::Check;
use crate::document::BlockKind;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};

/// Finds the headings whose level differs, where the two versions do not count their levels
/// differently throughout.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    let mut pairs = Vec::new();
    for bead in &check.bitext.alignment.beads {
        let ([en], [pl]) = (&bead.en[..], &bead.pl[..]) else { continue };
        let (en, pl) =
            (&check.bitext.en.document.blocks[*en], &check.bitext.pl.document.blocks[*pl]);
        if let (BlockKind::Heading(a), BlockKind::Heading(b)) = (en.kind, pl.kind) {
            pairs.push((en.span, a, pl.span, b));
        }
    }
    let offset = |(_, a, _, b): &(_, u8, _, u8)| i16::from(*b) - i16::from(*a);
    let usual = (-5..=5)
        .max_by_key(|usual: &i16| {
            (
                pairs.iter().filter(|pair| offset(pair) == *usual).count(),
                std::cmp::Reverse(usual.abs()),
            )
        })
        .unwrap_or(0);
    for pair in pairs.iter().filter(|pair| offset(pair) != usual) {
        let (en, a, pl, b) = *pair;
        findings.push(Finding {
            rule: "heading-level",
            severity: Severity::Warning,
            message: Message::new("heading-level")
                .with("en", Arg::Number(a.into()))
                .with("pl", Arg::Number(b.into())),
            primary: Mark { side: Language::English, span: en, role: Role::Subject },
            related: vec![Mark { side: Language::Polish, span: pl, role: Role::Subject }],
            value: None,
            only: None,
        });
    }
}
