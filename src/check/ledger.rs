//! The ledger of facts: the comparison that the rules share, told fact by fact, with what agrees.

use rustc_hash::FxHashMap;

use super::comparison::{Comparison, Passage, Whole};
use super::compatible::rule_of;
use super::homes::Homes;
use crate::bitext::Bitext;
use crate::entity::{Entity, Strength};
use crate::finding::{Finding, Role};
use crate::language::Language;
use crate::ledger::{Entry, Verdict};
use crate::lexicon::Lexicon;
use crate::text::Span;

/// Every fact of both texts, in the order of the alignment: of each bead what English states, then what only Polish states. What only might be a fact (`the whole`
/// for 100 %) has an entry where it stands for one of the other text.
pub fn ledger(bitext: &Bitext<'_>, findings: &[Finding], lexicon: &Lexicon) -> Vec<Entry> {
    let homes = Homes::of(bitext);
    let comparison = Comparison::of(bitext, &homes, lexicon);
    let whole = Whole { bitext, lexicon, homes: &homes, facts: Default::default() };
    let mut book = Book::new(bitext, &comparison, findings, lexicon);
    for (index, bead) in bitext.alignment.beads.iter().enumerate() {
        // What stands in one text alone was compared with nothing; it may be stated somewhere else.
        let alone = (bead.en.is_empty() || bead.pl.is_empty()).then(|| Passage::new(&whole, index, bead));
        for language in Language::BOTH {
            let view = bitext.side(language);
            for fact in bead.side(language).iter().flat_map(|block| view.entities.of_block(view.document, *block)) {
                let elsewhere = alone.as_ref().and_then(|passage| passage.elsewhere(language, &view.entities.items[fact]).0);
                book.enter(language, fact, alone.is_some().then_some(elsewhere));
            }
        }
    }
    book.entries
}

/// The ledger as it is written.
struct Book<'a> {
    bitext: &'a Bitext<'a>,
    lexicon: &'a Lexicon,
    /// By the facts of each side: what stands against them and the verdict.
    known: [FxHashMap<usize, (Option<usize>, Verdict)>; 2],
    findings: [FxHashMap<Span, Vec<usize>>; 2],
    about: &'a [Finding],
    /// The facts that have an entry.
    entered: [Vec<bool>; 2],
    entries: Vec<Entry>,
}

impl<'a> Book<'a> {
    fn new(bitext: &'a Bitext<'a>, comparison: &Comparison, about: &'a [Finding], lexicon: &'a Lexicon) -> Book<'a> {
        let entered = Language::BOTH.map(|language| vec![false; bitext.side(language).entities.items.len()]);
        let (known, findings) = Default::default();
        let mut book = Book { bitext, lexicon, known, findings, about, entered, entries: Vec::new() };
        for divergence in &comparison.divergences {
            let against = [divergence.pl, divergence.en];
            for (language, fact) in [(Language::English, divergence.en), (Language::Polish, divergence.pl)] {
                let Some(fact) = fact else { continue };
                let entry = match (against[language as usize], divergence.elsewhere) {
                    (Some(other), _) => (Some(other), Verdict::Differs),
                    (None, Some(place)) => (book.at(language.other(), place), Verdict::Elsewhere),
                    (None, None) => (None, only(language)),
                };
                book.known[language as usize].entry(fact).or_insert(entry);
            }
        }
        // What diverges is no agreement, though the same words may serve as one.
        for (en, pl) in &comparison.agreements {
            book.known[0].entry(*en).or_insert((Some(*pl), Verdict::Same));
            book.known[1].entry(*pl).or_insert((Some(*en), Verdict::Same));
        }
        for (index, finding) in about.iter().enumerate() {
            for language in Language::BOTH {
                for mark in finding.marks(language).filter(|mark| matches!(mark.role, Role::Subject | Role::Part)) {
                    book.findings[language as usize].entry(mark.span).or_default().push(index);
                }
            }
        }
        book
    }

    /// Writes the entry of a fact, unless the other side has brought it; `alone`: its passage has no counterpart, and this is where else the fact stands.
    fn enter(&mut self, language: Language, fact: usize, alone: Option<Option<Span>>) {
        let entity = &self.bitext.side(language).entities.items[fact];
        if self.entered[language as usize][fact] {
            return;
        }
        let (other, verdict) = match (self.known[language as usize].get(&fact), alone) {
            (Some(known), _) => *known,
            (None, _) if entity.strength == Strength::Hint => return,
            (None, Some(Some(place))) => (self.at(language.other(), place), Verdict::Elsewhere),
            (None, Some(None)) if entity.strength == Strength::Stated => (None, only(language)),
            (None, _) => (None, Verdict::Reworded),
        };
        let Some(rule) = entity.readings.first().and_then(|value| rule_of(value, self.lexicon)) else { return };
        self.entered[language as usize][fact] = true;
        // The other fact has its say here, unless it stands elsewhere and agrees or differs with what is beside it there.
        if let Some(other) = other
            && self.known[language.other() as usize].get(&other) == Some(&(Some(fact), verdict))
        {
            self.entered[language.other() as usize][other] = true;
        }
        let (en, pl) = match language {
            Language::English => (Some(fact), other),
            Language::Polish => (other, Some(fact)),
        };
        let finding = self.finding(language, rule, entity);
        self.entries.push(Entry { rule, en, pl, verdict, finding });
    }

    /// The finding that is about a fact.
    fn finding(&self, language: Language, rule: &str, entity: &Entity) -> Option<usize> {
        let about = self.findings[language as usize].get(&entity.span)?;
        about.iter().copied().find(|index| self.about[*index].rule == rule).or_else(|| about.first().copied())
    }

    /// The fact at a place.
    fn at(&self, language: Language, place: Span) -> Option<usize> {
        let items = &self.bitext.side(language).entities.items;
        let from = items.partition_point(|entity| entity.span.start < place.start);
        (from..items.len()).take_while(|index| items[*index].span.start == place.start).find(|index| items[*index].span == place)
    }
}

fn only(language: Language) -> Verdict {
    match language {
        Language::English => Verdict::OnlyEn,
        Language::Polish => Verdict::OnlyPl,
    }
}
