//! Names: every name of the tables as a sequence of tokens, one automaton a language.

use std::collections::BTreeSet;
use std::path::Path;

use super::canonical_lemma;
use super::compass::{self, Compass};
use super::seats::Seats;
use super::table::{Compiled, Kinds, Row, Table};
use crate::kind::NameKind;
use crate::morphology::Polish;
use crate::patterns::{NameForm, Patterns, lowercase, spellings, tokens};

/// Minimum number of letters of a Polish acronym that is hardly an English one too.
const MIN_POLISH_ACRONYM: usize = 5;

/// Mark before a kind or a name whose words are ordinary ones that name many things.
const COMMON: &str = "~";

const THIS_FILE: &str = "src/lexicon/compile/names.rs";

kinds! {
    /// Kinds of rows in `places.tsv`. They document the table; to the program all are places.
    PlaceKind {
        /// Country, state, province, district.
        Admin = "admin",
        /// City or town.
        City = "city",
        /// Continent.
        Continent = "continent",
        /// Place of the past.
        Historical = "historical",
        /// Island.
        Island = "island",
        /// Building, square, park.
        Landmark = "landmark",
        /// Mountain or range.
        Mountain = "mountain",
        /// Region.
        Region = "region",
        /// River or lake.
        River = "river",
        /// Sea or ocean.
        Sea = "sea",
    }
}

kinds! {
    /// Kinds of rows in `organisations.tsv`. They document the table; to the program all are
    /// organisations.
    OrganisationKind {
        /// University, institute.
        Academic = "academic",
        /// Body of the European Union.
        Eu = "eu",
        /// Office of a country other than Poland.
        ForeignGovernment = "foreign_government",
        /// International organisation.
        International = "international",
        /// Newspaper, broadcaster, agency.
        Media = "media",
        /// Armed forces.
        Military = "military",
        /// Association, foundation.
        Ngo = "ngo",
        /// Office of Poland.
        PolishGovernment = "pl_government",
        /// Another Polish body.
        PolishOther = "pl_other",
        /// Church, order.
        Religious = "religious",
        /// Federation, club.
        Sport = "sport",
    }
}

/// A row as the program sees it.
struct Name {
    kind: NameKind,
    key: String,
    /// Its first English and Polish name.
    first: [String; 2],
    country: String,
    /// Whether its words are ordinary ones that name many things.
    common: bool,
    /// Its first English and Polish acronym, where it has one.
    acronyms: [String; 2],
}

impl Name {
    fn new(kind: NameKind, row: &Row<'_>, english: usize, polish: usize) -> Name {
        Name {
            kind,
            key: row.cell(0).to_owned(),
            first: [row.first(english), row.first(polish)],
            country: String::new(),
            common: false,
            acronyms: Default::default(),
        }
    }
}

/// The names of all tables.
struct Names<'p> {
    rows: Vec<Name>,
    english: Patterns,
    polish: Patterns,
    morphology: &'p Polish,
}

/// Reads the tables and writes `names.rows`, `names.index`, `names.parts`, `names.{en,pl}.fst`,
/// `names.{en,pl}.entries`.
pub fn compile(locales: &Path, out: &Path, polish: &Polish) -> Compiled<()> {
    let mut names = Names {
        rows: Vec::new(),
        english: Patterns::default(),
        polish: Patterns::default(),
        morphology: polish,
    };
    names.countries(locales)?;
    names.places(locales)?;
    names.organisations(locales)?;
    names.programs(locales)?;
    names.terms(locales)?;

    let mut text = String::new();
    let mut index = Vec::new();
    for Name { kind, key, first: [english, polish], country, common, acronyms } in &names.rows {
        index.extend((text.len() as u32).to_le_bytes());
        let common = if *common { COMMON } else { "" };
        let [short_english, short_polish] = acronyms;
        let kind = *kind as u8;
        text += &format!(
            "{kind}\t{key}\t{english}\t{polish}\t{country}\t{common}\t{short_english}\t{short_polish}\n"
        );
    }
    index.extend((text.len() as u32).to_le_bytes());
    std::fs::write(out.join("names.rows"), text)?;
    std::fs::write(out.join("names.index"), index)?;
    std::fs::write(out.join("names.countries"), by_code(&names.rows))?;
    std::fs::write(out.join("names.parts"), parts(&names))?;
    write(&names.english, out, "en")?;
    write(&names.polish, out, "pl")
}

