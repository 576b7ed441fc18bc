//! Texts that leave out the diacritics of their language: `wrzesnia` for `września`.

use std::borrow::Cow;

use super::Lexicon;
use super::morphology::{Morphology, lowercase};
use super::profile::INTERNATIONAL;
use crate::document::{Document, TokenKind};
use crate::language::Language;
use crate::source::Source;

/// Minimum number of letters of a text that proves anything.
const MIN_LETTERS: usize = 100;
/// A text without diacritics has fewer than one in so many letters.
const RARE: usize = 100;
/// Maximum number of unknown words that are examined.
const MAX_EXAMINED: usize = 200;
/// Minimum number of unknown words that diacritics make known.
const MIN_RESTORED: usize = 3;
/// Minimum share of the unknown words that diacritics make known: one in so many.
const SHARE: usize = 3;
/// Minimum length in bytes of a word that is restored.
const MIN_WORD: usize = 4;

impl Lexicon {
    /// Whether a document is written without the diacritics of its language: it has hardly any, and
    /// many of its unknown words are known with them.
    pub(super) fn lacks_diacritics(&self, source: &Source, document: &Document) -> bool {
        let language = source.language;
        let own = language.profile().letters;
        if own.is_empty() || !self.has_dictionary(language) {
            return false;
        }
        let plain = source.text.bytes().filter(u8::is_ascii_alphabetic).count();
        let marked = source.text.chars().filter(|c| !c.is_ascii() && own.contains(*c)).count();
        if plain < MIN_LETTERS || marked * RARE >= plain {
            return false;
        }
        let words = document.tokens.iter().filter(|token| token.kind == TokenKind::Word);
        let unknown = words
            .map(|token| source.slice(token.span))
            .filter(|word| word.starts_with(|c: char| c.is_ascii_lowercase()))
            .filter(|word| word.len() >= MIN_WORD && !self.knows(language, word))
            .take(MAX_EXAMINED);
        let (mut all, mut restored) = (0, 0);
        for word in unknown {
            all += 1;
            restored += usize::from(self.with_diacritics(language, word).is_some());
        }
        restored >= MIN_RESTORED && restored * SHARE >= all
    }

    /// Returns the word of the dictionary that a word without diacritics may be, if it isn't the
    /// word itself: `września` for `wrzesnia`.
    pub fn with_diacritics(&self, language: Language, written: &str) -> Option<String> {
        let Morphology::Dictionary(dictionary) = &self.morphology[language] else { return None };
        if !written.is_ascii() || written.len() < MIN_WORD {
            return None;
        }
        let letters = language.profile().letters.chars().filter(|letter| letter.is_lowercase());
        let plain = |letter: char| self.plain_name(letter.encode_utf8(&mut [0; 4])).chars().next();
        let letters: Vec<(char, char)> =
            letters.filter_map(|letter| Some((plain(letter)?, letter))).collect();
        let word = dictionary.respelled(&lowercase(written), &letters)?;
        let mut characters = word.chars();
        let first = characters.next().filter(|_| written.starts_with(char::is_uppercase));
        Some(match first {
            Some(first) => first.to_uppercase().chain(characters).collect(),
            None => word,
        })
    }

    /// Returns a word as a document without diacritics means it: an unknown one with them, unless it
    /// is taken over from the language of names and terms.
    pub(super) fn restored<'w>(&self, language: Language, written: &'w str) -> Cow<'w, str> {
        if self.knows(language, written) || self.knows(INTERNATIONAL, written) {
            return Cow::Borrowed(written);
        }
        self.with_diacritics(language, written).map_or(Cow::Borrowed(written), Cow::Owned)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_with_their_diacritics() {
        let lexicon = Lexicon::builtin();
        for (written, word) in [
            ("wrzesnia", Some("września")),
            ("Tysiecy", Some("Tysięcy")),
            ("maja", Some("mają")),
            ("komputer", None),
            ("września", None),
        ] {
            let found = lexicon.with_diacritics(Language::Polish, written);
            assert_eq!(found.as_deref(), word, "{written}");
        }
        assert_eq!(lexicon.with_diacritics(Language::English, "resume"), None);
    }
}
