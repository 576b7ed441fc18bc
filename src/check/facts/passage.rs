//! A bead with its facts and the words around them.

use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::asides::Asides;
use super::bead_index::BeadIndex;
use super::dictionary::Dictionary;
use super::fact_index::FactIndex;
use super::full_names::FullNames;
use super::initials::Initials;
use super::lettering::Lettering;
use super::postings::{Postings, key};
use crate::analysed_text::AnalysedText;
use crate::bitext::{Bead, Bitext};
use crate::document::TokenKind;
use crate::fact::{Fact, Strength, Value};
use crate::lexicon::{Concept, LetterSet, Lexicon, PartOfSpeech};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// A pair of texts with an index of their facts by value.
pub(crate) struct TextPair<'a> {
    pub(super) bitext: &'a Bitext,
    pub(super) lexicon: &'a Lexicon,
    pub(super) bead_index: &'a BeadIndex,
    /// The facts of each text, indexed once a passage lacks one.
    pub(super) facts: Sides<OnceCell<FactIndex>>,
    /// The renderings of names that the texts teach, learned once a passage lacks one.
    dictionary: OnceCell<Dictionary>,
    /// The persons that the texts name in full, collected once a passage lacks an acronym.
    full_names: OnceCell<FullNames>,
    /// The asides of each text, found once a passage lacks a fact.
    asides: OnceCell<Asides>,
    /// The lines of the code blocks of each text, collected once a passage lacks a fact.
    pub(super) code_lines: Sides<OnceCell<FxHashSet<String>>>,
}

impl<'a> TextPair<'a> {
    /// Creates the index of two texts; their facts are indexed on first use.
    pub fn new(
        bitext: &'a Bitext,
        bead_index: &'a BeadIndex,
        lexicon: &'a Lexicon,
    ) -> TextPair<'a> {
        TextPair {
            bitext,
            lexicon,
            bead_index,
            facts: Sides::default(),
            dictionary: OnceCell::new(),
            full_names: OnceCell::new(),
            asides: OnceCell::new(),
            code_lines: Sides::default(),
        }
    }

    /// Returns the asides of the texts.
    pub(super) fn asides(&self) -> &Asides {
        self.asides.get_or_init(|| Asides::new(self.bitext, self.lexicon))
    }

    /// Returns the persons that the texts name in full.
    pub(super) fn full_names(&self) -> &FullNames {
        self.full_names.get_or_init(|| FullNames::of(self.bitext, self.lexicon))
    }

    /// Returns what the texts teach about their names.
    pub(super) fn dictionary(&self) -> &Dictionary {
        self.dictionary.get_or_init(|| Dictionary::learn(self.bitext, self.bead_index))
    }
}

/// One bead with its facts. An index of a fact is one into `facts` of its side.
pub(crate) struct Passage<'a> {
    pub(super) text_pair: &'a TextPair<'a>,
    pub(super) bitext: &'a Bitext,
    pub(super) lexicon: &'a Lexicon,
    pub(super) bead: &'a Bead,
    /// The facts of each side: indices into the facts of its text.
    pub(crate) facts: Sides<Vec<usize>>,
    /// The sentence bead of each fact, or `usize::MAX` for a fact outside all sentences.
    pub(crate) sentence_of: Sides<Vec<usize>>,
    /// The counterpart of each fact, if it has been matched.
    pub(super) matched: Sides<Vec<Option<usize>>>,
    /// The words of each side, indexed once a fact is left over.
    words: Sides<Words>,
}

/// The words of one side of a passage by spelling, concepts, names and initials.
#[derive(Debug, Default)]
struct Words {
    spelled: OnceCell<Spelled>,
    concepts: OnceCell<FxHashSet<Concept>>,
    names: OnceCell<FxHashSet<String>>,
    initials: OnceCell<Initials>,
    lettering: OnceCell<Lettering>,
    all_caps_only_here: OnceCell<usize>,
}

