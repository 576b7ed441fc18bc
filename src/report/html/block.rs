//! A block of a text with what is marked in it: facts by their names, the words of findings by their severity.

use maud::{Markup, PreEscaped, html};

use super::bead::Texts;
use crate::document::{Block, BlockKind, InlineKind};
use crate::finding::{Finding, Role, Severity};
use crate::language::Language;
use crate::ledger::Entry;
use crate::pipeline::CheckedPair;
use crate::report::markup::xml;
use crate::report::printable::sentence;
use crate::text::Span;

/// What is marked in a text.
pub struct Marks {
    /// Facts of the ledger by their start.
    facts: Vec<(Span, usize)>,
    /// The words of findings, cut at the ends of blocks, by block.
    findings: Vec<Vec<(Span, usize)>>,
}

impl Marks {
    /// Collects what is marked in the text of one language.
    pub fn new(pair: &CheckedPair, entries: &[Entry], language: Language) -> Marks {
        let reading = pair.reading(language);
        let blocks = &reading.document.blocks;
        let mut facts: Vec<(Span, usize)> = entries
            .iter()
            .filter_map(|entry| if language == Language::English { entry.en } else { entry.pl })
            .map(|fact| (reading.entities.items[fact].span, fact))
            .collect();
        facts.sort_unstable();
        facts.dedup();
        let mut findings = vec![Vec::new(); blocks.len()];
        for (index, finding) in pair.findings.iter().enumerate() {
            for span in subjects(finding, language) {
                let first = reading.document.block_at(span.start).unwrap_or(0);
                for (block, at) in blocks[first..].iter().zip(first..).take_while(|(block, _)| block.span.start < span.end) {
                    let end = blocks.get(at + 1).map_or(u32::MAX, |next| next.span.start);
                    let shared = Span { start: span.start.max(block.span.start), end: span.end.min(end) };
                    if shared.start < shared.end {
                        findings[at].push((shared, index));
                    }
                }
            }
        }
        Marks { facts, findings }
    }

    /// The facts that begin in a block.
    fn facts_of(&self, from: u32, to: u32) -> &[(Span, usize)] {
        let start = self.facts.partition_point(|(span, _)| span.start < from);
        let end = self.facts.partition_point(|(span, _)| span.start < to);
        &self.facts[start..end]
    }
}

/// The words that a finding is about: of an enumeration or a run of blocks its parts.
fn subjects(finding: &Finding, language: Language) -> Vec<Span> {
    let of_role = |role: Role| finding.marks(language).filter(move |mark| mark.role == role).map(|mark| mark.span).collect::<Vec<_>>();
    let parts = of_role(Role::Part);
    if parts.is_empty() { of_role(Role::Subject) } else { parts }
}

/// A block.
pub fn block(texts: &Texts<'_>, language: Language, index: usize) -> Markup {
    let reading = texts.pair.reading(language);
    let Some(block) = reading.document.blocks.get(index) else { return html! {} };
    let line = texts.line(language, block.span.start);
    let kind = match block.kind {
        BlockKind::Heading(1..=2) => "heading major",
        BlockKind::Heading(_) => "heading",
        BlockKind::Paragraph => "paragraph",
        BlockKind::Item(_) => "item",
        BlockKind::Cell => "cell",
        BlockKind::Quote => "quote",
        BlockKind::Code => "code",
    };
    html! {
        p class={ "block " (kind) } lang=(language.code()) id=(texts.block_id(language, index)) {
            span.line aria-hidden="true" { (line) }
            (PreEscaped(words(texts, language, index, block)))
        }
    }
}

/// A change at a place of a block.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Change {
    End(usize),
    Start(usize),
    Fact(usize),
    Hide,
    Show,
}

/// The words of a block, cut wherever something begins or ends.
fn words(texts: &Texts<'_>, language: Language, index: usize, block: &Block) -> String {
    let reading = texts.pair.reading(language);
    let marks = &texts.marks[language as usize];
    let next = reading.document.blocks.get(index + 1).map_or(u32::MAX, |next| next.span.start);
    let facts = marks.facts_of(block.span.start, next);
    let findings = &marks.findings[index];
    // The target of a link may end behind the block.
    let end = facts.iter().chain(findings).map(|(span, _)| span.end).max().map_or(block.span.end, |end| end.max(block.span.end)).min(next);
    let mut changes: Vec<(u32, Change)> = Vec::new();
    changes.extend(facts.iter().map(|(span, fact)| (span.start, Change::Fact(*fact))));
    for (span, finding) in findings {
        changes.push((span.start, Change::Start(*finding)));
        changes.push((span.end, Change::End(*finding)));
    }
    for inline in block.inlines.iter().filter(|inline| inline.kind == InlineKind::Syntax) {
        changes.push((inline.span.start, Change::Hide));
        changes.push((inline.span.end, Change::Show));
    }
    changes.sort_unstable();
    let (mut out, mut at) = (String::new(), block.span.start);
    let (mut active, mut hidden): (Vec<usize>, usize) = (Vec::new(), 0);
    let write = |out: &mut String, from: u32, to: u32, active: &[usize], hidden: usize| {
        let text = reading.source.slice(Span { start: from, end: to });
        if text.is_empty() || hidden > 0 {
            return;
        }
        let text = xml(&sentence(text));
        let worst = active.iter().filter_map(|finding| texts.pair.findings.get(*finding)).map(|finding| finding.severity).max();
        match worst {
            None => out.push_str(&text),
            Some(severity) => {
                let list: Vec<String> = active.iter().map(usize::to_string).collect();
                out.push_str(&format!("<mark class=\"{}\" data-f=\"{}\">{text}</mark>", class(severity), list.join(" ")));
            }
        }
    };
    for (place, change) in changes {
        let place = place.min(end);
        if place > at {
            write(&mut out, at, place, &active, hidden);
            at = place;
        }
        match change {
            Change::Start(finding) => active.push(finding),
            Change::End(finding) => active.retain(|other| *other != finding),
            Change::Fact(fact) => out.push_str(&format!("<a id=\"{}\"></a>", texts.fact_id(language, fact))),
            Change::Hide => hidden += 1,
            Change::Show => hidden = hidden.saturating_sub(1),
        }
    }
    write(&mut out, at, end, &active, hidden);
    out
}

/// The class of a severity.
pub fn class(severity: Severity) -> &'static str {
    severity.name()
}
