//! The bead of each block and each sentence.

use crate::bitext::Bitext;
use crate::sides::{Side, Sides};

/// The bead of each block, and the sentence bead of each sentence.
#[derive(Debug)]
pub(crate) struct BeadIndex {
    blocks: Sides<Vec<u32>>,
    /// The bead and the sentence bead in it.
    sentences: Sides<Vec<(u32, u32)>>,
}

/// The index of a block or sentence that is in no bead.
const NONE: u32 = u32::MAX;

impl BeadIndex {
    /// Indexes all beads of an alignment.
    pub fn new(bitext: &Bitext) -> BeadIndex {
        let documents = bitext.texts.as_ref().map(|text| &text.document);
        let mut index = BeadIndex {
            blocks: documents.map(|document| vec![NONE; document.blocks.len()]),
            sentences: documents.map(|document| vec![(NONE, NONE); document.sentences.len()]),
        };
        for side in Side::BOTH {
            let (blocks, sentences) = (&mut index.blocks[side], &mut index.sentences[side]);
            for (at, bead) in bitext.alignment.beads.iter().enumerate() {
                bead[side].iter().for_each(|block| set(blocks, *block, at as u32));
                for (inside, sentence_bead) in bead.sentences.iter().enumerate() {
                    sentence_bead[side]
                        .iter()
                        .for_each(|sentence| set(sentences, *sentence, (at as u32, inside as u32)));
                }
            }
        }
        index
    }

    /// Returns the bead of a block: an index into the beads of the alignment.
    pub fn of_block(&self, side: Side, block: usize) -> Option<usize> {
        self.blocks[side].get(block).filter(|bead| **bead != NONE).map(|bead| *bead as usize)
    }

    /// Returns the sentence bead of a sentence: an index into the sentence beads of `bead`, if the
    /// sentence is in that bead.
    pub fn of_sentence(&self, side: Side, bead: usize, sentence: usize) -> Option<usize> {
        let (at, inside) = self.sentences[side].get(sentence)?;
        (*at as usize == bead).then_some(*inside as usize)
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(place) = list.get_mut(at) {
        *place = value;
    }
}
