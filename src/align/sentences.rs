//! Alignment of sentences inside a bead of blocks, with the same dynamic programme.

use super::features::Units;
use super::score::Scorer;
use super::shared_concepts::Meanings;
use crate::analysed_text::AnalysedText;
use crate::bitext::SentenceBead;
use crate::sides::Sides;

/// Maximum size of a bead in cells; more sentences are not a paragraph and are not aligned.
const MOST_CELLS: usize = 40_000;

/// Aligns the sentences of some blocks.
pub(super) fn align<'m>(
    [en, pl]: [&AnalysedText; 2],
    meanings: impl FnOnce() -> &'m [Meanings; 2],
    blocks_en: &[usize],
    blocks_pl: &[usize],
) -> Vec<SentenceBead> {
    if blocks_en.is_empty() || blocks_pl.is_empty() {
        return Vec::new();
    }
    let of = |view: &AnalysedText, blocks: &[usize]| -> Vec<usize> {
        blocks
            .iter()
            .filter_map(|block| view.document.blocks.get(*block))
            .flat_map(|block| block.sentences.clone())
            .collect()
    };
    let (sentences_en, sentences_pl) = (of(en, blocks_en), of(pl, blocks_pl));
    if sentences_en.is_empty() && sentences_pl.is_empty() {
        return Vec::new();
    }
    let whole = || {
        let sentences = Sides::new(sentences_en.clone(), sentences_pl.clone());
        vec![SentenceBead { sentences, confidence: 0.9 }]
    };
    if (sentences_en.len() == 1 && sentences_pl.len() == 1)
        || sentences_en.len() * sentences_pl.len() > MOST_CELLS
    {
        return whole();
    }
    let meanings = meanings();
    let (mut units_en, mut units_pl) = (
        Units::of_sentences(en, &meanings[0], sentences_en.iter().copied()),
        Units::of_sentences(pl, &meanings[1], sentences_pl.iter().copied()),
    );
    units_en.keep_shared(&mut units_pl);
    let mut scorer = Scorer::of_sentences(&units_en, &units_pl);
    let links = super::links(&mut scorer);
    let mut beads: Vec<SentenceBead> = links
        .into_iter()
        .map(|link| SentenceBead {
            confidence: scorer.confidence(&link.step),
            sentences: Sides::new(
                link.step.en.iter().map(|index| sentences_en[*index]).collect(),
                link.step.pl.iter().map(|index| sentences_pl[*index]).collect(),
            ),
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
