//! Ranks: `19th`, `19.`, `XIX`, `dziewiętnasty`, centuries, editions.

use super::{Extraction, Statement};
use crate::fact::Value;
use crate::lexicon::{CalendarKind, NumeralKind};

/// Largest rank in words that is easily expressed otherwise: `first`, `another`, `latter`.
const SMALL: u32 = 10;

/// Whether a rank is one of the two centuries at whose turn something was: `przełom XIX i XX wieku`
/// is `the turn of the 20th century`, or of the century.
fn at_turn(extraction: &Extraction<'_>, start: usize) -> bool {
    let turn =
        |at: Option<usize>| at.is_some_and(|at| extraction.is_numeral(at, NumeralKind::Turn));
    let joined = start
        .checked_sub(1)
        .is_some_and(|before| extraction.is_numeral(before, NumeralKind::Joint));
    turn(start.checked_sub(1)) || (joined && turn(start.checked_sub(3)))
}

/// Finds the ranks.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    for quantity in extraction.free_quantities() {
        let Some(rank) =
            quantity.whole().filter(|_| quantity.rank && extraction.free(quantity.tokens.clone()))
        else {
            continue;
        };
        let in_letters = quantity.digits == 0 && !quantity.roman;
        let century = extraction.is_calendar(quantity.tokens.end, CalendarKind::Century);
        let readings = vec![Value::Ordinal(rank), Value::Number(rank.into())];
        let hyphen = usize::from(extraction.word(quantity.tokens.end) == "-");
        let ranked = extraction
            .numeral_value(quantity.tokens.end + hyphen, NumeralKind::RankedExpression)
            .is_some_and(|ranked| ranked == rank.into());
        let weak = ranked
            || (in_letters && rank <= SMALL && !century) || at_turn(extraction, quantity.tokens.start)
            // At the head of a Polish sentence it may be the word for `and`.
            || (extraction.word(quantity.tokens.start) == "I" && extraction.starts_sentence(quantity.tokens.start));
        extraction.take(
            quantity.tokens.clone(),
            if weak { Statement::weak(readings) } else { Statement::stated(readings) },
        );
    }
}
