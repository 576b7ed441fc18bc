//! Countries, regions, organisations and programmes by the tables of names.

use std::ops::Range;

use super::{Extraction, Statement, acronym, person};
use crate::document::TokenKind;
use crate::fact::{Strength, Value};
use crate::lexicon::{
    Lexicon, Name, NameForm, NameId, NameKind, NameMatch, PartOfSpeech, TokenizedText,
};

/// Finds the names of more than one word: they are sure.
pub(super) fn find_long(extraction: &mut Extraction<'_>) {
    find(extraction, true);
}

/// Finds all other names.
pub(super) fn find_short(extraction: &mut Extraction<'_>) {
    find(extraction, false);
}

/// A name in a text, and the rows of the table it may be.
pub(super) struct ListedName {
    tokens: Range<usize>,
    matches: Vec<NameMatch>,
}

/// Returns every name of a text, whatever takes its tokens.
pub(super) fn all(text: &TokenizedText<'_>, lexicon: &Lexicon) -> Vec<ListedName> {
    let begin = (0..text.document.tokens.len()).filter(|at| text.words.form(*at).begins_name());
    let found = |at: usize| {
        lexicon.name_at(text, at).map(|(end, matches)| ListedName { tokens: at..end, matches })
    };
    begin.filter_map(found).collect()
}

fn find(extraction: &mut Extraction<'_>, long: bool) {
    let names = std::mem::take(&mut extraction.names);
    let mut after = 0;
    for ListedName { tokens, matches } in
        names.iter().filter(|found| found.tokens.len() > 1 || !long)
    {
        if tokens.start < after
            || !extraction.free(tokens.clone())
            || of_currency(extraction, tokens.start)
            || tokens.len() == 1 && acronym::is_region_of_locale(extraction, tokens.start)
        {
            continue;
        }
        if let Some(fact) = fact(extraction, tokens.start, tokens.end, matches) {
            extraction.take(tokens.clone(), fact);
        }
        after = tokens.end;
    }
    extraction.names = names;
}

