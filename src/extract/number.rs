//! Plain numbers: those that the other kinds left, with the thing that each counts.

use std::ops::Range;
use std::rc::Rc;

use rust_decimal::Decimal;

use super::quantity::{Quantity, ending, starting};
use super::spelled::{divided, exceeded, is_pronoun};
use super::{Extraction, Statement};
use crate::document::{BlockKind, Token, TokenKind};
use crate::fact::{Fact, Strength, Value};
use crate::lexicon::{Dimension, NumeralKind, PartOfSpeech, unit_index};
use crate::span::Span;

/// Largest number in words that is easily expressed otherwise: `one`, `both`, `a couple`.
const SMALL: u32 = 12;
/// Maximum distance of a number from the thing that it counts, in tokens.
const REACH: usize = 4;

/// Finds the numbers.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    vague(extraction);
    let quantities = extraction.free_quantities();
    for quantity in &quantities {
        if !extraction.free(quantity.tokens.clone()) {
            continue;
        }
        // `0f`, `3d`: a figure glued to letters without a meaning is part of a name.
        let glued = extraction
            .text
            .document
            .tokens
            .get(quantity.tokens.end)
            .is_some_and(|next| !next.spaced && next.kind == TokenKind::Word);
        if glued && quantity.digits > 0 {
            factor(extraction, quantity);
            dimensions(extraction, quantity);
            continue;
        }
        if is_furniture(extraction, quantity) {
            extraction.take(
                quantity.tokens.clone(),
                Statement::hint(
                    quantity.values.iter().map(|value| Value::Number(*value)).collect(),
                ),
            );
            continue;
        }
        if numbers_heading(extraction, quantity) {
            extraction.take(
                quantity.tokens.clone(),
                Statement::hint(
                    quantity.values.iter().map(|value| Value::Number(*value)).collect(),
                ),
            );
            continue;
        }
        let counted = counted(extraction, quantity);
        if quantity.values.is_empty() {
            parts(extraction, quantity);
            continue;
        }
        let mut readings: Vec<Value> =
            quantity.values.iter().map(|value| Value::Number(*value)).collect();
        if quantity.fraction {
            readings.extend(
                quantity
                    .values
                    .iter()
                    .filter(|value| **value <= Decimal::ONE)
                    .map(|value| Value::Percent((*value * Decimal::ONE_HUNDRED).normalize())),
            );
        }
        readings.extend(product(extraction, &quantities, quantity));
        readings.extend(divided(extraction, quantity));
        readings.extend(exceeded(extraction, quantity));
        let ranks = quantity
            .made_of
            .iter()
            .filter_map(|value| u32::try_from(*value).ok())
            .map(Value::Ordinal);
        let mut fact = if is_pronoun(extraction, quantity) {
            Statement::hint(readings)
        } else if is_small(extraction, quantity) {
            Statement::weak(readings)
        } else {
            Statement::stated(readings)
        };
        fact.implied =
            quantity.made_of.iter().map(|value| Value::Number(*value)).chain(ranks).collect();
        fact.counted = counted;
        extraction.take(quantity.tokens.clone(), fact);
    }
    wholes(extraction);
    powers(extraction);
}

/// Returns the product of a figure and the one that a sign of multiplication joins to it, which the
/// other version may state in its place: `5 x 5` lamps are 25.
fn product(
    extraction: &Extraction<'_>,
    quantities: &[Rc<Quantity>],
    quantity: &Quantity,
) -> Option<Value> {
    let is_sign = |at: usize| matches!(extraction.word(at), "x" | "×" | "X" | "*");
    let Range { start, end } = quantity.tokens.clone();
    let before = || ending(quantities, start.checked_sub(1).filter(|sign| is_sign(*sign))?);
    let other = if is_sign(end) { starting(quantities, end + 1) } else { before() };
    let whole = |quantity: &Quantity| quantity.whole().filter(|_| quantity.digits > 0);
    let product = whole(quantity)?.checked_mul(whole(other?)?)?;
    Some(Value::Number(product.into()))
}

/// Records a factor: `1.77x faster`. A small one is easily worded otherwise.
fn factor(extraction: &mut Extraction<'_>, quantity: &Quantity) {
    let end = quantity.tokens.end + 1;
    let glued = extraction
        .text
        .document
        .tokens
        .get(end)
        .is_some_and(|next| !next.spaced && next.kind != TokenKind::Mark);
    if glued || !matches!(extraction.word(quantity.tokens.end), "x" | "X") {
        return;
    }
    let readings = quantity.values.iter().map(|value| Value::Number(value.normalize())).collect();
    let small = quantity.whole().is_some_and(|value| value <= SMALL);
    let fact = if small { Statement::weak(readings) } else { Statement::stated(readings) };
    extraction.take(quantity.tokens.start..end, fact);
}

