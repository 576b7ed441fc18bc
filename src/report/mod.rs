//! Reports: what was found, for people on a terminal and for programs.

pub mod json;
pub mod table;
pub mod terminal;
