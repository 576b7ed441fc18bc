//! Reading: a path becomes a [`Source`] of decoded text, or a [`Problem`] that says what is wrong
//! with the input and what to do about it.
//!
//! The only stage before the pipeline that touches files. It judges whether two inputs can be a
//! text and its version; how far they are versions of one another is known after alignment and is
//! no business of this stage.

mod archive;
pub mod bilingual;
mod decode;
mod docx;
mod field;
mod html;
mod input;
mod judge;
mod odt;
mod office;
mod pair;
mod pdf;
mod problem;
pub mod project;
mod reading_order;
mod reference;
mod rtf;
mod style;
mod symbol;
mod xml;

use std::borrow::Cow;
use std::fs::File;
use std::io::{BufReader, ErrorKind, Read};

use crate::bitext::Segments;
use crate::language::Language;
use crate::layout::MOST_BLOCKS;
use crate::lexicon::Lexicon;
use crate::source::{Format, Source};
use bilingual::{Sides, Stop};
use input::Content;

pub use decode::{Decoded, NotText, decode};
pub use input::InputFormat;
pub use judge::{language_of, pair_problems};
pub use pair::{Pair, ReadPair, read_pair};
pub use problem::{Damage, Origin, Problem};

/// The longest text that is read, in bytes of the file: a book of 1,000 pages has 3 MB.
pub const LIMIT: usize = 64 << 20;

/// The most lines of a text, each of which may be a paragraph: at 64 characters a line as many as
/// [`LIMIT`] allows.
const MOST_LINES: usize = 1 << 20;

/// So many faults of one file are told.
const FAULTS: usize = 10;

/// The path that means standard input.
pub const STANDARD_INPUT: &str = "-";

/// Reads one text: a file, or standard input where the path is `-`.
pub fn read_source(path: &str, language: Language) -> Result<Source, Problem> {
    read_source_as(path, language, None)
}

/// Reads one text in a format that somebody says it has, else in the one that its content or its
/// name tells.
pub fn read_source_as(
    path: &str,
    language: Language,
    format: Option<InputFormat>,
) -> Result<Source, Problem> {
    source_of(bytes_of(path)?.into(), path, language, format)
}

/// Reads one text in the language that it is in: as an English one, and if it is none, as a Polish
/// one. `None` where it is neither. What of a page is in the other language is left out either way.
pub fn read_either(
    path: &str,
    format: Option<InputFormat>,
    lexicon: &Lexicon,
) -> Result<Option<Source>, Problem> {
    let bytes = bytes_of(path)?;
    let mut problems = Vec::new();
    for language in Language::ALL {
        match source_of(Cow::Borrowed(&bytes), path, language, format) {
            Ok(source) if language_of(&source.text, lexicon) == Some(language) => {
                return Ok(Some(source));
            }
            Ok(_) => {}
            Err(problem) => problems.push(problem),
        }
    }
    match problems.len() {
        2 => Err(problems.swap_remove(0)),
        _ => Ok(None),
    }
}

fn source_of(
    bytes: Cow<'_, [u8]>,
    path: &str,
    language: Language,
    format: Option<InputFormat>,
) -> Result<Source, Problem> {
    let origin = Origin::new(path);
    let format = format_of(&bytes, path, format);
    if format.is_bilingual() {
        return Err(Problem::BothTexts(origin));
    }
    if matches!(format, InputFormat::Docx | InputFormat::Odt) {
        let (text, layout) = office::read(&bytes).map_err(|fault| fault.problem(origin.clone()))?;
        return some_text(Source::with_layout(path, language, text, layout));
    }
    if format == InputFormat::Rtf {
        let (text, layout) =
            rtf::read(&bytes, language).map_err(|fault| fault.problem(origin.clone()))?;
        return some_text(Source::with_layout(path, language, text, layout));
    }
    if format == InputFormat::Pdf {
        let (text, layout) =
            pdf::read(bytes.into_owned()).map_err(|fault| fault.problem(origin.clone()))?;
        return some_text(Source::with_layout(path, language, text, layout));
    }
    let Decoded { text, offset } =
        decode(&bytes, language).map_err(|NotText| Problem::NotText(origin.clone()))?;
    let markup = if format == InputFormat::Markdown { Format::Markdown } else { Format::Plain };
    let mut source = Source::new(path, language, markup, text);
    source.offset = offset;
    if format == InputFormat::Html {
        if archive::has_too_many_tags(&source.text) {
            return Err(Problem::TooManyBlocks(origin));
        }
        let (text, layout) = html::read(&source);
        source = Source::with_layout(path, language, text, layout);
    }
    some_text(source)
}

/// A text with at least a letter or a figure, and no more paragraphs than can be compared.
fn some_text(source: Source) -> Result<Source, Problem> {
    let blocks = source.layout.as_ref().map_or(0, |layout| layout.blocks.len());
    if blocks > MOST_BLOCKS || source.line_count() > MOST_LINES {
        return Err(Problem::TooManyBlocks(Origin::new(source.path)));
    }
    if source.text.contains(char::is_alphanumeric) {
        Ok(source)
    } else {
        Err(Problem::Empty(Origin::new(source.path)))
    }
}

