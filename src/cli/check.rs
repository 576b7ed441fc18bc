//! `bitekst check`: which pairs, in which formats, with which exit code.

use bitekst::finding::Severity;
use bitekst::message::{Arg, Message};
use bitekst::outcome::{Outcome, Totals};
use bitekst::parallel;
use bitekst::pipeline::CheckedPair;
use bitekst::read::{Pair, read_pair};
use bitekst::report::Report;
use bitekst::report::format::{Format, Screen};
use clap::ArgMatches;

use super::output::{Output, Unwritable};
use super::{FAILED, LEXICON, NOTHING, Run, SOMETHING, WIDTH, width};

/// A report and where it goes.
type Reported<'a> = (Box<dyn Report + 'a>, Output);

/// What came of one pair, on its way to the reports.
struct Said {
    /// What each report says of it.
    reports: Vec<String>,
    totals: Totals,
    /// What is told where errors are told.
    warning: Option<Message>,
    errors: Vec<Message>,
}

impl Run<'_> {
    /// Checks pairs and reports what diverges.
    pub(super) fn check(&self, matches: &ArgMatches) -> u8 {
        let paths: Vec<&String> = matches.get_many("paths").into_iter().flatten().collect();
        let pairs = match paths[..] {
            [en, pl] => vec![Pair::named(en, pl)],
            _ => return FAILED,
        };
        let skipped: Vec<&String> = matches.get_many("skip").into_iter().flatten().collect();
        let fail_on = matches.get_one::<String>("fail-on").map_or("warning", String::as_str);
        match self.report(&pairs, matches, |pair| pair.findings.retain(|finding| skipped.iter().all(|rule| *rule != finding.rule))) {
            Err(unwritable) => self.unwritable(&unwritable),
            Ok(totals) if totals.failed > 0 => FAILED,
            Ok(totals) if Severity::of(fail_on).is_some_and(|least| totals.counts.at_least(least) > 0) => SOMETHING,
            Ok(_) => NOTHING,
        }
    }

    /// Checks pairs, has `judge` decide what becomes of the findings, and writes the reports that are asked for.
    fn report(&self, pairs: &[Pair], matches: &ArgMatches, judge: impl Fn(&mut CheckedPair) + Sync) -> Result<Totals, Unwritable> {
        let (reports, mut outputs): (Vec<_>, Vec<_>) = self.outputs(matches)?.into_iter().unzip();
        for (report, output) in reports.iter().zip(&mut outputs) {
            output.open(&**report)?;
        }
        let for_people = matches.get_one::<String>("format").is_none_or(|name| Format::of(name) == Some(Format::Terminal));
        let mut totals = Totals::default();
        let mut written = Ok(());
        let work = |pair: &Pair| said(pair, &reports, !for_people || pair.found, &judge);
        parallel::in_order(pairs, parallel::threads(), work, |said| {
            if let Some(warning) = &said.warning {
                self.warn(warning);
            }
            for error in &said.errors {
                self.fail(error);
            }
            totals.add(said.totals);
            for ((report, output), said) in reports.iter().zip(&mut outputs).zip(&said.reports) {
                if written.is_ok() {
                    written = output.pair(&**report, said);
                }
            }
        });
        written?;
        for (report, output) in reports.iter().zip(outputs) {
            output.close(&**report, &totals)?;
        }
        Ok(totals)
    }

    /// The reports that are asked for: one to standard output, and one for each `--output`.
    fn outputs(&self, matches: &ArgMatches) -> Result<Vec<Reported<'_>>, Unwritable> {
        let report = |name: &str, screen| Format::of(name).unwrap_or(Format::Terminal).report(self.interface, &LEXICON, screen);
        let format = matches.get_one::<String>("format").map_or("terminal", String::as_str);
        let screen = Screen { width: width(), colour: self.colours(), quiet: self.quiet };
        let mut outputs = vec![(report(format, screen), Output::standard())];
        for output in matches.get_many::<(String, String)>("output").into_iter().flatten() {
            let (name, path) = output;
            outputs.push((report(name, Screen { width: WIDTH, colour: false, quiet: false }), Output::file(path)?));
        }
        Ok(outputs)
    }

    fn unwritable(&self, unwritable: &Unwritable) -> u8 {
        let reason = Arg::Text(unwritable.reason.to_string());
        self.fail(&match &unwritable.path {
            Some(path) => Message::new("error-output-file").with("path", Arg::Text(path.clone())).with("reason", reason),
            None => Message::new("error-output").with("reason", reason),
        })
    }
}

/// Reads and checks a pair, and has every report say what it says of it. All that needs the texts is done here; they are dropped.
fn said(pair: &Pair, reports: &[Box<dyn Report + '_>], lenient: bool, judge: impl Fn(&mut CheckedPair)) -> Said {
    let (result, warning) = match read_pair(pair, &LEXICON, lenient) {
        Ok(read) => {
            let mut checked = CheckedPair::check(read.en, read.pl, &LEXICON);
            judge(&mut checked);
            (Ok(checked), read.oddity.map(|problem| problem.message()))
        }
        Err(problems) => (Err(problems.iter().map(|problem| problem.message()).collect::<Vec<_>>()), None),
    };
    let outcome = Outcome { en: pair.en.clone(), pl: pair.pl.clone(), result };
    Said {
        reports: reports.iter().map(|report| report.pair(&outcome)).collect(),
        totals: Totals::of(&outcome),
        warning,
        errors: outcome.result.err().unwrap_or_default(),
    }
}

/// `FORMAT=FILE`, as `--output` takes it.
pub(super) fn format_and_file(value: &str) -> Result<(String, String), String> {
    match value.split_once('=') {
        Some((format, file)) if Format::of(format).is_some() && !file.is_empty() => Ok((format.to_owned(), file.to_owned())),
        _ => Err(value.to_owned()),
    }
}
