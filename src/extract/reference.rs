//! Places in legal texts: `Article 5(2)(b)`, `art. 5 ust. 2 lit. b`, `§ 3 ust. 1`,
//! `point (a) of Article 6(1)`. What counts is the order from the whole to the part. Verses of the
//! Bible are such places too: `Luke 15:1`, `Łk 15,1`.

use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{CalendarKind, NumeralKind};

/// Sign that is a keyword of itself.
const SECTION_SIGN: &str = "§";
/// Maximum number of digits in the number of a paragraph: a longer one in brackets is a year.
const DIGITS: usize = 3;

/// One step of the way: its depth by its keyword and its numbers or letters.
struct Step {
    depth: u32,
    ids: Vec<String>,
    end: usize,
}

/// Finds the references of at least two steps; one number after a keyword is a number.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let mut at = 0;
    while at < extraction.text.document.tokens.len() {
        if let Some((value, end)) = verse(extraction, at) {
            let implied = value.split('.').filter_map(|part| part.parse().ok());
            let implied = implied.map(Value::Number).collect();
            let readings = vec![Value::Reference(value.into())];
            extraction.take(at..end, Statement { implied, ..Statement::stated(readings) });
            at = end;
            continue;
        }
        let Some((steps, end)) = way(extraction, at) else {
            at += 1;
            continue;
        };
        let ids: Vec<&str> = steps.iter().flat_map(|step| &step.ids).map(String::as_str).collect();
        if ids.len() > 1 && extraction.free(at..end) {
            let implied = ids.iter().filter_map(|id| id.parse().ok()).map(Value::Number).collect();
            let value = Value::Reference(ids.join(".").into());
            extraction.take(at..end, Statement { implied, ..Statement::stated(vec![value]) });
        }
        at = end;
    }
}

/// Returns the chapter and the verse after a book of the Bible (`Luke 15:1`, `Łk 15,1`), and the
/// index after them.
fn verse(extraction: &Extraction<'_>, at: usize) -> Option<(String, usize)> {
    if !extraction.is_numeral(at, NumeralKind::Scripture) {
        return None;
    }
    let limit = extraction.sentence_end(at);
    let chapter = id_of(extraction, extraction.after_stop(at + 1), limit, false)?;
    let mark = extraction.after_stop(at + 1) + 1;
    let tokens = &extraction.text.document.tokens;
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    let parts = matches!(extraction.word(mark), ":" | "," | ".") && glued(mark) && glued(mark + 1);
    let verse = id_of(extraction, mark + 1, limit, false).filter(|_| parts)?;
    let end = mark + 2;
    // `waga P 0.45`: neither chapters nor verses are counted from nought.
    let counts = |id: &str| !id.starts_with('0');
    // `Jana 3,5 tys. zł`: an amount after a name.
    let amount = extraction.unit_at(end, at).is_some()
        || extraction.currency_at(end).is_some()
        || extraction.is_numeral(end, NumeralKind::Power);
    let is_verse = counts(&chapter) && counts(&verse) && !amount;
    (is_verse && extraction.free(at..end)).then(|| (format!("{chapter}.{verse}"), end))
}

/// Returns the steps from a token on, from the whole to the part, and the index after them.
fn way(extraction: &Extraction<'_>, at: usize) -> Option<(Vec<Step>, usize)> {
    let begins = extraction.text.document.tokens[at].kind != TokenKind::Word
        || !extraction.numeral(at).is_empty();
    if !begins
        || (extraction.text.document.tokens[at].kind == TokenKind::Mark
            && extraction.word(at) != SECTION_SIGN)
    {
        return None;
    }
    let limit = extraction.sentence_end(at);
    let first = step(extraction, at, limit)?;
    let mut end = first.end;
    let mut steps = vec![first];
    loop {
        let mut next = end;
        // `paragraph 3 of Article 9`: from the part to the whole.
        let of = extraction.is_numeral(next, NumeralKind::JointOf);
        if of {
            next += 1;
            next += usize::from(extraction.is_calendar(next, CalendarKind::DayJoint));
        } else if extraction.word(next) == "," {
            next += 1;
        }
        let keyword = depth(extraction, next, limit).is_some();
        let Some(step) = step(extraction, next, limit).filter(|_| keyword) else { break };
        // `art. 5, art. 7`: the next place, not a part of this one.
        if !of
            && steps.last().is_some_and(|last| {
                last.depth == step.depth && extraction.word(next) != SECTION_SIGN
            })
        {
            break;
        }
        end = step.end;
        steps.insert(if of { 0 } else { steps.len() }, step);
    }
    steps.sort_by_key(|step| step.depth);
    Some((steps, end))
}

/// Reads a keyword with its number, or a number, and the brackets after it.
fn step(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<Step> {
    let tokens = &extraction.text.document.tokens;
    let keyword = depth(extraction, at, limit);
    let (depth, mut end) = keyword.unwrap_or((0, at));
    let mut ids = Vec::new();
    if let Some(id) = id_of(extraction, end, limit, keyword.is_some()) {
        let glued =
            keyword.is_none() && at > 0 && !tokens[at].spaced && extraction.word(at - 1) != "(";
        if glued {
            return None;
        }
        end += 1;
        // `4.1`
        let mut id = id;
        while let Some(part) = (extraction.word(end) == "." && !tokens[end].spaced)
            .then(|| id_of(extraction, end + 1, limit, false).filter(|_| !tokens[end + 1].spaced))
            .flatten()
        {
            id = format!("{id}.{part}");
            end += 2;
        }
        ids.push(id);
    }
    while end + 2 < limit
        && extraction.word(end) == "("
        && extraction.word(end + 2) == ")"
        && (!tokens[end].spaced || keyword.is_some())
    {
        let Some(id) = id_of(extraction, end + 1, limit, true) else { break };
        ids.push(id);
        end += 3;
    }
    let enough = if keyword.is_some() { 1 } else { 2 };
    (ids.len() >= enough).then_some(Step { depth, ids, end })
}

/// Returns the depth that a keyword names, and the index after it and its stop.
fn depth(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<(u32, usize)> {
    if at >= limit {
        return None;
    }
    if extraction.word(at) == SECTION_SIGN {
        return Some((0, at + 1));
    }
    let depth = extraction.numeral_value(at, NumeralKind::Reference)?;
    Some((u32::try_from(depth).ok()?, extraction.after_stop(at + 1)))
}

/// Returns a number or, where `letters` allows it, one small letter.
fn id_of(extraction: &Extraction<'_>, at: usize, limit: usize, letters: bool) -> Option<String> {
    let token = extraction.text.document.tokens.get(at).filter(|_| at < limit)?;
    let text = extraction.word(at);
    let number = token.kind == TokenKind::Digits && text.len() <= DIGITS;
    let letter = letters
        && token.kind == TokenKind::Word
        && text.len() == 1
        && text.starts_with(|c: char| c.is_ascii_lowercase());
    (number || letter).then(|| text.to_owned())
}
