//! Patterns of names, which pair the files of a project. `{path}` matches folders and a name,
//! `{name}` a name within one folder.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::read::is_bilingual_name;
use crate::sides::{Side, Sides};

/// Placeholder for any folders and a name.
const PATH: &str = "{path}";
/// Placeholder for a name, or a part of one, within a folder.
const NAME: &str = "{name}";

/// A pattern for the names of the two versions of a text.
#[derive(Debug, Clone)]
pub struct Pattern {
    names: Sides<NamePattern>,
}

/// The names of one version.
#[derive(Debug, Clone)]
struct NamePattern {
    written: String,
    names: Regex,
    /// Number of characters of a name that the pattern itself gives: the more, the better it fits.
    given: usize,
}

/// The values of the placeholders in a name.
#[derive(Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    path: String,
    name: String,
}

/// Two names that belong together, or a name and the name that its other version would have.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Twins {
    /// The names of the two versions.
    pub names: Sides<String>,
    /// The version that isn't there.
    pub absent: Option<Side>,
}

impl Pattern {
    /// Parses the pattern of each version. Returns `None` if one has a placeholder twice, or if the
    /// other lacks it.
    pub fn new(en: &str, pl: &str) -> Option<Pattern> {
        let names = Sides::new(NamePattern::new(en)?, NamePattern::new(pl)?);
        let has = |placeholder: &str| names.as_ref().map(|side| side.written.contains(placeholder));
        let alike = [PATH, NAME].into_iter().map(has).all(|has| has.source == has.target);
        // One name for both versions is the name of a file that holds both.
        (alike && (en != pl || is_bilingual_name(en))).then_some(Pattern { names })
    }

    /// Returns the pattern of one version as it is written.
    pub fn side(&self, side: Side) -> &str {
        &self.names[side].written
    }

    /// Whether its files hold both versions.
    fn is_of_both(&self) -> bool {
        self.names.source.written == self.names.target.written
    }

    /// Returns the version that a name is of, with the values of its placeholders.
    fn fit(&self, name: &str) -> Option<(Side, Key)> {
        let fits = self.names.as_ref().map(|side| side.key(name));
        match (fits.source, fits.target) {
            // `notes.pl.md` fits `{name}.md` too, but less well.
            (Some(source), Some(target)) => {
                Some(if self.names.target.given > self.names.source.given {
                    (Side::Target, target)
                } else {
                    (Side::Source, source)
                })
            }
            (Some(source), None) => Some((Side::Source, source)),
            (None, target) => Some((Side::Target, target?)),
        }
    }
}

impl NamePattern {
    fn new(written: &str) -> Option<NamePattern> {
        let mut expression = String::from("^");
        let (mut rest, mut given) = (written, 0);
        while let Some(at) = rest.find('{') {
            let (before, placeholder) = rest.split_at(at);
            expression += &regex::escape(before);
            given += before.chars().count();
            let (group, after) = if let Some(after) = placeholder.strip_prefix(PATH) {
                ("(?<path>.+)", after)
            } else {
                ("(?<name>[^/]+)", placeholder.strip_prefix(NAME)?)
            };
            expression += group;
            rest = after;
        }
        expression += &regex::escape(rest);
        expression.push('$');
        given += rest.chars().count();
        // The regular expression refuses a placeholder that appears twice.
        Some(NamePattern {
            written: written.to_owned(),
            names: Regex::new(&expression).ok()?,
            given,
        })
    }

    fn key(&self, name: &str) -> Option<Key> {
        let fits = self.names.captures(name)?;
        let value =
            |group| fits.name(group).map_or_else(String::new, |part| part.as_str().to_owned());
        Some(Key { path: value("path"), name: value("name") })
    }

    fn name(&self, key: &Key) -> String {
        self.written.replacen(PATH, &key.path, 1).replacen(NAME, &key.name, 1)
    }
}

