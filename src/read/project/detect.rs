//! Pairs of files in a project without patterns, found by the names of languages in their names
//! (`en/` and `pl/`, `letter.en.md` and `letter.pl.md`, `letter.md` and `letter.pl.md`).

use std::collections::{BTreeMap, BTreeSet};

use super::pattern::{Pattern, Twins, twins};
use crate::sides::{Side, Sides};

/// Names of the languages in names of files: English, Polish.
static TAGS: &str = include_str!("../../../locales/tags.tsv");

/// Marks between a tag and the rest of a file's name.
const MARKS: [char; 5] = ['.', '_', '-', ' ', '~'];

/// A pattern suggested by some names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Candidate {
    /// The pattern of each version.
    sides: Sides<String>,
    /// The version whose names have no tag: it is unknown which of them should have another
    /// version.
    untagged: Option<Side>,
}

/// Returns the patterns suggested by some names, those with the most pairs first, and their pairs.
pub fn detect(names: &[String]) -> (Vec<Pattern>, Vec<Twins>) {
    let known: BTreeSet<&str> = names.iter().map(String::as_str).collect();
    let mut counts: BTreeMap<Candidate, usize> = BTreeMap::new();
    for name in names {
        for (twin, candidate) in candidates(name) {
            if known.contains(twin.as_str()) {
                *counts.entry(candidate).or_default() += 1;
            }
        }
    }
    // Patterns with tags on both sides come first, then those with the most pairs.
    let mut ranked: Vec<(Candidate, usize)> = counts.into_iter().collect();
    ranked.sort_by(|(a, count), (b, other)| {
        (a.untagged.is_some(), other, a).cmp(&(b.untagged.is_some(), count, b))
    });
    let mut left = names.to_vec();
    let (mut patterns, mut found) = (Vec::new(), Vec::new());
    for (candidate, _) in ranked {
        let Sides { source, target } = &candidate.sides;
        let Some(pattern) = Pattern::new(source, target) else { continue };
        let twins = twins(&left, std::slice::from_ref(&pattern));
        if twins.iter().all(|twins| twins.absent.is_some()) {
            continue;
        }
        let kept = twins.into_iter().filter(|twins| {
            twins.absent.is_none_or(|absent| {
                candidate.untagged.is_none() || candidate.untagged == Some(absent)
            })
        });
        let before = found.len();
        found.extend(kept);
        let taken: BTreeSet<&String> =
            found[before..].iter().flat_map(|twins| &twins.names).collect();
        left.retain(|name| !taken.contains(name));
        patterns.push(pattern);
    }
    found.sort();
    (patterns, found)
}

/// Returns every pattern that a name may belong to, with the name of its twin: as the Polish side,
/// or as the English side next to an untagged Polish name.
fn candidates(name: &str) -> Vec<(String, Candidate)> {
    let mut found = Vec::new();
    for (start, end) in parts(name) {
        let part = &name[start..end];
        for (en, pl) in tags() {
            if let Some(tag) = like(part, pl, en) {
                let (twin, sides) = tagged(name, start, end, &tag);
                let sides = Sides::new(sides.1, sides.0);
                found.push((twin, Candidate { sides, untagged: None }));
            }
            for (tag, side) in [(pl, Side::Target), (en, Side::Source)] {
                if part.eq_ignore_ascii_case(tag)
                    && let Some((twin, own, other)) = without(name, start, end)
                {
                    let mut sides = Sides::default();
                    sides[side] = own;
                    sides[side.other()] = other;
                    found.push((twin, Candidate { sides, untagged: Some(side.other()) }));
                }
            }
        }
    }
    found
}

fn tags() -> impl Iterator<Item = (&'static str, &'static str)> {
    TAGS.lines().filter(|row| !row.starts_with('#')).filter_map(|row| row.split_once('\t'))
}

