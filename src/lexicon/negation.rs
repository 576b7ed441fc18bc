//! Words that deny, and pairs of opposites.

use rustc_hash::{FxHashMap, FxHashSet};

use super::kind::{DenialKind, OppositesKind};
use super::morphology::lowercase;
use super::{Form, Lexicon};
use crate::language::{Language, PerLanguage};

/// A pair of opposite meanings: its kind, and the phrases of either meaning, each as its words.
type OppositesRow = (OppositesKind, [PerLanguage<&'static [&'static [&'static str]]>; 2]);

// `DENIALS` and `OPPOSITES`, written by the build script.
include!(concat!(env!("OUT_DIR"), "/denials.rs"));

/// Words that a prefix turns into their opposite, in a language without a dictionary.
const NEGATED: PerLanguage<&str> =
    PerLanguage::new(include_str!("../../locales/en/negated_words.txt"), "");

/// Minimum number of letters of a word that a prefix turns into its opposite.
const MIN_BASE: usize = 4;

/// The mark of a gap in a phrase, and the maximum number of words in it.
const GAP: &str = "…";
const MAX_GAP: usize = 4;

/// The kind of denial of a word or phrase.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Denial {
    /// May have a denial as its translation: `only`, `rarely`.
    Weak,
    /// Has a denial as its translation: `lack`, `unless`, `other than`.
    Strong,
    /// Denies: `not`, `never`.
    Plain,
}

/// Effect of a phrase on the denial in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DenialPhrase {
    /// It denies nothing, or less than it seems: `no later than`.
    Idle,
    /// It restricts: `only`.
    Restricts,
    /// It takes a restriction back: `not only`.
    Lifts,
}

/// A word or phrase that has one meaning of a pair of opposites.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OppositePhrase {
    /// The index of its pair in the table.
    pub pair: usize,
    /// The index of its meaning, 0 or 1.
    pub meaning: usize,
    /// Its words or their lemmas.
    pub words: &'static [&'static str],
}

/// Words and parts of words that deny, in both languages.
#[derive(Debug)]
pub(super) struct Denials {
    of: PerLanguage<LanguageDenials>,
}

/// Words and parts of words of one language that deny.
#[derive(Debug, Default)]
struct LanguageDenials {
    words: FxHashMap<&'static str, Denial>,
    /// Beginnings of words that deny.
    beginnings: Vec<(&'static str, Denial)>,
    /// Endings of words that deny.
    endings: Vec<(&'static str, Denial)>,
    /// Words that begin like a denial and are none.
    exempt: FxHashSet<&'static str>,
    /// Phrases by their first word, the longest first.
    phrases: FxHashMap<&'static str, Vec<(Vec<&'static str>, DenialPhrase)>>,
    /// Prefixes that make the opposite of a word.
    prefixes: Vec<&'static str>,
    /// Words with such a prefix, in a language without a dictionary.
    negated: FxHashSet<&'static str>,
    /// Phrases with an opposite by their first word.
    opposites: FxHashMap<&'static str, Vec<OppositePhrase>>,
}

impl Denials {
    pub(super) fn builtin() -> Denials {
        Denials { of: PerLanguage::from_fn(LanguageDenials::builtin) }
    }
}

impl LanguageDenials {
    fn builtin(language: Language) -> LanguageDenials {
        let mut denials = LanguageDenials {
            negated: rows(NEGATED[language]).collect(),
            ..LanguageDenials::default()
        };
        for (text, kind) in DENIALS[language] {
            denials.add(text, *kind);
        }
        for phrases in denials.phrases.values_mut() {
            // `not only` is not the `only` in it.
            phrases.sort_by_key(|(words, _)| std::cmp::Reverse(words.len()));
        }
        for (pair, (_, meanings)) in OPPOSITES.iter().enumerate() {
            for (meaning, phrases) in meanings.iter().enumerate() {
                for words in phrases[language] {
                    let phrase = OppositePhrase { pair, meaning, words };
                    denials.opposites.entry(words[0]).or_default().push(phrase);
                }
            }
        }
        denials
    }

    fn add(&mut self, text: &'static str, kind: DenialKind) {
        match kind {
            DenialKind::Plain => self.add_word(text, Denial::Plain),
            DenialKind::PlainSuffix => self.endings.push((text, Denial::Plain)),
            DenialKind::Strong => self.add_word(text, Denial::Strong),
            DenialKind::StrongPrefix => self.beginnings.push((text, Denial::Strong)),
            DenialKind::StrongSuffix => self.endings.push((text, Denial::Strong)),
            DenialKind::Weak => self.add_word(text, Denial::Weak),
            DenialKind::Idle => self.add_phrase(text, DenialPhrase::Idle),
            DenialKind::Restricts => self.add_phrase(text, DenialPhrase::Restricts),
            DenialKind::Lifts => self.add_phrase(text, DenialPhrase::Lifts),
            DenialKind::Negates => self.prefixes.push(text),
            DenialKind::Exempt => {
                self.exempt.insert(text);
            }
        }
    }

    fn add_word(&mut self, word: &'static str, denial: Denial) {
        let known = self.words.entry(word).or_insert(denial);
        *known = denial.max(*known);
    }

    fn add_phrase(&mut self, text: &'static str, phrase: DenialPhrase) {
        let words: Vec<&str> = text.split(' ').collect();
        self.phrases.entry(words[0]).or_default().push((words, phrase));
    }

