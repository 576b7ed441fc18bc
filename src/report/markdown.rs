//! A page of Markdown, for the summary of a job, a comment, a mail or a ticket: the totals first,
//! then a table for each pair that diverges.

use super::Report;
use super::describe::{Describer, also, relative};
use super::headline::Headline;
use super::location::number;
use super::markup::markdown;
use super::summary::summary;
use crate::finding::{Finding, Role, Severity};
use crate::group::{Group, groups};
use crate::message::{Arg, Message};
use crate::outcome::{Outcome, RunSummary};
use crate::pipeline::CheckedPair;
use crate::sides::{Side, Sides};

/// The report in Markdown.
pub struct Markdown<'a>(pub Describer<'a>);

/// Maximum size of the pairs in bytes. GitHub displays summaries below 1 MiB; the rest is for the
/// text before and after the pairs.
const ROOM: usize = 900_000;

/// Maximum number of findings of a pair: with more of them, reading the texts is more useful than a
/// list.
const MAX_FINDINGS: usize = 100;

/// Maximum number of notices.
const MAX_NOTICES: usize = 50;

impl Report for Markdown<'_> {
    fn pair(&self, outcome: &Outcome) -> String {
        let paths = outcome.paths.as_ref().map(|path| markdown(&relative(path)));
        let title = format!("\n## {} – {}\n\n", paths.source, paths.target);
        match &outcome.result {
            Err(messages) => {
                let problem = self.0.interface.text("error-title");
                let problems = messages.iter().map(|message| {
                    format!("- **{problem}:** {}\n", markdown(&self.0.say(message)))
                });
                title + &problems.collect::<String>()
            }
            Ok(pair) if pair.findings.is_empty() => String::new(),
            Ok(pair) => {
                let groups = groups(pair, self.0.lexicon);
                let shown = groups.iter().take(MAX_FINDINGS);
                title
                    + &self.headline(pair)
                    + &self.head()
                    + &shown.map(|group| self.row(pair, group)).collect::<String>()
                    + &self.more(groups.len())
            }
        }
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let mut lines = summary(totals, self.0.interface).into_iter();
        let title = lines.next().unwrap_or_default();
        let mut page = format!("# bitekst – {}\n", markdown(title.trim_end_matches('.')));
        for line in lines {
            page.push_str(&format!("\n{}\n", markdown(&line)));
        }
        if !totals.notices.is_empty() {
            page.push('\n');
        }
        for notice in totals.notices.iter().take(MAX_NOTICES) {
            let place = notice.line.map_or(relative(&notice.path), |line| {
                format!("{}:{line}", relative(&notice.path))
            });
            let warning = self.0.interface.text("severity-warning");
            page.push_str(&format!(
                "- **{warning}:** {}: {}\n",
                markdown(&place),
                markdown(&self.0.say(&notice.message))
            ));
        }
        if let Some(more) = totals.notices.len().checked_sub(MAX_NOTICES).filter(|more| *more > 0) {
            page.push_str(&format!("\n{}\n", self.count("notices-left-out", more)));
        }
        page
    }

    fn closes_first(&self) -> bool {
        true
    }

    fn room(&self) -> usize {
        ROOM
    }

    fn left_out(&self, pairs: usize) -> String {
        format!("\n{}\n", self.count("pairs-left-out", pairs))
    }
}

impl Markdown<'_> {
    fn head(&self) -> String {
        let names =
            ["table-severity", "table-rule", "table-finding", "table-lines-en", "table-lines-pl"];
        let names = names.map(|id| markdown(&self.0.interface.text(id)));
        format!("| {} |\n|---|---|---|---:|---:|\n", names.join(" | "))
    }

    /// Writes the headline, if the table has more than one row.
    fn headline(&self, pair: &CheckedPair) -> String {
        match pair.findings.len() {
            1 => String::new(),
            _ => markdown(&Headline::new(pair, self.0.lexicon).say(self.0.interface)) + "\n\n",
        }
    }

    /// Writes the findings of one cause as one row.
    fn row(&self, pair: &CheckedPair, group: &Group) -> String {
        let finding = &pair.findings[group.head];
        let interface = self.0.interface;
        let severity = match finding.severity {
            Severity::Error => format!("**{}**", interface.text("severity-error")),
            Severity::Warning => interface.text("severity-warning"),
            Severity::Note => interface.text("severity-note"),
        };
        let mut text = markdown(&self.0.sentence(pair, finding));
        if let Some(expected) = self.0.expected(pair, finding) {
            text.push_str(&format!(" *({})*", markdown(&expected)));
        }
        if let Some(also) = also(interface, pair, group) {
            text.push_str(&format!(" ({})", markdown(&also)));
        }
        let lines = Sides::from_fn(|side| lines(pair, finding, side));
        format!(
            "| {severity} | {} | {text} | {} | {} |\n",
            finding.rule, lines.source, lines.target
        )
    }

    fn more(&self, findings: usize) -> String {
        let more = findings.saturating_sub(MAX_FINDINGS);
        if more == 0 {
            String::new()
        } else {
            format!("\n{}\n", self.count("findings-left-out", more))
        }
    }

    fn count(&self, id: &'static str, count: usize) -> String {
        markdown(&self.0.say(&Message::new(id).with("count", Arg::Number(count as i64))))
    }
}

/// Returns the lines of one side that a finding is about, or their counterparts.
fn lines(pair: &CheckedPair, finding: &Finding, side: Side) -> String {
    let source = pair.source(side);
    let of_role = |role: Role| {
        let mut lines: Vec<(usize, usize)> = finding
            .marks(side)
            .filter(|mark| mark.role == role)
            .map(|mark| {
                (source.position(mark.span.start).line, source.position(mark.span.end).line)
            })
            .collect();
        lines.sort_unstable();
        lines.dedup();
        lines
    };
    let lines = [Role::Subject, Role::Counterpart, Role::Elsewhere]
        .map(of_role)
        .into_iter()
        .find(|lines| !lines.is_empty());
    let shown = lines.unwrap_or_default().into_iter().map(|(from, to)| {
        let first = number(source, from);
        if from == to { first } else { format!("{first}–{to}") }
    });
    let shown: Vec<String> = shown.collect();
    // A repeated fact has many places.
    if shown.len() > 3 { format!("{}, …", shown[..3].join(", ")) } else { shown.join(", ") }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::l10n::Interface;
    use crate::language::Language;
    use crate::lexicon::Lexicon;
    use crate::report::render;

    #[test]
    fn a_page_stays_below_the_limit_of_github_and_counts_omissions() {
        let (interface, lexicon) = (Interface::new(Language::English), Lexicon::builtin());
        let page = Markdown(Describer { interface: &interface, lexicon: &lexicon });
        let path = "deep/".repeat(100);
        let failed = |number: usize| Outcome {
            paths: Sides::new("en", "pl").map(|language| format!("{path}{number}.{language}.md")),
            names: Default::default(),
            result: Err(vec![Message::new("unrelated")]),
        };
        let outcomes: Vec<Outcome> = (0..2000).map(failed).collect();
        let page = render(&page, &outcomes, Vec::new());
        let shown = page.matches("\n## ").count();
        assert!(page.len() < 1_000_000 && shown > 500, "{} bytes, {shown} pairs", page.len());
        let left = Interface::new(Language::English)
            .say(&Message::new("pairs-left-out").with("count", Arg::Number(2000 - shown as i64)));
        assert!(page.ends_with(&format!("\n{left}\n")), "{left}");
    }
}
