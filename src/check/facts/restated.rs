//! Facts that the other side expresses differently: by the same words that are no fact there, by
//! most of the words of a name, or by the words of an acronym.

use super::passage::{Passage, tokens_in};
use crate::analysed_text::AnalysedText;
use crate::document::TokenKind;
use crate::fact::{Fact, FactGroup, Value};
use crate::sides::Side;

/// Minimum length in bytes of words that don't appear in both texts by chance.
const MIN_LENGTH: usize = 3;
/// Minimum share of the words of a name that the other side has if it expresses the name
/// differently.
const MIN_SHARED: f32 = 0.6;
/// Maximum length in bytes of a passage that is searched letter by letter.
const MAX_SEARCHED: usize = 10_000;
/// Maximum number of facts that contain one token.
const MAX_NESTED: usize = 4;

impl Passage<'_> {
    /// Whether the words of a fact appear literally in the other text; in a long passage only from
    /// the start of a word.
    pub(super) fn appears_verbatim(&self, side: Side, fact: &Fact) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let written = text.source.slice(fact.span);
        let mut blocks =
            self.bead[side.other()].iter().filter_map(|block| other.document.blocks.get(*block));
        if blocks.clone().all(|block| block.span.len() <= MAX_SEARCHED) {
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

    /// Whether the other side has the same words as a fact (figures of two digits or more, names),
    /// or most of the words of a name in its own language; or this side states it in an aside, which
    /// the other side need not have.
    pub(super) fn is_expressed_differently(&self, side: Side, fact: &Fact) -> bool {
        let Some(value) = fact.readings.first() else { return false };
        let text = &self.bitext[side];
        if self.text_pair.asides().contain(side, fact.span) {
            return true;
        }
        let tokens = tokens_in(text, fact.span);
        // In the strings of programs, a word in capitals may be a placeholder for a value that the
        // user types.
        let is_placeholder = || text.source.is_segmented() && self.has_placeholders(side);
        let in_lower_case =
            || tokens.first().is_some_and(|token| self.appears_in_lower_case(side, *token));
        let key_in_lower_case = || tokens.len() > 1 && self.appears_as_code(side, fact);
        match value {
            Value::Program(_) if is_placeholder() || key_in_lower_case() => return true,
            Value::Acronym(_) if is_placeholder() || in_lower_case() => return true,
            Value::Acronym(_) if self.is_stressed_translation(side, &tokens) => return true,
            Value::Acronym(_) | Value::Program(_) if self.is_written_otherwise(side, fact) => {
                return true;
            }
            // Letters in the tables may stand for something else in this document.
            Value::Acronym(_) | Value::Program(_) | Value::Organisation(_)
                if self.is_rendered(side, fact) =>
            {
                return true;
            }
            _ => {}
        }
        let is_word = |token: &&usize| text.document.tokens[**token].kind != TokenKind::Mark;
        let words = || tokens.iter().filter(is_word);
        let length: usize = words().map(|token| text.document.tokens[*token].span.len()).sum();
        if value.group().is_figure() {
            return length >= 2 && self.figure_appears(side, &tokens)
                || self.numbers_a_name(side, &tokens)
                || matches!(value, Value::Year(_)) && self.dates_a_name(side, &tokens);
        }
        // The same words, whatever they mean there: a title, a street, or a name inside another.
        if length >= MIN_LENGTH && words().all(|token| self.word_appears(side, *token)) {
            return true;
        }
        value.group().is_name() && self.is_name_expressed(side, fact, value, &tokens)
    }

    /// Whether the other side states a name in its own language.
    fn is_name_expressed(&self, side: Side, fact: &Fact, value: &Value, tokens: &[usize]) -> bool {
        let text = &self.bitext[side];
        // A code is the whole of its words, and not most of them.
        let are_letters = self.are_letters(side, fact);
        if are_letters && self.is_spelled(side, fact) || self.is_shortened(side, value) {
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
            if are_letters && self.appears_numbered(side, token) {
                return false;
            }
            self.word_appears(side, token)
                || concepts.iter().any(|concept| self.concepts(side.other()).contains(concept))
        };
        // A person who is named in full elsewhere may go by one name here.
        if is_person && self.elsewhere(side, fact).0.is_some() && words().any(shares) {
            return true;
        }
        // Whom one text names in full, the other may name by the surname.
        let surname = words().next_back();
        let double = surname
            .map(|surname| surname + 1)
            .filter(|next| text.document.tokens.get(*next).is_some_and(|next| next.spaced));
        let surnames = || surname.into_iter().chain(double);
        if is_person && surnames().any(|surname| self.has_surname(side, surname)) {
            return true;
        }
        // The tables contain every form of the names of countries, so only the same word counts;
        // but a region that is named by ordinary words may be translated by them: `the West Coast`.
        let is_place = value.group() == FactGroup::Place;
        if matches!(value, Value::Region(_)) && words().nth(1).is_some() && words().all(shares) {
            return true;
        }
        let is_shared =
            |token: &usize| if is_place { self.word_appears(side, *token) } else { shares(*token) };
        let (all, shared) = (words().count(), words().filter(is_shared).count());
        let min_shared = if are_letters { 1.0 - f32::EPSILON } else { MIN_SHARED };
        all > 0 && shared as f32 / all as f32 > min_shared
    }

    /// Whether the other side has the words by which this document renders a name.
    fn is_rendered(&self, side: Side, fact: &Fact) -> bool {
        let blocks = &self.bead[side.other()];
        self.text_pair.dictionary().renders(self.bitext, side, fact, blocks)
    }

    /// Whether the other side has a surname, and no other given name before it.
    fn has_surname(&self, side: Side, surname: usize) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        if !text.words.form(surname).capital {
            return false;
        }
        let names = self.folded_names(side, surname);
        let is_surname = |token: &usize| {
            other.words.form(*token).capital
                && (other.token(*token) == text.token(surname)
                    || self
                        .folded_names(side.other(), *token)
                        .iter()
                        .any(|name| names.contains(name)))
        };
        let language = other.source.language;
        let plain = |text: &AnalysedText, token: usize| self.lexicon.plain_name(text.token(token));
        let given = surname.checked_sub(1).map(|given| plain(text, given));
        let other_name_before = |token: usize| {
            let Some(before) = token.checked_sub(1) else { return false };
            let (word, form) = (other.token(before), other.words.form(before));
            let is_ordinary = form.known || !self.lexicon.has_dictionary(language);
            other.document.tokens[before].kind == TokenKind::Word
                && !form.function
                && !self.lexicon.is_title(language, word, form)
                && (form.capital || !is_ordinary)
                && given != Some(plain(other, before))
        };
        self.tokens(side.other()).filter(is_surname).any(|token| !other_name_before(token))
    }

    /// Whether the other side names an organisation by what it is: `the Commission` for
    /// `Komisja Europejska`, `policja` for `the Metropolitan Police`. The word counts only if this
    /// side has it less often outside of names.
    fn is_shortened(&self, side: Side, value: &Value) -> bool {
        let Value::Organisation(id) = value else { return false };
        let Some(heads) = self.lexicon.head_of_name(*id) else { return false };
        let count = |side: Side| {
            let words = &self.bitext[side].words;
            let is_head = |token: &usize| {
                let concepts = &words.form(*token).concepts;
                concepts.iter().any(|concept| heads.contains(concept))
            };
            self.tokens(side).filter(is_head).filter(|token| !self.is_named(side, *token)).count()
        };
        count(side.other()) > count(side)
    }

    /// Whether a token belongs to the name of an organisation, a place or a person.
    fn is_named(&self, side: Side, token: usize) -> bool {
        let text = &self.bitext[side];
        let span = text.document.tokens[token].span;
        let fact = |fact: usize| &text.facts.items[fact];
        let facts = &self.facts[side];
        let to = facts.partition_point(|index| fact(*index).span.start <= span.start);
        facts[to.saturating_sub(MAX_NESTED)..to].iter().any(|index| {
            let fact = fact(*index);
            span.end <= fact.span.end
                && fact.readings.first().is_some_and(|value| value.group().is_name())
        })
    }

    /// Whether a word of a name is also an ordinary word, which may be translated.
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

    /// Whether the other side has a word only with a figure that this side lacks: `CO2` for `CO`.
    fn appears_numbered(&self, side: Side, token: usize) -> bool {
        let is_numbered = |side: Side, token: usize| {
            let next = self.bitext[side].document.tokens.get(token + 1);
            next.is_some_and(|next| next.kind == TokenKind::Digits && !next.spaced)
        };
        let other = &self.bitext[side.other()];
        let word = self.bitext[side].token(token);
        let mut places = self.spelled(side.other()).places(word).peekable();
        !is_numbered(side, token)
            && places.peek().is_some()
            && places.all(|place| other.token(place) == word && is_numbered(side.other(), place))
    }

    /// Whether the other side writes an acronym in lower case, as commands and files are: `apt-get`
    /// for `APT`, `dlls` for `DLL`. Two letters may be another word, unless this side writes them so
    /// as well.
    fn appears_in_lower_case(&self, side: Side, token: usize) -> bool {
        let other = &self.bitext[side.other()];
        let lower = self.bitext[side].token(token).to_lowercase();
        let is_it = |side: Side, written: &str| {
            let text = &self.bitext[side];
            let mut places = self.spelled(side).places(written);
            places.any(|at| text.token(at) == written && !text.words.form(at).function)
        };
        let plurals = other.source.language.profile().acronym_plurals;
        let mut forms = plurals.iter().map(|ending| format!("{lower}{ending}"));
        (lower.len() >= MIN_LENGTH || is_it(side, &lower)) && is_it(side.other(), &lower)
            || lower.len() >= MIN_LENGTH && forms.any(|form| is_it(side.other(), &form))
    }

    /// Whether words in capitals are placeholders for values that the user types, which are
    /// translated, such as `DIR` by `KATALOG`: the other side has more words of its own in capitals
    /// than this side.
    fn has_placeholders(&self, side: Side) -> bool {
        self.all_caps_only_here(side.other()) > self.all_caps_only_here(side)
    }

    /// Whether the other side joins a figure to letters that this side has or spells: `DSM, version 5`
    /// and `DSM-5`, `Service Pack 2` and `SP2`.
    fn numbers_a_name(&self, side: Side, tokens: &[usize]) -> bool {
        let [figure] = tokens else { return false };
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let figure = text.token(*figure);
        let has_letters = |letters: &str| {
            let mut places = self.spelled(side).places(letters);
            letters.chars().nth(1).is_some()
                && letters.chars().all(char::is_uppercase)
                && (places.any(|place| text.token(place) == letters)
                    || self.initials(side).spell(letters))
        };
        let letters_before = |place: usize| {
            let before = place.checked_sub(1)?;
            other.document.tokens.get(place).filter(|token| !token.spaced)?;
            let hyphen = usize::from(other.token(before) == "-");
            before.checked_sub(hyphen).map(|letters| other.token(letters))
        };
        self.spelled(side.other()).places(figure).any(|place| {
            other.token(place) == figure && letters_before(place).is_some_and(has_letters)
        })
    }

    /// Whether a year directly follows a name that the other text has with the same year anywhere, as
    /// in its title: `EXPO 2020`.
    fn dates_a_name(&self, side: Side, tokens: &[usize]) -> bool {
        let [year] = tokens else { return false };
        let Some(name) = year.checked_sub(1) else { return false };
        let text = &self.bitext[side];
        let form = text.words.form(name);
        let is_name = text.document.tokens[name].kind == TokenKind::Word
            && text.token(name).starts_with(char::is_uppercase)
            && !form.function
            && form.calendar.is_empty()
            && text.document.tokens[*year].spaced;
        let name = text.token(name).to_lowercase();
        let other = &self.bitext[side.other()].source.text;
        let follows_name = |(at, _): (usize, &str)| {
            let before = other[..at].trim_end_matches(' ');
            let start = before.char_indices().rev().nth(name.chars().count() - 1);
            start.is_some_and(|(start, _)| before[start..].to_lowercase() == name)
        };
        is_name && other.match_indices(text.token(*year)).any(follows_name)
    }

    /// Whether the other side has the successive tokens of a figure outside of its matched facts:
    /// `4th Floor` in an address, `Sunday Times`, figures inside a name.
    fn figure_appears(&self, side: Side, tokens: &[usize]) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let (facts, matched) = (&self.facts[side.other()], &self.matched[side.other()]);
        let is_matched = |token: usize| {
            let span = other.document.tokens[token].span;
            let fact = |fact: usize| &other.facts.items[fact];
            let to = facts.partition_point(|index| fact(*index).span.start <= span.start);
            (to.saturating_sub(MAX_NESTED)..to)
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
