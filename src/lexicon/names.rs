//! Names of countries, places and organisations in both languages, matched in running text in every case and form.
//!
//! A name is a sequence of tokens, of lemmas in Polish; a text matches it token by token, a Polish one by any lemma of each. That accepts wrong
//! agreement too, which does no harm. Capitals count: `turkey`, `polish`, `who` name nothing.

use fst::Map;
use fst::raw::{Fst, Node, Output};

use super::{Lexicon, NameId};
use crate::document::TokenKind;
use crate::entity::View;
use crate::language::Language;

static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/names.rows"));
static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.index"));
static PARTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.parts"));
static PATTERNS: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/names.en.fst")), include_bytes!(concat!(env!("OUT_DIR"), "/names.pl.fst"))];
static ENTRIES: [&[u8]; 2] =
    [include_bytes!(concat!(env!("OUT_DIR"), "/names.en.entries")), include_bytes!(concat!(env!("OUT_DIR"), "/names.pl.entries"))];

/// The byte behind every token of a pattern.
const TOKEN_END: u8 = 1;
/// No name is longer.
const MOST_TOKENS: usize = 16;
/// The ending of an inflected acronym (`ONZ-etu`) has no more letters than this.
const LONGEST_ENDING: usize = 5;

/// What a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameKind {
    /// A country or territory of ISO 3166-1.
    Country,
    /// A continent, region, sea, river, province, city, landmark, state.
    Place,
    /// An organisation, an office, a court, an agency.
    Organisation,
}

/// How the text names it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NameForm {
    /// By its name, short or official.
    Name,
    /// By its acronym.
    Acronym,
    /// By an adjective: `Polish`.
    Adjective,
    /// By its inhabitants: `Poles`.
    Inhabitant,
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
}

impl Lexicon {
    /// The longest name that starts at a token: the index behind its last token, and every row that fits exactly these words. The language is that of the
    /// view's source. A name does not reach over the end of a sentence.
    pub fn name_at(&self, view: &View<'_>, token: usize) -> Option<(usize, Vec<NameMatch>)> {
        let language = view.source.language;
        let fst = self.names.patterns[language as usize].as_ref()?.as_fst();
        let first = view.document.tokens.get(token)?;
        let text = view.source.slice(first.span);
        if first.kind == TokenKind::Mark || (language == Language::English && text.starts_with(char::is_lowercase)) {
            return None;
        }
        let mut search = Search { view, fst, language, first: token, limit: token + 1, best: None };
        search.walk(fst.root(), Output::zero(), token);
        search.best
    }

    /// A row of the tables.
    pub fn name(&self, id: NameId) -> Option<Name<'_>> {
        let (start, end) = (number(INDEX, id.0 as usize * 4)?, number(INDEX, id.0 as usize * 4 + 4)?);
        let mut cells = ROWS.get(start as usize..end as usize)?.trim_end_matches('\n').split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let kind = match cell() {
            "country" => NameKind::Country,
            "place" => NameKind::Place,
            _ => NameKind::Organisation,
        };
        let (key, english, polish) = (cell(), cell(), cell());
        Some(Name { kind, key, english, polish, country: cell().as_bytes().try_into().ok() })
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
        let code = std::str::from_utf8(&code).ok()?;
        (0..)
            .map(NameId)
            .map_while(|id| self.name(id).map(|name| (id, name)))
            .take_while(|(_, name)| name.kind == NameKind::Country)
            .find(|(_, name)| name.key == code)
            .map(|(id, _)| id)
    }
}

/// One look for the names that start at a token.
struct Search<'a> {
    view: &'a View<'a>,
    fst: &'a Fst<&'static [u8]>,
    language: Language,
    first: usize,
    /// Behind the last token that may belong to the name; known once a second token is looked at.
    limit: usize,
    best: Option<(usize, Vec<NameMatch>)>,
}

impl<'a> Search<'a> {
    /// Goes on from a node that a whole number of tokens led to.
    fn walk(&mut self, node: Node<'a>, output: Output, at: usize) {
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
        let lower = text.to_lowercase().replace('’', "'");
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
                    let lemma = lemma.text.to_lowercase();
                    if lemma != lower {
                        self.step(node, output, at, &lemma);
                    }
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
            node = self.fst.node(transition.addr);
        }
        self.walk(node, output, at + 1);
    }

    /// A pattern ends before token `end`: keeps its rows if the capitals are right.
    fn found(&mut self, offset: usize, end: usize) {
        if end == self.first || self.best.as_ref().is_some_and(|(best, _)| *best > end) {
            return;
        }
        let entries = ENTRIES[self.language as usize];
        let count = entries.get(offset).copied().unwrap_or(0) as usize;
        let mut matches: Vec<NameMatch> = Vec::new();
        for entry in (0..count).filter_map(|index| entries.get(offset + 1 + index * 7..offset + 8 + index * 7)) {
            let capitals = u32::from_le_bytes([entry[3], entry[4], entry[5], entry[6]]);
            if self.capitals_fit(capitals, end) {
                let form = match entry[2] {
                    0 => NameForm::Name,
                    1 => NameForm::Acronym,
                    2 => NameForm::Adjective,
                    _ => NameForm::Inhabitant,
                };
                matches.push(NameMatch { id: NameId(u32::from(entry[0]) | u32::from(entry[1]) << 8), form });
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

    fn capitals_fit(&self, capitals: u32, end: usize) -> bool {
        (self.first..end).enumerate().all(|(index, token)| {
            let needed = capitals >> (2 * index) & 3;
            let text = self.view.source.slice(self.view.document.tokens[token].span);
            match needed {
                0 => true,
                1 => text.starts_with(char::is_uppercase),
                _ => {
                    let base = text.split(['\'', '’']).next().unwrap_or(text);
                    !base.contains(char::is_lowercase)
                }
            }
        })
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

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes)
}
