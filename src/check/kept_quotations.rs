//! Quotations of the target that are left in the source language on purpose. A text that leaves those
//! which it marks in one way does so throughout.

use crate::analysed_text::AnalysedText;
use crate::document::{Block, BlockKind, Sentence};

/// Minimum share of the sentences of quotations that are in the source language where a text leaves
/// them so on purpose.
const SHARE: f32 = 0.6;
/// Marks of Markdown that open emphasis.
const EMPHASIS: [char; 2] = ['*', '_'];
/// Tags of HTML that open emphasis.
const EMPHASIS_TAGS: [&str; 2] = ["<i>", "<em>"];
/// Marks that open a quotation.
const QUOTATION_MARKS: [char; 7] = ['"', '„', '“', '”', '«', '»', '‘'];
/// Marks that open the line below a quotation that names its author.
const CREDIT: [char; 3] = ['—', '―', '–'];

/// The ways in which a text marks quotations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Marking {
    /// The markup of quotations.
    Markup,
    /// Marks of emphasis around the whole.
    Emphasis,
    /// Tags of emphasis around the whole.
    Tags,
    /// Quotation marks around the whole.
    Marks,
    /// A line below it that names its author.
    Credit,
}

/// The ways in which the target marks the quotations that it leaves in the source language.
pub(super) struct KeptQuotations<'a> {
    text: &'a AnalysedText,
    markings: Vec<Marking>,
}

impl<'a> KeptQuotations<'a> {
    /// Finds how the target marks the quotations that it keeps.
    pub(super) fn new(
        text: &'a AnalysedText,
        is_in_source_language: impl Fn(&Sentence) -> bool,
    ) -> KeptQuotations<'a> {
        let document = &text.document;
        let mut counts: Vec<(Marking, usize, usize)> = Vec::new();
        for block in &document.blocks {
            let Some(marking) = marking(text, block) else { continue };
            let sentences = &document.sentences[block.sentences.clone()];
            let kept = sentences.iter().filter(|sentence| is_in_source_language(sentence)).count();
            match counts.iter_mut().find(|count| count.0 == marking) {
                Some(count) => (count.1, count.2) = (count.1 + kept, count.2 + sentences.len()),
                None => counts.push((marking, kept, sentences.len())),
            }
        }
        counts.retain(|(_, kept, all)| *kept as f32 >= SHARE * *all as f32);
        KeptQuotations { text, markings: counts.into_iter().map(|count| count.0).collect() }
    }

    /// Whether a block is one of them.
    pub(super) fn contain(&self, block: &Block) -> bool {
        marking(self.text, block).is_some_and(|marking| self.markings.contains(&marking))
    }
}

/// Returns the way in which a block is marked as a quotation.
fn marking(text: &AnalysedText, block: &Block) -> Option<Marking> {
    let before = &text.source.text[..block.span.start as usize];
    let blocks = &text.document.blocks;
    let next = blocks.get(blocks.partition_point(|next| next.span.start < block.span.end));
    let opens = |block: &Block, marks: &[char]| text.source.slice(block.span).starts_with(marks);
    if block.kind == BlockKind::Quote {
        Some(Marking::Markup)
    } else if before.ends_with(EMPHASIS) {
        Some(Marking::Emphasis)
    } else if EMPHASIS_TAGS.iter().any(|tag| before.trim_end().ends_with(tag)) {
        Some(Marking::Tags)
    } else if next.is_some_and(|next| opens(next, &CREDIT)) {
        Some(Marking::Credit)
    } else if opens(block, &QUOTATION_MARKS) {
        Some(Marking::Marks)
    } else {
        None
    }
}
