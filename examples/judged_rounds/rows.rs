//! The rows of judged findings.

use std::collections::BTreeSet;
use std::error::Error;
use std::path::Path;

use bitekst::finding::{Mark, Role};
use bitekst::{CheckedPair, Finding, Lexicon, Side};

use crate::checked;
use crate::sheets::Verdicts;

/// The columns of judged findings.
const COLUMNS: &str = "round\tpair\trule\tonly\tvalue\ten_line\tpl_line\tseverity\tverdict\tclass\tnote\tclaim\t\
                       evidence\tbuild\tgone";

/// Columns that say which finding a row is, from `rule` to `pl_line`.
const IDENTITY: std::ops::Range<usize> = 2..7;
/// Columns of the claim and of the evidence.
const EVIDENCE: std::ops::Range<usize> = 11..13;
/// The column of what is no longer reported.
const GONE: usize = 14;

/// The value of a finding without one.
const NO_VALUE: &str = "-";

/// Writes the judged findings of a round.
pub fn take(
    folder: &Path,
    verdicts: &Verdicts,
    (round, build): (&str, &str),
    rows: &Path,
) -> Result<(), Box<dyn Error>> {
    let lexicon = Lexicon::builtin();
    let mut out = format!(
        "# Findings of build {build}, judged blind by readers who did not write the checks. \
         Sources of the texts: sources.tsv.\n{COLUMNS}\n"
    );
    for name in checked::names(folder)? {
        let Some(pair) = checked::pair(folder, &name, &lexicon)? else { continue };
        for (index, finding) in pair.findings.iter().enumerate() {
            let Some([verdict, class, note]) = verdicts.get(&format!("{name}#{index}")) else {
                continue;
            };
            if !["right", "pedantic", "wrong"].contains(&verdict.as_str()) {
                return Err(format!("{name}#{index}: no verdict: {verdict}").into());
            }
            let severity = finding.severity.to_string();
            let cells = [round, &name].map(str::to_owned).into_iter();
            let cells = cells.chain(checked::identity(&pair, finding));
            let cells = cells.chain([severity, verdict.clone(), class.clone(), note.clone()]);
            let cells = cells.chain(checked::evidence(finding));
            let cells = cells.chain([build.to_owned(), String::new()]);
            out += &cells.collect::<Vec<String>>().join("\t");
            out.push('\n');
        }
    }
    std::fs::write(rows, out)?;
    Ok(())
}

/// Finds the judged findings of all rounds again, and renews what the present build says of them.
/// A row whose texts are not there stays as it is.
pub fn renew(judged: &Path, texts: &Path) -> Result<(), Box<dyn Error>> {
    let lexicon = Lexicon::builtin();
    // The texts of the last row: those of a pair follow each other.
    let mut checked: Option<((String, String), Option<CheckedPair>)> = None;
    let mut files: Vec<_> = std::fs::read_dir(judged)?.flatten().map(|file| file.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".judged.tsv"));
    files.sort();
    for path in files {
        let text = std::fs::read_to_string(&path)?;
        if !text.lines().any(|line| line == COLUMNS) {
            continue;
        }
        let mut taken: BTreeSet<(String, String, usize)> = BTreeSet::new();
        let mut out = String::new();
        for row in text.lines() {
            let mut cells: Vec<String> = row.split('\t').map(str::to_owned).collect();
            cells.resize(GONE + 1, String::new());
            if row.starts_with('#') || row == COLUMNS {
                out += row;
                out.push('\n');
                continue;
            }
            let key = (cells[0].clone(), cells[1].clone());
            if checked.as_ref().is_none_or(|(known, _)| *known != key) {
                let pair = checked::pair(&texts.join(&key.0), &key.1, &lexicon)?;
                checked = Some((key.clone(), pair));
            }
            if let Some((_, Some(pair))) = &checked {
                // A run of paragraphs may be the finding of several rows.
                let is_free = |index: usize| {
                    cells[4] == NO_VALUE || !taken.contains(&(key.0.clone(), key.1.clone(), index))
                };
                let findings = pair.findings.iter().enumerate();
                let found = findings
                    .filter(|(index, _)| is_free(*index))
                    .filter_map(|(index, finding)| {
                        let likeness = likeness(&cells[IDENTITY], pair, finding)?;
                        Some((likeness, std::cmp::Reverse(index), finding))
                    })
                    .max_by_key(|(likeness, index, _)| (*likeness, *index));
                if let Some((_, index, finding)) = found {
                    taken.insert((key.0, key.1, index.0));
                    for (column, cell) in EVIDENCE.zip(checked::evidence(finding)) {
                        cells[column] = cell;
                    }
                    cells[GONE].clear();
                } else {
                    cells[GONE] = "gone".to_owned();
                }
            }
            out += &cells.join("\t");
            out.push('\n');
        }
        std::fs::write(path, out)?;
    }
    Ok(())
}

/// Returns how well a finding fits a row; `None` if it is another one. A run of missing paragraphs
/// fits the row of any of them.
fn likeness(row: &[String], pair: &CheckedPair, finding: &Finding) -> Option<u8> {
    let own = checked::identity(pair, finding);
    let same = |index: usize| row[index] == own[index];
    let is_at = |side: Side, line: &str| {
        let mut marks = finding.all_marks().filter(|mark| mark.side == side);
        let line_of = |mark: &Mark| pair.source(side).position(mark.span.start).line;
        marks.any(|mark| mark.role != Role::Elsewhere && line_of(mark).to_string() == line)
    };
    let lines = u8::from(same(3) || is_at(Side::Source, &row[3]))
        + u8::from(same(4) || is_at(Side::Target, &row[4]));
    let exact = u8::from(same(3)) + u8::from(same(4));
    match (same(0), same(1), same(2)) {
        (true, true, true) if lines > 0 => Some(3 + lines + exact),
        (true, _, true) | (true, true, _) if lines == 2 => Some(2),
        (_, true, true) if row[2] != NO_VALUE && lines == 2 => Some(1),
        _ => None,
    }
}
