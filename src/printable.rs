//! Makes text from files safe to print: it can't move the cursor, change the direction of writing
//! or control the terminal, and its width in columns is known.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

/// The mark for omitted words.
pub const ELLIPSIS: &str = "…";

/// Returns the width of a text in columns.
pub fn width(text: &str) -> usize {
    text.width()
}

/// Returns a text on one line: white space folded to single spaces, control characters made
/// visible, invisible characters and marks of direction left out.
pub fn line(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut space = false;
    for c in text.chars() {
        if c.is_whitespace() && !is_fixed_space(c) {
            space = true;
            continue;
        }
        if std::mem::take(&mut space) {
            out.push(' ');
        }
        out.extend(visible(c));
    }
    if space {
        out.push(' ');
    }
    out
}

/// Returns a text with control characters made visible; its lines and no-break spaces are kept.
pub fn sentence(text: &str) -> String {
    text.chars()
        .filter_map(|c| if c == '\n' || is_fixed_space(c) { Some(c) } else { visible(c) })
        .collect()
}

/// Returns the start of a line in at most `columns`, cut after a word and marked as cut.
pub fn head(line: &str, columns: usize) -> String {
    if width(line) <= columns {
        return line.to_owned();
    }
    let Some(room) = columns.checked_sub(2) else {
        return ELLIPSIS[..if columns == 0 { 0 } else { ELLIPSIS.len() }].to_owned();
    };
    let mut end = 0;
    let mut used = 0;
    for (at, c) in line.char_indices() {
        used += c.width().unwrap_or(0);
        if used > room {
            break;
        }
        end = at + c.len_utf8();
    }
    let cut = &line[..end];
    let kept = if line[end..].starts_with(' ') {
        cut
    } else {
        cut.rfind(' ').map_or_else(|| word(cut), |space| &cut[..space])
    };
    let kept = kept.trim_end();
    if kept.is_empty() && !line.starts_with(' ') {
        ELLIPSIS.to_owned()
    } else {
        format!("{kept} {ELLIPSIS}")
    }
}

/// Returns the end of a line in at most `columns`, cut before a word and marked as cut.
pub fn tail(line: &str, columns: usize) -> String {
    if width(line) <= columns {
        return line.to_owned();
    }
    let Some(room) = columns.checked_sub(2) else {
        return ELLIPSIS[..if columns == 0 { 0 } else { ELLIPSIS.len() }].to_owned();
    };
    let mut start = line.len();
    let mut used = 0;
    for (at, c) in line.char_indices().rev() {
        used += c.width().unwrap_or(0);
        if used > room {
            break;
        }
        // A combining mark stays with its letter.
        if c.width() != Some(0) {
            start = at;
        }
    }
    let cut = &line[start..];
    let kept = if line[..start].ends_with(' ') {
        cut
    } else {
        cut.find(' ').map_or_else(|| word(cut), |space| &cut[space + 1..])
    };
    format!("{ELLIPSIS} {}", kept.trim_start())
}

/// Returns the first and the last words of a line in at most `columns`.
pub fn ends(line: &str, columns: usize) -> String {
    if width(line) <= columns {
        return line.to_owned();
    }
    let first = head(line, columns.div_ceil(2) + 1);
    let last = tail(line, (columns + 1).saturating_sub(width(&first)));
    format!("{first}{}", last.strip_prefix(ELLIPSIS).unwrap_or(&last))
}

/// Wraps a text to lines of `columns`; all but the first are indented.
pub fn wrap(text: &str, columns: usize, indent: &str) -> String {
    let mut out = String::with_capacity(text.len() + 16);
    let mut used = 0;
    for (number, word) in text.split(' ').enumerate() {
        let wide = width(word);
        if number > 0 {
            if used + 1 + wide > columns && used > width(indent) {
                out.push('\n');
                out.push_str(indent);
                used = width(indent);
            } else {
                out.push(' ');
                used += 1;
            }
        }
        out.push_str(word);
        used += wide;
    }
    out
}

/// Returns a part of one long word, such as an address, if it is long enough to be useful.
fn word(part: &str) -> &str {
    if width(part) < 8 { "" } else { part }
}

fn is_fixed_space(c: char) -> bool {
    matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
}

/// Returns a character that is safe to print, or `None` for an invisible one.
fn visible(c: char) -> Option<char> {
    match c {
        '\0'..='\u{1f}' => char::from_u32(0x2400 + c as u32),
        '\u{7f}' => Some('\u{2421}'),
        '\u{80}'..='\u{9f}' => Some(char::REPLACEMENT_CHARACTER),
        // No-break spaces look like spaces, and terminals disagree on the width of soft hyphens.
        '\u{a0}' | '\u{202f}' | '\u{2007}' => Some(' '),
        '\u{ad}'
        | '\u{200b}'..='\u{200f}'
        | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}'
        | '\u{feff}' => None,
        _ => Some(c),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn control_characters_are_made_visible() {
        assert_eq!(line("a\u{1b}[31mb\u{9b}c\u{202e}d\r\n e"), "a\u{241b}[31mb\u{fffd}cd e");
        assert_eq!(sentence("a\u{7}\nb"), "a\u{2407}\nb");
    }

    #[test]
    fn cuts_are_made_between_words() {
        assert_eq!(head("one two three", 13), "one two three");
        assert_eq!(head("one two three", 10), "one two …");
        assert_eq!(head("one two three", 9), "one two …");
        assert_eq!(tail("one two three", 11), "… two three");
        assert_eq!(tail("one two three", 9), "… three");
        assert_eq!(ends("one two three four five", 15), "one two … five");
        assert_eq!(head("Konstantynopolitańczykowianeczka", 10), "Konstant …");
    }

    #[test]
    fn every_cut_fits() {
        let text = "Zażółć gęślą jaźń 日本語の文 a\u{328}e\u{328} koniec";
        for columns in 0..60 {
            for cut in [head(text, columns), tail(text, columns), ends(text, columns.max(5))] {
                assert!(width(&cut) <= columns.max(5), "{columns}: {cut}");
            }
        }
    }

    #[test]
    fn sentences_are_wrapped_at_spaces() {
        assert_eq!(wrap("one two three", 8, "  "), "one two\n  three");
        assert_eq!(wrap("one", 2, "  "), "one");
    }
}
