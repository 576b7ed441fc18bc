//! The beads of an alignment as a table: both texts beside each other where the terminal is wide
//! enough, one below the other where it is not.

use std::collections::BTreeMap;

use super::location;
use super::printable::{head, line, width as columns_of};
use super::table::{block_lines, table};
use crate::bitext::Bead;
use crate::l10n::Interface;
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;

/// From so many columns on both texts find room side by side.
const WIDE: usize = 100;
/// What stands between the blocks of one bead.
const BETWEEN: &str = " ¶ ";
/// So much of a block is looked at, in characters: no terminal shows more of it.
const SHOWN: usize = 400;

/// A row for each bead: the lines its blocks begin in, what kind of bead it is, the first words of
/// both sides.
pub fn alignment(pair: &CheckedPair, interface: &Interface, width: usize) -> String {
    let rows =
        pair.alignment.beads.iter().map(|bead| Row::of(pair, bead, interface)).collect::<Vec<_>>();
    if width < WIDE { stacked(&rows, width) } else { beside(&rows, interface, width) }
}

/// The closing line: how many beads of each kind there are.
pub fn summary(pair: &CheckedPair, interface: &Interface) -> String {
    let mut kinds: BTreeMap<(bool, usize, usize), (String, usize)> = BTreeMap::new();
    for bead in &pair.alignment.beads {
        let name = || {
            with_moved(
                &kind(bead, interface),
                bead.moved.then(|| interface.text("bead-moved")).as_deref(),
            )
        };
        kinds.entry((bead.moved, bead.en.len(), bead.pl.len())).or_insert_with(|| (name(), 0)).1 +=
            1;
    }
    // Plain pairs first, what only one text has behind them.
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|((moved, en, pl), _)| (*moved, *pl == 0, *en == 0, *en, *pl));
    let parts: Vec<String> =
        kinds.into_iter().map(|(_, (kind, count))| format!("{count} × {kind}")).collect();
    let total = Arg::Number(pair.alignment.beads.len() as i64);
    interface.say(
        &Message::new("align-summary")
            .with("total", total)
            .with("parts", Arg::Text(parts.join("; "))),
    )
}

/// A bead as it is shown.
struct Row {
    kind: String,
    moved: Option<String>,
    lines: [String; 2],
    words: [String; 2],
}

impl Row {
    fn of(pair: &CheckedPair, bead: &Bead, interface: &Interface) -> Row {
        let words = |language: Language| {
            let reading = if language == Language::English { &pair.en } else { &pair.pl };
            let blocks =
                bead.side(language).iter().filter_map(|block| reading.document.blocks.get(*block));
            let words = blocks.map(|block| {
                line(&reading.source.slice(block.span).chars().take(SHOWN).collect::<String>())
            });
            words.collect::<Vec<_>>().join(BETWEEN)
        };
        Row {
            kind: kind(bead, interface),
            moved: bead.moved.then(|| interface.text("bead-moved")),
            lines: Language::ALL.map(|language| {
                let lines = block_lines(pair, bead, language);
                if lines.is_empty() {
                    lines
                } else {
                    location::sign(pair.source(language)).to_owned() + &lines
                }
            }),
            words: Language::ALL.map(words),
        }
    }
}

/// `1-1`, `1-2`, only in one text.
fn kind(bead: &Bead, interface: &Interface) -> String {
    match (bead.en.len(), bead.pl.len()) {
        (_, 0) => interface.text("bead-only-en"),
        (0, _) => interface.text("bead-only-pl"),
        (en, pl) => format!("{en}-{pl}"),
    }
}

fn with_moved(kind: &str, moved: Option<&str>) -> String {
    moved.map_or_else(|| kind.to_owned(), |moved| format!("{kind}, {moved}"))
}

fn beside(rows: &[Row], interface: &Interface, width: usize) -> String {
    let titles = ["table-lines-en", "table-lines-pl", "table-bead", "table-en", "table-pl"]
        .map(|id| interface.text(id))
        .to_vec();
    let rows = rows.iter().map(|row| {
        let ([en, pl], [words_en, words_pl]) =
            (row.lines.each_ref().map(|lines| head(lines, width / 8)), row.words.clone());
        vec![en, pl, with_moved(&row.kind, row.moved.as_deref()), words_en, words_pl]
    });
    table(std::iter::once(titles).chain(rows).collect(), width)
}

fn stacked(rows: &[Row], width: usize) -> String {
    let widest = |of: &dyn Fn(&Row) -> usize| rows.iter().map(of).max().unwrap_or(0);
    let kinds =
        widest(&|row| columns_of(&row.kind).max(row.moved.as_deref().map_or(0, columns_of)));
    let lines = widest(&|row| row.lines.iter().map(|lines| columns_of(lines)).max().unwrap_or(0))
        .min(width / 4);
    let mut out = String::new();
    for row in rows {
        let mut kind = row.kind.as_str();
        for language in Language::ALL {
            let (numbers, words) = (&row.lines[language as usize], &row.words[language as usize]);
            if numbers.is_empty() {
                continue;
            }
            let code = language.code().to_uppercase();
            let place = format!(
                "{kind}{}  {code} {}",
                " ".repeat(kinds - columns_of(kind)),
                head(numbers, lines)
            );
            let place = format!(
                "{place}{}  ",
                " ".repeat((kinds + 5 + lines).saturating_sub(columns_of(&place)))
            );
            out.push_str(
                format!("{place}{}", head(words, width.saturating_sub(columns_of(&place)).max(16)))
                    .trim_end(),
            );
            out.push('\n');
            // What moved has both sides, so there is a second line to say it in.
            kind = row.moved.as_deref().unwrap_or_default();
        }
    }
    out
}
