//! The command line: arguments in, exit code out. Every sentence that is printed is in the
//! catalogues.

mod align;
mod args;
mod baseline;
mod batch;
mod check;
mod command;
mod completions;
mod error;
mod explain;
mod facts;
mod init;
mod manual;
mod option_values;
mod output;
mod pairs;
mod progress;
mod project;
mod report;
mod roff;
mod session;
mod stream;
mod terminal;
mod usage;

use std::ffi::OsString;
use std::process::ExitCode;

use bitekst::config;
use bitekst::l10n::{Interface, choose, locales};
use bitekst::report::{json, table};

use args::{Args, CommandArgs};
use error::CliError;
use option_values::{ColorChoice, SchemaKind};
use session::Session;
use terminal::width;

/// The exit codes of the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Exit {
    /// Nothing to report.
    Nothing = 0,
    /// There are findings of the severity that sets the exit code.
    Something = 1,
    /// The run failed, or a part of it.
    Failed = 2,
}

impl From<Exit> for ExitCode {
    fn from(exit: Exit) -> ExitCode {
        ExitCode::from(exit as u8)
    }
}

/// Runs the program with its arguments, of which the first is its name.
pub fn run(arguments: &[OsString]) -> Exit {
    let asked = command::language_asked(arguments);
    // Where no variable is set, the system may have settings of its own.
    let locales =
        Some(locales(|name| std::env::var(name).ok())).filter(|locales| !locales.is_empty());
    let interface = Interface::new(choose(
        asked.as_deref(),
        locales.unwrap_or_else(|| sys_locale::get_locales().collect()),
    ));
    let mut color = ColorChoice::default();
    let exit = Args::parse(arguments, &interface).and_then(|args| {
        color = args.color;
        let session = Session { interface: &interface, color, quiet: args.quiet };
        execute(&session, &args.command)
    });
    exit.unwrap_or_else(|error| {
        error.print(&interface, color);
        error.exit()
    })
}

fn execute(session: &Session<'_>, command: &CommandArgs) -> Result<Exit, CliError> {
    let interface = session.interface;
    match command {
        CommandArgs::Check(args) => return check::run(session, args),
        CommandArgs::Stream(args) => return stream::run(session, args),
        CommandArgs::Report(args) => return report::run(session, args),
        CommandArgs::Baseline(args) => return baseline::run(session, args),
        CommandArgs::Pairs(args) => pairs::run(session, args)?,
        CommandArgs::Align(args) => align::run(session, args)?,
        CommandArgs::Facts(args) => facts::run(session, args)?,
        CommandArgs::Explain(rule) => explain::run(session, *rule)?,
        CommandArgs::Completions(shell) => completions::run(session, *shell)?,
        CommandArgs::Man(args) => manual::run(session, args)?,
        CommandArgs::Init => init::run(session)?,
        CommandArgs::Rules => session.print(&table::rules(interface, width()))?,
        CommandArgs::Schema(kind) => session.print(&match kind {
            SchemaKind::Config => format!("{:#}\n", config::schema(interface)),
            SchemaKind::Report => json::schema::report(),
            SchemaKind::Ledger => json::schema::ledger(),
            SchemaKind::Stream => json::schema::stream(),
        })?,
        CommandArgs::Licenses => session.print(include_str!("../../THIRD_PARTY_NOTICES"))?,
        CommandArgs::Help => session.print(&command::help(interface))?,
    }
    Ok(Exit::Nothing)
}
