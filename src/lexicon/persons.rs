//! Names of persons, recognised by given names and titles; cues of telephone numbers and of
//! addresses on the web.

use std::borrow::Cow;

use fst::Set;
use rustc_hash::{FxHashMap, FxHashSet};
use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::is_combining_mark;

use super::morphology::lowercase;
use super::{Form, Lexicon};
use crate::language::{LANGUAGES, Language, PerLanguage};
use crate::sides::Sides;

static GIVEN: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/given_names.fst"));

/// Maximum number of lemmas kept of a surname.
const MAX_LEMMAS: usize = 4;
/// Number of titles to make room for in each language.
const TITLES_ROOM: usize = 700;
/// Minimum number of letters that a folded name keeps when its last vowels are cut.
const SHORTEST_STEM: usize = 2;
/// Minimum number of letters of a name before a case ending.
const SHORTEST_NAME: usize = 3;

/// Letters as written, and what they stand for in a spelling of neither language; the longest first.
type Spellings = Vec<(&'static str, &'static str)>;

/// The tables.
#[derive(Debug, Default)]
pub(super) struct Persons {
    given: Option<Set<&'static [u8]>>,
    /// Titles by their last word: the rows of the table that have it.
    titles: PerLanguage<FxHashMap<Cow<'static, str>, Vec<usize>>>,
    /// The rows of titles that precede given names only: `Saint`.
    before_given: FxHashSet<usize>,
    /// Spellings of foreign sounds in each language, the longest first.
    transliterations: PerLanguage<Spellings>,
    /// Those spellings with the ones by which each language writes the sounds of names from Hebrew,
    /// Yiddish and German, which go before.
    sounds: PerLanguage<Spellings>,
    phone_cues: PerLanguage<FxHashSet<&'static str>>,
    /// Words of a line that names who translated or corrected a version.
    credits: PerLanguage<FxHashSet<&'static str>>,
    domains: FxHashSet<&'static str>,
    case_endings: PerLanguage<Vec<(&'static str, &'static str)>>,
    /// Polish given names that have an English form.
    equivalents: FxHashMap<&'static str, Vec<&'static str>>,
    /// Polish given names that go by another form of the same name in English.
    variants: FxHashMap<&'static str, Vec<&'static str>>,
    particles: FxHashSet<&'static str>,
    /// Words that make the name of a person that of a thing.
    things: PerLanguage<FxHashSet<&'static str>>,
}

const PHONE_CUES: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/phone_cues.txt"),
    include_str!("../../locales/pl/phone_cues.txt"),
);
const CREDITS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/credits.txt"),
    include_str!("../../locales/pl/credits.txt"),
);
const TRANSLITERATIONS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/transliterations.tsv"),
    include_str!("../../locales/pl/transliterations.tsv"),
);
const SOUNDS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/name_sounds.tsv"),
    include_str!("../../locales/pl/name_sounds.tsv"),
);
const THINGS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/named_things.txt"),
    include_str!("../../locales/pl/named_things.txt"),
);
const CASE_ENDINGS: PerLanguage<&str> =
    PerLanguage::new("", include_str!("../../locales/pl/case_endings.txt"));
const PLAIN_LETTERS: &str = include_str!("../../locales/plain_letters.tsv");
const DOMAINS: &str = include_str!("../../locales/domains.txt");
/// English and Polish titles, each language in a column.
const TITLES: &str = include_str!("../../locales/titles.tsv");

impl Persons {
    /// Returns the tables of `locales/`.
    pub(super) fn builtin() -> Persons {
        Persons {
            given: Set::new(GIVEN).ok(),
            titles: titles(),
            before_given: rows(TITLES)
                .enumerate()
                .filter(|(_, row)| row.split('\t').nth(2).is_some())
                .map(|(number, _)| number)
                .collect(),
            transliterations: PerLanguage::from_fn(|language| {
                spellings(rows(TRANSLITERATIONS[language]))
            }),
            sounds: PerLanguage::from_fn(|language| {
                spellings(rows(SOUNDS[language]).chain(rows(TRANSLITERATIONS[language])))
            }),
            phone_cues: PerLanguage::from_fn(|language| rows(PHONE_CUES[language]).collect()),
            credits: PerLanguage::from_fn(|language| rows(CREDITS[language]).collect()),
            domains: rows(DOMAINS).collect(),
            case_endings: PerLanguage::from_fn(|language| {
                rows(CASE_ENDINGS[language])
                    .map(|row| row.split_once('\t').unwrap_or((row, "")))
                    .collect()
            }),
            equivalents: by_polish(EQUIVALENTS),
            variants: by_polish(VARIANTS),
            particles: PARTICLES.lines().collect(),
            things: PerLanguage::from_fn(|language| rows(THINGS[language]).collect()),
        }
    }
}

/// Returns the spellings of rows, the longest first; of two rows for the same letters the first.
fn spellings(rows: impl Iterator<Item = &'static str>) -> Spellings {
    let mut spellings: Spellings = rows.filter_map(|row| row.split_once('\t')).collect();
    spellings.sort_by_key(|(written, _)| std::cmp::Reverse(written.len()));
    spellings
}

