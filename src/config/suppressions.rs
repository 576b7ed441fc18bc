//! The list of findings that a project accepts, `bitekst-suppressions.toml`: each with a reason,
//! known by what it says and not by where it stands.

use globset::GlobSet;
use serde::Deserialize;
use toml::Spanned;

use super::file::{filled, globs, rule_id};
use super::problem::ConfigProblem;
use super::reaches;
use crate::check::suppression::is_about;
use crate::finding::Finding;
use crate::fingerprint::fingerprint;
use crate::message::Message;
use crate::pipeline::CheckedPair;
use crate::rule::RuleId;
use crate::sides::Sides;

/// The name of the list, in the folder of the project.
pub const SUPPRESSIONS: &str = "bitekst-suppressions.toml";

/// The whole list.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields, default, expecting = "a table")]
struct File {
    suppress: Vec<Spanned<Row>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, expecting = "a table")]
struct Row {
    rule: Spanned<String>,
    value: Option<Spanned<String>>,
    fingerprint: Option<Spanned<String>>,
    files: Option<Vec<Spanned<String>>>,
    reason: Spanned<String>,
}

/// A finding that is accepted wherever it is found.
#[derive(Debug, Clone)]
pub struct Suppression {
    /// The rule.
    pub rule: RuleId,
    /// What the finding is about: its value, or the words that are marked.
    pub value: Option<String>,
    /// Its fingerprint, as the JSON report has it.
    pub fingerprint: Option<String>,
    /// Why it is accepted.
    pub reason: String,
    /// The line of the list, from 1.
    pub line: usize,
    /// The files it holds for; `None` for all.
    files: Option<GlobSet>,
}

impl Suppression {
    /// Reads the text of a list.
    ///
    /// # Errors
    ///
    /// The first thing that is wrong with it.
    pub fn parse(text: &str) -> Result<Vec<Suppression>, ConfigProblem> {
        let file: File = toml::from_str(text).map_err(|error| ConfigProblem::of(&error, text))?;
        file.suppress.into_iter().map(|row| suppression(row, text)).collect()
    }

    /// Whether it holds for the files of a pair, by their names in the project.
    pub fn holds_for(&self, names: &Sides<String>) -> bool {
        let files = self.files.as_ref();
        files.is_none_or(|files| names.iter().any(|name| reaches(files, name)))
    }

    /// Whether it accepts a finding of a pair that it holds for.
    pub fn accepts(&self, finding: &Finding, pair: &CheckedPair) -> bool {
        self.rule == finding.rule
            && self.value.as_ref().is_none_or(|value| {
                is_about(finding, value, |mark| pair.source(mark.side).slice(mark.span))
            })
            && self.fingerprint.as_ref().is_none_or(|print| *print == fingerprint(pair, finding))
    }
}

fn suppression(row: Spanned<Row>, text: &str) -> Result<Suppression, ConfigProblem> {
    let begin = row.span().start;
    let span = row.span();
    let row = row.into_inner();
    let rule = rule_id(&row.rule)?;
    if row.value.is_none() && row.fingerprint.is_none() {
        return Err(ConfigProblem::at(span, Message::new("config-suppression-all")));
    }
    Ok(Suppression {
        rule,
        value: row.value.map(filled).transpose()?,
        fingerprint: row.fingerprint.map(filled).transpose()?,
        files: row.files.as_deref().map(globs).transpose()?,
        reason: filled(row.reason)?,
        line: 1 + text.get(..begin).map_or(0, |before| before.matches('\n').count()),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_is_read_or_its_fault_is_told() {
        let list = "# ours\n[[suppress]]\nrule = \"country\"\nvalue = \"Jordan\"\nfiles = [\"content/en\"]\nreason = \"as agreed\"\n";
        let read = Suppression::parse(list).expect("a list");
        assert_eq!((read[0].line, read[0].reason.as_str()), (2, "as agreed"));
        let names =
            |folder| Sides::new("en", "pl").map(|language| format!("{folder}/{language}/a.md"));
        assert!(read[0].holds_for(&names("content")));
        assert!(!read[0].holds_for(&names("news")));
        assert!(Suppression::parse("").expect("nothing").is_empty());
        for (from, to, id) in [
            ("rule = \"country\"", "rule = \"contry\"", "config-unknown-rule"),
            ("value = \"Jordan\"\n", "", "config-suppression-all"),
            ("reason = \"as agreed\"\n", "", "config-missing-key"),
            ("as agreed", " ", "config-empty"),
            ("value", "valu", "config-unknown-key"),
        ] {
            assert_eq!(Suppression::parse(&list.replace(from, to)).expect_err(to).message.id, id);
        }
    }
}