    /// Whether a word, or a lemma of it, begins like a denial and is none.
    fn is_exempt(&self, lower: &str, form: &Form) -> bool {
        self.exempt.contains(lower)
            || form.lemmas.iter().any(|lemma| self.exempt.contains(&*lowercase(&lemma.text)))
    }
}

impl Lexicon {
    /// Returns how a word denies, if it does.
    pub fn denial(&self, language: Language, text: &str, form: &Form) -> Option<Denial> {
        let lower = lowercase(text).replace('’', "'");
        let denials = &self.denials.of[language];
        // `noted` is no form of `not`.
        let inflects = language.profile().inflects;
        let inflects = |denial: &&Denial| inflects || **denial != Denial::Plain;
        let lemmas =
            form.lemmas.iter().filter_map(|lemma| denials.words.get(&*lemma.text)).filter(inflects);
        let word = denials.words.get(lower.as_str()).into_iter().chain(lemmas).max();
        let beginnings = denials.beginnings.iter().filter(|(part, _)| {
            lower.len() > part.len() + 2
                && lower.starts_with(part)
                && !denials.is_exempt(&lower, form)
        });
        let endings = denials
            .endings
            .iter()
            .filter(|(part, _)| lower.len() > part.len() && lower.ends_with(part));
        let part = beginnings.chain(endings).map(|(_, denial)| *denial).max();
        // After such a prefix a word that no table has may be any word.
        let unheard = !self.has_dictionary(language)
            && !form.known
            && denials.prefixes.iter().any(|prefix| {
                lower.strip_prefix(prefix).is_some_and(|rest| rest.len() > 2 * MIN_BASE - 2)
            });
        let negated = (unheard || self.negated_base(language, text, form).is_some())
            .then_some(Denial::Strong);
        word.copied().max(part).max(negated)
    }

    /// Returns the word that a prefix turns into its opposite: `complete` of `incomplete`.
    pub fn negated_base(&self, language: Language, text: &str, form: &Form) -> Option<String> {
        let denials = &self.denials.of[language];
        let lower = lowercase(text);
        let base = |word: &str| {
            let rest = denials.prefixes.iter().find_map(|prefix| word.strip_prefix(prefix))?;
            (rest.chars().count() >= MIN_BASE).then(|| rest.to_owned())
        };
        if !self.has_dictionary(language) {
            let forms =
                std::iter::once(&*lower).chain(form.lemmas.iter().map(|lemma| &*lemma.text));
            return forms.filter(|word| denials.negated.contains(word)).find_map(base);
        }
        let lemmas = form.lemmas.iter().map(|lemma| lowercase(&lemma.text));
        let mut bases =
            lemmas.filter_map(|lemma| base(&lemma)).filter(|base| self.knows(language, base));
        bases.next().filter(|_| !denials.is_exempt(&lower, form))
    }

    /// Whether a form has a prefix that denies, and a lemma doesn't.
    pub fn is_turned(&self, language: Language, lower: &str, lemma: &str) -> bool {
        self.denials.of[language]
            .prefixes
            .iter()
            .any(|prefix| lower.starts_with(prefix) && !lemma.starts_with(prefix))
    }

    /// Returns the phrase around denials and restrictions that starts with the first of some words
    /// in small letters, and its number of words.
    pub fn denial_phrase(
        &self,
        language: Language,
        words: &[&str],
    ) -> Option<(usize, DenialPhrase)> {
        let phrases = self.denials.of[language].phrases.get(words.first()?)?;
        phrases.iter().find_map(|(phrase, kind)| Some((length_of(phrase, words)?, *kind)))
    }

    /// Returns the kind of a pair of opposites by its place in the table.
    pub fn opposites(&self, pair: usize) -> Option<OppositesKind> {
        OPPOSITES.get(pair).map(|(kind, _)| *kind)
    }

    /// Returns the words and phrases with an opposite that begin with a word or lemma.
    pub fn opposite_phrases(&self, language: Language, first: &str) -> &[OppositePhrase] {
        self.denials.of[language].opposites.get(first).map_or(&[], Vec::as_slice)
    }

    /// Whether a token begins a phrase around a denial or a restriction.
    pub(super) fn begins_denial(&self, language: Language, text: &str) -> bool {
        self.denials.of[language].phrases.contains_key(lowercase(text).replace('’', "'").as_str())
    }

    /// Whether a word, or a lemma of it, begins a word or phrase with an opposite.
    pub(super) fn begins_opposite(&self, language: Language, text: &str, form: &Form) -> bool {
        let phrases = &self.denials.of[language].opposites;
        phrases.contains_key(&*lowercase(text))
            || form.lemmas.iter().any(|lemma| phrases.contains_key(&*lemma.text))
    }
}

/// Returns the number of words that a phrase takes at the start of some words, if it is there. A gap
/// in the phrase is a few words without a mark between them.
fn length_of(phrase: &[&str], words: &[&str]) -> Option<usize> {
    let mut at = 0;
    let mut parts = phrase.iter();
    while let Some(part) = parts.next() {
        if *part == GAP {
            let next = parts.next()?;
            let is_word = |word: &&&str| word.starts_with(char::is_alphanumeric);
            let between = words[at..].iter().take_while(is_word).take(MAX_GAP + 1);
            at += between.clone().position(|word| word == next)?;
        } else if words.get(at) != Some(part) {
            return None;
        }
        at += 1;
    }
    Some(at)
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}
