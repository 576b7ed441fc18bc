//! Facts that contradict one another.

use rust_decimal::Decimal;
use rustc_hash::FxHashMap;

use super::passage::Passage;
use super::postings::{Postings, key};
use crate::fact::{Fact, FactGroup, Strength, Value};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};

/// The target facts that are left over, by what can contradict them.
pub(super) struct Candidates {
    in_sentence: Postings,
    anywhere: Postings,
}

/// The number of facts of a kind that are left over in each sentence, without the number one.
pub(super) struct LeftoverCounts(FxHashMap<(usize, Option<RuleId>), usize>);

/// A property that facts share if they can contradict one another.
#[derive(Hash)]
enum ContradictionKey {
    Rule(RuleId),
    Group(FactGroup),
}

/// Maximum number of common letters at the beginning that count for the likeness of two facts.
const MAX_COMMON_LETTERS: usize = 4;
/// Maximum length in bytes of the ending of a derived name.
const MAX_ENDING: usize = 3;
/// Minimum likeness of names of organisations that contradict one another across sentences.
const MIN_LIKENESS: usize = 4;

impl Candidates {
    /// Indexes the facts of the target that are left over.
    pub fn new(passage: &Passage<'_>, left: &[usize]) -> Candidates {
        let (mut in_sentence, mut anywhere) = (Vec::new(), Vec::new());
        for target in left {
            for shared in passage.contradiction_keys(Side::Target, *target) {
                let sentence = passage.sentence_of.target[*target];
                in_sentence.push((key((&shared, sentence)), *target));
                anywhere.push((key(&shared), *target));
            }
        }
        Candidates {
            in_sentence: Postings::new(in_sentence.into_iter()),
            anywhere: Postings::new(anywhere.into_iter()),
        }
    }
}

impl LeftoverCounts {
    /// Counts the facts of one side that are left over.
    pub fn new(passage: &Passage<'_>, side: Side, left: &[usize]) -> LeftoverCounts {
        let mut counts = FxHashMap::default();
        for index in left.iter().copied().filter(|index| !is_one(passage.fact(side, *index))) {
            *counts.entry(place(passage, side, index)).or_insert(0) += 1;
        }
        LeftoverCounts(counts)
    }

    /// Whether no other fact of its kind is left over in the sentence of a fact.
    fn is_only_one(&self, passage: &Passage<'_>, side: Side, index: usize) -> bool {
        let all = self.0.get(&place(passage, side, index)).copied().unwrap_or(0);
        all == usize::from(!is_one(passage.fact(side, index)))
    }
}

/// Returns the sentence of a fact and its rule.
fn place(passage: &Passage<'_>, side: Side, index: usize) -> (usize, Option<RuleId>) {
    (passage.sentence_of[side][index], passage.rule(side, index))
}

/// Whether a fact is the number one, which may be an article instead of a number.
fn is_one(fact: &Fact) -> bool {
    fact.readings.first() == Some(&Value::Number(Decimal::ONE))
}

/// Whether facts of a group may contradict one another from sentence to sentence.
fn crosses_sentences(group: FactGroup) -> bool {
    group.is_address() || group == FactGroup::Body
}

