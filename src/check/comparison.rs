//! The comparison of facts, made once for all rules: which facts of an aligned passage have no
//! counterpart there, and which stand against each other.

use crate::analysed_text::AnalysedText;
use std::cell::OnceCell;

use rustc_hash::FxHashSet;

use super::bead_index::Homes;
use super::equivalence::{family, rule_of};
use super::facts::FactIndex;
use super::figures::outline;
use super::restated::{Initials, Spoken};
use super::roles::{acts_on, given_names};
use crate::bitext::{Bead, Bitext};
use crate::fact::{Fact, Strength, Value};
use crate::language::Language;
use crate::lexicon::{Concept, Lexicon};
use crate::span::Span;

/// Facts that differ: one that only one side has, or two that contradict each other. Indices into
/// the facts of each side.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Divergence {
    pub en: Option<usize>,
    pub pl: Option<usize>,
    /// The bead they stand in.
    pub bead: usize,
    /// Where the fact stands elsewhere in the text that lacks it here.
    pub elsewhere: Option<Span>,
    /// Whether the fact is repeated throughout both texts, so that a pronoun here loses nothing.
    pub common: bool,
}

/// All differences, and what agrees.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    pub divergences: Vec<Divergence>,
    /// Facts that are the same: indices into the facts of each side. A fact that one side states
    /// once more stands beside the one mention of the other.
    pub agreements: Vec<(usize, usize)>,
}

/// So many names in a row are a list.
const LIST: usize = 3;

/// Two texts and what is known of the whole of them.
pub(super) struct Whole<'a> {
    pub(super) bitext: &'a Bitext<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) homes: &'a Homes,
    /// The facts of each text, looked up where a passage lacks one.
    pub(super) facts: [OnceCell<FactIndex>; 2],
}

impl Comparison {
    /// Compares all aligned passages.
    pub fn of(bitext: &Bitext<'_>, homes: &Homes, lexicon: &Lexicon) -> Comparison {
        let whole = Whole { bitext, lexicon, homes, facts: Default::default() };
        let mut comparison = Comparison::default();
        for (index, bead) in bitext.alignment.beads.iter().enumerate() {
            if !bead.en.is_empty() && !bead.pl.is_empty() {
                Passage::new(&whole, index, bead).compare(index, &mut comparison);
            }
        }
        outline(bitext, &mut comparison.divergences);
        comparison
    }
}

/// One bead with its facts.
pub(super) struct Passage<'a> {
    pub(super) whole: &'a Whole<'a>,
    pub(super) bitext: &'a Bitext<'a>,
    pub(super) lexicon: &'a Lexicon,
    pub(super) bead: &'a Bead,
    pub(super) en: Vec<usize>,
    pub(super) pl: Vec<usize>,
    /// The sentence bead of each fact.
    pub(super) home_en: Vec<usize>,
    pub(super) home_pl: Vec<usize>,
    pub(super) matched_en: Vec<Option<usize>>,
    pub(super) matched_pl: Vec<Option<usize>>,
    /// What each side says, looked up where a fact is left over.
    pub(super) spoken: [OnceCell<Spoken>; 2],
    pub(super) meant: [OnceCell<FxHashSet<Concept>>; 2],
    pub(super) names: [OnceCell<FxHashSet<String>>; 2],
    pub(super) initials: [OnceCell<Initials>; 2],
    pub(super) all_caps_only_here: [OnceCell<usize>; 2],
}

