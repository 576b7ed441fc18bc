//! The two texts of a pair: read together, so that every problem with either is told at once.

use super::judge::segment_problems;
use super::{InputFormat, Origin, Problem, pair_problems, read_segments, read_source_as};
use crate::bitext::Segments;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::pipeline::CheckedPair;
use crate::sides::Sides;
use crate::source::{Format, Presence, Source};

/// A pair of files that is to be checked.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Pair {
    /// The path of the English text.
    pub en: String,
    /// The path of the Polish text.
    pub pl: String,
    /// What the two are called whatever folder the program runs in: in a project from its topmost
    /// folder on, with `/` between folders; else as the user names them.
    pub names: Sides<String>,
    /// The side that has no file: the path is where the project would have it.
    pub absent: Option<Language>,
    /// Whether the pair was found by its names and not named by the user: a text that is not
    /// translated yet is then a finding and no error.
    pub found: bool,
    /// Whether one file holds both texts: the two paths are the same.
    pub bilingual: bool,
    /// The format that the user says the files have.
    pub format: Option<InputFormat>,
    /// Whether, in a file that holds both texts and does not name their languages, the source is
    /// Polish.
    pub swap: bool,
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
    /// Of one file that holds both: which blocks of the two layouts belong together.
    pub segments: Option<Vec<Sides<Option<usize>>>>,
}

impl Pair {
    /// Two files that the user names.
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

impl ReadPair {
    /// Checks the pair as it was read.
    pub fn check(self, lexicon: &Lexicon) -> CheckedPair {
        let texts = Sides::new(self.en, self.pl);
        match self.segments {
            Some(pairs) => CheckedPair::check_segments(Segments { texts, pairs }, lexicon),
            None => CheckedPair::check(texts, lexicon),
        }
    }
}

/// Reads the two texts of a pair. `lenient` takes an empty text for a text: all of the other is
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
        return match segment_problems(&en, &pl, lexicon) {
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
        match pair_problems(&en, &pl, lexicon) {
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
