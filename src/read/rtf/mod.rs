//! RTF: the text of a document written by Word, LibreOffice, WordPad or TextEdit, with every
//! tracked change accepted.

mod code_page;
mod destination;
mod fonts;
mod lexer;
mod state;
mod story;
mod styles;

use super::office::Fault;
use super::problem::Damage;
use crate::language::Language;
use crate::layout::Layout;
use story::Story;

/// File signature.
const SIGNATURE: &[u8] = b"{\\rtf";
/// Byte order mark, which some programs write before the signature.
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

/// Whether a file is an RTF document.
pub fn is_rtf(bytes: &[u8]) -> bool {
    document(bytes).starts_with(SIGNATURE)
}

/// Reads the text of a document, whose language determines the default code page.
///
/// # Errors
///
/// Returns an error if the file is not RTF, or is damaged so that text would be lost.
pub fn read(bytes: &[u8], language: Language) -> Result<(String, Layout), Fault> {
    if !is_rtf(bytes) {
        return Err(Fault::Damaged(Damage::Archive));
    }
    Story::new(document(bytes), language).read().map_err(Fault::Damaged)
}

/// Skips a byte order mark and white space before the document.
fn document(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(BYTE_ORDER_MARK).unwrap_or(bytes).trim_ascii_start()
}
