//! Reads the text of a `bitekst.toml`.

use std::ops::Range;

use rust_decimal::Decimal;

use super::ignore::{Ignored, folded, number};
use super::patterns::{PatternFault, placeholders};
use super::problem::{ConfigError, ConfigProblem};
use super::reader::{self, Reader, Value, Written};
use super::{Config, FailOn, Override, PairPattern};
use crate::language::PerLanguage;
use crate::lexicon::{NameKind, OwnName};
use crate::message::{Arg, Message};
use crate::read::is_bilingual_name;

/// The keys of the file.
const KEYS: [&str; 9] = [
    "pairs",
    "exclude",
    "fail-on",
    "baseline",
    "suppressions",
    "rules",
    "overrides",
    "names",
    "ignore",
];

/// Reads the text of a file.
pub(super) fn parse(text: &str) -> Result<Config, ConfigError> {
    reader::read(text, |reader, file| reader.config(file, text).unwrap_or_default())
}

impl Reader {
    fn config(&mut self, file: &Value<'_>, text: &str) -> Option<Config> {
        let file = self.table(file, &KEYS)?;
        let names =
            file.get("names").and_then(|names| self.table(names, &["organisations", "programs"]));
        let names_of = |key| names.as_ref().and_then(|names| names.get(key));
        let ignore =
            file.get("ignore").and_then(|ignore| self.table(ignore, &["numbers", "terms"]));
        let ignored_of = |key| ignore.as_ref().and_then(|ignore| ignore.get(key));
        let mut names = self.list(names_of("organisations"), |reader, row| {
            reader.own_name(row, NameKind::Organisation)
        });
        names.extend(
            self.list(names_of("programs"), |reader, row| reader.own_name(row, NameKind::Program)),
        );
        Some(Config {
            pairs: self.list(file.get("pairs"), |reader, row| reader.pair(row, text)),
            exclude: self.globs(file.get("exclude")),
            fail_on: file.get("fail-on").and_then(|value| self.one_of(value, &FailOn::WORDS)),
            baseline: file.get("baseline").and_then(|value| self.filled(value)),
            suppressions: file.get("suppressions").and_then(|value| self.filled(value)),
            rules: self.rules(file.get("rules")),
            overrides: self.list(file.get("overrides"), Reader::override_row),
            names,
            ignored: Ignored {
                numbers: self.list(ignored_of("numbers"), Reader::ignored_number),
                terms: self.list(ignored_of("terms"), |reader, term| {
                    reader.filled(term).map(|term| folded(&term))
                }),
            },
        })
    }

    fn override_row(&mut self, row: &Value<'_>) -> Option<Override> {
        let row = self.table(row, &["paths", "rules"])?;
        let (paths, rules) = (self.required(&row, "paths"), self.required(&row, "rules"));
        Some(Override { paths: self.globs(paths), rules: self.rules(rules) })
    }

    fn own_name(&mut self, row: &Value<'_>, kind: NameKind) -> Option<OwnName> {
        let row = self.table(row, &["en", "pl"])?;
        let [en, pl] = ["en", "pl"].map(|side| {
            let forms = self.required(&row, side)?;
            if forms.get_ref().as_array().is_some_and(|forms| forms.is_empty()) {
                self.report_at(forms.span(), "config-name-empty");
            }
            Some(self.list(Some(forms), Reader::filled))
        });
        Some(OwnName { kind, forms: PerLanguage::new(en?, pl?) })
    }

    fn ignored_number(&mut self, value: &Value<'_>) -> Option<Decimal> {
        let Written { text: written, span } = self.text(value)?;
        let found = number(written);
        if found.is_none() {
            let message =
                Message::new("config-number").with("given", Arg::Text(written.to_owned()));
            self.report(ConfigProblem::at(span, message));
        }
        found
    }

    /// A pattern of pairs. `text` is the whole file.
    fn pair(&mut self, row: &Value<'_>, text: &str) -> Option<PairPattern> {
        let row = self.table(row, &["en", "pl"])?;
        let [en, pl] = ["en", "pl"].map(|side| {
            let side = self.required(&row, side)?;
            self.text(side)
        });
        let [of_en, of_pl] = [&en, &pl].map(|side| {
            let side = side.as_ref()?;
            placeholders(side.text)
                .map_err(|PatternFault { range, message, nearest }| {
                    let span = inside(side, range, text);
                    self.report(ConfigProblem { nearest, ..ConfigProblem::at(span, message) });
                })
                .ok()
        });
        let (en, pl, of_en, of_pl) = (en?, pl?, of_en?, of_pl?);
        if of_en != of_pl {
            let braces = |names: Vec<&str>| {
                let names: Vec<String> = names.iter().map(|name| format!("{{{name}}}")).collect();
                Arg::Text(names.join(", "))
            };
            let message = Message::new("config-pattern-differs")
                .with("en", braces(of_en))
                .with("pl", braces(of_pl));
            self.report(ConfigProblem::at(pl.span, message));
            return None;
        }
        // Only a file that holds both texts can have one name for both.
        if en.text == pl.text && !is_bilingual_name(en.text) {
            self.report_at(pl.span, "config-pattern-same");
            return None;
        }
        let in_project = |side: &str| side.strip_prefix("./").unwrap_or(side).to_owned();
        Some(PairPattern { en: in_project(en.text), pl: in_project(pl.text) })
    }
}

/// The place of a part of a text between quotation marks, or of the whole text where it is written
/// with escapes.
fn inside(written: &Written<'_>, part: Range<usize>, text: &str) -> Range<usize> {
    let begin = written.span.start + 1;
    let is_plain = text.get(begin..begin + written.text.len()) == Some(written.text);
    if is_plain && !part.is_empty() {
        begin + part.start..begin + part.end
    } else {
        written.span.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::config::schema;
    use crate::l10n::Interface;
    use crate::language::Language;

    #[test]
    fn the_schema_has_the_keys_of_the_reader() {
        let schema = schema(&Interface::new(Language::English));
        let keys = |place: &str| {
            let properties = schema.pointer(place).and_then(|keys| keys.as_object());
            properties.map(|keys| keys.keys().cloned().collect::<Vec<_>>()).unwrap_or_default()
        };
        let sorted = |keys: &[&str]| {
            let mut keys: Vec<String> = keys.iter().map(|key| (*key).to_owned()).collect();
            keys.sort();
            keys
        };
        for (place, read) in [
            ("", &KEYS[..]),
            ("/properties/pairs/items", &["en", "pl"]),
            ("/properties/overrides/items", &["paths", "rules"]),
            ("/properties/names", &["organisations", "programs"]),
            ("/properties/names/properties/programs/items", &["en", "pl"]),
            ("/properties/ignore", &["numbers", "terms"]),
        ] {
            assert_eq!(keys(&format!("{place}/properties")), sorted(read), "{place}");
        }
    }
}
