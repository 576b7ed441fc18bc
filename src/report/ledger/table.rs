//! The ledger on a terminal: a row for each entry if it is wide, else a few lines.

use super::{Ledger, verdict_id};
use crate::l10n::Interface;
use crate::ledger::{Entry, Verdict};
use crate::message::{Arg, Message};
use crate::printable::{head, line, width as columns_of};
use crate::report::table::elastic_table;
use crate::sides::{Side, Sides};

/// Columns from which the words of the two texts are side by side.
const WIDE: usize = 90;
/// Index of the column with the words of the source; the target's is the next.
const WORDS: usize = 1;

/// Writes the entries as a table: kind, words, verdict, lines.
pub fn table(ledger: &Ledger<'_>, interface: &Interface, width: usize) -> String {
    if ledger.entries.is_empty() {
        return interface.text("table-no-facts") + "\n";
    }
    if width < WIDE { stacked(ledger, interface, width) } else { beside(ledger, interface, width) }
}

/// Returns the closing line: the number of entries with each verdict.
pub fn summary(ledger: &Ledger<'_>, interface: &Interface) -> String {
    let counts = ledger.counts().into_iter().filter(|(_, count)| *count > 0);
    let part = |(verdict, count)| {
        let message = Message::new("ledger-count")
            .with("verdict", Arg::Text(interface.text(verdict_id(verdict))));
        interface.say(&message.with("count", Arg::Number(count as i64)))
    };
    let parts: Vec<String> = counts.map(part).collect();
    let total = Arg::Number(ledger.entries.len() as i64);
    interface.say(
        &Message::new("ledger-summary")
            .with("total", total)
            .with("parts", Arg::Text(parts.join(", "))),
    )
}

fn beside(ledger: &Ledger<'_>, interface: &Interface, width: usize) -> String {
    let titles = [
        "table-kind",
        "table-en",
        "table-pl",
        "ledger-verdict",
        "table-lines-en",
        "table-lines-pl",
    ];
    let mut rows = vec![titles.map(|id| interface.text(id)).to_vec()];
    rows.extend(ledger.entries.iter().map(|entry| {
        let words = Sides::from_fn(|side| words(ledger, entry, side));
        let lines = Sides::from_fn(|side| place(ledger, entry, side));
        vec![
            interface.rule_title(entry.rule),
            words.source,
            words.target,
            interface.text(verdict_id(entry.verdict)),
            lines.source,
            lines.target,
        ]
    }));
    elastic_table(&rows, WORDS, width)
}

fn stacked(ledger: &Ledger<'_>, interface: &Interface, width: usize) -> String {
    let mut out = String::new();
    for entry in &ledger.entries {
        let title = format!(
            "{}: {}",
            interface.rule_title(entry.rule),
            interface.text(verdict_id(entry.verdict))
        );
        out.push_str(&format!("{}\n", head(&title, width)));
        for side in Side::BOTH {
            let at = place(ledger, entry, side);
            if !at.is_empty() {
                let language = ledger.pair.source(side).language;
                let place = format!("  {} {at:<4}  ", language.code().to_uppercase());
                let room = width.saturating_sub(columns_of(&place));
                out.push_str(&format!("{place}{}\n", head(&words(ledger, entry, side), room)));
            }
        }
    }
    out
}

fn words(ledger: &Ledger<'_>, entry: &Entry, side: Side) -> String {
    ledger.fact(entry, side).map_or_else(String::new, |fact| line(fact.words))
}

/// Returns the line of a fact, in brackets if it is in another passage than the aligned one.
fn place(ledger: &Ledger<'_>, entry: &Entry, side: Side) -> String {
    let elsewhere = entry.verdict == Verdict::Elsewhere && entry.side != side;
    let line = |line: usize| if elsewhere { format!("({line})") } else { line.to_string() };
    ledger.fact(entry, side).map_or_else(String::new, |fact| line(fact.from.line))
}
