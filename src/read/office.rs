//! Documents of word processors: told by what is in them, then read by the reader of their kind.

use super::archive::{Archive, decoded, has_too_many_tags};
use super::input::InputFormat;
use super::problem::{Damage, Origin, Problem};
use super::xml::Defect;
use super::{docx, odt};
use crate::layout::Layout;

/// What a container begins with: a zip, or the older one in which Word kept its documents and still
/// keeps those with a password.
const ZIP: &[u8] = b"PK\x03\x04";
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";

/// SuppressedBy a document cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Fault {
    /// It is damaged.
    Damaged(Damage),
    /// More is packed in it than is read.
    DecompressionBomb,
    /// It has more tags than any text.
    TooManyBlocks,
    /// It is protected with a password.
    Protected,
    /// It is a document of another kind.
    Other,
    /// It is a document of Word as it was before 2007.
    OldWord,
    /// It is no document at all.
    Foreign,
    /// It has pictures of letters only.
    Scanned,
    /// Its fonts do not tell which letters they show.
    Untold,
}

impl Fault {
    /// What a defect in the XML of a part means.
    pub fn of(defect: Defect, part: &str) -> Fault {
        let part = part.to_owned();
        Fault::Damaged(match defect {
            Defect::Malformed => Damage::Part(part),
            Defect::Doctype => Damage::Doctype(part),
            Defect::Deep => Damage::Deep(part),
        })
    }

    /// What it means for a file.
    pub fn problem(self, origin: Origin) -> Problem {
        match self {
            Fault::Damaged(damage) => Problem::Damaged(origin, damage),
            Fault::DecompressionBomb => Problem::DecompressionBomb(origin),
            Fault::TooManyBlocks => Problem::TooManyBlocks(origin),
            Fault::Protected => Problem::Protected(origin),
            Fault::Other => Problem::OtherDocument(origin),
            Fault::OldWord => Problem::OldWord(origin),
            Fault::Foreign => Problem::Document(origin),
            Fault::Scanned => Problem::Scanned(origin),
            Fault::Untold => Problem::Untold(origin),
        }
    }
}

/// What the only part of a document in one piece is called.
const FLAT: &str = "office:document";
/// What a text document of OpenDocument says of itself.
const TEXT: &[u8] = b"application/vnd.oasis.opendocument.text";
/// So many bytes of a document that is one XML are looked at to tell what it is: its first element
/// declares dozens of namespaces.
const FIRST: usize = 1 << 14;

/// Whether a file is a container such as documents are kept in, or one that is not packed.
pub fn is_container(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || bytes.starts_with(COMPOUND) || is_flat(bytes)
}

/// Whether a file is a text document of OpenDocument in one piece.
fn is_flat(bytes: &[u8]) -> bool {
    let first = &bytes[..bytes.len().min(FIRST)];
    let has = |words: &[u8]| first.windows(words.len()).any(|window| window == words);
    first.trim_ascii_start().starts_with(b"<?xml") && has(b"<office:document") && has(TEXT)
}

/// The text of a document in a container.
///
/// # Errors
///
/// Where it is of a kind that is not read, or cannot be read.
pub fn read(bytes: &[u8]) -> Result<(String, Layout), Fault> {
    if bytes.starts_with(COMPOUND) {
        return Err(compound(bytes));
    }
    if is_flat(bytes) {
        let text = decoded(bytes.to_vec())
            .ok_or_else(|| Fault::Damaged(Damage::Encoding(FLAT.to_owned())))?;
        return if has_too_many_tags(&text) {
            Err(Fault::TooManyBlocks)
        } else {
            odt::read_flat(&text, FLAT)
        };
    }
    let mut archive = Archive::open(bytes)?;
    match format(&mut archive)? {
        InputFormat::Odt => odt::read(&mut archive),
        _ => docx::read(&mut archive),
    }
}

/// What is packed in a zip.
fn format(archive: &mut Archive) -> Result<InputFormat, Fault> {
    const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument.";
    // Read whole only where it is as short as such a part can be.
    let kind = if archive.has("mimetype") {
        archive.bytes("mimetype")?.unwrap_or_default()
    } else {
        Vec::new()
    };
    let kind = String::from_utf8_lossy(kind.get(..200).unwrap_or(&kind)).trim().to_owned();
    if let Some(kind) = kind.strip_prefix(OPEN_DOCUMENT) {
        return if kind.starts_with("text") { Ok(InputFormat::Odt) } else { Err(Fault::Other) };
    }
    if archive.has("word/document.xml") {
        return Ok(InputFormat::Docx);
    }
    let other =
        ["xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml", "visio/document.xml"];
    if other.iter().any(|part| archive.has(part)) {
        Err(Fault::Other)
    } else if archive.has("_rels/.rels") {
        Ok(InputFormat::Docx)
    } else if archive.has("content.xml") && archive.has("META-INF/manifest.xml") {
        Ok(InputFormat::Odt)
    } else {
        Err(Fault::Foreign)
    }
}

/// What an older container holds, by the names of its streams.
fn compound(bytes: &[u8]) -> Fault {
    let has = |name: &str| {
        let name: Vec<u8> = name.encode_utf16().flat_map(u16::to_le_bytes).collect();
        bytes.windows(name.len()).any(|window| window == name)
    };
    if has("EncryptedPackage") {
        Fault::Protected
    } else if has("WordDocument") {
        Fault::OldWord
    } else if has("Workbook") || has("PowerPoint Document") {
        Fault::Other
    } else {
        Fault::Foreign
    }
}
