//! Reports: what was found, for people on a terminal and for programs.

pub mod beads;
mod excerpt;
pub mod exchange;
pub mod json;
pub mod printable;
pub mod table;
pub mod terminal;
