//! The forms that were looked up before: texts repeat their words, and a form means the same in
//! every text.

use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::{Form, Lexicon};
use crate::document::TokenKind;
use crate::language::{Language, PerLanguage};

/// So many forms a memory holds, about 8 MB; a fuller one is emptied before the next text.
const MOST: usize = 1 << 14;

/// The memories of a lexicon: one for each thread that reads a text just now, so that none waits
/// for another.
#[derive(Debug, Default)]
pub(super) struct Memories(Mutex<Vec<Memory>>);

/// The forms of either language and kind that one thread has met.
#[derive(Debug, Default)]
pub(super) struct Memory {
    forms: PerLanguage<[FxHashMap<Box<str>, Arc<Form>>; 3]>,
    count: usize,
}

impl Memories {
    /// A memory for one text.
    pub(super) fn take(&self) -> Memory {
        let memory =
            self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        if memory.count < MOST { memory } else { Memory::default() }
    }

    /// Keeps a memory for the next text.
    pub(super) fn give_back(&self, memory: Memory) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(memory);
    }
}

impl Memory {
    /// What a lexicon knows of a token.
    pub(super) fn form(
        &mut self,
        lexicon: &Lexicon,
        language: Language,
        kind: TokenKind,
        written: &str,
    ) -> Arc<Form> {
        let forms = &mut self.forms[language][kind as usize];
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_the_same_remembered_or_not() {
        let lexicon = Lexicon::builtin();
        let mut memory = Memory::default();
        for (language, kind, written) in [
            (Language::English, TokenKind::Word, "May"),
            (Language::Polish, TokenKind::Word, "dwustu"),
            (Language::Polish, TokenKind::Digits, "2021"),
            (Language::English, TokenKind::Mark, "€"),
        ] {
            let afresh = lexicon.token_form(language, kind, written);
            let (first, again) = (
                memory.form(&lexicon, language, kind, written),
                memory.form(&lexicon, language, kind, written),
            );
            assert!(*first == afresh && Arc::ptr_eq(&first, &again), "{written}");
        }
        // `on` is a word of both.
        let on =
            |memory: &mut Memory, language| memory.form(&lexicon, language, TokenKind::Word, "on");
        assert_ne!(on(&mut memory, Language::English), on(&mut memory, Language::Polish));
    }

    #[test]
    fn a_memory_does_not_grow_without_end() {
        let (lexicon, memories) = (Lexicon::builtin(), Memories::default());
        let mut memory = memories.take();
        for number in 0..=MOST {
            memory.form(&lexicon, Language::English, TokenKind::Digits, &number.to_string());
        }
        assert_eq!(memory.forms[Language::English][TokenKind::Digits as usize].len(), MOST);
        memories.give_back(memory);
        assert_eq!(memories.take().count, 0);
    }
}
