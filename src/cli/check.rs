//! `bitekst check` and `bitekst baseline`: which pairs, in which formats, with which exit code.

use std::collections::BTreeSet;
use std::io::{ErrorKind, Write};

use bitekst::config::FailOn;
use bitekst::finding::Severity;
use bitekst::message::{Arg, Message};
use bitekst::outcome::{Notice, Outcome, RunSummary};
use bitekst::parallel;
use bitekst::policy::{Baseline, Known, Policy, PolicyEffects, known};
use bitekst::read::{Pair, Problem, read_pair};
use bitekst::report::Report;
use bitekst::report::atomic_file::WholeFile;
use bitekst::report::format::{Format, TerminalOptions};
use bitekst::sides::Sides;
use clap::ArgMatches;
use clap::parser::ValueSource;

use super::output::{Output, Unwritable};
use super::progress::Progress;
use super::project::{Chosen, Loaded};
use super::{FAILED, NOTHING, Run, SOMETHING, WIDTH, lexicon, width};

/// The format of what is said of a stream.
pub(super) const LINES: &str = "jsonl";

/// A report and where it goes.
pub(super) type Reported<'a> = (Box<dyn Report + 'a>, Output);

/// What came of one pair, on its way to the reports.
struct Said {
    /// What each report says of it.
    reports: Vec<String>,
    totals: RunSummary,
    applied: PolicyEffects,
    /// Its findings where no report wants them: for a baseline. `None` where it could not be
    /// checked.
    known: Option<Known>,
    /// What is told where errors are told.
    warning: Option<Message>,
    errors: Vec<Message>,
}

