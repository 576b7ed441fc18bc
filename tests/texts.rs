//! Whole texts against the findings of a careful reader:
//! `fixtures/texts/<name>/{en.txt,pl.txt,expected.tsv,gold.tsv}`.
//!
//! Columns of `expected.tsv`: verdict (`must`, `never`, `bonus`), rules, the only language, values,
//! English lines, Polish lines, reason; `|` separates alternatives, `-` and `*` match anything.
//! Columns of `gold.tsv`: first lines of the English and of the Polish blocks of a bead.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use bitekst::finding::Finding;
use bitekst::language::{LANGUAGES, Language};
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::sides::{Side, Sides};
use bitekst::source::{Format, Source};

/// Maximum number of findings that a reader of the letter would accept.
const MAX_FINDINGS: usize = 40;

#[test]
fn every_text_has_the_expected_findings() {
    let mut wrong = Vec::new();
    for (folder, pair) in pairs() {
        let Ok(sheet) = std::fs::read_to_string(folder.join("expected.tsv")) else { continue };
        for row in sheet.lines().filter(|row| !row.trim().is_empty() && !row.starts_with('#')) {
            let [verdict, rules, only, value, en, pl, why] =
                row.split('\t').collect::<Vec<_>>()[..]
            else {
                panic!("{}: not seven columns: {row}", folder.display());
            };
            let hit = pair.findings.iter().any(|finding| {
                rules.split('|').any(|rule| rule == finding.rule.as_str())
                    && (only == "-"
                        || finding.only.map(|side| LANGUAGES[side].code()) == Some(only))
                    && (matches!(value, "-" | "*")
                        || value.split('|').any(|value| {
                            fold(value) == fold(finding.value.as_deref().unwrap_or_default())
                        }))
                    && touches(&pair, finding, Side::Source, en)
                    && touches(&pair, finding, Side::Target, pl)
            });
            match verdict {
                "must" if !hit => wrong.push(format!(
                    "{}: not found: {rules} {only} {value} (en {en}, pl {pl}): {why}",
                    folder.display()
                )),
                "never" if hit => wrong.push(format!(
                    "{}: false alarm: {rules} {only} {value} (en {en}, pl {pl}): {why}",
                    folder.display()
                )),
                "must" | "never" | "bonus" => {}
                _ => panic!("{}: no such verdict: {verdict}", folder.display()),
            }
        }
        if pair.findings.len() > MAX_FINDINGS {
            wrong.push(format!(
                "{}: {} findings, at most {MAX_FINDINGS} are bearable",
                folder.display(),
                pair.findings.len()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_text_matches_its_gold_alignment() {
    for (folder, pair) in pairs() {
        let Ok(sheet) = std::fs::read_to_string(folder.join("gold.tsv")) else { continue };
        let mut want = BTreeSet::new();
        for row in sheet.lines().filter(|row| !row.trim().is_empty() && !row.starts_with('#')) {
            let (en, pl) = row.split_once('\t').expect("two columns");
            want.extend(links(&numbers(en), &numbers(pl)));
        }
        let starts = Sides::from_fn(|side| starts(pair.source(side)));
        let run_of = |side: Side, block: usize| {
            let block = pair.text(side).document.blocks.get(block)?;
            run(pair.source(side).position(block.span.start).line, &starts[side])
        };
        let mut got = BTreeSet::new();
        for bead in &pair.bitext.alignment.beads {
            let runs = Sides::from_fn(|side| -> Vec<usize> {
                bead[side].iter().filter_map(|block| run_of(side, *block)).collect()
            });
            got.extend(links(&runs.source, &runs.target));
        }
        assert_eq!(got, want, "{}", folder.display());
    }
}

/// Returns all text folders that contain a pair, checked.
fn pairs() -> Vec<(PathBuf, CheckedPair)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts");
    let mut folders: Vec<PathBuf> = std::fs::read_dir(root)
        .expect("fixtures/texts")
        .map(|entry| entry.expect("a folder").path())
        .collect();
    folders.sort();
    let lexicon = Lexicon::builtin();
    let source = |folder: &Path, language: Language| {
        let path = folder.join(format!("{}.txt", language.code()));
        let text = std::fs::read_to_string(&path).ok()?;
        Some(Source::new(path.display().to_string(), language, Format::Plain, text))
    };
    let pairs: Vec<(PathBuf, CheckedPair)> = folders
        .into_iter()
        .filter_map(|folder| {
            let texts = LANGUAGES.map(|language| source(&folder, language)).both()?;
            Some((folder, CheckedPair::check(texts, &lexicon)))
        })
        .collect();
    assert!(!pairs.is_empty(), "no text has both languages");
    pairs
}

/// Returns the first lines of the runs of non-blank lines.
fn starts(source: &Source) -> Vec<usize> {
    let blank = |line: usize| {
        source.line_span(line).is_none_or(|span| {
            source.slice(span).chars().all(|c| c.is_whitespace() || c == '\u{feff}')
        })
    };
    (1..=source.line_count()).filter(|line| !blank(*line) && blank(line - 1)).collect()
}

/// Returns the first line of the run that contains a line.
fn run(line: usize, starts: &[usize]) -> Option<usize> {
    starts.iter().copied().rfind(|start| *start <= line)
}

fn touches(pair: &CheckedPair, finding: &Finding, side: Side, lines: &str) -> bool {
    if matches!(lines, "-" | "*") {
        return true;
    }
    let source = pair.source(side);
    let starts = starts(source);
    finding.marks(side).any(|mark| {
        lines
            .split('|')
            .any(|line| line.parse().ok() == run(source.position(mark.span.start).line, &starts))
    })
}

fn numbers(cell: &str) -> Vec<usize> {
    cell.split(',').filter_map(|number| number.trim().parse().ok()).collect()
}

fn links(en: &[usize], pl: &[usize]) -> Vec<(Option<usize>, Option<usize>)> {
    let all = |side: &[usize]| {
        if side.is_empty() { vec![None] } else { side.iter().copied().map(Some).collect() }
    };
    all(en).into_iter().flat_map(|en| all(pl).into_iter().map(move |pl| (en, pl))).collect()
}

fn fold(text: &str) -> String {
    text.to_lowercase().split_whitespace().collect::<Vec<_>>().join(" ")
}
