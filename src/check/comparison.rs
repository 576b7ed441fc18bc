//! The comparison of facts, made once for all rules: which facts of an aligned passage have no counterpart there, and which stand against each other.

use rustc_hash::FxHashMap;

use super::compatible::{family, rule_of, same, says};
use super::coordination::names_apart;
use super::figures::outline;
use crate::bitext::{Bead, Bitext};
use crate::document::TokenKind;
use crate::entity::{Entity, Strength, Value, View};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::text::Span;

/// Facts that differ: one that only one side has, or two that contradict each other. Indices into the entities of each side.
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

/// All differences.
#[derive(Debug, Default)]
pub(super) struct Comparison {
    pub divergences: Vec<Divergence>,
}

/// A name that both texts have at least so often may be a pronoun anywhere.
const COMMON: usize = 4;
/// Words at least so long, in bytes, do not stand in both texts by chance.
const LONG_ENOUGH: usize = 3;
/// This part of the words of a name said in other words is the name said in other words.
const SAID_OTHERWISE: f32 = 0.6;

impl Comparison {
    /// Compares all aligned passages.
    pub fn of(bitext: &Bitext<'_>, lexicon: &Lexicon) -> Comparison {
        let mut comparison = Comparison::default();
        for (index, bead) in bitext.alignment.beads.iter().enumerate() {
            if !bead.en.is_empty() && !bead.pl.is_empty() {
                Passage::new(bitext, bead, lexicon).compare(index, &mut comparison.divergences);
            }
        }
        outline(bitext, &mut comparison.divergences);
        comparison
    }
}

/// One bead with its facts.
pub(super) struct Passage<'a> {
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
}