impl Run<'_> {
    /// Checks pairs and reports what diverges.
    pub(super) fn check(&self, matches: &ArgMatches) -> u8 {
        self.try_check(matches).unwrap_or_else(|code| code)
    }

    fn try_check(&self, matches: &ArgMatches) -> Result<u8, u8> {
        let mut loaded = self.load(matches)?;
        let fail_on = match matches.get_one::<String>("fail-on") {
            Some(name) => name.parse::<Severity>().map_or(FailOn::Never, FailOn::From),
            None => loaded.policy.config.fail_on.unwrap_or(FailOn::From(Severity::Warning)),
        };
        let lines = matches.get_one::<String>("format").is_some_and(|name| name == LINES);
        let stream = matches.get_flag("stream");
        if stream && (lines || matches.value_source("format") != Some(ValueSource::CommandLine)) {
            return self.stream(&loaded, matches, fail_on);
        }
        if stream || lines {
            return Err(self.fail(&Message::new("error-stream-format")));
        }
        let chosen = self.choose(&loaded, matches)?;
        if !matches.get_flag("no-baseline") {
            loaded.policy.baseline = self.recorded(&loaded)?;
        }
        let for_people = matches
            .get_one::<String>("format")
            .is_none_or(|name| name.parse() == Ok(Format::Terminal));
        let totals = self
            .outputs(matches, &chosen)
            .and_then(|outputs| self.report(&loaded, &chosen, outputs, !for_people));
        let totals = totals.map_err(|unwritable| self.unwritable(&unwritable))?;
        Ok(match fail_on {
            _ if totals.failed > 0 => FAILED,
            FailOn::From(least) if totals.counts.at_least(least) > 0 => SOMETHING,
            _ => NOTHING,
        })
    }

    /// Records what is found now, so that later runs report what is new.
    pub(super) fn baseline(&self, matches: &ArgMatches) -> u8 {
        self.try_baseline(matches).unwrap_or_else(|code| code)
    }

    fn try_baseline(&self, matches: &ArgMatches) -> Result<u8, u8> {
        let loaded = self.load(matches)?;
        let chosen = self.choose(&loaded, matches)?;
        // What is recorded for other pairs, or for those that cannot be checked now, stays.
        let mut baseline = self.replaced(&loaded)?;
        if let Some(all) = &chosen.all {
            baseline.keep(|names| all.iter().any(|pair| pair.names == *names));
        }
        let path = loaded.baseline.to_string_lossy().into_owned();
        let failed = |reason| Unwritable { path: Some(path.clone()), reason };
        let file = WholeFile::create(&loaded.baseline)
            .map_err(|reason| self.unwritable(&failed(reason)))?;
        let mut totals = RunSummary::default();
        let mut pairs = chosen.pairs.iter();
        self.run(&chosen.pairs, &loaded.policy, &[], true, |said| {
            totals.add(said.totals);
            if let Some((pair, known)) = pairs.next().zip(said.known) {
                baseline.record(pair.names.clone(), known);
            }
        });
        write(file, &baseline).map_err(|reason| self.unwritable(&failed(reason)))?;
        if !self.quiet {
            let said = Message::new("baseline-written")
                .with("count", Arg::Number(baseline.total() as i64))
                .with("path", Arg::Text(path));
            self.print(&(self.interface.say(&said) + "\n"));
        }
        Ok(if totals.failed > 0 { FAILED } else { NOTHING })
    }

    /// Checks the chosen pairs and writes the reports that are asked for. `lenient`: two files that
    /// the user names are checked though they look odd as a pair.
    pub(super) fn report(
        &self,
        loaded: &Loaded,
        chosen: &Chosen,
        outputs: Vec<Reported<'_>>,
        lenient: bool,
    ) -> Result<RunSummary, Unwritable> {
        let (reports, mut outputs): (Vec<_>, Vec<_>) = outputs.into_iter().unzip();
        for (report, output) in reports.iter().zip(&mut outputs) {
            output.open(&**report)?;
        }
        let mut totals = RunSummary::default();
        let mut written = Ok(());
        let mut used = BTreeSet::new();
        self.run(
            &chosen.pairs,
            &loaded.policy,
            &reports,
            lenient || chosen.all.is_some(),
            |said| {
                totals.add(said.totals);
                used.extend(said.applied.used);
                for ((report, output), said) in reports.iter().zip(&mut outputs).zip(&said.reports)
                {
                    if written.is_ok() {
                        written = output.pair(&**report, said);
                    }
                }
            },
        );
        written?;
        if let Some(all) = &chosen.all {
            self.look_back(loaded, all, &chosen.pairs, &used, &mut totals);
        }
        for (report, output) in reports.iter().zip(outputs) {
            output.close(&**report, &totals)?;
        }
        Ok(totals)
    }

    /// Checks pairs in threads; `take` gets what came of each, in their order.
    fn run(
        &self,
        pairs: &[Pair],
        policy: &Policy,
        reports: &[Box<dyn Report + '_>],
        lenient: bool,
        mut take: impl FnMut(Said),
    ) {
        let mut progress = Progress::new(pairs.len(), self.quiet);
        let work = |pair: &Pair| said(pair, policy, reports, lenient);
        parallel::in_order(pairs, parallel::threads(), work, |said| {
            progress.step(|| {
                if let Some(warning) = &said.warning {
                    self.warn(warning);
                }
                for error in &said.errors {
                    self.fail(error);
                }
                take(said);
            });
        });
    }

    /// What only the whole run can tell: what of the baseline is gone with its pair, which
    /// suppressions accept nothing any more.
    fn look_back(
        &self,
        loaded: &Loaded,
        all: &[Pair],
        checked: &[Pair],
        used: &BTreeSet<usize>,
        totals: &mut RunSummary,
    ) {
        let names =
            |pairs: &[Pair]| pairs.iter().map(|pair| pair.names.clone()).collect::<BTreeSet<_>>();
        let (all, checked) = (names(all), names(checked));
        if let Some(baseline) = &loaded.policy.baseline {
            totals.baseline.get_or_insert_default().gone +=
                baseline.gone(|names| all.contains(names));
        }
        for (index, entry) in loaded.policy.suppressions.iter().enumerate() {
            // One that holds for a pair that was not checked may be needed there.
            if !used.contains(&index)
                && !all.difference(&checked).any(|names| entry.holds_for(names))
            {
                let message = Message::new("suppression-entry-unused")
                    .with("rule", Arg::Text(entry.rule.to_string()))
                    .with(
                        "value",
                        Arg::Text(
                            entry
                                .value
                                .as_ref()
                                .or(entry.fingerprint.as_ref())
                                .cloned()
                                .unwrap_or_default(),
                        ),
                    );
                let path = loaded.suppressions.to_string_lossy().into_owned();
                let place = Message::new("notice-at")
                    .with("path", Arg::Text(format!("{path}:{}", entry.line)))
                    .with("text", Arg::Text(self.interface.say(&message)));
                self.warn(&place);
                totals.notices.push(Notice { path, line: Some(entry.line), message });
            }
        }
    }

    /// The reports that are asked for: one to standard output, and one for each `--output`.
    fn outputs(
        &self,
        matches: &ArgMatches,
        chosen: &Chosen,
    ) -> Result<Vec<Reported<'_>>, Unwritable> {
        let report = |name: &str, screen| {
            name.parse().unwrap_or(Format::Terminal).report(
                self.interface,
                lexicon(),
                screen,
                chosen.scope(),
            )
        };
        let format = matches.get_one::<String>("format").map_or("terminal", String::as_str);
        let screen = TerminalOptions { width: width(), colour: self.colours(), quiet: self.quiet };
        let mut outputs = vec![(report(format, screen), Output::standard())];
        let mut taken = BTreeSet::new();
        for (name, path) in matches.get_many::<(String, String)>("output").into_iter().flatten() {
            if !taken.insert(path) {
                // The last of them would win without a word.
                return Err(Unwritable {
                    path: Some(path.clone()),
                    reason: ErrorKind::AlreadyExists.into(),
                });
            }
            outputs.push((
                report(name, TerminalOptions { width: WIDTH, colour: false, quiet: false }),
                Output::file(path)?,
            ));
        }
        Ok(outputs)
    }

    pub(super) fn unwritable(&self, unwritable: &Unwritable) -> u8 {
        let reason = Arg::Text(unwritable.reason.to_string());
        self.fail(&match &unwritable.path {
            Some(path) if unwritable.reason.kind() == ErrorKind::AlreadyExists => {
                Message::new("error-output-twice").with("path", Arg::Text(path.clone()))
            }
            Some(path) if unwritable.reason.kind() == ErrorKind::NotFound => {
                Message::new("error-output-folder").with("path", Arg::Text(path.clone()))
            }
            Some(path) => Message::new("error-output-file")
                .with("path", Arg::Text(path.clone()))
                .with("reason", reason),
            None => Message::new("error-output").with("reason", reason),
        })
    }
}

