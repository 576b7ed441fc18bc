//! Tokens: words, runs of digits, single marks.

use unicode_normalization::char::is_combining_mark;

use super::Piece;
use crate::document::{Token, TokenKind};
use crate::source::Source;
use crate::span::Span;

/// Cuts pieces of prose into tokens. A token never reaches over the end of a piece.
pub(super) fn cut(source: &Source, prose: &[Piece], tokens: &mut Vec<Token>) {
    let mut spaced = true;
    for piece in prose {
        spaced |= piece.spaced;
        if piece.entity {
            tokens.push(Token { span: piece.span, kind: TokenKind::Mark, spaced });
            spaced = false;
            continue;
        }
        let base = piece.span.start as usize;
        let text = source.slice(piece.span);
        let mut characters = text.char_indices().peekable();
        while let Some((at, c)) = characters.next() {
            if c.is_whitespace() || is_invisible(c) {
                spaced |= c.is_whitespace();
                continue;
            }
            let kind = kind(c);
            let mut end = at + c.len_utf8();
            while let Some(&(next_at, next)) = characters.peek() {
                let goes_on = match kind {
                    TokenKind::Mark => false,
                    TokenKind::Digits => next.is_ascii_digit(),
                    TokenKind::Word => {
                        is_letter(next)
                            || is_combining_mark(next)
                            || (is_apostrophe(next)
                                && text[next_at + next.len_utf8()..]
                                    .starts_with(char::is_alphabetic))
                            || (is_invisible(next) && next != '\u{feff}')
                    }
                };
                if !goes_on {
                    break;
                }
                end = next_at + next.len_utf8();
                characters.next();
            }
            tokens.push(Token { span: Span::new(base + at, base + end), kind, spaced });
            spaced = false;
        }
    }
}

fn kind(c: char) -> TokenKind {
    if c.is_ascii_digit() {
        TokenKind::Digits
    } else if is_letter(c) {
        TokenKind::Word
    } else {
        TokenKind::Mark
    }
}

/// Whether a character is a letter; the raised ones are a degree or a number.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() && !matches!(c, 'º' | 'ª')
}

fn is_apostrophe(c: char) -> bool {
    matches!(c, '\'' | '\u{2019}' | '\u{2bc}')
}

/// Whether a character is a soft hyphen, a zero-width character or a byte order mark: inside a word
/// they are part of it, alone they are nothing.
fn is_invisible(c: char) -> bool {
    matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}' | '\u{fe0f}')
}
