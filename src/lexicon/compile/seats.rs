//! The seat of a university in its name, which texts write in two ways: `Politechnika Berlińska` and
//! `Politechnika w Berlinie`, `Cracow University of Economics` and `University of Economics in
//! Cracow`.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::table::{Compiled, Table};
use crate::morphology::Polish;

/// Kind of a row of `places.tsv` that can be a seat.
const CITY: &str = "city";

/// The cities by the names of which a name may go.
pub struct Seats {
    /// Polish names by their adjective.
    polish: BTreeMap<String, Vec<String>>,
    english: BTreeSet<String>,
    /// Words before the seat in each language.
    before: [Vec<String>; 2],
}

impl Seats {
    /// Reads the cities, and the words before them.
    pub fn read(locales: &Path) -> Compiled<Seats> {
        let mut polish: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let mut english = BTreeSet::new();
        for row in Table::read(locales, "places.tsv")?.rows().filter(|row| row.cell(1) == CITY) {
            english.extend(row.variants(2).map(str::to_owned));
            for adjective in row.variants(5) {
                let names = polish.entry(adjective.to_owned()).or_default();
                names.extend(row.variants(3).map(str::to_owned));
            }
        }
        let mut before = [Vec::new(), Vec::new()];
        for row in Table::read(locales, "seats.tsv")?.rows() {
            for (column, words) in before.iter_mut().enumerate() {
                words.extend(row.variants(column).map(str::to_owned));
            }
        }
        Ok(Seats { polish, english, before })
    }

    /// Returns the other ways to write an English name that begins with a city.
    pub fn english(&self, name: &str) -> Vec<String> {
        let cut = name.match_indices(' ').map(|(at, _)| name.split_at(at));
        let seated = cut.filter(|(city, _)| self.english.contains(*city));
        seated
            .flat_map(|(city, rest)| {
                self.before[0].iter().map(move |word| format!("{} {word} {city}", rest.trim()))
            })
            .collect()
    }

    /// Returns the other ways to write a Polish name that ends with the adjective of a city.
    pub fn polish(&self, name: &str, morphology: &Polish) -> Vec<String> {
        let Some((rest, last)) = name.rsplit_once(' ') else { return Vec::new() };
        // `Berlińska` is a surname, too: any lemma may be the adjective.
        let mut lemmas = Vec::new();
        morphology.read(&last.to_lowercase(), &mut lemmas);
        let cities = lemmas.iter().filter_map(|lemma| self.polish.get(&*lemma.text)).flatten();
        cities
            .flat_map(|city| self.before[1].iter().map(move |word| format!("{rest} {word} {city}")))
            .collect()
    }
}
