//! Problems of a configuration: the place, the message, the probable intention.

use std::fmt;
use std::ops::Range;

use crate::l10n::Interface;
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// A problem of a configuration.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfigProblem {
    /// The place in the text.
    pub span: Span,
    /// The description.
    pub message: Message,
    /// The key, rule or value that was probably meant.
    pub nearest: Option<String>,
}

/// Everything that is wrong with a file, in the order of its text.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfigError {
    /// At least one problem.
    pub problems: Vec<ConfigProblem>,
}

/// The beginnings of the messages of the TOML parser, which has no codes for its errors, and our
/// messages. The first that fits is taken.
const SYNTAX: &[(&str, &str)] = &[
    ("duplicate key", "config-duplicate"),
    ("unclosed array", "config-unclosed-list"),
    ("unclosed table", "config-unclosed-heading"),
    ("unclosed inline table", "config-unclosed-braces"),
    ("missing comma", "config-missing-comma"),
    ("extra comma", "config-extra-comma"),
    ("string values must be quoted", "config-unquoted"),
    ("missing value", "config-missing-value"),
    ("key with no value", "config-missing-equals"),
    ("missing assignment", "config-missing-equals"),
    ("invalid basic string", "config-unclosed-text"),
    ("invalid literal string", "config-unclosed-text"),
    ("missing escaped value", "config-escape"),
];

impl ConfigProblem {
    /// A problem at a place.
    pub(super) fn at(range: Range<usize>, message: Message) -> ConfigProblem {
        ConfigProblem { span: Span::new(range.start, range.end), message, nearest: None }
    }

    /// An error of the TOML parser.
    pub(super) fn syntax(error: &toml::de::Error, text: &str) -> ConfigProblem {
        let message = error.message();
        let range = error.span().unwrap_or(0..0);
        let range = range.start.min(text.len())..range.end.min(text.len());
        // A missing value is reported as an empty text without quotation marks.
        let id = if message.starts_with("string values must be quoted") && range.is_empty() {
            "config-missing-value"
        } else {
            let known = SYNTAX.iter().find(|(begin, _)| message.starts_with(begin));
            known.map_or("config-syntax", |(_, id)| id)
        };
        ConfigProblem::at(range, Message::new(id))
    }
}

impl From<Vec<ConfigProblem>> for ConfigError {
    fn from(problems: Vec<ConfigProblem>) -> ConfigError {
        ConfigError { problems }
    }
}

impl std::error::Error for ConfigProblem {}

impl std::error::Error for ConfigError {}

impl fmt::Display for ConfigProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let english = Interface::new(Language::English);
        write!(f, "{}", english.say(&self.message))?;
        match &self.nearest {
            Some(nearest) => {
                let suggestion = Arg::Text(nearest.clone());
                let message = Message::new("error-did-you-mean").with("suggestion", suggestion);
                write!(f, " {}", english.say(&message))
            }
            None => Ok(()),
        }
    }
}

impl fmt::Display for ConfigError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let problems: Vec<String> = self.problems.iter().map(ToString::to_string).collect();
        f.write_str(&problems.join("\n"))
    }
}

/// The nearest of some words to a wrong one, if it is near enough to have been meant.
pub(super) fn nearest<'a>(wrong: &str, words: impl Iterator<Item = &'a str>) -> Option<String> {
    let wrong = wrong.to_lowercase().replace('_', "-");
    // What only lacks its end or its beginning is near, however much is lacking.
    let part =
        |word: &str| wrong.len() > 2 && (word.starts_with(&wrong) || wrong.starts_with(word));
    let far = |word: &str| if part(word) { 1 } else { distance(&wrong, word) };
    let (distance, word) =
        words.map(|word| (far(word), word)).min_by_key(|(distance, _)| *distance)?;
    (distance * 3 <= word.chars().count().max(wrong.chars().count())).then(|| word.to_owned())
}

/// Returns the number of letters that have to be inserted, removed, replaced or transposed to turn
/// one word into the other.
fn distance(from: &str, to: &str) -> usize {
    let (from, to): (Vec<char>, Vec<char>) = (from.chars().collect(), to.chars().collect());
    let mut above: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=to.len()).collect();
    for (i, a) in from.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in to.iter().enumerate() {
            let mut best = (row[j] + usize::from(a != b)).min(row[j + 1] + 1).min(next[j] + 1);
            if i > 0 && j > 0 && *a == to[j - 1] && from[i - 1] == *b {
                best = best.min(above[j - 1] + 1);
            }
            next.push(best);
        }
        above = std::mem::replace(&mut row, next);
    }
    row.last().copied().unwrap_or(0)
}
