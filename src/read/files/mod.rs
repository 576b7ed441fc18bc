//! Opens files and standard input, for the readers of bytes.

mod pair;

use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};

use super::format::InputFormat;
use super::limits::LIMIT;
use super::problem::{Origin, Problem, STANDARD_INPUT};
use super::segments::segments_from_bytes;
use super::sniff::{SNIFFED, format_of};
use super::source::{source_from_bytes, source_in_either_language};
use super::stream::{Batch, batches_from};
use crate::bitext::Segments;
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::source::Source;

pub use pair::{Pair, read_pair};

/// Reads one text: a file, or standard input where the path is `-`.
///
/// # Errors
///
/// If it cannot be opened or read as a text.
pub fn read_source(path: &str, language: Language) -> Result<Source, Problem> {
    read_source_as(path, language, None)
}

/// Reads one text in a given format, or else in the one that its content or its name shows.
///
/// # Errors
///
/// If it cannot be opened or read as a text.
pub fn read_source_as(
    path: &str,
    language: Language,
    format: Option<InputFormat>,
) -> Result<Source, Problem> {
    source_from_bytes(read_bytes(path)?, path, language, format)
}

/// Reads one text in its own language: as an English one, or else as a Polish one. Returns `None` if
/// it is in neither.
///
/// # Errors
///
/// If it cannot be opened, or can be read in neither language.
pub fn read_either(
    path: &str,
    format: Option<InputFormat>,
    lexicon: &Lexicon,
) -> Result<Option<Source>, Problem> {
    source_in_either_language(&read_bytes(path)?, path, format, lexicon)
}

/// Reads a file that holds both texts. With `swap` the source is Polish where the file does not name
/// its languages.
///
/// # Errors
///
/// If it cannot be opened or read, or has faulty lines.
pub fn read_segments(
    path: &str,
    format: Option<InputFormat>,
    swap: bool,
) -> Result<Segments, Vec<Problem>> {
    let bytes = read_bytes(path).map_err(|problem| match problem {
        Problem::TooLarge(origin) => vec![Problem::TooLargeSegments(origin)],
        problem => vec![problem],
    })?;
    segments_from_bytes(bytes, path, format, swap)
}

/// Hands over all units of a file, or of standard input where the path is `-`, as they come, until
/// `take` returns `false`.
///
/// # Errors
///
/// If the file cannot be read at all, or does not hold both texts.
pub fn batches(
    path: &str,
    format: Option<InputFormat>,
    take: &mut dyn FnMut(Batch) -> bool,
) -> Result<(), Problem> {
    let from: Box<dyn Read> =
        if path == STANDARD_INPUT { Box::new(std::io::stdin()) } else { Box::new(open(path)?) };
    batches_from(from, path, format, take)
}

/// Whether a file holds both texts: by the given format, by its content, by its name. If it cannot
/// be read, only its name counts.
pub fn is_bilingual(path: &str, format: Option<InputFormat>) -> bool {
    if let Some(format) = format {
        return format.is_bilingual();
    }
    let mut start = Vec::new();
    // A pipe can be read only once.
    let is_regular = std::fs::metadata(path).is_ok_and(|file| file.is_file());
    if let (true, Ok(file)) = (is_regular, File::open(path)) {
        // An error is reported when the whole file is read.
        let _ = BufReader::new(file).take(SNIFFED as u64).read_to_end(&mut start);
    }
    format_of(&start, path, None).is_bilingual()
}

/// Reads a file of the project itself, such as its configuration: text in UTF-8.
///
/// # Errors
///
/// If it cannot be read, or is not such text.
pub fn read_text(path: &str) -> Result<String, Problem> {
    let origin = Origin::new(path);
    let file = File::open(path).map_err(|error| Problem::from_io(&error, origin.clone()))?;
    let text = String::from_utf8(read_all(file, &origin)?).map_err(|_| Problem::NotText(origin))?;
    Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
}

/// Reads the bytes of a file, or of standard input.
fn read_bytes(path: &str) -> Result<Vec<u8>, Problem> {
    let origin = Origin::new(path);
    if path == STANDARD_INPUT {
        return read_all(std::io::stdin().lock(), &origin);
    }
    read_all(open(path)?, &origin)
}

/// Opens a file.
fn open(path: &str) -> Result<File, Problem> {
    let failed = |error: std::io::Error| Problem::from_io(&error, Origin::new(path));
    // Some systems open a folder like a file, others refuse it.
    if std::fs::metadata(path).map_err(failed)?.is_dir() {
        return Err(Problem::Folder(Origin::new(path)));
    }
    File::open(path).map_err(failed)
}

fn read_all(from: impl Read, origin: &Origin) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    // One byte more than the limit shows that there is more, also where the length is not known
    // beforehand.
    match from.take(LIMIT as u64 + 1).read_to_end(&mut bytes) {
        Ok(length) if length > LIMIT => Err(Problem::TooLarge(origin.clone())),
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            Err(Problem::Folder(origin.clone()))
        }
        Err(error) => Err(Problem::from_io(&error, origin.clone())),
    }
}
