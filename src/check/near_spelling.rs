//! How far the spellings of two names or addresses that contradict each other differ.

use super::address_language::{count_named, has_folder, path};
use crate::language::Language;

/// Number of characters that one spelling may have more than the other in a slip of the keyboard.
const SLIP: usize = 2;
/// Minimum number of characters that a slip leaves alone.
const KEPT: usize = 3;
/// Minimum length of the number or code of a page, such as that of a video or a form: a year is none.
const CODE: usize = 5;
/// Minimum length of such a code in hexadecimal digits.
const HEXADECIMAL_CODE: usize = 16;
/// Minimum number of words in the name of a page that tells it apart wherever it is moved.
const NAME_WORDS: usize = 3;

/// Whether one spelling is the other with a slip: a letter replaced, two letters exchanged, or up to
/// two characters added in one place. Other figures are no slip: `page` and `page-2` are two pages.
pub(super) fn is_slip(a: &str, b: &str) -> bool {
    let (a, b): (Vec<char>, Vec<char>) = (a.chars().collect(), b.chars().collect());
    let alike = |(x, y): &(&char, &char)| x == y;
    let start = a.iter().zip(&b).take_while(alike).count();
    let rest = a.len().min(b.len()) - start;
    let end = a.iter().rev().zip(b.iter().rev()).take(rest).take_while(alike).count();
    let (own, other) = (&a[start..a.len() - end], &b[start..b.len() - end]);
    let is_exchanged =
        own.len() == 2 && other.len() == 2 && own[0] == other[1] && own[1] == other[0];
    let is_replaced = own.len() == 1 && other.len() == 1;
    let is_added = own.len().min(other.len()) == 0 && own.len().max(other.len()) <= SLIP;
    start + end >= KEPT
        && (is_exchanged || is_replaced || is_added)
        && own.iter().chain(other).any(|c| c.is_alphabetic())
        && !own.iter().chain(other).any(|c| c.is_numeric())
}

/// Whether two addresses lead to one place but for the number or code of a page there: a version of
/// the resource for each language.
pub(super) fn is_other_page(a: &str, b: &str) -> bool {
    let segments = |address: &str| -> Vec<String> {
        address.split(['/', '?', '#', '&']).map(str::to_owned).collect()
    };
    let (a, b) = (segments(a), segments(b));
    let is_code = |segment: &String| {
        let of = |kind: fn(char) -> bool| segment.chars().filter(|c| kind(*c)).count();
        let (digits, letters) = (of(|c| c.is_ascii_digit()), of(char::is_alphabetic));
        let (small, large) = (of(char::is_lowercase), of(char::is_uppercase));
        let is_hexadecimal = digits + letters >= HEXADECIMAL_CODE
            && segment.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
        digits > 0
            && digits + letters >= CODE
            && (letters == 0 || large > 0 && small > 0 || is_hexadecimal)
    };
    a.len() == b.len()
        && a.len() > 1
        && a[0] == b[0]
        && a != b
        && a.iter().zip(&b).all(|(a, b)| a == b || is_code(a) && is_code(b))
}

/// Whether two addresses are those of a page before and after its site was rearranged: the page has
/// the same long name, at the same host, and in folders with the same figures.
pub(super) fn is_moved_page(a: &str, b: &str) -> bool {
    let parts = |address: &str| -> Option<(String, String, String)> {
        let address = address.split(['?', '#']).next()?;
        let (host, path) = address.split_once('/')?;
        let (folders, name) = path.rsplit_once('/')?;
        let figures = folders.chars().filter(char::is_ascii_digit).collect();
        Some((host.to_owned(), name.to_owned(), figures))
    };
    let words = |name: &str| {
        let words = name.split(['-', '_']).filter(|word| word.chars().all(char::is_alphanumeric));
        words.filter(|word| !word.is_empty()).count()
    };
    let both = parts(a).zip(parts(b));
    a != b && both.is_some_and(|(a, b)| a == b && words(&a.1) >= NAME_WORDS)
}

/// Whether an address of the target names its language, as a country's domain or a part of a path
/// does, more often than that of the source: an edition for the readers of the target.
pub(super) fn is_local_edition(source: &str, target: &str, language: Language) -> bool {
    count_named(target, language) > count_named(source, language)
}

