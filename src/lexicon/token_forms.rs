//! The forms of a document: looked up once for each distinct form, read by extraction, alignment
//! and checks.

use std::sync::Arc;

use rustc_hash::FxHashMap;

use super::{Form, Lexicon};
use crate::document::Document;
use crate::source::Source;

/// Number of tokens that few sentences exceed.
const ROOM: usize = 32;

/// The forms of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    forms: Vec<Arc<Form>>,
    of_token: Vec<u32>,
    lacks_diacritics: bool,
}

impl Words {
    /// Looks up every token of a document.
    pub fn read(source: &Source, document: &Document, lexicon: &Lexicon) -> Words {
        let lacks_diacritics = lexicon.lacks_diacritics(source, document);
        let of_token = Vec::with_capacity(document.tokens.len());
        let mut words = Words { forms: Vec::new(), of_token, lacks_diacritics };
        // Room for the words of a sentence at once: many texts are no more.
        let room = document.tokens.len().min(ROOM);
        let mut seen: FxHashMap<&str, u32> =
            FxHashMap::with_capacity_and_hasher(room, Default::default());
        words.forms.reserve(room);
        let mut cache = lexicon.form_caches.take();
        for token in &document.tokens {
            let text = source.slice(token.span);
            let index = *seen.entry(text).or_insert_with(|| {
                words.forms.push(cache.form(
                    lexicon,
                    source.language,
                    token.kind,
                    text,
                    lacks_diacritics,
                ));
                words.forms.len() as u32 - 1
            });
            words.of_token.push(index);
        }
        lexicon.form_caches.give_back(cache);
        words
    }

    /// Returns the distinct forms, in the order in which they first occur.
    pub fn forms(&self) -> impl Iterator<Item = &Form> {
        self.forms.iter().map(|form| &**form)
    }

    /// Returns the form of a token: an index into [`Document::tokens`].
    pub fn form(&self, token: usize) -> &Form {
        self.of_token
            .get(token)
            .and_then(|index| self.forms.get(*index as usize))
            .map_or(Form::NONE, |form| form)
    }

    /// Returns the form of a number that [`Words::form_index`] gives.
    pub fn form_at(&self, index: usize) -> Option<&Form> {
        self.forms.get(index).map(|form| &**form)
    }

    /// Whether the document leaves out the diacritics of its language.
    pub fn lacks_diacritics(&self) -> bool {
        self.lacks_diacritics
    }

    /// Returns a number for the form of a token: two tokens of one document have the same exactly
    /// when they are spelt alike.
    pub fn form_index(&self, token: usize) -> Option<usize> {
        self.of_token.get(token).map(|index| *index as usize)
    }
}

/// A text cut into tokens, with their forms. The lexicon looks up names and units in it.
#[derive(Debug, Clone, Copy)]
pub struct TokenizedText<'a> {
    /// The text.
    pub source: &'a Source,
    /// Its blocks, sentences and tokens.
    pub document: &'a Document,
    /// The forms of its tokens.
    pub words: &'a Words,
}
