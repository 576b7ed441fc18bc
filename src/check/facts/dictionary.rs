//! The dictionary that a pair of texts is of its own: names in letters that both texts define side
//! by side, the words that letters stand for, and names that one text always renders by the same
//! words of the other.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use super::bead_index::BeadIndex;
use super::definitions::{Definition, concepts, expansions, is_content, shares_a_word};
use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::fact::{Fact, Strength, Value};
use crate::sides::{Side, Sides};

/// Minimum number of passages in which the other text lacks a name before its rendering is learned.
const MIN_PASSAGES: usize = 3;
/// Minimum number of passages that lack the name for each that keeps it.
const MIN_RENDERED: usize = 5;
/// Minimum share of these passages that have a word of the rendering.
const MIN_SHARE: f32 = 0.75;
/// Minimum association of a name and a word, from 0 to 1 (Dice).
const MIN_DICE: f32 = 0.6;
/// Maximum number of words of a rendering.
const MAX_WORDS: usize = 4;
/// Maximum number of words looked at on one side of a name.
const MAX_PASSAGE: usize = 400;
/// Maximum number of tokens in which a rendering is looked for.
const MAX_TOKENS: usize = 2000;
/// Minimum share of the words that letters stand for that express them in the other language.
const MIN_EXPRESSED: f32 = 0.6;

/// The names of a pair and their renderings.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// The letters of the other text that are defined beside those of each text.
    equivalents: Sides<FxHashMap<String, Vec<String>>>,
    /// The words that letters of each text stand for there: a range of its tokens.
    expansions: Sides<FxHashMap<String, Range<usize>>>,
    /// The lemmas by which the other text renders a name of each text.
    renderings: Sides<FxHashMap<String, Vec<String>>>,
}

impl Dictionary {
    /// Learns from the aligned passages of a pair.
    pub fn learn(bitext: &Bitext, bead_index: &BeadIndex) -> Dictionary {
        let names = Sides::from_fn(|side| Names::of(bitext, bead_index, side));
        let mut dictionary = Dictionary::default();
        for side in Side::BOTH {
            let lacking = names[side].lacking(&names[side.other()]);
            let wanted: FxHashSet<&str> = lacking.iter().map(|(name, _)| *name).collect();
            dictionary.expansions[side] = expansions(&bitext[side], &wanted);
            let never_kept: Vec<_> = lacking
                .iter()
                .filter(|(name, places)| {
                    let kept = names[side].stated[*name].len() - places.len();
                    places.len() >= MIN_PASSAGES && kept * MIN_RENDERED <= places.len()
                })
                .collect();
            dictionary.renderings[side] = renderings(bitext, side, &never_kept);
        }
        let defined = names.as_ref().map(Names::defined_by_bead);
        for (bead, of_source) in &defined.source {
            for (one, source) in of_source {
                for (other, target) in defined.target.get(bead).into_iter().flatten() {
                    let words = Sides::new(source.words.clone(), target.words.clone());
                    if one != other && shares_a_word(bitext, &words) {
                        dictionary.define(one, other);
                    }
                }
            }
        }
        dictionary.pair_expansions(bitext, bead_index, &names);
        for (side, names) in Side::BOTH.into_iter().zip(names.iter()) {
            for (letters, definition) in &names.defined {
                let words = definition.words.clone();
                dictionary.expansions[side].insert(letters.clone(), words);
            }
        }
        dictionary
    }

    /// Adds letters that stand for words of one passage, such as a title, of which a text never has
    /// those of the other: `OSD` of `Open Source Days`, `DWO` of `Dni Wolnego Oprogramowania`.
    fn pair_expansions(&mut self, bitext: &Bitext, bead_index: &BeadIndex, names: &Sides<Names>) {
        let bead = |side: Side, words: &Range<usize>| {
            let document = &bitext[side].document;
            let block = document.block_at(document.tokens.get(words.start)?.span.start)?;
            bead_index.of_block(side, block)
        };
        let is_kept =
            |side: Side, name: &str| names[side.other()].all.iter().any(|(other, _)| other == name);
        let mut pairs = Vec::new();
        for (one, source) in &self.expansions.source {
            for (other, target) in &self.expansions.target {
                let beads = Sides::new(bead(Side::Source, source), bead(Side::Target, target));
                let words = Sides::new(source.clone(), target.clone());
                if one != other
                    && beads.both().is_some_and(|beads| beads.source == beads.target)
                    && !(is_kept(Side::Source, one) && is_kept(Side::Target, other))
                    && shares_a_word(bitext, &words)
                {
                    pairs.push((one.clone(), other.clone()));
                }
            }
        }
        pairs.iter().for_each(|(one, other)| self.define(one, other));
    }

    /// Adds letters of the source and of the target that stand for the same.
    fn define(&mut self, source: &str, target: &str) {
        for (side, one, other) in [(Side::Source, source, target), (Side::Target, target, source)] {
            self.equivalents[side].entry(one.to_owned()).or_default().push(other.to_owned());
        }
    }

