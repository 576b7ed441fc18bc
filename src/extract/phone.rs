//! Telephone numbers: after a word for them, with a plus, or in a grouping that only they have.

use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::language::Language;

/// Number of digits in a telephone number (ITU-T E.164: at most 15).
const DIGITS: std::ops::RangeInclusive<usize> = 7..=15;
/// Maximum distance of the cue before a number, in tokens.
const CUE_REACH: usize = 4;

/// Finds the telephone numbers.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let tokens = &extraction.text.document.tokens;
    let mut at = 0;
    while at < tokens.len() {
        if tokens[at].kind == TokenKind::Word {
            at += 1;
            continue;
        }
        let plus =
            extraction.word(at) == "+" && tokens.get(at + 1).is_some_and(|next| !next.spaced);
        let starts = tokens[at].kind == TokenKind::Digits
            || plus
            || (extraction.word(at) == "("
                && tokens.get(at + 1).is_some_and(|next| {
                    next.kind == TokenKind::Digits || extraction.text.source.slice(next.span) == "+"
                }));
        if !starts || !extraction.free(at..at + 1) {
            at += 1;
            continue;
        }
        let limit = extraction.sentence_end(at);
        let (mut end, mut after) = (at, at);
        let mut groups: Vec<usize> = Vec::new();
        let mut digits = String::new();
        while end < limit && extraction.free(end..end + 1) {
            match (tokens[end].kind, extraction.word(end)) {
                (TokenKind::Digits, text) if text.len() <= 11 => {
                    groups.push(text.len());
                    digits.push_str(text);
                    after = end + 1;
                }
                (TokenKind::Mark, "(" | ")" | "-" | "–" | "/" | "." | "+")
                    if groups.len() < 8
                        && (!tokens[end].spaced || end == at || extraction.word(end) == "(") => {}
                _ => break,
            }
            end += 1;
        }
        let international = plus || extraction.word(at + 1) == "+";
        let long_enough = DIGITS.contains(&digits.len());
        let mut before = (at.saturating_sub(CUE_REACH)..at)
            .rev()
            .take_while(|token| *token + 1 == at || tokens[*token].kind != TokenKind::Digits);
        let cue = long_enough
            && before.any(|token| {
                tokens[token].kind == TokenKind::Word
                    && extraction.lexicon.is_phone_cue(
                        extraction.language,
                        extraction.word(token),
                        extraction.text.words.form(token),
                    )
            });
        let dated = groups.last() == Some(&4) && groups.len() == 3 && groups[0] <= 2;
        if long_enough
            && (international
                || (cue && groups.len() > 1 && !dated)
                || (cue && digits.len() >= 9)
                || Language::ALL.iter().any(|language| language.profile().phone_groups == groups))
        {
            let national = digits.strip_prefix("00").unwrap_or(&digits);
            let national = if international || national.len() > 9 {
                without_calling_code(national)
            } else {
                national
            };
            let national = national.strip_prefix('0').unwrap_or(national);
            let mut readings = vec![Value::Phone(
                if international { format!("+{digits}") } else { digits.clone() }.into(),
            )];
            if national != digits || international {
                readings.push(Value::Phone(national.into()));
            }
            extraction.take(at..after, Statement::stated(readings));
            at = after;
        } else {
            at = end.max(at + 1);
        }
    }
}

/// Returns a number without the calling code of a country whose language is one of ours.
fn without_calling_code(number: &str) -> &str {
    let codes = Language::ALL.iter().filter_map(|language| language.profile().calling_code);
    codes.into_iter().find_map(|code| number.strip_prefix(code)).unwrap_or(number)
}
