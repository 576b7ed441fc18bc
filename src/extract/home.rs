//! The country of a text's readers, where it goes without its name: `w kraju i za granicą`.

use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{Lemma, PartOfSpeech};

/// Finds the phrases for the home country. They name it only where nothing says which country is
/// meant: `w kraju pochodzenia` may be any.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let profile = extraction.profile;
    let Some(country) = profile.home_country.and_then(|code| code.as_bytes().try_into().ok())
    else {
        return;
    };
    for at in 0..extraction.text.document.tokens.len() {
        let tokens = at..at + 2;
        let is_phrase = profile.home_phrases.iter().any(|phrase| {
            phrase.split_once(' ').is_some_and(|(first, second)| {
                extraction.word(at).to_lowercase() == first && extraction.word(at + 1) == second
            })
        });
        if is_phrase && !is_specified(extraction, tokens.end) && extraction.free(tokens.clone()) {
            extraction.take(tokens, Statement::hint(vec![Value::Country(country)]));
        }
    }
}

/// Whether a word of the same sentence follows that may say which country is meant.
fn is_specified(extraction: &Extraction<'_>, end: usize) -> bool {
    let form = extraction.form(end);
    let is_verb = |lemma: &Lemma| lemma.part == PartOfSpeech::Verb;
    end < extraction.sentence_end(end - 1)
        && extraction.text.document.tokens[end].kind == TokenKind::Word
        && !form.function
        && !form.lemmas.first().is_some_and(is_verb)
}
