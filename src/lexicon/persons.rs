//! What tells the name of a person from other words with capitals: given names and titles; and what tells an address.

use std::borrow::Cow;

use rustc_hash::FxHashSet;

use super::morphology::lowercase;
use super::{Form, Lexicon};
use crate::language::Language;

/// The tables.
#[derive(Debug, Default)]
pub(super) struct Persons {
    given: FxHashSet<&'static str>,
    titles: [FxHashSet<Cow<'static, str>>; 2],
    phone_cues: [FxHashSet<&'static str>; 2],
    domains: FxHashSet<&'static str>,
    case_endings: Vec<&'static str>,
}

impl Persons {
    pub(super) fn builtin() -> Persons {
        let mut persons = Persons::default();
        for table in [include_str!("../../locales/en/given_names.txt"), include_str!("../../locales/pl/given_names.txt")] {
            // A name has six letters or so.
            persons.given.reserve(table.len() / 7);
            persons.given.extend(rows(table));
        }
        for (cues, table) in persons
            .phone_cues
            .iter_mut()
            .zip([include_str!("../../locales/en/phone_cues.txt"), include_str!("../../locales/pl/phone_cues.txt")])
        {
            cues.extend(rows(table));
        }
        persons.case_endings.extend(rows(include_str!("../../locales/pl/case_endings.txt")));
        persons.domains.extend(rows(include_str!("../../locales/domains.txt")));
        for row in rows(include_str!("../../locales/titles.tsv")) {
            for (titles, cell) in persons.titles.iter_mut().zip(row.split('\t')) {
                // The last word of a title stands before the name.
                titles.extend(cell.split(';').filter_map(|title| title.split(' ').next_back()).map(lowercase));
            }
        }
        persons
    }
}

impl Lexicon {
    /// The given names that a word with a capital can be a form of.
    pub fn given_names(&self, text: &str, form: &Form) -> Vec<String> {
        let mut names: Vec<String> = Vec::new();
        if self.persons.given.contains(text) {
            names.push(text.to_owned());
        }
        for lemma in &form.lemmas {
            let mut name = lemma.text.to_string();
            if let Some(first) = name.get(..1).map(str::to_uppercase) {
                name.replace_range(..1, &first);
            }
            if self.persons.given.contains(name.as_str()) && !names.contains(&name) {
                names.push(name);
            }
        }
        names
    }

    /// What a Polish name would be without each case ending it seems to have.
    pub fn without_case_ending<'a>(&'a self, name: &'a str) -> impl Iterator<Item = String> + 'a {
        let stems = self.persons.case_endings.iter().filter_map(|ending| name.strip_suffix(ending));
        stems.filter(|stem| stem.chars().count() > 2).map(|stem| stem.trim_end_matches(['\'', '’']).to_owned())
    }

    /// Whether a word stands before the names of persons: `Professor`, `pan`, `prezydentowi`.
    pub fn is_title(&self, language: Language, text: &str, form: &Form) -> bool {
        let titles = &self.persons.titles[language as usize];
        titles.contains(&*lowercase(text)) || form.lemmas.iter().any(|lemma| titles.contains(&*lowercase(&lemma.text)))
    }

    /// Whether a telephone number may follow a word.
    pub fn is_phone_cue(&self, language: Language, text: &str, form: &Form) -> bool {
        let cues = &self.persons.phone_cues[language as usize];
        cues.contains(&*lowercase(text)) || form.lemmas.iter().any(|lemma| cues.contains(&*lemma.text))
    }

    /// Whether an address on the web may end so.
    pub fn is_domain(&self, ending: &str) -> bool {
        self.persons.domains.contains(ending)
    }

    /// A word as neither language would spell it, so that transliterations meet.
    pub fn fold(&self, language: Language, text: &str) -> String {
        self.cognates.fold(language, &lowercase(text))
    }
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}
