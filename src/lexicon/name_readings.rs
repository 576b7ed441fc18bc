//! The words that a token of a text can be as part of a name: itself, a lemma, an acronym without its
//! ending, an adjective without its first part.

use std::borrow::Cow;

use super::morphology::lowercase;
use super::{Form, PartOfSpeech, is_vowel};
use crate::document::TokenKind;
use crate::language::{Language, PerLanguage};

/// Maximum number without the hyphen (`VATu`, `NFZ-em` as `NFZem`): words with longer endings are
/// other words (`MPlayer`).
const MAX_GLUED: usize = 3;

/// First parts of adjectives made of names.
const PREFIXES: PerLanguage<&str> =
    PerLanguage::new("", include_str!("../../locales/pl/place_prefixes.txt"));

/// How a word is read as the word of a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// As it is written.
    Written,
    /// As a lemma that differs from it.
    Lemma {
        /// Whether a name can have the lemma.
        proper: bool,
    },
    /// As an adjective without the first part that a compound adds: `ogólnounijny`,
    /// `środkowośródziemnomorski`.
    Prefixed,
}

/// Calls `each` with the words that a token can be read as, and how it is read.
pub(super) fn readings(
    language: Language,
    kind: TokenKind,
    text: &str,
    form: &Form,
    mut each: impl FnMut(&str, Reading),
) {
    if kind != TokenKind::Word {
        each(
            if matches!(text, "–" | "—" | "‑" | "−") { "-" } else { on_line(text) },
            Reading::Written,
        );
        return;
    }
    let text = &*plain(text);
    // The table has acronyms as they are written, all else in small letters.
    if text.chars().filter(|letter| letter.is_uppercase()).nth(1).is_some() {
        each(text, Reading::Written);
        if let Some(acronym) = before_ending(language, text) {
            each(acronym, Reading::Written);
        }
    }
    let lower = lowercase(text);
    each(&lower, Reading::Written);
    let profile = language.profile();
    if let Some(owner) = profile.without_any_possessive(&lower) {
        each(owner, Reading::Written);
    }
    if profile.inflects {
        for lemma in &form.lemmas {
            let text = lowercase(&lemma.text);
            if text != lower {
                let proper = lemma.proper || !form.known || lemma.part == PartOfSpeech::Noun;
                each(&text, Reading::Lemma { proper });
            }
            for rest in PREFIXES[language].lines().filter_map(|prefix| text.strip_prefix(prefix)) {
                each(rest, Reading::Prefixed);
            }
        }
    }
}

/// Returns the digit that a character below the line stands for (`CO₂`), or the text itself.
fn on_line(text: &str) -> &str {
    const DIGITS: &str = "0123456789";
    let digit = text.chars().next().and_then(|c| u32::from(c).checked_sub(u32::from('₀')));
    let at = digit.and_then(|digit| usize::try_from(digit).ok());
    at.and_then(|at| DIGITS.get(at..at + 1)).unwrap_or(text)
}

/// Returns a word with plain apostrophes.
fn plain(word: &str) -> Cow<'_, str> {
    if word.contains('’') { word.replace('’', "'").into() } else { word.into() }
}

/// Returns an acronym before the ending that is written together with it: `NATO's`, `NGOs`, `VATu`.
fn before_ending(language: Language, text: &str) -> Option<&str> {
    let profile = language.profile();
    if !profile.inflects {
        return profile.without_any_possessive(text);
    }
    let ending = text.trim_start_matches(char::is_uppercase);
    // An ending is a syllable: `RPr` is no form of `RP`.
    let small = ending.contains(is_vowel)
        && ending.chars().count() <= MAX_GLUED
        && ending.chars().all(char::is_lowercase);
    if small { text.strip_suffix(ending) } else { None }
}
