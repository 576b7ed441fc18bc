//! Knowledge about one form of a word. It depends on nothing but the form itself, so that it is
//! looked up once and read everywhere.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::cognates::Cognates;
use super::kind::{CalendarKind, NumeralKind};
use super::morphology::{Morphology, lowercase};
use super::names::NameStart;
use super::negation::Denial;
use super::tagged_words::Meaning;
use super::{Concept, Lemma, Lexicon};
use crate::document::TokenKind;
use crate::language::Language;

/// Knowledge about one form of a word.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Form {
    /// Its possible lemmas, the likeliest first; for an unknown word a guess or the form itself.
    pub lemmas: Vec<Lemma>,
    /// Its possible meanings, ascending.
    pub concepts: Vec<Concept>,
    /// Whether the dictionary has it.
    pub known: bool,
    /// Whether it is a function word, which has no meaning by itself.
    pub function: bool,
    /// Its meanings as part of a number.
    pub numeral: Vec<Meaning<NumeralKind>>,
    /// Its meanings in the calendar.
    pub calendar: Vec<Meaning<CalendarKind>>,
    /// Whether it is a compound that begins with a number, or could be the rest of one: `trzyletni`,
    /// `roczny`.
    pub compound: bool,
    /// Whether it can begin the name, the code or the symbol of a currency.
    pub begins_currency: bool,
    /// Whether it can begin the name or the symbol of a unit.
    pub begins_unit: bool,
    /// Its kind of denial, if it is one.
    pub denial: Option<Denial>,
    /// Whether a phrase around a denial or a restriction can begin with it.
    pub begins_denial: bool,
    /// Whether a word or phrase with an opposite can begin with it.
    pub begins_opposite: bool,
    /// Whether it has a capital in front, then small letters.
    pub capital: bool,
    /// Whether it has, and can be a given name.
    pub given_name: bool,
    /// States of the patterns of names that it can begin: those of the tables and the project's
    /// own.
    pub(super) names: [Vec<NameStart>; 2],
}

impl Form {
    /// Form of a token that has none.
    pub(super) const NONE: &'static Form = &Form {
        lemmas: Vec::new(),
        concepts: Vec::new(),
        known: false,
        function: false,
        numeral: Vec::new(),
        calendar: Vec::new(),
        compound: false,
        begins_currency: false,
        begins_unit: false,
        denial: None,
        begins_denial: false,
        begins_opposite: false,
        capital: false,
        given_name: false,
        names: [Vec::new(), Vec::new()],
    };

    /// Whether a name can start with it, whatever follows.
    pub fn begins_name(&self) -> bool {
        self.names.iter().any(|starts| !starts.is_empty())
    }
}

impl Lexicon {
    /// Looks up a token as a text writes it.
    pub fn token_form(&self, language: Language, kind: TokenKind, written: &str) -> Form {
        let mut form = match kind {
            TokenKind::Word => self.form(language, written),
            TokenKind::Digits => {
                Form { concepts: vec![Cognates::figure(written)], ..Form::default() }
            }
            TokenKind::Mark => Form::default(),
        };
        if kind == TokenKind::Word {
            form.compound = self.numeral_compound(language, written, &form).is_some()
                || self.unit_adjective(language, &form).is_some();
            form.denial = self.denial(language, written, &form);
            form.begins_opposite = self.begins_opposite(language, written, &form);
            form.capital =
                written.starts_with(char::is_uppercase) && written.contains(char::is_lowercase);
            form.given_name = form.capital && !self.given_names(written, &form).is_empty();
        }
        form.begins_denial = self.begins_denial(language, written);
        form.begins_currency = self.begins_currency(language, written, &form);
        form.begins_unit = self.begins_unit(language, written, &form);
        form.names = self.name_starts(language, kind, written, &form);
        form
    }

