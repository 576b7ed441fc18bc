//! The ledger of facts: the comparison that the rules share, fact by fact, with what agrees.

use rustc_hash::FxHashMap;

use super::exclusive_rule;
use super::facts::{BeadIndex, Comparison, Match, Passage, Whole, compare_facts};
use crate::bitext::Bitext;
use crate::fact::{Fact, Strength, Value};
use crate::finding::{Finding, FindingKind, Mark, Role, Unit};
use crate::ledger::{Entry, Verdict};
use crate::lexicon::Lexicon;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Returns an entry for every fact of both texts, in the order of the alignment: for each sentence
/// the facts of the source, then those that only the target states there. A mere hint of a fact
/// (`the whole` for 100 %) has an entry only if it states a fact of the other text.
pub(crate) fn ledger(
    bitext: &Bitext,
    comparison: &Comparison,
    findings: &[Finding],
    lexicon: &Lexicon,
) -> Vec<Entry> {
    let bead_index = BeadIndex::new(bitext);
    let whole = Whole::new(bitext, &bead_index, lexicon);
    // Texts that are no pair have no counterparts.
    let unrelated = exclusive_rule(bitext).is_some();
    let mut book = Book::new(bitext, comparison, findings, lexicon);
    for (index, bead) in bitext.alignment.beads.iter().enumerate() {
        let passage = Passage::new(&whole, index, bead);
        let alone = unrelated || !bead.is_matched();
        book.missing_in_passage.clear();
        for (side, fact) in in_order(&passage) {
            book.enter(side, fact, alone.then_some(&passage));
        }
    }
    book.entries
}

/// Returns the facts of a passage sentence by sentence, those of the source first.
fn in_order(passage: &Passage<'_>) -> Vec<(Side, usize)> {
    let mut facts: Vec<(usize, Side, usize)> = Vec::new();
    for side in Side::BOTH {
        let mut reached = 0;
        for (fact, sentence) in passage.facts[side].iter().zip(&passage.sentence_of[side]) {
            // A fact outside all sentences, such as the target of a link, goes with the sentence
            // before it.
            if *sentence != usize::MAX {
                reached = reached.max(*sentence);
            }
            facts.push((reached, side, *fact));
        }
    }
    facts.sort();
    facts.into_iter().map(|(_, side, fact)| (side, fact)).collect()
}

/// The counterpart of a fact, and the verdict.
type Known = (Option<usize>, Verdict);

/// The ledger as it is written.
struct Book<'a> {
    bitext: &'a Bitext,
    lexicon: &'a Lexicon,
    /// The verdicts of the comparison, by fact.
    known: Sides<FxHashMap<usize, Known>>,
    about: &'a [Finding],
    /// The findings about each fact.
    findings: Sides<FxHashMap<usize, Vec<usize>>>,
    /// The finding about the missing paragraph that each block is, or is a part of.
    missing: Sides<FxHashMap<usize, usize>>,
    /// The findings about facts missing from the counterpart of the passage that is being written:
    /// a repeated mention has the finding of the first.
    missing_in_passage: FxHashMap<(Side, &'a Value), usize>,
    /// Whether each fact has an entry.
    entered: Sides<Vec<bool>>,
    entries: Vec<Entry>,
}

