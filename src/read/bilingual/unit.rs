//! Units: a segment and its translation, as a file contains them.

use std::{fmt, io};

use super::direction::Direction;
use super::limited_reader::TooLong;
use super::segment_text::{Place, SegmentText};
use crate::read::fault::LineFault;

/// A segment and its translation, as a file contains them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TranslationUnit {
    /// Its id in the file.
    pub id: Option<String>,
    /// Its position in the file.
    pub place: Place,
    /// The languages of the two texts, if the file declares them.
    pub direction: Direction,
    /// The source text.
    pub source: SegmentText,
    /// The translation; empty if there is none.
    pub target: SegmentText,
    /// Whether the translation is marked as needing review.
    pub unfinished: bool,
    /// Whether programs ignore the translation until it is reviewed.
    pub unreviewed: bool,
    /// Whether it is a plural form for one particular count.
    pub fixed_count: bool,
}

/// Reason why a unit cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A defect, and its line.
    Fault(LineFault, usize),
    /// A read error, with the message of the operating system.
    Unreadable(String),
}

impl TranslationUnit {
    /// Marks the same codes in both texts, as far as both contain them.
    pub fn with_equal_codes(mut self) -> TranslationUnit {
        self.target.mark_codes_of(&self.source);
        self.source.mark_codes_of(&self.target);
        self
    }
}

impl Stop {
    /// Classifies an error that occurred while reading a line.
    pub fn from_io(error: &io::Error, line: usize) -> Stop {
        let too_long = error.get_ref().is_some_and(|error| error.is::<TooLong>());
        if too_long {
            Stop::Fault(LineFault::TooLong, line)
        } else {
            Stop::Unreadable(error.to_string())
        }
    }
}

impl fmt::Display for Stop {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Stop::Fault(fault, line) => write!(f, "line {line}: {fault}"),
            Stop::Unreadable(reason) => f.write_str(reason),
        }
    }
}

impl std::error::Error for Stop {}
