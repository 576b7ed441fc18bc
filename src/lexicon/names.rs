//! Names of countries, places and organisations in both languages, matched in running text in every case and form.
//!
//! A name is a sequence of tokens, of lemmas in Polish; a text matches it token by token, a Polish one by any lemma of each. That accepts wrong
//! agreement too, which does no harm. Capitals count: `turkey`, `polish`, `who` name nothing.

use fst::Map;
use fst::raw::{Fst, Node, Output};

use super::morphology::lowercase;
use super::own::FIRST_OWN;
use super::patterns::{MOST_TOKENS, NameForm, TOKEN_END};
use super::{Lexicon, NameId, PartOfSpeech};
use crate::document::TokenKind;
use crate::entity::View;
use crate::language::Language;

static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/names.rows"));
static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.index"));
static COUNTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.countries"));
static PARTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.parts"));
static PATTERNS: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/names.en.fst")), include_bytes!(concat!(env!("OUT_DIR"), "/names.pl.fst"))];
static ENTRIES: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/names.en.entries")), include_bytes!(concat!(env!("OUT_DIR"), "/names.pl.entries"))];

/// The ending of an inflected acronym (`ONZ-etu`) has no more letters than this.
const LONGEST_ENDING: usize = 5;
/// Without the hyphen (`VATu`, `NFZ-em` as `NFZem`) with no more than this: longer ones are other words (`MPlayer`).
const LONGEST_GLUED: usize = 3;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A country or territory of ISO 3166-1.
    Country,
    /// A continent, region, sea, river, province, city, landmark, state.
    Place,
    /// An organisation, an office, a court, an agency.
    Organisation,
    /// A programme, a fund, a treaty, an initiative.
    Program,
    /// A term that has an acronym: `small and medium-sized enterprises`.
    Term,
}

/// A row of the tables that fits the words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NameMatch {
    /// Which row.
    pub id: NameId,
    /// How it is named.
    pub form: NameForm,
}

/// A row of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// What it names.
    pub kind: NameKind,
    /// Its key in the table: `JO`, `CITY_UTRECHT`, `UN_SECURITY_COUNCIL`.
    pub key: &'a str,
    /// Its first English name: the canonical one.
    pub english: &'a str,
    /// Its first Polish name.
    pub polish: &'a str,
    /// The country it lies in or belongs to, ISO 3166-1 alpha-2.
    pub country: Option<[u8; 2]>,
    /// Whether its words are ordinary ones that name many other things (`District Court`, `the West`, `Java`): it may satisfy, but its absence is no finding.
    pub common: bool,
    /// Its first acronym in English and in Polish; empty where it has none.
    pub acronyms: [&'a str; 2],
}

impl<'a> Name<'a> {
    /// Its first name in a language.
    pub fn in_language(&self, language: Language) -> &'a str {
        match language {
            Language::English => self.english,
            Language::Polish => self.polish,
        }
    }
}

/// The automata of both languages, used where they lie in the binary.
#[derive(Debug)]
pub(super) struct Names {
    patterns: [Option<Map<&'static [u8]>>; 2],
}

impl Names {
    /// The tables of `locales/`.
    pub(super) fn builtin() -> Names {
        Names { patterns: PATTERNS.map(|bytes| Map::new(bytes).ok()) }
    }

