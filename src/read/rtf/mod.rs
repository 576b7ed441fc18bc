//! RTF: the text of a document that Word, LibreOffice, WordPad or TextEdit wrote so, as it would be
//! with every change accepted.

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

/// What a document begins with.
const START: &[u8] = b"{\\rtf";
/// What some programs write before it.
const MARK: &[u8] = b"\xef\xbb\xbf";

/// Whether a file is such a document.
pub fn is_rtf(bytes: &[u8]) -> bool {
    document(bytes).starts_with(START)
}

/// The text of a document, which is meant to be in a language.
///
/// # Errors
///
/// Where it is none, or damaged so that text would be lost.
pub fn read(bytes: &[u8], language: Language) -> Result<(String, Layout), Fault> {
    if !is_rtf(bytes) {
        return Err(Fault::Damaged(Damage::Archive));
    }
    Story::new(document(bytes), language).read().map_err(Fault::Damaged)
}

/// The document without what stands before it.
fn document(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(MARK).unwrap_or(bytes).trim_ascii_start()
}
