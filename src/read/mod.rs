//! Reading: a path becomes a [`Source`] of decoded text, or a [`Problem`] that says what is wrong with the input and what to do about it.
//!
//! The only stage before the pipeline that touches files. It judges whether two inputs can be a text and its version; how far they are
//! versions of one another is known after alignment and is no business of this stage.

mod decode;
mod judge;
mod pair;
mod problem;
pub mod project;

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use crate::language::Language;
use crate::text::{Format, Source};

pub use decode::{Decoded, Undecodable, decode};
pub use judge::{language_of, pair_problems};
pub use pair::{Pair, ReadPair, read_pair};
pub use problem::{Origin, Problem};

/// The longest text that is read, in bytes of the file: a book of 1,000 pages has 3 MB.
pub const LIMIT: usize = 64 << 20;

/// The path that means standard input.
pub const STANDARD_INPUT: &str = "-";

/// Reads one text: a file, or standard input where the path is `-`.
pub fn read_source(path: &str, language: Language) -> Result<Source, Problem> {
    let origin = Origin::new(path);
    let bytes = if path == STANDARD_INPUT {
        all_of(std::io::stdin().lock(), &origin)?
    } else {
        let failed = |error: std::io::Error| Problem::of(&error, origin.clone());
        // A folder opens like a file in some systems and is refused in others.
        if std::fs::metadata(path).map_err(failed)?.is_dir() {
            return Err(Problem::Folder(origin));
        }
        all_of(File::open(path).map_err(failed)?, &origin)?
    };
    let Decoded { text, offset } = decode(&bytes, language).map_err(|cause| match cause {
        Undecodable::Document => Problem::Document(origin.clone()),
        Undecodable::NotText => Problem::NotText(origin.clone()),
    })?;
    if !text.contains(char::is_alphanumeric) {
        return Err(Problem::Empty(origin));
    }
    let mut source = Source::new(path, language, format_of(path), text);
    source.offset = offset;
    Ok(source)
}

/// Reads a file of the project itself, such as its configuration: text in UTF-8.
///
/// # Errors
///
/// Where it cannot be read, or is no such text.
pub fn read_text(path: &str) -> Result<String, Problem> {
    let origin = Origin::new(path);
    let bytes = all_of(File::open(path).map_err(|error| Problem::of(&error, origin.clone()))?, &origin)?;
    let text = String::from_utf8(bytes).map_err(|_| Problem::NotText(origin))?;
    Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
}

/// The endings of names that are read as Markdown.
const MARKDOWN: [&str; 5] = ["md", "markdown", "mdown", "mkd", "mdx"];
/// Those of plain text, as projects have it. A text that is named by the user may have any.
const PLAIN: [&str; 2] = ["txt", "text"];

/// How a file is marked up, by the ending of its name.
pub fn format_of(path: &str) -> Format {
    if MARKDOWN.iter().any(|markdown| ends_with(path, markdown)) { Format::Markdown } else { Format::Plain }
}

/// Whether the ending of a name is that of a text, as far as projects are searched for texts.
pub fn is_text(name: &str) -> bool {
    MARKDOWN.iter().chain(&PLAIN).any(|ending| ends_with(name, ending))
}

fn ends_with(path: &str, ending: &str) -> bool {
    Path::new(path).extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

fn all_of(from: impl Read, origin: &Origin) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells that there is more, also where the length is not known beforehand.
    match from.take(LIMIT as u64 + 1).read_to_end(&mut bytes) {
        Ok(length) if length > LIMIT => Err(Problem::TooLarge(origin.clone())),
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::IsADirectory => Err(Problem::Folder(origin.clone())),
        Err(error) => Err(Problem::of(&error, origin.clone())),
    }
}
