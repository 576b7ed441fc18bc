//! Limits for inputs: the size of a file, of its compressed parts, and of its markup.

/// Maximum length of an input, in bytes: a book of 1,000 pages has 3 MB.
pub const LIMIT: usize = 64 << 20;
/// Maximum number of lines of a text, each of which may be a paragraph: at 64 characters a line as
/// many as [`LIMIT`] allows.
pub const MAX_LINES: usize = 1 << 20;
/// Maximum number of bytes read from all parts of a document together, uncompressed. 1,000 pages of
/// Word have about 30 MB of XML.
pub const MAX_BYTES: usize = 64 << 20;
/// Maximum compression ratio of a part of some length. Documents reach 5 to 30; higher ratios are
/// the repetition of a decompression bomb. Other programs that read such files use the same limit.
pub const MAX_RATIO: usize = 100;
/// Maximum number of tags and references in all parts together, or in a page, since each takes
/// time. 1,000 pages have less than a million, or two million if every sentence has a font of its
/// own.
#[cfg(any(feature = "office", feature = "html"))]
pub const MAX_TAGS: usize = 4 << 20;

/// Whether XML or HTML has more tags and references than the limit.
#[cfg(any(feature = "office", feature = "html"))]
pub fn has_too_many_tags(text: &str) -> bool {
    tags(text) > MAX_TAGS
}

/// Counts tags and references. An empty element counts as a start and an end tag.
#[cfg(any(feature = "office", feature = "html"))]
pub fn tags(text: &str) -> usize {
    let bytes = text.as_bytes();
    let count = |mark: u8| bytes.iter().filter(|byte| **byte == mark).count();
    let empty =
        bytes.iter().zip(bytes.iter().skip(1)).filter(|pair| *pair == (&b'/', &b'>')).count();
    count(b'<') + empty + count(b'&')
}
