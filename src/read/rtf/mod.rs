//! RTF: the text of a document that Word, LibreOffice, WordPad or TextEdit wrote so, as it would be
//! with every change accepted.

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

/// The text of a document, which is meant to be in a language.
///
/// # Errors
///
/// Where it is none, or damaged so that text would be lost.
pub fn read(bytes: &[u8], language: Language) -> Result<(String, Layout), Fault> {
    if !is_rtf(bytes) {
        return Err(Fault::Damaged(Damage::Archive));
    }
    Story::new(rtf_document(bytes), language).read().map_err(Fault::Damaged)
}
