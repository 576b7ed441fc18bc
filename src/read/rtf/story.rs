//! The text of a document, read token by token. Open groups are kept in a list, so deep nesting
//! cannot exhaust the stack.

use super::code_page::Page;
use super::destination::{GroupKind, character, group_kind};
use super::fonts::{Font, Fonts};
use super::lexer::{Lexer, Token};
use super::state::{Destination, GroupEnd, Paragraph, State};
use super::styles::Styles;
use crate::document::BlockKind;
use crate::language::Language;
use crate::layout::{Composer, Layout};
use crate::read::fault::Damage;
use crate::read::office::field::Field;
use crate::read::office::style::BODY;
use crate::read::reading_order::Flow;

/// Maximum nesting depth of groups.
const MAX_GROUPS: usize = 1 << 14;
/// Maximum number of notes and text boxes; those of one paragraph are kept in memory until it ends.
const MAX_STORIES: usize = 1 << 18;
/// Maximum number of bytes kept before they are decoded, if each is one character.
const MAX_BYTES: usize = 1 << 12;

/// Reads the text of a document.
pub struct Story<'a> {
    lexer: Lexer<'a>,
    /// Whether bytes beyond ASCII are UTF-8, as written by some programs.
    is_utf_8: bool,
    flow: Flow,
    composer: Composer,
    state: State,
    /// States of the enclosing groups.
    groups: Vec<State>,
    fonts: Fonts,
    styles: Styles,
    /// Open fields.
    fields: Vec<Field>,
    /// For each open text, innermost last, whether its paragraph has a number or bullet.
    numbered: Vec<bool>,
    /// Number of such texts so far.
    stories: usize,
    /// Whether the next word begins a group to ignore if the word is unknown (`\*`).
    is_ignorable: bool,
    /// Number of characters still to skip, as fallbacks for a Unicode character.
    fallback: u16,
    /// High surrogate waiting for its low surrogate.
    high_surrogate: Option<u16>,
    /// Bytes not yet decoded, as one character may have several.
    bytes: Vec<u8>,
}

