//! The JSON outputs, version 1. These types are frozen: fields may be added, never changed.

mod ledger;
mod pretty;
mod report;
#[cfg(feature = "schema")]
pub mod schema;
pub mod stream;

use serde::Serialize;

use crate::analysed_text::AnalysedText;
use crate::canonical::canonical;
use crate::document::BlockKind;
use crate::fact::Strength;
use crate::lexicon::Lexicon;
use crate::pipeline::CheckedPair;
use crate::report::table::kind;

pub use ledger::ledger;
pub(super) use pretty::{around, written};
pub use report::Json;

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
    let report =
        AlignReport { schema: "bitekst/align/1", en: text(&pair.en), pl: text(&pair.pl), beads };
    written(&report, "")
}

/// The facts of a text: `bitekst/facts/1`.
pub fn facts(reading: &AnalysedText, lexicon: &Lexicon) -> String {
    let source = &reading.source;
    let facts = reading.facts.items.iter().map(|entity| {
        let (from, to) = (source.position(entity.span.start), source.position(entity.span.end));
        FactLine {
            kind: entity.readings.first().map_or("", kind),
            value: entity
                .readings
                .first()
                .map(|value| canonical(value, lexicon))
                .unwrap_or_default(),
            readings: entity
                .readings
                .iter()
                .map(|value| format!("{} {}", kind(value), canonical(value, lexicon)))
                .collect(),
            implied: entity
                .implied
                .iter()
                .map(|value| format!("{} {}", kind(value), canonical(value, lexicon)))
                .collect(),
            weak: entity.strength < Strength::Stated,
            line: from.line,
            column: from.column,
            end_line: to.line,
            end_column: to.column,
            start: source.byte(entity.span.start),
            end: source.byte(entity.span.end),
            text: source.slice(entity.span),
        }
    });
    let report = FactsReport {
        schema: "bitekst/facts/1",
        path: &source.path,
        language: source.language.code(),
        facts: facts.collect(),
    };
    written(&report, "")
}

fn text(reading: &AnalysedText) -> Text<'_> {
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
        start: source.byte(block.span.start),
        end: source.byte(block.span.end),
    });
    Text { path: &source.path, blocks: blocks.collect() }
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
