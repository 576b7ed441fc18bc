//! Vowels, which tell an acronym from a word in capitals and an ending from letters.

/// Vowels in capitals.
const VOWELS: &str = include_str!("../../locales/vowels.txt");

/// Whether a letter, small or capital, is a vowel.
pub(crate) fn is_vowel(letter: char) -> bool {
    let mut lines = VOWELS.lines().filter(|line| !line.starts_with('#'));
    lines.any(|line| letter.to_uppercase().any(|capital| line.contains(capital)))
}