impl Names<'_> {
    fn countries(&mut self, locales: &Path) -> Compiled<()> {
        let plurals = Table::read(locales, "en/inhabitants.tsv")?;
        for row in Table::read(locales, "countries.tsv")?.rows() {
            let country = row.cell(0).to_owned();
            let id = self.push(Name { country, ..Name::new(NameKind::Country, &row, 1, 2) });
            self.add_english(&row, 1, id, NameForm::Name);
            self.add_english(&row, 3, id, NameForm::Adjective);
            self.add_english_inhabitants(&row, 4, id, &plurals);
            self.add_polish(&row, 2, id, NameForm::Name);
            self.add_polish(&row, 5, id, NameForm::Adjective);
            self.add_polish(&row, 6, id, NameForm::Inhabitant);
            self.add_polish(&row, 7, id, NameForm::Inhabitant);
        }
        Ok(())
    }

    fn places(&mut self, locales: &Path) -> Compiled<()> {
        let plurals = Table::read(locales, "en/inhabitants.tsv")?;
        let mut kinds = Kinds::new(PlaceKind::ALL, PlaceKind::name, THIS_FILE);
        let compass = Compass::read(locales)?;
        for row in Table::read(locales, "places.tsv")?.rows() {
            let common = is_common(&row, row.cell(1), &mut kinds)?;
            let country = row.first(6);
            let acronyms = [row.first(9), row.first(9)];
            let name = Name::new(NameKind::Place, &row, 2, 3);
            let id = self.push(Name { country, common, acronyms, ..name });
            for variant in row.variants(2) {
                // `NYC`
                let letters = variant.chars().all(char::is_uppercase);
                let form = if letters { NameForm::Acronym } else { NameForm::Name };
                self.english.add_variant(variant, id, form, &lowercase);
            }
            if row.cell(1) == PlaceKind::Region.name() {
                self.add_parts(&row, id, &compass);
            }
            self.add_english(&row, 4, id, NameForm::Adjective);
            self.add_polish(&row, 3, id, NameForm::Name);
            self.add_polish(&row, 5, id, NameForm::Adjective);
            self.add_english_inhabitants(&row, 7, id, &plurals);
            self.add_polish(&row, 8, id, NameForm::Inhabitant);
        }
        kinds.finish("locales/places.tsv")
    }

    /// Adds the names of a part of a region with its words of the compass in small letters.
    fn add_parts(&mut self, row: &Row<'_>, id: u16, compass: &Compass) {
        for name in row.variants(2).filter_map(|name| compass.lowered(compass::ENGLISH, name)) {
            self.english.add_variant(&name, id, NameForm::Name, &lowercase);
        }
        let morphology = self.morphology;
        let lemma = |word: &str, alone: bool| canonical_lemma(morphology, word, alone);
        for name in row.variants(3).filter_map(|name| compass.lowered(compass::POLISH, name)) {
            self.polish.add_variant(&name, id, NameForm::Name, &lemma);
        }
        for (name, whole) in row.variants(2).flat_map(|name| compass.worded(compass::ENGLISH, name))
        {
            self.english.add_part(&name, &whole, id, &lowercase);
        }
        for (name, whole) in row.variants(3).flat_map(|name| compass.worded(compass::POLISH, name))
        {
            self.polish.add_part(&name, &whole, id, &lemma);
        }
    }

    fn organisations(&mut self, locales: &Path) -> Compiled<()> {
        let mut kinds = Kinds::new(OrganisationKind::ALL, OrganisationKind::name, THIS_FILE);
        let seats = Seats::read(locales)?;
        for row in Table::read(locales, "organisations.tsv")?.rows() {
            let common = is_common(&row, row.cell(5), &mut kinds)?;
            let acronyms = [2, 4].map(|column| {
                let first = row.first(column);
                first.strip_prefix(COMMON).map_or(first.clone(), str::to_owned)
            });
            let id = self.push(Name {
                common,
                acronyms,
                ..Name::new(NameKind::Organisation, &row, 1, 3)
            });
            self.add_english(&row, 1, id, NameForm::Name);
            self.add_english(&row, 2, id, NameForm::Acronym);
            self.add_polish(&row, 3, id, NameForm::Name);
            self.add_polish(&row, 4, id, NameForm::Acronym);
            self.add_polish(&row, 6, id, NameForm::Adjective);
            if row.cell(5) == OrganisationKind::Academic.name() {
                self.add_seats(&row, id, &seats);
            }
            // An English acronym is right in a Polish text.
            self.add_polish(&row, 2, id, NameForm::Acronym);
            // And so is that of a Polish office in an English text, if it is long enough to be no
            // other's.
            if row.cell(0).starts_with("PL_") {
                let long = |acronym: &&str| acronym.chars().count() >= MIN_POLISH_ACRONYM;
                for acronym in row.variants(4).filter(long) {
                    self.english.add(acronym, id, NameForm::Acronym, &lowercase);
                }
            }
        }
        kinds.finish("locales/organisations.tsv")
    }

    /// Adds the names of a university with its seat in another place.
    fn add_seats(&mut self, row: &Row<'_>, id: u16, seats: &Seats) {
        for name in row.variants(1).flat_map(|name| seats.english(name)) {
            self.english.add_variant(&name, id, NameForm::Name, &lowercase);
        }
        let morphology = self.morphology;
        let lemma = |word: &str, alone: bool| canonical_lemma(morphology, word, alone);
        for name in row.variants(3).flat_map(|name| seats.polish(name, morphology)) {
            self.polish.add_variant(&name, id, NameForm::Name, &lemma);
        }
    }

    fn programs(&mut self, locales: &Path) -> Compiled<()> {
        for row in Table::read(locales, "programs.tsv")?.rows() {
            let id = self.push(Name::new(NameKind::Program, &row, 1, 2));
            self.add_english(&row, 1, id, NameForm::Name);
            self.add_polish(&row, 2, id, NameForm::Name);
        }
        Ok(())
    }

    fn terms(&mut self, locales: &Path) -> Compiled<()> {
        for row in Table::read(locales, "acronyms.tsv")?.rows() {
            let acronyms = [row.first(0), row.first(2)];
            // Brussels sprouts have no acronym.
            let (english, polish) = if row.cell(0).is_empty() { (1, 3) } else { (0, 2) };
            let id = self.push(Name {
                key: row.first(english),
                common: true,
                acronyms,
                ..Name::new(NameKind::Term, &row, english, polish)
            });
            self.add_english(&row, 0, id, NameForm::Acronym);
            self.add_english(&row, 1, id, NameForm::Name);
            self.add_polish(&row, 2, id, NameForm::Acronym);
            self.add_polish(&row, 0, id, NameForm::Acronym);
            self.add_polish(&row, 3, id, NameForm::Name);
        }
        Ok(())
    }

    fn push(&mut self, name: Name) -> u16 {
        self.rows.push(name);
        self.rows.len() as u16 - 1
    }

    fn add_english(&mut self, row: &Row<'_>, column: usize, id: u16, form: NameForm) {
        self.english.add_all(row, column, id, form, lowercase);
    }

    /// Adds the inhabitants in a column, one and many of them.
    fn add_english_inhabitants(&mut self, row: &Row<'_>, column: usize, id: u16, plurals: &Table) {
        for inhabitant in row.variants(column) {
            self.english.add(inhabitant, id, NameForm::Inhabitant, &lowercase);
            let plural = plural(inhabitant, plurals);
            self.english.add(&plural, id, NameForm::Inhabitant, &lowercase);
        }
    }

    fn add_polish(&mut self, row: &Row<'_>, column: usize, id: u16, form: NameForm) {
        let lemma = |word: &str, alone: bool| canonical_lemma(self.morphology, word, alone);
        self.polish.add_all(row, column, id, form, lemma);
    }
}