/// Records the number of dimensions that letters abbreviate: `3D` is `trójwymiarowy`.
fn dimensions(extraction: &mut Extraction<'_>, quantity: &Quantity) {
    let letter = quantity.tokens.end;
    if extraction.is_numeral(letter, NumeralKind::Dimensions) && extraction.free(letter..letter + 1)
    {
        let readings = quantity.values.iter().map(|value| Value::Number(*value)).collect();
        extraction.take(quantity.tokens.start..letter + 1, Statement::hint(readings));
    }
}

/// Whether a figure belongs to the layout: a marker of a list inside a sentence (`1) the guide,
/// 2) the boat`), a page of a table of contents (`Methods ..... 5`), the mark of a footnote
/// (`the council.3`), or the first unit of time of a count (`since Day 1`).
fn is_furniture(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    let document = extraction.text.document;
    let Range { start, end } = quantity.tokens.clone();
    if quantity.digits == 0 || quantity.parts.len() != 1 || quantity.magnitude {
        return false;
    }
    let block = document.block_at(document.tokens[start].span.start);
    let Some(block) = block.and_then(|block| document.blocks.get(block)) else { return false };
    let tokens = document.block_tokens(block);
    let word = |at: usize| extraction.word(at);
    let glued = |at: usize| document.tokens.get(at).is_some_and(|token| !token.spaced);
    let leaders = (tokens.start..start).rev().take_while(|at| word(*at) == ".").count();
    let ellipses = (tokens.start..start).rev().take_while(|at| word(*at) == "…").count();
    let ends_leaders = end == tokens.end && (leaders >= LEADERS || ellipses > 0);
    let footnote = quantity.digits <= FOOTNOTE_DIGITS
        && start >= tokens.start + 2
        && glued(start)
        && !glued(end)
        && matches!(word(start - 1), "." | "," | "”" | "’" | ")")
        && glued(start - 1)
        && document.tokens[start - 2].kind == TokenKind::Word
        && word(start - 2).len() >= FOOTNOTE_WORD;
    let value = quantity.whole();
    let first_of_time = value == Some(1)
        && start.checked_sub(1).is_some_and(|before| {
            extraction.lexicon.unit_at(&extraction.text, before, false).is_some_and(
                |(end, unit)| {
                    let unit = extraction.lexicon.unit(unit);
                    end == start && unit.is_some_and(|unit| unit.dimension == Dimension::Time)
                },
            )
        });
    ends_leaders || footnote || first_of_time || is_marker(extraction, tokens, start)
}

/// Whether a figure before a bracket or a stop is a marker of a list: at the start of a sentence one
/// of a series that counts from one, anywhere one of a longer such series, or at the start of a line
/// after a whole sentence.
fn is_marker(extraction: &Extraction<'_>, tokens: Range<usize>, start: usize) -> bool {
    is_in_series(extraction, tokens.clone(), start)
        || is_in_run_of_stops(extraction, tokens.clone(), start)
        || begins_line(extraction, tokens.clone(), start)
        || is_glued_marker(extraction, tokens, start)
}

/// Returns the value of a short figure with a stop and a space after it: `3. Wine`.
fn with_stop(extraction: &Extraction<'_>, at: usize) -> Option<u32> {
    let token = |at: usize| extraction.text.document.tokens.get(at);
    let is_short =
        |token: &Token| token.kind == TokenKind::Digits && token.span.len() <= MARKER_DIGITS;
    let is_stopped = extraction.word(at + 1) == "."
        && token(at + 1).is_some_and(|stop| !stop.spaced)
        && token(at + 2).is_some_and(|next| next.spaced);
    let glued_before = at > 0 && token(at).is_some_and(|token| !token.spaced);
    let is = token(at).is_some_and(is_short) && is_stopped && !glued_before;
    is.then(|| extraction.word(at).parse().ok()).flatten()
}

/// Whether all figures before stops in a block count up from one, wherever they are: `1. Bread 2. Wine
/// 3. Salt`.
fn is_in_run_of_stops(extraction: &Extraction<'_>, tokens: Range<usize>, start: usize) -> bool {
    let markers = || tokens.clone().filter_map(|at| with_stop(extraction, at));
    with_stop(extraction, start).is_some()
        && markers().nth(MIN_RUN - 1).is_some()
        && markers().zip(1..).all(|(marker, count)| marker == count)
}

