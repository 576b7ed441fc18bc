//! Other ways in which a passage may write a name of letters: inflected, inside another name, short
//! for one, as code, as the name of a currency, or by words that have the letters as initials.

use super::lettering::inflects;
use super::passage::{Passage, tokens_in};
use crate::analysed_text::AnalysedText;
use crate::document::{BlockKind, InlineKind};
use crate::fact::{Fact, Value};
use crate::language::Language;
use crate::lexicon::INTERNATIONAL;
use crate::sides::Side;

/// Minimum number of letters of a name that may be inflected.
const MIN_INFLECTED: usize = 4;
/// Minimum number of letters that are a word with a case ending.
const MIN_WORD: usize = 3;
/// Minimum number of letters of a name of small letters from which adjectives are made.
const MIN_DERIVED: usize = 6;
/// Maximum number of letters in the case ending of an acronym.
const MAX_ENDING: usize = 3;
/// Maximum number of letters of the ending of an adjective made of a name: `JavaScriptowego`.
const MAX_DERIVED: usize = 6;
/// Minimum number of letters of a part of a name that is translated by itself: `DevTools`.
const MIN_PART: usize = 4;
/// Minimum number of letters that words of the same side spell.
const MIN_SPELLED: usize = 3;
/// Minimum number of letters of a word that is stressed by capitals.
const MIN_STRESSED: usize = 3;
/// Maximum number of blocks whose code is searched.
const MAX_BLOCKS: usize = 64;