    fn table(&self, language: Language) -> Option<Table<'_, &'static [u8]>> {
        let fst = self.patterns[language as usize].as_ref()?.as_fst();
        Some(Table { fst, entries: ENTRIES[language as usize], first: 0 })
    }
}

impl Lexicon {
    /// The longest name that starts at a token: the index behind its last token, and every row that fits exactly these words. The language is that of the
    /// view's source. A name does not reach over the end of a sentence.
    /// Of two names that are equally long a project's own wins.
    pub fn name_at(&self, view: &View<'_>, token: usize) -> Option<(usize, Vec<NameMatch>)> {
        let first = view.document.tokens.get(token)?;
        let text = view.source.slice(first.span);
        if first.kind == TokenKind::Mark || text.is_empty() {
            return None;
        }
        let builtin = self.names.table(view.source.language).and_then(|table| Search::new(view, self, table, token).longest());
        let own = self.own.as_ref().and_then(|own| own.table(view.source.language));
        let own = own.and_then(|table| Search::new(view, self, table, token).longest());
        let best = match (builtin, own) {
            (Some(builtin), Some(own)) if builtin.0 > own.0 => Some(builtin),
            (builtin, own) => own.or(builtin),
        };
        best.map(|(end, mut matches)| {
            // What names a thing is not read as its adjective too: `New Zealand`.
            let named: Vec<NameId> = matches.iter().filter(|found| found.form == NameForm::Name).map(|found| found.id).collect();
            matches.retain(|found| found.form != NameForm::Adjective || !named.contains(&found.id));
            (end, matches)
        })
    }

    /// Whether a name can start with a token, whatever follows: the same for all tokens of one form, and for few of them.
    pub fn begins_name(&self, view: &View<'_>, token: usize) -> bool {
        let own = self.own.as_ref().and_then(|own| own.table(view.source.language));
        self.names.table(view.source.language).is_some_and(|table| Search::new(view, self, table, token).begins())
            || own.is_some_and(|table| Search::new(view, self, table, token).begins())
    }

    /// A row of the tables, or a name of the project's own.
    pub fn name(&self, id: NameId) -> Option<Name<'_>> {
        if id.0 >= FIRST_OWN {
            return self.own.as_ref()?.name(id);
        }
        let (start, end) = (number(INDEX, id.0 as usize * 4)?, number(INDEX, id.0 as usize * 4 + 4)?);
        let mut cells = ROWS.get(start as usize..end as usize)?.trim_end_matches('\n').split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let kind = match cell() {
            "country" => NameKind::Country,
            "place" => NameKind::Place,
            "program" => NameKind::Program,
            "term" => NameKind::Term,
            _ => NameKind::Organisation,
        };
        let (key, english, polish) = (cell(), cell(), cell());
        let (country, common) = (cell().as_bytes().try_into().ok(), cell() == "~");
        Some(Name { kind, key, english, polish, country, common, acronyms: [cell(), cell()] })
    }

    /// Names that are part of a name: `United Nations` in `United Nations Environment Programme`. A text that has the longer one also has these.
    pub fn name_parts(&self, id: NameId) -> impl Iterator<Item = NameId> {
        let rows = INDEX.len() / 4 - 1;
        let offset = |row: usize| number(PARTS, row * 4).unwrap_or(0) as usize;
        let (from, to) = if (id.0 as usize) < rows { (offset(id.0 as usize), offset(id.0 as usize + 1)) } else { (0, 0) };
        let ids = &PARTS[((rows + 1) * 4).min(PARTS.len())..];
        (from..to).filter_map(move |at| ids.get(at * 2..at * 2 + 2).map(|bytes| NameId(u32::from(bytes[0]) | u32::from(bytes[1]) << 8)))
    }

    /// The row of a country by its ISO 3166-1 alpha-2 code.
    pub fn country(&self, code: [u8; 2]) -> Option<NameId> {
        let [a, b] = code.map(|letter| usize::from(letter).checked_sub(usize::from(b'A')).filter(|letter| *letter < 26));
        let at = (a? * 26 + b?) * 2;
        let row = COUNTRIES.get(at..at + 2).map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))?;
        (row != u16::MAX).then_some(NameId(u32::from(row)))
    }
}

/// The compiled patterns of one language.
pub(super) struct Table<'a, Bytes> {
    /// The automaton.
    pub fst: &'a Fst<Bytes>,
    /// The rows it leads to.
    pub entries: &'a [u8],
    /// The number of the first row.
    pub first: u32,
}

