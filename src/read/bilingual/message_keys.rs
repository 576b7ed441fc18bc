//! Message keys: sources that are identifiers under which a program looks up its text.

/// Separators between the parts of a key.
const SEPARATORS: [char; 3] = ['_', '-', '.'];

/// Whether the source is a key and the translation is its text: `button_save` for `Zapisz`,
/// `error.not-found` for `Nie znaleziono`. The two cannot be compared. `read-only` also looks like
/// a key, but contains nothing to compare either.
pub(super) fn is_key_for(source: &str, target: &str) -> bool {
    is_key(source) && !is_key(target) && !target.chars().all(char::is_whitespace)
}

/// Whether a text has the form of a key: ASCII words that begin with a lower-case letter, joined
/// without white space.
pub(super) fn is_key(text: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let text = text.trim();
    text.contains(SEPARATORS) && text.split(SEPARATORS).all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn recognises_keys_by_their_form() {
        for (source, target, expected) in [
            ("button_save", "Zapisz", true),
            ("error.not-found", "Nie znaleziono strony", true),
            ("button_save", "button_save", false),
            ("button_save", " ", false),
            ("Save_as", "Zapisz jako", false),
            ("in 2020", "w 2020", false),
            ("www.example.org", "www.example.org", false),
            ("v1.2", "wersja 1.2", false),
            ("save", "zapisz", false),
        ] {
            assert_eq!(is_key_for(source, target), expected, "{source} / {target}");
        }
    }
}
