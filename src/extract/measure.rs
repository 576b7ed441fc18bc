//! Quantities with a unit: `12 km`, `5 miles`, `three-month`, `trzymiesięczny`, `30-letni`.

use std::rc::Rc;

use rust_decimal::Decimal;

use super::quantity::{Quantity, ending, starting};
use super::time::linked;
use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{Compound, CompoundKind, Dimension, NumeralKind, unit_index};

/// Largest number in words with a unit that is easily expressed otherwise: `a two-day meeting`.
const SMALL: u32 = 12;

/// Step between the powers that compounds are made of.
const THOUSAND: u32 = 1000;

/// Finds the quantities with a unit.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let quantities = extraction.free_quantities();
    for half in quantities.iter().filter(|quantity| quantity.fraction) {
        and_a_half(extraction, &quantities, half);
    }
    for (index, quantity) in quantities.iter().enumerate() {
        let counts =
            !(quantity.rank || quantity.times || quantity.both) && quantity.made_of.is_empty();
        if !counts || quantity.values.is_empty() || !extraction.free(quantity.tokens.clone()) {
            continue;
        }
        let end = quantity.tokens.end;
        let glued = extraction.text.document.tokens.get(end).is_some_and(|token| !token.spaced);
        let hyphen = extraction.word(end) == "-" && glued;
        // `10+ years`
        let at_least = extraction.word(end) == "+" && glued;
        if hyphen && compound_of_figure(extraction, quantity) {
            continue;
        }
        // `half a litre`, `a quarter of a century`.
        let joint =
            |at: usize, kind| usize::from(quantity.fraction && extraction.is_numeral(at, kind));
        let of = joint(end, NumeralKind::JointOf);
        let article = joint(end + of, NumeralKind::Article);
        let from =
            end + usize::from(hyphen || at_least) + if article > 0 { of + article } else { 0 };
        let Some((after, unit)) = extraction.unit_at(from, quantity.tokens.start) else {
            continue;
        };
        if !measures(extraction, unit)
            || after > extraction.sentence_end(quantity.tokens.start)
            || numbers_name(extraction, quantity, after)
        {
            continue;
        }
        if let Some(first) = index.checked_sub(1).and_then(|before| quantities.get(before))
            && linked(extraction, first, quantity)
            && !first.rank
            && !first.values.is_empty()
            && extraction.free(first.tokens.clone())
        {
            let mut readings: Vec<Value> = first
                .values
                .iter()
                .map(|value| Value::Measure {
                    amount: (*value * if first.magnitude { Decimal::ONE } else { quantity.power })
                        .normalize(),
                    unit,
                })
                .collect();
            readings.extend(first.values.iter().copied().map(Value::Number));
            let fact = if first.digits > 0 {
                Statement::stated(readings)
            } else {
                Statement::weak(readings)
            };
            extraction.take(first.tokens.clone(), fact);
        }
        if feet_and_inches(extraction, &quantities, quantity, unit, after) {
            continue;
        }
        take(extraction, quantity.tokens.start..after, quantity, unit);
    }
    for quantity in &quantities {
        by_one_letter(extraction, quantity);
    }
    for quantity in
        quantities.iter().filter(|quantity| quantity.fraction && quantity.tokens.len() == 1)
    {
        // `kwadrans`: the part of an hour that has a name.
        let token = quantity.tokens.start;
        if extraction.free(token..token + 1)
            && let Some((end, unit)) = extraction
                .unit_at(token, token)
                .filter(|(end, unit)| *end == token + 1 && is_part_of_hour(extraction, *unit))
        {
            extraction.take(
                token..end,
                Statement::weak(vec![Value::Measure { amount: Decimal::ONE, unit }]),
            );
        }
    }
    for token in 0..extraction.text.document.tokens.len() {
        if !extraction.form(token).compound || !extraction.free(token..token + 1) {
            continue;
        }
        // `roczna wiza`: one of the unit.
        if let Some(unit) =
            extraction.lexicon.unit_adjective(extraction.language, extraction.form(token))
        {
            let one = Value::Measure { amount: Decimal::ONE, unit };
            extraction.take(token..token + 1, Statement::hint(vec![one]));
            continue;
        }
        let Some((value, ending)) = extraction.lexicon.numeral_compound(
            extraction.language,
            extraction.word(token),
            extraction.form(token),
        ) else {
            continue;
        };
        let readings = compound(value, ending);
        extraction.take(
            token..token + 1,
            Statement { implied: vec![Value::Number(value)], ..Statement::weak(readings) },
        );
    }
    // `a day`, `w ciągu doby`, `o kilometr`: one of a unit.
    for token in 0..extraction.text.document.tokens.len() {
        if !extraction.form(token).begins_unit
            || extraction.text.document.tokens[token].kind != TokenKind::Word
            || !extraction.free(token..token + 1)
            || extraction.word(token).len() < 3
            || !extraction.numeral(token).is_empty()
        {
            continue;
        }
        let Some((end, unit)) =
            extraction.unit_at(token, token).filter(|(end, _)| extraction.free(token..*end))
        else {
            continue;
        };
        let dimension = extraction.lexicon.unit(unit).map(|unit| unit.dimension);
        if matches!(dimension, Some(Dimension::Time | Dimension::Length)) {
            extraction.take(
                token..end,
                Statement::hint(vec![Value::Measure { amount: Decimal::ONE, unit }]),
            );
        }
    }
}

