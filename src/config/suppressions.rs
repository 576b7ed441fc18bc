//! The list of findings that a project accepts, `bitekst-suppressions.toml`: each with a reason,
//! identified by its content and not by its place.

use globset::GlobSet;

use super::problem::ConfigError;
use super::reaches;
use super::reader::{self, Reader, Value};
use crate::check::suppression_comments::is_about;
use crate::finding::Finding;
use crate::fingerprint::fingerprint;
use crate::pipeline::CheckedPair;
use crate::rule::RuleId;
use crate::sides::Sides;

/// The name of the list, in the folder of the project.
pub const SUPPRESSIONS: &str = "bitekst-suppressions.toml";

/// A finding that is accepted wherever it is found.
#[derive(Debug, Clone)]
pub struct Suppression {
    /// The rule.
    pub rule: RuleId,
    /// The value of the finding, or its marked words.
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
    /// The first error of syntax, or else everything else that is wrong with the list.
    pub fn parse(text: &str) -> Result<Vec<Suppression>, ConfigError> {
        reader::read(text, |reader, list| {
            let Some(list) = reader.table(list, &["suppress"]) else { return Vec::new() };
            reader.list(list.get("suppress"), |reader, row| reader.suppression(row, text))
        })
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

impl Reader {
    /// An entry of the list. `text` is the whole list.
    fn suppression(&mut self, row: &Value<'_>, text: &str) -> Option<Suppression> {
        let row = self.table(row, &["rule", "value", "fingerprint", "files", "reason"])?;
        let rule = self.required(&row, "rule").and_then(|rule| self.text(rule));
        let rule = rule.and_then(|rule| self.rule(rule));
        let reason = self.required(&row, "reason").and_then(|reason| self.filled(reason));
        if row.lacks_all(&["value", "fingerprint"]) {
            self.report_at(row.span(), "config-suppression-all");
        }
        let value = row.get("value").and_then(|value| self.filled(value));
        let fingerprint = row.get("fingerprint").and_then(|fingerprint| self.filled(fingerprint));
        let files = row.get("files").map(|files| self.globs(Some(files)));
        let before = text.get(..row.span().start).unwrap_or_default();
        Some(Suppression {
            rule: rule?,
            value,
            fingerprint,
            files,
            reason: reason?,
            line: 1 + before.matches('\n').count(),
        })
    }
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
            assert_eq!(
                Suppression::parse(&list.replace(from, to)).expect_err(to).problems[0].message.id,
                id
            );
        }
    }
}
