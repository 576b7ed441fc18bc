//! The bilingual lexicon: Polish lemmas get numbers, English lemmas the numbers of their
//! translations.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::canonical_lemma;
use super::table::{Compiled, Table};
use crate::letter_set::LetterSet;
use crate::morphology::Polish;

/// Minimum length of a word of a phrase that is translated by itself.
const SHORTEST_PART: usize = 4;

/// Reads `lexicon.tsv` and writes `words.pl.fst` (lemma to number), `words.en.fst` (lemma to
/// offset), `words.en.concepts`, `words.initials`.
pub fn compile(locales: &Path, out: &Path, polish: &Polish) -> Compiled<()> {
    let table = Table::read(locales, "lexicon.tsv")?;
    let mut pairs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in table.rows() {
        let english: Vec<String> = parts(row.cell(0)).map(str::to_lowercase).collect();
        for translation in row.variants(2) {
            let lemmas: Vec<String> = match parts(translation).collect::<Vec<_>>()[..] {
                [word] => own_lemmas(polish, word),
                ref words => {
                    let long = words.iter().filter(|word| word.chars().count() >= SHORTEST_PART);
                    long.map(|word| canonical_lemma(polish, word, false)).collect()
                }
            };
            for word in
                english.iter().filter(|word| english.len() == 1 || word.len() >= SHORTEST_PART)
            {
                pairs.entry(word.clone()).or_default().extend(lemmas.iter().cloned());
            }
        }
    }
    let polish_endings = Table::read(locales, "pl/derivations.tsv")?;
    let english_endings = Table::read(locales, "en/derivations.tsv")?;
    derive_polish(&mut pairs, &endings(&polish_endings)?, polish);
    derive_english(&mut pairs, &endings(&english_endings)?);
    let numbers: BTreeMap<&String, u64> =
        pairs.values().flatten().collect::<BTreeSet<_>>().into_iter().zip(1..).collect();
    let mut english: BTreeMap<&String, u64> = BTreeMap::new();
    let mut concepts: Vec<u8> = Vec::new();
    for (word, lemmas) in &pairs {
        english.insert(word, concepts.len() as u64);
        concepts.extend((lemmas.len() as u16).to_le_bytes());
        for lemma in lemmas {
            concepts.extend((numbers[lemma] as u16).to_le_bytes());
        }
    }
    std::fs::write(out.join("words.initials"), initials(&pairs, &numbers))?;
    assert!(numbers.len() < usize::from(u16::MAX), "more Polish lemmas than 16 bits can number");
    std::fs::write(
        out.join("words.pl.fst"),
        fst::Map::from_iter(numbers)?.into_fst().into_inner(),
    )?;
    std::fs::write(
        out.join("words.en.fst"),
        fst::Map::from_iter(english)?.into_fst().into_inner(),
    )?;
    std::fs::write(out.join("words.en.concepts"), concepts)?;
    Ok(())
}

/// Returns for each number the initials of the English words and of the Polish lemma that have it.
fn initials(
    pairs: &BTreeMap<String, BTreeSet<String>>,
    numbers: &BTreeMap<&String, u64>,
) -> Vec<u8> {
    let initial = |word: &str| word.chars().next().map(LetterSet::of).unwrap_or_default();
    let mut sets = vec![[LetterSet::default(); 2]; numbers.len() + 1];
    for (word, lemma) in
        pairs.iter().flat_map(|(word, lemmas)| lemmas.iter().map(move |lemma| (word, lemma)))
    {
        let [english, polish] = &mut sets[numbers[lemma] as usize];
        *english = english.with(initial(word));
        *polish = initial(lemma);
    }
    sets.iter().flatten().flat_map(|set| set.0.to_le_bytes()).collect()
}

/// Returns the lemmas under which a text's forms of a translation are found: the word itself, or
/// where it is only a form (`wyżej`, `obchody`) its lemmas.
fn own_lemmas(polish: &Polish, word: &str) -> Vec<String> {
    let lower = word.to_lowercase();
    let mut lemmas = Vec::new();
    let known = polish.read(word, &mut lemmas);
    let mut own: Vec<String> = lemmas.iter().map(|lemma| lemma.text.to_lowercase()).collect();
    if !known || own.contains(&lower) {
        own = vec![lower];
    }
    own
}

/// Returns how words are made from one another: ending, ending of the other, minimum number of
/// letters before them.
fn endings(table: &Table) -> Compiled<Vec<(&str, &str, usize)>> {
    table.rows().map(|row| Ok((row.cell(0), row.cell(1), row.parse(2)?))).collect()
}

/// Returns the word that has the other ending.
fn derived(word: &str, (ending, other, least): (&str, &str, usize)) -> Option<String> {
    let stem = word.strip_suffix(ending)?;
    (stem.chars().count() >= least).then(|| [stem, other].concat())
}

/// Adds the noun of every verb that is a translation (`chronić`, `chronienie`), and the adverb of
/// every adjective.
fn derive_polish(
    pairs: &mut BTreeMap<String, BTreeSet<String>>,
    endings: &[(&str, &str, usize)],
    polish: &Polish,
) {
    let mut lemmas = Vec::new();
    let mut is_lemma = |word: &str| {
        lemmas.clear();
        polish.read(word, &mut lemmas) && lemmas.iter().any(|lemma| *lemma.text == *word)
    };
    let all: BTreeSet<String> = pairs.values().flatten().cloned().collect();
    let mut made: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for lemma in &all {
        for (ending, other, least) in endings {
            if let Some(word) =
                derived(lemma, (ending, other, *least)).filter(|word| is_lemma(word))
            {
                made.entry(lemma.clone()).or_default().push(word);
            }
        }
    }
    for translations in pairs.values_mut() {
        let more: Vec<String> =
            translations.iter().filter_map(|lemma| made.get(lemma)).flatten().cloned().collect();
        translations.extend(more);
    }
}

/// Makes a translation of `protect` one of `protection` where the lexicon has both.
fn derive_english(pairs: &mut BTreeMap<String, BTreeSet<String>>, endings: &[(&str, &str, usize)]) {
    let mut made: Vec<(String, String)> = Vec::new();
    for word in pairs.keys() {
        for (ending, other, least) in endings {
            if let Some(other) = derived(word, (ending, other, *least))
                .filter(|other| other != word && pairs.contains_key(other))
            {
                made.push((word.clone(), other));
            }
        }
    }
    let before = pairs.clone();
    for (one, other) in made {
        for (to, from) in [(&one, &other), (&other, &one)] {
            if let (Some(translations), Some(more)) = (pairs.get_mut(to), before.get(from)) {
                translations.extend(more.iter().cloned());
            }
        }
    }
}

fn parts(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split(['_', ' ', '-']).filter(|part| !part.is_empty())
}
