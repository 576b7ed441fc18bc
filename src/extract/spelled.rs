//! Number words: `two hundred and forty`, `dwustu czterdziestu`, `half a million`, `dwa i pół`,
//! `one in three`, `co trzeci`.

use rust_decimal::Decimal;

use super::Extraction;
use super::quantity::{Quantity, has, word_of};
use crate::language::Language;

/// Number words: `two hundred and forty`, `dwustu czterdziestu`, `half a million`, `dwa i pół`,
/// `dwudziesty pierwszy`.
pub(super) fn words(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Quantity> {
    if extraction.numeral(at).is_empty() {
        return None;
    }
    let tokens = &extraction.view.document.tokens;
    let (mut total, mut current, mut last) = (Decimal::ZERO, Decimal::ZERO, Decimal::MAX);
    let mut quantity = Quantity::new(at..at, Vec::new());
    let mut here = at;
    let mut empty = true;
    let mut powers_only = true;
    if has(extraction.numeral(at), "every") {
        return every(extraction, at, limit);
    }
    while here < limit {
        let meanings = extraction.numeral(here);
        if let Some(value) = word_of(meanings, &["cardinal"]) {
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
        } else if let Some(power) = word_of(meanings, &["power"]) {
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
        } else if let Some(rank) = word_of(meanings, &["ordinal"]) {
            // `za pięć dziewiąta` is a time.
            if !empty
                && at
                    .checked_sub(1)
                    .is_some_and(|before| has(extraction.calendar(before), "before_hour"))
            {
                break;
            }
            // `one third`, `trzy czwarte`: so many of so many parts.
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
            let goes_on =
                rank >= Decimal::from(20) && extraction.view.source.language == Language::Polish;
            here += 1;
            empty = false;
            quantity.tokens.end = here;
            if !goes_on {
                break;
            }
            continue;
        } else if let Some(part) = word_of(meanings, &["fraction"]) {
            if !empty {
                break;
            }
            current = part;
            last = Decimal::ONE;
            quantity.fraction = true;
        } else if let Some(parts) =
            word_of(meanings, &["part"]).filter(|_| !empty && total.is_zero())
        {
            current = current.checked_div(parts)?;
            quantity.fraction = true;
            last = Decimal::ZERO;
        } else if let Some(times) = word_of(meanings, &["times"]).filter(|_| empty) {
            return Some(Quantity { times: true, ..Quantity::new(here..here + 1, vec![times]) });
        } else if let Some(two) = word_of(meanings, &["both", "group"]).filter(|_| empty) {
            return Some(Quantity { both: true, ..Quantity::new(here..here + 1, vec![two]) });
        } else if let Some(skip) = (quantity.fraction && !quantity.magnitude)
            .then(|| fraction_of(extraction, here))
            .flatten()
            .filter(|_| !empty)
        {
            // `half a million`, `a quarter of a million`.
            here += skip;
            continue;
        } else if let Some((half, behind)) =
            hyphenated_half(extraction, here).filter(|_| !empty && !quantity.fraction)
        {
            current += half;
            last = Decimal::ONE;
            here = behind;
            quantity.tokens.end = here.min(limit);
            continue;
        } else if !empty
            && (extraction.text(here) == "-" || has(meanings, "joint") || has(meanings, "article"))
        {
            // Joints count only when a number goes on behind them.
            let next = extraction.numeral(here + 1);
            let article = has(meanings, "article") || has(next, "article");
            let after = if has(next, "article") { extraction.numeral(here + 2) } else { next };
            let fraction = word_of(after, &["fraction"]);
            if let (Some(fraction), true) = (fraction, has(meanings, "joint")) {
                current += fraction;
                here += if has(next, "article") { 3 } else { 2 };
                quantity.tokens.end = here.min(limit);
                if quantity.tokens.end == limit {
                    break;
                }
                last = Decimal::ONE;
                continue;
            }
            let hyphen = extraction.text(here) == "-" && !tokens[here].spaced;
            let joins = match (hyphen, quantity.fraction && article) {
                (true, _) if word_of(next, &["part"]).is_some() => true,
                // `one-third`
                (true, _)
                    if current == Decimal::ONE
                        && word_of(next, &["ordinal"]).is_some_and(|rank| rank > Decimal::TWO) =>
                {
                    true
                }
                (true, _) => {
                    last >= Decimal::from(20)
                        && last < Decimal::ONE_HUNDRED
                        && word_of(next, &["cardinal", "ordinal"])
                            .is_some_and(|value| value < Decimal::TEN)
                }
                (_, true) => word_of(next, &["power"]).is_some(),
                _ => {
                    extraction.view.source.language == Language::English
                        && last >= Decimal::ONE_HUNDRED
                        && word_of(next, &["cardinal", "ordinal"]).is_some_and(|value| value < last)
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

/// `every fourth`, `co czwarty`, `every other`: one of so many.
fn every(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Quantity> {
    let next = at + 1;
    if next >= limit {
        return None;
    }
    let (of, end) = match word_of(extraction.numeral(next), &["every_other"]) {
        Some(two) => (two, next + 1),
        None => words(extraction, next, limit)
            .filter(|rank| rank.rank)
            .map(|rank| (rank.values[0], rank.tokens.end))?,
    };
    let share = Decimal::ONE.checked_div(of)?;
    Some(Quantity { fraction: true, made_of: vec![of], ..Quantity::new(at..end, vec![share]) })
}

/// A rank that names a part of a whole: `a third of`, `fell by a fifth`, `trzecia część`.
fn part(extraction: &Extraction<'_>, quantity: &mut Quantity, limit: usize) {
    let rank = quantity.values[0];
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    let share = match extraction.view.source.language {
        Language::English => {
            let article = start
                .checked_sub(1)
                .is_some_and(|before| has(extraction.numeral(before), "article"));
            let noun_behind = end < limit
                && extraction.view.document.tokens[end].kind.is_word()
                && !extraction.view.words.form(end).function;
            let joined = end < limit
                && !extraction.view.document.tokens[end].spaced
                && extraction.text(end) == "-";
            article && !noun_behind && !joined
        }
        Language::Polish => end < limit && has(extraction.numeral(end), "share"),
    };
    if share && rank > Decimal::TWO {
        quantity.values = vec![Decimal::ONE / rank];
        quantity.made_of = vec![rank];
        quantity.rank = false;
        quantity.fraction = true;
    }
}

/// `-and-a-half`: the fraction, and the index behind it.
fn hyphenated_half(extraction: &Extraction<'_>, at: usize) -> Option<(Decimal, usize)> {
    let hyphen = |at: usize| extraction.text(at) == "-";
    if !(hyphen(at) && has(extraction.numeral(at + 1), "joint") && hyphen(at + 2)) {
        return None;
    }
    let article = if has(extraction.numeral(at + 3), "article") && hyphen(at + 4) { 2 } else { 0 };
    let half = at + 3 + article;
    word_of(extraction.numeral(half), &["fraction"]).map(|fraction| (fraction, half + 1))
}

/// How many small words stand between a fraction and the power it is a part of.
fn fraction_of(extraction: &Extraction<'_>, at: usize) -> Option<usize> {
    let small = |token: usize| {
        has(extraction.numeral(token), "article") || has(extraction.numeral(token), "joint_of")
    };
    let skip = (0..2).take_while(|skip| small(at + skip)).count();
    (skip > 0 && word_of(extraction.numeral(at + skip), &["power"]).is_some()).then_some(skip)
}
