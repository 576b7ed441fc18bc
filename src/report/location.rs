//! Where a place is, for people: the line of the file, or, where nobody could find a line in it,
//! the page, the paragraph and the heading above. Programs get numbers alone.

use super::printable::{head, line};
use crate::analysed_text::AnalysedText;
use crate::document::BlockKind;
use crate::l10n::Interface;
use crate::message::{Arg, Message};
use crate::source::Source;

/// The most columns of a heading that are told.
const HEADING: usize = 48;
/// So many blocks are looked back for a heading: one farther away says little of the place.
const FARTHEST: usize = 1_000;

/// A place in a text with the name that the text is told by: `en.txt:12:5`, or
/// `letter.docx, paragraph 12, under “Plans for 2021”`.
pub fn describe(
    interface: &Interface,
    reading: &AnalysedText,
    path: &str,
    offset: u32,
    column: bool,
) -> String {
    let position = reading.source.position(offset);
    if !reading.source.counts_paragraphs() {
        return if column {
            format!("{path}:{}:{}", position.line, position.column)
        } else {
            format!("{path}:{}", position.line)
        };
    }
    let heading = heading(reading, offset);
    let page = reading.source.page(offset);
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

/// A line of a text without the name of the text: `12`, or `¶12` for a paragraph.
pub fn number(source: &Source, line: usize) -> String {
    format!("{}{line}", sign(source))
}

/// What stands before the number of a line to say that it is the number of a paragraph.
pub fn sign(source: &Source) -> &'static str {
    if source.counts_paragraphs() { "¶" } else { "" }
}

/// What the lines of a text are, for messages.
pub fn unit(source: &Source) -> Arg {
    Arg::Text(if source.counts_paragraphs() { "paragraph" } else { "line" }.to_owned())
}

/// The last heading before the block of a place.
fn heading(reading: &AnalysedText, offset: u32) -> Option<String> {
    let block = reading.document.block_at(offset)?;
    let before = reading.document.blocks[..block].iter().rev().take(FARTHEST);
    let heading = before.into_iter().find(|block| matches!(block.kind, BlockKind::Heading(_)))?;
    Some(head(&line(reading.source.slice(heading.span)), HEADING))
}
