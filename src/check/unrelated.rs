//! Two texts that are no versions of one another: one finding instead of hundreds.

use super::Check;
use crate::analysed_text::AnalysedText;
use crate::bitext::Alignment;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::Message;
use crate::span::Span;

/// Shorter texts, in tokens, share too little by chance or by right for anybody to tell.
const FEWEST_TOKENS: usize = 60;

/// Finds that the whole pair is none.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    if !check.unrelated {
        return;
    }
    let whole = |view: &AnalysedText| view.document.blocks.first().map(|block| block.span);
    if let (Some(en), Some(pl)) = (whole(&check.bitext.en), whole(&check.bitext.pl)) {
        let mark = |side: Language, span: Span| Mark { side, span, role: Role::Subject };
        findings.push(Finding {
            rule: "unrelated",
            severity: Severity::Error,
            message: Message::new("unrelated"),
            primary: mark(Language::English, en),
            related: vec![mark(Language::Polish, pl)],
            value: None,
            only: None,
        });
    }
}

/// Whether the two texts are long enough to tell, and share too little.
pub(super) fn is_unrelated(bitext: &crate::bitext::Bitext<'_>) -> bool {
    let long = |view: &AnalysedText| view.document.tokens.len() >= FEWEST_TOKENS;
    long(&bitext.en) && long(&bitext.pl) && bitext.alignment.relatedness < Alignment::UNRELATED
}
