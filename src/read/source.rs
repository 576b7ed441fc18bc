//! Reads one text from bytes.

use std::borrow::Cow;

use super::decode::{Decoded, NotText, decode};
use super::fault::Fault;
use super::format::InputFormat;
use super::language_guess::guess_language;
use super::limits::{LIMIT, MAX_LINES};
use super::problem::{Origin, Problem};
use super::sniff::format_of;
use crate::language::Language;
use crate::layout::{Layout, MAX_BLOCKS};
use crate::lexicon::Lexicon;
use crate::source::{Format, Source};

/// Reads one text from the bytes of a file. The name is shown in reports; its extension helps to
/// recognise the format where `format` is `None`.
///
/// ```
/// use bitekst::language::Language;
/// use bitekst::read::source_from_bytes;
///
/// let source = source_from_bytes(b"# A heading\n", "en.md", Language::English, None)?;
/// assert_eq!(source.text, "# A heading\n");
/// # Ok::<(), bitekst::read::Problem>(())
/// ```
///
/// # Errors
///
/// If the bytes are not a text, are damaged or too long, hold both texts, or are of a format whose
/// feature is off.
pub fn source_from_bytes<'a>(
    bytes: impl Into<Cow<'a, [u8]>>,
    name: &str,
    language: Language,
    format: Option<InputFormat>,
) -> Result<Source, Problem> {
    let (bytes, origin) = (bytes.into(), || Origin::new(name));
    if bytes.len() > LIMIT {
        return Err(Problem::TooLarge(origin()));
    }
    let format = format_of(&bytes, name, format);
    let (text, layout) = match format {
        _ if format.is_bilingual() => return Err(Problem::BothTexts(origin())),
        _ if !format.is_available() => return Err(Problem::FormatUnavailable(origin(), format)),
        InputFormat::Docx | InputFormat::Odt | InputFormat::Rtf | InputFormat::Pdf => {
            read_document(bytes, format, language)
                .map_err(|fault| Problem::in_file(fault, origin()))?
        }
        _ => return read_plain(&bytes, name, language, format).and_then(readable),
    };
    readable(Source::with_layout(name, language, text, layout))
}

/// Reads one text in its own language: as an English one, or else as a Polish one. Parts of a web
/// page in the other language are left out. Returns `None` if it is in neither.
///
/// # Errors
///
/// If the bytes can be read in neither language.
pub fn source_in_either_language(
    bytes: &[u8],
    name: &str,
    format: Option<InputFormat>,
    lexicon: &Lexicon,
) -> Result<Option<Source>, Problem> {
    let mut problems = Vec::new();
    for language in Language::ALL {
        match source_from_bytes(bytes, name, language, format) {
            Ok(source) if guess_language(&source.text, lexicon) == Some(language) => {
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

/// Reads a document, which brings its own layout.
#[cfg_attr(not(feature = "office"), expect(unused_variables))]
fn read_document(
    bytes: Cow<'_, [u8]>,
    format: InputFormat,
    language: Language,
) -> Result<(String, Layout), Fault> {
    match format {
        #[cfg(feature = "office")]
        InputFormat::Rtf => super::rtf::read(&bytes, language),
        #[cfg(feature = "pdf")]
        InputFormat::Pdf => super::pdf::read(bytes.into_owned()),
        #[cfg(feature = "office")]
        InputFormat::Docx | InputFormat::Odt => super::office::read(&bytes),
        _ => Err(Fault::NotADocument),
    }
}

/// Reads plain text, Markdown or a web page.
fn read_plain(
    bytes: &[u8],
    name: &str,
    language: Language,
    format: InputFormat,
) -> Result<Source, Problem> {
    let Decoded { text, offset } =
        decode(bytes, language).map_err(|NotText| Problem::NotText(Origin::new(name)))?;
    let markup = if format == InputFormat::Markdown { Format::Markdown } else { Format::Plain };
    let mut source = Source::new(name, language, markup, text);
    source.offset = offset;
    #[cfg(feature = "html")]
    if format == InputFormat::Html {
        if super::limits::has_too_many_tags(&source.text) {
            return Err(Problem::TooManyBlocks(Origin::new(name)));
        }
        let (text, layout) = super::html::read(&source);
        return Ok(Source::with_layout(name, language, text, layout));
    }
    Ok(source)
}

/// Returns the text if it has a letter or a digit, and no more paragraphs than can be compared.
fn readable(source: Source) -> Result<Source, Problem> {
    let blocks = source.layout.as_ref().map_or(0, |layout| layout.blocks.len());
    if blocks > MAX_BLOCKS || source.line_count() > MAX_LINES {
        return Err(Problem::TooManyBlocks(Origin::new(source.path)));
    }
    if source.text.contains(char::is_alphanumeric) {
        Ok(source)
    } else {
        Err(Problem::Empty(Origin::new(source.path)))
    }
}
