//! The beads of an alignment as a table: the two texts side by side on a wide terminal, one below
//! the other on a narrow one.

use std::collections::BTreeMap;

use super::location;
use super::table::{block_lines, table};
use crate::bitext::Bead;
use crate::l10n::Interface;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::printable::{head, line, width as columns_of};
use crate::sides::{Side, Sides};

/// Columns from which the two texts are shown side by side.
const WIDE: usize = 100;
/// Separator between the blocks of one bead.
const BETWEEN: &str = " ¶ ";
/// Maximum number of characters of a block that are read: no terminal shows more.
const SHOWN: usize = 400;

/// Writes a row for each bead: the lines its blocks begin in, its kind, the first words of both
/// sides.
pub fn alignment(pair: &CheckedPair, interface: &Interface, width: usize) -> String {
    let beads = pair.bitext.alignment.beads.iter();
    let rows: Vec<Row> = beads.map(|bead| Row::new(pair, bead, interface)).collect();
    if width < WIDE { stacked(&rows, width) } else { side_by_side(&rows, interface, width) }
}

/// Returns the closing line: the number of beads of each kind.
pub fn summary(pair: &CheckedPair, interface: &Interface) -> String {
    let beads = &pair.bitext.alignment.beads;
    let mut kinds: BTreeMap<(bool, Sides<usize>), (String, usize)> = BTreeMap::new();
    for bead in beads {
        let name = || {
            let moved = bead.moved.then(|| interface.text("bead-moved"));
            with_moved(&kind(bead, interface), moved.as_deref())
        };
        let sizes = Sides::from_fn(|side| bead[side].len());
        kinds.entry((bead.moved, sizes)).or_insert_with(|| (name(), 0)).1 += 1;
    }
    // Matched beads first, then those of one text alone.
    let mut kinds: Vec<_> = kinds.into_iter().collect();
    kinds.sort_by_key(|((moved, sizes), _)| (*moved, sizes.target == 0, sizes.source == 0, *sizes));
    let parts: Vec<String> =
        kinds.into_iter().map(|(_, (kind, count))| format!("{count} × {kind}")).collect();
    interface.say(
        &Message::new("align-summary")
            .with("total", Arg::Number(beads.len() as i64))
            .with("parts", Arg::Text(parts.join("; "))),
    )
}

/// A bead as it is shown.
struct Row {
    kind: String,
    moved: Option<String>,
    /// The language of each side, in capitals.
    languages: Sides<String>,
    lines: Sides<String>,
    words: Sides<String>,
}

impl Row {
    fn new(pair: &CheckedPair, bead: &Bead, interface: &Interface) -> Row {
        let words = |side: Side| {
            let text = pair.text(side);
            let blocks = bead[side].iter().filter_map(|block| text.document.blocks.get(*block));
            let words = blocks.map(|block| {
                line(&text.source.slice(block.span).chars().take(SHOWN).collect::<String>())
            });
            words.collect::<Vec<_>>().join(BETWEEN)
        };
        let lines = |side: Side| {
            let lines = block_lines(pair, bead, side);
            if lines.is_empty() {
                lines
            } else {
                location::sign(pair.source(side)).to_owned() + &lines
            }
        };
        Row {
            kind: kind(bead, interface),
            moved: bead.moved.then(|| interface.text("bead-moved")),
            languages: Sides::from_fn(|side| pair.source(side).language.code().to_uppercase()),
            lines: Sides::from_fn(lines),
            words: Sides::from_fn(words),
        }
    }
}

/// Returns the name of a bead's kind: `1-1`, `1-2`, or that it is in one text only.
fn kind(bead: &Bead, interface: &Interface) -> String {
    match (bead[Side::Source].len(), bead[Side::Target].len()) {
        (_, 0) => interface.text("bead-only-en"),
        (0, _) => interface.text("bead-only-pl"),
        (source, target) => format!("{source}-{target}"),
    }
}

fn with_moved(kind: &str, moved: Option<&str>) -> String {
    moved.map_or_else(|| kind.to_owned(), |moved| format!("{kind}, {moved}"))
}

fn side_by_side(rows: &[Row], interface: &Interface, width: usize) -> String {
    let titles = ["table-lines-en", "table-lines-pl", "table-bead", "table-en", "table-pl"]
        .map(|id| interface.text(id))
        .to_vec();
    let rows = rows.iter().map(|row| {
        let lines = row.lines.as_ref().map(|lines| head(lines, width / 8));
        let words = row.words.clone();
        let kind = with_moved(&row.kind, row.moved.as_deref());
        vec![lines.source, lines.target, kind, words.source, words.target]
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
        for side in Side::BOTH {
            if row.lines[side].is_empty() {
                continue;
            }
            let place = format!(
                "{kind}{}  {} {}",
                " ".repeat(kinds - columns_of(kind)),
                row.languages[side],
                head(&row.lines[side], lines)
            );
            let place = format!(
                "{place}{}  ",
                " ".repeat((kinds + 5 + lines).saturating_sub(columns_of(&place)))
            );
            let room = width.saturating_sub(columns_of(&place)).max(16);
            out.push_str(format!("{place}{}", head(&row.words[side], room)).trim_end());
            out.push('\n');
            // A moved bead has both sides, so there is a second line to mark it in.
            kind = row.moved.as_deref().unwrap_or_default();
        }
    }
    out
}
