//! Compiles the dump of `locales/pl/morphology.py` into `locales/pl/morphology.fst` (forms to rule
//! sets) and `morphology.rules` (rule sets and rules), and the data for guessing unknown words into
//! `morphology-guess.fst` and `morphology-guess.rules`. The output is deterministic.
//!
//!     cargo run --profile quick --example compile_morphology -- dump.tsv locales/pl

use std::collections::BTreeMap;
use std::error::Error;
use std::fs;
use std::path::Path;

use bitekst::lexicon::PartOfSpeech;
use bitekst::lexicon::morphology::rules::{Capital, Kind, MAGIC, Rule, pack};
use rustc_hash::FxHashMap;

/// Maximum length in characters of an ending used for guesses.
const MAX_ENDING: usize = 6;
/// Maximum number of guesses per ending.
const MAX_GUESSES: usize = 3;
/// Minimum number of forms with an ending to conclude anything from it.
const MIN_FORMS: u32 = 4;
/// Bonus of names over ordinary words for capitalised forms, in ranks of the dump.
const NAME_BONUS: i32 = 20;

struct Analysis<'a> {
    lemma: &'a str,
    part: PartOfSpeech,
    kind: Kind,
    rank: i32,
}

fn main() -> Result<(), Box<dyn Error>> {
    let mut arguments = std::env::args().skip(1);
    let (Some(dump), Some(folder)) = (arguments.next(), arguments.next()) else {
        return Err("give the dump and the folder to write to".into());
    };
    let dump = fs::read_to_string(dump)?;
    let folder = Path::new(&folder);

    let mut forms = Vec::new();
    let mut table = Table::default();
    let mut guesser = Guesser::default();
    let mut lines = dump.lines().peekable();
    while let Some(line) = lines.next() {
        let (form, first) = parse(line).ok_or_else(|| format!("not a line of a dump: {line}"))?;
        let mut analyses = vec![first];
        while let Some((_, next)) =
            lines.peek().and_then(|line| parse(line)).filter(|(next, _)| *next == form)
        {
            analyses.push(next);
            lines.next();
        }
        analyses.sort_by_key(|analysis| {
            (
                analysis.rank - if analysis.kind == Kind::Proper { NAME_BONUS } else { 0 },
                analysis.kind,
                analysis.lemma,
            )
        });
        let mut set: Vec<Rule> = Vec::new();
        for analysis in &analyses {
            let rule = derive(form, analysis);
            if !set.contains(&rule) {
                set.push(rule);
            }
        }
        guesser.learn(form, &set);
        forms.push((form, table.set(set)));
    }
    table.write(
        &folder.join("morphology.rules"),
        &folder.join("morphology.fst"),
        forms.iter().map(|(form, set)| (form.as_bytes(), *set)),
    )?;

    let mut table = Table::default();
    let endings: Vec<(Vec<u8>, usize)> =
        guesser.conclude().into_iter().map(|(ending, rules)| (ending, table.set(rules))).collect();
    table.write(
        &folder.join("morphology-guess.rules"),
        &folder.join("morphology-guess.fst"),
        endings.iter().map(|(ending, set)| (ending.as_slice(), *set)),
    )
}

fn parse(line: &str) -> Option<(&str, Analysis<'_>)> {
    let mut fields = line.split('\t');
    let (form, lemma, part, kind, rank) =
        (fields.next()?, fields.next()?, fields.next()?, fields.next()?, fields.next()?);
    let part = match part {
        "n" => PartOfSpeech::Noun,
        "a" => PartOfSpeech::Adjective,
        "v" => PartOfSpeech::Verb,
        "r" => PartOfSpeech::Adverb,
        "m" => PartOfSpeech::Numeral,
        "o" => PartOfSpeech::Other,
        _ => return None,
    };
    let kind = match kind {
        "0" => Kind::Ordinary,
        "1" => Kind::Proper,
        "2" => Kind::Surname,
        _ => return None,
    };
    Some((form, Analysis { lemma, part, kind, rank: rank.parse().ok()? }))
}