impl<'a> Story<'a> {
    /// Creates a reader. A document without a code page has the Windows one for the language.
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
            is_ignorable: false,
            fallback: 0,
            high_surrogate: None,
            bytes: Vec::new(),
        }
    }

    /// Reads to the end.
    ///
    /// # Errors
    ///
    /// Returns an error if text would be lost.
    pub fn read(mut self) -> Result<(String, Layout), Damage> {
        while let Some(apply) = self.lexer.next() {
            self.apply(apply)?;
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

    fn apply(&mut self, apply: Token) -> Result<(), Damage> {
        match apply {
            Token::Open => {
                self.flush();
                (self.is_ignorable, self.fallback) = (false, 0);
                if self.groups.len() >= MAX_GROUPS {
                    return Err(Damage::Nested);
                }
                self.groups.push(self.state);
                self.state.ends = GroupEnd::Nothing;
            }
            Token::Close => self.close(),
            _ if self.state.destination == Destination::Discarded => {}
            Token::Word(word, number) => return self.word(word, number),
            Token::Symbol(symbol) => self.symbol(symbol),
            Token::Byte(byte) => {
                if !self.skip_fallback() {
                    self.bytes(&[byte]);
                }
            }
            Token::Text(text) => self.text(text),
            Token::Data => {}
        }
        Ok(())
    }

    /// Ends a group.
    fn close(&mut self) {
        self.flush();
        (self.is_ignorable, self.fallback) = (false, 0);
        if self.state.destination == Destination::Fonts {
            self.fonts.finish();
        }
        match self.state.ends {
            GroupEnd::Nothing => {}
            GroupEnd::Field => self.end_field(),
            GroupEnd::Story => self.leave(),
            GroupEnd::Styles => self.styles.resolve(),
        }
        if self.groups.len() == 1 {
            self.end_paragraph(false);
        }
        self.state = self.groups.pop().unwrap_or_default();
    }

    fn word(&mut self, word: &[u8], number: Option<i32>) -> Result<(), Damage> {
        let is_ignorable = std::mem::take(&mut self.is_ignorable);
        if word == b"u" {
            self.unicode(number.unwrap_or(0));
            return Ok(());
        }
        if let Some(c) = character(word) {
            self.character(c);
            return Ok(());
        }
        self.flush();
        // A control word counts as one fallback character, but still takes effect.
        self.skip_fallback();
        // The outermost group is always text.
        if self.groups.len() > 1 {
            if let Some(group_kind) = group_kind(word) {
                return self.open(group_kind);
            }
            if is_ignorable {
                self.state.destination = Destination::Discarded;
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

    /// Applies a word that ends paragraphs or lines.
    fn layout(&mut self, word: &[u8]) {
        match word {
            // A paragraph with a hidden end continues in the next.
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

    /// Gives the open group a destination other than text.
    fn open(&mut self, group_kind: GroupKind) -> Result<(), Damage> {
        if self.state.destination == Destination::Alternatives && group_kind != GroupKind::Unicode {
            return Ok(());
        }
        let is_shown = self.state.target() == Destination::Text && self.state.is_shown();
        match group_kind {
            GroupKind::Skipped => self.state.destination = Destination::Discarded,
            GroupKind::Fonts => self.state.destination = Destination::Fonts,
            GroupKind::Styles => {
                (self.state.destination, self.state.ends) = (Destination::Styles, GroupEnd::Styles)
            }
            GroupKind::Number => {
                if let Some(numbered) = self.numbered.last_mut() {
                    *numbered = true;
                }
                self.state.destination = Destination::Discarded;
            }
            GroupKind::Container => self.state.enter_container(Destination::Container),
            GroupKind::Alternatives => self.state.enter_container(Destination::Alternatives),
            GroupKind::Content | GroupKind::Unicode => self.state.destination = self.state.target(),
            GroupKind::Instruction => self.state.destination = Destination::Instruction,
            GroupKind::Field if self.state.ends == GroupEnd::Nothing => {
                self.fields.push(Field::default());
                self.state.enter_container(Destination::Container);
                self.state.ends = GroupEnd::Field;
            }
            GroupKind::Result => {
                self.state.destination = self.state.target();
                let place = if is_shown { Some(self.flow.place()) } else { None };
                if let Some(field) = self.fields.last_mut() {
                    field.result = place;
                    self.state.left_out |= field.is_left_out() || field.symbol().is_some();
                }
            }
            GroupKind::Story if !is_shown => self.state.destination = Destination::Discarded,
            GroupKind::Story if self.state.ends == GroupEnd::Nothing => {
                self.stories += 1;
                if self.stories > MAX_STORIES {
                    return Err(Damage::TooManyParts);
                }
                self.flow.enter().map_err(|_| Damage::Nested)?;
                self.numbered.push(false);
                self.state.destination = Destination::Text;
                self.state.paragraph = Paragraph::default();
                self.state.ends = GroupEnd::Story;
            }
            GroupKind::Field | GroupKind::Story => {}
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

    /// Ends a separate text.
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

    /// Returns the kind of the current paragraph.
    fn kind(&self) -> BlockKind {
        let paragraph = self.state.paragraph;
        let style = self.styles.get(paragraph.style);
        if let Some(level) = paragraph.outline.or(style.outline).filter(|level| *level < BODY) {
            BlockKind::Heading((level + 1).min(6))
        } else if paragraph.list || self.numbered.last() == Some(&true) {
            // A style for deeper items is the top level of its own list.
            BlockKind::Item(paragraph.level.max(style.level.unwrap_or(0)) + 1)
        } else if paragraph.in_table {
            BlockKind::Cell
        } else {
            BlockKind::Paragraph
        }
    }

    fn symbol(&mut self, symbol: u8) {
        self.is_ignorable = symbol == b'*';
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

    /// Consumes a fallback character; returns whether there was one.
    fn skip_fallback(&mut self) -> bool {
        let is_fallback = self.fallback > 0;
        self.fallback -= u16::from(is_fallback);
        is_fallback
    }

    /// Adds a character given by a control word.
    fn character(&mut self, c: char) {
        if !self.skip_fallback() {
            self.flush();
            self.words(c.encode_utf8(&mut [0; 4]));
        }
    }

    /// Adds a character given by its UTF-16 code unit, or keeps a high surrogate.
    fn unicode(&mut self, number: i32) {
        self.flush_bytes();
        self.fallback = self.state.fallback;
        let number = if number < 0 { number.saturating_add(1 << 16) } else { number };
        let c = match (self.high_surrogate, number) {
            (_, 0xd800..=0xdbff) => {
                self.flush();
                self.high_surrogate = u16::try_from(number).ok();
                return;
            }
            (Some(high_surrogate), 0xdc00..=0xdfff) => {
                self.high_surrogate = None;
                char::decode_utf16([high_surrogate, number as u16]).next().and_then(Result::ok)
            }
            _ => u32::try_from(number).ok().and_then(char::from_u32),
        };
        self.flush();
        if matches!(c, Some('\u{2028}' | '\u{2029}')) && self.state.destination == Destination::Text
        {
            return self.layout(if number == 0x2028 { b"line" } else { b"par" });
        }
        let c = self.text_font().shown(c.unwrap_or(char::REPLACEMENT_CHARACTER));
        self.words(c.encode_utf8(&mut [0; 4]));
    }

    fn text(&mut self, text: &[u8]) {
        let mut skipped = text.len().min(self.fallback.into());
        self.fallback -= skipped as u16;
        while skipped > 0
            && self.is_utf_8
            && text.get(skipped).is_some_and(|byte| byte & 0xc0 == 0x80)
        {
            skipped += 1;
        }
        match std::str::from_utf8(&text[skipped..]) {
            Ok(words) if self.is_utf_8 && !words.is_ascii() => {
                self.flush();
                self.words(words);
            }
            _ => self.bytes(&text[skipped..]),
        }
    }

    fn bytes(&mut self, bytes: &[u8]) {
        if bytes.is_empty() {
            return;
        }
        self.flush_surrogate();
        self.bytes.extend(bytes);
        if self.bytes.len() > MAX_BYTES
            && !matches!(self.fonts.page(self.text_font()), Page::Wide(_))
        {
            self.flush_bytes();
        }
    }

    /// Returns the current font where it affects the text.
    fn text_font(&self) -> Font {
        if self.state.destination == Destination::Text {
            self.fonts.get(self.state.character.font)
        } else {
            Font::default()
        }
    }

    /// Writes pending bytes and an unpaired surrogate.
    fn flush(&mut self) {
        self.flush_bytes();
        self.flush_surrogate();
    }

    fn flush_surrogate(&mut self) {
        if self.high_surrogate.take().is_some() {
            self.words("\u{fffd}");
        }
    }

    /// Decodes the pending bytes with the code page of the font.
    fn flush_bytes(&mut self) {
        if self.bytes.is_empty() {
            return;
        }
        let (font, mut bytes) = (self.text_font(), std::mem::take(&mut self.bytes));
        match (std::str::from_utf8(&bytes), self.fonts.page(font)) {
            // Other fonts map bytes to pictures.
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

    /// Sends words to the destination of the group.
    fn words(&mut self, words: &str) {
        match self.state.destination {
            Destination::Text if self.state.is_shown() => {
                self.flow.words(words, false);
            }
            Destination::Text
            | Destination::Container
            | Destination::Alternatives
            | Destination::Discarded => {}
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