impl<'a> Passage<'a> {
    /// Collects the facts of a bead.
    pub fn new(text_pair: &'a TextPair<'a>, index: usize, bead: &'a Bead) -> Passage<'a> {
        let TextPair { bitext, lexicon, bead_index, .. } = text_pair;
        let facts = Sides::from_fn(|side| -> Vec<usize> {
            let text = &bitext[side];
            let blocks = bead[side].iter();
            blocks.flat_map(|block| text.facts.of_block(&text.document, *block)).collect()
        });
        let sentence_of = Sides::from_fn(|side| {
            let text = &bitext[side];
            let sentence_bead = |fact: &usize| {
                text.document
                    .sentence_at(text.facts.items[*fact].span.start)
                    .and_then(|sentence| bead_index.of_sentence(side, index, sentence))
                    .unwrap_or(usize::MAX)
            };
            facts[side].iter().map(sentence_bead).collect()
        });
        let matched = facts.as_ref().map(|facts| vec![None; facts.len()]);
        Passage {
            text_pair,
            bitext,
            lexicon,
            bead,
            facts,
            sentence_of,
            matched,
            words: Sides::default(),
        }
    }

    /// Returns a fact.
    pub(super) fn fact(&self, side: Side, index: usize) -> &'a Fact {
        &self.bitext[side].facts.items[self.facts[side][index]]
    }

    /// Returns the likeliest reading of a fact.
    pub(super) fn value(&self, side: Side, index: usize) -> Option<&'a Value> {
        self.fact(side, index).readings.first()
    }

    /// Returns the rule that reports a fact.
    pub(super) fn rule(&self, side: Side, index: usize) -> Option<RuleId> {
        self.value(side, index).map(|value| value.kind(self.lexicon).rule())
    }

    /// Whether two facts are in sentences that are aligned.
    pub(super) fn in_one_sentence(&self, source: usize, target: usize) -> bool {
        self.sentence_of.source[source] == self.sentence_of.target[target]
    }

    /// Indexes the facts of one side by their values.
    pub(super) fn fact_index(&self, side: Side) -> FactIndex {
        let items = &self.bitext[side].facts.items;
        FactIndex::new(self.facts[side].iter().map(|fact| &items[*fact]), None, self.lexicon)
    }

    /// Returns the tokens of one side.
    pub(super) fn tokens(&self, side: Side) -> impl Iterator<Item = usize> + Clone {
        let document = &self.bitext[side].document;
        let blocks = self.bead[side].iter().filter_map(|block| document.blocks.get(*block));
        blocks.flat_map(|block| document.block_tokens(block))
    }

    /// Returns the words of one side by their spelling.
    pub(super) fn spelled(&self, side: Side) -> &Spelled {
        self.words[side].spelled.get_or_init(|| {
            let text = &self.bitext[side];
            let texts = self.tokens(side).map(|token| (key(text.token(token)), token));
            Spelled { texts: Postings::new(texts) }
        })
    }

    /// Returns the concepts of the words of one side.
    pub(super) fn concepts(&self, side: Side) -> &FxHashSet<Concept> {
        self.words[side].concepts.get_or_init(|| {
            let words = &self.bitext[side].words;
            self.tokens(side).flat_map(|token| words.form(token).concepts.iter().copied()).collect()
        })
    }

    /// Returns the names that words of one side may be forms of.
    pub(super) fn names(&self, side: Side) -> &FxHashSet<String> {
        self.words[side].names.get_or_init(|| {
            let mut seen = FxHashSet::default();
            let words = &self.bitext[side].words;
            let forms = self.tokens(side).filter(|token| seen.insert(words.form_index(*token)));
            forms.flat_map(|token| self.folded_names(side, token)).collect()
        })
    }

    /// Returns the names that a word may be a form of, in the spellings that both languages share.
    pub(super) fn folded_names(&self, side: Side, token: usize) -> Vec<String> {
        let text = &self.bitext[side];
        let language = text.source.language;
        let names = self.lexicon.nominatives(language, text.token(token), text.words.form(token));
        names.iter().flat_map(|name| self.lexicon.folds(language, name)).collect()
    }

    /// Returns the initials of the words of one side.
    pub(super) fn initials(&self, side: Side) -> &Initials {
        self.words[side].initials.get_or_init(|| {
            let text = &self.bitext[side];
            let mut initials = Initials::default();
            let has_dictionary = self.lexicon.has_dictionary(text.source.language);
            for block in self.bead[side].iter().filter_map(|block| text.document.blocks.get(*block))
            {
                for token in text.document.block_tokens(block) {
                    let form = text.words.form(token);
                    if text.document.tokens[token].kind != TokenKind::Word || form.function {
                        continue;
                    }
                    let foreign = has_dictionary && !form.known && !form.capital;
                    let translated = self.translated_initials(side, token);
                    initials.add(token, text.token(token), translated, foreign);
                }
                initials.end_block();
            }
            initials.index();
            initials
        })
    }

    /// Returns the initials of the translations of a noun or an adjective, of which letters are
    /// made; none if the other side translates the word itself.
    fn translated_initials(&self, side: Side, token: usize) -> LetterSet {
        let text = &self.bitext[side];
        let form = text.words.form(token);
        let explained = self.concepts(side.other());
        let is_noun = form.lemmas.first().is_some_and(|lemma| {
            matches!(lemma.part, PartOfSpeech::Noun | PartOfSpeech::Adjective)
        });
        if !is_noun || form.concepts.iter().any(|concept| explained.contains(concept)) {
            return LetterSet::default();
        }
        let language = self.bitext[side.other()].source.language;
        self.lexicon.initials(language, form)
    }

    /// Returns the words of one side that may write a name of letters.
    pub(super) fn lettering(&self, side: Side) -> &Lettering {
        self.words[side]
            .lettering
            .get_or_init(|| Lettering::new(self.bitext, side, &self.bead[side]))
    }

    /// Returns the number of words in capitals, other than acronyms, that only one side has.
    pub(super) fn all_caps_only_here(&self, side: Side) -> usize {
        *self.words[side].all_caps_only_here.get_or_init(|| {
            let text = &self.bitext[side];
            let is_all_caps = |token: &usize| {
                let word = text.token(*token);
                text.document.tokens[*token].kind == TokenKind::Word
                    && word.chars().count() > 1
                    && word.chars().all(char::is_uppercase)
            };
            let words = self.tokens(side).filter(is_all_caps);
            let words =
                words.filter(|token| text.words.form(*token).known || is_joined(text, *token));
            words
                .filter(|token| !is_name(text, *token))
                .map(|token| text.token(token))
                .filter(|word| self.spelled(side.other()).places(word).next().is_none())
                .collect::<FxHashSet<&str>>()
                .len()
        })
    }
}

