//! Polish: a dictionary of 5 million forms, and guesses for what it lacks.

use std::borrow::Cow;

use super::super::lemma::{Lemma, PartOfSpeech};
use super::guess::Guesser;
use super::rules::{Kind, Rule, Rules};

/// Polish morphology. Reading it in costs nothing: the tables are used where they lie in the binary.
#[derive(Debug, Clone)]
pub struct Polish {
    forms: Option<fst::Map<&'static [u8]>>,
    rules: Option<Rules<'static>>,
    guesser: Guesser,
    prefixes: &'static str,
}

/// Letters that have to be left when a prefix is taken off: shorter rests are words by chance.
const SHORTEST_REST: usize = 4;

impl Polish {
    /// The morphology of `locales/pl/`.
    pub fn builtin() -> Polish {
        Polish {
            forms: fst::Map::new(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/pl/morphology.fst")).as_slice()).ok(),
            rules: Rules::new(include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/pl/morphology.rules"))),
            guesser: Guesser::new(
                include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/pl/morphology-guess.fst")),
                include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/pl/morphology-guess.rules")),
            ),
            prefixes: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/pl/prefixes.txt")),
        }
    }

    /// The lemmas a form can have, appended to `lemmas`, the likeliest for the way it is written first. Gives whether the dictionary knows the form; if not, the
    /// lemmas are guesses, and the form itself is the last of them.
    pub fn read(&self, form: &str, lemmas: &mut Vec<Lemma>) -> bool {
        let capital = form.chars().next().is_some_and(char::is_uppercase);
        let lower = lowercase(form);
        if self.look_up(&lower, capital, lemmas) {
            return true;
        }
        let before = lemmas.len();
        self.take_apart(&lower, lemmas);
        if lemmas.len() == before {
            self.endings(form, &lower, lemmas);
        }
        if lemmas.len() == before {
            self.guesser.guess(&lower, capital, lemmas);
        }
        let raw = Lemma { text: form.into(), part: PartOfSpeech::Noun, proper: capital };
        if !lemmas[before..].iter().any(|lemma| lemma.text == raw.text) {
            lemmas.push(raw);
        }
        false
    }

    /// Whether the dictionary has the form, however it is written.
    pub fn knows(&self, form: &str) -> bool {
        self.forms.as_ref().is_some_and(|forms| forms.contains_key(lowercase(form).as_bytes()))
    }

    fn look_up(&self, lower: &str, capital: bool, lemmas: &mut Vec<Lemma>) -> bool {
        let (Some(forms), Some(rules)) = (&self.forms, &self.rules) else { return false };
        let Some(set) = forms.get(lower.as_bytes()) else { return false };
        // Sets are ordered for a capital; a small letter makes names unlikely.
        let before = lemmas.len();
        let mut push = |rule: Rule| {
            if let Some(lemma) = rule.apply(lower)
                && !lemmas[before..].contains(&lemma)
            {
                lemmas.push(lemma);
            }
        };
        if capital {
            rules.set(set).for_each(&mut push);
        } else {
            rules.set(set).filter(|rule| rule.kind == Kind::Ordinary).for_each(&mut push);
            rules.set(set).filter(|rule| rule.kind != Kind::Ordinary).for_each(&mut push);
        }
        lemmas.len() > before
    }

    /// Known words behind a productive prefix: the lemma keeps the prefix, and the bare lemma stands behind it.
    fn take_apart(&self, lower: &str, lemmas: &mut Vec<Lemma>) {
        for prefix in self.prefixes.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let Some(rest) = lower.strip_prefix(prefix) else { continue };
            let before = lemmas.len();
            if rest.chars().take(SHORTEST_REST).count() < SHORTEST_REST || !self.look_up(rest, false, lemmas) {
                continue;
            }
            let bare: Vec<Lemma> = lemmas.drain(before..).filter(|lemma| !lemma.proper && lemma.part != PartOfSpeech::Other).collect();
            for lemma in &bare {
                let text = [prefix, &lemma.text].concat();
                lemmas.push(Lemma { text: text.into(), part: lemma.part, proper: false });
            }
            lemmas.extend(bare);
            if lemmas.len() > before {
                return;
            }
        }
    }

    /// Endings behind an apostrophe, as foreign names and acronyms have them: the lemma is what stands before.
    fn endings(&self, form: &str, lower: &str, lemmas: &mut Vec<Lemma>) {
        let Some((at, _)) = form.char_indices().find(|(_, letter)| matches!(letter, '\'' | '’' | '-')) else { return };
        let stem = &form[..at];
        if stem.is_empty() {
            return;
        }
        let capital = stem.chars().next().is_some_and(char::is_uppercase);
        let known = lower.get(..at).is_some_and(|stem| self.look_up(stem, capital, lemmas));
        if !known {
            lemmas.push(Lemma { text: stem.into(), part: PartOfSpeech::Noun, proper: capital });
        }
    }
}

/// The form in small letters; nearly always it is already.
fn lowercase(form: &str) -> Cow<'_, str> {
    if form.chars().any(char::is_uppercase) { Cow::Owned(form.chars().flat_map(char::to_lowercase).collect()) } else { Cow::Borrowed(form) }
}
