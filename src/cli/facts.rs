//! `bitekst facts`: what is read out of one text, or the ledger of two.

use std::io::{ErrorKind, IsTerminal, Write};
use std::path::Path;

use bitekst::analysed_text::AnalysedText;
use bitekst::language::Language;
use bitekst::message::{Arg, Message};
use bitekst::pipeline::CheckedPair;
use bitekst::read::{Pair, read_either, read_source_as};
use bitekst::report::atomic_file::WholeFile;
use bitekst::report::ledger::{Ledger, separated, table as ledger_table, workbook};
use bitekst::report::{json, printable, table};
use bitekst::sides::Sides;
use clap::ArgMatches;

use super::arguments::input_format;
use super::output::Unwritable;
use super::{NOTHING, Run, WIDTH, lexicon, width};

/// How facts are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Format {
    Table,
    Csv,
    Json,
    Xlsx,
}

impl Format {
    /// The one that is named, else what the name of the file ends with, else a table.
    fn of(named: Option<&str>, file: Option<&str>) -> Format {
        let ending = file
            .and_then(|file| Path::new(file).extension())
            .and_then(|ending| ending.to_str())
            .map(str::to_lowercase);
        match named.or(ending.as_deref()) {
            Some("csv") => Format::Csv,
            Some("json") => Format::Json,
            Some("xlsx") => Format::Xlsx,
            _ => Format::Table,
        }
    }

    const fn name(self) -> &'static str {
        match self {
            Format::Table => "table",
            Format::Csv => "csv",
            Format::Json => "json",
            Format::Xlsx => "xlsx",
        }
    }
}

impl Run<'_> {
    /// Lists the facts of one text, or compares those of two.
    pub(super) fn facts(&self, matches: &ArgMatches) -> u8 {
        let text = |name: &str| matches.get_one::<String>(name).map(String::as_str);
        let (file, to) = (text("file").unwrap_or_default(), text("output"));
        let format = Format::of(text("format"), to);
        let said = match text("pl") {
            Some(_) if text("language").is_some() => {
                return self.fail(&Message::new("error-facts-language"));
            }
            None if matches!(format, Format::Csv | Format::Xlsx) => {
                return self.fail(
                    &Message::new("error-facts-format")
                        .with("format", Arg::Text(format.name().to_owned())),
                );
            }
            Some(_)
                if format == Format::Xlsx && to.is_none() && std::io::stdout().is_terminal() =>
            {
                return self.fail(&Message::new("error-facts-terminal"));
            }
            Some(pl) => self.ledger(matches, file, pl, format, to.is_some()),
            None => self.facts_of_one(matches, file, format, to.is_some()),
        };
        said.and_then(|said| self.deliver(&said, to)).unwrap_or_else(|code| code)
    }

    fn facts_of_one(
        &self,
        matches: &ArgMatches,
        path: &str,
        format: Format,
        to_file: bool,
    ) -> Result<Vec<u8>, u8> {
        let named =
            matches.get_one::<String>("language").and_then(|code| code.parse::<Language>().ok());
        let source = match named {
            Some(language) => read_source_as(path, language, input_format(matches)).map(Some),
            None => read_either(path, input_format(matches), lexicon()),
        };
        let unknown =
            || Message::new("error-language-unknown").with("path", Arg::Text(path.to_owned()));
        let source = source
            .map_err(|problem| self.fail(&problem.message()))?
            .ok_or_else(|| self.fail(&unknown()))?;
        let reading = AnalysedText::new(source, lexicon());
        let columns = if to_file { WIDTH } else { width() };
        Ok(match format {
            Format::Json => json::facts(&reading, lexicon()) + "\n",
            _ => table::facts(&reading, lexicon(), self.interface, columns),
        }
        .into_bytes())
    }

    /// What of the project decides on findings decides here too, so that the same are named as by
    /// `bitekst check`.
    fn ledger(
        &self,
        matches: &ArgMatches,
        en: &str,
        pl: &str,
        format: Format,
        to_file: bool,
    ) -> Result<Vec<u8>, u8> {
        let loaded = self.load(matches)?;
        let mut pair = Pair { format: input_format(matches), ..Pair::named(en, pl) };
        pair.names = pair.names.map(|path| loaded.project.name(&path).unwrap_or(path));
        let read = self.texts(&pair, format != Format::Table)?;
        let mut checked = CheckedPair::check(Sides::new(read.en, read.pl), lexicon());
        loaded.policy.apply(&mut checked, &pair.names, lexicon());
        let ledger = Ledger::new(&checked, lexicon());
        Ok(match format {
            Format::Csv => separated::csv(&ledger).into_bytes(),
            Format::Json => json::ledger(&ledger).into_bytes(),
            Format::Xlsx => workbook::xlsx(&ledger, self.interface).map_err(|error| {
                self.unwritable(&Unwritable { path: None, reason: std::io::Error::other(error) })
            })?,
            Format::Table => {
                let columns = if to_file { WIDTH } else { width() };
                let closing = if self.quiet || to_file {
                    String::new()
                } else {
                    format!(
                        "\n{}\n",
                        printable::wrap(
                            &ledger_table::summary(&ledger, self.interface),
                            columns,
                            "  "
                        )
                    )
                };
                (ledger_table::table(&ledger, self.interface, columns) + &closing).into_bytes()
            }
        })
    }

    /// Writes to a file, which is whole or stays as it was, or to standard output.
    fn deliver(&self, said: &[u8], to: Option<&str>) -> Result<u8, u8> {
        match to {
            Some(path) => {
                let failed =
                    |reason| self.unwritable(&Unwritable { path: Some(path.to_owned()), reason });
                let mut file = WholeFile::create(Path::new(path)).map_err(failed)?;
                file.write_all(said).and_then(|()| file.finish()).map_err(failed)?;
            }
            None => {
                let mut out = std::io::stdout().lock();
                match out.write_all(said).and_then(|()| out.flush()) {
                    // A reader that has gone away wanted no more.
                    Err(reason) if reason.kind() != ErrorKind::BrokenPipe => {
                        return Err(self.unwritable(&Unwritable { path: None, reason }));
                    }
                    _ => {}
                }
            }
        }
        Ok(NOTHING)
    }
}
