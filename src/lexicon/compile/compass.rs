//! Words for the parts of a region, which texts write with a capital or without: `East Africa` and
//! `east Africa`.

use std::collections::BTreeSet;
use std::path::Path;

use super::table::{Compiled, Table};

/// The words of each language, in the order of the columns.
pub struct Compass([BTreeSet<String>; 2]);

/// Column of the table of each language.
pub const ENGLISH: usize = 0;
pub const POLISH: usize = 1;

impl Compass {
    /// Reads the words.
    pub fn read(locales: &Path) -> Compiled<Compass> {
        let mut words = [BTreeSet::new(), BTreeSet::new()];
        for row in Table::read(locales, "compass.tsv")?.rows() {
            for (column, words) in words.iter_mut().enumerate() {
                words.extend(row.variants(column).map(str::to_owned));
            }
        }
        Ok(Compass(words))
    }

    /// Returns a name with these words in small letters, if it has some and another word as well.
    pub fn lowered(&self, language: usize, name: &str) -> Option<String> {
        let is_part = |word: &&str| self.0[language].contains(*word);
        let words = || name.split(' ');
        let parts = words().filter(is_part).count();
        let lowered =
            words().map(|word| if is_part(&word) { word.to_lowercase() } else { word.to_owned() });
        (parts > 0 && parts < words().count()).then(|| lowered.collect::<Vec<_>>().join(" "))
    }
}
