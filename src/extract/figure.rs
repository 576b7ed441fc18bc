//! Figures: runs of digits, the marks between them, and the endings and magnitudes after them.

use rust_decimal::Decimal;

use super::Extraction;
use super::date::ends_date;
use super::program::begins_version;
use super::quantity::Quantity;
use crate::document::TokenKind;
use crate::lexicon::NumeralKind;

/// Reads a figure: runs of digits, the marks between them, a magnitude.
pub(super) fn figure(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Quantity> {
    let tokens = &extraction.text.document.tokens;
    if in_name(extraction, at) {
        return None;
    }
    if let Some((power, end)) = power_of_ten(extraction, at, limit) {
        let digits = extraction.word(at).len();
        return Some(Quantity {
            digits,
            magnitude: true,
            power,
            ..Quantity::new(at..end, vec![power])
        });
    }
    // The scale of a map: `1:25,000`.
    if extraction.word(at) == "1"
        && matches!(extraction.word(at + 1), ":" | "∶")
        && at + 2 < limit
        && tokens[at + 2].kind == TokenKind::Digits
        && !(tokens[at + 1].spaced || tokens[at + 2].spaced)
        && let Some(scale) = figure(extraction, at + 2, limit)
            .filter(|scale| scale.digits > 3 && !scale.values.is_empty())
    {
        return Some(Quantity { tokens: at..scale.tokens.end, ..scale });
    }
    let mut end = at + 1;
    let mut runs = vec![extraction.word(at)];
    let mut separators: Vec<char> = Vec::new();
    while end < limit {
        let gap = tokens[end].spaced;
        if tokens[end].kind == TokenKind::Digits && gap {
            // A group of three after a space: `1 250 000`.
            let space = extraction
                .text
                .source
                .text
                .get(tokens[end - 1].span.end as usize..tokens[end].span.start as usize)
                .unwrap_or_default();
            let narrow =
                matches!(space, "\u{a0}" | "\u{2009}" | "\u{202f}" | "\u{2007}" | "&nbsp;");
            // English writes so too where it follows ISO 80000-1.
            let plain = space == " ";
            let grouped = runs[0].len() <= 3
                && !runs[0].starts_with('0')
                && separators.iter().all(|separator| *separator == ' ');
            if !(grouped && (narrow || plain) && extraction.word(end).len() == 3) {
                break;
            }
            separators.push(' ');
            runs.push(extraction.word(end));
            end += 1;
            continue;
        }
        let mark = extraction.word(end);
        let next = tokens
            .get(end + 1)
            .filter(|next| end + 1 < limit && !next.spaced && next.kind == TokenKind::Digits);
        match (mark, next) {
            // `5'7"`: only a group of three makes it the mark of thousands.
            ("'" | "’", Some(next)) if next.span.len() != GROUP => break,
            ("·", Some(_)) if power_of_ten(extraction, end + 1, limit).is_some() => break,
            (",", Some(_)) if begins_list(extraction, at, limit) => break,
            ("." | "," | "/" | ":" | "∶" | "'" | "’" | "·", Some(_)) if !gap => {
                // The sign of a ratio is a colon that is set well.
                separators.push(
                    mark.chars().next().map_or('.', |mark| if mark == '∶' { ':' } else { mark }),
                );
                runs.push(extraction.word(end + 1));
                end += 2;
            }
            _ => break,
        }
    }
    let mut quantity =
        Quantity::new(at..end, values(extraction.profile.decimal_mark, &runs, &separators));
    quantity.parts = runs.iter().map(|run| run.parse().unwrap_or(u32::MAX)).collect();
    quantity.digits = runs.iter().map(|run| run.len()).sum();
    quantity.separator = separators
        .first()
        .copied()
        .filter(|first| separators.iter().all(|separator| separator == first));
    if let Some(extra) = tokens
        .get(end)
        .filter(|next| end < limit && !next.spaced)
        .and_then(|_| vulgar_fraction(extraction.word(end)))
    {
        quantity.values.iter_mut().for_each(|value| *value += extra);
        quantity.tokens.end = end + 1;
    }
    if quantity.values.is_empty() && quantity.parts.len() < 2 {
        return None;
    }
    // `2 × 10⁶`
    if matches!(extraction.word(quantity.tokens.end), "×" | "·" | "⋅" | "x" | "*")
        && let Some((power, end)) = power_of_ten(extraction, quantity.tokens.end + 1, limit)
    {
        let times = |value: &Decimal| value.checked_mul(power).unwrap_or(*value).normalize();
        quantity.values = quantity.values.iter().map(times).collect();
        quantity.parts.clear();
        quantity.separator = None;
        quantity.tokens.end = end;
        return Some(quantity);
    }
    rank_ending(extraction, &mut quantity, limit);
    magnitude(extraction, &mut quantity, limit);
    Some(quantity)
}

/// Whether a figure begins a list of round numbers without spaces: `10,20 etc.` A decimal rarely ends
/// with a zero, and nothing goes on after it.
fn begins_list(extraction: &Extraction<'_>, at: usize, limit: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let is_glued = |at: usize| at < limit && !tokens[at].spaced;
    let is_round = |at: usize| {
        let figure = extraction.word(at);
        tokens[at].kind == TokenKind::Digits
            && figure.len() < GROUP
            && figure.ends_with('0')
            && !figure.starts_with('0')
    };
    let mut last = at;
    while is_round(last)
        && is_glued(last + 1)
        && extraction.word(last + 1) == ","
        && is_glued(last + 2)
    {
        last += 2;
    }
    last > at && is_round(last) && extraction.is_numeral(last + 1, NumeralKind::AndSoOn)
}

/// Reads a decimal whose zero is left out: `.25`, `$.99`.
pub(super) fn without_zero(
    extraction: &Extraction<'_>,
    at: usize,
    limit: usize,
) -> Option<Quantity> {
    let tokens = &extraction.text.document.tokens;
    // A comma after a space is a slip more often than a decimal.
    let is_decimal = extraction.word(at) == "." && extraction.profile.decimal_mark == '.';
    let glued_digits = |at: usize| {
        tokens
            .get(at)
            .is_some_and(|token| at < limit && !token.spaced && token.kind == TokenKind::Digits)
    };
    if !is_decimal || !glued_digits(at + 1) {
        return None;
    }
    // After a word the stop ends a sentence.
    let begins = tokens[at].spaced
        || at.checked_sub(1).is_some_and(|before| {
            matches!(extraction.word(before), "(" | "[" | "<" | ">" | "=" | "-" | "–" | "−" | "±")
                || extraction.currency_symbol_at(before).is_some()
        });
    // `.5.1` is a version.
    if !begins || extraction.word(at + 2) == "." && glued_digits(at + 3) {
        return None;
    }
    let value = format!("0.{}", extraction.word(at + 1)).parse().ok()?;
    let digits = extraction.word(at + 1).len();
    let mut quantity = Quantity { digits, ..Quantity::new(at..at + 2, vec![value]) };
    magnitude(extraction, &mut quantity, limit);
    Some(quantity)
}

/// The number of digits in a group of thousands.
const GROUP: usize = 3;

/// Maximum exponent that is read as a number.
const MAX_EXPONENT: i32 = 24;

/// Reads a power of ten (`10⁶`, `10^6`, `10⁻³`), and returns it with the index after it.
fn power_of_ten(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<(Decimal, usize)> {
    let tokens = &extraction.text.document.tokens;
    let glued = |at: usize| at < limit && tokens.get(at).is_some_and(|token| !token.spaced);
    if at >= limit || extraction.word(at) != "10" {
        return None;
    }
    let caret = glued(at + 1) && extraction.word(at + 1) == "^";
    let mut end = at + 1 + usize::from(caret);
    let negative = glued(end) && matches!(extraction.word(end), "⁻" | "-" | "−");
    if negative && (caret || extraction.word(end) == "⁻") {
        end += 1;
    }
    let mut exponent = None;
    while glued(end) {
        let figures = extraction.word(end);
        let digit = if caret { figures.parse().ok() } else { raised_digit(figures) };
        let Some(digit) = digit else { break };
        exponent = Some(exponent.unwrap_or(0) * 10 + digit);
        end += 1;
        if caret {
            break;
        }
    }
    let exponent = exponent.filter(|exponent| (0..=MAX_EXPONENT).contains(exponent))?;
    let step = if negative { Decimal::new(1, 1) } else { Decimal::TEN };
    let power = (0..exponent).try_fold(Decimal::ONE, |power, _| power.checked_mul(step))?;
    Some((power, end))
}

/// Returns the value of a raised digit.
fn raised_digit(text: &str) -> Option<i32> {
    const DIGITS: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];
    let position = DIGITS.iter().position(|digit| text.chars().eq([*digit]))?;
    i32::try_from(position).ok()
}

/// Whether a figure is part of a name: glued to letters (`A380`) or by a hyphen to a word with a
/// capital (`COVID-19`).
fn in_name(extraction: &Extraction<'_>, at: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let Some(before) = at.checked_sub(1).filter(|_| !tokens[at].spaced) else { return false };
    if tokens[before].kind == TokenKind::Word {
        // `v2.0`: the version 2.0.
        let version = extraction.is_numeral(before, NumeralKind::Version)
            && extraction.word(before).starts_with(char::is_lowercase);
        return !version && extraction.currency_symbol_at(before).is_none();
    }
    let Some(word) =
        before.checked_sub(1).filter(|_| extraction.word(before) == "-" && !tokens[before].spaced)
    else {
        return false;
    };
    tokens[word].kind == TokenKind::Word
        && extraction.word(word).chars().all(char::is_uppercase)
        && extraction.word(word).len() > 1
        && !ends_date(extraction, word)
        && !begins_version(extraction, at)
}

/// Returns the possible values of runs of digits and their separators.
fn values(decimal_mark: char, runs: &[&str], separators: &[char]) -> Vec<Decimal> {
    let joined = |from: usize| runs[from..].concat();
    let whole = || joined(0).parse::<Decimal>().ok();
    let decimal =
        |last: usize| format!("{}.{}", runs[..last].concat(), runs[last]).parse::<Decimal>().ok();
    let grouped = |upto: usize| {
        runs[0].len() <= 3
            && runs[1..upto].iter().all(|run| run.len() == 3)
            && !runs[0].starts_with('0')
    };
    let last = runs.len() - 1;
    let readings = match separators {
        [] => [whole(), None],
        ['/' | ':', ..] => [None, None],
        [.., '/' | ':'] => [None, None],
        // `10.000`: hardly ever ten, with three decimals.
        ['.' | ','] if runs[1] == "000" && grouped(2) => [whole(), decimal(1)],
        [only @ ('.' | ',')] => match (runs[1].len() == 3 && grouped(2), *only == decimal_mark) {
            (true, true) => [decimal(1), whole()],
            (true, false) => [whole(), decimal(1)],
            (false, _) => [decimal(1), None],
        },
        [first, rest @ ..] if rest.iter().all(|separator| separator == first) => {
            if grouped(runs.len()) { [whole(), None] } else { [None, None] }
        }
        [.., '.' | ','] if grouped(last) => [decimal(last), None],
        _ => [None, None],
    };
    readings.into_iter().flatten().collect()
}

/// Maximum number of digits of an ordinal that is written with a stop.
const MAX_STOPPED_ORDINAL: usize = 3;
/// Maximum number of letters of an ordinal's ending that no table has.
const MAX_ORDINAL_ENDING: usize = 3;

/// Reads the ending of an ordinal: `19th`, `11-go`, `19.` before a word in small letters.
fn rank_ending(extraction: &Extraction<'_>, quantity: &mut Quantity, limit: usize) {
    if quantity.parts.len() != 1 {
        return;
    }
    let tokens = &extraction.text.document.tokens;
    let end = quantity.tokens.end;
    let glued = |at: usize| {
        tokens.get(at).filter(|token| at < limit && !token.spaced).map(|_| extraction.word(at))
    };
    let small = |at: usize| extraction.word(at).starts_with(char::is_lowercase);
    let next_small =
        tokens.get(end + 1).is_some_and(|next| end + 1 < limit && next.spaced && small(end + 1));
    let suffix = if extraction.profile.ordinal_stop
        && glued(end) == Some(".")
        && next_small
        && quantity.digits <= MAX_STOPPED_ORDINAL
    {
        1
    } else if extraction.profile.hyphenated_ordinals {
        // `5-go`, `7-ej`: endings of ordinals; longer ones are words of their own.
        let is_ending = |text: &str| {
            (text.chars().count() <= MAX_ORDINAL_ENDING
                || extraction.is_numeral(end + 1, NumeralKind::Rank))
                && text.starts_with(char::is_lowercase)
                // `64-bit`
                && !extraction.form(end + 1).begins_unit
        };
        2 * usize::from(glued(end) == Some("-") && glued(end + 1).is_some_and(is_ending))
    } else {
        // `7 <sup>th</sup>`: markup may part the ending from the figure.
        let is_parted = end < limit && small(end) && !extraction.form(end).begins_unit;
        let follows = glued(end).is_some() || is_parted;
        usize::from(follows && extraction.is_numeral(end, NumeralKind::Rank))
    };
    if suffix > 0 {
        quantity.rank = true;
        quantity.tokens.end = end + suffix;
    }
}

/// Reads the magnitudes after a figure: `2.5 million`, `48,3 tys.`, `10k`.
fn magnitude(extraction: &Extraction<'_>, quantity: &mut Quantity, limit: usize) {
    let tokens = &extraction.text.document.tokens;
    while quantity.tokens.end < limit && !quantity.rank {
        let at = quantity.tokens.end;
        let glued = !tokens[at].spaced;
        let hyphen = glued
            && matches!(extraction.word(at), "-")
            && tokens.get(at + 1).is_some_and(|next| !next.spaced);
        let word = if hyphen && extraction.profile.hyphenated_powers { at + 1 } else { at };
        let power = extraction.numeral_value(word, NumeralKind::Power).or_else(|| {
            let of_money = || extraction.numeral_value(word, NumeralKind::MoneySymbol);
            let is_currency = |at: usize| extraction.currency_symbol_at(at).is_some();
            let money = quantity.tokens.start > 0 && is_currency(quantity.tokens.start - 1)
                || word + 1 < limit && of_money().is_some() && is_currency(word + 1);
            let symbol = extraction
                .numeral_value(word, NumeralKind::Symbol)
                .or_else(|| of_money().filter(|_| money))?;
            // A letter for a magnitude directly follows the figure or an amount of money.
            let letter = extraction.word(word).chars().count() == 1;
            (word == at && (!letter || (glued && (money || extraction.word(word) != "m"))))
                .then_some(symbol)
        });
        let Some(power) = power else { return };
        if word >= limit {
            return;
        }
        for value in &mut quantity.values {
            *value = value.checked_mul(power).unwrap_or(*value);
        }
        quantity.magnitude = true;
        quantity.power = quantity.power.checked_mul(power).unwrap_or(power);
        quantity.tokens.end = word + 1;
        // The stop of `tys.`.
        let abbreviated = extraction.word(word).len() <= 3
            && tokens.get(word + 1).is_some_and(|next| {
                word + 1 < limit && !next.spaced && extraction.word(word + 1) == "."
            });
        if abbreviated && word + 2 < limit {
            quantity.tokens.end = word + 2;
        }
    }
}

/// Returns the value of a fraction in one character.
pub(super) fn vulgar_fraction(text: &str) -> Option<Decimal> {
    Some(match text {
        "½" => Decimal::new(5, 1),
        "¼" => Decimal::new(25, 2),
        "¾" => Decimal::new(75, 2),
        "⅓" => Decimal::ONE / Decimal::from(3),
        "⅔" => Decimal::TWO / Decimal::from(3),
        _ => return None,
    })
}
