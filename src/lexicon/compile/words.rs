//! Tables of words with a kind, as Rust code: number words, the calendar, denials, opposites,
//! abbreviations.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use super::LANGUAGES;
use super::table::{Compiled, Kinds, Row, Table, decimal};
use crate::kind::{CalendarKind, CompoundKind, DenialKind, Ending, NumeralKind, OppositesKind};
use crate::morphology::{is_suffix, part_of_speech};

/// Writes `words.rs`.
pub fn compile(locales: &Path, out: &Path) -> Compiled<()> {
    check_morphology(locales)?;
    let mut code = String::new();
    let mut numerals =
        Kinds::new(NumeralKind::ALL, NumeralKind::name, "src/lexicon/kind/numeral.rs");
    per_language(&mut code, "NUMERALS", "MeaningTable<NumeralKind>", |language| {
        meanings(&Table::read(locales, &format!("{language}/numerals.tsv"))?, &mut numerals)
    })?;
    numerals.finish("locales/*/numerals.tsv")?;
    let mut calendar =
        Kinds::new(CalendarKind::ALL, CalendarKind::name, "src/lexicon/kind/calendar.rs");
    per_language(&mut code, "CALENDAR", "MeaningTable<CalendarKind>", |language| {
        meanings(&Table::read(locales, &format!("{language}/calendar.tsv"))?, &mut calendar)
    })?;
    calendar.finish("locales/*/calendar.tsv")?;
    std::fs::write(out.join("meanings.rs"), &code)?;
    code.clear();

    let mut compounds =
        Kinds::new(CompoundKind::ALL, CompoundKind::name, "src/lexicon/kind/compound.rs");
    let units = Table::read(locales, "units.tsv")?;
    let units: Vec<&str> = units.rows().map(|row| row.cell(0)).collect();
    per_language(&mut code, "PREFIXES", "&[(&str, Decimal)]", |language| {
        let table = Table::read_if_any(locales, &format!("{language}/numeral_prefixes.tsv"))?;
        longest_first(&table, |row| decimal(row, row.cell(1)))
    })?;
    per_language(&mut code, "ENDINGS", "&[(&str, Compound)]", |language| {
        let table = Table::read_if_any(locales, &format!("{language}/numeral_endings.tsv"))?;
        longest_first(&table, |row| {
            let meaning = row.cell(1);
            let unit = units.iter().position(|unit| *unit == meaning);
            // `century` is a kind here although it is a unit as well.
            let is_kind = CompoundKind::ALL.iter().any(|kind| kind.name() == meaning);
            match unit.filter(|_| !is_kind) {
                Some(unit) => Ok(format!("Compound::Unit({unit})")),
                None => Ok(format!(
                    "Compound::Kind(CompoundKind::{:?})",
                    compounds.parse(row, meaning)?
                )),
            }
        })
    })?;
    compounds.finish("locales/*/numeral_endings.tsv")?;
    std::fs::write(out.join("compounds.rs"), &code)?;
    code.clear();

    let mut denials = Kinds::new(DenialKind::ALL, DenialKind::name, "src/lexicon/kind/denial.rs");
    per_language(&mut code, "DENIALS", "&[(&str, DenialKind)]", |language| {
        let table = Table::read(locales, &format!("{language}/denials.tsv"))?;
        rows(&table, |row| Ok(format!("DenialKind::{:?}", denials.parse(row, row.cell(1))?)))
    })?;
    denials.finish("locales/*/denials.tsv")?;
    opposites(locales, &mut code)?;
    std::fs::write(out.join("denials.rs"), &code)?;
    code.clear();

    let mut endings = Kinds::new(Ending::ALL, Ending::name, "src/lexicon/kind/ending.rs");
    per_language(&mut code, "ABBREVIATIONS", "&[(&str, Ending)]", |language| {
        let table = Table::read(locales, &format!("{language}/abbreviations.tsv"))?;
        if let Some(row) = table.rows().find(|row| !row.cell(0).ends_with('.')) {
            return Err(row.error("an abbreviation ends in a stop"));
        }
        rows(&table, |row| Ok(format!("Ending::{:?}", endings.parse(row, row.cell(2))?)))
    })?;
    endings.finish("locales/*/abbreviations.tsv")?;
    Ok(std::fs::write(out.join("abbreviations.rs"), code)?)
}

