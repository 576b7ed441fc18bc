//! Sentences: where a run of tokens ends and the next begins.
//!
//! After Unicode's UAX 29 in spirit, with what it lacks: abbreviations, initials, ordinals written with a stop. Where a stop may be either, the sentence
//! goes on: a sentence too long aligns well, one cut in two does not.

use crate::document::{Document, Sentence, Token, TokenKind};
use crate::lexicon::{Ending, Lexicon};
use crate::text::{Source, Span};

/// A line shorter than this many bytes was not broken because it was full, so its end may end a sentence.
const SHORT_LINE: usize = 60;

/// Cuts the tokens of a block, from an index on, into sentences.
pub(super) fn cut(source: &Source, from: usize, lexicon: &Lexicon, document: &mut Document) {
    let mut first = from;
    for at in from..document.tokens.len() {
        let ends = at + 1 == document.tokens.len() || ends_after(source, &document.tokens[first..], at - first, lexicon);
        if ends {
            let span = document.tokens[first].span.join(document.tokens[at].span);
            document.sentences.push(Sentence { span, tokens: first..at + 1 });
            first = at + 1;
        }
    }
}

/// Whether a sentence ends behind a token; `tokens` start with the sentence's first and go on behind it.
fn ends_after(source: &Source, tokens: &[Token], at: usize, lexicon: &Lexicon) -> bool {
    let (token, next) = (tokens[at], tokens[at + 1]);
    if !next.spaced {
        return false;
    }
    let opening = opens(source, tokens, at + 1);
    if ends_line(source, token, next) && opening {
        let line_start = source.text[..token.span.end as usize].rfind('\n').map_or(0, |at| at + 1);
        let last = source.slice(token.span);
        if token.span.end as usize - line_start < SHORT_LINE && !matches!(last, "-" | "–" | "/" | "&") {
            return true;
        }
    }
    // Closing quotes and brackets belong to the sentence whose end mark they follow.
    let mut mark = at;
    while mark > 0 && !tokens[mark].spaced && is_closing(source.slice(tokens[mark].span)) {
        mark -= 1;
    }
    match source.slice(tokens[mark].span) {
        "!" | "?" | "…" | "。" => opening,
        "." => opening && stop_ends(source, tokens, mark, at + 1, lexicon),
        _ => false,
    }
}

/// Whether the stop at `mark` ends a sentence when the next one would begin at `next`.
fn stop_ends(source: &Source, tokens: &[Token], mark: usize, next: usize, lexicon: &Lexicon) -> bool {
    let Some(before) = mark.checked_sub(1).filter(|_| !tokens[mark].spaced) else { return true };
    match tokens[before].kind {
        TokenKind::Mark => true,
        // `3. Text` at the start is the number of a list.
        TokenKind::Digits => before > 0,
        TokenKind::Word => {
            let mut run = before;
            while run > 0 && !tokens[run].spaced {
                run -= 1;
            }
            let word = source.slice(tokens[before].span);
            let whole = source.slice(Span { start: tokens[run].span.start, end: tokens[mark].span.end });
            let initial = word.chars().count() == 1 && word.starts_with(char::is_uppercase);
            match lexicon.abbreviation(source.language, whole).or_else(|| lexicon.abbreviation(source.language, &format!("{word}."))) {
                Some(Ending::Never) => false,
                Some(Ending::May) => lexicon.opens_sentence(source.language, source.slice(tokens[next].span)),
                None => !initial,
            }
        }
    }
}

/// Whether a token can begin a sentence: a capital, a figure, or what opens before one.
fn opens(source: &Source, tokens: &[Token], at: usize) -> bool {
    let mut at = at;
    while let Some(token) = tokens.get(at) {
        let text = source.slice(token.span);
        match token.kind {
            TokenKind::Digits => return true,
            TokenKind::Word => return text.starts_with(|c: char| !c.is_lowercase()),
            TokenKind::Mark if is_opening(text) => at += 1,
            TokenKind::Mark => return matches!(text, "$" | "€" | "£" | "§" | "#" | "@" | "+"),
        }
    }
    true
}

fn ends_line(source: &Source, token: Token, next: Token) -> bool {
    source.text.get(token.span.end as usize..next.span.start as usize).is_some_and(|gap| gap.contains('\n'))
}

fn is_closing(text: &str) -> bool {
    matches!(text, ")" | "]" | "}" | "\"" | "'" | "”" | "’" | "»" | "“" | "*" | "_")
}

fn is_opening(text: &str) -> bool {
    matches!(text, "(" | "[" | "{" | "\"" | "'" | "„" | "“" | "‘" | "«" | "»" | "‚" | "–" | "—" | "-" | "•" | "¿" | "¡" | "*" | "_")
}
