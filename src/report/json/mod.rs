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
use crate::fact::{Strength, Value};
use crate::lexicon::Lexicon;
use crate::pipeline::CheckedPair;
use crate::sides::Side;

pub use ledger::ledger;
pub(super) use pretty::{around, pretty};
pub use report::Json;

/// Writes the alignment of a pair: `bitekst/align/1`.
pub fn alignment(pair: &CheckedPair) -> String {
    let beads = pair
        .bitext
        .alignment
        .beads
        .iter()
        .map(|bead| BeadLine {
            en: bead.blocks.source.clone(),
            pl: bead.blocks.target.clone(),
            confidence: (f64::from(bead.confidence) * 1000.0).round() / 1000.0,
            moved: bead.moved,
        })
        .collect();
    let report = AlignReport {
        schema: "bitekst/align/1",
        en: text(pair.text(Side::Source)),
        pl: text(pair.text(Side::Target)),
        beads,
    };
    pretty(&report, "")
}

/// Writes the facts of a text: `bitekst/facts/1`.
pub fn facts(text: &AnalysedText, lexicon: &Lexicon) -> String {
    let source = &text.source;
    let kind = |value: &Value| value.kind(lexicon).name();
    let named = |value: &Value| format!("{} {}", kind(value), canonical(value, lexicon));
    let facts = text.facts.items.iter().map(|fact| {
        let (from, to) = (source.position(fact.span.start), source.position(fact.span.end));
        FactLine {
            kind: fact.readings.first().map_or("", kind),
            value: fact.readings.first().map(|value| canonical(value, lexicon)).unwrap_or_default(),
            readings: fact.readings.iter().map(named).collect(),
            implied: fact.implied.iter().map(named).collect(),
            weak: fact.strength < Strength::Stated,
            line: from.line,
            column: from.column,
            end_line: to.line,
            end_column: to.column,
            start: source.byte(fact.span.start),
            end: source.byte(fact.span.end),
            text: source.slice(fact.span),
        }
    });
    let report = FactsReport {
        schema: "bitekst/facts/1",
        path: &source.path,
        language: source.language.code(),
        facts: facts.collect(),
    };
    pretty(&report, "")
}

fn text(text: &AnalysedText) -> TextLine<'_> {
    let source = &text.source;
    let blocks = text.document.blocks.iter().map(|block| BlockLine {
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
    TextLine { path: &source.path, blocks: blocks.collect() }
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
    en: TextLine<'a>,
    pl: TextLine<'a>,
    beads: Vec<BeadLine>,
}

#[derive(Serialize)]
struct TextLine<'a> {
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
