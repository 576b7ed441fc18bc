//! Characters of symbol fonts.

/// The characters of the font Symbol from 0x20 to 0x7E, as mapped by Unicode.
const FIRST: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
/// The characters from 0xA0 to 0xE5; those after them are pieces of brackets.
const SECOND: &str = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

/// The symbol font with Greek letters, mathematical signs and the degree sign, the same in every
/// program. Other symbol fonts contain pictures.
pub const FONT: &str = "symbol";

/// Returns the character of a hexadecimal code in a font, or a space for a picture.
#[cfg(feature = "office")]
pub fn symbol(font: &str, code: &str) -> char {
    let Some(c) = u32::from_str_radix(code, 16).ok().and_then(char::from_u32) else { return ' ' };
    let is_symbol = font.eq_ignore_ascii_case(FONT);
    match c {
        '\u{20}'..='\u{ff}' if is_symbol => {
            private(char::from_u32(0xf000 + u32::from(c)).unwrap_or(c), true)
        }
        '\u{20}'..='\u{ff}' => ' ',
        c => private(c, is_symbol),
    }
}

/// Returns the character shown for one from the private use area of a symbol font; other characters
/// are returned unchanged.
pub fn private(c: char, is_symbol: bool) -> char {
    let Some(low) = u32::from(c).checked_sub(0xf000).filter(|low| *low <= 0xff) else { return c };
    let at = |table: &str, first: u32| table.chars().nth(low.checked_sub(first)? as usize);
    at(FIRST, 0x20).or_else(|| at(SECOND, 0xa0)).filter(|_| is_symbol).unwrap_or(' ')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_are_read_as_they_look() {
        for (font, code, c) in [
            ("Symbol", "F0B0", '°'),
            ("Symbol", "F0B1", '±'),
            ("Symbol", "F0B3", '≥'),
            ("Symbol", "F0A3", '≤'),
            ("Symbol", "F0B4", '×'),
            ("Symbol", "F06D", 'μ'),
            ("symbol", "0057", 'Ω'),
            ("Symbol", "F0D6", '√'),
            ("Symbol", "F0E5", '∑'),
            ("Wingdings", "F028", ' '),
            ("Arial", "20AC", '€'),
            ("Arial", "F028", ' '),
            ("Symbol", "x", ' '),
        ] {
            assert_eq!(symbol(font, code), c, "{font} {code}");
        }
    }
}
