//! Patterns of names, which pair the versions of a text. `{path}` matches folders and a name,
//! `{name}` a name within one folder.

use std::collections::{BTreeMap, BTreeSet};

use regex::Regex;

use crate::language::Language;
use crate::read::is_bilingual_name;

/// The placeholder for any folders and a name.
const PATH: &str = "{path}";
/// The placeholder for a name, or a part of one, within a folder.
const NAME: &str = "{name}";

/// A pattern for the two versions of a text.
#[derive(Debug, Clone)]
pub struct Pattern {
    sides: [Side; 2],
}

/// The names of one version.
#[derive(Debug, Clone)]
struct Side {
    written: String,
    names: Regex,
    /// Number of literal characters in the pattern: the more, the better it fits a name.
    given: usize,
}

/// The values of the placeholders: the path, the name.
type Key = [String; 2];

/// Two names that belong together, or one name and the expected name of its missing version.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Twins {
    /// The English and the Polish name.
    pub names: [String; 2],
    /// The missing version.
    pub absent: Option<Language>,
}

impl Pattern {
    /// Returns the pattern of two sides, unless a placeholder appears twice in one or is missing in
    /// the other.
    pub fn new(en: &str, pl: &str) -> Option<Pattern> {
        let sides = [Side::new(en)?, Side::new(pl)?];
        let has =
            |placeholder: &str| sides.each_ref().map(|side| side.written.contains(placeholder));
        let alike = [PATH, NAME]
            .into_iter()
            .all(|placeholder| matches!(has(placeholder), [true, true] | [false, false]));
        // The same name on both sides has to be that of a file that holds both texts.
        (alike && (en != pl || is_bilingual_name(en))).then_some(Pattern { sides })
    }

    /// Returns one side as written.
    pub fn side(&self, language: Language) -> &str {
        &self.sides[language as usize].written
    }

    /// Whether its files hold both versions.
    fn is_of_both(&self) -> bool {
        self.sides[0].written == self.sides[1].written
    }

    /// Returns the version of a name, with the values of its placeholders.
    fn fit(&self, name: &str) -> Option<(Language, Key)> {
        let fits = Language::ALL
            .map(|language| self.sides[language as usize].key(name).map(|key| (language, key)));
        match fits {
            // `notes.pl.md` fits `{name}.md` too, but less well.
            [Some(en), Some(pl)] => {
                Some(if self.sides[1].given > self.sides[0].given { pl } else { en })
            }
            [en, pl] => en.or(pl),
        }
    }
}

impl Side {
    fn new(written: &str) -> Option<Side> {
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
        // A placeholder used twice is an error here.
        Some(Side { written: written.to_owned(), names: Regex::new(&expression).ok()?, given })
    }

    fn key(&self, name: &str) -> Option<Key> {
        let fits = self.names.captures(name)?;
        Some(
            ["path", "name"].map(|group| {
                fits.name(group).map_or(String::new(), |part| part.as_str().to_owned())
            }),
        )
    }

    fn name(&self, [path, name]: &Key) -> String {
        self.written.replacen(PATH, path, 1).replacen(NAME, name, 1)
    }
}

/// Returns the pairs among some names, by the first pattern that matches both; then the remaining
/// names without a counterpart, by the first pattern that each matches. A name is in one pair only.
pub fn twins(names: &[String], patterns: &[Pattern]) -> Vec<Twins> {
    let mut taken = BTreeSet::new();
    let mut found = Vec::new();
    let mut alone = Vec::new();
    for pattern in patterns {
        let mut keys: BTreeMap<Key, [Option<&String>; 2]> = BTreeMap::new();
        if pattern.is_of_both() {
            let of_both: Vec<&String> = names
                .iter()
                .filter(|name| !taken.contains(*name) && pattern.fit(name).is_some())
                .collect();
            found.extend(
                of_both.iter().map(|name| Twins {
                    names: [name.to_string(), name.to_string()],
                    absent: None,
                }),
            );
            taken.extend(of_both);
            continue;
        }
        for name in names.iter().filter(|name| !taken.contains(*name)) {
            if let Some((language, key)) = pattern.fit(name) {
                keys.entry(key).or_default()[language as usize] = Some(name);
            }
        }
        for (key, sides) in keys {
            match sides {
                [Some(en), Some(pl)] => {
                    taken.extend(sides.into_iter().flatten());
                    found.push(Twins { names: [en.clone(), pl.clone()], absent: None });
                }
                [Some(en), None] => {
                    alone.push((en, [en.clone(), pattern.sides[1].name(&key)], Language::Polish))
                }
                [None, Some(pl)] => {
                    alone.push((pl, [pattern.sides[0].name(&key), pl.clone()], Language::English))
                }
                [None, None] => {}
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

    fn found(patterns: &[(&str, &str)], names: &[&str]) -> Vec<String> {
        let patterns: Vec<Pattern> =
            patterns.iter().map(|(en, pl)| Pattern::new(en, pl).expect("a pattern")).collect();
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let show = |twins: &Twins| {
            let [en, pl] = &twins.names;
            let absent =
                twins.absent.map_or(String::new(), |language| format!(" no {}", language.code()));
            format!("{en} {pl}{absent}")
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
    fn what_is_no_pattern_is_refused() {
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
