//! Sentences that only one version has, inside passages that both have.

use super::Check;
use crate::bitext::Bead;
use crate::document::TokenKind;
use crate::entity::View;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::text::Span;

/// A shorter sentence says too little to be missed; counted in words that are no function words.
const FEWEST_WORDS: usize = 3;
/// A sentence this part of whose words the other version has was merged or reworded, not dropped.
const REWORDED: f32 = 0.5;

/// Finds the sentences without a counterpart.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for bead in &check.bitext.alignment.beads {
        for sentences in &bead.sentences {
            for side in Language::BOTH {
                if sentences.side(side.other()).is_empty() {
                    findings.extend(sentences.side(side).iter().filter_map(|sentence| missing(check, bead, side, *sentence)));
                }
            }
        }
    }
}

fn missing(check: &Check<'_>, bead: &Bead, side: Language, sentence: usize) -> Option<Finding> {
    let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
    let sentence = view.document.sentences.get(sentence)?;
    let words: Vec<usize> = sentence
        .tokens
        .clone()
        .filter(|token| view.document.tokens[*token].kind == TokenKind::Word && !view.words.form(*token).function)
        .collect();
    if words.len() < FEWEST_WORDS {
        return None;
    }
    let blocks: Vec<&crate::document::Block> =
        bead.side(side.other()).iter().filter_map(|block| other.document.blocks.get(*block)).collect();
    let there = blocks.iter().flat_map(|block| other.document.block_tokens(block)).filter(|token| !other.words.form(*token).function);
    // Words that the sentence beside them accounts for do not say this one too.
    let spare: Vec<usize> = there.filter(|token| !accounted_for(check, bead, side, *token)).collect();
    let said = words.iter().filter(|word| spare.iter().any(|token| share(view, **word, other, *token)));
    if said.count() as f32 / words.len() as f32 >= REWORDED {
        return None;
    }
    let counterpart = blocks.iter().map(|block| block.span).reduce(Span::join)?;
    let id = if side == Language::English { "missing-sentence-en" } else { "missing-sentence-pl" };
    Some(Finding {
        rule: "missing-sentence",
        severity: Severity::Warning,
        message: Message::new(id).with("quote", Arg::Quote(side, sentence.span)),
        primary: Mark { side, span: sentence.span, role: Role::Subject },
        related: vec![Mark { side: side.other(), span: counterpart, role: Role::Counterpart }],
        value: None,
        only: Some(side),
    })
}

/// Whether a token of the other side has its like in the sentences that are aligned with its own.
fn accounted_for(check: &Check<'_>, bead: &Bead, side: Language, token: usize) -> bool {
    let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
    let sentence = other.document.tokens.get(token).and_then(|token| other.document.sentence_at(token.span.start));
    let beside = sentence.and_then(|sentence| bead.sentences.iter().find(|sentences| sentences.side(side.other()).contains(&sentence)));
    let sentences = beside.into_iter().flat_map(|sentences| sentences.side(side)).filter_map(|index| view.document.sentences.get(*index));
    sentences.flat_map(|sentence| sentence.tokens.clone()).any(|word| share(view, word, other, token))
}

/// Whether two words may translate one another.
fn share(view: &View<'_>, word: usize, other: &View<'_>, token: usize) -> bool {
    let concepts = &view.words.form(word).concepts;
    other.words.form(token).concepts.iter().any(|concept| concepts.binary_search(concept).is_ok())
}
