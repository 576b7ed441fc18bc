//! Front matter of Markdown, and how it differs from prose between two lines of hyphens.
//!
//! The parser takes everything between two such lines for front matter, wherever they are, so that a
//! stray line hides the text up to the next one. And it knows only closing lines of three hyphens.

use std::borrow::Cow;
use std::ops::Range;

/// The line that opens front matter, and usually closes it.
const FENCE: &str = "---";
/// The other line that closes it.
const END: &str = "...";
/// A line that parts text as well, and opens nothing.
const RULE: &str = "***";
/// Maximum number of words in a key.
const MAX_KEY_WORDS: usize = 3;

/// Returns the text with its front matter as the parser expects it, and without stray lines that
/// would open some. No byte of the result is at another place than in the text.
pub(super) fn mended(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(FENCE) {
        return text;
    }
    let lines = lines(&text);
    let line = |index: usize| &text[lines[index].clone()];
    let mut edits: Vec<(Range<usize>, &str)> = Vec::new();
    let mut at = 0;
    while at < lines.len() {
        let above = at.checked_sub(1).map(line);
        // Below the line of a paragraph it makes a title of that.
        let ends_block = |above: &str| above.trim().is_empty() || above.starts_with('#');
        let opens = line(at).trim_end() == FENCE && above.is_none_or(ends_block);
        at += 1;
        if !opens {
            continue;
        }
        let closing = (at..lines.len()).find(|next| matches!(line(*next).trim_end(), FENCE | END));
        let until = closing.unwrap_or(lines.len());
        if above.is_none()
            && let Some(long) = (at..until).find(|next| is_long_fence(line(*next)))
            && is_front_matter((at..long).map(line))
            && !(closing.is_some() && is_front_matter((long + 1..until).map(line)))
        {
            edits.push((lines[long].clone(), FENCE));
            at = long + 1;
            continue;
        }
        let Some(closing) = closing else { break };
        let begins = !line(at).trim().is_empty() && closing > at;
        if begins && !is_front_matter((at..closing).map(line)) {
            let is_first = above.is_none();
            edits.push((lines[at - 1].clone(), if is_first { "" } else { RULE }));
            // A stray line at the end as well would make a title of the last paragraph.
            if is_first && (closing + 1..lines.len()).all(|next| line(next).trim().is_empty()) {
                edits.push((lines[closing].clone(), ""));
            }
        } else if begins {
            at = closing + 1;
        }
    }
    if edits.is_empty() {
        return text;
    }
    let (mut result, mut written) = (String::with_capacity(text.len()), 0);
    for (place, replacement) in edits {
        result.push_str(&text[written..place.start]);
        result.push_str(replacement);
        result.extend(std::iter::repeat_n(' ', place.len() - replacement.len()));
        written = place.end;
    }
    result.push_str(&text[written..]);
    Cow::Owned(result)
}

/// Returns the places of the lines of a text, without their ends.
fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    let lines = text.split_inclusive('\n').map(|line| {
        let place = start..start + line.trim_end_matches(['\n', '\r']).len();
        start += line.len();
        place
    });
    lines.collect()
}

/// Whether a line has only hyphens, and more than a fence needs.
fn is_long_fence(line: &str) -> bool {
    let line = line.trim_end();
    line.len() > FENCE.len() && line.bytes().all(|byte| byte == b'-')
}

/// Whether lines are a list of keys and values, with what belongs to them: most of those that are
/// not indented have a key.
fn is_front_matter<'a>(lines: impl Iterator<Item = &'a str>) -> bool {
    let (mut keys, mut others) = (0, 0);
    for line in lines {
        let belongs = line.trim().is_empty() || line.starts_with([' ', '\t', '#', '-', '}', ']']);
        if has_key(line) {
            keys += 1;
        } else if !belongs {
            others += 1;
        }
    }
    keys > 0 && keys >= others
}

/// Whether a line begins with a key: a few words without marks before a colon or an equals sign.
fn has_key(line: &str) -> bool {
    let Some((key, value)) = line.split_once([':', '=']) else { return false };
    let key = key.trim_end().trim_matches(['"', '\'']);
    let is_part = |c: char| c.is_alphanumeric() || matches!(c, ' ' | '_' | '-' | '.' | '$' | '@');
    key.starts_with(|c: char| c.is_alphabetic() || matches!(c, '_' | '$' | '@'))
        && key.chars().all(is_part)
        && key.split_whitespace().count() <= MAX_KEY_WORDS
        && !value.starts_with(['/', ':'])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> String {
        mended(Cow::Borrowed(text)).into_owned()
    }

    #[test]
    fn prose_between_stray_lines_is_no_front_matter() {
        assert_eq!(
            of("---\nThe mill stands.\n\nIt turns.\n---\n"),
            "   \nThe mill stands.\n\nIt turns.\n   \n"
        );
        assert_eq!(
            of("---\n[tag:News]\n\nText.\n\n---\n\nMore.\n"),
            "   \n[tag:News]\n\nText.\n\n---\n\nMore.\n"
        );
        assert_eq!(
            of("One.\n\n---\nTwo.\n\n---\n\nThree.\n"),
            "One.\n\n***\nTwo.\n\n---\n\nThree.\n"
        );
        assert_eq!(
            of("---\nNote: the mill stands.\n\nIt turns.\nIt is old.\n\n---\n"),
            "   \nNote: the mill stands.\n\nIt turns.\nIt is old.\n\n   \n"
        );
    }

    #[test]
    fn front_matter_stays() {
        for text in [
            "---\ntitle: Mill\ntags:\n- old\n- water\n# a comment\nlist: [\n  a\n]\n---\n\nText.\n",
            "---\ntitle: \"Mill\"\n\nhero:\n  text: one\n---\nText.\n\n---\n\nMore.\n",
            "---\n---\n\nText.\n",
            "---\n\nText.\n\n---\n",
            "Title\n---\nText.\n\n---\n",
            "One.\n\n---\nlayout: two\n---\n\nTwo.\n",
            "---\na: b\n-----\nc: d\n---\nText.\n",
        ] {
            assert_eq!(of(text), text);
        }
    }

    #[test]
    fn a_longer_line_closes_front_matter() {
        assert_eq!(
            of("---\ntitle: Mill\n------\n\nText.\n"),
            "---\ntitle: Mill\n---   \n\nText.\n"
        );
        assert_eq!(
            of("---\ntitle: Mill\n-----\nText.\n\n---\n\nMore.\n"),
            "---\ntitle: Mill\n---  \nText.\n\n---\n\nMore.\n"
        );
    }
}
