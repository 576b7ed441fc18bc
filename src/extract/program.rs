//! Code names: programmes, projects, products named by capitals, hyphens and figures:
//! `NET-CBRN-REACT`, `EU-CHEM-REACT 2`, `COVID-19`, `A380`.

use std::ops::Range;

use rustc_hash::FxHashSet;

use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::{Form, INTERNATIONAL, NumeralKind};

/// Largest number that is part of a code name before it although white space parts them.
const HIGHEST_EDITION: u32 = 9;

/// Minimum number of letters of a name with a capital inside.
const SHORTEST_MIXED: usize = 5;

/// Minimum number of letters of a foreign name before the apostrophe.
const SHORTEST_FOREIGN: usize = 4;

/// Minimum number of letters of a word that names a value to fill in.
const SHORTEST_VALUE_NAME: usize = 4;

/// Finds the code names.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let tokens = &extraction.text.document.tokens;
    let mut at = 0;
    while at < tokens.len() {
        let end = run(extraction, at);
        if end > at + 1 && extraction.free(at..end) && is_code_name(extraction, at, end) {
            let mut after = end;
            let edition = |token: usize| {
                extraction
                    .word(token)
                    .parse::<u32>()
                    .ok()
                    .filter(|number| (1..=HIGHEST_EDITION).contains(number))
            };
            let hyphenated = (at..end).any(|token| extraction.word(token) == "-");
            let next_glued = tokens.get(end + 1).is_some_and(|next| {
                !next.spaced && extraction.word(end + 1) != "." && extraction.word(end + 1) != ","
            });
            if hyphenated
                && end < extraction.sentence_end(at)
                && tokens[end].kind == TokenKind::Digits
                && edition(end).is_some()
                && !next_glued
                && !begins_version(extraction, end)
            {
                after = end + 1;
            }
            let mut name: Vec<String> =
                (at..end).map(|token| plain(extraction.word(token)).to_uppercase()).collect();
            if let Some(last) = name.last_mut() {
                *last = plain(singular(extraction, end - 1)).to_uppercase();
            }
            let edition =
                if after > end { format!(" {}", extraction.word(end)) } else { String::new() };
            let name = format!("{}{edition}", name.concat());
            // With hyphens or without: `SARS-CoV-2`, `SARS-CoV2`.
            let bare: String = name.chars().filter(|c| c.is_alphanumeric()).collect();
            let mut readings = vec![Value::Program(name.into()), Value::Program(bare.into())];
            readings.extend(counted_by_figure(extraction, at..end));
            readings.extend(number_of_identifier(extraction, at..end));
            let fact = if is_value_name(extraction, at, end) || is_key(extraction, at..end) {
                Statement::hint(readings)
            } else {
                Statement::stated(readings)
            };
            extraction.take(at..after, fact);
            at = after;
        } else {
            at = end.max(at + 1);
        }
    }
}

/// Finds the names with a capital inside: `PayPal`, `GitHub`. No language translates them; Polish
/// inflects them.
pub(super) fn find_mixed(extraction: &mut Extraction<'_>) {
    let tokens = 0..extraction.text.document.tokens.len();
    let mixed: Vec<usize> = tokens.filter(|at| is_mixed(extraction.word(*at))).collect();
    let abbreviations: FxHashSet<&str> = mixed
        .iter()
        .filter(|at| abbreviates_words(extraction, **at))
        .map(|at| extraction.word(*at))
        .collect();
    for at in mixed {
        if !extraction.free(at..at + 1) {
            continue;
        }
        let (language, text) = (extraction.language, extraction.word(at));
        let mut names = extraction.lexicon.nominatives(language, text, &Form::default());
        // The English plural, which Polish inflects in its own way.
        names.extend(extraction.profile.without_plural(text).map(str::to_owned));
        let mut readings: Vec<Value> = vec![Value::Program(text.into())];
        readings.extend(names.iter().map(|name| Value::Program(name.as_str().into())));
        // `YouTubie`: the vowel at the end gives way to the ending.
        let stem = |name: &String| {
            name.to_lowercase().trim_end_matches(['a', 'e', 'i', 'o', 'u', 'y']).to_owned()
        };
        readings.extend(names.iter().map(|name| Value::Program(stem(name).into())));
        // `ShareAlike`: a name made of ordinary words may be translated.
        let fact = if abbreviations.contains(text) {
            Statement::hint(readings)
        } else if extraction.made_of_words(text) {
            Statement::weak(readings)
        } else {
            Statement::stated(readings)
        };
        extraction.take(at..at + 1, fact);
    }
}

