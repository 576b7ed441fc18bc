//! The findings of a run: `bitekst/report/1`, written pair by pair, so that a run of any length
//! needs the memory of one pair.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use super::{around, pretty};
use crate::evidence::Sign;
use crate::finding::{Finding, Mark, Role};
use crate::fingerprint::fingerprint;
use crate::group::group_id;
use crate::l10n::Interface;
use crate::lexicon::Lexicon;
use crate::outcome::{Outcome, RunSummary};
use crate::pipeline::CheckedPair;
use crate::report::Report;
use crate::sides::Side;
use crate::source::Source;

/// The report for programs.
pub struct Json<'a> {
    /// The language of the sentences.
    pub interface: &'a Interface,
    /// The lexicon, for the names of facts.
    pub lexicon: &'a Lexicon,
}

impl Report for Json<'_> {
    fn opening(&self) -> String {
        around(&Document::new(&RunSummary::default(), self.interface), "pairs").0
    }

    fn pair(&self, outcome: &Outcome) -> String {
        let (problems, findings) = match &outcome.result {
            Ok(pair) => (
                Vec::new(),
                pair.findings.iter().map(|finding| self.finding(pair, finding)).collect(),
            ),
            Err(messages) => {
                (messages.iter().map(|message| self.interface.say(message)).collect(), Vec::new())
            }
        };
        let line = PairLine {
            en: Path { path: &outcome.paths.source },
            pl: Path { path: &outcome.paths.target },
            problems,
            findings,
        };
        format!("\n    {}", pretty(&line, "    "))
    }

    fn between(&self) -> &'static str {
        ","
    }

    fn closing(&self, totals: &RunSummary) -> String {
        let end = around(&Document::new(totals, self.interface), "pairs").1;
        if totals.pairs == 0 { end } else { format!("\n  {end}") }
    }
}

impl<'a> Document<'a> {
    /// Returns everything but the pairs, which are written one by one.
    fn new(totals: &'a RunSummary, interface: &Interface) -> Document<'a> {
        let counts = totals.counts;
        let notices = totals.notices.iter().map(|notice| NoticeLine {
            path: &notice.path,
            line: notice.line,
            message: interface.say(&notice.message),
        });
        Document {
            schema: "bitekst/report/1",
            pairs: Vec::new(),
            summary: Summary {
                error: counts.error,
                warning: counts.warning,
                note: counts.note,
                pairs: totals.pairs,
                failed: totals.failed,
                suppressed: totals.suppressed,
                baseline: totals
                    .baseline
                    .map(|baseline| BaselineLine { left: baseline.left, gone: baseline.gone }),
            },
            notices: notices.collect(),
        }
    }
}

impl Json<'_> {
    /// Returns a finding in its wire format.
    pub(super) fn finding<'p>(
        &self,
        pair: &'p CheckedPair,
        finding: &'p Finding,
    ) -> FindingLine<'p> {
        let places =
            |side| finding.marks(side).map(|mark| place(pair.source(side), mark)).collect();
        let language = |side| pair.source(side).language.code();
        let expected = self.interface.expected(finding, pair, self.lexicon);
        FindingLine {
            rule: finding.rule.as_str(),
            severity: finding.severity.name(),
            confidence: finding.confidence.map(|share| (share * 100.0).round() / 100.0),
            claim: finding.claim().name(),
            evidence: finding.signs.iter().map(Sign::name).collect(),
            only: finding.only.map(language),
            value: finding.value.as_deref(),
            message: self.interface.tell(&finding.message(), pair, self.lexicon),
            expected: expected.map(|(side, text)| Expected { language: language(side), text }),
            fingerprint: fingerprint(pair, finding),
            group: group_id(pair, finding, self.lexicon),
            en: places(Side::Source),
            pl: places(Side::Target),
        }
    }
}

fn place<'a>(source: &'a Source, mark: &Mark) -> Place<'a> {
    let (from, to) = (source.position(mark.span.start), source.position(mark.span.end));
    Place {
        line: from.line,
        column: from.column,
        end_line: to.line,
        end_column: to.column,
        page: source.page(mark.span.start),
        start: source.byte(mark.span.start),
        end: source.byte(mark.span.end),
        text: source.slice(mark.span),
        role: match mark.role {
            Role::Subject => None,
            Role::Counterpart => Some("counterpart"),
            Role::Elsewhere => Some("elsewhere"),
            Role::Part => Some("part"),
        },
    }
}

