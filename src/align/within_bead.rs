//! Alignment of sentences inside a bead of blocks, with the same dynamic programme.

use super::features::Units;
use super::score::Scorer;
use super::shared_concepts::SharedConcepts;
use crate::analysed_text::AnalysedText;
use crate::bitext::SentenceBead;
use crate::sides::Sides;

/// Maximum size of a bead in cells; more sentences are not a paragraph and are not aligned.
const MOST_CELLS: usize = 40_000;

/// Aligns the sentences of some blocks.
pub(super) fn align<'m>(
    texts: &Sides<AnalysedText>,
    shared: impl FnOnce() -> &'m Sides<SharedConcepts>,
    blocks: &Sides<Vec<usize>>,
) -> Vec<SentenceBead> {
    if blocks.iter().any(Vec::is_empty) {
        return Vec::new();
    }
    let sentences = Sides::from_fn(|side| -> Vec<usize> {
        let document = &texts[side].document;
        let blocks = blocks[side].iter().filter_map(|block| document.blocks.get(*block));
        blocks.flat_map(|block| block.sentences.clone()).collect()
    });
    if sentences.iter().all(Vec::is_empty) {
        return Vec::new();
    }
    let is_single = sentences.iter().all(|sentences| sentences.len() == 1);
    if is_single || sentences.source.len() * sentences.target.len() > MOST_CELLS {
        return vec![SentenceBead { sentences, confidence: 0.9 }];
    }
    let shared = shared();
    let mut units = Sides::from_fn(|side| {
        Units::of_sentences(&texts[side], &shared[side], sentences[side].iter().copied())
    });
    Units::keep_shared(&mut units);
    let mut scorer = Scorer::of_sentences(&units);
    let links = super::links(&mut scorer);
    let mut beads: Vec<SentenceBead> = links
        .into_iter()
        .map(|link| SentenceBead {
            confidence: scorer.confidence(&link.step),
            sentences: Sides::from_fn(|side| {
                link.step.units[side].iter().map(|index| sentences[side][*index]).collect()
            }),
        })
        .collect();
    beads.sort_by_key(|bead| {
        bead.sentences
            .source
            .first()
            .copied()
            .map_or((usize::MAX, bead.sentences.target.first().copied()), |first| (first, None))
    });
    beads
}
