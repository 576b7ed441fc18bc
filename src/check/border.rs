//! Sentences that one version has in another paragraph than the other: each version seems to lack
//! what the other has a paragraph before or after.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::Check;
use super::beside::are_one;
use super::content_words::{lacking, length, shared, words};
use super::facts::{Match, compare_facts};
use crate::fact::Fact;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Number of passages on either side in which the other version may have a sentence.
const NEARBY: usize = 2;
/// Maximum number of sentences that are one passage.
const MAX_RUN: usize = 3;
/// Maximum number of sentences in a row without a counterpart, among which one is looked for.
const MAX_UNMATCHED: usize = 12;
/// Minimum number of words of a sentence that the sentence over the border has left over.
const MIN_SHARED: usize = 3;
/// Minimum part of the words of the sentence.
const MIN_SHARE: f32 = 0.33;

/// The sentences without a counterpart in their own passage that the other version has in another
/// one, where this one lacks a counterpart.
#[derive(Default)]
pub(super) struct OverBorder {
    /// The place in the other text of each such sentence.
    places: Sides<FxHashMap<usize, Span>>,
}

/// Sentences in a row that only one version of a passage has.
struct Run {
    bead: usize,
    sentences: Range<usize>,
}

impl OverBorder {
    /// Compares the unmatched sentences of passages that are near one another.
    pub(super) fn new(check: &Check<'_>) -> OverBorder {
        let runs = Sides::from_fn(|side| unmatched(check, side));
        let mut found = OverBorder::default();
        for source in &runs.source {
            let from = source.bead.saturating_sub(NEARBY);
            let start = runs.target.partition_point(|run| run.bead < from);
            let nearby = runs.target[start..]
                .iter()
                .take_while(|run| run.bead <= source.bead + NEARBY)
                .filter(|run| run.bead != source.bead);
            for target in nearby {
                if let Some(parts) = best_parts(check, Sides::new(source, target)) {
                    found.add(check, parts);
                }
            }
        }
        for side in Side::BOTH {
            for run in &runs[side] {
                if let Some(place) = in_longer(check, side, run) {
                    found.places[side].extend(run.sentences.clone().map(|index| (index, place)));
                }
            }
        }
        found
    }

    /// Whether the other version has one of these sentences over the border of a paragraph.
    pub(super) fn contains(&self, side: Side, sentence: usize) -> bool {
        self.places[side].contains_key(&sentence)
    }

    /// Whether the other version states a fact of such a sentence there.
    pub(super) fn states(&self, check: &Check<'_>, side: Side, fact: &Fact) -> bool {
        let sentence = check.bitext[side].document.sentence_at(fact.span.start);
        let Some(place) = sentence.and_then(|sentence| self.places[side].get(&sentence)) else {
            return false;
        };
        let others = &check.bitext[side.other()].facts;
        others.items[others.within(*place)].iter().any(|other| {
            place.contains(other.span)
                && compare_facts(fact, other, check.lexicon) >= Match::Possible
        })
    }

    fn add(&mut self, check: &Check<'_>, parts: Sides<Range<usize>>) {
        for side in Side::BOTH {
            let sentences = &check.bitext[side.other()].document.sentences;
            let there = sentences.get(parts[side.other()].clone()).unwrap_or_default();
            let Some(place) = there.iter().map(|sentence| sentence.span).reduce(Span::join) else {
                continue;
            };
            self.places[side].extend(parts[side].clone().map(|sentence| (sentence, place)));
        }
    }
}

/// Returns the runs of sentences of one side that have no counterpart in their passage, which has
/// another side.
fn unmatched(check: &Check<'_>, side: Side) -> Vec<Run> {
    let other = side.other();
    let beads = check.bitext.alignment.beads.iter().enumerate();
    let runs = beads.filter(|(_, bead)| !bead[other].is_empty()).flat_map(|(index, bead)| {
        let sentences = bead.unmatched_sentences(side);
        let runs = sentences.chunk_by(|before, sentence| before + 1 == *sentence);
        let runs = runs.filter(|run| run.len() <= MAX_UNMATCHED);
        let run = |run: &[usize]| Run { bead: index, sentences: run[0]..run[0] + run.len() };
        runs.map(run).collect::<Vec<_>>()
    });
    runs.collect()
}

