//! Both texts bead by bead: paragraph beside paragraph, gaps where one text has nothing, the
//! findings beside them.

use maud::{Markup, html};

use super::bilingual::Say;
use super::block::{Marks, block};
use super::finding::finding;
use crate::bitext::Bead;
use crate::finding::Role;
use crate::language::Language;
use crate::ledger::Entry;
use crate::message::{Arg, Message};
use crate::pipeline::CheckedPair;
use crate::report::location;

/// A pair as it is shown, and what its parts are called on the page.
pub struct Texts<'a> {
    /// Who speaks.
    pub say: Say<'a>,
    /// What the names of all its parts begin with.
    pub id: &'a str,
    /// The pair.
    pub pair: &'a CheckedPair,
    /// Its ledger.
    pub entries: &'a [Entry],
    /// The fingerprint of each finding, each different.
    pub fingerprints: &'a [String],
    /// What is marked in each text.
    pub marks: [Marks; 2],
}

impl<'a> Texts<'a> {
    /// Lays out what is marked where.
    pub fn new(
        say: Say<'a>,
        id: &'a str,
        pair: &'a CheckedPair,
        entries: &'a [Entry],
        fingerprints: &'a [String],
    ) -> Texts<'a> {
        let marks = Language::ALL.map(|language| Marks::new(pair, entries, language));
        Texts { say, id, pair, entries, fingerprints, marks }
    }

    /// What a block is called.
    pub fn block_id(&self, language: Language, block: usize) -> String {
        format!("{}-{}{block}", self.id, language.code())
    }

    /// What a fact is called.
    pub fn fact_id(&self, language: Language, fact: usize) -> String {
        format!("{}-{}-f{fact}", self.id, language.code())
    }

    /// What a finding is called.
    pub fn finding_id(&self, finding: usize) -> String {
        format!("{}-f{finding}", self.id)
    }

    /// The line in which a place begins, with a sign where it is a paragraph.
    pub fn number(&self, language: Language, offset: u32) -> String {
        location::number(self.pair.source(language), self.line(language, offset))
    }

    /// The line in which a place begins.
    pub fn line(&self, language: Language, offset: u32) -> usize {
        self.pair.source(language).position(offset).line
    }
}

/// All beads, in the order of the English text. A moved paragraph stands beside the one it belongs
/// to; a marker stands where it was taken from.
pub fn beads(texts: &Texts<'_>) -> Markup {
    let beads = &texts.pair.alignment.beads;
    let findings = by_bead(texts);
    let mut moved: Vec<usize> =
        (0..beads.len()).filter(|bead| beads[*bead].moved && !beads[*bead].pl.is_empty()).collect();
    moved.sort_by_key(|bead| beads[*bead].pl[0]);
    let mut moved = moved.into_iter().peekable();
    html! {
        @for index in &findings[beads.len()] { (finding(texts, *index)) }
        ol.beads {
            @for (index, bead) in beads.iter().enumerate() {
                @if let (false, Some(first)) = (bead.moved, bead.pl.first()) {
                    @while let Some(taken) = moved.next_if(|taken| beads[*taken].pl[0] < *first) { (marker(texts, taken)) }
                }
                (row(texts, index, bead, &findings[index]))
            }
            @for taken in moved { (marker(texts, taken)) }
        }
    }
}

fn row(texts: &Texts<'_>, index: usize, bead: &Bead, findings: &[usize]) -> Markup {
    let (en, pl) = (bead.en.len(), bead.pl.len());
    let kind = if en == 0 || pl == 0 {
        "alone"
    } else if en == pl {
        "even"
    } else {
        "uneven"
    };
    let uneven = Message::new("page-uneven")
        .with("en", Arg::Number(en as i64))
        .with("pl", Arg::Number(pl as i64));
    html! {
        li class={ "bead " (kind) @if bead.moved { " moved" } } id={ (texts.id) "-b" (index) } {
            (side(texts, bead, Language::English))
            div.relation {
                @if bead.moved { span { "⇅ " (texts.say.text("bead-moved")) } }
                @if kind == "uneven" {
                    span aria-hidden="true" { (en) " : " (pl) }
                    span.hidden { (texts.say.message(&uneven)) }
                }
            }
            (side(texts, bead, Language::Polish))
            @if !findings.is_empty() {
                div.notes { @for index in findings { (finding(texts, *index)) } }
            }
        }
    }
}

fn side(texts: &Texts<'_>, bead: &Bead, language: Language) -> Markup {
    let blocks = bead.side(language);
    html! {
        div class={ "side " (language.code()) @if blocks.len() > 1 { " several" } } {
            @if blocks.is_empty() {
                p.gap { (texts.say.text(&format!("page-gap-{}", language.code()))) }
            }
            @for index in blocks { (block(texts, language, *index)) }
        }
    }
}

/// Where a moved paragraph of the Polish text was taken from.
fn marker(texts: &Texts<'_>, bead: usize) -> Markup {
    let first = texts.pair.alignment.beads[bead].pl[0];
    let line = texts
        .pair
        .pl
        .document
        .blocks
        .get(first)
        .map_or(0, |block| texts.line(Language::Polish, block.span.start));
    html! {
        li.bead.taken {
            div.side.en {}
            div.relation { "⇅" }
            div.side.pl {
                a href={ "#" (texts.id) "-b" (bead) } {
                    (texts.say.message(&Message::new("page-taken").with("line", Arg::Number(line as i64)).with("unit", location::unit(&texts.pair.pl.source))))
                }
            }
        }
    }
}

/// The findings of each bead, behind them those that are about no bead.
fn by_bead(texts: &Texts<'_>) -> Vec<Vec<usize>> {
    let beads = &texts.pair.alignment.beads;
    let homes = Language::ALL.map(|language| {
        let mut homes = vec![beads.len(); texts.pair.text(language).document.blocks.len()];
        for (index, bead) in beads.iter().enumerate() {
            bead.side(language)
                .iter()
                .filter_map(|block| homes.get_mut(*block).map(|home| *home = index))
                .for_each(drop);
        }
        homes
    });
    let mut findings = vec![Vec::new(); beads.len() + 1];
    for (index, finding) in texts.pair.findings.iter().enumerate() {
        let mark =
            finding.related.iter().find(|mark| mark.role == Role::Part).unwrap_or(&finding.primary);
        let block = texts.pair.text(mark.side).document.block_at(mark.span.start);
        let home = block.and_then(|block| homes[mark.side as usize].get(block).copied());
        findings[home.unwrap_or(beads.len())].push(index);
    }
    findings
}