/// Returns the pairs among some names, by the first pattern that finds both of them; then the names
/// left of one version alone, by the first pattern that they fit. A name is in one pair only.
pub fn twins(names: &[String], patterns: &[Pattern]) -> Vec<Twins> {
    let mut taken = BTreeSet::new();
    let mut found = Vec::new();
    let mut alone = Vec::new();
    for pattern in patterns {
        let free = || names.iter().filter(|name| !taken.contains(*name));
        if pattern.is_of_both() {
            let of_both: Vec<&String> = free().filter(|name| pattern.fit(name).is_some()).collect();
            found.extend(of_both.iter().map(|name| Twins {
                names: Sides::new(name.to_string(), name.to_string()),
                absent: None,
            }));
            taken.extend(of_both);
            continue;
        }
        let mut keys: BTreeMap<Key, Sides<Option<&String>>> = BTreeMap::new();
        for name in free() {
            if let Some((side, key)) = pattern.fit(name) {
                keys.entry(key).or_default()[side] = Some(name);
            }
        }
        for (key, versions) in keys {
            let names = Sides::from_fn(|side| {
                versions[side].cloned().unwrap_or_else(|| pattern.names[side].name(&key))
            });
            match (versions.source, versions.target) {
                (Some(source), Some(target)) => {
                    taken.extend([source, target]);
                    found.push(Twins { names, absent: None });
                }
                (Some(name), None) => alone.push((name, names, Side::Target)),
                (None, Some(name)) => alone.push((name, names, Side::Source)),
                (None, None) => {}
            }
        }
    }
    for (name, names, absent) in alone {
        if taken.insert(name) {
            found.push(Twins { names, absent: Some(absent) });
        }
    }
    found.sort();
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LANGUAGES;

    fn found(patterns: &[(&str, &str)], names: &[&str]) -> Vec<String> {
        let patterns: Vec<Pattern> =
            patterns.iter().map(|(en, pl)| Pattern::new(en, pl).expect("a pattern")).collect();
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let show = |twins: &Twins| {
            let Sides { source, target } = &twins.names;
            let absent =
                twins.absent.map_or(String::new(), |side| format!(" no {}", LANGUAGES[side]));
            format!("{source} {target}{absent}")
        };
        twins(&names, &patterns).iter().map(show).collect()
    }

    #[test]
    fn names_find_their_twins() {
        let folders = [("content/en/{path}", "content/pl/{path}")];
        assert_eq!(
            found(
                &folders,
                &[
                    "content/en/a.md",
                    "content/en/b/c.md",
                    "content/pl/a.md",
                    "content/pl/d.md",
                    "README.md"
                ]
            ),
            [
                "content/en/a.md content/pl/a.md",
                "content/en/b/c.md content/pl/b/c.md no pl",
                "content/en/d.md content/pl/d.md no en"
            ]
        );
        assert_eq!(
            found(&[("{name}.md", "{name}.pl.md")], &["a.md", "a.pl.md", "x/b.md"]),
            ["a.md a.pl.md"]
        );
        assert_eq!(
            found(
                &[("{path}/{name}_EN.md", "{path}/{name}_PL.md")],
                &["x/y/a_EN.md", "x/y/a_PL.md"]
            ),
            ["x/y/a_EN.md x/y/a_PL.md"]
        );
        assert_eq!(
            found(&[("LICENCE.md", "LICENCJA.md")], &["LICENCE.md"]),
            ["LICENCE.md LICENCJA.md no pl"]
        );
        // One file with both versions.
        assert_eq!(
            found(&[("{path}/pl.po", "{path}/pl.po")], &["a/pl.po", "a/de.po"]),
            ["a/pl.po a/pl.po"]
        );
        // The second pattern may pair a name that the first leaves alone.
        let two = [("{path}.en.md", "{path}.pl.md"), ("{path}.en.md", "{path}.md")];
        assert_eq!(
            found(&two, &["a.en.md", "a.md", "b.en.md"]),
            ["a.en.md a.md", "b.en.md b.pl.md no pl"]
        );
    }

    #[test]
    fn invalid_patterns_are_refused() {
        for (en, pl) in [
            ("{name}.md", "b.md"),
            ("{name}.md", "{path}.md"),
            ("{name}{name}", "{name}"),
            ("{nam}", "{nam}"),
            ("a", "a"),
            ("{", "}"),
        ] {
            assert!(Pattern::new(en, pl).is_none(), "{en} {pl}");
        }
        assert!(Pattern::new("a+b/{name}.md", "[c]/{name}.md").is_some_and(|pattern| {
            pattern.fit("a+b/x.md").is_some() && pattern.fit("aab/x.md").is_none()
        }));
    }
}