/// Whether a figure and the unit after it are in the middle of a name: `Gothic 2 Noc Kruka` among
/// small letters.
fn numbers_name(extraction: &Extraction<'_>, quantity: &Quantity, after: usize) -> bool {
    let start = quantity.tokens.start;
    let limit = extraction.sentence_end(start);
    let capital = |at: usize| at < limit && extraction.form(at).capital;
    let first = extraction.text.document.tokens[start].span.start;
    let sentence = extraction.text.document.sentence_at(first);
    let mut words = sentence
        .map(|at| extraction.text.document.sentences[at].tokens.clone())
        .unwrap_or_default();
    start
        .checked_sub(1)
        .is_some_and(|before| capital(before) && !extraction.starts_sentence(before))
        && after == quantity.tokens.end + 1
        && capital(quantity.tokens.end)
        && capital(after)
        && words.any(|at| {
            extraction.word(at).starts_with(char::is_lowercase)
                && !extraction.text.words.form(at).function
        })
}

/// Reads inches that follow feet without a name of their own: `6-foot-6`.
fn feet_and_inches(
    extraction: &mut Extraction<'_>,
    quantities: &[Rc<Quantity>],
    feet: &Quantity,
    unit: u16,
    after: usize,
) -> bool {
    let tokens = &extraction.text.document.tokens;
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let inches = starting(quantities, after + 1)
        .filter(|inches| inches.digits > 0 && extraction.free(inches.tokens.clone()))
        .and_then(|inches| Some((inches.whole()?, inches.tokens.end)));
    let hyphen = extraction.word(after) == "-" && glued(after) && glued(after + 1);
    let (Some((inches, end)), Some(whole)) = (inches, feet.whole()) else { return false };
    if unit != unit_index::FOOT || !hyphen || inches >= INCHES {
        return false;
    }
    let amount = Decimal::from(whole * INCHES + inches);
    let value = Value::Measure { amount, unit: unit_index::INCH };
    extraction.take(feet.tokens.start..end, Statement::stated(vec![value]));
    true
}

/// The number of inches in a foot.
const INCHES: u32 = 12;

/// Reads a size of a file or a temperature by one letter: `2.5G`, `1.5C`. A whole number may be part
/// of a name, as in `5G`.
fn by_one_letter(extraction: &mut Extraction<'_>, quantity: &Quantity) {
    let letter = quantity.tokens.end;
    let unit = match extraction.word(letter) {
        "C" => unit_index::CELSIUS,
        "F" => unit_index::FAHRENHEIT,
        "M" => unit_index::MEGABYTE,
        "G" => unit_index::GIGABYTE,
        "T" => unit_index::TERABYTE,
        _ => return,
    };
    let glued = extraction.text.document.tokens.get(letter).is_some_and(|token| !token.spaced);
    let decimal = quantity.values.first().is_some_and(|value| !value.is_integer());
    if glued && decimal && extraction.free(quantity.tokens.start..letter + 1) {
        let mut readings = Vec::new();
        for value in measured(extraction, quantity) {
            readings.push(Value::Measure { amount: value.normalize(), unit });
            readings.push(Value::Number(value.normalize()));
        }
        extraction.take(quantity.tokens.start..letter + 1, Statement::weak(readings));
    }
}

