//! `bitekst report`: pages for editors, one with all pairs, or one for each pair and an index.

use std::io::{Error, ErrorKind};
use std::path::Path;

use bitekst::printable::line;
use bitekst::report::html::page_names::{INDEX, pages};
use bitekst::report::html::{Bilingual, Html, Index, Pages};
use bitekst::report::summary::summary;
use bitekst::sides::Sides;
use bitekst::workspace::Workspace;

use super::Exit;
use super::args::ReportArgs;
use super::batch::{self, ReportOutput};
use super::error::CliError;
use super::output::Output;
use super::project::{self, Chosen};
use super::session::Session;

/// The output that means standard output.
const STANDARD: &str = "-";

pub fn run(session: &Session<'_>, args: &ReportArgs) -> Result<Exit, CliError> {
    let mut workspace = project::open(&args.project, &args.selection.paths)?;
    let chosen = project::choose(session, &workspace, &args.selection)?;
    if !args.project.no_baseline {
        workspace.use_baseline()?;
    }
    let output = args.output.as_str();
    let is_folder = output.ends_with(std::path::is_separator) || Path::new(output).is_dir();
    let outputs = if is_folder {
        folder(session, &workspace, Path::new(output), &chosen)?
    } else {
        page(session, &workspace, output, &chosen)?
    };
    let totals = batch::report(session, &workspace, &chosen, outputs, false)?;
    if !session.quiet && output != STANDARD {
        let written = if is_folder { Path::new(output).join(INDEX) } else { output.into() };
        session.print_written(&line(&written.to_string_lossy()))?;
        for sentence in summary(&totals, session.interface) {
            session.print(&(sentence + "\n"))?;
        }
    }
    Ok(if totals.failed > 0 { Exit::Failed } else { Exit::Nothing })
}

/// One page with all pairs.
fn page<'a>(
    session: &Session<'a>,
    workspace: &'a Workspace,
    path: &str,
    chosen: &Chosen,
) -> Result<Vec<ReportOutput<'a>>, CliError> {
    let bilingual = Bilingual::new(session.interface, workspace.lexicon());
    let page = Html { bilingual, scope: chosen.scope(), back: None };
    let output = if path == STANDARD { Output::standard() } else { Output::file(path)? };
    Ok(vec![(Box::new(page), output)])
}

/// A page for each pair, and the index, which is written after all of them.
fn folder<'a>(
    session: &Session<'a>,
    workspace: &'a Workspace,
    folder: &Path,
    chosen: &Chosen,
) -> Result<Vec<ReportOutput<'a>>, CliError> {
    std::fs::create_dir_all(folder).map_err(|reason| CliError::Output {
        path: Some(folder.to_string_lossy().into_owned()),
        // A file has the name of the folder.
        reason: if reason.kind() == ErrorKind::AlreadyExists {
            Error::from(ErrorKind::NotADirectory)
        } else {
            reason
        },
    })?;
    let bilingual = Bilingual::new(session.interface, workspace.lexicon());
    let pairs: Vec<Sides<String>> = chosen.pairs.iter().map(|pair| pair.names.clone()).collect();
    let pages = pages(&pairs);
    let paths = pages.iter().map(|page| folder.join(page)).collect();
    let index =
        Index { bilingual, scope: chosen.scope(), pages: pairs.into_iter().zip(pages).collect() };
    let output = Output::file(&folder.join(INDEX).to_string_lossy())?;
    Ok(vec![
        (Box::new(Pages { bilingual, back: INDEX }), Output::pages(paths)),
        (Box::new(index), output),
    ])
}
