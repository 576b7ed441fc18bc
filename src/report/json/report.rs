//! The findings of a run: `bitekst/report/1`, pair by pair, so that a run of any length needs no more memory than one pair.

use serde::Serialize;

use crate::finding::{Finding, Mark, Role};
use crate::fingerprint::fingerprint;
use crate::l10n::Interface;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::outcome::{Outcome, Totals};
use crate::pipeline::CheckedPair;
use crate::report::Report;
use crate::text::Source;

/// The report for programs, with the sentences of an interface.
pub struct Json<'a> {
    /// The language of the sentences.
    pub interface: &'a Interface,
    /// The names of what the findings are about.
    pub lexicon: &'a Lexicon,
}

impl Report for Json<'_> {
    fn opening(&self) -> String {
        "{\n  \"schema\": \"bitekst/report/1\",\n  \"pairs\": [".to_owned()
    }

    fn pair(&self, outcome: &Outcome) -> String {
        let (problems, findings) = match &outcome.result {
            Ok(pair) => (Vec::new(), pair.findings.iter().map(|finding| self.finding(pair, finding)).collect()),
            Err(messages) => (messages.iter().map(|message| self.interface.say(message)).collect(), Vec::new()),
        };
        let line = PairLine { en: Path { path: &outcome.en }, pl: Path { path: &outcome.pl }, problems, findings };
        format!("\n    {}", indented(&line, "    "))
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn closing(&self, totals: &Totals) -> String {
        let counts = totals.counts;
        let notices = totals.notices.iter().map(|notice| NoticeLine {
            path: &notice.path,
            line: notice.line,
            message: self.interface.say(&notice.message),
        });
        let closing = Closing {
            summary: Summary {
                error: counts.error,
                warning: counts.warning,
                note: counts.note,
                pairs: totals.pairs,
                failed: totals.failed,
                suppressed: totals.suppressed,
                baseline: totals.baseline.map(|baseline| BaselineLine { left: baseline.left, gone: baseline.gone }),
            },
            notices: notices.collect(),
        };
        let closing = indented(&closing, "");
        // What `Closing` holds goes on in the object that the opening began.
        let rest = closing.strip_prefix('{').unwrap_or(&closing);
        let end = if totals.pairs == 0 { "]," } else { "\n  ]," };
        format!("{end}{rest}\n")
    }
}

impl Json<'_> {
    fn finding<'p>(&self, pair: &'p CheckedPair, finding: &'p Finding) -> FindingLine<'p> {
        let places = |side| finding.marks(side).map(|mark| place(pair.source(side), mark)).collect();
        let expected = self.interface.expected(finding, pair, self.lexicon);
        FindingLine {
            rule: finding.rule,
            severity: finding.severity.name(),
            only: finding.only.map(Language::code),
            value: finding.value.as_deref(),
            message: self.interface.tell(&finding.message, pair, self.lexicon),
            expected: expected.map(|(language, text)| Expected { language: language.code(), text }),
            fingerprint: fingerprint(pair, finding),
            en: places(Language::English),
            pl: places(Language::Polish),
        }
    }
}

/// A value in readable JSON, its lines behind the first indented.
fn indented(value: &impl Serialize, by: &str) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default().replace('\n', &format!("\n{by}"))
}

fn place<'a>(source: &'a Source, mark: &Mark) -> Place<'a> {
    let (from, to) = (source.position(mark.span.start), source.position(mark.span.end));
    Place {
        line: from.line,
        column: from.column,
        end_line: to.line,
        end_column: to.column,
        start: mark.span.start as usize + source.offset,
        end: mark.span.end as usize + source.offset,
        text: source.slice(mark.span),
        role: match mark.role {
            Role::Subject => None,
            Role::Counterpart => Some("counterpart"),
            Role::Elsewhere => Some("elsewhere"),
            Role::Part => Some("part"),
        },
    }
}

#[derive(Serialize)]
struct Closing<'a> {
    summary: Summary,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices: Vec<NoticeLine<'a>>,
}

#[derive(Serialize)]
struct Summary {
    error: usize,
    warning: usize,
    note: usize,
    pairs: usize,
    failed: usize,
    suppressed: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    baseline: Option<BaselineLine>,
}

#[derive(Serialize)]
struct BaselineLine {
    left: usize,
    gone: usize,
}

#[derive(Serialize)]
struct NoticeLine<'a> {
    path: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    line: Option<usize>,
    message: String,
}

#[derive(Serialize)]
struct PairLine<'a> {
    en: Path<'a>,
    pl: Path<'a>,
    /// Why the pair could not be checked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<String>,
    findings: Vec<FindingLine<'a>>,
}

#[derive(Serialize)]
struct Path<'a> {
    path: &'a str,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    rule: &'static str,
    severity: &'static str,
    only: Option<&'static str>,
    value: Option<&'a str>,
    message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    expected: Option<Expected>,
    fingerprint: String,
    en: Vec<Place<'a>>,
    pl: Vec<Place<'a>>,
}

#[derive(Serialize)]
struct Expected {
    language: &'static str,
    text: String,
}

#[derive(Serialize)]
struct Place<'a> {
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: usize,
    end: usize,
    text: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
}
