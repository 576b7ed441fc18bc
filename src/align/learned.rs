//! Word pairs learned from the texts themselves: lemmas that keep co-occurring in confident beads
//! translate one another, whether or not the lexicon has them (after the second pass of hunalign,
//! Varga et al. 2005, which uses word forms). Only words of uncertain beads are looked for.

use rustc_hash::{FxHashMap, FxHashSet};

use super::bead::Step;
use super::dynamic_programme;
use super::features::{UnitFeatures, Units};
use super::score::Scorer;
use crate::lexicon::Words;
use crate::sides::{Side, Sides};

/// Minimum number of confident beads to learn from.
const MIN_BEADS: usize = 20;
/// Minimum number of co-occurrences of two lemmas that the lexicon doesn't connect.
const MIN_COOCCURRENCES: u32 = 3;
/// Minimum Dice coefficient of two lemmas, from 0 to 1.
const MIN_DICE: f32 = 0.7;
/// Maximum size in cells of an uncertain passage that is aligned again.
const MAX_CELLS: usize = 6_000;
/// Maximum number of words examined per unit: in a long block, every word co-occurs with every
/// other.
const MAX_WORDS: usize = 24;

/// Learned concepts of the forms of a text, by form index.
pub(super) type Learned = FxHashMap<u64, u64>;

/// Returns which beads may change: uncertain ones and their neighbours, which may have been paired
/// with a unit that belongs to them.
pub(super) fn uncertain(scorer: &mut Scorer<'_>, steps: &[Step]) -> Vec<bool> {
    let confident: Vec<bool> =
        steps.iter().map(|step| scorer.confident_pair(step).is_some()).collect();
    (0..steps.len())
        .map(|at| (at.saturating_sub(1)..=at + 1).any(|at| confident.get(at) == Some(&false)))
        .collect()
}

/// Returns the words that keep co-occurring in confident beads and occur in uncertain ones, or
/// `None` if there is nothing to learn.
pub(super) fn words(
    scorer: &mut Scorer<'_>,
    steps: &[Step],
    uncertain: &[bool],
    words: Sides<&Words>,
) -> Option<Sides<Learned>> {
    let confident: Vec<(usize, usize)> =
        steps.iter().filter_map(|step| scorer.confident_pair(step)).collect();
    if confident.len() < MIN_BEADS || !uncertain.contains(&true) {
        return None;
    }
    let uncertain =
        || steps.iter().zip(uncertain).filter(|(_, uncertain)| **uncertain).map(|(step, _)| step);
    let wanted = Sides::from_fn(|side| {
        let units = uncertain().flat_map(|step| &step.units[side]);
        Lemmas::wanted(scorer.units[side], units, words[side])
    });
    if wanted.iter().any(|wanted| wanted.numbers.is_empty()) {
        return None;
    }
    let mut cooccurrences: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    let mut times = wanted.as_ref().map(|wanted| vec![0_u32; wanted.numbers.len()]);
    for (source, target) in confident {
        let (left, right) = (&scorer.units.source[source], &scorer.units.target[target]);
        let unexplained = Sides::new(
            wanted.source.unexplained(left, right),
            wanted.target.unexplained(right, left),
        );
        for side in Side::BOTH {
            unexplained[side].iter().for_each(|lemma| times[side][*lemma as usize] += 1);
        }
        for lemma in &unexplained.source {
            for other in &unexplained.target {
                *cooccurrences.entry((*lemma, *other)).or_default() += 1;
            }
        }
    }
    let dice = |(source, target): (u32, u32), count: u32| {
        let times = times.source[source as usize] + times.target[target as usize];
        2.0 * count as f32 / times as f32
    };
    let mut pairs: Vec<(f32, u32, u32, u32)> = cooccurrences
        .into_iter()
        .filter(|(_, count)| *count >= MIN_COOCCURRENCES)
        .map(|(pair, count)| (dice(pair, count), count, pair.0, pair.1))
        .filter(|(dice, ..)| *dice >= MIN_DICE)
        .collect();
    pairs.sort_unstable_by(|a, b| {
        b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then((a.2, a.3).cmp(&(b.2, b.3)))
    });
    let mut taken: Sides<FxHashMap<u32, u64>> = Sides::default();
    for (_, _, source, target) in pairs {
        if !taken.source.contains_key(&source) && !taken.target.contains_key(&target) {
            let concept = Units::LEARNED | u64::from(source);
            taken.source.insert(source, concept);
            taken.target.insert(target, concept);
        }
    }
    let forms = |lemmas: &Lemmas, taken: &FxHashMap<u32, u64>| -> FxHashMap<u64, u64> {
        lemmas
            .of_form
            .iter()
            .filter_map(|(form, lemma)| Some((*form, *taken.get(&(*lemma)?)?)))
            .collect()
    };
    (!taken.source.is_empty())
        .then(|| wanted.zip(taken).map(|(wanted, taken)| forms(&wanted, &taken)))
}

