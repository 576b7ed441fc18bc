//! What a file is: told by its content first, then by its name.

use std::path::Path;

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
}

/// What content tells of a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// A format that is read.
    Known(InputFormat),
    /// A container in which documents are kept: what is in it tells.
    Packed,
    /// A document of a program whose files are not read.
    Foreign,
    /// Text, perhaps: the name has to tell which.
    Text,
}

impl InputFormat {
    /// Every format, in the order in which they are listed.
    pub const ALL: [InputFormat; 5] = [InputFormat::Plain, InputFormat::Markdown, InputFormat::Html, InputFormat::Docx, InputFormat::Odt];

    /// Its name, as options have it.
    pub const fn name(self) -> &'static str {
        match self {
            InputFormat::Plain => "plain",
            InputFormat::Markdown => "markdown",
            InputFormat::Html => "html",
            InputFormat::Docx => "docx",
            InputFormat::Odt => "odt",
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
        }
    }

    /// The format of a name.
    pub fn of(name: &str) -> Option<InputFormat> {
        InputFormat::ALL.into_iter().find(|format| format.name() == name)
    }

    /// The format that the ending of a path names.
    pub fn of_path(path: &str) -> Option<InputFormat> {
        let ending = Path::new(path).extension()?;
        InputFormat::ALL.into_iter().find(|format| format.endings().iter().any(|own| ending.eq_ignore_ascii_case(own)))
    }
}

/// What the first bytes of a file tell.
pub(super) fn content(bytes: &[u8]) -> Content {
    if super::office::is_container(bytes) {
        return Content::Packed;
    }
    const FOREIGN: [&[u8]; 2] = [b"%PDF-", b"{\\rtf"];
    if FOREIGN.iter().any(|magic| bytes.starts_with(magic)) {
        return Content::Foreign;
    }
    let start = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).trim_ascii_start();
    let begins = |with: &str| start.get(..with.len()).is_some_and(|start| start.eq_ignore_ascii_case(with.as_bytes()));
    if begins("<!doctype html") || begins("<html") { Content::Known(InputFormat::Html) } else { Content::Text }
}
