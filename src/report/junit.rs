//! JUnit XML, for servers that show tests: a pair is a suite, a finding is a case that fails.

use super::Report;
use super::describe::{Teller, relative};
use super::markup::{xml, xml_attribute};
use super::printable::{line, sentence};
use crate::finding::Severity;
use crate::fingerprint::{Distinct, all_distinct};
use crate::message::{Arg, Message};
use crate::outcome::{Notice, Outcome, RunSummary, SuppressedBy};
use crate::pipeline::CheckedPair;

/// The report for servers that show tests.
pub struct JUnit<'a>(pub Teller<'a>);

/// A case: what comes of it and how it is written.
struct Case {
    what: What,
    text: String,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum What {
    Passed,
    Failed,
    Skipped,
    Impossible,
}

impl Report for JUnit<'_> {
    fn opening(&self) -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"bitekst\">\n".to_owned()
    }

    fn pair(&self, outcome: &Outcome) -> String {
        let cases = match &outcome.result {
            Err(messages) => messages
                .iter()
                .map(|message| impossible(&outcome.en, &self.0.say(message)))
                .collect(),
            Ok(pair) => {
                let told = all_distinct(pair)
                    .into_iter()
                    .filter(|distinct| distinct.why != Some(&SuppressedBy::Known));
                let cases: Vec<Case> = told.map(|distinct| self.case(pair, &distinct)).collect();
                if cases.is_empty() { vec![self.nothing(&outcome.en)] } else { cases }
            }
        };
        suite(&format!("{} – {}", relative(&outcome.en), relative(&outcome.pl)), &cases)
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let notices: Vec<Case> = totals.notices.iter().map(|notice| self.notice(notice)).collect();
        let notices = if notices.is_empty() { String::new() } else { suite("bitekst", &notices) };
        notices + "</testsuites>\n"
    }
}

impl JUnit<'_> {
    fn case(&self, pair: &CheckedPair, distinct: &Distinct<'_>) -> Case {
        let Distinct { finding, why, fingerprint } = distinct;
        let source = pair.source(finding.primary.side);
        let place = source.position(finding.primary.span.start);
        let sentence = self.0.sentence(pair, finding);
        // Servers follow a case by its name: it has no line, and its rank where it repeats.
        let rank =
            fingerprint.split_once(':').map_or(String::new(), |(_, rank)| format!(" ({rank})"));
        let name = format!("{}: {sentence}{rank}", finding.rule);
        let mut told =
            vec![format!("{}:{}:{}", line(&relative(&source.path)), place.line, place.column)];
        told.extend(self.0.remarks(pair, finding));
        let told = xml(&told.join("\n"));
        let (what, inside) = match (why, finding.severity) {
            (Some(SuppressedBy::Comment(reason) | SuppressedBy::Listed(reason)), _) => {
                (What::Skipped, format!("<skipped message=\"{}\"/>", xml_attribute(&line(reason))))
            }
            (_, Severity::Note) => (What::Passed, format!("<system-out>{told}</system-out>")),
            (_, severity) => {
                let severity =
                    if severity == Severity::Error { "severity-error" } else { "severity-warning" };
                let said =
                    xml_attribute(&format!("{}: {sentence}", self.0.interface.text(severity)));
                (
                    What::Failed,
                    format!(
                        "<failure type=\"{}\" message=\"{said}\">{told}</failure>",
                        finding.rule
                    ),
                )
            }
        };
        case(what, &name, &source.path, Some(place.line), &inside)
    }

    /// A pair without findings is a test that passes.
    fn nothing(&self, path: &str) -> Case {
        let said = self.0.say(
            &Message::new("summary")
                .with("total", Arg::Number(0))
                .with("parts", Arg::Text(String::new())),
        );
        case(What::Passed, &said, path, None, "")
    }

    fn notice(&self, notice: &Notice) -> Case {
        let said = self.0.say(&notice.message);
        case(
            What::Passed,
            &said,
            &notice.path,
            notice.line,
            &format!("<system-out>{}</system-out>", xml(&said)),
        )
    }
}

fn impossible(path: &str, said: &str) -> Case {
    case(
        What::Impossible,
        said,
        path,
        None,
        &format!("<error type=\"bitekst\" message=\"{}\"/>", xml_attribute(said)),
    )
}

fn case(what: What, name: &str, path: &str, at: Option<usize>, inside: &str) -> Case {
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
    Case { what, text }
}

fn suite(name: &str, cases: &[Case]) -> String {
    let count = |what: What| cases.iter().filter(|case| case.what == what).count();
    format!(
        "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{}\" errors=\"{}\" skipped=\"{}\">\n{}  </testsuite>\n",
        xml_attribute(&line(name)),
        cases.len(),
        count(What::Failed),
        count(What::Impossible),
        count(What::Skipped),
        cases.iter().map(|case| case.text.as_str()).collect::<String>()
    )
}
