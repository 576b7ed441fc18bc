//! What tells the name of a person from other words with capitals: given names and titles; and what
//! tells an address.

use std::borrow::Cow;

use fst::Set;
use rustc_hash::{FxHashMap, FxHashSet};

use super::morphology::lowercase;
use super::{Form, Lexicon};
use crate::language::Language;

static GIVEN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/given_names.fst"));

/// A surname has at most so many lemmas worth keeping.
const MOST_LEMMAS: usize = 4;
/// Either language has about so many titles.
const TITLES: usize = 700;
/// A name keeps at least so many letters when its ending is cut.
const SHORTEST_STEM: usize = 2;

/// The tables.
#[derive(Debug, Default)]
pub(super) struct Persons {
    given: Option<Set<&'static [u8]>>,
    /// Titles by their last word: the rows of the table that have it.
    titles: [FxHashMap<Cow<'static, str>, Vec<usize>>; 2],
    /// How each language writes foreign sounds, the longest spelling first.
    transliterations: [Vec<(&'static str, &'static str)>; 2],
    phone_cues: [FxHashSet<&'static str>; 2],
    domains: FxHashSet<&'static str>,
    case_endings: Vec<&'static str>,
    /// Polish given names that have an English form.
    equivalents: FxHashMap<&'static str, &'static str>,
    particles: FxHashSet<&'static str>,
}

impl Persons {
    pub(super) fn builtin() -> Persons {
        let mut persons = Persons { given: Set::new(GIVEN).ok(), ..Persons::default() };
        for (cues, table) in persons.phone_cues.iter_mut().zip([
            include_str!("../../locales/en/phone_cues.txt"),
            include_str!("../../locales/pl/phone_cues.txt"),
        ]) {
            cues.extend(rows(table));
        }
        for (english, polish) in rows(EQUIVALENTS).filter_map(|row| row.split_once('\t')) {
            persons.equivalents.entry(polish).or_insert(english);
        }
        persons.particles.extend(PARTICLES.lines());
        persons.case_endings.extend(rows(include_str!("../../locales/pl/case_endings.txt")));
        persons.domains.extend(rows(include_str!("../../locales/domains.txt")));
        // About as many as there are, so that the table need not grow.
        persons.titles.iter_mut().for_each(|titles| titles.reserve(TITLES));
        for (number, row) in rows(include_str!("../../locales/titles.tsv")).enumerate() {
            for (titles, cell) in persons.titles.iter_mut().zip(row.split('\t')) {
                // The last word of a title stands before the name.
                for title in cell.split(';').filter_map(|title| title.split(' ').next_back()) {
                    titles.entry(lowercase(title)).or_default().push(number);
                }
            }
        }
        for (spellings, table) in persons.transliterations.iter_mut().zip([
            include_str!("../../locales/en/transliterations.tsv"),
            include_str!("../../locales/pl/transliterations.tsv"),
        ]) {
            spellings.extend(rows(table).filter_map(|row| row.split_once('\t')));
            spellings.sort_by_key(|(written, _)| std::cmp::Reverse(written.len()));
        }
        persons
    }
}

/// Given names that each language has its own form of: English, Polish.
const EQUIVALENTS: &str = include_str!("../../locales/given_names.tsv");

/// Small words between a given name and a surname, in no language of their own.
const PARTICLES: &str = include_str!("../../locales/name_particles.txt");

impl Lexicon {
    /// The given names that a word with a capital can be a form of.
    pub fn given_names(&self, text: &str, form: &Form) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        if self.is_given(text) {
            names.push(text.to_owned());
        }
        for lemma in &form.lemmas {
            let mut name = lemma.text.to_string();
            if let Some(first) = name.get(..1).map(str::to_uppercase) {
                name.replace_range(..1, &first);
            }
            if self.is_given(&name) && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    fn is_given(&self, name: &str) -> bool {
        self.persons.given.as_ref().is_some_and(|given| given.contains(name))
    }

    /// The English form of a Polish given name that has one: popes and kings go by it.
    pub fn english_given_name(&self, polish: &str) -> Option<&'static str> {
        self.persons.equivalents.get(polish).copied()
    }

    /// Whether a small word stands between a given name and a surname: `van`, `de`, `von`.
    pub fn is_name_particle(&self, text: &str) -> bool {
        self.persons.particles.contains(text)
    }

    /// What a Polish name would be without each case ending it seems to have.
    pub fn without_case_ending<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        let stems = self.persons.case_endings.iter().filter_map(|row| {
            let (ending, base) = row.split_once('\t').unwrap_or((row, ""));
            name.strip_suffix(ending).map(|stem| (stem, base))
        });
        stems
            .filter(|(stem, _)| stem.chars().count() > 2)
            .map(|(stem, base)| format!("{}{base}", stem.trim_end_matches(['\'', '’'])))
    }

    /// Whether a word stands before the names of persons: `Professor`, `pan`, `prezydentowi`.
    pub fn is_title(&self, language: Language, text: &str, form: &Form) -> bool {
        !self.titles(language, text, form).is_empty()
    }

    /// Whether an English and a Polish word are the same title: `Professor` and `prof`.
    pub fn same_title(&self, en: (&str, &Form), pl: (&str, &Form)) -> bool {
        let polish = self.titles(Language::Polish, pl.0, pl.1);
        self.titles(Language::English, en.0, en.1).iter().any(|row| polish.contains(row))
    }

    /// The rows of the table of titles that a word belongs to.
    fn titles(&self, language: Language, text: &str, form: &Form) -> Vec<usize> {
        let titles = &self.persons.titles[language as usize];
        let words = std::iter::once(lowercase(text))
            .chain(form.lemmas.iter().map(|lemma| lowercase(&lemma.text)));
        words.filter_map(|word| titles.get(&*word)).flatten().copied().collect()
    }

    /// Whether a telephone number may follow a word.
    pub fn is_phone_cue(&self, language: Language, text: &str, form: &Form) -> bool {
        let cues = &self.persons.phone_cues[language as usize];
        cues.contains(&*lowercase(text))
            || form.lemmas.iter().any(|lemma| cues.contains(&*lemma.text))
    }

    /// Whether an address on the web may end so.
    pub fn is_domain(&self, ending: &str) -> bool {
        self.persons.domains.contains(ending)
    }

    /// The forms that a surname in a text can have in the nominative: Polish inflects names.
    pub fn nominatives(&self, language: Language, text: &str, form: &Form) -> Vec<String> {
        let written = text.strip_suffix("'s").or(text.strip_suffix("’s")).unwrap_or(text);
        let mut names: Vec<String> = Vec::new();
        let mut add = |name: String| {
            if !names.contains(&name) {
                names.push(name);
            }
        };
        if language == Language::Polish {
            for lemma in form.lemmas.iter().take(MOST_LEMMAS) {
                let mut letters = lemma.text.chars();
                add(letters
                    .next()
                    .into_iter()
                    .flat_map(char::to_uppercase)
                    .chain(letters)
                    .collect());
            }
            // What no dictionary knows has the endings of the cases all the same: `Millerowi`,
            // `Blairem`.
            self.without_case_ending(written).for_each(&mut add);
        }
        add(written.to_owned());
        names
    }

    /// A name as neither language would spell it, so that transliterations meet: `Zelensky` and
    /// `Zełenski`. The vowel that inflection changes at its end is cut.
    pub fn fold(&self, language: Language, name: &str) -> String {
        let written = format!("{}$", lowercase(name));
        let mut folded = String::with_capacity(written.len());
        let mut rest = written.as_str();
        while let Some(letter) = rest.chars().next().filter(|letter| *letter != '$') {
            let spelling = self.persons.transliterations[language as usize]
                .iter()
                .find(|(written, _)| rest.starts_with(written));
            match spelling {
                Some((written, sound)) => {
                    folded.push_str(sound);
                    rest = if written.ends_with('$') { "" } else { &rest[written.len()..] };
                }
                None => {
                    folded.push(letter);
                    rest = &rest[letter.len_utf8()..];
                }
            }
        }
        // `Kiyiv`, `Kyiv`: what two spellings of one sound leave side by side is one sound.
        while folded.contains("ii") {
            folded = folded.replace("ii", "i");
        }
        let stem = folded.trim_end_matches(['a', 'e', 'i', 'o', 'u']);
        if stem.chars().count() >= SHORTEST_STEM { stem.to_owned() } else { folded }
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}
