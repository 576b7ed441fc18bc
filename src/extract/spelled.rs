//! Number words: `two hundred and forty`, `dwustu czterdziestu`, `half a million`, `dwa i pół`,
//! `one in three`, `co trzeci`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Extraction;
use super::quantity::{Quantity, has, value_of};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{CalendarKind, NumeralKind};

/// Reads number words: `two hundred and forty`, `dwustu czterdziestu`, `half a million`,
/// `dwa i pół`, `dwudziesty pierwszy`.
pub(super) fn words(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Quantity> {
    if extraction.numeral(at).is_empty() {
        return None;
    }
    let tokens = &extraction.text.document.tokens;
    let (mut total, mut current, mut last) = (Decimal::ZERO, Decimal::ZERO, Decimal::MAX);
    let mut quantity = Quantity::new(at..at, Vec::new());
    let mut here = at;
    let mut empty = true;
    let mut powers_only = true;
    if extraction.is_numeral(at, NumeralKind::Every) {
        return every(extraction, at, limit);
    }
    while here < limit {
        let meanings = extraction.numeral(here);
        if let Some(value) = value_of(meanings, &[NumeralKind::Cardinal]) {
            // `twenty-two` goes on, `two three` and `twelve three` do not.
            if value >= last
                || (!empty && last < Decimal::from(20))
                || (value == Decimal::ZERO && !empty)
            {
                break;
            }
            current += value;
            last = value;
            powers_only = false;
        } else if let Some(power) = value_of(meanings, &[NumeralKind::Power]) {
            // A power begins a number only where the word means one: `thousand`, not
            // `thousands of`.
            if power == Decimal::ONE_HUNDRED || power == Decimal::from(12) {
                current = if current.is_zero() { power } else { current * power };
                last = power;
            } else {
                let factor = if current.is_zero() { Decimal::ONE } else { current };
                total += factor.checked_mul(power)?;
                current = Decimal::ZERO;
                last = power;
                quantity.magnitude = true;
            }
        } else if let Some(rank) = value_of(meanings, &[NumeralKind::Ordinal]) {
            // `za pięć dziewiąta` is a time.
            if !empty
                && at
                    .checked_sub(1)
                    .is_some_and(|before| extraction.is_calendar(before, CalendarKind::BeforeHour))
            {
                break;
            }
            // `one third`, `trzy czwarte`: a numerator and a denominator.
            if !empty
                && last < Decimal::TEN
                && rank > Decimal::TWO
                && current < rank
                && current >= Decimal::ONE
                && total.is_zero()
                && !quantity.rank
            {
                current = current.checked_div(rank)?;
                quantity.fraction = true;
                here += 1;
                quantity.tokens.end = here;
                // Only a power may follow: `three quarters of a million`, `trzy czwarte miliona`.
                last = Decimal::ZERO;
                continue;
            }
            // `sto pierwszy` goes on, `trzy pierwsze` does not.
            if !empty && (rank >= last || last < Decimal::from(20)) {
                break;
            }
            powers_only = false;
            current += rank;
            last = rank;
            quantity.rank = true;
            // `dwudziesty pierwszy`: two ordinals are one.
            let goes_on = rank >= Decimal::from(20) && extraction.profile.ordinal_chains;
            here += 1;
            empty = false;
            quantity.tokens.end = here;
            if !goes_on {
                break;
            }
            continue;
        } else if let Some(part) = value_of(meanings, &[NumeralKind::Fraction]) {
            if !empty {
                break;
            }
            current = part;
            last = Decimal::ONE;
            quantity.fraction = true;
        } else if let Some(parts) =
            value_of(meanings, &[NumeralKind::Part]).filter(|_| !empty && total.is_zero())
        {
            current = current.checked_div(parts)?;
            quantity.fraction = true;
            last = Decimal::ZERO;
        } else if let Some(times) = value_of(meanings, &[NumeralKind::Times]).filter(|_| empty) {
            return Some(Quantity { times: true, ..Quantity::new(here..here + 1, vec![times]) });
        } else if let Some(two) = value_of(meanings, &[NumeralKind::Group])
            .filter(|_| empty && !is_counted(extraction, here))
        {
            return Some(Quantity { both: true, ..Quantity::new(here..here + 1, vec![two]) });
        } else if let Some(skip) = (quantity.fraction && !quantity.magnitude)
            .then(|| fraction_of(extraction, here))
            .flatten()
            .filter(|_| !empty)
        {
            // `half a million`, `a quarter of a million`.
            here += skip;
            continue;
        } else if let Some((half, after)) =
            hyphenated_half(extraction, here).filter(|_| !empty && !quantity.fraction)
        {
            current += half;
            last = Decimal::ONE;
            here = after;
            quantity.tokens.end = here.min(limit);
            continue;
        } else if !empty
            && (extraction.word(here) == "-"
                || has(meanings, NumeralKind::Joint)
                || has(meanings, NumeralKind::Article))
        {
            // Joints count only when a number goes on after them.
            let next = extraction.numeral(here + 1);
            let article = has(meanings, NumeralKind::Article) || has(next, NumeralKind::Article);
            let after =
                if has(next, NumeralKind::Article) { extraction.numeral(here + 2) } else { next };
            let fraction = value_of(after, &[NumeralKind::Fraction]);
            if let (Some(fraction), true) = (fraction, has(meanings, NumeralKind::Joint)) {
                current += fraction;
                here += if has(next, NumeralKind::Article) { 3 } else { 2 };
                quantity.tokens.end = here.min(limit);
                if quantity.tokens.end == limit {
                    break;
                }
                last = Decimal::ONE;
                continue;
            }
            let hyphen = extraction.word(here) == "-" && !tokens[here].spaced;
            let joins = match (hyphen, quantity.fraction && article) {
                (true, _) if value_of(next, &[NumeralKind::Part]).is_some() => true,
                // `one-third`
                (true, _)
                    if current == Decimal::ONE
                        && value_of(next, &[NumeralKind::Ordinal])
                            .is_some_and(|rank| rank > Decimal::TWO) =>
                {
                    true
                }
                (true, _) => {
                    last >= Decimal::from(20)
                        && last < Decimal::ONE_HUNDRED
                        && value_of(next, &[NumeralKind::Cardinal, NumeralKind::Ordinal])
                            .is_some_and(|value| value < Decimal::TEN)
                }
                (_, true) => value_of(next, &[NumeralKind::Power]).is_some(),
                _ => {
                    extraction.profile.joined_hundreds
                        && last >= Decimal::ONE_HUNDRED
                        && value_of(next, &[NumeralKind::Cardinal, NumeralKind::Ordinal])
                            .is_some_and(|value| value < last)
                }
            };
            if !joins || here + 1 >= limit {
                break;
            }
            here += 1;
            continue;
        } else {
            break;
        }
        here += 1;
        empty = false;
        quantity.tokens.end = here;
    }
    if empty {
        return None;
    }
    quantity.values = vec![total + current];
    quantity.bare = powers_only && !quantity.rank && !quantity.fraction;
    if quantity.rank && quantity.tokens.len() == 1 {
        part(extraction, &mut quantity, limit);
    }
    Some(quantity)
}

/// Whether a number precedes a word: `pięć par` are five of something, not two.
fn is_counted(extraction: &Extraction<'_>, at: usize) -> bool {
    at.checked_sub(1).is_some_and(|before| {
        extraction.text.document.tokens[before].kind == TokenKind::Digits
            || extraction.is_numeral(before, NumeralKind::Cardinal)
    })
}

/// Reads a share: `every fourth`, `co czwarty`, `every other`.
fn every(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Quantity> {
    let next = at + 1;
    if next >= limit || is_unit_of_time(extraction, next) {
        return None;
    }
    let (of, end) = match extraction.numeral_value(next, NumeralKind::EveryOther) {
        Some(two) => (two, next + 1),
        None => words(extraction, next, limit)
            .filter(|rank| rank.rank)
            .map(|rank| (rank.values[0], rank.tokens.end))?,
    };
    let share = Decimal::ONE.checked_div(of)?;
    Some(Quantity { fraction: true, made_of: vec![of], ..Quantity::new(at..end, vec![share]) })
}

/// Whether a word for a rank is a unit of time, since no word follows that it could rank: `sent each
/// second`, but `each second day`.
fn is_unit_of_time(extraction: &Extraction<'_>, at: usize) -> bool {
    let unit = extraction.unit_at(at, at).filter(|(end, _)| *end == at + 1);
    let next = extraction.text.document.tokens.get(at + 1);
    let goes_on = next.is_some_and(|next| {
        at + 1 < extraction.sentence_end(at)
            && next.kind != TokenKind::Mark
            && !extraction.text.words.form(at + 1).function
    });
    unit.is_some() && !goes_on
}

/// Turns a rank into the part of a whole that it names: `a third of`, `fell by a fifth`,
/// `trzecia część`.
fn part(extraction: &Extraction<'_>, quantity: &mut Quantity, limit: usize) {
    let rank = quantity.values[0];
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let article = start
        .checked_sub(1)
        .is_some_and(|before| extraction.is_numeral(before, NumeralKind::Article));
    let noun = end < limit
        && extraction.text.document.tokens[end].kind.is_word()
        && !extraction.text.words.form(end).function;
    let joined =
        end < limit && !extraction.text.document.tokens[end].spaced && extraction.word(end) == "-";
    let share = (article && !noun && !joined)
        || (end < limit && extraction.is_numeral(end, NumeralKind::Share));
    if share && rank > Decimal::TWO {
        quantity.values = vec![Decimal::ONE / rank];
        quantity.made_of = vec![rank];
        quantity.rank = false;
        quantity.fraction = true;
    }
}

/// Reads the fraction of `-and-a-half`, and returns it with the index after it.
fn hyphenated_half(extraction: &Extraction<'_>, at: usize) -> Option<(Decimal, usize)> {
    let hyphen = |at: usize| extraction.word(at) == "-";
    if !(hyphen(at) && extraction.is_numeral(at + 1, NumeralKind::Joint) && hyphen(at + 2)) {
        return None;
    }
    let article =
        if extraction.is_numeral(at + 3, NumeralKind::Article) && hyphen(at + 4) { 2 } else { 0 };
    let half = at + 3 + article;
    extraction.numeral_value(half, NumeralKind::Fraction).map(|fraction| (fraction, half + 1))
}

/// Returns the number of small words between a fraction and the power it is a part of.
fn fraction_of(extraction: &Extraction<'_>, at: usize) -> Option<usize> {
    let small = |token: usize| {
        extraction.is_numeral(token, NumeralKind::Article)
            || extraction.is_numeral(token, NumeralKind::JointOf)
    };
    let skip = (0..2).take_while(|skip| small(at + skip)).count();
    (skip > 0 && extraction.numeral_value(at + skip, NumeralKind::Power).is_some()).then_some(skip)
}

/// Returns the part that each piece of a divided whole is, or the number of pieces of such parts:
/// `tore it in two` is `rozdarł na pół`, `cut in half` is `przeciąć na dwie części`.
pub(super) fn divided(extraction: &Extraction<'_>, quantity: &Quantity) -> Option<Value> {
    let Range { start, end } = quantity.tokens.clone();
    let is_into = |at: usize| extraction.is_numeral(at, NumeralKind::ShareIn);
    let token = extraction.text.document.tokens.get(end);
    let in_sentence = token.filter(|_| end < extraction.sentence_end(start));
    // `in half of the`, `in half an hour`, `in two of our`
    let numerals = [NumeralKind::Range, NumeralKind::JointOf, NumeralKind::Article];
    let determiners = [CalendarKind::DayJoint, CalendarKind::Possessive];
    let determines = numerals.into_iter().any(|kind| extraction.is_numeral(end, kind))
        || determiners.into_iter().any(|kind| extraction.is_calendar(end, kind));
    // A word that is counted is not divided: `in two villages`.
    let goes_on = in_sentence.is_some_and(|next| match next.kind {
        TokenKind::Word => !extraction.text.words.form(end).function || determines,
        TokenKind::Digits => true,
        TokenKind::Mark => matches!(extraction.word(end), "-" | "–" | "/"),
    });
    let alone = quantity.digits == 0
        && quantity.made_of.is_empty()
        && !(quantity.rank || quantity.times || quantity.both || quantity.magnitude)
        && start.checked_sub(1).is_some_and(is_into)
        && !goes_on;
    let value = quantity.values.first().copied().filter(|_| alone)?;
    let is_part = value < Decimal::ONE && value > Decimal::ZERO;
    let is_count = value > Decimal::ONE && value <= Decimal::TEN;
    let inverse = Decimal::ONE.checked_div(value).filter(|_| is_part || is_count)?;
    Some(Value::Number(inverse.normalize()))
}

/// Returns the least whole number that is more than one: `more than one` is `dwa lub więcej`, but
/// `less than one` and `no more than one` are not.
pub(super) fn exceeded(extraction: &Extraction<'_>, quantity: &Quantity) -> Option<Value> {
    let is = |at: usize, kind: NumeralKind| extraction.is_numeral(at, kind);
    let before = quantity.tokens.start.checked_sub(1)?;
    let more = before.checked_sub(1).filter(|more| is(*more, NumeralKind::More));
    let first = more.filter(|_| is(before, NumeralKind::Than));
    let first = first.or_else(|| is(before, NumeralKind::Exceeded).then_some(before))?;
    let denied = first.checked_sub(1).is_some_and(|at| extraction.form(at).denial.is_some());
    let is_one = quantity.digits == 0 && quantity.values[..] == [Decimal::ONE];
    (is_one && !denied).then_some(Value::Number(Decimal::TWO))
}

/// Whether the word for one is a pronoun: it begins a clause, an auxiliary follows it, and no number
/// of which it could be one is before it.
pub(super) fn is_pronoun(extraction: &Extraction<'_>, quantity: &Quantity) -> bool {
    let document = extraction.text.document;
    let Range { start, end } = quantity.tokens.clone();
    let block = document.block_at(document.tokens[start].span.start);
    let Some(block) = block.and_then(|block| document.blocks.get(block)) else { return false };
    let begins_clause = extraction.starts_sentence(start)
        || start.checked_sub(1).is_some_and(|before| {
            extraction.word(before) == ","
                || extraction.is_numeral(before, NumeralKind::PronounConjunction)
        });
    let first = document.block_tokens(block).start;
    let quantities = &extraction.quantities;
    let from = quantities.partition_point(|other| other.tokens.start < first);
    let mut before = quantities[from..].iter().take_while(|other| other.tokens.start < start);
    quantity.digits == 0
        && quantity.tokens.len() == 1
        && quantity.whole() == Some(1)
        && extraction.is_numeral(end, NumeralKind::PronounVerb)
        && begins_clause
        && !before.any(|other| other.whole().is_some_and(|count| count > 1))
}
