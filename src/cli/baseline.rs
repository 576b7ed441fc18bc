//! `bitekst baseline`: records the findings of today, so that later runs report new ones only.

use std::io::Write;

use bitekst::message::{Arg, Message};
use bitekst::outcome::RunSummary;
use bitekst::report::atomic_file::WholeFile;

use super::Exit;
use super::args::BaselineArgs;
use super::batch;
use super::error::CliError;
use super::project;
use super::session::Session;

pub fn run(session: &Session<'_>, args: &BaselineArgs) -> Result<Exit, CliError> {
    let workspace = project::open(&args.project, &args.selection.paths)?;
    let chosen = project::choose(session, &workspace, &args.selection)?;
    // Findings of pairs that are not checked now, or cannot be, stay recorded.
    let mut baseline = workspace.recorded_baseline()?;
    if let Some(all) = &chosen.all {
        baseline.keep(|names| all.iter().any(|pair| pair.names == *names));
    }
    let path = workspace.baseline_path().to_string_lossy().into_owned();
    let failed = |reason| CliError::Output { path: Some(path.clone()), reason };
    let mut file = WholeFile::create(workspace.baseline_path()).map_err(failed)?;
    let mut summary = RunSummary::default();
    let mut pairs = chosen.pairs.iter();
    batch::check(session, &workspace, &chosen.pairs, &[], true, |result| {
        summary.add(result.summary);
        if let Some((pair, known)) = pairs.next().zip(result.known) {
            baseline.record(pair.names.clone(), known);
        }
    });
    file.write_all(baseline.write().as_bytes()).and_then(|()| file.finish()).map_err(failed)?;
    if !session.quiet {
        let written = Message::new("baseline-written")
            .with("count", Arg::Number(baseline.total() as i64))
            .with("path", Arg::Text(path));
        session.print(&(session.interface.say(&written) + "\n"))?;
    }
    Ok(if summary.failed > 0 { Exit::Failed } else { Exit::Nothing })
}