impl<'a> Book<'a> {
    fn new(
        bitext: &'a Bitext,
        comparison: &Comparison,
        about: &'a [Finding],
        lexicon: &'a Lexicon,
    ) -> Book<'a> {
        let entered = Sides::from_fn(|side| vec![false; bitext[side].facts.items.len()]);
        let (known, findings, missing, missing_in_passage) = Default::default();
        let mut book = Book {
            bitext,
            lexicon,
            known,
            about,
            findings,
            missing,
            missing_in_passage,
            entered,
            entries: Vec::new(),
        };
        for divergence in &comparison.divergences {
            for side in Side::BOTH {
                let Some(fact) = divergence.facts[side] else { continue };
                let entry = match (divergence.facts[side.other()], divergence.elsewhere) {
                    (Some(other), _) => (Some(other), Verdict::Differs),
                    (None, Some(place)) => (book.fact_at(side, fact, place), Verdict::Elsewhere),
                    (None, None) => (None, Verdict::Only(side)),
                };
                book.known[side].entry(fact).or_insert(entry);
            }
        }
        // A divergence is no agreement, though the same words may be part of one.
        for agreement in &comparison.agreements {
            if !book.is_worth_an_entry(*agreement) {
                continue;
            }
            for side in Side::BOTH {
                let same = (Some(agreement[side.other()]), Verdict::Same);
                book.known[side].entry(agreement[side]).or_insert(same);
            }
        }
        for (index, finding) in about.iter().enumerate() {
            book.index(index, finding);
        }
        book
    }

    /// Whether two facts that agree are worth an entry: a hint agrees with a stated fact, but
    /// `years` is no evidence for `one`.
    fn is_worth_an_entry(&self, agreement: Sides<usize>) -> bool {
        let strengths = Side::BOTH.map(|side| self.fact(side, agreement[side]).strength);
        !strengths.contains(&Strength::Hint) || strengths.contains(&Strength::Stated)
    }

    /// Indexes a finding by the facts it is about.
    fn index(&mut self, index: usize, finding: &Finding) {
        let is_missing_paragraph =
            matches!(finding.kind, FindingKind::Missing { unit: Unit::Paragraph | Unit::Code, .. });
        if is_missing_paragraph {
            let (side, span) = (finding.primary.side, finding.primary.span);
            let blocks = &self.bitext[side].document.blocks;
            let from = blocks.partition_point(|block| block.span.start < span.start);
            let run = (from..blocks.len()).take_while(|block| blocks[*block].span.start < span.end);
            self.missing[side].extend(run.map(|block| (block, index)));
        } else if finding.value.is_some() || is_weekday(finding) {
            // An enumeration as a whole contains facts that the other text has: only its parts are
            // missing.
            let is_enumeration = finding.all_marks().any(|mark| mark.role == Role::Part);
            let role = if is_enumeration { Role::Part } else { Role::Subject };
            for mark in finding.all_marks().filter(|mark| mark.role == role) {
                for fact in self.marked(mark) {
                    self.findings[mark.side].entry(fact).or_default().push(index);
                }
            }
        }
    }

    /// Returns the facts that a mark is about: the one with exactly these words, else all in it (a
    /// date and its weekday).
    fn marked(&self, mark: &Mark) -> Vec<usize> {
        let facts = &self.bitext[mark.side].facts;
        let within = facts.within(mark.span);
        let exact: Vec<usize> =
            within.clone().filter(|fact| facts.items[*fact].span == mark.span).collect();
        if exact.is_empty() { within.collect() } else { exact }
    }

    /// Writes the entry of a fact, unless its counterpart's entry has it. `alone` is its passage,
    /// if that has no counterpart.
    fn enter(&mut self, side: Side, index: usize, alone: Option<&Passage<'_>>) {
        if self.entered[side][index] {
            return;
        }
        let fact = self.fact(side, index);
        let (other, verdict) = match (self.known[side].get(&index), alone) {
            (Some(known), _) => *known,
            (None, _) if fact.strength == Strength::Hint => return,
            (None, Some(passage)) => self.without_counterpart(side, index, passage),
            (None, None) => (None, Verdict::Reworded),
        };
        self.entered[side][index] = true;
        // The counterpart shares this entry, unless it is elsewhere, or agrees or differs with
        // another fact.
        if let Some(other) = other
            && verdict != Verdict::Elsewhere
            && self.known[side.other()].get(&other) == Some(&(Some(index), verdict))
        {
            self.entered[side.other()][other] = true;
        }
        let mut finding = self.finding(side, index, other, verdict);
        if let (Verdict::Only(_), Some(value)) = (verdict, fact.readings.first()) {
            finding = finding.or_else(|| self.missing_in_passage.get(&(side, value)).copied());
            self.missing_in_passage.extend(finding.map(|finding| ((side, value), finding)));
        }
        let rule = self.rule(side, index, other, verdict, finding);
        let mut facts = Sides::default();
        facts[side] = Some(index);
        facts[side.other()] = other;
        self.entries.extend(rule.map(|rule| Entry { rule, side, facts, verdict, finding }));
    }

    /// Returns the rule of an entry: that of its finding if the facts differ, else that of the fact.
    fn rule(
        &self,
        side: Side,
        index: usize,
        other: Option<usize>,
        verdict: Verdict,
        finding: Option<usize>,
    ) -> Option<RuleId> {
        if let (Some(finding), Verdict::Differs) = (finding, verdict) {
            return Some(self.about[finding].rule);
        }
        let other = other.map(|other| self.fact(side.other(), other));
        Some(meant(self.fact(side, index), other)?.kind(self.lexicon).rule())
    }

    /// Returns where a fact of a passage without a counterpart is stated elsewhere. A small number
    /// in words may mean anything elsewhere.
    fn without_counterpart(&self, side: Side, index: usize, passage: &Passage<'_>) -> Known {
        let fact = self.fact(side, index);
        let is_telling = fact.strength == Strength::Stated
            || fact.readings.first().is_some_and(|value| !value.group().is_figure());
        match passage.elsewhere(side, fact).0.filter(|_| is_telling) {
            Some(place) => (self.fact_at(side, index, place), Verdict::Elsewhere),
            None => (None, Verdict::Only(side)),
        }
    }

    /// Returns the finding about a fact, or about the paragraph that is missing with it.
    fn finding(
        &self,
        side: Side,
        fact: usize,
        other: Option<usize>,
        verdict: Verdict,
    ) -> Option<usize> {
        let of =
            |side: Side, fact: usize| self.findings[side].get(&fact).into_iter().flatten().copied();
        let is_about_other = |finding: usize| {
            other.is_some_and(|other| of(side.other(), other).any(|about| about == finding))
        };
        match verdict {
            Verdict::Differs => of(side, fact)
                .find(|finding| is_about_other(*finding) && self.about[*finding].only.is_none()),
            Verdict::Only(_) | Verdict::Elsewhere => {
                // A finding about its spelling or its weekday only if there is no other.
                let is_about_absence = |finding: &usize| {
                    let finding = &self.about[*finding];
                    finding.only == Some(side)
                        && finding.value.is_some()
                        && finding.rule != RuleId::NameVariant
                };
                of(side, fact)
                    .find(is_about_absence)
                    .or_else(|| self.missing_with(side, fact))
                    .or_else(|| of(side, fact).next())
            }
            // About its spelling, or its weekday.
            Verdict::Same | Verdict::Reworded => of(side, fact)
                .next()
                .or_else(|| other.and_then(|other| of(side.other(), other).next())),
        }
    }

    /// Returns the finding about the missing paragraph that a fact is in.
    fn missing_with(&self, side: Side, fact: usize) -> Option<usize> {
        let blocks = &self.bitext[side].document.blocks;
        let start = self.fact(side, fact).span.start;
        let block = blocks.partition_point(|block| block.span.start <= start).checked_sub(1)?;
        self.missing[side].get(&block).copied()
    }

    /// Returns the fact of the other text at a place that states a fact.
    fn fact_at(&self, side: Side, fact: usize, place: Span) -> Option<usize> {
        let (fact, other) = (self.fact(side, fact), &self.bitext[side.other()].facts);
        let there = || other.within(place).filter(|index| other.items[*index].span == place);
        let is_same =
            |index: &usize| compare_facts(fact, &other.items[*index], self.lexicon) > Match::None;
        there().find(is_same).or_else(|| there().next())
    }

    fn fact(&self, side: Side, fact: usize) -> &'a Fact {
        &self.bitext[side].facts.items[fact]
    }
}

/// Whether a finding is about a weekday that doesn't fit its date.
fn is_weekday(finding: &Finding) -> bool {
    matches!(finding.kind, FindingKind::WrongWeekday { .. })
}

/// Returns the reading of a fact that determines its kind: the one that its counterpart shares, else
/// its first; of a mere hint that of the counterpart.
fn meant<'a>(fact: &'a Fact, other: Option<&'a Fact>) -> Option<&'a Value> {
    let shared =
        other.and_then(|other| fact.readings.iter().find(|value| other.readings.contains(value)));
    let stronger = other.filter(|other| other.strength > fact.strength).unwrap_or(fact);
    shared.or_else(|| stronger.readings.first())
}
