//! The ledger of a pair: `bitekst/ledger/1`.

#[cfg(feature = "schema")]
use schemars::JsonSchema;
use serde::Serialize;

use super::pretty;
use super::report::Path;
use crate::report::ledger::Ledger;
use crate::sides::{Side, Sides};

/// Writes the ledger of a pair.
pub fn ledger(ledger: &Ledger<'_>) -> String {
    let entries = ledger.entries.iter().map(|entry| {
        let facts = Sides::from_fn(|side| {
            let (source, fact) = (ledger.pair.source(side), ledger.fact(entry, side)?);
            let to = source.position(fact.span.end);
            Some(FactPlace {
                line: fact.from.line,
                column: fact.from.column,
                end_line: to.line,
                end_column: to.column,
                start: fact.span.start as usize + source.offset,
                end: fact.span.end as usize + source.offset,
                text: fact.words,
                value: ledger.canonical(fact),
            })
        });
        let finding = ledger.fingerprint(entry);
        EntryLine {
            kind: entry.rule.as_str(),
            verdict: entry.verdict.name(),
            side: ledger.pair.source(entry.side).language.code(),
            en: facts.source,
            pl: facts.target,
            finding,
        }
    });
    let [same, differs, only_en, only_pl, elsewhere, reworded] =
        ledger.counts().map(|(_, count)| count);
    let path = |side| Path { path: &ledger.pair.source(side).path };
    let whole = Document {
        schema: "bitekst/ledger/1",
        en: path(Side::Source),
        pl: path(Side::Target),
        entries: entries.collect(),
        summary: Summary { same, differs, only_en, only_pl, elsewhere, reworded },
    };
    pretty(&whole, "") + "\n"
}

/// The ledger of bitekst: every fact of an English text and its Polish version, and how it
/// compares. Version 1: fields may be added, none is ever changed.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(title = "bitekst/ledger/1"))]
pub(super) struct Document<'a> {
    /// The name and the version of this format.
    #[cfg_attr(feature = "schema", schemars(extend("const" = "bitekst/ledger/1")))]
    schema: &'static str,
    /// The English text.
    en: Path<'a>,
    /// The Polish text.
    pl: Path<'a>,
    /// Every fact of both texts, in the order of the paragraphs that belong together.
    entries: Vec<EntryLine<'a>>,
    /// How many entries have each verdict.
    summary: Summary,
}

/// How many entries have each verdict.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "schema", schemars(rename = "summary"))]
struct Summary {
    /// The passages beside each other state the same.
    same: usize,
    /// They contradict each other.
    differs: usize,
    /// Only the English text states it.
    only_en: usize,
    /// Only the Polish text states it.
    only_pl: usize,
    /// The other text states it, but not in the passage beside.
    elsewhere: usize,
    /// The passage beside has no such fact but may say it in other words.
    reworded: usize,
}

/// A fact of one text or of both.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "entry"))]
struct EntryLine<'a> {
    /// The kind of fact: the id of its rule.
    kind: &'static str,
    /// How the two texts compare.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["same", "differs", "only-en", "only-pl", "elsewhere", "reworded"])))]
    verdict: &'static str,
    /// The text whose fact has its entry here; the other one may have an entry of its own.
    #[cfg_attr(feature = "schema", schemars(extend("enum" = ["en", "pl"])))]
    side: &'static str,
    /// The fact in the English text; null where that has none.
    en: Option<FactPlace<'a>>,
    /// The fact in the Polish text; null where that has none.
    pl: Option<FactPlace<'a>>,
    /// The fingerprint of the finding about it, as in the report of the findings; null where there
    /// is none.
    finding: Option<&'a str>,
}

/// A fact and its place. Lines and columns count from 1, columns in Unicode scalar values; the end
/// is after the last character.
#[derive(Serialize)]
#[cfg_attr(feature = "schema", derive(JsonSchema))]
#[cfg_attr(feature = "schema", schemars(rename = "fact"))]
struct FactPlace<'a> {
    /// The first line.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    line: usize,
    /// The column of the first character.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    column: usize,
    /// The last line.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    end_line: usize,
    /// The column after the last character.
    #[cfg_attr(feature = "schema", schemars(range(min = 1)))]
    end_column: usize,
    /// Bytes before the fact.
    start: usize,
    /// Bytes before what follows the fact.
    end: usize,
    /// The words.
    text: &'a str,
    /// The fact in its canonical English form, whichever text states it.
    value: String,
}
