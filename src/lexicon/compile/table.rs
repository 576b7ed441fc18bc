//! Tables of `locales/`, with messages that name file and line.

use std::error::Error;
use std::fmt::{Debug, Display};
use std::path::Path;
use std::str::FromStr;

/// Result of compiling a table.
pub type Compiled<T> = Result<T, Box<dyn Error>>;

/// The text of a table.
pub struct Table {
    path: String,
    text: String,
}

/// A row of a table: its cells, parted by tabs.
pub struct Row<'t> {
    table: &'t Table,
    line: usize,
    cells: Vec<&'t str>,
}

impl Table {
    /// Reads a table of the folder `locales`.
    pub fn read(locales: &Path, name: &str) -> Compiled<Table> {
        let path = locales.join(name);
        let text = std::fs::read_to_string(&path)
            .map_err(|error| format!("{}: {error}", path.display()))?;
        Ok(Table { path: path.display().to_string(), text })
    }

    /// Reads a table that not every language has; without a file it is empty.
    pub fn read_if_any(locales: &Path, name: &str) -> Compiled<Table> {
        if locales.join(name).exists() {
            return Table::read(locales, name);
        }
        Ok(Table { path: name.to_owned(), text: String::new() })
    }

    /// Iterates over the rows; comments and empty lines are left out.
    pub fn rows(&self) -> impl Iterator<Item = Row<'_>> {
        self.text.lines().zip(1..).filter(|(row, _)| !row.is_empty() && !row.starts_with('#')).map(
            |(row, line)| Row {
                table: self,
                line,
                cells: row.split('\t').map(str::trim).collect(),
            },
        )
    }
}

impl<'t> Row<'t> {
    /// Returns a cell; an absent one is empty.
    pub fn cell(&self, column: usize) -> &'t str {
        self.cells.get(column).copied().unwrap_or_default()
    }

    /// Iterates over the variants in a cell, which `;` parts.
    pub fn variants(&self, column: usize) -> impl Iterator<Item = &'t str> + use<'t> {
        self.cell(column).split(';').map(str::trim).filter(|variant| !variant.is_empty())
    }

    /// Returns the first variant in a cell.
    pub fn first(&self, column: usize) -> String {
        self.variants(column).next().unwrap_or_default().to_owned()
    }

    /// Parses a cell.
    pub fn parse<T: FromStr>(&self, column: usize) -> Compiled<T> {
        let cell = self.cell(column);
        cell.parse().map_err(|_| self.error(format_args!("cannot read `{cell}`")))
    }

    /// Returns an error about the row.
    pub fn error(&self, message: impl Display) -> Box<dyn Error> {
        format!("{}:{}: {message}", self.table.path, self.line).into()
    }
}

/// The kinds of a column, and which of them occurred.
pub struct Kinds<K: 'static> {
    all: &'static [K],
    name: fn(K) -> &'static str,
    used: Vec<bool>,
    /// File that declares them.
    source: &'static str,
}

impl<K: Copy + PartialEq + Debug> Kinds<K> {
    /// Returns the kinds that the file `source` declares, none of them used.
    pub fn new(all: &'static [K], name: fn(K) -> &'static str, source: &'static str) -> Kinds<K> {
        Kinds { all, name, used: vec![false; all.len()], source }
    }

    /// Parses the kind in a cell.
    pub fn parse(&mut self, row: &Row<'_>, name: &str) -> Compiled<K> {
        let at = self
            .all
            .iter()
            .position(|kind| (self.name)(*kind) == name)
            .ok_or_else(|| row.error(format_args!("unknown kind `{name}`")))?;
        self.used[at] = true;
        Ok(self.all[at])
    }

    /// Fails where no row has one of the kinds.
    pub fn finish(self, tables: &str) -> Compiled<()> {
        let Some(unused) = self.used.iter().position(|used| !used) else { return Ok(()) };
        let name = (self.name)(self.all[unused]);
        let source = std::fs::read_to_string(self.source)?;
        let declaration = format!("= \"{name}\"");
        let line = source.lines().position(|line| line.contains(&declaration)).unwrap_or(0) + 1;
        Err(format!("{}:{line}: no row of {tables} has the kind `{name}`", self.source).into())
    }
}

/// Writes a number as the Rust expression of a `Decimal`.
pub fn decimal(row: &Row<'_>, text: &str) -> Compiled<String> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    let digits: u128 = [whole, fraction]
        .concat()
        .parse()
        .map_err(|_| row.error(format_args!("`{text}` is no number")))?;
    let part = |at: u32| (digits >> (32 * at)) as u32;
    Ok(format!(
        "Decimal::from_parts({}, {}, {}, false, {})",
        part(0),
        part(1),
        part(2),
        fraction.len()
    ))
}