/// Finds the foreign names that a language marks by an apostrophe before their case ending:
/// `Chrome'a`. No language translates them.
pub(super) fn find_foreign(extraction: &mut Extraction<'_>) {
    if !extraction.profile.inflects {
        return;
    }
    for at in 0..extraction.text.document.tokens.len() {
        let Some((name, ending)) = extraction.word(at).split_once(['\'', '’']) else { continue };
        let is_name = name.chars().count() >= SHORTEST_FOREIGN
            && name.starts_with(char::is_uppercase)
            && name.chars().skip(1).all(char::is_lowercase);
        let is_ending = extraction.lexicon.is_case_ending(extraction.language, ending);
        if is_name && is_ending && extraction.free(at..at + 1) {
            let fact = Statement::stated(vec![Value::Program(name.into())]);
            extraction.take(at..at + 1, fact);
        }
    }
}

/// Minimum number of digits in the number of a person or a body in a register.
const REGISTER_DIGITS: usize = 8;

/// Whether a few letters and a long figure are what a register gives, as those of a country before a
/// tax number: `PL5260001246`. Letters of a sentence in capitals are no name, these are.
fn is_identifier(extraction: &Extraction<'_>, name: Range<usize>) -> bool {
    name.len() == 2
        && extraction.text.document.tokens[name.start].kind == TokenKind::Word
        && extraction.text.document.tokens[name.start + 1].kind == TokenKind::Digits
        && extraction.word(name.start + 1).len() >= REGISTER_DIGITS
}

/// Returns the number in what a register gives, which may go without the letters of the country.
fn number_of_identifier(extraction: &Extraction<'_>, name: Range<usize>) -> Option<Value> {
    let number = extraction.word(name.end - 1).parse().ok();
    number.filter(|_| is_identifier(extraction, name)).map(Value::Number)
}

/// Returns the number of things that a figure glued to their letters counts: `4CD` is `czteropłytowy`.
fn counted_by_figure(extraction: &Extraction<'_>, name: Range<usize>) -> Option<Value> {
    let is = name.len() == 2 && extraction.is_numeral(name.end - 1, NumeralKind::Counted);
    let number = extraction.word(name.start).parse().ok().filter(|_| is)?;
    Some(Value::Number(number))
}

impl Extraction<'_> {
    /// Whether a name with capitals inside is made of ordinary English words.
    fn made_of_words(&self, name: &str) -> bool {
        parts(name).all(|part| self.lexicon.knows(INTERNATIONAL, part))
    }
}

/// Whether a name with capitals inside is in brackets and short for words of its sentence, as each
/// language has its own: `the pronoun before its verb (PronV)`.
fn abbreviates_words(extraction: &Extraction<'_>, at: usize) -> bool {
    let in_brackets = at.checked_sub(1).is_some_and(|before| extraction.word(before) == "(")
        && extraction.word(at + 1) == ")";
    let document = extraction.text.document;
    let sentence = || document.sentence_at(document.tokens[at].span.start);
    let Some(sentence) = in_brackets.then(sentence).flatten() else { return false };
    let words = document.sentences[sentence].tokens.clone().filter(|token| *token != at);
    let words: Vec<String> = words.map(|token| extraction.word(token).to_lowercase()).collect();
    let mut parts = parts(extraction.word(at)).map(str::to_lowercase);
    parts.all(|part| words.iter().any(|word| word.starts_with(&part)))
}

/// Iterates over the parts of a name that begin with its capitals.
fn parts(name: &str) -> impl Iterator<Item = &str> {
    let starts = name.char_indices().filter(|(_, letter)| letter.is_uppercase());
    starts.map(|(start, _)| {
        let rest = &name[start..];
        let end = rest.char_indices().skip(1).find(|(_, letter)| letter.is_uppercase());
        &rest[..end.map_or(rest.len(), |(end, _)| end)]
    })
}

/// Whether a word is a capital, small letters, and another capital followed by a small letter.
fn is_mixed(text: &str) -> bool {
    let mut letters = text.chars();
    if !letters.next().is_some_and(char::is_uppercase)
        || !text.chars().all(char::is_alphabetic)
        || text.chars().count() < SHORTEST_MIXED
    {
        return false;
    }
    let inner: Vec<char> = letters.collect();
    let small = inner.iter().take_while(|letter| letter.is_lowercase()).count();
    small >= 2
        && inner.get(small).is_some()
        && inner.last().is_some_and(|letter| letter.is_lowercase())
        && !starts_surname(text)
}

