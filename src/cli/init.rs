//! `bitekst init`: a `bitekst.toml` to begin with.

use std::io::Write;
use std::path::Path;

use bitekst::config::{FILE, PairPattern, template};
use bitekst::language::Language;
use bitekst::message::{Arg, Message};
use bitekst::read::project::{Pattern, Project};
use bitekst::report::atomic_file::WholeFile;

use super::{FAILED, NOTHING, Run};

impl Run<'_> {
    /// Writes a configuration into the folder, with the patterns that the names of its files show;
    /// one that is there stays as it is.
    pub(super) fn init(&self) -> u8 {
        let path = Path::new(FILE);
        let of_file = |id| Message::new(id).with("path", Arg::Text(FILE.to_owned()));
        // A link that leads nowhere is there too.
        if path.symlink_metadata().is_ok() {
            return self.fail(&of_file("error-file-exists"));
        }
        let found = Project::at(Path::new(".")).pairs(None, |_| false);
        let side = |pattern: &Pattern, side| pattern.side(side).to_owned();
        let patterns = found.patterns.iter();
        let patterns = patterns.map(|pattern| PairPattern {
            en: side(pattern, Language::English),
            pl: side(pattern, Language::Polish),
        });
        let patterns: Vec<PairPattern> = patterns.collect();
        let written = WholeFile::create(path).and_then(|mut file| {
            file.write_all(template(self.interface, &patterns).as_bytes())?;
            file.finish()
        });
        match written {
            Err(reason) => {
                self.fail(
                    &of_file("error-file-unwritable").with("reason", Arg::Text(reason.to_string())),
                );
                FAILED
            }
            Ok(()) if self.quiet => NOTHING,
            Ok(()) => self.print(&format!("{}\n", self.interface.say(&of_file("init-written")))),
        }
    }
}
