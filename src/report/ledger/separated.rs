//! The ledger as CSV (RFC 4180, UTF-8), for spreadsheets and programs. It doesn't depend on the
//! language of the interface.

use super::{Ledger, LedgerFact};
use crate::printable::line;
use crate::sides::Sides;

/// The names of the columns; they never change.
const COLUMNS: [&str; 12] = [
    "kind",
    "en",
    "pl",
    "verdict",
    "en_value",
    "pl_value",
    "en_line",
    "en_column",
    "pl_line",
    "pl_column",
    "finding",
    "signed_off",
];

/// Writes the names of the columns and a row for each entry.
pub fn csv(ledger: &Ledger<'_>) -> String {
    let mut out =
        csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    // Writing to memory can't fail.
    let _ = out.write_record(COLUMNS);
    for entry in &ledger.entries {
        let facts = Sides::from_fn(|side| ledger.fact(entry, side));
        let words = |fact: Option<LedgerFact<'_>>| {
            fact.map_or_else(String::new, |fact| harmless(line(fact.words)))
        };
        let value = |fact: Option<LedgerFact<'_>>| {
            fact.map_or_else(String::new, |fact| harmless(line(&ledger.canonical(fact))))
        };
        let place = |fact: Option<LedgerFact<'_>>| {
            fact.map_or_else(Default::default, |fact| {
                [fact.from.line, fact.from.column].map(|at| at.to_string())
            })
        };
        let (words, values, places) = (facts.map(words), facts.map(value), facts.map(place));
        let [en_line, en_column] = places.source;
        let [pl_line, pl_column] = places.target;
        let finding = ledger.fingerprint(entry).unwrap_or_default().to_owned();
        let (kind, verdict) = (entry.rule.to_string(), entry.verdict.name().to_owned());
        let cells = [
            kind,
            words.source,
            words.target,
            verdict,
            values.source,
            values.target,
            en_line,
            en_column,
            pl_line,
            pl_column,
            finding,
            String::new(),
        ];
        let _ = out.write_record(cells);
    }
    out.into_inner().ok().and_then(|bytes| String::from_utf8(bytes).ok()).unwrap_or_default()
}

/// Returns a cell that no spreadsheet interprets as a formula: one that begins like a formula gets
/// a leading apostrophe. Numbers and telephone numbers stay as they are.
fn harmless(cell: String) -> String {
    let formula = match cell.chars().next() {
        Some('=' | '@' | '\t' | '\r' | '\n' | '＝' | '＠') => true,
        Some('+' | '-' | '−' | '＋' | '－') => {
            cell.chars().skip(1).any(|c| !c.is_ascii_digit() && !is_in_numbers(c))
        }
        _ => false,
    };
    if formula { format!("'{cell}") } else { cell }
}

/// Whether a character may be between the digits of a number or of a telephone number.
fn is_in_numbers(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}' | '.' | ',' | '%' | '(' | ')' | '-' | '/')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_that_begin_like_a_formula_are_text() {
        for (cell, written) in [
            ("=1+1", "'=1+1"),
            ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("+cmd", "'+cmd"),
            ("-cmd", "'-cmd"),
            ("-2+3+cmd|' /C calc'!A0", "'-2+3+cmd|' /C calc'!A0"),
            ("+48 (22) 555-12-34", "+48 (22) 555-12-34"),
            ("-5.5%", "-5.5%"),
            ("-5 °C", "'-5 °C"),
            ("12 May 2021", "12 May 2021"),
            ("", ""),
        ] {
            assert_eq!(harmless(cell.to_owned()), written);
        }
    }
}
