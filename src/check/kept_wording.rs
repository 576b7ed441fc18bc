//! Wording that both versions keep although the text around it is translated: examples of a third
//! language, titles, commands.

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::document::{Block, BlockKind, TokenKind};
use crate::sides::{Side, Sides};

/// Minimum number of passages that keep wording.
const MIN_PASSAGES: usize = 8;
/// Minimum share of the passages of the version that has fewer.
const MIN_SHARE: f32 = 0.15;
/// Share of the words of a passage from which on it is the same in both versions. What every page of
/// a site repeats is such a passage.
const MIN_SAME: f32 = 0.8;

/// Two words that follow one another.
type Pair<'a> = (&'a str, &'a str);

/// Whether many passages of both versions, in the same order, have words in common that occur in no
/// other passage, and differ otherwise.
pub(super) fn is_shown(bitext: &Bitext) -> bool {
    let once = Sides::from_fn(|side| once(&bitext[side]));
    let keeps = |blocks: &Sides<&Block>| {
        let rare = Sides::from_fn(|side| -> FxHashSet<Pair<'_>> {
            let pairs = pairs(&bitext[side], blocks[side]);
            pairs.filter(|pair| once[side].contains(pair)).collect()
        });
        !rare.source.is_disjoint(&rare.target) && !is_same(bitext, blocks)
    };
    let beads = bitext.alignment.beads.iter().filter(|bead| !bead.moved);
    let kept = beads
        .filter(|bead| {
            let (&[source], &[target]) = (&bead[Side::Source], &bead[Side::Target]) else {
                return false;
            };
            let blocks = Sides::new(source, target);
            let block = |side: Side| bitext[side].document.blocks.get(blocks[side]);
            Sides::from_fn(block).both().is_some_and(|blocks| keeps(&blocks))
        })
        .count();
    let passages = Sides::from_fn(|side| {
        let blocks = bitext[side].document.blocks.iter();
        blocks.filter(|block| block.kind != BlockKind::Code).count()
    });
    let fewer = passages.source.min(passages.target) as f32;
    kept >= MIN_PASSAGES && kept as f32 >= MIN_SHARE * fewer
}

/// Whether most words of the shorter of two blocks are in the other.
fn is_same(bitext: &Bitext, blocks: &Sides<&Block>) -> bool {
    let words =
        Sides::from_fn(|side| -> FxHashSet<&str> { words(&bitext[side], blocks[side]).collect() });
    let shared = words.source.intersection(&words.target).count();
    shared as f32 >= MIN_SAME * words.source.len().min(words.target.len()) as f32
}

/// Returns the pairs of words that occur once in a text.
fn once(text: &AnalysedText) -> FxHashSet<Pair<'_>> {
    let mut counts: FxHashMap<Pair<'_>, usize> = FxHashMap::default();
    for pair in text.document.blocks.iter().flat_map(|block| pairs(text, block)) {
        *counts.entry(pair).or_default() += 1;
    }
    counts.into_iter().filter(|(_, count)| *count == 1).map(|(pair, _)| pair).collect()
}

fn pairs<'a>(text: &'a AnalysedText, block: &Block) -> impl Iterator<Item = Pair<'a>> {
    words(text, block).zip(words(text, block).skip(1))
}

fn words<'a>(text: &'a AnalysedText, block: &Block) -> impl Iterator<Item = &'a str> {
    let tokens = text.document.block_tokens(block);
    tokens
        .filter(|token| text.document.tokens[*token].kind == TokenKind::Word)
        .map(|token| text.token(token))
}