/// Derives the shortest rule from a form to a lemma.
fn derive<'a>(form: &str, analysis: &Analysis<'a>) -> Rule<'a> {
    let lemma = analysis.lemma;
    let letters: Vec<char> = form.chars().collect();
    // Negation and the superlative are prefixes of three letters; stripping one has to preserve
    // more letters than it removes.
    let (strip, common) = [0, 3, 6]
        .into_iter()
        .filter(|strip| *strip == 0 || letters.len() > *strip)
        .map(|strip| {
            (
                strip,
                letters
                    .iter()
                    .skip(strip)
                    .zip(lemma.chars())
                    .take_while(|(letter, other)| same(**letter, *other))
                    .count(),
            )
        })
        .max_by_key(|(strip, common)| (*common as i32 - *strip as i32, -(*strip as i32)))
        .unwrap_or((0, 0));
    let written: Vec<char> = lemma.chars().take(common).collect();
    let is_upper_case = |letters: &[char]| letters.iter().all(|letter| letter.is_uppercase());
    let capital = if !written.iter().any(|letter| letter.is_uppercase()) {
        Some(Capital::None)
    } else if common > 1 && is_upper_case(&written) {
        Some(Capital::All)
    } else if is_upper_case(&written[..1])
        && !written[1..].iter().any(|letter| letter.is_uppercase())
    {
        Some(Capital::First)
    } else {
        None
    };
    // A lemma with another pattern of capitals (McDonald) is stored in full.
    let (strip, common, capital) =
        capital.map_or((0, 0, Capital::None), |capital| (strip, common, capital));
    let kept = lemma.char_indices().nth(common).map_or(lemma.len(), |(at, _)| at);
    Rule {
        strip: strip as u8,
        cut: (letters.len() - strip - common) as u8,
        append: &lemma[kept..],
        capital,
        part: analysis.part,
        kind: analysis.kind,
    }
}

/// Whether a letter of the lemma corresponds to this lower-case letter.
fn same(lower: char, letter: char) -> bool {
    let mut small = letter.to_lowercase();
    small.next() == Some(lower) && small.next().is_none()
}

/// Distinct rules and rule sets, numbered by frequency.
#[derive(Default)]
struct Table<'a> {
    sets: FxHashMap<Vec<Rule<'a>>, usize>,
    uses: Vec<u32>,
}

impl<'a> Table<'a> {
    fn set(&mut self, rules: Vec<Rule<'a>>) -> usize {
        let next = self.sets.len();
        let index = *self.sets.entry(rules).or_insert(next);
        if index == self.uses.len() {
            self.uses.push(0);
        }
        self.uses[index] += 1;
        index
    }

    fn write<'k>(
        &self,
        rules_path: &Path,
        map_path: &Path,
        keys: impl Iterator<Item = (&'k [u8], usize)>,
    ) -> Result<(), Box<dyn Error>> {
        let mut sets: Vec<(&Vec<Rule>, usize)> =
            self.sets.iter().map(|(set, index)| (set, *index)).collect();
        sets.sort_by_key(|(set, index)| (std::cmp::Reverse(self.uses[*index]), *set));
        let mut numbers = vec![0u64; sets.len()];
        let mut rules: BTreeMap<&Rule, u16> = BTreeMap::new();
        let (mut records, mut ends, mut members, mut endings) =
            (Vec::new(), Vec::new(), Vec::new(), String::new());
        for (number, (set, index)) in sets.iter().enumerate() {
            numbers[*index] = number as u64;
            for rule in *set {
                let next = u16::try_from(rules.len())?;
                let id = *rules.entry(rule).or_insert(next);
                if id == next {
                    let at = endings.find(rule.append).unwrap_or_else(|| {
                        endings.push_str(rule.append);
                        endings.len() - rule.append.len()
                    });
                    records.extend([
                        rule.strip,
                        rule.cut,
                        u8::try_from(rule.append.len())?,
                        pack(rule.capital, rule.part, rule.kind),
                    ]);
                    records.extend(u32::try_from(at)?.to_le_bytes());
                }
                members.extend(id.to_le_bytes());
            }
            ends.extend(u32::try_from(members.len() / 2)?.to_le_bytes());
        }
        let mut bytes = MAGIC.to_vec();
        for count in [rules.len(), sets.len(), endings.len()] {
            bytes.extend(u32::try_from(count)?.to_le_bytes());
        }
        bytes.extend(records);
        bytes.extend(ends);
        bytes.extend(members);
        bytes.extend(endings.as_bytes());
        fs::write(rules_path, bytes)?;
        let mut builder = fst::MapBuilder::new(Vec::new())?;
        for (key, set) in keys {
            builder.insert(key, numbers[set])?;
        }
        fs::write(map_path, builder.into_inner()?)?;
        Ok(())
    }
}

