//! Names written in letters, countries and regions that one text has in the place of others: `the WHO
//! report` beside `raport OECD`.

use rustc_hash::FxHashMap;

use super::passage::{Passage, tokens_in};
use crate::document::TokenKind;
use crate::fact::{Fact, Strength, Value};
use crate::lexicon::Concept;
use crate::sides::{Side, Sides};

/// Maximum distance, in content words, of a name from a matched word that fixes its place.
const MAX_DISTANCE: usize = 3;
/// Maximum number of content words of a sentence in which a name has one place at most.
const MAX_SHORT: usize = 8;
/// Maximum number of content words of a sentence in which two names that are alone replace one
/// another, if either is kept elsewhere.
const MAX_SENTENCE: usize = 20;
/// Maximum number of mentions of one name that are compared.
const MAX_MENTIONS: usize = 64;
/// Maximum number of content words of a sentence in which places are compared.
const MAX_WORDS: usize = 2000;

/// How the other side of a passage has a name that has no counterpart of its own there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Standing {
    /// Not at all.
    Lost,
    /// As the counterpart of another mention.
    Repeated,
}

/// The content words of aligned sentences.
struct Words {
    /// The tokens of each side.
    tokens: Sides<Vec<usize>>,
    /// The words of the target by their concepts, as indices into its tokens.
    places: FxHashMap<Concept, Vec<usize>>,
    /// The same by their letters.
    spellings: FxHashMap<Box<str>, Vec<usize>>,
}

