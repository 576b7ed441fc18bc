//! Letters of other alphabets that look like Latin ones: the Greek `ΙΙ` for `II`.

use std::borrow::Cow;

const LOOK_ALIKES: &str = include_str!("../../locales/look_alikes.tsv");

/// Returns a word in Latin letters if each of its other letters looks like one.
pub fn latin(word: &str) -> Cow<'_, str> {
    if word.is_ascii() {
        return Cow::Borrowed(word);
    }
    let folded: Option<String> = word.chars().map(latin_letter).collect();
    folded.map_or(Cow::Borrowed(word), Cow::Owned)
}

fn latin_letter(letter: char) -> Option<char> {
    if letter.is_ascii() {
        return Some(letter);
    }
    let mut rows = LOOK_ALIKES.lines().filter_map(|row| row.split_once('\t'));
    rows.find(|(other, _)| other.starts_with(letter)).and_then(|(_, latin)| latin.chars().next())
}
