//! The names of the pages of pairs: derived from the names of their texts, and valid on every file
//! system and every server.

use std::collections::BTreeMap;

use unicode_normalization::UnicodeNormalization;

use crate::fingerprint::hash;
use crate::sides::Sides;

/// The name of the index of the pages.
pub const INDEX: &str = "index.html";

/// Maximum length of a name in bytes: some systems allow 255, some archives 100.
const MAX_LENGTH: usize = 64;

/// Names of devices on Windows, whatever their extension.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Returns the distinct names of the pages of pairs, given by the names of their texts:
/// `content-en-statute.html`. If that is the name of another page, or isn't allowed, a hash of both
/// names is added.
pub fn pages(pairs: &[Sides<String>]) -> Vec<String> {
    let plain: Vec<String> = pairs.iter().map(|names| plain(&names.source)).collect();
    let mut uses = BTreeMap::<&str, usize>::new();
    plain.iter().for_each(|name| *uses.entry(name).or_default() += 1);
    let mut taken = BTreeMap::<String, usize>::new();
    let names = plain.iter().zip(pairs).map(|(name, names)| {
        let own = uses[name.as_str()] == 1 && name.len() <= MAX_LENGTH && !is_reserved(name);
        let name = if own { name.clone() } else { format!("{}-{}", cut(name), hash(names)) };
        // The same pair may be given twice.
        let rank = taken.entry(name.clone()).or_default();
        *rank += 1;
        if *rank == 1 { format!("{name}.html") } else { format!("{name}-{rank}.html") }
    });
    names.collect()
}

/// Returns a name without its extension in lower case, with hyphens in place of everything but
/// letters and digits.
fn plain(name: &str) -> String {
    let start = name.rfind(['/', '\\']).map_or(0, |slash| slash + 1);
    let stem =
        name[start..].rfind('.').filter(|dot| *dot > 0).map_or(name, |dot| &name[..start + dot]);
    // Diacritics are dropped.
    let letters =
        stem.nfkd().filter(|letter| !unicode_normalization::char::is_combining_mark(*letter));
    let mut plain = String::new();
    for letter in letters {
        if letter.is_ascii_alphanumeric() {
            plain.push(letter.to_ascii_lowercase());
        } else if !plain.is_empty() && !plain.ends_with('-') {
            plain.push('-');
        }
    }
    plain.truncate(plain.trim_end_matches('-').len());
    if plain.is_empty() { "pair".to_owned() } else { plain }
}

fn cut(name: &str) -> &str {
    name.get(..MAX_LENGTH).unwrap_or(name).trim_end_matches('-')
}

/// Whether a name is that of the index or of a device.
fn is_reserved(name: &str) -> bool {
    let numbered = name.strip_prefix("com").or_else(|| name.strip_prefix("lpt"));
    INDEX.strip_suffix(".html") == Some(name)
        || DEVICES.contains(&name)
        || numbered.is_some_and(|number| number.len() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(names: &[&str]) -> Vec<String> {
        let sides = |name: &str| Sides::new(name.to_owned(), format!("{name}.pl"));
        let pairs: Vec<Sides<String>> = names.iter().map(|name| sides(name)).collect();
        pages(&pairs)
    }

    #[test]
    fn pages_are_called_after_their_texts() {
        for (name, page) in [
            ("content/en/statute.md", "content-en-statute.html"),
            ("letters/Board_EN.txt", "letters-board-en.html"),
            ("../a b/c.d/e", "a-b-c-d-e.html"),
            ("C:\\texts\\en.txt", "c-texts-en.html"),
            ("żółć/Éclair №5.md", "zo-c-eclair-no5.html"),
            (".md", "md.html"),
            ("-", "pair.html"),
            ("日本.txt", "pair.html"),
        ] {
            assert_eq!(of(&[name]), [page], "{name}");
        }
    }

    #[test]
    fn no_page_takes_the_name_of_another_or_one_that_is_reserved() {
        let long = "x/".repeat(200);
        let names = [
            "a/b.md",
            "a-b.md",
            "A/B.txt",
            "index.md",
            "con.txt",
            "Lpt1.md",
            "lpt10.md",
            "a/c.md",
            &long,
            "-",
            "日本.txt",
            "語.txt",
        ];
        let pages = of(&names);
        let different: std::collections::BTreeSet<&String> = pages.iter().collect();
        assert_eq!(different.len(), names.len(), "{pages:?}");
        for page in &pages {
            let stem = page.strip_suffix(".html").expect("a page");
            assert!(page.len() <= 100 && !is_reserved(stem), "{page}");
            assert!(
                stem.bytes()
                    .all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-'),
                "{page}"
            );
        }
        assert_eq!(pages[7], "a-c.html");
        assert_eq!(pages[6], "lpt10.html");
        let twice = super::pages(&vec![Sides::new("a", "b").map(str::to_owned); 2]);
        assert_ne!(twice[0], twice[1]);
    }
}
