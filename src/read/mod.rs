//! Reading: bytes become a [`Source`] of decoded text, or a [`Problem`] that names what is wrong
//! with the input and how to solve it.
//!
//! Everything here works on bytes and readers. Only [`files`] and [`project`] touch the file
//! system; they are built with the feature `workspace`.
//!
//! This stage judges whether two inputs can be a text and its version. Whether they are versions of
//! one another is known after alignment.
//!
//! [`Source`]: crate::Source

#[cfg(feature = "office")]
mod archive;
pub mod bilingual;
mod character_reference;
mod decode;
#[cfg(feature = "office")]
mod docx;
mod fault;
#[cfg(feature = "workspace")]
pub mod files;
mod format;
#[cfg(feature = "html")]
mod html;
mod language_guess;
mod limits;
mod magic;
#[cfg(feature = "office")]
mod odt;
#[cfg(any(feature = "office", feature = "pdf"))]
mod office;
mod pair;
mod pair_sanity;
#[cfg(feature = "pdf")]
mod pdf;
mod problem;
#[cfg(feature = "workspace")]
pub mod project;
// A PDF nests nothing in its paragraphs.
#[cfg(any(feature = "office", feature = "pdf"))]
#[cfg_attr(not(feature = "office"), expect(dead_code))]
mod reading_order;
#[cfg(feature = "office")]
mod rtf;
mod segments;
mod sniff;
mod source;
pub mod stream;
#[cfg(feature = "office")]
mod xml;

pub use decode::{Decoded, NotText, decode};
pub use fault::{Damage, LineFault};
#[cfg(feature = "workspace")]
pub use files::{
    Pair, is_bilingual, read_either, read_pair, read_segments, read_source, read_source_as,
    read_text,
};
pub use format::{InputFormat, is_bilingual_name, is_text};
pub use language_guess::guess_language;
pub use limits::LIMIT;
pub use pair::ReadPair;
pub use pair_sanity::{pair_problem, segment_problem};
pub use problem::{Origin, Problem, STANDARD_INPUT};
pub use segments::segments_from_bytes;
pub use source::{source_from_bytes, source_in_either_language};
