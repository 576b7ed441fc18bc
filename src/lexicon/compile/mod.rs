//! Compiles the tables of names and words for the program to load without parsing them. Run by
//! `build.rs`, no part of the program.

pub mod given_names;
pub mod names;
pub mod units;
pub mod words;

pub use crate::patterns::canonical_lemma;

/// The rows of a table, its comments left out, each with at least `columns` cells.
pub fn rows(table: &str, columns: usize) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).map(move |row| {
        let mut cells: Vec<&str> = row.split('\t').map(str::trim).collect();
        cells.resize(cells.len().max(columns), "");
        cells
    })
}

/// The variants in a cell.
pub fn variants(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|variant| !variant.is_empty())
}
