//! Bytes become text: UTF-8, UTF-16, and the one-byte encodings in which Polish and English texts
//! still come.
//!
//! Nothing is replaced silently where a better reading exists: the encoding is chosen by what it
//! makes of the letters.

use std::fmt;

use encoding_rs::{Encoding, ISO_8859_2, UTF_16BE, UTF_16LE, WINDOWS_1250, WINDOWS_1252};

use crate::language::Language;

/// Letters beyond ASCII that the words of a language are written with.
const LETTERS: [&str; 2] =
    [include_str!("../../locales/en/letters.txt"), include_str!("../../locales/pl/letters.txt")];

/// The most control characters that a text may have, one in so many.
const CONTROLS: usize = 200;

/// A file names its encoding in so many of its first bytes.
const DECLARED: usize = 4096;

/// What was read from bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// Bytes of the file before the text starts where bytes of file and text are the same: 3 behind
    /// a UTF-8 byte order mark, else 0.
    pub offset: usize,
}

/// The bytes are no text: a picture, an archive, another script's encoding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotText;

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a text in a supported encoding")
    }
}

impl std::error::Error for NotText {}

/// Decodes a file. The language it is meant to be in decides between encodings that differ in a few
/// letters only.
pub fn decode(bytes: &[u8], language: Language) -> Result<Decoded, NotText> {
    let (text, offset) = match bytes {
        [0xef, 0xbb, 0xbf, rest @ ..] => {
            (utf_8(rest).unwrap_or_else(|| String::from_utf8_lossy(rest).into_owned()), 3)
        }
        [0xff, 0xfe, 0, 0, ..] | [0, 0, 0xfe, 0xff, ..] => return Err(NotText),
        [0xff, 0xfe, rest @ ..] => (by(UTF_16LE, rest), 0),
        [0xfe, 0xff, rest @ ..] => (by(UTF_16BE, rest), 0),
        _ => (unmarked(bytes, language).ok_or(NotText)?, 0),
    };
    let controls = text.chars().filter(|c| c.is_control() && !is_layout(*c)).count();
    if text.contains('\0') || controls * CONTROLS > text.len() {
        return Err(NotText);
    }
    // Lines that end in a carriage return alone: the same number of bytes, so that places stay.
    let text =
        if text.contains('\r') && !text.contains('\n') { text.replace('\r', "\n") } else { text };
    Ok(Decoded { text, offset })
}

/// Decodes a file that may say itself which encoding it is in: by the declaration of XML, by the
/// header of a PO file. What is UTF-8 is so whatever it says.
pub fn declared(bytes: &[u8]) -> Result<Decoded, NotText> {
    if std::str::from_utf8(bytes).is_err()
        && let Some(encoding) = declaration(bytes)
    {
        let text = by(encoding, bytes);
        return if text.contains('\0') { Err(NotText) } else { Ok(Decoded { text, offset: 0 }) };
    }
    decode(bytes, Language::Polish)
}

/// The encoding that the first lines of a file name, where it is one that writes ASCII as ASCII and
/// is not UTF-8.
pub fn declaration(bytes: &[u8]) -> Option<&'static Encoding> {
    let start = String::from_utf8_lossy(&bytes[..bytes.len().min(DECLARED)]);
    let name = if start.trim_start().starts_with("<?xml") {
        let declaration = start.split_once("?>")?.0;
        declaration.split_once("encoding")?.1.trim_start_matches(['=', ' ', '"', '\''])
    } else {
        start.split_once("charset=")?.1
    };
    let name =
        name.split(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | ':')).next()?;
    Encoding::for_label(name.as_bytes())
        .filter(|encoding| encoding.is_ascii_compatible() && *encoding != encoding_rs::UTF_8)
}

/// A text without a byte order mark.
fn unmarked(bytes: &[u8], language: Language) -> Option<String> {
    if let Some(encoding) = wide(bytes) {
        return Some(by(encoding, bytes));
    }
    utf_8(bytes).or_else(|| if bytes.contains(&0) { None } else { one_byte(bytes, language) })
}

/// UTF-8, also where a few of its characters are broken: then the replacement character stands for
/// them.
fn utf_8(bytes: &[u8]) -> Option<String> {
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(text.to_owned());
    }
    let (mut whole, mut broken) = (0, 0);
    for chunk in bytes.utf8_chunks() {
        whole += chunk.valid().chars().filter(|c| !c.is_ascii()).count();
        broken += usize::from(!chunk.invalid().is_empty());
    }
    (whole > 2 * broken).then(|| String::from_utf8_lossy(bytes).into_owned())
}

/// UTF-16 without a mark: every second byte of Latin text is zero.
fn wide(bytes: &[u8]) -> Option<&'static Encoding> {
    if bytes.len() < 4 || !bytes.len().is_multiple_of(2) {
        return None;
    }
    let (mut even, mut odd) = (0, 0);
    for pair in bytes.chunks_exact(2) {
        even += usize::from(pair[0] == 0);
        odd += usize::from(pair[1] == 0);
    }
    let most = bytes.len() / 2 * 3 / 5;
    let encoding = if odd > most && even * 20 < odd {
        UTF_16LE
    } else if even > most && odd * 20 < even {
        UTF_16BE
    } else {
        return None;
    };
    encoding.decode_without_bom_handling_and_without_replacement(bytes).map(|_| encoding)
}

/// The one-byte encoding that makes the best words of the bytes; `None` where none makes any.
fn one_byte(bytes: &[u8], language: Language) -> Option<String> {
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if high * 3 > bytes.len() {
        return None;
    }
    let candidates = match language {
        Language::English => [WINDOWS_1252, WINDOWS_1250, ISO_8859_2],
        Language::Polish => [WINDOWS_1250, ISO_8859_2, WINDOWS_1252],
    };
    let mut best: Option<(i64, String)> = None;
    for encoding in candidates {
        let text = by(encoding, bytes);
        let score = plausibility(&text);
        if best.as_ref().is_none_or(|(most, _)| score > *most) {
            best = Some((score, text));
        }
    }
    best.map(|(_, text)| text)
}

/// How well the characters beyond ASCII suit their places: letters of the two languages in words,
/// marks between words.
fn plausibility(text: &str) -> i64 {
    let mut score = 0;
    let mut before = ' ';
    let mut characters = text.chars().peekable();
    while let Some(c) = characters.next() {
        let after = characters.peek().copied().unwrap_or(' ');
        if !c.is_ascii() {
            let (left, right) = (before.is_alphabetic(), after.is_alphabetic());
            score += match c {
                _ if c.is_control() => -4,
                // A capital inside a word of small letters is a sign that was misread.
                _ if c.is_uppercase() && before.is_lowercase() => -2,
                _ if LETTERS[Language::Polish as usize].contains(c) => 3 * i64::from(left || right),
                _ if LETTERS[Language::English as usize].contains(c) => {
                    2 * i64::from(left || right)
                }
                _ if c.is_alphabetic() => i64::from(left || right) - 1,
                // Quotation marks, dashes and signs stand between words; the apostrophe stands in
                // them.
                '\u{2019}' => 1,
                '\u{2010}'..='\u{203a}' | '\u{20ac}' | '\u{a0}'..='\u{bb}' if !(left && right) => 1,
                _ => -2 * i64::from(left || right),
            };
        }
        before = c;
    }
    score
}

/// Without the mark, with the replacement character for what the encoding does not have.
fn by(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Controls that lay a text out: tabs, line ends, form feeds, the end mark of old systems.
fn is_layout(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{1a}' | '\u{85}')
}
