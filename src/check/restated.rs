//! Facts that the other side states in its own way: the very words, most of the words of a name, a
//! name taken apart.

use crate::analysed_text::AnalysedText;
use rustc_hash::FxHashSet;

use super::comparison::{Passage, tokens_in};
use super::coordination::names_apart;
use super::equivalence::family;
use super::postings::{Postings, key};
use crate::document::TokenKind;
use crate::fact::{Fact, Value};
use crate::language::Language;
use crate::lexicon::Concept;

/// Words at least so long, in bytes, do not stand in both texts by chance.
const LONG_ENOUGH: usize = 3;
/// This part of the words of a name said in other words is the name said in other words.
const SAID_OTHERWISE: f32 = 0.6;
/// Longer passages, in bytes, are not searched letter by letter.
const LONG_PASSAGE: usize = 10_000;
/// In so many facts at most a token lies.
const NESTED: usize = 4;

impl<'a> Passage<'a> {
    /// Whether the sentence beside a fact has all words of its name, apart from one another.
    pub(super) fn names_apart(&self, language: Language, index: usize) -> bool {
        let (home, other) = match language {
            Language::English => (self.home_en[index], &self.bitext.pl),
            Language::Polish => (self.home_pl[index], &self.bitext.en),
        };
        let fact = self.fact(language, index);
        self.bead.sentences.get(home).is_some_and(|sentences| {
            let beside = sentences
                .side(language.other())
                .iter()
                .filter_map(|sentence| other.document.sentences.get(*sentence));
            beside
                .into_iter()
                .any(|sentence| names_apart(fact, other, sentence.tokens.clone(), self.lexicon))
        })
    }

    /// Whether the words of a fact stand in the other text just as they are, or in a long passage
    /// from the start of a word on.
    pub(super) fn stands_verbatim(&self, language: Language, fact: &Fact) -> bool {
        let (view, other) = (self.bitext.side(language), self.bitext.side(language.other()));
        let written = view.source.slice(fact.span);
        let mut blocks = self
            .bead
            .side(language.other())
            .iter()
            .filter_map(|block| other.document.blocks.get(*block));
        if blocks.clone().all(|block| block.span.len() <= LONG_PASSAGE) {
            return blocks.any(|block| other.source.slice(block.span).contains(written));
        }
        let first = tokens_in(view, fact.span)
            .first()
            .map(|token| view.source.slice(view.document.tokens[*token].span));
        let mut places =
            first.into_iter().flat_map(|first| self.spoken(language.other()).places(first));
        places.any(|place| {
            let from = other.document.tokens[place].span.start as usize;
            other.source.text.get(from..).is_some_and(|text| text.starts_with(written))
        })
    }

