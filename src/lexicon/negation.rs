//! Words that deny, and words that are each other's opposites.

use rustc_hash::{FxHashMap, FxHashSet};

use super::morphology::lowercase;
use super::{Form, Lexicon};
use crate::language::Language;

const TABLES: [&str; 2] =
    [include_str!("../../locales/en/denials.tsv"), include_str!("../../locales/pl/denials.tsv")];
const NEGATED: &str = include_str!("../../locales/en/negated_words.txt");
const OPPOSITES: &str = include_str!("../../locales/opposites.tsv");

/// The fewest letters of a word that a prefix turns into its opposite.
const SHORTEST_BASE: usize = 4;

/// How a word or phrase denies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Denial {
    /// It may stand for a denial of the other language: `only`, `rarely`.
    Weak,
    /// It says in its own way what the other language says with a denial: `lack`, `unless`,
    /// `other than`.
    Strong,
    /// It denies: `not`, `never`.
    Plain,
}

/// What a phrase at a token does to the denial in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DenialPhrase {
    /// It denies nothing, or less than it seems: `no later than`.
    Idle,
    /// It restricts: `only`.
    Restricts,
    /// It takes a restriction back: `not only`.
    Lifts,
}

/// A pair of opposite meanings.
#[derive(Debug, Clone, Copy)]
pub struct Opposites {
    /// Whether its phrases stand before what they speak of (`before`, `at least`), so that this has
    /// to be the same in both texts.
    pub governing: bool,
    /// Whether what they speak of has to be a figure, a month or a day.
    pub figures: bool,
}

/// A word or phrase that has one meaning of a pair of opposites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OppositePhrase {
    /// Which pair, by its place in the table.
    pub pair: usize,
    /// Which of its two meanings, 0 or 1.
    pub meaning: usize,
    /// Its words or their lemmas.
    pub words: Vec<&'static str>,
}

/// Phrases by their first word.
type Phrases = FxHashMap<&'static str, Vec<(Vec<&'static str>, DenialPhrase)>>;

