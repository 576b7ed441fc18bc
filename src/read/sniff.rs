//! Recognises the format of a file: by its content first, then by its name.

use encoding_rs::{UTF_16BE, UTF_16LE};

use super::bilingual::name_columns;
use super::format::InputFormat;
use super::magic::{is_container, is_pdf, is_rtf};

/// Number of bytes at the start of a file from which its format is recognised.
pub const SNIFFED: usize = 1 << 14;

/// Maximum length of the name of a column, in bytes: anything longer is a sentence.
const MAX_COLUMN_NAME: usize = 40;

/// Evidence of a format in the content of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Content {
    /// A format with a signature of its own.
    Known(InputFormat),
    /// A container of documents, of a kind determined by its parts.
    Container,
    /// Text whose first row names the columns of a table. The name of the file may contradict.
    Table(InputFormat),
    /// Perhaps text; the name of the file decides which.
    Text,
}

/// Returns the format of a file by its first [`SNIFFED`] bytes, its name, and the format that the
/// user gives, if any.
pub fn format_of(bytes: &[u8], name: &str, given: Option<InputFormat>) -> InputFormat {
    let content = content(bytes);
    match (given, content) {
        // The reader of containers distinguishes DOCX from ODT.
        (_, Content::Container) => InputFormat::Docx,
        // Their markup is never meant as text, and bytes that begin like a PDF are not text,
        // whatever format is given.
        (_, Content::Known(format @ (InputFormat::Rtf | InputFormat::Pdf))) => format,
        (Some(format), _) | (None, Content::Known(format)) => format,
        (None, Content::Text | Content::Table(_)) => {
            match (InputFormat::from_path(name), content) {
                // Many tables are called plain text.
                (Some(InputFormat::Plain) | None, Content::Table(format)) => format,
                // Something else, such as a picture, under the name of a document; text that was
                // only named so is text.
                (
                    Some(
                        InputFormat::Docx | InputFormat::Odt | InputFormat::Rtf | InputFormat::Pdf,
                    )
                    | None,
                    _,
                ) => InputFormat::Plain,
                (Some(format), _) => format,
            }
        }
    }
}

/// Whether the first bytes of a file show its format without its name.
pub fn is_recognised(bytes: &[u8]) -> bool {
    content(bytes) != Content::Text
}

/// Returns the evidence in the first bytes of a file.
fn content(bytes: &[u8]) -> Content {
    if is_container(bytes) {
        return Content::Container;
    }
    if is_rtf(bytes) {
        return Content::Known(InputFormat::Rtf);
    }
    if is_pdf(bytes) {
        return Content::Known(InputFormat::Pdf);
    }
    let start = beginning(bytes);
    let begins =
        |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with));
    let bilingual = || match root(&start) {
        Some("xliff") => Some(InputFormat::Xliff),
        Some("tmx") => Some(InputFormat::Tmx),
        Some(_) => None,
        None if is_po(&start) => Some(InputFormat::Po),
        None => is_json_line(&start).then_some(InputFormat::JsonLines),
    };
    if begins("<!doctype html") || begins("<html") {
        return Content::Known(InputFormat::Html);
    }
    match bilingual() {
        Some(format) => Content::Known(format),
        None if names_columns(&start, '\t') => Content::Table(InputFormat::Tsv),
        None if [',', ';'].iter().any(|separator| names_columns(&start, *separator)) => {
            Content::Table(InputFormat::Csv)
        }
        None => Content::Text,
    }
}

/// Decodes the first characters of a file.
fn beginning(bytes: &[u8]) -> String {
    let wide = match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ => None,
    };
    let bytes = &bytes[..bytes.len().min(SNIFFED)];
    let text =
        wide.map_or_else(|| String::from_utf8_lossy(bytes), |encoding| encoding.decode(bytes).0);
    text.trim_start_matches('\u{feff}').trim_start().to_owned()
}

/// Returns the name of the root element of XML, without the prefix of its namespace.
fn root(text: &str) -> Option<&str> {
    let mut rest = text;
    loop {
        rest = rest.trim_start();
        let end = match rest {
            _ if rest.starts_with("<?") => "?>",
            _ if rest.starts_with("<!--") => "-->",
            _ if rest.starts_with("<!") => ">",
            _ => break,
        };
        rest = &rest[rest.find(end)? + end.len()..];
    }
    let name = rest.strip_prefix('<')?.split([' ', '\t', '\r', '\n', '>', '/']).next()?;
    Some(name.rsplit(':').next().unwrap_or(name))
}

/// Whether the first line that is not a comment is one of a gettext file.
fn is_po(text: &str) -> bool {
    let first =
        text.lines().map(str::trim_start).find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| {
        ["msgid \"", "msgctxt \""].iter().any(|keyword| line.starts_with(keyword))
    })
}

/// Whether the first line names the columns of both texts.
fn names_columns(text: &str, separator: char) -> bool {
    let Some((row, _)) = text.split_once('\n') else { return false };
    let names: Vec<&str> = row.split(separator).map(|name| name.trim().trim_matches('"')).collect();
    names.len() > 1
        && names.iter().all(|name| name.len() <= MAX_COLUMN_NAME)
        && name_columns(&names)
}

/// Whether the first line is a JSON object with two texts.
fn is_json_line(text: &str) -> bool {
    let Some(line) = text.lines().next().filter(|line| line.starts_with('{')) else { return false };
    let Ok(serde_json::Value::Object(fields)) = serde_json::from_str(line) else { return false };
    [["en", "pl"], ["source", "target"]]
        .iter()
        .any(|names| names.iter().all(|name| fields.contains_key(*name)))
}
