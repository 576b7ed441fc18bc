//! Features for alignment: for each block or sentence, the concepts of its words and facts, their
//! weights, its length and its kind.

use crate::analysed_text::AnalysedText;
use std::hash::{Hash, Hasher};

use rustc_hash::{FxHashMap, FxHashSet, FxHasher};

use super::shared_concepts::SharedConcepts;
use crate::document::{BlockKind, TokenKind};
use crate::fact::Strength;
use crate::html_tags::seen_code;
use crate::language::Language;
use crate::sides::Sides;
use crate::span::Span;

/// Weight of a fact, relative to a content word.
const FACT: f32 = 1.5;
/// Weight of a function word: nearly nothing, but it distinguishes lines that contain only such
/// words.
const FUNCTION_WORD: f32 = 0.05;
/// Weight of the number before a heading: versions are often numbered differently.
const NUMBERING: f32 = 0.05;
/// Maximum length of the words that an acronym stands for, in bytes.
const MAX_SPELLED: usize = 80;
/// First concept number for facts, above those of the lexicon.
const FACTS: u64 = 1 << 40;
/// Maximum number of concepts for which room is reserved at once.
const MAX_RESERVED: usize = 1 << 14;
/// First concept number for words of code, above those of facts.
const CODE: u64 = 1 << 41;

/// Features of a block or sentence.
#[derive(Debug, Clone, Default)]
pub(super) struct UnitFeatures {
    /// Concepts with the index of the item (word or fact) that has them; in ascending order after
    /// [`Units::keep_shared`].
    pub concepts: Vec<(u64, u32)>,
    /// Weights of the items: rare ones count more.
    pub weights: Vec<f32>,
    /// Identity of each item: the index of a form of the text, or a higher number for facts and
    /// code.
    pub names: Vec<u64>,
    /// Whether each item is an ordinary word: no name, no function word, no fact.
    pub ordinary: Vec<bool>,
    /// Sum of the weights.
    pub mass: f32,
    /// Length in Unicode scalar values.
    pub length: f32,
    /// Number of lines that are not blank.
    pub lines: usize,
    /// Kind of the block; [`BlockKind::Paragraph`] for a sentence.
    pub kind: Option<BlockKind>,
    /// Hash of the literal text.
    pub text: u64,
    /// Hash of the unit's only word if it consists of capitals, and of the initials of its words.
    pub capitals: Option<u64>,
    pub initials: Option<u64>,
    /// Number of the group of identical units; `None` for a unit that occurs once.
    pub duplicates: Option<u32>,
}

impl UnitFeatures {
    /// Returns the number of facts.
    pub fn facts(&self) -> usize {
        self.names.iter().filter(|name| is_of_fact(**name)).count()
    }

    /// Whether two units have a fact in common.
    pub fn shares_fact(&self, other: &UnitFeatures) -> bool {
        let mut facts = self.concepts.iter().filter(|(concept, _)| is_of_fact(*concept));
        facts.any(|(fact, _)| other.concepts.iter().any(|(concept, _)| concept == fact))
    }
}

/// Units of one text.
#[derive(Debug)]
pub(super) struct Units {
    pub items: Vec<UnitFeatures>,
    pub language: Language,
}

impl Units {
    /// First concept number for concepts learned from the pair.
    pub const LEARNED: u64 = 1 << 42;

    /// Adds concepts learned for some forms.
    pub fn learn(&mut self, learned: &FxHashMap<u64, u64>) {
        for unit in &mut self.items {
            let before = unit.concepts.len();
            let items = unit.names.iter().zip(0..);
            unit.concepts
                .extend(items.filter_map(|(form, item)| Some((*learned.get(form)?, item))));
            if unit.concepts.len() > before {
                unit.concepts.sort_unstable();
            }
        }
    }

    /// Removes learned concepts.
    pub fn unlearn(&mut self) {
        for unit in &mut self.items {
            // Learned concepts have the highest numbers.
            let learned = unit.concepts.partition_point(|(concept, _)| *concept < Units::LEARNED);
            unit.concepts.truncate(learned);
        }
    }

