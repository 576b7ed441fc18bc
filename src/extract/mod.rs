//! Extraction: the facts of a [`Document`], as values that belong to no language. One file per kind
//! of fact.
//!
//! The kinds look at the text one after the other, the surest first, and take the tokens they read;
//! a token is read once. A kind never looks at the other text, and never guesses what it cannot
//! know: an ambiguous fact keeps all its readings.
//!
//! [`Document`]: crate::document::Document

mod acronym;
mod date;
mod date_parts;
mod figure;
mod home;
mod joined_measure;
mod listed_name;
mod measure;
mod money;
mod number;
mod ordinal;
mod outline;
mod percent;
mod period;
mod person;
mod phone;
mod program;
mod quantities;
mod quantity;
mod reference;
mod relative_time;
mod roman;
mod spelled;
mod spoken_time;
mod time;
mod url;
mod year;

use std::ops::Range;
use std::rc::Rc;

use rust_decimal::Decimal;

use crate::document::{Sentence, TokenKind};
use crate::fact::{Fact, Facts, Strength, Value};
use crate::language::Language;
use crate::lexicon::{
    CalendarKind, Currency, Form, LanguageProfile, Lexicon, Meaning, NumeralKind, TokenizedText,
};
use crate::span::Span;

use quantity::Quantity;

