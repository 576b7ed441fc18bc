//! The text of a document, token by token. What is open is kept in a list of groups, so that no
//! nesting is too deep.

use super::code_page::Page;
use super::destination::{Opens, character, opens};
use super::fonts::{Font, Fonts};
use super::lexer::{Lexer, Token};
use super::state::{Destination, Ends, Paragraph, State};
use super::styles::Styles;
use crate::document::BlockKind;
use crate::language::Language;
use crate::layout::{Composer, Layout};
use crate::read::fault::Damage;
use crate::read::office::field::Field;
use crate::read::office::style::BODY;
use crate::read::reading_order::Flow;

/// No document nests its groups so deep.
const MOST_GROUPS: usize = 1 << 14;
/// No document has so many notes and text boxes: all of one paragraph are kept until it ends.
const MOST_STORIES: usize = 1 << 18;
/// So many bytes are kept before they become characters, if each is one.
const MOST_BYTES: usize = 1 << 12;

/// Reads the text.
pub struct Story<'a> {
    lexer: Lexer<'a>,
    /// Whether bytes that are no ASCII are UTF-8, as some programs write them.
    is_utf_8: bool,
    flow: Flow,
    composer: Composer,
    state: State,
    /// The states of the groups around.
    groups: Vec<State>,
    fonts: Fonts,
    styles: Styles,
    /// The fields that are open.
    fields: Vec<Field>,
    /// Of the texts that are open, one in another, whether the paragraph has a number or a bullet.
    numbered: Vec<bool>,
    /// How many such texts there were.
    stories: usize,
    /// Whether the next word may be passed over with its group where it is not known.
    starred: bool,
    /// So many characters stand for the one before where that is not known.
    fallback: u16,
    /// The first half of a character of Unicode that has two.
    half: Option<u16>,
    /// Bytes that are no characters yet: one may have several.
    bytes: Vec<u8>,
}

