//! Names as automata: every name a sequence of tokens, of lemmas in Polish, that leads to the rows
//! it names. Used when the tables are compiled, and for the names that a project adds.

use std::collections::{BTreeMap, BTreeSet};

use super::lemma::PartOfSpeech;
use super::morphology::Polish;

/// The way in which a text names something. The numbers are those of compiled patterns.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameForm {
    /// By its name, short or official.
    Name = 0,
    /// By its acronym.
    Acronym = 1,
    /// By an adjective: `Polish`.
    Adjective = 2,
    /// By its inhabitants: `Poles`.
    Inhabitant = 3,
}

/// The patterns of one language: sequence of tokens to the rows they name, with the capitals each
/// needs (two bits a token: none, first letter, all).
#[derive(Default)]
pub struct Patterns(pub BTreeMap<Vec<String>, BTreeSet<(u16, NameForm, u64)>>);

/// The patterns of one language as bytes.
pub struct Compiled {
    /// The automaton: from the bytes of the tokens, each followed by [`TOKEN_END`], to an offset in
    /// the entries.
    pub automaton: Vec<u8>,
    /// At each offset the number of rows, then for each row its number (2 bytes), its form (1) and
    /// its capitals (8).
    pub entries: Vec<u8>,
}

/// Byte after every token of a pattern.
pub const TOKEN_END: u8 = 1;

/// Maximum number of tokens in a name.
pub const MAX_TOKENS: usize = 32;

impl Patterns {
    /// Adds a name of a row. `key` returns the form under which a word is stored; its second
    /// argument is whether the word is the whole name.
    pub fn add(
        &mut self,
        name: &str,
        id: u16,
        form: NameForm,
        key: &impl Fn(&str, bool) -> String,
    ) {
        let name = without_article(name);
        let words = tokens(name);
        if words.is_empty() || words.len() > MAX_TOKENS {
            return;
        }
        let capitals =
            words.iter().enumerate().fold(0, |mask, (at, word)| mask | capital(word) << (2 * at));
        // `USA` is a name that is written as an acronym.
        let form = if form == NameForm::Name && words.len() == 1 && capitals == 2 {
            NameForm::Acronym
        } else {
            form
        };
        // An acronym is no form of a word, and in other letters it is another word: it is compared
        // as it is written.
        let dash = |word: &str| {
            if matches!(word, "–" | "—" | "‑" | "−") {
                "-".to_owned()
            } else {
                word.to_owned()
            }
        };
        let words: Vec<String> = words.iter().map(|word| dash(word)).collect();
        let keys = words.iter().map(|word| {
            if capital(word) == 2 { word.clone() } else { key(word, words.len() == 1) }
        });
        self.0.entry(keys.collect()).or_default().insert((id, form, capitals));
    }

    /// Returns the patterns as bytes.
    ///
    /// # Errors
    ///
    /// Where the automaton cannot be built.
    pub fn compile(&self) -> Result<Compiled, fst::Error> {
        let mut entries: Vec<u8> = Vec::new();
        let mut keyed: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
        for (words, rows) in &self.0 {
            let key = words.iter().flat_map(|word| word.bytes().chain([TOKEN_END])).collect();
            keyed.insert(key, entries.len() as u64);
            let rows = || rows.iter().take(usize::from(u8::MAX));
            entries.push(rows().count() as u8);
            for (id, form, capitals) in rows() {
                entries.extend(id.to_le_bytes());
                entries.push(*form as u8);
                entries.extend(capitals.to_le_bytes());
            }
        }
        Ok(Compiled { automaton: fst::Map::from_iter(keyed)?.into_fst().into_inner(), entries })
    }
}

/// Words of names that texts leave out or write otherwise.
const SPELLINGS: &str =
    include_str!(concat!(env!("CARGO_MANIFEST_DIR"), "/locales/en/name_spellings.tsv"));

/// Iterates over the words of [`SPELLINGS`] and what replaces them.
fn respelled() -> impl Iterator<Item = (&'static str, &'static str)> {
    SPELLINGS.lines().filter(|row| !row.starts_with('#')).filter_map(|row| row.split_once('\t'))
}

/// Returns a name without the article at its start.
fn without_article(name: &str) -> &str {
    let mut left_out = respelled().filter(|(_, other)| other.is_empty());
    left_out.find_map(|(word, _)| name.strip_prefix(word)?.strip_prefix(' ')).unwrap_or(name)
}

/// Returns a name as tables write it, then as texts may write it.
pub fn spellings(name: &str) -> Vec<String> {
    let mut spellings = vec![name.to_owned()];
    for (word, other) in respelled().filter(|(_, other)| !other.is_empty()) {
        let word = format!(" {word} ");
        if name.contains(&word) {
            spellings.push(name.replace(&word, &format!(" {other} ")));
        }
    }
    spellings
}

/// Returns the key of a word in a language whose words don't inflect.
pub fn lowercase(word: &str, _alone: bool) -> String {
    word.to_lowercase()
}

/// Cuts a name into tokens as segmentation cuts a text: words with inner apostrophes, runs of
/// digits, single marks.
pub fn tokens(name: &str) -> Vec<String> {
    let mut tokens: Vec<String> = Vec::new();
    let mut kind_before = ' ';
    for (at, c) in name.char_indices() {
        let apostrophe =
            matches!(c, '\'' | '’') && name[at + c.len_utf8()..].starts_with(char::is_alphabetic);
        let kind = if c.is_alphabetic() || (apostrophe && kind_before == 'w') {
            'w'
        } else if c.is_ascii_digit() {
            'd'
        } else if c.is_whitespace() {
            ' '
        } else {
            'm'
        };
        if kind != ' ' {
            let c = if apostrophe { '\'' } else { c };
            match tokens.last_mut().filter(|_| kind == kind_before && kind != 'm') {
                Some(token) => token.push(c),
                None => tokens.push(c.to_string()),
            }
        }
        kind_before = kind;
    }
    tokens
}

/// Returns the one lemma under which a Polish word of a table is stored: a text's form of the same
/// word has it among its lemmas. `alone`: it is a whole entry.
pub fn canonical_lemma(polish: &Polish, word: &str, alone: bool) -> String {
    let mut lemmas = Vec::new();
    let known = polish.read(word, &mut lemmas);
    let lower = word.to_lowercase();
    if !known || lemmas.iter().any(|lemma| lemma.text.to_lowercase() == lower) {
        return lower;
    }
    // A name of one word is a form of a name before it is one of an ordinary word; it may be the
    // plural of a noun, but no form of another kind of word.
    if alone && word.starts_with(char::is_uppercase) {
        let name = lemmas
            .iter()
            .find(|lemma| lemma.proper)
            .or(lemmas.iter().find(|lemma| lemma.part == PartOfSpeech::Noun));
        return name.map_or(lower, |name| name.text.to_lowercase());
    }
    let rank = |part: PartOfSpeech| match part {
        PartOfSpeech::Adjective => 0,
        PartOfSpeech::Noun => 1,
        PartOfSpeech::Verb => 2,
        _ => 3,
    };
    lemmas
        .iter()
        .min_by_key(|lemma| rank(lemma.part))
        .map_or(lower, |lemma| lemma.text.to_lowercase())
}

/// Returns the capitals a word needs: 0 none, 1 the first, 2 more of them, exactly as written.
fn capital(word: &str) -> u64 {
    match word.chars().filter(|c| c.is_uppercase()).count() {
        0 | 1 => u64::from(word.starts_with(char::is_uppercase)),
        _ => 2,
    }
}