/// Whether a figure before a stop begins a line and what looks like a sentence, after the end of
/// another one: an item of a list for readers, if not for the format.
fn begins_line(extraction: &Extraction<'_>, tokens: Range<usize>, start: usize) -> bool {
    let document = extraction.text.document;
    let Some(before) = start.checked_sub(1).filter(|before| tokens.contains(before)) else {
        return false;
    };
    let gap =
        Span { start: document.tokens[before].span.end, end: document.tokens[start].span.start };
    with_stop(extraction, start).is_some()
        && matches!(extraction.word(before), "." | "!" | "?" | ":" | ";" | ")")
        && extraction.text.source.slice(gap).contains('\n')
        && extraction.word(start + 2).starts_with(char::is_uppercase)
}

/// Whether a figure with a stop begins a block, and a word with a capital follows the stop without a
/// space: `2.Bread`.
fn is_glued_marker(extraction: &Extraction<'_>, tokens: Range<usize>, start: usize) -> bool {
    let token = |at: usize| extraction.text.document.tokens.get(at).filter(|_| at < tokens.end);
    let is_glued = |at: usize| token(at).is_some_and(|token| !token.spaced);
    start == tokens.start
        && token(start).is_some_and(|token| token.span.len() <= MARKER_DIGITS)
        && extraction.word(start + 1) == "."
        && is_glued(start + 1)
        && is_glued(start + 2)
        && token(start + 2).is_some_and(|word| word.kind == TokenKind::Word)
        && extraction.word(start + 2).starts_with(char::is_uppercase)
}

/// Whether a figure before a bracket, or before a stop at the start of a sentence, is one of a series
/// that counts from one.
fn is_in_series(extraction: &Extraction<'_>, tokens: Range<usize>, start: usize) -> bool {
    let marker = |at: usize| {
        let document = extraction.text.document;
        let glued = document.tokens.get(at + 1).is_some_and(|token| !token.spaced);
        let begins = at == tokens.start
            || matches!(extraction.word(at - 1), "." | ":" | ";" | "," | "!" | "?" | ")");
        let next = extraction.text.document.tokens.get(at + 2);
        let stopped = extraction.word(at + 1) == "."
            && begins
            && next.is_some_and(|next| next.spaced && next.kind == TokenKind::Word);
        let is = document.tokens[at].kind == TokenKind::Digits
            && document.tokens[at].span.len() <= MARKER_DIGITS
            && glued
            && (extraction.word(at + 1) == ")" || stopped);
        is.then(|| extraction.word(at).parse::<u32>().ok()).flatten()
    };
    if marker(start).is_none() {
        return false;
    }
    let markers = || tokens.clone().filter_map(marker);
    markers().nth(1).is_some() && markers().zip(1..).all(|(marker, count)| marker == count)
}

/// Minimum number of markers inside sentences that make a list.
const MIN_RUN: usize = 3;
/// Minimum number of stops between an entry of a table of contents and its page.
const LEADERS: usize = 3;
/// Maximum number of digits in a marker of a list.
const MARKER_DIGITS: usize = 2;
/// Maximum number of digits in the mark of a footnote, and minimum length in bytes of the word
/// before it: a shorter one may be an abbreviation, as in `art.5`.
const FOOTNOTE_DIGITS: usize = 2;
const FOOTNOTE_WORD: usize = 5;

/// Whether a number is that of a heading (`2. Your rights`): an outline may count otherwise in the
/// other version.
fn numbers_heading(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    let document = extraction.text.document;
    let start = document.tokens[quantity.tokens.start].span.start;
    let block = document.block_at(start).and_then(|block| document.blocks.get(block));
    let first = block
        .filter(|block| matches!(block.kind, BlockKind::Heading(_)))
        .map(|block| document.block_tokens(block).start);
    first == Some(quantity.tokens.start)
        && quantity.digits > 0
        && matches!(extraction.word(quantity.tokens.end), "." | ")")
}

/// Finds words for the whole of something: `całość` for 100 %.
fn wholes(extraction: &mut Extraction<'_>) {
    for token in 0..extraction.text.document.tokens.len() {
        if extraction.free(token..token + 1) && extraction.is_numeral(token, NumeralKind::Whole) {
            extraction.take(
                token..token + 1,
                Statement::hint(vec![Value::Percent(Decimal::ONE_HUNDRED)]),
            );
        }
    }
}

