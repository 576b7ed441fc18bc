//! Tables: the beads of an alignment, the facts of a text, the rules.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use crate::canonical::canonical;
use crate::check::RULES;
use crate::entity::{Strength, Value};
use crate::l10n::Interface;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::pipeline::{CheckedPair, Reading};

/// The beads of an alignment, a row for each: lines, kind, the first words of both sides.
pub fn alignment(pair: &CheckedPair, interface: &Interface, width: usize) -> String {
    let rows = pair.alignment.beads.iter().map(|bead| {
        let side = |language: Language| {
            let reading = if language == Language::English { &pair.en } else { &pair.pl };
            let blocks: Vec<_> = bead.side(language).iter().filter_map(|block| reading.document.blocks.get(*block)).collect();
            let lines: Vec<String> = blocks.iter().map(|block| reading.source.position(block.span.start).line.to_string()).collect();
            let words = blocks.first().map_or("", |block| reading.source.slice(block.span));
            (lines.join(","), one_line(words))
        };
        let ((lines_en, words_en), (lines_pl, words_pl)) = (side(Language::English), side(Language::Polish));
        let kind = match (bead.en.len(), bead.pl.len(), bead.moved) {
            (_, 0, _) => interface.text("bead-only-en"),
            (0, _, _) => interface.text("bead-only-pl"),
            (_, _, true) => interface.text("bead-moved"),
            (en, pl, false) => format!("{en}-{pl}"),
        };
        vec![lines_en, lines_pl, kind, words_en, words_pl]
    });
    let head = ["en", "pl"].map(str::to_owned).into_iter().chain([
        interface.text("table-bead"),
        interface.text("table-en"),
        interface.text("table-pl"),
    ]);
    table(std::iter::once(head.collect()).chain(rows).collect(), width)
}

/// The facts of a text, a row for each: place, kind, value, words.
pub fn facts(reading: &Reading, lexicon: &Lexicon, interface: &Interface, width: usize) -> String {
    let rows = reading.entities.items.iter().map(|entity| {
        let place = reading.source.position(entity.span.start);
        let values: Vec<String> = entity.readings.iter().map(|value| canonical(value, lexicon)).collect();
        let kind = entity.readings.first().map_or("", kind);
        let kind = if entity.strength == Strength::Stated { kind.to_owned() } else { format!("{kind} ({})", interface.text("table-weak")) };
        vec![format!("{}:{}", place.line, place.column), kind, values.join(" | "), one_line(reading.source.slice(entity.span))]
    });
    let head = ["table-line", "table-kind", "table-value", "table-words"].map(|id| interface.text(id)).to_vec();
    table(std::iter::once(head).chain(rows).collect(), width)
}

/// The rules, a row for each: id, what it finds.
pub fn rules(interface: &Interface, width: usize) -> String {
    let rows = RULES.iter().map(|rule| {
        let summary = interface.attribute(&format!("rule-{}", rule.id), "summary").unwrap_or_default();
        vec![rule.id.to_owned(), summary]
    });
    let head = ["table-rule", "table-meaning"].map(|id| interface.text(id)).to_vec();
    table(std::iter::once(head).chain(rows).collect(), width)
}

/// The kind of a value as tables and JSON name it; the id of its rule where it has one.
pub fn kind(value: &Value) -> &'static str {
    match value {
        Value::Number(_) | Value::Reference(_) => "number",
        Value::Ordinal(_) => "ordinal",
        Value::Year(_) | Value::Decade(_) => "year",
        Value::Date(_) => "date",
        Value::Time { .. } => "time",
        Value::Percent(_) | Value::Points(_) => "percent",
        Value::Money { .. } => "money",
        Value::Measure { .. } => "measure",
        Value::Range(..) => "range",
        Value::Country(_) => "country",
        Value::Region(_) => "region",
        Value::Organisation(_) => "organisation",
        Value::Acronym(_) => "acronym",
        Value::Program(_) => "program",
        Value::Person(_) => "person",
        Value::Url(_) => "url",
        Value::Email(_) => "email",
        Value::Phone(_) => "phone",
        Value::Code(_) => "code",
    }
}

/// Lays rows out in columns; what does not fit the width is cut from the last two columns.
fn table(rows: Vec<Vec<String>>, width: usize) -> String {
    let columns = rows.first().map_or(0, Vec::len);
    let mut widths: Vec<usize> = (0..columns).map(|column| rows.iter().map(|row| row[column].width()).max().unwrap_or(0)).collect();
    let elastic = columns.saturating_sub(2)..columns;
    let fixed: usize = widths[..elastic.start].iter().sum::<usize>() + 2 * columns.saturating_sub(1);
    let room = width.saturating_sub(fixed).max(24);
    let wanted: usize = widths[elastic.clone()].iter().sum();
    if wanted > room {
        // The narrow one of the two keeps what it needs.
        let half = room / 2;
        let (first, second) = (widths[elastic.start], widths[columns - 1]);
        (widths[elastic.start], widths[columns - 1]) = match (first <= half, second <= half) {
            (true, _) => (first, room - first),
            (_, true) => (room - second, second),
            _ => (half, room - half),
        };
    }
    let mut out = String::new();
    for row in &rows {
        let cells: Vec<String> = row.iter().zip(&widths).map(|(cell, width)| fit(cell, *width)).collect();
        out.push_str(cells.join("  ").trim_end());
        out.push('\n');
    }
    out
}

/// A cell cut or padded to a width.
fn fit(cell: &str, width: usize) -> String {
    if cell.width() <= width {
        return format!("{cell}{}", " ".repeat(width - cell.width()));
    }
    let mut out = String::new();
    let mut used = 0;
    for c in cell.chars() {
        let wide = c.width().unwrap_or(0);
        if used + wide + 1 > width {
            break;
        }
        used += wide;
        out.push(c);
    }
    out.push('…');
    format!("{out}{}", " ".repeat(width.saturating_sub(used + 1)))
}

fn one_line(text: &str) -> String {
    text.chars().take(400).collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")
}