/// Whether a word in capitals is a name.
fn is_name(text: &AnalysedText, token: usize) -> bool {
    let span = text.document.tokens[token].span;
    let facts = text.facts.within(span).map(|fact| &text.facts.items[fact]);
    facts.into_iter().any(|fact| fact.strength > Strength::Hint)
}

/// Whether a word is part of an identifier such as `FILE_NAME`.
fn is_joined(text: &AnalysedText, token: usize) -> bool {
    let is_underscore = |at: Option<usize>| {
        at.is_some_and(|at| text.document.tokens.get(at).is_some() && text.token(at) == "_")
    };
    let is_glued = |at: usize| text.document.tokens.get(at).is_some_and(|token| !token.spaced);
    is_glued(token) && is_underscore(token.checked_sub(1))
        || is_glued(token + 1) && is_underscore(Some(token + 1))
}

/// The words of one side of a passage by their spelling.
#[derive(Debug)]
pub(super) struct Spelled {
    texts: Postings,
}

impl Spelled {
    /// Returns the first tokens that may be spelled like this.
    pub fn places(&self, text: &str) -> impl Iterator<Item = usize> + '_ {
        self.texts.at(key(text))
    }
}

/// Returns the tokens of a span.
pub(super) fn tokens_in(text: &AnalysedText, span: Span) -> Vec<usize> {
    let tokens = &text.document.tokens;
    let from = tokens.partition_point(|token| token.span.start < span.start);
    (from..tokens.len()).take_while(|token| tokens[*token].span.end <= span.end).collect()
}
