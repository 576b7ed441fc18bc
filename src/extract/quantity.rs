//! Quantities: figures and number words before anybody knows what they count. The kinds of numeric
//! facts look at them one after the other.

use std::ops::Range;

use rust_decimal::Decimal;

use super::Extraction;
use super::roman::roman;
use super::spelled::words;
use crate::document::TokenKind;
use crate::lexicon::{CalendarKind, Meaning, NumeralKind};

/// A number as the text writes it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quantity {
    /// Its tokens, magnitude words (`million`, `tys.`) included.
    pub tokens: Range<usize>,
    /// What it can be, the likeliest first: `1.250` is two numbers.
    pub values: Vec<Decimal>,
    /// Its runs of digits and the marks between them, in order; empty for words.
    pub parts: Vec<u32>,
    /// The mark between the parts, if it is the same throughout.
    pub separator: Option<char>,
    /// How many digits it has; 0 for words.
    pub digits: usize,
    /// Whether it is a rank: `19th`, `19.`, `XIX`, `nineteenth`.
    pub rank: bool,
    /// Whether it has a magnitude word: `million`, `tys.`
    pub magnitude: bool,
    /// What its magnitude words multiply it by.
    pub power: Decimal,
    /// A part of one: `half`, `ćwierć`, `½`.
    pub fraction: bool,
    /// A Roman numeral.
    pub roman: bool,
    /// How many times: `twice`.
    pub times: bool,
    /// Two together: `both`, `oba`.
    pub both: bool,
    /// Whether it says no more than an order of size: `thousands`, `setki tysięcy`.
    pub bare: bool,
    /// The numbers that a share is made of: 4 and 5 of `four out of five`.
    pub made_of: Vec<Decimal>,
}

impl Quantity {
    /// Its value, if it is a whole number that fits.
    pub fn whole(&self) -> Option<u32> {
        let value = self.values.first()?;
        value.is_integer().then(|| u32::try_from(*value).ok()).flatten()
    }

    pub(super) fn new(tokens: Range<usize>, values: Vec<Decimal>) -> Quantity {
        let (parts, separator) = (Vec::new(), None);
        Quantity {
            tokens,
            values,
            parts,
            separator,
            digits: 0,
            rank: false,
            magnitude: false,
            power: Decimal::ONE,
            fraction: false,
            roman: false,
            times: false,
            both: false,
            bare: false,
            made_of: Vec::new(),
        }
    }
}

