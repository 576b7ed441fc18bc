//! Where alignment has laid every block and every sentence.

use crate::bitext::Bitext;
use crate::language::Language;

/// The bead of each block, and the bead of sentences of each sentence.
#[derive(Debug)]
pub(super) struct Homes {
    blocks: [Vec<u32>; 2],
    sentences: [Vec<(u32, u32)>; 2],
}

/// What no bead has.
const NOWHERE: u32 = u32::MAX;

impl Homes {
    /// Looks all beads through once.
    pub fn of(bitext: &Bitext<'_>) -> Homes {
        let documents = Language::ALL.map(|language| &bitext.side(language).document);
        let mut homes = Homes {
            blocks: documents.map(|document| vec![NOWHERE; document.blocks.len()]),
            sentences: documents.map(|document| vec![(NOWHERE, NOWHERE); document.sentences.len()]),
        };
        for language in Language::ALL {
            let (blocks, sentences) =
                (&mut homes.blocks[language as usize], &mut homes.sentences[language as usize]);
            for (index, bead) in bitext.alignment.beads.iter().enumerate() {
                bead.side(language).iter().for_each(|block| set(blocks, *block, index as u32));
                for (home, beside) in bead.sentences.iter().enumerate() {
                    beside.side(language).iter().for_each(|sentence| {
                        set(sentences, *sentence, (index as u32, home as u32))
                    });
                }
            }
        }
        homes
    }

    /// The bead of a block: an index into the beads of the alignment.
    pub fn of_block(&self, language: Language, block: usize) -> Option<usize> {
        self.blocks[language as usize]
            .get(block)
            .filter(|bead| **bead != NOWHERE)
            .map(|bead| *bead as usize)
    }

    /// The bead of sentences of a sentence: an index into those of the bead it is in, if that is
    /// `bead`.
    pub fn of_sentence(&self, language: Language, bead: usize, sentence: usize) -> Option<usize> {
        let (at, home) = self.sentences[language as usize].get(sentence)?;
        (*at as usize == bead).then_some(*home as usize)
    }
}

fn set<T>(list: &mut [T], at: usize, value: T) {
    if let Some(place) = list.get_mut(at) {
        *place = value;
    }
}
