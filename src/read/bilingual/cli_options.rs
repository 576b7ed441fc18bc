//! Command-line options: `--no-clobber`, `-v`. They are not words; otherwise `no` in one would
//! count as a negation.

use crate::span::Span;

/// Returns the options in a text, in order.
pub(super) fn options(words: &str) -> impl Iterator<Item = Span> + '_ {
    words.match_indices('-').filter_map(|(at, _)| {
        let opens = |c: char| {
            c.is_whitespace() || "([{,/|\"'„“‘«=<>`".contains(c) || c == crate::layout::BREAK
        };
        if !words[..at].chars().next_back().is_none_or(opens) {
            return None;
        }
        let after = &words[at + 1..];
        let length = match after.strip_prefix('-') {
            Some(name) if name.starts_with(|c: char| c.is_ascii_lowercase()) => {
                let name = name
                    .find(|c: char| !c.is_ascii_alphanumeric() && c != '-')
                    .unwrap_or(name.len());
                1 + after[1..1 + name].trim_end_matches('-').len()
            }
            Some(_) => return None,
            None => 1,
        };
        let name = after.get(..length)?;
        let single = length == 1 && !after[length..].starts_with(|c: char| c.is_alphanumeric());
        (single && name.starts_with(|c: char| c.is_ascii_alphabetic()) || length > 1)
            .then(|| Span::new(at, at + 1 + length))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn finds_options_among_words() {
        for (text, expected) in [
            ("use --no-clobber or -n.", &["--no-clobber", "-n"][..]),
            ("-f, --force=WHEN [-v]", &["-f", "--force", "-v"]),
            ("well-known - a dash -- and 3-way, -5", &[]),
            ("-ed is an ending, --", &[]),
        ] {
            let found: Vec<&str> = options(text).map(|span| &text[span.range()]).collect();
            assert_eq!(found, expected, "{text}");
        }
    }
}
