//! Reading: a path becomes a [`Source`] of decoded text, or a [`Problem`] that says what is wrong with the input and what to do about it.
//!
//! The only stage before the pipeline that touches files. It judges whether two inputs can be a text and its version; how far they are
//! versions of one another is known after alignment and is no business of this stage.

mod archive;
mod decode;
mod docx;
mod flow;
mod html;
mod input;
mod judge;
mod odt;
mod office;
mod pair;
mod problem;
pub mod project;
mod symbol;
mod xml;

use std::fs::File;
use std::io::{ErrorKind, Read};

use crate::language::Language;
use crate::text::{Format, Source};
use input::Content;

pub use decode::{Decoded, NotText, decode};
pub use input::InputFormat;
pub use judge::{language_of, pair_problems};
pub use pair::{Pair, ReadPair, read_pair};
pub use problem::{Damage, Origin, Problem};

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
    let format = match input::content(&bytes) {
        Content::Known(format) => format,
        Content::Foreign => return Err(Problem::Document(origin)),
        Content::Packed => {
            let (text, layout) = office::read(&bytes).map_err(|fault| fault.problem(origin.clone()))?;
            return some_text(Source::laid(path, language, text, layout));
        }
        Content::Text => match InputFormat::of_path(path) {
            // Something else, such as a picture, under the name of a document; text that was only named so is text.
            Some(InputFormat::Docx | InputFormat::Odt) | None => InputFormat::Plain,
            Some(format) => format,
        },
    };
    let Decoded { text, offset } = decode(&bytes, language).map_err(|NotText| Problem::NotText(origin.clone()))?;
    let markup = if format == InputFormat::Markdown { Format::Markdown } else { Format::Plain };
    let mut source = Source::new(path, language, markup, text);
    source.offset = offset;
    if format == InputFormat::Html {
        let (text, layout) = html::read(&source);
        source = Source::laid(path, language, text, layout);
    }
    some_text(source)
}

/// A text with at least a letter or a figure.
fn some_text(source: Source) -> Result<Source, Problem> {
    if source.text.contains(char::is_alphanumeric) { Ok(source) } else { Err(Problem::Empty(Origin::new(source.path))) }
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

/// Whether the ending of a name is that of a text, as far as projects are searched for texts.
pub fn is_text(name: &str) -> bool {
    // What Word leaves beside a document that is open has the same ending and no text.
    let file = name.rsplit('/').next().unwrap_or(name);
    !file.starts_with("~$") && InputFormat::of_path(name).is_some()
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
