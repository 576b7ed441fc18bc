//! The bilingual lexicon: Polish lemmas get numbers, English lemmas the numbers of their translations.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use super::{canonical_lemma, rows, variants};
use crate::morphology::Polish;

/// Words of phrases shorter than this say too little by themselves.
const SHORTEST_PART: usize = 4;

/// Reads `lexicon.tsv` and writes `words.pl.fst` (lemma to number), `words.en.fst` (lemma to offset), `words.en.concepts`.
pub fn compile(locales: &Path, out: &Path, polish: &Polish) -> Result<(), Box<dyn std::error::Error>> {
    let table = std::fs::read_to_string(locales.join("lexicon.tsv"))?;
    let mut pairs: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for row in rows(&table, 3) {
        let english: Vec<String> = parts(row[0]).map(str::to_lowercase).collect();
        for translation in variants(row[2]) {
            let lemmas: Vec<String> = match parts(translation).collect::<Vec<_>>()[..] {
                [word] => vec![word.to_lowercase()],
                ref words => words
                    .iter()
                    .filter(|word| word.chars().count() >= SHORTEST_PART)
                    .map(|word| canonical_lemma(polish, word, false))
                    .collect(),
            };
            for word in english.iter().filter(|word| english.len() == 1 || word.len() >= SHORTEST_PART) {
                pairs.entry(word.clone()).or_default().extend(lemmas.iter().cloned());
            }
        }
    }
    let numbers: BTreeMap<&String, u64> = pairs.values().flatten().collect::<BTreeSet<_>>().into_iter().zip(1..).collect();
    let mut english: BTreeMap<&String, u64> = BTreeMap::new();
    let mut concepts: Vec<u8> = Vec::new();
    for (word, lemmas) in &pairs {
        english.insert(word, concepts.len() as u64);
        concepts.extend((lemmas.len() as u16).to_le_bytes());
        for lemma in lemmas {
            concepts.extend((numbers[lemma] as u16).to_le_bytes());
        }
    }
    assert!(numbers.len() < usize::from(u16::MAX), "more Polish lemmas than 16 bits can number");
    std::fs::write(out.join("words.pl.fst"), fst::Map::from_iter(numbers)?.into_fst().into_inner())?;
    std::fs::write(out.join("words.en.fst"), fst::Map::from_iter(english)?.into_fst().into_inner())?;
    std::fs::write(out.join("words.en.concepts"), concepts)?;
    Ok(())
}

fn parts(phrase: &str) -> impl Iterator<Item = &str> {
    phrase.split(['_', ' ', '-']).filter(|part| !part.is_empty())
}
