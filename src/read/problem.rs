//! What can be wrong with an input. Typed, so that tests and callers can tell one from the other;
//! the sentences are in `locales/*/input.ftl`.

use std::io::ErrorKind;

use super::bilingual::Fault;
use crate::message::{Arg, Message};

/// Where a text comes from, as it is shown to people.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// The path as given.
    pub path: String,
}

/// SuppressedBy a text cannot be read, or two texts cannot be checked against each other. In pairs the
/// English text (or what was given as such) comes first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// There is no such file.
    Missing(Origin),
    /// It is a folder.
    Folder(Origin),
    /// The file may not be read by this user.
    Forbidden(Origin),
    /// The system reports something else, in its own words.
    Unreadable(Origin, String),
    /// It holds no letter and no figure.
    Empty(Origin),
    /// It is a document of another program, such as a word processor: its text has to be saved as
    /// text first.
    Document(Origin),
    /// It is a workbook, a presentation or a drawing: no document that is read from its beginning
    /// to its end.
    OtherDocument(Origin),
    /// It is a document of Word as it was before 2007.
    OldWord(Origin),
    /// It is protected with a password.
    Protected(Origin),
    /// What is packed in it is longer than a text can be.
    DecompressionBomb(Origin),
    /// It has more paragraphs, lines or tags than any text.
    TooManyBlocks(Origin),
    /// It is a document that is damaged.
    Damaged(Origin, Damage),
    /// It is a PDF that shows pictures of letters: a scan.
    Scanned(Origin),
    /// It is a PDF whose fonts do not tell which letters they show.
    Untold(Origin),
    /// It is no text in an encoding that is read here.
    NotText(Origin),
    /// Its name holds bytes that are no UTF-8.
    NotUnicode(Origin),
    /// It lies outside the project.
    Outside(Origin),
    /// It belongs to no pair of the project.
    Unpaired(Origin),
    /// There is no `git` to ask what changed.
    NoGit,
    /// The project is not in a repository of git.
    NoRepository,
    /// The repository has no such revision.
    NoRevision(String),
    /// It is longer than [`super::LIMIT`].
    TooLarge(Origin),
    /// So is a file that holds both texts, which may be read bit by bit.
    TooLargeSegments(Origin),
    /// It holds both texts where one is wanted.
    BothTexts(Origin),
    /// It is said to hold both texts, in a format that does not.
    OneText(Origin),
    /// Of a file that holds both texts: neither is English, or neither is Polish.
    OtherLanguages(Origin),
    /// Of a file that holds both texts: the one taken for English is Polish and the other English.
    SwappedTexts(Origin),
    /// Something is wrong in a line, from 1.
    Faulty(Origin, Fault, usize),
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

/// What is wrong with a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Damage {
    /// It is no whole archive: it ends too early, or bytes of it were changed.
    Archive,
    /// It has more parts than any document.
    TooManyBlocks,
    /// It lacks a part.
    Lacks(String),
    /// A part is damaged, or is not what it should be.
    Part(String),
    /// A part is not in the encoding that it names.
    Encoding(String),
    /// A part declares entities, which documents never do.
    Doctype(String),
    /// A part is nested deeper than that of any document.
    Deep(String),
    /// It is in one piece and ends too early.
    Cut,
    /// It is in one piece, and there is text behind its end.
    Behind,
    /// It is in one piece and nested deeper than any document.
    Nested,
}

impl Damage {
    /// What it is called in messages, and the part.
    fn named(&self) -> (&'static str, &str) {
        match self {
            Damage::Archive => ("archive", ""),
            Damage::TooManyBlocks => ("crowded", ""),
            Damage::Lacks(part) => ("lacks", part),
            Damage::Part(part) => ("part", part),
            Damage::Encoding(part) => ("encoding", part),
            Damage::Doctype(part) => ("doctype", part),
            Damage::Deep(part) => ("deep", part),
            Damage::Cut => ("cut", ""),
            Damage::Behind => ("behind", ""),
            Damage::Nested => ("nested", ""),
        }
    }
}

impl Origin {
    /// A path as given; `-` is standard input.
    pub fn new(path: impl Into<String>) -> Origin {
        Origin { path: path.into() }
    }

    /// Whether the text came from standard input.
    pub fn is_standard_input(&self) -> bool {
        self.path == super::STANDARD_INPUT
    }
}

impl Problem {
    /// What an error of the system means for a path.
    pub fn of(error: &std::io::Error, origin: Origin) -> Problem {
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Problem::Missing(origin),
            ErrorKind::PermissionDenied => Problem::Forbidden(origin),
            ErrorKind::IsADirectory => Problem::Folder(origin),
            _ => Problem::Unreadable(origin, error.to_string()),
        }
    }

    /// What to tell people: the file by name, and what they can do.
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
                .with("limit", Arg::Number((super::archive::MAX_BYTES >> 20) as i64))
                .with("times", Arg::Number(super::archive::MAX_RATIO as i64)),
            Problem::TooManyBlocks(origin) => of("input-crowded", origin),
            Problem::Damaged(origin, damage) => {
                let (name, part) = damage.named();
                of("input-damaged", origin)
                    .with("damage", Arg::Text(name.to_owned()))
                    .with("part", Arg::Text(part.to_owned()))
            }
            Problem::Scanned(origin) => of("input-scanned", origin),
            Problem::Untold(origin) => of("input-untold", origin),
            Problem::NotText(origin) => of("input-not-text", origin),
            Problem::NotUnicode(origin) => of("input-not-unicode", origin),
            Problem::Outside(origin) => of("input-outside", origin),
            Problem::Unpaired(origin) => of("input-unpaired", origin),
            Problem::NoGit => Message::new("input-no-git"),
            Problem::NoRepository => Message::new("input-no-repository"),
            Problem::NoRevision(revision) => {
                Message::new("input-no-revision").with("revision", Arg::Text(revision.clone()))
            }
            Problem::TooLarge(origin) => of("input-too-large", origin)
                .with("limit", Arg::Number((super::LIMIT >> 20) as i64)),
            Problem::TooLargeSegments(origin) => of("input-too-large-segments", origin)
                .with("limit", Arg::Number((super::LIMIT >> 20) as i64)),
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
