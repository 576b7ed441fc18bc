//! The parts of a document that is packed as a zip. Nothing is ever unpacked to disk, and no more
//! of a part is read than its limit, however long it says it is.

use std::collections::BTreeMap;
use std::io::{Cursor, Read};

use encoding_rs::{Encoding, UTF_8, UTF_16BE, UTF_16LE};
use zip::ZipArchive;
use zip::result::ZipError;

use super::fault::{Damage, Fault};
use super::limits::{MAX_EXPANSION, MAX_MARKS, MAX_UNPACKED, marks};

/// What a part may unpack to however small it is.
const FREE: usize = 8 << 20;
/// Documents have some dozens of parts, those with many pictures some thousands.
const MOST_PARTS: usize = 1 << 16;
/// What an entry in the directory of a zip begins with.
const ENTRY: &[u8] = b"PK\x01\x02";

/// A packed document.
pub struct Archive<'a> {
    zip: ZipArchive<Cursor<&'a [u8]>>,
    /// The parts by their names, `/` between folders.
    parts: BTreeMap<String, usize>,
    /// The bytes of the zip.
    packed: usize,
    /// How many bytes and marks may still be read.
    left: usize,
    marks: usize,
}

impl<'a> Archive<'a> {
    /// The parts of a zip.
    ///
    /// # Errors
    ///
    /// Where it is damaged, or has more parts than any document.
    pub fn open(bytes: &'a [u8]) -> Result<Archive<'a>, Fault> {
        // The directory is held in memory: a zip made of nothing but entries would fill it.
        if bytes.windows(ENTRY.len()).filter(|window| *window == ENTRY).nth(MOST_PARTS).is_some() {
            return Err(Fault::Damaged(Damage::TooManyParts));
        }
        let zip =
            ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Damaged(Damage::Archive))?;
        let mut parts = BTreeMap::new();
        for index in 0..zip.len() {
            // A name that leads out of the document names no part of it: nobody asks for it.
            if let Some(Ok(name)) = zip.name_for_index(index) {
                parts.entry(name.replace('\\', "/")).or_insert(index);
            }
        }
        Ok(Archive { zip, parts, packed: bytes.len(), left: MAX_UNPACKED, marks: MAX_MARKS })
    }

    /// Whether it has a part.
    pub fn has(&self, name: &str) -> bool {
        self.parts.contains_key(name)
    }

    /// The bytes of a part; `None` where there is none.
    ///
    /// # Errors
    ///
    /// Where they are damaged, too many, or locked.
    pub fn bytes(&mut self, name: &str) -> Result<Option<Vec<u8>>, Fault> {
        let Some(index) = self.parts.get(name) else { return Ok(None) };
        let part = self.zip.by_index(*index).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => Fault::Protected,
            _ => Fault::Damaged(Damage::Archive),
        })?;
        // How long it says it is packed may be a lie, but not longer than all of them are.
        let packed = usize::try_from(part.compressed_size()).unwrap_or(usize::MAX).min(self.packed);
        let most = self.left.min(packed.saturating_mul(MAX_EXPANSION).max(FREE));
        let mut bytes = Vec::new();
        match part.take(most as u64 + 1).read_to_end(&mut bytes) {
            Ok(length) if length > most => Err(Fault::DecompressionBomb),
            Ok(length) => {
                self.left -= length;
                Ok(Some(bytes))
            }
            Err(_) => Err(Fault::Damaged(Damage::Part(name.to_owned()))),
        }
    }

    /// The XML of a part; `None` where there is none.
    ///
    /// # Errors
    ///
    /// Where it cannot be read, is not in the encoding that it names, or has too many marks.
    pub fn xml(&mut self, name: &str) -> Result<Option<String>, Fault> {
        let Some(bytes) = self.bytes(name)? else { return Ok(None) };
        let text =
            decoded(bytes).ok_or_else(|| Fault::Damaged(Damage::Encoding(name.to_owned())))?;
        self.marks = self.marks.checked_sub(marks(&text)).ok_or(Fault::TooManyBlocks)?;
        Ok(Some(text))
    }
}

/// XML in the encoding that its mark or its declaration names, UTF-8 where neither does; `None`
/// where it is not in that encoding.
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
        // Bytes whose declaration can be read are not in UTF-16, whatever it says.
        (None, Some(label)) => Encoding::for_label(label)
            .filter(|encoding| ![UTF_16LE, UTF_16BE].contains(encoding))?,
        (None, None) => UTF_8,
    };
    if encoding == UTF_8 {
        let text = String::from_utf8(bytes).ok()?;
        return Some(if length > 0 { text[length..].to_owned() } else { text });
    }
    // Letters beyond ASCII in another encoding are never valid UTF-8, so here the declaration is
    // wrong.
    if marked.is_none() && !bytes.is_ascii() && std::str::from_utf8(&bytes).is_ok() {
        return None;
    }
    encoding
        .decode_without_bom_handling_and_without_replacement(&bytes[length..])
        .map(|text| text.into_owned())
}

/// The encoding that the declaration of XML names.
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
