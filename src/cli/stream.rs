//! `bitekst check --stream`: units in, lines out, in order, in constant memory.

use std::io::{self, ErrorKind, Write};

use bitekst::config::FailOn;
use bitekst::message::Message;
use bitekst::outcome::Counts;
use bitekst::parallel;
use bitekst::pipeline::CheckedPair;
use bitekst::read::bilingual::{SegmentsBuilder, Stop};
use bitekst::read::files::batches;
use bitekst::read::stream::Batch;
use bitekst::read::{Origin, Problem};
use bitekst::report::json::{Json, stream};
use bitekst::sides::Sides;
use clap::ArgMatches;

use super::arguments::input_format;
use super::output::Unwritable;
use super::project::{Loaded, paths};
use super::{FAILED, NOTHING, Run, SOMETHING, lexicon};

/// What is said of some units.
#[derive(Default)]
struct Said {
    lines: String,
    counts: Counts,
    failed: bool,
}

impl Run<'_> {
    /// Checks the units of a file one by one, while it is read.
    pub(super) fn stream(
        &self,
        loaded: &Loaded,
        matches: &ArgMatches,
        fail_on: FailOn,
    ) -> Result<u8, u8> {
        let [path] = paths(matches)[..] else {
            return Err(self.fail(&Message::new("error-stream-paths")));
        };
        let format = input_format(matches);
        let swap = matches.get_flag("swap");
        let (mut read, mut written) = (Ok(()), Ok(()));
        let (mut counts, mut failed) = (Counts::default(), false);
        let mut out = io::stdout().lock();
        let feed = |give: &mut dyn FnMut(Batch) -> bool| read = batches(path, format, give);
        let name = loaded.project.name(path).unwrap_or_else(|| path.to_owned());
        let names = Sides::new(name.clone(), name);
        let work = |batch: Batch| self.said_of(batch, loaded, path, &names, swap);
        parallel::streamed(feed, parallel::threads(), work, |said: Said| {
            counts += said.counts;
            failed |= said.failed;
            written = out.write_all(said.lines.as_bytes()).and_then(|()| out.flush());
            written.is_ok()
        });
        read.map_err(|problem| self.fail(&problem.message()))?;
        match written {
            Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
                return Err(self.unwritable(&Unwritable { path: None, reason }));
            }
            _ => {}
        }
        Ok(match fail_on {
            _ if failed => FAILED,
            FailOn::From(least) if counts.at_least(least) > 0 => SOMETHING,
            _ => NOTHING,
        })
    }

    fn said_of(
        &self,
        batch: Batch,
        loaded: &Loaded,
        path: &str,
        names: &Sides<String>,
        swap: bool,
    ) -> Said {
        let mut said = Said::default();
        let json = Json { interface: self.interface, lexicon: lexicon() };
        for unit in batch {
            match unit {
                Ok(unit) => match SegmentsBuilder::build_one(&unit, path, swap) {
                    Some(segments) => {
                        let mut pair = CheckedPair::check_segments(segments, lexicon());
                        loaded.policy.apply(&mut pair, names, lexicon());
                        said.counts += pair.findings.iter().collect::<Counts>();
                        said.lines += &stream::unit(
                            &json,
                            unit.id.as_deref(),
                            unit.place.position.line,
                            &pair,
                        );
                    }
                    None => {
                        let problem = Problem::OtherLanguages(Origin::new(path));
                        let (id, line) = (unit.id.as_deref(), Some(unit.place.position.line));
                        said.failed = true;
                        said.lines +=
                            &stream::problem(id, line, &self.interface.say(&problem.message()));
                    }
                },
                Err(stop) => {
                    let (line, problem) = match stop {
                        Stop::Fault(fault, line) => {
                            (Some(line), Problem::Faulty(Origin::new(path), fault, line))
                        }
                        Stop::Unreadable(reason) => {
                            (None, Problem::Unreadable(Origin::new(path), reason))
                        }
                    };
                    said.failed = true;
                    said.lines +=
                        &stream::problem(None, line, &self.interface.say(&problem.message()));
                }
            }
        }
        said
    }
}