/// Whether a surname begins so that has a capital inside: MacArthur.
fn starts_surname(text: &str) -> bool {
    const PREFIXES: &str = include_str!("../../locales/name_prefixes.txt");
    PREFIXES
        .lines()
        .filter(|prefix| !prefix.starts_with('#'))
        .any(|prefix| text.starts_with(prefix))
}

/// Returns the index after the last token of a run of words and figures, joined without white space
/// by hyphens or by nothing. A Polish ending in small letters is left out.
fn run(extraction: &Extraction<'_>, at: usize) -> usize {
    let tokens = &extraction.text.document.tokens;
    let starts = match tokens[at].kind {
        TokenKind::Word => true,
        TokenKind::Digits => numbers_letters(extraction, at),
        TokenKind::Mark => false,
    };
    if !starts
        || (at > 0
            && !tokens[at].spaced
            && !matches!(extraction.word(at - 1), "(" | "„" | "\"" | "“" | "«" | "[")
            && !follows_dash(extraction, at))
    {
        return at;
    }
    let mut end = at + 1;
    while let Some(token) = tokens.get(end).filter(|token| !token.spaced) {
        let joins = is_hyphen(extraction.word(end))
            && !begins_version(extraction, end + 1)
            && tokens.get(end + 1).is_some_and(|next| {
                !next.spaced
                    && next.kind != TokenKind::Mark
                    && !extraction.word(end + 1).starts_with(char::is_lowercase)
            });
        // `P2P`, `SHA256SUMS`: capitals go on after a figure.
        let goes_on = token.kind == TokenKind::Word
            && is_figure(extraction, end - 1)
            && super::acronym::base(extraction, extraction.word(end))
                .chars()
                .all(char::is_uppercase);
        if joins {
            end += 2;
        } else if is_figure(extraction, end) || goes_on {
            end += 1;
        } else {
            break;
        }
    }
    end
}

/// Whether two hyphens, which are a dash, precede a token.
fn follows_dash(extraction: &Extraction<'_>, at: usize) -> bool {
    let hyphen =
        |before: usize| at.checked_sub(before).is_some_and(|at| extraction.word(at) == "-");
    hyphen(1) && hyphen(2)
}

/// Whether a figure goes on after a stop, so that it is a version: `CC BY-SA 4.0`.
pub(super) fn begins_version(extraction: &Extraction<'_>, token: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let digits = |at: usize| tokens.get(at).is_some_and(|token| token.kind == TokenKind::Digits);
    let glued = |at: usize| tokens.get(at).is_some_and(|token| !token.spaced);
    digits(token)
        && extraction.word(token + 1) == "."
        && glued(token + 1)
        && glued(token + 2)
        && digits(token + 2)
}

fn is_hyphen(word: &str) -> bool {
    matches!(word, "-" | "‑")
}

/// Whether a token is a figure, also one below the line: `CO₂`.
fn is_figure(extraction: &Extraction<'_>, token: usize) -> bool {
    let is_digits = extraction.text.document.tokens[token].kind == TokenKind::Digits;
    is_digits || extraction.word(token).chars().all(|c| subscript(c).is_some())
}

/// Returns the digit that a character writes below the line.
fn subscript(c: char) -> Option<char> {
    let digit = u32::from(c).checked_sub(u32::from('₀')).filter(|digit| *digit <= 9)?;
    char::from_digit(digit, 10)
}

/// Returns a text with digits below the line as plain ones.
fn plain(text: &str) -> String {
    text.chars().map(|c| subscript(c).unwrap_or(c)).collect()
}

/// Whether the capitals after a figure are neither a unit, nor a currency, nor a part of a number or
/// a time, so that both are a name: `4WD`; or are followed by more figures, as in a key.
fn numbers_letters(extraction: &Extraction<'_>, at: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let glued = |at: usize| tokens.get(at).filter(|next| !next.spaced).map(|next| next.kind);
    let capitals = |at: usize| extraction.word(at).chars().all(char::is_uppercase);
    let is_key = glued(at + 1) == Some(TokenKind::Word)
        && glued(at + 2) == Some(TokenKind::Digits)
        && glued(at + 3) == Some(TokenKind::Word)
        && capitals(at + 1)
        && capitals(at + 3);
    if is_key {
        return true;
    }
    let next = tokens.get(at + 1).filter(|next| !next.spaced);
    let form = extraction.form(at + 1);
    let letters = extraction.word(at + 1);
    next.is_some_and(|next| next.kind == TokenKind::Word)
        && letters.chars().nth(1).is_some()
        && letters.chars().all(char::is_uppercase)
        && !(form.begins_unit || form.begins_currency)
        && form.numeral.iter().all(|meaning| meaning.kind == NumeralKind::Counted)
        && form.calendar.is_empty()
}

