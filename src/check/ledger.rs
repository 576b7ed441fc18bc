//! Builds the ledger of facts: the comparison that the rules share, fact by fact, including the
//! facts that agree.

use rustc_hash::FxHashMap;

use super::exclusive_rule;
use super::facts::{BeadIndex, Comparison, Match, Passage, TextPair, compare_facts};
use crate::bitext::Bitext;
use crate::fact::{Fact, Strength, Value};
use crate::finding::{Finding, FindingKind, Mark, MissingUnit, Role};
use crate::ledger::{Entry, Verdict};
use crate::lexicon::Lexicon;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Returns an entry for every fact of both texts, in the order of the alignment: for each sentence
/// the facts of the source, then those that only the target states there. A hint of a fact
/// (`the whole` for 100 %) has an entry only if it matches a fact of the other text.
pub(crate) fn ledger(
    bitext: &Bitext,
    comparison: &Comparison,
    findings: &[Finding],
    lexicon: &Lexicon,
) -> Vec<Entry> {
    let bead_index = BeadIndex::new(bitext);
    let whole = TextPair::new(bitext, &bead_index, lexicon);
    // Texts that are no pair have no counterparts.
    let unrelated = exclusive_rule(bitext).is_some();
    let mut builder = Builder::new(bitext, comparison, findings, lexicon);
    for (index, bead) in bitext.alignment.beads.iter().enumerate() {
        let passage = Passage::new(&whole, index, bead);
        let unmatched = unrelated || !bead.is_matched();
        builder.missing_in_passage.clear();
        for (side, fact) in in_order(&passage) {
            builder.add(side, fact, unmatched.then_some(&passage));
        }
    }
    builder.entries
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

/// Builds the entries of a ledger.
struct Builder<'a> {
    bitext: &'a Bitext,
    lexicon: &'a Lexicon,
    /// The verdicts of the comparison, by fact.
    known: Sides<FxHashMap<usize, Known>>,
    all_findings: &'a [Finding],
    /// The findings about each fact.
    findings: Sides<FxHashMap<usize, Vec<usize>>>,
    /// The finding about the missing paragraph that contains each block.
    missing: Sides<FxHashMap<usize, usize>>,
    /// The findings about facts missing from the counterpart of the current passage: a repeated
    /// mention has the finding of the first.
    missing_in_passage: FxHashMap<(Side, &'a Value), usize>,
    /// Whether each fact has an entry.
    has_entry: Sides<Vec<bool>>,
    entries: Vec<Entry>,
}

impl<'a> Builder<'a> {
    fn new(
        bitext: &'a Bitext,
        comparison: &Comparison,
        all_findings: &'a [Finding],
        lexicon: &'a Lexicon,
    ) -> Builder<'a> {
        let has_entry = Sides::from_fn(|side| vec![false; bitext[side].facts.items.len()]);
        let (known, findings, missing, missing_in_passage) = Default::default();
        let mut builder = Builder {
            bitext,
            lexicon,
            known,
            all_findings,
            findings,
            missing,
            missing_in_passage,
            has_entry,
            entries: Vec::new(),
        };
        for divergence in &comparison.divergences {
            for side in Side::BOTH {
                let Some(fact) = divergence.facts[side] else { continue };
                let entry = match (divergence.facts[side.other()], divergence.elsewhere) {
                    (Some(other), _) => (Some(other), Verdict::Differs),
                    (None, Some(place)) => (builder.fact_at(side, fact, place), Verdict::Elsewhere),
                    (None, None) => (None, Verdict::Only(side)),
                };
                builder.known[side].entry(fact).or_insert(entry);
            }
        }
        // A divergence has precedence over an agreement of the same fact.
        for agreement in &comparison.agreements {
            if !builder.is_worth_an_entry(*agreement) {
                continue;
            }
            for side in Side::BOTH {
                let same = (Some(agreement[side.other()]), Verdict::Same);
                builder.known[side].entry(agreement[side]).or_insert(same);
            }
        }
        for (index, finding) in all_findings.iter().enumerate() {
            builder.index(index, finding);
        }
        builder
    }

    /// Whether two facts that agree are worth an entry: a hint agrees with a stated fact, but
    /// `years` is no evidence for `one`.
    fn is_worth_an_entry(&self, agreement: Sides<usize>) -> bool {
        let strengths = Side::BOTH.map(|side| self.fact(side, agreement[side]).strength);
        !strengths.contains(&Strength::Hint) || strengths.contains(&Strength::Stated)
    }

    /// Indexes a finding by the facts it is about.
    fn index(&mut self, index: usize, finding: &Finding) {
        let is_missing_paragraph = matches!(
            finding.kind,
            FindingKind::Missing { unit: MissingUnit::Paragraph | MissingUnit::Code, .. }
        );
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

    /// Adds the entry of a fact, unless the entry of its counterpart contains it. `unmatched` is
    /// its passage, if that has no counterpart.
    fn add(&mut self, side: Side, index: usize, unmatched: Option<&Passage<'_>>) {
        if self.has_entry[side][index] {
            return;
        }
        let fact = self.fact(side, index);
        let (mut other, mut verdict) = match (self.known[side].get(&index), unmatched) {
            (Some(known), _) => *known,
            (None, _) if fact.strength == Strength::Hint => return,
            (None, Some(passage)) => self.without_counterpart(side, index, passage),
            (None, None) => (None, Verdict::Reworded),
        };
        self.has_entry[side][index] = true;
        // The counterpart shares this entry, unless it is elsewhere, or agrees or differs with
        // another fact.
        if let Some(other) = other
            && verdict != Verdict::Elsewhere
            && self.known[side.other()].get(&other) == Some(&(Some(index), verdict))
        {
            self.has_entry[side.other()][other] = true;
        }
        let mut finding = self.finding(side, index, other, verdict);
        if let (Verdict::Only(_), Some(value)) = (verdict, fact.readings.first()) {
            finding = finding.or_else(|| self.missing_in_passage.get(&(side, value)).copied());
            self.missing_in_passage.extend(finding.map(|finding| ((side, value), finding)));
        }
        // The other text has the passage as part of another one.
        let is_absent = matches!(verdict, Verdict::Only(_) | Verdict::Elsewhere);
        if is_absent && finding.is_none() && unmatched.is_some() {
            (other, verdict) = (None, Verdict::Reworded);
        }
        let rule = self.rule(side, index, other, verdict, finding);
        let mut facts = Sides::default();
        facts[side] = Some(index);
        facts[side.other()] = other;
        self.entries.extend(rule.map(|rule| Entry { rule, side, facts, verdict, finding }));
    }

    /// Returns the rule of an entry: that of its finding if the facts differ, else that of the
    /// fact.
    fn rule(
        &self,
        side: Side,
        index: usize,
        other: Option<usize>,
        verdict: Verdict,
        finding: Option<usize>,
    ) -> Option<RuleId> {
        if let (Some(finding), Verdict::Differs) = (finding, verdict) {
            return Some(self.all_findings[finding].rule);
        }
        let other = other.map(|other| self.fact(side.other(), other));
        Some(determining(self.fact(side, index), other)?.kind(self.lexicon).rule())
    }

    /// Returns the counterpart and the verdict of a fact in a passage without a counterpart. A
    /// small number in words is too common to be the same fact elsewhere.
    fn without_counterpart(&self, side: Side, index: usize, passage: &Passage<'_>) -> Known {
        let fact = self.fact(side, index);
        let is_distinctive = fact.strength == Strength::Stated
            || fact.readings.first().is_some_and(|value| !value.group().is_figure());
        match passage.elsewhere(side, fact).0.filter(|_| is_distinctive) {
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
            Verdict::Differs => of(side, fact).find(|finding| {
                is_about_other(*finding) && self.all_findings[*finding].only.is_none()
            }),
            Verdict::Only(_) | Verdict::Elsewhere => {
                // A finding about its spelling or its weekday counts only if there is no other.
                let is_about_absence = |finding: &usize| {
                    let finding = &self.all_findings[*finding];
                    finding.only == Some(side)
                        && finding.value.is_some()
                        && finding.rule != RuleId::NameVariant
                };
                of(side, fact)
                    .find(is_about_absence)
                    .or_else(|| self.missing_with(side, fact))
                    .or_else(|| of(side, fact).next())
            }
            // A finding about its spelling or its weekday.
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

/// Returns the reading of a fact that determines its kind: the one that its counterpart shares,
/// else the first reading of the stronger of the two.
fn determining<'a>(fact: &'a Fact, other: Option<&'a Fact>) -> Option<&'a Value> {
    let shared =
        other.and_then(|other| fact.readings.iter().find(|value| other.readings.contains(value)));
    let stronger = other.filter(|other| other.strength > fact.strength).unwrap_or(fact);
    shared.or_else(|| stronger.readings.first())
}
