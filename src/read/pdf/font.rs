//! Fonts: what letters the codes of a text stand for, and how wide they are.

use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::Arc;

use hayro_font::hayro_cmap::BfString;
use hayro_font::{CMapResolverFn, Font, FontCache, FontGlyph, FontQuery, FontResolverFn};
use hayro_syntax::object::{Dict, Name};
use unicode_normalization::UnicodeNormalization;

use crate::read::office::symbol_font::{FONT, private};

/// What stands where a font does not tell which letter it shows.
pub const UNTOLD: char = '\u{fffd}';

/// What the names of fonts with thick letters hold, in small letters.
const THICK: [&str; 4] = ["bold", "black", "heavy", "demi"];

/// The fonts of a document.
pub struct Fonts<'a> {
    cache: FontCache<'a>,
    programs: FontResolverFn,
    maps: CMapResolverFn,
}

/// A font as a text uses it.
#[derive(Clone)]
pub struct Face<'a> {
    font: Font<'a>,
    /// Whether its letters are thick.
    pub is_bold: bool,
    is_symbol: bool,
    letters: Rc<RefCell<BTreeMap<u32, Letters>>>,
}

/// What a code shows.
#[derive(Clone)]
pub struct Letters {
    /// The characters.
    pub text: Rc<str>,
    /// How far the next code stands, in parts of the size.
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
        // The maps that are not in the files are those of Chinese, Japanese and Korean.
        Fonts { cache: FontCache::new(), programs, maps: Arc::new(|_| None) }
    }

    /// The font that a dictionary describes; `None` where it is none.
    pub fn face(&self, dictionary: &Dict<'a>) -> Option<Face<'a>> {
        let font = self.cache.font(dictionary, &self.programs, &self.maps)?;
        let name = dictionary
            .get::<Name<'_>>(b"BaseFont")
            .map(|name| name.as_str().to_lowercase())
            .unwrap_or_default();
        // A part of a font has six letters and a plus before its name.
        let name = name.split_once('+').map_or(name.as_str(), |(_, name)| name);
        let is_bold = THICK.iter().any(|thick| name.contains(thick));
        Some(Face { font, is_bold, is_symbol: name.contains(FONT), letters: Rc::default() })
    }
}

impl Face<'_> {
    /// The next code of a string, and how many bytes it takes, at least 1.
    pub fn code(&self, bytes: &[u8], at: usize) -> (u32, usize) {
        let (code, length) = self.font.read_code(bytes, at);
        (code, length.max(1))
    }

    /// Whether its lines run from left to right.
    pub fn is_horizontal(&self) -> bool {
        self.font.is_horizontal()
    }

    /// What a code shows.
    pub fn letters(&self, code: u32) -> Letters {
        let new = || {
            let told = match self.font.glyph(self.font.map_code(code), code) {
                FontGlyph::Outline(glyph) => glyph.as_unicode(),
                FontGlyph::Type3(glyph) => glyph.as_unicode(),
            };
            let text: String = match told {
                Some(BfString::Char(c)) => written(c, self.is_symbol).collect(),
                Some(BfString::String(text)) => {
                    unswapped(&text).flat_map(|c| written(c, self.is_symbol)).collect()
                }
                None if code == 32 => " ".to_owned(),
                None => UNTOLD.to_string(),
            };
            Letters {
                text: text.into(),
                advance: self.font.code_advance(code).x as f32 / hayro_font::UNITS_PER_EM,
            }
        };
        self.letters.borrow_mut().entry(code).or_insert_with(new).clone()
    }
}

/// The letters of a tie. Some programs write their two bytes in the wrong order, which makes rare
/// Chinese of common letters.
fn unswapped(text: &str) -> impl Iterator<Item = char> {
    let swapped = |c: char| {
        u8::try_from(u32::from(c).swap_bytes() >> 16)
            .ok()
            .filter(u8::is_ascii_lowercase)
            .map(char::from)
    };
    let is_swapped = text.chars().all(|c| swapped(c).is_some());
    text.chars().map(move |c| swapped(c).filter(|_| is_swapped).unwrap_or(c))
}

/// A character as people write it: letters that are tied to one another are letters.
fn written(c: char, is_symbol: bool) -> impl Iterator<Item = char> {
    // Other fonts of symbols have bullets and pictures: which they are is told where they stand.
    let c = match if is_symbol { private(c, true) } else { c } {
        c if c.is_control() || c == '\u{fffe}' || c == '\u{feff}' => ' ',
        c => c,
    };
    let tied = ('\u{fb00}'..='\u{fb06}').contains(&c);
    let whole = (!tied).then_some(c);
    let parts = tied.then(|| std::iter::once(c).nfkc());
    whole.into_iter().chain(parts.into_iter().flatten())
}
