//! The languages that addresses name: `example.org/pl/oplaty`, `README.pl.md`, `example.com.pl`.

use crate::language::Language;

/// Returns how many parts of an address are the code of a language.
pub(super) fn count_named(address: &str, language: Language) -> usize {
    let parts = address.split(|c: char| !c.is_alphanumeric());
    parts.filter(|part| part.eq_ignore_ascii_case(language.code())).count()
}

/// Returns the path of an address that has a host and no scheme.
pub(super) fn path(address: &str) -> &str {
    address.split_once('/').map_or("", |(_, path)| path)
}

/// Whether a path has the code of a language as a folder.
pub(super) fn has_folder(path: &str, language: Language) -> bool {
    path.split(['/', '?', '#']).any(|part| part.eq_ignore_ascii_case(language.code()))
}

#[cfg(test)]
mod tests {
    use super::{count_named, has_folder, path};
    use crate::language::Language;

    #[test]
    fn parts_of_an_address_name_a_language() {
        assert_eq!(count_named("example.com.pl/README.pl.md", Language::Polish), 2);
        assert_eq!(count_named("example.org/plan", Language::Polish), 0);
    }

    #[test]
    fn a_folder_is_a_whole_part_of_the_path() {
        for path in [path("example.org/pl/oplaty"), "/PL?a=1", "pl/oplaty"] {
            assert!(has_folder(path, Language::Polish), "{path}");
        }
        for path in [path("pl.example.org"), path("example.pl/oplaty"), "/oplaty.pl"] {
            assert!(!has_folder(path, Language::Polish), "{path}");
        }
    }
}
