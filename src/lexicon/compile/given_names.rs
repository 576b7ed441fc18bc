//! The given names of both languages as one automaton.

use std::fs;
use std::path::Path;

use fst::SetBuilder;

/// Compiles both lists of given names.
pub fn compile(locales: &Path, out: &Path) -> Result<(), Box<dyn std::error::Error>> {
    let mut names: Vec<String> = Vec::new();
    for language in ["en", "pl"] {
        let table = fs::read_to_string(locales.join(language).join("given_names.txt"))?;
        names.extend(
            table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).map(str::to_owned),
        );
    }
    names.sort_unstable();
    names.dedup();
    let mut set = SetBuilder::memory();
    set.extend_iter(names)?;
    fs::write(out.join("given_names.fst"), set.into_inner()?)?;
    Ok(())
}