    /// Whether blocks of the other text have the words by which this document renders a name.
    pub fn renders(&self, bitext: &Bitext, side: Side, fact: &Fact, blocks: &[usize]) -> bool {
        let Some(name) = key(fact) else { return false };
        let other = &bitext[side.other()];
        let tokens = || {
            let blocks = blocks.iter().filter_map(|block| other.document.blocks.get(*block));
            let tokens = blocks.flat_map(|block| other.document.block_tokens(block));
            tokens.take(MAX_TOKENS)
        };
        self.has_equivalent(side, &name, || tokens().map(|token| other.token(token)))
            || self.has_rendering(side, &name, || tokens().filter_map(|token| lemma(other, token)))
            || self.has_expansion(bitext, side, &name, tokens)
            || self.has_defining_words(bitext, side, &name, tokens)
    }

    fn has_equivalent<'a, I: Iterator<Item = &'a str>>(
        &self,
        side: Side,
        name: &str,
        words: impl Fn() -> I,
    ) -> bool {
        self.equivalents[side]
            .get(name)
            .is_some_and(|others| words().any(|word| others.contains(&folded(word))))
    }

    fn has_rendering<I: Iterator<Item = String>>(
        &self,
        side: Side,
        name: &str,
        lemmas: impl Fn() -> I,
    ) -> bool {
        self.renderings[side].get(name).is_some_and(|words| {
            let found: FxHashSet<String> = lemmas().filter(|lemma| words.contains(lemma)).collect();
            2 * found.len() > words.len()
        })
    }

    fn has_expansion<I: Iterator<Item = usize>>(
        &self,
        bitext: &Bitext,
        side: Side,
        name: &str,
        tokens: impl Fn() -> I,
    ) -> bool {
        let Some(range) = self.expansions[side].get(name) else { return false };
        let (text, other) = (&bitext[side], &bitext[side.other()]);
        let concepts = concepts(other, tokens());
        let (mut all, mut found) = (0, 0);
        for token in range.clone().filter(|token| is_content(text, *token)) {
            let own = &text.words.form(token).concepts;
            all += 1;
            found += usize::from(own.iter().any(|concept| concepts.contains(concept)));
        }
        all > 1 && found as f32 >= MIN_EXPRESSED * all as f32
    }

    /// Whether tokens of the other text are most of the words that the same letters stand for there.
    fn has_defining_words<I: Iterator<Item = usize>>(
        &self,
        bitext: &Bitext,
        side: Side,
        name: &str,
        tokens: impl Fn() -> I,
    ) -> bool {
        let Some(words) = self.expansions[side.other()].get(name) else { return false };
        let other = &bitext[side.other()];
        let words: FxHashSet<String> =
            words.clone().filter_map(|token| lemma(other, token)).collect();
        let found: FxHashSet<String> = tokens()
            .filter_map(|token| lemma(other, token))
            .filter(|lemma| words.contains(lemma))
            .collect();
        words.len() > 1 && found.len() as f32 >= MIN_EXPRESSED * words.len() as f32
    }
}

/// The names of one text by their letters, in the aligned passages.
#[derive(Debug, Default)]
struct Names {
    /// The places of each name that is stated: bead and sentence bead.
    stated: FxHashMap<String, Vec<Place>>,
    /// Every name in each bead, however weak.
    all: FxHashSet<(String, usize)>,
    /// The letters that the text defines.
    defined: FxHashMap<String, Definition>,
}

/// A passage: a bead, and a sentence bead in it.
type Place = (usize, Option<usize>);

impl Names {
    fn of(bitext: &Bitext, bead_index: &BeadIndex, side: Side) -> Names {
        let text = &bitext[side];
        let mut names = Names::default();
        for fact in &text.facts.items {
            let place = || {
                let block = text.document.block_at(fact.span.start)?;
                let bead = bead_index.of_block(side, block)?;
                let sentence = text.document.sentence_at(fact.span.start)?;
                bitext.alignment.beads[bead]
                    .is_matched()
                    .then(|| (bead, bead_index.of_sentence(side, bead, sentence)))
            };
            let all = || fact.readings.iter().filter_map(letters);
            if all().next().is_none() {
                continue;
            }
            let Some(place) = place() else { continue };
            names.all.extend(all().map(|name| (folded(name), place.0)));
            let written = folded(text.source.slice(fact.span));
            if let Some(definition) = Definition::of(text, fact.span, &written, place.0) {
                names.defined.entry(written).or_insert(definition);
            }
            // A name of the tables has its renderings there.
            let unknown = fact.readings.first().and_then(letters);
            if let Some(name) = unknown.filter(|_| fact.strength == Strength::Stated) {
                names.stated.entry(folded(name)).or_default().push(place);
            }
        }
        names.stated.values_mut().for_each(Vec::dedup);
        names
    }

    /// Returns the definitions of each bead.
    fn defined_by_bead(&self) -> FxHashMap<usize, Vec<(&str, &Definition)>> {
        let mut beads: FxHashMap<usize, Vec<(&str, &Definition)>> = FxHashMap::default();
        for (name, definition) in &self.defined {
            beads.entry(definition.bead).or_default().push((name, definition));
        }
        beads
    }