/// Finds a unit between a number and the half of one more: `a month and a half`,
/// `two hours and a half`, `rok i pół`.
fn and_a_half(extraction: &mut Extraction<'_>, quantities: &[Rc<Quantity>], half: &Quantity) {
    let Some(value) = half.values.first().copied().filter(|_| extraction.free(half.tokens.clone()))
    else {
        return;
    };
    let start = half.tokens.start;
    let article = usize::from(start > 0 && extraction.is_numeral(start - 1, NumeralKind::Article));
    let Some(joint) = start
        .checked_sub(1 + article)
        .filter(|joint| extraction.is_numeral(*joint, NumeralKind::Joint))
    else {
        return;
    };
    let Some(word) = joint.checked_sub(1) else { return };
    let taken = extraction.unit_at(half.tokens.end, start).is_some();
    let Some((_, unit)) = extraction
        .unit_at(word, word)
        .filter(|(end, unit)| *end == joint && !taken && measures(extraction, *unit))
    else {
        return;
    };
    let counted = ending(quantities, word)
        .and_then(|count| Some((count.tokens.start, *count.values.first()?)));
    let (from, count) = match counted {
        Some(counted) => counted,
        None if word > 0 && extraction.is_numeral(word - 1, NumeralKind::Article) => {
            (word - 1, Decimal::ONE)
        }
        None if !extraction.profile.articles => (word, Decimal::ONE),
        None => return,
    };
    if extraction.free(from..joint) {
        extraction.take(
            from..half.tokens.end,
            Statement::weak(vec![Value::Measure { amount: count + value, unit }]),
        );
    }
}

/// Finds a compound of a figure and an ending: `30-letni`, `50-lecie`, `5-osobowy`.
fn compound_of_figure(extraction: &mut Extraction<'_>, quantity: &Quantity) -> bool {
    let word = quantity.tokens.end + 1;
    let glued = extraction
        .text
        .document
        .tokens
        .get(word)
        .is_some_and(|token| !token.spaced && token.kind == TokenKind::Word);
    if !glued {
        return false;
    }
    let Some(ending) = extraction.lexicon.numeral_ending(
        extraction.language,
        extraction.text.words.form(word),
        extraction.word(word),
    ) else {
        return false;
    };
    let readings = quantity.values.iter().flat_map(|value| compound(*value, ending)).collect();
    let implied = quantity.values.iter().map(|value| Value::Number(*value)).collect();
    extraction.take(
        quantity.tokens.start..word + 1,
        Statement { implied, ..Statement::stated(readings) },
    );
    true
}

/// Returns the values of a compound of a number and an ending.
fn compound(value: Decimal, ending: Compound) -> Vec<Value> {
    let measure = |unit| Value::Measure { amount: value, unit };
    let rank = u32::try_from(value).ok().map(Value::Ordinal);
    let number = Value::Number(value);
    let times = |power: u32| vec![Value::Number(value.saturating_mul(power.into()))];
    match ending {
        Compound::Unit(unit) => vec![measure(unit)],
        Compound::Kind(kind) => match kind {
            CompoundKind::Anniversary => {
                rank.into_iter().chain([number, measure(unit_index::YEAR)]).collect()
            }
            CompoundKind::Century => rank.into_iter().chain([number]).collect(),
            CompoundKind::Count => vec![number],
            CompoundKind::HundredYears => vec![measure(unit_index::CENTURY)],
            CompoundKind::Percent => vec![Value::Percent(value), number],
            CompoundKind::Thousand => times(THOUSAND),
            CompoundKind::Million => times(THOUSAND.pow(2)),
            CompoundKind::Billion => times(THOUSAND.pow(3)),
        },
    }
}

