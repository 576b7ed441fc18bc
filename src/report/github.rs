//! Workflow commands of GitHub Actions: each is a line in the log that becomes an annotation at the
//! place of a finding.

use super::Report;
use super::describe::{Describer, relative};
use crate::finding::Severity;
use crate::outcome::{Outcome, RunSummary};
use crate::printable::{line, sentence};
use crate::read::STANDARD_INPUT;

/// The report for GitHub workflows.
pub struct GitHub<'a>(pub Describer<'a>);

impl Report for GitHub<'_> {
    fn pair(&self, outcome: &Outcome) -> String {
        let pair = match &outcome.result {
            Ok(pair) => pair,
            Err(messages) => {
                return messages
                    .iter()
                    .map(|message| {
                        command(
                            "error",
                            &file(&outcome.paths.source),
                            "bitekst",
                            &[self.0.say(message)],
                        )
                    })
                    .collect();
            }
        };
        let commands = pair.findings.iter().map(|finding| {
            let source = pair.source(finding.primary.side);
            let (from, to) = (
                source.position(finding.primary.span.start),
                source.position(finding.primary.span.end),
            );
            let mut place = file(&source.path);
            if !place.is_empty() {
                place.extend([("line", from.line.to_string()), ("endLine", to.line.to_string())]);
                // GitHub supports columns within one line only.
                if from.line == to.line {
                    place.extend([
                        ("col", from.column.to_string()),
                        ("endColumn", to.column.to_string()),
                    ]);
                }
            }
            let name = match finding.severity {
                Severity::Error => "error",
                Severity::Warning => "warning",
                Severity::Note => "notice",
            };
            let lines: Vec<String> = std::iter::once(self.0.sentence(pair, finding))
                .chain(self.0.remarks(pair, finding))
                .collect();
            command(name, &place, &format!("bitekst: {}", finding.rule), &lines)
        });
        commands.collect()
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let commands = totals.notices.iter().map(|notice| {
            let mut place = file(&notice.path);
            if let Some(line) = notice.line.filter(|_| !place.is_empty()) {
                place.push(("line", line.to_string()));
            }
            command("warning", &place, "bitekst", &[self.0.say(&notice.message)])
        });
        commands.collect()
    }
}

/// Returns the file of an annotation; standard input has none.
fn file(path: &str) -> Vec<(&'static str, String)> {
    if path == STANDARD_INPUT { Vec::new() } else { vec![("file", relative(path))] }
}

fn command(name: &str, place: &[(&str, String)], title: &str, lines: &[String]) -> String {
    let properties =
        place.iter().map(|(name, value)| (*name, value.as_str())).chain([("title", title)]);
    let properties: Vec<String> =
        properties.map(|(name, value)| format!("{name}={}", property(value))).collect();
    format!(
        "::{name} {}::{}\n",
        properties.join(","),
        lines.iter().map(|text| data(&line(text))).collect::<Vec<_>>().join("%0A")
    )
}

/// Escapes a message as GitHub documents it.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// Escapes a property as GitHub documents it, without control characters for a terminal that
/// displays the log.
fn property(text: &str) -> String {
    sentence(&data(text).replace(':', "%3A").replace(',', "%2C"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn commands_are_one_line_whatever_they_hold() {
        let place = [("file", "a,b:c\n::error::x.md".to_owned())];
        let command = command(
            "error",
            &place,
            "bitekst: url",
            &["100 % of\r\n::set-output name=x::y\u{1b}[0m".to_owned(), "two".to_owned()],
        );
        assert_eq!(
            command,
            "::error file=a%2Cb%3Ac%0A%3A%3Aerror%3A%3Ax.md,title=bitekst%3A url::100 %25 of ::set-output name=x::y\u{241b}[0m%0Atwo\n"
        );
    }
}