/// Whether a row is marked as one whose words name many things.
fn is_common<K: Copy + PartialEq + std::fmt::Debug>(
    row: &Row<'_>,
    cell: &str,
    kinds: &mut Kinds<K>,
) -> Compiled<bool> {
    let kind = cell.strip_prefix(COMMON);
    kinds.parse(row, kind.unwrap_or(cell))?;
    Ok(kind.is_some())
}

impl Patterns {
    /// Adds a wording for a part of a region, which may be in the whole as well: `na wschodzie Azji`
    /// is in Asia. Only a whole that has been added before has parts.
    fn add_part(&mut self, name: &str, whole: &str, id: u16, key: &impl Fn(&str, bool) -> String) {
        let words = tokens(whole);
        let alone = words.len() == 1;
        let words: Vec<String> = words.iter().map(|word| key(word, alone)).collect();
        let wholes: Vec<u16> =
            self.0.get(&words).into_iter().flatten().map(|(id, ..)| *id).collect();
        if wholes.is_empty() {
            return;
        }
        for id in wholes.into_iter().chain([id]) {
            self.add(name, id, NameForm::Name, key);
        }
    }

    fn add_all(
        &mut self,
        row: &Row<'_>,
        column: usize,
        id: u16,
        form: NameForm,
        key: impl Fn(&str, bool) -> String,
    ) {
        for variant in row.variants(column) {
            self.add_variant(variant, id, form, &key);
        }
    }

