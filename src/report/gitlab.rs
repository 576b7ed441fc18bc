//! GitLab's Code Quality report, which merge requests display next to their changes.

use serde::Serialize;

use super::Report;
use super::describe::{Describer, relative};
use super::json::pretty;
use crate::finding::Severity;
use crate::fingerprint::{all_distinct, hash};
use crate::outcome::{Outcome, RunSummary};

/// The report for merge requests of GitLab.
pub struct GitLab<'a>(pub Describer<'a>);

impl Report for GitLab<'_> {
    fn opening(&self) -> String {
        "[".to_owned()
    }

    fn pair(&self, outcome: &Outcome) -> String {
        let issues: Vec<String> = match &outcome.result {
            Err(messages) => messages
                .iter()
                .map(|message| {
                    problem(&outcome.paths.source, None, "critical", self.0.say(message))
                })
                .collect(),
            Ok(pair) => {
                let reported =
                    all_distinct(pair).into_iter().filter(|distinct| distinct.by.is_none());
                let issues = reported.map(|distinct| {
                    let finding = distinct.finding;
                    let source = pair.source(finding.primary.side);
                    let (from, to) = (
                        source.position(finding.primary.span.start),
                        source.position(finding.primary.span.end),
                    );
                    let lines: Vec<String> = std::iter::once(self.0.sentence(pair, finding))
                        .chain(self.0.remarks(pair, finding))
                        .collect();
                    let issue = Issue {
                        description: lines.join(" · "),
                        check_name: finding.rule.as_str(),
                        // The same words may differ in two pairs: GitLab would show only one of
                        // them.
                        fingerprint: hash(
                            std::iter::once(&distinct.fingerprint).chain(&outcome.paths),
                        ),
                        severity: match finding.severity {
                            Severity::Error => "major",
                            Severity::Warning => "minor",
                            Severity::Note => "info",
                        },
                        location: Location {
                            path: relative(&source.path),
                            lines: Lines { begin: from.line, end: to.line },
                        },
                    };
                    format!("\n  {}", pretty(&issue, "  "))
                });
                issues.collect()
            }
        };
        issues.join(",")
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let notices = totals
            .notices
            .iter()
            .map(|notice| problem(&notice.path, notice.line, "info", self.0.say(&notice.message)));
        let notices = notices.collect::<Vec<_>>().join(",");
        let begun = totals.diverging + totals.failed > 0;
        let comma = if begun && !notices.is_empty() { "," } else { "" };
        format!("{comma}{notices}{}]\n", if begun || !notices.is_empty() { "\n" } else { "" })
    }
}

/// Writes an issue about a file that belongs to no rule.
fn problem(path: &str, line: Option<usize>, severity: &'static str, description: String) -> String {
    let line = line.unwrap_or(1);
    let fingerprint = hash([path, &line.to_string(), &description]);
    let location = Location { path: relative(path), lines: Lines { begin: line, end: line } };
    format!(
        "\n  {}",
        pretty(
            &Issue { description, check_name: "bitekst", fingerprint, severity, location },
            "  "
        )
    )
}

#[derive(Serialize)]
struct Issue {
    description: String,
    check_name: &'static str,
    fingerprint: String,
    severity: &'static str,
    location: Location,
}

#[derive(Serialize)]
struct Location {
    path: String,
    lines: Lines,
}

#[derive(Serialize)]
struct Lines {
    begin: usize,
    end: usize,
}
