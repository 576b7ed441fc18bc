//! Sources that are no text: the key by which a program looks its text up.

/// Marks that join the parts of a key.
const JOINS: [char; 3] = ['_', '-', '.'];

/// Whether a source is a key and its translation is the text: `button_save` for `Zapisz`,
/// `error.not-found` for `Nie znaleziono`. Nothing of the two can be compared. `read-only` is one
/// by its looks, and there is nothing in it to compare either.
pub(super) fn stands_for(source: &str, target: &str) -> bool {
    is_key(source) && !is_key(target) && !target.chars().all(char::is_whitespace)
}

/// Whether a text has the form of a key: words in small letters of ASCII, joined without white
/// space.
pub(super) fn is_key(text: &str) -> bool {
    let is_part = |part: &str| {
        part.starts_with(|c: char| c.is_ascii_lowercase())
            && part.bytes().all(|byte| byte.is_ascii_alphanumeric())
    };
    let text = text.trim();
    text.contains(JOINS) && text.split(JOINS).all(is_part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_stand_for_texts() {
        for (source, target, stands) in [
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
            assert_eq!(stands_for(source, target), stands, "{source} / {target}");
        }
    }
}