impl Passage<'_> {
    /// Returns the names in letters and of places of which each text has another one in the same
    /// place, as indices into the facts of the passage. One of the two may be repeated elsewhere in it.
    pub(super) fn replaced_names(&self) -> Vec<(usize, usize)> {
        let names = Sides::from_fn(|side| self.unmatched_names(side));
        if names.iter().any(Vec::is_empty) {
            return Vec::new();
        }
        let names = Sides::from_fn(|side| self.standing(side, &names[side]));
        let mut replaced: Vec<(usize, usize)> = Vec::new();
        let mut words: Option<(usize, Words)> = None;
        for (source, of_source) in &names.source {
            let sentence = self.sentence_of.source[*source];
            let candidates = names.target.iter().filter(|(target, of_target)| {
                self.sentence_of.target[*target] == sentence
                    && (*of_source == Standing::Lost || *of_target == Standing::Lost)
                    && (self.are_of_one_kind(*source, *target)
                        || of_source != of_target && self.are_places(*source, *target))
            });
            for (target, of_target) in candidates {
                if replaced.iter().any(|(_, taken)| taken == target) {
                    continue;
                }
                if words.as_ref().is_none_or(|(at, _)| *at != sentence) {
                    words = self.content_words(sentence).map(|words| (sentence, words));
                }
                let Some((_, words)) = &words else { break };
                let are_lost = *of_source == *of_target;
                let alone = are_lost && names.iter().all(|names| names.len() == 1);
                let sources = self.mentions(Side::Source, *source, *of_source);
                let targets = self.mentions(Side::Target, *target, *of_target);
                let mut pairs = sources
                    .iter()
                    .flat_map(|source| targets.iter().map(move |target| (*source, *target)));
                let pair = pairs.find(|(source, target)| {
                    self.in_one_slot(words, *source, *target, are_lost)
                        || alone && self.in_short_sentences(words, *source, *target)
                });
                if let Some(pair) = pair {
                    replaced.push(pair);
                    break;
                }
            }
        }
        replaced
    }

    /// Returns the mentions of a name in its sentence any of which may be the one without a
    /// counterpart.
    fn mentions(&self, side: Side, index: usize, standing: Standing) -> Vec<usize> {
        let is_mention = |at: &usize| {
            self.value(side, *at) == self.value(side, index)
                && self.sentence_of[side][*at] == self.sentence_of[side][index]
        };
        match standing {
            Standing::Lost => vec![index],
            Standing::Repeated => {
                (0..self.facts[side].len()).filter(is_mention).take(MAX_MENTIONS).collect()
            }
        }
    }

    /// Returns the names in letters and of places of one side that have no counterpart.
    fn unmatched_names(&self, side: Side) -> Vec<usize> {
        let unmatched = (0..self.facts[side].len()).filter(|at| self.matched[side][*at].is_none());
        let is_compared = |index: &usize| {
            self.are_letters(side, self.fact(side, *index)) || self.is_place(side, *index)
        };
        unmatched.filter(is_compared).collect()
    }

    /// Returns the names that the other side lacks, or has once less. Those that it expresses in
    /// other words are left out.
    fn standing(&self, side: Side, names: &[usize]) -> Vec<(usize, Standing)> {
        let others = self.fact_index(side.other());
        let standing = |index: &usize| {
            let fact = self.fact(side, *index);
            // An ordinary word in capitals is a name if the other text has it as one.
            if fact.strength == Strength::Hint && self.elsewhere(side, fact).0.is_none() {
                None
            } else if self.restated(side, *index, &others).is_some() {
                Some((*index, Standing::Repeated))
            } else {
                let is_lost = !self.is_expressed_differently(side, fact);
                is_lost.then_some((*index, Standing::Lost))
            }
        };
        names.iter().filter_map(standing).collect()
    }

    /// Whether the other text has the value of either of two facts elsewhere.
    fn is_kept_elsewhere(&self, facts: &Sides<&Fact>) -> bool {
        Side::BOTH.into_iter().any(|side| self.elsewhere(side, facts[side]).0.is_some())
    }

    /// Whether two names in letters can stand for one another by mistake: acronyms and
    /// organisations, or two programmes.
    fn are_of_one_kind(&self, source: usize, target: usize) -> bool {
        let names = Sides::new((Side::Source, source), (Side::Target, target));
        let are_letters = |(side, index)| self.are_letters(side, self.fact(side, index));
        let is_program = |(side, index)| matches!(self.value(side, index), Some(Value::Program(_)));
        let programs = names.map(is_program);
        names.into_iter().all(are_letters) && programs.source == programs.target
    }

    /// Whether both names are countries, or both are regions. Two that are lost contradict each other
    /// wherever they are in their sentences, see `contradiction`.
    fn are_places(&self, source: usize, target: usize) -> bool {
        self.is_place(Side::Source, source)
            && self.is_place(Side::Target, target)
            && self.rule(Side::Source, source) == self.rule(Side::Target, target)
            && !self.are_in_language_lists(source, target)
    }

    /// Whether a fact is a country or a region.
    pub(super) fn is_place(&self, side: Side, index: usize) -> bool {
        matches!(self.value(side, index), Some(Value::Country(_) | Value::Region(_)))
    }

    /// Returns the content words of the sentences of a sentence bead.
    fn content_words(&self, sentence: usize) -> Option<Words> {
        let bead = self.bead.sentences.get(sentence)?;
        let tokens = Sides::from_fn(|side| -> Vec<usize> {
            let text = &self.bitext[side];
            bead[side]
                .iter()
                .filter_map(|sentence| text.document.sentences.get(*sentence))
                .flat_map(|sentence| sentence.tokens.clone())
                .filter(|token| {
                    let is_name = text.token(*token).chars().take(2).all(char::is_uppercase);
                    text.document.tokens[*token].kind != TokenKind::Mark
                        && (is_name || !text.words.form(*token).function)
                })
                .collect()
        });
        if tokens.iter().any(|tokens| tokens.len() > MAX_WORDS) {
            return None;
        }
        let mut places: FxHashMap<Concept, Vec<usize>> = FxHashMap::default();
        let mut spellings: FxHashMap<Box<str>, Vec<usize>> = FxHashMap::default();
        for (at, token) in tokens.target.iter().enumerate() {
            let text = &self.bitext[Side::Target];
            for concept in &text.words.form(*token).concepts {
                places.entry(*concept).or_default().push(at);
            }
            spellings.entry(text.token(*token).into()).or_default().push(at);
        }
        Some(Words { tokens, places, spellings })
    }

    /// Whether two names have the same place among the words of their sentences: beside the same
    /// matched word. A name that has a counterpart elsewhere in the passage has to fit on both
    /// sides.
    fn in_one_slot(&self, words: &Words, source: usize, target: usize, are_lost: bool) -> bool {
        let facts = Sides::new(self.fact(Side::Source, source), self.fact(Side::Target, target));
        let at = Sides::from_fn(|side| {
            let first = *tokens_in(&self.bitext[side], facts[side].span).first()?;
            words.tokens[side].binary_search(&first).ok()
        });
        let Some(at) = at.both() else { return false };
        // The places of the counterparts of a word.
        let counterparts = |word: usize| {
            let (text, token) = (&self.bitext[Side::Source], words.tokens.source[word]);
            let concepts = &text.words.form(token).concepts;
            let by_meaning = concepts.iter().filter_map(|concept| words.places.get(concept));
            by_meaning.chain(words.spellings.get(text.token(token))).flatten()
        };
        let has_counterpart = |word: &usize| counterparts(*word).next().is_some();
        let end = words.tokens.source.len().min(at.source + MAX_DISTANCE + 1);
        let start = at.source.saturating_sub(MAX_DISTANCE);
        let before = (start..at.source).rev().find(has_counterpart);
        let after = (at.source + 1..end).find(has_counterpart);
        let fits = |word: usize| {
            let distance = word.abs_diff(at.source) + 1;
            counterparts(word).any(|place| (1..=distance).contains(&place.abs_diff(at.target)))
        };
        let both_first = at.source == 0 && at.target == 0;
        let both_last = Side::BOTH.into_iter().all(|side| at[side] + 1 == words.tokens[side].len());
        let mut near = [before, after].into_iter().flatten().peekable();
        match near.peek() {
            None => both_first || both_last,
            Some(_) if are_lost => near.any(fits),
            Some(_) => near.all(fits),
        }
    }

    /// Whether two names that are alone in their sentences have no other place there: in short
    /// ones, or if the other text has either of them elsewhere.
    fn in_short_sentences(&self, words: &Words, source: usize, target: usize) -> bool {
        let facts = Sides::new(self.fact(Side::Source, source), self.fact(Side::Target, target));
        let longest = words.tokens.source.len().max(words.tokens.target.len());
        longest <= MAX_SHORT || longest <= MAX_SENTENCE && self.is_kept_elsewhere(&facts)
    }
}
