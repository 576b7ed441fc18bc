//! The surroundings of every command: the language of the interface and the two output streams.

use std::io::{ErrorKind, Write};

use bitekst::l10n::Interface;
use bitekst::message::{Arg, Message};

use super::error::CliError;
use super::option_values::ColorChoice;
use super::terminal::print_error;

/// A run of the program.
pub struct Session<'a> {
    pub interface: &'a Interface,
    pub color: ColorChoice,
    /// Whether closing lines are left out.
    pub quiet: bool,
}

impl Session<'_> {
    /// Prints to standard output.
    pub fn print(&self, text: &str) -> Result<(), CliError> {
        self.print_bytes(text.as_bytes())
    }

    /// Prints to standard output. A reader that has closed the pipe is no error.
    pub fn print_bytes(&self, bytes: &[u8]) -> Result<(), CliError> {
        let mut out = std::io::stdout().lock();
        match out.write_all(bytes).and_then(|()| out.flush()) {
            Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
                Err(CliError::Output { path: None, reason })
            }
            _ => Ok(()),
        }
    }

    /// Prints the path of a file that was written, unless the run is quiet.
    pub fn print_written(&self, path: &str) -> Result<(), CliError> {
        if self.quiet {
            return Ok(());
        }
        let written = Message::new("init-written").with("path", Arg::Text(path.to_owned()));
        self.print(&format!("{}\n", self.interface.say(&written)))
    }

    /// Prints a warning to standard error.
    pub fn warn(&self, message: &Message) {
        print_error(self.interface, "severity-warning", &self.interface.say(message));
    }

    /// Prints an error to standard error.
    pub fn error(&self, message: &Message) {
        print_error(self.interface, "error-title", &self.interface.say(message));
    }

    /// Whether standard output is coloured.
    pub fn colours(&self) -> bool {
        self.color.colours(&std::io::stdout())
    }
}