    /// Whether the other side has the very words (figures of two digits or more, names), or most of
    /// the words of a name in its own language.
    pub(super) fn said_otherwise(&self, language: Language, fact: &Fact) -> bool {
        let (view, other) = (self.bitext.side(language), self.bitext.side(language.other()));
        let tokens: Vec<usize> = tokens_in(view, fact.span);
        // In prose a name in capitals is a name, and a word in capitals is all_caps_only_here; in the strings
        // of programs it may stand for something that a user fills in.
        let is_filled_in = || view.source.is_segmented() && self.stands_for_something(language);
        let in_small_letters =
            || tokens.first().is_some_and(|token| self.stands_in_small_letters(language, *token));
        match fact.readings.first() {
            Some(Value::Program(_)) if is_filled_in() => return true,
            Some(Value::Acronym(_)) if is_filled_in() || in_small_letters() => return true,
            _ => {}
        }
        let is_name = fact.readings.first().is_some_and(|value| (3..=5).contains(&family(value)));
        let is_number = fact.readings.first().is_some_and(|value| family(value) <= 2);
        let spoken_there = self.spoken(language.other());
        let text = |view: &'a AnalysedText, token: usize| {
            view.source.slice(view.document.tokens[token].span)
        };
        let same_text = |token: usize| {
            let text_here = text(view, token);
            spoken_there.places(text_here).any(|candidate| text(other, candidate) == text_here)
        };
        // The very words, whatever they are taken for there: a title, a street, a name inside
        // another.
        let spoken =
            tokens.iter().filter(|token| view.document.tokens[**token].kind != TokenKind::Mark);
        let length: usize =
            spoken.clone().map(|token| view.document.tokens[*token].span.len()).sum();
        if length >= LONG_ENOUGH && !is_number && spoken.clone().all(|token| same_text(*token)) {
            return true;
        }
        if is_number {
            return length >= 2 && self.verbatim(language, &tokens);
        }
        if !is_name {
            return false;
        }
        let words: Vec<usize> = tokens
            .into_iter()
            .filter(|token| {
                view.document.tokens[*token].kind != TokenKind::Mark
                    && !view.words.form(*token).function
            })
            .collect();
        let person = matches!(fact.readings.first(), Some(Value::Person(_)));
        // Two names that begin alike are not the same; what is an ordinary word besides may be
        // translated.
        let ordinary = |token: usize| {
            let form = view.words.form(token);
            form.known && form.lemmas.iter().any(|lemma| !lemma.proper)
        };
        let shares = |token: usize| {
            if person && (fact.counted.is_some() || !ordinary(token)) {
                let names = self.names(language.other());
                return same_text(token)
                    || self.folded(language, token).iter().any(|name| names.contains(name));
            }
            let concepts = &view.words.form(token).concepts;
            same_text(token)
                || concepts.iter().any(|concept| self.meant(language.other()).contains(concept))
        };
        // A country by its name is in the tables in every form: only the very word is it.
        let country = matches!(fact.readings.first(), Some(Value::Country(_) | Value::Region(_)));
        if let Some(Value::Acronym(letters)) = fact.readings.first()
            && self.initials(language.other()).spell(letters)
        {
            return true;
        }
        // A person who is named in full elsewhere may go by one name here.
        if matches!(fact.readings.first(), Some(Value::Person(_)))
            && self.elsewhere(language, fact).0.is_some()
            && words.iter().any(|token| shares(*token))
        {
            return true;
        }
        let said = words
            .iter()
            .filter(|token| if country { same_text(**token) } else { shares(**token) })
            .count();
        !words.is_empty() && said as f32 / words.len() as f32 > SAID_OTHERWISE
    }

    /// Whether the other side writes an acronym in small letters, as commands and files are:
    /// `apt-get` for `APT`.
    fn stands_in_small_letters(&self, language: Language, token: usize) -> bool {
        let (view, other) = (self.bitext.side(language), self.bitext.side(language.other()));
        let small = view
            .document
            .tokens
            .get(token)
            .map_or("", |token| view.source.slice(token.span))
            .to_lowercase();
        let is_it = |token: usize| {
            other.source.slice(other.document.tokens[token].span) == small
                && !other.words.form(token).function
        };
        small.len() >= LONG_ENOUGH && self.spoken(language.other()).places(&small).any(is_it)
    }

    /// Whether a name in capitals stands for something that a user fills in, which is translated:
    /// where the other side has more words in capitals that are no acronyms, and that this side
    /// lacks, than this side has: `DIR` and `KATALOG`.
    fn stands_for_something(&self, language: Language) -> bool {
        self.all_caps_only_here(language.other()) > self.all_caps_only_here(language)
    }

    /// How many words in capitals that are no acronyms only one side has.
    fn all_caps_only_here(&self, language: Language) -> usize {
        *self.all_caps_only_here[language as usize].get_or_init(|| {
            let view = self.bitext.side(language);
            let text = |token: usize| view.source.slice(view.document.tokens[token].span);
            let capitals = |token: &usize| {
                text(*token).chars().count() > 1 && text(*token).chars().all(char::is_uppercase)
            };
            let words = self
                .tokens(language)
                .filter(|token| view.document.tokens[*token].kind == TokenKind::Word)
                .filter(capitals);
            let words = words
                .filter(|token| view.words.form(*token).known || joined(view, *token))
                .map(text);
            words
                .filter(|text| self.spoken(language.other()).places(text).next().is_none())
                .collect::<FxHashSet<&str>>()
                .len()
        })
    }

    /// Whether the other side has the very tokens of a number in a row where no fact of its own is
    /// accounted for: `4th Floor` in an address, `Sunday Times`, figures inside a name.
    fn verbatim(&self, language: Language, tokens: &[usize]) -> bool {
        let (view, other) = (self.bitext.side(language), self.bitext.side(language.other()));
        let text = |view: &'a AnalysedText, token: usize| {
            view.document.tokens.get(token).map_or("", |token| view.source.slice(token.span))
        };
        let (facts, matched) = match language {
            Language::English => (&self.pl, &self.matched_pl),
            Language::Polish => (&self.en, &self.matched_en),
        };
        let accounted = |token: usize| {
            let span = other.document.tokens[token].span;
            let fact = |fact: usize| &other.facts.items[fact];
            // Facts hardly ever lie in one another.
            let to = facts.partition_point(|index| fact(*index).span.start <= span.start);
            (to.saturating_sub(NESTED)..to)
                .any(|index| matched[index].is_some() && span.end <= fact(facts[index]).span.end)
        };
        let Some(first) = tokens.first() else { return false };
        self.spoken(language.other()).places(text(view, *first)).any(|start| {
            tokens.iter().enumerate().all(|(at, token)| {
                start + at < other.document.tokens.len()
                    && text(other, start + at) == text(view, *token)
            }) && !accounted(start)
        })
    }

    /// The tokens of the passage on one side.
    fn tokens(&self, language: Language) -> impl Iterator<Item = usize> + Clone {
        let document = &self.bitext.side(language).document;
        let blocks =
            self.bead.side(language).iter().filter_map(|block| document.blocks.get(*block));
        blocks.flat_map(|block| document.block_tokens(block))
    }

    fn spoken(&self, language: Language) -> &Spoken {
        self.spoken[language as usize].get_or_init(|| {
            let view = self.bitext.side(language);
            let tokens = self.tokens(language);
            let texts = tokens
                .map(|token| (key(view.source.slice(view.document.tokens[token].span)), token));
            Spoken { texts: Postings::new(texts) }
        })
    }

    /// What the words of the passage on one side can mean.
    fn meant(&self, language: Language) -> &FxHashSet<Concept> {
        self.meant[language as usize].get_or_init(|| {
            let words = &self.bitext.side(language).words;
            self.tokens(language)
                .flat_map(|token| words.form(token).concepts.iter().copied())
                .collect()
        })
    }

    /// The names that the words of the passage on one side may be forms of.
    fn names(&self, language: Language) -> &FxHashSet<String> {
        self.names[language as usize].get_or_init(|| {
            let mut seen = FxHashSet::default();
            let forms = self
                .tokens(language)
                .filter(|token| seen.insert(self.bitext.side(language).words.form_index(*token)));
            forms.flat_map(|token| self.folded(language, token)).collect()
        })
    }

    /// The names that a word may be a form of, as both languages spell them.
    fn folded(&self, language: Language, token: usize) -> Vec<String> {
        let view = self.bitext.side(language);
        let text = view.source.slice(view.document.tokens[token].span);
        let names = self.lexicon.nominatives(language, text, view.words.form(token));
        names.iter().map(|name| self.lexicon.fold(language, name)).collect()
    }

    fn initials(&self, language: Language) -> &Initials {
        self.initials[language as usize].get_or_init(|| {
            let view = self.bitext.side(language);
            let document = &view.document;
            let mut initials = Vec::new();
            for block in
                self.bead.side(language).iter().filter_map(|block| document.blocks.get(*block))
            {
                let words = document.block_tokens(block);
                let words = words.filter(|token| {
                    document.tokens[*token].kind == TokenKind::Word
                        && !view.words.form(*token).function
                });
                initials.extend(words.map(|token| {
                    view.source.slice(document.tokens[token].span).chars().next().unwrap_or(' ')
                }));
                initials.push(' ');
            }
            let starts = Postings::new(initials.windows(2).map(key).zip(0..));
            Initials { initials, starts }
        })
    }
}

