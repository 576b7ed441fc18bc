//! The two texts bead by bead: paragraphs side by side, gaps where one text has nothing, the
//! findings below them.

use maud::{Markup, html};

use super::block::block;
use super::finding::finding;
use super::texts::Texts;
use crate::bitext::Bead;
use crate::finding::Role;
use crate::message::{Arg, Message};
use crate::report::location;
use crate::sides::{Side, Sides};

/// Writes all beads, in the order of the source. A moved paragraph is next to its counterpart; a
/// marker shows its place in the target.
pub fn beads(texts: &Texts<'_>) -> Markup {
    let beads = &texts.pair.bitext.alignment.beads;
    let findings = by_bead(texts);
    // The first block of a bead in the target.
    let first = |bead: usize| beads[bead][Side::Target].first();
    let mut moved: Vec<usize> =
        (0..beads.len()).filter(|bead| beads[*bead].moved && first(*bead).is_some()).collect();
    moved.sort_by_key(|bead| first(*bead));
    let mut moved = moved.into_iter().peekable();
    html! {
        @for index in &findings[beads.len()] { (finding(texts, *index)) }
        ol.beads {
            @for (index, bead) in beads.iter().enumerate() {
                @if let (false, Some(here)) = (bead.moved, first(index)) {
                    @while let Some(taken) = moved.next_if(|taken| first(*taken) < Some(here)) {
                        (marker(texts, taken))
                    }
                }
                (row(texts, index, bead, &findings[index]))
            }
            @for taken in moved { (marker(texts, taken)) }
        }
    }
}

fn row(texts: &Texts<'_>, index: usize, bead: &Bead, findings: &[usize]) -> Markup {
    let (en, pl) = (bead[Side::Source].len(), bead[Side::Target].len());
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
            (column(texts, bead, Side::Source))
            div.relation {
                @if bead.moved { span { "⇅ " (texts.bilingual.text("bead-moved")) } }
                @if kind == "uneven" {
                    span aria-hidden="true" { (en) " : " (pl) }
                    span.hidden { (texts.bilingual.message(&uneven)) }
                }
            }
            (column(texts, bead, Side::Target))
            @if !findings.is_empty() {
                div.notes { @for index in findings { (finding(texts, *index)) } }
            }
        }
    }
}

fn column(texts: &Texts<'_>, bead: &Bead, side: Side) -> Markup {
    let (blocks, language) = (&bead[side], texts.pair.source(side).language.code());
    html! {
        div class={ "side " (language) @if blocks.len() > 1 { " several" } } {
            @if blocks.is_empty() {
                p.gap { (texts.bilingual.text(&format!("page-gap-{language}"))) }
            }
            @for index in blocks { (block(texts, side, *index)) }
        }
    }
}

/// Writes the marker at the place of a moved paragraph in the target.
fn marker(texts: &Texts<'_>, bead: usize) -> Markup {
    let target = texts.pair.text(Side::Target);
    let first = texts.pair.bitext.alignment.beads[bead][Side::Target].first();
    let block = first.and_then(|block| target.document.blocks.get(*block));
    let line = block.map_or(0, |block| texts.line(Side::Target, block.span.start));
    let message = Message::new("page-taken")
        .with("line", Arg::Number(line as i64))
        .with("unit", location::unit(&target.source));
    html! {
        li.bead.taken {
            div.side.en {}
            div.relation { "⇅" }
            div.side.pl {
                a href={ "#" (texts.id) "-b" (bead) } {
                    (texts.bilingual.message(&message))
                }
            }
        }
    }
}

/// Returns the findings of each bead, then those that belong to no bead.
fn by_bead(texts: &Texts<'_>) -> Vec<Vec<usize>> {
    let beads = &texts.pair.bitext.alignment.beads;
    let bead_of_block = Sides::from_fn(|side| {
        let mut bead_of = vec![beads.len(); texts.pair.text(side).document.blocks.len()];
        for (index, bead) in beads.iter().enumerate() {
            for block in &bead[side] {
                if let Some(bead) = bead_of.get_mut(*block) {
                    *bead = index;
                }
            }
        }
        bead_of
    });
    let mut findings = vec![Vec::new(); beads.len() + 1];
    for (index, finding) in texts.pair.findings.iter().enumerate() {
        let mark =
            finding.related.iter().find(|mark| mark.role == Role::Part).unwrap_or(&finding.primary);
        let block = texts.pair.text(mark.side).document.block_at(mark.span.start);
        let bead = block.and_then(|block| bead_of_block[mark.side].get(block).copied());
        findings[bead.unwrap_or(beads.len())].push(index);
    }
    findings
}
