//! The stages in their order: segment, extract, align, check. Reading comes before and reporting
//! after; both touch the world, this does not.

use crate::align::{align, from_pairs};
use crate::analysed_text::AnalysedText;
use crate::bitext::{Bitext, Segments};
use crate::check::facts::Comparison;
use crate::check::{Checked, check, ledger};
use crate::extract::extract;
use crate::fact::Facts;
use crate::finding::{Finding, Suppressed};
use crate::language::LANGUAGES;
use crate::ledger::Entry;
use crate::lexicon::{Lexicon, Words};
use crate::read::ReadPair;
use crate::segment::segment;
use crate::sides::{Side, Sides};
use crate::source::{Format, Source};

/// Two texts with their alignment and their differences.
#[derive(Debug, Clone)]
pub struct CheckedPair {
    /// The two texts and their alignment.
    pub bitext: Bitext,
    /// Their differences; empty if only the alignment was requested.
    pub findings: Vec<Finding>,
    /// Findings that are not reported.
    pub suppressed: Vec<Suppressed>,
    /// The comparison of their facts, once they are checked.
    comparison: Comparison,
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

    /// Returns for every block of the layout the block of the document, or `None` for a block
    /// without a word or a tag.
    fn blocks_of_layout(&self) -> Vec<Option<usize>> {
        let Some(layout) = &self.source.layout else { return Vec::new() };
        let mut blocks = self.document.blocks.iter().enumerate().peekable();
        let block_of = |span: crate::span::Span| {
            blocks.next_if(|(_, block)| span.contains(block.span)).map(|(index, _)| index)
        };
        layout.blocks.iter().map(|block| block.span).map(block_of).collect()
    }
}

impl CheckedPair {
    /// Aligns two texts, without checking them.
    pub fn align(texts: Sides<Source>, lexicon: &Lexicon) -> CheckedPair {
        let texts = texts.map(|source| AnalysedText::new(source, lexicon));
        let alignment = align(&texts);
        CheckedPair::unchecked(Bitext { texts, alignment })
    }

    /// Aligns two texts and checks them.
    pub fn check(texts: Sides<Source>, lexicon: &Lexicon) -> CheckedPair {
        CheckedPair::align(texts, lexicon).checked(lexicon)
    }

    /// Aligns two strings of plain text and checks them.
    ///
    /// ```
    /// use bitekst::{CheckedPair, Lexicon, RuleId, Sides};
    ///
    /// let texts = Sides::new("They met in 2019.", "Spotkali się w 2020 roku.");
    /// let pair = CheckedPair::check_strings(texts, &Lexicon::builtin());
    /// assert_eq!(pair.findings[0].rule, RuleId::Year);
    /// ```
    pub fn check_strings(texts: Sides<&str>, lexicon: &Lexicon) -> CheckedPair {
        let source = |side| {
            let language = LANGUAGES[side];
            Source::new(language.code(), language, Format::Plain, texts[side])
        };
        CheckedPair::check(Sides::from_fn(source), lexicon)
    }

    /// Checks two texts whose segments a file has aligned.
    pub fn check_segments(segments: Segments, lexicon: &Lexicon) -> CheckedPair {
        let texts = segments.texts.map(|source| AnalysedText::new(source, lexicon));
        let blocks = texts.as_ref().map(AnalysedText::blocks_of_layout);
        let block = |side: Side, block: Option<usize>| blocks[side].get(block?).copied().flatten();
        let pairs: Vec<Sides<Option<usize>>> = segments
            .pairs
            .iter()
            .map(|pair| Sides::from_fn(|side| block(side, pair[side])))
            .collect();
        let alignment = from_pairs(&texts, &pairs);
        CheckedPair::unchecked(Bitext { texts, alignment }).checked(lexicon)
    }

    fn unchecked(bitext: Bitext) -> CheckedPair {
        let (findings, suppressed, comparison) = Default::default();
        CheckedPair { bitext, findings, suppressed, comparison }
    }

    fn checked(self, lexicon: &Lexicon) -> CheckedPair {
        let Checked { findings, suppressed, comparison } = check(&self.bitext, lexicon);
        CheckedPair { findings, suppressed, comparison, ..self }
    }

    /// Returns every fact of both texts and how it compares to the other text.
    pub fn ledger(&self, lexicon: &Lexicon) -> Vec<Entry> {
        ledger(&self.bitext, &self.comparison, &self.findings, lexicon)
    }

    /// Returns one of the two texts with everything that is known of it.
    pub fn text(&self, side: Side) -> &AnalysedText {
        &self.bitext[side]
    }

    /// Returns one of the two texts as it was read.
    pub fn source(&self, side: Side) -> &Source {
        &self.bitext[side].source
    }
}

impl ReadPair {
    /// Checks the pair as it was read.
    pub fn check(self, lexicon: &Lexicon) -> CheckedPair {
        let texts = self.texts;
        match self.segments {
            Some(pairs) => CheckedPair::check_segments(Segments { texts, pairs }, lexicon),
            None => CheckedPair::check(texts, lexicon),
        }
    }
}
