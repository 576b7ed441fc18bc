//! Judges whether two texts can be a text and its version.

use super::language_guess::guess_language;
use super::problem::{Origin, Problem};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::source::Source;

/// Minimum number of words of a file in the wrong language. Anything shorter is a sentence that was
/// not translated, which the checks report.
const MIN_WORDS: usize = 40;

/// Returns the problem that keeps two texts from being an English text and its Polish version. If
/// there are several, it is the one that explains the others.
pub fn pair_problem(en: &Source, pl: &Source, lexicon: &Lexicon) -> Option<Problem> {
    let (first, second) = (Origin::new(&en.path), Origin::new(&pl.path));
    match (guess_language(&en.text, lexicon), guess_language(&pl.text, lexicon)) {
        // A list of names may be the same in both languages; prose is not.
        (Some(_), Some(_)) if is_file(en) && en.text.trim() == pl.text.trim() => {
            Some(Problem::SameText(first, second))
        }
        (Some(Language::Polish), Some(Language::English)) => Some(Problem::Swapped(first, second)),
        (Some(Language::Polish), _) if is_file(en) => Some(Problem::NotEnglish(first)),
        (_, Some(Language::English)) if is_file(pl) => Some(Problem::NotPolish(second)),
        _ => None,
    }
}

/// Returns the problem of a file that holds both texts if they were read the wrong way round.
pub fn segment_problem(en: &Source, pl: &Source, lexicon: &Lexicon) -> Option<Problem> {
    let swapped = (guess_language(&en.text, lexicon), guess_language(&pl.text, lexicon))
        == (Some(Language::Polish), Some(Language::English));
    swapped.then(|| Problem::SwappedTexts(Origin::new(&en.path)))
}

fn is_file(source: &Source) -> bool {
    source.text.split_whitespace().nth(MIN_WORDS - 1).is_some()
}
