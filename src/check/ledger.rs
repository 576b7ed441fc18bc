//! The ledger of facts: the comparison that the rules share, told fact by fact, with what agrees.

use rustc_hash::FxHashMap;

use super::bead_index::Homes;
use super::comparison::{Comparison, Passage, Whole};
use super::equivalence::{family, rule_of, same};
use super::exclusive_rule;
use crate::bitext::Bitext;
use crate::fact::{Fact, Strength, Value};
use crate::finding::{Finding, Mark, Role};
use crate::language::Language;
use crate::ledger::{Entry, Verdict};
use crate::lexicon::Lexicon;
use crate::span::Span;

/// Every fact of both texts, in the order of the alignment: of each sentence what English states,
/// then what only Polish states there. What only might be a fact (`the whole` for 100 %) has an
/// entry where it stands for one of the other text.
pub fn ledger(bitext: &Bitext<'_>, findings: &[Finding], lexicon: &Lexicon) -> Vec<Entry> {
    let homes = Homes::of(bitext);
    let whole = Whole { bitext, lexicon, homes: &homes, facts: Default::default() };
    // Texts that are no pair have nothing beside each other.
    let strangers = exclusive_rule(bitext).is_some();
    let comparison =
        if strangers { Comparison::default() } else { Comparison::of(bitext, &homes, lexicon) };
    let mut book = Book::new(bitext, &comparison, findings, lexicon);
    for (index, bead) in bitext.alignment.beads.iter().enumerate() {
        let passage = Passage::new(&whole, index, bead);
        let alone = strangers || bead.en.is_empty() || bead.pl.is_empty();
        book.lacking.clear();
        for (language, fact) in in_order(&passage) {
            book.enter(language, fact, alone.then_some(&passage));
        }
    }
    book.entries
}

/// The facts of a passage sentence by sentence, English before Polish.
fn in_order(passage: &Passage<'_>) -> Vec<(Language, usize)> {
    let side =
        |language: Language, facts: &[usize], homes: &[usize]| -> Vec<(usize, Language, usize)> {
            let mut reached = 0;
            // What belongs to no sentence, such as the target of a link, goes with the one before
            // it.
            let at = |(fact, home): (&usize, &usize)| {
                reached = if *home == usize::MAX { reached } else { reached.max(*home) };
                (reached, language, *fact)
            };
            facts.iter().zip(homes).map(at).collect()
        };
    let mut facts = side(Language::English, &passage.en, &passage.home_en);
    facts.extend(side(Language::Polish, &passage.pl, &passage.home_pl));
    facts.sort_by_key(|(home, language, fact)| (*home, *language as usize, *fact));
    facts.into_iter().map(|(_, language, fact)| (language, fact)).collect()
}

/// What stands against a fact, and the verdict.
type Known = (Option<usize>, Verdict);

/// The ledger as it is written.
struct Book<'a> {
    bitext: &'a Bitext<'a>,
    lexicon: &'a Lexicon,
    /// By the facts of each side.
    known: [FxHashMap<usize, Known>; 2],
    about: &'a [Finding],
    /// The findings about each fact.
    findings: [FxHashMap<usize, Vec<usize>>; 2],
    /// The finding about the paragraph that a block is, or is part of, where the other text lacks
    /// it.
    missing: [FxHashMap<usize, usize>; 2],
    /// The findings about what one text lacks of the passage that is written now: a repeated
    /// mention has that of the first.
    lacking: FxHashMap<(Language, &'a Value), usize>,
    /// The facts that have an entry.
    entered: [Vec<bool>; 2],
    entries: Vec<Entry>,
}