    /// Creates a unit for each block.
    pub fn of_blocks(text: &AnalysedText, shared: &SharedConcepts) -> Units {
        let spans = text
            .document
            .blocks
            .iter()
            .map(|block| (block.span, text.document.block_tokens(block), block.kind));
        Units::collect(text, shared, spans)
    }

    /// Creates a unit for each of some sentences.
    pub fn of_sentences(
        text: &AnalysedText,
        shared: &SharedConcepts,
        sentences: impl Iterator<Item = usize>,
    ) -> Units {
        let spans = sentences
            .filter_map(|index| text.document.sentences.get(index))
            .map(|sentence| (sentence.span, sentence.tokens.clone(), BlockKind::Paragraph));
        Units::collect(text, shared, spans)
    }

    /// Drops concepts that only one of the two texts has, and sorts the rest.
    pub fn keep_shared(units: &mut Sides<Units>) {
        let of_target = units.target.distinct();
        units.source.keep(&of_target);
        let of_source = units.source.distinct();
        units.target.keep(&of_source);
        units.iter_mut().for_each(Units::number_duplicates);
    }

    /// Returns the distinct concepts of all units.
    fn distinct(&self) -> FxHashSet<u64> {
        let count = self.items.iter().map(|unit| unit.concepts.len()).sum::<usize>();
        // About half of the concepts are distinct in a short text, but few in a long one.
        let mut distinct =
            FxHashSet::with_capacity_and_hasher(count.min(MAX_RESERVED), Default::default());
        distinct
            .extend(self.items.iter().flat_map(|unit| &unit.concepts).map(|(concept, _)| *concept));
        distinct
    }

    /// Keeps the given concepts of each unit, in order.
    fn keep(&mut self, kept: &FxHashSet<u64>) {
        for unit in &mut self.items {
            unit.concepts.retain(|(concept, _)| kept.contains(concept));
            unit.concepts.sort_unstable();
            unit.concepts.dedup();
        }
    }

    /// Numbers the groups of identical units.
    fn number_duplicates(&mut self) {
        let mut kinds: FxHashMap<u64, (u32, u32)> = FxHashMap::default();
        let mut numbers = Vec::with_capacity(self.items.len());
        for unit in &self.items {
            let seen = (
                unit.text,
                unit.kind,
                unit.length.to_bits(),
                unit.mass.to_bits(),
                unit.concepts.len(),
            );
            let next = kinds.len() as u32;
            let kind = kinds.entry(hash(&seen)).or_insert((next, 0));
            kind.1 += 1;
            numbers.push(kind.0);
        }
        let mut is_repeated = vec![false; kinds.len()];
        kinds.values().for_each(|(number, count)| is_repeated[*number as usize] = *count > 1);
        for (unit, number) in self.items.iter_mut().zip(numbers) {
            unit.duplicates = Some(number).filter(|number| is_repeated[*number as usize]);
        }
    }

