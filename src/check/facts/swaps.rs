//! Facts that changed places or were changed into one another: figures, counts, persons, the
//! numbers of headings.

use super::divergence::Divergence;
use super::equivalence::{Match, compare};
use super::passage::{Passage, tokens_in};
use super::postings::{MAX_CANDIDATES, Postings, key};
use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::document::{BlockKind, TokenKind};
use crate::fact::{Fact, FactGroup, Strength, Value};
use crate::lexicon::Lexicon;
use crate::sides::{Side, Sides};

/// Compares the numbers of headings. An outline may be counted differently in the other version
/// from some section on; one heading whose number differs between headings whose numbers agree is
/// wrong.
pub(super) fn heading_numbers(bitext: &Bitext, divergences: &mut Vec<Divergence>) {
    let mut headings: Vec<(Divergence, bool)> = Vec::new();
    for (index, bead) in bitext.alignment.beads.iter().enumerate() {
        let ([source], [target]) = (&bead[Side::Source], &bead[Side::Target]) else { continue };
        let numbers = Sides::new(
            heading_number(&bitext[Side::Source], *source),
            heading_number(&bitext[Side::Target], *target),
        );
        if let Some(numbers) = numbers.both() {
            let facts = numbers.map(|(fact, _)| fact);
            let agree = numbers.source.1 == numbers.target.1;
            headings.push((Divergence::contradiction(index, facts), agree));
        }
    }
    let agrees = |at: Option<usize>| at.and_then(|at| headings.get(at)).map(|(_, agree)| *agree);
    for (at, (divergence, agree)) in headings.iter().enumerate() {
        let around = [agrees(at.checked_sub(1)), agrees(Some(at + 1))];
        if !agree && around.contains(&Some(true)) && !around.contains(&Some(false)) {
            divergences.push(divergence.clone());
        }
    }
}

/// Returns the number a heading begins with: the fact and its value.
fn heading_number(text: &AnalysedText, block: usize) -> Option<(usize, &Value)> {
    let heading = text
        .document
        .blocks
        .get(block)
        .filter(|block| matches!(block.kind, BlockKind::Heading(_)))?;
    let first = text.document.tokens.get(text.document.block_tokens(heading).start)?;
    let index = text.facts.of_block(&text.document, block).next()?;
    let fact = &text.facts.items[index];
    let value =
        fact.readings.first().filter(|value| matches!(value, Value::Number(_) | Value::Code(_)))?;
    (fact.span.start == first.span.start && fact.strength == Strength::Hint)
        .then_some((index, value))
}