/// Returns the English forms of given names by the Polish ones.
fn by_polish(table: &'static str) -> FxHashMap<&'static str, Vec<&'static str>> {
    let mut names: FxHashMap<_, Vec<_>> = FxHashMap::default();
    for (english, polish) in rows(table).filter_map(|row| row.split_once('\t')) {
        names.entry(polish).or_default().push(english);
    }
    names
}

/// Returns the rows of the table of titles by the last word of each title, which precedes the name.
fn titles() -> PerLanguage<FxHashMap<Cow<'static, str>, Vec<usize>>> {
    // About as many as there are, so that the table need not grow.
    let mut titles: PerLanguage<FxHashMap<Cow<'static, str>, Vec<usize>>> =
        PerLanguage::from_fn(|_| FxHashMap::with_capacity_and_hasher(TITLES_ROOM, <_>::default()));
    for (number, row) in rows(TITLES).enumerate() {
        for (language, cell) in Language::ALL.into_iter().zip(row.split('\t')) {
            for title in cell.split(';').filter_map(|title| title.split(' ').next_back()) {
                titles[language].entry(lowercase(title)).or_default().push(number);
            }
        }
    }
    titles
}

/// Given names with a form of their own in each language: English, Polish.
const EQUIVALENTS: &str = include_str!("../../locales/given_names.tsv");

/// Given names of one person that differ by the language they are taken from: English, Polish.
const VARIANTS: &str = include_str!("../../locales/given_name_variants.tsv");

/// Small words between a given name and a surname, in no language of their own.
const PARTICLES: &str = include_str!("../../locales/name_particles.txt");

impl Lexicon {
    /// Whether a language gives an ending to foreign names: `u` in `Bushu`.
    pub fn is_case_ending(&self, language: Language, ending: &str) -> bool {
        self.persons.case_endings[language].iter().any(|(written, _)| *written == ending)
    }

    /// Returns the given names that a word with a capital can be a form of.
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

    /// Returns the English forms of a Polish given name: popes and kings go by them.
    pub fn english_given_names(&self, polish: &str) -> &[&'static str] {
        self.persons.equivalents.get(polish).map_or(&[], Vec::as_slice)
    }

