//! Extraction: the facts of a [`Document`], as values that belong to no language. One file per kind of fact.
//!
//! The kinds look at the text one after the other, the surest first, and take the tokens they read; a token is read once. A kind never looks at
//! the other text, and never guesses what it cannot know: an ambiguous fact keeps all its readings.

use std::ops::Range;

use crate::document::Document;
use crate::entity::{Entities, Entity, View};
use crate::lexicon::{Lexicon, Words};
use crate::text::{Source, Span};

/// The kinds of facts in the order in which they take their tokens: a year inside a programme's name belongs to the programme.
const KINDS: &[fn(&mut Extraction<'_>)] = &[];

/// Reads the facts out of a text. Linear in its length; never fails.
pub fn extract(source: &Source, document: &Document, words: &Words, lexicon: &Lexicon) -> Entities {
    let none = Entities::default();
    let view = View { source, document, words, entities: &none };
    let mut extraction = Extraction { view, lexicon, taken: vec![false; document.tokens.len()], items: Vec::new() };
    for kind in KINDS {
        kind(&mut extraction);
    }
    let mut items = extraction.items;
    items.sort_by_key(|entity| (entity.span.start, std::cmp::Reverse(entity.span.end)));
    Entities { items }
}

/// What the kinds share while they read one text.
struct Extraction<'a> {
    /// The text; its entities are empty.
    view: View<'a>,
    /// The lexicon.
    lexicon: &'a Lexicon,
    /// For each token whether a fact has it.
    taken: Vec<bool>,
    /// The facts so far.
    items: Vec<Entity>,
}

impl<'a> Extraction<'a> {
    /// The words of a token.
    fn text(&self, token: usize) -> &'a str {
        self.view.document.tokens.get(token).map_or("", |token| self.view.source.slice(token.span))
    }

    /// The span from the first to the last of some tokens.
    fn span(&self, tokens: Range<usize>) -> Option<Span> {
        match self.view.document.tokens.get(tokens) {
            Some([first, .., last]) => Some(first.span.join(last.span)),
            Some([only]) => Some(only.span),
            _ => None,
        }
    }

    /// Whether no fact has any of some tokens.
    fn free(&self, tokens: Range<usize>) -> bool {
        self.taken.get(tokens).is_some_and(|taken| taken.iter().all(|taken| !taken))
    }

    /// Records a fact and takes its tokens.
    fn take(&mut self, tokens: Range<usize>, entity: Entity) {
        if let Some(taken) = self.taken.get_mut(tokens) {
            taken.fill(true);
        }
        self.items.push(entity);
    }
}
