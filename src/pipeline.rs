//! The stages in their order: segment, extract, align, check. Reading comes before and reporting
//! after; both touch the world, this does not.

use crate::align::{align, given};
use crate::bitext::{Alignment, Bitext, Segments};
use crate::check::{check, ledger};
use crate::document::Document;
use crate::entity::{Entities, View};
use crate::extract::extract;
use crate::finding::Finding;
use crate::language::Language;
use crate::ledger::Entry;
use crate::lexicon::{Lexicon, Words};
use crate::outcome::SetAside;
use crate::segment::segment;
use crate::text::Source;

/// A text with everything that is known of it.
#[derive(Debug, Clone)]
pub struct Reading {
    /// The text.
    pub source: Source,
    /// Its blocks, sentences and tokens.
    pub document: Document,
    /// The lemmas of its words.
    pub words: Words,
    /// Its facts.
    pub entities: Entities,
}

/// Two texts, how they belong together, and where they diverge.
#[derive(Debug, Clone)]
pub struct CheckedPair {
    /// The English text.
    pub en: Reading,
    /// The Polish text.
    pub pl: Reading,
    /// How they belong together.
    pub alignment: Alignment,
    /// Where they diverge; empty where only the alignment was asked for.
    pub findings: Vec<Finding>,
    /// What is found but not reported.
    pub set_aside: Vec<SetAside>,
}

impl Reading {
    /// Segments a text and extracts its facts.
    pub fn new(source: Source, lexicon: &Lexicon) -> Reading {
        let document = segment(&source, lexicon);
        let words = Words::read(&source, &document, lexicon);
        let entities = extract(&source, &document, &words, lexicon);
        Reading { source, document, words, entities }
    }

    /// For every block of the layout the block of the document; one without a word or a tag has
    /// none.
    fn blocks_of_layout(&self) -> Vec<Option<usize>> {
        let Some(layout) = &self.source.layout else { return Vec::new() };
        let mut blocks = self.document.blocks.iter().enumerate().peekable();
        layout
            .blocks
            .iter()
            .map(|laid| {
                blocks.next_if(|(_, block)| laid.span.contains(block.span)).map(|(index, _)| index)
            })
            .collect()
    }

    /// What alignment and checks look at.
    pub fn view(&self) -> View<'_> {
        View {
            source: &self.source,
            document: &self.document,
            words: &self.words,
            entities: &self.entities,
        }
    }
}

impl CheckedPair {
    /// Aligns two texts, without checking them.
    pub fn align(en: Source, pl: Source, lexicon: &Lexicon) -> CheckedPair {
        let (en, pl) = (Reading::new(en, lexicon), Reading::new(pl, lexicon));
        let alignment = align(&en.view(), &pl.view());
        CheckedPair { en, pl, alignment, findings: Vec::new(), set_aside: Vec::new() }
    }

    /// Aligns two texts and checks them.
    pub fn check(en: Source, pl: Source, lexicon: &Lexicon) -> CheckedPair {
        let mut pair = CheckedPair::align(en, pl, lexicon);
        (pair.findings, pair.set_aside) = check(&pair.bitext(), lexicon);
        pair
    }

    /// Checks two texts whose segments a file has laid beside each other.
    pub fn check_segments(segments: Segments, lexicon: &Lexicon) -> CheckedPair {
        let Segments { en, pl, pairs } = segments;
        let (en, pl) = (Reading::new(en, lexicon), Reading::new(pl, lexicon));
        let blocks = [&en, &pl].map(|reading| reading.blocks_of_layout());
        let beads: Vec<[Option<usize>; 2]> = pairs
            .iter()
            .map(|pair| [0, 1].map(|side| blocks[side].get(pair[side]?).copied()?))
            .collect();
        let alignment = given(&en.view(), &pl.view(), &beads);
        let mut pair =
            CheckedPair { en, pl, alignment, findings: Vec::new(), set_aside: Vec::new() };
        (pair.findings, pair.set_aside) = check(&pair.bitext(), lexicon);
        pair
    }

    /// Every fact of both texts and how it compares to the other text.
    pub fn ledger(&self, lexicon: &Lexicon) -> Vec<Entry> {
        ledger(&self.bitext(), &self.findings, lexicon)
    }

    /// The text with everything that is known of it.
    pub fn reading(&self, side: Language) -> &Reading {
        match side {
            Language::English => &self.en,
            Language::Polish => &self.pl,
        }
    }

    /// The text of one side.
    pub fn source(&self, side: Language) -> &Source {
        match side {
            Language::English => &self.en.source,
            Language::Polish => &self.pl.source,
        }
    }

    /// What rules look at.
    pub fn bitext(&self) -> Bitext<'_> {
        Bitext { en: self.en.view(), pl: self.pl.view(), alignment: &self.alignment }
    }
}
