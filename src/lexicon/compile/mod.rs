//! Compiles the tables of `locales/` into automata and Rust code that the program loads without
//! parsing. Run by `build.rs`, no part of the program.

mod bilingual;
mod compass;
mod given_names;
mod names;
mod profile;
mod seats;
mod table;
mod units;
mod words;

use std::path::Path;

use crate::morphology::Polish;
use crate::patterns::canonical_lemma;
use table::Compiled;

/// Folders of the languages, in the order of `PerLanguage::new`.
const LANGUAGES: [&str; 2] = ["en", "pl"];

/// Compiles every table of the folder `locales` into the folder `out`.
pub fn compile(locales: &Path, out: &Path) -> Compiled<()> {
    let polish = Polish::builtin();
    words::compile(locales, out)?;
    profile::compile(locales, out)?;
    units::compile(locales, out, &polish)?;
    given_names::compile(locales, out)?;
    names::compile(locales, out, &polish)?;
    bilingual::compile(locales, out, &polish)
}
