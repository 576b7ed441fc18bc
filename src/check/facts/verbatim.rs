//! Facts whose very words are in the other text, where they were read differently or not at all: as
//! part of a longer fact, or in code.

use rustc_hash::FxHashSet;

use super::passage::{Passage, TextPair};
use crate::analysed_text::AnalysedText;
use crate::document::{BlockKind, InlineKind};
use crate::sides::Side;
use crate::span::Span;

/// Maximum number of facts of the other side that are compared with one.
const MAX_COMPARED: usize = 200;
/// Minimum length in bytes of a line of code that two texts don't share by chance.
const MIN_LINE: usize = 20;
/// Minimum length in bytes of a figure that inline code doesn't contain by chance.
const MIN_CODE: usize = 3;

impl TextPair<'_> {
    /// Returns the lines of the code blocks of one side.
    fn code_lines(&self, side: Side) -> &FxHashSet<String> {
        self.code_lines[side].get_or_init(|| {
            let text = &self.bitext[side];
            let code = text.document.blocks.iter().filter(|block| block.kind == BlockKind::Code);
            let lines = code.flat_map(|block| text.source.slice(block.span).lines());
            lines.map(|line| line.trim().to_owned()).filter(|line| line.len() >= MIN_LINE).collect()
        })
    }
}

impl Passage<'_> {
    /// Returns the fact of the other side that reads more or fewer of the same words as a figure: a
    /// date in another language is read as one in its own text only.
    pub(super) fn read_differently(&self, side: Side, index: usize) -> Option<usize> {
        let fact = self.fact(side, index);
        if !fact.readings.first()?.group().is_figure() {
            return None;
        }
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        (0..self.facts[side.other()].len()).take(MAX_COMPARED).find(|candidate| {
            let candidate = self.fact(side.other(), *candidate);
            candidate.readings.first().is_some_and(|value| value.group().is_figure())
                && (is_inside(text, fact.span, other.source.slice(candidate.span))
                    || is_inside(other, candidate.span, text.source.slice(fact.span)))
        })
    }

    /// Whether the other text has the line of a fact in a code block, or its passage a figure as
    /// inline code.
    pub(super) fn is_code_there(&self, side: Side, index: usize) -> bool {
        let fact = self.fact(side, index);
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let written = text.source.slice(fact.span);
        let line = line_of(text, fact.span);
        if line.len() >= MIN_LINE && self.text_pair.code_lines(side.other()).contains(line) {
            return true;
        }
        let mut blocks =
            self.bead[side.other()].iter().filter_map(|block| other.document.blocks.get(*block));
        written.len() >= MIN_CODE
            && fact.readings.first().is_some_and(|value| value.group().is_figure())
            && blocks.any(|block| {
                let code = block.inlines.iter().filter(|inline| inline.kind == InlineKind::Code);
                let mut code = code.map(|inline| other.source.slice(inline.span));
                code.any(|code| code.trim_matches(['`', ' ']) == written)
            })
    }
}

/// Returns the line that a span begins in, without the white space around it.
fn line_of(text: &AnalysedText, span: Span) -> &str {
    let whole = &text.source.text;
    let at = whole.floor_char_boundary(span.start as usize);
    let start = whole[..at].rfind('\n').map_or(0, |end| end + 1);
    let end = whole[at..].find('\n').map_or(whole.len(), |end| at + end);
    whole[start..end].trim()
}

/// Whether a text has longer words around a span.
fn is_inside(text: &AnalysedText, span: Span, longer: &str) -> bool {
    let written = text.source.slice(span);
    let mut places = longer.match_indices(written).filter(|_| longer.len() > written.len());
    places.any(|(place, _)| {
        let start = (span.start as usize).checked_sub(place);
        let around = start.and_then(|start| text.source.text.get(start..start + longer.len()));
        around == Some(longer)
    })
}
