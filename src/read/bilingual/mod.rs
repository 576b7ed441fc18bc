//! Files that hold both texts, segment by segment: translation files, translation memories, tables.
//! Each reader is an iterator over units, from bytes as they come, so that a file need not fit into
//! memory.

mod accelerator;
mod cli_options;
mod delimited;
mod direction;
mod inline;
mod json_lines;
mod limited_reader;
mod lines;
mod markup;
mod message_keys;
mod po;
mod segment_text;
mod segments;
mod stream;
mod tmx;
mod xliff;

use std::io::{self, BufRead};

use super::InputFormat;
use limited_reader::TooLong;

pub(super) use delimited::name_columns;
pub use direction::Direction;
pub use segment_text::{Place, Text};
pub use segments::Sides;
pub use stream::{Batch, batches};

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

/// What is wrong with a file or with a line of it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Its marks do not fit together.
    Broken,
    /// It ends too early.
    Ends,
    /// A line or a piece is longer than can be kept.
    TooLong,
    /// A quotation mark has no other.
    Unclosed,
    /// It is no JSON object with two texts.
    NoObject,
    /// It does without a second column.
    NoColumn,
    /// It has names of its own for texts (entities of XML), which are not read.
    Fact,
    /// Its elements are nested too deeply.
    Nested,
    /// It is not in the encoding that it says, or that is expected of it.
    Encoding,
}

/// What keeps a unit from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A fault in a line.
    Fault(Fault, usize),
    /// The system cannot read on, in its own words.
    Unreadable(String),
}

/// The units of a file. Behind a [`Stop`] formats of lines go on, others end.
pub type Units<'a> = Box<dyn Iterator<Item = Result<Unit, Stop>> + 'a>;

/// The units of a file in a format; `None` where the format does not hold both texts.
pub fn units<'a>(from: impl BufRead + 'a, format: InputFormat) -> Option<Units<'a>> {
    Some(match format {
        InputFormat::Po => Box::new(po::Reader::new(from)),
        InputFormat::Xliff => Box::new(xliff::Reader::new(from)),
        InputFormat::Tmx => Box::new(tmx::Reader::new(from)),
        InputFormat::Tsv => Box::new(delimited::Reader::new(from, b'\t')),
        InputFormat::Csv => Box::new(delimited::Reader::new(from, b',')),
        InputFormat::JsonLines => Box::new(json_lines::Reader::new(from)),
        _ => return None,
    })
}

impl Unit {
    /// With the same codes in both texts, as far as both have the words.
    fn marked_alike(mut self) -> Unit {
        self.target.mark_like(&self.source);
        self.source.mark_like(&self.target);
        self
    }
}

impl Fault {
    /// Its name, by which the catalogues say it.
    pub const fn name(self) -> &'static str {
        match self {
            Fault::Broken => "broken",
            Fault::Ends => "ends",
            Fault::TooLong => "too-long",
            Fault::Unclosed => "unclosed",
            Fault::NoObject => "no-object",
            Fault::NoColumn => "no-column",
            Fault::Fact => "entity",
            Fault::Nested => "nested",
            Fault::Encoding => "encoding",
        }
    }
}

impl Stop {
    /// What an error means while a line is read.
    fn of(error: &io::Error, line: usize) -> Stop {
        let too_long = error.get_ref().is_some_and(|error| error.is::<TooLong>());
        if too_long {
            Stop::Fault(Fault::TooLong, line)
        } else {
            Stop::Unreadable(error.to_string())
        }
    }
}
