//! Facts that are the same: matched one to one, stated once more, stated elsewhere.

use super::comparison::Passage;
use super::equivalence::{family, same, says};
use super::facts::FactIndex;
use crate::analysed_text::AnalysedText;
use crate::fact::{Fact, Strength, Value};
use crate::language::Language;
use crate::span::Span;

/// A name that both texts have at least so often may be a pronoun anywhere.
const COMMON: usize = 4;
/// So many segments before and behind another may say what that one lacks.
const NEAR: usize = 2;

impl<'a> Passage<'a> {
    /// Matches the facts of both sides one to one: the surest first, in the same sentence before
    /// others.
    pub(super) fn assign(&mut self) {
        self.assign_in_step();
        if self.matched_en.iter().all(Option::is_some)
            || self.matched_pl.iter().all(Option::is_some)
        {
            return;
        }
        let polish = || self.pl.iter().map(|fact| &self.bitext.pl.facts.items[*fact]);
        let mut beside = FactIndex::new(polish(), Some(&self.home_pl), self.lexicon);
        let mut anywhere = FactIndex::new(polish(), None, self.lexicon);
        let mut found = Vec::new();
        for level in [3, 2, 1] {
            for same_sentence in [true, false] {
                for e in 0..self.en.len() {
                    let en = self.fact(Language::English, e);
                    // Who names the whole names more than who names a part of it.
                    if self.matched_en[e].is_some() || (level <= 1 && is_name(en)) {
                        continue;
                    }
                    let taken = |p: usize| self.matched_pl[p].is_some();
                    match same_sentence {
                        true => beside.free(
                            en,
                            level,
                            Some(self.home_en[e]),
                            self.lexicon,
                            taken,
                            &mut found,
                        ),
                        false => anywhere.free(en, level, None, self.lexicon, taken, &mut found),
                    }
                    let fits = |p: &usize| {
                        (!same_sentence || self.home_en[e] == self.home_pl[*p])
                            && same(en, self.fact(Language::Polish, *p), self.lexicon) >= level
                    };
                    // Counted things first: `five teams` before the other `five`.
                    let best = found
                        .iter()
                        .copied()
                        .filter(fits)
                        .max_by_key(|p| (self.counts_same(e, *p), std::cmp::Reverse(*p)));
                    if let Some(p) = best {
                        self.matched_en[e] = Some(p);
                        self.matched_pl[p] = Some(e);
                    }
                }
            }
        }
    }

    /// Whether the absence of a fact would be no finding, whatever the other text says.
    pub(super) fn never_reported(&self, language: Language, index: usize) -> bool {
        let fact = self.fact(language, index);
        fact.strength == Strength::Hint
            || fact.readings.first().and_then(|value| self.rule(value)).is_none()
    }

    /// The fact of the other side that states a fact that is left over all the same: a repeated
    /// mention, or the same words.
    pub(super) fn restated(
        &self,
        language: Language,
        index: usize,
        others: &FactIndex,
    ) -> Option<usize> {
        let fact = self.fact(language, index);
        // What says little needs its like, not what another fact implies.
        let least = if fact.strength == Strength::Stated { 1 } else { 2 };
        let mut found = None;
        others.any(fact, least, self.lexicon, |other| {
            let candidate = self.fact(language.other(), other);
            let alike = match language {
                Language::English => same(fact, candidate, self.lexicon),
                Language::Polish => same(candidate, fact, self.lexicon),
            };
            let states = alike >= least && (alike > 1 || !is_name(fact) || says(candidate, fact));
            found = states.then_some(other);
            states
        });
        found
    }

    /// Whether two numbers count the same thing.
    pub(super) fn counts_same(&self, e: usize, p: usize) -> bool {
        let counted = |view: &'a AnalysedText, fact: &Fact| {
            fact.counted.map(|token| &view.words.form(token).concepts as *const Vec<_>).is_some()
        };
        let (en, pl) = (self.fact(Language::English, e), self.fact(Language::Polish, p));
        if !counted(&self.bitext.en, en) || !counted(&self.bitext.pl, pl) {
            return false;
        }
        let (Some(a), Some(b)) = (en.counted, pl.counted) else { return false };
        if let (Some(Value::Person(_)), Some(Value::Person(_))) =
            (en.readings.first(), pl.readings.first())
        {
            let word = |view: &'a AnalysedText, token: usize| {
                view.source.slice(view.document.tokens[token].span)
            };
            let (english, polish) = (&self.bitext.en, &self.bitext.pl);
            return self.lexicon.same_title(
                (word(english, a), english.words.form(a)),
                (word(polish, b), polish.words.form(b)),
            );
        }
        let (a, b) =
            (&self.bitext.en.words.form(a).concepts, &self.bitext.pl.words.form(b).concepts);
        a.iter().any(|concept| b.binary_search(concept).is_ok())
    }

    /// Where else the other text has a fact, and whether both texts have it so often that it may be
    /// left to a pronoun.
    pub(super) fn elsewhere(&self, language: Language, fact: &Fact) -> (Option<Span>, bool) {
        let other = &self.bitext.side(language.other()).facts.items;
        let facts = self.whole.facts[language.other() as usize]
            .get_or_init(|| FactIndex::new(other.iter(), None, self.lexicon));
        let mut found = Vec::new();
        facts.any(fact, 2, self.lexicon, |index| {
            let alike = match language {
                Language::English => same(fact, &other[index], self.lexicon),
                Language::Polish => same(&other[index], fact, self.lexicon),
            };
            if alike >= 2 && !found.contains(&index) {
                found.push(index);
            }
            false
        });
        if let Some(near) = self.near(language.other()) {
            found.retain(|index| near.contains(&other[*index].span.start));
        }
        found.sort_unstable();
        found.truncate(COMMON);
        let is_name = fact.readings.first().is_some_and(|value| (3..=5).contains(&family(value)));
        (found.first().map(|index| other[*index].span), is_name && found.len() >= COMMON)
    }

    /// Where in the segments of a translation file a fact may stand that is not in its own: they
    /// are strings that know nothing of one another.
    fn near(&self, language: Language) -> Option<std::ops::Range<u32>> {
        let view = self.bitext.side(language);
        let (first, last) = (*self.bead.side(language).first()?, *self.bead.side(language).last()?);
        let blocks = &view.document.blocks;
        let from = blocks.get(first.saturating_sub(NEAR))?.span.start;
        let to = blocks.get((last + NEAR).min(blocks.len().checked_sub(1)?))?.span.end;
        view.source.is_segmented().then_some(from..to)
    }
}

/// Whether a fact is the name of a place or of an organisation.
fn is_name(fact: &Fact) -> bool {
    fact.readings.first().is_some_and(|value| (3..=4).contains(&family(value)))
}