/// Whether the source's address has its language as a folder, and the target's is on the same host
/// and has none: a site whose own language needs no folder.
pub(super) fn is_main_edition(source: &str, target: &str, language: Language) -> bool {
    source.split('/').next() == target.split('/').next()
        && has_folder(path(source), language)
        && !has_folder(path(target), language)
}

#[cfg(test)]
mod tests {
    use super::{is_local_edition, is_main_edition, is_moved_page, is_other_page, is_slip};
    use crate::language::Language;

    #[test]
    fn a_slip_is_one_touch_of_the_keyboard() {
        for (a, b) in [
            ("example.org/guide", "example.org/guide-x"),
            ("Krej", "Krey"),
            ("example.org/guide", "example.org/giude"),
            ("example.org/guide", "exmple.org/guide"),
        ] {
            assert!(is_slip(a, b) && is_slip(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("example.org/page", "example.org/page-2"),
            ("example.org/1953", "example.org/1963"),
            ("ECB", "EBC"),
            ("example.org/guide", "example.org/poradnik"),
            ("example.org/guide", "example.org/guide"),
        ] {
            assert!(!is_slip(a, b), "{a} {b}");
        }
    }

    #[test]
    fn another_page_differs_by_its_code() {
        for (a, b) in [
            ("example.org/projects/495832/editor", "example.org/projects/517021/editor"),
            ("forms.example/roAw7WvqKis", "forms.example/9xQw2AbcDef"),
            (
                "files.example/5b1f77c0-9d2e-4a10-8c6b-1f0e2d3c4b5a",
                "files.example/0c9d8e7f-6a5b-4c3d-9e2f-a1b2c3d4e5f6",
            ),
        ] {
            assert!(is_other_page(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("example.org/projects/495832", "example.net/projects/495832"),
            ("example.org/2024/form", "example.org/2023/form"),
            ("example.org/guide", "example.org/poradnik"),
            ("example.org/projects/4958", "example.org/projects/all"),
            ("example.org/bed2", "example.org/cafe4"),
        ] {
            assert!(!is_other_page(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_moved_page_keeps_its_name() {
        for (a, b) in [
            (
                "example.org/docs/start/how-to-sharpen-a-saw",
                "example.org/guide/how-to-sharpen-a-saw",
            ),
            (
                "example.org/a/b/care_of_old_tools.html#oil",
                "example.org/care/care_of_old_tools.html",
            ),
        ] {
            assert!(is_moved_page(a, b) && is_moved_page(b, a), "{a} {b}");
        }
        for (a, b) in [
            ("example.org/docs/install", "example.org/guide/install"),
            ("example.org/v1/how-to-sharpen-a-saw", "example.org/v2/how-to-sharpen-a-saw"),
            ("example.org/how-to-sharpen-a-saw", "example.net/how-to-sharpen-a-saw"),
            ("example.org/docs/how-to-sharpen-a-saw", "example.org/docs/how-to-sharpen-an-axe"),
        ] {
            assert!(!is_moved_page(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_local_edition_names_its_language() {
        let is_local = |source, target| is_local_edition(source, target, Language::Polish);
        assert!(is_local("example.org/guide", "example.com.pl/poradnik"));
        assert!(is_local("licences.example/by/3.0/us", "licences.example/by/3.0/pl"));
        assert!(is_local("example.pl/en/news", "example.pl/pl/nowiny"));
        assert!(!is_local("example.pl", "example.com.pl"));
        assert!(!is_local("example.org/guide", "example.org/plan"));
    }

    #[test]
    fn the_main_edition_of_a_site_needs_no_folder() {
        let is_main = |source, target| is_main_edition(source, target, Language::English);
        assert!(is_main("example.pl/en/boats", "example.pl/lodzie"));
        assert!(is_main("example.pl/en/boats", "example.pl"));
        assert!(!is_main("example.pl/boats", "example.pl/lodzie"));
        assert!(!is_main("example.pl/en/boats", "example.org/lodzie"));
        assert!(!is_main("example.pl/en/boats", "example.pl/en/lodzie"));
    }
}
