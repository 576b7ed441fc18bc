//! The formats of the reports of `check`.

use std::fmt;
use std::str::FromStr;

use super::describe::Describer;
use super::github::GitHub;
use super::gitlab::GitLab;
#[cfg(feature = "html")]
use super::html::{Bilingual, Html};
use super::json::Json;
use super::junit::JUnit;
use super::markdown::Markdown;
use super::sarif::Sarif;
use super::terminal::Terminal;
use super::{Report, Scope};
use crate::l10n::Interface;
use crate::lexicon::Lexicon;
use crate::unknown_name::UnknownName;

/// A format of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// For people on a terminal.
    Terminal,
    /// For programs: `bitekst/report/1`.
    Json,
    /// For code scanning: SARIF 2.1.0.
    Sarif,
    /// For servers that show tests: JUnit XML.
    JUnit,
    /// For workflows of GitHub: annotations.
    GitHub,
    /// For merge requests of GitLab: Code Quality.
    GitLab,
    /// For pages, comments and mails.
    Markdown,
    /// For editors: both texts side by side.
    #[cfg(feature = "html")]
    Html,
}

/// The properties of a terminal that a report needs.
#[derive(Debug, Clone, Copy)]
pub struct TerminalOptions {
    /// The width in columns.
    pub width: usize,
    /// Whether colours are wanted.
    pub colour: bool,
    /// Whether the closing lines are left out.
    pub quiet: bool,
}

impl Format {
    /// Every format, in the order of the help.
    pub const ALL: [Format; 7 + cfg!(feature = "html") as usize] = [
        Format::Terminal,
        Format::Json,
        Format::Sarif,
        Format::JUnit,
        Format::GitHub,
        Format::GitLab,
        Format::Markdown,
        #[cfg(feature = "html")]
        Format::Html,
    ];

    /// Returns the name, as in the options.
    pub const fn name(self) -> &'static str {
        match self {
            Format::Terminal => "terminal",
            Format::Json => "json",
            Format::Sarif => "sarif",
            Format::JUnit => "junit",
            Format::GitHub => "github",
            Format::GitLab => "gitlab",
            Format::Markdown => "markdown",
            #[cfg(feature = "html")]
            Format::Html => "html",
        }
    }

    /// Creates a report in this format about a scope. Only the report for terminals uses the
    /// options of the terminal.
    #[cfg_attr(not(feature = "html"), expect(unused_variables))]
    pub fn report<'a>(
        self,
        interface: &'a Interface,
        lexicon: &'a Lexicon,
        terminal: TerminalOptions,
        scope: Scope,
    ) -> Box<dyn Report + 'a> {
        let describer = Describer { interface, lexicon };
        match self {
            Format::Terminal => Box::new(Terminal {
                interface,
                lexicon,
                width: terminal.width,
                colour: terminal.colour,
                quiet: terminal.quiet,
            }),
            Format::Json => Box::new(Json { interface, lexicon }),
            Format::Sarif => Box::new(Sarif(describer)),
            Format::JUnit => Box::new(JUnit(describer)),
            Format::GitHub => Box::new(GitHub(describer)),
            Format::GitLab => Box::new(GitLab(describer)),
            Format::Markdown => Box::new(Markdown(describer)),
            #[cfg(feature = "html")]
            Format::Html => {
                Box::new(Html { bilingual: Bilingual::new(interface, lexicon), scope, back: None })
            }
        }
    }
}

impl fmt::Display for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Format {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Format, UnknownName> {
        Format::ALL
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or(UnknownName::of("report format"))
    }
}
