//! Quantities: figures and number words before it is known what they count. The kinds of numeric
//! facts look at them one after the other.

use std::ops::Range;
use std::rc::Rc;

use rust_decimal::Decimal;

use crate::lexicon::Meaning;

/// A number as the text writes it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Quantity {
    /// Its tokens, magnitude words (`million`, `tys.`) included.
    pub tokens: Range<usize>,
    /// Its possible values, the likeliest first: `1.250` is two numbers.
    pub values: Vec<Decimal>,
    /// Its runs of digits and the marks between them, in order; empty for words.
    pub parts: Vec<u32>,
    /// The mark between the parts, if it is the same throughout.
    pub separator: Option<char>,
    /// The number of its digits; 0 for words.
    pub digits: usize,
    /// Whether it is a rank: `19th`, `19.`, `XIX`, `nineteenth`.
    pub rank: bool,
    /// Whether it has a magnitude word: `million`, `tys.`
    pub magnitude: bool,
    /// The product of its magnitude words.
    pub power: Decimal,
    /// A part of one: `half`, `ćwierć`, `½`.
    pub fraction: bool,
    /// A Roman numeral.
    pub roman: bool,
    /// How many times: `twice`.
    pub times: bool,
    /// Two together: `both`, `oba`.
    pub both: bool,
    /// Whether it is no more than an order of size: `thousands`, `setki tysięcy`.
    pub bare: bool,
    /// The numbers that a share is made of: 4 and 5 of `four out of five`.
    pub made_of: Vec<Decimal>,
}

impl Quantity {
    /// Returns its value, if it is a whole number that fits.
    pub fn whole(&self) -> Option<u32> {
        let value = self.values.first()?;
        value.is_integer().then(|| u32::try_from(*value).ok()).flatten()
    }

    /// Returns a plain number.
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

/// Returns the quantity that ends before a token.
pub(super) fn ending(quantities: &[Rc<Quantity>], end: usize) -> Option<&Quantity> {
    let at = quantities.partition_point(|quantity| quantity.tokens.end < end);
    quantities.get(at).filter(|quantity| quantity.tokens.end == end).map(|quantity| &**quantity)
}

/// Returns the quantity that starts at a token.
pub(super) fn starting(quantities: &[Rc<Quantity>], start: usize) -> Option<&Quantity> {
    quantities
        .binary_search_by_key(&start, |quantity| quantity.tokens.start)
        .ok()
        .and_then(|at| quantities.get(at))
        .map(|quantity| &**quantity)
}