/// Returns the parts of a name that can be tags: folders, the name without its extension, and the
/// parts of that between separators.
fn parts(name: &str) -> Vec<(usize, usize)> {
    let mut parts = Vec::new();
    let mut at = 0;
    for component in name.split('/') {
        let end = at + component.len();
        if end == name.len() {
            let stem = at + component.rfind('.').unwrap_or(component.len());
            parts.push((at, stem));
            let mut from = at;
            for (mark, _) in name[at..stem].match_indices(MARKS) {
                parts.push((from, at + mark));
                from = at + mark + 1;
            }
            parts.push((from, stem));
            // Tags may contain a separator: `letter.pl-PL`.
            parts
                .extend(name[at..stem].match_indices(MARKS).map(|(mark, _)| (at + mark + 1, stem)));
        } else {
            parts.push((at, end));
        }
        at = end + 1;
    }
    parts.sort_unstable();
    parts.dedup();
    parts
}

/// Returns the counterpart of a tag, in the capitalisation of the part, if the part is that tag.
fn like(part: &str, tag: &str, counterpart: &str) -> Option<String> {
    if !part.eq_ignore_ascii_case(tag) {
        return None;
    }
    let capital = |word: &str| word[..1].to_ascii_uppercase() + &word[1..];
    // The country in capitals: `pl-PL`.
    let country = |word: &str| {
        let at = word.find(['-', '_']).unwrap_or(word.len());
        word[..at].to_owned() + &word[at..].to_ascii_uppercase()
    };
    let styles: [&dyn Fn(&str) -> String; 4] =
        [&|word| word.to_owned(), &|word| word.to_ascii_uppercase(), &capital, &country];
    styles.into_iter().find(|style| style(tag) == part).map(|style| style(counterpart))
}

/// Returns the name with another tag, and both names as sides of a pattern.
fn tagged(name: &str, start: usize, end: usize, tag: &str) -> (String, (String, String)) {
    let with = |before: &str, tag: &str, after: &str| format!("{before}{tag}{after}");
    let twin = with(&name[..start], tag, &name[end..]);
    let (before, after) = general(name, start, end);
    (twin, (with(&before, &name[start..end], &after), with(&before, tag, &after)))
}

/// Returns the name without its tag, with its pattern and that of the remaining name, if anything
/// remains.
fn without(name: &str, start: usize, end: usize) -> Option<(String, String, String)> {
    let (before, after) = general(name, start, end);
    let own = format!("{before}{}{after}", &name[start..end]);
    // The separator next to the tag is removed with it.
    let cut = |before: &str, after: &str| {
        if let Some(after) = after.strip_prefix('/') {
            Some((before.to_owned(), after.to_owned()))
        } else if let Some(before) = before.strip_suffix(MARKS) {
            Some((before.to_owned(), after.to_owned()))
        } else {
            after
                .strip_prefix(MARKS)
                .filter(|_| !after.starts_with('.'))
                .map(|after| (before.to_owned(), after.to_owned()))
        }
    };
    let (twin_before, twin_after) = cut(&name[..start], &name[end..])?;
    let (other_before, other_after) = cut(&before, &after)?;
    Some((twin_before + &twin_after, own, other_before + &other_after))
}

