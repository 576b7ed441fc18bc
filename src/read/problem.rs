//! Problems with an input. Typed, so that tests and callers can distinguish them; their sentences
//! are in `locales/*/input.ftl`.

use std::io::ErrorKind;

use super::fault::{Damage, Fault, LineFault};
use super::format::InputFormat;
use super::limits::{LIMIT, MAX_BYTES, MAX_RATIO};
use crate::message::{Arg, Message};

/// The path that means standard input.
pub const STANDARD_INPUT: &str = "-";

/// The origin of a text, as it is shown to users.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The path as given.
    pub path: String,
}

/// The reason why a text cannot be read, or why two texts cannot be checked against each other. In
/// pairs the English text (or the one given as such) comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Problem {
    /// There is no such file.
    Missing(Origin),
    /// It is a folder.
    Folder(Origin),
    /// The user may not read the file.
    Forbidden(Origin),
    /// The system reports another error, in its own words.
    Unreadable(Origin, String),
    /// It has no letter and no digit.
    Empty(Origin),
    /// It is a document of another program: its text has to be saved as text first.
    Document(Origin),
    /// It is a workbook, a presentation or a drawing, which have no order of reading.
    OtherDocument(Origin),
    /// It is a Word document from before 2007.
    OldWord(Origin),
    /// It is protected with a password.
    Protected(Origin),
    /// It unpacks to more than any text.
    DecompressionBomb(Origin),
    /// It has more paragraphs, lines or tags than any text.
    TooManyBlocks(Origin),
    /// It is a damaged document.
    Damaged(Origin, Damage),
    /// It is a PDF that shows pictures of letters: a scan.
    Scanned(Origin),
    /// It is a PDF whose fonts do not map their glyphs to letters.
    UnmappedFonts(Origin),
    /// It is of a format that this build does not read: the feature of the crate is off.
    FormatUnavailable(Origin, InputFormat),
    /// It is not text in a supported encoding.
    NotText(Origin),
    /// Its name is not UTF-8.
    NotUnicode(Origin),
    /// It is outside the project.
    Outside(Origin),
    /// It belongs to no pair of the project.
    Unpaired(Origin),
    /// There is no `git` that could list the changes.
    NoGit,
    /// The project is not in a git repository.
    NoRepository,
    /// The repository has no such revision.
    NoRevision(String),
    /// It is longer than [`LIMIT`].
    TooLarge(Origin),
    /// A file that holds both texts is longer than [`LIMIT`]; it can be streamed instead.
    TooLargeSegments(Origin),
    /// It holds both texts where one is expected.
    BothTexts(Origin),
    /// It is given as a file that holds both texts, in a format that holds one.
    OneText(Origin),
    /// A file that holds both texts has none in English, or none in Polish.
    OtherLanguages(Origin),
    /// In a file that holds both texts, the English one is Polish and the Polish one English.
    SwappedTexts(Origin),
    /// A line, counted from 1, has a fault.
    Faulty(Origin, LineFault, usize),
    /// The same file was given for both languages.
    SameFile(Origin),
    /// Two files hold the same text.
    SameText(Origin, Origin),
    /// The first is Polish and the second English.
    Swapped(Origin, Origin),
    /// The text that should be English is Polish, as the other is.
    NotEnglish(Origin),
    /// The text that should be Polish is English, as the other is.
    NotPolish(Origin),
}

impl Origin {
    /// An origin with a path as given; `-` is standard input.
    pub fn new(path: impl Into<String>) -> Origin {
        Origin { path: path.into() }
    }

    /// Whether the text came from standard input.
    pub fn is_standard_input(&self) -> bool {
        self.path == STANDARD_INPUT
    }
}

impl Problem {
    /// Returns the problem for a fault inside a file.
    pub fn in_file(fault: Fault, origin: Origin) -> Problem {
        match fault {
            Fault::Damaged(damage) => Problem::Damaged(origin, damage),
            Fault::DecompressionBomb => Problem::DecompressionBomb(origin),
            Fault::TooManyBlocks => Problem::TooManyBlocks(origin),
            Fault::Protected => Problem::Protected(origin),
            Fault::OtherDocument => Problem::OtherDocument(origin),
            Fault::OldWord => Problem::OldWord(origin),
            Fault::NotADocument => Problem::Document(origin),
            Fault::Scanned => Problem::Scanned(origin),
            Fault::UnmappedFonts => Problem::UnmappedFonts(origin),
        }
    }

