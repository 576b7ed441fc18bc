//! Judges whether two texts can be a text and its version.

use super::language_guess::guess_language;
use super::problem::{Origin, Problem};
use crate::language::LANGUAGES;
use crate::lexicon::Lexicon;
use crate::sides::{Side, Sides};
use crate::source::Source;

/// Minimum number of words of a file in the wrong language. Anything shorter is a sentence that was
/// not translated, which the checks report.
const MIN_WORDS: usize = 40;

/// Returns the problem that keeps two texts from being an English text and its Polish version. If
/// there are several, it is the one that explains the others.
pub fn pair_problem(texts: &Sides<Source>, lexicon: &Lexicon) -> Option<Problem> {
    let guessed = texts.as_ref().map(|text| guess_language(&text.text, lexicon));
    let origins = texts.as_ref().map(|text| Origin::new(&text.path));
    let is_other = |side: Side| guessed[side].is_some_and(|language| language != LANGUAGES[side]);
    // A list of names may be the same in both languages; prose is not.
    let is_same = || texts.source.text.trim() == texts.target.text.trim();
    if guessed.iter().all(Option::is_some) && is_file(&texts.source) && is_same() {
        return Some(Problem::SameText(origins.source, origins.target));
    }
    if Side::BOTH.into_iter().all(is_other) {
        return Some(Problem::Swapped(origins.source, origins.target));
    }
    if is_other(Side::Source) && is_file(&texts.source) {
        return Some(Problem::NotEnglish(origins.source));
    }
    let is_untranslated = is_other(Side::Target) && is_file(&texts.target);
    is_untranslated.then_some(Problem::NotPolish(origins.target))
}

/// Returns the problem of a file that holds both texts if they were read the wrong way round.
pub fn segment_problem(texts: &Sides<Source>, lexicon: &Lexicon) -> Option<Problem> {
    let guessed = texts.as_ref().map(|text| guess_language(&text.text, lexicon));
    let is_swapped = guessed == LANGUAGES.map(Some).swap();
    is_swapped.then(|| Problem::SwappedTexts(Origin::new(&texts.source.path)))
}

fn is_file(source: &Source) -> bool {
    source.text.split_whitespace().nth(MIN_WORDS - 1).is_some()
}
