//! Letters like the ICCSS letter, no two identical: with rotated paragraphs and changed numbers.

use std::path::Path;

/// Number of paragraphs that are rotated; both letters have more.
const ROTATIONS: usize = 16;

/// Returns `count` letters with their translations.
pub fn letters(count: usize) -> Vec<(String, String)> {
    let letter = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts/iccss-2021");
    let read = |name: &str| std::fs::read_to_string(letter.join(name)).expect("the letter");
    let (en, pl) = (read("en.txt"), read("pl.txt"));
    (0..count).map(|number| (variant(&en, number), variant(&pl, number))).collect()
}

/// Rotates the paragraphs of a letter and changes its numbers, in the same way in both languages.
fn variant(letter: &str, number: usize) -> String {
    let mut paragraphs: Vec<&str> = letter.split("\n\n").collect();
    let count = paragraphs.len().min(ROTATIONS);
    paragraphs.rotate_left(number % count.max(1));
    // Permute the digits, so that numbers keep their length; 0 and 1 remain, for leading zeros and
    // centuries.
    let turn = (number / ROTATIONS % 8) as u8;
    let digit = |c: char| {
        if matches!(c, '2'..='9') { char::from(b'2' + (c as u8 - b'2' + turn) % 8) } else { c }
    };
    paragraphs.join("\n\n").chars().map(digit).collect()
}
