//! `bitekst report`: pages for editors, one with all pairs or one for each behind an index.

use std::io::{Error, ErrorKind};
use std::path::Path;

use bitekst::message::{Arg, Message};
use bitekst::outcome::RunSummary;
use bitekst::report::html::page_names::{INDEX, pages};
use bitekst::report::html::{Bilingual, Html, Index, Pages};
use bitekst::report::printable::line;
use bitekst::report::summary::summary;
use bitekst::sides::Sides;
use clap::ArgMatches;

use super::check::Reported;
use super::output::{Output, Unwritable};
use super::project::Chosen;
use super::{FAILED, NOTHING, Run, lexicon};

/// Standard output, where a file is asked for.
const STANDARD: &str = "-";

impl Run<'_> {
    /// Checks pairs and writes pages about them.
    pub(super) fn pages(&self, matches: &ArgMatches) -> u8 {
        self.try_pages(matches).unwrap_or_else(|code| code)
    }

    fn try_pages(&self, matches: &ArgMatches) -> Result<u8, u8> {
        let mut loaded = self.load(matches)?;
        let chosen = self.choose(&loaded, matches)?;
        if !matches.get_flag("no-baseline") {
            loaded.policy.baseline = self.recorded(&loaded)?;
        }
        let to = matches.get_one::<String>("output").map_or(STANDARD, String::as_str);
        let folder = to.ends_with(std::path::is_separator) || Path::new(to).is_dir();
        let outputs =
            if folder { self.folder(Path::new(to), &chosen) } else { self.page(to, &chosen) };
        let totals = outputs.and_then(|outputs| self.report(&loaded, &chosen, outputs, false));
        let totals = totals.map_err(|unwritable| self.unwritable(&unwritable))?;
        if !self.quiet && to != STANDARD {
            let written = if folder { Path::new(to).join(INDEX) } else { to.into() };
            self.written(&written.to_string_lossy(), &totals);
        }
        Ok(if totals.failed > 0 { FAILED } else { NOTHING })
    }

    /// One page with all pairs.
    fn page(&self, to: &str, chosen: &Chosen) -> Result<Vec<Reported<'_>>, Unwritable> {
        let page = Html {
            bilingual: Bilingual::new(self.interface, lexicon()),
            scope: chosen.scope(),
            back: None,
        };
        let output = if to == STANDARD { Output::standard() } else { Output::file(to)? };
        Ok(vec![(Box::new(page), output)])
    }

    /// A page for each pair, and the index, which is put in its place behind all of them.
    fn folder(&self, folder: &Path, chosen: &Chosen) -> Result<Vec<Reported<'_>>, Unwritable> {
        std::fs::create_dir_all(folder).map_err(|reason| Unwritable {
            path: Some(folder.to_string_lossy().into_owned()),
            // A file is in the way.
            reason: if reason.kind() == ErrorKind::AlreadyExists {
                Error::from(ErrorKind::NotADirectory)
            } else {
                reason
            },
        })?;
        let bilingual = Bilingual::new(self.interface, lexicon());
        let pairs: Vec<Sides<String>> =
            chosen.pairs.iter().map(|pair| pair.names.clone()).collect();
        let pages = pages(&pairs);
        let paths = pages.iter().map(|page| folder.join(page)).collect();
        let index = Index {
            bilingual,
            scope: chosen.scope(),
            pages: pairs.into_iter().zip(pages).collect(),
        };
        let output = Output::file(&folder.join(INDEX).to_string_lossy())?;
        Ok(vec![
            (Box::new(Pages { bilingual, back: INDEX }), Output::pages(paths)),
            (Box::new(index), output),
        ])
    }

    /// Says what was written, and the sum.
    fn written(&self, path: &str, totals: &RunSummary) {
        let mut lines = vec![
            self.interface.say(&Message::new("init-written").with("path", Arg::Text(line(path)))),
        ];
        lines.extend(summary(totals, self.interface));
        self.print(&(lines.join("\n") + "\n"));
    }
}