impl<'a> Story<'a> {
    /// Begins with the first group. Where the document names no code page, it has that of a machine
    /// of a language.
    pub fn new(bytes: &'a [u8], language: Language) -> Story<'a> {
        Story {
            lexer: Lexer::new(bytes),
            is_utf_8: std::str::from_utf8(bytes).is_ok(),
            flow: Flow::default(),
            composer: Composer::default(),
            state: State::default(),
            groups: Vec::new(),
            fonts: Fonts::new(language),
            styles: Styles::default(),
            fields: Vec::new(),
            numbered: vec![false],
            stories: 0,
            starred: false,
            fallback: 0,
            half: None,
            bytes: Vec::new(),
        }
    }

    /// Reads to the end.
    ///
    /// # Errors
    ///
    /// Where text would be lost.
    pub fn read(mut self) -> Result<(String, Layout), Damage> {
        while let Some(token) = self.lexer.next() {
            self.token(token)?;
            if self.groups.is_empty() {
                break;
            }
        }
        if !self.groups.is_empty() {
            return Err(Damage::Cut);
        }
        if self.lexer.rest().iter().any(u8::is_ascii_alphanumeric) {
            return Err(Damage::TrailingText);
        }
        Ok(self.composer.finish())
    }

    fn token(&mut self, token: Token) -> Result<(), Damage> {
        match token {
            Token::Open => {
                self.settle();
                (self.starred, self.fallback) = (false, 0);
                if self.groups.len() >= MOST_GROUPS {
                    return Err(Damage::Nested);
                }
                self.groups.push(self.state);
                self.state.ends = Ends::Nothing;
            }
            Token::Close => self.close(),
            _ if self.state.destination == Destination::Nowhere => {}
            Token::Word(word, number) => return self.word(word, number),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Byte(byte) => {
                if !self.stands_for_another() {
                    self.bytes(&[byte]);
                }
            }
            Token::Text(text) => self.text(text),
            Token::Data => {}
        }
        Ok(())
    }

    /// A group ends.
    fn close(&mut self) {
        self.settle();
        (self.starred, self.fallback) = (false, 0);
        if self.state.destination == Destination::Fonts {
            self.fonts.finish();
        }
        match self.state.ends {
            Ends::Nothing => {}
            Ends::Field => self.end_field(),
            Ends::Story => self.leave(),
            Ends::Styles => self.styles.resolve(),
        }
        if self.groups.len() == 1 {
            self.end_paragraph(false);
        }
        self.state = self.groups.pop().unwrap_or_default();
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) -> Result<(), Damage> {
        let starred = std::mem::take(&mut self.starred);
        if word == b"u" {
            self.unicode(number.unwrap_or(0));
            return Ok(());
        }
        if let Some(c) = character(word) {
            self.character(c);
            return Ok(());
        }
        self.settle();
        // It counts as one, though it does what it says.
        self.stands_for_another();
        // The group of the document itself is text, whatever it says.
        if self.groups.len() > 1 {
            if let Some(opens) = opens(word) {
                return self.open(opens);
            }
            if starred {
                self.state.destination = Destination::Nowhere;
                return Ok(());
            }
        }
        match self.state.destination {
            Destination::Text => self.layout(word),
            Destination::Fonts => self.fonts.word(word, number.unwrap_or(0)),
            Destination::Styles if word == b"sbasedon" => self.styles.based_on = number,
            _ => {}
        }
        match (word, number) {
            (b"ansicpg", Some(page)) => {
                self.fonts.page =
                    u16::try_from(page).ok().filter(|page| *page > 0).unwrap_or(self.fonts.page)
            }
            (b"mac", _) => self.fonts.page = 10000,
            (b"pc", _) => self.fonts.page = 437,
            (b"pca", _) => self.fonts.page = 850,
            (b"deff", Some(font)) => self.fonts.default = font,
            _ => self.state.word(word, number),
        }
        Ok(())
    }

    /// A word that parts paragraphs or lines.
    fn layout(&mut self, word: &[u8]) {
        match word {
            // Where its end is not seen, it goes on in the next.
            b"par" => self.end_paragraph(!self.state.left_out && !self.state.is_shown()),
            b"sect" | b"page" | b"column" => self.end_paragraph(false),
            b"cell" | b"nestcell" | b"row" | b"nestrow" => {
                let in_table = std::mem::replace(&mut self.state.paragraph.in_table, true);
                self.end_paragraph(false);
                self.state.paragraph.in_table = in_table;
            }
            b"line" | b"lbr" if self.state.is_shown() => self.flow.line_break(),
            _ => {}
        }
    }

    /// The group that is open turns out to be something else than text.
    fn open(&mut self, opens: Opens) -> Result<(), Damage> {
        if self.state.destination == Destination::Alternatives && opens != Opens::Unicode {
            return Ok(());
        }
        let is_shown = self.state.target() == Destination::Text && self.state.is_shown();
        match opens {
            Opens::Nothing => self.state.destination = Destination::Nowhere,
            Opens::Fonts => self.state.destination = Destination::Fonts,
            Opens::Styles => {
                (self.state.destination, self.state.ends) = (Destination::Styles, Ends::Styles)
            }
            Opens::Number => {
                if let Some(numbered) = self.numbered.last_mut() {
                    *numbered = true;
                }
                self.state.destination = Destination::Nowhere;
            }
            Opens::Holder => self.state.hold(Destination::Holder),
            Opens::Alternatives => self.state.hold(Destination::Alternatives),
            Opens::Content | Opens::Unicode => self.state.destination = self.state.target(),
            Opens::Instruction => self.state.destination = Destination::Instruction,
            Opens::Field if self.state.ends == Ends::Nothing => {
                self.fields.push(Field::default());
                self.state.hold(Destination::Holder);
                self.state.ends = Ends::Field;
            }
            Opens::Result => {
                self.state.destination = self.state.target();
                let place = if is_shown { Some(self.flow.place()) } else { None };
                if let Some(field) = self.fields.last_mut() {
                    field.result = place;
                    self.state.left_out |= field.is_left_out() || field.symbol().is_some();
                }
            }
            Opens::Story if !is_shown => self.state.destination = Destination::Nowhere,
            Opens::Story if self.state.ends == Ends::Nothing => {
                self.stories += 1;
                if self.stories > MOST_STORIES {
                    return Err(Damage::TooManyParts);
                }
                self.flow.enter().map_err(|_| Damage::Nested)?;
                self.numbered.push(false);
                self.state.destination = Destination::Text;
                self.state.paragraph = Paragraph::default();
                self.state.ends = Ends::Story;
            }
            Opens::Field | Opens::Story => {}
        }
        Ok(())
    }

    fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else { return };
        if self.state.target() != Destination::Text || !self.state.is_shown() {
            return;
        }
        if let Some((code, font)) = field.symbol() {
            let c = Fonts::named(font).shown(char::from_u32(code).unwrap_or(' '));
            self.flow.words(c.encode_utf8(&mut [0; 4]), false);
        } else if let (Some(target), Some(start)) = (field.target(), field.result) {
            self.flow.link(start, target);
        }
    }

    /// Ends a text that stands by itself.
    fn leave(&mut self) {
        self.end_paragraph(false);
        self.flow.leave();
        self.numbered.pop();
    }

    fn end_paragraph(&mut self, deleted: bool) {
        let kind = self.kind();
        self.flow.set_kind(kind);
        self.flow.end(deleted);
        if let Some(numbered) = self.numbered.last_mut() {
            *numbered = false;
        }
        let composer = &mut self.composer;
        self.flow.take().iter().for_each(|paragraph| paragraph.compose(composer));
    }

    /// What the paragraph is.
    fn kind(&self) -> BlockKind {
        let paragraph = self.state.paragraph;
        let style = self.styles.get(paragraph.style);
        if let Some(level) = paragraph.outline.or(style.outline).filter(|level| *level < BODY) {
            BlockKind::Heading((level + 1).min(6))
        } else if paragraph.list || self.numbered.last() == Some(&true) {
            // A style that stands deeper is the topmost level of its own list.
            BlockKind::Item(paragraph.level.max(style.level.unwrap_or(0)) + 1)
        } else if paragraph.in_table {
            BlockKind::Cell
        } else {
            BlockKind::Paragraph
        }
    }

