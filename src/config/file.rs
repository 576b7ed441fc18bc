//! The file as it is written: its keys and their types, from which its JSON Schema comes too, and
//! what of it is checked besides.

use std::collections::BTreeMap;
use std::ops::Range;

use globset::{ErrorKind, GlobBuilder, GlobSet, GlobSetBuilder};
use schemars::JsonSchema;
use serde::Deserialize;
use toml::Spanned;

use super::ignore::{Ignored, folded, number};
use super::patterns::{Fault, placeholders};
use super::problem::{ConfigProblem, nearest};
use super::schema::of_rules;
use super::{Config, FailOn, Override, PairPattern, Setting};
use crate::finding::Severity;
use crate::lexicon::{NameKind, OwnName};
use crate::message::{Arg, Message};
use crate::read::is_bilingual_name;
use crate::rule::RuleId;

/// The whole file.
#[derive(Deserialize, JsonSchema, Default)]
#[serde(deny_unknown_fields, default, rename_all = "kebab-case", expecting = "a table")]
pub(super) struct File {
    pairs: Vec<Pair>,
    #[schemars(with = "Vec<String>")]
    exclude: Vec<Spanned<String>>,
    #[schemars(with = "Threshold")]
    fail_on: Option<Threshold>,
    #[schemars(with = "String")]
    baseline: Option<Spanned<String>>,
    #[schemars(with = "String")]
    suppressions: Option<Spanned<String>>,
    #[schemars(schema_with = "of_rules")]
    rules: Rules,
    overrides: Vec<OverrideRow>,
    names: Names,
    ignore: Ignore,
}

/// A pattern of pairs, as far as editors can tell: a placeholder in it, no `/` before it, no
/// backslash.
const PATTERN: &str = r"^(?!/)[^\\]*\{(path|name)\}[^\\]*$";

/// A number in English notation, for editors.
const NUMBER: &str = r"^([0-9]{1,3}(,[0-9]{3})+|[0-9]+)(\.[0-9]+)?$";

