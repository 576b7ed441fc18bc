//! Group state: inherited from the enclosing group and restored at its end.

use crate::read::office::style::BODY;

/// Destination of the text in a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Destination {
    /// The text of the document, or of a note or text box in it.
    #[default]
    Text,
    /// The instruction of a field.
    Instruction,
    /// Ignored, but groups inside write to the enclosing destination.
    Container,
    /// Ignored, but the group with the Unicode alternative writes to the enclosing destination.
    Alternatives,
    /// The font table.
    Fonts,
    /// The style sheet.
    Styles,
    /// Ignored with all groups inside.
    Discarded,
}

/// Construct that ends with a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum GroupEnd {
    #[default]
    Nothing,
    /// A field.
    Field,
    /// A separate text: a note or a text box.
    Story,
    /// The style sheet.
    Styles,
}

/// The state of a group.
#[derive(Debug, Clone, Copy)]
pub struct State {
    pub destination: Destination,
    /// The destination outside the enclosing containers.
    pub outer: Destination,
    pub ends: GroupEnd,
    /// Whether all text is omitted, whatever its properties.
    pub left_out: bool,
    /// Number of fallback characters after a Unicode character, for readers without Unicode
    /// (`\uc`).
    pub fallback: u16,
    pub character: Character,
    pub paragraph: Paragraph,
}

impl Default for State {
    fn default() -> State {
        State {
            destination: Destination::Text,
            outer: Destination::Text,
            ends: GroupEnd::Nothing,
            left_out: false,
            fallback: 1,
            character: Character::default(),
            paragraph: Paragraph::default(),
        }
    }
}

/// Character properties.
#[derive(Debug, Clone, Copy, Default)]
pub struct Character {
    pub hidden: bool,
    pub deleted: bool,
    /// Whether it was moved elsewhere.
    pub moved: bool,
    /// Font number.
    pub font: Option<i32>,
}

/// Paragraph properties.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paragraph {
    /// Style number.
    pub style: i32,
    /// Outline level from 0 to 8; 9 is body text.
    pub outline: Option<u8>,
    /// Whether it is a list item.
    pub list: bool,
    /// Nesting level of the item, from 0.
    pub level: u8,
    /// Whether it is in a table cell.
    pub in_table: bool,
}

impl State {
    /// Whether text is visible.
    pub fn is_shown(&self) -> bool {
        !(self.left_out || self.character.hidden || self.character.deleted || self.character.moved)
    }

    /// Returns the destination of text, looking through containers.
    pub fn target(&self) -> Destination {
        if matches!(self.destination, Destination::Container | Destination::Alternatives) {
            self.outer
        } else {
            self.destination
        }
    }

    /// Makes this group a container, which has no text of its own.
    pub fn enter_container(&mut self, container: Destination) {
        self.outer = self.target();
        self.destination = container;
    }

    /// Applies a control word that sets character or paragraph properties.
    pub fn word(&mut self, word: &[u8], number: Option<i32>) {
        let on = number != Some(0);
        let value = number.unwrap_or(0);
        match word {
            b"pard" => self.paragraph = Paragraph::default(),
            b"plain" => self.character = Character::default(),
            b"f" => self.character.font = number,
            b"v" => self.character.hidden = on,
            b"deleted" => self.character.deleted = on,
            b"mvf" => self.character.moved = on,
            b"uc" => self.fallback = u16::try_from(value.max(0)).unwrap_or(u16::MAX),
            b"s" => self.paragraph.style = value,
            b"outlinelevel" => self.paragraph.outline = Some(value.clamp(0, BODY.into()) as u8),
            b"ls" => self.paragraph.list = value > 0,
            b"ilvl" => self.paragraph.level = value.clamp(0, BODY.into()) as u8,
            b"intbl" => self.paragraph.in_table = on,
            b"itap" => self.paragraph.in_table = value > 0,
            _ => {}
        }
    }
}
