//! Names that are beside others in a list: `CI/CD`, `NFC or NFD`, `Africa, Asia`. A name alone may
//! go without saying, but one of several says something that the others don't.

use super::Check;
use crate::document::TokenKind;
use crate::finding::StatedFact;

/// Marks that join names by themselves.
const JOINING: [&str; 2] = ["/", "&"];
/// Marks that set off a name without parting it from others.
const AROUND: [&str; 13] = ["*", "_", "`", "'", "\"", "„", "”", "“", "’", "[", "]", "(", ")"];

/// Whether a name is joined to another word by a mark or a conjunction, or by a comma to a word with
/// a capital of its own.
pub(super) fn is_coordinated(check: &Check<'_>, fact: &StatedFact) -> bool {
    let text = &check.bitext[fact.side];
    let document = &text.document;
    let Some(sentence) = document.sentence_at(fact.span.start) else { return false };
    let tokens = document.sentences[sentence].tokens.clone();
    let first = tokens.start;
    let span = |token: usize| document.tokens[token].span;
    let beside = |token: &usize| !AROUND.contains(&text.token(*token));
    let joins = |away: &mut dyn Iterator<Item = usize>| {
        let mut away = away.filter(beside);
        let Some(joint) = away.next() else { return false };
        let word = text.token(joint);
        let is_name = |other: usize| {
            let letters = text.words.form(other);
            document.tokens[other].kind == TokenKind::Word
                && letters.capital
                && !letters.function
                && other > first
        };
        JOINING.contains(&word)
            || check.lexicon.is_conjunction(text.source.language, word)
            || word == "," && away.next().is_some_and(is_name)
    };
    let mut before = tokens.clone().rev().filter(|token| span(*token).end <= fact.span.start);
    let mut after = tokens.filter(|token| span(*token).start >= fact.span.end);
    joins(&mut before) || joins(&mut after)
}