impl<'a> Book<'a> {
    fn new(
        bitext: &'a Bitext<'a>,
        comparison: &Comparison,
        about: &'a [Finding],
        lexicon: &'a Lexicon,
    ) -> Book<'a> {
        let entered =
            Language::ALL.map(|language| vec![false; bitext.side(language).facts.items.len()]);
        let (known, findings, missing, lacking) = Default::default();
        let mut book = Book {
            bitext,
            lexicon,
            known,
            about,
            findings,
            missing,
            lacking,
            entered,
            entries: Vec::new(),
        };
        for divergence in &comparison.divergences {
            let against = [divergence.pl, divergence.en];
            for (language, fact) in
                [(Language::English, divergence.en), (Language::Polish, divergence.pl)]
            {
                let Some(fact) = fact else { continue };
                let entry = match (against[language as usize], divergence.elsewhere) {
                    (Some(other), _) => (Some(other), Verdict::Differs),
                    (None, Some(place)) => (book.at(language, fact, place), Verdict::Elsewhere),
                    (None, None) => (None, only(language)),
                };
                book.known[language as usize].entry(fact).or_insert(entry);
            }
        }
        // What diverges is no agreement, though the same words may serve as one.
        for (en, pl) in &comparison.agreements {
            if !book.tells(*en, *pl) {
                continue;
            }
            book.known[0].entry(*en).or_insert((Some(*pl), Verdict::Same));
            book.known[1].entry(*pl).or_insert((Some(*en), Verdict::Same));
        }
        for (index, finding) in about.iter().enumerate() {
            book.index(index, finding);
        }
        book
    }

    /// Whether two facts that may be the same are worth a row. What only might be a fact stands for
    /// one that is stated, but `years` is no witness for `one`.
    fn tells(&self, en: usize, pl: usize) -> bool {
        let strengths = [
            self.entity(Language::English, en).strength,
            self.entity(Language::Polish, pl).strength,
        ];
        !strengths.contains(&Strength::Hint) || strengths.contains(&Strength::Stated)
    }

    /// Notes which facts a finding is about.
    fn index(&mut self, index: usize, finding: &Finding) {
        if finding.rule == "missing-paragraph" {
            let (side, span) = (finding.primary.side, finding.primary.span);
            let blocks = &self.bitext.side(side).document.blocks;
            let from = blocks.partition_point(|block| block.span.start < span.start);
            let run = (from..blocks.len()).take_while(|block| blocks[*block].span.start < span.end);
            self.missing[side as usize].extend(run.map(|block| (block, index)));
        } else if finding.value.is_some() || finding.rule == "date" {
            // What has a value is about facts; so is a weekday that does not fit its date.
            let marks = || std::iter::once(&finding.primary).chain(&finding.related);
            // The whole of an enumeration has facts in it that the other text has.
            let role = if marks().any(|mark| mark.role == Role::Part) {
                Role::Part
            } else {
                Role::Subject
            };
            for mark in marks().filter(|mark| mark.role == role) {
                for fact in self.marked(mark) {
                    self.findings[mark.side as usize].entry(fact).or_default().push(index);
                }
            }
        }
    }

    /// The facts that a mark is about: the one of just these words, else all in it (a date and its
    /// weekday).
    fn marked(&self, mark: &Mark) -> Vec<usize> {
        let facts = &self.bitext.side(mark.side).facts;
        let within = facts.within(mark.span);
        let just: Vec<usize> =
            within.clone().filter(|fact| facts.items[*fact].span == mark.span).collect();
        if just.is_empty() { within.collect() } else { just }
    }

    /// Writes the entry of a fact, unless the other side has brought it. `alone`: its passage,
    /// where nothing stands beside that.
    fn enter(&mut self, language: Language, fact: usize, alone: Option<&Passage<'_>>) {
        let entity = self.entity(language, fact);
        if self.entered[language as usize][fact] {
            return;
        }
        let (other, verdict) = match (self.known[language as usize].get(&fact), alone) {
            (Some(known), _) => *known,
            (None, _) if entity.strength == Strength::Hint => return,
            (None, Some(passage)) => self.stranded(language, fact, passage),
            (None, None) => (None, Verdict::Reworded),
        };
        let against = other.map(|other| self.entity(language.other(), other));
        self.entered[language as usize][fact] = true;
        // The other fact has its say here, unless it stands elsewhere or agrees or differs with
        // something else.
        if let Some(other) = other
            && verdict != Verdict::Elsewhere
            && self.known[language.other() as usize].get(&other) == Some(&(Some(fact), verdict))
        {
            self.entered[language.other() as usize][other] = true;
        }
        let (en, pl) = match language {
            Language::English => (Some(fact), other),
            Language::Polish => (other, Some(fact)),
        };
        let mut finding = self.finding(language, fact, other, verdict);
        if let (Verdict::OnlyEn | Verdict::OnlyPl, Some(value)) = (verdict, entity.readings.first())
        {
            finding = finding.or_else(|| self.lacking.get(&(language, value)).copied());
            self.lacking.extend(finding.map(|finding| ((language, value), finding)));
        }
        let said =
            finding.map(|finding| &self.about[finding]).filter(|_| verdict == Verdict::Differs);
        let rule = said
            .map(|finding| finding.rule)
            .or_else(|| rule_of(meant(entity, against)?, self.lexicon));
        self.entries.extend(rule.map(|rule| Entry {
            rule,
            side: language,
            en,
            pl,
            verdict,
            finding,
        }));
    }

    /// A fact of a passage that nothing stands beside: it may be stated elsewhere. A small number
    /// in words may be anything elsewhere.
    fn stranded(&self, language: Language, fact: usize, passage: &Passage<'_>) -> Known {
        let entity = self.entity(language, fact);
        let telling = entity.strength == Strength::Stated
            || entity.readings.first().is_some_and(|value| family(value) >= 3);
        match passage.elsewhere(language, entity).0.filter(|_| telling) {
            Some(place) => (self.at(language, fact, place), Verdict::Elsewhere),
            None => (None, only(language)),
        }
    }

    /// The finding that is about a fact, or about the paragraph that is missing with it.
    fn finding(
        &self,
        language: Language,
        fact: usize,
        other: Option<usize>,
        verdict: Verdict,
    ) -> Option<usize> {
        let of = |language: Language, fact: usize| {
            self.findings[language as usize].get(&fact).into_iter().flatten().copied()
        };
        let also = |finding: usize| {
            other.is_some_and(|other| of(language.other(), other).any(|about| about == finding))
        };
        let only = |finding: usize| self.about[finding].only;
        match verdict {
            Verdict::Differs => {
                of(language, fact).find(|finding| also(*finding) && only(*finding).is_none())
            }
            Verdict::OnlyEn | Verdict::OnlyPl | Verdict::Elsewhere => {
                // Not its spelling and not its weekday, unless nothing else is said of it.
                let own = |finding: &usize| {
                    let finding = &self.about[*finding];
                    finding.only == Some(language)
                        && finding.value.is_some()
                        && finding.rule != "name-variant"
                };
                of(language, fact)
                    .find(own)
                    .or_else(|| self.missing(language, fact))
                    .or_else(|| of(language, fact).next())
            }
            // Its spelling, or its weekday.
            Verdict::Same | Verdict::Reworded => of(language, fact)
                .next()
                .or_else(|| other.and_then(|other| of(language.other(), other).next())),
        }
    }

    fn missing(&self, language: Language, fact: usize) -> Option<usize> {
        let blocks = &self.bitext.side(language).document.blocks;
        let start = self.entity(language, fact).span.start;
        let block = blocks.partition_point(|block| block.span.start <= start).checked_sub(1)?;
        self.missing[language as usize].get(&block).copied()
    }

    /// The fact of the other text that states a fact at a place.
    fn at(&self, language: Language, fact: usize, place: Span) -> Option<usize> {
        let (entity, other) = (self.entity(language, fact), language.other());
        let items = &self.bitext.side(other).facts.items;
        let there = || {
            self.bitext.side(other).facts.within(place).filter(|index| items[*index].span == place)
        };
        let alike = |index: &usize| match language {
            Language::English => same(entity, &items[*index], self.lexicon) > 0,
            Language::Polish => same(&items[*index], entity, self.lexicon) > 0,
        };
        there().find(alike).or_else(|| there().next())
    }

    fn entity(&self, language: Language, fact: usize) -> &'a Fact {
        &self.bitext.side(language).facts.items[fact]
    }
}

/// The reading of a fact that tells its kind: the one that the other text shares, else its first;
/// of a mere hint that of the fact it stands for.
fn meant<'a>(entity: &'a Fact, other: Option<&'a Fact>) -> Option<&'a Value> {
    let shared =
        other.and_then(|other| entity.readings.iter().find(|value| other.readings.contains(value)));
    let stronger = other.filter(|other| other.strength > entity.strength).unwrap_or(entity);
    shared.or_else(|| stronger.readings.first())
}

fn only(language: Language) -> Verdict {
    match language {
        Language::English => Verdict::OnlyEn,
        Language::Polish => Verdict::OnlyPl,
    }
}