/// One look for the names that start at a token.
struct Search<'a, Bytes> {
    view: &'a View<'a>,
    lexicon: &'a Lexicon,
    table: Table<'a, Bytes>,
    language: Language,
    first: usize,
    /// Behind the last token that may belong to the name; known once a second token is looked at.
    limit: usize,
    /// Set while the first token stands for a lemma that differs from it: whether a name can have that lemma.
    inflected: Option<bool>,
    best: Option<(usize, Vec<NameMatch>)>,
    /// Set where it is only asked whether any name starts with the first token.
    begins: Option<bool>,
}

impl<'a, Bytes: AsRef<[u8]>> Search<'a, Bytes> {
    fn new(view: &'a View<'a>, lexicon: &'a Lexicon, table: Table<'a, Bytes>, token: usize) -> Search<'a, Bytes> {
        let language = view.source.language;
        Search { view, lexicon, table, language, first: token, limit: token + 1, inflected: None, best: None, begins: None }
    }

    /// Behind the longest name, and all rows that have it.
    fn longest(mut self) -> Option<(usize, Vec<NameMatch>)> {
        self.walk(self.table.fst.root(), Output::zero(), self.first);
        self.best
    }

    /// Whether any name starts with the first token.
    fn begins(mut self) -> bool {
        self.begins = Some(false);
        self.walk(self.table.fst.root(), Output::zero(), self.first);
        self.begins == Some(true)
    }

    /// Goes on from a node that a whole number of tokens led to.
    fn walk(&mut self, node: Node<'a>, output: Output, at: usize) {
        if at > self.first && self.begins.is_some() {
            self.begins = Some(true);
            return;
        }
        if node.is_final() {
            self.found(output.cat(node.final_output()).value() as usize, at);
        }
        if at > self.first && self.limit == self.first + 1 {
            let document = self.view.document;
            let sentence = document.sentence_at(document.tokens[self.first].span.start).and_then(|index| document.sentences.get(index));
            self.limit = sentence.map_or(at, |sentence| sentence.tokens.end).min(self.first + MOST_TOKENS);
        }
        if at >= self.limit {
            return;
        }
        let token = self.view.document.tokens[at];
        let text = self.view.source.slice(token.span);
        if token.kind != TokenKind::Word {
            let mark = if matches!(text, "–" | "—" | "‑" | "−") { "-" } else { text };
            self.step(node, output, at, mark);
            return;
        }
        let text = &*plain(text);
        // Acronyms stand in the table as they are written, all else in small letters.
        if text.chars().filter(|letter| letter.is_uppercase()).nth(1).is_some() {
            self.step(node, output, at, text);
            if let Some(acronym) = before_ending(self.language, text) {
                self.step(node, output, at, acronym);
            }
        }
        let lower = lowercase(text);
        self.step(node, output, at, &lower);
        match self.language {
            Language::English => {
                if let Some(owner) = lower.strip_suffix("'s").or(lower.strip_suffix('\'')) {
                    self.step(node, output, at, owner);
                }
            }
            Language::Polish => {
                let form = self.view.words.form(at);
                for lemma in &form.lemmas {
                    let text = lowercase(&lemma.text);
                    if text != lower {
                        if at == self.first {
                            self.inflected = Some(lemma.proper || !form.known || lemma.part == PartOfSpeech::Noun);
                        }
                        self.step(node, output, at, &text);
                    }
                }
                if at == self.first {
                    self.inflected = None;
                }
            }
        }
    }

    /// Takes a token, as one of the words it can stand for.
    fn step(&mut self, mut node: Node<'a>, mut output: Output, at: usize, word: &str) {
        for byte in word.bytes().chain([TOKEN_END]) {
            let Some(index) = node.find_input(byte) else { return };
            let transition = node.transition(index);
            output = output.cat(transition.out);
            node = self.table.fst.node(transition.addr);
        }
        self.walk(node, output, at + 1);
    }

    /// A pattern ends before token `end`: keeps its rows if the capitals are right.
    fn found(&mut self, offset: usize, end: usize) {
        if end == self.first || self.best.as_ref().is_some_and(|(best, _)| *best > end) {
            return;
        }
        let entries = self.table.entries;
        let count = entries.get(offset).copied().unwrap_or(0) as usize;
        let mut matches: Vec<NameMatch> = Vec::new();
        for entry in (0..count).filter_map(|index| entries.get(offset + 1 + index * 11..offset + 12 + index * 11)) {
            let capitals = entry[3..].iter().rev().fold(0, |bits, byte| bits << 8 | u64::from(*byte));
            let id = NameId(self.table.first + (u32::from(entry[0]) | u32::from(entry[1]) << 8));
            if self.capitals_fit(capitals, end) && (end > self.first + 1 || capitals & 3 == 0 || self.inflects(id)) {
                let form = match entry[2] {
                    0 => NameForm::Name,
                    1 => NameForm::Acronym,
                    2 => NameForm::Adjective,
                    _ => NameForm::Inhabitant,
                };
                matches.push(NameMatch { id, form });
            }
        }
        if matches.is_empty() {
            return;
        }
        let end = if matches.iter().any(|found| found.form == NameForm::Acronym) { self.behind_ending(end) } else { end };
        match &mut self.best {
            Some((best, rows)) if *best == end => {
                rows.extend(matches.into_iter().filter(|found| !rows.contains(found)).collect::<Vec<_>>())
            }
            _ => self.best = Some((end, matches)),
        }
    }

    fn capitals_fit(&self, capitals: u64, end: usize) -> bool {
        (self.first..end).enumerate().all(|(index, token)| {
            // Whole acronyms have been compared letter by letter.
            capitals >> (2 * index) & 3 != 1
                || self.view.source.slice(self.view.document.tokens[token].span).starts_with(char::is_uppercase)
        })
    }

    /// Whether the one word found may be a form of a name: not where only another kind of word has the lemma, and not where the very form is another
    /// word, of this language (`Port` is no form of Porto, `Menu` none of the Main) or, for all but countries, of English (`New`, `Red`).
    fn inflects(&self, id: NameId) -> bool {
        let Some(proper) = self.inflected else { return true };
        let lower = lowercase(self.view.source.slice(self.view.document.tokens[self.first].span));
        // Rare words (`alaski`, `berlina`) are no other word: only what the bilingual lexicon translates is.
        let known = self.lexicon.bilingual.polish(&lower).is_some();
        let itself = known && self.view.words.form(self.first).lemmas.iter().any(|lemma| !lemma.proper && *lemma.text == *lower);
        proper
            && !itself
            && (!self.lexicon.bilingual.has_english(&lower) || self.lexicon.name(id).is_some_and(|name| name.kind == NameKind::Country))
    }

    /// Behind the ending that Polish writes after a hyphen: `ONZ-etu`, `NATO-wski`.
    fn behind_ending(&self, end: usize) -> usize {
        let tokens = &self.view.document.tokens;
        let glued = |at: usize| tokens.get(at).filter(|token| !token.spaced).map(|token| self.view.source.slice(token.span));
        let ending = |text: &str| text.chars().count() <= LONGEST_ENDING && text.chars().all(char::is_lowercase);
        match (self.language, glued(end), glued(end + 1)) {
            (Language::Polish, Some("-"), Some(text)) if ending(text) => end + 2,
            _ => end,
        }
    }
}

/// A word with plain apostrophes.
fn plain(word: &str) -> std::borrow::Cow<'_, str> {
    if word.contains('’') { word.replace('’', "'").into() } else { word.into() }
}

/// An acronym before the ending that is written together with it: `NATO's`, `NGOs`, `VATu`.
fn before_ending(language: Language, text: &str) -> Option<&str> {
    match language {
        Language::English => text.strip_suffix("'s").or(text.strip_suffix('\'')),
        Language::Polish => {
            let ending = text.trim_start_matches(char::is_uppercase);
            let small = !ending.is_empty() && ending.chars().count() <= LONGEST_GLUED && ending.chars().all(char::is_lowercase);
            if small { text.strip_suffix(ending) } else { None }
        }
    }
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes)
}
