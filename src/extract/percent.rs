//! Percentages: `50 %`, `50 per cent`, `0,25 punktu procentowego`, per mille.

use rust_decimal::Decimal;
use rust_decimal::prelude::FromPrimitive;

use super::time::linked;
use super::{Extraction, Statement};
use crate::fact::Value;
use crate::lexicon::Dimension;

/// Finds the percentages.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let quantities = extraction.free_quantities();
    for (index, quantity) in quantities.iter().enumerate() {
        if quantity.rank || quantity.values.is_empty() || !extraction.free(quantity.tokens.clone())
        {
            continue;
        }
        let end = quantity.tokens.end;
        let hyphen = usize::from(
            extraction.word(end) == "-"
                && extraction.text.document.tokens.get(end).is_some_and(|token| !token.spaced),
        );
        let Some((after, unit)) = extraction.unit_at(end + hyphen, quantity.tokens.start) else {
            continue;
        };
        let Some(unit) = extraction.lexicon.unit(unit) else { continue };
        let points = match unit.dimension {
            Dimension::Ratio => false,
            Dimension::RatioDifference => true,
            _ => continue,
        };
        let hundredths = Decimal::from_f64(unit.factor * 100.0).unwrap_or(Decimal::ONE);
        let percent = |value: &Decimal| {
            let value = value.checked_mul(hundredths).unwrap_or(*value).normalize();
            if points { Value::Points(value) } else { Value::Percent(value) }
        };
        if let Some(first) = index.checked_sub(1).and_then(|before| quantities.get(before))
            && linked(extraction, first, quantity)
            && !first.rank
            && extraction.free(first.tokens.clone())
        {
            let mut readings: Vec<Value> = first.values.iter().map(percent).collect();
            readings.extend(first.values.iter().copied().map(Value::Number));
            extraction.take(first.tokens.clone(), Statement::stated(readings));
        }
        let mut fact = Statement::stated(quantity.values.iter().map(percent).collect());
        fact.implied = quantity
            .values
            .iter()
            .flat_map(|value| {
                [
                    Value::Number((*value / Decimal::ONE_HUNDRED).normalize()),
                    Value::Number(value.normalize()),
                ]
            })
            .collect();
        let end = extraction.after_stop(after);
        let abbreviated = extraction.word(after - 1).len() <= 4
            && extraction.word(after - 1).chars().all(char::is_alphabetic);
        extraction.take(quantity.tokens.start..if abbreviated { end } else { after }, fact);
    }
}