impl Passage<'_> {
    /// Returns the target fact that a source fact most probably contradicts.
    pub(super) fn likeliest(
        &self,
        source: usize,
        same_sentence: bool,
        candidates: &mut Candidates,
        used: &[bool],
    ) -> Option<usize> {
        let (mut found, used) = (Vec::new(), |target: usize| used[target]);
        let group = self.value(Side::Source, source)?.group();
        for shared in self.contradiction_keys(Side::Source, source) {
            let sentence = self.sentence_of.source[source];
            candidates.in_sentence.free(key((&shared, sentence)), used, &mut found);
            if !same_sentence && crosses_sentences(group) {
                candidates.anywhere.free(key(&shared), used, &mut found);
            }
        }
        found
            .into_iter()
            .filter(|target| self.can_contradict(source, *target, same_sentence))
            .max_by_key(|target| (self.likeness(source, *target), std::cmp::Reverse(*target)))
    }

    /// Returns the keys of a fact. Two facts that contradict one another share one.
    fn contradiction_keys(&self, side: Side, index: usize) -> Vec<ContradictionKey> {
        let readings = &self.fact(side, index).readings;
        let Some(rule) = self.rule(side, index) else { return Vec::new() };
        let mut groups: Vec<FactGroup> =
            readings.iter().map(Value::group).filter(|group| group.is_figure()).collect();
        groups.sort_unstable();
        groups.dedup();
        let groups = groups.into_iter().map(ContradictionKey::Group);
        groups.chain([ContradictionKey::Rule(rule)]).collect()
    }

    /// Whether two facts that are left over can contradict each other.
    fn can_contradict(&self, source: usize, target: usize, same_sentence: bool) -> bool {
        let (source_fact, target_fact) =
            (self.fact(Side::Source, source), self.fact(Side::Target, target));
        let (Some(a), Some(b)) = (source_fact.readings.first(), target_fact.readings.first())
        else {
            return false;
        };
        // The words of a term (`operating system`) can match its acronym but don't contradict any
        // other.
        let is_term = |fact: &Fact| {
            fact.strength == Strength::Weak
                && matches!(fact.readings.first(), Some(Value::Acronym(_)))
        };
        if is_term(source_fact) || is_term(target_fact) {
            return false;
        }
        // Names in letters contradict others in the same place only, see `slots`.
        if self.are_letters(Side::Source, source_fact)
            && self.are_letters(Side::Target, target_fact)
        {
            return false;
        }
        if self.are_of_different_sort(source, target) || self.is_derived(source, target) {
            return false;
        }
        // Names only contradict names of their own kind: a country is not a wrong region.
        let same_kind = if a.group().is_figure() {
            let shared = |group: FactGroup| {
                matches!(group, FactGroup::Quantity | FactGroup::Calendar)
                    && target_fact.readings.iter().any(|value| value.group() == group)
            };
            a.group() == b.group() || source_fact.readings.iter().map(Value::group).any(shared)
        } else {
            self.rule(Side::Source, source) == self.rule(Side::Target, target)
        };
        // Across sentences only similar facts do: two spellings of a programme, two addresses.
        same_kind
            && (self.in_one_sentence(source, target)
                || (!same_sentence
                    && !self.are_weak(source, target)
                    && (a.group().is_address()
                        || (a.group() == FactGroup::Body
                            && self.likeness(source, target) >= MIN_LIKENESS))))
    }

    /// Whether one of two organisations is named by words for many, and the other one, which is of
    /// another sort, follows a name without a word between them that may be what the first is there:
    /// `WMiI UMK`, of which the `Faculty of Mathematics` is the first part.
    fn are_of_different_sort(&self, source: usize, target: usize) -> bool {
        let facts = Sides::new((Side::Source, source), (Side::Target, target));
        let organisations = facts.map(|(side, index)| match self.value(side, index) {
            Some(Value::Organisation(id)) => Some(*id),
            _ => None,
        });
        let Some(ids) = organisations.both() else { return false };
        let heads = ids.map(|id| self.lexicon.head_of_name(id));
        let is_alike = heads
            .both()
            .is_none_or(|heads| heads.source.iter().any(|head| heads.target.contains(head)));
        let is_common = ids.map(|id| self.lexicon.name(id).is_some_and(|name| name.common));
        !is_alike
            && is_common.source != is_common.target
            && facts
                .zip(is_common)
                .into_iter()
                .any(|((side, index), common)| !common && self.follows_name(side, index))
    }

    /// Whether a fact follows another name without a word or a mark between them.
    fn follows_name(&self, side: Side, index: usize) -> bool {
        let text = &self.bitext[side];
        let start = self.fact(side, index).span.start;
        let Some(sentence) = text.document.sentence_at(start) else { return false };
        let tokens = text.document.sentences[sentence].tokens.clone();
        let first = tokens.start;
        let before = tokens.rev().find(|at| text.document.tokens[*at].span.end <= start);
        before.is_some_and(|before| {
            before > first && text.words.form(before).capital && !text.words.form(before).function
        })
    }

    /// Whether one coined name is the other with an ending, as that of a group of people.
    fn is_derived(&self, source: usize, target: usize) -> bool {
        let names = Sides::new((Side::Source, source), (Side::Target, target));
        let is_program = |(side, index)| matches!(self.value(side, index), Some(Value::Program(_)));
        let written = names.map(|(side, index)| {
            self.bitext[side].source.slice(self.fact(side, index).span).to_lowercase()
        });
        let is_from = |name: &str, other: &str| {
            name.strip_prefix(other).is_some_and(|ending| {
                ending.len() <= MAX_ENDING && ending.chars().all(char::is_alphabetic)
            })
        };
        names.into_iter().all(is_program)
            && (is_from(&written.source, &written.target)
                || is_from(&written.target, &written.source))
    }

    /// Whether two weak facts contradict each other: only if nothing else of their kind is left in
    /// the sentence, and they are about the same thing.
    pub(super) fn weak_contradiction(
        &self,
        source: usize,
        target: usize,
        counts: &Sides<LeftoverCounts>,
    ) -> bool {
        if !counts.source.is_only_one(self, Side::Source, source)
            || !counts.target.is_only_one(self, Side::Target, target)
        {
            return false;
        }
        let (Some(a), Some(b)) =
            (self.value(Side::Source, source), self.value(Side::Target, target))
        else {
            return false;
        };
        match (a, b) {
            (Value::Country(_) | Value::Region(_) | Value::Person(_) | Value::Time { .. }, _)
            | (Value::Organisation(_), Value::Organisation(_))
            | (Value::Ordinal(_), Value::Ordinal(_))
            | (Value::Money { .. }, Value::Money { .. }) => true,
            (Value::Measure { unit: a, .. }, Value::Measure { unit: b, .. }) => {
                let units = self.lexicon.unit(*a).zip(self.lexicon.unit(*b));
                units.is_some_and(|(a, b)| a.dimension == b.dimension)
            }
            (Value::Number(a), Value::Number(b)) => {
                // `both` doesn't contradict `hundreds`.
                let is_large = |value: &Decimal| *value >= Decimal::ONE_HUNDRED;
                is_large(a) == is_large(b) && *a != Decimal::ONE && *b != Decimal::ONE
                    || self.counts_same(source, target)
            }
            (Value::Number(number), Value::Ordinal(rank))
            | (Value::Ordinal(rank), Value::Number(number)) => *number > Decimal::ONE && *rank > 2,
            _ => false,
        }
    }

    /// Returns how alike two different facts are: the same rule, the same thing counted, a common
    /// beginning.
    fn likeness(&self, source: usize, target: usize) -> usize {
        let (source_fact, target_fact) =
            (self.fact(Side::Source, source), self.fact(Side::Target, target));
        let same_rule = self.rule(Side::Source, source) == self.rule(Side::Target, target);
        let letters = Sides::new(source_fact, target_fact)
            .zip(self.bitext.texts.as_ref())
            .map(|(fact, text)| text.source.slice(fact.span).chars().flat_map(char::to_lowercase));
        let common = letters
            .source
            .zip(letters.target)
            .take(MAX_COMMON_LETTERS)
            .take_while(|(a, b)| a == b)
            .count();
        2 * usize::from(same_rule)
            + usize::from(source_fact.strength == target_fact.strength)
            + common
            + 3 * usize::from(self.counts_same(source, target))
    }
}