    fn symbol(&mut self, symbol: u8) {
        self.starred = symbol == b'*';
        match symbol {
            b'\n' | b'\r' => drop(self.word(b"par", None)),
            b'\t' => self.character(' '),
            b'~' => self.character('\u{a0}'),
            b'_' => self.character('\u{2011}'),
            b'-' => self.character('\u{ad}'),
            b'{' | b'}' | b'\\' => self.character(char::from(symbol)),
            _ => {}
        }
    }

    /// Whether a character stands for the one before, and so is none.
    fn stands_for_another(&mut self) -> bool {
        let stands = self.fallback > 0;
        self.fallback -= u16::from(stands);
        stands
    }

    /// A character that is told by its name.
    fn character(&mut self, c: char) {
        if !self.stands_for_another() {
            self.settle();
            self.words(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// A character by its number in Unicode, or the half of one.
    fn unicode(&mut self, number: i32) {
        self.settle_bytes();
        self.fallback = self.state.fallback;
        let number = if number < 0 { number.saturating_add(1 << 16) } else { number };
        let c = match (self.half, number) {
            (_, 0xd800..=0xdbff) => {
                self.settle();
                self.half = u16::try_from(number).ok();
                return;
            }
            (Some(half), 0xdc00..=0xdfff) => {
                self.half = None;
                char::decode_utf16([half, number as u16]).next().and_then(Result::ok)
            }
            _ => u32::try_from(number).ok().and_then(char::from_u32),
        };
        self.settle();
        if matches!(c, Some('\u{2028}' | '\u{2029}')) && self.state.destination == Destination::Text
        {
            return self.layout(if number == 0x2028 { b"line" } else { b"par" });
        }
        let c = self.font_of_text().shown(c.unwrap_or(char::REPLACEMENT_CHARACTER));
        self.words(c.encode_utf8(&mut [0; 4]));
    }

    fn text(&mut self, text: &[u8]) {
        let mut passed = text.len().min(self.fallback.into());
        self.fallback -= passed as u16;
        while passed > 0
            && self.is_utf_8
            && text.get(passed).is_some_and(|byte| byte & 0xc0 == 0x80)
        {
            passed += 1;
        }
        match std::str::from_utf8(&text[passed..]) {
            Ok(words) if self.is_utf_8 && !words.is_ascii() => {
                self.settle();
                self.words(words);
            }
            _ => self.bytes(&text[passed..]),
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        self.settle_half();
        self.bytes.extend(bytes);
        if self.bytes.len() > MOST_BYTES
            && !matches!(self.fonts.page(self.font_of_text()), Page::Wide(_))
        {
            self.settle_bytes();
        }
    }

    /// The font, where its letters matter.
    fn font_of_text(&self) -> Font {
        if self.state.destination == Destination::Text {
            self.fonts.get(self.state.character.font)
        } else {
            Font::default()
        }
    }

    /// Reads what was waiting for what comes next: it does not come.
    fn settle(&mut self) {
        self.settle_bytes();
        self.settle_half();
    }

    fn settle_half(&mut self) {
        if self.half.take().is_some() {
            self.words("\u{fffd}");
        }
    }

    /// Bytes become characters, by the page of the font.
    fn settle_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let (font, mut bytes) = (self.font_of_text(), std::mem::take(&mut self.bytes));
        match (std::str::from_utf8(&bytes), self.fonts.page(font)) {
            // The bytes of other fonts are the places of pictures.
            _ if !font.has_letters() => {
                let words: String =
                    bytes.iter().map(|byte| font.shown(char::from(*byte))).collect();
                self.words(&words);
            }
            (Ok(words), Page::Narrow(_)) if words.is_ascii() => self.words(words),
            (_, Page::Narrow(table)) => {
                let decoded = |byte: &u8| {
                    usize::from(*byte)
                        .checked_sub(0x80)
                        .map_or(char::from(*byte), |high| table[high])
                };
                let words: String = bytes.iter().map(decoded).collect();
                self.words(&words);
            }
            (_, Page::Wide(encoding)) => {
                let words = encoding.decode_without_bom_handling(&bytes).0;
                self.words(&words);
            }
        }
        bytes.clear();
        self.bytes = bytes;
    }

    /// Words go where the group goes.
    fn words(&mut self, words: &str) {
        match self.state.destination {
            Destination::Text if self.state.is_shown() => {
                self.flow.words(words, false);
            }
            Destination::Text
            | Destination::Holder
            | Destination::Alternatives
            | Destination::Nowhere => {}
            Destination::Instruction => {
                if let Some(field) = self.fields.last_mut() {
                    field.instruction.push_str(words);
                }
            }
            Destination::Fonts => self.fonts.words(words),
            Destination::Styles => {
                self.styles.words(words, self.state.paragraph.style, self.state.paragraph.outline)
            }
        }
    }
}
