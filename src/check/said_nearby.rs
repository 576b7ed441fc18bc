//! Sentences that the other version has in a neighbouring passage.

use super::Check;
use super::content_words::{Words, lacking, meanings, words};
use crate::bitext::Bead;
use crate::lexicon::Form;
use crate::sides::Side;

/// Number of passages on either side in which a sentence is looked for.
const NEARBY: usize = 2;
/// Minimum number of content words of a sentence that another one has.
const MIN_WORDS: usize = 3;
/// Minimum share of them.
const MIN_SHARE: f32 = 0.6;

/// Whether a sentence of a neighbouring passage has most content words of a sentence of one side,
/// and what is aligned with it doesn't account for them: it is on the other side of the end of a
/// paragraph.
pub(super) fn is_said(check: &Check<'_>, side: Side, bead: usize, content: &[&Form]) -> bool {
    let beads = &check.bitext.alignment.beads;
    let nearby = bead.saturating_sub(NEARBY)..(bead + NEARBY + 1).min(beads.len());
    let passages = nearby.filter(|index| *index != bead).map(|index| &beads[index]);
    let mut sentences = passages.flat_map(|passage| left_over_by_sentence(check, side, passage));
    sentences.any(|words| {
        let meanings = meanings(&words);
        let is_shared =
            |form: &&&Form| form.concepts.iter().any(|concept| meanings.contains(concept));
        let shared = content.iter().filter(is_shared).count();
        shared >= MIN_WORDS && shared as f32 >= MIN_SHARE * content.len() as f32
    })
}

/// Returns the words of each sentence of the other side of a passage that this side lacks.
fn left_over_by_sentence<'a>(check: &Check<'a>, side: Side, bead: &Bead) -> Vec<Words<'a>> {
    if bead.is_matched() {
        return bead.sentences.iter().map(|sentences| lacking(check, side, sentences)).collect();
    }
    let other = side.other();
    let document = &check.bitext[other].document;
    let blocks = check.blocks(bead, other);
    let sentences = blocks.flat_map(|block| &document.sentences[block.sentences.clone()]);
    sentences.map(|sentence| words(check, other, [sentence].into_iter())).collect()
}
