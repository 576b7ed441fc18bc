//! Fonts: the text and the width of each character code.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::object::{Dict, Name};
use unicode_normalization::UnicodeNormalization;

use crate::read::office::symbol_font::{FONT, private};

/// Stands for a glyph that the font maps to no character.
pub const UNMAPPED: char = '\u{fffd}';

/// Substrings of lower-case font names that mark a bold font.
const BOLD_NAMES: [&str; 4] = ["bold", "black", "heavy", "demi"];

/// The fonts of a document.
pub struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
}

/// A font in use by a text.
#[derive(Clone)]
pub struct Face<'a> {
    font: Font<'a>,
    /// Whether its name marks it as bold.
    pub is_bold: bool,
    is_symbol: bool,
    letters: Rc<RefCell<BTreeMap<u32, Letters>>>,
}

/// The text and width of a character code.
#[derive(Clone)]
pub struct Letters {
    /// Its characters.
    pub text: Rc<str>,
    /// Distance to the next glyph, relative to the font size.
    pub advance: f32,
}

impl<'a> Fonts<'a> {
    pub fn new() -> Fonts<'a> {
        let programs: FontResolverFn = Arc::new(|query| {
            Some(match query {
                FontQuery::Standard(font) => font.get_font_data(),
                FontQuery::Fallback(query) => query.pick_standard_font().get_font_data(),
            })
        });
        // Predefined CMaps that are not embedded are those for Chinese, Japanese and Korean.
        Fonts { cache: FontCache::new(), programs, maps: Arc::new(|_| None) }
    }

    /// Returns the font that a dictionary describes, or `None` if it describes none.
    pub fn face(&self, dictionary: &Dict<'a>) -> Option<Face<'a>> {
        let font = self.cache.font(dictionary, &self.programs, &self.maps)?;
        let name = dictionary
            .get::<Name<'_>>(b"BaseFont")
            .map(|name| name.as_str().to_lowercase())
            .unwrap_or_default();
        // The name of a subset font has a prefix of six letters and a plus sign.
        let name = name.split_once('+').map_or(name.as_str(), |(_, name)| name);
        let is_bold = BOLD_NAMES.iter().any(|bold| name.contains(bold));
        Some(Face { font, is_bold, is_symbol: name.contains(FONT), letters: Rc::default() })
    }
}

impl Face<'_> {
    /// Returns the next character code of a string and its length in bytes, at least 1.
    pub fn code(&self, bytes: &[u8], at: usize) -> (u32, usize) {
        let (code, length) = self.font.read_code(bytes, at);
        (code, length.max(1))
    }

    /// Whether its lines run horizontally.
    pub fn is_horizontal(&self) -> bool {
        self.font.is_horizontal()
    }

    /// Returns the text and width of a character code.
    pub fn letters(&self, code: u32) -> Letters {
        let new = || {
            let unicode = match self.font.glyph(self.font.map_code(code), code) {
                FontGlyph::Outline(glyph) => glyph.as_unicode(),
                FontGlyph::Type3(glyph) => glyph.as_unicode(),
            };
            let text: String = match unicode {
                Some(BfString::Char(c)) => plain_letters(c, self.is_symbol).collect(),
                Some(BfString::String(text)) => {
                    fix_byte_order(&text).flat_map(|c| plain_letters(c, self.is_symbol)).collect()
                }
                None if code == 32 => " ".to_owned(),
                None => UNMAPPED.to_string(),
            };
            Letters {
                text: text.into(),
                advance: self.font.code_advance(code).x as f32 / hayro_font::UNITS_PER_EM,
            }
        };
        self.letters.borrow_mut().entry(code).or_insert_with(new).clone()
    }
}

/// Returns the letters of a ligature. Some programs write the two bytes of each in the wrong order,
/// which turns common letters into rare Chinese characters.
fn fix_byte_order(text: &str) -> impl Iterator<Item = char> {
    let swapped = |c: char| {
        u8::try_from(u32::from(c).swap_bytes() >> 16)
            .ok()
            .filter(u8::is_ascii_lowercase)
            .map(char::from)
    };
    let is_swapped = text.chars().all(|c| swapped(c).is_some());
    text.chars().map(move |c| swapped(c).filter(|_| is_swapped).unwrap_or(c))
}

/// Splits ligatures into letters and maps control characters to spaces.
fn plain_letters(c: char, is_symbol: bool) -> impl Iterator<Item = char> {
    // Other symbol fonts contain bullets and pictures, which their position in the line identifies.
    let c = match if is_symbol { private(c, true) } else { c } {
        c if c.is_control() || c == '\u{fffe}' || c == '\u{feff}' => ' ',
        c => c,
    };
    let is_ligature = ('\u{fb00}'..='\u{fb06}').contains(&c);
    let whole = (!is_ligature).then_some(c);
    let parts = is_ligature.then(|| std::iter::once(c).nfkc());
    whole.into_iter().chain(parts.into_iter().flatten())
}