/// Reads a file that holds both texts. `swap`: where the file does not name its languages, the
/// source is Polish.
///
/// # Errors
///
/// Where it cannot be read, and the first lines of it that are wrong.
pub fn read_segments(
    path: &str,
    format: Option<InputFormat>,
    swap: bool,
) -> Result<Segments, Vec<Problem>> {
    let origin = Origin::new(path);
    let too_large = |problem| {
        if let Problem::TooLarge(origin) = problem {
            Problem::TooLargeSegments(origin)
        } else {
            problem
        }
    };
    let bytes = bytes_of(path).map_err(|problem| vec![too_large(problem)])?;
    let format = format_of(&bytes, path, format);
    let Decoded { text, offset } =
        decode::declared(&bytes).map_err(|NotText| vec![Problem::NotText(origin.clone())])?;
    drop(bytes);
    let Some(units) = bilingual::units(text.as_bytes(), format) else {
        return Err(vec![Problem::OneText(origin)]);
    };
    let (mut sides, mut any, mut foreign, mut problems) =
        (Sides::default(), false, false, Vec::new());
    for unit in units {
        match unit {
            Ok(unit) if unit.source.is_empty() && unit.target.is_empty() => {}
            Ok(unit) if sides.add(&unit, swap) => any = true,
            Ok(_) => foreign = true,
            Err(Stop::Fault(fault, line)) => {
                problems.push(Problem::Faulty(origin.clone(), fault, line))
            }
            Err(Stop::Unreadable(reason)) => {
                problems.push(Problem::Unreadable(origin.clone(), reason))
            }
        }
        if problems.len() >= FAULTS {
            break;
        }
    }
    match (problems.is_empty(), any) {
        (false, _) => Err(problems),
        (true, true) => {
            let mut segments = sides.finish(path);
            segments.texts.iter_mut().for_each(|text| text.offset = offset);
            Ok(segments)
        }
        (true, false) => Err(vec![if foreign {
            Problem::OtherLanguages(origin)
        } else {
            Problem::Empty(origin)
        }]),
    }
}

/// Whether a file holds both texts: by the format that somebody says it has, by its content, by its
/// name. A file that cannot be read has its name only.
pub fn is_bilingual(path: &str, format: Option<InputFormat>) -> bool {
    if let Some(format) = format {
        return format.is_bilingual();
    }
    let mut start = Vec::new();
    // What can be read only once is not read to tell what it is.
    let regular = std::fs::metadata(path).is_ok_and(|file| file.is_file());
    if let (true, Ok(file)) = (regular, File::open(path)) {
        // Whoever reads it will say what is wrong.
        let _ = BufReader::new(file).take(input::SHOWS as u64).read_to_end(&mut start);
    }
    format_of(&start, path, None).is_bilingual()
}

/// What a file is.
fn format_of(bytes: &[u8], path: &str, format: Option<InputFormat>) -> InputFormat {
    let content = input::content(bytes);
    match (format, content) {
        // Which of the two it is, is told by what is packed in it.
        (_, Content::Packed) => InputFormat::Docx,
        // Nobody means its markup, and bytes that begin like a PDF are no text, whatever somebody
        // says.
        (_, Content::Known(format @ (InputFormat::Rtf | InputFormat::Pdf))) => format,
        (Some(format), _) | (None, Content::Known(format)) => format,
        (None, Content::Text | Content::Table(_)) => match (InputFormat::of_path(path), content) {
            // Plain text is what many a table is called.
            (Some(InputFormat::Plain) | None, Content::Table(format)) => format,
            // Something else, such as a picture, under the name of a document; text that was only
            // named so is text.
            (
                Some(InputFormat::Docx | InputFormat::Odt | InputFormat::Rtf | InputFormat::Pdf)
                | None,
                _,
            ) => InputFormat::Plain,
            (Some(format), _) => format,
        },
    }
}

/// The bytes of a file, or of standard input.
fn bytes_of(path: &str) -> Result<Vec<u8>, Problem> {
    let origin = Origin::new(path);
    if path == STANDARD_INPUT {
        return all_of(std::io::stdin().lock(), &origin);
    }
    let failed = |error: std::io::Error| Problem::of(&error, origin.clone());
    // A folder opens like a file in some systems and is refused in others.
    if std::fs::metadata(path).map_err(failed)?.is_dir() {
        return Err(Problem::Folder(origin));
    }
    all_of(File::open(path).map_err(failed)?, &origin)
}

/// Reads a file of the project itself, such as its configuration: text in UTF-8.
///
/// # Errors
///
/// Where it cannot be read, or is no such text.
pub fn read_text(path: &str) -> Result<String, Problem> {
    let origin = Origin::new(path);
    let bytes =
        all_of(File::open(path).map_err(|error| Problem::of(&error, origin.clone()))?, &origin)?;
    let text = String::from_utf8(bytes).map_err(|_| Problem::NotText(origin))?;
    Ok(text.strip_prefix('\u{feff}').map_or(text.clone(), str::to_owned))
}

/// Whether the ending of a name is that of a text, as far as projects are searched for texts.
pub fn is_text(name: &str) -> bool {
    // What Word leaves beside a document that is open has the same ending and no text.
    let file = name.rsplit('/').next().unwrap_or(name);
    !file.starts_with("~$")
        && InputFormat::of_path(name).is_some_and(|format| !format.is_bilingual())
}

/// Whether the ending of a name is that of a file that holds both texts.
pub fn is_bilingual_name(name: &str) -> bool {
    InputFormat::of_path(name).is_some_and(InputFormat::is_bilingual)
}

fn all_of(from: impl Read, origin: &Origin) -> Result<Vec<u8>, Problem> {
    let mut bytes = Vec::new();
    // One byte more than allowed tells that there is more, also where the length is not known
    // beforehand.
    match from.take(LIMIT as u64 + 1).read_to_end(&mut bytes) {
        Ok(length) if length > LIMIT => Err(Problem::TooLarge(origin.clone())),
        Ok(_) => Ok(bytes),
        Err(error) if error.kind() == ErrorKind::IsADirectory => {
            Err(Problem::Folder(origin.clone()))
        }
        Err(error) => Err(Problem::of(&error, origin.clone())),
    }
}