/// Kinds of facts that need no number, in the order in which they take their tokens: an address is
/// not a programme, and a year inside a programme's name belongs to the programme.
const NAMED: &[fn(&mut Extraction<'_>)] = &[
    url::find,
    phone::find,
    period::find_lettered,
    reference::find,
    listed_name::find_long,
    program::find,
    person::find,
    listed_name::find_short,
    home::find,
    person::find_titled,
];

/// Kinds of facts that are made of numbers, in the same sense.
const NUMERIC: &[fn(&mut Extraction<'_>)] = &[
    outline::find,
    date::find,
    time::find,
    money::find,
    percent::find,
    year::find,
    measure::find,
    joined_measure::find,
    relative_time::find,
    ordinal::find,
    number::find,
    acronym::find,
    program::find_mixed,
    program::find_foreign,
];

/// Reads the facts out of a text. Linear in its length; never fails.
pub fn extract(text: TokenizedText<'_>, lexicon: &Lexicon) -> Facts {
    let document = text.document;
    let mut extraction = Extraction {
        text,
        language: text.source.language,
        profile: text.source.language.profile(),
        lexicon,
        taken: vec![false; document.tokens.len()],
        items: Vec::new(),
        names: listed_name::all(&text, lexicon),
        quantities: Vec::new(),
        all_caps: document.sentences.iter().map(|sentence| is_all_caps(&text, sentence)).collect(),
    };
    for kind in NAMED {
        kind(&mut extraction);
    }
    extraction.quantities = quantities::all(&extraction).into_iter().map(Rc::new).collect();
    for kind in NUMERIC {
        kind(&mut extraction);
    }
    let mut items = extraction.items;
    items.sort_by_key(|entity| (entity.span.start, std::cmp::Reverse(entity.span.end)));
    Facts { items }
}

/// Whether a sentence has words, and all of them in capitals.
fn is_all_caps(text: &TokenizedText<'_>, sentence: &Sentence) -> bool {
    let mut words = text.document.tokens[sentence.tokens.clone()]
        .iter()
        .filter(|token| token.kind == TokenKind::Word);
    words.clone().nth(1).is_some()
        && !words.any(|token| text.source.slice(token.span).contains(char::is_lowercase))
}

/// Minimum number of successive words in capitals that are stressed together.
const MIN_RUN: usize = 4;
/// Maximum number of tokens on either side of a word that are examined for being in capitals.
const MAX_RUN: usize = 12;
/// Maximum distance of a closing quotation mark from the opening one, in tokens.
const MAX_QUOTATION: usize = 200;

/// Maximum length in bytes of a function word that is taken for a unit only right after the figure:
/// `5 a`, `6.0 are`.
const MAX_FUNCTION_WORD: usize = 3;

/// State that the kinds share while they read one text.
struct Extraction<'a> {
    /// The text.
    text: TokenizedText<'a>,
    /// The language of the text.
    language: Language,
    /// The grammatical profile of that language.
    profile: &'static LanguageProfile,
    /// The lexicon.
    lexicon: &'a Lexicon,
    /// Whether each token belongs to a fact.
    taken: Vec<bool>,
    /// The facts so far.
    items: Vec<Fact>,
    /// The names of the tables, wherever they appear.
    names: Vec<listed_name::ListedName>,
    /// The numbers that the named kinds left.
    quantities: Vec<Rc<Quantity>>,
    /// For each sentence whether it is all in capitals.
    all_caps: Vec<bool>,
}

impl<'a> Extraction<'a> {
    /// Returns the text of a token; it is empty after the end.
    fn word(&self, token: usize) -> &'a str {
        self.text.document.tokens.get(token).map_or("", |token| self.text.source.slice(token.span))
    }

    /// Returns the form of a token.
    fn form(&self, token: usize) -> &'a Form {
        self.text.words.form(token)
    }

    /// Returns the span from the first to the last of some tokens.
    fn span(&self, tokens: Range<usize>) -> Option<Span> {
        match self.text.document.tokens.get(tokens) {
            Some([first, .., last]) => Some(first.span.join(last.span)),
            Some([only]) => Some(only.span),
            _ => None,
        }
    }

    /// Whether no fact has any of some tokens.
    fn free(&self, tokens: Range<usize>) -> bool {
        self.taken.get(tokens).is_some_and(|taken| taken.iter().all(|taken| !taken))
    }

    /// Records a fact and takes its tokens.
    fn take(&mut self, tokens: Range<usize>, fact: Statement) {
        let Some(span) = self.span(tokens.clone()) else { return };
        if let Some(taken) = self.taken.get_mut(tokens) {
            taken.fill(true);
        }
        let Statement { readings, strength, implied, counted } = fact;
        if !readings.is_empty() {
            self.items.push(Fact { span, readings, strength, implied, counted });
        }
    }

    /// Whether a token is an ordinary word of the language, whatever else it is.
    fn is_ordinary(&self, token: usize) -> bool {
        let word = self.word(token);
        if !self.lexicon.has_dictionary(self.language) {
            return self.lexicon.knows(self.language, &word.to_lowercase());
        }
        let mut lemmas = self.form(token).lemmas.iter();
        lemmas.any(|lemma| !lemma.proper && !lemma.text.contains(char::is_uppercase))
            && self.lexicon.knows(self.language, word)
    }

    /// Returns the meanings of a token as part of a number.
    fn numeral(&self, token: usize) -> &'a [Meaning<NumeralKind>] {
        &self.form(token).numeral
    }

    /// Whether a token has a meaning of a kind as part of a number.
    fn is_numeral(&self, token: usize, kind: NumeralKind) -> bool {
        quantity::has(self.numeral(token), kind)
    }

    /// Returns the value of a token as part of a number, if it has a meaning of the kind.
    fn numeral_value(&self, token: usize, kind: NumeralKind) -> Option<Decimal> {
        quantity::value_of(self.numeral(token), &[kind])
    }

    /// Returns the meanings of a token in the calendar.
    fn calendar(&self, token: usize) -> &'a [Meaning<CalendarKind>] {
        &self.form(token).calendar
    }

    /// Whether a token has a meaning of a kind in the calendar.
    fn is_calendar(&self, token: usize, kind: CalendarKind) -> bool {
        quantity::has(self.calendar(token), kind)
    }

    /// Returns the value of a token in the calendar, if it has a meaning of the kind.
    fn calendar_value(&self, token: usize, kind: CalendarKind) -> Option<Decimal> {
        quantity::value_of(self.calendar(token), &[kind])
    }

    /// Returns the same value as a number of a month or a weekday.
    fn calendar_number(&self, token: usize, kind: CalendarKind) -> Option<u8> {
        self.calendar_value(token, kind).and_then(|value| u8::try_from(value).ok())
    }

    /// Whether a token is the first of its sentence, marks left out.
    fn starts_sentence(&self, token: usize) -> bool {
        let document = self.text.document;
        let Some(at) =
            document.tokens.get(token).and_then(|token| document.sentence_at(token.span.start))
        else {
            return true;
        };
        let first = document.sentences[at]
            .tokens
            .clone()
            .find(|token| document.tokens[*token].kind != TokenKind::Mark);
        first == Some(token)
    }

    /// Whether some tokens are all of their sentence, marks left out.
    fn is_whole_sentence(&self, tokens: Range<usize>) -> bool {
        let document = self.text.document;
        let Some(at) = document
            .tokens
            .get(tokens.start)
            .and_then(|token| document.sentence_at(token.span.start))
        else {
            return false;
        };
        let mut others =
            document.sentences[at].tokens.clone().filter(|token| !tokens.contains(token));
        others.all(|token| document.tokens[token].kind == TokenKind::Mark)
    }

    /// Whether the sentence of a token, or a run of words around it, is all in capitals, so that
    /// they prove nothing.
    fn is_in_capitals(&self, token: usize) -> bool {
        let document = self.text.document;
        let at =
            document.tokens.get(token).and_then(|token| document.sentence_at(token.span.start));
        at.is_some_and(|at| {
            self.all_caps[at] || self.is_in_run_of_capitals(token, &document.sentences[at].tokens)
        })
    }

    /// Whether a token is in a run of words in capitals most of which are ordinary words.
    fn is_in_run_of_capitals(&self, token: usize, sentence: &Range<usize>) -> bool {
        let is_mark = |at: &usize| self.text.document.tokens[*at].kind == TokenKind::Mark;
        let in_capitals = |at: &usize| self.word(*at).chars().all(char::is_uppercase);
        let run = |at: &usize| is_mark(at) || in_capitals(at);
        let before = (sentence.start..token).rev().take_while(run);
        let after = (token + 1..sentence.end).take_while(run);
        let words = || before.clone().take(MAX_RUN).chain(after.clone().take(MAX_RUN));
        let words = words().filter(|at| !is_mark(at));
        let ordinary = |at: &usize| self.is_ordinary(*at);
        let all = words.clone().count();
        let ordinary = words.filter(ordinary).count();
        // `CONTACT US`
        let is_ordinary = || ordinary == all && self.text.words.form(token).function;
        all > 0 && is_ordinary() || all + 1 >= MIN_RUN && 2 * ordinary > all + 1
    }

    /// Returns the index after the currency whose name, code or symbol starts at a token, and the
    /// currency.
    fn currency_at(&self, token: usize) -> Option<(usize, Currency)> {
        self.form(token)
            .begins_currency
            .then(|| self.lexicon.currency_at(&self.text, token))
            .flatten()
    }

    /// Returns the index after the currency whose code or symbol starts at a token, and the
    /// currency.
    fn currency_symbol_at(&self, token: usize) -> Option<(usize, Currency)> {
        self.form(token)
            .begins_currency
            .then(|| self.lexicon.currency_symbol_at(&self.text, token))
            .flatten()
    }

    /// Returns the index after the unit whose name or symbol starts at a token of the same sentence
    /// as another, and the unit.
    fn unit_at(&self, token: usize, same_sentence: usize) -> Option<(usize, u16)> {
        if !self.form(token).begins_unit {
            return None;
        }
        let limit = self.sentence_end(same_sentence);
        let glued = self.text.document.tokens.get(token).is_some_and(|token| !token.spaced);
        // `5 mm (0.2 in.)`: the bracket leaves nothing for a preposition to govern.
        let bracketed = same_sentence.checked_sub(1).is_some_and(|open| self.word(open) == "(")
            && self.word(self.after_stop(token + 1)) == ")";
        let function = !glued && !bracketed && self.text.words.form(token).function;
        if token >= limit {
            return None;
        }
        // `2013's`: the mark belongs to the ending.
        if glued
            && matches!(self.word(token), "'" | "’")
            && self
                .text
                .document
                .tokens
                .get(token + 1)
                .is_some_and(|next| !next.spaced && next.kind == TokenKind::Word)
        {
            return None;
        }
        // `Debian 9 "Stretch"`: a mark after a space opens a quotation.
        if matches!(self.word(token), "\"" | "'") && (!glued || self.closes_quotation(token)) {
            return None;
        }
        // `6.0 are`, but `per mille`
        let word = |end: usize| {
            function && end == token + 1 && self.word(token).len() <= MAX_FUNCTION_WORD
        };
        let unit = self.lexicon.unit_at(&self.text, token, true);
        unit.filter(|(end, _)| *end <= limit && !word(*end))
    }

    /// Whether a quotation mark closes one like it: `"Disk 1"`.
    fn closes_quotation(&self, token: usize) -> bool {
        let document = self.text.document;
        let Some(at) =
            document.tokens.get(token).and_then(|token| document.sentence_at(token.span.start))
        else {
            return false;
        };
        let before =
            document.sentences[at].tokens.start.max(token.saturating_sub(MAX_QUOTATION))..token;
        before.filter(|other| self.word(*other) == self.word(token)).count() % 2 == 1
    }

    /// Whether a word's things are numbered in Roman numerals: centuries, chapters, quarters.
    fn numbered_by_roman(&self, token: usize) -> bool {
        self.is_numeral(token, NumeralKind::Roman)
            || self.is_calendar(token, CalendarKind::Century)
            || self.is_calendar(token, CalendarKind::Quarter)
            || self.is_calendar(token, CalendarKind::HalfYear)
            || self.is_calendar(token, CalendarKind::DecadeNoun)
    }

    /// Returns the numbers no kind has taken yet.
    fn free_quantities(&self) -> Vec<Rc<Quantity>> {
        self.quantities
            .iter()
            .filter(|quantity| self.free(quantity.tokens.clone()))
            .cloned()
            .collect()
    }

    /// Returns the index after the last token of the sentence of a token.
    fn sentence_end(&self, token: usize) -> usize {
        let document = self.text.document;
        let sentence =
            document.tokens.get(token).and_then(|token| document.sentence_at(token.span.start));
        sentence.map_or(token, |sentence| document.sentences[sentence].tokens.end)
    }

    /// Returns the index after the stop of an abbreviation, if one directly follows some tokens, or
    /// else the index after these.
    fn after_stop(&self, end: usize) -> usize {
        let stop = self.text.document.tokens.get(end).is_some_and(|token| !token.spaced)
            && self.word(end) == ".";
        if stop && end + 1 < self.sentence_end(end) { end + 1 } else { end }
    }
}

/// A fact without its place.
struct Statement {
    readings: Vec<Value>,
    strength: Strength,
    implied: Vec<Value>,
    counted: Option<usize>,
}

impl Statement {
    /// Returns a fact that is stated.
    fn stated(readings: Vec<Value>) -> Statement {
        Statement { readings, strength: Strength::Stated, implied: Vec::new(), counted: None }
    }

    /// Returns a fact that may satisfy, but neither alarms nor contradicts.
    fn hint(readings: Vec<Value>) -> Statement {
        Statement { strength: Strength::Hint, ..Statement::stated(readings) }
    }

    /// Returns a fact that may satisfy but not alarm.
    fn weak(readings: Vec<Value>) -> Statement {
        Statement { strength: Strength::Weak, ..Statement::stated(readings) }
    }
}
