//! Words for the parts of a region, which texts write with a capital or without: `East Africa` and
//! `east Africa`.

use std::collections::BTreeSet;
use std::path::Path;

use super::table::{Compiled, Table};

/// The words of each language, in the order of the columns, and how it words a part.
pub struct Compass {
    words: [BTreeSet<String>; 2],
    parts: [Vec<String>; 2],
}

/// Mark of a word of the compass or a region in the wording of a part.
const SLOT: &str = "*";

/// Column of the table of each language.
pub const ENGLISH: usize = 0;
pub const POLISH: usize = 1;

impl Compass {
    /// Reads the words.
    pub fn read(locales: &Path) -> Compiled<Compass> {
        let mut compass = Compass { words: Default::default(), parts: Default::default() };
        for row in Table::read(locales, "compass.tsv")?.rows() {
            for column in [ENGLISH, POLISH] {
                let variants = row.variants(column).map(str::to_owned);
                if row.cell(ENGLISH).starts_with(SLOT) {
                    compass.parts[column].extend(variants);
                } else {
                    compass.words[column].extend(variants);
                }
            }
        }
        Ok(compass)
    }

    /// Returns how a name words a part of a region otherwise, `eastern part of Asia` for
    /// `Eastern Asia`, each with the name of the whole.
    pub fn worded(&self, language: usize, name: &str) -> Vec<(String, String)> {
        let is_part = |word: &&str| self.words[language].contains(*word);
        let Some(part) = name.split(' ').find(is_part) else { return Vec::new() };
        let whole: Vec<&str> = name.split(' ').filter(|word| !is_part(word)).collect();
        let whole = whole.join(" ");
        let worded = |wording: &String| {
            let wording = wording.replacen(SLOT, &part.to_lowercase(), 1);
            (wording.replacen(SLOT, &whole, 1), whole.clone())
        };
        self.parts[language].iter().filter(|_| !whole.is_empty()).map(worded).collect()
    }

    /// Returns a name with these words in small letters, if it has some and another word as well.
    pub fn lowered(&self, language: usize, name: &str) -> Option<String> {
        let is_part = |word: &&str| self.words[language].contains(*word);
        let words = || name.split(' ');
        let parts = words().filter(is_part).count();
        let lowered =
            words().map(|word| if is_part(&word) { word.to_lowercase() } else { word.to_owned() });
        (parts > 0 && parts < words().count()).then(|| lowered.collect::<Vec<_>>().join(" "))
    }
}