/// All quantities of a text, in order, not overlapping.
pub(super) fn all(extraction: &Extraction<'_>) -> Vec<Quantity> {
    let mut quantities = Vec::new();
    for sentence in &extraction.view.document.sentences {
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

/// Up to so many parts a whole is divided when people speak of shares.
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
    let token = extraction.view.document.tokens[at];
    match token.kind {
        TokenKind::Digits => figure(extraction, at, limit),
        TokenKind::Word => roman(extraction, at).or_else(|| words(extraction, at, limit)),
        TokenKind::Mark => {
            let value = vulgar_fraction(extraction.text(at))?;
            Some(Quantity { fraction: true, ..Quantity::new(at..at + 1, vec![value]) })
        }
    }
}

/// A figure: runs of digits, what parts them, a magnitude behind.
fn figure(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Quantity> {
    let tokens = &extraction.view.document.tokens;
    if in_name(extraction, at) {
        return None;
    }
    // The scale of a map: `1:25,000`.
    if extraction.text(at) == "1"
        && matches!(extraction.text(at + 1), ":" | "∶")
        && at + 2 < limit
        && tokens[at + 2].kind == TokenKind::Digits
        && !(tokens[at + 1].spaced || tokens[at + 2].spaced)
        && let Some(scale) = figure(extraction, at + 2, limit)
            .filter(|scale| scale.digits > 3 && !scale.values.is_empty())
    {
        return Some(Quantity { tokens: at..scale.tokens.end, ..scale });
    }
    let mut end = at + 1;
    let mut runs = vec![extraction.text(at)];
    let mut separators: Vec<char> = Vec::new();
    while end < limit {
        let gap = tokens[end].spaced;
        if tokens[end].kind == TokenKind::Digits && gap {
            // A group of three behind a space: `1 250 000`.
            let space = extraction
                .view
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
            if !(grouped && (narrow || plain) && extraction.text(end).len() == 3) {
                break;
            }
            separators.push(' ');
            runs.push(extraction.text(end));
            end += 1;
            continue;
        }
        let mark = extraction.text(end);
        let next = tokens
            .get(end + 1)
            .filter(|next| end + 1 < limit && !next.spaced && next.kind == TokenKind::Digits);
        match (mark, next) {
            ("." | "," | "/" | ":" | "∶" | "'" | "’" | "·", Some(_)) if !gap => {
                // The sign of a ratio is a colon that is set well.
                separators.push(
                    mark.chars().next().map_or('.', |mark| if mark == '∶' { ':' } else { mark }),
                );
                runs.push(extraction.text(end + 1));
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
        .and_then(|_| vulgar_fraction(extraction.text(end)))
    {
        quantity.values.iter_mut().for_each(|value| *value += extra);
        quantity.tokens.end = end + 1;
    }
    if quantity.values.is_empty() && quantity.parts.len() < 2 {
        return None;
    }
    rank_ending(extraction, &mut quantity, limit);
    magnitude(extraction, &mut quantity, limit);
    Some(quantity)
}

/// Whether a figure is part of a name: glued to letters (`A380`) or by a hyphen to a word with a
/// capital (`COVID-19`).
fn in_name(extraction: &Extraction<'_>, at: usize) -> bool {
    let tokens = &extraction.view.document.tokens;
    let Some(before) = at.checked_sub(1).filter(|_| !tokens[at].spaced) else { return false };
    if tokens[before].kind == TokenKind::Word {
        // `v2.0`: the version 2.0.
        let version = extraction.is_numeral(before, NumeralKind::Version)
            && extraction.text(before).starts_with(char::is_lowercase);
        return !version && extraction.currency_symbol_at(before).is_none();
    }
    let Some(word) =
        before.checked_sub(1).filter(|_| extraction.text(before) == "-" && !tokens[before].spaced)
    else {
        return false;
    };
    tokens[word].kind == TokenKind::Word
        && extraction.text(word).chars().all(char::is_uppercase)
        && extraction.text(word).len() > 1
}

/// What runs of digits and their separators can mean.
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
const LONGEST_STOPPED_ORDINAL: usize = 3;
/// Maximum number of letters of an ordinal's ending that no table has.
const LONGEST_ORDINAL_ENDING: usize = 3;

/// `19th`, `11-go`, `19.` before a word in small letters.
fn rank_ending(extraction: &Extraction<'_>, quantity: &mut Quantity, limit: usize) {
    if quantity.parts.len() != 1 {
        return;
    }
    let tokens = &extraction.view.document.tokens;
    let end = quantity.tokens.end;
    let glued = |at: usize| {
        tokens.get(at).filter(|token| at < limit && !token.spaced).map(|_| extraction.text(at))
    };
    let small = |at: usize| extraction.text(at).starts_with(char::is_lowercase);
    let next_small =
        tokens.get(end + 1).is_some_and(|next| end + 1 < limit && next.spaced && small(end + 1));
    let suffix = if extraction.profile.ordinal_stop
        && glued(end) == Some(".")
        && next_small
        && quantity.digits <= LONGEST_STOPPED_ORDINAL
    {
        1
    } else if extraction.profile.hyphenated_ordinals {
        // `5-go`, `7-ej`: endings of ordinals; longer ones are words of their own.
        let is_ending = |text: &str| {
            (text.chars().count() <= LONGEST_ORDINAL_ENDING
                || extraction.is_numeral(end + 1, NumeralKind::Rank))
                && text.starts_with(char::is_lowercase)
        };
        2 * usize::from(glued(end) == Some("-") && glued(end + 1).is_some_and(is_ending))
    } else {
        usize::from(glued(end).is_some() && extraction.is_numeral(end, NumeralKind::Rank))
    };
    if suffix > 0 {
        quantity.rank = true;
        quantity.tokens.end = end + suffix;
    }
}

/// `2.5 million`, `48,3 tys.`, `10k`.
fn magnitude(extraction: &Extraction<'_>, quantity: &mut Quantity, limit: usize) {
    let tokens = &extraction.view.document.tokens;
    while quantity.tokens.end < limit && !quantity.rank {
        let at = quantity.tokens.end;
        let glued = !tokens[at].spaced;
        let hyphen = glued
            && matches!(extraction.text(at), "-")
            && tokens.get(at + 1).is_some_and(|next| !next.spaced);
        let word = if hyphen && extraction.profile.hyphenated_powers { at + 1 } else { at };
        let power = extraction.numeral_value(word, NumeralKind::Power).or_else(|| {
            let symbol = extraction.numeral_value(word, NumeralKind::Symbol)?;
            // A letter for a magnitude stands right behind the figure or behind an amount of money.
            let money = quantity.tokens.start > 0
                && extraction.currency_symbol_at(quantity.tokens.start - 1).is_some();
            let letter = extraction.text(word).chars().count() == 1;
            (word == at && (!letter || (glued && (money || extraction.text(word) != "m"))))
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
        let abbreviated = extraction.text(word).len() <= 3
            && tokens.get(word + 1).is_some_and(|next| {
                word + 1 < limit && !next.spaced && extraction.text(word + 1) == "."
            });
        if abbreviated && word + 2 < limit {
            quantity.tokens.end = word + 2;
        }
    }
}

fn vulgar_fraction(text: &str) -> Option<Decimal> {
    Some(match text {
        "½" => Decimal::new(5, 1),
        "¼" => Decimal::new(25, 2),
        "¾" => Decimal::new(75, 2),
        "⅓" => Decimal::ONE / Decimal::from(3),
        "⅔" => Decimal::TWO / Decimal::from(3),
        _ => return None,
    })
}

/// Returns the value of the first meaning that has one of some kinds.
pub(super) fn value_of<Kind: PartialEq>(
    meanings: &[Meaning<Kind>],
    kinds: &[Kind],
) -> Option<Decimal> {
    meanings.iter().find(|meaning| kinds.contains(&meaning.kind)).map(|meaning| meaning.value)
}

/// Whether a word has a meaning of a kind.
pub(super) fn has<Kind: PartialEq>(meanings: &[Meaning<Kind>], kind: Kind) -> bool {
    meanings.iter().any(|meaning| meaning.kind == kind)
}
