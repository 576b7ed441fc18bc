//! The JSON outputs, version 1. These types are frozen: fields may be added, never changed.

use serde::Serialize;

use crate::canonical::canonical;
use crate::document::BlockKind;
use crate::entity::Strength;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::l10n::Interface;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::pipeline::{CheckedPair, Reading};
use crate::report::table::kind;
use crate::text::Source;

/// The alignment of a pair: `bitekst/align/1`.
pub fn alignment(pair: &CheckedPair) -> String {
    let beads = pair
        .alignment
        .beads
        .iter()
        .map(|bead| BeadLine {
            en: bead.en.clone(),
            pl: bead.pl.clone(),
            confidence: (f64::from(bead.confidence) * 1000.0).round() / 1000.0,
            moved: bead.moved,
        })
        .collect();
    let report = AlignReport { schema: "bitekst/align/1", en: text(&pair.en), pl: text(&pair.pl), beads };
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

/// The findings of pairs: `bitekst/report/1`, with the sentences of an interface.
pub fn report(pairs: &[CheckedPair], interface: &Interface, lexicon: &Lexicon) -> String {
    let mut summary = Summary::default();
    let pairs = pairs
        .iter()
        .map(|pair| {
            let findings = pair
                .findings
                .iter()
                .map(|finding| {
                    match finding.severity {
                        Severity::Error => summary.error += 1,
                        Severity::Warning => summary.warning += 1,
                        Severity::Note => summary.note += 1,
                    }
                    FindingLine {
                        rule: finding.rule,
                        severity: match finding.severity {
                            Severity::Error => "error",
                            Severity::Warning => "warning",
                            Severity::Note => "note",
                        },
                        only: finding.only.map(Language::code),
                        value: finding.value.as_deref(),
                        message: interface.tell(&finding.message, pair, lexicon),
                        expected: interface
                            .expected(finding, pair, lexicon)
                            .map(|(language, text)| Expected { language: language.code(), text }),
                        fingerprint: fingerprint(pair, finding),
                        en: finding.marks(Language::English).map(|mark| place(&pair.en.source, mark)).collect(),
                        pl: finding.marks(Language::Polish).map(|mark| place(&pair.pl.source, mark)).collect(),
                    }
                })
                .collect();
            PairLine { en: Path { path: &pair.en.source.path }, pl: Path { path: &pair.pl.source.path }, findings }
        })
        .collect();
    serde_json::to_string_pretty(&Report { schema: "bitekst/report/1", pairs, summary }).unwrap_or_default()
}

/// The facts of a text: `bitekst/facts/1`.
pub fn facts(reading: &Reading, lexicon: &Lexicon) -> String {
    let source = &reading.source;
    let facts = reading.entities.items.iter().map(|entity| {
        let (from, to) = (source.position(entity.span.start), source.position(entity.span.end));
        FactLine {
            kind: entity.readings.first().map_or("", kind),
            value: entity.readings.first().map(|value| canonical(value, lexicon)).unwrap_or_default(),
            readings: entity.readings.iter().map(|value| format!("{} {}", kind(value), canonical(value, lexicon))).collect(),
            implied: entity.implied.iter().map(|value| format!("{} {}", kind(value), canonical(value, lexicon))).collect(),
            weak: entity.strength < Strength::Stated,
            line: from.line,
            column: from.column,
            end_line: to.line,
            end_column: to.column,
            start: entity.span.start as usize + source.offset,
            end: entity.span.end as usize + source.offset,
            text: source.slice(entity.span),
        }
    });
    let report = FactsReport { schema: "bitekst/facts/1", path: &source.path, language: source.language.code(), facts: facts.collect() };
    serde_json::to_string_pretty(&report).unwrap_or_default()
}

/// A mark of a finding that stays when lines move: a hash of the rule, the value and the words marked on both sides, white space and capitals folded
/// (FNV-1a, 64 bits, in hexadecimal).
fn fingerprint(pair: &CheckedPair, finding: &Finding) -> String {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    let mut add = |text: &str| {
        for byte in text.split_whitespace().flat_map(|word| word.to_lowercase().into_bytes().into_iter().chain([b' '])).chain([0]) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
    };
    add(finding.rule);
    add(finding.only.map_or("", Language::code));
    add(finding.value.as_deref().unwrap_or_default());
    for side in Language::BOTH {
        let source = if side == Language::English { &pair.en.source } else { &pair.pl.source };
        for mark in finding.marks(side).filter(|mark| mark.role == Role::Subject) {
            add(source.slice(mark.span));
        }
    }
    format!("{hash:016x}")
}

fn text(reading: &Reading) -> Text<'_> {
    let source = &reading.source;
    let blocks = reading.document.blocks.iter().map(|block| BlockLine {
        kind: match block.kind {
            BlockKind::Heading(_) => "heading",
            BlockKind::Paragraph => "paragraph",
            BlockKind::Item(_) => "item",
            BlockKind::Cell => "cell",
            BlockKind::Quote => "quote",
            BlockKind::Code => "code",
        },
        line: source.position(block.span.start).line,
        end_line: source.position(block.span.end).line,
        start: block.span.start as usize + source.offset,
        end: block.span.end as usize + source.offset,
    });
    Text { path: &source.path, blocks: blocks.collect() }
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
struct FactsReport<'a> {
    schema: &'static str,
    path: &'a str,
    language: &'static str,
    facts: Vec<FactLine<'a>>,
}

#[derive(Serialize)]
struct FactLine<'a> {
    kind: &'static str,
    value: String,
    readings: Vec<String>,
    implied: Vec<String>,
    weak: bool,
    line: usize,
    column: usize,
    end_line: usize,
    end_column: usize,
    start: usize,
    end: usize,
    text: &'a str,
}

#[derive(Serialize)]
struct AlignReport<'a> {
    schema: &'static str,
    en: Text<'a>,
    pl: Text<'a>,
    beads: Vec<BeadLine>,
}

#[derive(Serialize)]
struct Text<'a> {
    path: &'a str,
    blocks: Vec<BlockLine>,
}

#[derive(Serialize)]
struct BlockLine {
    kind: &'static str,
    line: usize,
    end_line: usize,
    start: usize,
    end: usize,
}

#[derive(Serialize)]
struct BeadLine {
    en: Vec<usize>,
    pl: Vec<usize>,
    confidence: f64,
    moved: bool,
}

#[derive(Serialize)]
struct Report<'a> {
    schema: &'static str,
    pairs: Vec<PairLine<'a>>,
    summary: Summary,
}

#[derive(Serialize, Default)]
struct Summary {
    error: usize,
    warning: usize,
    note: usize,
}

#[derive(Serialize)]
struct PairLine<'a> {
    en: Path<'a>,
    pl: Path<'a>,
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
