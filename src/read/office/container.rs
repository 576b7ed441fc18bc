//! Documents of word processors: identified by their parts, then read by the reader of their kind.

use crate::layout::Layout;
use crate::read::archive::{Archive, decoded};
use crate::read::fault::{Damage, Fault};
use crate::read::format::InputFormat;
use crate::read::limits::has_too_many_tags;
use crate::read::magic::{is_compound, is_flat_open_document};
use crate::read::{docx, odt};

/// The name of the root element, the only part of a document in one piece.
const FLAT: &str = "office:document";

/// Reads a document in a container.
///
/// # Errors
///
/// If it is of an unsupported kind or damaged.
pub fn read(bytes: &[u8]) -> Result<(String, Layout), Fault> {
    if is_compound(bytes) {
        return Err(compound(bytes));
    }
    if is_flat_open_document(bytes) {
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

/// Returns the format of the document packed in a zip.
fn format(archive: &mut Archive) -> Result<InputFormat, Fault> {
    const OPEN_DOCUMENT: &str = "application/vnd.oasis.opendocument.";
    // Only the first bytes matter: such a part is short.
    let kind = if archive.has("mimetype") {
        archive.bytes("mimetype")?.unwrap_or_default()
    } else {
        Vec::new()
    };
    let kind = String::from_utf8_lossy(kind.get(..200).unwrap_or(&kind)).trim().to_owned();
    if let Some(kind) = kind.strip_prefix(OPEN_DOCUMENT) {
        return if kind.starts_with("text") {
            Ok(InputFormat::Odt)
        } else {
            Err(Fault::OtherDocument)
        };
    }
    if archive.has("word/document.xml") {
        return Ok(InputFormat::Docx);
    }
    let other =
        ["xl/workbook.xml", "xl/workbook.bin", "ppt/presentation.xml", "visio/document.xml"];
    if other.iter().any(|part| archive.has(part)) {
        Err(Fault::OtherDocument)
    } else if archive.has("_rels/.rels") {
        Ok(InputFormat::Docx)
    } else if archive.has("content.xml") && archive.has("META-INF/manifest.xml") {
        Ok(InputFormat::Odt)
    } else {
        Err(Fault::NotADocument)
    }
}

/// Returns the reason why an older container is not read, by the names of its streams.
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
        Fault::OtherDocument
    } else {
        Fault::NotADocument
    }
}
