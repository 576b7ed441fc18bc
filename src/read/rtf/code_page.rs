//! Code pages: the mapping from bytes to characters.

use encoding_rs::Encoding;

/// Legacy code pages that encoding libraries lack, since no current program writes them: those of
/// DOS and of the Macintosh in Central Europe. Each line has a number and the characters from 0x80.
const LEGACY_PAGES: &str = include_str!("code_pages.tsv");
/// Number of the Western European code page.
pub const WESTERN: u16 = 1252;
/// Number of the Central European code page.
const CENTRAL: u16 = 1250;

/// A code page.
#[derive(Debug, Clone)]
pub enum Page {
    /// A single-byte encoding; the characters from 0x80.
    Narrow(Box<[char; 128]>),
    /// A multi-byte encoding.
    Wide(&'static Encoding),
}

impl Page {
    /// Returns a page by its Windows number, or `None` if its script is not supported.
    pub fn of(number: u16) -> Option<Page> {
        let label = match number {
            874 => "windows-874",
            866 => "ibm866",
            932 => "shift_jis",
            936 => "gbk",
            949 => "euc-kr",
            950 => "big5",
            1250 => "windows-1250",
            1251 => "windows-1251",
            1252 => "windows-1252",
            1253 => "windows-1253",
            1254 => "windows-1254",
            1255 => "windows-1255",
            1256 => "windows-1256",
            1257 => "windows-1257",
            1258 => "windows-1258",
            10000 => "macintosh",
            10007 => "x-mac-cyrillic",
            28592 => "iso-8859-2",
            65001 => "utf-8",
            _ => return Page::legacy(number),
        };
        let encoding = Encoding::for_label(label.as_bytes())?;
        if !encoding.is_single_byte() {
            return Some(Page::Wide(encoding));
        }
        let bytes: [u8; 128] = std::array::from_fn(|at| 0x80 + at as u8);
        Some(Page::narrow(&encoding.decode_without_bom_handling(&bytes).0))
    }

    /// Returns the code page number of a character set of the font table, or `None` for the page of
    /// the document.
    pub fn of_charset(charset: i32) -> Option<u16> {
        Some(match charset {
            0 => WESTERN,
            77 => 10000,
            128 => 932,
            129 => 949,
            134 => 936,
            136 => 950,
            161 => 1253,
            162 => 1254,
            163 => 1258,
            177 => 1255,
            178 => 1256,
            186 => 1257,
            204 => 1251,
            222 => 874,
            238 => CENTRAL,
            254 => 437,
            255 => 850,
            _ => return None,
        })
    }

    fn legacy(number: u16) -> Option<Page> {
        let line = LEGACY_PAGES
            .lines()
            .find_map(|line| line.split_once('\t').filter(|(own, _)| own.parse() == Ok(number)))?;
        Some(Page::narrow(line.1))
    }

    fn narrow(characters: &str) -> Page {
        let mut table = Box::new(['\u{fffd}'; 128]);
        for (place, c) in table.iter_mut().zip(characters.chars()) {
            *place = c;
        }
        Page::Narrow(table)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pages_have_their_letters() {
        let of = |number: u16, byte: u8| match Page::of(number) {
            Some(Page::Narrow(table)) => Some(table[usize::from(byte) - 0x80]),
            _ => None,
        };
        for (number, byte, c) in [
            (1250, 0xb9, 'ą'),
            (1252, 0xb9, '¹'),
            (28592, 0xb1, 'ą'),
            (852, 0xa5, 'ą'),
            (850, 0xa5, 'Ñ'),
            (437, 0xff, '\u{a0}'),
            (10029, 0x88, 'ą'),
            (10000, 0x88, 'à'),
            (1251, 0xe0, 'а'),
        ] {
            assert_eq!(of(number, byte), Some(c), "{number}");
        }
        assert!(LEGACY_PAGES.lines().all(|line| {
            line.split_once('\t').is_some_and(|(_, characters)| characters.chars().count() == 128)
        }));
        assert!(matches!(Page::of(932), Some(Page::Wide(_))) && Page::of(1).is_none());
    }
}
