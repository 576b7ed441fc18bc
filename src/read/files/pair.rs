//! Pairs of files: both texts are read together, so that every problem with either is reported.

use std::path::Path;

use super::{read_segments, read_source_as};
use crate::bitext::Segments;
use crate::language::LANGUAGES;
use crate::lexicon::Lexicon;
use crate::read::format::InputFormat;
use crate::read::pair::ReadPair;
use crate::read::pair_sanity::{pair_problem, segment_problem};
use crate::read::problem::{Origin, Problem};
use crate::sides::{Side, Sides};
use crate::source::{Format, Presence, Source};

/// A pair of files to check.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    /// The paths of the two texts.
    pub paths: Sides<String>,
    /// The names of the two, independent of the working folder: in a project relative to its root,
    /// with `/` between folders; otherwise as given.
    pub names: Sides<String>,
    /// The side without a file: its path is where the project would have it.
    pub absent: Option<Side>,
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
        let paths = Sides::new(en.into(), pl.into());
        Pair { names: paths.clone(), paths, ..Pair::default() }
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
    if pair.bilingual {
        let Segments { texts, pairs } = read_segments(&pair.paths.source, pair.format, pair.swap)?;
        return match segment_problem(&texts, lexicon) {
            Some(problem) => Err(vec![problem]),
            None => Ok(ReadPair { texts, oddity: None, segments: Some(pairs) }),
        };
    }
    if pair.paths.source == pair.paths.target {
        return Err(vec![Problem::SameFile(Origin::new(&pair.paths.source))]);
    }
    let read = Sides::from_fn(|side| {
        let (path, language) = (&pair.paths[side], LANGUAGES[side]);
        match pair.absent {
            Some(absent) if absent == side => Ok(Source::absent(path, language)),
            _ => read_source_as(path, language, pair.format),
        }
    });
    let empty = |side: Side| Source::new(&pair.paths[side], LANGUAGES[side], Format::Plain, "");
    let (mut texts, oddity) = match (read.source, read.target) {
        (Ok(source), Ok(target)) => (Sides::new(source, target), None),
        (Ok(source), Err(problem @ Problem::Empty(_))) if lenient => {
            (Sides::new(source, empty(Side::Target)), Some(problem))
        }
        (Err(problem @ Problem::Empty(_)), Ok(target)) if lenient => {
            (Sides::new(empty(Side::Source), target), Some(problem))
        }
        (source, target) => {
            return Err([source.err(), target.err()].into_iter().flatten().collect());
        }
    };
    if pair.absent.is_none() {
        let problem = if is_same_file(&texts.source.path, &texts.target.path) {
            Some(Problem::SameFile(Origin::new(&texts.source.path)))
        } else {
            pair_problem(&texts, lexicon)
        };
        match problem {
            Some(Problem::NotEnglish(_)) if pair.found => {
                texts.source.presence = Presence::Untranslated
            }
            Some(Problem::NotPolish(_) | Problem::SameText(..)) if pair.found => {
                texts.target.presence = Presence::Untranslated
            }
            Some(problem) => return Err(vec![problem]),
            None => {}
        }
    }
    Ok(ReadPair { texts, oddity, segments: None })
}

/// Whether two paths lead to one file. Standard input can be read once only, so it counts too.
fn is_same_file(first: &str, second: &str) -> bool {
    let absolute = |path: &str| Path::new(path).canonicalize().ok();
    first == second || absolute(first).zip(absolute(second)).is_some_and(|(a, b)| a == b)
}
