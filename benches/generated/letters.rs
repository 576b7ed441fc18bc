//! Letters like the ICCSS letter, no two alike: paragraphs turned round, other figures.

use std::path::Path;

/// Either letter has more paragraphs than this.
const TURNS: usize = 16;

/// So many letters with their translations.
pub fn letters(count: usize) -> Vec<(String, String)> {
    let letter = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts/iccss-2021");
    let read = |name: &str| std::fs::read_to_string(letter.join(name)).expect("the letter");
    let (en, pl) = (read("en.txt"), read("pl.txt"));
    (0..count).map(|number| (variant(&en, number), variant(&pl, number))).collect()
}

/// The letter with its paragraphs turned round and its figures changed, alike in both languages.
fn variant(letter: &str, number: usize) -> String {
    let mut paragraphs: Vec<&str> = letter.split("\n\n").collect();
    let count = paragraphs.len().min(TURNS);
    paragraphs.rotate_left(number % count.max(1));
    // Digits change places with one another, so that figures stay as long as they are; 0 and 1
    // stay, for the sake of zeros in front and centuries.
    let turn = (number / TURNS % 8) as u8;
    let digit = |c: char| {
        if matches!(c, '2'..='9') { char::from(b'2' + (c as u8 - b'2' + turn) % 8) } else { c }
    };
    paragraphs.join("\n\n").chars().map(digit).collect()
}
