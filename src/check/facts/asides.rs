//! What only one version has on purpose: brackets with notes of its translator or its editor or with
//! glosses in another language, and lines that name who translated it. What they state is no
//! divergence.

use std::cmp::Reverse;

use super::byline::Byline;
use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::lexicon::Lexicon;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Maximum number of tokens inside the brackets.
const MAX_TOKENS: usize = 300;

/// The asides of both texts, in order, none inside another, brackets included.
#[derive(Debug, Default)]
pub(crate) struct Asides(Sides<Vec<Span>>);

impl Asides {
    /// Finds the asides of two texts.
    pub fn new(bitext: &Bitext, lexicon: &Lexicon) -> Asides {
        Asides(Sides::from_fn(|side| find(&bitext[side], lexicon)))
    }

    /// Whether a span is inside an aside of one side; a mark at its end may be outside.
    pub fn contain(&self, side: Side, span: Span) -> bool {
        let asides = &self.0[side];
        let after = asides.partition_point(|aside| aside.start <= span.start);
        let aside = after.checked_sub(1).and_then(|at| asides.get(at));
        aside.is_some_and(|aside| span.end <= aside.end + 1)
    }

    /// Whether an aside begins at a place of one side.
    pub fn begin_at(&self, side: Side, place: u32) -> bool {
        self.0[side].binary_search_by_key(&place, |aside| aside.start).is_ok()
    }
}

/// Returns the asides of a text.
fn find(text: &AnalysedText, lexicon: &Lexicon) -> Vec<Span> {
    let mut found: Vec<Span> = Vec::new();
    let byline = Byline { text, lexicon };
    for block in &text.document.blocks {
        let sentences = &text.document.sentences[block.sentences.clone()];
        let bylines = sentences.iter().filter(|sentence| byline.is_all_of(sentence.tokens.clone()));
        found.extend(bylines.map(|sentence| sentence.span));
        let tokens = text.document.block_tokens(block);
        for open in tokens.clone() {
            let Some(close) = closing(text, open, tokens.end) else { continue };
            let span = |token: usize| text.document.tokens[token].span;
            let inside = Span { start: span(open).end, end: span(close).start };
            if lexicon.is_aside(text.source.language, text.source.slice(inside)) {
                found.push(span(open).join(span(close)));
            }
        }
    }
    found.sort_unstable_by_key(|aside| (aside.start, Reverse(aside.end)));
    let mut end = 0;
    found.retain(|aside| {
        let is_outer = aside.end > end;
        end = end.max(aside.end);
        is_outer
    });
    found
}

/// Returns the token that closes the brackets which a token opens.
fn closing(text: &AnalysedText, open: usize, limit: usize) -> Option<usize> {
    let opening = text.token(open);
    let closing = match opening {
        "(" => ")",
        "[" => "]",
        _ => return None,
    };
    let mut depth = 0_usize;
    for token in open..limit.min(open + MAX_TOKENS) {
        let word = text.token(token);
        if word == opening {
            depth += 1;
        } else if word == closing {
            depth -= 1;
            if depth == 0 {
                return Some(token);
            }
        }
    }
    None
}
