//! Tests rules against `fixtures/rules/<rule>/`: `pairs.tsv` has correct translations, each with a
//! wrong twin; `<case>/` has whole texts with their expected findings.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use bitekst::check::RULES;
use bitekst::finding::Finding;
use bitekst::group::groups;
use bitekst::language::{LANGUAGES, Language};
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::read::{InputFormat, source_from_bytes};
use bitekst::rule::RuleId;
use bitekst::sides::{Side, Sides};
use bitekst::source::{Format, Source};

static LEXICON: LazyLock<Lexicon> = LazyLock::new(Lexicon::builtin);

#[test]
fn correct_translations_pass_and_their_wrong_twins_do_not() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for rule in RULES {
        let Ok(table) = std::fs::read_to_string(folder(rule.id).join("pairs.tsv")) else {
            continue;
        };
        for row in table.lines().filter(|row| !row.starts_with('#')) {
            let [en, right, bad, rules, meant] = row.split('\t').collect::<Vec<_>>()[..] else {
                panic!("not five columns: {row}")
            };
            count += 1;
            let found_in = |pl: &str| -> BTreeSet<RuleId> {
                let texts = LANGUAGES.zip(Sides::new(en, pl));
                let texts = texts.map(|(language, text)| source(language, Format::Plain, text));
                let pair = CheckedPair::check(texts, &LEXICON);
                pair.findings.iter().map(|finding| finding.rule).collect()
            };
            let alarms = found_in(right);
            if !alarms.is_empty() {
                wrong.push(format!("{}: false alarm {alarms:?}: {en} / {right}", rule.id));
            }
            let found = found_in(bad);
            if !rules
                .split(',')
                .any(|rule| rule.parse().is_ok_and(|rule: RuleId| found.contains(&rule)))
            {
                wrong.push(format!(
                    "{}: found {found:?} instead of {rules} ({meant}): {en} / {bad}",
                    rule.id
                ));
            }
        }
    }
    assert!(count > 50, "the pairs are gone");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn whole_texts_have_the_expected_findings() {
    let mut wrong = Vec::new();
    for rule in RULES {
        for case in folders(&folder(rule.id)) {
            let texts = LANGUAGES.map(|language| read(&case, language));
            let pair = CheckedPair::check(texts, &LEXICON);
            let sheet = std::fs::read_to_string(case.join("expected.tsv")).expect("expected.tsv");
            let expected: Vec<&str> =
                sheet.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).collect();
            let fits = |row: &str, finding: &Finding| {
                let cells: Vec<&str> = row.split('\t').collect();
                let ([rule, only, en, pl], sign) = match cells[..] {
                    [rule, only, en, pl] => ([rule, only, en, pl], None),
                    [rule, only, en, pl, sign] => ([rule, only, en, pl], Some(sign)),
                    _ => panic!("not four or five columns: {row}"),
                };
                let at = |side: Side, lines: &str| {
                    lines == "-"
                        || finding.marks(side).any(|mark| {
                            lines
                                .split('|')
                                .any(|line| line == line_of(&pair, side, mark.span.start))
                        })
                };
                finding.rule.as_str() == rule
                    && finding.only.map_or("-", |side| LANGUAGES[side].code()) == only
                    && at(Side::Source, en)
                    && at(Side::Target, pl)
                    && sign.is_none_or(|sign| fits_sign(finding, sign))
            };
            // Each row matches one finding.
            let mut missing = expected;
            let mut unexpected = Vec::new();
            for finding in &pair.findings {
                match missing.iter().position(|row| fits(row, finding)) {
                    Some(row) => drop(missing.remove(row)),
                    None => unexpected.push(finding.rule),
                }
            }
            if !unexpected.is_empty() || !missing.is_empty() {
                wrong.push(format!(
                    "{}: unexpected {unexpected:?}, missing {missing:?}",
                    case.display()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whether a finding has a sign, or lacks it: `far`, `no far`.
fn fits_sign(finding: &Finding, cell: &str) -> bool {
    let (name, expected) = cell.strip_prefix("no ").map_or((cell, true), |name| (name, false));
    finding.signs.has(name.parse().expect("a sign")) == expected
}

#[test]
fn passages_of_an_untranslated_section_are_one_group() {
    let en = "# Saws\n\nThe workshop is open on Mondays.\n\n# News\n\n- We have made a new door for them.\n\n\
        Oak 2\n\n- They can now be with us.\n\n# Rules\n\nPlease take your litter home with you.\n";
    let count = |rules: &str| {
        let pl = en
            .replace("# Rules", rules)
            .replace("The workshop is open on Mondays.", "Warsztat jest otwarty w poniedziałki.");
        let texts = LANGUAGES.zip(Sides::new(en, &pl));
        let texts = texts.map(|(language, text)| source(language, Format::Markdown, text));
        let pair = CheckedPair::check(texts, &LEXICON);
        let untranslated = RuleId::Untranslated;
        let found = pair.findings.iter().filter(|finding| finding.rule == untranslated).count();
        (found, groups(&pair, &LEXICON).len())
    };
    assert_eq!(count("# Saws"), (3, 1));
    // What is translated parts them.
    assert_eq!(count("# Zasady porządkowe"), (3, 2));
}

#[test]
fn every_rule_has_fixtures_and_every_fixture_a_rule() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rules");
    let folders: BTreeSet<String> = folders(&root)
        .iter()
        .filter_map(|path| Some(path.file_name()?.to_str()?.to_owned()))
        .collect();
    let rules: BTreeSet<String> = RULES.iter().map(|rule| rule.id.to_string()).collect();
    assert_eq!(folders, rules);
}

#[test]
fn every_rule_is_explained_in_both_languages() {
    for language in Language::ALL {
        let path = Path::new(env!("CARGO_MANIFEST_DIR"))
            .join("locales")
            .join(language.code())
            .join("rules.ftl");
        let catalogue = std::fs::read_to_string(path).expect("rules.ftl");
        let explained: BTreeSet<&str> = catalogue
            .lines()
            .filter_map(|line| line.strip_prefix("rule-")?.split(' ').next())
            .collect();
        let rules: BTreeSet<&str> = RULES.iter().map(|rule| rule.id.as_str()).collect();
        assert_eq!(explained, rules);
    }
}

fn folder(rule: RuleId) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/rules").join(rule.as_str())
}

fn folders(path: &Path) -> Vec<PathBuf> {
    let mut folders: Vec<PathBuf> = std::fs::read_dir(path)
        .into_iter()
        .flatten()
        .map(|entry| entry.expect("an entry").path())
        .filter(|path| path.is_dir())
        .collect();
    folders.sort();
    folders
}

fn read(case: &Path, language: Language) -> Source {
    for ending in ["txt", "md"] {
        let path = case.join(format!("{}.{ending}", language.code()));
        if let Ok(text) = std::fs::read_to_string(&path) {
            let markdown =
                InputFormat::from_path(&path.display().to_string()) == Some(InputFormat::Markdown);
            return source(
                language,
                if markdown { Format::Markdown } else { Format::Plain },
                &text,
            );
        }
    }
    let path = case.join(format!("{}.html", language.code()));
    let page = std::fs::read(&path).ok().and_then(|bytes| {
        source_from_bytes(bytes, language.code(), language, Some(InputFormat::Html)).ok()
    });
    page.unwrap_or_else(|| Source::absent(language.code(), language))
}

fn source(language: Language, format: Format, text: &str) -> Source {
    Source::new(language.code(), language, format, text)
}

fn line_of(pair: &CheckedPair, side: Side, offset: u32) -> String {
    pair.source(side).position(offset).line.to_string()
}
