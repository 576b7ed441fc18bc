//! What alignment gives: beads of blocks, and beads of sentences inside them.

use std::ops::Index;

use crate::analysed_text::AnalysedText;
use crate::sides::{Side, Sides};
use crate::source::Source;

/// How the blocks of two texts belong together. Every block of either text is in exactly one bead.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Alignment {
    /// The beads in the order of the English text; a bead without English blocks stands where its
    /// Polish blocks call for it.
    pub beads: Vec<Bead>,
    /// How much the two texts look like versions of one another, 0 to 1. Below
    /// [`Alignment::UNRELATED`] they are no pair.
    pub relatedness: f32,
}

impl Alignment {
    /// Below this relatedness two texts are no translation of one another. Texts of one house on
    /// one subject share up to 0.30, versions of one text from 0.45 on.
    pub const UNRELATED: f32 = 0.33;
}

/// Blocks that belong together. One side may be empty, not both.
#[derive(Debug, Clone, PartialEq)]
pub struct Bead {
    /// The blocks of each side: ascending indices into the document's blocks.
    pub blocks: Sides<Vec<usize>>,
    /// How sure it is that these blocks belong together (or that these have no counterpart), 0 to
    /// 1.
    pub confidence: f32,
    /// Whether it is out of order: it crosses other beads, and is the smaller part that moved.
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
    /// How sure it is, 0 to 1.
    pub confidence: f32,
}

impl Bead {
    /// Whether both sides have a block.
    pub fn is_matched(&self) -> bool {
        !self.blocks.source.is_empty() && !self.blocks.target.is_empty()
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

/// Two texts that a file has aligned, segment by segment.
#[derive(Debug, Clone)]
pub struct Segments {
    /// The two texts.
    pub texts: Sides<Source>,
    /// Which blocks of their layouts belong together. A side without words has none.
    pub pairs: Vec<Sides<Option<usize>>>,
}

/// The two texts and how they are aligned: all that a rule sees of them.
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
    /// How they belong together.
    pub alignment: Alignment,
}

impl Index<Side> for Bitext {
    type Output = AnalysedText;

    /// Returns one of the two texts.
    fn index(&self, side: Side) -> &AnalysedText {
        &self.texts[side]
    }
}
