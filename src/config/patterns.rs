//! Patterns of pairs: two paths with the same placeholders.

use std::ops::Range;

use crate::message::{Arg, Message};

/// The placeholders of patterns: any folders and a name; one name, without `/`.
pub const PLACEHOLDERS: [&str; 2] = ["path", "name"];

/// A pattern of files that are versions of one another: `content/en/{path}` and
/// `content/pl/{path}`. Both sides have
/// the same placeholders, each once, or none where they name two files; paths are relative to the
/// project, with `/` between their parts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PairPattern {
    /// The English files.
    pub en: String,
    /// The Polish files.
    pub pl: String,
}

/// A fault of one side of a pattern.
pub(super) struct PatternFault {
    /// The place in the pattern, in bytes.
    pub range: Range<usize>,
    pub message: Message,
    /// The placeholder that is nearest to a wrong one.
    pub nearest: Option<String>,
}

/// The placeholders of one side of a pattern, sorted.
pub(super) fn placeholders(pattern: &str) -> Result<Vec<&str>, PatternFault> {
    let mut found: Vec<&str> = Vec::new();
    let mut at = 0;
    let fault = |range: Range<usize>, id: &'static str| PatternFault {
        range,
        message: Message::new(id),
        nearest: None,
    };
    if pattern.is_empty() {
        return Err(fault(0..0, "config-pattern-empty"));
    }
    if let Some(at) = pattern.find('\\') {
        return Err(fault(at..at + 1, "config-pattern-backslash"));
    }
    if pattern.starts_with('/') {
        return Err(fault(0..1, "config-pattern-absolute"));
    }
    while let Some(brace) = pattern[at..].find(['{', '}']).map(|offset| at + offset) {
        let inside = &pattern[brace + 1..];
        let end = inside
            .find(['{', '}'])
            .filter(|end| pattern[brace..].starts_with('{') && inside[*end..].starts_with('}'));
        let Some(end) = end else { return Err(fault(brace..brace + 1, "config-pattern-brace")) };
        let (name, range) = (&inside[..end], brace..brace + end + 2);
        if !PLACEHOLDERS.contains(&name) {
            let message =
                Message::new("config-pattern-unknown").with("name", Arg::Text(name.to_owned()));
            let nearest = super::problem::nearest(name, PLACEHOLDERS.into_iter())
                .map(|name| format!("{{{name}}}"));
            return Err(PatternFault { range, message, nearest });
        }
        if found.contains(&name) {
            return Err(fault(range, "config-pattern-twice"));
        }
        found.push(name);
        at = range.end;
    }
    found.sort_unstable();
    Ok(found)
}
