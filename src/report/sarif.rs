//! SARIF 2.1.0, for code scanning: the rules, a result for each finding, then the pairs that
//! couldn't be checked.

use std::path::Path;

use serde::Serialize;

use super::Report;
use super::describe::{Describer, at, other_place, relative, role};
use super::json::{around, pretty};
use super::markup::markdown;
use super::rule_help::sections;
use crate::check::RULES;
use crate::finding::{Finding, Mark, Role, Severity, SuppressedBy};
use crate::fingerprint::{Distinct, all_distinct};
use crate::outcome::{Failure, Notice, Outcome, RunSummary};
use crate::pipeline::CheckedPair;
use crate::rule::RuleId;

/// The report for code scanning.
pub struct Sarif<'a>(pub Describer<'a>);

/// The id of the place that the message of a result links to.
const LINKED: usize = 1;

/// Maximum number of related places of a finding: viewers display no more.
const MAX_RELATED: usize = 100;

impl Report for Sarif<'_> {
    fn opening(&self) -> String {
        around(&self.log(&RunSummary::default()), "results").0
    }

    fn pair(&self, outcome: &Outcome) -> String {
        let Ok(pair) = &outcome.result else { return String::new() };
        let shown = all_distinct(pair)
            .into_iter()
            .filter(|distinct| distinct.by != Some(&SuppressedBy::Known));
        let results = shown.map(|distinct| {
            format!("\n        {}", pretty(&self.result(pair, distinct), "        "))
        });
        results.collect::<Vec<_>>().join(",")
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let end = around(&self.log(totals), "results").1;
        if totals.diverging + totals.suppressed == 0 { end } else { format!("\n      {end}") }
    }
}

impl Sarif<'_> {
    /// Returns everything but the results, which are written one by one.
    fn log(&self, totals: &RunSummary) -> Log {
        let interface = self.0.interface;
        let language = interface.language.code();
        let failures = totals.failures.iter().map(|failure| self.failure(failure));
        let notices = totals.notices.iter().map(|notice| self.notice(notice));
        Log {
            schema: "https://json.schemastore.org/sarif-2.1.0.json",
            version: "2.1.0",
            runs: [Run {
                tool: Tool {
                    driver: Driver {
                        name: "bitekst",
                        version: env!("CARGO_PKG_VERSION"),
                        language,
                        rules: RULES.iter().map(|rule| self.rule(rule.id, rule.severity)).collect(),
                    },
                },
                language,
                column_kind: "unicodeCodePoints",
                original_uri_base_ids: BaseIds {
                    root: Base { description: SarifText::from(interface.text("source-root")) },
                },
                results: [],
                invocations: [Invocation {
                    execution_successful: totals.failed == 0,
                    tool_execution_notifications: failures.chain(notices).collect(),
                }],
            }],
        }
    }

    fn rule(&self, id: RuleId, severity: Severity) -> Rule {
        let interface = self.0.interface;
        let part =
            |name: &str| interface.attribute(&format!("rule-{id}"), name).unwrap_or_default();
        let sections = sections(id, interface);
        Rule {
            id: id.as_str(),
            short_description: SarifText::from(as_sentence(&part("summary"))),
            full_description: SarifText::from(format!(
                "{} {}",
                as_sentence(&part("summary")),
                part("why")
            )),
            help: Help {
                text: sections
                    .each_ref()
                    .map(|(title, text)| format!("{title}: {text}"))
                    .join("\n\n"),
                markdown: sections
                    .each_ref()
                    .map(|(title, text)| format!("**{}**\n\n{}", markdown(title), markdown(text)))
                    .join("\n\n"),
            },
            default_configuration: Configuration { level: severity.name() },
        }
    }

    fn result(&self, pair: &CheckedPair, distinct: Distinct<'_>) -> SarifResult {
        let Distinct { finding, by, fingerprint } = distinct;
        let sentence = plain(&self.0.sentence(pair, finding));
        let other = other_place(finding);
        // GitHub and other viewers that display only one place follow a link in the message.
        let text = match other {
            Some(mark) => {
                format!(
                    "{sentence} [{}]({LINKED})",
                    at(self.0.interface, pair, mark)
                        .replace('\\', "\\\\")
                        .replace('[', "\\[")
                        .replace(']', "\\]")
                )
            }
            None => sentence,
        };
        let located = |mark: &Mark| {
            let message = role(self.0.interface, finding, mark.role).map(SarifText::from);
            Location { id: None, physical_location: place(pair, mark), message }
        };
        let main = |mark: &&Mark| matches!(mark.role, Role::Subject | Role::Counterpart);
        let linked = other.map(|mark| Location { id: Some(LINKED), ..located(mark) });
        let related = finding
            .all_marks()
            .filter(|mark| !main(mark) && other.is_none_or(|other| !std::ptr::eq(other, *mark)));
        SarifResult {
            rule_id: finding.rule.as_str(),
            rule_index: RULES.iter().position(|rule| rule.id == finding.rule),
            level: finding.severity.name(),
            message: SarifText { text },
            locations: finding.all_marks().filter(main).map(located).collect(),
            related_locations: linked
                .into_iter()
                .chain(related.map(located))
                .take(MAX_RELATED)
                .collect(),
            partial_fingerprints: Fingerprints { bitekst: fingerprint },
            suppressions: by.and_then(suppression).into_iter().collect(),
            properties: self.properties(pair, finding),
        }
    }

    fn properties(&self, pair: &CheckedPair, finding: &Finding) -> Properties {
        Properties {
            only: finding.only.map(|side| pair.source(side).language.code()),
            value: finding.value.clone(),
            expected: self
                .0
                .interface
                .expected(finding, pair, self.0.lexicon)
                .map(|(_, text)| text),
        }
    }

    fn failure(&self, failure: &Failure) -> Notification {
        let paths = failure.paths.iter();
        let locations = paths.map(|path| NotificationLocation::new(path, None)).collect();
        Notification {
            level: "error",
            message: SarifText { text: plain(&self.0.reasons(failure)) },
            locations,
        }
    }

    fn notice(&self, notice: &Notice) -> Notification {
        let locations = vec![NotificationLocation::new(&notice.path, notice.line)];
        Notification {
            level: "warning",
            message: SarifText { text: plain(&self.0.say(&notice.message)) },
            locations,
        }
    }
}

