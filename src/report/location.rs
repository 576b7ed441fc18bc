//! Places for people: the line of the file or, in formats without lines, the page, the paragraph
//! and the heading above. Programs get only numbers.

use crate::analysed_text::AnalysedText;
use crate::document::BlockKind;
use crate::l10n::Interface;
use crate::message::{Arg, Message};
use crate::printable::{head, line};
use crate::source::Source;

/// Maximum width of a quoted heading, in columns.
const MAX_HEADING_WIDTH: usize = 48;
/// Maximum number of blocks searched for a heading before a place: one farther away helps little.
const MAX_DISTANCE: usize = 1_000;

/// Describes a place in a text by its path: `en.txt:12:5`, or
/// `letter.docx, paragraph 12, under “Plans for 2021”`.
pub fn describe(
    interface: &Interface,
    text: &AnalysedText,
    path: &str,
    offset: u32,
    column: bool,
) -> String {
    let position = text.source.position(offset);
    if !text.source.counts_paragraphs() {
        return if column {
            format!("{path}:{}:{}", position.line, position.column)
        } else {
            format!("{path}:{}", position.line)
        };
    }
    let heading = heading(text, offset);
    let page = text.source.page(offset);
    let id = match (page, &heading) {
        (None, None) => "place-paragraph",
        (None, Some(_)) => "place-under",
        (Some(_), None) => "place-page",
        (Some(_), Some(_)) => "place-page-under",
    };
    let mut message = Message::new(id)
        .with("path", Arg::Text(path.to_owned()))
        .with("paragraph", Arg::Text(position.line.to_string()));
    if let Some(page) = page {
        message = message.with("page", Arg::Text(page.to_string()));
    }
    if let Some(heading) = heading {
        message = message.with("heading", Arg::Text(heading));
    }
    interface.say(&message)
}

/// Returns the number of a line without a path: `12`, or `¶12` for a paragraph.
pub fn number(source: &Source, line: usize) -> String {
    format!("{}{line}", sign(source))
}

/// Returns the sign before the number of a paragraph; nothing if the text has lines.
pub fn sign(source: &Source) -> &'static str {
    if source.counts_paragraphs() { "¶" } else { "" }
}

/// Returns the unit in which a text is counted, as an argument of messages.
pub fn unit(source: &Source) -> Arg {
    Arg::Text(if source.counts_paragraphs() { "paragraph" } else { "line" }.to_owned())
}

/// Returns the last heading before the block of a place.
fn heading(text: &AnalysedText, offset: u32) -> Option<String> {
    let block = text.document.block_at(offset)?;
    let before = text.document.blocks[..block].iter().rev().take(MAX_DISTANCE);
    let heading = before.into_iter().find(|block| matches!(block.kind, BlockKind::Heading(_)))?;
    Some(head(&line(text.source.slice(heading.span)), MAX_HEADING_WIDTH))
}