    fn add_variant(
        &mut self,
        variant: &str,
        id: u16,
        form: NameForm,
        key: &impl Fn(&str, bool) -> String,
    ) {
        // A name that many things go by is as weak as an adjective.
        if let Some(common) = variant.strip_prefix(COMMON) {
            self.add(common, id, NameForm::Adjective, key);
            return;
        }
        for spelling in spellings(variant) {
            self.add(&spelling, id, form, key);
        }
    }
}

fn write(patterns: &Patterns, out: &Path, language: &str) -> Compiled<()> {
    let compiled = patterns.compile()?;
    std::fs::write(out.join(format!("names.{language}.fst")), compiled.automaton)?;
    Ok(std::fs::write(out.join(format!("names.{language}.entries")), compiled.entries)?)
}

/// Returns the row of each country by the two letters of its code, two bytes each, the highest
/// number where there is none.
fn by_code(names: &[Name]) -> Vec<u8> {
    let mut rows = vec![u16::MAX; 26 * 26];
    for (id, row) in names.iter().enumerate().filter(|(_, row)| row.kind == NameKind::Country) {
        if let [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] = row.key.as_bytes() {
            rows[usize::from(a - b'A') * 26 + usize::from(b - b'A')] = id as u16;
        }
    }
    rows.into_iter().flat_map(u16::to_le_bytes).collect()
}

/// Returns for each row the rows named inside its names: offsets, then ids. An office counts only
/// where it is named inside those of both languages: `Warsaw University of Technology` is no
/// University of Warsaw.
fn parts(names: &Names<'_>) -> Vec<u8> {
    let english = inside(&names.rows, &names.english);
    let polish = inside(&names.rows, &names.polish);
    let office = |part: &u16| {
        matches!(
            names.rows[usize::from(*part)].kind,
            NameKind::Organisation | NameKind::Program | NameKind::Term
        )
    };
    let inside: Vec<BTreeSet<u16>> = english
        .iter()
        .zip(&polish)
        .map(|(en, pl)| {
            en.union(pl)
                .copied()
                .filter(|part| !office(part) || (en.contains(part) && pl.contains(part)))
                .collect()
        })
        .collect();
    let mut offset = 0_u32;
    let mut bytes: Vec<u8> = Vec::new();
    for parts in &inside {
        bytes.extend(offset.to_le_bytes());
        offset += parts.len() as u32;
    }
    bytes.extend(offset.to_le_bytes());
    for id in inside.iter().flatten() {
        bytes.extend(id.to_le_bytes());
    }
    bytes
}

/// Returns for each organisation the rows named inside its names in one language.
fn inside(names: &[Name], patterns: &Patterns) -> Vec<BTreeSet<u16>> {
    let mut inside: Vec<BTreeSet<u16>> = vec![BTreeSet::new(); names.len()];
    for (words, rows) in &patterns.0 {
        for from in 0..words.len() {
            for to in from + 1..=words.len() {
                if to - from == words.len() {
                    continue;
                }
                // The meaning of a part is sure only where it means one thing.
                let Some(found) = patterns.0.get(&words[from..to]).filter(|found| found.len() == 1)
                else {
                    continue;
                };
                // South America is no part of America, but the Bank of England is of England, and
                // the Paris Agreement of Paris.
                let is_place = |id: u16| {
                    matches!(names[usize::from(id)].kind, NameKind::Country | NameKind::Place)
                };
                for (id, ..) in rows.iter().filter(|(id, ..)| !is_place(*id)) {
                    inside[*id as usize]
                        .extend(found.iter().map(|(part, ..)| *part).filter(|part| part != id));
                }
            }
        }
    }
    inside
}

/// Returns the plural of an inhabitant, by the rows `ending, ending of the plural` of a table.
fn plural(inhabitant: &str, plurals: &Table) -> String {
    let plural = |row: Row<'_>| {
        inhabitant.strip_suffix(row.cell(0)).map(|stem| format!("{stem}{}", row.cell(1)))
    };
    plurals.rows().find_map(plural).unwrap_or_else(|| inhabitant.to_owned())
}
