//! Fences of code in Markdown whose opening line is damaged, so that the closing line opens a block
//! and everything after it is read the wrong way round.
//!
//! A fence is damaged in one of two ways: a backtick appears in the words after it, which
//! `CommonMark` forbids, or a tool took its word for a span of code and wrote `` `text` `` for
//! "```text". Other texts are left alone.

use std::borrow::Cow;

/// Minimum number of backticks or tildes of a fence.
const MIN_FENCE: usize = 3;
/// Maximum length of the name of a language, in bytes.
const MAX_NAME: usize = 20;

/// A line and its place in the text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Line<'a> {
    pub start: usize,
    /// The line without the white space around it.
    pub text: &'a str,
}

/// What a line is to the blocks of code around it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Role {
    /// A fence that may open a block, and close one if nothing follows it.
    Fence {
        mark: char,
        length: usize,
        bare: bool,
    },
    /// A run of backticks and words with a backtick, which is no fence.
    BrokenInfo {
        length: usize,
    },
    /// A span of code with a single word, alone in its line, even if nothing closes it.
    LoneSpan,
    Other,
}

/// Returns the text with its damaged fences mended. No byte of the result is at another place than in
/// the text.
pub(super) fn mended(text: &str) -> Cow<'_, str> {
    let lines = lines(text);
    let roles: Vec<Role> = lines.iter().map(|line| role(line.text)).collect();
    let damaged = damaged(&lines, &roles);
    if damaged.is_empty() {
        return Cow::Borrowed(text);
    }
    let (mut result, mut written) = (String::with_capacity(text.len()), 0);
    for index in damaged {
        let (line, role) = (lines[index], roles[index]);
        result.push_str(&text[written..line.start]);
        let length = if let Role::BrokenInfo { length } = role { length } else { MIN_FENCE };
        result.extend(std::iter::repeat_n('`', length));
        result.extend(std::iter::repeat_n(' ', line.text.len() - length));
        written = line.start + line.text.len();
    }
    result.push_str(&text[written..]);
    Cow::Owned(result)
}