    fn collect(
        text: &AnalysedText,
        shared: &SharedConcepts,
        parts: impl Iterator<Item = (Span, std::ops::Range<usize>, BlockKind)>,
    ) -> Units {
        let mut items: Vec<UnitFeatures> = Vec::new();
        let mut frequency: FxHashMap<u64, u32> = FxHashMap::default();
        for (span, tokens, kind) in parts {
            let written = text.source.slice(span);
            let seen = (kind == BlockKind::Code).then(|| seen_code(written));
            let written = seen.as_deref().unwrap_or(written);
            let (capitals, initials) = spellings(written);
            let mut unit = UnitFeatures {
                capitals,
                initials,
                length: written.chars().count() as f32,
                lines: written.lines().filter(|line| !line.trim().is_empty()).count(),
                kind: Some(kind),
                text: hash(&written.trim()),
                ..UnitFeatures::default()
            };
            let add = |unit: &mut UnitFeatures,
                       name: u64,
                       weight: f32,
                       concepts: &mut dyn Iterator<Item = u64>| {
                let item = unit.weights.len() as u32;
                unit.concepts.extend(concepts.map(|concept| (concept, item)));
                unit.weights.push(weight);
                unit.names.push(name);
                unit.ordinary.push(false);
            };
            if kind == BlockKind::Code {
                for word in written.split_whitespace() {
                    let name = CODE | hash(&word) >> 24;
                    add(&mut unit, name, 1.0, &mut std::iter::once(name));
                }
            }
            // Everything before the first word of a heading is its number.
            let numbering = match kind {
                BlockKind::Heading(_) => tokens
                    .clone()
                    .map(|token| &text.document.tokens[token])
                    .find(|token| token.kind.is_word()),
                _ => None,
            };
            let numbering = numbering.map_or(0, |word| word.span.start);
            for token in tokens {
                let form = text.words.form(token);
                if text.document.tokens[token].kind != TokenKind::Mark && !form.concepts.is_empty()
                {
                    let name = text.words.form_index(token).unwrap_or(0) as u64;
                    let number = text.document.tokens[token].span.start < numbering;
                    let weight = if number {
                        NUMBERING
                    } else if form.function {
                        FUNCTION_WORD
                    } else {
                        1.0
                    };
                    add(
                        &mut unit,
                        name,
                        weight,
                        &mut shared
                            .of_form(name as usize)
                            .iter()
                            .map(|concept| u64::from(concept.0)),
                    );
                } else if text.document.tokens[token].kind == TokenKind::Word && !form.function {
                    let name = text.words.form_index(token).unwrap_or(0) as u64;
                    add(&mut unit, name, 0.6, &mut std::iter::empty());
                } else {
                    continue;
                }
                if let Some(ordinary) = unit.ordinary.last_mut() {
                    *ordinary = is_ordinary(text, token);
                }
            }
            for index in text.facts.within(span) {
                let fact = &text.facts.items[index];
                if fact.strength == Strength::Stated {
                    let name = FACTS | hash(&fact.readings) >> 24;
                    let readings = fact.readings.iter().chain(&fact.implied);
                    let weight = if fact.span.end <= numbering { NUMBERING } else { FACT };
                    add(
                        &mut unit,
                        name,
                        weight,
                        &mut readings.map(|reading| FACTS | hash(reading) >> 24),
                    );
                }
            }
            let mut distinct = unit.names.clone();
            distinct.sort_unstable();
            distinct.dedup();
            for name in distinct {
                *frequency.entry(name).or_default() += 1;
            }
            items.push(unit);
        }
        let count = items.len() as f32;
        let scale = (1.0 + count).ln();
        for unit in &mut items {
            for (weight, name) in unit.weights.iter_mut().zip(&unit.names) {
                // Inverse document frequency over the units of this text, between 0 and 1 (Sparck
                // Jones 1972).
                let holding = frequency.get(name).copied().unwrap_or(1) as f32;
                *weight *= (0.15 + 0.85 * ((1.0 + count / holding).ln() / scale).min(1.0)).min(1.0);
            }
            unit.mass = unit.weights.iter().sum();
        }
        Units { items, language: text.source.language }
    }
}

/// Whether a name or a concept is that of a fact.
fn is_of_fact(number: u64) -> bool {
    (FACTS..CODE).contains(&number)
}

/// Returns the hashes of the only word of a text if it consists of capitals, and of the initials of
/// a few words.
fn spellings(written: &str) -> (Option<u64>, Option<u64>) {
    if written.len() > MAX_SPELLED {
        return (None, None);
    }
    let words: Vec<&str> = written.split_whitespace().collect();
    if let [word] = words[..] {
        let is_acronym = word.chars().count() > 1 && word.chars().all(char::is_uppercase);
        return (is_acronym.then(|| hash(word)), None);
    }
    let initials = words.iter().filter_map(|word| word.chars().next());
    let initials: String = initials.flat_map(char::to_uppercase).collect();
    (None, Some(hash(initials.as_str())))
}

/// Whether a token is a word that is no name and no function word.
fn is_ordinary(text: &AnalysedText, token: usize) -> bool {
    let form = text.words.form(token);
    let is_name = form.capital && !form.lemmas.iter().any(|lemma| form.known && !lemma.proper);
    text.document.tokens[token].kind == TokenKind::Word && !form.function && !is_name
}

fn hash<T: Hash + ?Sized>(value: &T) -> u64 {
    let mut hasher = FxHasher::default();
    value.hash(&mut hasher);
    hasher.finish()
}
