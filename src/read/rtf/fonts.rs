//! The font table: each font determines the encoding of its text.

use std::collections::BTreeMap;

use super::code_page::{Page, WESTERN};
use crate::language::Language;
use crate::read::office::symbol_font::{FONT, private};

/// Maximum number of fonts read; documents have a few hundred.
const MAX_FONTS: usize = 1 << 14;
/// Character set of fonts whose bytes are not letters.
const SYMBOL_CHARSET: i32 = 2;

/// Fonts by number.
#[derive(Debug)]
pub struct Fonts {
    fonts: BTreeMap<i32, Font>,
    /// Number of the default font.
    pub default: i32,
    /// Code page of the document.
    pub page: u16,
    /// Cache of code pages in use.
    pages: BTreeMap<u16, Page>,
    /// Entry being read: its number, properties and name.
    number: Option<i32>,
    open: Font,
    name: String,
}

/// Properties of a font.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Font {
    /// Code page, unless it is that of the document.
    page: Option<u16>,
    kind: Kind,
}

/// Repertoire of a font.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Kind {
    /// Unicode characters.
    #[default]
    Letters,
    /// Greek letters and mathematical symbols.
    Symbols,
    /// Pictures.
    Pictures,
}

impl Font {
    /// Returns the character that a reader sees.
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

    /// Whether the characters are shown as themselves.
    pub fn has_letters(self) -> bool {
        self.kind == Kind::Letters
    }
}

impl Fonts {
    /// Creates an empty table. Until the document sets a code page, it is the Windows one for the
    /// language.
    pub fn new(language: Language) -> Fonts {
        // Labels of Windows code pages end in their number.
        let mut labels = language.profile().encodings.iter();
        let page = labels.find_map(|label| label.strip_prefix("windows-")?.parse().ok());
        let page = page.unwrap_or(WESTERN);
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

    /// Returns the font with a number, or the default font.
    pub fn get(&self, number: Option<i32>) -> Font {
        self.fonts.get(&number.unwrap_or(self.default)).copied().unwrap_or_default()
    }

    /// Returns the font with a name, as used in a field.
    pub fn named(name: &str) -> Font {
        let kind = if name.eq_ignore_ascii_case(FONT) { Kind::Symbols } else { Kind::Pictures };
        Font { page: None, kind: if name.is_empty() { Kind::Letters } else { kind } }
    }

    /// Returns the code page of a font; for unsupported pages, that of Western Europe.
    pub fn page(&mut self, font: Font) -> &Page {
        let number = font.page.unwrap_or(self.page);
        self.pages.entry(number).or_insert_with(|| {
            Page::of(number).or_else(|| Page::of(WESTERN)).unwrap_or(Page::Wide(encoding_rs::UTF_8))
        })
    }

    /// Applies a control word of the font table.
    pub fn word(&mut self, word: &[u8], number: i32) {
        match word {
            b"f" => {
                self.finish();
                self.number = Some(number);
            }
            b"fcharset" if number == SYMBOL_CHARSET => self.open.kind = Kind::Pictures,
            b"fcharset" => self.open.page = Page::of_charset(number),
            b"cpg" => self.open.page = u16::try_from(number).ok().filter(|number| *number > 0),
            _ => {}
        }
    }

    /// Reads text of the font table: the name of a font, ended by a semicolon.
    pub fn words(&mut self, words: &str) {
        for (at, piece) in words.split(';').enumerate() {
            if at > 0 {
                self.finish();
            }
            self.name.push_str(piece);
        }
    }

    /// Completes the current entry.
    pub fn finish(&mut self) {
        let (name, mut font) = (std::mem::take(&mut self.name), std::mem::take(&mut self.open));
        if name.trim().eq_ignore_ascii_case(FONT) {
            font.kind = Kind::Symbols;
        }
        if let Some(number) = self.number.take()
            && self.fonts.len() < MAX_FONTS
        {
            self.fonts.insert(number, font);
        }
    }
}
