//! `bitekst pairs`: shows which files belong together.

use bitekst::report::pairs;

use super::args::PairsArgs;
use super::error::CliError;
use super::option_values::ListFormat;
use super::project;
use super::session::Session;
use super::terminal::width;

pub fn run(session: &Session<'_>, args: &PairsArgs) -> Result<(), CliError> {
    let workspace = project::open(&args.project, &args.selection.paths)?;
    let mut found = project::find(session, &workspace);
    found.pairs = workspace.select(&found, &args.selection)?;
    session.print(&match args.format {
        ListFormat::Json => pairs::json(&found),
        ListFormat::Text => pairs::table(&found, session.interface, width(), session.quiet),
    })
}
