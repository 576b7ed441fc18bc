//! The comparison of facts: the facts of each aligned passage that have no counterpart there, and
//! those that contradict each other.

use super::bead_index::BeadIndex;
use super::contradiction::{Candidates, LeftoverCounts};
use super::divergence::{Comparison, Divergence};
use super::passage::{Passage, TextPair};
use super::swaps;
use crate::bitext::Bitext;
use crate::fact::{Strength, Value};
use crate::lexicon::Lexicon;
use crate::sides::{Side, Sides};

impl Comparison {
    /// Compares all aligned passages.
    pub fn new(bitext: &Bitext, bead_index: &BeadIndex, lexicon: &Lexicon) -> Comparison {
        let text_pair = TextPair::new(bitext, bead_index, lexicon);
        let mut comparison = Comparison::default();
        for (index, bead) in bitext.alignment.beads.iter().enumerate() {
            if bead.is_matched() {
                Passage::new(&text_pair, index, bead).compare(index, &mut comparison);
            }
        }
        swaps::heading_numbers(bitext, &mut comparison.divergences);
        comparison
    }
}

impl Passage<'_> {
    /// Adds the differences and agreements of the passage.
    fn compare(mut self, bead: usize, comparison: &mut Comparison) {
        self.assign();
        comparison.agreements.extend(self.agreements());
        self.swapped_counts(bead, &mut comparison.divergences);
        self.swapped_roles(bead, &mut comparison.divergences);
        let mut used = self.facts.as_ref().map(|facts| vec![false; facts.len()]);
        for (source, target) in self.replaced_names() {
            used.source[source] = true;
            used.target[target] = true;
            comparison.divergences.push(self.contradiction(bead, source, target));
        }
        let left =
            Sides::from_fn(|side| self.left_over(side, &used[side], &mut comparison.agreements));
        self.contradictions(&left, &mut used, |source, target| {
            comparison.divergences.push(self.contradiction(bead, source, target))
        });
        for (source, target) in self.changed_figures(&left, &used) {
            used.source[source] = true;
            used.target[target] = true;
            comparison.divergences.push(self.contradiction(bead, source, target));
        }
        for side in Side::BOTH {
            for index in left[side].iter().copied().filter(|index| !used[side][*index]) {
                let fact = self.fact(side, index);
                let stated = fact.strength == Strength::Stated || self.is_listed(side, index);
                if !stated
                    || self.is_expressed_differently(side, fact)
                    || self.is_across_heading(side, fact)
                    || self.dates_cited_act(side, index)
                {
                    continue;
                }
                let mut facts = Sides::default();
                facts[side] = Some(self.facts[side][index]);
                let (elsewhere, common) = self.elsewhere(side, fact);
                let mut usage = Sides::default();
                usage[side] = self.text_pair.usage(side, fact);
                let divergence = Divergence { facts, bead, elsewhere, common, usage };
                comparison.divergences.push(divergence);
            }
        }
    }

    /// Returns the facts that are matched, as indices into the facts of the texts.
    fn agreements(&self) -> impl Iterator<Item = Sides<usize>> {
        let matched = self.matched.source.iter().zip(&self.facts.source);
        matched
            .filter_map(|(target, source)| Some(Sides::new(*source, self.facts.target[(*target)?])))
    }

    /// Returns the facts of one side without a counterpart. Those that the other side restates are
    /// agreements instead.
    fn left_over(
        &self,
        side: Side,
        used: &[bool],
        agreements: &mut Vec<Sides<usize>>,
    ) -> Vec<usize> {
        let matched = &self.matched[side];
        if matched.iter().all(Option::is_some) {
            return Vec::new();
        }
        let others = self.fact_index(side.other());
        let unmatched = (0..matched.len()).filter(|index| {
            matched[*index].is_none() && !used[*index] && !self.never_reported(side, *index)
        });
        let restated = |index: usize| {
            self.restated(side, index, &others).or_else(|| self.read_differently(side, index))
        };
        let left = unmatched.filter(|index| match restated(*index) {
            Some(other) => {
                let mut same = Sides::default();
                same[side] = self.facts[side][*index];
                same[side.other()] = self.facts[side.other()][other];
                agreements.push(same);
                false
            }
            None => {
                !self.names_apart(side, *index)
                    && !self.is_code_there(side, *index)
                    && !self.is_local_page(side, *index)
                    && !self.is_relative_there(side, *index)
            }
        });
        left.collect()
    }

    /// Finds facts of one kind left over in the same sentence: they contradict each other.
    fn contradictions(
        &self,
        left: &Sides<Vec<usize>>,
        used: &mut Sides<Vec<bool>>,
        mut contradict: impl FnMut(usize, usize),
    ) {
        let mut candidates = Candidates::new(self, &left.target);
        let counts = Sides::from_fn(|side| LeftoverCounts::new(self, side, &left[side]));
        for same_sentence in [true, false] {
            for source in left.source.iter().copied() {
                if used.source[source] {
                    continue;
                }
                let target = self.likeliest(source, same_sentence, &mut candidates, &used.target);
                let Some(target) = target.filter(|target| self.is_lost(source, *target, &counts))
                else {
                    continue;
                };
                used.source[source] = true;
                used.target[target] = true;
                contradict(source, target);
            }
        }
    }

    /// Whether neither of two facts that may contradict each other is stated in other words.
    fn is_lost(&self, source: usize, target: usize, counts: &Sides<LeftoverCounts>) -> bool {
        let facts = Sides::new(self.fact(Side::Source, source), self.fact(Side::Target, target));
        // A place whose words the other text has is not lost, whatever they mean there: `Tokyo Tower`.
        let indices = Sides::new(source, target);
        let is_said = |side: Side| {
            self.is_place(side, indices[side]) && self.appears_verbatim(side, facts[side])
        };
        if Side::BOTH.into_iter().any(is_said) {
            return false;
        }
        // A weak name doesn't contradict a stated one that appears verbatim in the other text.
        let stronger =
            if facts.source.strength > facts.target.strength { Side::Source } else { Side::Target };
        if facts.source.strength != facts.target.strength
            && matches!(
                facts[stronger].readings.first(),
                Some(
                    Value::Person(_)
                        | Value::Organisation(_)
                        | Value::Country(_)
                        | Value::Region(_)
                )
            )
            && self.appears_verbatim(stronger, facts[stronger])
        {
            return false;
        }
        let figure_elsewhere = |side: Side| {
            let fact = facts[side];
            fact.readings.first().is_some_and(|value| value.group().is_figure())
                && self.is_expressed_differently(side, fact)
        };
        if Side::BOTH.into_iter().all(figure_elsewhere) {
            return false;
        }
        if !self.are_weak(source, target) {
            return true;
        }
        self.weak_contradiction(source, target, counts)
            && !self.are_in_language_lists(source, target)
            && (self.are_organisations(source, target)
                || !Side::BOTH
                    .into_iter()
                    .any(|side| self.is_expressed_differently(side, facts[side])))
    }

    /// Returns pairs of figures left over that were changed into one another, though at least one
    /// of them is repeated elsewhere in the passage.
    fn changed_figures(
        &self,
        left: &Sides<Vec<usize>>,
        used: &Sides<Vec<bool>>,
    ) -> Vec<(usize, usize)> {
        let repeated = Sides::from_fn(|side| self.repeated(side, &left[side]));
        let free = Sides::from_fn(|side| -> Vec<usize> {
            left[side].iter().copied().filter(|index| !used[side][*index]).collect()
        });
        self.exchanged(&free, &repeated)
    }

    pub(super) fn contradiction(&self, bead: usize, source: usize, target: usize) -> Divergence {
        let facts = Sides::new(self.facts.source[source], self.facts.target[target]);
        let usage = Sides::new((Side::Source, source), (Side::Target, target))
            .map(|(side, index)| self.text_pair.usage(side, self.fact(side, index)));
        Divergence { usage, ..Divergence::contradiction(bead, facts) }
    }

    /// Whether the absence of a fact from the other text is never reported.
    fn never_reported(&self, side: Side, index: usize) -> bool {
        let fact = self.fact(side, index);
        fact.strength == Strength::Hint || fact.readings.is_empty()
    }

    /// Whether two facts are both weak.
    pub(super) fn are_weak(&self, source: usize, target: usize) -> bool {
        self.fact(Side::Source, source).strength == Strength::Weak
            && self.fact(Side::Target, target).strength == Strength::Weak
    }

    /// Whether both are organisations of the tables. Similar words (`University`, `Politechnika`)
    /// don't make them equal.
    fn are_organisations(&self, source: usize, target: usize) -> bool {
        let is_organisation = |value: Option<&Value>| matches!(value, Some(Value::Organisation(_)));
        is_organisation(self.value(Side::Source, source))
            && is_organisation(self.value(Side::Target, target))
    }
}
