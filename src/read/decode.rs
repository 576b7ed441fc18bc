//! Decodes bytes: UTF-8, UTF-16, and the one-byte encodings in which Polish and English texts still
//! come.
//!
//! The encoding is chosen by how plausible the letters are that it yields, so that nothing is
//! replaced silently if a better encoding exists.

use std::fmt;

use encoding_rs::{Encoding, UTF_16BE, UTF_16LE};

use crate::language::{LANGUAGES, Language};

/// Minimum number of bytes per control character in a text.
const CONTROLS: usize = 200;

/// Number of bytes at the start of a file in which it may declare its encoding.
const DECLARED: usize = 4096;

/// Decoded bytes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Decoded {
    /// The text, without a byte order mark.
    pub text: String,
    /// Number of bytes of the file before the text, if the bytes of both are the same: 3 after a
    /// UTF-8 byte order mark, otherwise 0.
    pub offset: usize,
}

/// The error for bytes that are not text: a picture, an archive, the encoding of another script.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NotText;

impl fmt::Display for NotText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a text in a supported encoding")
    }
}

impl std::error::Error for NotText {}

/// Decodes a file. Its expected language decides between encodings that differ in a few letters
/// only.
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
    // Lines may end with a carriage return alone. The number of bytes stays the same, and so do
    // offsets.
    let text =
        if text.contains('\r') && !text.contains('\n') { text.replace('\r', "\n") } else { text };
    Ok(Decoded { text, offset })
}

/// Decodes a file that may declare its encoding, in an XML declaration or in the header of a PO
/// file. Valid UTF-8 is decoded as such, whatever is declared.
pub fn declared(bytes: &[u8]) -> Result<Decoded, NotText> {
    if std::str::from_utf8(bytes).is_err()
        && let Some(encoding) = declaration(bytes)
    {
        let text = by(encoding, bytes);
        return if text.contains('\0') { Err(NotText) } else { Ok(Decoded { text, offset: 0 }) };
    }
    decode(bytes, LANGUAGES.target)
}

/// Returns the encoding that the first lines of a file declare, if it is compatible with ASCII and
/// not UTF-8.
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

/// Decodes a text without a byte order mark.
fn unmarked(bytes: &[u8], language: Language) -> Option<String> {
    if let Some(encoding) = wide(bytes) {
        return Some(by(encoding, bytes));
    }
    utf_8(bytes).or_else(|| if bytes.contains(&0) { None } else { one_byte(bytes, language) })
}

/// Decodes UTF-8, in which a few characters may be broken: they become replacement characters.
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

/// Recognises UTF-16 without a byte order mark: every second byte of Latin text is zero.
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

/// Decodes with the one-byte encoding that yields the most plausible words, if any does.
fn one_byte(bytes: &[u8], language: Language) -> Option<String> {
    let high = bytes.iter().filter(|byte| !byte.is_ascii()).count();
    if high * 3 > bytes.len() {
        return None;
    }
    let labels = language.profile().encodings.iter();
    let candidates = labels.filter_map(|label| Encoding::for_label(label.as_bytes()));
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

/// Scores how well the characters beyond ASCII fit their neighbours: letters of the two languages
/// belong in words, punctuation between words.
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
                // A capital inside a lower-case word is another character, decoded wrongly.
                _ if c.is_uppercase() && before.is_lowercase() => -2,
                _ if letter_weight(c) > 0 => letter_weight(c) * i64::from(left || right),
                _ if c.is_alphabetic() => i64::from(left || right) - 1,
                // Quotation marks, dashes and signs appear between words, the apostrophe inside
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

/// Returns the evidence of a letter for an encoding: that of the language it is written in.
fn letter_weight(letter: char) -> i64 {
    let profiles = Language::ALL.into_iter().map(Language::profile);
    let weights = profiles.filter(|profile| profile.letters.contains(letter));
    weights.map(|profile| profile.letter_weight).max().unwrap_or(0)
}

/// Decodes with an encoding; invalid bytes become replacement characters.
fn by(encoding: &'static Encoding, bytes: &[u8]) -> String {
    encoding.decode_without_bom_handling(bytes).0.into_owned()
}

/// Whether a control character belongs to text: a tab, a line end, a form feed, the end mark of old
/// systems.
fn is_layout(c: char) -> bool {
    matches!(c, '\t' | '\n' | '\u{b}' | '\u{c}' | '\r' | '\u{1a}' | '\u{85}')
}
