//! Facts that contradict one another.

use rustc_hash::FxHashMap;

use super::comparison::Passage;
use super::equivalence::family;
use super::postings::{Postings, key};
use crate::analysed_text::AnalysedText;
use crate::fact::{Fact, Strength, Value};
use crate::language::Language;

/// The Polish facts that are left over, by what can contradict them.
pub(super) struct Candidates {
    beside: Postings,
    anywhere: Postings,
}

/// How many facts of a kind are left over in each sentence, `one` and its like left out.
pub(super) struct LeftoverCounts(FxHashMap<(usize, Option<&'static str>), usize>);

/// What facts that contradict one another have in common.
#[derive(Hash)]
enum ContradictionKey {
    Rule(Option<&'static str>),
    Family(u8),
}

/// Facts of these families may contradict one another from sentence to sentence.
fn crosses(family: u8) -> bool {
    family >= 6 || family == 4
}

/// `one` and its like may be no number at all.
fn is_one(fact: &Fact) -> bool {
    fact.readings.first() == Some(&Value::Number(rust_decimal::Decimal::ONE))
}

impl Passage<'_> {
    pub(super) fn opponents(&self, left_pl: &[usize]) -> Candidates {
        let (mut beside, mut anywhere) = (Vec::new(), Vec::new());
        for p in left_pl {
            for kin in self.kin(Language::Polish, *p) {
                beside.push((key((&kin, self.home_pl[*p])), *p));
                anywhere.push((key(&kin), *p));
            }
        }
        Candidates {
            beside: Postings::new(beside.into_iter()),
            anywhere: Postings::new(anywhere.into_iter()),
        }
    }

    /// The Polish fact that an English one contradicts most likely.
    pub(super) fn opponent(
        &self,
        e: usize,
        same_sentence: bool,
        opponents: &mut Candidates,
        used_pl: &[bool],
    ) -> Option<usize> {
        let (mut found, used) = (Vec::new(), |p: usize| used_pl[p]);
        let first = self.fact(Language::English, e).readings.first()?;
        for kin in self.kin(Language::English, e) {
            opponents.beside.free(key((&kin, self.home_en[e])), used, &mut found);
            if !same_sentence && crosses(family(first)) {
                opponents.anywhere.free(key(&kin), used, &mut found);
            }
        }
        let opposed = found.into_iter().filter(|p| self.contradict(e, *p, same_sentence));
        opposed.max_by_key(|p| (self.likeness(e, *p), std::cmp::Reverse(*p)))
    }

    /// Two facts that contradict one another have one of these in common.
    fn kin(&self, language: Language, index: usize) -> Vec<ContradictionKey> {
        let fact = self.fact(language, index);
        let Some(first) = fact.readings.first() else { return Vec::new() };
        let mut families: Vec<u8> = std::iter::once(first)
            .chain(&fact.readings)
            .map(family)
            .filter(|family| *family <= 2)
            .collect();
        families.sort_unstable();
        families.dedup();
        families
            .into_iter()
            .map(ContradictionKey::Family)
            .chain([ContradictionKey::Rule(self.rule(first))])
            .collect()
    }

    pub(super) fn crowd(&self, language: Language, left: &[usize]) -> LeftoverCounts {
        let homes = if language == Language::English { &self.home_en } else { &self.home_pl };
        let mut crowd = FxHashMap::default();
        for index in left.iter().copied().filter(|index| !is_one(self.fact(language, *index))) {
            *crowd.entry((homes[index], self.kind(language, index))).or_insert(0) += 1;
        }
        LeftoverCounts(crowd)
    }

    fn kind(&self, language: Language, index: usize) -> Option<&'static str> {
        self.fact(language, index).readings.first().and_then(|value| self.rule(value))
    }

    /// Whether two facts that are left over can stand against each other.
    fn contradict(&self, e: usize, p: usize, same_sentence: bool) -> bool {
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        let (Some(a), Some(b)) = (en.readings.first(), pl.readings.first()) else { return false };
        // The words of a term (`operating system`) may satisfy its acronym, but they contradict
        // none.
        let term = |fact: &Fact| {
            fact.strength == Strength::Weak
                && matches!(fact.readings.first(), Some(Value::Acronym(_)))
        };
        if term(en) || term(pl) {
            return false;
        }
        // Names contradict names of their own kind only: a country is no wrong region.
        let kin = if family(a) >= 3 {
            self.rule(a) == self.rule(b)
        } else {
            family(a) == family(b)
                || en
                    .readings
                    .iter()
                    .any(|a| family(a) <= 1 && pl.readings.iter().any(|b| family(a) == family(b)))
        };
        // Across sentences only like facts: two spellings of a programme, two addresses.
        kin && (self.home_en[e] == self.home_pl[p]
            || (!same_sentence
                && !self.weak(e, p)
                && (family(a) >= 6 || (family(a) == 4 && self.likeness(e, p) >= 4))))
    }

    pub(super) fn weak(&self, e: usize, p: usize) -> bool {
        self.fact(Language::English, e).strength == Strength::Weak
            && self.fact(Language::Polish, p).strength == Strength::Weak
    }

    /// Whether the tables have both: that their words are alike (`University`, `Politechnika`) does
    /// not make them the same.
    pub(super) fn both_offices(&self, e: usize, p: usize) -> bool {
        let office = |fact: &Fact| matches!(fact.readings.first(), Some(Value::Organisation(_)));
        office(self.fact(Language::English, e)) && office(self.fact(Language::Polish, p))
    }

    /// Two facts that say little contradict each other only where nothing else of their kind is
    /// left in the sentence, and they speak of the same thing.
    pub(super) fn weak_contradiction(
        &self,
        e: usize,
        p: usize,
        crowd_en: &LeftoverCounts,
        crowd_pl: &LeftoverCounts,
    ) -> bool {
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        let alone = |language: Language, crowd: &LeftoverCounts, home: usize, index: usize| {
            let all = crowd.0.get(&(home, self.kind(language, index))).copied().unwrap_or(0);
            all == usize::from(!is_one(self.fact(language, index)))
        };
        if !alone(Language::English, crowd_en, self.home_en[e], e)
            || !alone(Language::Polish, crowd_pl, self.home_pl[p], p)
        {
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
                sizes[0] == sizes[1]
                    && *a != rust_decimal::Decimal::ONE
                    && *b != rust_decimal::Decimal::ONE
                    || self.counts_same(e, p)
            }
            (Value::Number(a), Value::Ordinal(b)) | (Value::Ordinal(b), Value::Number(a)) => {
                *a > rust_decimal::Decimal::ONE && *b > 2
            }
            _ => false,
        }
    }

    /// How alike two facts are that differ: the same rule, the same thing counted, a common
    /// beginning.
    fn likeness(&self, e: usize, p: usize) -> usize {
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        let rule =
            usize::from(self.kind(Language::English, e) == self.kind(Language::Polish, p)) * 2;
        let stated = usize::from(en.strength == pl.strength);
        fn letters<'b>(view: &'b AnalysedText, fact: &Fact) -> impl Iterator<Item = char> + 'b {
            view.source.slice(fact.span).chars().flat_map(char::to_lowercase)
        }
        let common = letters(&self.bitext.en, en)
            .zip(letters(&self.bitext.pl, pl))
            .take(4)
            .take_while(|(a, b)| a == b)
            .count();
        rule + stated + common + 3 * usize::from(self.counts_same(e, p))
    }
}
