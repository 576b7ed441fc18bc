//! Formats numbers after CLDR: 1,250.5 and 12,500 in English, 1250,5 and 12 500 in Polish, with a
//! no-break space.

use rust_decimal::Decimal;

use crate::canonical::round_quotient;
use crate::language::Language;

/// Number of digits in a group.
const GROUP: usize = 3;

/// Formats a number with grouped digits and the decimal mark of a language.
pub fn number(number: Decimal, language: Language) -> String {
    let number = round_quotient(number);
    // Multiplication by a magnitude adds decimals that the text does not have: `2.5 million`.
    let plain =
        if number.abs() >= Decimal::ONE_THOUSAND { number.normalize() } else { number }.to_string();
    match plain.split_once('.') {
        Some((whole, fraction)) => {
            format!("{}{}{fraction}", group(whole, language), language.profile().decimal_mark)
        }
        None => group(&plain, language),
    }
}

/// Groups the digits of a whole number, which may be negative.
pub fn group(whole: &str, language: Language) -> String {
    let digits = whole.len() - usize::from(whole.starts_with('-'));
    let profile = language.profile();
    if digits < GROUP + profile.minimum_grouping_digits {
        return whole.to_owned();
    }
    let mut out = String::with_capacity(whole.len() + digits / 3 * 2);
    for (at, c) in whole.chars().enumerate() {
        let left = whole.len() - at;
        if left.is_multiple_of(GROUP) && left < digits {
            out.push(profile.group_mark);
        }
        out.push(c);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_the_conventions_of_the_language() {
        for (plain, en, pl) in [
            ("0", "0", "0"),
            ("999", "999", "999"),
            ("1250", "1,250", "1250"),
            ("12500", "12,500", "12\u{a0}500"),
            ("-1250.5", "-1,250.5", "-1250,5"),
            ("-12500.5", "-12,500.5", "-12\u{a0}500,5"),
            ("-250", "-250", "-250"),
            ("2500000000.00", "2,500,000,000", "2\u{a0}500\u{a0}000\u{a0}000"),
            ("4.0", "4.0", "4,0"),
            ("0.05", "0.05", "0,05"),
        ] {
            let value: Decimal = plain.parse().expect("a number");
            assert_eq!(number(value, Language::English), en);
            assert_eq!(number(value, Language::Polish), pl);
        }
    }
}
