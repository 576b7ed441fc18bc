//! English: irregular forms from a list, regular ones by taking endings off.

use super::super::lemma::{Lemma, PartOfSpeech};
use super::push;

/// English morphology. It has no list of words: it gives every lemma that a form may have, for a
/// dictionary to choose from.
#[derive(Debug, Clone)]
pub struct English {
    irregular: &'static str,
    suffixes: Vec<Suffix>,
    possessives: Vec<&'static str>,
}

/// Condition on the stem before an ending.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stem {
    Any,
    Consonant,
    Double,
}

#[derive(Debug, Clone)]
struct Suffix {
    part: PartOfSpeech,
    ending: &'static str,
    replacement: &'static str,
    stem: Stem,
}

impl English {
    /// Returns the morphology of `locales/en/`.
    pub fn builtin() -> English {
        let table = include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/suffixes.tsv"));
        English {
            irregular: include_str!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/locales/en/irregular.tsv"
            )),
            suffixes: table.lines().filter_map(suffix).collect(),
            possessives: table
                .lines()
                .filter_map(|line| line.strip_prefix("p\t")?.split('\t').next())
                .collect(),
        }
    }

    /// Appends to `lemmas` those that a form may have: irregular ones, the form itself, then the
    /// form without each ending. Returns whether the form is irregular, so that its lemmas are
    /// sure; without a list of words nothing else is.
    pub fn read(&self, form: &str, lemmas: &mut Vec<Lemma>) -> bool {
        let bare = self
            .possessives
            .iter()
            .find_map(|ending| form.strip_suffix(ending))
            .filter(|bare| !bare.is_empty())
            .unwrap_or(form);
        let capital = bare.chars().next().is_some_and(char::is_uppercase);
        let lower: String = bare.chars().flat_map(char::to_lowercase).collect();
        let before = lemmas.len();
        let mut add = |text: &str, part, proper| {
            push(lemmas, before, Lemma { text: text.into(), part, proper })
        };
        let mut irregular = false;
        for (lemma, part) in self.irregular_rows(&lower) {
            add(lemma, part, false);
            irregular = true;
        }
        if capital {
            add(bare, PartOfSpeech::Noun, true);
        }
        add(&lower, PartOfSpeech::Noun, false);
        let last = lower.as_bytes().last();
        for suffix in self.suffixes.iter().filter(|suffix| suffix.ending.as_bytes().last() == last)
        {
            if let Some(text) = suffix.strip(&lower) {
                add(&text, suffix.part, false);
            }
        }
        irregular
    }

    /// Returns the rows of a form: the list is sorted by its bytes, so its lines are searched by
    /// halves.
    fn irregular_rows<'f>(
        &self,
        lower: &'f str,
    ) -> impl Iterator<Item = (&'static str, PartOfSpeech)> + use<'f> {
        let list = self.irregular;
        let (mut low, mut high) = (0, list.len());
        // `low` is always the start of a line whose predecessors are smaller, `high` the start of
        // one that is not smaller, or the end.
        while low < high {
            let middle = (low + high) / 2;
            let start = list.as_bytes()[..middle]
                .iter()
                .rposition(|byte| *byte == b'\n')
                .map_or(0, |at| at + 1)
                .max(low);
            let line =
                list.as_bytes()[start..].split(|byte| *byte == b'\n').next().unwrap_or_default();
            let key = line.split(|byte| *byte == b'\t').next().unwrap_or_default();
            if key < lower.as_bytes() {
                low = (start + line.len() + 1).min(list.len());
            } else {
                high = start;
            }
        }
        list.get(low..)
            .unwrap_or_default()
            .lines()
            .map_while(move |line| line.strip_prefix(lower)?.strip_prefix('\t')?.split_once('\t'))
            .filter_map(|(lemma, part)| Some((lemma, part_of_speech(part)?)))
    }
}

impl Suffix {
    fn strip(&self, form: &str) -> Option<String> {
        let stem = form.strip_suffix(self.ending)?;
        let mut letters = stem.chars().rev();
        let (last, before) = (letters.next()?, letters.next()?);
        let vowel = |letter| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u');
        let stem = match self.stem {
            Stem::Any => stem,
            Stem::Consonant if !vowel(last) => stem,
            Stem::Double if last == before && !vowel(last) => &stem[..stem.len() - last.len_utf8()],
            _ => return None,
        };
        // The rest has to be a word: two letters, one of them a vowel.
        let text = [stem, self.replacement].concat();
        text.chars().any(|letter| vowel(letter) || letter == 'y').then_some(text)
    }
}

fn suffix(line: &'static str) -> Option<Suffix> {
    let mut fields = line.split('\t');
    let part = part_of_speech(fields.next()?)?;
    let (ending, replacement) = (fields.next()?, fields.next()?);
    let stem = stem(fields.next()?)?;
    Some(Suffix { part, ending, replacement, stem })
}

/// Returns the kind of stem that a word of the table names.
fn stem(word: &str) -> Option<Stem> {
    Some(match word {
        "any" => Stem::Any,
        "consonant" => Stem::Consonant,
        "double" => Stem::Double,
        _ => return None,
    })
}

/// Whether a row of the table of endings has a known part of speech and a known stem.
pub fn is_suffix(part: &str, stem: &str) -> bool {
    self::stem(stem).is_some() && (part == "p" || part_of_speech(part).is_some())
}

/// Returns the part of speech that a letter of the tables names.
pub fn part_of_speech(letter: &str) -> Option<PartOfSpeech> {
    Some(match letter {
        "n" => PartOfSpeech::Noun,
        "a" => PartOfSpeech::Adjective,
        "v" => PartOfSpeech::Verb,
        "r" => PartOfSpeech::Adverb,
        "m" => PartOfSpeech::Numeral,
        "o" => PartOfSpeech::Other,
        _ => return None,
    })
}
