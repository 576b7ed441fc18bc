//! The initials of the words of a passage, which an acronym of the other text may have as letters.

use super::postings::{Postings, key};
use crate::lexicon::LetterSet;

/// Minimum number of letters of an acronym that words spell in any order.
const MIN_LETTERS: usize = 2;
/// Maximum number.
const MAX_LETTERS: usize = 7;
/// Minimum number of letters of an acronym of words in small letters, or of some of the words of a
/// name.
const MIN_SMALL: usize = 3;
/// Maximum number of words of a name that its acronym leaves out.
const MAX_SKIPPED: usize = 1;

/// The initials of the words of one side of a passage, in the order of the text.
#[derive(Debug, Default)]
pub(super) struct Initials {
    /// The content words: indices into the tokens of the text.
    tokens: Vec<usize>,
    /// The initial of each content word; white space after each block.
    initials: Vec<char>,
    /// The initials of the translations of each; none if the passage translates the word itself.
    translated: Vec<LetterSet>,
    starts: Option<Postings>,
    /// Whether each is a word that its language doesn't have.
    foreign: Vec<bool>,
}

impl Initials {
    /// Adds a content word.
    pub fn add(&mut self, token: usize, word: &str, translated: LetterSet, foreign: bool) {
        self.foreign.push(foreign);
        self.tokens.push(token);
        self.initials.push(word.chars().next().unwrap_or(' '));
        self.translated.push(translated);
    }

    /// Ends a block: an acronym abbreviates words of one block.
    pub fn end_block(&mut self) {
        let last = self.tokens.last().copied().unwrap_or(0);
        self.add(last, "", LetterSet::default(), false);
    }

    /// Indexes the words.
    pub fn index(&mut self) {
        let small: Vec<char> = self.initials.iter().copied().map(lowercase).collect();
        let pairs = (0..small.len()).flat_map(|at| {
            let next = (at + 1..small.len()).take(1 + MAX_SKIPPED);
            next.map(move |next| (at, next))
        });
        let starts = pairs.map(|(at, next)| (key([small[at], small[next]]), at));
        self.starts = Some(Postings::new(starts));
    }

    /// Whether successive words have the letters of an acronym as their initials, as `Mozilla
    /// Public License` has those of `MPL`, and `Local or Remote File Inclusion` those of `LFI`.
    pub fn spell(&self, letters: &str) -> bool {
        let letters: Vec<char> = letters.chars().collect();
        letters.len() > 1
            && self.starts.as_ref().is_some_and(|starts| {
                let first = key([lowercase(letters[0]), lowercase(letters[1])]);
                starts.at(first).any(|start| are_initials(&self.initials[start..], &letters))
            })
    }

    /// Whether successive words have the letters of an acronym as their initials in small letters,
    /// and one of them is a foreign word, which acronyms are made of: `pull requesty` of `PR`.
    pub fn spell_foreign(&self, letters: &str) -> bool {
        let letters: Vec<char> = letters.to_lowercase().chars().collect();
        let spells = |words: &[char]| {
            words.iter().zip(&letters).all(|(word, letter)| word.to_lowercase().eq([*letter]))
        };
        let length = letters.len();
        length >= MIN_LETTERS
            && self
                .initials
                .windows(length)
                .zip(self.foreign.windows(length))
                .any(|(words, foreign)| foreign.contains(&true) && spells(words))
    }

    /// Returns the initials of successive words with capitals of which a token is one.
    pub fn around(&self, token: usize) -> impl Iterator<Item = String> + '_ {
        let at = self.tokens.binary_search(&token).ok();
        let starts = at
            .into_iter()
            .flat_map(|at| (at.saturating_sub(MAX_LETTERS - 1)..=at).map(move |start| (start, at)));
        starts.flat_map(move |(start, at)| {
            let ends = (at + 1).max(start + MIN_LETTERS)..=start + MAX_LETTERS;
            let words = ends.filter_map(move |end| self.initials.get(start..end));
            let words = words.filter(|words| words.iter().all(|letter| letter.is_uppercase()));
            words.map(|words| words.iter().collect())
        })
    }

    /// Whether the translations of successive words have the letters as their initials, in any
    /// order: `rzeczywistość wirtualna` those of `VR`.
    pub fn translate(&self, letters: &str) -> bool {
        let letters: Vec<LetterSet> = letters.chars().map(LetterSet::of).collect();
        (MIN_LETTERS..=MAX_LETTERS).contains(&letters.len())
            && self.translated.windows(letters.len()).any(|words| can_pair(words, &letters))
    }
}

/// Whether words have letters as their initials: in small letters if there are enough of them, and
/// with a word between them that they leave out if all have capitals.
fn are_initials(words: &[char], letters: &[char]) -> bool {
    let small = words.iter().zip(letters).take_while(|(a, b)| lowercase(**a) == lowercase(**b));
    if words.starts_with(letters) || letters.len() >= MIN_SMALL && small.count() == letters.len() {
        return true;
    }
    let same = words.iter().zip(letters).take_while(|(a, b)| a == b).count();
    let rest = words.get(same + 1..).unwrap_or_default();
    letters.len() >= MIN_SMALL
        && same > 0
        && words.get(same).is_some_and(|skipped| skipped.is_uppercase())
        && rest.starts_with(&letters[same..])
}

fn lowercase(letter: char) -> char {
    letter.to_lowercase().next().unwrap_or(letter)
}

/// Whether each word has a letter of its own.
fn can_pair(words: &[LetterSet], letters: &[LetterSet]) -> bool {
    // Which sets of letters the words so far can have, by the bits of the letters.
    let mut reached = vec![false; 1 << letters.len()];
    reached[0] = true;
    for word in words {
        let mut next = vec![false; reached.len()];
        for taken in (0..reached.len()).filter(|taken| reached[*taken]) {
            for (at, letter) in letters.iter().enumerate() {
                if taken & 1 << at == 0 && word.meets(*letter) {
                    next[taken | 1 << at] = true;
                }
            }
        }
        reached = next;
    }
    reached.last().copied().unwrap_or(false)
}
