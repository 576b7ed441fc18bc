//! The pairs of a project: a list for people, and `bitekst/pairs/1` for programs.

use serde::Serialize;

use crate::l10n::Interface;
use crate::language::LANGUAGES;
use crate::message::{Arg, Message};
use crate::printable::{line, width as columns_of, wrap};
use crate::read::Pair;
use crate::read::project::ProjectPairs;
use crate::sides::{Side, Sides};

/// Writes the patterns and the pairs, a line for each. Paths are not cut, so that they can be
/// copied.
pub fn table(found: &ProjectPairs, interface: &Interface, width: usize, quiet: bool) -> String {
    let patterns =
        found.patterns.iter().map(|pattern| Sides::from_fn(|side| line(pattern.side(side))));
    let mut out = rows(
        Sides::new("pairs-pattern-en", "pairs-pattern-pl").map(|id| interface.text(id)),
        patterns.collect(),
    );
    out.push('\n');
    let path = |pair: &Pair, side: Side| {
        let path = line(&pair.paths[side]);
        if pair.absent == Some(side) {
            interface.say(&Message::new("pairs-absent").with("path", Arg::Text(path)))
        } else {
            path
        }
    };
    let pairs = found.pairs.iter().map(|pair| Sides::from_fn(|side| path(pair, side)));
    out += &rows(Sides::new("table-en", "table-pl").map(|id| interface.text(id)), pairs.collect());
    if !quiet {
        let absent = found.pairs.iter().filter(|pair| pair.absent.is_some()).count();
        let number = |count: usize| Arg::Number(count as i64);
        let summary =
            Message::new("pairs-summary").with("pairs", number(found.pairs.len() - absent));
        let mut closing = interface.say(&summary);
        if absent > 0 {
            closing = format!(
                "{closing} {}",
                interface.say(&Message::new("pairs-summary-absent").with("absent", number(absent)))
            );
        }
        out += &format!("\n{}\n", wrap(&closing, width, ""));
    }
    out
}

/// Writes the patterns and the pairs for programs.
pub fn json(found: &ProjectPairs) -> String {
    let patterns = found.patterns.iter().map(|pattern| PatternLine {
        en: pattern.side(Side::Source),
        pl: pattern.side(Side::Target),
    });
    let pairs = found.pairs.iter().map(|pair| PairLine {
        en: &pair.paths.source,
        pl: &pair.paths.target,
        absent: pair.absent.map(|side| LANGUAGES[side].code()),
    });
    let list =
        List { schema: "bitekst/pairs/1", patterns: patterns.collect(), pairs: pairs.collect() };
    serde_json::to_string_pretty(&list).unwrap_or_default() + "\n"
}

/// Writes two columns under their titles.
fn rows(titles: Sides<String>, rows: Vec<Sides<String>>) -> String {
    let rows: Vec<Sides<String>> = std::iter::once(titles).chain(rows).collect();
    let first = rows.iter().map(|row| columns_of(&row.source)).max().unwrap_or(0);
    rows.iter()
        .map(|Sides { source, target }| {
            format!("{source}{}  {target}\n", " ".repeat(first - columns_of(source)))
        })
        .collect()
}

#[derive(Serialize)]
struct List<'a> {
    schema: &'static str,
    patterns: Vec<PatternLine<'a>>,
    pairs: Vec<PairLine<'a>>,
}

#[derive(Serialize)]
struct PatternLine<'a> {
    en: &'a str,
    pl: &'a str,
}

#[derive(Serialize)]
struct PairLine<'a> {
    en: &'a str,
    pl: &'a str,
    /// The language of the version that doesn't exist.
    #[serde(skip_serializing_if = "Option::is_none")]
    absent: Option<&'static str>,
}