    /// Looks up a word by itself: its lemmas and meanings, also as part of a number and in the
    /// calendar.
    pub fn form(&self, language: Language, written: &str) -> Form {
        let text = written_plainly(written);
        let lower = lowercase(&text);
        let mut form =
            Form { function: self.is_function_word(language, &lower), ..Form::default() };
        match &self.morphology[language] {
            Morphology::Dictionary(dictionary) => {
                form.known = dictionary.read(&text, &mut form.lemmas);
                for lemma in &form.lemmas {
                    form.concepts.extend(self.bilingual.concept(&lowercase(&lemma.text)));
                }
            }
            Morphology::Endings(endings) => {
                endings.read(&text, &mut form.lemmas);
                let rows: Vec<Option<usize>> = form
                    .lemmas
                    .iter()
                    .map(|lemma| self.bilingual.row(&lowercase(&lemma.text)))
                    .collect();
                let known = rows.iter().any(Option::is_some);
                form.known = form.function || known;
                if known {
                    let mut row = rows.iter();
                    form.lemmas.retain(|_| row.next().is_some_and(Option::is_some));
                }
                for row in rows.into_iter().flatten() {
                    form.concepts.extend(self.bilingual.concepts(row));
                }
            }
        }
        form.numeral = self.numeral(language, written, &form);
        form.calendar = self.calendar(language, written, &form);
        if text == written {
            form.concepts.extend(figures(&form.numeral, &form.calendar));
        } else {
            let (numeral, calendar) =
                (self.numeral(language, &text, &form), self.calendar(language, &text, &form));
            form.concepts.extend(figures(&numeral, &calendar));
        }
        if !form.function {
            let skeleton = self.cognates.skeleton(language, &lower);
            // A word too short for a skeleton may be the same in both texts letter by letter: an
            // acronym, a name, a foreign word.
            let same = skeleton.is_none()
                && (!form.known
                    || text.chars().filter(|letter| letter.is_uppercase()).nth(1).is_some());
            form.concepts.extend(skeleton.or_else(|| same.then(|| Cognates::word(&lower))));
            // A Polish ending may reach into the first letters of a short word: its lemma has the
            // bare stem.
            let lemma = form
                .lemmas
                .first()
                .map(|lemma| lowercase(&lemma.text))
                .filter(|lemma| *lemma != lower);
            form.concepts.extend(lemma.and_then(|lemma| self.cognates.skeleton(language, &lemma)));
        }
        form.concepts.sort_unstable();
        form.concepts.dedup();
        form
    }
}

/// Returns the concepts of number words and words of the calendar, so that `two`, `dwa` and `2`
/// meet, and `May` and `maj`.
fn figures<'m>(
    numeral: &'m [Meaning<NumeralKind>],
    calendar: &'m [Meaning<CalendarKind>],
) -> impl Iterator<Item = Concept> + 'm {
    let numeral = numeral.iter().filter(|meaning| {
        matches!(meaning.kind, NumeralKind::Cardinal | NumeralKind::Ordinal | NumeralKind::Power)
    });
    let calendar = calendar
        .iter()
        .filter(|meaning| matches!(meaning.kind, CalendarKind::Month | CalendarKind::Weekday));
    numeral.map(|meaning| Cognates::figure(&meaning.value.to_string())).chain(
        calendar
            .map(|meaning| Cognates::figure(&format!("{}{}", meaning.kind.name(), meaning.value))),
    )
}

/// Returns a word composed, with plain apostrophes and without the characters that only guide line
/// breaks.
pub(super) fn written_plainly(written: &str) -> Cow<'_, str> {
    if written.is_ascii() {
        return Cow::Borrowed(written);
    }
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let apostrophe = |c: char| matches!(c, '’' | '\u{2bc}');
    if !written.contains(|c| invisible(c) || apostrophe(c))
        && is_nfc_quick(written.chars()) == IsNormalized::Yes
    {
        return Cow::Borrowed(written);
    }
    let text: String = written
        .chars()
        .filter(|c| !invisible(*c))
        .map(|c| if apostrophe(c) { '\'' } else { c })
        .collect();
    Cow::Owned(if is_nfc_quick(text.chars()) == IsNormalized::Yes {
        text
    } else {
        text.nfc().collect()
    })
}
