//! The ledger of facts of a pair, for people and for spreadsheets: the output of `facts` for two
//! texts.

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

/// The ledger of a pair with the details that its formats display.
pub struct Ledger<'a> {
    /// The pair.
    pub pair: &'a CheckedPair,
    /// The lexicon, for the names of facts.
    pub lexicon: &'a Lexicon,
    /// Its entries.
    pub entries: Vec<Entry>,
    /// The fingerprint of each finding, computed once: a missing chapter has many facts.
    fingerprints: Vec<OnceCell<String>>,
}

/// A fact as a row displays it.
#[derive(Debug, Clone, Copy)]
pub struct LedgerFact<'a> {
    /// The span of its words.
    pub span: Span,
    /// The start of the span.
    pub from: Position,
    /// Its words.
    pub words: &'a str,
    /// Its meaning in this entry.
    pub value: &'a Value,
}

impl<'a> Ledger<'a> {
    /// Compares the facts of a pair.
    pub fn new(pair: &'a CheckedPair, lexicon: &'a Lexicon) -> Ledger<'a> {
        Ledger {
            pair,
            lexicon,
            entries: pair.ledger(lexicon),
            fingerprints: vec![OnceCell::new(); pair.findings.len()],
        }
    }

    /// Returns the fact of one side in an entry.
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

    /// Returns the fingerprint of the finding of an entry.
    pub fn fingerprint(&self, entry: &Entry) -> Option<&str> {
        let index = entry.finding?;
        let finding = self.pair.findings.get(index)?;
        self.fingerprints
            .get(index)
            .map(|known| known.get_or_init(|| fingerprint(self.pair, finding)).as_str())
    }

    /// Returns the canonical English form of a fact.
    pub fn canonical(&self, fact: LedgerFact<'_>) -> String {
        canonical(fact.value, self.lexicon)
    }

    /// Returns the number of entries with each verdict, in the order of [`Verdict::ALL`].
    pub fn counts(&self) -> [(Verdict, usize); 6] {
        Verdict::ALL.map(|verdict| {
            (verdict, self.entries.iter().filter(|entry| entry.verdict == verdict).count())
        })
    }

    fn stated(&self, entry: &Entry, side: Side) -> Option<&'a Fact> {
        self.pair.text(side).facts.items.get(entry.facts[side]?)
    }

    /// Returns the meaning of a fact that the other side shares if they agree, else the one that
    /// the entry is about.
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

/// Returns the message that names a verdict.
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
