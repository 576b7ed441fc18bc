//! A block of a text with its marks: facts by their ids, the words of findings by their severity.

use maud::{Markup, PreEscaped, html};

use super::texts::Texts;
use crate::document::{Block, BlockKind, InlineKind};
use crate::finding::Severity;
use crate::printable::sentence;
use crate::report::markup::xml;
use crate::sides::Side;
use crate::span::Span;

/// Writes a block. A finding about all of it marks the block and not its words.
pub fn block(texts: &Texts<'_>, side: Side, index: usize) -> Markup {
    let text = texts.pair.text(side);
    let Some(block) = text.document.blocks.get(index) else { return html! {} };
    let kind = match block.kind {
        BlockKind::Heading(1..=2) => "heading major",
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Item(_) => "item",
        BlockKind::Cell => "cell",
        BlockKind::Quote => "quote",
        BlockKind::Code => "code",
    };
    let whole = |span: &Span| span.start <= block.span.start && span.end >= block.span.end;
    let (all, parts): (Vec<_>, Vec<_>) =
        texts.marks[side].findings[index].iter().copied().partition(|(span, _)| whole(span));
    let all: Vec<usize> = all.into_iter().map(|(_, finding)| finding).collect();
    let severity = worst(texts, &all).map(|severity| format!(" whole {}", severity.name()));
    html! {
        p class={ "block " (kind) (severity.unwrap_or_default()) }
            lang=(text.source.language.code()) id=(texts.block_id(side, index))
            data-f=[(!all.is_empty()).then(|| list(&all))]
        {
            span.line aria-hidden="true" { (texts.number(side, block.span.start)) }
            (PreEscaped(words(texts, side, index, block, &parts)))
        }
    }
}

/// A change at an offset of a block.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    End(usize),
    Start(usize),
    Fact(usize),
    Leave,
    Enter(Inside),
}

/// A part of a block that isn't prose.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Inside {
    /// Not displayed.
    Hidden,
    Target,
    Code,
}

/// Writes the words of a block, cut at every change.
fn words(
    texts: &Texts<'_>,
    side: Side,
    index: usize,
    block: &Block,
    findings: &[(Span, usize)],
) -> String {
    let text = texts.pair.text(side);
    let next = text.document.blocks.get(index + 1).map_or(u32::MAX, |next| next.span.start);
    let marks = &texts.marks[side];
    let facts = marks.facts_of(block.span.start, next);
    // The target of a link may end after the block.
    let last = facts.iter().chain(findings).map(|(span, _)| span.end).max().unwrap_or(0);
    let end = block.span.end.max(last).min(next);
    let mut changes: Vec<(u32, Change)> = Vec::new();
    changes.extend(facts.iter().map(|(span, fact)| (span.start, Change::Fact(*fact))));
    for (span, finding) in findings {
        changes.push((span.start, Change::Start(*finding)));
        changes.push((span.end, Change::End(*finding)));
    }
    for inline in &block.inlines {
        let inside = match inline.kind {
            InlineKind::Code | InlineKind::Placeholder => Inside::Code,
            // An address is displayed if it is a fact.
            InlineKind::Target
                if !marks.facts_of(inline.span.start, inline.span.end).is_empty() =>
            {
                Inside::Target
            }
            InlineKind::Target | InlineKind::Label(_) | InlineKind::Syntax => Inside::Hidden,
        };
        changes.push((inline.span.start, Change::Enter(inside)));
        changes.push((inline.span.end, Change::Leave));
    }
    changes.sort_unstable();
    let mut out = Writing {
        texts,
        side,
        out: String::new(),
        at: block.span.start,
        active: Vec::new(),
        inside: None,
    };
    for (place, change) in changes {
        out.to(place.min(end));
        match change {
            Change::Start(finding) => out.active.push(finding),
            Change::End(finding) => out.active.retain(|other| *other != finding),
            Change::Fact(fact) => {
                out.out.push_str(&format!("<a id=\"{}\"></a>", texts.fact_id(side, fact)))
            }
            Change::Enter(inside) => out.inside = Some(inside),
            Change::Leave => out.inside = None,
        }
    }
    out.to(end);
    out.out
}

/// The words of a block while they are written.
struct Writing<'a> {
    texts: &'a Texts<'a>,
    side: Side,
    out: String,
    at: u32,
    /// The findings about the next words.
    active: Vec<usize>,
    inside: Option<Inside>,
}

impl Writing<'_> {
    /// Writes the words up to an offset.
    fn to(&mut self, place: u32) {
        if place <= self.at {
            return;
        }
        let span = Span { start: std::mem::replace(&mut self.at, place), end: place };
        if self.inside == Some(Inside::Hidden) {
            return;
        }
        let text = xml(&sentence(self.texts.pair.source(self.side).slice(span)));
        let text = match self.inside {
            Some(Inside::Target) => format!("<span class=\"target\">{text}</span>"),
            Some(Inside::Code) => format!("<code>{text}</code>"),
            _ => text,
        };
        match worst(self.texts, &self.active) {
            None => self.out.push_str(&text),
            Some(severity) => {
                // Underlining a whole sentence would be noise.
                let long = if span.len() > MIN_PASSAGE { " passage" } else { "" };
                let (severity, findings) = (severity.name(), list(&self.active));
                self.out.push_str(&format!(
                    "<mark class=\"{severity}{long}\" data-f=\"{findings}\">{text}</mark>"
                ));
            }
        }
    }
}

/// Length in bytes from which marked words are a passage.
const MIN_PASSAGE: usize = 60;

/// Returns the gravest severity of some findings.
fn worst(texts: &Texts<'_>, findings: &[usize]) -> Option<Severity> {
    findings
        .iter()
        .filter_map(|finding| texts.pair.findings.get(*finding))
        .map(|finding| finding.severity)
        .max()
}

/// Returns the numbers of findings as the value of an attribute.
fn list(findings: &[usize]) -> String {
    findings.iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
}
