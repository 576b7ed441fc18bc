//! Numbers of sections at the start of headings: `1.5 Opening hours`. An outline may count otherwise
//! in the other version.

use rust_decimal::Decimal;

use super::{Extraction, Statement};
use crate::document::{BlockKind, TokenKind};
use crate::fact::Value;

/// Maximum number of digits in one part of the number of a section.
const PART_DIGITS: usize = 2;
/// Maximum number of blocks between two headings that are compared.
const REACH: usize = 200;

/// Finds the numbers of at least two parts that belong to an outline: another heading beside theirs
/// has the number before or after it. The number of a version has no such neighbour, or one that
/// counts down.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let blocks = &extraction.text.document.blocks;
    let numbers: Vec<Option<Vec<u32>>> =
        (0..blocks.len()).map(|block| section(extraction, block)).collect();
    for (at, number) in numbers.iter().enumerate() {
        let Some(number) = number.as_ref().filter(|number| number.len() > 1) else { continue };
        let before = numbers[..at].iter().rev().take(REACH).flatten().next();
        let after = numbers[at + 1..].iter().take(REACH).flatten().next();
        let in_outline = before.is_some_and(|before| continues(before, number))
            || after.is_some_and(|after| continues(number, after));
        let start = extraction.text.document.block_tokens(&blocks[at]).start;
        let tokens = start..start + 2 * number.len() - 1;
        if !in_outline || !extraction.free(tokens.clone()) {
            continue;
        }
        let written: Vec<String> = number.iter().map(u32::to_string).collect();
        let written = written.join(".");
        let reading = match written.parse::<Decimal>() {
            Ok(value) => Value::Number(value),
            Err(_) => Value::Code(written.into()),
        };
        extraction.take(tokens, Statement::hint(vec![reading]));
    }
}

/// Returns the parts of the number that a heading begins with, before its words.
fn section(extraction: &Extraction<'_>, block: usize) -> Option<Vec<u32>> {
    let document = extraction.text.document;
    let block = document.blocks.get(block)?;
    if !matches!(block.kind, BlockKind::Heading(_)) {
        return None;
    }
    let mut tokens = document.block_tokens(block);
    let part = |at: usize| {
        let is = document.tokens[at].kind == TokenKind::Digits
            && document.tokens[at].span.len() <= PART_DIGITS;
        is.then(|| extraction.word(at).parse().ok()).flatten()
    };
    let mut number = vec![part(tokens.next()?)?];
    while let Some(at) = tokens.next() {
        let is_glued = !document.tokens[at].spaced;
        if extraction.word(at) != "." || !is_glued {
            return (document.tokens[at].kind == TokenKind::Word && !is_glued).then_some(number);
        }
        let next = tokens.next()?;
        match part(next).filter(|_| !document.tokens[next].spaced) {
            Some(part) => number.push(part),
            // `1. Setup`
            None => return (document.tokens[next].kind == TokenKind::Word).then_some(number),
        }
    }
    None
}

/// Whether the number of a section follows another in the order of an outline: `1.4` or `1.4.3`
/// before `1.5`, `1.5` before `1.5.1`, `1.5` before `2`.
fn continues(before: &[u32], after: &[u32]) -> bool {
    let shared = before.iter().zip(after).take_while(|(a, b)| a == b).count();
    match (before.get(shared), &after[shared..]) {
        (None, [first]) => *first <= 1,
        (Some(before), [after]) => before + 1 == *after,
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sections_follow_one_another() {
        for (before, after) in [
            (&[1, 4][..], &[1, 5][..]),
            (&[1, 4, 3], &[1, 5]),
            (&[1, 5], &[1, 5, 1]),
            (&[1, 5], &[2]),
            (&[2], &[2, 1]),
        ] {
            assert!(continues(before, after), "{before:?} {after:?}");
            assert!(!continues(after, before), "{after:?} {before:?}");
        }
        assert!(!continues(&[1, 4], &[1, 6]));
    }
}
