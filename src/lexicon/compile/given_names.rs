//! The given names of both languages as one automaton.

use std::path::Path;

use fst::SetBuilder;

use super::LANGUAGES;
use super::table::{Compiled, Table};

/// Writes `given_names.fst`.
pub fn compile(locales: &Path, out: &Path) -> Compiled<()> {
    let mut names: Vec<String> = Vec::new();
    for language in LANGUAGES {
        let table = Table::read(locales, &format!("{language}/given_names.txt"))?;
        names.extend(table.rows().map(|row| row.cell(0).to_owned()));
    }
    names.sort_unstable();
    names.dedup();
    let mut set = SetBuilder::memory();
    set.extend_iter(names)?;
    Ok(std::fs::write(out.join("given_names.fst"), set.into_inner()?)?)
}
