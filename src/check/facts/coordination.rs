//! Coordinated names: names that share a word in one of the languages (`Central and South America`,
//! `Korea Północna i Południowa`), which are in no table in this form, and lists of countries.

use std::ops::Range;

use super::passage::{Passage, tokens_in};
use crate::analysed_text::AnalysedText;
use crate::document::TokenKind;
use crate::fact::{Fact, Value};
use crate::lexicon::Lexicon;
use crate::sides::Side;
use crate::span::Span;

/// Minimum number of names in a list.
const MIN_LIST: usize = 3;

impl Passage<'_> {
    /// Whether the aligned sentence has all words of a fact's name, but not next to one another.
    pub(super) fn names_apart(&self, side: Side, index: usize) -> bool {
        let (fact, other) = (self.fact(side, index), &self.bitext[side.other()]);
        let Some(bead) = self.bead.sentences.get(self.sentence_of[side][index]) else {
            return false;
        };
        bead[side.other()]
            .iter()
            .filter_map(|sentence| other.document.sentences.get(*sentence))
            .any(|sentence| has_all_words(other, sentence.tokens.clone(), fact, self.lexicon))
    }

    /// Whether a country is in a list of countries whose others are all matched: `Estonian, Latvian
    /// and Lithuanian students`.
    pub(super) fn is_listed(&self, side: Side, index: usize) -> bool {
        let text = &self.bitext[side];
        let is_country = |at: usize| matches!(self.value(side, at), Some(Value::Country(_)));
        // Members of a list are separated by a comma, a function word, or both.
        let are_joined = |a: usize, b: usize| {
            let (start, end) = (self.fact(side, a).span.end, self.fact(side, b).span.start);
            let tokens =
                if start < end { tokens_in(text, Span { start, end }) } else { Vec::new() };
            let joins =
                |token: &usize| text.words.form(*token).function || text.token(*token) == ",";
            (1..=2).contains(&tokens.len()) && tokens.iter().all(joins)
        };
        let is_member = |a: usize, b: usize| is_country(a) && is_country(b) && are_joined(a, b);
        let before = (0..index).rev().take_while(|at| is_member(*at, at + 1));
        let after = (index + 1..self.facts[side].len()).take_while(|at| is_member(at - 1, *at));
        let mut members = 1;
        for at in before.chain(after) {
            if self.matched[side][at].is_none() {
                return false;
            }
            members += 1;
        }
        members >= MIN_LIST
    }
}

/// Whether each capitalised word of the name of a country or a region, in the language of `text`,
/// is among some tokens.
fn has_all_words(
    text: &AnalysedText,
    tokens: Range<usize>,
    fact: &Fact,
    lexicon: &Lexicon,
) -> bool {
    let language = text.source.language;
    let name = match fact.readings.first() {
        Some(Value::Country(code)) => lexicon.country(*code).and_then(|id| lexicon.name(id)),
        Some(Value::Region(id)) => lexicon.name(*id),
        _ => None,
    };
    let Some(name) = name else { return false };
    let words: Vec<&str> = name
        .in_language(language)
        .split(' ')
        .filter(|word| word.starts_with(char::is_uppercase))
        .collect();
    let is_present = |word: &&str| {
        let lemmas = lexicon.form(language, word).lemmas;
        let is_form = |token: usize| {
            let own = &text.words.form(token).lemmas;
            own.iter().any(|lemma| lemmas.iter().any(|other| other.text == lemma.text))
        };
        tokens.clone().any(|token| {
            let written = text.token(token);
            text.document.tokens[token].kind == TokenKind::Word
                && written.starts_with(char::is_uppercase)
                && (written == *word || is_form(token))
        })
    };
    words.len() > 1 && words.iter().all(is_present)
}
