//! `bitekst init`: writes a `bitekst.toml` to begin with.

use std::io::Write;
use std::path::Path;

use bitekst::config::{FILE, PairPattern, template};
use bitekst::read::project::{Pattern, Project};
use bitekst::report::atomic_file::WholeFile;
use bitekst::sides::Side;

use super::error::CliError;
use super::session::Session;

/// Writes a configuration into the current folder, with the patterns that the names of its files
/// show. One that exists is not overwritten.
pub fn run(session: &Session<'_>) -> Result<(), CliError> {
    let path = Path::new(FILE);
    // A link whose target is missing exists too.
    if path.symlink_metadata().is_ok() {
        return Err(CliError::FileExists(FILE.to_owned()));
    }
    let found = Project::at(Path::new(".")).pairs(None, |_| false);
    let side = |pattern: &Pattern, side| pattern.side(side).to_owned();
    let patterns = found.patterns.iter().map(|pattern| PairPattern {
        en: side(pattern, Side::Source),
        pl: side(pattern, Side::Target),
    });
    let patterns: Vec<PairPattern> = patterns.collect();
    let write = || {
        let mut file = WholeFile::create(path)?;
        file.write_all(template(session.interface, &patterns).as_bytes())?;
        file.finish()
    };
    write().map_err(|reason| CliError::FileUnwritable { path: FILE.to_owned(), reason })?;
    session.print_written(FILE)
}
