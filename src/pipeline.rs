//! The stages in their order: segment, extract, align, check. Reading comes before and reporting
//! after; both touch the world, this does not.

use crate::align::{align, given};
use crate::analysed_text::AnalysedText;
use crate::bitext::{Alignment, Bitext, Segments};
use crate::check::{check, ledger};
use crate::extract::extract;
use crate::fact::Facts;
use crate::finding::Finding;
use crate::language::Language;
use crate::ledger::Entry;
use crate::lexicon::{Lexicon, Words};
use crate::outcome::Suppressed;
use crate::read::ReadPair;
use crate::segment::segment;
use crate::source::Source;

/// Two texts, how they belong together, and where they diverge.
#[derive(Debug, Clone)]
pub struct CheckedPair {
    /// The English text.
    pub en: AnalysedText,
    /// The Polish text.
    pub pl: AnalysedText,
    /// How they belong together.
    pub alignment: Alignment,
    /// Where they diverge; empty where only the alignment was asked for.
    pub findings: Vec<Finding>,
    /// What is found but not reported.
    pub suppressed: Vec<Suppressed>,
}

impl AnalysedText {
    /// Segments a text and extracts its facts.
    pub fn new(source: Source, lexicon: &Lexicon) -> AnalysedText {
        let document = segment(&source, lexicon);
        let words = Words::read(&source, &document, lexicon);
        let mut text = AnalysedText { source, document, words, facts: Facts::default() };
        text.facts = extract(text.tokenized(), lexicon);
        text
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
}

impl CheckedPair {
    /// Aligns two texts, without checking them.
    pub fn align(en: Source, pl: Source, lexicon: &Lexicon) -> CheckedPair {
        let (en, pl) = (AnalysedText::new(en, lexicon), AnalysedText::new(pl, lexicon));
        let alignment = align(&en, &pl);
        CheckedPair { en, pl, alignment, findings: Vec::new(), suppressed: Vec::new() }
    }

    /// Aligns two texts and checks them.
    pub fn check(en: Source, pl: Source, lexicon: &Lexicon) -> CheckedPair {
        let mut pair = CheckedPair::align(en, pl, lexicon);
        (pair.findings, pair.suppressed) = check(&pair.bitext(), lexicon);
        pair
    }

    /// Checks two texts whose segments a file has laid beside each other.
    pub fn check_segments(segments: Segments, lexicon: &Lexicon) -> CheckedPair {
        let Segments { en, pl, pairs } = segments;
        let (en, pl) = (AnalysedText::new(en, lexicon), AnalysedText::new(pl, lexicon));
        let blocks = [&en, &pl].map(|reading| reading.blocks_of_layout());
        let beads: Vec<[Option<usize>; 2]> = pairs
            .iter()
            .map(|pair| [0, 1].map(|side| blocks[side].get(pair[side]?).copied()?))
            .collect();
        let alignment = given(&en, &pl, &beads);
        let mut pair =
            CheckedPair { en, pl, alignment, findings: Vec::new(), suppressed: Vec::new() };
        (pair.findings, pair.suppressed) = check(&pair.bitext(), lexicon);
        pair
    }

    /// Every fact of both texts and how it compares to the other text.
    pub fn ledger(&self, lexicon: &Lexicon) -> Vec<Entry> {
        ledger(&self.bitext(), &self.findings, lexicon)
    }

    /// The text with everything that is known of it.
    pub fn text(&self, side: Language) -> &AnalysedText {
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
        Bitext { en: &self.en, pl: &self.pl, alignment: &self.alignment }
    }
}

impl ReadPair {
    /// Checks the pair as it was read.
    pub fn check(self, lexicon: &Lexicon) -> CheckedPair {
        match self.segments {
            Some(pairs) => {
                CheckedPair::check_segments(Segments { en: self.en, pl: self.pl, pairs }, lexicon)
            }
            None => CheckedPair::check(self.en, self.pl, lexicon),
        }
    }
}
