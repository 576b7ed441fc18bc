//! Blocks of code in Markdown that nothing closes. `CommonMark` takes everything up to the next bare
//! fence, or to the end of the text, for code. Where prose begins after a blank line, the block has
//! ended.

use super::fence::{Line, Role, is_closing, lines, role};

/// Minimum number of words of a paragraph that is prose.
const MIN_WORDS: usize = 5;
/// The part of its words, one in so many, that may have other signs than letters inside.
const MAX_OTHERS: usize = 4;
/// Marks at the end of a paragraph of prose.
const ENDS: [char; 5] = ['.', '!', '?', ':', '…'];

/// Returns the positions where prose goes on after a block of code that is not closed, in order.
pub(super) fn ends(text: &str) -> Vec<usize> {
    let lines = lines(text);
    let roles: Vec<Role> = lines.iter().map(|line| role(line.text)).collect();
    let (mut ends, mut at) = (Vec::new(), 0);
    while at < lines.len() {
        let Role::Fence { mark, length, .. } = roles[at] else {
            at += 1;
            continue;
        };
        let is_next = |next: &usize| {
            is_closing(roles[*next], mark, length) || opens(roles[*next], mark, length)
        };
        let next = (at + 1..lines.len()).find(is_next).unwrap_or(lines.len());
        if roles.get(next).is_some_and(|role| is_closing(*role, mark, length)) {
            at = next + 1;
        } else if let Some(prose) = prose(text, &lines[..next], at + 1) {
            ends.push(lines[prose].start);
            at = next;
        } else {
            let closing = (next..lines.len()).find(|next| is_closing(roles[*next], mark, length));
            at = closing.map_or(lines.len(), |closing| closing + 1);
        }
    }
    ends
}

/// Whether a line opens a block of code of a language with the same fence.
fn opens(role: Role, mark: char, length: usize) -> bool {
    matches!(role, Role::Fence { mark: own, length: of_own, bare: false } if own == mark && of_own == length)
}

/// Returns the first line of prose after a blank line, if at least half of the paragraphs from it
/// to the last line are prose.
fn prose(text: &str, lines: &[Line<'_>], from: usize) -> Option<usize> {
    let is_blank = |at: usize| lines[at].text.is_empty();
    let begins = |at: &usize| !is_blank(*at) && is_blank(at - 1);
    let paragraphs: Vec<(usize, bool)> = (from..lines.len())
        .filter(begins)
        .map(|first| {
            let end = (first..lines.len()).find(|at| is_blank(*at)).unwrap_or(lines.len());
            (first, is_prose(text, &lines[first..end]))
        })
        .collect();
    let first = paragraphs.iter().position(|(_, is_prose)| *is_prose)?;
    let all = &paragraphs[first..];
    let count = all.iter().filter(|(_, is_prose)| *is_prose).count();
    (count * 2 >= all.len()).then_some(all[0].0)
}

/// Whether a paragraph is written as sentences: from the margin, with a capital, several words of
/// letters and a mark at the end.
fn is_prose(text: &str, paragraph: &[Line<'_>]) -> bool {
    let (Some(first), Some(last)) = (paragraph.first(), paragraph.last()) else { return false };
    let at_margin = first.start.checked_sub(1).is_none_or(|at| text.as_bytes()[at] == b'\n');
    let words = || paragraph.iter().flat_map(|line| line.text.split_whitespace());
    let is_word = |word: &&str| {
        let word = word.trim_matches(|c: char| !c.is_alphanumeric());
        !word.is_empty() && word.chars().all(|c| c.is_alphabetic() || matches!(c, '-' | '\'' | '’'))
    };
    let (all, others) = (words().count(), words().filter(|word| !is_word(word)).count());
    at_margin
        && first.text.starts_with(char::is_uppercase)
        && last.text.ends_with(ENDS)
        && all >= MIN_WORDS
        && others * MAX_OTHERS <= all
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rest(text: &str) -> Vec<&str> {
        ends(text).into_iter().map(|at| text[at..].lines().next().unwrap_or_default()).collect()
    }

    #[test]
    fn prose_after_an_unclosed_block_is_prose() {
        let text = "Run:\n\n```sh\nmake all\n\nThis builds the whole program again.\n\nWait until it has come to its end.\n";
        assert_eq!(rest(text), ["This builds the whole program again."]);
    }

    #[test]
    fn prose_before_the_next_block_is_prose() {
        let text =
            "```sh\nmake\n\nThen look at what the program says:\n\n```sh\nrun\n```\n\nDone.\n";
        assert_eq!(rest(text), ["Then look at what the program says:"]);
    }

    #[test]
    fn code_to_the_end_stays_code() {
        for text in [
            "```sh\nmake all\n\nmake install\n",
            "```python\ndef f():\n    \"\"\"\n    Sums.\n\n    Adds all numbers of the given list.\n\n    \"\"\"\n",
            "```\nThe quick brown fox is here.\n\nThe lazy dog is here as well.\n```\n\nDone.\n",
            "```sql\nDROP a;\n\nSELECT a, b FROM c WHERE d = 1 AND e = 2;\n",
        ] {
            assert_eq!(rest(text), Vec::<&str>::new(), "{text}");
        }
    }
}
