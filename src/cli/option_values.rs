//! The values that options choose between.

use std::path::Path;

use bitekst::report::format::Format;

/// When output is coloured.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum ColorChoice {
    /// On terminals that show colours.
    #[default]
    Auto,
    Always,
    Never,
}

/// How a list is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ListFormat {
    Text,
    Json,
}

/// How `bitekst check` prints: a report, or a line for each segment of a stream.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CheckFormat {
    Report(Format),
    Lines,
}

/// How an alignment is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AlignFormat {
    Text,
    Json,
    Tsv,
    Tmx,
}

/// How facts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FactsFormat {
    Table,
    Csv,
    Json,
    Xlsx,
}

/// The subject of a JSON Schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SchemaKind {
    Config,
    Report,
    Ledger,
    Stream,
}

impl FactsFormat {
    /// Its name on the command line, which is the extension of its files too.
    pub const fn name(self) -> &'static str {
        match self {
            FactsFormat::Table => "table",
            FactsFormat::Csv => "csv",
            FactsFormat::Json => "json",
            FactsFormat::Xlsx => "xlsx",
        }
    }

    /// All formats.
    pub const ALL: [FactsFormat; 4] =
        [FactsFormat::Table, FactsFormat::Csv, FactsFormat::Json, FactsFormat::Xlsx];

    /// The format of files with the extension of `path`, a table where the extension is unknown.
    pub fn of_file(path: &str) -> FactsFormat {
        let extension = Path::new(path).extension().and_then(|extension| extension.to_str());
        let is_it = |format: &FactsFormat| {
            extension.is_some_and(|extension| extension.eq_ignore_ascii_case(format.name()))
        };
        FactsFormat::ALL.into_iter().find(is_it).unwrap_or(FactsFormat::Table)
    }
}