/// Finds the adjectives of powers: `miliardowa pożyczka` is one of a billion.
fn powers(extraction: &mut Extraction<'_>) {
    for token in 0..extraction.text.document.tokens.len() {
        if let Some(power) = extraction
            .numeral_value(token, NumeralKind::PowerAdjective)
            .filter(|_| extraction.free(token..token + 1))
        {
            extraction.take(token..token + 1, Statement::hint(vec![Value::Number(power)]));
        }
    }
}

/// Finds the vague numbers: `kilkanaście` may be 15, `several thousand` 4000.
fn vague(extraction: &mut Extraction<'_>) {
    for token in 0..extraction.text.document.tokens.len() {
        let (Some(least), Some(most)) = (
            extraction.numeral_value(token, NumeralKind::VagueFrom),
            extraction.numeral_value(token, NumeralKind::VagueTo),
        ) else {
            continue;
        };
        let power = extraction.numeral_value(token + 1, NumeralKind::Power);
        let bound = |value: Decimal| {
            Box::new(Value::Number(
                value.checked_mul(power.unwrap_or(Decimal::ONE)).unwrap_or(value),
            ))
        };
        let end = token + 1 + usize::from(power.is_some());
        if extraction.free(token..end) {
            extraction
                .take(token..end, Statement::hint(vec![Value::Range(bound(least), bound(most))]));
        }
    }
}

/// Whether a number is easily worded otherwise: a small one in words, a part of one, a bare
/// magnitude (`tysiące`).
fn is_small(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    let in_words = quantity.digits == 0
        && extraction.text.document.tokens[quantity.tokens.start].kind == TokenKind::Word;
    let part = quantity.fraction && quantity.digits == 0;
    quantity.times
        || quantity.both
        || part
        || (in_words && (quantity.bare || quantity.values[0] <= Decimal::from(SMALL)))
}

/// Records scores (`3:1`), parts (`2/3`) and versions (`3.1.2`).
fn parts(extraction: &mut Extraction<'_>, quantity: &Quantity) {
    let Some(span) = extraction.span(quantity.tokens.clone()) else { return };
    let written = extraction.text.source.slice(span);
    let entity = |value| Fact {
        span,
        readings: vec![value],
        strength: Strength::Stated,
        implied: Vec::new(),
        counted: None,
    };
    match (&quantity.parts[..], quantity.separator) {
        // `24/7`
        (&[24, 7], Some('/')) => {
            let measure = |amount: u32, unit| Value::Measure { amount: amount.into(), unit };
            let mut days = entity(measure(7, unit_index::DAY));
            days.strength = Strength::Hint;
            extraction.take(
                quantity.tokens.clone(),
                Statement::stated(vec![measure(24, unit_index::HOUR)]),
            );
            extraction.items.push(days);
        }
        ([part, whole], Some('/')) if part < whole && *whole <= 12 => {
            let value = Decimal::from(*part) / Decimal::from(*whole);
            extraction.take(
                quantity.tokens.clone(),
                Statement::stated(vec![
                    Value::Number(value),
                    Value::Percent((value * Decimal::ONE_HUNDRED).normalize()),
                ]),
            );
        }
        (parts, Some('/' | ':')) => {
            let items: Vec<Fact> =
                parts.iter().map(|part| entity(Value::Number(Decimal::from(*part)))).collect();
            extraction.take(quantity.tokens.clone(), Statement::stated(Vec::new()));
            extraction.items.extend(items);
        }
        _ => {
            // `5,5/2,5`: the decimal mark is that of the language.
            let code = Value::Code(written.replace(',', ".").into());
            extraction.take(quantity.tokens.clone(), Statement::stated(vec![code]));
        }
    }
}

/// Returns the thing that a number counts: the first noun after it, or the first word where nouns are
/// not known.
fn counted(extraction: &Extraction<'_>, quantity: &Quantity) -> Option<usize> {
    let end = quantity.tokens.end;
    let limit = extraction.sentence_end(quantity.tokens.start).min(end + REACH);
    let mut words = (end..limit)
        .take_while(|token| extraction.text.document.tokens[*token].kind == TokenKind::Word);
    if extraction.lexicon.has_dictionary(extraction.language) {
        let part = |token: usize| Some(extraction.form(token).lemmas.first()?.part);
        words.find(|token| part(*token) == Some(PartOfSpeech::Noun))
    } else {
        words.next().filter(|token| !extraction.form(*token).function)
    }
}
