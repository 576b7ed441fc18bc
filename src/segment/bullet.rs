//! Items of lists in Markdown that begin with a bullet the parser doesn't know: `– one`, `• one`.
//!
//! A dash also begins a turn of speech, a signature, or a line of a sentence that was broken before
//! an aside. It is a bullet only below the item or the line that introduces the list.

use std::borrow::Cow;
use std::ops::Range;

use rustc_hash::FxHashMap;

use super::is_meant_break;
use crate::list_marker::{Marker, marker};

/// The bullets that the parser knows.
const KNOWN: [char; 3] = ['-', '*', '+'];
/// Dashes, which are bullets and marks of prose.
const DASHES: [char; 2] = ['–', '—'];
/// Maximum number of spaces after a bullet of one byte; the text after more would be code.
const MAX_SPACES: usize = 4;

/// A line of a text.
struct Line<'a> {
    /// The place of its first word.
    start: usize,
    indent: usize,
    /// The line without the white space around it.
    text: &'a str,
    marker: Marker,
}

/// Returns the text with bullets that the parser knows. No byte of the result is at another place
/// than in the text.
pub(super) fn mended(text: Cow<'_, str>) -> Cow<'_, str> {
    let lines = lines(&text);
    let runs = lines.split(|line| line.text.is_empty()).filter(|run| !run.is_empty());
    let mut bullets: Vec<Range<usize>> = runs.flat_map(bullets).collect();
    if bullets.is_empty() {
        return text;
    }
    bullets.sort_unstable_by_key(|bullet| bullet.start);
    let (mut result, mut written) = (String::with_capacity(text.len()), 0);
    for bullet in bullets {
        result.push_str(&text[written..bullet.start]);
        result.push(KNOWN[0]);
        result.extend(std::iter::repeat_n(' ', bullet.len() - 1));
        written = bullet.end;
    }
    result.push_str(&text[written..]);
    Cow::Owned(result)
}

fn lines(text: &str) -> Vec<Line<'_>> {
    let mut at = 0;
    let lines = text.split_inclusive('\n').map(|written| {
        let indent = written.len() - written.trim_start().len();
        let start = at + indent;
        at += written.len();
        let text = written.trim();
        Line { start, indent, text, marker: marker(text).0 }
    });
    lines.collect()
}

/// Returns the places of the bullets in lines that no blank line parts.
fn bullets(run: &[Line<'_>]) -> Vec<Range<usize>> {
    // The lines of each list: those with the same bullet and indent.
    let mut lists: FxHashMap<(char, usize), Vec<usize>> = FxHashMap::default();
    for (at, line) in run.iter().enumerate() {
        if let Some(bullet) = unknown(line) {
            lists.entry((bullet, line.indent)).or_default().push(at);
        }
    }
    let width = run.iter().map(|line| line.text.chars().count()).max().unwrap_or(0);
    let begins = |items: &[usize]| {
        let Some(first) = items.first() else { return false };
        let before = first.checked_sub(1).map(|before| &run[before]);
        begins_list(before, &run[*first], items.len(), width)
    };
    let lists = lists.into_iter().filter(|(_, items)| begins(items));
    let places = lists.flat_map(|((bullet, _), items)| {
        let starts = items.into_iter().map(|item| run[item].start);
        starts.map(move |start| start..start + bullet.len_utf8())
    });
    places.collect()
}

/// Returns the bullet of a line that the parser doesn't know.
fn unknown(line: &Line<'_>) -> Option<char> {
    let Marker::Bullet(bullet) = line.marker else { return None };
    let rest = &line.text[bullet.len_utf8()..];
    let spaces = bullet.len_utf8() - 1 + rest.len() - rest.trim_start_matches([' ', '\t']).len();
    (!KNOWN.contains(&bullet) && spaces <= MAX_SPACES && !rest.starts_with('\t')).then_some(bullet)
}

/// Whether the first of some lines with the same bullet begins a list after the line before it.
fn begins_list(before: Option<&Line<'_>>, first: &Line<'_>, items: usize, width: usize) -> bool {
    let is_dash = first.text.starts_with(DASHES);
    let Some(before) = before else { return !is_dash };
    let is_item = !matches!(before.marker, Marker::None | Marker::Quote | Marker::Heading(_));
    let word = first.text.split_whitespace().nth(1).unwrap_or_default();
    let is_broken = is_meant_break(before.text.chars().count(), word, width);
    before.text.ends_with(':') || is_item && (items > 1 || is_broken) || !is_dash && items > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        mended(Cow::Borrowed(text)).into_owned()
    }

    #[test]
    fn dashes_below_an_item_are_bullets() {
        assert_eq!(
            of("- **Boats**\n    – The ferry leaves at noon and comes back\n"),
            "- **Boats**\n    -   The ferry leaves at noon and comes back\n"
        );
        assert_eq!(of("Tides:\n– low\n– high\n"), "Tides:\n-   low\n-   high\n");
        assert_eq!(of("1. Tides\n   — low\n   — high"), "1. Tides\n   -   low\n   -   high");
    }

    #[test]
    fn other_bullets_begin_a_list_anywhere() {
        assert_eq!(of("• low\n• high\n"), "-   low\n-   high\n");
        assert_eq!(of("Tides\n· low\n· high\n"), "Tides\n-  low\n-  high\n");
    }

    #[test]
    fn dashes_of_prose_stay() {
        for text in [
            "– Who is there?\n– The tide.\n",
            "— The harbour master\n",
            "- The ferry, which is older than the pier\n  – and slower – leaves at noon.\n",
            "The ferry\n– the old one – leaves.\n",
            "– – –\n",
        ] {
            assert_eq!(of(text), text);
        }
    }
}
