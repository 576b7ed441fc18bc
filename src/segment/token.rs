//! Tokens: words, runs of digits, single marks.

use unicode_normalization::char::is_combining_mark;

use crate::document::{Token, TokenKind};
use crate::text::{Source, Span};

/// Cuts pieces of prose into tokens. A token never reaches over the end of a piece.
pub(super) fn cut(source: &Source, prose: &[Span], tokens: &mut Vec<Token>) {
    let mut end_before = None;
    for piece in prose {
        // A gap between two pieces parts words where it holds white space, as written or as an entity, or a break.
        let gap = end_before.map_or(" ", |end| source.text.get(end..piece.start as usize).unwrap_or(" "));
        let mut spaced = gap.contains(|c: char| c.is_whitespace() || c == '&' || c == '/');
        let text = source.slice(*piece);
        let mut characters = text.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            if c.is_whitespace() || is_invisible(c) {
                spaced |= c.is_whitespace();
                continue;
            }
            let kind = kind(c);
            let mut end = at + c.len_utf8();
            while kind != TokenKind::Mark {
                let Some(&(next_at, next)) = characters.peek() else { break };
                let inner = is_apostrophe(next) && text[next_at + next.len_utf8()..].starts_with(char::is_alphabetic);
                let goes_on = match kind {
                    TokenKind::Digits => next.is_ascii_digit(),
                    _ => next.is_alphabetic() || is_combining_mark(next) || inner || (is_invisible(next) && next != '\u{feff}'),
                };
                if !goes_on {
                    break;
                }
                end = next_at + next.len_utf8();
                characters.next();
            }
            let base = piece.start as usize;
            tokens.push(Token { span: Span::new(base + at, base + end), kind, spaced });
            spaced = false;
        }
        end_before = Some(piece.end as usize);
    }
}

fn kind(c: char) -> TokenKind {
    if c.is_ascii_digit() {
        TokenKind::Digits
    } else if c.is_alphabetic() {
        TokenKind::Word
    } else {
        TokenKind::Mark
    }
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

/// Soft hyphens, zero-width characters and byte order marks: inside a word they are part of it, alone they are nothing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}')
}