/// Whether a word is a part of a name that programs read: `FILE_NAME`.
fn joined(view: &AnalysedText, token: usize) -> bool {
    let is_mark = |at: Option<usize>| {
        at.and_then(|at| view.document.tokens.get(at))
            .is_some_and(|mark| view.source.slice(mark.span) == "_")
    };
    let glued = |at: usize| view.document.tokens.get(at).is_some_and(|token| !token.spaced);
    glued(token) && is_mark(token.checked_sub(1)) || glued(token + 1) && is_mark(Some(token + 1))
}

/// What is said on one side of a passage.
#[derive(Debug)]
pub(super) struct Spoken {
    texts: Postings,
}

impl Spoken {
    /// The first tokens that may be spelt so.
    fn places(&self, text: &str) -> impl Iterator<Item = usize> + '_ {
        self.texts.at(key(text))
    }
}

/// The first letters of the words of one side of a passage.
#[derive(Debug)]
pub(super) struct Initials {
    initials: Vec<char>,
    starts: Postings,
}

impl Initials {
    /// Whether words in a row have the letters of an acronym as their capitals:
    /// `Mozilla Public License` for `MPL`.
    fn spell(&self, letters: &str) -> bool {
        let letters: Vec<char> = letters.chars().collect();
        letters.len() > 1
            && self
                .starts
                .at(key(&letters[..2]))
                .any(|start| self.initials[start..].starts_with(&letters))
    }
}
