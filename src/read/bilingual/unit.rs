//! Units: two texts that belong together, as a file has them.

use std::io;

use super::direction::Direction;
use super::limited_reader::TooLong;
use super::segment_text::{Place, Text};
use crate::read::fault::LineFault;

/// Two texts that belong together, as a file has them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// What the file calls it.
    pub id: Option<String>,
    /// Where it begins.
    pub place: Place,
    /// The languages of the two, as far as the file tells.
    pub direction: Direction,
    /// The text that was translated.
    pub source: Text,
    /// Its translation; empty where there is none.
    pub target: Text,
    /// Whether the translation is marked as one to be looked at.
    pub unsure: bool,
    /// Whether it is not used before that.
    pub unused: bool,
    /// Whether it is one of the forms for different counts.
    pub counted: bool,
}

/// What keeps a unit from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A fault in a line.
    Fault(LineFault, usize),
    /// The system cannot read on, in its own words.
    Unreadable(String),
}

impl Unit {
    /// With the same codes in both texts, as far as both have the words.
    pub fn marked_alike(mut self) -> Unit {
        self.target.mark_like(&self.source);
        self.source.mark_like(&self.target);
        self
    }
}

impl Stop {
    /// Returns the reason for an error while a line is read.
    pub fn from_io(error: &io::Error, line: usize) -> Stop {
        let too_long = error.get_ref().is_some_and(|error| error.is::<TooLong>());
        if too_long {
            Stop::Fault(LineFault::TooLong, line)
        } else {
            Stop::Unreadable(error.to_string())
        }
    }
}
