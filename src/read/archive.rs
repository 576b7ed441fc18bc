//! The parts of a document packed as a ZIP archive. Nothing is unpacked to disk, and no part is
//! read beyond its limit, whatever length it declares.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use zip::ZipArchive;
use zip::result::ZipError;

use super::fault::{Damage, Fault};
use super::limits::{MAX_BYTES, MAX_RATIO, MAX_TAGS, tags};

/// Number of uncompressed bytes allowed for any part, however small its compressed size.
const MIN_LIMIT: usize = 8 << 20;
/// Maximum number of parts; documents have a few dozen, or some thousands with many images.
const MAX_PARTS: usize = 1 << 16;
/// Signature of an entry in the central directory.
const ENTRY_SIGNATURE: &[u8] = b"PK\x01\x02";

/// A packed document.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// Indices of the parts by name, with `/` between folders.
    parts: BTreeMap<String, usize>,
    /// Size of the archive in bytes.
    packed: usize,
    /// Number of bytes and of tags that may still be read.
    left: usize,
    tags: usize,
}

impl<'a> Archive<'a> {
    /// Opens an archive.
    ///
    /// # Errors
    ///
    /// Returns an error if it is damaged or has too many parts.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Fault> {
        // The directory is held in memory: an archive consisting of entries alone would fill it.
        if bytes
            .windows(ENTRY_SIGNATURE.len())
            .filter(|window| *window == ENTRY_SIGNATURE)
            .nth(MAX_PARTS)
            .is_some()
        {
            return Err(Fault::Damaged(Damage::TooManyParts));
        }
        let zip =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged(Damage::Archive))?;
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            // A name that leads out of the document is harmless, as it is never requested.
            if let Some(Ok(name)) = zip.name_for_index(index) {
                parts.entry(name.replace('\\', "/")).or_insert(index);
            }
        }
        Ok(Archive { zip, parts, packed: bytes.len(), left: MAX_BYTES, tags: MAX_TAGS })
    }

    /// Whether it contains a part.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(name)
    }

    /// Returns the bytes of a part, or `None` if there is no such part.
    ///
    /// # Errors
    ///
    /// Returns an error if they are damaged, too many or encrypted.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(index) = self.parts.get(name) else { return Ok(None) };
        let part = self.zip.by_index(*index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Fault::Protected,
            _ => Fault::Damaged(Damage::Archive),
        })?;
        // The declared compressed size may be false, but is bounded by the size of the archive.
        let packed = usize::try_from(part.compressed_size()).unwrap_or(usize::MAX).min(self.packed);
        let limit = self.left.min(packed.saturating_mul(MAX_RATIO).max(MIN_LIMIT));
        let mut bytes = Vec::new();
        match part.take(limit as u64 + 1).read_to_end(&mut bytes) {
            Ok(length) if length > limit => Err(Fault::DecompressionBomb),
            Ok(length) => {
                self.left -= length;
                Ok(Some(bytes))
            }
            Err(_) => Err(Fault::Damaged(Damage::Part(name.to_owned()))),
        }
    }

    /// Returns the XML of a part, or `None` if there is no such part.
    ///
    /// # Errors
    ///
    /// Returns an error if it cannot be read, is not in the declared encoding, or has too many
    /// tags.
    pub fn xml(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        let text =
            decoded(bytes).ok_or_else(|| Fault::Damaged(Damage::Encoding(name.to_owned())))?;
        self.tags = self.tags.checked_sub(tags(&text)).ok_or(Fault::TooManyBlocks)?;
        Ok(Some(text))
    }
}

/// Decodes XML with the encoding of its byte order mark or declaration, otherwise UTF-8. Returns
/// `None` if the bytes are invalid in that encoding.
pub fn decoded(bytes: Vec<u8>) -> Option<String> {
    let (marked, length) = match bytes.as_slice() {
        [0xef, 0xbb, 0xbf, ..] => (Some(UTF_8), 3),
        [0xff, 0xfe, ..] => (Some(UTF_16LE), 2),
        [0xfe, 0xff, ..] => (Some(UTF_16BE), 2),
        [b'<', 0, ..] => (Some(UTF_16LE), 0),
        [0, b'<', ..] => (Some(UTF_16BE), 0),
        _ => (None, 0),
    };
    let declared = declaration(&bytes[length..]);
    let encoding = match (marked, declared) {
        (Some(encoding), _) => encoding,
        // A declaration that is readable as bytes rules out UTF-16, whatever it names.
        (None, Some(label)) => Encoding::for_label(label)
            .filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))?,
        (None, None) => UTF_8,
    };
    if encoding == UTF_8 {
        let text = String::from_utf8(bytes).ok()?;
        return Some(if length > 0 { text[length..].to_owned() } else { text });
    }
    // Letters beyond ASCII in another encoding are never valid UTF-8, so the declaration is wrong.
    if marked.is_none() && !bytes.is_ascii() && std::str::from_utf8(&bytes).is_ok() {
        return None;
    }
    encoding
        .decode_without_bom_handling_and_without_replacement(&bytes[length..])
        .map(|text| text.into_owned())
}

/// Returns the encoding named in an XML declaration.
fn declaration(bytes: &[u8]) -> Option<&[u8]> {
    let bytes = bytes.strip_prefix(b"<?xml")?;
    let declaration = &bytes[..bytes.windows(2).take(200).position(|window| window == b"?>")?];
    let at = declaration.windows(8).position(|window| window == b"encoding")?;
    let value = declaration[at + 8..].trim_ascii_start().strip_prefix(b"=")?.trim_ascii_start();
    let (quote, value) = value.split_first()?;
    Some(&value[..value.iter().position(|byte| byte == quote)?])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn xml_is_in_the_encoding_that_it_names_or_not_read() {
        let xml = |encoding: &str| format!("<?xml version=\"1.0\" encoding='{encoding}'?><a>ż</a>");
        let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
        for (bytes, read) in [
            (xml("UTF-8").into_bytes(), true),
            (format!("\u{feff}{}", xml("utf-8")).into_bytes(), true),
            (b"<a>no declaration</a>".to_vec(), true),
            (encoding_rs::WINDOWS_1250.encode(&xml("windows-1250")).0.into_owned(), true),
            (wide(&format!("\u{feff}{}", xml("UTF-16"))), true),
            (wide(&xml("UTF-16")), true),
            (encoding_rs::WINDOWS_1250.encode(&xml("UTF-8")).0.into_owned(), false),
            (xml("windows-1250").into_bytes(), false),
            (xml("UTF-16").into_bytes(), false),
            (xml("none-such").into_bytes(), false),
        ] {
            assert_eq!(
                decoded(bytes.clone()).is_some_and(|text| text.ends_with("</a>")),
                read,
                "{}",
                String::from_utf8_lossy(&bytes)
            );
        }
    }
}
