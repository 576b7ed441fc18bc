//! Sentences of the Polish version that were left in English; segments of translation files without
//! a translation, or with one that is marked as unsure.

use super::Check;
use super::counterpart::counterpart;
use crate::document::{BlockKind, InlineKind, TokenKind};
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// So many words that only English has make a sentence English, if this part of all its words are.
const FEWEST_WORDS: usize = 4;
const ENGLISH: f32 = 0.7;

/// Finds the sentences left in English.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    if check.segmented {
        segments(check, findings);
    }
    let view = &check.bitext.pl;
    for (index, bead) in check.bitext.alignment.beads.iter().enumerate() {
        for block in bead.pl.iter().filter_map(|block| view.document.blocks.get(*block)) {
            // A list of references keeps its titles.
            let reference = matches!(block.kind, BlockKind::Item(_))
                && block.inlines.iter().any(|inline| inline.kind == InlineKind::Target);
            for sentence in
                view.document.sentences[block.sentences.clone()].iter().filter(|_| !reference)
            {
                if is_english(check, sentence.tokens.clone()) {
                    findings.push(finding(check, index, sentence.span));
                }
            }
        }
    }
}

/// Finds the segments that have no translation, or an unsure one.
fn segments(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for bead in &check.bitext.alignment.beads {
        let blocks = Language::ALL.map(|side| {
            let view = check.bitext.side(side);
            bead.side(side)
                .first()
                .and_then(|block| view.document.blocks.get(*block))
                .map(|block| block.span)
        });
        let mark = |side: Language, span: Span| Mark { side, span, role: Role::Subject };
        let quoted = |id: &'static str, side: Language, span: Span| {
            Message::new(id).with("quote", Arg::Quote(side, span))
        };
        let (severity, message, primary, related, only) = match blocks {
            [Some(en), Some(pl)] => {
                let layout = check.bitext.pl.source.layout.as_ref();
                if !layout
                    .and_then(|layout| layout.segment_at(pl.start))
                    .is_some_and(|segment| segment.unsure)
                {
                    continue;
                }
                let message = quoted("untranslated-unsure", Language::Polish, pl);
                (
                    Severity::Note,
                    message,
                    mark(Language::Polish, pl),
                    vec![mark(Language::English, en)],
                    None,
                )
            }
            [en, pl] => {
                let Some((side, span)) =
                    en.map(|en| (Language::English, en)).or(pl.map(|pl| (Language::Polish, pl)))
                else {
                    continue;
                };
                // What has no word needs no translation.
                if !bead.side(side).iter().any(|block| has_words(check, side, *block)) {
                    continue;
                }
                (
                    Severity::Error,
                    quoted("untranslated-segment", side, span),
                    mark(side, span),
                    Vec::new(),
                    Some(side),
                )
            }
        };
        findings.push(Finding {
            rule: "untranslated",
            severity,
            message,
            primary,
            related,
            value: None,
            only,
        });
    }
}

/// Whether anything in a segment is more than tags, placeholders and marks.
fn has_words(check: &Check<'_>, side: Language, segment: usize) -> bool {
    let document = &check.bitext.side(side).document;
    let tokens = document.blocks.get(segment).map_or(0..0, |block| document.block_tokens(block));
    document
        .tokens
        .get(tokens)
        .is_some_and(|tokens| tokens.iter().any(|token| token.kind != TokenKind::Mark))
}

fn is_english(check: &Check<'_>, tokens: std::ops::Range<usize>) -> bool {
    let view = &check.bitext.pl;
    let text = |token: usize| view.source.slice(view.document.tokens[token].span);
    let of_english = |token: usize| check.lexicon.is_function_word(Language::English, text(token));
    let of_polish = |token: usize| view.words.form(token).function;
    // Words that hold sentences together in both languages (`a`, `on`, `to`) tell nothing.
    let words = tokens.filter(|token| view.document.tokens[*token].kind == TokenKind::Word);
    if !words.clone().any(|token| !of_polish(token) && of_english(token)) {
        return false;
    }
    let (mut all, mut english) = (0, 0);
    for token in words.filter(|token| !(of_polish(*token) && of_english(*token))) {
        all += 1;
        let unknown = !view.words.form(token).known;
        english += usize::from(
            of_english(token) || (unknown && check.lexicon.knows(Language::English, text(token))),
        );
    }
    english >= FEWEST_WORDS && english as f32 >= ENGLISH * all as f32
}

fn finding(check: &Check<'_>, index: usize, span: Span) -> Finding {
    let counterpart = counterpart(
        check,
        index,
        Language::Polish,
        check.bitext.pl.document.sentence_at(span.start),
    );
    Finding {
        rule: "untranslated",
        severity: Severity::Error,
        message: Message::new("untranslated").with("quote", Arg::Quote(Language::Polish, span)),
        primary: Mark { side: Language::Polish, span, role: Role::Subject },
        related: counterpart
            .map(|span| Mark { side: Language::English, span, role: Role::Counterpart })
            .into_iter()
            .collect(),
        value: None,
        only: None,
    }
}
