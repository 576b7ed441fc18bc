//! Reports: what was found, for people on a terminal and for programs.

mod excerpt;
pub mod json;
pub mod printable;
pub mod table;
pub mod terminal;
