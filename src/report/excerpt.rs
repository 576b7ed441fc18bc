//! The window around a marked place: the words before it, the marked words and the words after it,
//! cut to a number of columns. Positions stay those of the file.

use crate::printable::{ELLIPSIS, ends, head, line, tail, width};
use crate::source::Source;
use crate::span::{Position, Span};

/// A marked place on one line of output.
#[derive(Debug, PartialEq, Eq)]
pub struct Excerpt {
    /// The start of the place.
    pub from: Position,
    /// The line that contains its end.
    pub last_line: usize,
    /// The displayed words.
    pub text: String,
    /// Columns before the marked words.
    pub indent: usize,
    /// Columns of the marked words, at least 1.
    pub marked: usize,
}

impl Excerpt {
    /// Cuts the window around a span to at most `columns`, with `label` columns of free space below
    /// the text after the marked words. A span over many lines is shown by its first and last
    /// words.
    pub fn new(source: &Source, span: Span, columns: usize, label: usize) -> Excerpt {
        let words = source.slice(span);
        let trimmed = words.trim();
        let start = span.start + (words.len() - words.trim_start().len()) as u32;
        let from = source.position(Excerpt::start(source, span));
        let end = start + trimmed.len() as u32;
        let to = source.position(end);
        let before = source
            .text
            .get(source.line_at(start).start as usize..start as usize)
            .unwrap_or_default();
        let after =
            source.text.get(end as usize..source.line_at(end).end as usize).unwrap_or_default();
        // The cost doesn't depend on the length of the text.
        let (before, after) = (line(last(before, 2 * columns)), line(first(after, 2 * columns)));
        let (before, after) = (before.trim_start(), after.trim_end());
        let marked = if trimmed.len() > 8 * columns {
            format!(
                "{} {ELLIPSIS} {}",
                line(first(trimmed, 2 * columns)).trim_end(),
                line(last(trimmed, 2 * columns)).trim_start()
            )
        } else {
            line(trimmed)
        };
        Excerpt::fit(from, to.line, before, &marked, after, columns, label)
    }

    /// Returns the start of the visible words of a span.
    pub fn start(source: &Source, span: Span) -> u32 {
        let words = source.slice(span);
        span.start + (words.len() - words.trim_start().len()) as u32
    }

    fn fit(
        from: Position,
        last_line: usize,
        before: &str,
        marked: &str,
        after: &str,
        columns: usize,
        label: usize,
    ) -> Excerpt {
        let sides = 2 * (usize::from(!before.is_empty()) + usize::from(!after.is_empty()));
        let label = if label == 0 { 0 } else { label + 1 };
        let marked = ends(marked, columns.saturating_sub(sides + label).max(12));
        let room = columns.saturating_sub(width(&marked));
        // A third of the room is for the words before, more if there are few words after.
        let left = (room / 3)
            .max(2)
            .max(room.saturating_sub(width(after)))
            .min(room.saturating_sub(label));
        let before = if width(before) <= left { before.to_owned() } else { tail(before, left) };
        let after = head(after, room.saturating_sub(width(&before)));
        Excerpt {
            from,
            last_line,
            indent: width(&before),
            marked: width(&marked).max(1),
            text: format!("{before}{marked}{after}"),
        }
    }
}

/// Returns at most `characters` characters from the start.
fn first(text: &str, characters: usize) -> &str {
    text.char_indices().nth(characters).map_or(text, |(end, _)| &text[..end])
}

/// Returns at most `characters` characters before the end.
fn last(text: &str, characters: usize) -> &str {
    text.char_indices().rev().nth(characters).map_or(text, |(start, _)| &text[start..])
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::Language;
    use crate::source::Format;

    fn excerpt(text: &str, words: &str, columns: usize, label: usize) -> (String, String) {
        let source = Source::new("pl.txt", Language::Polish, Format::Plain, text);
        let start = text.find(words).expect("the words");
        let excerpt = Excerpt::new(&source, Span::new(start, start + words.len()), columns, label);
        (excerpt.text, format!("{}{}", " ".repeat(excerpt.indent), "^".repeat(excerpt.marked)))
    }

    #[test]
    fn short_lines_are_shown_whole() {
        let (text, marks) = excerpt("W tym roku 21 drużyn z 9 szkół.\nDalej.", "21", 60, 0);
        assert_eq!(text, "W tym roku 21 drużyn z 9 szkół.");
        assert_eq!(marks, "           ^^");
    }

    #[test]
    fn long_lines_are_cut_to_the_window() {
        let long = format!("{}ósma drużyna{}", "słowo ".repeat(40), " i dalej".repeat(40));
        let (text, marks) = excerpt(&long, "ósma drużyna", 50, 0);
        assert_eq!(text, "… słowo ósma drużyna i dalej i dalej i dalej i …");
        assert_eq!(marks, "        ^^^^^^^^^^^^");
    }

    #[test]
    fn long_passages_are_shown_by_their_ends() {
        let text =
            format!("Początek całej sekcji.\n\n{}\n\nTu jest jej koniec.", "Środek. ".repeat(2000));
        let (shown, marks) = excerpt(&text, &text, 44, 10);
        assert_eq!(shown, "Początek całej … jest jej koniec.");
        assert_eq!(marks.len(), width(&shown));
    }

    #[test]
    fn every_window_fits_and_the_marks_are_under_the_words() {
        let text = "Ala ma 日本語 kota, a\u{328}le kot nie ma\u{a0}Ali; to wszystko jest w jednej linii, która ma swój koniec";
        for (start, c) in text.char_indices() {
            for length in [1, 2, 7, 40] {
                let Some(end) = text[start..].char_indices().nth(length).map(|(at, _)| start + at)
                else {
                    continue;
                };
                if c.is_whitespace() || text[start..end].trim().is_empty() {
                    continue;
                }
                let source = Source::new("pl.txt", Language::Polish, Format::Plain, text);
                for columns in 30..100 {
                    let excerpt = Excerpt::new(&source, Span::new(start, end), columns, 8);
                    assert!(width(&excerpt.text) <= columns, "{columns}: {excerpt:?}");
                    assert!(
                        excerpt.indent + excerpt.marked <= width(&excerpt.text).max(1),
                        "{columns}: {excerpt:?}"
                    );
                    assert!(
                        excerpt.indent + excerpt.marked + 9 <= columns,
                        "{columns}: {excerpt:?}"
                    );
                }
            }
        }
    }
}
