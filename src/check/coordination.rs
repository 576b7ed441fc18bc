//! Names that share a word in one of the languages: `Central and South America`,
//! `Korea Północna i Południowa`. No table has them in this shape, but all their words are there.

use crate::analysed_text::AnalysedText;
use std::ops::Range;

use crate::document::TokenKind;
use crate::fact::{Fact, Value};
use crate::lexicon::Lexicon;

/// Whether each word of the name of a country or a region, as the language of `view` has it, stands
/// with a capital among some tokens.
pub(super) fn names_apart(
    fact: &Fact,
    view: &AnalysedText,
    tokens: Range<usize>,
    lexicon: &Lexicon,
) -> bool {
    let language = view.source.language;
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
    words.len() > 1
        && words.iter().all(|word| {
            let lemmas = lexicon.form(language, word).lemmas;
            tokens.clone().any(|token| {
                let text = view.source.slice(view.document.tokens[token].span);
                let form = view.words.form(token);
                view.document.tokens[token].kind == TokenKind::Word
                    && text.starts_with(char::is_uppercase)
                    && (text == *word
                        || form
                            .lemmas
                            .iter()
                            .any(|lemma| lemmas.iter().any(|other| other.text == lemma.text)))
            })
        })
}
