//! Units and currencies as Rust code: their names as the words under which a text's words are
//! looked up, Polish ones by lemma.

use std::fmt::Write;
use std::path::Path;

use super::table::{Compiled, Kinds, Row, Table};
use crate::kind::Dimension;
use crate::morphology::Polish;

/// Units that the code knows by name, as constants.
const NAMED: [&str; 13] = [
    "celsius",
    "century",
    "day",
    "fahrenheit",
    "foot",
    "gigabyte",
    "hour",
    "inch",
    "megabyte",
    "minute",
    "month",
    "terabyte",
    "year",
];

/// Names and symbols of one language.
#[derive(Default)]
struct Names {
    /// First word, other words, value.
    names: String,
    /// Symbol, value.
    symbols: String,
}

impl Names {
    fn add(
        &mut self,
        row: &Row<'_>,
        [names, symbols]: [usize; 2],
        polish: Option<&Polish>,
        value: &str,
    ) -> Compiled<()> {
        for name in row.variants(names).map(|name| words(name, polish)) {
            let (first, rest) = name.split_once(' ').unwrap_or((&name, ""));
            write!(self.names, "({first:?}, ({rest:?}, {value})), ")?;
        }
        for symbol in row.variants(symbols) {
            write!(self.symbols, "({symbol:?}, {value}), ")?;
        }
        Ok(())
    }
}

/// Reads `units.tsv` and `currencies.tsv` and writes `units.rs`.
pub fn compile(locales: &Path, out: &Path, polish: &Polish) -> Compiled<()> {
    let mut code = String::from(
        "// Factors are those of the table.\n#[allow(clippy::approx_constant)]\nstatic UNITS: &[Unit] = &[",
    );
    let mut dimensions =
        Kinds::new(Dimension::ALL, Dimension::name, "src/lexicon/kind/dimension.rs");
    let (mut english, mut other) = (Names::default(), Names::default());
    let table = Table::read(locales, "units.tsv")?;
    let keys: Vec<&str> = table.rows().map(|row| row.cell(0)).collect();
    let mut named = String::new();
    for (number, row) in table.rows().enumerate() {
        unit(&mut code, &row, &mut dimensions, &keys)?;
        english.add(&row, [3, 4], None, &number.to_string())?;
        other.add(&row, [5, 6], Some(polish), &number.to_string())?;
        if NAMED.contains(&row.cell(0)) {
            let name = row.cell(0);
            writeln!(
                named,
                "/// Index of the unit `{name}`.\npub const {}: u16 = {number};",
                name.to_uppercase()
            )?;
        }
    }
    code.push_str("];\n");
    dimensions.finish("locales/units.tsv")?;
    tables(&mut code, "UNIT", "u16", [english, other])?;

    let (mut english, mut other) = (Names::default(), Names::default());
    for row in Table::read(locales, "currencies.tsv")?.rows() {
        let (code, scale) =
            row.cell(0).split_once('/').map_or((row.cell(0), 0), |(code, _)| (code, 2));
        let [a, b, c] = code.as_bytes() else { return Err(row.error("a code has three letters")) };
        let currency = format!(
            "Currency {{ code: [{a}, {b}, {c}], scale: Decimal::from_parts(1, 0, 0, false, {scale}) }}"
        );
        english.add(&row, [1, 2], None, &currency)?;
        other.add(&row, [3, 4], Some(polish), &currency)?;
    }
    tables(&mut code, "CURRENCY", "Currency", [english, other])?;
    std::fs::write(out.join("units.rs"), code)?;
    Ok(std::fs::write(out.join("unit_indices.rs"), named)?)
}

/// Writes a unit. Its factor may have a scale after it: `offset=273.15` or `inverse`.
fn unit(
    code: &mut String,
    row: &Row<'_>,
    dimensions: &mut Kinds<Dimension>,
    keys: &[&str],
) -> Compiled<()> {
    let dimension = dimensions.parse(row, row.cell(1))?;
    let (factor, scale) = row.cell(2).split_once(';').unwrap_or((row.cell(2), ""));
    let number = |text: &str| -> Compiled<f64> {
        text.parse().map_err(|_| row.error(format_args!("`{text}` is no number")))
    };
    let factor = number(factor)?;
    let offset = scale.strip_prefix("offset=").map_or(Ok(0.0), number)?;
    let inverse = scale == "inverse";
    let key = row.cell(0);
    let symbol = row.variants(4).next().unwrap_or(key);
    let spelled = match row.variants(7).collect::<Vec<_>>()[..] {
        [] => "None".to_owned(),
        [one, many] => format!("Some(({one:?}, {many:?}))"),
        _ => return Err(row.error("the canonical name is a singular and a plural")),
    };
    let also = match row.cell(8) {
        "" => None,
        other => Some(
            keys.iter()
                .position(|key| *key == other)
                .ok_or_else(|| row.error(format_args!("no row has the unit `{other}`")))?,
        ),
    };
    Ok(write!(
        code,
        "Unit {{ key: {key:?}, dimension: Dimension::{dimension:?}, factor: {factor:?}, \
         offset: {offset:?}, inverse: {inverse}, symbol: {symbol:?}, spelled: {spelled}, \
         also: {also:?} }}, "
    )?)
}

/// Writes the names and the symbols of both languages.
fn tables(
    code: &mut String,
    name: &str,
    value: &str,
    [english, polish]: [Names; 2],
) -> Compiled<()> {
    writeln!(
        code,
        "static {name}_NAMES: PerLanguage<&[(&str, (&str, {value}))]> = \
         PerLanguage::new(&[{}], &[{}]);",
        english.names, polish.names
    )?;
    Ok(writeln!(
        code,
        "static {name}_SYMBOLS: PerLanguage<&[(&str, {value})]> = \
         PerLanguage::new(&[{}], &[{}]);",
        english.symbols, polish.symbols
    )?)
}

/// Returns the words of a name, a hyphen being one, parted by spaces.
fn words(name: &str, polish: Option<&Polish>) -> String {
    let mut words: Vec<String> = Vec::new();
    for part in name.split_inclusive(['-', ' ']) {
        let lower = part.trim_end_matches(['-', ' ']).to_lowercase();
        let mut lemmas = Vec::new();
        let word = match polish {
            Some(polish)
                if polish.read(&lower, &mut lemmas)
                    && !lemmas.iter().any(|lemma| *lemma.text == *lower) =>
            {
                lemmas[0].text.to_lowercase()
            }
            _ => lower,
        };
        words.push(word);
        if part.ends_with('-') {
            words.push("-".to_owned());
        }
    }
    words.join(" ")
}
