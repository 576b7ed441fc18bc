//! Compiles the tables of names and words for the program to load without parsing them. Run by `build.rs`, no part of the program.

pub mod given;
pub mod names;
pub mod units;
pub mod words;

use crate::lemma::PartOfSpeech;
use crate::morphology::Polish;

/// The rows of a table, its comments left out, each with at least `columns` cells.
pub fn rows(table: &str, columns: usize) -> impl Iterator<Item = Vec<&str>> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).map(move |row| {
        let mut cells: Vec<&str> = row.split('\t').map(str::trim).collect();
        cells.resize(cells.len().max(columns), "");
        cells
    })
}

/// The variants in a cell.
pub fn variants(cell: &str) -> impl Iterator<Item = &str> {
    cell.split(';').map(str::trim).filter(|variant| !variant.is_empty())
}

/// Cuts a name into tokens as segmentation cuts a text: words with inner apostrophes, runs of digits, single marks.
pub fn tokens(name: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut kind_before = ' ';
    for (at, c) in name.char_indices() {
        let apostrophe = matches!(c, '\'' | '’') && name[at + c.len_utf8()..].starts_with(char::is_alphabetic);
        let kind = if c.is_alphabetic() || (apostrophe && kind_before == 'w') {
            'w'
        } else if c.is_ascii_digit() {
            'd'
        } else if c.is_whitespace() {
            ' '
        } else {
            'm'
        };
        if kind != ' ' {
            let c = if apostrophe { '\'' } else { c };
            match tokens.last_mut().filter(|_| kind == kind_before && kind != 'm') {
                Some(token) => token.push(c),
                None => tokens.push(c.to_string()),
            }
        }
        kind_before = kind;
    }
    tokens
}

/// The one lemma under which a Polish word of a table is stored: a text's form of the same word has it among its lemmas. `alone`: it is a whole entry.
pub fn canonical_lemma(polish: &Polish, word: &str, alone: bool) -> String {
    let mut lemmas = Vec::new();
    let known = polish.read(word, &mut lemmas);
    let lower = word.to_lowercase();
    if !known || lemmas.iter().any(|lemma| lemma.text.to_lowercase() == lower) {
        return lower;
    }
    // A name of one word is a form of a name before it is one of an ordinary word; it may be the plural of a noun, but no form of another kind of word.
    if alone && word.starts_with(char::is_uppercase) {
        let name = lemmas.iter().find(|lemma| lemma.proper).or(lemmas.iter().find(|lemma| lemma.part == PartOfSpeech::Noun));
        return name.map_or(lower, |name| name.text.to_lowercase());
    }
    let rank = |part: PartOfSpeech| match part {
        PartOfSpeech::Adjective => 0,
        PartOfSpeech::Noun => 1,
        PartOfSpeech::Verb => 2,
        _ => 3,
    };
    lemmas.iter().min_by_key(|lemma| rank(lemma.part)).map_or(lower, |lemma| lemma.text.to_lowercase())
}
