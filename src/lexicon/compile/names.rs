//! Names: every name of the tables as a sequence of tokens, one automaton a language.

use std::collections::BTreeSet;
use std::path::Path;

use super::{canonical_lemma, rows, variants};
use crate::morphology::Polish;
use crate::patterns::{NameForm, Patterns, english};

/// A Polish acronym of so many letters is hardly an English one too.
const LONG_ACRONYM: usize = 5;

/// One row as the program sees it.
struct Row {
    kind: &'static str,
    key: String,
    english: String,
    polish: String,
    country: String,
    /// Whether its words are ordinary ones that name many things: the table marks its kind with
    /// `~`.
    common: bool,
    /// Its first acronym in English and in Polish, where it has one.
    acronyms: [String; 2],
}

/// Reads the tables and writes `names.rows`, `names.index`, `names.parts`, `names.{en,pl}.fst`,
/// `names.{en,pl}.entries`.
pub fn compile(
    locales: &Path,
    out: &Path,
    polish: &Polish,
) -> Result<(), Box<dyn std::error::Error>> {
    let table = |name: &str| std::fs::read_to_string(locales.join(name));
    let (countries, places, organisations) =
        (table("countries.tsv")?, table("places.tsv")?, table("organisations.tsv")?);
    let programs = table("programs.tsv")?;
    let acronyms = table("acronyms.tsv")?;
    let plurals = table("en/inhabitants.tsv")?;
    let (mut names, mut en, mut pl) = (Vec::new(), Patterns::default(), Patterns::default());
    let first = |cell: &str| variants(cell).next().unwrap_or_default().to_owned();

    for row in rows(&countries, 8) {
        let id = names.len() as u16;
        names.push(Row {
            kind: "country",
            key: row[0].to_owned(),
            english: first(row[1]),
            polish: first(row[2]),
            country: row[0].to_owned(),
            common: false,
            acronyms: Default::default(),
        });
        en.add_all(row[1], id, NameForm::Name, english);
        en.add_all(row[3], id, NameForm::Adjective, english);
        for inhabitant in variants(row[4]) {
            en.add(inhabitant, id, NameForm::Inhabitant, &english);
            en.add(&plural(inhabitant, &plurals), id, NameForm::Inhabitant, &english);
        }
        let lemma = |word: &str, alone: bool| canonical_lemma(polish, word, alone);
        pl.add_all(row[2], id, NameForm::Name, lemma);
        pl.add_all(row[5], id, NameForm::Adjective, lemma);
        pl.add_all(row[6], id, NameForm::Inhabitant, lemma);
        pl.add_all(row[7], id, NameForm::Inhabitant, lemma);
    }
    for row in rows(&places, 7).filter(|row| row[1] != "street_type") {
        let id = names.len() as u16;
        names.push(Row {
            kind: "place",
            key: row[0].to_owned(),
            english: first(row[2]),
            polish: first(row[3]),
            country: first(row[6]),
            common: row[1].starts_with('~'),
            acronyms: Default::default(),
        });
        let lemma = |word: &str, alone: bool| canonical_lemma(polish, word, alone);
        en.add_all(row[2], id, NameForm::Name, english);
        en.add_all(row[4], id, NameForm::Adjective, english);
        pl.add_all(row[3], id, NameForm::Name, lemma);
        pl.add_all(row[5], id, NameForm::Adjective, lemma);
    }
    for row in
        rows(&organisations, 6).filter(|row| row[5] != "company_type" && !row[5].starts_with('?'))
    {
        let id = names.len() as u16;
        names.push(Row {
            kind: "organisation",
            key: row[0].to_owned(),
            english: first(row[1]),
            polish: first(row[3]),
            country: String::new(),
            common: row[5].starts_with('~'),
            acronyms: [first(row[2]), first(row[4])],
        });
        let lemma = |word: &str, alone: bool| canonical_lemma(polish, word, alone);
        en.add_all(row[1], id, NameForm::Name, english);
        en.add_all(row[2], id, NameForm::Acronym, english);
        pl.add_all(row[3], id, NameForm::Name, lemma);
        pl.add_all(row[4], id, NameForm::Acronym, lemma);
        // An English acronym is right in a Polish text.
        pl.add_all(row[2], id, NameForm::Acronym, lemma);
        // And so is that of a Polish office in an English one, if it is long enough to be no
        // other's.
        for acronym in variants(row[4])
            .filter(|acronym| row[0].starts_with("PL_") && acronym.chars().count() >= LONG_ACRONYM)
        {
            en.add(acronym, id, NameForm::Acronym, &english);
        }
    }
    for row in rows(&programs, 3) {
        let id = names.len() as u16;
        names.push(Row {
            kind: "program",
            key: row[0].to_owned(),
            english: first(row[1]),
            polish: first(row[2]),
            country: String::new(),
            common: false,
            acronyms: Default::default(),
        });
        en.add_all(row[1], id, NameForm::Name, english);
        pl.add_all(row[2], id, NameForm::Name, |word: &str, alone: bool| {
            canonical_lemma(polish, word, alone)
        });
    }
    for row in rows(&acronyms, 4) {
        let id = names.len() as u16;
        names.push(Row {
            kind: "term",
            key: first(row[0]),
            english: first(row[0]),
            polish: first(row[2]),
            country: String::new(),
            common: true,
            acronyms: [first(row[0]), first(row[2])],
        });
        let lemma = |word: &str, alone: bool| canonical_lemma(polish, word, alone);
        en.add_all(row[0], id, NameForm::Acronym, english);
        en.add_all(row[1], id, NameForm::Name, english);
        pl.add_all(row[2], id, NameForm::Acronym, lemma);
        pl.add_all(row[0], id, NameForm::Acronym, lemma);
        pl.add_all(row[3], id, NameForm::Name, lemma);
    }

    let mut text = String::new();
    let mut index = Vec::new();
    for row in &names {
        index.extend((text.len() as u32).to_le_bytes());
        let common = if row.common { "~" } else { "" };
        let [short_english, short_polish] = &row.acronyms;
        text += &format!(
            "{}\t{}\t{}\t{}\t{}\t{common}\t{short_english}\t{short_polish}\n",
            row.kind, row.key, row.english, row.polish, row.country
        );
    }
    index.extend((text.len() as u32).to_le_bytes());
    std::fs::write(out.join("names.rows"), text)?;
    std::fs::write(out.join("names.index"), index)?;
    std::fs::write(out.join("names.countries"), by_code(&names))?;
    std::fs::write(out.join("names.parts"), parts(&names, &en, &pl))?;
    write(&en, out, "en")?;
    write(&pl, out, "pl")
}

