//! The content words of sentences, and those of one version that the other lacks.

use rustc_hash::{FxHashMap, FxHashSet};

use super::Check;
use crate::bitext::{Bead, SentenceBead};
use crate::document::{Sentence, TokenKind};
use crate::lexicon::Concept;
use crate::sides::Side;

/// Words in small letters, and the meanings of each.
pub(super) type Words<'a> = FxHashMap<String, &'a [Concept]>;

/// Returns the meanings of each word of some sentences that is no function word.
pub(super) fn words<'a, 's>(
    check: &Check<'a>,
    side: Side,
    sentences: impl Iterator<Item = &'s Sentence>,
) -> Words<'a> {
    let text = &check.bitext[side];
    let is_content = |token: &usize| {
        text.document.tokens[*token].kind != TokenKind::Mark && !text.words.form(*token).function
    };
    let tokens = sentences.flat_map(|sentence| sentence.tokens.clone()).filter(is_content);
    tokens
        .map(|token| (text.token(token).to_lowercase(), &text.words.form(token).concepts[..]))
        .collect()
}

/// Returns the meanings of some words.
pub(super) fn meanings(words: &Words<'_>) -> FxHashSet<Concept> {
    words.values().copied().flatten().copied().collect()
}

/// Returns the number of words that others have too, by their spelling or their meaning.
pub(super) fn shared(words: &Words<'_>, others: &Words<'_>) -> usize {
    let meanings = meanings(others);
    let is_shared = |(word, concepts): &(&String, &&[Concept])| {
        others.contains_key(*word) || concepts.iter().any(|concept| meanings.contains(concept))
    };
    words.iter().filter(is_shared).count()
}

/// Returns the words of the other side of a bead that the sentences aligned with them lack.
pub(super) fn left_over<'a>(check: &Check<'a>, side: Side, bead: &Bead) -> Words<'a> {
    bead.sentences.iter().flat_map(|sentences| lacking(check, side, sentences)).collect()
}

/// Returns the words of the other side of a sentence bead that this side lacks.
pub(super) fn lacking<'a>(check: &Check<'a>, side: Side, sentences: &SentenceBead) -> Words<'a> {
    let of = |side: Side| words(check, side, check.sentences(side, &sentences[side]));
    let own = of(side);
    let meanings = meanings(&own);
    let is_left = |(word, concepts): &(String, &[Concept])| {
        !own.contains_key(word) && !concepts.iter().any(|concept| meanings.contains(concept))
    };
    of(side.other()).into_iter().filter(is_left).collect()
}

/// Returns the length of some sentences in bytes of text, in which both languages are alike enough.
pub(super) fn length<'s>(sentences: impl Iterator<Item = &'s Sentence>) -> f32 {
    sentences.map(|sentence| sentence.span.len() as f32).sum()
}
