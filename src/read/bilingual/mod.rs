//! Bilingual files, which contain both texts segment by segment: translation files, translation
//! memories and tables. Each reader is an iterator over units that reads its input as a stream, so
//! a file does not have to fit into memory.

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

/// A segment and its translation, as a file contains them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unit {
    /// Its id in the file.
    pub id: Option<String>,
    /// Its position in the file.
    pub place: Place,
    /// The languages of the two texts, if the file declares them.
    pub direction: Direction,
    /// The source text.
    pub source: Text,
    /// The translation; empty if there is none.
    pub target: Text,
    /// Whether the translation is marked as needing review.
    pub unsure: bool,
    /// Whether programs ignore the translation until it is reviewed.
    pub unused: bool,
    /// Whether it is a plural form for a particular count.
    pub counted: bool,
}

/// A defect of a file or one of its lines.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Its markup is not well-formed.
    Broken,
    /// It ends too early.
    Ends,
    /// A line or token is longer than the limit.
    TooLong,
    /// A quotation mark is never closed.
    Unclosed,
    /// A line is not a JSON object with two texts.
    NoObject,
    /// A row has no second column.
    NoColumn,
    /// It refers to XML entities of its own, which are not supported.
    Entity,
    /// Its elements are nested too deeply.
    Nested,
    /// It is not in the declared or expected encoding.
    Encoding,
}

/// Reason why a unit cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Stop {
    /// A defect, and its line.
    Fault(Fault, usize),
    /// A read error, with the message of the operating system.
    Unreadable(String),
}

/// The units of a file. After a [`Stop`], line-based formats continue; others end.
pub type Units<'a> = Box<dyn Iterator<Item = Result<Unit, Stop>> + 'a>;

/// Returns the units of a file, or `None` if the format is not bilingual.
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
    /// Marks the same codes in both texts, as far as both contain them.
    fn with_equal_codes(mut self) -> Unit {
        self.target.mark_codes_of(&self.source);
        self.source.mark_codes_of(&self.target);
        self
    }
}

impl Fault {
    /// Returns its name in the message catalogues.
    pub const fn name(self) -> &'static str {
        match self {
            Fault::Broken => "broken",
            Fault::Ends => "ends",
            Fault::TooLong => "too-long",
            Fault::Unclosed => "unclosed",
            Fault::NoObject => "no-object",
            Fault::NoColumn => "no-column",
            Fault::Entity => "entity",
            Fault::Nested => "nested",
            Fault::Encoding => "encoding",
        }
    }
}

impl Stop {
    /// Classifies an error that occurred while reading a line.
    fn of(error: &io::Error, line: usize) -> Stop {
        let too_long = error.get_ref().is_some_and(|error| error.is::<TooLong>());
        if too_long {
            Stop::Fault(Fault::TooLong, line)
        } else {
            Stop::Unreadable(error.to_string())
        }
    }
}
