//! Pairs of files: both texts are read together, so that every problem with either is reported.

use std::path::Path;

use super::{read_segments, read_source_as};
use crate::bitext::Segments;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::read::format::InputFormat;
use crate::read::pair::ReadPair;
use crate::read::pair_sanity::{pair_problem, segment_problem};
use crate::read::problem::{Origin, Problem};
use crate::sides::Sides;
use crate::source::{Format, Presence, Source};

/// A pair of files to check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    /// The path of the English text.
    pub en: String,
    /// The path of the Polish text.
    pub pl: String,
    /// The names of the two, independent of the working folder: in a project relative to its root,
    /// with `/` between folders; otherwise as given.
    pub names: Sides<String>,
    /// The side without a file: its path is where the project would have it.
    pub absent: Option<Language>,
    /// Whether the pair was found by its names instead of given: an untranslated text is then a
    /// finding instead of an error.
    pub found: bool,
    /// Whether one file holds both texts: the two paths are equal.
    pub bilingual: bool,
    /// The format of the files, if given.
    pub format: Option<InputFormat>,
    /// Whether the source is Polish in a file that holds both texts and does not name their
    /// languages.
    pub swap: bool,
}

impl Pair {
    /// A pair of two given files.
    pub fn named(en: impl Into<String>, pl: impl Into<String>) -> Pair {
        let (en, pl) = (en.into(), pl.into());
        Pair { names: Sides::new(en.clone(), pl.clone()), en, pl, ..Pair::default() }
    }

    /// A file that holds both texts.
    pub fn bilingual(path: impl Into<String>) -> Pair {
        let path = path.into();
        Pair { bilingual: true, ..Pair::named(path.clone(), path) }
    }
}

/// Reads the two texts of a pair. If `lenient`, one of them may be empty: all of the other is then
/// missing in it.
///
/// # Errors
///
/// Every problem that keeps the pair from being checked, English before Polish.
pub fn read_pair(pair: &Pair, lexicon: &Lexicon, lenient: bool) -> Result<ReadPair, Vec<Problem>> {
    let (en, pl) = (&pair.en, &pair.pl);
    if pair.bilingual {
        let Segments { texts, pairs } = read_segments(en, pair.format, pair.swap)?;
        let Sides { source: en, target: pl } = texts;
        return match segment_problem(&en, &pl, lexicon) {
            Some(problem) => Err(vec![problem]),
            None => Ok(ReadPair { en, pl, oddity: None, segments: Some(pairs) }),
        };
    }
    if en == pl {
        return Err(vec![Problem::SameFile(Origin::new(en))]);
    }
    let read = |path: &str, language: Language| match pair.absent {
        Some(absent) if absent == language => Ok(Source::absent(path, language)),
        _ => read_source_as(path, language, pair.format),
    };
    let empty = |path: &str, language| Source::new(path, language, Format::Plain, "");
    let (mut en, mut pl, oddity) = match (read(en, Language::English), read(pl, Language::Polish)) {
        (Ok(en), Ok(pl)) => (en, pl, None),
        (Ok(source), Err(problem @ Problem::Empty(_))) if lenient => {
            (source, empty(pl, Language::Polish), Some(problem))
        }
        (Err(problem @ Problem::Empty(_)), Ok(source)) if lenient => {
            (empty(en, Language::English), source, Some(problem))
        }
        (en, pl) => return Err([en.err(), pl.err()].into_iter().flatten().collect()),
    };
    if pair.absent.is_none() {
        let problem = if is_same_file(&en.path, &pl.path) {
            Some(Problem::SameFile(Origin::new(&en.path)))
        } else {
            pair_problem(&en, &pl, lexicon)
        };
        match problem {
            Some(Problem::NotEnglish(_)) if pair.found => en.presence = Presence::Untranslated,
            Some(Problem::NotPolish(_) | Problem::SameText(..)) if pair.found => {
                pl.presence = Presence::Untranslated
            }
            Some(problem) => return Err(vec![problem]),
            None => {}
        }
    }
    Ok(ReadPair { en, pl, oddity, segments: None })
}

/// Whether two paths lead to one file. Standard input can be read once only, so it counts too.
fn is_same_file(en: &str, pl: &str) -> bool {
    let absolute = |path: &str| Path::new(path).canonicalize().ok();
    en == pl || absolute(en).zip(absolute(pl)).is_some_and(|(en, pl)| en == pl)
}