/// Whether a unit is a part of an hour that has a name of its own.
fn is_part_of_hour(extraction: &Extraction<'_>, unit: u16) -> bool {
    let unit = extraction.lexicon.unit(unit);
    let hour = extraction.lexicon.unit(unit_index::HOUR);
    unit.zip(hour)
        .is_some_and(|(unit, hour)| unit.dimension == Dimension::Time && unit.factor < hour.factor)
}

/// Whether a unit measures something, rather than counting things or naming a part of a whole.
fn measures(extraction: &Extraction<'_>, unit: u16) -> bool {
    extraction.lexicon.unit(unit).is_some_and(|unit| {
        !matches!(
            unit.dimension,
            Dimension::Count
                | Dimension::CountContainers
                | Dimension::Ratio
                | Dimension::RatioDifference
        )
    })
}

fn take(
    extraction: &mut Extraction<'_>,
    tokens: std::ops::Range<usize>,
    quantity: &Quantity,
    unit: u16,
) {
    let amounts = measured(extraction, quantity);
    let mut readings: Vec<Value> =
        amounts.iter().map(|value| Value::Measure { amount: value.normalize(), unit }).collect();
    let of = |unit: u16| {
        amounts.iter().map(move |value| Value::Measure { amount: value.normalize(), unit })
    };
    let other = extraction.lexicon.unit(unit).and_then(|unit| unit.also);
    readings.extend(other.into_iter().flat_map(of));
    if is_difference(extraction, &tokens) {
        let units = [Some(unit), other].into_iter().flatten();
        let differences = units.filter_map(|unit| extraction.lexicon.difference_unit(unit));
        readings.extend(differences.flat_map(of));
    }
    // `one quarter` is a part as well as three months.
    let part = extraction.numeral_value(tokens.end - 1, NumeralKind::Fraction);
    readings.extend(amounts.iter().filter_map(|value| value.checked_mul(part?)).map(Value::Number));
    // `2.5m` is as often two and a half million as metres.
    let symbol = tokens.end - 1;
    if quantity.digits > 0
        && symbol == quantity.tokens.end
        && !extraction.text.document.tokens[symbol].spaced
        && let Some(power) = extraction.numeral_value(symbol, NumeralKind::Symbol)
    {
        readings.extend(
            amounts
                .iter()
                .filter_map(|value| value.checked_mul(power))
                .map(|value| Value::Number(value.normalize())),
        );
    }
    let small = quantity.digits == 0
        && (quantity.bare || quantity.whole().is_none_or(|value| value <= SMALL));
    let mut fact = if small { Statement::weak(readings) } else { Statement::stated(readings) };
    fact.implied = amounts.iter().map(|value| Value::Number(value.normalize())).collect();
    extraction.take(tokens, fact);
}

/// Whether a word beside a quantity makes it a difference between two others: `by 5 degrees`,
/// `5 degrees warmer`, `o 5 stopni`.
fn is_difference(extraction: &Extraction<'_>, tokens: &std::ops::Range<usize>) -> bool {
    let before = tokens.start.saturating_sub(DIFFERENCE_REACH)..tokens.start;
    before.chain([tokens.end]).any(|at| extraction.is_numeral(at, NumeralKind::Difference))
}

/// Maximum distance of that word in front of the quantity, in tokens: `o ok. 5 stopni`.
const DIFFERENCE_REACH: usize = 3;

/// Returns the amounts a figure before a unit can mean. Measures have decimals: `42.195 km` is read
/// by the language of its text, and only a decimal mark that this language borrows is ambiguous, or
/// one before three zeros.
fn measured<'a>(extraction: &Extraction<'_>, quantity: &'a Quantity) -> &'a [Decimal] {
    let borrowed = extraction.profile.borrowed_decimal_mark;
    let before_zeros = quantity.values.len() > 1 && quantity.values.iter().all(Decimal::is_integer);
    if before_zeros || borrowed.is_some() && quantity.separator == borrowed {
        &quantity.values
    } else {
        &quantity.values[..quantity.values.len().min(1)]
    }
}
