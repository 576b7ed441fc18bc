//! Figures among the facts of a passage: those in step, those repeated, those that changed places.

use super::comparison::{Divergence, Passage};
use super::equivalence::{family, same};
use super::postings::{FEW, Postings, key};
use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::document::BlockKind;
use crate::fact::{Strength, Value};
use crate::language::Language;

/// The numbers of headings. An outline may count otherwise in the other version, from some section
/// on; one heading whose number differs between headings whose numbers agree is wrong.
pub(super) fn outline(bitext: &Bitext<'_>, divergences: &mut Vec<Divergence>) {
    let mut headings: Vec<(Divergence, bool)> = Vec::new();
    for (bead, sides) in bitext.alignment.beads.iter().enumerate() {
        let ([en], [pl]) = (&sides.en[..], &sides.pl[..]) else { continue };
        if let (Some((e, a)), Some((p, b))) =
            (heading_number(&bitext.en, *en), heading_number(&bitext.pl, *pl))
        {
            headings.push((
                Divergence { en: Some(e), pl: Some(p), bead, elsewhere: None, common: false },
                a == b,
            ));
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

/// The number a heading begins with: the fact and its value.
fn heading_number<'a>(view: &'a AnalysedText, block: usize) -> Option<(usize, &'a Value)> {
    let heading = view
        .document
        .blocks
        .get(block)
        .filter(|block| matches!(block.kind, BlockKind::Heading(_)))?;
    let first = view.document.tokens.get(view.document.block_tokens(heading).start)?;
    let fact = view.facts.of_block(&view.document, block).next()?;
    let entity = &view.facts.items[fact];
    let value = entity.readings.first().filter(|value| matches!(value, Value::Number(_)))?;
    (entity.span.start == first.span.start && entity.strength == Strength::Hint)
        .then_some((fact, value))
}

impl Passage<'_> {
    /// Matches the numbers that run alike from both ends: where the same figure is often repeated,
    /// what is left in the middle is what differs.
    pub(super) fn assign_in_step(&mut self) {
        let numbers = |language: Language, count: usize| -> Vec<usize> {
            let number = |index: &usize| {
                self.fact(language, *index).readings.first().is_some_and(|value| family(value) <= 2)
            };
            (0..count).filter(number).collect()
        };
        let (en, pl) =
            (numbers(Language::English, self.en.len()), numbers(Language::Polish, self.pl.len()));
        let alike = |e: usize, p: usize| {
            self.home_en[e] == self.home_pl[p]
                && same(
                    self.fact(Language::English, e),
                    self.fact(Language::Polish, p),
                    self.lexicon,
                ) == 3
        };
        let pairs = || en.iter().zip(&pl);
        let ahead = pairs().take_while(|(e, p)| alike(**e, **p)).count();
        let rest = en.len().min(pl.len()) - ahead;
        let back = en
            .iter()
            .rev()
            .zip(pl.iter().rev())
            .take(rest)
            .take_while(|(e, p)| alike(**e, **p))
            .count();
        let step: Vec<(usize, usize)> = pairs()
            .take(ahead)
            .chain(en[en.len() - back..].iter().zip(&pl[pl.len() - back..]))
            .map(|(e, p)| (*e, *p))
            .collect();
        for (e, p) in step {
            self.matched_en[e] = Some(p);
            self.matched_pl[p] = Some(e);
        }
    }

    /// Whether a fact that is left over is a figure that only a repeated mention satisfies: it may
    /// still be what another one was changed into.
    fn repeats(&self, language: Language, index: usize) -> bool {
        let fact = self.fact(language, index);
        let (view, figure) = (
            self.bitext.side(language),
            fact.readings.first().is_some_and(|value| family(value) <= 1),
        );
        figure
            && fact.strength == Strength::Stated
            && view.source.slice(fact.span).contains(|c: char| c.is_ascii_digit())
    }

    /// The figures of one side that nothing is matched with and that are no findings of their own.
    pub(super) fn repeated(&self, language: Language, left: &[usize]) -> Vec<usize> {
        let matched =
            if language == Language::English { &self.matched_en } else { &self.matched_pl };
        (0..matched.len())
            .filter(|index| {
                matched[*index].is_none()
                    && left.binary_search(index).is_err()
                    && self.repeats(language, *index)
            })
            .collect()
    }

    /// Pairs of figures that were changed into one another though at least one of them is also
    /// stated elsewhere in the passage.
    pub(super) fn exchanged(
        &self,
        left_en: &[usize],
        left_pl: &[usize],
        repeats_en: &[usize],
        repeats_pl: &[usize],
    ) -> Vec<(usize, usize)> {
        let (mut used_en, mut used_pl) = (vec![false; self.en.len()], vec![false; self.pl.len()]);
        let mut pairs = Vec::new();
        let rule = |language: Language, index: usize| {
            self.fact(language, index).readings.first().and_then(|value| self.rule(value))
        };
        let figures = |pl: &[usize]| {
            let figures = pl.iter().filter(|p| self.repeats(Language::Polish, **p));
            Postings::new(
                figures.map(|p| (key((rule(Language::Polish, *p), self.home_pl[*p])), *p)),
            )
        };
        let mut found = Vec::new();
        for (en, pl) in [(left_en, repeats_pl), (repeats_en, left_pl), (repeats_en, repeats_pl)] {
            if en.is_empty() || pl.is_empty() {
                continue;
            }
            let mut figures = figures(pl);
            for e in en.iter().copied().filter(|e| self.repeats(Language::English, *e)) {
                if used_en[e] {
                    continue;
                }
                let stands = |p: &usize| {
                    rule(Language::English, e) == rule(Language::Polish, *p)
                        && self.home_en[e] == self.home_pl[*p]
                        && same(
                            self.fact(Language::English, e),
                            self.fact(Language::Polish, *p),
                            self.lexicon,
                        ) == 0
                };
                found.clear();
                figures.free(
                    key((rule(Language::English, e), self.home_en[e])),
                    |p| used_pl[p],
                    &mut found,
                );
                if let Some(p) = found.iter().copied().find(stands) {
                    used_en[e] = true;
                    used_pl[p] = true;
                    pairs.push((e, p));
                }
            }
        }
        pairs
    }

    /// `21 teams from 9 schools` against `9 drużyn z 21 szkół`: the same set of numbers, but each
    /// counts the other thing.
    pub(super) fn swapped_counts(&mut self, bead: usize, divergences: &mut Vec<Divergence>) {
        let counts =
            |language: Language, index: usize| self.fact(language, index).counted.is_some();
        let counting: Vec<(usize, usize)> = (0..self.en.len())
            .filter_map(|e| Some((e, self.matched_en[e]?)))
            .filter(|(e, p)| {
                counts(Language::English, *e)
                    && counts(Language::Polish, *p)
                    && !self.counts_same(*e, *p)
            })
            .collect();
        for (at, (first, p)) in counting.iter().copied().enumerate() {
            for (second, q) in counting[at + 1..].iter().copied().take(FEW) {
                // One of the two nouns may be a word that the lexicon does not know.
                if self.counts_same(first, q) || self.counts_same(second, p) {
                    if same(
                        self.fact(Language::English, first),
                        self.fact(Language::Polish, q),
                        self.lexicon,
                    ) > 0
                    {
                        continue;
                    }
                    for (e, p) in [(first, q), (second, p)] {
                        divergences.push(Divergence {
                            en: Some(self.en[e]),
                            pl: Some(self.pl[p]),
                            bead,
                            elsewhere: None,
                            common: false,
                        });
                    }
                }
            }
        }
    }
}
