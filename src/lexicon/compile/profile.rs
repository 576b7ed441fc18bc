//! Profiles of the languages as Rust code.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::path::Path;

use super::LANGUAGES;
use super::table::{Compiled, Row, Table};

/// Type of a value.
enum Type {
    /// `yes` or `no`.
    Question,
    /// A character, or its code point as `U+00A0`.
    Mark,
    /// A character or nothing.
    OptionalMark,
    /// A text or nothing.
    OptionalText,
    /// Texts, parted by `;`.
    Texts,
    /// Whole numbers, parted by `;`.
    Numbers,
    /// A whole number.
    Whole,
    /// A number with decimals.
    Real,
}

/// Keys of a profile. The letters come from `letters.txt`.
const KEYS: [(&str, Type); 30] = [
    ("acronym_plurals", Type::Texts),
    ("articles", Type::Question),
    ("borrowed_decimal_mark", Type::OptionalMark),
    ("calling_code", Type::OptionalText),
    ("capital_marks_name", Type::Question),
    ("capital_months", Type::Question),
    ("day_after_month", Type::Question),
    ("decimal_mark", Type::Mark),
    ("dotted_times", Type::Question),
    ("encodings", Type::Texts),
    ("group_mark", Type::Mark),
    ("home_country", Type::OptionalText),
    ("home_currency", Type::OptionalText),
    ("home_phrases", Type::Texts),
    ("hyphenated_ordinals", Type::Question),
    ("hyphenated_powers", Type::Question),
    ("inflects", Type::Question),
    ("joined_hundreds", Type::Question),
    ("leading_roman_numerals", Type::Question),
    ("letter_weight", Type::Whole),
    ("minimum_grouping_digits", Type::Whole),
    ("ordinal_chains", Type::Question),
    ("ordinal_hours", Type::Question),
    ("ordinal_stop", Type::Question),
    ("phone_groups", Type::Numbers),
    ("plural_possessives", Type::Texts),
    ("possessives", Type::Texts),
    ("relative_length", Type::Real),
    ("twelve_hour_clock", Type::Question),
    ("year_before_noun", Type::Question),
];

/// Reads the profiles and writes `profiles.rs`.
pub fn compile(locales: &Path, out: &Path) -> Compiled<()> {
    let [english, polish] = LANGUAGES.map(|language| profile(locales, language));
    let code = format!(
        "static PROFILES: PerLanguage<LanguageProfile> = PerLanguage::new({}, {});\n",
        english?, polish?
    );
    Ok(std::fs::write(out.join("profiles.rs"), code)?)
}

fn profile(locales: &Path, language: &str) -> Compiled<String> {
    let table = Table::read(locales, &format!("{language}/profile.tsv"))?;
    let mut values: BTreeMap<&str, String> = BTreeMap::new();
    for row in table.rows() {
        let key = row.cell(0);
        let Some((_, kind)) = KEYS.iter().find(|(known, _)| *known == key) else {
            return Err(row.error(format_args!("unknown key `{key}`")));
        };
        if values.insert(key, value(&row, kind)?).is_some() {
            return Err(row.error(format_args!("`{key}` is there twice")));
        }
    }
    let letters = Table::read(locales, &format!("{language}/letters.txt"))?;
    let letters: String = letters.rows().map(|row| row.cell(0).to_owned()).collect();
    let mut code = format!("LanguageProfile {{ letters: {letters:?}, ");
    for (key, _) in &KEYS {
        let value = values
            .get(key)
            .ok_or_else(|| format!("locales/{language}/profile.tsv:1: no value for `{key}`"))?;
        write!(code, "{key}: {value}, ")?;
    }
    Ok(code + "}")
}

fn value(row: &Row<'_>, kind: &Type) -> Compiled<String> {
    let cell = row.cell(1);
    Ok(match kind {
        Type::Question => match cell {
            "yes" => "true".to_owned(),
            "no" => "false".to_owned(),
            _ => return Err(row.error("neither `yes` nor `no`")),
        },
        Type::Mark => format!("{:?}", mark(row, cell)?),
        Type::OptionalMark if cell.is_empty() => "None".to_owned(),
        Type::OptionalMark => format!("Some({:?})", mark(row, cell)?),
        Type::OptionalText if cell.is_empty() => "None".to_owned(),
        Type::OptionalText => format!("Some({cell:?})"),
        Type::Texts => format!("&{:?}", row.variants(1).collect::<Vec<_>>()),
        Type::Numbers => {
            let numbers = row.variants(1).map(str::parse::<usize>);
            let numbers: Result<Vec<_>, _> = numbers.collect();
            format!("&{:?}", numbers.map_err(|error| row.error(error))?)
        }
        Type::Whole => row.parse::<i64>(1)?.to_string(),
        Type::Real => format!("{:?}", row.parse::<f32>(1)?),
    })
}

fn mark(row: &Row<'_>, cell: &str) -> Compiled<char> {
    let code_point = cell.strip_prefix("U+").and_then(|code| u32::from_str_radix(code, 16).ok());
    let mark = code_point.and_then(char::from_u32).or_else(|| cell.parse().ok());
    mark.ok_or_else(|| row.error(format_args!("`{cell}` is no single mark")))
}
