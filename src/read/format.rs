//! The formats of input.

use std::fmt;
use std::path::Path;
use std::str::FromStr;

use crate::unknown_name::UnknownName;

/// A format of texts, or of files that hold both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum InputFormat {
    /// Plain text.
    Plain,
    /// Markdown.
    Markdown,
    /// A web page.
    Html,
    /// A Word document since 2007.
    Docx,
    /// An OpenDocument text, as LibreOffice and others write it.
    Odt,
    /// A document in Rich Text Format, as many word processors write it.
    Rtf,
    /// A document made for printing.
    Pdf,
    /// A gettext translation file. This format and those below hold both texts.
    Po,
    /// An exchange format of translation tools.
    Xliff,
    /// A translation memory.
    Tmx,
    /// A table of two columns separated by tabs.
    Tsv,
    /// A table of two columns separated by commas or semicolons.
    Csv,
    /// A JSON object per line.
    JsonLines,
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

    /// Returns its name on the command line.
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

    /// Returns the extensions of such files, without the dot.
    pub const fn extensions(self) -> &'static [&'static str] {
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

    /// Whether this build reads the format: some need a feature of the crate.
    pub const fn is_available(self) -> bool {
        match self {
            InputFormat::Docx | InputFormat::Odt | InputFormat::Rtf => cfg!(feature = "office"),
            InputFormat::Pdf => cfg!(feature = "pdf"),
            InputFormat::Html => cfg!(feature = "html"),
            _ => true,
        }
    }

    /// Returns the format that the extension of a path names.
    pub fn from_path(path: &str) -> Option<InputFormat> {
        let extension = Path::new(path).extension()?;
        InputFormat::ALL.into_iter().find(|format| {
            format.extensions().iter().any(|known| extension.eq_ignore_ascii_case(known))
        })
    }
}

impl FromStr for InputFormat {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<InputFormat, UnknownName> {
        InputFormat::ALL
            .into_iter()
            .find(|format| format.name() == name)
            .ok_or(UnknownName::of("input format"))
    }
}

impl fmt::Display for InputFormat {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whether the extension of a name is that of a text, as far as projects are searched for texts.
pub fn is_text(name: &str) -> bool {
    // The lock file that Word keeps beside an open document has the same extension and no text.
    let file = name.rsplit('/').next().unwrap_or(name);
    !file.starts_with("~$")
        && InputFormat::from_path(name).is_some_and(|format| !format.is_bilingual())
}

/// Whether the extension of a name is that of a file that holds both texts.
pub fn is_bilingual_name(name: &str) -> bool {
    InputFormat::from_path(name).is_some_and(InputFormat::is_bilingual)
}
