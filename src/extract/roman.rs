//! Roman numerals: `XIX`, `rozdział IV`, `14 X 2023`.

use rust_decimal::Decimal;

use super::Extraction;
use super::quantity::Quantity;
use crate::document::TokenKind;
use crate::lexicon::latin;

/// Reads a Roman numeral of at least two letters, or of one before or after a word that is numbered
/// so.
pub(super) fn roman(extraction: &Extraction<'_>, at: usize) -> Option<Quantity> {
    let text = extraction.word(at);
    // `Paul VI’s`
    let text = extraction.profile.without_possessive(text).unwrap_or(text);
    let text = latin(text);
    let text = &*text;
    if !text.starts_with(['M', 'D', 'C', 'L', 'X', 'V', 'I']) {
        return None;
    }
    let value = roman_value(text)?;
    let tokens = &extraction.text.document.tokens;
    let hyphen = |at: usize| {
        tokens.get(at).is_some_and(|token| !token.spaced && matches!(extraction.word(at), "-"))
    };
    // `XIII/XIV w.`
    let beside_slash =
        at > 1 && extraction.word(at - 1) == "/" && roman_value(extraction.word(at - 2)).is_some();
    let in_code = (at > 0
        && !tokens[at].spaced
        && matches!(extraction.word(at - 1), "-" | "/")
        && !beside_slash)
        || (hyphen(at + 1) && extraction.word(at + 2).starts_with(char::is_uppercase));
    // Between a hash and an underscore the letters are a place to fill in.
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let is_slot = at > 0 && glued(at) && matches!(extraction.word(at - 1), "#" | "_")
        || glued(at + 1) && extraction.word(at + 1) == "_";
    let one_letter = text.len() == 1;
    let ordinary = text.contains(['L', 'C', 'D', 'M']) && text.len() < 4;
    if in_code || is_slot || ordinary {
        return None;
    }
    if one_letter {
        let leading = extraction.profile.leading_roman_numerals;
        let next_small = tokens.get(at + 1).is_some_and(|next| next.spaced)
            && extraction.word(at + 1).starts_with(char::is_lowercase);
        let before = at.checked_sub(1).is_some_and(|before| extraction.numbered_by_roman(before));
        let after = leading
            && (next_small && extraction.numbered_by_roman(at + 1) || shares_noun(extraction, at));
        // `14 X 2023`
        let digits = |at: usize, longest: usize| {
            tokens
                .get(at)
                .is_some_and(|token| token.kind == TokenKind::Digits && token.span.len() <= longest)
        };
        let month = at.checked_sub(1).is_some_and(|before| digits(before, 2))
            && digits(at + 1, 4)
            && !digits(at + 1, 3);
        // `V Symfonia`: before a name in Polish, where this letter is neither a word nor an
        // unknown.
        let name = leading && text == "V" && !extraction.is_in_capitals(at) && {
            let next = extraction.word(at + 1);
            tokens.get(at + 1).is_some_and(|next| next.spaced)
                && next.starts_with(char::is_uppercase)
                && next.chars().skip(1).all(char::is_lowercase)
                && next.chars().count() > 2
                && at + 1 < extraction.sentence_end(at)
        };
        if !(before || after || month || name) {
            return None;
        }
    }
    Some(Quantity {
        rank: true,
        roman: true,
        ..Quantity::new(at..at + 1, vec![Decimal::from(value)])
    })
}

/// Maximum number of words between two Roman numerals that share a noun.
const MAX_BETWEEN: usize = 3;

/// Whether a Roman numeral is joined to another that a noun follows: `z V lub początku VI wieku`.
fn shares_noun(extraction: &Extraction<'_>, at: usize) -> bool {
    let word = |at: usize| extraction.word(at);
    let between = (at + 1..extraction.sentence_end(at)).take(MAX_BETWEEN).take_while(|other| {
        word(*other).chars().all(char::is_lowercase) || matches!(word(*other), "/" | "-" | "–")
    });
    let other = at + 1 + between.count();
    other > at + 1 && roman_value(word(other)).is_some() && extraction.numbered_by_roman(other + 1)
}

/// Returns the value of a well-formed Roman numeral in capitals.
fn roman_value(text: &str) -> Option<u32> {
    const DIGITS: [(&str, u32); 13] = [
        ("M", 1000),
        ("CM", 900),
        ("D", 500),
        ("CD", 400),
        ("C", 100),
        ("XC", 90),
        ("L", 50),
        ("XL", 40),
        ("X", 10),
        ("IX", 9),
        ("V", 5),
        ("IV", 4),
        ("I", 1),
    ];
    let (mut rest, mut value) = (text, 0);
    for (digit, worth) in DIGITS {
        let mut count = 0;
        while let Some(shorter) = rest.strip_prefix(digit) {
            rest = shorter;
            value += worth;
            count += 1;
        }
        if count > 3 || (count > 1 && digit.len() == 2) {
            return None;
        }
    }
    (rest.is_empty() && value > 0).then_some(value)
}
