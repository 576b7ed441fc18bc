//! Checks many pairs in threads and hands the results, in the order of the pairs, to the reports.

use std::collections::BTreeSet;

use bitekst::message::{Arg, Message};
use bitekst::outcome::{Notice, Outcome, RunSummary};
use bitekst::parallel;
use bitekst::policy::{Known, PolicyEffects, known};
use bitekst::read::{Pair, Problem};
use bitekst::report::Report;
use bitekst::workspace::Workspace;

use super::error::CliError;
use super::output::Output;
use super::progress::Progress;
use super::project::Chosen;
use super::session::Session;

/// A report and its destination.
pub type ReportOutput<'a> = (Box<dyn Report + 'a>, Output);

/// The result of one pair. The texts are dropped as soon as it is made.
pub struct PairResult {
    /// The text of the pair in each report.
    pub reports: Vec<String>,
    pub summary: RunSummary,
    pub effects: PolicyEffects,
    /// The findings for a baseline, where there are no reports. `None` where the pair could not be
    /// checked.
    pub known: Option<Known>,
    pub warning: Option<Message>,
    pub errors: Vec<Message>,
}

/// Checks the chosen pairs and writes the reports. With `lenient` two files that the arguments name
/// are checked even where one of them is empty, as pairs of a project always are.
pub fn report(
    session: &Session<'_>,
    workspace: &Workspace,
    chosen: &Chosen,
    outputs: Vec<ReportOutput<'_>>,
    lenient: bool,
) -> Result<RunSummary, CliError> {
    let (reports, mut outputs): (Vec<_>, Vec<_>) = outputs.into_iter().unzip();
    for (report, output) in reports.iter().zip(&mut outputs) {
        output.open(&**report)?;
    }
    let mut summary = RunSummary::default();
    let mut written = Ok(());
    let mut used = BTreeSet::new();
    let lenient = lenient || chosen.all.is_some();
    check(session, workspace, &chosen.pairs, &reports, lenient, |result| {
        summary.add(result.summary);
        used.extend(result.effects.used);
        for ((report, output), text) in reports.iter().zip(&mut outputs).zip(&result.reports) {
            if written.is_ok() {
                written = output.pair(&**report, text);
            }
        }
    });
    written?;
    if let Some(all) = &chosen.all {
        add_leftovers(session, workspace, all, &chosen.pairs, &used, &mut summary);
    }
    for (report, output) in reports.iter().zip(outputs) {
        output.close(&**report, &summary)?;
    }
    Ok(summary)
}

/// Checks pairs in threads. `take` gets the results in the order of the pairs.
pub fn check(
    session: &Session<'_>,
    workspace: &Workspace,
    pairs: &[Pair],
    reports: &[Box<dyn Report + '_>],
    lenient: bool,
    mut take: impl FnMut(PairResult),
) {
    let mut progress = Progress::new(pairs.len(), session.quiet);
    let work = |pair: &Pair| check_pair(workspace, pair, reports, lenient);
    parallel::in_order(pairs, parallel::threads(), work, |result| {
        progress.step(|| {
            if let Some(warning) = &result.warning {
                session.warn(warning);
            }
            for error in &result.errors {
                session.error(error);
            }
            take(result);
        });
    });
}

fn check_pair(
    workspace: &Workspace,
    pair: &Pair,
    reports: &[Box<dyn Report + '_>],
    lenient: bool,
) -> PairResult {
    let (result, effects, oddity) = match workspace.check(pair, lenient) {
        Ok(checked) => (Ok(checked.pair), checked.effects, checked.oddity),
        Err(problems) => {
            let messages = problems.iter().map(Problem::message).collect();
            (Err(messages), PolicyEffects::default(), None)
        }
    };
    let outcome = Outcome { paths: pair.paths.clone(), names: pair.names.clone(), result };
    PairResult {
        reports: reports.iter().map(|report| report.pair(&outcome)).collect(),
        summary: RunSummary { baseline: effects.baseline, ..RunSummary::from(&outcome) },
        effects,
        known: outcome.result.as_ref().ok().filter(|_| reports.is_empty()).map(known),
        warning: oddity.as_ref().map(Problem::message),
        errors: outcome.result.err().unwrap_or_default(),
    }
}

/// Adds what only the whole run shows: the findings of the baseline whose pairs are gone, and the
/// suppressions that accept nothing any more.
fn add_leftovers(
    session: &Session<'_>,
    workspace: &Workspace,
    all: &[Pair],
    checked: &[Pair],
    used: &BTreeSet<usize>,
    summary: &mut RunSummary,
) {
    let names =
        |pairs: &[Pair]| pairs.iter().map(|pair| pair.names.clone()).collect::<BTreeSet<_>>();
    let (all, checked) = (names(all), names(checked));
    if let Some(baseline) = &workspace.policy().baseline {
        summary.baseline.get_or_insert_default().gone += baseline.gone(|names| all.contains(names));
    }
    for (index, entry) in workspace.policy().suppressions.iter().enumerate() {
        // An entry may be needed by a pair that was not checked.
        let needed = || all.difference(&checked).any(|names| entry.holds_for(names));
        if used.contains(&index) || needed() {
            continue;
        }
        let subject = entry.value.as_ref().or(entry.fingerprint.as_ref());
        let message = Message::new("suppression-entry-unused")
            .with("rule", Arg::Text(entry.rule.to_string()))
            .with("value", Arg::Text(subject.cloned().unwrap_or_default()));
        let path = workspace.suppressions_path().to_string_lossy().into_owned();
        let place = Message::new("notice-at")
            .with("path", Arg::Text(format!("{path}:{}", entry.line)))
            .with("text", Arg::Text(session.interface.say(&message)));
        session.warn(&place);
        summary.notices.push(Notice { path, line: Some(entry.line), message });
    }
}
