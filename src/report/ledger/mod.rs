//! The ledger of facts of a pair, for people and for spreadsheets: what `facts` says of two texts.

#[cfg(feature = "xlsx")]
pub mod separated;
pub mod table;
#[cfg(feature = "xlsx")]
pub mod workbook;

use std::cell::OnceCell;

use crate::canonical::canonical;
use crate::fact::{Fact, Value};
use crate::fingerprint::fingerprint;
use crate::ledger::{Entry, Verdict};
use crate::lexicon::Lexicon;
use crate::pipeline::CheckedPair;
use crate::sides::Side;
use crate::span::{Position, Span};

/// The ledger of a pair with what its formats show of it.
pub struct Ledger<'a> {
    /// The pair.
    pub pair: &'a CheckedPair,
    /// The names of its facts.
    pub lexicon: &'a Lexicon,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// What each finding is known by, looked up once: a missing chapter has many facts.
    fingerprints: Vec<OnceCell<String>>,
}

/// A fact as a row shows it.
#[derive(Debug, Clone, Copy)]
pub struct LedgerFact<'a> {
    /// Where its words stand.
    pub span: Span,
    /// Where they begin.
    pub from: Position,
    /// Its words.
    pub words: &'a str,
    /// What it means here.
    pub value: &'a Value,
}

impl<'a> Ledger<'a> {
    /// The ledger of a pair.
    pub fn new(pair: &'a CheckedPair, lexicon: &'a Lexicon) -> Ledger<'a> {
        Ledger {
            pair,
            lexicon,
            entries: pair.ledger(lexicon),
            fingerprints: vec![OnceCell::new(); pair.findings.len()],
        }
    }

    /// What an entry has of one text.
    pub fn fact(&self, entry: &Entry, side: Side) -> Option<LedgerFact<'a>> {
        let fact = self.stated(entry, side)?;
        let source = self.pair.source(side);
        let (span, words) = (fact.span, source.slice(fact.span));
        Some(LedgerFact {
            span,
            from: source.position(span.start),
            words,
            value: self.meant(entry, fact, side)?,
        })
    }

    /// What the finding of an entry is known by.
    pub fn fingerprint(&self, entry: &Entry) -> Option<&str> {
        let index = entry.finding?;
        let finding = self.pair.findings.get(index)?;
        self.fingerprints
            .get(index)
            .map(|known| known.get_or_init(|| fingerprint(self.pair, finding)).as_str())
    }

    /// The canonical English form of a fact.
    pub fn canonical(&self, fact: LedgerFact<'_>) -> String {
        canonical(fact.value, self.lexicon)
    }

    /// How many entries have each verdict, in the order of [`Verdict::ALL`].
    pub fn counts(&self) -> [(Verdict, usize); 6] {
        Verdict::ALL.map(|verdict| {
            (verdict, self.entries.iter().filter(|entry| entry.verdict == verdict).count())
        })
    }

    fn stated(&self, entry: &Entry, side: Side) -> Option<&'a Fact> {
        self.pair.text(side).facts.items.get(entry.facts[side]?)
    }

    /// The reading of a fact that the other text shares where they agree, else the one that the
    /// entry is about.
    fn meant(&self, entry: &Entry, fact: &'a Fact, side: Side) -> Option<&'a Value> {
        let agrees = matches!(entry.verdict, Verdict::Same | Verdict::Elsewhere);
        let other = self.stated(entry, side.other()).filter(|_| agrees);
        let shared = other
            .and_then(|other| fact.readings.iter().find(|value| other.readings.contains(value)));
        let of_kind =
            || fact.readings.iter().find(|value| value.kind(self.lexicon).rule() == entry.rule);
        shared.or_else(of_kind).or_else(|| fact.readings.first())
    }
}

/// The message that names a verdict.
pub(super) const fn verdict_id(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "verdict-same",
        Verdict::Differs => "verdict-differs",
        Verdict::Only(Side::Source) => "verdict-only-en",
        Verdict::Only(Side::Target) => "verdict-only-pl",
        Verdict::Elsewhere => "verdict-elsewhere",
        Verdict::Reworded => "verdict-reworded",
    }
}