    /// Returns the places of the names that the other text lacks there.
    fn lacking(&self, other: &Names) -> Vec<(&str, Vec<Place>)> {
        let lacks = |name: &str, place: &Place| !other.all.contains(&(name.to_owned(), place.0));
        let mut lacking: Vec<(&str, Vec<Place>)> = self
            .stated
            .iter()
            .map(|(name, places)| {
                let places = places.iter().copied().filter(|place| lacks(name, place)).collect();
                (name.as_str(), places)
            })
            .filter(|(_, places): &(_, Vec<Place>)| !places.is_empty())
            .collect();
        lacking.sort_unstable_by_key(|(name, _)| *name);
        lacking
    }
}

/// Returns the letters of a fact that may be an acronym or a programme, folded.
fn key(fact: &Fact) -> Option<String> {
    fact.readings.iter().find_map(letters).map(folded)
}

fn letters(value: &Value) -> Option<&str> {
    match value {
        Value::Acronym(text) | Value::Program(text) => Some(text),
        _ => None,
    }
}

fn folded(name: &str) -> String {
    name.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Returns the lemmas of the other text that keep appearing beside names that it lacks.
fn renderings(
    bitext: &Bitext,
    side: Side,
    lacking: &[&(&str, Vec<Place>)],
) -> FxHashMap<String, Vec<String>> {
    let mut renderings = FxHashMap::default();
    if lacking.is_empty() {
        return renderings;
    }
    let frequent = |places: &[Place]| -> Vec<(String, usize)> {
        let mut counts: FxHashMap<String, usize> = FxHashMap::default();
        for place in places {
            let lemmas = unexplained(bitext, side, *place);
            lemmas.into_iter().for_each(|lemma| *counts.entry(lemma).or_default() += 1);
        }
        counts.retain(|_, count| *count as f32 >= MIN_SHARE * places.len() as f32);
        counts.into_iter().collect()
    };
    let candidates: Vec<_> =
        lacking.iter().map(|(name, places)| (*name, places.len(), frequent(places))).collect();
    let wanted = candidates.iter().flat_map(|(_, _, words)| words).map(|(lemma, _)| lemma.as_str());
    let totals = sentences_with(&bitext[side.other()], wanted.collect());
    for (name, passages, counts) in &candidates {
        let mut words: Vec<(f32, &str)> = counts
            .iter()
            .map(|(lemma, count)| {
                let total = totals.get(lemma.as_str()).copied().unwrap_or(0).max(*count);
                (2.0 * *count as f32 / (passages + total) as f32, lemma.as_str())
            })
            .filter(|(dice, _)| *dice >= MIN_DICE)
            .collect();
        words.sort_unstable_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(b.1)));
        words.truncate(MAX_WORDS);
        if !words.is_empty() {
            let words = words.into_iter().map(|(_, lemma)| lemma.to_owned()).collect();
            renderings.insert((*name).to_owned(), words);
        }
    }
    renderings
}

/// Returns the number of sentences that have each of some lemmas.
fn sentences_with<'l>(
    text: &AnalysedText,
    wanted: FxHashSet<&'l str>,
) -> FxHashMap<&'l str, usize> {
    let mut totals = FxHashMap::default();
    if wanted.is_empty() {
        return totals;
    }
    for sentence in &text.document.sentences {
        let lemmas = sentence.tokens.clone().filter_map(|token| lemma(text, token));
        let found: FxHashSet<&str> =
            lemmas.filter_map(|lemma| wanted.get(lemma.as_str()).copied()).collect();
        found.into_iter().for_each(|lemma| *totals.entry(lemma).or_default() += 1);
    }
    totals
}

/// Returns the lemmas of the other text in a passage that nothing of this side explains.
fn unexplained(bitext: &Bitext, side: Side, (bead, sentences): Place) -> FxHashSet<String> {
    let bead = &bitext.alignment.beads[bead];
    let tokens = |side: Side| {
        let document = &bitext[side].document;
        let sentences: Vec<usize> = match sentences.and_then(|at| bead.sentences.get(at)) {
            Some(sentences) => sentences[side].to_vec(),
            None => bead[side]
                .iter()
                .filter_map(|block| document.blocks.get(*block))
                .flat_map(|block| block.sentences.clone())
                .collect(),
        };
        sentences
            .into_iter()
            .filter_map(|sentence| document.sentences.get(sentence))
            .flat_map(|sentence| sentence.tokens.clone())
            .take(MAX_PASSAGE)
    };
    let explained = concepts(&bitext[side], tokens(side));
    let other = &bitext[side.other()];
    let is_unexplained = |token: &usize| {
        !other.words.form(*token).concepts.iter().any(|concept| explained.contains(concept))
    };
    let tokens = tokens(side.other()).filter(is_unexplained);
    tokens.filter_map(|token| lemma(other, token)).collect()
}

/// Returns the likeliest lemma of a content word, in small letters.
fn lemma(text: &AnalysedText, token: usize) -> Option<String> {
    let first = text.words.form(token).lemmas.first().filter(|_| is_content(text, token));
    first.map(|lemma| lemma.text.to_lowercase())
}
