//! Names of countries, places and organisations in both languages, matched in running text in every
//! case and form.
//!
//! A name is a sequence of tokens, of lemmas in Polish; a text matches it token by token, a Polish
//! one by any lemma of each. That accepts wrong agreement too, which does no harm. Capitals count:
//! `turkey`, `polish`, `who` name nothing.

use fst::Map;
use fst::raw::{Fst, Node, Output};

use super::TokenizedText;
use super::kind::NameKind;
use super::morphology::lowercase;
use super::name_readings::{Reading, readings};
use super::patterns::{MAX_TOKENS, NameForm, TOKEN_END};
use super::profile::CANONICAL;
use super::{Concept, Form, Lexicon, NameId, PartOfSpeech};
use crate::document::TokenKind;
use crate::language::{Language, PerLanguage};

static ROWS: &str = include_str!(concat!(env!("OUT_DIR"), "/names.rows"));
static INDEX: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.index"));
static COUNTRIES: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.countries"));
static PARTS: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/names.parts"));
static PATTERNS: PerLanguage<&[u8]> = PerLanguage::new(
    include_bytes!(concat!(env!("OUT_DIR"), "/names.en.fst")),
    include_bytes!(concat!(env!("OUT_DIR"), "/names.pl.fst")),
);
static ENTRIES: PerLanguage<&[u8]> = PerLanguage::new(
    include_bytes!(concat!(env!("OUT_DIR"), "/names.en.entries")),
    include_bytes!(concat!(env!("OUT_DIR"), "/names.pl.entries")),
);

/// Number of the first name that isn't from the tables.
pub(super) const FIRST_OWN: u32 = 1 << 16;

/// Maximum number of letters in the ending of an inflected acronym: `ONZ-etu`.
const MAX_ENDING: usize = 5;
/// A row of the tables that fits the words of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct NameMatch {
    /// The row of the name.
    pub id: NameId,
    /// The form of the name.
    pub form: NameForm,
}

/// State of the patterns after a first word.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct NameStart {
    /// A node of the automaton, and the output on the way to it.
    node: usize,
    output: u64,
    reading: Reading,
}

/// A row of the tables.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Name<'a> {
    /// Kind of thing that it names.
    pub kind: NameKind,
    /// Its key in the table: `JO`, `CITY_UTRECHT`, `UN_SECURITY_COUNCIL`.
    pub key: &'a str,
    /// Its first name in each language.
    pub names: PerLanguage<&'a str>,
    /// The country it lies in or belongs to, ISO 3166-1 alpha-2.
    pub country: Option<[u8; 2]>,
    /// Whether its words are ordinary ones that name many other things (`District Court`,
    /// `the West`, `Java`): it may satisfy, but its absence is no finding.
    pub common: bool,
    /// Its first acronym in each language; empty where it has none.
    pub acronyms: PerLanguage<&'a str>,
}

impl<'a> Name<'a> {
    /// Returns its first name in a language.
    pub fn in_language(&self, language: Language) -> &'a str {
        self.names[language]
    }

    /// Returns its canonical name.
    pub fn canonical(&self) -> &'a str {
        self.names[CANONICAL]
    }
}

/// The automata of both languages, used where they lie in the binary.
#[derive(Debug)]
pub(super) struct Names {
    patterns: PerLanguage<Option<Map<&'static [u8]>>>,
}

/// Every kind of name, by the number that the build script writes for it.
const KINDS: [NameKind; 5] =
    [NameKind::Country, NameKind::Place, NameKind::Organisation, NameKind::Program, NameKind::Term];

impl Names {
    /// Returns the tables of `locales/`.
    pub(super) fn builtin() -> Names {
        Names { patterns: PerLanguage::from_fn(|language| Map::new(PATTERNS[language]).ok()) }
    }

    fn table(&self, language: Language) -> Option<Table<'_, &'static [u8]>> {
        let fst = self.patterns[language].as_ref()?.as_fst();
        Some(Table { fst, entries: ENTRIES[language], first: 0 })
    }
}

