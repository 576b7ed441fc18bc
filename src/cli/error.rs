//! Every way in which the program can fail, and the only place where a failure is printed.

use std::io::Write;

use bitekst::l10n::Interface;
use bitekst::message::{Arg, Message};
use bitekst::read::Problem;
use bitekst::report::configuration;
use bitekst::workspace::WorkspaceError;

use super::Exit;
use super::option_values::{ColorChoice, FactsFormat};
use super::terminal::{print_error, width};
use super::usage;

/// A failure that ends the run.
#[derive(Debug)]
pub enum CliError {
    /// The arguments are wrong, or ask for help or the version.
    Usage {
        error: Box<clap::Error>,
        /// The command that they name, if they name one.
        command: Option<String>,
    },
    /// `--stream` without exactly one path.
    StreamPaths,
    /// `--stream` with another format than JSON lines, or that format without `--stream`.
    StreamFormat,
    /// A format of ledgers for one text.
    FactsFormat(FactsFormat),
    /// `--language` for two texts.
    FactsLanguage,
    /// A spreadsheet for a terminal.
    FactsTerminal,
    /// A text whose language cannot be detected.
    UnknownLanguage(String),
    /// Texts that cannot be read or checked.
    Inputs(Vec<Problem>),
    /// A project that cannot be opened or has no pairs.
    Workspace(WorkspaceError),
    /// A report that cannot be written.
    Output {
        /// The file; `None` for standard output.
        path: Option<String>,
        reason: std::io::Error,
    },
    /// One file for two reports.
    OutputTwice(String),
    /// A file that is not overwritten.
    FileExists(String),
    /// A file besides reports that cannot be written.
    FileUnwritable { path: String, reason: std::io::Error },
}

impl CliError {
    /// The exit code. Help that was asked for is no failure.
    pub fn exit(&self) -> Exit {
        match self {
            CliError::Usage { error, .. } if !error.use_stderr() => Exit::Nothing,
            _ => Exit::Failed,
        }
    }

    /// Prints it. Where standard error cannot be written there is no other place to report that.
    pub fn print(&self, interface: &Interface, color: ColorChoice) {
        match self {
            CliError::Usage { error, command } => {
                usage::print(error, interface, command.as_deref());
            }
            CliError::Workspace(WorkspaceError::Config { path, text, error }) => {
                let color = color.colours(&std::io::stderr());
                let shown = error.problems.iter().map(|problem| {
                    configuration::problem(problem, path, text, interface, width(), color)
                });
                let _ = write!(std::io::stderr(), "{}", shown.collect::<Vec<_>>().join("\n"));
            }
            error => {
                for message in error.messages() {
                    print_error(interface, "error-title", &interface.say(&message));
                }
            }
        }
    }

    /// The sentences that describe it; none for errors of the arguments, which clap describes.
    fn messages(&self) -> Vec<Message> {
        let at = |id, path: &str| Message::new(id).with("path", Arg::Text(path.to_owned()));
        let reason = |reason: &std::io::Error| Arg::Text(reason.to_string());
        let message = match self {
            CliError::Usage { .. } => return Vec::new(),
            CliError::Inputs(problems) => return problems.iter().map(Problem::message).collect(),
            CliError::Workspace(error) => return error.messages(),
            CliError::StreamPaths => Message::new("error-stream-paths"),
            CliError::StreamFormat => Message::new("error-stream-format"),
            CliError::FactsFormat(format) => Message::new("error-facts-format")
                .with("format", Arg::Text(format.name().to_owned())),
            CliError::FactsLanguage => Message::new("error-facts-language"),
            CliError::FactsTerminal => Message::new("error-facts-terminal"),
            CliError::UnknownLanguage(path) => at("error-language-unknown", path),
            CliError::OutputTwice(path) => at("error-output-twice", path),
            CliError::Output { path: Some(path), reason }
                if reason.kind() == std::io::ErrorKind::NotFound =>
            {
                at("error-output-folder", path)
            }
            CliError::Output { path: Some(path), reason: error } => {
                at("error-output-file", path).with("reason", reason(error))
            }
            CliError::Output { path: None, reason: error } => {
                Message::new("error-output").with("reason", reason(error))
            }
            CliError::FileExists(path) => at("error-file-exists", path),
            CliError::FileUnwritable { path, reason: error } => {
                at("error-file-unwritable", path).with("reason", reason(error))
            }
        };
        vec![message]
    }
}

impl From<WorkspaceError> for CliError {
    fn from(error: WorkspaceError) -> CliError {
        CliError::Workspace(error)
    }
}

impl From<Problem> for CliError {
    fn from(problem: Problem) -> CliError {
        CliError::Inputs(vec![problem])
    }
}

impl From<Vec<Problem>> for CliError {
    fn from(problems: Vec<Problem>) -> CliError {
        CliError::Inputs(problems)
    }
}
