//! What stands in a segment of XLIFF or TMX: words, and elements for what is no words.

use quick_xml::events::BytesStart;

use super::markup::{Piece, attribute};
use super::text::{Place, Text};

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
            Piece::Words(words) => match self.open.iter_mut().rev().find_map(Open::holds) {
                Some(holds) => holds.push_str(words),
                None => self.text.words(words, place),
            },
            Piece::Character(c) => match self.open.iter_mut().rev().find_map(Open::holds) {
                Some(holds) => holds.push(c),
                // In XML the end of a line is white space however it is written.
                None => self.text.character(if c == '\n' { ' ' } else { c }, place),
            },
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
        if self.open.iter().any(|open| matches!(open, Open::Code { .. })) {
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
            "x" | "bx" | "ex" | "sc" | "ec" | "ph" | "bpt" | "ept" | "it" | "ut" => {
                Open::Code { written: id.map(|id| format!("<{name}{id}/>")), holds: String::new(), place }
            }
            "cp" => Open::Code { written: Some(String::new()), holds: String::new(), place },
            _ => Open::Transparent,
        }
    }

    fn close(&mut self, open: Open, place: Place) {
        match open {
            Open::Transparent | Open::Inside => {}
            Open::Around(end) => self.text.code(&end, place),
            Open::Code { written, holds, place } => {
                let written = written.unwrap_or(if holds.trim().is_empty() { "<ph/>".to_owned() } else { holds });
                if !written.is_empty() {
                    self.text.code(&written, place);
                }
            }
        }
    }
}

impl Open {
    fn holds(&mut self) -> Option<&mut String> {
        match self {
            Open::Code { holds, .. } => Some(holds),
            _ => None,
        }
    }
}
