//! The fonts of a document: each says which characters the bytes of its text are.

use std::collections::BTreeMap;

use super::code_page::{CENTRAL, Page, WESTERN};
use crate::language::Language;
use crate::read::office::symbol_font::{FONT, private};

/// Documents have some hundreds of fonts; what is behind so many is not looked at.
const MOST_FONTS: usize = 1 << 14;
/// The character set of fonts whose bytes are no letters.
const SYMBOLS: i32 = 2;

/// The fonts by their numbers.
#[derive(Debug)]
pub struct Fonts {
    fonts: BTreeMap<i32, Font>,
    /// The font of text that names none.
    pub default: i32,
    /// The page of the document.
    pub page: u16,
    /// The pages that were asked for.
    pages: BTreeMap<u16, Page>,
    /// The entry that is read: its number, what it says, its name.
    number: Option<i32>,
    open: Font,
    name: String,
}

/// What is known of a font.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Font {
    /// Its page, if it is not that of the document.
    page: Option<u16>,
    kind: Kind,
}

/// What the characters of a font look like.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    /// As Unicode has them.
    #[default]
    Letters,
    /// Greek letters and signs of mathematics.
    Symbols,
    /// Pictures.
    Pictures,
}

impl Font {
    /// What a reader sees of a character.
    pub fn shown(self, c: char) -> char {
        match (self.kind, c) {
            (Kind::Letters, c) => c,
            (Kind::Symbols, '\u{20}'..='\u{ff}') => {
                private(char::from_u32(0xf000 + u32::from(c)).unwrap_or(c), true)
            }
            (Kind::Symbols, c) => private(c, true),
            (Kind::Pictures, '\u{20}'..='\u{ff}') => ' ',
            (Kind::Pictures, c) => c,
        }
    }

    /// Whether a reader sees the characters as they are.
    pub fn has_letters(self) -> bool {
        self.kind == Kind::Letters
    }
}

impl Fonts {
    /// No fonts yet; the page is that of a machine of a language, as long as the document names
    /// none.
    pub fn new(language: Language) -> Fonts {
        let page = match language {
            Language::English => WESTERN,
            Language::Polish => CENTRAL,
        };
        let (fonts, pages) = (BTreeMap::new(), BTreeMap::new());
        Fonts {
            fonts,
            default: 0,
            page,
            pages,
            number: None,
            open: Font::default(),
            name: String::new(),
        }
    }

    /// The font of a number, or of text that names none.
    pub fn get(&self, number: Option<i32>) -> Font {
        self.fonts.get(&number.unwrap_or(self.default)).copied().unwrap_or_default()
    }

    /// The font of a name, as a field tells it.
    pub fn named(name: &str) -> Font {
        let kind = if name.eq_ignore_ascii_case(FONT) { Kind::Symbols } else { Kind::Pictures };
        Font { page: None, kind: if name.is_empty() { Kind::Letters } else { kind } }
    }

    /// The page of a font. One that is not read here is that of the document, or that of Western
    /// Europe.
    pub fn page(&mut self, font: Font) -> &Page {
        let number = font.page.unwrap_or(self.page);
        self.pages.entry(number).or_insert_with(|| {
            Page::of(number).or_else(|| Page::of(WESTERN)).unwrap_or(Page::Wide(encoding_rs::UTF_8))
        })
    }

    /// Reads a word of the table.
    pub fn word(&mut self, word: &[u8], number: i32) {
        match word {
            b"f" => {
                self.finish();
                self.number = Some(number);
            }
            b"fcharset" if number == SYMBOLS => self.open.kind = Kind::Pictures,
            b"fcharset" => self.open.page = Page::of_charset(number),
            b"cpg" => self.open.page = u16::try_from(number).ok().filter(|number| *number > 0),
            _ => {}
        }
    }

    /// Reads text of the table: the name of a font, which a semicolon ends.
    pub fn words(&mut self, words: &str) {
        for (at, piece) in words.split(';').enumerate() {
            if at > 0 {
                self.finish();
            }
            self.name.push_str(piece);
        }
    }

    /// Ends the entry that is read.
    pub fn finish(&mut self) {
        let (name, mut font) = (std::mem::take(&mut self.name), std::mem::take(&mut self.open));
        if name.trim().eq_ignore_ascii_case(FONT) {
            font.kind = Kind::Symbols;
        }
        if let Some(number) = self.number.take()
            && self.fonts.len() < MOST_FONTS
        {
            self.fonts.insert(number, font);
        }
    }
}
