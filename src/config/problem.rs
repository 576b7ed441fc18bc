//! What can be wrong with a configuration: where, what, and what was meant perhaps.

use std::ops::Range;

use crate::message::{Arg, Message};
use crate::span::Span;

/// What is wrong with a configuration.
#[derive(Debug, Clone, PartialEq)]
pub struct ConfigProblem {
    /// Where, in bytes of the text.
    pub span: Span,
    /// What.
    pub message: Message,
    /// What was meant perhaps: a key, a rule, a value.
    pub nearest: Option<String>,
}

/// What the parser says, by the beginning of its words, and what we say. The first that fits
/// counts.
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
    pub(crate) fn at(range: Range<usize>, message: Message) -> ConfigProblem {
        ConfigProblem { span: Span::new(range.start, range.end), message, nearest: None }
    }

    /// What the parser of TOML, or serde, has to say. Both report in English words, so their
    /// beginnings are what there is to tell problems apart by.
    pub(crate) fn of(error: &toml::de::Error, text: &str) -> ConfigProblem {
        let said = error.message();
        let range = error.span().unwrap_or(0..0);
        let range = range.start.min(text.len())..range.end.min(text.len());
        let mut quoted = said.split('`').skip(1).step_by(2);
        let of_range = |message| ConfigProblem::at(range.clone(), message);
        if said.starts_with("unknown field") || said.starts_with("unknown variant") {
            let id = if said.starts_with("unknown field") {
                "config-unknown-key"
            } else {
                "config-unknown-value"
            };
            let wrong = quoted.next().unwrap_or_default().to_owned();
            let possible: Vec<&str> = quoted.collect();
            let mut message = Message::new(id).with("given", Arg::Text(wrong.clone()));
            message = message.with("possible", Arg::Text(possible.join(", ")));
            return ConfigProblem {
                nearest: nearest(&wrong, possible.into_iter()),
                ..of_range(message)
            };
        }
        if said.starts_with("missing field") {
            return of_range(
                Message::new("config-missing-key")
                    .with("key", Arg::Text(quoted.next().unwrap_or_default().to_owned())),
            );
        }
        if let Some(expected) = said
            .strip_prefix("invalid type")
            .and_then(|rest| rest.rsplit_once(", expected "))
            .map(|(_, last)| last)
        {
            return of_range(Message::new(match expected {
                "a sequence" => "config-expected-list",
                "a map" | "a table" => "config-expected-table",
                _ => "config-expected-text",
            }));
        }
        if said.starts_with("wanted string") {
            return of_range(Message::new("config-expected-text"));
        }
        // Nothing at all is taken for text without quotation marks.
        if said.starts_with("string values must be quoted") && range.is_empty() {
            return of_range(Message::new("config-missing-value"));
        }
        of_range(Message::new(
            SYNTAX
                .iter()
                .find(|(begin, _)| said.starts_with(begin))
                .map_or("config-syntax", |(_, id)| id),
        ))
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

/// How many letters have to be put in, taken out, replaced or swapped with their neighbour to make
/// one word of the other.
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