/// Returns the indices of the lines that were opening fences before something damaged them.
fn damaged(lines: &[Line<'_>], roles: &[Role]) -> Vec<usize> {
    let next_fence = next_fences(roles);
    let (mut damaged, mut at) = (Vec::new(), 0);
    while at < roles.len() {
        let (mark, length) = match roles[at] {
            Role::Fence { mark, length, .. } => (mark, length),
            Role::BrokenInfo { length } if closes_broken(roles, at, length) => {
                damaged.push(at);
                ('`', length)
            }
            Role::LoneSpan if closes_span(lines, roles, at, next_fence[at]) => {
                damaged.push(at);
                ('`', MIN_FENCE)
            }
            _ => {
                at += 1;
                continue;
            }
        };
        match (at + 1..roles.len()).find(|next| is_closing(roles[*next], mark, length)) {
            Some(closing) => at = closing + 1,
            None => break,
        }
    }
    damaged
}

/// Returns the first fence after each line.
fn next_fences(roles: &[Role]) -> Vec<Option<usize>> {
    let mut next = None;
    let mut fences: Vec<Option<usize>> = Vec::with_capacity(roles.len());
    for (index, role) in roles.iter().enumerate().rev() {
        fences.push(next);
        if is_fence(role) {
            next = Some(index);
        }
    }
    fences.reverse();
    fences
}

fn is_fence(role: &Role) -> bool {
    matches!(role, Role::Fence { .. })
}

/// Whether a line of this role ends a block of code with this fence.
pub(super) fn is_closing(role: Role, mark: char, length: usize) -> bool {
    matches!(role, Role::Fence { mark: own, length: of_own, bare: true } if own == mark && of_own >= length)
}

/// Whether a bare fence of exactly this length follows, and none with words after it before that.
fn closes_broken(roles: &[Role], at: usize, length: usize) -> bool {
    let next = roles[at + 1..].iter().find_map(|role| match *role {
        Role::Fence { mark: '`', length: own, bare } if own >= length => {
            Some(bare && own == length)
        }
        Role::BrokenInfo { length: own } if own >= length => Some(false),
        _ => None,
    });
    next == Some(true)
}

/// Whether a span begins a block of lines whose fence can only be the end of it: something is right
/// above the fence, and either nothing right below, or what follows has no fence, or only after
/// another such span.
fn closes_span(lines: &[Line<'_>], roles: &[Role], at: usize, next: Option<usize>) -> bool {
    let is_blank = |index: usize| lines.get(index).is_none_or(|line| line.text.is_empty());
    let begins = |at: usize| at.checked_sub(1).is_none_or(is_blank) && !is_blank(at + 1);
    let Some(fence) = next.filter(|fence| *fence > at + 1) else { return false };
    let is_last = || {
        let after = (fence + 1..roles.len()).find(|next| match roles[*next] {
            Role::LoneSpan => begins(*next),
            role => is_fence(&role),
        });
        after.is_none_or(|next| roles[next] == Role::LoneSpan)
    };
    begins(at)
        && is_closing(roles[fence], '`', MIN_FENCE)
        && !is_blank(fence - 1)
        && (is_blank(fence + 1) || is_last())
}

/// Returns the lines of a text.
pub(super) fn lines(text: &str) -> Vec<Line<'_>> {
    let mut start = 0;
    let line = |written: &str| {
        let at = start + written.len() - written.trim_start().len();
        start += written.len();
        at
    };
    let starts: Vec<usize> = text.split_inclusive('\n').map(line).collect();
    let written = text.split_inclusive('\n').map(str::trim);
    starts.into_iter().zip(written).map(|(start, text)| Line { start, text }).collect()
}

/// Returns what a line is to the blocks of code around it.
pub(super) fn role(line: &str) -> Role {
    let Some(mark) = line.chars().next().filter(|first| matches!(first, '`' | '~')) else {
        return Role::Other;
    };
    let rest = line.trim_start_matches(mark);
    let length = line.len() - rest.len();
    if length < MIN_FENCE {
        return if mark == '`' && is_span(line, length) { Role::LoneSpan } else { Role::Other };
    }
    if mark == '~' || !rest.contains('`') {
        return Role::Fence { mark, length, bare: rest.is_empty() };
    }
    // A run of that length makes a span of code.
    let runs = rest.split(|c| c != '`').map(str::len).max().unwrap_or(0);
    if runs < length { Role::BrokenInfo { length } } else { Role::Other }
}

/// Whether a line is a word after this many backticks, with what a tool put after it.
fn is_span(line: &str, length: usize) -> bool {
    let name = line[length..].trim_end_matches(|c: char| c.is_ascii_punctuation());
    let is_name = !name.is_empty() && name.len() <= MAX_NAME;
    line.len() > MIN_FENCE && is_name && name.chars().all(char::is_alphabetic)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_in_place_of_a_fence_opens_a_block() {
        let text = "Ask it:\n\n``słowa``\nOne\n\nTwo\n```\n\nAnd then.\n";
        let expected = text.replace("``słowa``", "```       ");
        assert_eq!(mended(text), expected);
        assert_eq!(mended(text).len(), text.len());
    }

    #[test]
    fn spans_before_the_last_fences_open_blocks() {
        let text = "`one`\nA\n```\nB\n\n``two.\nC\n```\nD\n";
        let expected = text.replace("`one`", "```  ").replace("``two.", "```   ");
        assert_eq!(mended(text), expected);
    }

    #[test]
    fn a_span_before_a_whole_block_stays() {
        for text in [
            "`bash`\n\nRun this:\n\n```\nls\n```\n\nDone.\n",
            "`bash`\n```\nls\n```\n\nDone.\n",
            "`bash`\nRun this:\n```\nls\n```\n\nDone.\n",
            "Use\n`bash`\nor another:\n\n```sh\nls\n```\n",
        ] {
            assert!(matches!(mended(text), Cow::Borrowed(_)), "{text}");
        }
    }

    #[test]
    fn backticks_after_a_fence_do_not_close_it() {
        let text = "````note title=\"`a` or `b`\"\nOld.\n\n```js\na;\n```\n````\n\nNew.\n";
        let line = text.lines().next().unwrap_or_default();
        let fence = format!("````{}", " ".repeat(line.len() - 4));
        assert_eq!(mended(text), text.replace(line, &fence));
    }

    #[test]
    fn a_span_of_three_backticks_stays() {
        for text in ["```a `b` c```\n\n```\nd\n```\n", "```a `b`\nc\n\n```js\nd\n```\n"] {
            assert!(matches!(mended(text), Cow::Borrowed(_)), "{text}");
        }
    }
}
