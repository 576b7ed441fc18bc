//! Tables: the facts of a text, the rules; and the layout of tables.

use super::location::number;
use crate::analysed_text::AnalysedText;
use crate::bitext::Bead;
use crate::canonical::canonical;
use crate::check::{RULES, Rule};
use crate::fact::{Strength, Value};
use crate::l10n::Interface;
use crate::lexicon::Lexicon;
use crate::pipeline::CheckedPair;
use crate::printable::{head, line, width as columns_of, wrap};
use crate::sides::Side;

/// Writes the facts of a text, a row for each: place, kind, value, words.
pub fn facts(
    text: &AnalysedText,
    lexicon: &Lexicon,
    interface: &Interface,
    width: usize,
) -> String {
    if text.facts.items.is_empty() {
        return interface.text("table-no-facts") + "\n";
    }
    let rows = text.facts.items.iter().map(|fact| {
        let place = text.source.position(fact.span.start);
        let kind = |value: &Value| value.kind(lexicon).name();
        let first = fact.readings.first().map_or("", kind);
        // A meaning of another kind has its kind: `2021 | number 2021`.
        let mut values: Vec<String> = Vec::new();
        for value in &fact.readings {
            let written = line(&canonical(value, lexicon));
            values.push(if kind(value) == first {
                written
            } else {
                format!("{} {written}", kind(value))
            });
        }
        values.dedup();
        let strength = match fact.strength {
            Strength::Stated => None,
            Strength::Weak => Some("table-weak"),
            Strength::Hint => Some("table-hint"),
        };
        let first = strength
            .map_or_else(|| first.to_owned(), |id| format!("{first} ({})", interface.text(id)));
        vec![
            format!("{}:{}", number(&text.source, place.line), place.column),
            first,
            values.join(" | "),
            line(text.source.slice(fact.span)),
        ]
    });
    let titles = ["table-line", "table-kind", "table-value", "table-words"]
        .map(|id| interface.text(id))
        .to_vec();
    table(std::iter::once(titles).chain(rows).collect(), width)
}

/// Writes the rules, a row for each: id, meaning.
pub fn rules(interface: &Interface, width: usize) -> String {
    let column = RULES.iter().map(|rule| columns_of(rule.id.as_str())).max().unwrap_or(0) + 2;
    let row = |id: &str, meaning: &str| {
        let padding = " ".repeat(column.saturating_sub(columns_of(id)));
        wrap(&format!("{id}{padding}{meaning}"), width, &" ".repeat(column)) + "\n"
    };
    let summary = |rule: &Rule| {
        interface.attribute(&format!("rule-{}", rule.id), "summary").unwrap_or_default()
    };
    let titles = row(&interface.text("table-rule"), &interface.text("table-meaning"));
    titles + &RULES.iter().map(|rule| row(rule.id.as_str(), &summary(rule))).collect::<String>()
}

/// Returns the lines of the blocks on one side of a bead: `5`, `15,17`, `20-24`.
pub(super) fn block_lines(pair: &CheckedPair, bead: &Bead, side: Side) -> String {
    let text = pair.text(side);
    let blocks = bead[side].iter().filter_map(|block| text.document.blocks.get(*block));
    let lines = blocks.map(|block| {
        let (from, to) = (
            text.source.position(block.span.start).line,
            text.source.position(block.span.end).line,
        );
        if to > from { format!("{from}-{to}") } else { from.to_string() }
    });
    lines.collect::<Vec<_>>().join(",")
}

/// Lays out rows in columns; the last two columns are cut to fit the width.
pub(super) fn table(rows: Vec<Vec<String>>, width: usize) -> String {
    let last = rows.first().map_or(0, Vec::len).saturating_sub(2);
    elastic_table(&rows, last, width)
}

/// Lays out rows in columns; the elastic column and the next one are cut to fit the width.
pub(super) fn elastic_table(rows: &[Vec<String>], elastic: usize, width: usize) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let mut widths: Vec<usize> = (0..columns)
        .map(|column| rows.iter().map(|row| columns_of(&row[column])).max().unwrap_or(0))
        .collect();
    let wanted: usize = widths.iter().skip(elastic).take(2).sum();
    let fixed = widths.iter().sum::<usize>() - wanted + 2 * columns.saturating_sub(1);
    let room = width.saturating_sub(fixed).max(8);
    if wanted > room {
        // The narrower of the two keeps its width.
        let half = room / 2;
        let (first, second) = (widths[elastic], widths[elastic + 1]);
        (widths[elastic], widths[elastic + 1]) = match (first <= half, second <= half) {
            (true, _) => (first, room - first),
            (_, true) => (room - second, second),
            _ => (half, room - half),
        };
    }
    let mut out = String::new();
    for row in rows {
        let cells: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| fit(cell, *width)).collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}

/// Cuts or pads a cell to a width.
fn fit(cell: &str, width: usize) -> String {
    let cell = head(cell, width);
    let padding = " ".repeat(width.saturating_sub(columns_of(&cell)));
    cell + &padding
}