/// Escapes text in a message, so that nothing in it is a link.
fn plain(text: &str) -> String {
    text.replace("](", "\\](")
}

fn as_sentence(summary: &str) -> String {
    let mut letters = summary.chars();
    let first = letters.next().map(|first| first.to_uppercase().to_string()).unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

fn suppression(by: &SuppressedBy) -> Option<Suppression> {
    let (kind, reason) = match by {
        SuppressedBy::Comment(reason) => ("inSource", reason),
        SuppressedBy::Listed(reason) => ("external", reason),
        SuppressedBy::Known => return None,
    };
    Some(Suppression {
        kind,
        status: "accepted",
        justification: Some(reason.clone()).filter(|reason| !reason.is_empty()),
    })
}

fn place(pair: &CheckedPair, mark: &Mark) -> PhysicalLocation {
    let source = pair.source(mark.side);
    let (from, to) = (source.position(mark.span.start), source.position(mark.span.end));
    // Byte offsets are left out: in a file that isn't UTF-8 they would be wrong.
    let region = Region {
        start_line: from.line,
        start_column: Some(from.column),
        end_line: Some(to.line),
        end_column: Some(to.column),
    };
    PhysicalLocation {
        artifact_location: ArtifactLocation::new(&source.path),
        region: Some(region),
    }
}

impl ArtifactLocation {
    fn new(path: &str) -> ArtifactLocation {
        let slashed = relative(path);
        if Path::new(path).is_absolute() {
            // `//server/share` has its server, `C:/folder` and `/folder` have none.
            let slashed = slashed.strip_prefix("//?/").unwrap_or(&slashed);
            let authority = if slashed.starts_with("//") {
                "file:"
            } else if slashed.starts_with('/') {
                "file://"
            } else {
                "file:///"
            };
            return ArtifactLocation {
                uri: format!("{authority}{}", encoded(slashed, cfg!(windows))),
                uri_base_id: None,
            };
        }
        ArtifactLocation { uri: encoded(&slashed, false), uri_base_id: Some("%SRCROOT%") }
    }
}

/// Percent-encodes a path for a URI. A colon is kept after the letter of a drive; elsewhere it
/// might end the name of a scheme.
fn encoded(path: &str, drive: bool) -> String {
    let mut out = String::with_capacity(path.len());
    for (at, byte) in path.bytes().enumerate() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'-' | b'.' | b'_' | b'~' | b'/' => {
                out.push(char::from(byte))
            }
            b':' if drive && at == 1 => out.push(':'),
            _ => out.push_str(&format!("%{byte:02X}")),
        }
    }
    out
}