type Rules = BTreeMap<Spanned<String>, Level>;

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
struct Pair {
    #[schemars(with = "String", regex(pattern = PATTERN))]
    en: Spanned<String>,
    #[schemars(with = "String", regex(pattern = PATTERN))]
    pl: Spanned<String>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
struct OverrideRow {
    #[schemars(with = "Vec<String>")]
    paths: Vec<Spanned<String>>,
    #[schemars(schema_with = "of_rules")]
    rules: Rules,
}

#[derive(Deserialize, JsonSchema, Default)]
#[serde(deny_unknown_fields, default, expecting = "a table")]
struct Names {
    organisations: Vec<Name>,
    programs: Vec<Name>,
}

#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, expecting = "a table")]
struct Name {
    #[schemars(with = "Vec<String>", length(min = 1))]
    en: Spanned<Vec<Spanned<String>>>,
    #[schemars(with = "Vec<String>", length(min = 1))]
    pl: Spanned<Vec<Spanned<String>>>,
}

#[derive(Deserialize, JsonSchema, Default)]
#[serde(deny_unknown_fields, default, expecting = "a table")]
struct Ignore {
    #[schemars(with = "Vec<String>", inner(regex(pattern = NUMBER)))]
    numbers: Vec<Spanned<String>>,
    #[schemars(with = "Vec<String>")]
    terms: Vec<Spanned<String>>,
}

#[derive(Deserialize, JsonSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
enum Threshold {
    Error,
    Warning,
    Note,
    Never,
}

#[derive(Deserialize, JsonSchema, Clone, Copy)]
#[serde(rename_all = "lowercase")]
pub(super) enum Level {
    Error,
    Warning,
    Note,
    Off,
}

/// Reads the text of a file.
pub(super) fn parse(text: &str) -> Result<Config, ConfigProblem> {
    let file: File = toml::from_str(text).map_err(|error| ConfigProblem::of(&error, text))?;
    let overrides = file
        .overrides
        .into_iter()
        .map(|row| Ok(Override { paths: globs(&row.paths)?, rules: rules(row.rules)? }));
    let names = |rows: Vec<Name>, kind| rows.into_iter().map(move |row| own_name(row, kind));
    Ok(Config {
        pairs: file.pairs.into_iter().map(|pair| pattern(pair, text)).collect::<Result<_, _>>()?,
        exclude: globs(&file.exclude)?,
        fail_on: file.fail_on.map(FailOn::from),
        baseline: file.baseline.map(filled).transpose()?,
        suppressions: file.suppressions.map(filled).transpose()?,
        rules: rules(file.rules)?,
        overrides: overrides.collect::<Result<_, _>>()?,
        names: names(file.names.organisations, NameKind::Organisation)
            .chain(names(file.names.programs, NameKind::Program))
            .collect::<Result<_, _>>()?,
        ignored: Ignored {
            numbers: file
                .ignore
                .numbers
                .into_iter()
                .map(ignored_number)
                .collect::<Result<_, _>>()?,
            terms: file
                .ignore
                .terms
                .into_iter()
                .map(|term| filled(term).map(|term| folded(&term)))
                .collect::<Result<_, _>>()?,
        },
    })
}

impl From<Threshold> for FailOn {
    fn from(threshold: Threshold) -> FailOn {
        match threshold {
            Threshold::Error => FailOn::From(Severity::Error),
            Threshold::Warning => FailOn::From(Severity::Warning),
            Threshold::Note => FailOn::From(Severity::Note),
            Threshold::Never => FailOn::Never,
        }
    }
}

impl From<Level> for Setting {
    fn from(level: Level) -> Setting {
        match level {
            Level::Error => Setting::Severity(Severity::Error),
            Level::Warning => Setting::Severity(Severity::Warning),
            Level::Note => Setting::Severity(Severity::Note),
            Level::Off => Setting::Off,
        }
    }
}

fn pattern(pair: Pair, text: &str) -> Result<PairPattern, ConfigProblem> {
    let of = |side: &Spanned<String>| -> Result<Vec<String>, ConfigProblem> {
        let faulty = |(range, message, nearest): Fault| {
            let range = inside(side, range, text);
            ConfigProblem { nearest, ..ConfigProblem::at(range, message) }
        };
        placeholders(side.get_ref())
            .map(|found| found.into_iter().map(str::to_owned).collect())
            .map_err(faulty)
    };
    let (en, pl) = (of(&pair.en)?, of(&pair.pl)?);
    if en != pl {
        let braces = |names: Vec<String>| {
            Arg::Text(names.iter().map(|name| format!("{{{name}}}")).collect::<Vec<_>>().join(", "))
        };
        let message =
            Message::new("config-pattern-differs").with("en", braces(en)).with("pl", braces(pl));
        return Err(ConfigProblem::at(pair.pl.span(), message));
    }
    // One name for both is that of a file that holds both.
    if pair.en.get_ref() == pair.pl.get_ref() && !is_bilingual_name(pair.en.get_ref()) {
        return Err(ConfigProblem::at(pair.pl.span(), Message::new("config-pattern-same")));
    }
    // Names in a project begin in its folder.
    let of_project = |side: Spanned<String>| {
        side.get_ref().strip_prefix("./").unwrap_or(side.get_ref()).to_owned()
    };
    Ok(PairPattern { en: of_project(pair.en), pl: of_project(pair.pl) })
}

/// The place of a part of a text between quotation marks; the whole where it is written with
/// escapes.
fn inside(written: &Spanned<String>, range: Range<usize>, text: &str) -> Range<usize> {
    let span = written.span();
    let begin = span.start + 1;
    let plain = text.get(begin..begin + written.get_ref().len()) == Some(written.get_ref());
    if plain && !range.is_empty() { begin + range.start..begin + range.end } else { span }
}

pub(super) fn globs(written: &[Spanned<String>]) -> Result<GlobSet, ConfigProblem> {
    let mut set = GlobSetBuilder::new();
    for glob in written {
        let at = |id| ConfigProblem::at(glob.span(), Message::new(id));
        let text = glob.get_ref().strip_prefix("./").unwrap_or(glob.get_ref());
        // A folder with or without the slash at its end.
        let text = text.strip_suffix('/').unwrap_or(text);
        if text.trim().is_empty() {
            return Err(at("config-empty"));
        }
        let built =
            GlobBuilder::new(text).literal_separator(true).build().map_err(|error| match error
                .kind()
            {
                ErrorKind::UnclosedClass => at("config-glob-bracket"),
                ErrorKind::UnclosedAlternates | ErrorKind::UnopenedAlternates => {
                    at("config-glob-brace")
                }
                _ => at("config-glob"),
            })?;
        set.add(built);
    }
    set.build().map_err(|_| {
        ConfigProblem::at(written.first().map_or(0..0, Spanned::span), Message::new("config-glob"))
    })
}

fn rules(written: Rules) -> Result<Vec<(RuleId, Setting)>, ConfigProblem> {
    let one = |(id, level): (Spanned<String>, Level)| Ok((rule_id(&id)?, Setting::from(level)));
    written.into_iter().map(one).collect()
}

/// Parses the id of a rule.
pub(super) fn rule_id(written: &Spanned<String>) -> Result<RuleId, ConfigProblem> {
    written.get_ref().parse().map_err(|_| {
        let known = RuleId::ALL.iter().map(|rule| rule.as_str());
        let message =
            Message::new("config-unknown-rule").with("rule", Arg::Text(written.get_ref().clone()));
        ConfigProblem {
            nearest: nearest(written.get_ref(), known),
            ..ConfigProblem::at(written.span(), message)
        }
    })
}

fn own_name(row: Name, kind: NameKind) -> Result<OwnName, ConfigProblem> {
    let forms = |side: Spanned<Vec<Spanned<String>>>| -> Result<Vec<String>, ConfigProblem> {
        if side.get_ref().is_empty() {
            return Err(ConfigProblem::at(side.span(), Message::new("config-name-empty")));
        }
        side.into_inner().into_iter().map(filled).collect()
    };
    Ok(OwnName { kind, en: forms(row.en)?, pl: forms(row.pl)? })
}

/// A text that says something.
pub(super) fn filled(written: Spanned<String>) -> Result<String, ConfigProblem> {
    if written.get_ref().chars().any(char::is_alphanumeric) {
        Ok(written.into_inner())
    } else {
        Err(ConfigProblem::at(written.span(), Message::new("config-empty")))
    }
}

fn ignored_number(written: Spanned<String>) -> Result<rust_decimal::Decimal, ConfigProblem> {
    number(written.get_ref()).ok_or_else(|| {
        ConfigProblem::at(
            written.span(),
            Message::new("config-number").with("given", Arg::Text(written.get_ref().clone())),
        )
    })
}
