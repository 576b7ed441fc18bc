//! JUnit XML, for servers that display tests: a pair is a suite, a finding is a failed case.

use super::Report;
use super::describe::{Describer, relative};
use super::markup::{xml, xml_attribute};
use crate::finding::{Severity, SuppressedBy};
use crate::fingerprint::{Distinct, all_distinct};
use crate::message::{Arg, Message};
use crate::outcome::{Notice, Outcome, RunSummary};
use crate::pipeline::CheckedPair;
use crate::printable::{line, sentence};

/// The report for servers that display tests.
pub struct JUnit<'a>(pub Describer<'a>);

/// A test case: its verdict and its XML.
struct Case {
    verdict: Verdict,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Passed,
    Failed,
    Skipped,
    Errored,
}

impl Report for JUnit<'_> {
    fn opening(&self) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"bitekst\">\n".to_owned()
    }

    fn pair(&self, outcome: &Outcome) -> String {
        let cases = match &outcome.result {
            Err(messages) => messages
                .iter()
                .map(|message| errored(&outcome.paths.source, &self.0.say(message)))
                .collect(),
            Ok(pair) => {
                let shown = all_distinct(pair)
                    .into_iter()
                    .filter(|distinct| distinct.by != Some(&SuppressedBy::Known));
                let cases: Vec<Case> = shown.map(|distinct| self.case(pair, &distinct)).collect();
                if cases.is_empty() { vec![self.passed(&outcome.paths.source)] } else { cases }
            }
        };
        let paths = outcome.paths.as_ref().map(|path| relative(path));
        suite(&format!("{} – {}", paths.source, paths.target), &cases)
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let notices: Vec<Case> = totals.notices.iter().map(|notice| self.notice(notice)).collect();
        let notices = if notices.is_empty() { String::new() } else { suite("bitekst", &notices) };
        notices + "</testsuites>\n"
    }
}

impl JUnit<'_> {
    fn case(&self, pair: &CheckedPair, distinct: &Distinct<'_>) -> Case {
        let Distinct { finding, by, fingerprint } = distinct;
        let source = pair.source(finding.primary.side);
        let place = source.position(finding.primary.span.start);
        let sentence = self.0.sentence(pair, finding);
        // Servers track a case by its name, so the name has no line; a repeated one has its rank.
        let rank =
            fingerprint.split_once(':').map_or(String::new(), |(_, rank)| format!(" ({rank})"));
        let name = format!("{}: {sentence}{rank}", finding.rule);
        let mut lines =
            vec![format!("{}:{}:{}", line(&relative(&source.path)), place.line, place.column)];
        lines.extend(self.0.remarks(pair, finding));
        let details = xml(&lines.join("\n"));
        let (verdict, inside) = match (by, finding.severity) {
            (Some(SuppressedBy::Comment(reason) | SuppressedBy::Listed(reason)), _) => (
                Verdict::Skipped,
                format!("<skipped message=\"{}\"/>", xml_attribute(&line(reason))),
            ),
            (_, Severity::Note) => (Verdict::Passed, format!("<system-out>{details}</system-out>")),
            (_, severity) => {
                let severity =
                    if severity == Severity::Error { "severity-error" } else { "severity-warning" };
                let sentence =
                    xml_attribute(&format!("{}: {sentence}", self.0.interface.text(severity)));
                (
                    Verdict::Failed,
                    format!(
                        "<failure type=\"{}\" message=\"{sentence}\">{details}</failure>",
                        finding.rule
                    ),
                )
            }
        };
        case(verdict, &name, &source.path, Some(place.line), &inside)
    }

    /// Writes the case of a pair without findings: a test that passes.
    fn passed(&self, path: &str) -> Case {
        let sentence = self.0.say(
            &Message::new("summary")
                .with("total", Arg::Number(0))
                .with("parts", Arg::Text(String::new())),
        );
        case(Verdict::Passed, &sentence, path, None, "")
    }

    fn notice(&self, notice: &Notice) -> Case {
        let sentence = self.0.say(&notice.message);
        case(
            Verdict::Passed,
            &sentence,
            &notice.path,
            notice.line,
            &format!("<system-out>{}</system-out>", xml(&sentence)),
        )
    }
}

fn errored(path: &str, sentence: &str) -> Case {
    case(
        Verdict::Errored,
        sentence,
        path,
        None,
        &format!("<error type=\"bitekst\" message=\"{}\"/>", xml_attribute(sentence)),
    )
}

fn case(verdict: Verdict, name: &str, path: &str, at: Option<usize>, inside: &str) -> Case {
    let path = xml_attribute(&sentence(&relative(path)));
    let at = at.map_or(String::new(), |at| format!(" line=\"{at}\""));
    let head = format!(
        "    <testcase name=\"{}\" classname=\"{path}\" file=\"{path}\"{at}",
        xml_attribute(name)
    );
    let text = if inside.is_empty() {
        format!("{head}/>\n")
    } else {
        format!("{head}>\n      {inside}\n    </testcase>\n")
    };
    Case { verdict, text }
}

fn suite(name: &str, cases: &[Case]) -> String {
    let count = |verdict: Verdict| cases.iter().filter(|case| case.verdict == verdict).count();
    format!(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}  </testsuite>\n",
        xml_attribute(&line(name)),
        cases.len(),
        count(Verdict::Failed),
        count(Verdict::Errored),
        count(Verdict::Skipped),
        cases.iter().map(|case| case.text.as_str()).collect::<String>()
    )
}
