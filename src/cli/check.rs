//! `bitekst check`: checks pairs and reports what diverges.

use std::collections::BTreeSet;

use bitekst::config::FailOn;
use bitekst::finding::Severity;
use bitekst::outcome::Counts;
use bitekst::report::format::{Format, TerminalOptions};
use bitekst::workspace::Workspace;

use super::Exit;
use super::args::CheckArgs;
use super::batch::{self, ReportOutput};
use super::error::CliError;
use super::output::Output;
use super::project::{self, Chosen};
use super::session::Session;
use super::terminal::{WIDTH, width};

pub fn run(session: &Session<'_>, args: &CheckArgs) -> Result<Exit, CliError> {
    let mut workspace = project::open(&args.project, &args.selection.paths)?;
    let chosen = project::choose(session, &workspace, &args.selection)?;
    if !args.project.no_baseline {
        workspace.use_baseline()?;
    }
    let outputs = outputs(session, args, &workspace, &chosen)?;
    // People want to know of an empty file; programs want the report.
    let lenient = args.format != Format::Terminal;
    let summary = batch::report(session, &workspace, &chosen, outputs, lenient)?;
    Ok(exit(args.fail_on, &workspace, summary.counts, summary.failed > 0))
}

/// The exit code after findings and failures. `fail_on` has precedence over the configuration.
pub fn exit(
    fail_on: Option<FailOn>,
    workspace: &Workspace,
    counts: Counts,
    has_failed: bool,
) -> Exit {
    let fail_on = fail_on.or(workspace.config().fail_on);
    match fail_on.unwrap_or(FailOn::From(Severity::Warning)) {
        _ if has_failed => Exit::Failed,
        FailOn::From(least) if counts.at_least(least) > 0 => Exit::Something,
        _ => Exit::Nothing,
    }
}

/// The reports that the arguments ask for: one on standard output, and one for each `--output`.
fn outputs<'a>(
    session: &Session<'a>,
    args: &CheckArgs,
    workspace: &'a Workspace,
    chosen: &Chosen,
) -> Result<Vec<ReportOutput<'a>>, CliError> {
    let report = |format: Format, options| {
        format.report(session.interface, workspace.lexicon(), options, chosen.scope())
    };
    let terminal =
        TerminalOptions { width: width(), colour: session.colours(), quiet: session.quiet };
    let file = TerminalOptions { width: WIDTH, colour: false, quiet: false };
    let mut outputs = vec![(report(args.format, terminal), Output::standard())];
    let mut taken = BTreeSet::new();
    for (format, path) in &args.outputs {
        if !taken.insert(path) {
            // The last report would silently replace the others.
            return Err(CliError::OutputTwice(path.clone()));
        }
        outputs.push((report(*format, file), Output::file(path)?));
    }
    Ok(outputs)
}
