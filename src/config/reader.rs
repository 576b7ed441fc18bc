//! Reads the values of a TOML document. Everything that is wrong with them is collected, so that one
//! run reports all of it.

use std::ops::Range;

use globset::{ErrorKind, GlobBuilder, GlobSet, GlobSetBuilder};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::problem::{ConfigError, ConfigProblem, nearest};
use super::{RuleSetting, Setting};
use crate::message::{Arg, Message};
use crate::rule::RuleId;

/// A value with its place in the text.
pub(super) type Value<'t> = Spanned<DeValue<'t>>;

/// A text with its place: a key or a value.
pub(super) struct Written<'v> {
    pub text: &'v str,
    pub span: Range<usize>,
}

/// A table of which the keys are known.
pub(super) struct Table<'v> {
    entries: &'v DeTable<'v>,
    span: Range<usize>,
    /// The known keys that unknown ones were probably meant to be.
    misspelled: Vec<String>,
}

/// Collects the problems of a document while its values are read. A value with a problem is
/// `None`, or missing from its list.
#[derive(Debug, Default)]
pub(super) struct Reader {
    problems: Vec<ConfigProblem>,
}

/// Parses a document and reads it with `read`.
///
/// # Errors
///
/// The first error of syntax, or else all other problems in the order of the text.
pub(super) fn read<T>(
    text: &str,
    read: impl FnOnce(&mut Reader, &Value<'_>) -> T,
) -> Result<T, ConfigError> {
    let table = DeTable::parse(text)
        .map_err(|error| ConfigError::from(vec![ConfigProblem::syntax(&error, text)]))?;
    let span = table.span();
    let mut reader = Reader::default();
    let value = read(&mut reader, &Spanned::new(span, DeValue::Table(table.into_inner())));
    if reader.problems.is_empty() {
        return Ok(value);
    }
    reader.problems.sort_by_key(|problem| problem.span);
    Err(reader.problems.into())
}

impl<'v> Table<'v> {
    /// The value of a key that may be missing.
    pub fn get(&self, key: &str) -> Option<&'v Value<'v>> {
        self.entries.iter().find(|(name, _)| name.get_ref() == key).map(|(_, value)| value)
    }

    /// The place of the table.
    pub fn span(&self) -> Range<usize> {
        self.span.clone()
    }

    /// Whether the table has none of some keys, not even misspelled.
    pub fn lacks_all(&self, keys: &[&str]) -> bool {
        keys.iter()
            .all(|key| self.get(key).is_none() && !self.misspelled.iter().any(|meant| meant == key))
    }
}

impl Reader {
    /// Adds a problem.
    pub fn report(&mut self, problem: ConfigProblem) {
        self.problems.push(problem);
    }

    /// Adds a problem that needs no arguments.
    pub fn report_at(&mut self, span: Range<usize>, id: &'static str) {
        self.report(ConfigProblem::at(span, Message::new(id)));
    }

    /// A table with some of `keys` and no others.
    pub fn table<'v>(&mut self, value: &'v Value<'_>, keys: &[&str]) -> Option<Table<'v>> {
        let mut table = self.any_table(value)?;
        for (key, _) in table.entries.iter().filter(|(key, _)| !keys.contains(&&**key.get_ref())) {
            let given = key.get_ref();
            let message = Message::new("config-unknown-key")
                .with("given", Arg::Text(given.to_string()))
                .with("possible", Arg::Text(keys.join(", ")));
            let nearest = nearest(given, keys.iter().copied());
            table.misspelled.extend(nearest.clone());
            self.report(ConfigProblem { nearest, ..ConfigProblem::at(key.span(), message) });
        }
        Some(table)
    }

    /// The value of a key that must not be missing. One that is only misspelled is reported as
    /// unknown.
    pub fn required<'v>(&mut self, table: &Table<'v>, key: &str) -> Option<&'v Value<'v>> {
        if table.lacks_all(&[key]) {
            let message = Message::new("config-missing-key").with("key", Arg::Text(key.to_owned()));
            self.report(ConfigProblem::at(table.span(), message));
        }
        table.get(key)
    }

    /// The values of a list that `read` can read.
    pub fn list<T>(
        &mut self,
        value: Option<&Value<'_>>,
        read: impl FnMut(&mut Reader, &Value<'_>) -> Option<T>,
    ) -> Vec<T> {
        let Some(value) = value else { return Vec::new() };
        let Some(list) = value.get_ref().as_array() else {
            self.report_at(value.span(), "config-expected-list");
            return Vec::new();
        };
        let mut read = read;
        list.iter().filter_map(|value| read(self, value)).collect()
    }

    /// A text, whatever it contains.
    pub fn text<'v>(&mut self, value: &'v Value<'_>) -> Option<Written<'v>> {
        let text = value.get_ref().as_str();
        if text.is_none() {
            self.report_at(value.span(), "config-expected-text");
        }
        text.map(|text| Written { text, span: value.span() })
    }

    /// A text with at least one letter or digit.
    pub fn filled(&mut self, value: &Value<'_>) -> Option<String> {
        let Written { text, span } = self.text(value)?;
        if !text.chars().any(char::is_alphanumeric) {
            self.report_at(span, "config-empty");
            return None;
        }
        Some(text.to_owned())
    }

    /// One of some words, as what it means.
    pub fn one_of<T: Copy>(&mut self, value: &Value<'_>, words: &[(&str, T)]) -> Option<T> {
        let Written { text, span } = self.text(value)?;
        let found = words.iter().find(|(word, _)| *word == text);
        if found.is_none() {
            let possible: Vec<&str> = words.iter().map(|(word, _)| *word).collect();
            let message = Message::new("config-unknown-value")
                .with("given", Arg::Text(text.to_owned()))
                .with("possible", Arg::Text(possible.join(", ")));
            self.report(ConfigProblem {
                nearest: nearest(text, possible.into_iter()),
                ..ConfigProblem::at(span, message)
            });
        }
        found.map(|(_, meaning)| *meaning)
    }

    /// The id of a rule that exists.
    pub fn rule(&mut self, Written { text, span }: Written<'_>) -> Option<RuleId> {
        let found = text.parse().ok();
        if found.is_none() {
            let known = RuleId::ALL.iter().map(|rule| rule.as_str());
            let message =
                Message::new("config-unknown-rule").with("rule", Arg::Text(text.to_owned()));
            self.report(ConfigProblem {
                nearest: nearest(text, known),
                ..ConfigProblem::at(span, message)
            });
        }
        found
    }

    /// A table with rules as keys.
    pub fn rules(&mut self, value: Option<&Value<'_>>) -> Vec<RuleSetting> {
        let Some(table) = value.and_then(|value| self.any_table(value)) else { return Vec::new() };
        let mut settings = Vec::new();
        for (key, value) in table.entries {
            let rule = self.rule(Written { text: key.get_ref(), span: key.span() });
            let setting = self.one_of(value, &Setting::WORDS);
            settings.extend(rule.zip(setting));
        }
        settings
    }

    /// A list of globs.
    pub fn globs(&mut self, value: Option<&Value<'_>>) -> GlobSet {
        let globs = self.list(value, |reader, value| {
            let Written { text, span } = reader.text(value)?;
            let glob = text.strip_prefix("./").unwrap_or(text);
            // A folder may have a slash at its end.
            let glob = glob.strip_suffix('/').unwrap_or(glob);
            if glob.trim().is_empty() {
                reader.report_at(span, "config-empty");
                return None;
            }
            let built = GlobBuilder::new(glob).literal_separator(true).build();
            built.map_err(|error| reader.report_at(span, glob_problem(error.kind()))).ok()
        });
        let mut set = GlobSetBuilder::new();
        for glob in globs {
            set.add(glob);
        }
        set.build().unwrap_or_else(|_| {
            // Each of them is valid alone; together they can be too large.
            self.report_at(value.map_or(0..0, Spanned::span), "config-glob");
            GlobSet::empty()
        })
    }

    fn any_table<'v>(&mut self, value: &'v Value<'_>) -> Option<Table<'v>> {
        let entries = value.get_ref().as_table();
        if entries.is_none() {
            self.report_at(value.span(), "config-expected-table");
        }
        entries.map(|entries| Table { entries, span: value.span(), misspelled: Vec::new() })
    }
}

fn glob_problem(kind: &ErrorKind) -> &'static str {
    match kind {
        ErrorKind::UnclosedClass => "config-glob-bracket",
        ErrorKind::UnclosedAlternates | ErrorKind::UnopenedAlternates => "config-glob-brace",
        _ => "config-glob",
    }
}
