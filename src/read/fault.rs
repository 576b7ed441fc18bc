//! Faults inside a file, whatever the file is called: [`Problem`](super::Problem) adds the name.

use std::fmt;

/// The reason why a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is damaged.
    Damaged(Damage),
    /// It unpacks to more than the limit.
    DecompressionBomb,
    /// It has more blocks or tags than the limit.
    TooManyBlocks,
    /// It is protected with a password.
    Protected,
    /// It is a document of another kind: a workbook, a presentation, a drawing.
    OtherDocument,
    /// It is a Word document from before 2007.
    OldWord,
    /// It is not a document at all.
    NotADocument,
    /// It consists of pictures of letters only.
    Scanned,
    /// Its fonts do not map their glyphs to letters.
    UnmappedFonts,
}

impl Fault {
    /// Returns the fault for a defect in the XML of a part.
    pub fn in_part(defect: Defect, part: &str) -> Fault {
        let part = part.to_owned();
        Fault::Damaged(match defect {
            Defect::Malformed => Damage::Part(part),
            Defect::Doctype => Damage::Doctype(part),
            Defect::TooDeep => Damage::TooDeep(part),
        })
    }
}

/// The reason why the XML of a part cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Defect {
    /// It is not well-formed, or ends too early.
    Malformed,
    /// It declares a type, which documents never do and only attacks need.
    Doctype,
    /// Its elements are nested too deep.
    TooDeep,
}

/// The damage that keeps a document from being read.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Damage {
    /// The archive is incomplete or altered.
    Archive,
    /// It has more parts than any document has.
    TooManyParts,
    /// A part is missing.
    Missing(String),
    /// A part is damaged or of an unexpected kind.
    Part(String),
    /// A part is not in the encoding that it declares.
    Encoding(String),
    /// A part declares entities, which documents never do.
    Doctype(String),
    /// A part is nested deeper than in any document.
    TooDeep(String),
    /// A document in one piece ends too early.
    Cut,
    /// A document in one piece is followed by text.
    TrailingText,
    /// A document in one piece is nested deeper than any.
    Nested,
}

impl Damage {
    /// Returns the name by which the catalogues select its sentence, and the part.
    pub fn named(&self) -> (&'static str, &str) {
        match self {
            Damage::Archive => ("archive", ""),
            Damage::TooManyParts => ("crowded", ""),
            Damage::Missing(part) => ("lacks", part),
            Damage::Part(part) => ("part", part),
            Damage::Encoding(part) => ("encoding", part),
            Damage::Doctype(part) => ("doctype", part),
            Damage::TooDeep(part) => ("deep", part),
            Damage::Cut => ("cut", ""),
            Damage::TrailingText => ("behind", ""),
            Damage::Nested => ("nested", ""),
        }
    }
}

/// A fault in a line of a file that holds both texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum LineFault {
    /// Its tags are not balanced.
    Broken,
    /// The file ends too early.
    Ends,
    /// A line or a piece of markup is longer than the limit.
    TooLong,
    /// A quotation mark is not closed.
    Unclosed,
    /// The line is not a JSON object with two texts.
    NotAnObject,
    /// The second column is missing.
    MissingColumn,
    /// An XML entity is used that XML itself does not define.
    Entity,
    /// Elements are nested too deeply.
    Nested,
    /// The bytes are not in the declared or expected encoding.
    Encoding,
}

impl LineFault {
    /// Returns the name by which the catalogues select its sentence.
    pub const fn name(self) -> &'static str {
        match self {
            LineFault::Broken => "broken",
            LineFault::Ends => "ends",
            LineFault::TooLong => "too-long",
            LineFault::Unclosed => "unclosed",
            LineFault::NotAnObject => "no-object",
            LineFault::MissingColumn => "no-column",
            LineFault::Entity => "entity",
            LineFault::Nested => "nested",
            LineFault::Encoding => "encoding",
        }
    }
}

impl fmt::Display for LineFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}
