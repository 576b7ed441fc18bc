//! Limits on what is read: of a file, of what is packed in it, of its markup.

/// Maximum length of an input, in bytes: a book of 1,000 pages has 3 MB.
pub const LIMIT: usize = 64 << 20;
/// Maximum number of lines of a text, each of which may be a paragraph: at 64 characters a line as
/// many as [`LIMIT`] allows.
pub const MAX_LINES: usize = 1 << 20;
/// Maximum number of bytes that all parts of a document unpack to: 1,000 pages of Word have some
/// 30 MB of XML.
pub const MAX_UNPACKED: usize = 64 << 20;
/// Maximum ratio of the unpacked to the packed length of a part. Documents reach 5 to 30; more means
/// that the same is repeated over and over, as in a decompression bomb. Other programs that read
/// such files have the same limit.
pub const MAX_EXPANSION: usize = 100;
/// Maximum number of tags and references in all parts of a document, or in a page: each takes time
/// whatever it contains. 1,000 pages have less than a million, or two where every sentence has a
/// font of its own.
#[cfg(any(feature = "office", feature = "html"))]
pub const MAX_MARKS: usize = 4 << 20;

/// Whether XML or HTML has more tags and references than [`MAX_MARKS`].
#[cfg(any(feature = "office", feature = "html"))]
pub fn has_too_many_marks(text: &str) -> bool {
    marks(text) > MAX_MARKS
}

/// Returns the number of tags and references in some XML or HTML. An empty element counts twice: it
/// begins and ends.
#[cfg(any(feature = "office", feature = "html"))]
pub fn marks(text: &str) -> usize {
    let bytes = text.as_bytes();
    let count = |mark: u8| bytes.iter().filter(|byte| **byte == mark).count();
    let empty =
        bytes.iter().zip(bytes.iter().skip(1)).filter(|pair| *pair == (&b'/', &b'>')).count();
    count(b'<') + empty + count(b'&')
}
