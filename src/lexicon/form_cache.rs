//! Cache of forms: texts repeat their words, and a form means the same in every text.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

use super::{Form, Lexicon};
use crate::document::TokenKind;
use crate::language::{Language, PerLanguage};

/// Maximum number of forms in a cache, about 8 MB; a full one is emptied before the next text.
const MAX_FORMS: usize = 1 << 14;

/// Caches of a lexicon: one for each thread that reads a text at the moment, so that none waits for
/// another.
#[derive(Debug, Default)]
pub(super) struct FormCaches(Mutex<Vec<FormCache>>);

/// Forms that one thread has met.
#[derive(Debug, Default)]
pub(super) struct FormCache {
    forms: PerLanguage<[FxHashMap<Box<str>, Arc<Form>>; 3 * 2]>,
    count: usize,
}

impl FormCaches {
    /// Returns a cache for one text.
    pub(super) fn take(&self) -> FormCache {
        let cache = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop().unwrap_or_default();
        if cache.count < MAX_FORMS { cache } else { FormCache::default() }
    }

    /// Keeps a cache for the next text.
    pub(super) fn give_back(&self, cache: FormCache) {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).push(cache);
    }
}

impl FormCache {
    /// Returns the form of a token, from the cache where it is known. In a text without diacritics
    /// an unknown word is the one that has them.
    pub(super) fn form(
        &mut self,
        lexicon: &Lexicon,
        language: Language,
        kind: TokenKind,
        written: &str,
        lacks_diacritics: bool,
    ) -> Arc<Form> {
        let forms = &mut self.forms[language][2 * kind as usize + usize::from(lacks_diacritics)];
        if let Some(form) = forms.get(written) {
            return Arc::clone(form);
        }
        let word = match kind {
            TokenKind::Word if lacks_diacritics => lexicon.restored(language, written),
            _ => Cow::Borrowed(written),
        };
        let form = Arc::new(lexicon.token_form(language, kind, &word));
        if self.count < MAX_FORMS {
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
        let mut cache = FormCache::default();
        for (language, kind, written) in [
            (Language::English, TokenKind::Word, "May"),
            (Language::Polish, TokenKind::Word, "dwustu"),
            (Language::Polish, TokenKind::Digits, "2021"),
            (Language::English, TokenKind::Mark, "€"),
        ] {
            let afresh = lexicon.token_form(language, kind, written);
            let (first, again) = (
                cache.form(&lexicon, language, kind, written, false),
                cache.form(&lexicon, language, kind, written, false),
            );
            assert!(*first == afresh && Arc::ptr_eq(&first, &again), "{written}");
        }
        // `on` is a word of both.
        let on = |cache: &mut FormCache, language| {
            cache.form(&lexicon, language, TokenKind::Word, "on", false)
        };
        assert_ne!(on(&mut cache, Language::English), on(&mut cache, Language::Polish));
    }

    #[test]
    fn a_memory_does_not_grow_without_end() {
        let (lexicon, form_caches) = (Lexicon::builtin(), FormCaches::default());
        let mut cache = form_caches.take();
        for number in 0..=MAX_FORMS {
            cache.form(&lexicon, Language::English, TokenKind::Digits, &number.to_string(), false);
        }
        assert_eq!(cache.forms[Language::English][2 * TokenKind::Digits as usize].len(), MAX_FORMS);
        form_caches.give_back(cache);
        assert_eq!(form_caches.take().count, 0);
    }
}
