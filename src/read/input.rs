//! What a file is: told by its content first, then by its name.

use std::path::Path;

use encoding_rs::{UTF_16BE, UTF_16LE};

/// So many bytes of a file are looked at to tell what it is.
pub(super) const SHOWS: usize = 1 << 14;

/// Names of columns have fewer bytes: what is longer is a sentence.
const LONGEST_NAME: usize = 40;

/// A format of files that is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum InputFormat {
    /// Text as people type it.
    Plain,
    /// Markdown.
    Markdown,
    /// A page of the web.
    Html,
    /// A document of Word since 2007.
    Docx,
    /// A text document of LibreOffice and other programs that write OpenDocument.
    Odt,
    /// A document in Rich Text Format, as many word processors write it.
    Rtf,
    /// A document that was made to be printed.
    Pdf,
    /// A translation file of gettext; this and those below hold both texts.
    Po,
    /// A translation file that tools of translators exchange.
    Xliff,
    /// A translation memory.
    Tmx,
    /// A table of two columns, parted by tabs.
    Tsv,
    /// A table of two columns, parted by commas or semicolons.
    Csv,
    /// A JSON object a line.
    JsonLines,
}

/// What content tells of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A format that is read.
    Known(InputFormat),
    /// A container in which documents are kept: what is in it tells.
    Packed,
    /// Text whose first row names the columns of a table, unless its name says that it is something
    /// else.
    Table(InputFormat),
    /// Text, perhaps: the name has to tell which.
    Text,
}

impl InputFormat {
    /// Every format, in the order in which they are listed.
    pub const ALL: [InputFormat; 13] = [
        InputFormat::Plain,
        InputFormat::Markdown,
        InputFormat::Html,
        InputFormat::Docx,
        InputFormat::Odt,
        InputFormat::Rtf,
        InputFormat::Pdf,
        InputFormat::Po,
        InputFormat::Xliff,
        InputFormat::Tmx,
        InputFormat::Tsv,
        InputFormat::Csv,
        InputFormat::JsonLines,
    ];

    /// Its name, as options have it.
    pub const fn name(self) -> &'static str {
        match self {
            InputFormat::Plain => "plain",
            InputFormat::Markdown => "markdown",
            InputFormat::Html => "html",
            InputFormat::Docx => "docx",
            InputFormat::Odt => "odt",
            InputFormat::Rtf => "rtf",
            InputFormat::Pdf => "pdf",
            InputFormat::Po => "po",
            InputFormat::Xliff => "xliff",
            InputFormat::Tmx => "tmx",
            InputFormat::Tsv => "tsv",
            InputFormat::Csv => "csv",
            InputFormat::JsonLines => "jsonl",
        }
    }

    /// The endings of names of such files.
    pub const fn endings(self) -> &'static [&'static str] {
        match self {
            InputFormat::Plain => &["txt", "text"],
            InputFormat::Markdown => &["md", "markdown", "mdown", "mkd", "mdx"],
            InputFormat::Html => &["html", "htm", "xhtml"],
            InputFormat::Docx => &["docx", "docm", "dotx", "dotm"],
            InputFormat::Odt => &["odt", "ott", "fodt"],
            InputFormat::Rtf => &["rtf"],
            InputFormat::Pdf => &["pdf"],
            InputFormat::Po => &["po", "pot"],
            InputFormat::Xliff => &["xlf", "xliff", "sdlxliff", "mqxliff", "mxliff"],
            InputFormat::Tmx => &["tmx"],
            InputFormat::Tsv => &["tsv", "tab"],
            InputFormat::Csv => &["csv"],
            InputFormat::JsonLines => &["jsonl", "ndjson"],
        }
    }

    /// Whether a file holds both texts, segment by segment.
    pub const fn is_bilingual(self) -> bool {
        matches!(
            self,
            InputFormat::Po
                | InputFormat::Xliff
                | InputFormat::Tmx
                | InputFormat::Tsv
                | InputFormat::Csv
                | InputFormat::JsonLines
        )
    }

    /// The format of a name.
    pub fn of(name: &str) -> Option<InputFormat> {
        InputFormat::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that the ending of a path names.
    pub fn of_path(path: &str) -> Option<InputFormat> {
        let ending = Path::new(path).extension()?;
        InputFormat::ALL
            .into_iter()
            .find(|format| format.endings().iter().any(|own| ending.eq_ignore_ascii_case(own)))
    }
}

/// What the first bytes of a file tell.
pub(super) fn content(bytes: &[u8]) -> Content {
    if super::office::is_container(bytes) {
        return Content::Packed;
    }
    if super::rtf::is_rtf(bytes) {
        return Content::Known(InputFormat::Rtf);
    }
    if super::pdf::is_pdf(bytes) {
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

/// The first characters of a file, as far as they show what it is.
fn beginning(bytes: &[u8]) -> String {
    let wide = match bytes {
        [0xff, 0xfe, ..] => Some(UTF_16LE),
        [0xfe, 0xff, ..] => Some(UTF_16BE),
        _ => None,
    };
    let bytes = &bytes[..bytes.len().min(SHOWS)];
    let text =
        wide.map_or_else(|| String::from_utf8_lossy(bytes), |encoding| encoding.decode(bytes).0);
    text.trim_start_matches('\u{feff}').trim_start().to_owned()
}

/// The outermost element of XML, without the prefix of its namespace.
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

/// Whether the first line that is no comment is one of gettext.
fn is_po(text: &str) -> bool {
    let first =
        text.lines().map(str::trim_start).find(|line| !line.is_empty() && !line.starts_with('#'));
    first.is_some_and(|line| {
        ["msgid \"", "msgctxt \""].iter().any(|keyword| line.starts_with(keyword))
    })
}

/// Whether the first line names the two texts and nothing that is longer than a name.
fn names_columns(text: &str, separator: char) -> bool {
    let Some((row, _)) = text.split_once('\n') else { return false };
    let names: Vec<&str> = row.split(separator).map(|name| name.trim().trim_matches('"')).collect();
    names.len() > 1
        && names.iter().all(|name| name.len() <= LONGEST_NAME)
        && super::bilingual::name_columns(&names)
}

/// Whether the first line is an object with two texts.
fn is_json_line(text: &str) -> bool {
    let Some(line) = text.lines().next().filter(|line| line.starts_with('{')) else { return false };
    let Ok(serde_json::Value::Object(fields)) = serde_json::from_str(line) else { return false };
    [["en", "pl"], ["source", "target"]]
        .iter()
        .any(|names| names.iter().all(|name| fields.contains_key(*name)))
}