impl Passage<'_> {
    /// Matches equal figures in order from both ends: if a figure is repeated often, the difference
    /// is among those in the middle.
    pub(super) fn match_from_both_ends(&mut self) {
        let figures = Sides::from_fn(|side| -> Vec<usize> {
            let is_figure = |index: &usize| {
                self.value(side, *index).is_some_and(|value| value.group().is_figure())
            };
            (0..self.facts[side].len()).filter(is_figure).collect()
        });
        let (source, target) = (&figures.source, &figures.target);
        let are_same = |source: usize, target: usize| {
            self.in_one_sentence(source, target)
                && compare(
                    self.fact(Side::Source, source),
                    self.fact(Side::Target, target),
                    self.lexicon,
                ) == Match::Certain
        };
        let pairs = || source.iter().copied().zip(target.iter().copied());
        let ahead = pairs().take_while(|(source, target)| are_same(*source, *target)).count();
        let rest = source.len().min(target.len()) - ahead;
        let back = source
            .iter()
            .rev()
            .zip(target.iter().rev())
            .take(rest)
            .take_while(|(source, target)| are_same(**source, **target))
            .count();
        let from_end = source[source.len() - back..]
            .iter()
            .copied()
            .zip(target[target.len() - back..].iter().copied());
        let matched: Vec<(usize, usize)> = pairs().take(ahead).chain(from_end).collect();
        for (source, target) in matched {
            self.set_matched(source, target);
        }
    }

    /// Whether a fact is a stated figure, written in digits, that another one may have been changed
    /// into.
    fn is_changeable(&self, side: Side, index: usize) -> bool {
        let fact = self.fact(side, index);
        let is_figure = fact.readings.first().is_some_and(|value| {
            matches!(value.group(), FactGroup::Quantity | FactGroup::Calendar)
        });
        is_figure
            && fact.strength == Strength::Stated
            && self.bitext[side].source.slice(fact.span).contains(|c: char| c.is_ascii_digit())
    }

    /// Returns the figures of one side that are unmatched but not reported by themselves, because
    /// they equal a repeated mention.
    pub(super) fn repeated(&self, side: Side, left: &[usize]) -> Vec<usize> {
        let matched = &self.matched[side];
        (0..matched.len())
            .filter(|index| {
                matched[*index].is_none()
                    && left.binary_search(index).is_err()
                    && self.is_changeable(side, *index)
                    && self.read_differently(side, *index).is_none()
            })
            .collect()
    }

    /// Returns pairs of figures that were changed into one another, though at least one of them is
    /// also stated elsewhere in the passage.
    pub(super) fn exchanged(
        &self,
        left: &Sides<Vec<usize>>,
        repeated: &Sides<Vec<usize>>,
    ) -> Vec<(usize, usize)> {
        let mut used = self.facts.as_ref().map(|facts| vec![false; facts.len()]);
        let mut pairs = Vec::new();
        let index = |targets: &[usize]| {
            let figures = targets.iter().filter(|index| self.is_changeable(Side::Target, **index));
            Postings::new(figures.map(|index| {
                let rule = self.rule(Side::Target, *index);
                (key((rule, self.sentence_of.target[*index])), *index)
            }))
        };
        let mut found = Vec::new();
        for (sources, targets) in [
            (&left.source, &repeated.target),
            (&repeated.source, &left.target),
            (&repeated.source, &repeated.target),
        ] {
            if sources.is_empty() || targets.is_empty() {
                continue;
            }
            let mut figures = index(targets);
            for source in sources.iter().copied() {
                if used.source[source] || !self.is_changeable(Side::Source, source) {
                    continue;
                }
                let rule = self.rule(Side::Source, source);
                let differs = |target: &usize| {
                    rule == self.rule(Side::Target, *target)
                        && self.in_one_sentence(source, *target)
                        && compare(
                            self.fact(Side::Source, source),
                            self.fact(Side::Target, *target),
                            self.lexicon,
                        ) == Match::None
                };
                found.clear();
                figures.free(
                    key((rule, self.sentence_of.source[source])),
                    |target| used.target[target],
                    &mut found,
                );
                if let Some(target) = found.iter().copied().find(differs) {
                    used.source[source] = true;
                    used.target[target] = true;
                    pairs.push((source, target));
                }
            }
        }
        pairs
    }

    /// Finds numbers that count each other's things: `21 teams from 9 schools` against `9 drużyn z
    /// 21 szkół`.
    pub(super) fn swapped_counts(&self, bead: usize, divergences: &mut Vec<Divergence>) {
        let counts = |side: Side, index: usize| self.fact(side, index).counted.is_some();
        let counting: Vec<(usize, usize)> = (0..self.facts.source.len())
            .filter_map(|source| Some((source, self.matched.source[source]?)))
            .filter(|(source, target)| {
                counts(Side::Source, *source)
                    && counts(Side::Target, *target)
                    && !self.counts_same(*source, *target)
            })
            .collect();
        for (at, (first, p)) in counting.iter().copied().enumerate() {
            for (second, q) in counting[at + 1..].iter().copied().take(MAX_CANDIDATES) {
                // One of the two nouns may be a word that the lexicon doesn't know.
                let is_swapped = (self.counts_same(first, q) || self.counts_same(second, p))
                    && compare(
                        self.fact(Side::Source, first),
                        self.fact(Side::Target, q),
                        self.lexicon,
                    ) == Match::None
                    && !self.is_counted_elsewhere(first, p)
                    && !self.is_counted_elsewhere(second, q);
                if is_swapped {
                    divergences.push(self.contradiction(bead, first, q));
                    divergences.push(self.contradiction(bead, second, p));
                }
            }
        }
    }

    /// Whether the target counts as many of the same things as a fact of the source by another fact
    /// than the one that is matched with it: `w jednej linii` beside `w jednej`.
    fn is_counted_elsewhere(&self, source: usize, matched: usize) -> bool {
        let fact = self.fact(Side::Source, source);
        let targets = (0..self.facts.target.len()).filter(|target| *target != matched);
        targets.take(MAX_CANDIDATES).any(|target| {
            self.counts_same(source, target)
                && compare(fact, self.fact(Side::Target, target), self.lexicon) != Match::None
        })
    }

    /// Finds persons that changed roles, `Anna thanked Jan` against `Jan podziękował Annie`: the
    /// person who opens the English sentence and acts is in an oblique case, and the other one is
    /// in the nominative.
    pub(super) fn swapped_roles(&self, bead: usize, divergences: &mut Vec<Divergence>) {
        let is_matched_person = |index: &usize| {
            matches!(self.value(Side::Source, *index), Some(Value::Person(_)))
                && self.matched.source[*index].is_some()
        };
        let persons: Vec<usize> = (0..self.facts.source.len()).filter(is_matched_person).collect();
        for pair in persons.windows(2) {
            let (subject, object) = (pair[0], pair[1]);
            let (Some(p), Some(q)) = (self.matched.source[subject], self.matched.source[object])
            else {
                continue;
            };
            let one_sentence = self.sentence_of.source[subject] == self.sentence_of.source[object]
                && self.sentence_of.target[p] == self.sentence_of.target[q]
                && p != q;
            if one_sentence
                && self.acts_on(subject, object)
                && self.is_nominative(p) == Some(false)
                && self.is_nominative(q) == Some(true)
            {
                divergences.push(self.contradiction(bead, subject, q));
                divergences.push(self.contradiction(bead, object, p));
            }
        }
    }

    /// Whether a source sentence starts with one person and has another as its plain object: only
    /// verbs are between them, no preposition.
    fn acts_on(&self, subject: usize, object: usize) -> bool {
        let text = &self.bitext[Side::Source];
        let tokens = |index: usize| tokens_in(text, self.fact(Side::Source, index).span);
        let (subject, object) = (tokens(subject), tokens(object));
        let (Some(first), Some(last), Some(next)) =
            (subject.first(), subject.last(), object.first())
        else {
            return false;
        };
        let is_title = |token: usize| {
            let (word, form) = (text.token(token), text.words.form(token));
            word == "." || self.lexicon.is_title(text.source.language, word, form)
        };
        let sentence = text.document.sentence_at(text.document.tokens[*first].span.start);
        let opens = sentence
            .map(|sentence| &text.document.sentences[sentence])
            .is_some_and(|sentence| (sentence.tokens.start..*first).all(is_title));
        let verbs: Vec<usize> = (last + 1..*next).filter(|token| !is_title(*token)).collect();
        let may_be_verb = |token: &usize| {
            text.document.tokens[*token].kind == TokenKind::Word
                && !text.words.form(*token).function
        };
        opens && (1..=2).contains(&verbs.len()) && verbs.iter().all(may_be_verb)
    }

    /// Whether the given name of a target person can only be in the nominative (true), can be in
    /// another case (false), or is unknown.
    fn is_nominative(&self, index: usize) -> Option<bool> {
        let text = &self.bitext[Side::Target];
        given_names(text, self.fact(Side::Target, index), self.lexicon)
    }
}

fn given_names(text: &AnalysedText, person: &Fact, lexicon: &Lexicon) -> Option<bool> {
    let token = *tokens_in(text, person.span).first()?;
    let written = text.token(token);
    let names = lexicon.given_names(written, text.words.form(token));
    (!names.is_empty()).then(|| names.iter().all(|name| name == written))
}