    /// Returns the problem for an error of the system.
    pub fn from_io(error: &std::io::Error, origin: Origin) -> Problem {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Problem::Missing(origin),
            ErrorKind::PermissionDenied => Problem::Forbidden(origin),
            ErrorKind::IsADirectory => Problem::Folder(origin),
            _ => Problem::Unreadable(origin, error.to_string()),
        }
    }

    /// Returns its message: the file by name, and how to solve it.
    pub fn message(&self) -> Message {
        let of = |id, origin: &Origin| {
            let from = if origin.is_standard_input() { "input" } else { "file" };
            Message::new(id)
                .with("path", Arg::Text(origin.path.clone()))
                .with("from", Arg::Text(from.to_owned()))
        };
        let pair = |id, en: &Origin, pl: &Origin| {
            Message::new(id)
                .with("en", Arg::Text(en.path.clone()))
                .with("pl", Arg::Text(pl.path.clone()))
        };
        match self {
            Problem::Missing(origin) => of("input-missing", origin),
            Problem::Folder(origin) => of("input-folder", origin),
            Problem::Forbidden(origin) => of("input-forbidden", origin),
            Problem::Unreadable(origin, reason) => {
                of("input-unreadable", origin).with("reason", Arg::Text(reason.clone()))
            }
            Problem::Empty(origin) => of("input-empty", origin),
            Problem::Document(origin) => of("input-document", origin),
            Problem::OtherDocument(origin) => of("input-other-document", origin),
            Problem::OldWord(origin) => of("input-old-word", origin),
            Problem::Protected(origin) => of("input-protected", origin),
            Problem::DecompressionBomb(origin) => of("input-swollen", origin)
                .with("limit", Arg::Number((MAX_BYTES >> 20) as i64))
                .with("times", Arg::Number(MAX_RATIO as i64)),
            Problem::TooManyBlocks(origin) => of("input-crowded", origin),
            Problem::Damaged(origin, damage) => {
                let (name, part) = damage.named();
                of("input-damaged", origin)
                    .with("damage", Arg::Text(name.to_owned()))
                    .with("part", Arg::Text(part.to_owned()))
            }
            Problem::Scanned(origin) => of("input-scanned", origin),
            Problem::UnmappedFonts(origin) => of("input-untold", origin),
            Problem::FormatUnavailable(origin, format) => of("input-format-unavailable", origin)
                .with("format", Arg::Text(format.name().to_owned())),
            Problem::NotText(origin) => of("input-not-text", origin),
            Problem::NotUnicode(origin) => of("input-not-unicode", origin),
            Problem::Outside(origin) => of("input-outside", origin),
            Problem::Unpaired(origin) => of("input-unpaired", origin),
            Problem::NoGit => Message::new("input-no-git"),
            Problem::NoRepository => Message::new("input-no-repository"),
            Problem::NoRevision(revision) => {
                Message::new("input-no-revision").with("revision", Arg::Text(revision.clone()))
            }
            Problem::TooLarge(origin) => {
                of("input-too-large", origin).with("limit", Arg::Number((LIMIT >> 20) as i64))
            }
            Problem::TooLargeSegments(origin) => of("input-too-large-segments", origin)
                .with("limit", Arg::Number((LIMIT >> 20) as i64)),
            Problem::BothTexts(origin) => of("input-both-texts", origin),
            Problem::OneText(origin) => of("input-one-text", origin),
            Problem::OtherLanguages(origin) => of("input-other-languages", origin),
            Problem::SwappedTexts(origin) => of("input-swapped-texts", origin),
            Problem::Faulty(origin, fault, line) => of("input-faulty", origin)
                .with("line", Arg::Number(*line as i64))
                .with("fault", Arg::Text(fault.name().to_owned())),
            Problem::SameFile(origin) => of("input-same-file", origin),
            Problem::SameText(en, pl) => pair("input-same-text", en, pl),
            Problem::Swapped(en, pl) => pair("input-swapped", en, pl),
            Problem::NotEnglish(origin) => of("input-not-english", origin),
            Problem::NotPolish(origin) => of("input-not-polish", origin),
        }
    }
}
