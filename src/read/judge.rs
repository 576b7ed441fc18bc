//! Which language a text is in, and whether two texts can be a text and its version.

use std::path::Path;

use super::problem::{Origin, Problem};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::source::Source;

/// Fewer function words than these tell nothing: the text is a list of names, or too short.
const FEWEST: usize = 8;
/// One function word in so many words is the least that prose has.
const SPARSEST: usize = 12;
/// A text is in a language when it has so many times the function words of the other.
const CLEAR: usize = 5;
/// A shorter text in the wrong language, in words, is a sentence that somebody forgot, not a wrong
/// file: the checks will say so.
const SHORTEST_FILE: usize = 40;
/// So much of a text is looked at, in bytes: enough to be sure.
const SAMPLE: usize = 1 << 18;

/// The language a text is in, by its function words; `None` where it is too short, mixed, or no
/// prose.
pub fn language_of(text: &str, lexicon: &Lexicon) -> Option<Language> {
    let (mut words, mut count) = (0usize, [0usize; 2]);
    let mut end = text.len().min(SAMPLE);
    while !text.is_char_boundary(end) {
        end -= 1;
    }
    for word in text[..end]
        .split(|c: char| !c.is_alphabetic() && c != '\'' && c != '\u{2019}')
        .filter(|word| !word.is_empty())
    {
        words += 1;
        let is = Language::ALL.map(|language| lexicon.is_function_word(language, word));
        if is[0] != is[1] {
            count[usize::from(is[1])] += 1;
        }
    }
    Language::ALL.into_iter().find(|language| {
        let (own, other) = (count[*language as usize], count[language.other() as usize]);
        own >= FEWEST && own * SPARSEST >= words && own >= other * CLEAR
    })
}

/// What speaks against two texts being an English text and its Polish version: one problem at most,
/// the one that explains the others.
pub fn pair_problems(en: &Source, pl: &Source, lexicon: &Lexicon) -> Option<Problem> {
    let (first, second) = (Origin::new(&en.path), Origin::new(&pl.path));
    if same_file(&en.path, &pl.path) {
        return Some(Problem::SameFile(first));
    }
    match (language_of(&en.text, lexicon), language_of(&pl.text, lexicon)) {
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

/// What speaks against a file that holds both texts having them as it was read: the two are the
/// wrong way round.
pub(super) fn segment_problems(en: &Source, pl: &Source, lexicon: &Lexicon) -> Option<Problem> {
    let swapped = (language_of(&en.text, lexicon), language_of(&pl.text, lexicon))
        == (Some(Language::Polish), Some(Language::English));
    swapped.then(|| Problem::SwappedTexts(Origin::new(&en.path)))
}

fn is_file(source: &Source) -> bool {
    source.text.split_whitespace().nth(SHORTEST_FILE - 1).is_some()
}

/// Whether two paths lead to one file. Standard input can be read once only, so it counts too.
fn same_file(en: &str, pl: &str) -> bool {
    let whole = |path: &str| Path::new(path).canonicalize().ok();
    en == pl || whole(en).zip(whole(pl)).is_some_and(|(en, pl)| en == pl)
}