/// The findings of bitekst: where English texts and their Polish versions diverge. Version 1:
/// fields may be added, none is ever changed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "bitekst/report/1"))]
pub(super) struct Document<'a> {
    /// The name and the version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "bitekst/report/1")))]
    schema: &'static str,
    /// Every pair of texts, in a fixed order.
    pairs: Vec<PairLine<'a>>,
    /// The totals of all pairs.
    summary: Summary,
    /// Messages that belong to no pair.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    notices: Vec<NoticeLine<'a>>,
}

/// The totals of all pairs.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "summary"))]
struct Summary {
    /// Findings that are errors.
    error: usize,
    /// Findings that are warnings.
    warning: usize,
    /// Findings that are notes.
    note: usize,
    /// Pairs that were to be checked.
    pairs: usize,
    /// Pairs that could not be checked.
    failed: usize,
    /// Findings that are accepted with a reason; they are not listed.
    suppressed: usize,
    /// The findings of the baseline; they are not listed.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "BaselineLine"))]
    baseline: Option<BaselineLine>,
}

/// The findings of the baseline.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "baseline"))]
struct BaselineLine {
    /// Findings that are still there.
    left: usize,
    /// Findings that are gone.
    gone: usize,
}

/// A message about the run that belongs to no pair.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "notice"))]
struct NoticeLine<'a> {
    /// The file it is about.
    path: &'a str,
    /// The line, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "usize", range(min = 1)))]
    line: Option<usize>,
    /// The sentence, in the language of the interface.
    message: String,
}

/// An English text and its Polish version.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "pair"))]
struct PairLine<'a> {
    /// The English text.
    en: Path<'a>,
    /// The Polish text.
    pl: Path<'a>,
    /// Why the pair could not be checked.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    problems: Vec<String>,
    /// Where the two diverge, in the order of the text.
    findings: Vec<FindingLine<'a>>,
}

/// A text.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "text"))]
pub(super) struct Path<'a> {
    /// The path as it was given; `-` for standard input.
    pub(super) path: &'a str,
}

/// A divergence.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "finding"))]
pub(super) struct FindingLine<'a> {
    /// The rule, as `bitekst rules` lists it.
    rule: &'static str,
    /// How grave it is.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["error", "warning", "note"])))]
    severity: &'static str,
    /// The share of such findings that readers called right, from 0 to 1; absent for a rule whose
    /// findings are not a matter of judgement.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "f32", range(min = 0, max = 1)))]
    confidence: Option<f32>,
    /// What it claims of the other version.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["contradicts", "nowhere", "elsewhere"])))]
    claim: &'static str,
    /// The signs that speak for the claim or against it.
    evidence: Vec<&'static str>,
    /// The only version that has it; null where both are involved.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["en", "pl", null])))]
    only: Option<&'static str>,
    /// The fact in its canonical English form, whichever version states it; the facts of an
    /// enumeration with `; ` between them.
    value: Option<&'a str>,
    /// The sentence, in the language of the interface.
    message: String,
    /// The words that the version which lacks or contradicts the fact should have.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "Expected"))]
    expected: Option<Expected>,
    /// The identity of the finding: it stays the same under edits elsewhere in the texts. Identical
    /// findings of one pair share it.
    fingerprint: String,
    /// The cause that it shares with other findings of the pair: the same rule and values. Absent
    /// for a finding without a value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "String"))]
    group: Option<String>,
    /// Places in the English text.
    en: Vec<Place<'a>>,
    /// Places in the Polish text.
    pl: Vec<Place<'a>>,
}

/// The words that a version should have, in the notation of its language.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "expected"))]
struct Expected {
    /// The language of that version.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["en", "pl"])))]
    language: &'static str,
    /// The words.
    text: String,
}

/// A place in a text. Lines and columns count from 1, columns in Unicode scalar values; the end is
/// after the last character.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "place"))]
struct Place<'a> {
    /// The page, in a document that has pages (PDF).
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "u32", range(min = 1)))]
    page: Option<u32>,
    /// The first line; in a document that has no lines (DOCX, ODT, RTF, PDF) the number of the
    /// paragraph, of those with text.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    line: usize,
    /// The column of the first character, in its line or paragraph.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    column: usize,
    /// The last line, or paragraph.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    end_line: usize,
    /// The column after the last character.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    end_column: usize,
    /// Bytes before the place; in a document that has no lines, of its text as it was read.
    start: usize,
    /// Bytes before what follows the place.
    end: usize,
    /// The words.
    text: &'a str,
    /// The role of the place: the passage that lacks the fact, another place that states it, a part
    /// of the subject. A place without a role is the subject of the finding.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "schema", schemars(with = "&str", extend("enum" = ["counterpart", "elsewhere", "part"])))]
    role: Option<&'static str>,
}
