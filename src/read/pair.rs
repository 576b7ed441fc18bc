//! The two texts of a pair: read together, so that every problem with either is told at once.

use super::{Origin, Problem, pair_problems, read_source};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::text::{Format, Presence, Source};

/// A pair of files that is to be checked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pair {
    /// The path of the English text.
    pub en: String,
    /// The path of the Polish text.
    pub pl: String,
    /// What the two are called whatever folder the program runs in: in a project from its topmost folder on, with `/` between folders; else as the user names them.
    pub names: [String; 2],
    /// The side that has no file: the path is where the project would have it.
    pub absent: Option<Language>,
    /// Whether the pair was found by its names and not named by the user: a text that is not translated yet is then a finding and no error.
    pub found: bool,
}

/// The texts of a pair.
#[derive(Debug, Clone)]
pub struct ReadPair {
    /// The English text.
    pub en: Source,
    /// The Polish text.
    pub pl: Source,
    /// What is odd about them, though they can be checked.
    pub oddity: Option<Problem>,
}

impl Pair {
    /// Two files that the user names.
    pub fn named(en: impl Into<String>, pl: impl Into<String>) -> Pair {
        let (en, pl) = (en.into(), pl.into());
        Pair { names: [en.clone(), pl.clone()], en, pl, absent: None, found: false }
    }
}

/// Reads the two texts of a pair. `lenient` takes an empty text for a text: all of the other is missing in it.
///
/// # Errors
///
/// Every problem that keeps the pair from being checked, English before Polish.
pub fn read_pair(pair: &Pair, lexicon: &Lexicon, lenient: bool) -> Result<ReadPair, Vec<Problem>> {
    let (en, pl) = (&pair.en, &pair.pl);
    if en == pl {
        return Err(vec![Problem::SameFile(Origin::new(en))]);
    }
    let read = |path: &str, language: Language| match pair.absent {
        Some(absent) if absent == language => Ok(Source::absent(path, language)),
        _ => read_source(path, language),
    };
    let empty = |path: &str, language| Source::new(path, language, Format::Plain, "");
    let (mut en, mut pl, oddity) = match (read(en, Language::English), read(pl, Language::Polish)) {
        (Ok(en), Ok(pl)) => (en, pl, None),
        (Ok(source), Err(problem @ Problem::Empty(_))) if lenient => (source, empty(pl, Language::Polish), Some(problem)),
        (Err(problem @ Problem::Empty(_)), Ok(source)) if lenient => (empty(en, Language::English), source, Some(problem)),
        (en, pl) => return Err([en.err(), pl.err()].into_iter().flatten().collect()),
    };
    if pair.absent.is_none() {
        match pair_problems(&en, &pl, lexicon) {
            Some(Problem::NotEnglish(_)) if pair.found => en.presence = Presence::Untranslated,
            Some(Problem::NotPolish(_) | Problem::SameText(..)) if pair.found => pl.presence = Presence::Untranslated,
            Some(problem) => return Err(vec![problem]),
            None => {}
        }
    }
    Ok(ReadPair { en, pl, oddity })
}
