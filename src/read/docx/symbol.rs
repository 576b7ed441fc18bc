//! Characters that Word takes out of a font of symbols: `w:sym` and the area for private use.

/// The font named Symbol from 0x20 to 0x7E, as Unicode maps it.
const FIRST: &str = " !∀#∃%&∋()∗+,−./0123456789:;<=>?≅ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ[∴]⊥_‾αβχδεφγηιϕκλμνοπθρστυϖωξψζ{|}∼";
/// The same from 0xA0 to 0xE5. What comes behind are pieces of brackets.
const SECOND: &str = "€ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…⏐⎯↵ℵℑℜ℘⊗⊕∅∩∪⊃⊇⊄⊂⊆∈∉∠∇®©™∏√⋅¬∧∨⇔⇐⇑⇒⇓◊〈®©™∑";

/// What a reader sees, by the font and the code in hexadecimal figures; a space for what is a picture.
pub fn symbol(font: &str, code: &str) -> char {
    let Ok(code) = u32::from_str_radix(code, 16) else { return ' ' };
    let low = if (0xf000..=0xf0ff).contains(&code) { code - 0xf000 } else { code };
    if font.eq_ignore_ascii_case("symbol") {
        let at = |table: &str, first: u32| table.chars().nth(low.checked_sub(first)? as usize);
        return at(FIRST, 0x20).or_else(|| at(SECOND, 0xa0)).unwrap_or(' ');
    }
    // Another font of symbols is pictures only; any other font has letters.
    char::from_u32(code).filter(|_| low == code && code > 0xff).unwrap_or(' ')
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
