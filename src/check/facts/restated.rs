//! Facts that the other side states in its own way: the very words, most of the words of a name, the
//! words of an acronym.

use super::passage::{Passage, tokens_in};
use crate::document::TokenKind;
use crate::fact::{Fact, FactGroup, Value};
use crate::sides::Side;

/// Length in bytes from which words don't appear in both texts by chance.
const LONG_ENOUGH: usize = 3;
/// Share of the words of a name that the other side has to have if it states the name in other
/// words.
const SAID_OTHERWISE: f32 = 0.6;
/// Length in bytes above which a passage isn't searched letter by letter.
const LONG_PASSAGE: usize = 10_000;
/// Maximum number of facts that contain one token.
const NESTED: usize = 4;

impl Passage<'_> {
    /// Whether the words of a fact appear in the other text exactly as they are; in a long passage
    /// only from the start of a word.
    pub(super) fn appears_verbatim(&self, side: Side, fact: &Fact) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let written = text.source.slice(fact.span);
        let mut blocks =
            self.bead[side.other()].iter().filter_map(|block| other.document.blocks.get(*block));
        if blocks.clone().all(|block| block.span.len() <= LONG_PASSAGE) {
            return blocks.any(|block| other.source.slice(block.span).contains(written));
        }
        let first = tokens_in(text, fact.span).first().map(|token| text.token(*token));
        let mut places =
            first.into_iter().flat_map(|first| self.spelled(side.other()).places(first));
        places.any(|place| {
            let from = other.document.tokens[place].span.start as usize;
            other.source.text.get(from..).is_some_and(|text| text.starts_with(written))
        })
    }

    /// Whether the other side has the very words of a fact (figures of two digits or more, names),
    /// or most of the words of a name in its own language.
    pub(super) fn said_otherwise(&self, side: Side, fact: &Fact) -> bool {
        let Some(value) = fact.readings.first() else { return false };
        let text = &self.bitext[side];
        let tokens = tokens_in(text, fact.span);
        // In prose a name in capitals is a name. In the strings of programs it may be a word for
        // something that a user fills in.
        let is_filled_in = || text.source.is_segmented() && self.names_a_slot(side);
        let in_small_letters =
            || tokens.first().is_some_and(|token| self.appears_in_lower_case(side, *token));
        match value {
            Value::Program(_) if is_filled_in() => return true,
            Value::Acronym(_) if is_filled_in() || in_small_letters() => return true,
            _ => {}
        }
        let is_word = |token: &&usize| text.document.tokens[**token].kind != TokenKind::Mark;
        let words = || tokens.iter().filter(is_word);
        let length: usize = words().map(|token| text.document.tokens[*token].span.len()).sum();
        if value.group().is_figure() {
            return length >= 2 && self.figure_appears(side, &tokens);
        }
        // The very words, whatever they are taken for there: a title, a street, a name inside
        // another.
        if length >= LONG_ENOUGH && words().all(|token| self.word_appears(side, *token)) {
            return true;
        }
        value.group().is_name() && self.name_is_said(side, fact, value, &tokens)
    }

    /// Whether the other side states a name in its own language.
    fn name_is_said(&self, side: Side, fact: &Fact, value: &Value, tokens: &[usize]) -> bool {
        let text = &self.bitext[side];
        if let Value::Acronym(letters) = value
            && self.initials(side.other()).spell(letters)
        {
            return true;
        }
        let is_content = |token: &&usize| {
            text.document.tokens[**token].kind != TokenKind::Mark
                && !text.words.form(**token).function
        };
        let words = || tokens.iter().copied().filter(|token| is_content(&token));
        let is_person = value.group() == FactGroup::Person;
        let shares = |token: usize| {
            if is_person && (fact.counted.is_some() || !self.is_ordinary_word(side, token)) {
                let names = self.names(side.other());
                return self.word_appears(side, token)
                    || self.folded_names(side, token).iter().any(|name| names.contains(name));
            }
            let concepts = &text.words.form(token).concepts;
            self.word_appears(side, token)
                || concepts.iter().any(|concept| self.concepts(side.other()).contains(concept))
        };
        // A person who is named in full elsewhere may go by one name here.
        if is_person && self.elsewhere(side, fact).0.is_some() && words().any(shares) {
            return true;
        }
        // The tables have a country by name in every form, so only the very word counts.
        let is_place = value.group() == FactGroup::Place;
        let is_said =
            |token: &usize| if is_place { self.word_appears(side, *token) } else { shares(*token) };
        let (all, said) = (words().count(), words().filter(is_said).count());
        all > 0 && said as f32 / all as f32 > SAID_OTHERWISE
    }

    /// Whether a word of a name is an ordinary word besides, which may be translated.
    fn is_ordinary_word(&self, side: Side, token: usize) -> bool {
        let form = self.bitext[side].words.form(token);
        form.known && form.lemmas.iter().any(|lemma| !lemma.proper)
    }

    /// Whether the other side has a word exactly as this side writes it.
    fn word_appears(&self, side: Side, token: usize) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let word = text.token(token);
        self.spelled(side.other()).places(word).any(|candidate| other.token(candidate) == word)
    }

    /// Whether the other side writes an acronym in lower case, as commands and files are: `apt-get`
    /// for `APT`.
    fn appears_in_lower_case(&self, side: Side, token: usize) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let lower = text.token(token).to_lowercase();
        let is_it = |token: usize| other.token(token) == lower && !other.words.form(token).function;
        lower.len() >= LONG_ENOUGH && self.spelled(side.other()).places(&lower).any(is_it)
    }

    /// Whether a name in capitals is a word for something that a user fills in, which is
    /// translated, `DIR` as `KATALOG`: the other side has more words in capitals of its own than
    /// this side has.
    fn names_a_slot(&self, side: Side) -> bool {
        self.all_caps_only_here(side.other()) > self.all_caps_only_here(side)
    }

    /// Whether the other side has the tokens of a figure in a row where no matched fact of its own
    /// is: `4th Floor` in an address, `Sunday Times`, figures inside a name.
    fn figure_appears(&self, side: Side, tokens: &[usize]) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let (facts, matched) = (&self.facts[side.other()], &self.matched[side.other()]);
        let is_matched = |token: usize| {
            let span = other.document.tokens[token].span;
            let fact = |fact: usize| &other.facts.items[fact];
            let to = facts.partition_point(|index| fact(*index).span.start <= span.start);
            (to.saturating_sub(NESTED)..to)
                .any(|index| matched[index].is_some() && span.end <= fact(facts[index]).span.end)
        };
        let Some(first) = tokens.first() else { return false };
        self.spelled(side.other()).places(text.token(*first)).any(|start| {
            tokens.iter().enumerate().all(|(at, token)| {
                start + at < other.document.tokens.len()
                    && other.token(start + at) == text.token(*token)
            }) && !is_matched(start)
        })
    }
}
