//! Note marks in the markup of web pages: `1921<sup><a href="#n3">3</a></sup>` is a year and a note,
//! `10<sup>6</sup>` a power.

/// Superscript digits from zero to nine.
#[cfg(any(feature = "html", feature = "pdf"))]
pub(crate) const SUPERSCRIPT_DIGITS: [char; 10] =
    ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// Maximum number of digits of a note mark.
const MAX_DIGITS: usize = 3;
/// Maximum length of a raised element that is examined, in bytes.
const MAX_ELEMENT: usize = 400;
/// The years that a raised figure is no exponent of.
const YEARS: std::ops::RangeInclusive<u32> = 1100..=2099;

/// Whether the element `sup` that opens between two stretches of text is a note mark: digits that
/// are a link, or that follow a year or the end of a clause.
pub(crate) fn is_note_mark(before: &str, opened: &str) -> bool {
    let mut end = opened.len().min(MAX_ELEMENT);
    while !opened.is_char_boundary(end) {
        end -= 1;
    }
    let Some(close) = opened[..end].find("</sup").or_else(|| opened[..end].find("</SUP")) else {
        return false;
    };
    let inside = &opened[..close];
    let shown = without_tags(inside);
    let shown = shown.trim();
    let (text, is_linked) = match shown.strip_prefix('[').and_then(|link| link.split_once("](")) {
        Some((text, _)) => (text, true),
        None => (shown, inside.contains("<a ") || is_in_link(before)),
    };
    let is_number =
        (1..=MAX_DIGITS).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number && (is_linked || follows_year(before) || ends_clause(before))
}

/// Returns what a reader sees of a piece of markup.
fn without_tags(markup: &str) -> String {
    let mut in_tag = false;
    let shown = markup.chars().filter(|c| {
        let is_text = !in_tag && *c != '<';
        in_tag = *c == '<' || in_tag && *c != '>';
        is_text
    });
    shown.collect()
}

/// Whether a text ends with the start of a link.
fn is_in_link(before: &str) -> bool {
    let tag = before.ends_with('>').then(|| before.rfind('<')).flatten();
    tag.is_some_and(|tag| before[tag..].starts_with("<a "))
}

/// Whether a text ends with a year.
fn follows_year(before: &str) -> bool {
    let rest = before.trim_end_matches(|c: char| c.is_ascii_digit());
    let figure = &before[rest.len()..];
    let is_whole = !rest.ends_with(|c: char| c.is_alphabetic() || matches!(c, '.' | ',' | '-'));
    is_whole && figure.len() == 4 && figure.parse().is_ok_and(|year| YEARS.contains(&year))
}

/// Whether a text ends with a mark that ends a clause, right after what it ends.
fn ends_clause(before: &str) -> bool {
    let clause = before.strip_suffix(['.', ',', ';', ':', '!', '?', '”', '"', '…']);
    clause.is_some_and(|clause| clause.ends_with(char::is_alphanumeric))
}

#[cfg(test)]
mod tests {
    use super::is_note_mark;

    #[test]
    fn notes_are_links_or_follow_a_year_or_a_clause() {
        for (before, opened) in [
            ("in 1921", "<a href=\"#n3\">3</a></sup>."),
            ("the mill", "<a href=\"#n12\">12</a></sup> of"),
            ("in 1921", "3</sup> of"),
            ("in 1921.", "3</sup> It"),
            ("the mill", "[3](#n3)</sup>"),
            ("in <a href=\"#n3\">", "3</sup></a>"),
        ] {
            assert!(is_note_mark(before, opened), "{before} {opened}");
        }
    }

    #[test]
    fn powers_and_ordinals_are_no_notes() {
        for (before, opened) in [
            ("10", "6</sup>"),
            ("400 m", "2</sup>"),
            ("the 19", "th</sup> century"),
            ("x", "2</sup>"),
            ("2.1921", "3</sup>"),
            ("in 1921", "3"),
        ] {
            assert!(!is_note_mark(before, opened), "{before} {opened}");
        }
    }
}