impl Lexicon {
    /// Returns the longest name that starts at a token: the index after its last token, and every
    /// row that fits exactly these words. A name ends with its sentence at the latest. Of two names
    /// that are equally long a project's own wins.
    pub fn name_at(
        &self,
        text: &TokenizedText<'_>,
        token: usize,
    ) -> Option<(usize, Vec<NameMatch>)> {
        let [starts, own_starts] = &text.words.form(token).names;
        let builtin = self
            .names
            .table(text.source.language)
            .and_then(|table| Search::new(text, self, table, token).longest(starts));
        let own = self.own.as_ref().and_then(|own| own.table(text.source.language));
        let own = own.and_then(|table| Search::new(text, self, table, token).longest(own_starts));
        let best = match (builtin, own) {
            (Some(builtin), Some(own)) if builtin.0 > own.0 => Some(builtin),
            (builtin, own) => own.or(builtin),
        };
        best.map(|(end, mut matches)| {
            // A name of a thing is not read as its adjective too: `New Zealand`.
            let named: Vec<NameId> = matches
                .iter()
                .filter(|found| found.form == NameForm::Name)
                .map(|found| found.id)
                .collect();
            matches.retain(|found| found.form != NameForm::Adjective || !named.contains(&found.id));
            (end, matches)
        })
    }

    /// Returns the states of the patterns after a token that can begin a name, in the tables and in
    /// the project's own names. They depend on the form alone, and most forms have none.
    pub(super) fn name_starts(
        &self,
        language: Language,
        kind: TokenKind,
        text: &str,
        form: &Form,
    ) -> [Vec<NameStart>; 2] {
        if kind == TokenKind::Mark || text.is_empty() {
            return Default::default();
        }
        let builtin =
            self.names.table(language).map(|table| table.starts(language, kind, text, form));
        let own = self
            .own
            .as_ref()
            .and_then(|own| own.table(language))
            .map(|table| table.starts(language, kind, text, form));
        [builtin.unwrap_or_default(), own.unwrap_or_default()]
    }

    /// Returns a row of the tables, or a name of the project's own.
    pub fn name(&self, id: NameId) -> Option<Name<'_>> {
        if id.0 >= FIRST_OWN {
            return self.own.as_ref()?.name(id);
        }
        let (start, end) =
            (number(INDEX, id.0 as usize * 4)?, number(INDEX, id.0 as usize * 4 + 4)?);
        let mut cells = ROWS.get(start as usize..end as usize)?.trim_end_matches('\n').split('\t');
        let mut cell = || cells.next().unwrap_or_default();
        let kind = *KINDS.get(cell().parse::<usize>().ok()?)?;
        let key = cell();
        let names = PerLanguage::new(cell(), cell());
        let (country, common) = (cell().as_bytes().try_into().ok(), !cell().is_empty());
        Some(Name { kind, key, names, country, common, acronyms: PerLanguage::new(cell(), cell()) })
    }

    /// Returns the names that are part of a name: `United Nations` in
    /// `United Nations Environment Programme`. A text that has the longer one also has these.
    pub fn name_parts(&self, id: NameId) -> impl Iterator<Item = NameId> {
        let rows = INDEX.len() / 4 - 1;
        let offset = |row: usize| number(PARTS, row * 4).unwrap_or(0) as usize;
        let (from, to) = if (id.0 as usize) < rows {
            (offset(id.0 as usize), offset(id.0 as usize + 1))
        } else {
            (0, 0)
        };
        let ids = &PARTS[((rows + 1) * 4).min(PARTS.len())..];
        (from..to).filter_map(move |at| {
            ids.get(at * 2..at * 2 + 2)
                .map(|bytes| NameId(u32::from(bytes[0]) | u32::from(bytes[1]) << 8))
        })
    }

    /// Returns the meanings of the noun for the kind of a named thing: `Commission` in `European
    /// Commission`. It comes first where words inflect.
    pub fn head_of_name(&self, id: NameId) -> Option<Vec<Concept>> {
        let language = Language::ALL.into_iter().find(|language| language.profile().inflects)?;
        let nouns = |word: &str| {
            let form = self.form(language, word);
            let is_noun = form.lemmas.first().is_some_and(|lemma| lemma.part == PartOfSpeech::Noun);
            is_noun.then_some(form.concepts)
        };
        self.name(id)?.in_language(language).split(' ').find_map(nouns)
    }

    /// Returns the row of a country by its ISO 3166-1 alpha-2 code.
    pub fn country(&self, code: [u8; 2]) -> Option<NameId> {
        let [a, b] = code.map(|letter| {
            usize::from(letter).checked_sub(usize::from(b'A')).filter(|letter| *letter < 26)
        });
        let at = (a? * 26 + b?) * 2;
        let row =
            COUNTRIES.get(at..at + 2).map(|bytes| u16::from_le_bytes([bytes[0], bytes[1]]))?;
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

impl<Bytes: AsRef<[u8]>> Table<'_, Bytes> {
    /// Returns the states of the patterns after a token.
    fn starts(
        &self,
        language: Language,
        kind: TokenKind,
        text: &str,
        form: &Form,
    ) -> Vec<NameStart> {
        let mut starts = Vec::new();
        readings(language, kind, text, form, |word, reading| {
            let end = step(self.fst, self.fst.root(), Output::zero(), word);
            starts.extend(end.map(|(node, output)| NameStart {
                node: node.addr(),
                output: output.value(),
                reading,
            }));
        });
        starts
    }
}

