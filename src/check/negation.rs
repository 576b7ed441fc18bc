//! A sentence that denies in one version and not in the other.

use super::Check;
use crate::document::TokenKind;
use crate::entity::View;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::text::Span;

/// In longer sentences a denial is too easily worded otherwise.
const MOST_TOKENS: usize = 18;
/// Sentences have to belong together this surely.
const SURE: f32 = 0.6;

/// Finds the pairs of sentences of which one plainly denies and the other has nothing that could.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for bead in &check.bitext.alignment.beads {
        for sentences in bead.sentences.iter().filter(|sentences| sentences.confidence >= SURE) {
            let ([en], [pl]) = (&sentences.en[..], &sentences.pl[..]) else { continue };
            let (en, pl) = (&check.bitext.en.document.sentences[*en], &check.bitext.pl.document.sentences[*pl]);
            if en.tokens.len() > MOST_TOKENS || pl.tokens.len() > MOST_TOKENS {
                continue;
            }
            let (plain_en, any_en) = denial(check, &check.bitext.en, en.tokens.clone());
            let (plain_pl, any_pl) = denial(check, &check.bitext.pl, pl.tokens.clone());
            let only = match (plain_en, any_en, plain_pl, any_pl) {
                (Some(_), _, _, false) => Language::English,
                (_, false, Some(_), _) => Language::Polish,
                _ => continue,
            };
            let spot = if only == Language::English { plain_en } else { plain_pl };
            let (own, other) = if only == Language::English { (en.span, pl.span) } else { (pl.span, en.span) };
            findings.push(Finding {
                rule: "negation",
                severity: Severity::Warning,
                message: Message::new(if only == Language::English { "negation-en" } else { "negation-pl" })
                    .with("quote", Arg::Quote(only, own)),
                primary: Mark { side: only, span: spot.unwrap_or(own), role: Role::Subject },
                related: vec![Mark { side: only.other(), span: other, role: Role::Counterpart }],
                value: None,
                only: Some(only),
            });
        }
    }
}

/// The first word that plainly denies, and whether anything in the sentence can.
fn denial(check: &Check<'_>, view: &View<'_>, tokens: std::ops::Range<usize>) -> (Option<Span>, bool) {
    let (mut plain, mut any) = (None, false);
    for token in tokens.filter(|token| view.document.tokens[*token].kind == TokenKind::Word) {
        let text = view.source.slice(view.document.tokens[token].span);
        match check.lexicon.denial(view.source.language, text, view.words.form(token)) {
            Some(true) => {
                plain = plain.or(Some(view.document.tokens[token].span));
                any = true;
            }
            Some(false) => any = true,
            None => {}
        }
    }
    (plain, any)
}
