//! The terminal: its width and colours, and the sentences on standard error.

use std::io::{IsTerminal, Write};

use bitekst::l10n::Interface;
use bitekst::printable;

use super::option_values::ColorChoice;

/// The width where no terminal has one, in columns.
pub const WIDTH: usize = 100;

/// The narrowest width, in columns.
const LEAST_WIDTH: usize = 40;

impl ColorChoice {
    /// Whether a stream is coloured.
    pub fn colours(self, stream: &impl anstream::stream::RawStream) -> bool {
        match self {
            ColorChoice::Always => true,
            ColorChoice::Never => false,
            ColorChoice::Auto => {
                stream.is_terminal()
                    && anstream::AutoStream::choice(stream) != anstream::ColorChoice::Never
            }
        }
    }
}

/// Prints a sentence to standard error, after its title: an error, or a warning where the run goes
/// on.
pub fn print_error(interface: &Interface, title: &str, sentence: &str) {
    // There is no other place to report that this failed.
    let _ =
        writeln!(std::io::stderr(), "{}: {}", interface.text(title), printable::sentence(sentence));
}

/// The width of the terminal, in columns.
pub fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    columns
        .or_else(|| terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
        .unwrap_or(WIDTH)
        .max(LEAST_WIDTH)
}

/// Whether standard output is a terminal.
pub fn prints_to_terminal() -> bool {
    std::io::stdout().is_terminal()
}