impl Patterns {
    fn add_all(&mut self, cell: &str, id: u16, form: NameForm, key: impl Fn(&str, bool) -> String) {
        for variant in variants(cell) {
            // A name that many things go by says as little as an adjective.
            if let Some(common) = variant.strip_prefix('~') {
                self.add(common, id, NameForm::Adjective, &key);
                continue;
            }
            self.add(variant, id, form, &key);
            if variant.contains(" & ") {
                self.add(&variant.replace(" & ", " and "), id, form, &key);
            }
        }
    }
}

fn write(
    patterns: &Patterns,
    out: &Path,
    language: &str,
) -> Result<(), Box<dyn std::error::Error>> {
    let compiled = patterns.compile()?;
    std::fs::write(out.join(format!("names.{language}.fst")), compiled.automaton)?;
    Ok(std::fs::write(out.join(format!("names.{language}.entries")), compiled.entries)?)
}

/// The row of each country by the two letters of its code, two bytes each, the highest number where
/// there is none.
fn by_code(names: &[Row]) -> Vec<u8> {
    let mut rows = vec![u16::MAX; 26 * 26];
    for (id, row) in names.iter().enumerate().filter(|(_, row)| row.kind == "country") {
        if let [a @ b'A'..=b'Z', b @ b'A'..=b'Z'] = row.key.as_bytes() {
            rows[usize::from(a - b'A') * 26 + usize::from(b - b'A')] = id as u16;
        }
    }
    rows.into_iter().flat_map(u16::to_le_bytes).collect()
}

/// For each row the rows named inside its names: offsets, then ids. An office counts only where it
/// is named inside those of both languages: `Warsaw University of Technology` is no University of
/// Warsaw.
fn parts(names: &[Row], en: &Patterns, pl: &Patterns) -> Vec<u8> {
    let (english, polish) = (inside(names, en), inside(names, pl));
    let office =
        |part: &u16| matches!(names[*part as usize].kind, "organisation" | "program" | "term");
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

/// For each organisation the rows named inside its names in one language.
fn inside(names: &[Row], patterns: &Patterns) -> Vec<BTreeSet<u16>> {
    let mut inside: Vec<BTreeSet<u16>> = vec![BTreeSet::new(); names.len()];
    for (words, rows) in &patterns.0 {
        for from in 0..words.len() {
            for to in from + 1..=words.len() {
                if to - from == words.len() {
                    continue;
                }
                // What a part can mean is sure only where it means one thing.
                let Some(found) = patterns.0.get(&words[from..to]).filter(|found| found.len() == 1)
                else {
                    continue;
                };
                // South America is no part of America, but the Bank of England is of England.
                for (id, ..) in
                    rows.iter().filter(|(id, ..)| names[*id as usize].kind == "organisation")
                {
                    inside[*id as usize]
                        .extend(found.iter().map(|(part, ..)| *part).filter(|part| part != id));
                }
            }
        }
    }
    inside
}

/// More than one inhabitant, after the rows `ending, ending of the plural` of a table.
fn plural(inhabitant: &str, table: &str) -> String {
    rows(table, 2)
        .find_map(|row| inhabitant.strip_suffix(row[0]).map(|stem| format!("{stem}{}", row[1])))
        .unwrap_or_else(|| inhabitant.to_owned())
}
