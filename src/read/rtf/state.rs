//! What a group takes from the group around it, and loses with its end.

use crate::read::office::style::BODY;

/// Where what is read in a group goes.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Destination {
    /// The text of the document, or of a note or a text box in it.
    #[default]
    Text,
    /// The instruction of a field.
    Instruction,
    /// Nowhere; but groups in it go where it stands.
    Holder,
    /// Nowhere; but that of its groups which is in Unicode goes where it stands.
    Alternatives,
    /// The table of fonts.
    Fonts,
    /// The table of styles.
    Styles,
    /// Nowhere, nor does what is in it.
    Nowhere,
}

/// What ends with a group.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Ends {
    #[default]
    Nothing,
    /// A field.
    Field,
    /// A text that stands by itself: a note, a text box.
    Story,
    /// The table of styles.
    Styles,
}

/// The state of a group.
#[derive(Debug, Clone, Copy)]
pub struct State {
    pub destination: Destination,
    /// The destination around the holders that the group stands in.
    pub around: Destination,
    pub ends: Ends,
    /// Whether all text is left out, whatever is said of it.
    pub left_out: bool,
    /// So many characters behind one of Unicode stand for it where that is not known.
    pub fallback: u16,
    pub character: Character,
    pub paragraph: Paragraph,
}

impl Default for State {
    fn default() -> State {
        State {
            destination: Destination::Text,
            around: Destination::Text,
            ends: Ends::Nothing,
            left_out: false,
            fallback: 1,
            character: Character::default(),
            paragraph: Paragraph::default(),
        }
    }
}

/// What is said of characters.
#[derive(Debug, Clone, Copy, Default)]
pub struct Character {
    pub hidden: bool,
    pub deleted: bool,
    /// Whether it was moved elsewhere.
    pub moved: bool,
    /// The number of the font.
    pub font: Option<i32>,
}

/// What is said of a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub struct Paragraph {
    /// The number of the style.
    pub style: i32,
    /// The level of the outline, 0 to 8; 9 is none.
    pub outline: Option<u8>,
    /// Whether it is an item of a list.
    pub list: bool,
    /// How deep the item stands, from 0.
    pub level: u8,
    /// Whether it stands in a cell.
    pub in_table: bool,
}

impl State {
    /// Whether text is seen.
    pub fn is_shown(&self) -> bool {
        !(self.left_out || self.character.hidden || self.character.deleted || self.character.moved)
    }

    /// Where text goes that is no business of a holder.
    pub fn target(&self) -> Destination {
        if matches!(self.destination, Destination::Holder | Destination::Alternatives) {
            self.around
        } else {
            self.destination
        }
    }

    /// Holds other groups, and has no text of its own.
    pub fn hold(&mut self, holder: Destination) {
        self.around = self.target();
        self.destination = holder;
    }

    /// Reads a word that says something of characters or paragraphs.
    pub fn word(&mut self, word: &[u8], number: Option<i32>) {
        let on = number != Some(0);
        let figure = number.unwrap_or(0);
        match word {
            b"pard" => self.paragraph = Paragraph::default(),
            b"plain" => self.character = Character::default(),
            b"f" => self.character.font = number,
            b"v" => self.character.hidden = on,
            b"deleted" => self.character.deleted = on,
            b"mvf" => self.character.moved = on,
            b"uc" => self.fallback = u16::try_from(figure.max(0)).unwrap_or(u16::MAX),
            b"s" => self.paragraph.style = figure,
            b"outlinelevel" => self.paragraph.outline = Some(figure.clamp(0, BODY.into()) as u8),
            b"ls" => self.paragraph.list = figure > 0,
            b"ilvl" => self.paragraph.level = figure.clamp(0, BODY.into()) as u8,
            b"intbl" => self.paragraph.in_table = on,
            b"itap" => self.paragraph.in_table = figure > 0,
            _ => {}
        }
    }
}
