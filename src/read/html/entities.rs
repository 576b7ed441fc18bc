//! Character references in HTML, by name or number.

use rustc_hash::FxHashMap;

use super::tokens;
use html5gum::Token;

/// Maximum length of a reference, in bytes.
const MAX_LENGTH: usize = 34;
/// Maximum number of references cached; pages use a few dozen.
const MAX_CACHED: usize = 1 << 12;

/// Resolves references, and caches each.
#[derive(Debug, Default)]
pub struct References {
    /// The characters of each reference, or `None` if it is text that only looks like one.
    known: FxHashMap<String, Option<String>>,
}

impl References {
    /// Returns the length and the characters of the reference at the start of a text.
    pub fn read(&mut self, text: &str) -> Option<(usize, String)> {
        let rest = text.strip_prefix('&')?;
        let name = rest
            .bytes()
            .take(MAX_LENGTH)
            .take_while(|byte| byte.is_ascii_alphanumeric() || *byte == b'#')
            .count();
        let length = 1 + name + usize::from(rest.as_bytes().get(name) == Some(&b';'));
        let raw = text.get(..length).filter(|_| name > 0)?;
        if let Some(character) =
            rest[..name].strip_prefix('#').filter(|_| raw.ends_with(';')).and_then(number)
        {
            return Some((length, character.to_string()));
        }
        if let Some(known) = self.known.get(raw) {
            return known.clone().map(|read| (length, read));
        }
        let read: String = tokens(raw)
            .filter_map(|token| match token {
                Token::String(text) => Some(String::from_utf8_lossy(&text.value).into_owned()),
                _ => None,
            })
            .collect();
        let read = (read != raw).then_some(read);
        if self.known.len() < MAX_CACHED {
            self.known.insert(raw.to_owned(), read.clone());
        }
        read.map(|read| (length, read))
    }
}

/// Returns the character of a number, decimal or hexadecimal after an `x`. Numbers that HTML does
/// not allow are left to the tokenizer.
fn number(number: &str) -> Option<char> {
    let code = match number.strip_prefix(['x', 'X']) {
        Some(hexadecimal) if hexadecimal.bytes().all(|byte| byte.is_ascii_hexdigit()) => {
            u32::from_str_radix(hexadecimal, 16)
        }
        None if number.bytes().all(|byte| byte.is_ascii_digit()) => number.parse(),
        _ => return None,
    };
    code.ok()
        .filter(
            |code| matches!(code, 0x20..=0x7e | 0xa0..=0xd7ff | 0xe000..=0xfdcf | 0xfdf0..=0xfffd),
        )
        .and_then(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_as_browsers_do() {
        let mut references = References::default();
        for _ in 0..2 {
            for (text, length, read) in [
                ("&oacute;d", 8, Some("ó")),
                ("&oacuted", 8, Some("ód")),
                ("&#243; ", 6, Some("ó")),
                ("&#xF3;", 6, Some("ó")),
                ("&#x80;", 6, Some("€")),
                ("&#0;", 4, Some("\u{fffd}")),
                ("&#xFFFFFFFF;", 12, Some("\u{fffd}")),
                ("&#65 b", 4, Some("A")),
                ("&amp;amp;", 5, Some("&")),
                ("&nonsuch;", 0, None),
                ("& ", 0, None),
                ("&;", 0, None),
            ] {
                assert_eq!(
                    references.read(text),
                    read.map(|read| (length, read.to_owned())),
                    "{text}"
                );
            }
        }
    }
}
