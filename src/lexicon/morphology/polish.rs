//! Polish: a dictionary of 5 million forms, and guesses for what it lacks.

use std::borrow::Cow;

use super::super::lemma::{Lemma, PartOfSpeech};
use super::guess::Guesser;
use super::push;
use super::rules::{Kind, Rule, Rules};

/// Polish morphology. Reading it in costs nothing: the tables are used where they lie in the
/// binary.
#[derive(Debug, Clone)]
pub struct Polish {
    forms: Option<fst::Map<&'static [u8]>>,
    rules: Option<Rules<'static>>,
    guesser: Guesser,
    prefixes: &'static str,
}

/// Minimum number of letters after a prefix: shorter rests are words by chance.
const SHORTEST_REST: usize = 4;
/// Minimum number of letters of an unknown word that is taken for a declined one.
const MIN_GUESSED: usize = 4;
/// Maximum number of letters of a word in capitals that is taken for an acronym.
const MAX_ACRONYM: usize = 6;
/// Maximum number of letters of the ending of a foreign name or an acronym (-owskiego).
const MAX_ENDING: usize = 8;

impl Polish {
    /// Returns the morphology of `locales/pl/`.
    pub fn builtin() -> Polish {
        Polish {
            forms: fst::Map::new(
                include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/pl/morphology.fst"))
                    .as_slice(),
            )
            .ok(),
            rules: Rules::new(include_bytes!(concat!(
                env!("CARGO_MANIFEST_DIR"),
                "/locales/pl/morphology.rules"
            ))),
            guesser: Guesser::new(
                include_bytes!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/locales/pl/morphology-guess.fst"
                )),
                include_bytes!(concat!(
                    env!("CARGO_MANIFEST_DIR"),
                    "/locales/pl/morphology-guess.rules"
                )),
            ),
            prefixes: include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/pl/prefixes.txt")),
        }
    }

    /// Appends to `lemmas` those that a form can have, the likeliest for the way it is written
    /// first. Returns whether the dictionary knows the form; if not, the lemmas are guesses, and
    /// the form itself is the last of them.
    pub fn read(&self, form: &str, lemmas: &mut Vec<Lemma>) -> bool {
        let capital = form.chars().next().is_some_and(char::is_uppercase);
        let lower = lowercase(form);
        if self.look_up(&lower, capital, lemmas) {
            return true;
        }
        let before = lemmas.len();
        let raw = Lemma { text: form.into(), part: PartOfSpeech::Noun, proper: capital };
        if !declines(form) {
            lemmas.push(raw);
            return false;
        }
        if !self.stem_before_ending(form, lemmas) {
            self.take_apart(&lower, lemmas);
            // Behind a prefix a name is no surer than the word it resembles: Europol is no field.
            if capital || lemmas.len() == before {
                let mut guesses = Vec::new();
                self.guesser.guess(&lower, capital, &mut guesses);
                for mut guess in guesses {
                    keep_capitals(form, &mut guess);
                    push(lemmas, before, guess);
                }
            }
        }
        push(lemmas, before, raw);
        false
    }

    /// Whether the dictionary has the form, however it is written.
    pub fn knows(&self, form: &str) -> bool {
        self.forms.as_ref().is_some_and(|forms| forms.contains_key(lowercase(form).as_bytes()))
    }

    /// Returns the first form of the dictionary that differs from a word only in letters that are
    /// exchanged for others, each given as the letter of the word and the one of the form.
    pub fn respelled(&self, lower: &str, letters: &[(char, char)]) -> Option<String> {
        let forms = self.forms.as_ref()?.as_fst();
        let word: Vec<char> = lower.chars().collect();
        let mut open = vec![(forms.root().addr(), String::new())];
        while let Some((address, form)) = open.pop() {
            let length = form.chars().count();
            let Some(letter) = word.get(length) else {
                if form != lower && forms.node(address).is_final() {
                    return Some(form);
                }
                continue;
            };
            let others = letters.iter().filter(|(plain, _)| plain == letter);
            for next in others.map(|(_, other)| *other).chain([*letter]) {
                let mut bytes = [0; 4];
                let step = |address: Option<fst::raw::CompiledAddr>, byte: u8| {
                    let node = forms.node(address?);
                    Some(node.transition_addr(node.find_input(byte)?))
                };
                let end = next.encode_utf8(&mut bytes).bytes().fold(Some(address), step);
                open.extend(end.map(|end| (end, format!("{form}{next}"))));
            }
        }
        None
    }

    fn look_up(&self, lower: &str, capital: bool, lemmas: &mut Vec<Lemma>) -> bool {
        let (Some(forms), Some(rules)) = (&self.forms, &self.rules) else { return false };
        let Some(set) = forms.get(lower.as_bytes()) else { return false };
        // Sets are ordered for a capital; a small letter makes names unlikely.
        let before = lemmas.len();
        let mut add = |rule: Rule| {
            rule.apply(lower).into_iter().for_each(|lemma| push(lemmas, before, lemma))
        };
        if capital {
            rules.set(set).for_each(&mut add);
        } else {
            rules.set(set).filter(|rule| rule.kind == Kind::Ordinary).for_each(&mut add);
            rules.set(set).filter(|rule| rule.kind != Kind::Ordinary).for_each(&mut add);
        }
        lemmas.len() > before
    }

    /// Reads a known word after a productive prefix: the lemma keeps the prefix, and the bare lemma
    /// follows.
    fn take_apart(&self, lower: &str, lemmas: &mut Vec<Lemma>) {
        for prefix in
            self.prefixes.lines().filter(|line| !line.is_empty() && !line.starts_with('#'))
        {
            let Some(rest) = lower.strip_prefix(prefix) else { continue };
            let before = lemmas.len();
            if rest.chars().take(SHORTEST_REST).count() < SHORTEST_REST
                || !self.look_up(rest, false, lemmas)
            {
                continue;
            }
            let bare: Vec<Lemma> = lemmas
                .drain(before..)
                .filter(|lemma| !lemma.proper && lemma.part != PartOfSpeech::Other)
                .collect();
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

    /// Takes the Polish ending off a foreign name, after an apostrophe (Kennedy’ego), or off an
    /// acronym (VATu): the rest is the lemma. Returns whether there is one.
    fn stem_before_ending(&self, form: &str, lemmas: &mut Vec<Lemma>) -> bool {
        let letters = || form.char_indices();
        let acronym = letters()
            .find(|(_, letter)| !letter.is_uppercase())
            .filter(|(at, _)| form[..*at].chars().nth(1).is_some());
        let foreign = letters()
            .find(|(_, letter)| matches!(letter, '\'' | '’'))
            .filter(|_| form.starts_with(char::is_uppercase));
        let Some((at, _)) = acronym.or(foreign).filter(|(at, _)| *at > 0) else { return false };
        if form[at..].chars().filter(|letter| letter.is_lowercase()).nth(MAX_ENDING).is_some() {
            return false;
        }
        let stem = &form[..at];
        if !self.look_up(&lowercase(stem), true, lemmas) {
            lemmas.push(Lemma { text: stem.into(), part: PartOfSpeech::Noun, proper: true });
        }
        true
    }
}

/// Whether an unknown form can be expected to have a Polish ending: not where it is very short, an
/// acronym, or a name out of a program (roomId).
fn declines(form: &str) -> bool {
    let mut letters = form.chars();
    let capital = letters.next().is_some_and(char::is_uppercase);
    let small = form.chars().any(char::is_lowercase);
    let inner = letters.clone().any(char::is_uppercase);
    let length = letters.count() + 1;
    length >= MIN_GUESSED && if small { capital || !inner } else { length > MAX_ACRONYM }
}

/// Writes a guessed name as the form does: AstraZenecą is of AstraZeneca. A form all in capitals
/// proves nothing.
fn keep_capitals(form: &str, lemma: &mut Lemma) {
    if lemma.proper
        && form.chars().skip(1).any(char::is_uppercase)
        && form.chars().any(char::is_lowercase)
    {
        let mut written = form.chars().map(Some).chain(std::iter::repeat(None));
        let mut same = true;
        lemma.text = lemma
            .text
            .chars()
            .map(|letter| {
                let other = written
                    .next()
                    .flatten()
                    .filter(|other| other.to_lowercase().eq(letter.to_lowercase()));
                same &= other.is_some();
                other.filter(|_| same).unwrap_or(letter)
            })
            .collect::<String>()
            .into_boxed_str();
    }
}

/// Returns the form in small letters; nearly always it is already.
pub fn lowercase(form: &str) -> Cow<'_, str> {
    if form.bytes().all(|byte| byte.is_ascii() && !byte.is_ascii_uppercase()) {
        return Cow::Borrowed(form);
    }
    let small = |c: char| if c.is_ascii() { !c.is_ascii_uppercase() } else { c.is_lowercase() };
    if form.chars().all(small) { Cow::Borrowed(form) } else { Cow::Owned(form.to_lowercase()) }
}
