//! Persons: a given name and what follows it, or a title and a surname.
//!
//! Polish inflects names, so a Polish person has a reading for each lemma its surname can have; the
//! English one is as written. Readings also come in a spelling of neither language, in which
//! transliterations meet.

use super::{Extraction, Statement};
use crate::document::TokenKind;
use crate::fact::{Strength, Value};
use crate::language::Language;
use crate::lexicon::{CalendarKind, Lexicon, NameForm, NameKind, PartOfSpeech};

/// Maximum number of readings kept of a surname of two parts.
const MAX_READINGS: usize = 8;
/// Number of letters of a given name that distinguish it from others.
const GIVEN_LETTERS: usize = 4;

/// Finds the persons named in full.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    walk(extraction, full_name);
}

/// Finds the persons named by a title and a surname, where no table knows the name as another
/// one's.
pub(super) fn find_titled(extraction: &mut Extraction<'_>) {
    walk(extraction, titled);
}

fn walk(
    extraction: &mut Extraction<'_>,
    find: fn(&Extraction<'_>, usize) -> Option<(usize, Statement)>,
) {
    let tokens = &extraction.text.document.tokens;
    let mut at = 0;
    while at < tokens.len() {
        let found = if is_name_word(extraction, at) { find(extraction, at) } else { None };
        match found {
            Some((end, fact)) => {
                extraction.take(at..end, fact);
                at = end;
            }
            None => at += 1,
        }
    }
}

/// Reads a given name, further given names and initials, a surname of one or two parts.
fn full_name(extraction: &Extraction<'_>, at: usize) -> Option<(usize, Statement)> {
    if !extraction.form(at).given_name
        || (extraction.text.words.form(at).function && extraction.starts_sentence(at))
    {
        return None;
    }
    let given = extraction.lexicon.given_names(extraction.word(at), extraction.form(at));
    // Names have no forms where words don't inflect: `Bills Due` is no name.
    let written = extraction.word(at).split(['\'', '’']).next().unwrap_or_default().to_lowercase();
    if !extraction.profile.inflects && !given.iter().any(|name| name.to_lowercase() == written) {
        return None;
    }
    // Saints have no surnames: `St Nicholas Church`.
    let title = title_before(extraction, at);
    if title.is_some_and(|title| is_of_given_name(extraction, title)) {
        return None;
    }
    // What follows an owner isn't the owner's surname: `St Mary's Church`.
    if extraction.profile.without_possessive(extraction.word(at)).is_some() {
        return None;
    }
    // `Santa Clara County`: a name that goes on from an unknown word with a capital is no person's.
    let goes_on = at.checked_sub(1).is_some_and(|before| {
        is_name_word(extraction, before)
            && extraction.text.document.tokens[at].spaced
            && !extraction.text.words.form(before).known
            && !extraction.starts_sentence(before)
            && !extraction.starts_sentence(at)
            && title.is_none()
            && given.iter().any(|name| name == extraction.word(at))
    });
    if goes_on {
        return None;
    }
    let limit = extraction.sentence_end(at);
    let mut here = at + 1;
    // Initials and second names.
    while here < limit {
        let initial = extraction.word(here).chars().count() == 1
            && extraction.word(here).starts_with(char::is_uppercase)
            && extraction.word(here + 1) == ".";
        if initial {
            here += 2;
        } else if is_name_word(extraction, here)
            && here + 1 < limit
            && is_name_word(extraction, here + 1)
            && extraction.text.document.tokens[here + 1].spaced
            && extraction.form(here).given_name
        {
            here += 1;
        } else {
            break;
        }
    }
    // `Ludwig van Beethoven`
    while here < limit && extraction.lexicon.is_name_particle(extraction.word(here)) {
        here += 1;
    }
    let (end, mut surnames) = surname(extraction, here, limit)?;
    // `<b>Klaus</b> <span>Germany</span>`: a country of its own is no surname.
    if is_country(extraction, here) && begins_element(extraction, here) {
        return None;
    }
    // `Uszczelnianie Luk Bezpieczeństwa`: no words of a title that are names as well.
    if end == at + 2 && in_title_case(extraction, at) && is_title_of_nouns(extraction, at) {
        return None;
    }
    // In a title every word has a capital: `Sarah Connor Explains Why`.
    if here > at + 1 && in_title_case(extraction, at) && extraction.is_ordinary(here) {
        surnames.extend(nominatives(extraction, here - 1));
    }
    // `Marka Własna`, a brand of its own.
    if end == at + 2 && title.is_none() && is_noun_with_adjective(extraction, at) {
        return None;
    }
    if is_ruler(extraction, here, limit)
        || is_ruler(extraction, end, limit)
        || is_thing(extraction, end - 1)
        || (end..limit)
            .take_while(|at| is_name_word(extraction, *at))
            .any(|at| is_thing(extraction, at))
    {
        return None;
    }
    let inflects = extraction.profile.inflects;
    let variants: Vec<&str> = given
        .iter()
        .filter(|_| inflects)
        .flat_map(|name| extraction.lexicon.variants_of_given_name(name))
        .collect();
    let mut readings = Vec::new();
    for surname in &surnames {
        let given = given.iter().map(String::as_str).chain(variants.iter().copied());
        readings.extend(given.map(|given| Value::Person(format!("{given} {surname}").into())));
    }
    // Given names end differently in the two languages: Christine, Christina.
    let folds = |name: &str| extraction.lexicon.folds(extraction.language, name);
    let start = |name: String| name.chars().take(GIVEN_LETTERS).collect();
    let mut starts: Vec<String> = given.iter().flat_map(|name| folds(name)).map(start).collect();
    // Variants are as English writes them.
    let english = |name: &&str| extraction.lexicon.folds(extraction.language.other(), name);
    starts.extend(variants.iter().flat_map(english).map(start));
    starts.dedup();
    for surname in surnames.iter().flat_map(|surname| folds(surname)) {
        let given = starts.iter();
        readings.extend(given.map(|given| Value::Person(format!("{given} {surname}").into())));
    }
    for surname in &surnames {
        for given in &given {
            let given: String = given.chars().take(GIVEN_LETTERS).collect();
            let plain = extraction.lexicon.plain_name(&format!("{given} {surname}"));
            readings.push(Value::Person(plain.into()));
        }
    }
    readings.dedup();
    let mut implied: Vec<Value> =
        surnames.iter().flat_map(|surname| folded(extraction, surname)).collect();
    // Popes and queens go by their given names.
    if title.is_some() {
        implied.extend(given.iter().map(|name| Value::Person(name.as_str().into())));
    }
    // An ordinary word has a capital at the start of a sentence as well: `Ale`, `Tanie`.
    let ordinary = extraction.lexicon.has_dictionary(extraction.language)
        && extraction.starts_sentence(at)
        && extraction.text.words.form(at).lemmas.iter().any(|lemma| !lemma.proper);
    // `Jezus Chrystus`, `Jan Paweł`: both names have other forms in the other language.
    let translated =
        surnames.iter().any(|name| !extraction.lexicon.english_given_names(name).is_empty());
    let strength = if ordinary || translated || is_adjective_of_country(extraction, end - 1) {
        Strength::Weak
    } else {
        Strength::Stated
    };
    Some((end, Statement { implied, strength, counted: title, ..Statement::stated(readings) }))
}

/// Whether a word is the name of a country.
fn is_country(extraction: &Extraction<'_>, at: usize) -> bool {
    named_country(extraction, at, NameForm::Name)
}

/// Whether a token begins an element of the file, and the token before it ends another one.
fn begins_element(extraction: &Extraction<'_>, at: usize) -> bool {
    let start = extraction.text.document.tokens[at].span.start;
    let layout = extraction.text.source.layout.as_ref();
    layout.is_some_and(|layout| layout.begins_run(start))
}

/// Whether a surname is the adjective of a country, so that the whole may name a language:
/// `Norman French`.
fn is_adjective_of_country(extraction: &Extraction<'_>, at: usize) -> bool {
    named_country(extraction, at, NameForm::Adjective)
}

/// Whether a word names a country in a form.
fn named_country(extraction: &Extraction<'_>, at: usize, form: NameForm) -> bool {
    let named = extraction.lexicon.name_at(&extraction.text, at);
    named.is_some_and(|(end, matches)| {
        let is_country =
            |id| extraction.lexicon.name(id).is_some_and(|name| name.kind == NameKind::Country);
        end == at + 1 && matches.iter().any(|found| found.form == form && is_country(found.id))
    })
}

/// Whether all words in the sentence of a token have capitals, function words aside.
fn in_title_case(extraction: &Extraction<'_>, at: usize) -> bool {
    let document = extraction.text.document;
    let sentence = document.sentence_at(document.tokens[at].span.start);
    sentence.is_some_and(|sentence| {
        document.sentences[sentence].tokens.clone().all(|token| {
            !extraction.word(token).starts_with(char::is_lowercase)
                || extraction.form(token).function
        })
    })
}

/// Whether a given name and what follows it are ordinary words, of which the second is no name, and
/// go on from others.
fn is_title_of_nouns(extraction: &Extraction<'_>, at: usize) -> bool {
    let surname = extraction.form(at + 1);
    extraction.lexicon.has_dictionary(extraction.language)
        && !extraction.starts_sentence(at)
        && extraction.is_ordinary(at)
        && surname.known
        && surname.lemmas.iter().all(|lemma| !lemma.proper)
}

/// Whether a given name is an ordinary noun as well, and what follows it is an adjective that is
/// nobody's name.
fn is_noun_with_adjective(extraction: &Extraction<'_>, at: usize) -> bool {
    let (noun, adjective) = (extraction.form(at), extraction.form(at + 1));
    let is_noun = noun.lemmas.iter().any(|lemma| !lemma.proper && lemma.part == PartOfSpeech::Noun);
    let is_adjective = adjective.lemmas.iter().all(|lemma| !lemma.proper)
        && adjective.lemmas.first().is_some_and(|lemma| lemma.part == PartOfSpeech::Adjective);
    extraction.lexicon.has_dictionary(extraction.language)
        && is_noun
        && adjective.known
        && is_adjective
}

/// Whether a word makes the name of a person that of a thing: `Evelyn Avenue`.
fn is_thing(extraction: &Extraction<'_>, at: usize) -> bool {
    extraction.lexicon.names_thing(extraction.language, extraction.word(at))
}

/// Whether a title precedes given names only.
pub(super) fn is_of_given_name(extraction: &Extraction<'_>, title: usize) -> bool {
    extraction.lexicon.is_title_of_given_name(
        extraction.language,
        extraction.word(title),
        extraction.form(title),
    )
}

/// Whether a numeral follows a name: popes and kings have other names in other languages.
fn is_ruler(extraction: &Extraction<'_>, end: usize, limit: usize) -> bool {
    let numeral = extraction.word(end);
    let numeral = extraction.profile.without_possessive(numeral).unwrap_or(numeral);
    end < limit
        && !numeral.is_empty()
        && numeral.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'))
}

/// Returns the token of the title before a name.
fn title_before(extraction: &Extraction<'_>, at: usize) -> Option<usize> {
    let before = at.checked_sub(1)?;
    let before = if extraction.word(before) == "." { before.checked_sub(1)? } else { before };
    let language = extraction.language;
    let word = extraction.text.document.tokens[before].kind == TokenKind::Word;
    (word
        && extraction.lexicon.is_title(
            language,
            extraction.word(before),
            extraction.text.words.form(before),
        ))
    .then_some(before)
}

/// Reads a surname after a title: `Mr Smith`, `prezydentowi Dudzie`.
fn titled(extraction: &Extraction<'_>, at: usize) -> Option<(usize, Statement)> {
    // `late August` is no dead person, `in court Saturday` no judge; Polish writes its months
    // small, and Lis is a surname.
    let dated = [
        CalendarKind::Month,
        CalendarKind::MonthShort,
        CalendarKind::Weekday,
        CalendarKind::Weekdays,
    ];
    let dated = dated.into_iter().any(|kind| extraction.is_calendar(at, kind));
    if extraction.profile.capital_months
        && dated
        && !extraction.is_calendar(at, CalendarKind::Modal)
    {
        return None;
    }
    let title = title_before(extraction, at).filter(|_| !extraction.starts_sentence(at))?;
    let of_given = is_of_given_name(extraction, title);
    if of_given && !extraction.form(at).given_name {
        return None;
    }
    // A word of the dictionary is a name here only if the dictionary has it as one.
    let form = extraction.text.words.form(at);
    let named = extraction.lexicon.has_dictionary(extraction.language)
        && form.lemmas.iter().any(|lemma| lemma.proper);
    let ordinary = form.known && !named && !of_given;
    if ordinary {
        return None;
    }
    let limit = extraction.sentence_end(at);
    // `Szanowny Panie Andrzeju`: of several titles the last precedes the name.
    let is_title = extraction.lexicon.is_title(extraction.language, extraction.word(at), form);
    if is_title && at + 1 < limit && is_name_word(extraction, at + 1) {
        return None;
    }
    let (end, surnames) = surname(extraction, at, limit)?;
    if is_ruler(extraction, end, limit) || is_ruler(extraction, end + 1, limit) {
        return None;
    }
    // `Szkoła Sobotnia`: a weekday or a month is no surname.
    let of_calendar = [CalendarKind::WeekdayAdjective, CalendarKind::MonthAdjective]
        .into_iter()
        .any(|kind| extraction.is_calendar(end, kind));
    // A given name that no table has.
    let second = if of_given || of_calendar { None } else { surname(extraction, end, limit) };
    if let Some((end, surnames)) = second.filter(|(end, _)| !is_thing(extraction, end - 1)) {
        let folds_of = |name: &str| extraction.lexicon.folds(extraction.language, name);
        let given: Vec<String> = folds_of(extraction.word(at))
            .map(|name| name.chars().take(GIVEN_LETTERS).collect())
            .collect();
        let folds: Vec<Value> =
            surnames.iter().flat_map(|surname| folded(extraction, surname)).collect();
        let written = surnames
            .iter()
            .map(|surname| Value::Person(format!("{} {surname}", extraction.word(at)).into()));
        let full = surnames.iter().flat_map(|surname| folds_of(surname)).flat_map(|surname| {
            let given = given.iter();
            given.map(move |given| Value::Person(format!("{given} {surname}").into()))
        });
        return Some((
            end,
            Statement {
                counted: Some(title),
                implied: folds,
                ..Statement::weak(written.chain(full).collect())
            },
        ));
    }
    let readings = by_one_name(extraction, &surnames);
    Some((end, Statement { counted: Some(title), ..Statement::weak(readings) }))
}

/// Returns what a person can be who goes by the given name at a token.
pub(super) fn by_given_name(extraction: &Extraction<'_>, at: usize) -> Vec<Value> {
    by_one_name(extraction, &nominatives(extraction, at))
}

/// Returns what a person can be who goes by one name.
fn by_one_name(extraction: &Extraction<'_>, names: &[String]) -> Vec<Value> {
    let written = names.iter().map(|name| Value::Person(name.as_str().into()));
    // `papież Franciszek` is Pope Francis.
    let english = names
        .iter()
        .flat_map(|name| extraction.lexicon.english_given_names(name))
        .map(|name| Value::Person((*name).into()));
    written.chain(names.iter().flat_map(|name| folded(extraction, name))).chain(english).collect()
}

/// Returns the index after the surname at a token, and the forms it can have in the nominative.
fn surname(extraction: &Extraction<'_>, at: usize, limit: usize) -> Option<(usize, Vec<String>)> {
    if at >= limit || !is_name_word(extraction, at) || !extraction.text.document.tokens[at].spaced {
        return None;
    }
    let mut end = at + 1;
    let mut names = nominatives(extraction, at);
    let glued = |token: usize| token < limit && !extraction.text.document.tokens[token].spaced;
    if glued(end)
        && extraction.word(end) == "-"
        && glued(end + 1)
        && is_name_word(extraction, end + 1)
    {
        let second = nominatives(extraction, end + 1);
        names = names
            .iter()
            .flat_map(|first| second.iter().map(move |second| format!("{first}-{second}")))
            .take(MAX_READINGS)
            .collect();
        end += 2;
    }
    Some((end, names))
}

fn nominatives(extraction: &Extraction<'_>, at: usize) -> Vec<String> {
    extraction.lexicon.nominatives(
        extraction.language,
        extraction.word(at),
        extraction.text.words.form(at),
    )
}

/// Returns a name in each spelling of neither language.
fn folded(extraction: &Extraction<'_>, name: &str) -> Vec<Value> {
    let (lexicon, language) = (extraction.lexicon, extraction.language);
    let fold = |fold: fn(&Lexicon, Language, &str) -> String| {
        let parts: Vec<String> =
            name.split(' ').map(|part| fold(lexicon, language, part)).collect();
        Value::Person(parts.join(" ").into())
    };
    let mut names = vec![fold(Lexicon::fold), fold(Lexicon::fold_by_sound)];
    names.dedup();
    names
}

/// Whether a token is a free word with a capital and then small letters.
fn is_name_word(extraction: &Extraction<'_>, at: usize) -> bool {
    extraction.form(at).capital && extraction.free(at..at + 1)
}