    /// Returns the other forms of a Polish given name by which the same person may go in English,
    /// before a surname: `Alexei` for `Ołeksij`.
    pub fn variants_of_given_name(&self, polish: &str) -> impl Iterator<Item = &'static str> {
        let variants = self.persons.variants.get(polish).into_iter().flatten();
        variants.chain(self.english_given_names(polish)).copied()
    }

    /// Whether a small word can appear between a given name and a surname: `van`, `de`, `von`.
    pub fn is_name_particle(&self, text: &str) -> bool {
        self.persons.particles.contains(&*lowercase(text))
    }

    /// Whether a word after the name of a person makes it the name of a thing.
    pub fn names_thing(&self, language: Language, text: &str) -> bool {
        self.persons.things[language].contains(&*lowercase(text))
    }

    /// Returns the name without each case ending that it seems to have.
    pub fn without_case_ending<'a>(
        &'a self,
        language: Language,
        name: &'a str,
    ) -> impl Iterator<Item = String> + 'a {
        let stems = self.persons.case_endings[language]
            .iter()
            .filter_map(|(ending, base)| name.strip_suffix(ending).map(|stem| (stem, base)));
        stems
            .filter(|(stem, _)| stem.chars().count() >= SHORTEST_NAME)
            .map(|(stem, base)| format!("{}{base}", stem.trim_end_matches(['\'', '’'])))
    }

    /// Whether a word is a title before the names of persons: `Professor`, `pan`, `prezydentowi`.
    pub fn is_title(&self, language: Language, text: &str, form: &Form) -> bool {
        !self.titles(language, text, form).is_empty()
    }

    /// Whether a title precedes given names only: no surname follows `Saint`.
    pub fn is_title_of_given_name(&self, language: Language, text: &str, form: &Form) -> bool {
        self.titles(language, text, form).iter().any(|row| self.persons.before_given.contains(row))
    }

    /// Whether an English and a Polish word are the same title: `Professor` and `prof`.
    pub fn same_title(&self, words: Sides<(&str, &Form)>) -> bool {
        let titles = Sides::from_fn(|side| {
            let (text, form) = words[side];
            self.titles(LANGUAGES[side], text, form)
        });
        titles.source.iter().any(|row| titles.target.contains(row))
    }

    /// Returns the rows of the table of titles that a word belongs to.
    fn titles(&self, language: Language, text: &str, form: &Form) -> Vec<usize> {
        let titles = &self.persons.titles[language];
        let words = std::iter::once(lowercase(text))
            .chain(form.lemmas.iter().map(|lemma| lowercase(&lemma.text)));
        words.filter_map(|word| titles.get(&*word)).flatten().copied().collect()
    }

    /// Whether a telephone number may follow a word.
    pub fn is_phone_cue(&self, language: Language, text: &str, form: &Form) -> bool {
        let cues = &self.persons.phone_cues[language];
        cues.contains(&*lowercase(text))
            || form.lemmas.iter().any(|lemma| cues.contains(&*lemma.text))
    }

    /// Whether a word says that a version was translated or corrected, in whichever language: a
    /// translator may sign in their own.
    pub fn is_credit(&self, language: Language, text: &str, form: &Form) -> bool {
        let credits = &self.persons.credits;
        let word = lowercase(text);
        Language::ALL.into_iter().any(|language| credits[language].contains(&*word))
            || form.lemmas.iter().any(|lemma| credits[language].contains(&*lemma.text))
    }

    /// Whether an address on the web may end so.
    pub fn is_domain(&self, ending: &str) -> bool {
        self.persons.domains.contains(ending)
    }

    /// Returns the forms that a surname in a text can have in the nominative.
    pub fn nominatives(&self, language: Language, text: &str, form: &Form) -> Vec<String> {
        // A name may keep the ending of its own language in a text of another.
        let possessive =
            Language::ALL.iter().find_map(|language| language.profile().without_possessive(text));
        let written = possessive.unwrap_or(text);
        let mut names: Vec<String> = Vec::new();
        let mut add = |name: String| {
            if !names.contains(&name) {
                names.push(name);
            }
        };
        if language.profile().inflects {
            for lemma in form.lemmas.iter().take(MAX_LEMMAS) {
                let mut letters = lemma.text.chars();
                add(letters
                    .next()
                    .into_iter()
                    .flat_map(char::to_uppercase)
                    .chain(letters)
                    .collect());
            }
            // Names that no dictionary has take case endings as well: `Millerowi`, `Blairem`.
            self.without_case_ending(language, written).for_each(&mut add);
        }
        add(written.to_owned());
        names
    }

    /// Returns a name without its diacritics, as texts write it that lack the letters: `Kovačić` as
    /// `Kovacic`.
    pub fn plain_name(&self, name: &str) -> String {
        let letters = lowercase(name);
        let plain: String = letters.nfd().filter(|letter| !is_combining_mark(*letter)).collect();
        // `Björn` is `Bjoern` where a keyboard lacks the letter.
        let letters = rows(PLAIN_LETTERS).filter_map(|row| row.split_once('\t'));
        letters.fold(plain, |plain, (written, letter)| plain.replace(written, letter))
    }

    /// Returns a name as neither language would spell it, so that transliterations meet: `Zelensky`
    /// and `Zełenski`. The vowel that inflection changes at its end is cut.
    pub fn fold(&self, language: Language, name: &str) -> String {
        let folded = respell(&self.persons.transliterations[language], name);
        // `Kiyiv`, `Kyiv`: what two spellings of one sound leave side by side is one sound.
        stem(folded.chars().fold(String::with_capacity(folded.len()), |mut kept, letter| {
            if letter != 'i' || !kept.ends_with('i') {
                kept.push(letter);
            }
            kept
        }))
    }

    /// Returns a name by its sounds, as names from Hebrew, Yiddish and German are spelled by each
    /// language: `Yitzchak Horowitz` and `Icchak Horowic`. Double letters are one in a name that the
    /// other language would read otherwise; in others one of them is a slip.
    pub fn fold_by_sound(&self, language: Language, name: &str) -> String {
        let folded = respell(&self.persons.sounds[language], name);
        if folded == respell(&self.persons.transliterations[language.other()], name) {
            return stem(folded);
        }
        stem(folded.chars().fold(String::with_capacity(folded.len()), |mut kept, letter| {
            if !kept.ends_with(letter) {
                kept.push(letter);
            }
            kept
        }))
    }

    /// Returns a name in each spelling of neither language.
    pub fn folds(&self, language: Language, name: &str) -> impl Iterator<Item = String> + use<> {
        let (folded, sound) = (self.fold(language, name), self.fold_by_sound(language, name));
        let sound = Some(sound).filter(|sound| *sound != folded);
        std::iter::once(folded).chain(sound)
    }
}

/// Returns a name with its letters replaced by the first spelling of each that fits.
fn respell(spellings: &[(&'static str, &'static str)], name: &str) -> String {
    let written = format!("{}$", lowercase(name));
    let mut folded = String::with_capacity(written.len());
    let mut rest = written.as_str();
    while let Some(letter) = rest.chars().next().filter(|letter| *letter != '$') {
        let spelling = spellings.iter().find(|(written, _)| rest.starts_with(written));
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
    folded
}

/// Returns a folded name without the vowel that inflection changes at its end.
fn stem(folded: String) -> String {
    let stem = folded.trim_end_matches(['a', 'e', 'i', 'o', 'u']);
    if stem.chars().count() >= SHORTEST_STEM { stem.to_owned() } else { folded }
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|row| !row.is_empty() && !row.starts_with('#'))
}
