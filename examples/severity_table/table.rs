//! The table of severities.
//!
//! A cell holds the findings of a rule that make the same claim on evidence of the same grade.
//! Findings of one cause, which readers marked as repeats of the first, count once. Wrong and pedantic
//! findings that the present build no longer reports count a fifth: their kind was mended, but texts
//! that nobody has seen have others like it. Those of 0.1.0, whose texts are not kept and which can't
//! be checked again, count a tenth. Right findings that are lost don't count. The shares of a cell are smoothed
//! by ten findings with the shares of the same cell over the whole family of rules, these by ten with
//! the shares of the family's findings of the same claim, and so on up to all findings. Less evidence never makes a higher severity. Strong evidence makes a
//! warning as long as no reader judged a finding of that rule that is still reported. A kind of finding
//! of which no reader judged any is not in the table, nor is a rule whose family has fewer than ten
//! judged findings.

use std::collections::{BTreeMap, BTreeSet};
use std::error::Error;
use std::fmt::Write;
use std::path::Path;

use bitekst::check::severity::{family, grade};
use bitekst::evidence::{Claim, Grade, Sign, Signs};
use bitekst::{RuleId, Severity};

/// Minimum number of judged findings of a family.
const ENOUGH: usize = 10;
/// Number of findings with the shares of a wider kind that smooth those of a narrower one.
const SMOOTHING: f32 = 10.0;
/// Weight of a finding that can't be checked again.
const UNVERIFIED: f32 = 0.1;
/// Weight of a wrong or pedantic finding whose kind was mended.
const MENDED: f32 = 0.2;
/// The word at the end of a class that marks a finding of the same cause as another.
const REPEAT: &str = "dup";
/// Minimum share of right findings, and maximum share of wrong ones, of errors. Errors promise 80 %
/// as a whole. On texts that nobody had seen they came out five points below the table, whose
/// findings helped to mend the checks; their mean in the table is above this bar by as much.
const ERROR: (f32, f32) = (0.83, 0.1);
/// The same of warnings.
const WARNING: (f32, f32) = (0.55, 0.25);

/// A judged finding.
pub struct Judged {
    /// How much it counts.
    weight: f32,
    rule: RuleId,
    claim: Claim,
    grade: Grade,
    verdict: Verdict,
}

/// A reader's verdict.
#[derive(Clone, Copy, PartialEq)]
enum Verdict {
    Right,
    Pedantic,
    Wrong,
}

/// How many findings are right, pedantic and wrong.
#[derive(Clone, Copy, Default)]
struct Counts {
    right: f32,
    pedantic: f32,
    wrong: f32,
}

/// The shares of right and of wrong findings, from 0 to 1.
#[derive(Clone, Copy)]
struct Shares {
    right: f32,
    wrong: f32,
}

impl Counts {
    fn sum(self) -> f32 {
        self.right + self.pedantic + self.wrong
    }

    fn is_empty(self) -> bool {
        self.sum() == 0.0
    }
}

/// Reads the judged findings of a folder, one file a build.
pub fn judged(folder: &Path) -> Result<Vec<Judged>, Box<dyn Error>> {
    let entries = std::fs::read_dir(folder)?.collect::<Result<Vec<_>, _>>()?;
    let mut files: Vec<_> = entries.into_iter().map(|entry| entry.path()).collect();
    files.retain(|path| path.to_string_lossy().ends_with(".judged.tsv"));
    files.sort();
    let mut all = Vec::new();
    for path in &files {
        let mut causes = BTreeSet::new();
        let text = std::fs::read_to_string(path)?;
        let mut rows = text.lines().filter(|row| !row.starts_with('#')).map(|row| row.split('\t'));
        let names: Vec<&str> = rows.next().ok_or("no head")?.collect();
        for row in rows {
            let cells: BTreeMap<&str, &str> = names.iter().copied().zip(row).collect();
            let cell = |name: &str| cells.get(name).copied().ok_or_else(|| format!("no {name}"));
            if cell("class")?.split([' ', ';']).any(|word| word == REPEAT) {
                continue;
            }
            let weight = match cells.get("gone") {
                Some(&"gone") if cell("verdict")? == "right" => continue,
                Some(&"gone") => MENDED,
                None => UNVERIFIED,
                Some(_) => 1.0,
            };
            let signs = cell("evidence")?.split(' ').filter(|sign| !sign.is_empty());
            let signs = signs.map(str::parse).collect::<Result<Vec<Sign>, _>>()?;
            let (rule, claim) = (cell("rule")?.parse()?, cell("claim")?.parse()?);
            let verdict = match cell("verdict")? {
                "right" => Verdict::Right,
                "pedantic" => Verdict::Pedantic,
                "wrong" => Verdict::Wrong,
                other => return Err(format!("{}: no verdict: {other}", path.display()).into()),
            };
            let value = cells.get("value").copied().filter(|value| *value != "-");
            let cause = value.map(|value| {
                (
                    cells.get("pair").copied(),
                    rule,
                    cells.get("only").copied(),
                    value,
                    cell("verdict"),
                )
            });
            if cause.is_some_and(|cause| !causes.insert(format!("{cause:?}"))) {
                continue;
            }
            let grade = grade(rule, claim, Signs::from_iter(signs));
            all.push(Judged { weight, rule, claim, grade, verdict });
        }
    }
    Ok(all)
}