impl<'a> Passage<'a> {
    fn new(bitext: &'a Bitext<'a>, bead: &'a Bead, lexicon: &'a Lexicon) -> Passage<'a> {
        let facts = |language: Language| -> (Vec<usize>, Vec<usize>) {
            let view = bitext.side(language);
            let facts: Vec<usize> = bead.side(language).iter().flat_map(|block| view.entities.of_block(view.document, *block)).collect();
            let mut homes = FxHashMap::default();
            for (home, sentences) in bead.sentences.iter().enumerate() {
                homes.extend(sentences.side(language).iter().map(|sentence| (*sentence, home)));
            }
            let home = |fact: &usize| {
                view.document
                    .sentence_at(view.entities.items[*fact].span.start)
                    .and_then(|sentence| homes.get(&sentence).copied())
                    .unwrap_or(usize::MAX)
            };
            let home = facts.iter().map(home).collect();
            (facts, home)
        };
        let ((en, home_en), (pl, home_pl)) = (facts(Language::English), facts(Language::Polish));
        let (matched_en, matched_pl) = (vec![None; en.len()], vec![None; pl.len()]);
        Passage { bitext, lexicon, bead, en, pl, home_en, home_pl, matched_en, matched_pl }
    }

    fn compare(mut self, bead: usize, divergences: &mut Vec<Divergence>) {
        self.assign();
        self.swapped_counts(bead, divergences);
        self.swapped_roles(bead, divergences);
        let left = |language: Language, matched: &[Option<usize>]| -> Vec<usize> {
            let left = (0..matched.len()).filter(|index| matched[*index].is_none());
            left.filter(|index| !self.satisfied(language, *index) && !self.names_apart(language, *index)).collect()
        };
        let (left_en, left_pl) = (left(Language::English, &self.matched_en), left(Language::Polish, &self.matched_pl));
        let (mut used_en, mut used_pl) = (vec![false; self.en.len()], vec![false; self.pl.len()]);
        // A figure too many on either side, each repeated elsewhere: one was changed into the other.
        let repeats_en: Vec<usize> = self.repeated(Language::English, &left_en);
        let repeats_pl: Vec<usize> = self.repeated(Language::Polish, &left_pl);
        // Two facts of one kind left over in the same sentence contradict each other.
        for same_sentence in [true, false] {
            for e in &left_en {
                if used_en[*e] {
                    continue;
                }
                let candidates: Vec<usize> =
                    left_pl.iter().copied().filter(|p| !used_pl[*p] && self.contradict(*e, *p, same_sentence)).collect();
                let Some(best) = candidates.into_iter().max_by_key(|p| (self.likeness(*e, *p), std::cmp::Reverse(*p))) else { continue };
                let verbatim = |language, index| {
                    let fact = self.fact(language, index);
                    fact.readings.first().is_some_and(|value| family(value) <= 2) && self.said_otherwise(language, fact)
                };
                if verbatim(Language::English, *e) && verbatim(Language::Polish, best) {
                    continue;
                }
                if self.weak(*e, best)
                    && (!self.weak_contradiction(*e, best, &left_en, &left_pl)
                        || !self.both_offices(*e, best)
                            && (self.said_otherwise(Language::English, self.fact(Language::English, *e))
                                || self.said_otherwise(Language::Polish, self.fact(Language::Polish, best))))
                {
                    continue;
                }
                used_en[*e] = true;
                used_pl[best] = true;
                divergences.push(Divergence { en: Some(self.en[*e]), pl: Some(self.pl[best]), bead, elsewhere: None, common: false });
            }
        }
        let free = |left: &[usize], used: &[bool]| -> Vec<usize> { left.iter().copied().filter(|index| !used[*index]).collect() };
        let (free_en, free_pl) = (free(&left_en, &used_en), free(&left_pl, &used_pl));
        for (e, p) in self.exchanged(&free_en, &free_pl, &repeats_en, &repeats_pl) {
            used_en[e] = true;
            used_pl[p] = true;
            divergences.push(Divergence { en: Some(self.en[e]), pl: Some(self.pl[p]), bead, elsewhere: None, common: false });
        }
        for (language, left, used) in [(Language::English, left_en, used_en), (Language::Polish, left_pl, used_pl)] {
            for index in left {
                let fact = self.fact(language, index);
                let stated = fact.strength == Strength::Stated || self.is_listed(language, index);
                if used[index] || !stated || self.said_otherwise(language, fact) {
                    continue;
                }
                let number = if language == Language::English { self.en[index] } else { self.pl[index] };
                let (en, pl) = if language == Language::English { (Some(number), None) } else { (None, Some(number)) };
                let (elsewhere, common) = self.elsewhere(language, fact);
                divergences.push(Divergence { en, pl, bead, elsewhere, common });
            }
        }
    }

    pub(super) fn fact(&self, language: Language, index: usize) -> &'a Entity {
        match language {
            Language::English => &self.bitext.en.entities.items[self.en[index]],
            Language::Polish => &self.bitext.pl.entities.items[self.pl[index]],
        }
    }

    pub(super) fn rule(&self, value: &Value) -> Option<&'static str> {
        rule_of(value, self.lexicon)
    }

    /// Matches the facts of both sides one to one: the surest first, in the same sentence before others.
    fn assign(&mut self) {
        self.assign_in_step();
        for level in [3, 2, 1] {
            for same_sentence in [true, false] {
                for e in 0..self.en.len() {
                    if self.matched_en[e].is_some() {
                        continue;
                    }
                    let fits = |p: &usize| {
                        self.matched_pl[*p].is_none()
                            && (!same_sentence || self.home_en[e] == self.home_pl[*p])
                            && same(self.fact(Language::English, e), self.fact(Language::Polish, *p), self.lexicon) >= level
                            // Who names the whole names more than who names a part of it.
                            && (level > 1 || !is_name(self.fact(Language::English, e)))
                    };
                    // Counted things first: `five teams` before the other `five`.
                    let found = (0..self.pl.len()).filter(fits).max_by_key(|p| (self.counts_same(e, *p), std::cmp::Reverse(*p)));
                    if let Some(p) = found {
                        self.matched_en[e] = Some(p);
                        self.matched_pl[p] = Some(e);
                    }
                }
            }
        }
    }

    /// Whether a fact that is left over is satisfied all the same: a repeated mention, or the same words.
    fn satisfied(&self, language: Language, index: usize) -> bool {
        let fact = self.fact(language, index);
        let others = match language {
            Language::English => self.pl.len(),
            Language::Polish => self.en.len(),
        };
        // What says little needs its like, not what another fact implies.
        let least = if fact.strength == Strength::Stated { 1 } else { 2 };
        let repeated = (0..others).any(|other| {
            let candidate = self.fact(language.other(), other);
            let alike = match language {
                Language::English => same(fact, candidate, self.lexicon),
                Language::Polish => same(candidate, fact, self.lexicon),
            };
            alike >= least && (alike > 1 || !is_name(fact) || says(candidate, fact))
        });
        repeated || fact.readings.first().and_then(|value| self.rule(value)).is_none() || fact.strength == Strength::Hint
    }

    /// Whether the sentence beside a fact has all words of its name, apart from one another.
    fn names_apart(&self, language: Language, index: usize) -> bool {
        let (home, other) = match language {
            Language::English => (self.home_en[index], &self.bitext.pl),
            Language::Polish => (self.home_pl[index], &self.bitext.en),
        };
        let fact = self.fact(language, index);
        self.bead.sentences.get(home).is_some_and(|sentences| {
            let beside = sentences.side(language.other()).iter().filter_map(|sentence| other.document.sentences.get(*sentence));
            beside.into_iter().any(|sentence| names_apart(fact, other, sentence.tokens.clone(), self.lexicon))
        })
    }

    /// Whether the other side has the very words (figures of two digits or more, names), or most of the words of a name in its own language.
    fn said_otherwise(&self, language: Language, fact: &Entity) -> bool {
        let (view, other) = (self.bitext.side(language), self.bitext.side(language.other()));
        let tokens: Vec<usize> = tokens_in(view, fact.span);
        let is_name = fact.readings.first().is_some_and(|value| (3..=5).contains(&family(value)));
        let is_number = fact.readings.first().is_some_and(|value| family(value) <= 2);
        let blocks: Vec<std::ops::Range<usize>> = self
            .bead
            .side(language.other())
            .iter()
            .filter_map(|block| other.document.blocks.get(*block))
            .map(|block| other.document.block_tokens(block))
            .collect();
        let there = || blocks.iter().cloned().flatten();
        let same_text = |token: usize| {
            let text = view.source.slice(view.document.tokens[token].span);
            there().any(|candidate| other.source.slice(other.document.tokens[candidate].span) == text)
        };
        // The very words, whatever they are taken for there: a title, a street, a name inside another.
        let spoken = tokens.iter().filter(|token| view.document.tokens[**token].kind != TokenKind::Mark);
        let length: usize = spoken.clone().map(|token| view.document.tokens[*token].span.len()).sum();
        if length >= LONG_ENOUGH && !is_number && spoken.clone().all(|token| same_text(*token)) {
            return true;
        }
        if is_number {
            return length >= 2 && self.verbatim(language, &tokens, &blocks);
        }
        if !is_name {
            return false;
        }
        let words: Vec<usize> = tokens
            .into_iter()
            .filter(|token| view.document.tokens[*token].kind != TokenKind::Mark && !view.words.form(*token).function)
            .collect();
        let person = matches!(fact.readings.first(), Some(Value::Person(_)));
        let folds = |view: &View<'_>, token: usize| -> Vec<String> {
            let (language, text) = (view.source.language, view.source.slice(view.document.tokens[token].span));
            let names = self.lexicon.nominatives(language, text, view.words.form(token));
            names.iter().map(|name| self.lexicon.fold(language, name)).collect()
        };
        // Two names that begin alike are not the same; what is an ordinary word besides may be translated.
        let ordinary = |token: usize| {
            let form = view.words.form(token);
            form.known && form.lemmas.iter().any(|lemma| !lemma.proper)
        };
        let shares = |token: usize| {
            if person && (fact.counted.is_some() || !ordinary(token)) {
                let own = folds(view, token);
                return same_text(token) || there().any(|candidate| folds(other, candidate).iter().any(|name| own.contains(name)));
            }
            let concepts = &view.words.form(token).concepts;
            same_text(token)
                || there()
                    .any(|candidate| other.words.form(candidate).concepts.iter().any(|concept| concepts.binary_search(concept).is_ok()))
        };
        // A country by its name is in the tables in every form: only the very word is it.
        let country = matches!(fact.readings.first(), Some(Value::Country(_) | Value::Region(_)));
        if let Some(Value::Acronym(letters)) = fact.readings.first()
            && blocks.iter().any(|block| spells(other, block.clone(), letters))
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
        let said = words.iter().filter(|token| if country { same_text(**token) } else { shares(**token) }).count();
        !words.is_empty() && said as f32 / words.len() as f32 > SAID_OTHERWISE
    }

    /// Whether two facts that are left over can stand against each other.
    fn contradict(&self, e: usize, p: usize, same_sentence: bool) -> bool {
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        let (Some(a), Some(b)) = (en.readings.first(), pl.readings.first()) else { return false };
        // The words of a term (`operating system`) may satisfy its acronym, but they contradict none.
        let term = |fact: &Entity| fact.strength == Strength::Weak && matches!(fact.readings.first(), Some(Value::Acronym(_)));
        if term(en) || term(pl) {
            return false;
        }
        // Names contradict names of their own kind only: a country is no wrong region.
        let kin = if family(a) >= 3 {
            self.rule(a) == self.rule(b)
        } else {
            family(a) == family(b) || en.readings.iter().any(|a| family(a) <= 1 && pl.readings.iter().any(|b| family(a) == family(b)))
        };
        // Across sentences only like facts: two spellings of a programme, two addresses.
        kin && (self.home_en[e] == self.home_pl[p]
            || (!same_sentence && !self.weak(e, p) && (family(a) >= 6 || (family(a) == 4 && self.likeness(e, p) >= 4))))
    }

    fn weak(&self, e: usize, p: usize) -> bool {
        self.fact(Language::English, e).strength == Strength::Weak && self.fact(Language::Polish, p).strength == Strength::Weak
    }

    /// Whether the tables have both: that their words are alike (`University`, `Politechnika`) does not make them the same.
    fn both_offices(&self, e: usize, p: usize) -> bool {
        let office = |fact: &Entity| matches!(fact.readings.first(), Some(Value::Organisation(_)));
        office(self.fact(Language::English, e)) && office(self.fact(Language::Polish, p))
    }

    /// Two facts that say little contradict each other only where nothing else of their kind is left in the sentence, and they speak of the same thing.
    fn weak_contradiction(&self, e: usize, p: usize, left_en: &[usize], left_pl: &[usize]) -> bool {
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        let kind = |fact: &Entity| fact.readings.first().and_then(|value| self.rule(value));
        // `one` and its like may be no number at all.
        let one = |fact: &Entity| fact.readings.first() == Some(&Value::Number(rust_decimal::Decimal::ONE));
        let alone = |language: Language, left: &[usize], homes: &[usize], this: usize| {
            let fact = self.fact(language, this);
            left.iter().all(|other| {
                let others = self.fact(language, *other);
                *other == this || homes[*other] != homes[this] || kind(others) != kind(fact) || one(others)
            })
        };
        if !alone(Language::English, left_en, &self.home_en, e) || !alone(Language::Polish, left_pl, &self.home_pl, p) {
            return false;
        }
        match (&en.readings[0], &pl.readings[0]) {
            (Value::Country(_) | Value::Region(_), _) => true,
            (Value::Person(_), _) => true,
            (Value::Organisation(_), Value::Organisation(_)) => true,
            (Value::Ordinal(_), Value::Ordinal(_)) => true,
            (Value::Time { .. }, _) | (Value::Money { .. }, Value::Money { .. }) => true,
            (Value::Measure { unit: a, .. }, Value::Measure { unit: b, .. }) => {
                matches!((self.lexicon.unit(*a), self.lexicon.unit(*b)), (Some(a), Some(b)) if a.dimension == b.dimension)
            }
            (Value::Number(a), Value::Number(b)) => {
                // `both` is not what `hundreds` stands against.
                let sizes = [*a, *b].map(|value| value >= rust_decimal::Decimal::ONE_HUNDRED);
                sizes[0] == sizes[1] && *a != rust_decimal::Decimal::ONE && *b != rust_decimal::Decimal::ONE || self.counts_same(e, p)
            }
            (Value::Number(a), Value::Ordinal(b)) | (Value::Ordinal(b), Value::Number(a)) => *a > rust_decimal::Decimal::ONE && *b > 2,
            _ => false,
        }
    }

    /// How alike two facts are that differ: the same rule, the same thing counted, a common beginning.
    fn likeness(&self, e: usize, p: usize) -> usize {
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        let rule =
            usize::from(en.readings.first().and_then(|value| self.rule(value)) == pl.readings.first().and_then(|value| self.rule(value)))
                * 2;
        let stated = usize::from(en.strength == pl.strength);
        let text = |view: &View<'_>, fact: &Entity| view.source.slice(fact.span).to_lowercase();
        let (a, b) = (text(&self.bitext.en, en), text(&self.bitext.pl, pl));
        let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count().min(4);
        rule + stated + common + 3 * usize::from(self.counts_same(e, p))
    }

    /// Whether two numbers count the same thing.
    pub(super) fn counts_same(&self, e: usize, p: usize) -> bool {
        let counted =
            |view: &View<'a>, fact: &Entity| fact.counted.map(|token| &view.words.form(token).concepts as *const Vec<_>).is_some();
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        if !counted(&self.bitext.en, en) || !counted(&self.bitext.pl, pl) {
            return false;
        }
        let (Some(a), Some(b)) = (en.counted, pl.counted) else { return false };
        if let (Some(Value::Person(_)), Some(Value::Person(_))) = (en.readings.first(), pl.readings.first()) {
            let word = |view: &View<'a>, token: usize| view.source.slice(view.document.tokens[token].span);
            let (english, polish) = (&self.bitext.en, &self.bitext.pl);
            return self.lexicon.same_title((word(english, a), english.words.form(a)), (word(polish, b), polish.words.form(b)));
        }
        let (a, b) = (&self.bitext.en.words.form(a).concepts, &self.bitext.pl.words.form(b).concepts);
        a.iter().any(|concept| b.binary_search(concept).is_ok())
    }

    /// `Anna thanked Jan` against `Jan podziękował Annie`: who opens the English sentence and does is in an oblique case, and the other is in the nominative.
    fn swapped_roles(&self, bead: usize, divergences: &mut Vec<Divergence>) {
        let persons: Vec<usize> = (0..self.en.len())
            .filter(|e| {
                matches!(self.fact(Language::English, *e).readings.first(), Some(Value::Person(_))) && self.matched_en[*e].is_some()
            })
            .collect();
        for pair in persons.windows(2) {
            let (Some(p), Some(q)) = (self.matched_en[pair[0]], self.matched_en[pair[1]]) else { continue };
            let one_sentence = self.home_en[pair[0]] == self.home_en[pair[1]] && self.home_pl[p] == self.home_pl[q] && p != q;
            if one_sentence
                && self.acts_on(pair[0], pair[1])
                && self.given_names(p).is_some_and(|(text, names)| names.iter().any(|name| name != text))
                && self.given_names(q).is_some_and(|(text, names)| names.iter().all(|name| name == text))
            {
                for (e, p) in [(pair[0], q), (pair[1], p)] {
                    divergences.push(Divergence { en: Some(self.en[e]), pl: Some(self.pl[p]), bead, elsewhere: None, common: false });
                }
            }
        }
    }

    /// Whether an English sentence starts with one person and has another as its plain object: only verbs stand before it, no preposition.
    fn acts_on(&self, subject: usize, object: usize) -> bool {
        let view = &self.bitext.en;
        let tokens = |fact: &Entity| tokens_in(view, fact.span);
        let (subject, object) = (tokens(self.fact(Language::English, subject)), tokens(self.fact(Language::English, object)));
        let (Some(first), Some(last), Some(next)) = (subject.first(), subject.last(), object.first()) else { return false };
        let text = |token: usize| view.source.slice(view.document.tokens[token].span);
        let title = |token: usize| self.lexicon.is_title(Language::English, text(token), view.words.form(token)) || text(token) == ".";
        let start = view.document.sentence_at(view.document.tokens[*first].span.start).map(|sentence| &view.document.sentences[sentence]);
        let opens = start.is_some_and(|sentence| (sentence.tokens.start..*first).all(title));
        let verbs: Vec<usize> = (last + 1..*next).filter(|token| !title(*token)).collect();
        let verb = |token: &usize| view.document.tokens[*token].kind == TokenKind::Word && !view.words.form(*token).function;
        opens && (1..=2).contains(&verbs.len()) && verbs.iter().all(verb)
    }

    /// The given name of a Polish person as written, and in the nominative.
    fn given_names(&self, person: usize) -> Option<(&'a str, Vec<String>)> {
        let view = &self.bitext.pl;
        let token = *tokens_in(view, self.fact(Language::Polish, person).span).first()?;
        let text = view.source.slice(view.document.tokens[token].span);
        Some((text, self.lexicon.given_names(text, view.words.form(token)))).filter(|(_, names)| !names.is_empty())
    }

    /// Whether a country stands in a list of countries the rest of which the other sentence has: `Estonian, Latvian and Lithuanian students`.
    fn is_listed(&self, language: Language, index: usize) -> bool {
        let (facts, matched) = match language {
            Language::English => (&self.en, &self.matched_en),
            Language::Polish => (&self.pl, &self.matched_pl),
        };
        let view = self.bitext.side(language);
        let country = |at: usize| matches!(self.fact(language, at).readings.first(), Some(Value::Country(_)));
        // Between two members of a list stands a comma or one small word.
        let beside = |a: usize, b: usize| {
            let between = Span { start: self.fact(language, a).span.end, end: self.fact(language, b).span.start };
            let tokens = if between.start < between.end { tokens_in(view, between) } else { Vec::new() };
            let joins = |token: &usize| view.words.form(*token).function || view.source.slice(view.document.tokens[*token].span) == ",";
            (1..=2).contains(&tokens.len()) && tokens.iter().all(joins)
        };
        let is_member = |a: usize, b: usize| country(a) && country(b) && beside(a, b);
        let (mut first, mut last) = (index, index);
        while first > 0 && is_member(first - 1, first) {
            first -= 1;
        }
        while last + 1 < facts.len() && is_member(last, last + 1) {
            last += 1;
        }
        last - first >= 2 && (first..=last).all(|at| at == index || matched[at].is_some())
    }

    /// Where else the other text has a fact, and whether both texts have it so often that it may be left to a pronoun.
    fn elsewhere(&self, language: Language, fact: &Entity) -> (Option<Span>, bool) {
        let is_same = |candidate: &&Entity| match language {
            Language::English => same(fact, candidate, self.lexicon) >= 2,
            Language::Polish => same(candidate, fact, self.lexicon) >= 2,
        };
        let other = &self.bitext.side(language.other()).entities.items;
        let found: Vec<&Entity> = other.iter().filter(is_same).take(COMMON).collect();
        let is_name = fact.readings.first().is_some_and(|value| (3..=5).contains(&family(value)));
        (found.first().map(|fact| fact.span), is_name && found.len() >= COMMON)
    }
}

/// Whether a fact is the name of a place or of an organisation.
fn is_name(fact: &Entity) -> bool {
    fact.readings.first().is_some_and(|value| (3..=4).contains(&family(value)))
}

/// Whether words in a row have the letters of an acronym as their capitals: `Mozilla Public License` for `MPL`.
fn spells(view: &View<'_>, tokens: std::ops::Range<usize>, letters: &str) -> bool {
    let initials: Vec<char> = tokens
        .filter(|token| view.document.tokens[*token].kind == TokenKind::Word && !view.words.form(*token).function)
        .map(|token| view.source.slice(view.document.tokens[token].span).chars().next().unwrap_or(' '))
        .collect();
    let letters: Vec<char> = letters.chars().collect();
    letters.len() > 1 && initials.windows(letters.len()).any(|window| window == letters)
}

/// The tokens of a span.
fn tokens_in(view: &View<'_>, span: Span) -> Vec<usize> {
    let tokens = &view.document.tokens;
    let from = tokens.partition_point(|token| token.span.start < span.start);
    (from..tokens.len()).take_while(|token| tokens[*token].span.end <= span.end).collect()
}
