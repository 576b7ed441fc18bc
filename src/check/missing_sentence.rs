//! Sentences that only one version has, inside passages that both have.

use super::Check;
use crate::bitext::Bead;
use crate::document::TokenKind;
use crate::entity::View;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::text::Span;

/// A shorter sentence says too little to be missed; counted in words that are no function words. With one word less none of them may stand in the other
/// version, and with all other words it has to be a sentence.
const FEWEST_WORDS: usize = 3;
const FEWEST_IN_ALL: usize = 3;
/// In passages that hardly belong together every sentence lacks a counterpart: a note will do.
const SURE: f32 = 0.9;
/// A sentence this part of whose words the other version has was merged or reworded, not dropped.
const REWORDED: f32 = 0.5;

/// Less will do where the sentences around it are longer in the other version by about its length.
const REWORDED_AND_FITTING: f32 = 0.2;
/// In a passage of no more than so many times its length a sentence shows in the length of the whole: without it at least this part of it lacks.
const FEW_SENTENCES: f32 = 2.5;
const LACKING: f32 = 0.3;
/// The lengths of versions of one sentence differ by no more than this, as a logarithm, in most cases.
const FITTING: f32 = 0.35;
/// Characters of Polish for one of English.
const POLISH_LENGTH: f32 = 1.1;

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

fn missing(check: &Check<'_>, bead: &Bead, side: Language, index: usize) -> Option<Finding> {
    let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
    let sentence = view.document.sentences.get(index)?;
    let text = view.source.slice(sentence.span);
    if bead
        .side(side.other())
        .iter()
        .filter_map(|block| other.document.blocks.get(*block))
        .any(|block| other.source.slice(block.span).contains(text))
    {
        return None;
    }
    let words: Vec<usize> = sentence
        .tokens
        .clone()
        .filter(|token| view.document.tokens[*token].kind == TokenKind::Word && !view.words.form(*token).function)
        .collect();
    let in_all = sentence.tokens.clone().filter(|token| view.document.tokens[*token].kind == TokenKind::Word).count();
    let short = words.len() < FEWEST_WORDS;
    if words.len() + usize::from(in_all >= FEWEST_IN_ALL) < FEWEST_WORDS {
        return None;
    }
    let blocks: Vec<&crate::document::Block> =
        bead.side(side.other()).iter().filter_map(|block| other.document.blocks.get(*block)).collect();
    let there = blocks.iter().flat_map(|block| other.document.block_tokens(block)).filter(|token| !other.words.form(*token).function);
    // Words that the sentence beside them accounts for do not say this one too.
    let spare: Vec<usize> = there.filter(|token| !accounted_for(check, bead, side, *token)).collect();
    let said = words.iter().filter(|word| spare.iter().any(|token| share(view, **word, other, *token))).count() as f32;
    let part = said / words.len() as f32;
    // One sentence became two where the passage around it is as long as it would be with this one.
    let reworded = if fits(check, bead, side, index) { REWORDED_AND_FITTING } else { REWORDED };
    if part >= reworded || (short && said > 0.0) {
        return None;
    }
    // Nothing is missing where the other version is as long as with it: one sentence became two.
    let own: f32 = bead.side(side).iter().filter_map(|block| view.document.blocks.get(*block)).map(|block| length(view, block.span)).sum();
    let theirs: f32 = blocks.iter().map(|block| length(other, block.span)).sum();
    let gone = length(view, sentence.span);
    if own < gone * FEW_SENTENCES && own * expected(side) - theirs < gone * LACKING {
        return None;
    }
    let counterpart = blocks.iter().map(|block| block.span).reduce(Span::join)?;
    let id = if side == Language::English { "missing-sentence-en" } else { "missing-sentence-pl" };
    Some(Finding {
        rule: "missing-sentence",
        severity: if bead.confidence < SURE { Severity::Note } else { Severity::Warning },
        message: Message::new(id).with("quote", Arg::Quote(side, sentence.span)),
        primary: Mark { side, span: sentence.span, role: Role::Subject },
        related: vec![Mark { side: side.other(), span: counterpart, role: Role::Counterpart }],
        value: None,
        only: Some(side),
    })
}

/// How much of a text there is.
fn length(view: &View<'_>, span: Span) -> f32 {
    view.source.slice(span).chars().count() as f32
}

/// Characters of the other language for one of this.
fn expected(side: Language) -> f32 {
    match side {
        Language::English => POLISH_LENGTH,
        Language::Polish => 1.0 / POLISH_LENGTH,
    }
}

/// Whether the sentences before or behind this one are laid beside something so long that it may say this one too.
fn fits(check: &Check<'_>, bead: &Bead, side: Language, index: usize) -> bool {
    let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
    let sum = |view: &View<'_>, sentences: &[usize]| -> f32 {
        sentences.iter().filter_map(|sentence| view.document.sentences.get(*sentence)).map(|sentence| length(view, sentence.span)).sum()
    };
    let gone = sum(view, &[index]);
    bead.sentences.iter().any(|beside| {
        let (own, theirs) = (beside.side(side), beside.side(side.other()));
        let neighbour = own.contains(&(index + 1)) || index.checked_sub(1).is_some_and(|before| own.contains(&before));
        if !neighbour || theirs.is_empty() {
            return false;
        }
        let without = (sum(other, theirs) / (sum(view, own) * expected(side))).ln();
        let with = (sum(other, theirs) / ((sum(view, own) + gone) * expected(side))).ln();
        with.abs() < without.abs() && with.abs() < FITTING
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