impl<'a> Passage<'a> {
    pub(super) fn new(whole: &'a Whole<'a>, index: usize, bead: &'a Bead) -> Passage<'a> {
        let Whole { bitext, lexicon, homes, .. } = whole;
        let facts = |language: Language| -> (Vec<usize>, Vec<usize>) {
            let view = bitext.side(language);
            let facts: Vec<usize> = bead
                .side(language)
                .iter()
                .flat_map(|block| view.facts.of_block(&view.document, *block))
                .collect();
            let home = |fact: &usize| {
                view.document
                    .sentence_at(view.facts.items[*fact].span.start)
                    .and_then(|sentence| homes.of_sentence(language, index, sentence))
                    .unwrap_or(usize::MAX)
            };
            let home = facts.iter().map(home).collect();
            (facts, home)
        };
        let ((en, home_en), (pl, home_pl)) = (facts(Language::English), facts(Language::Polish));
        let (matched_en, matched_pl) = (vec![None; en.len()], vec![None; pl.len()]);
        let (spoken, meant, names, initials, all_caps_only_here) = Default::default();
        Passage {
            whole,
            bitext,
            lexicon,
            bead,
            en,
            pl,
            home_en,
            home_pl,
            matched_en,
            matched_pl,
            spoken,
            meant,
            names,
            initials,
            all_caps_only_here,
        }
    }

    fn compare(mut self, bead: usize, comparison: &mut Comparison) {
        let Comparison { divergences, agreements } = comparison;
        self.assign();
        agreements.extend(
            self.matched_en.iter().zip(&self.en).filter_map(|(p, e)| Some((*e, self.pl[(*p)?]))),
        );
        self.swapped_counts(bead, divergences);
        self.swapped_roles(bead, divergences);
        let mut left = |language: Language, matched: &[Option<usize>]| -> Vec<usize> {
            if matched.iter().all(Option::is_some) {
                return Vec::new();
            }
            let others = self.facts(language.other());
            let left = (0..matched.len()).filter(|index| {
                matched[*index].is_none() && !self.never_reported(language, *index)
            });
            let left =
                left.filter(|index| match (self.restated(language, *index, &others), language) {
                    (Some(other), Language::English) => {
                        agreements.push((self.en[*index], self.pl[other]));
                        false
                    }
                    (Some(other), Language::Polish) => {
                        agreements.push((self.en[other], self.pl[*index]));
                        false
                    }
                    (None, _) => !self.names_apart(language, *index),
                });
            left.collect()
        };
        let (left_en, left_pl) =
            (left(Language::English, &self.matched_en), left(Language::Polish, &self.matched_pl));
        let (mut used_en, mut used_pl) = (vec![false; self.en.len()], vec![false; self.pl.len()]);
        // A figure too many on either side, each repeated elsewhere: one was changed into the
        // other.
        let repeats_en: Vec<usize> = self.repeated(Language::English, &left_en);
        let repeats_pl: Vec<usize> = self.repeated(Language::Polish, &left_pl);
        // Two facts of one kind left over in the same sentence contradict each other.
        let mut opponents = self.opponents(&left_pl);
        let (crowd_en, crowd_pl) =
            (self.crowd(Language::English, &left_en), self.crowd(Language::Polish, &left_pl));
        for same_sentence in [true, false] {
            for e in &left_en {
                if used_en[*e] {
                    continue;
                }
                let Some(best) = self.opponent(*e, same_sentence, &mut opponents, &used_pl) else {
                    continue;
                };
                // A name that says little says nothing against one that stands in the other text
                // word for word.
                let (en, pl) =
                    (self.fact(Language::English, *e), self.fact(Language::Polish, best));
                let (sure, language) = if en.strength > pl.strength {
                    (en, Language::English)
                } else {
                    (pl, Language::Polish)
                };
                if en.strength != pl.strength
                    && matches!(
                        sure.readings.first(),
                        Some(Value::Person(_) | Value::Organisation(_))
                    )
                    && self.stands_verbatim(language, sure)
                {
                    continue;
                }
                let verbatim = |language, index| {
                    let fact = self.fact(language, index);
                    fact.readings.first().is_some_and(|value| family(value) <= 2)
                        && self.said_otherwise(language, fact)
                };
                if verbatim(Language::English, *e) && verbatim(Language::Polish, best) {
                    continue;
                }
                if self.weak(*e, best)
                    && (!self.weak_contradiction(*e, best, &crowd_en, &crowd_pl)
                        || !self.both_offices(*e, best)
                            && (self.said_otherwise(
                                Language::English,
                                self.fact(Language::English, *e),
                            ) || self.said_otherwise(
                                Language::Polish,
                                self.fact(Language::Polish, best),
                            )))
                {
                    continue;
                }
                used_en[*e] = true;
                used_pl[best] = true;
                divergences.push(Divergence {
                    en: Some(self.en[*e]),
                    pl: Some(self.pl[best]),
                    bead,
                    elsewhere: None,
                    common: false,
                });
            }
        }
        let free = |left: &[usize], used: &[bool]| -> Vec<usize> {
            left.iter().copied().filter(|index| !used[*index]).collect()
        };
        let (free_en, free_pl) = (free(&left_en, &used_en), free(&left_pl, &used_pl));
        for (e, p) in self.exchanged(&free_en, &free_pl, &repeats_en, &repeats_pl) {
            used_en[e] = true;
            used_pl[p] = true;
            divergences.push(Divergence {
                en: Some(self.en[e]),
                pl: Some(self.pl[p]),
                bead,
                elsewhere: None,
                common: false,
            });
        }
        for (language, left, used) in
            [(Language::English, left_en, used_en), (Language::Polish, left_pl, used_pl)]
        {
            for index in left {
                let fact = self.fact(language, index);
                let stated = fact.strength == Strength::Stated || self.is_listed(language, index);
                if used[index] || !stated || self.said_otherwise(language, fact) {
                    continue;
                }
                let number =
                    if language == Language::English { self.en[index] } else { self.pl[index] };
                let (en, pl) = if language == Language::English {
                    (Some(number), None)
                } else {
                    (None, Some(number))
                };
                let (elsewhere, common) = self.elsewhere(language, fact);
                divergences.push(Divergence { en, pl, bead, elsewhere, common });
            }
        }
    }

    /// The facts of one side by their values.
    fn facts(&self, language: Language) -> FactIndex {
        let facts = if language == Language::English { &self.en } else { &self.pl };
        let items = &self.bitext.side(language).facts.items;
        FactIndex::new(facts.iter().map(|fact| &items[*fact]), None, self.lexicon)
    }

    pub(super) fn fact(&self, language: Language, index: usize) -> &'a Fact {
        match language {
            Language::English => &self.bitext.en.facts.items[self.en[index]],
            Language::Polish => &self.bitext.pl.facts.items[self.pl[index]],
        }
    }

