//! Acronyms that no table of names knows.

use rustc_hash::FxHashSet;

use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{Ending, is_vowel, latin};

/// Number of letters in an acronym.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=7;
/// Maximum number of letters in the ending of an acronym after a hyphen: `PAN-u`, `SMS-ami`.
const MAX_ENDING: usize = 4;

/// Number of letters in either part of the code of a locale.
const LOCALE_LETTERS: usize = 2;

/// Finds the acronyms.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let tokens = &extraction.text.document.tokens;
    // Names of values to fill in within this block.
    let (mut block, mut slots) = (0, FxHashSet::default());
    for at in 0..tokens.len() {
        if tokens[at].kind != TokenKind::Word || !extraction.free(at..at + 1) {
            continue;
        }
        let text = extraction.word(at);
        if !text.starts_with(char::is_uppercase) {
            continue;
        }
        let base = base(extraction, text);
        if !LETTERS.contains(&base.chars().count())
            || !base.chars().all(char::is_uppercase)
            // Among words in capitals only one without a vowel is surely an acronym: PDF, GPL.
            || (extraction.is_in_capitals(at) && base.contains(is_vowel))
        {
            continue;
        }
        // `--suffix=SUFF`: a value that a user fills in.
        let blocks = &extraction.text.document.blocks;
        if blocks.get(block).is_some_and(|block| block.span.end <= tokens[at].span.start) {
            block = blocks.partition_point(|block| block.span.end <= tokens[at].span.start);
            slots.clear();
        }
        if at
            .checked_sub(1)
            .is_some_and(|before| !tokens[at].spaced && extraction.word(before) == "=")
        {
            slots.insert(text);
        }
        if slots.contains(text) {
            continue;
        }
        if is_part(extraction, at)
            || is_region_of_locale(extraction, at)
            || is_dotted_abbreviation(extraction, at)
        {
            continue;
        }
        let mut end = at + 1;
        let glued = |token: usize| tokens.get(token).is_some_and(|token| !token.spaced);
        if extraction.profile.inflects
            && glued(end)
            && glued(end + 1)
            && extraction.word(end) == "-"
        {
            let ending = extraction.word(end + 1);
            if ending.chars().count() <= MAX_ENDING && ending.chars().all(char::is_lowercase) {
                end += 2;
            }
        }
        let readings = vec![Value::Acronym(latin(base).into())];
        // `MUST`, `NOT`: ordinary words that are stressed, unless the other language, in which they
        // are no words, has them as an acronym. `NB`: a phrase that names nothing.
        let is_phrase = extraction.lexicon.is_phrase_in_letters(extraction.language, base);
        let fact = if is_phrase || extraction.is_ordinary(at) {
            Statement::hint(readings)
        } else {
            Statement::stated(readings)
        };
        extraction.take(at..end, fact);
    }
}

/// Returns an acronym without an ending that is written together with it: `NGOs`, `PDFs`, `VATu`,
/// `APT'a`.
pub(super) fn base<'a>(extraction: &Extraction<'_>, text: &'a str) -> &'a str {
    let base = extraction.profile.without_plural(text).unwrap_or(text);
    let base = base.split(['\'', '’']).next().unwrap_or(base);
    without_ending(extraction, base)
}

/// Returns capitals without the case ending that follows them, or the whole text.
pub(super) fn without_ending<'a>(extraction: &Extraction<'_>, text: &'a str) -> &'a str {
    let ending = text.trim_start_matches(char::is_uppercase);
    let stem = &text[..text.len() - ending.len()];
    let is_ending = extraction.lexicon.is_case_ending(extraction.language, ending);
    if is_ending && stem.chars().nth(1).is_some() { stem } else { text }
}

/// Whether a word is a part of what programs read (`FILE_NAME`, `21AF26D3`), or an abbreviation with
/// its stop among words in capitals: `SĄD DS. RODZINNYCH`.
fn is_part(extraction: &Extraction<'_>, at: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let mark = |token: Option<usize>| token.is_some_and(|token| extraction.word(token) == "_");
    // `TL;DR`: a semicolon that parts no words abbreviates a phrase of both languages.
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let is_capital = |at: usize| extraction.word(at).starts_with(char::is_uppercase);
    let joins = |semicolon: usize| {
        extraction.word(semicolon) == ";"
            && glued(semicolon)
            && glued(semicolon + 1)
            && is_capital(semicolon + 1)
            && semicolon.checked_sub(1).is_some_and(is_capital)
    };
    if joins(at + 1) || at.checked_sub(1).is_some_and(joins) {
        return true;
    }
    let after_figure =
        at.checked_sub(1).is_some_and(|before| tokens[before].kind == TokenKind::Digits);
    let end = extraction.after_stop(at + 1);
    let with_stop = || format!("{}.", extraction.word(at).to_lowercase());
    let is_abbreviation = || {
        let (lexicon, language) = (extraction.lexicon, extraction.language);
        extraction.is_in_capitals(at) && lexicon.abbreviation(language, &with_stop()).is_some()
    };
    if end > at + 1 && is_abbreviation() {
        return true;
    }
    !tokens[at].spaced && (after_figure || mark(at.checked_sub(1)))
        || mark(tokens.get(at + 1).filter(|next| !next.spaced).map(|_| at + 1))
}

/// Whether a token is the region in the code of a locale: `pl-PL`, `en_US`.
pub(super) fn is_region_of_locale(extraction: &Extraction<'_>, at: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let Some(language) = at.checked_sub(2) else { return false };
    let is_glued = |token: usize| !tokens[token].spaced;
    let (code, region) = (extraction.word(language), extraction.word(at));
    let is_code = |code: &str, is_case: fn(char) -> bool| {
        code.len() == LOCALE_LETTERS && code.chars().all(is_case)
    };
    is_code(region, |c| c.is_ascii_uppercase())
        && is_code(code, |c| c.is_ascii_lowercase())
        && matches!(extraction.word(at - 1), "-" | "_")
        && is_glued(at)
        && is_glued(at - 1)
}

/// Whether a word in capitals is an abbreviation of letters with stops, written without them after
/// a mark: `a model, IE this one`.
fn is_dotted_abbreviation(extraction: &Extraction<'_>, at: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let is_mark = |before: usize| tokens[before].kind == TokenKind::Mark;
    let dotted = || -> String {
        extraction.word(at).to_lowercase().chars().flat_map(|letter| [letter, '.']).collect()
    };
    at.checked_sub(1).is_some_and(is_mark)
        && extraction.lexicon.abbreviation(extraction.language, &dotted()) == Some(Ending::Never)
}
