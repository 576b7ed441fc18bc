//! Amounts of money: `€2.5 billion`, `PLN 45`, `1,5 tys. zł`, `od 10 do 60 tys. euro`.

use super::time::linked;
use super::{Extraction, Statement, quantity::Quantity};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{Currency, Ending};

/// Finds the amounts.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let quantities = extraction.free_quantities();
    for (index, quantity) in quantities.iter().enumerate() {
        if quantity.rank || quantity.values.is_empty() || !extraction.free(quantity.tokens.clone())
        {
            continue;
        }
        let Some((start, end, currency)) = around(extraction, quantity) else { continue };
        // A range names the currency, and its magnitude, only once.
        if let Some(first) = index
            .checked_sub(1)
            .and_then(|before| quantities.get(before))
            .filter(|first| !first.rank && extraction.free(first.tokens.clone()))
        {
            let gap_before_symbol = start < quantity.tokens.start && first.tokens.end + 1 == start;
            if linked(extraction, first, quantity)
                || gap_before_symbol && around(extraction, first).is_some()
            {
                let mut values: Vec<Value> = first
                    .values
                    .iter()
                    .filter(|_| !first.magnitude)
                    .map(|value| money(*value * quantity.power, currency))
                    .collect();
                values.extend(first.values.iter().map(|value| money(*value, currency)));
                values.dedup();
                let (start, end, _) = around(extraction, first).unwrap_or((
                    first.tokens.start,
                    first.tokens.end,
                    currency,
                ));
                take(extraction, start..end, values, first.bare);
            }
        }
        let mut values: Vec<Value> =
            quantity.values.iter().map(|value| money(*value, currency)).collect();
        // A pound is a weight too.
        let named = word_after(extraction, quantity);
        if let Some((_, unit)) =
            extraction.unit_at(named, quantity.tokens.start).filter(|(after, _)| *after == end)
        {
            values.extend(
                quantity
                    .values
                    .iter()
                    .map(|value| Value::Measure { amount: value.normalize(), unit }),
            );
        }
        // `COP29` is a summit, or 29 pesos.
        let tokens = &extraction.text.document.tokens;
        let code = start + 1 == quantity.tokens.start
            && !tokens[start + 1].spaced
            && tokens[start].kind == TokenKind::Word;
        if code
            && end == start + 2
            && quantity.digits <= MAX_EDITION
            && quantity.separator.is_none()
        {
            let name = format!("{}{}", extraction.word(start), extraction.word(start + 1));
            values.insert(0, Value::Program(name.into()));
        }
        // `parę groszy`
        take(extraction, start..end, values, quantity.bare || quantity.both);
    }
}

/// Maximum number of digits in the number of a conference or an edition.
const MAX_EDITION: usize = 2;

/// Returns the tokens of an amount and its currency, which precedes or follows the figure.
fn around(extraction: &Extraction<'_>, quantity: &Quantity) -> Option<(usize, usize, Currency)> {
    let (start, end) = (quantity.tokens.start, quantity.tokens.end);
    // `EUR -500`
    let sign = usize::from(start.checked_sub(1).is_some_and(|before| {
        let glued = |at: usize| !extraction.text.document.tokens[at].spaced;
        matches!(extraction.word(before), "-" | "−" | "–") && glued(start) && !glued(before)
    }));
    let figure = start - sign;
    // The longest first: `C$` is no `$`.
    for back in (1..=3).rev() {
        let Some(from) = figure.checked_sub(back) else { continue };
        if let Some((_, currency)) = extraction
            .currency_symbol_at(from)
            .filter(|(after, _)| *after == figure && extraction.free(from..start))
        {
            // `$12.25 CAD`: the code determines the dollar.
            let code = extraction
                .currency_symbol_at(end)
                .filter(|_| (from..figure).any(|at| is_mark(extraction, at)))
                .filter(|(after, _)| {
                    *after == end + 1 && extraction.word(end).chars().all(char::is_uppercase)
                });
            return Some(match code {
                Some((after, named)) => (from, after, named),
                None => (from, end, currency),
            });
        }
    }
    let (after, currency) = extraction.currency_at(word_after(extraction, quantity))?;
    // `1997 $(NAME)`: the sign belongs to what it is glued to.
    let tokens = &extraction.text.document.tokens;
    let sign = tokens.get(end).is_some_and(|token| token.spaced && token.kind == TokenKind::Mark);
    let others = sign
        && tokens
            .get(after)
            .is_some_and(|next| !next.spaced && matches!(extraction.word(after), "(" | "{" | "["));
    (!others
        && !titles_name(extraction, after)
        && after <= extraction.sentence_end(quantity.tokens.start))
    .then_some((start, after, currency))
}

/// Whether an abbreviation that ends before a token is the title of the name there: `in 1977
/// Fr. Ante`.
fn titles_name(extraction: &Extraction<'_>, after: usize) -> bool {
    let Some(word) = after.checked_sub(1) else { return false };
    // The stop may have been left out of the symbol.
    let (word, stop) =
        if extraction.word(word) == "." { (word.saturating_sub(1), word) } else { (word, after) };
    let written = format!("{}.", extraction.word(word));
    extraction.word(stop) == "."
        && extraction.lexicon.abbreviation(extraction.language, &written) == Some(Ending::Never)
        && extraction.word(stop + 1).starts_with(char::is_uppercase)
        && stop + 1 < extraction.sentence_end(word)
}

fn is_mark(extraction: &Extraction<'_>, token: usize) -> bool {
    extraction.text.document.tokens[token].kind == TokenKind::Mark
}

/// Returns the index of the word after a figure; a hyphen between them is skipped.
fn word_after(extraction: &Extraction<'_>, quantity: &Quantity) -> usize {
    let end = quantity.tokens.end;
    end + usize::from(
        extraction.word(end) == "-"
            && extraction.text.document.tokens.get(end).is_some_and(|token| !token.spaced),
    )
}

fn money(amount: rust_decimal::Decimal, currency: Currency) -> Value {
    let amount = amount.checked_mul(currency.scale).unwrap_or(amount).normalize();
    Value::Money { amount, currency: Some(currency.code) }
}

fn take(
    extraction: &mut Extraction<'_>,
    tokens: std::ops::Range<usize>,
    readings: Vec<Value>,
    bare: bool,
) {
    // `a million dollars`, `miliony dolarów`: an order of size may be worded otherwise.
    let mut fact = if bare { Statement::weak(readings) } else { Statement::stated(readings) };
    fact.implied = fact
        .readings
        .iter()
        .filter_map(|value| {
            if let Value::Money { amount, .. } = value {
                Some(Value::Number(*amount))
            } else {
                None
            }
        })
        .collect();
    extraction.take(tokens, fact);
}