impl Passage<'_> {
    /// Whether a fact is a name of capitals or a code, which no language translates word by word.
    pub(super) fn are_letters(&self, side: Side, fact: &Fact) -> bool {
        let is_name = fact.readings.first().is_some_and(|value| value.group().is_place_or_body());
        let written = self.bitext[side].source.slice(fact.span);
        let stem = written.trim_end_matches(|c: char| !c.is_uppercase() && !c.is_ascii_digit());
        is_name
            && stem.chars().nth(1).is_some()
            && !stem.chars().any(|c| c.is_lowercase() || c.is_whitespace())
    }

    /// Whether successive words of the other side have the letters of a name as initials, in their
    /// own language or by their translations, or the name is one of successive words whose initials
    /// the other side has as a name: `GNU` of `GNU Compiler Collection` beside `GCC`.
    pub(super) fn is_spelled(&self, side: Side, fact: &Fact) -> bool {
        let letters = |value: &Value| match value {
            Value::Acronym(letters) => Some(letters.clone()),
            _ => None,
        };
        let initials = self.initials(side.other());
        let mut readings = fact.readings.iter().filter_map(letters);
        readings.any(|letters| {
            initials.spell(&letters)
                || initials.spell_foreign(&letters)
                || initials.translate(&letters)
                || self.are_own_words_translated(side, &letters)
                || self.is_called_by_name(side, &letters)
        }) || self.is_part_of_expansion(side, fact)
            || self.is_spelled_with_number(side, fact)
    }

    /// Whether the other side names a person by a given name or a surname whose initials are some
    /// letters, and a text names that person in full: `Richard` for `RMS`.
    fn is_called_by_name(&self, side: Side, letters: &str) -> bool {
        let mut words = self.text_pair.full_names().called(letters).peekable();
        let names = || self.names(side.other());
        words.peek().is_some() && words.any(|word| names().contains(word))
    }

    /// Whether this side writes out letters too, function words included, and the other side
    /// translates the words: `SOC` beside `Standards of Care`.
    fn are_own_words_translated(&self, side: Side, letters: &str) -> bool {
        let text = &self.bitext[side];
        let concepts = self.concepts(side.other());
        let length = letters.chars().count();
        let is_translated = |token: usize| {
            let form = text.words.form(token);
            form.function || form.concepts.iter().any(|concept| concepts.contains(concept))
        };
        length >= MIN_SPELLED
            && self.tokens(side).filter(|token| text.words.form(*token).capital).any(|first| {
                let words = first..first + length;
                text.document.tokens.get(words.clone()).is_some()
                    && words.clone().zip(letters.chars()).all(|(token, letter)| {
                        text.token(token)
                            .chars()
                            .next()
                            .is_some_and(|initial| initial.to_uppercase().eq(letter.to_uppercase()))
                    })
                    && text.words.form(first + length - 1).capital
                    && words.into_iter().all(is_translated)
            })
    }

    /// Whether the other side spells the letters of a name and has the number after them: `SP2` as
    /// `Service Pack 2`.
    fn is_spelled_with_number(&self, side: Side, fact: &Fact) -> bool {
        let written = self.bitext[side].source.slice(fact.span);
        let letters = written.trim_end_matches(|c: char| c.is_ascii_digit());
        let number = &written[letters.len()..];
        let other = &self.bitext[side.other()];
        let mut numbers = self.spelled(side.other()).places(number);
        !number.is_empty()
            && letters.chars().all(char::is_uppercase)
            && self.initials(side.other()).spell(letters)
            && numbers.any(|place| other.token(place) == number)
    }

    /// Whether a word in capitals is stressed and the other side stresses its translation: `HERE`
    /// beside `TUTAJ`, whichever text each is in.
    pub(super) fn is_stressed_translation(&self, side: Side, tokens: &[usize]) -> bool {
        let [token] = tokens else { return false };
        let concepts = |language: Language, word: &str| {
            let lower = word.to_lowercase();
            let known = self.lexicon.knows(language, &lower);
            if known { self.lexicon.form(language, &lower).concepts } else { Vec::new() }
        };
        let word = self.bitext[side].token(*token);
        let own = Language::ALL.map(|language| (language, concepts(language, word)));
        if own.iter().all(|(_, own)| own.is_empty()) {
            return false;
        }
        let other = &self.bitext[side.other()];
        let is_stressed = |word: &&str| {
            word.chars().all(char::is_uppercase) && word.chars().nth(MIN_STRESSED - 1).is_some()
        };
        let words = self.tokens(side.other()).map(|token| other.token(token));
        // `SHOULD` does not translate `SHALL`: they are words of one language.
        words.filter(is_stressed).any(|word| {
            own.iter().any(|(language, own)| {
                concepts(language.other(), word).iter().any(|concept| own.contains(concept))
            })
        })
    }

    /// Whether the other side writes letters and those beside them without the space between them,
    /// or these letters with one: `XR ISN`, `XRISN`.
    fn is_spaced_otherwise(&self, side: Side, fact: &Fact, letters: &str) -> bool {
        let in_capitals = |word: &&str| !word.is_empty() && word.chars().all(char::is_uppercase);
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let joined = |text: &AnalysedText, first: usize| {
            let tokens = text.document.tokens.get(first..first + 2)?;
            let words = [text.source.slice(tokens[0].span), text.source.slice(tokens[1].span)];
            words.iter().all(in_capitals).then(|| words.concat())
        };
        let own = tokens_in(text, fact.span);
        let own = own.first().into_iter().flat_map(|token| [token.checked_sub(1), Some(*token)]);
        let mut own = own.flatten().filter_map(|first| joined(text, first));
        let is_word = |word: String| {
            let mut places = self.spelled(side.other()).places(&word);
            places.any(|place| other.token(place) == word)
        };
        own.any(is_word)
            || self
                .tokens(side.other())
                .any(|first| joined(other, first).as_deref() == Some(letters))
    }

    fn is_part_of_expansion(&self, side: Side, fact: &Fact) -> bool {
        let other = &self.bitext[side.other()];
        let tokens = tokens_in(&self.bitext[side], fact.span);
        let is_name = |letters: &String| {
            let mut places = self.spelled(side.other()).places(letters);
            places.any(|token| other.token(token) == letters)
        };
        let first = tokens.first().filter(|_| tokens.len() == 1);
        first.is_some_and(|token| self.initials(side).around(*token).any(|name| is_name(&name)))
    }

    /// Whether the other side writes a name of letters otherwise.
    pub(super) fn is_written_otherwise(&self, side: Side, fact: &Fact) -> bool {
        let text = &self.bitext[side];
        let written = text.source.slice(fact.span);
        match fact.readings.first() {
            Some(Value::Acronym(letters)) => {
                let lettering = self.lettering(side.other());
                inflects(&lettering.names, letters, MIN_INFLECTED, MAX_ENDING)
                    || lettering.initials.contains(&**letters)
                    || self.inflects_as_word(side, letters)
                    || self.is_inside_name(side, letters)
                    || self.appears_in_code(side.other(), letters)
                    || self.is_currency(side, fact)
                    || self.is_spaced_otherwise(side, fact, letters)
            }
            Some(Value::Program(name)) if !name.contains(char::is_whitespace) => {
                let lettering = self.lettering(side.other());
                let is_mixed = written.contains(char::is_lowercase);
                inflects(&lettering.names, name, MIN_INFLECTED, MAX_ENDING)
                    || is_mixed && inflects(&lettering.words, name, MIN_DERIVED, MAX_DERIVED)
                    || is_mixed && self.are_parts_translated(side, written)
                    || is_mixed && self.is_abbreviated(side, written)
                    || is_mixed && self.has_short_form(side, written)
                    || self.appears_in_code(side.other(), written)
                    || written.contains(['\'', '’']) && self.is_foreign_name(side.other(), name)
            }
            _ => false,
        }
    }

    /// Whether letters are a word that this text also writes in small letters, and the other side has
    /// that word with a case ending: `gitem` for `GIT` and `git`. A word of its language is that name
    /// with a capital or in a text that has the letters.
    fn inflects_as_word(&self, side: Side, letters: &str) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let language = other.source.language;
        let stem = letters.to_lowercase();
        let is_word = |token: usize| {
            let word = text.token(token);
            word != letters && word.to_lowercase() == stem
        };
        let all = |text: &AnalysedText| 0..text.document.tokens.len();
        let is_kept = || all(other).any(|token| other.token(token) == letters);
        let is_inflected = |token: usize| {
            let word = other.token(token).to_lowercase();
            let form = other.words.form(token);
            let ending = word.strip_prefix(&*stem);
            ending.is_some_and(|ending| self.lexicon.is_case_ending(language, ending))
                && (form.capital
                    || !form.known
                    || !self.lexicon.has_dictionary(language)
                    || is_kept())
        };
        stem.chars().count() >= MIN_WORD
            && self.tokens(side.other()).any(is_inflected)
            && all(text).any(is_word)
    }

    /// Whether the other side has letters inside another name that this side lacks: `XP` in
    /// `WinXP`.
    fn is_inside_name(&self, side: Side, letters: &str) -> bool {
        let inner = &self.lettering(side.other()).inner;
        let own = self.lettering(side);
        let is_new = |name: &str| own.names.binary_search(&name.to_lowercase()).is_err();
        inner.iter().any(|(run, name)| run == letters && is_new(name))
    }

    /// Whether the other side has the capitals of a name as an acronym: `JS` for `JavaScript`.
    fn is_abbreviated(&self, side: Side, name: &str) -> bool {
        let capitals: String = name.chars().filter(|c| c.is_uppercase()).collect();
        let (text, other) = (&self.bitext[side.other()], self.spelled(side.other()));
        other.places(&capitals).any(|token| text.token(token) == capitals)
    }

    /// Whether the other side translates the parts of a name that are words: `Tools` in `DevTools`.
    fn are_parts_translated(&self, side: Side, name: &str) -> bool {
        let starts = name.char_indices().filter(|(_, c)| c.is_uppercase()).map(|(at, _)| at);
        let starts: Vec<usize> = starts.chain([name.len()]).collect();
        let mut parts = starts.windows(2).filter_map(|ends| name.get(ends[0]..ends[1]));
        let others = self.concepts(side.other());
        let is_word =
            |part: &&str| part.len() >= MIN_PART && self.lexicon.knows(INTERNATIONAL, part);
        let is_translated = |part: &str| {
            let form = self.lexicon.form(INTERNATIONAL, part);
            form.concepts.iter().any(|concept| others.contains(concept))
        };
        starts.len() > 2 && parts.by_ref().filter(is_word).any(is_translated)
    }

    /// Whether the other side has a code of letters and figures in lower case, as keys are written:
    /// `f5`.
    pub(super) fn appears_as_code(&self, side: Side, fact: &Fact) -> bool {
        let code = self.bitext[side].source.slice(fact.span);
        let other = &self.bitext[side.other()];
        let mut blocks = self.bead[side.other()]
            .iter()
            .filter_map(|block| other.document.blocks.get(*block))
            .take(MAX_BLOCKS);
        code.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit())
            && code.contains(|c: char| c.is_ascii_digit())
            && blocks.any(|block| has_word(other.source.slice(block.span), &code.to_lowercase()))
    }

    /// Whether the other side has the last part of a name with capitals inside as a name: `Dojo` for
    /// `CoderDojo`.
    fn has_short_form(&self, side: Side, name: &str) -> bool {
        let last = name.rfind(char::is_uppercase).and_then(|at| name.get(at..)).unwrap_or_default();
        let other = &self.bitext[side.other()];
        let mut places = self.spelled(side.other()).places(last);
        last.len() >= MIN_PART
            && !self.lexicon.knows(INTERNATIONAL, last)
            && places.any(|token| other.token(token) == last)
    }

    /// Whether one side has a foreign name as it is, as an owner, or as a word of its meaning.
    fn is_foreign_name(&self, side: Side, name: &str) -> bool {
        let text = &self.bitext[side];
        let endings = text.source.language.profile().possessives.iter();
        let mut forms = [""].into_iter().chain(endings.copied()).map(|end| format!("{name}{end}"));
        let has = |form: String| {
            let mut places = self.spelled(side).places(&form);
            places.any(|token| text.token(token) == form)
        };
        let concepts = || self.lexicon.form(INTERNATIONAL, name).concepts;
        forms.any(has) || concepts().iter().any(|concept| self.concepts(side).contains(concept))
    }

    /// Whether the code of one side has letters as a word of its own.
    fn appears_in_code(&self, side: Side, letters: &str) -> bool {
        let text = &self.bitext[side];
        let blocks = self.bead[side]
            .iter()
            .filter_map(|block| text.document.blocks.get(*block))
            .take(MAX_BLOCKS);
        let mut code = blocks.flat_map(|block| {
            let whole = (block.kind == BlockKind::Code).then_some(block.span);
            let inline = |kind: InlineKind| kind == InlineKind::Code;
            let parts = block.inlines.iter().filter(move |part| inline(part.kind));
            whole.into_iter().chain(parts.map(|part| part.span))
        });
        code.any(|span| has_word(text.source.slice(span), letters))
    }

    /// Whether an acronym is the code of a currency that the other side names in words.
    fn is_currency(&self, side: Side, fact: &Fact) -> bool {
        let currency = |side: Side, token: usize| {
            let text = self.bitext[side].tokenized();
            let begins = text.words.form(token).begins_currency;
            begins.then(|| self.lexicon.currency_at(&text, token)).flatten()
        };
        let tokens = tokens_in(&self.bitext[side], fact.span);
        let own = tokens.first().and_then(|token| currency(side, *token));
        own.is_some_and(|(_, own)| {
            let others = self.tokens(side.other());
            others.filter_map(|token| currency(side.other(), token)).any(|(_, other)| other == own)
        })
    }
}

/// Whether a text has a word between characters that are no letters or figures.
fn has_word(text: &str, word: &str) -> bool {
    text.match_indices(word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}
