//! `bitekst facts`: lists the facts of one text, or compares those of two in a ledger.

use std::io::Write;
use std::path::Path;

use bitekst::analysed_text::AnalysedText;
use bitekst::language::Language;
use bitekst::pipeline::CheckedPair;
use bitekst::printable;
use bitekst::read::{Pair, read_either, read_source_as};
use bitekst::report::atomic_file::WholeFile;
use bitekst::report::ledger::{Ledger, separated, table as ledger_table, workbook};
use bitekst::report::{json, table};
use bitekst::workspace::Workspace;

use super::args::{FactsArgs, FactsOf};
use super::error::CliError;
use super::option_values::{FactsFormat, ListFormat};
use super::session::Session;
use super::terminal::{WIDTH, prints_to_terminal, width};
use super::{align, project};

pub fn run(session: &Session<'_>, args: &FactsArgs) -> Result<(), CliError> {
    if matches!(args.texts, FactsOf::Two { format: FactsFormat::Xlsx, .. })
        && args.output.is_none()
        && prints_to_terminal()
    {
        return Err(CliError::FactsTerminal);
    }
    let workspace = project::open(&args.project, &[])?;
    let written = match &args.texts {
        FactsOf::One { path, language, format } => {
            list(session, &workspace, args, (path, *language), *format)?.into_bytes()
        }
        FactsOf::Two { en, pl, format } => {
            let pair = Pair { format: args.input_format, ..workspace.pair(en, pl) };
            ledger(session, &workspace, &pair, *format, args.output.is_some())?
        }
    };
    match &args.output {
        Some(path) => {
            let write = || {
                let mut file = WholeFile::create(Path::new(path))?;
                file.write_all(&written)?;
                file.finish()
            };
            write().map_err(|reason| CliError::Output { path: Some(path.clone()), reason })
        }
        None => session.print_bytes(&written),
    }
}

/// The facts of one text, whose language may be given.
fn list(
    session: &Session<'_>,
    workspace: &Workspace,
    args: &FactsArgs,
    (path, language): (&str, Option<Language>),
    format: ListFormat,
) -> Result<String, CliError> {
    let lexicon = workspace.lexicon();
    let source = match language {
        Some(language) => Some(read_source_as(path, language, args.input_format)?),
        None => read_either(path, args.input_format, lexicon)?,
    };
    let source = source.ok_or_else(|| CliError::UnknownLanguage(path.to_owned()))?;
    let text = AnalysedText::new(source, lexicon);
    Ok(match format {
        ListFormat::Json => json::facts(&text, lexicon) + "\n",
        ListFormat::Text => {
            table::facts(&text, lexicon, session.interface, columns(args.output.is_some()))
        }
    })
}

/// The ledger of two texts. The decisions of the project apply, so that it has the findings that
/// `bitekst check` reports.
fn ledger(
    session: &Session<'_>,
    workspace: &Workspace,
    pair: &Pair,
    format: FactsFormat,
    to_file: bool,
) -> Result<Vec<u8>, CliError> {
    let lexicon = workspace.lexicon();
    let read = align::read(session, workspace, pair, format != FactsFormat::Table)?;
    let mut checked = CheckedPair::check(read.texts, lexicon);
    workspace.policy().apply(&mut checked, &pair.names, lexicon);
    let ledger = Ledger::new(&checked, lexicon);
    Ok(match format {
        FactsFormat::Csv => separated::csv(&ledger).into_bytes(),
        FactsFormat::Json => json::ledger(&ledger).into_bytes(),
        FactsFormat::Xlsx => workbook::xlsx(&ledger, session.interface).map_err(|error| {
            CliError::Output { path: None, reason: std::io::Error::other(error) }
        })?,
        FactsFormat::Table => {
            let columns = columns(to_file);
            let mut table = ledger_table::table(&ledger, session.interface, columns);
            if !session.quiet && !to_file {
                let summary = ledger_table::summary(&ledger, session.interface);
                table += &format!("\n{}\n", printable::wrap(&summary, columns, "  "));
            }
            table.into_bytes()
        }
    })
}

/// The width of a table, in columns.
fn columns(to_file: bool) -> usize {
    if to_file { WIDTH } else { width() }
}