/// Returns the parts before and after a tag, generalised as far as a pattern allows.
fn general(name: &str, start: usize, end: usize) -> (String, String) {
    let (before, after) = (&name[..start], &name[end..]);
    let (folders, stem) =
        before.rsplit_once('/').map_or(("", before), |(folders, stem)| (folders, stem));
    let folder = if folders.is_empty() { String::new() } else { format!("{folders}/") };
    let ending = after.rfind('.').map_or("", |dot| &after[dot..]);
    let mark = |text: &str| {
        text.chars().last().filter(|mark| MARKS.contains(mark)).map_or(String::new(), String::from)
    };
    if after.starts_with('/') {
        // A folder: all below it.
        (before.to_owned(), "/{path}".to_owned())
    } else if !stem.is_empty() {
        // After a name, in any folder. The rest after the tag is kept, unless it is the extension.
        if after == ending {
            (format!("{{path}}{}", mark(stem)), ending.to_owned())
        } else {
            (before.to_owned(), after.to_owned())
        }
    } else if after != ending {
        // Before a name.
        let first = after.chars().next().map_or(String::new(), String::from);
        (folder, format!("{first}{{name}}{ending}"))
    } else if folders.is_empty() {
        (String::new(), ending.to_owned())
    } else {
        // The whole name: a folder for each text.
        ("{path}/".to_owned(), ending.to_owned())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::language::LANGUAGES;

    fn shown(names: &[&str]) -> (Vec<String>, Vec<String>) {
        let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
        let (patterns, found) = detect(&names);
        let patterns = patterns.iter().map(|pattern| {
            format!("{} {}", pattern.side(Side::Source), pattern.side(Side::Target))
        });
        let found = found.iter().map(|twins| {
            let absent =
                twins.absent.map_or(String::new(), |side| format!(" no {}", LANGUAGES[side]));
            format!("{} {}{absent}", twins.names.source, twins.names.target)
        });
        (patterns.collect(), found.collect())
    }

    #[test]
    fn names_show_their_patterns() {
        for (names, patterns, found) in [
            (
                &["content/en/a.md", "content/en/b/c.md", "content/pl/a.md", "content/uk/a.md"][..],
                &["content/en/{path} content/pl/{path}"][..],
                &["content/en/a.md content/pl/a.md", "content/en/b/c.md content/pl/b/c.md no pl"][..],
            ),
            (
                &["x/a.en.md", "x/a.pl.md", "b.pl.md"],
                &["{path}.en.md {path}.pl.md"],
                &["b.en.md b.pl.md no en", "x/a.en.md x/a.pl.md"],
            ),
            (
                &["Letter_EN.txt", "Letter_PL.txt"],
                &["{path}_EN.txt {path}_PL.txt"],
                &["Letter_EN.txt Letter_PL.txt"],
            ),
            (
                &["EN letter.txt", "PL letter.txt"],
                &["EN {name}.txt PL {name}.txt"],
                &["EN letter.txt PL letter.txt"],
            ),
            (
                &["texts/one/en.txt", "texts/one/pl.txt"],
                &["{path}/en.txt {path}/pl.txt"],
                &["texts/one/en.txt texts/one/pl.txt"],
            ),
            (
                &["README.md", "README.pl.md", "NEWS.md"],
                &["{path}.md {path}.pl.md"],
                &["README.md README.pl.md"],
            ),
            (
                &["docs/a.md", "docs/pl/a.md", "docs/b.md"],
                &["docs/{path} docs/pl/{path}"],
                &["docs/a.md docs/pl/a.md"],
            ),
            (&["o-nas.md", "o-nas.en.md"], &["{path}.en.md {path}.md"], &["o-nas.en.md o-nas.md"]),
            (
                &["a.en-GB.md", "a.pl-PL.md"],
                &["{path}.en-GB.md {path}.pl-PL.md"],
                &["a.en-GB.md a.pl-PL.md"],
            ),
            (
                &["Angielski/a.txt", "Polski/a.txt"],
                &["Angielski/{path} Polski/{path}"],
                &["Angielski/a.txt Polski/a.txt"],
            ),
            (&["en.md", "pl.md"], &["en.md pl.md"], &["en.md pl.md"]),
            (&["script.pl", "script.en", "a.md", "explain.md", "plan.md"], &[], &[]),
        ] {
            let (got_patterns, got) = shown(names);
            assert_eq!(
                (got_patterns, got),
                (
                    patterns.iter().map(|p| (*p).to_owned()).collect(),
                    found.iter().map(|f| (*f).to_owned()).collect()
                ),
                "{names:?}"
            );
        }
    }
}