/// Aligns uncertain passages again if they contain learned words.
pub(super) fn realign(scorer: &mut Scorer<'_>, steps: Vec<Step>, uncertain: &[bool]) -> Vec<Step> {
    let mut result = Vec::with_capacity(steps.len());
    let mut from = 0;
    for run in uncertain.chunk_by(|a, b| a == b) {
        let steps = &steps[from..from + run.len()];
        from += run.len();
        let units = Sides::from_fn(|side| -> Vec<usize> {
            steps.iter().flat_map(|step| step.units[side].iter().copied()).collect()
        });
        let (rows, columns) = (units.source.len(), units.target.len());
        if run[0] && rows * columns <= MAX_CELLS && learned_in_both(scorer, &units) {
            let band = vec![(0, columns); rows + 1];
            result.extend(dynamic_programme::best(scorer, &units, &band));
        } else {
            result.extend_from_slice(steps);
        }
    }
    result
}

/// Whether units of both texts share a learned concept.
fn learned_in_both(scorer: &Scorer<'_>, units: &Sides<Vec<usize>>) -> bool {
    // Learned concepts have the highest numbers.
    let learned = |unit: &'_ UnitFeatures| -> Vec<u64> {
        unit.concepts
            .iter()
            .rev()
            .map(|(concept, _)| *concept)
            .take_while(|concept| *concept >= Units::LEARNED)
            .collect()
    };
    let all =
        |side: Side| units[side].iter().flat_map(move |unit| learned(&scorer.units[side][*unit]));
    let of_source: FxHashSet<u64> = all(Side::Source).collect();
    all(Side::Target).any(|concept| of_source.contains(&concept))
}

/// Lemmas of one text that can be learned, numbered.
struct Lemmas {
    /// Numbers by lemma in lower case, as an unknown word may begin a sentence.
    numbers: FxHashMap<String, u32>,
    /// The number of the lemma of each form of the text, if it is one of these.
    of_form: FxHashMap<u64, Option<u32>>,
}

impl Lemmas {
    /// Collects the lemmas of some units.
    fn wanted<'b>(
        units: &[UnitFeatures],
        some: impl Iterator<Item = &'b usize>,
        words: &Words,
    ) -> Lemmas {
        let mut lemmas = Lemmas { numbers: FxHashMap::default(), of_form: FxHashMap::default() };
        let lemma = |form: u64| -> Option<String> {
            let form = words.form_at(usize::try_from(form).ok()?)?;
            form.lemmas.first().filter(|_| !form.function).map(|lemma| lemma.text.to_lowercase())
        };
        for unit in some {
            for lemma in units[*unit].names.iter().filter_map(|form| lemma(*form)) {
                let next = lemmas.numbers.len() as u32;
                lemmas.numbers.entry(lemma).or_insert(next);
            }
        }
        for form in units.iter().flat_map(|unit| &unit.names) {
            let numbers = &lemmas.numbers;
            lemmas
                .of_form
                .entry(*form)
                .or_insert_with(|| lemma(*form).and_then(|lemma| numbers.get(&lemma).copied()));
        }
        lemmas
    }

    /// Returns the lemmas of a unit that share no concept with its counterpart, in ascending order.
    fn unexplained(&self, unit: &UnitFeatures, counterpart: &UnitFeatures) -> Vec<u32> {
        let mut explained = vec![false; unit.names.len()];
        let mut at = 0;
        for (concept, item) in &unit.concepts {
            while counterpart.concepts.get(at).is_some_and(|other| other.0 < *concept) {
                at += 1;
            }
            if counterpart.concepts.get(at).is_some_and(|other| other.0 == *concept) {
                explained[*item as usize] = true;
            }
        }
        let unexplained = unit.names.iter().zip(explained).filter(|(_, explained)| !explained);
        let mut lemmas: Vec<u32> =
            unexplained.filter_map(|(form, _)| self.of_form.get(form).copied().flatten()).collect();
        lemmas.sort_unstable();
        lemmas.dedup();
        lemmas.truncate(MAX_WORDS);
        lemmas
    }
}
