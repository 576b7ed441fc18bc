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
mod tmx;
mod unit;
mod xliff;
mod xml_units;

use std::io::BufRead;

use super::format::InputFormat;

pub(super) use delimited::name_columns;
pub use direction::Direction;
pub use segment_text::{Place, SegmentText};
pub use segments::SegmentsBuilder;
pub use unit::{Stop, TranslationUnit};

/// The units of a file. After a [`Stop`], formats made of lines continue and others end.
pub type Units<'a> = Box<dyn Iterator<Item = Result<TranslationUnit, Stop>> + 'a>;

/// Returns the units of a file in a format, or `None` if the format does not hold both texts.
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
