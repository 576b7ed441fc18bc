//! The alignment of a pair for other programs.

pub mod tmx;
pub mod tsv;