/// Minimum number of changes between letters and figures in a key.
const KEY_CHANGES: usize = 4;

/// Whether letters and figures alternate as in a key or a password that is made up, which another
/// may stand for: `H4G61P06S`.
fn is_key(extraction: &Extraction<'_>, tokens: Range<usize>) -> bool {
    let all = &extraction.text.document.tokens;
    tokens.len() > KEY_CHANGES
        && tokens.clone().all(|token| all[token].kind != TokenKind::Mark)
        && extraction.free(tokens)
}

/// Whether every part is one letter repeated, which shows how something is written: `YYYY-MM-DD`,
/// `NN-NNNN`.
fn is_pattern(extraction: &Extraction<'_>, at: usize, end: usize) -> bool {
    let tokens = &extraction.text.document.tokens;
    let alike = |text: &str| text.len() > 1 && text.chars().all(|letter| text.starts_with(letter));
    (at..end)
        .filter(|token| tokens[*token].kind != TokenKind::Mark)
        .all(|token| alike(extraction.word(token)))
}

/// Returns capitals without the ending of the plural, the possessive or a case: `CD-ROMs`,
/// `CD-ROMu`, `P2P’s`.
fn singular<'a>(extraction: &Extraction<'a>, token: usize) -> &'a str {
    let text = extraction.word(token);
    let base = super::acronym::base(extraction, text);
    let after_figure = token.checked_sub(1).is_some_and(|before| is_figure(extraction, before));
    let is_long = after_figure || base.chars().nth(1).is_some();
    if is_long && base.chars().all(char::is_uppercase) { base } else { text }
}

/// Whether ordinary words in capitals name a value that a user writes there, and are translated:
/// `FILE1`, `MEMBER-NAME`.
fn is_value_name(extraction: &Extraction<'_>, at: usize, end: usize) -> bool {
    let is_word = |token: &usize| extraction.text.document.tokens[*token].kind == TokenKind::Word;
    let mut words = (at..end).filter(is_word);
    // `COVID-19` is a name. A figure that is glued to the word numbers it.
    let figure = |token: usize| extraction.word(token).starts_with(|c: char| c.is_ascii_digit());
    let numbered = figure(at + 1) && end == at + 2;
    // In prose `SAFE-WATER` is a programme.
    let hyphenated = extraction.text.source.is_segmented() && !(at..=end).any(figure);
    (numbered || hyphenated)
        && words.all(|token| {
            let text = extraction.word(token);
            text.chars().count() >= SHORTEST_VALUE_NAME && extraction.is_ordinary(token)
        })
}

/// Whether some tokens have capitals in at least two parts, or capitals and figures.
fn is_code_name(extraction: &Extraction<'_>, at: usize, end: usize) -> bool {
    let capitals = |token: usize| {
        let text = singular(extraction, token);
        text.chars().count() > 1 && text.chars().all(char::is_uppercase)
    };
    let words =
        (at..end).filter(|token| extraction.text.document.tokens[*token].kind == TokenKind::Word);
    let (all, shouted) = words
        .fold((0, 0), |(all, shouted), token| (all + 1, shouted + usize::from(capitals(token))));
    let figures = (at..end).any(|token| is_figure(extraction, token));
    let first = extraction.word(at);
    let letter_and_figures = figures
        && (all == 1 || !(at..end).any(|token| is_hyphen(extraction.word(token))))
        && first.chars().all(|c| c.is_uppercase() || c.is_ascii_digit())
        && extraction.currency_symbol_at(at).is_none();
    // `Eu-CHEM-REACT`: one part may have lost its capitals; `RADIO-CANADA-WORLD` in a headline in
    // capitals has not gained them. `TITLE OR NON-INFRINGEMENT`: ordinary words that are stressed.
    let beside = |token: usize| capitals(token) && !extraction.word(token).is_empty();
    let stressed = beside(end) || at.checked_sub(1).is_some_and(beside);
    let ordinary = stressed
        && !figures
        && (at..end)
            .filter(|token| extraction.text.document.tokens[*token].kind == TokenKind::Word)
            .all(|token| {
                extraction
                    .lexicon
                    .knows(extraction.language, &extraction.word(token).to_lowercase())
            });
    let many =
        !ordinary && all >= 2 && shouted + 1 >= all && (shouted >= 2 || (shouted >= 1 && figures));
    let proves = is_identifier(extraction, at..end) || !extraction.is_in_capitals(at);
    (letter_and_figures || many)
        && proves
        && !is_pattern(extraction, at, end)
        && !super::date::ends_date(extraction, at)
}
