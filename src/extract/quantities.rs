//! All quantities of a text: figures, number words, Roman numerals, and the shares made of two of
//! them.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Extraction;
use super::figure::{figure, vulgar_fraction, without_zero};
use super::quantity::Quantity;
use super::roman::roman;
use super::spelled::words;
use crate::document::TokenKind;
use crate::lexicon::{CalendarKind, NumeralKind};

/// Returns all quantities of a text, in order, not overlapping.
pub(super) fn all(extraction: &Extraction<'_>) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    for sentence in &extraction.text.document.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            let found = if extraction.free(at..at + 1) {
                read(extraction, at, sentence.tokens.end)
            } else {
                None
            };
            at = found.as_ref().map_or(at + 1, |quantity| quantity.tokens.end.max(at + 1));
            quantities.extend(found);
        }
    }
    shares(extraction, quantities)
}

/// Maximum denominator of a share in words.
const PARTS: u32 = 1000;

/// Puts the two numbers of a share together: `four out of five`, `1 in 10`,
/// `dziewięciu na dziesięciu`, `17 z 20`.
fn shares(extraction: &Extraction<'_>, quantities: Vec<Quantity>) -> Vec<Quantity> {
    let count = |quantity: &Quantity| {
        let plain = !(quantity.rank
            || quantity.magnitude
            || quantity.fraction
            || quantity.times
            || quantity.both);
        quantity
            .whole()
            .filter(|value| plain && quantity.parts.len() <= 1 && (1..=PARTS).contains(value))
    };
    let mut together: Vec<Quantity> = Vec::with_capacity(quantities.len());
    for quantity in quantities {
        let share = together.last().and_then(|first| {
            let (part, whole) = (count(first)?, count(&quantity)?);
            let out_of = share_joint(extraction, first.tokens.end..quantity.tokens.start)?;
            // `z 14 na 15 lutego`, `z 5 na 7`: from one to the other.
            let from = first
                .tokens
                .start
                .checked_sub(1)
                .is_some_and(|before| extraction.is_numeral(before, NumeralKind::ShareOf));
            let counts = !from
                && !extraction.is_calendar(quantity.tokens.end, CalendarKind::Month)
                && extraction.unit_at(quantity.tokens.end, quantity.tokens.start).is_none()
                && extraction.currency_at(quantity.tokens.end).is_none();
            (part < whole && counts && (part > 1 || out_of))
                .then_some((Decimal::from(part), Decimal::from(whole)))
        });
        if let Some((part, whole)) = share
            && let Some(first) = together.last_mut()
        {
            first.tokens.end = quantity.tokens.end;
            first.values = vec![part / whole];
            first.made_of = vec![part, whole];
            first.digits = if first.digits > 0 && quantity.digits > 0 {
                first.digits + quantity.digits
            } else {
                0
            };
            first.parts.clear();
            first.fraction = true;
        } else {
            together.push(quantity);
        }
    }
    together
}

/// Whether the words between two numbers make them a share, and if so, whether of a typical number
/// (`one in five`) and not of certain things (`one of the five`).
fn share_joint(extraction: &Extraction<'_>, between: Range<usize>) -> Option<bool> {
    let joint = |kind, at: usize| extraction.is_numeral(at, kind);
    let start = between.start;
    match between.len() {
        1 if joint(NumeralKind::ShareIn, start) => Some(true),
        1 if joint(NumeralKind::ShareOf, start) => Some(false),
        2 if joint(NumeralKind::ShareOut, start) && joint(NumeralKind::ShareOf, start + 1) => {
            Some(true)
        }
        3 if joint(NumeralKind::ShareOut, start)
            && joint(NumeralKind::ShareOf, start + 1)
            && joint(NumeralKind::Every, start + 2) =>
        {
            Some(true)
        }
        3 if joint(NumeralKind::ShareOut, start)
            && joint(NumeralKind::ShareOf, start + 1)
            && extraction.is_calendar(start + 2, CalendarKind::DayJoint) =>
        {
            Some(false)
        }
        2 if joint(NumeralKind::ShareOf, start)
            && extraction.is_calendar(start + 1, CalendarKind::DayJoint) =>
        {
            Some(false)
        }
        _ => None,
    }
}

fn read(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Quantity> {
    let token = extraction.text.document.tokens[at];
    match token.kind {
        TokenKind::Digits => figure(extraction, at, limit),
        TokenKind::Word => roman(extraction, at).or_else(|| words(extraction, at, limit)),
        TokenKind::Mark => match vulgar_fraction(extraction.word(at)) {
            Some(value) => {
                Some(Quantity { fraction: true, ..Quantity::new(at..at + 1, vec![value]) })
            }
            None => without_zero(extraction, at, limit),
        },
    }
}
