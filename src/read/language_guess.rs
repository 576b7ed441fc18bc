//! Guesses the language of a text.

use crate::language::{Language, PerLanguage};
use crate::lexicon::Lexicon;

/// Minimum number of function words: with fewer, the text is a list of names or too short.
const MIN_FUNCTION_WORDS: usize = 8;
/// Maximum number of words per function word in prose.
const MAX_WORDS_PER_FUNCTION_WORD: usize = 12;
/// Minimum ratio of the function words of a text's language to those of the other.
const MIN_DOMINANCE: usize = 5;
/// Number of bytes that are examined.
const SAMPLE: usize = 1 << 18;

/// Returns the language of a text by its function words, or `None` if it is too short, mixed, or not
/// prose.
pub fn guess_language(text: &str, lexicon: &Lexicon) -> Option<Language> {
    let (mut words, mut count) = (0usize, PerLanguage::<usize>::default());
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    for word in text[..end]
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '\u{2019}')
        .filter(|word| !word.is_empty())
    {
        words += 1;
        let is_word = |language: &Language| lexicon.is_function_word(*language, word);
        // A word of both languages is no evidence.
        let mut languages = Language::ALL.into_iter().filter(is_word);
        if let (Some(language), None) = (languages.next(), languages.next()) {
            count[language] += 1;
        }
    }
    Language::ALL.into_iter().find(|language| {
        let (own, other) = (count[*language], count[language.other()]);
        own >= MIN_FUNCTION_WORDS
            && own * MAX_WORDS_PER_FUNCTION_WORD >= words
            && own >= other * MIN_DOMINANCE
    })
}
