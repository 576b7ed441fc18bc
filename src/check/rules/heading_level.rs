//! Headings that have different levels in the two versions.

use std::cmp::Reverse;

use super::{Check, Find, Rule};
use crate::bitext::Bead;
use crate::check::content_words;
use crate::document::BlockKind;
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

pub(super) const RULE: Rule =
    Rule { id: RuleId::HeadingLevel, severity: Severity::Warning, find: &[Find::Alone(find)] };

/// A heading of each side and its level.
type Headings = Sides<(Span, u8)>;

/// Finds headings whose levels differ by another number than most headings of the pair: one version
/// may count all its levels from a deeper one. If it doesn't count all of them so, the first one that
/// it does is found.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    let beads = &check.bitext.alignment.beads;
    let pair = |bead| Some((bead, headings(check, bead)?));
    let pairs: Vec<(&Bead, Headings)> = beads.iter().filter_map(pair).collect();
    let count = |usual: i16| pairs.iter().filter(|(_, pair)| offset(pair) == usual).count();
    let usual = (-5..=5).max_by_key(|usual: &i16| (count(*usual), Reverse(usual.abs())));
    let usual = usual.unwrap_or(0);
    let translated = || pairs.iter().filter(|(bead, _)| translate(check, bead));
    let is_partial = usual != 0 && translated().any(|(_, pair)| offset(pair) == 0);
    let mut begins = is_partial;
    for (_, pair) in translated() {
        let differs = match offset(pair) {
            0 if is_partial => false,
            same if same == usual => std::mem::take(&mut begins),
            _ => !stands_again(check, pair, usual),
        };
        if differs {
            let kind = FindingKind::HeadingLevels { levels: pair.map(|(_, level)| level) };
            let primary = Mark::subject(Side::Source, pair.source.0);
            let other = Mark::subject(Side::Target, pair.target.0);
            findings.push(Finding::new(rule, Severity::Warning, kind, primary).related([other]));
        }
    }
}

/// Whether the headings of a bead are versions of one another: the bead or the one of the passages
/// below them is sure, or they share a word.
fn translate(check: &Check<'_>, bead: &Bead) -> bool {
    let words = |side: Side| {
        let document = &check.bitext[side].document;
        let blocks = check.blocks(bead, side);
        let sentences = blocks.flat_map(|block| &document.sentences[block.sentences.clone()]);
        content_words::words(check, side, sentences)
    };
    let below = |side: Side| check.bead_index.of_block(side, bead[side].last()? + 1);
    let below = below(Side::Source).filter(|index| below(Side::Target) == Some(*index));
    let below = below.and_then(|index| check.bitext.alignment.beads.get(index));
    bead.is_sure()
        || below.is_some_and(Bead::is_sure)
        || content_words::shared(&words(Side::Source), &words(Side::Target)) > 0
}

/// Returns the headings of a bead that aligns one heading with one other.
fn headings(check: &Check<'_>, bead: &Bead) -> Option<Headings> {
    let heading = |side: Side| {
        let [index] = bead[side] else { return None };
        let block = check.bitext[side].document.blocks.get(index)?;
        match block.kind {
            BlockKind::Heading(level) => Some((block.span, level)),
            _ => None,
        }
    };
    Sides::from_fn(heading).both()
}

/// Whether one version has a heading twice, and the other time at the level of its counterpart: the
/// title of a card under that of its section.
fn stands_again(check: &Check<'_>, pair: &Headings, usual: i16) -> bool {
    Side::BOTH.into_iter().any(|side| {
        let text = &check.bitext[side];
        let words = |span: Span| text.source.slice(span).trim().to_lowercase();
        let (span, _) = pair[side];
        let written = words(span);
        text.document.blocks.iter().any(|block| {
            let BlockKind::Heading(level) = block.kind else { return false };
            let mut other = *pair;
            other[side].1 = level;
            block.span != span && offset(&other) == usual && words(block.span) == written
        })
    })
}

fn offset(headings: &Headings) -> i16 {
    i16::from(headings.target.1) - i16::from(headings.source.1)
}