fn fact(
    extraction: &Extraction<'_>,
    at: usize,
    end: usize,
    matches: &[NameMatch],
) -> Option<Statement> {
    let mut matches: Vec<(NameMatch, Name<'_>)> = matches
        .iter()
        .filter_map(|found| Some((*found, extraction.lexicon.name(found.id)?)))
        .collect();
    // Names before adjectives, countries before cities before offices.
    matches.sort_by_key(|(found, name)| (weak_form(found.form), name.kind as u8, found.id));
    let text = extraction.word(at);
    let single = end == at + 1;
    let acronym = matches.iter().any(|(found, _)| found.form == NameForm::Acronym);
    let shouts = extraction.is_in_capitals(at);
    if single && acronym && shouts {
        return None;
    }
    let letters = acronym::base(extraction, text);
    let in_capitals = letters.chars().nth(1).is_some() && letters.chars().all(char::is_uppercase);
    if single && in_capitals && matches.iter().all(|(found, name)| is_ambiguous(*found, name)) {
        return ambiguous(extraction, at, letters, &matches);
    }
    // `NIS` among small letters is not the city of Niš, nor are `ZIPs` the region of Spiš.
    if single
        && !acronym
        && matches.iter().all(|(_, name)| name.kind == NameKind::Place)
        && text.chars().nth(1).is_some_and(char::is_uppercase)
        && among_small_letters(extraction, at)
    {
        return None;
    }
    let stated =
        matches.iter().any(|(found, name)| !weak_form(found.form) && name.kind != NameKind::Term)
            && !matches.iter().any(|(_, name)| name.common);
    // A word that is an ordinary one too (`Nice`, `Turkey`, `Góra`) and has its capital from the
    // start of the sentence is a weak name; in Polish, where contracts write such words with
    // capitals everywhere (`Marki`), it is one anywhere.
    let ordinary = single
        && (!acronym || text.contains(char::is_lowercase))
        && (extraction.starts_sentence(at) || !extraction.profile.capital_marks_name)
        && extraction.is_ordinary(at)
        && !matches.iter().any(|(_, name)| name.kind == NameKind::Country);
    // An adjective is weak anyhow.
    let adjective =
        matches.iter().all(|(found, name)| weak_form(found.form) && name.kind == NameKind::Place);
    if ordinary && !acronym && !adjective && extraction.profile.capital_marks_name {
        return None;
    }
    // `St. Martin's` is a church or its day: no island has its name from a saint's possession.
    let saint = saint(extraction, at..end);
    if saint.is_some()
        && extraction.profile.without_possessive(extraction.word(end - 1)).is_some()
        && !matches.iter().any(|(_, name)| {
            name.in_language(extraction.language).ends_with(extraction.word(end - 1))
        })
    {
        return None;
    }
    let mut readings: Vec<Value> =
        matches.iter().filter_map(|(found, name)| value(found.id, name)).collect();
    readings.dedup();
    // Acronyms have many meanings; the other text may have the same letters in one that no table
    // knows.
    if acronym {
        let written = extraction.span(at..end).map(|span| extraction.text.source.slice(span));
        readings.push(Value::Acronym(written.unwrap_or(text).into()));
    }
    readings.extend(saint.into_iter().flat_map(|name| person::by_given_name(extraction, name)));
    let mut implied: Vec<Value> = Vec::new();
    for (found, name) in &matches {
        if name.kind != NameKind::Country {
            implied.extend(name.country.map(Value::Country));
        }
        let parts = extraction.lexicon.name_parts(found.id);
        implied.extend(parts.filter_map(|part| value(part, &extraction.lexicon.name(part)?)));
    }
    implied.retain(|value| !readings.contains(value));
    implied.dedup();
    let doubtful = ordinary
        || names_language(extraction, end, &matches)
        || single && is_adjective_of_noun(extraction, at, &matches)
        || single && is_branch(extraction, at, &matches)
        || single && is_foreign_word(extraction, at, &matches);
    let strength = if stated && !doubtful { Strength::Stated } else { Strength::Weak };
    Some(Statement { readings, strength, implied, counted: None })
}

/// Whether an adjective of a country stands before a quotation or before markup, so that it may name
/// the language of a word: `polskie „za”`.
fn names_language(
    extraction: &Extraction<'_>,
    end: usize,
    matches: &[(NameMatch, Name<'_>)],
) -> bool {
    let lemmas = &extraction.form(end - 1).lemmas;
    let inflected = extraction.lexicon.has_dictionary(extraction.language)
        && lemmas.iter().any(|lemma| lemma.part == PartOfSpeech::Adjective);
    let adjective = matches.iter().any(|(found, name)| {
        name.kind == NameKind::Country && (inflected || found.form == NameForm::Adjective)
    });
    let spaced = extraction.text.document.tokens.get(end).is_some_and(|token| token.spaced);
    let quoted = matches!(extraction.word(end), "„" | "“" | "\"" | "«" | "‘" | "'");
    adjective && spaced && (quoted || marked(extraction, end).0)
}

/// Whether the name of a country is rather its adjective, which is written alike, before a noun in the
/// same form: `Polska wersja` and `Polska nie zagra`.
fn is_adjective_of_noun(
    extraction: &Extraction<'_>,
    at: usize,
    matches: &[(NameMatch, Name<'_>)],
) -> bool {
    let has = |token: usize, part: PartOfSpeech| {
        extraction.form(token).lemmas.iter().any(|lemma| lemma.part == part)
    };
    let noun = at + 1;
    extraction.profile.inflects
        && matches.iter().all(|(_, name)| name.kind == NameKind::Country)
        && has(at, PartOfSpeech::Adjective)
        && noun < extraction.sentence_end(at)
        && extraction.text.document.tokens[noun].spaced
        && !has(noun, PartOfSpeech::Verb)
        && extraction.form(noun).lemmas.first().is_some_and(|lemma| {
            lemma.part == PartOfSpeech::Noun && *lemma.text == *extraction.word(noun)
        })
}

/// Whether a country follows a foreign name without a word between them, so that it names a branch
/// or an edition: `Creative Commons Polska`.
fn is_branch(extraction: &Extraction<'_>, at: usize, matches: &[(NameMatch, Name<'_>)]) -> bool {
    let is_name = |before: usize| {
        let form = extraction.form(before);
        extraction.text.document.tokens[before].kind == TokenKind::Word
            && extraction.free(before..at)
            && form.capital
            && !(form.function || form.given_name || extraction.is_ordinary(before))
            && extraction.lexicon.name_at(&extraction.text, before).is_none()
    };
    matches.iter().all(|(_, name)| name.kind == NameKind::Country)
        && extraction.text.document.tokens[at].spaced
        && at.checked_sub(1).is_some_and(is_name)
}

/// Whether the name of a city is all that emphasis marks, as it marks words of other languages.
fn is_foreign_word(
    extraction: &Extraction<'_>,
    at: usize,
    matches: &[(NameMatch, Name<'_>)],
) -> bool {
    matches.iter().all(|(_, name)| name.kind == NameKind::Place)
        && marked(extraction, at) == (true, true)
}

/// Whether marks of emphasis directly precede and follow a token.
fn marked(extraction: &Extraction<'_>, at: usize) -> (bool, bool) {
    let Some(span) = extraction.span(at..at + 1) else { return (false, false) };
    let text = &extraction.text.source.text;
    let before = text.get(..span.start as usize).unwrap_or_default();
    let after = text.get(span.end as usize..).unwrap_or_default();
    // Two marks stress a word; one sets it in italics.
    let single =
        |mark: &&str| !(before.ends_with(&mark.repeat(2)) || after.starts_with(&mark.repeat(2)));
    let marks = || ["*", "_"].into_iter().filter(single);
    let opens = marks().any(|mark| before.ends_with(mark));
    let closes = marks().any(|mark| after.starts_with(mark));
    (opens, closes)
}

/// Whether letters are the name of an organisation that many other things go by: `EMA`, `IRC`.
fn is_ambiguous(found: NameMatch, name: &Name<'_>) -> bool {
    found.form == NameForm::Adjective && name.kind == NameKind::Organisation
}

/// Returns letters that many things go by: themselves, unless the other text names the organisation.
fn ambiguous(
    extraction: &Extraction<'_>,
    at: usize,
    letters: &str,
    matches: &[(NameMatch, Name<'_>)],
) -> Option<Statement> {
    if extraction.is_in_capitals(at) {
        return None;
    }
    let organisations = matches.iter().filter_map(|(found, name)| value(found.id, name));
    let readings = [Value::Acronym(letters.into())].into_iter().chain(organisations).collect();
    let is_ordinary = extraction.is_ordinary(at);
    Some(if is_ordinary { Statement::hint(readings) } else { Statement::stated(readings) })
}

/// Returns the token of the saint that a place is named after: `Helena` in `Saint Helena`.
fn saint(extraction: &Extraction<'_>, tokens: Range<usize>) -> Option<usize> {
    let titles = tokens.clone().filter(|at| person::is_of_given_name(extraction, *at));
    let after = |title: usize| title + 1 + usize::from(extraction.word(title + 1) == ".");
    let mut named = titles.map(after).filter(|at| tokens.contains(at));
    named.find(|at| extraction.form(*at).given_name)
}

/// Whether a token belongs to the name of a currency: `US dollars`, `dolar amerykański`.
fn of_currency(extraction: &Extraction<'_>, at: usize) -> bool {
    let reaches = |from: usize| extraction.currency_at(from).is_some_and(|(end, _)| end > at);
    extraction.currency_at(at).is_some_and(|(end, _)| end > at + 1)
        || at.checked_sub(1).is_some_and(reaches)
}

/// Whether the sentence of a token has words in small letters.
fn among_small_letters(extraction: &Extraction<'_>, at: usize) -> bool {
    let document = extraction.text.document;
    let sentence = document.tokens.get(at).and_then(|token| document.sentence_at(token.span.start));
    sentence.is_some_and(|sentence| {
        document.sentences[sentence]
            .tokens
            .clone()
            .any(|token| extraction.word(token).starts_with(char::is_lowercase))
    })
}

fn weak_form(form: NameForm) -> bool {
    matches!(form, NameForm::Adjective | NameForm::Inhabitant)
}

fn value(id: NameId, name: &Name<'_>) -> Option<Value> {
    Some(match name.kind {
        NameKind::Country => Value::Country(name.country?),
        NameKind::Place => Value::Region(id),
        NameKind::Organisation => Value::Organisation(id),
        NameKind::Program => Value::Program(name.canonical().into()),
        NameKind::Term => Value::Acronym(name.canonical().into()),
    })
}
