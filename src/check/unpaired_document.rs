//! A text whose other version is not there, or is not translated yet: one finding instead of one
//! for each paragraph.

use super::Check;
use crate::bitext::Bitext;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::source::Presence;
use crate::span::Span;

/// Finds that one version is not there.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    let Some(lacking) = lacking(check.bitext) else { return };
    let view = check.bitext.side(lacking);
    let untranslated = view.source.presence == Presence::Untranslated;
    let id = match (lacking, untranslated) {
        (Language::English, false) => "unpaired-document-en",
        (Language::Polish, false) => "unpaired-document-pl",
        (Language::English, true) => "unpaired-document-en-untranslated",
        (Language::Polish, true) => "unpaired-document-pl-untranslated",
    };
    // The place is the beginning of a text that is there.
    let there = if untranslated { lacking } else { lacking.other() };
    let first = check
        .bitext
        .side(there)
        .document
        .blocks
        .first()
        .map_or(Span::new(0, 0), |block| block.span);
    findings.push(Finding {
        rule: "unpaired-document",
        severity: Severity::Warning,
        message: Message::new(id).with("path", Arg::Text(view.source.path.clone())),
        primary: Mark { side: there, span: first, role: Role::Subject },
        related: Vec::new(),
        value: None,
        only: Some(lacking.other()),
    });
}

/// The version that is not there.
pub(super) fn lacking(bitext: &Bitext<'_>) -> Option<Language> {
    Language::ALL.into_iter().find(|side| bitext.side(*side).source.presence != Presence::Here)
}
