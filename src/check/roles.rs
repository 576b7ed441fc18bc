//! Who acts and who is acted on: the order of persons in English, their case in Polish.

use super::comparison::tokens_in;
use crate::analysed_text::AnalysedText;
use crate::document::TokenKind;
use crate::fact::Fact;
use crate::language::Language;
use crate::lexicon::Lexicon;

/// Whether an English sentence starts with one person and has another as its plain object: only
/// verbs stand between them, no preposition.
pub(super) fn acts_on(
    view: &AnalysedText,
    subject: &Fact,
    object: &Fact,
    lexicon: &Lexicon,
) -> bool {
    let (subject, object) = (tokens_in(view, subject.span), tokens_in(view, object.span));
    let (Some(first), Some(last), Some(next)) = (subject.first(), subject.last(), object.first())
    else {
        return false;
    };
    let text = |token: usize| view.source.slice(view.document.tokens[token].span);
    let title = |token: usize| {
        lexicon.is_title(Language::English, text(token), view.words.form(token))
            || text(token) == "."
    };
    let start = view
        .document
        .sentence_at(view.document.tokens[*first].span.start)
        .map(|sentence| &view.document.sentences[sentence]);
    let opens = start.is_some_and(|sentence| (sentence.tokens.start..*first).all(title));
    let verbs: Vec<usize> = (last + 1..*next).filter(|token| !title(*token)).collect();
    let verb = |token: &usize| {
        view.document.tokens[*token].kind == TokenKind::Word && !view.words.form(*token).function
    };
    opens && (1..=2).contains(&verbs.len()) && verbs.iter().all(verb)
}

/// The given name of a Polish person as written, and in the nominative.
pub(super) fn given_names<'a>(
    view: &'a AnalysedText,
    person: &Fact,
    lexicon: &Lexicon,
) -> Option<(&'a str, Vec<String>)> {
    let token = *tokens_in(view, person.span).first()?;
    let text = view.source.slice(view.document.tokens[token].span);
    Some((text, lexicon.given_names(text, view.words.form(token))))
        .filter(|(_, names)| !names.is_empty())
}
