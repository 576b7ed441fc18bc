//! Word pairs learned from the texts themselves: lemmas that keep co-occurring in confident beads
//! translate one another, whether or not the lexicon has them (after the second pass of hunalign,
//! Varga et al. 2005, which uses word forms). Only words of uncertain beads are looked for.

use rustc_hash::{FxHashMap, FxHashSet};

use super::bead::Step;
use super::dynamic_programme;
use super::features::{Unit, Units};
use super::score::Scorer;
use crate::lexicon::Words;
use crate::sides::{Side, Sides};

/// Minimum number of confident beads to learn from.
const FEWEST_BEADS: usize = 20;
/// Minimum number of co-occurrences of two lemmas that the lexicon doesn't connect.
const FEWEST_MEETINGS: u32 = 3;
/// Minimum Dice coefficient of two lemmas, from 0 to 1.
const TOGETHER: f32 = 0.7;
/// Maximum size in cells of an uncertain passage that is aligned again.
const MOST_CELLS: usize = 6_000;
/// Maximum number of words examined per unit: in a long block, every word co-occurs with every
/// other.
const MOST_WORDS: usize = 24;

/// Learned concepts of the forms of a text, by form index.
pub(super) type Learned = FxHashMap<u64, u64>;

/// Returns which beads may change: uncertain ones and their neighbours, which may have been paired
/// with a unit that belongs to them.
pub(super) fn open(scorer: &mut Scorer<'_>, steps: &[Step]) -> Vec<bool> {
    let sure: Vec<bool> = steps.iter().map(|step| scorer.sure(step).is_some()).collect();
    (0..steps.len())
        .map(|at| (at.saturating_sub(1)..=at + 1).any(|at| sure.get(at) == Some(&false)))
        .collect()
}

/// Returns the words that keep co-occurring in confident beads and occur in uncertain ones, or
/// `None` if there is nothing to learn.
pub(super) fn words(
    scorer: &mut Scorer<'_>,
    steps: &[Step],
    open: &[bool],
    words: Sides<&Words>,
) -> Option<Sides<Learned>> {
    let sure: Vec<(usize, usize)> = steps.iter().filter_map(|step| scorer.sure(step)).collect();
    if sure.len() < FEWEST_BEADS || !open.contains(&true) {
        return None;
    }
    let open = || steps.iter().zip(open).filter(|(_, open)| **open).map(|(step, _)| step);
    let wanted = Sides::from_fn(|side| {
        let units = open().flat_map(|step| &step.units[side]);
        Lemmas::wanted(scorer.units[side], units, words[side])
    });
    if wanted.iter().any(|wanted| wanted.numbers.is_empty()) {
        return None;
    }
    let mut meetings: FxHashMap<(u32, u32), u32> = FxHashMap::default();
    let mut times = wanted.as_ref().map(|wanted| vec![0_u32; wanted.numbers.len()]);
    for (source, target) in sure {
        let (left, right) = (&scorer.units.source[source], &scorer.units.target[target]);
        let unmet = Sides::new(wanted.source.unmet(left, right), wanted.target.unmet(right, left));
        for side in Side::BOTH {
            unmet[side].iter().for_each(|lemma| times[side][*lemma as usize] += 1);
        }
        for lemma in &unmet.source {
            for other in &unmet.target {
                *meetings.entry((*lemma, *other)).or_default() += 1;
            }
        }
    }
    let dice = |(source, target): (u32, u32), met: u32| {
        let times = times.source[source as usize] + times.target[target as usize];
        2.0 * met as f32 / times as f32
    };
    let mut pairs: Vec<(f32, u32, u32, u32)> = meetings
        .into_iter()
        .filter(|(_, met)| *met >= FEWEST_MEETINGS)
        .map(|(pair, met)| (dice(pair, met), met, pair.0, pair.1))
        .filter(|(dice, ..)| *dice >= TOGETHER)
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
pub(super) fn again(scorer: &mut Scorer<'_>, steps: Vec<Step>, open: &[bool]) -> Vec<Step> {
    let mut result = Vec::with_capacity(steps.len());
    let mut from = 0;
    for run in open.chunk_by(|a, b| a == b) {
        let steps = &steps[from..from + run.len()];
        from += run.len();
        let units = Sides::from_fn(|side| -> Vec<usize> {
            steps.iter().flat_map(|step| step.units[side].iter().copied()).collect()
        });
        let (rows, columns) = (units.source.len(), units.target.len());
        if run[0] && rows * columns <= MOST_CELLS && learned_in_both(scorer, &units) {
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
    let learned = |unit: &'_ Unit| -> Vec<u64> {
        unit.concepts
            .iter()
            .rev()
            .map(|(concept, _)| *concept)
            .take_while(|concept| *concept >= Units::LEARNED)
            .collect()
    };
    let all =
        |side: Side| units[side].iter().flat_map(move |unit| learned(&scorer.units[side][*unit]));
    let here: FxHashSet<u64> = all(Side::Source).collect();
    all(Side::Target).any(|concept| here.contains(&concept))
}

/// Numbered lemmas of one text that are worth learning.
struct Lemmas {
    /// In lower case: an unknown word at the beginning of a sentence is the same word.
    numbers: FxHashMap<String, u32>,
    /// The lemma of each form of the text, if it is one of them.
    of_form: FxHashMap<u64, Option<u32>>,
}

impl Lemmas {
    /// Collects the lemmas of some units.
    fn wanted<'b>(units: &[Unit], some: impl Iterator<Item = &'b usize>, words: &Words) -> Lemmas {
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

    /// Returns the lemmas of a unit that no concept of its counterpart explains, in ascending
    /// order.
    fn unmet(&self, unit: &Unit, beside: &Unit) -> Vec<u32> {
        let mut met = vec![false; unit.names.len()];
        let mut at = 0;
        for (concept, item) in &unit.concepts {
            while beside.concepts.get(at).is_some_and(|other| other.0 < *concept) {
                at += 1;
            }
            if beside.concepts.get(at).is_some_and(|other| other.0 == *concept) {
                met[*item as usize] = true;
            }
        }
        let unmet = unit.names.iter().zip(met).filter(|(_, met)| !met);
        let mut lemmas: Vec<u32> =
            unmet.filter_map(|(form, _)| self.of_form.get(form).copied().flatten()).collect();
        lemmas.sort_unstable();
        lemmas.dedup();
        lemmas.truncate(MOST_WORDS);
        lemmas
    }
}
