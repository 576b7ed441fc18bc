//! What alignment gives: beads of blocks, and beads of sentences inside them.

use crate::analysed_text::AnalysedText;
use crate::language::Language;
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
    /// English blocks: ascending indices into the document's blocks.
    pub en: Vec<usize>,
    /// Polish blocks: ascending indices into the document's blocks.
    pub pl: Vec<usize>,
    /// How sure it is that these blocks belong together (or that these have no counterpart), 0 to
    /// 1.
    pub confidence: f32,
    /// Whether it stands out of order: it crosses other beads, and is the smaller part that moved.
    pub moved: bool,
    /// The beads of sentences inside, in the order of the English sentences. Empty where one side
    /// has no block.
    pub sentences: Vec<SentenceBead>,
}

/// Sentences that belong together, inside a bead of blocks. One side may be empty, not both.
#[derive(Debug, Clone, PartialEq)]
pub struct SentenceBead {
    /// English sentences: ascending indices into the document's sentences.
    pub en: Vec<usize>,
    /// Polish sentences: ascending indices into the document's sentences.
    pub pl: Vec<usize>,
    /// How sure it is, 0 to 1.
    pub confidence: f32,
}

impl Bead {
    /// The blocks of one side.
    pub fn side(&self, language: Language) -> &[usize] {
        match language {
            Language::English => &self.en,
            Language::Polish => &self.pl,
        }
    }
}

impl SentenceBead {
    /// The sentences of one side.
    pub fn side(&self, language: Language) -> &[usize] {
        match language {
            Language::English => &self.en,
            Language::Polish => &self.pl,
        }
    }
}

/// Two texts that a file has aligned, segment by segment.
#[derive(Debug, Clone)]
pub struct Segments {
    /// The English text.
    pub en: Source,
    /// The Polish text.
    pub pl: Source,
    /// Which blocks of their layouts belong together: of the English and of the Polish one. A side
    /// without words has none.
    pub pairs: Vec<[Option<usize>; 2]>,
}

/// The two texts and how they are aligned: all that a rule sees.
#[derive(Debug, Clone, Copy)]
pub struct Bitext<'a> {
    /// The English text.
    pub en: &'a AnalysedText,
    /// The Polish text.
    pub pl: &'a AnalysedText,
    /// How they belong together.
    pub alignment: &'a Alignment,
}

impl<'a> Bitext<'a> {
    /// One of the two texts.
    pub fn side(&self, language: Language) -> &'a AnalysedText {
        match language {
            Language::English => &self.en,
            Language::Polish => &self.pl,
        }
    }
}