/// Counts the rules for forms with the same ending, separately for names and ordinary words.
#[derive(Default)]
struct Guesser<'a> {
    counts: FxHashMap<Vec<u8>, FxHashMap<Rule<'a>, u32>>,
}

impl<'a> Guesser<'a> {
    fn learn(&mut self, form: &str, set: &[Rule<'a>]) {
        let length = form.chars().count();
        if length < 4 {
            return;
        }
        for rule in set {
            // New words are nouns, adjectives, adverbs and verbs; a guess never depends on letters
            // before its ending.
            let open = !matches!(rule.part, PartOfSpeech::Numeral | PartOfSpeech::Other);
            if !open
                || rule.strip > 0
                || rule.capital == Capital::All
                || usize::from(rule.cut) > MAX_ENDING
                || usize::from(rule.cut) + 2 > length
            {
                continue;
            }
            for count in usize::from(rule.cut)..=MAX_ENDING.min(length - 1) {
                let key = key(form, count, rule.kind != Kind::Ordinary);
                *self.counts.entry(key).or_default().entry(rule.clone()).or_default() += 1;
            }
        }
    }

    /// Returns the endings whose best rule differs from that of shorter endings, with their rules,
    /// best first; in ascending order.
    fn conclude(self) -> BTreeMap<Vec<u8>, Vec<Rule<'a>>> {
        let mut tops: BTreeMap<Vec<u8>, Vec<Rule<'a>>> = BTreeMap::new();
        for (ending, counts) in self.counts {
            if counts.values().sum::<u32>() < MIN_FORMS {
                continue;
            }
            let mut counts: Vec<(Rule, u32)> = counts.into_iter().collect();
            counts.sort_by(|left, right| right.1.cmp(&left.1).then_with(|| left.0.cmp(&right.0)));
            let best = counts[0].1;
            let rules = counts
                .into_iter()
                .take(MAX_GUESSES)
                .filter(|(_, count)| *count * 8 >= best)
                .map(|(rule, _)| rule)
                .collect();
            tops.insert(ending, rules);
        }
        let mut kept: BTreeMap<Vec<u8>, Vec<Rule<'a>>> = BTreeMap::new();
        for (ending, rules) in tops {
            // A shorter ending is a prefix of the key, so it was processed before.
            let shorter = (1..ending.len()).rev().find_map(|length| kept.get(&ending[..length]));
            if shorter.is_none_or(|shorter| shorter.first() != rules.first()) {
                kept.insert(ending, rules);
            }
        }
        kept
    }
}

/// Returns the last letters of a form in reverse order, after a marker for names.
fn key(form: &str, count: usize, name: bool) -> Vec<u8> {
    let mut key = vec![u8::from(name)];
    let mut buffer = [0; 4];
    for letter in form.chars().rev().take(count) {
        key.extend(letter.encode_utf8(&mut buffer).as_bytes());
    }
    key
}
