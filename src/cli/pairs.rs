//! `bitekst pairs`: which files belong together, and why.

use bitekst::report::pairs;
use clap::ArgMatches;

use super::project::paths;
use super::{Run, width};

impl Run<'_> {
    /// Shows the pairs of the project, all or those that are named.
    pub(super) fn pairs(&self, matches: &ArgMatches) -> u8 {
        self.try_pairs(matches).unwrap_or_else(|code| code)
    }

    fn try_pairs(&self, matches: &ArgMatches) -> Result<u8, u8> {
        let loaded = self.load(matches)?;
        let mut found = self.find(&loaded, None)?;
        found.pairs = loaded
            .project
            .select(&found.pairs, &paths(matches), false)
            .map_err(|problems| self.fail_all(&problems))?;
        let as_json = matches.get_one::<String>("format").is_some_and(|format| format == "json");
        Ok(self.print(&if as_json {
            pairs::json(&found)
        } else {
            pairs::table(&found, self.interface, width(), self.quiet)
        }))
    }
}
