//! What stands in a segment of XLIFF or TMX: words, and elements for what is no words.

use quick_xml::events::BytesStart;

use super::markup::{Piece, attribute};
use super::segment_text::{Place, Text};

/// The text of a segment while it is read.
#[derive(Debug, Default)]
pub struct Inline {
    text: Text,
    open: Vec<Open>,
}

/// An element that is open.
#[derive(Debug)]
enum Open {
    /// Its content is text like that around it.
    Transparent,
    /// Its content is text, and its end is a tag.
    Around(String),
    /// It stands for something that is no text; this is how it is written, or what it holds.
    Code { written: Option<String>, holds: String, place: Place },
    /// Its words are not to be translated: they are as much as a code, and stand from a place on.
    Protected { holds: String, place: Place },
    /// Inside of such one.
    Inside,
}

impl Inline {
    /// Takes a piece. `true` where it is the end of the segment itself.
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
                match self.open.iter_mut().rev().find_map(|open| open.holds(place)) {
                    Some(holds) => holds.push_str(words),
                    None => self.text.words(words, place),
                }
            }
            Piece::Character(c) => {
                match self.open.iter_mut().rev().find_map(|open| open.holds(place)) {
                    Some(holds) => holds.push(c),
                    // In XML the end of a line is white space however it is written.
                    None => self.text.character(if c == '\n' { ' ' } else { c }, place),
                }
            }
        }
        false
    }

    /// The text that was read.
    pub fn finish(&mut self) -> Text {
        self.open.clear();
        let mut text = std::mem::take(&mut self.text);
        text.set_apart();
        text
    }

    fn start(&mut self, tag: &BytesStart<'_>, place: Place, empty: bool) -> Open {
        if self.open.iter().any(|open| matches!(open, Open::Code { .. } | Open::Protected { .. })) {
            return Open::Inside;
        }
        let name = tag.local_name().into_inner();
        // What joins a code of one text to its like in the other.
        let id = ["x", "id", "i", "startRef", "rid"].into_iter().find_map(|id| attribute(tag, id));
        let id = id.map(|id| format!(" id=\"{}\"", id.replace(['"', '>', '<'], "")));
        match name {
            "g" | "pc" => {
                let id = id.unwrap_or_default();
                self.text.code(&format!("<{name}{id}{}>", if empty { "/" } else { "" }), place);
                if empty { Open::Transparent } else { Open::Around(format!("</{name}>")) }
            }
            "x" | "bx" | "ex" | "sc" | "ec" | "ph" | "bpt" | "ept" | "it" | "ut" => Open::Code {
                written: id.map(|id| format!("<{name}{id}/>")),
                holds: String::new(),
                place,
            },
            "mrk" if is_protected(tag) => Open::Protected { holds: String::new(), place },
            "cp" => Open::Code { written: Some(String::new()), holds: String::new(), place },
            _ => Open::Transparent,
        }
    }

    fn close(&mut self, open: Open, place: Place) {
        match open {
            Open::Transparent | Open::Inside => {}
            Open::Around(end) => self.text.code(&end, place),
            Open::Code { written, holds, place } => {
                let written = written.unwrap_or(if holds.trim().is_empty() {
                    "<ph/>".to_owned()
                } else {
                    holds
                });
                if !written.is_empty() {
                    self.text.code(&written, place);
                }
            }
            Open::Protected { holds, place } => {
                let words: Vec<&str> = holds.split_whitespace().collect();
                // White space at its ends is that between words all the same.
                if holds.starts_with(char::is_whitespace) {
                    self.text.character(' ', place);
                }
                if !words.is_empty() {
                    self.text.code(&words.join(" "), place);
                    if holds.ends_with(char::is_whitespace) {
                        self.text.character(' ', place);
                    }
                }
            }
        }
    }
}

/// Whether a stretch of text is marked as one that stays as it is: XLIFF 2 says so of any, XLIFF
/// 1.2 has a type for it, and another for what the Internationalization Tag Set of the W3C says.
fn is_protected(mark: &BytesStart<'_>) -> bool {
    attribute(mark, "translate").is_some_and(|translate| translate == "no")
        || attribute(mark, "mtype")
            .is_some_and(|kind| matches!(kind.as_str(), "protected" | "x-its-translate-no"))
}

impl Open {
    /// What it has held so far; `next`: where the words come from that it will hold next.
    fn holds(&mut self, next: Place) -> Option<&mut String> {
        match self {
            Open::Code { holds, .. } => Some(holds),
            Open::Protected { holds, place } => {
                if holds.trim().is_empty() {
                    *place = next;
                }
                Some(holds)
            }
            _ => None,
        }
    }
}
