//! The formats of `check` by their names.

use super::Report;
use super::json::Json;
use super::terminal::Terminal;
use crate::l10n::Interface;
use crate::lexicon::Lexicon;

/// A format of what `check` found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// For people on a terminal.
    Terminal,
    /// For programs: `bitekst/report/1`.
    Json,
}

/// What a report on a terminal has to know of it.
#[derive(Debug, Clone, Copy)]
pub struct Screen {
    /// Columns.
    pub width: usize,
    /// Whether colours are wanted.
    pub colour: bool,
    /// Whether the closing lines are left out.
    pub quiet: bool,
}

impl Format {
    /// Every format, in the order in which they are listed.
    pub const ALL: [Format; 2] = [Format::Terminal, Format::Json];

    /// Its name, as options have it.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Terminal => "terminal",
            Format::Json => "json",
        }
    }

    /// The format of a name.
    pub fn of(name: &str) -> Option<Format> {
        Format::ALL.into_iter().find(|format| format.name() == name)
    }

    /// A report in this format. Only that for a terminal asks what it is like.
    pub fn report<'a>(self, interface: &'a Interface, lexicon: &'a Lexicon, screen: Screen) -> Box<dyn Report + 'a> {
        match self {
            Format::Terminal => Box::new(Terminal { interface, lexicon, width: screen.width, colour: screen.colour, quiet: screen.quiet }),
            Format::Json => Box::new(Json { interface, lexicon }),
        }
    }
}