/// Fails where a table of English morphology has an unknown part of speech or stem.
fn check_morphology(locales: &Path) -> Compiled<()> {
    let suffixes = Table::read(locales, "en/suffixes.tsv")?;
    if let Some(row) = suffixes.rows().find(|row| !is_suffix(row.cell(0), row.cell(3))) {
        return Err(row.error("unknown part of speech or stem"));
    }
    let irregular = Table::read(locales, "en/irregular.tsv")?;
    if let Some(row) = irregular.rows().find(|row| part_of_speech(row.cell(2)).is_none()) {
        return Err(row.error("unknown part of speech"));
    }
    Ok(())
}

/// Writes a static with a value for each language.
fn per_language(
    code: &mut String,
    name: &str,
    kind: &str,
    value: impl FnMut(&str) -> Compiled<String>,
) -> Compiled<()> {
    let [english, polish] = LANGUAGES.map(value);
    Ok(writeln!(
        code,
        "static {name}: PerLanguage<{kind}> = PerLanguage::new({}, {});",
        english?, polish?
    )?)
}

/// Writes the rows of a table as pairs of a word and what `value` gives.
fn rows(table: &Table, mut value: impl FnMut(&Row<'_>) -> Compiled<String>) -> Compiled<String> {
    let mut code = String::from("&[");
    for row in table.rows() {
        write!(code, "({:?}, {}), ", row.cell(0), value(&row)?)?;
    }
    Ok(code + "]")
}

/// Writes the same pairs, those with the longest word first.
fn longest_first(
    table: &Table,
    mut value: impl FnMut(&Row<'_>) -> Compiled<String>,
) -> Compiled<String> {
    let mut all: Vec<Row<'_>> = table.rows().collect();
    all.sort_by_key(|row| std::cmp::Reverse(row.cell(0).len()));
    let mut code = String::from("&[");
    for row in all {
        write!(code, "({:?}, {}), ", row.cell(0), value(&row)?)?;
    }
    Ok(code + "]")
}

/// Writes each word of a table with its meanings, in the order of the rows.
fn meanings<K: Copy + PartialEq + std::fmt::Debug>(
    table: &Table,
    kinds: &mut Kinds<K>,
) -> Compiled<String> {
    let mut words: BTreeMap<&str, String> = BTreeMap::new();
    for row in table.rows() {
        let kind = kinds.parse(&row, row.cell(1))?;
        let enumeration = std::any::type_name::<K>().rsplit("::").next().unwrap_or_default();
        let value = decimal(&row, row.cell(2))?;
        write!(
            words.entry(row.cell(0)).or_default(),
            "Meaning {{ kind: {enumeration}::{kind:?}, value: {value} }}, "
        )?;
    }
    let mut code = String::from("&[");
    for (word, meanings) in words {
        write!(code, "({word:?}, &[{meanings}]), ")?;
    }
    Ok(code + "]")
}

/// Writes the pairs of opposites: the kind, then the phrases of each language for the one and for
/// the other meaning.
fn opposites(locales: &Path, code: &mut String) -> Compiled<()> {
    let mut kinds =
        Kinds::new(OppositesKind::ALL, OppositesKind::name, "src/lexicon/kind/opposites.rs");
    let table = Table::read(locales, "opposites.tsv")?;
    code.push_str("static OPPOSITES: &[OppositesRow] = &[");
    for row in table.rows() {
        let kind = kinds.parse(&row, row.cell(0))?;
        let phrases = |column: usize| {
            let phrases: Vec<Vec<&str>> =
                row.variants(column).map(|phrase| phrase.split(' ').collect()).collect();
            let phrases = phrases.iter().map(|words| format!("&{words:?}"));
            format!("&[{}]", phrases.collect::<Vec<_>>().join(", "))
        };
        if (1..5).any(|column| row.cell(column).is_empty()) {
            return Err(row.error("a pair of opposites has four cells of phrases"));
        }
        write!(
            code,
            "(OppositesKind::{kind:?}, [PerLanguage::new({}, {}), PerLanguage::new({}, {})]), ",
            phrases(1),
            phrases(2),
            phrases(3),
            phrases(4)
        )?;
    }
    code.push_str("];\n");
    kinds.finish("locales/opposites.tsv")
}
