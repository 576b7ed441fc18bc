//! Splits RTF into tokens: groups, control words, characters by code, text. Any sequence of bytes
//! is valid input.

/// Maximum length of a control word in letters; longer runs continue as text.
const MAX_WORD: usize = 32;

/// A token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Token<'a> {
    /// Beginning of a group.
    Open,
    /// End of a group.
    Close,
    /// A control word, without the backslash, and its parameter.
    Word(&'a [u8], Option<i32>),
    /// A control symbol: a backslash and a character that is not a letter.
    Symbol(u8),
    /// A byte of text, written in hexadecimal.
    Byte(u8),
    /// Bytes of text, without line ends, which have no meaning in a file.
    Text(&'a [u8]),
    /// Binary data.
    Data,
}

/// Splits RTF into tokens.
#[derive(Debug)]
pub struct Lexer<'a> {
    rest: &'a [u8],
}

impl<'a> Lexer<'a> {
    /// Creates a lexer at the first byte.
    pub fn new(bytes: &'a [u8]) -> Lexer<'a> {
        Lexer { rest: bytes }
    }

    /// Returns the bytes not yet read.
    pub fn rest(&self) -> &'a [u8] {
        self.rest
    }

    /// Takes up to `length` bytes.
    fn take(&mut self, length: usize) -> &'a [u8] {
        let (taken, rest) = self.rest.split_at(length.min(self.rest.len()));
        self.rest = rest;
        taken
    }

    /// Reads a control word or symbol, after its backslash.
    fn control(&mut self) -> Option<Token<'a>> {
        let length =
            self.rest.iter().take(MAX_WORD).take_while(|byte| byte.is_ascii_alphabetic()).count();
        if length == 0 {
            return self.symbol();
        }
        let word = self.take(length);
        let number = self.number();
        if word == b"bin" {
            self.take(usize::try_from(number.unwrap_or(0)).unwrap_or(0));
            return Some(Token::Data);
        }
        Some(Token::Word(word, number))
    }

    /// Reads a control symbol.
    fn symbol(&mut self) -> Option<Token<'a>> {
        match *self.take(1).first()? {
            b'\'' => Some(self.byte()),
            // A line end after a backslash may have two bytes.
            b'\r' if self.rest.first() == Some(&b'\n') => {
                self.take(1);
                Some(Token::Symbol(b'\n'))
            }
            symbol => Some(Token::Symbol(symbol)),
        }
    }

    /// Reads the parameter of a control word and the space that ends the word.
    fn number(&mut self) -> Option<i32> {
        let negative =
            self.rest.first() == Some(&b'-') && self.rest.get(1).is_some_and(u8::is_ascii_digit);
        let rest = &self.rest[usize::from(negative)..];
        let length = rest.iter().take_while(|byte| byte.is_ascii_digit()).count();
        let digits = &rest[..length];
        self.take(usize::from(negative) + length);
        if self.rest.first() == Some(&b' ') {
            self.take(1);
        }
        let value = digits.iter().fold(0i32, |value, digit| {
            value.saturating_mul(10).saturating_add(i32::from(digit - b'0'))
        });
        (length > 0).then_some(if negative { -value } else { value })
    }

    /// Reads a byte written as two hexadecimal digits; invalid digits have no meaning.
    fn byte(&mut self) -> Token<'a> {
        let digit = |at: usize| self.rest.get(at).and_then(|byte| char::from(*byte).to_digit(16));
        match (digit(0), digit(1)) {
            (Some(high), Some(low)) => {
                self.take(2);
                Token::Byte((high * 16 + low) as u8)
            }
            _ => Token::Symbol(b'\''),
        }
    }
}

impl<'a> Iterator for Lexer<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        loop {
            let is_text = |byte: &u8| !matches!(byte, b'{' | b'}' | b'\\' | b'\r' | b'\n' | 0);
            let text = self.rest.iter().position(|byte| !is_text(byte)).unwrap_or(self.rest.len());
            if text > 0 {
                return Some(Token::Text(self.take(text)));
            }
            match *self.take(1).first()? {
                b'{' => return Some(Token::Open),
                b'}' => return Some(Token::Close),
                b'\\' => return self.control(),
                _ => {}
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Token::{Byte, Close, Data, Open, Symbol, Text, Word};
    use super::*;

    #[test]
    fn bytes_come_apart_as_the_format_has_it() {
        let cases: [(&[u8], &[Token]); 12] = [
            (br"{\b  x}", &[Open, Word(b"b", None), Text(b" x"), Close]),
            (
                br"\u-3999?\li0-",
                &[Word(b"u", Some(-3999)), Text(b"?"), Word(b"li", Some(0)), Text(b"-")],
            ),
            (br"\par-x", &[Word(b"par", None), Text(b"-x")]),
            (br"\'b9\'Bf\'g1", &[Byte(0xb9), Byte(0xbf), Symbol(b'\''), Text(b"g1")]),
            (
                b"a\r\nb\\\r\nc\\\nd\0e",
                &[
                    Text(b"a"),
                    Text(b"b"),
                    Symbol(b'\n'),
                    Text(b"c"),
                    Symbol(b'\n'),
                    Text(b"d"),
                    Text(b"e"),
                ],
            ),
            (
                br"\{\}\\\~\*",
                &[Symbol(b'{'), Symbol(b'}'), Symbol(b'\\'), Symbol(b'~'), Symbol(b'*')],
            ),
            (b"\\bin3 }\\{x", &[Data, Text(b"x")]),
            (br"{\bin99999999999 }}", &[Open, Data]),
            (br"\bin-5 x", &[Data, Text(b"x")]),
            (br"\fs-99999999999", &[Word(b"fs", Some(-i32::MAX))]),
            (b"\\", &[]),
            (br"\'", &[Symbol(b'\'')]),
        ];
        for (bytes, tokens) in cases {
            assert_eq!(
                Lexer::new(bytes).collect::<Vec<_>>(),
                tokens,
                "{}",
                String::from_utf8_lossy(bytes)
            );
        }
    }
}