/// One look for the names that start at a token.
struct Search<'a, Bytes> {
    text: &'a TokenizedText<'a>,
    lexicon: &'a Lexicon,
    table: Table<'a, Bytes>,
    language: Language,
    first: usize,
    /// Behind the last token that may belong to the name; 0 until a second token is looked at.
    limit: usize,
    /// How the first token is read.
    reading: Reading,
    best: Option<(usize, Vec<NameMatch>)>,
}

impl<'a, Bytes: AsRef<[u8]>> Search<'a, Bytes> {
    fn new(
        text: &'a TokenizedText<'a>,
        lexicon: &'a Lexicon,
        table: Table<'a, Bytes>,
        token: usize,
    ) -> Search<'a, Bytes> {
        let language = text.source.language;
        Search {
            text,
            lexicon,
            table,
            language,
            first: token,
            limit: 0,
            reading: Reading::Written,
            best: None,
        }
    }

    /// Returns the index after the longest name that continues from some states, and all rows that
    /// have it.
    fn longest(mut self, starts: &[NameStart]) -> Option<(usize, Vec<NameMatch>)> {
        // A whole adjective is no other's with a first part: `południowoafrykański`.
        let prefixed = |start: &&NameStart| start.reading == Reading::Prefixed;
        let whole = starts.iter().filter(|start| !prefixed(start));
        for start in whole.chain(starts.iter().filter(prefixed)) {
            if prefixed(&start) && self.best.is_some() {
                break;
            }
            self.reading = start.reading;
            self.walk(self.table.fst.node(start.node), Output::new(start.output), self.first + 1);
        }
        self.best
    }

    /// Goes on from a node that a whole number of tokens led to.
    fn walk(&mut self, node: Node<'a>, output: Output, at: usize) {
        if node.is_final() {
            self.found(output.cat(node.final_output()).value() as usize, at);
        }
        if self.limit == 0 {
            let document = self.text.document;
            let sentence = document
                .sentence_at(document.tokens[self.first].span.start)
                .and_then(|index| document.sentences.get(index));
            self.limit =
                sentence.map_or(at, |sentence| sentence.tokens.end).min(self.first + MAX_TOKENS);
        }
        if at >= self.limit || node.is_empty() {
            return;
        }
        let token = self.text.document.tokens[at];
        let text = self.text.source.slice(token.span);
        let fst = self.table.fst;
        readings(self.language, token.kind, text, self.text.words.form(at), |word, reading| {
            let step = step(fst, node, output, word).filter(|_| reading != Reading::Prefixed);
            if let Some((node, output)) = step {
                self.walk(node, output, at + 1);
            }
        });
    }

    /// Keeps the rows of a pattern that ends before token `end`, if the capitals are right.
    fn found(&mut self, offset: usize, end: usize) {
        if end == self.first || self.best.as_ref().is_some_and(|(best, _)| *best > end) {
            return;
        }
        // `Azja Południowo-Zachodnia` is not `Azja Południowa`.
        if end > self.first + 1 && self.language.profile().inflects && self.goes_on(end) {
            return;
        }
        let entries = self.table.entries;
        let count = entries.get(offset).copied().unwrap_or(0) as usize;
        let mut matches: Vec<NameMatch> = Vec::new();
        for entry in (0..count)
            .filter_map(|index| entries.get(offset + 1 + index * 11..offset + 12 + index * 11))
        {
            let capitals =
                entry[3..].iter().rev().fold(0, |bits, byte| bits << 8 | u64::from(*byte));
            let id = NameId(self.table.first + (u32::from(entry[0]) | u32::from(entry[1]) << 8));
            if self.capitals_fit(capitals, end)
                && (end > self.first + 1 || capitals & 3 == 0 || self.inflects(id))
            {
                let form = match entry[2] {
                    0 => NameForm::Name,
                    1 => NameForm::Acronym,
                    2 => NameForm::Adjective,
                    _ => NameForm::Inhabitant,
                };
                if self.reading != Reading::Prefixed || form == NameForm::Adjective {
                    matches.push(NameMatch { id, form });
                }
            }
        }
        if matches.is_empty() {
            return;
        }
        let end = if matches.iter().any(|found| found.form == NameForm::Acronym) {
            self.after_ending(end)
        } else {
            end
        };
        match &mut self.best {
            Some((best, rows)) if *best == end => rows.extend(
                matches.into_iter().filter(|found| !rows.contains(found)).collect::<Vec<_>>(),
            ),
            _ => self.best = Some((end, matches)),
        }
    }

    /// Whether a hyphen joins a word to the token before `end`.
    fn goes_on(&self, end: usize) -> bool {
        let tokens = &self.text.document.tokens;
        let glued = |at: usize| tokens.get(at).filter(|token| !token.spaced);
        glued(end).is_some_and(|token| self.text.source.slice(token.span) == "-")
            && glued(end + 1).is_some_and(|token| token.kind == TokenKind::Word)
    }

    fn capitals_fit(&self, capitals: u64, end: usize) -> bool {
        (self.first..end).enumerate().all(|(index, token)| {
            // Whole acronyms have been compared letter by letter.
            capitals >> (2 * index) & 3 != 1
                || self
                    .text
                    .source
                    .slice(self.text.document.tokens[token].span)
                    .starts_with(char::is_uppercase)
        })
    }

    /// Whether the one word found may be a form of a name: not where only another kind of word has
    /// the lemma, and not where the very form is another word, of this language (`Port` is no form
    /// of Porto, `Menu` none of the Main) or, for all but countries, of English (`New`, `Red`).
    fn inflects(&self, id: NameId) -> bool {
        let Reading::Lemma { proper } = self.reading else { return true };
        let lower = lowercase(self.text.source.slice(self.text.document.tokens[self.first].span));
        // Rare words (`alaski`, `berlina`) are no other word: only what the bilingual lexicon
        // translates is.
        let known = self.lexicon.bilingual.concept(&lower).is_some();
        let itself = known
            && self
                .text
                .words
                .form(self.first)
                .lemmas
                .iter()
                .any(|lemma| !lemma.proper && *lemma.text == *lower);
        proper
            && !itself
            && (self.lexicon.bilingual.row(&lower).is_none()
                || self.lexicon.name(id).is_some_and(|name| self.is_called_country(&name)))
    }

    /// Whether a name is that of a country, or of a part that goes by the same name: Bohemia and
    /// Czechia are both `Czechy`.
    fn is_called_country(&self, name: &Name<'_>) -> bool {
        let country = || self.lexicon.name(self.lexicon.country(name.country?)?);
        name.kind == NameKind::Country
            || country().is_some_and(|country| {
                country.in_language(self.language) == name.in_language(self.language)
            })
    }

    /// Returns the index after the ending that follows an acronym and a hyphen: `ONZ-etu`,
    /// `NATO-wski`.
    fn after_ending(&self, end: usize) -> usize {
        let tokens = &self.text.document.tokens;
        let glued = |at: usize| {
            tokens
                .get(at)
                .filter(|token| !token.spaced)
                .map(|token| self.text.source.slice(token.span))
        };
        let ending =
            |text: &str| text.chars().count() <= MAX_ENDING && text.chars().all(char::is_lowercase);
        match (glued(end), glued(end + 1)) {
            (Some("-"), Some(text)) if self.language.profile().inflects && ending(text) => end + 2,
            _ => end,
        }
    }
}

/// Follows a token, read as one of its words, through the patterns.
fn step<'f, Bytes: AsRef<[u8]>>(
    fst: &'f Fst<Bytes>,
    mut node: Node<'f>,
    mut output: Output,
    word: &str,
) -> Option<(Node<'f>, Output)> {
    for byte in word.bytes().chain([TOKEN_END]) {
        let transition = node.transition(node.find_input(byte)?);
        output = output.cat(transition.out);
        node = fst.node(transition.addr);
    }
    Some((node, output))
}

fn number(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4).and_then(|bytes| bytes.try_into().ok()).map(u32::from_le_bytes)
}