/// Reads and checks a pair, and has every report say what it says of it. All that needs the texts
/// is done here; they are dropped.
fn said(pair: &Pair, policy: &Policy, reports: &[Box<dyn Report + '_>], lenient: bool) -> Said {
    let mut applied = PolicyEffects::default();
    let (result, warning) = match read_pair(pair, lexicon(), lenient) {
        Ok(read) => {
            let oddity = read.oddity.as_ref().map(Problem::message);
            let mut checked = read.check(lexicon());
            applied = policy.apply(&mut checked, &pair.names, lexicon());
            (Ok(checked), oddity)
        }
        Err(problems) => {
            (Err(problems.iter().map(|problem| problem.message()).collect::<Vec<_>>()), None)
        }
    };
    let outcome = Outcome {
        paths: Sides::new(pair.en.clone(), pair.pl.clone()),
        names: pair.names.clone(),
        result,
    };
    Said {
        reports: reports.iter().map(|report| report.pair(&outcome)).collect(),
        totals: RunSummary { baseline: applied.baseline, ..RunSummary::from(&outcome) },
        applied,
        known: outcome.result.as_ref().ok().filter(|_| reports.is_empty()).map(known),
        warning,
        errors: outcome.result.err().unwrap_or_default(),
    }
}

fn write(mut file: WholeFile, baseline: &Baseline) -> std::io::Result<()> {
    file.write_all(baseline.write().as_bytes())?;
    file.finish()
}

/// `FORMAT=FILE`, as `--output` takes it.
pub(super) fn format_and_file(value: &str) -> Result<(String, String), String> {
    match value.split_once('=') {
        Some((format, file)) if format.parse::<Format>().is_ok() && !file.is_empty() => {
            Ok((format.to_owned(), file.to_owned()))
        }
        _ => Err(value.to_owned()),
    }
}
