//! RTF: the text of a document written by Word, LibreOffice, WordPad or TextEdit, with every
//! tracked change accepted.

mod code_page;
mod destination;
mod fonts;
mod lexer;
mod state;
mod story;
mod styles;

use super::fault::{Damage, Fault};
use super::magic::{is_rtf, rtf_document};
use crate::language::Language;
use crate::layout::Layout;
use story::Story;

/// Reads the text of a document, whose language determines the default code page.
///
/// # Errors
///
/// Returns an error if the file is not RTF, or is damaged so that text would be lost.
pub fn read(bytes: &[u8], language: Language) -> Result<(String, Layout), Fault> {
    if !is_rtf(bytes) {
        return Err(Fault::Damaged(Damage::Archive));
    }
    Story::new(rtf_document(bytes), language).read().map_err(Fault::Damaged)
}
