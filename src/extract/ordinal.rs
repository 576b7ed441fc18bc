//! Ranks: `19th`, `19.`, `XIX`, `dziewiętnasty`, centuries, editions.

use super::quantity::has;
use super::{Extraction, Fact};
use crate::entity::Value;

/// Ranks in words up to this one are said in other words easily: `first`, `another`, `latter`.
const SMALL: u32 = 10;

/// Finds the ranks.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    for quantity in extraction.free_quantities() {
        let Some(rank) = quantity.whole().filter(|_| quantity.rank && extraction.free(quantity.tokens.clone())) else { continue };
        let in_letters = quantity.digits == 0 && !extraction.text(quantity.tokens.start).chars().all(char::is_uppercase);
        let century = has(extraction.calendar(quantity.tokens.end), "century");
        let readings = vec![Value::Ordinal(rank), Value::Number(rank.into())];
        let weak = in_letters && rank <= SMALL && !century;
        extraction.take(quantity.tokens, if weak { Fact::weak(readings) } else { Fact::stated(readings) });
    }
}