/// Words and parts of words that deny, in both languages.
#[derive(Debug)]
pub(super) struct Denials {
    words: [FxHashMap<&'static str, Denial>; 2],
    parts: [Vec<(&'static str, bool, Denial)>; 2],
    exempt: [FxHashSet<&'static str>; 2],
    /// The phrases of each language by their first word, the longest first.
    phrases: [Phrases; 2],
    prefixes: [Vec<&'static str>; 2],
    negated: FxHashSet<&'static str>,
    opposites: Vec<Opposites>,
    /// The phrases of each language by their first word.
    opposite_phrases: [FxHashMap<&'static str, Vec<OppositePhrase>>; 2],
}

impl Denials {
    pub(super) fn builtin() -> Denials {
        let mut denials = Denials {
            words: Default::default(),
            parts: Default::default(),
            exempt: Default::default(),
            phrases: Default::default(),
            prefixes: Default::default(),
            negated: rows(NEGATED).collect(),
            opposites: Vec::new(),
            opposite_phrases: Default::default(),
        };
        for row in rows(OPPOSITES) {
            denials.add_opposites(row);
        }
        for (language, table) in TABLES.iter().enumerate() {
            for (text, kind) in rows(table).filter_map(|row| row.split_once('\t')) {
                let (strength, part) = kind.split_once('-').unwrap_or((kind, ""));
                let denial = match strength {
                    "plain" => Denial::Plain,
                    "strong" => Denial::Strong,
                    "weak" => Denial::Weak,
                    "negates" => {
                        denials.prefixes[language].push(text);
                        continue;
                    }
                    "no" => {
                        denials.exempt[language].insert(text);
                        continue;
                    }
                    phrase => {
                        let phrase = match phrase {
                            "restricts" => DenialPhrase::Restricts,
                            "lifts" => DenialPhrase::Lifts,
                            _ => DenialPhrase::Idle,
                        };
                        let words: Vec<&str> = text.split(' ').collect();
                        denials.phrases[language]
                            .entry(words[0])
                            .or_default()
                            .push((words, phrase));
                        continue;
                    }
                };
                if part.is_empty() {
                    let known = denials.words[language].entry(text).or_insert(denial);
                    *known = denial.max(*known);
                } else {
                    denials.parts[language].push((text, part == "prefix", denial));
                }
            }
        }
        for phrases in denials.phrases.iter_mut().flat_map(FxHashMap::values_mut) {
            // `not only` is not the `only` in it.
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        denials
    }
}

impl Denials {
    /// Adds a row: the kind, then the English and the Polish phrases of the one and of the other
    /// meaning.
    fn add_opposites(&mut self, row: &'static str) {
        let mut cells = row.split('\t');
        let kind = cells.next().unwrap_or_default();
        let pair = self.opposites.len();
        self.opposites.push(Opposites { governing: kind != "word", figures: kind == "figure" });
        for (number, cell) in cells.enumerate().take(4) {
            for phrase in cell.split(';') {
                let words: Vec<&'static str> = phrase.split(' ').collect();
                let phrases = self.opposite_phrases[number % 2].entry(words[0]).or_default();
                phrases.push(OppositePhrase { pair, meaning: number / 2, words });
            }
        }
    }
}

impl Lexicon {
    /// How a word denies; `None` where it does not.
    pub fn denial(&self, language: Language, text: &str, form: &Form) -> Option<Denial> {
        let lower = lowercase(text).replace('’', "'");
        let words = &self.denials.words[language as usize];
        // `noted` is no form of `not`.
        let inflects = |denial: &&Denial| language == Language::Polish || **denial != Denial::Plain;
        let lemmas =
            form.lemmas.iter().filter_map(|lemma| words.get(&*lemma.text)).filter(inflects);
        let word = words.get(lower.as_str()).into_iter().chain(lemmas).max();
        let parts = self.denials.parts[language as usize].iter().filter(|(part, prefix, _)| {
            lower.len() > part.len() + 2 * usize::from(*prefix)
                && if *prefix {
                    lower.starts_with(part) && !self.exempt(language, &lower, form)
                } else {
                    lower.ends_with(part)
                }
        });
        // A word that no table knows may be any word behind such a prefix.
        let unheard = language == Language::English
            && !form.known
            && self.denials.prefixes[0].iter().any(|prefix| {
                lower.strip_prefix(prefix).is_some_and(|rest| rest.len() > 2 * SHORTEST_BASE - 2)
            });
        let negated = (unheard || self.negated_base(language, text, form).is_some())
            .then_some(Denial::Strong);
        word.copied().max(parts.map(|(_, _, denial)| *denial).max()).max(negated)
    }

    /// The word of which a prefix makes the opposite: `complete` of `incomplete`.
    pub fn negated_base(&self, language: Language, text: &str, form: &Form) -> Option<String> {
        let lower = lowercase(text);
        let base = |word: &str| {
            let rest = self.denials.prefixes[language as usize]
                .iter()
                .find_map(|prefix| word.strip_prefix(prefix))?;
            (rest.chars().count() >= SHORTEST_BASE).then(|| rest.to_owned())
        };
        match language {
            Language::English => {
                let forms =
                    std::iter::once(&*lower).chain(form.lemmas.iter().map(|lemma| &*lemma.text));
                forms.filter(|word| self.denials.negated.contains(word)).find_map(base)
            }
            Language::Polish => {
                let lemmas = form.lemmas.iter().map(|lemma| lowercase(&lemma.text));
                let mut bases = lemmas
                    .filter_map(|lemma| base(&lemma))
                    .filter(|base| self.knows(language, base));
                bases.next().filter(|_| !self.exempt(language, &lower, form))
            }
        }
    }

    /// Whether a form has a prefix that denies before a lemma without it.
    pub fn is_turned(&self, language: Language, lower: &str, lemma: &str) -> bool {
        self.denials.prefixes[language as usize]
            .iter()
            .any(|prefix| lower.starts_with(prefix) && !lemma.starts_with(prefix))
    }

    /// The phrase around denials and restrictions that starts with the first of some words in small
    /// letters, and how many words it has.
    pub fn denial_phrase(
        &self,
        language: Language,
        words: &[&str],
    ) -> Option<(usize, DenialPhrase)> {
        let phrases = self.denials.phrases[language as usize].get(words.first()?)?;
        phrases
            .iter()
            .find(|(phrase, _)| words.starts_with(phrase))
            .map(|(phrase, kind)| (phrase.len(), *kind))
    }

    /// A pair of opposites by its place in the table.
    pub fn opposites(&self, pair: usize) -> Option<Opposites> {
        self.denials.opposites.get(pair).copied()
    }

    /// The words and phrases with an opposite that begin with a word or lemma.
    pub fn opposite_phrases(&self, language: Language, first: &str) -> &[OppositePhrase] {
        self.denials.opposite_phrases[language as usize].get(first).map_or(&[], Vec::as_slice)
    }

    /// Whether a token begins a phrase around a denial or a restriction.
    pub(super) fn begins_denial(&self, language: Language, text: &str) -> bool {
        self.denials.phrases[language as usize]
            .contains_key(lowercase(text).replace('’', "'").as_str())
    }

    /// Whether a word, or a lemma of it, begins a word or phrase with an opposite.
    pub(super) fn begins_opposite(&self, language: Language, text: &str, form: &Form) -> bool {
        let phrases = &self.denials.opposite_phrases[language as usize];
        phrases.contains_key(&*lowercase(text))
            || form.lemmas.iter().any(|lemma| phrases.contains_key(&*lemma.text))
    }

    fn exempt(&self, language: Language, lower: &str, form: &Form) -> bool {
        let exempt = &self.denials.exempt[language as usize];
        exempt.contains(lower)
            || form.lemmas.iter().any(|lemma| exempt.contains(&*lowercase(&lemma.text)))
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}