/// Returns the sentence over the border of a paragraph which has many of the words of a run at that
/// border, and which these are left over of: its own counterpart doesn't have them.
fn in_longer(check: &Check<'_>, side: Side, run: &Run) -> Option<Span> {
    let other = side.other();
    let beads = &check.bitext.alignment.beads;
    let sentences: Vec<usize> = run.sentences.clone().collect();
    let own = words(check, side, check.sentences(side, &sentences));
    let blocks = check.blocks(beads.get(run.bead)?, side);
    let at_start = blocks.clone().next()?.sentences.start == run.sentences.start;
    let at_end = blocks.last()?.sentences.end == run.sentences.end;
    let is_prose = |bead: &usize| is_prose(check, *bead);
    let before = (run.bead.saturating_sub(NEARBY)..run.bead).rev().find(is_prose);
    let after = (run.bead + 1..beads.len().min(run.bead + NEARBY + 1)).find(is_prose);
    let last = before.filter(|_| at_start).and_then(|bead| {
        let sentence = check.blocks(&beads[bead], other).last()?.sentences.clone().next_back()?;
        Some((bead, sentence))
    });
    let first = after.filter(|_| at_end).and_then(|bead| {
        let sentence = check.blocks(&beads[bead], other).next()?.sentences.clone().next()?;
        Some((bead, sentence))
    });
    [last, first].into_iter().flatten().find_map(|(bead, sentence)| {
        let at = check.bead_index.of_sentence(other, bead, sentence)?;
        let aligned = beads[bead].sentences.get(at)?;
        let left = lacking(check, side, aligned);
        let shared = shared(&own, &left);
        let is_said = !aligned[side].is_empty()
            && shared >= MIN_SHARED
            && shared as f32 >= MIN_SHARE * own.len() as f32;
        let sentence = check.bitext[other].document.sentences.get(sentence)?;
        is_said.then_some(sentence.span)
    })
}

/// Whether both sides of a bead have sentences.
fn is_prose(check: &Check<'_>, bead: usize) -> bool {
    let bead = &check.bitext.alignment.beads[bead];
    Side::BOTH
        .into_iter()
        .all(|side| check.blocks(bead, side).any(|block| !block.sentences.is_empty()))
}

/// Returns the longest parts of two runs that say the same.
fn best_parts(check: &Check<'_>, runs: Sides<&Run>) -> Option<Sides<Range<usize>>> {
    let parts = |side: Side| {
        let Range { start, end } = runs[side].sentences.clone();
        (start..end)
            .flat_map(move |from| (from + 1..=end.min(from + MAX_RUN)).map(move |to| from..to))
    };
    let long = |parts: &Sides<Range<usize>>| -> f32 {
        let of = |side: Side| {
            let sentences = check.bitext[side].document.sentences.get(parts[side].clone());
            length(sentences.unwrap_or_default().iter())
        };
        of(Side::Source) + of(Side::Target)
    };
    let pairs = parts(Side::Source).flat_map(|source| {
        parts(Side::Target).map(move |target| Sides::new(source.clone(), target))
    });
    let tokens = |side: Side, part: &Range<usize>| -> Vec<Range<usize>> {
        let sentences = check.bitext[side].document.sentences.get(part.clone());
        let sentences = sentences.unwrap_or_default().iter();
        sentences.map(|sentence| sentence.tokens.clone()).collect()
    };
    let is_same = |parts: &Sides<Range<usize>>| {
        let tokens = Sides::from_fn(|side| tokens(side, &parts[side]));
        are_one(check, Side::Source, &tokens.source, &tokens.target)
    };
    pairs.filter(is_same).max_by(|a, b| long(a).total_cmp(&long(b)))
}
