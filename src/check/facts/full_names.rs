//! Persons named in full, whom a text may call by their initials: `RMS` for Richard Stallman.

use rustc_hash::FxHashMap;

use crate::bitext::Bitext;
use crate::fact::Value;
use crate::lexicon::Lexicon;
use crate::sides::Side;

/// Number of letters of the initials of a person, second names included, which texts seldom spell.
const LETTERS: std::ops::RangeInclusive<usize> = 2..=4;

/// The words of the persons that the two texts name in full, by their first and last initials.
#[derive(Debug, Default)]
pub(super) struct FullNames(FxHashMap<(char, char), Vec<Vec<String>>>);

impl FullNames {
    /// Collects the persons of both texts, in a spelling that the languages share.
    pub fn of(bitext: &Bitext, lexicon: &Lexicon) -> FullNames {
        let mut names = FullNames::default();
        for side in Side::BOTH {
            let language = bitext[side].source.language;
            for fact in &bitext[side].facts.items {
                let Some(Value::Person(name)) = fact.readings.first() else { continue };
                let words: Vec<&str> = name.split(' ').collect();
                let initial = |word: Option<&&str>| word.and_then(|word| word.chars().next());
                let (Some(first), Some(last)) = (initial(words.first()), initial(words.last()))
                else {
                    continue;
                };
                let folded: Vec<String> =
                    words.iter().map(|word| lexicon.fold(language, word)).collect();
                let persons = names.0.entry((first, last)).or_default();
                if words.len() > 1 && !persons.contains(&folded) {
                    persons.push(folded);
                }
            }
        }
        names
    }

    /// Returns the words of the persons who may go by some initials.
    pub fn called(&self, letters: &str) -> impl Iterator<Item = &String> {
        let mut all = letters.chars();
        let ends = LETTERS.contains(&letters.chars().count()).then(|| all.next().zip(all.last()));
        let persons = ends.flatten().and_then(|ends| self.0.get(&ends));
        persons.into_iter().flatten().flatten()
    }
}
