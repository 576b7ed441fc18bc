//! Two measures that are one: a sum (`6 feet 6 inches`, `2 h 30 min`), or the same in another unit
//! (`5 mm (0.2 in.)`, `350 °F/180 °C`).

use std::ops::Range;

use rust_decimal::Decimal;
use rust_decimal::prelude::{FromPrimitive, ToPrimitive};

use super::Extraction;
use crate::document::TokenKind;
use crate::fact::{Fact, Strength, Value};
use crate::lexicon::{Lexicon, NumeralKind};
use crate::span::Span;

/// Maximum difference of two measures that a text gives for one, relative to their size; on a scale
/// of temperature, in degrees.
const ROUNDING: f64 = 0.06;
const MAX_DEGREES: f64 = 6.0;
/// Maximum number of decimals of a sum.
const DECIMALS: u32 = 4;

/// Puts the measures together that are one.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let is_measure =
        |fact: &Fact| fact.readings.iter().any(|value| matches!(value, Value::Measure { .. }));
    let stated = |fact: &Fact| is_measure(fact) && fact.strength > Strength::Hint;
    if extraction.items.iter().filter(|fact| stated(fact)).nth(1).is_none() {
        return;
    }
    let (mut measures, others): (Vec<Fact>, Vec<Fact>) =
        std::mem::take(&mut extraction.items).into_iter().partition(stated);
    measures.sort_by_key(|fact| fact.span.start);
    let mut joined: Vec<Fact> = Vec::with_capacity(measures.len());
    for fact in measures {
        let one = joined.last().and_then(|last| together(extraction, last, &fact));
        match one {
            Some(one) => {
                joined.pop();
                joined.push(one);
            }
            None => joined.push(fact),
        }
    }
    joined.extend(others);
    extraction.items = joined;
}

/// Returns the fact that two successive measures are.
fn together(extraction: &Extraction<'_>, first: &Fact, second: &Fact) -> Option<Fact> {
    let (a, b) = (tokens_of(extraction, first.span), tokens_of(extraction, second.span));
    // The stop of `2 godz.`
    let between = extraction.after_stop(a.end)..b.start;
    let strength = first.strength.max(second.strength);
    let implied = first.implied.iter().chain(&second.implied).cloned().collect();
    let whole = |span: Span, readings: Vec<Value>| Fact {
        span,
        readings,
        strength,
        implied,
        counted: None,
    };
    let word = |at: usize| extraction.word(at);
    let adjacent = between.is_empty()
        || between.len() == 1 && extraction.is_numeral(between.start, NumeralKind::Joint);
    if adjacent {
        let sums = sums(extraction.lexicon, first, second);
        return (!sums.is_empty()).then(|| whole(first.span.join(second.span), sums));
    }
    let close = extraction.after_stop(b.end);
    let bracketed = between.len() == 1 && word(between.start) == "(" && word(close) == ")";
    let slash = between.len() == 1 && word(between.start) == "/";
    if !(bracketed || slash) || !is_same(extraction.lexicon, first, second) {
        return None;
    }
    let mut readings: Vec<Value> = first.readings.iter().chain(&second.readings).cloned().collect();
    // `20 gallons (76 litres) a minute`: the figures are of a rate.
    if bracketed && begins_rate(extraction, close + 1) {
        let amounts: Vec<Value> = readings.iter().filter_map(amount).map(Value::Number).collect();
        readings.extend(amounts);
    }
    let end = if bracketed { close + 1 } else { b.end };
    Some(whole(extraction.span(a.start..end)?, readings))
}

/// Returns the tokens of a span.
fn tokens_of(extraction: &Extraction<'_>, span: Span) -> Range<usize> {
    let tokens = &extraction.text.document.tokens;
    tokens.partition_point(|token| token.span.start < span.start)
        ..tokens.partition_point(|token| token.span.start < span.end)
}

/// Returns the sums of the readings of two measures, in the smaller unit, where the second is less
/// than one of the first.
fn sums(lexicon: &Lexicon, first: &Fact, second: &Fact) -> Vec<Value> {
    let mut sums = Vec::new();
    for (a, b) in first.readings.iter().flat_map(|a| second.readings.iter().map(move |b| (a, b))) {
        let (Value::Measure { amount, unit }, Value::Measure { amount: rest, unit: smaller }) =
            (a, b)
        else {
            continue;
        };
        let (Some(large), Some(small)) = (lexicon.unit(*unit), lexicon.unit(*smaller)) else {
            continue;
        };
        let plain = large.dimension == small.dimension
            && large.offset == 0.0
            && small.offset == 0.0
            && !(large.inverse || small.inverse);
        let Some(ratio) = Decimal::from_f64(large.factor / small.factor).filter(|_| plain) else {
            continue;
        };
        if ratio <= Decimal::ONE || *rest >= ratio || !amount.is_integer() {
            continue;
        }
        if let Some(sum) = amount.checked_mul(ratio).and_then(|whole| whole.checked_add(*rest)) {
            let amount = sum.round_dp(DECIMALS).normalize();
            sums.push(Value::Measure { amount, unit: *smaller });
        }
    }
    sums
}

/// Whether two measures in different units are the same after rounding.
fn is_same(lexicon: &Lexicon, first: &Fact, second: &Fact) -> bool {
    let mut pairs = first.readings.iter().flat_map(|a| second.readings.iter().map(move |b| (a, b)));
    pairs.any(|(a, b)| {
        let (Value::Measure { amount: x, unit: c }, Value::Measure { amount: y, unit: d }) = (a, b)
        else {
            return false;
        };
        let (Some(from), Some(to)) = (lexicon.unit(*c), lexicon.unit(*d)) else { return false };
        let (Some(x), Some(y)) = (x.to_f64(), y.to_f64()) else { return false };
        let (x, y) = (from.si(x), to.si(y));
        let limit =
            if from.offset == 0.0 && to.offset == 0.0 { ROUNDING * x.abs() } else { MAX_DEGREES };
        c != d && from.dimension == to.dimension && (x - y).abs() <= limit
    })
}

fn amount(value: &Value) -> Option<Decimal> {
    match value {
        Value::Measure { amount, .. } => Some(*amount),
        _ => None,
    }
}

/// Whether a rate begins at a token: a small word before a unit, as in `a minute`, `per hour`.
fn begins_rate(extraction: &Extraction<'_>, at: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let word = tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
    word && extraction.text.words.form(at).function && extraction.unit_at(at + 1, at).is_some()
}