    pub(super) fn rule(&self, value: &Value) -> Option<&'static str> {
        rule_of(value, self.lexicon)
    }

    /// `Anna thanked Jan` against `Jan podziękował Annie`: who opens the English sentence and does
    /// is in an oblique case, and the other is in the nominative.
    fn swapped_roles(&self, bead: usize, divergences: &mut Vec<Divergence>) {
        let persons: Vec<usize> = (0..self.en.len())
            .filter(|e| {
                matches!(self.fact(Language::English, *e).readings.first(), Some(Value::Person(_)))
                    && self.matched_en[*e].is_some()
            })
            .collect();
        for pair in persons.windows(2) {
            let (Some(p), Some(q)) = (self.matched_en[pair[0]], self.matched_en[pair[1]]) else {
                continue;
            };
            let one_sentence = self.home_en[pair[0]] == self.home_en[pair[1]]
                && self.home_pl[p] == self.home_pl[q]
                && p != q;
            if one_sentence
                && acts_on(
                    &self.bitext.en,
                    self.fact(Language::English, pair[0]),
                    self.fact(Language::English, pair[1]),
                    self.lexicon,
                )
                && given_names(&self.bitext.pl, self.fact(Language::Polish, p), self.lexicon)
                    .is_some_and(|(text, names)| names.iter().any(|name| name != text))
                && given_names(&self.bitext.pl, self.fact(Language::Polish, q), self.lexicon)
                    .is_some_and(|(text, names)| names.iter().all(|name| name == text))
            {
                for (e, p) in [(pair[0], q), (pair[1], p)] {
                    divergences.push(Divergence {
                        en: Some(self.en[e]),
                        pl: Some(self.pl[p]),
                        bead,
                        elsewhere: None,
                        common: false,
                    });
                }
            }
        }
    }

    /// Whether a country stands in a list of countries the rest of which the other sentence has:
    /// `Estonian, Latvian and Lithuanian students`.
    fn is_listed(&self, language: Language, index: usize) -> bool {
        let (facts, matched) = match language {
            Language::English => (&self.en, &self.matched_en),
            Language::Polish => (&self.pl, &self.matched_pl),
        };
        let view = self.bitext.side(language);
        let country =
            |at: usize| matches!(self.fact(language, at).readings.first(), Some(Value::Country(_)));
        // Between two members of a list stands a comma or one small word.
        let beside = |a: usize, b: usize| {
            let between = Span {
                start: self.fact(language, a).span.end,
                end: self.fact(language, b).span.start,
            };
            let tokens =
                if between.start < between.end { tokens_in(view, between) } else { Vec::new() };
            let joins = |token: &usize| {
                view.words.form(*token).function
                    || view.source.slice(view.document.tokens[*token].span) == ","
            };
            (1..=2).contains(&tokens.len()) && tokens.iter().all(joins)
        };
        let is_member = |a: usize, b: usize| country(a) && country(b) && beside(a, b);
        let before = (0..index).rev().take_while(|at| is_member(*at, at + 1));
        let behind = (index + 1..facts.len()).take_while(|at| is_member(at - 1, *at));
        let mut members = 1;
        for at in before.chain(behind) {
            if matched[at].is_none() {
                return false;
            }
            members += 1;
        }
        members >= LIST
    }
}

/// The tokens of a span.
pub(super) fn tokens_in(view: &AnalysedText, span: Span) -> Vec<usize> {
    let tokens = &view.document.tokens;
    let from = tokens.partition_point(|token| token.span.start < span.start);
    (from..tokens.len()).take_while(|token| tokens[*token].span.end <= span.end).collect()
}