/// Writes the table as Rust.
pub fn table(judged: &[Judged]) -> String {
    let mut out = "//! The severity of each kind of finding, by judged findings. Written by \
                   `examples/severity_table/`.\n\nuse super::{Row, row};\n\
                   use crate::evidence::Claim::{Contradicts, Elsewhere, Nowhere};\n\
                   use crate::evidence::Grade::{Conclusive, Fair, Strong, Weak};\n\
                   use crate::finding::Severity::{Error, Note, Warning};\n\
                   use crate::rule::RuleId;\n\n\
                   /// The rows, sorted by rule, claim and grade. The counts are those of the cell itself.\n\
                   #[rustfmt::skip]\npub(super) const TABLE: &[Row] = &[\n"
        .to_owned();
    let all = shares(count(judged.iter()), Shares { right: 0.0, wrong: 1.0 }, 0.0);
    for rule in RuleId::ALL {
        let Some(own_family) = family(*rule) else { continue };
        let of_family = || judged.iter().filter(|one| family(one.rule) == Some(own_family));
        if of_family().count() < ENOUGH {
            continue;
        }
        let family_shares = shares(count(of_family()), all, SMOOTHING);
        for claim in Claim::ALL {
            let of_claim = count(of_family().filter(|one| one.claim == claim));
            let claim_shares = shares(of_claim, family_shares, SMOOTHING);
            let mut rows = Vec::new();
            // Findings with more evidence cap those with less.
            let mut highest = Severity::Error;
            for grade in Grade::ALL.into_iter().rev() {
                let in_cell = |one: &&Judged| (one.claim, one.grade) == (claim, grade);
                let of_cell = count(of_family().filter(in_cell));
                if of_cell.is_empty() {
                    continue;
                }
                let wider = shares(of_cell, claim_shares, SMOOTHING);
                let counts = count(judged.iter().filter(in_cell).filter(|one| one.rule == *rule));
                let Shares { right, wrong } = shares(counts, wider, SMOOTHING);
                let is_of_rule = |one: &Judged| one.rule == *rule && one.weight == 1.0;
                let is_unjudged = !judged.iter().filter(in_cell).any(is_of_rule);
                let least = match grade {
                    Grade::Strong | Grade::Conclusive if is_unjudged => Severity::Warning,
                    _ => Severity::Note,
                };
                let severity = severity(Shares { right, wrong }).max(least).min(highest);
                highest = severity;
                rows.push(format!(
                    "    row(RuleId::{rule:?}, {claim:?}, {grade:?}, {right:.2}, {severity:?}), \
                     // {:.1} right, {:.1} pedantic, {:.1} wrong; {wrong:.2}",
                    counts.right, counts.pedantic, counts.wrong,
                ));
            }
            for row in rows.iter().rev() {
                let _ = writeln!(out, "{row}");
            }
        }
    }
    out + "];\n"
}

fn count<'a>(rows: impl Iterator<Item = &'a Judged>) -> Counts {
    rows.fold(Counts::default(), |mut counts, row| {
        match row.verdict {
            Verdict::Right => counts.right += row.weight,
            Verdict::Pedantic => counts.pedantic += row.weight,
            Verdict::Wrong => counts.wrong += row.weight,
        }
        counts
    })
}

/// Returns the shares of a cell, smoothed by those of a wider one.
fn shares(counts: Counts, wider: Shares, smoothing: f32) -> Shares {
    let all = counts.sum() + smoothing;
    let share = |count: f32, wider: f32| (count + smoothing * wider) / all;
    Shares { right: share(counts.right, wider.right), wrong: share(counts.wrong, wider.wrong) }
}

/// Returns the highest severity whose promise the shares keep.
fn severity(shares: Shares) -> Severity {
    let keeps = |(right, wrong): (f32, f32)| shares.right >= right && shares.wrong <= wrong;
    if keeps(ERROR) {
        Severity::Error
    } else if keeps(WARNING) {
        Severity::Warning
    } else {
        Severity::Note
    }
}
