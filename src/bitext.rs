//! The result of alignment: beads of blocks, and beads of sentences inside them.

use std::ops::Index;

use crate::analysed_text::AnalysedText;
use crate::sides::{Side, Sides};
use crate::source::Source;

/// The alignment of the blocks of two texts. Every block of either text is in exactly one bead.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// The beads in the order of the source text. A bead without source blocks follows the bead of
    /// the target block before it.
    pub beads: Vec<Bead>,
    /// How much the two texts resemble versions of one another, from 0 to 1. Below
    /// [`Alignment::UNRELATED`] they are not a pair.
    pub relatedness: f32,
}

impl Alignment {
    /// Minimum relatedness of translations. Texts of one publisher on one subject have up to 0.30,
    /// versions of one text 0.45 or more.
    pub const UNRELATED: f32 = 0.33;
}

/// Minimum confidence of beads whose sides surely belong together.
const SURE: f32 = 0.9;

/// Blocks that belong together. One side may be empty, not both.
#[derive(Debug, Clone, PartialEq)]
pub struct Bead {
    /// The blocks of each side: ascending indices into the document's blocks.
    pub blocks: Sides<Vec<usize>>,
    /// The confidence that these blocks belong together, or that they have no counterpart, from 0
    /// to 1.
    pub confidence: f32,
    /// Whether it is out of order: of beads that cross, the lighter ones count as moved.
    pub moved: bool,
    /// The beads of sentences inside, in the order of the source's sentences. Empty if one side has
    /// no block.
    pub sentences: Vec<SentenceBead>,
}

/// Sentences that belong together, inside a bead of blocks. One side may be empty, not both.
#[derive(Debug, Clone, PartialEq)]
pub struct SentenceBead {
    /// The sentences of each side: ascending indices into the document's sentences.
    pub sentences: Sides<Vec<usize>>,
    /// The confidence, from 0 to 1.
    pub confidence: f32,
}

impl Bead {
    /// Whether both sides have a block.
    pub fn is_matched(&self) -> bool {
        !self.blocks.source.is_empty() && !self.blocks.target.is_empty()
    }

    /// Whether its sides surely belong together.
    pub fn is_sure(&self) -> bool {
        self.confidence >= SURE
    }

    /// Returns the sentences of one side without a counterpart inside the bead, sorted.
    pub(crate) fn unmatched_sentences(&self, side: Side) -> Vec<usize> {
        let unmatched = self.sentences.iter().filter(|bead| bead[side.other()].is_empty());
        let mut sentences: Vec<usize> = unmatched.flat_map(|bead| &bead[side]).copied().collect();
        sentences.sort_unstable();
        sentences
    }
}

impl Index<Side> for Bead {
    type Output = [usize];

    /// Returns the blocks of one side.
    fn index(&self, side: Side) -> &[usize] {
        &self.blocks[side]
    }
}

impl Index<Side> for SentenceBead {
    type Output = [usize];

    /// Returns the sentences of one side.
    fn index(&self, side: Side) -> &[usize] {
        &self.sentences[side]
    }
}

/// Two texts from one file that aligns them segment by segment.
#[derive(Debug, Clone)]
pub struct Segments {
    /// The two texts.
    pub texts: Sides<Source>,
    /// The pairs of blocks of their layouts. A side without words has no block.
    pub pairs: Vec<Sides<Option<usize>>>,
}

/// Two analysed texts and their alignment: the input of the rules.
///
/// ```
/// use bitekst::{CheckedPair, Lexicon, Side, Sides};
///
/// let texts = Sides::new("We met.\n\nWe left Jordan.", "Spotkaliśmy się.\n\nOpuściliśmy Jordanię.");
/// let pair = CheckedPair::check_strings(texts, &Lexicon::builtin());
/// for bead in &pair.bitext.alignment.beads {
///     assert_eq!(bead[Side::Source], bead[Side::Target], "paragraph beside paragraph");
/// }
/// assert_eq!(pair.bitext[Side::Target].document.blocks.len(), 2);
/// ```
#[derive(Debug, Clone)]
pub struct Bitext {
    /// The two texts.
    pub texts: Sides<AnalysedText>,
    /// Their alignment.
    pub alignment: Alignment,
}

impl Index<Side> for Bitext {
    type Output = AnalysedText;

    /// Returns one of the two texts.
    fn index(&self, side: Side) -> &AnalysedText {
        &self.texts[side]
    }
}
