//! The first bytes of documents that are not text.

/// First bytes of a zip archive, in which documents are packed.
const ZIP: &[u8] = b"PK\x03\x04";
/// First bytes of the older container of Word, still used for documents with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0";
/// The media type in an OpenDocument text.
const OPEN_DOCUMENT_TEXT: &[u8] = b"application/vnd.oasis.opendocument.text";
/// Number of bytes searched for it: the first element declares dozens of namespaces.
const FLAT_SEARCHED: usize = 1 << 14;
/// First bytes of an RTF document.
const RTF: &[u8] = b"{\\rtf";
/// The UTF-8 byte order mark, which some programs write before it.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";
/// First bytes of a PDF.
const PDF: &[u8] = b"%PDF-";
/// Number of bytes within which a PDF begins: some programs put a few bytes before it.
const PDF_SEARCHED: usize = 1 << 10;

/// Whether a file is a document of a word processor, packed or in one piece.
pub fn is_container(bytes: &[u8]) -> bool {
    bytes.starts_with(ZIP) || is_compound(bytes) || is_flat_open_document(bytes)
}

/// Whether a file is an older container of Word.
pub fn is_compound(bytes: &[u8]) -> bool {
    bytes.starts_with(COMPOUND)
}

/// Whether a file is an OpenDocument text in one piece.
pub fn is_flat_open_document(bytes: &[u8]) -> bool {
    let start = &bytes[..bytes.len().min(FLAT_SEARCHED)];
    let has = |words: &[u8]| start.windows(words.len()).any(|window| window == words);
    start.trim_ascii_start().starts_with(b"<?xml")
        && has(b"<office:document")
        && has(OPEN_DOCUMENT_TEXT)
}

/// Whether a file is an RTF document.
pub fn is_rtf(bytes: &[u8]) -> bool {
    rtf_document(bytes).starts_with(RTF)
}

/// Returns an RTF document without anything before its first byte.
pub fn rtf_document(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes).trim_ascii_start()
}

/// Whether a file is a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes[..bytes.len().min(PDF_SEARCHED)].windows(PDF.len()).any(|window| window == PDF)
}
