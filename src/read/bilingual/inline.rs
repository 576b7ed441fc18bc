//! Inline content of a segment in XLIFF or TMX: words, and elements for codes.

use quick_xml::events::BytesStart;

use super::markup::{Piece, attribute};
use super::segment_text::{Place, SegmentText};

/// The text of a segment being read.
#[derive(Debug, Default)]
pub struct Inline {
    text: SegmentText,
    open: Vec<Open>,
}

/// An open element.
#[derive(Debug)]
enum Open {
    /// Its content is ordinary text.
    Transparent,
    /// Its content is text; this is the code of its end tag.
    Around(String),
    /// A code: its notation, or else its content.
    Code { notation: Option<String>, content: String, place: Place },
    /// Text marked as not translatable, which is treated as a code, and its position.
    Protected { content: String, place: Place },
    /// An element inside a code or protected text.
    Inside,
}

impl Inline {
    /// Reads an event. Returns whether it ends the segment.
    pub fn take(&mut self, piece: Piece<'_>, place: Place) -> bool {
        match piece {
            Piece::Start(tag) => {
                let open = self.start(&tag, place, false);
                self.open.push(open);
            }
            Piece::Empty(tag) => {
                let open = self.start(&tag, place, true);
                self.close(open, place);
            }
            Piece::End(_) => match self.open.pop() {
                Some(open) => self.close(open, place),
                None => return true,
            },
            Piece::Words(words) => {
                match self.open.iter_mut().rev().find_map(|open| open.content(place)) {
                    Some(content) => content.push_str(words),
                    None => self.text.words(words, place),
                }
            }
            Piece::Character(c) => {
                match self.open.iter_mut().rev().find_map(|open| open.content(place)) {
                    Some(content) => content.push(c),
                    // In XML, a line end is white space even if written as a reference.
                    None => self.text.character(if c == '\n' { ' ' } else { c }, place),
                }
            }
        }
        false
    }

    /// Returns the text that was read.
    pub fn finish(&mut self) -> SegmentText {
        self.open.clear();
        let mut text = std::mem::take(&mut self.text);
        text.mark_codes();
        text
    }

    fn start(&mut self, tag: &BytesStart<'_>, place: Place, empty: bool) -> Open {
        if self.open.iter().any(|open| matches!(open, Open::Code { .. } | Open::Protected { .. })) {
            return Open::Inside;
        }
        let name = tag.local_name().into_inner();
        // Attributes that match a code in one text with that in the other.
        let id = ["x", "id", "i", "startRef", "rid"].into_iter().find_map(|id| attribute(tag, id));
        let id = id.map(|id| format!(" id=\"{}\"", id.replace(['"', '>', '<'], "")));
        match name {
            "g" | "pc" => {
                let id = id.unwrap_or_default();
                self.text.code(&format!("<{name}{id}{}>", if empty { "/" } else { "" }), place);
                if empty { Open::Transparent } else { Open::Around(format!("</{name}>")) }
            }
            "x" | "bx" | "ex" | "sc" | "ec" | "ph" | "bpt" | "ept" | "it" | "ut" => Open::Code {
                notation: id.map(|id| format!("<{name}{id}/>")),
                content: String::new(),
                place,
            },
            "mrk" if is_protected(tag) => Open::Protected { content: String::new(), place },
            "cp" => Open::Code { notation: Some(String::new()), content: String::new(), place },
            _ => Open::Transparent,
        }
    }

    fn close(&mut self, open: Open, place: Place) {
        match open {
            Open::Transparent | Open::Inside => {}
            Open::Around(end) => self.text.code(&end, place),
            Open::Code { notation, content, place } => {
                let notation = notation.unwrap_or(if content.trim().is_empty() {
                    "<ph/>".to_owned()
                } else {
                    content
                });
                if !notation.is_empty() {
                    self.text.code(&notation, place);
                }
            }
            Open::Protected { content, place } => {
                let words: Vec<&str> = content.split_whitespace().collect();
                // White space at either end separates words outside too.
                if content.starts_with(char::is_whitespace) {
                    self.text.character(' ', place);
                }
                if !words.is_empty() {
                    self.text.code(&words.join(" "), place);
                    if content.ends_with(char::is_whitespace) {
                        self.text.character(' ', place);
                    }
                }
            }
        }
    }
}

/// Whether text is marked as not translatable: with `translate` in XLIFF 2, and with a type in
/// XLIFF 1.2, which has another for the Internationalization Tag Set of the W3C.
fn is_protected(mark: &BytesStart<'_>) -> bool {
    attribute(mark, "translate").is_some_and(|translate| translate == "no")
        || attribute(mark, "mtype")
            .is_some_and(|kind| matches!(kind.as_str(), "protected" | "x-its-translate-no"))
}

impl Open {
    /// Returns the buffer for its content. `next` is the position of the words that follow.
    fn content(&mut self, next: Place) -> Option<&mut String> {
        match self {
            Open::Code { content, .. } => Some(content),
            Open::Protected { content, place } => {
                if content.trim().is_empty() {
                    *place = next;
                }
                Some(content)
            }
            _ => None,
        }
    }
}