#[derive(Serialize)]
struct Log {
    #[serde(rename = "$schema")]
    schema: &'static str,
    version: &'static str,
    runs: [Run; 1],
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Run {
    tool: Tool,
    language: &'static str,
    column_kind: &'static str,
    original_uri_base_ids: BaseIds,
    results: [(); 0],
    invocations: [Invocation; 1],
}

#[derive(Serialize)]
struct Tool {
    driver: Driver,
}

#[derive(Serialize)]
struct Driver {
    name: &'static str,
    version: &'static str,
    language: &'static str,
    rules: Vec<Rule>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Rule {
    id: &'static str,
    short_description: SarifText,
    full_description: SarifText,
    help: Help,
    default_configuration: Configuration,
}

#[derive(Serialize)]
struct Help {
    text: String,
    markdown: String,
}

#[derive(Serialize)]
struct Configuration {
    level: &'static str,
}

#[derive(Serialize)]
struct BaseIds {
    #[serde(rename = "%SRCROOT%")]
    root: Base,
}

#[derive(Serialize)]
struct Base {
    description: SarifText,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Invocation {
    execution_successful: bool,
    tool_execution_notifications: Vec<Notification>,
}

#[derive(Serialize)]
struct Notification {
    level: &'static str,
    message: SarifText,
    locations: Vec<NotificationLocation>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct NotificationLocation {
    physical_location: PhysicalLocation,
}

impl NotificationLocation {
    fn new(path: &str, line: Option<usize>) -> NotificationLocation {
        let region = line.map(|line| Region {
            start_line: line,
            start_column: None,
            end_line: None,
            end_column: None,
        });
        NotificationLocation {
            physical_location: PhysicalLocation {
                artifact_location: ArtifactLocation::new(path),
                region,
            },
        }
    }
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct SarifResult {
    rule_id: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    rule_index: Option<usize>,
    level: &'static str,
    message: SarifText,
    locations: Vec<Location>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related_locations: Vec<Location>,
    partial_fingerprints: Fingerprints,
    /// Empty if there are none: if one result of a run has the field, all must have it.
    suppressions: Vec<Suppression>,
    properties: Properties,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Location {
    #[serde(skip_serializing_if = "Option::is_none")]
    id: Option<usize>,
    physical_location: PhysicalLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    message: Option<SarifText>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct PhysicalLocation {
    artifact_location: ArtifactLocation,
    #[serde(skip_serializing_if = "Option::is_none")]
    region: Option<Region>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct ArtifactLocation {
    uri: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    uri_base_id: Option<&'static str>,
}

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Region {
    start_line: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    start_column: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    end_column: Option<usize>,
}

#[derive(Serialize)]
struct Fingerprints {
    #[serde(rename = "bitekst/v1")]
    bitekst: String,
}

#[derive(Serialize)]
struct Suppression {
    kind: &'static str,
    status: &'static str,
    #[serde(skip_serializing_if = "Option::is_none")]
    justification: Option<String>,
}

#[derive(Serialize)]
struct Properties {
    only: Option<&'static str>,
    value: Option<String>,
    expected: Option<String>,
}

#[derive(Serialize)]
struct SarifText {
    text: String,
}

impl From<String> for SarifText {
    fn from(text: String) -> SarifText {
        SarifText { text }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_uris() {
        let uri = |path: &str| {
            (ArtifactLocation::new(path).uri, ArtifactLocation::new(path).uri_base_id.is_some())
        };
        assert_eq!(uri("./content/en/a b.md"), ("content/en/a%20b.md".to_owned(), true));
        assert_eq!(
            uri("https:x#?%\n\u{17c}.txt"),
            ("https%3Ax%23%3F%25%0A%C5%BC.txt".to_owned(), true)
        );
        #[cfg(unix)]
        assert_eq!(uri("/srv/a:b.md"), ("file:///srv/a%3Ab.md".to_owned(), false));
        #[cfg(windows)]
        assert_eq!(uri("C:\\a b\\c.md"), ("file:///C:/a%20b/c.md".to_owned(), false));
    }

    #[test]
    fn texts_are_no_links() {
        assert_eq!(plain("see [here](https://example.org)"), "see [here\\](https://example.org)");
    }
}
