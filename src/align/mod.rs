//! Alignment: finds which blocks and sentences of the two texts belong together.
//!
//! Content comes first: words that may translate one another, shared facts, identical strings; then
//! kind and length. Order decides only where nothing else does. A dynamic programme finds the best
//! beads in order, and a second pass pairs leftovers across the order. Gaps and crossings are kept,
//! because the checks look for them.

mod anchors;
mod bead;
mod dynamic_programme;
mod features;
mod inline_lists;
mod learned;
mod leftovers;
mod line_by_line;
mod merges;
mod moves;
mod said;
mod score;
mod shared_concepts;
mod sorted_lists;
mod within_bead;

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use crate::analysed_text::AnalysedText;
use crate::bitext::{Alignment, Bead};
use crate::sides::{Side, Sides};

use bead::{Link, Step};
use features::Units;
use score::Scorer;
use shared_concepts::SharedConcepts;

/// Factor for the share of the better covered text in confident beads when it counts as
/// relatedness. A version with much missing shares little weight with the other text as a whole,
/// but nearly all of it is in confident beads.
const COVERAGE_FACTOR: f32 = 0.66;

/// Aligns two texts. Never fails: at worst, no block has a counterpart.
pub fn align(texts: &Sides<AnalysedText>) -> Alignment {
    let shared = SharedConcepts::of(texts);
    let mut units = Sides::from_fn(|side| Units::of_blocks(&texts[side], &shared[side]));
    Units::keep_shared(&mut units);
    let mut scorer = Scorer::of_blocks(&units);
    let mut steps = in_order(&mut scorer, &[]);
    let uncertain = learned::uncertain(&mut scorer, &steps);
    let words = texts.as_ref().map(|text| &text.words);
    if let Some(learned) = learned::words(&mut scorer, &steps, &uncertain, words) {
        for side in Side::BOTH {
            units[side].learn(&learned[side]);
        }
        steps = learned::realign(&mut Scorer::of_blocks(&units), steps, &uncertain);
        // Learned words would mislead the search across the order, where distant units often share
        // a word.
        units.iter_mut().for_each(Units::unlearn);
        scorer = Scorer::of_blocks(&units);
    }
    let mut links = across(&mut scorer, steps);
    sorted_lists::pair(texts, &mut scorer, &mut links);
    // Words of code match only as they are written: a listing whose comments or prompts are
    // translated says little.
    let prose = links.iter().filter(|link| !scorer.has_code(&link.step));
    let prose: Vec<Link> = prose.cloned().collect();
    let covered = scorer.covered(&links) * COVERAGE_FACTOR;
    let relatedness = scorer.shared(&links).max(scorer.shared(&prose)).max(covered);
    let mut beads: Vec<Bead> = links
        .into_iter()
        .map(|link| {
            let confidence = scorer.confidence(&link.step);
            let blocks = link.step.units;
            let sentences = within_bead::align(texts, || &shared, &blocks);
            Bead { blocks, confidence, moved: link.moved, sentences }
        })
        .collect();
    order(&mut beads);
    Alignment { beads, relatedness }
}

/// Returns the alignment given by a bilingual file: pairs of blocks, of which one may be missing.
/// Sentences inside a pair are aligned here.
pub fn from_pairs(texts: &Sides<AnalysedText>, pairs: &[Sides<Option<usize>>]) -> Alignment {
    // Most segments are a single sentence on both sides and need no words for alignment.
    let shared = OnceCell::new();
    let beads = pairs.iter().filter(|pair| **pair != Sides::default()).map(|pair| {
        let blocks = pair.map(|block| block.into_iter().collect::<Vec<_>>());
        let shared = || shared.get_or_init(|| SharedConcepts::of(texts));
        let sentences = within_bead::align(texts, shared, &blocks);
        Bead { blocks, confidence: 1.0, moved: false, sentences }
    });
    Alignment { beads: beads.collect(), relatedness: 1.0 }
}

/// Returns the beads of two lists of units.
fn links(scorer: &mut Scorer<'_>) -> Vec<Link> {
    let steps = in_order(scorer, &[]);
    across(scorer, steps)
}

/// Returns the best beads in order, without the units that moved.
fn in_order(scorer: &mut Scorer<'_>, moved: &[(usize, usize)]) -> Vec<Step> {
    let moved: Sides<FxHashSet<usize>> = Sides::new(
        moved.iter().map(|(source, _)| *source).collect(),
        moved.iter().map(|(_, target)| *target).collect(),
    );
    let units = Sides::from_fn(|side| -> Vec<usize> {
        (0..scorer.units[side].len()).filter(|unit| !moved[side].contains(unit)).collect()
    });
    let band = anchors::band(scorer, &units);
    dynamic_programme::best(scorer, &units, &band)
}

/// Returns the beads of all units, including those out of order; aligns again without moved units.
fn across(scorer: &mut Scorer<'_>, mut steps: Vec<Step>) -> Vec<Link> {
    let moved = moves::find(scorer, &steps);
    if !moved.is_empty() {
        steps = in_order(scorer, &moved);
    }
    leftovers::pair(scorer, steps, &moved)
}

/// Sorts beads by the source text. A bead without source blocks follows the bead of the preceding
/// target block.
fn order(beads: &mut [Bead]) {
    let mut place: Vec<(usize, usize)> = Vec::with_capacity(beads.len());
    let last = beads.iter().flat_map(|bead| bead.blocks.target.iter()).max().copied().unwrap_or(0);
    let mut before = vec![None; last + 1];
    for bead in beads.iter() {
        if let Some(source) = bead.blocks.source.last() {
            for target in &bead.blocks.target {
                before[*target] = Some(*source + 1);
            }
        }
    }
    for index in 1..before.len() {
        before[index] = before[index].or(before[index - 1]);
    }
    for bead in beads.iter() {
        place.push(match (bead.blocks.source.first(), bead.blocks.target.first()) {
            (Some(source), _) => (*source + 1, 0),
            (None, Some(target)) => (before[*target].unwrap_or(0), target + 1),
            (None, None) => (0, 0),
        });
    }
    let mut indices: Vec<usize> = (0..beads.len()).collect();
    indices.sort_by_key(|index| (place[*index], *index));
    let sorted: Vec<Bead> = indices.iter().map(|index| beads[*index].clone()).collect();
    beads.clone_from_slice(&sorted);
}
