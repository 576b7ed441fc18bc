//! How far the spellings of two names or addresses that contradict each other differ.

use crate::language::Language;

/// Number of characters that one spelling may have more than the other in a slip of the keyboard.
const SLIP: usize = 2;
/// Minimum number of characters that a slip leaves alone.
const KEPT: usize = 3;
/// Minimum length of the number or code of a page, such as that of a video or a form: a year is none.
const CODE: usize = 5;

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
        digits > 0 && digits + letters >= CODE && (letters == 0 || large > 0 && small > 0)
    };
    a.len() == b.len()
        && a.len() > 1
        && a[0] == b[0]
        && a != b
        && a.iter().zip(&b).all(|(a, b)| a == b || is_code(a) && is_code(b))
}

/// Whether an address of the target names its language, as a country's domain or a part of a path
/// does, more often than that of the source: an edition for the readers of the target.
pub(super) fn is_local_edition(source: &str, target: &str, language: Language) -> bool {
    let names = |address: &str| {
        let parts = address.split(|c: char| !c.is_alphanumeric());
        parts.filter(|part| part.eq_ignore_ascii_case(language.code())).count()
    };
    names(target) > names(source)
}

#[cfg(test)]
mod tests {
    use super::{is_local_edition, is_other_page, is_slip};
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
        ] {
            assert!(is_other_page(a, b), "{a} {b}");
        }
        for (a, b) in [
            ("example.org/projects/495832", "example.net/projects/495832"),
            ("example.org/2024/form", "example.org/2023/form"),
            ("example.org/guide", "example.org/poradnik"),
            ("example.org/projects/4958", "example.org/projects/all"),
        ] {
            assert!(!is_other_page(a, b), "{a} {b}");
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
}
