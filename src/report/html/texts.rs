//! A pair on a page: the ids of its parts, and the marks in its texts.

use super::bilingual::Bilingual;
use crate::finding::{Finding, Role};
use crate::group::{Group, groups};
use crate::ledger::Entry;
use crate::pipeline::CheckedPair;
use crate::report::location;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// A pair on the page, and the ids of its parts.
pub struct Texts<'a> {
    /// The words of the page.
    pub bilingual: Bilingual<'a>,
    /// Prefix of the ids of all its parts.
    pub id: &'a str,
    /// The pair.
    pub pair: &'a CheckedPair,
    /// Its ledger.
    pub entries: &'a [Entry],
    /// The distinct fingerprint of each finding.
    pub fingerprints: &'a [String],
    /// The groups of the findings.
    pub groups: Vec<Group>,
    /// The marks in each text.
    pub marks: Sides<Marks>,
}

impl<'a> Texts<'a> {
    /// Collects the marks of both texts.
    pub fn new(
        bilingual: Bilingual<'a>,
        id: &'a str,
        pair: &'a CheckedPair,
        entries: &'a [Entry],
        fingerprints: &'a [String],
    ) -> Texts<'a> {
        let marks = Sides::from_fn(|side| Marks::new(pair, entries, side));
        let groups = groups(pair, bilingual.lexicon);
        Texts { bilingual, id, pair, entries, fingerprints, groups, marks }
    }

    /// Returns the id of a block.
    pub fn block_id(&self, side: Side, block: usize) -> String {
        format!("{}-{}{block}", self.id, self.pair.source(side).language)
    }

    /// Returns the id of a fact.
    pub fn fact_id(&self, side: Side, fact: usize) -> String {
        format!("{}-{}-f{fact}", self.id, self.pair.source(side).language)
    }

    /// Returns the id of a finding.
    pub fn finding_id(&self, finding: usize) -> String {
        format!("{}-f{finding}", self.id)
    }

    /// Returns the group of a finding.
    pub fn group(&self, finding: usize) -> Option<&Group> {
        let is_member = |group: &&Group| group.head == finding || group.others.contains(&finding);
        self.groups.iter().find(is_member)
    }

    /// Returns the line of an offset, with a sign if it is the number of a paragraph.
    pub fn number(&self, side: Side, offset: u32) -> String {
        location::number(self.pair.source(side), self.line(side, offset))
    }

    /// Returns the line of an offset.
    pub fn line(&self, side: Side, offset: u32) -> usize {
        self.pair.source(side).position(offset).line
    }
}

/// The marks in a text.
pub struct Marks {
    /// Facts of the ledger by their start.
    facts: Vec<(Span, usize)>,
    /// The words of findings, cut at the ends of blocks, by block.
    pub findings: Vec<Vec<(Span, usize)>>,
}

impl Marks {
    /// Collects the marks in the text of one side.
    pub fn new(pair: &CheckedPair, entries: &[Entry], side: Side) -> Marks {
        let text = pair.text(side);
        let blocks = &text.document.blocks;
        let mut facts: Vec<(Span, usize)> = entries
            .iter()
            .filter_map(|entry| entry.facts[side])
            .map(|fact| (text.facts.items[fact].span, fact))
            .collect();
        facts.sort_unstable();
        facts.dedup();
        let mut findings = vec![Vec::new(); blocks.len()];
        for (index, finding) in pair.findings.iter().enumerate() {
            for span in subjects(finding, side) {
                let first = text.document.block_at(span.start).unwrap_or(0);
                for (block, at) in blocks[first..]
                    .iter()
                    .zip(first..)
                    .take_while(|(block, _)| block.span.start < span.end)
                {
                    let end = blocks.get(at + 1).map_or(u32::MAX, |next| next.span.start);
                    let shared =
                        Span { start: span.start.max(block.span.start), end: span.end.min(end) };
                    if shared.start < shared.end {
                        findings[at].push((shared, index));
                    }
                }
            }
        }
        Marks { facts, findings }
    }

    /// Returns the facts that start in a range.
    pub fn facts_of(&self, from: u32, to: u32) -> &[(Span, usize)] {
        let start = self.facts.partition_point(|(span, _)| span.start < from);
        let end = self.facts.partition_point(|(span, _)| span.start < to);
        &self.facts[start..end]
    }
}

/// Returns the words that a finding is about: of an enumeration or a run of blocks, its parts.
fn subjects(finding: &Finding, side: Side) -> Vec<Span> {
    let of_role = |role: Role| {
        finding
            .marks(side)
            .filter(move |mark| mark.role == role)
            .map(|mark| mark.span)
            .collect::<Vec<_>>()
    };
    let parts = of_role(Role::Part);
    if parts.is_empty() { of_role(Role::Subject) } else { parts }
}
