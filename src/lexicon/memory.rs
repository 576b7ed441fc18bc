//! The forms that were looked up before: texts repeat their words, and a form means the same in every text.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::{Form, Lexicon};
use crate::document::TokenKind;
use crate::language::Language;

/// So many forms a memory holds, about 8 MB; a fuller one is emptied before the next text.
const MOST: usize = 1 << 14;

/// The memories of a lexicon: one for each thread that reads a text just now, so that none waits for another.
#[derive(Debug, Default)]
pub(super) struct Memories(Mutex<Vec<Memory>>);

/// The forms of either language and kind that one thread has met.
#[derive(Debug, Default)]
pub(super) struct Memory {
    forms: [[FxHashMap<Box<str>, Arc<Form>>; 3]; 2],
    count: usize,
}

impl Memories {
    /// A memory for one text.
    pub(super) fn take(&self) -> Memory {
        let memory = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        if memory.count < MOST { memory } else { Memory::default() }
    }

    /// Keeps a memory for the next text.
    pub(super) fn give_back(&self, memory: Memory) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
    }
}

impl Memory {
    /// What a lexicon knows of a token.
    pub(super) fn form(&mut self, lexicon: &Lexicon, language: Language, kind: TokenKind, written: &str) -> Arc<Form> {
        let forms = &mut self.forms[language as usize][kind as usize];
        if let Some(form) = forms.get(written) {
            return Arc::clone(form);
        }
        let form = Arc::new(lexicon.token_form(language, kind, written));
        if self.count < MOST {
            forms.insert(written.into(), Arc::clone(&form));
            self.count += 1;
        }
        form
    }
}
