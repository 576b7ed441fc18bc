//! Baselines: the findings of a project when it was recorded. Later runs report new ones only.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Suppressed, SuppressedBy};
use crate::fingerprint::fingerprint;
use crate::outcome::BaselineStats;
use crate::pipeline::CheckedPair;
use crate::sides::Sides;

/// The name of the file, in the folder of the project.
pub const BASELINE: &str = "bitekst-baseline.json";

/// The version of the file format.
const SCHEMA: &str = "bitekst/baseline/1";

/// The findings of each pair, by the names of its files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    pairs: BTreeMap<Sides<String>, Known>,
}

/// Number of findings of a pair by rule and fingerprint.
pub type Known = BTreeMap<(String, String), usize>;

/// The file.
#[derive(Serialize, Deserialize)]
struct File {
    schema: String,
    pairs: Vec<PairRow>,
}

#[derive(Serialize, Deserialize)]
struct PairRow {
    en: String,
    pl: String,
    findings: Vec<FindingRow>,
}

#[derive(Serialize, Deserialize)]
struct FindingRow {
    rule: String,
    fingerprint: String,
    #[serde(default = "once", skip_serializing_if = "is_once")]
    count: usize,
}

impl Baseline {
    /// Reads the text of a baseline. `None` if it is damaged or of another version.
    pub fn parse(text: &str) -> Option<Baseline> {
        let file: File =
            serde_json::from_str(text).ok().filter(|file: &File| file.schema == SCHEMA)?;
        let known = |rows: Vec<FindingRow>| {
            rows.into_iter().map(|row| ((row.rule, row.fingerprint), row.count)).collect()
        };
        Some(Baseline {
            pairs: file
                .pairs
                .into_iter()
                .map(|row| (Sides::new(row.en, row.pl), known(row.findings)))
                .collect(),
        })
    }

    /// The text of the baseline, with one finding on each line for readable diffs. The same findings
    /// give the same bytes.
    pub fn write(&self) -> String {
        let mut out = format!("{{\n  \"schema\": \"{SCHEMA}\",\n  \"pairs\": [");
        for (index, (names, known)) in
            self.pairs.iter().filter(|(_, known)| !known.is_empty()).enumerate()
        {
            let comma = if index > 0 { "," } else { "" };
            out += &format!(
                "{comma}\n    {{\n      \"en\": {},\n      \"pl\": {},\n      \"findings\": [",
                json(&names.source),
                json(&names.target)
            );
            for (index, ((rule, print), count)) in known.iter().enumerate() {
                let row =
                    FindingRow { rule: rule.clone(), fingerprint: print.clone(), count: *count };
                out += &format!("{}\n        {}", if index > 0 { "," } else { "" }, json(&row));
            }
            out += "\n      ]\n    }";
        }
        out + "\n  ]\n}\n"
    }

    /// Records the findings of a pair in place of those that were recorded for it.
    pub fn record(&mut self, names: Sides<String>, known: Known) {
        self.pairs.insert(names, known);
    }

    /// Forgets the pairs that the project does not have.
    pub fn keep(&mut self, is_there: impl Fn(&Sides<String>) -> bool) {
        self.pairs.retain(|names, _| is_there(names));
    }

    /// Number of recorded findings of pairs that the project does not have.
    pub fn gone(&self, is_there: impl Fn(&Sides<String>) -> bool) -> usize {
        self.pairs
            .iter()
            .filter(|(names, _)| !is_there(names))
            .flat_map(|(_, known)| known.values())
            .sum()
    }

    /// Number of recorded findings.
    pub fn total(&self) -> usize {
        self.pairs.values().flat_map(Known::values).sum()
    }

    /// Suppresses the known findings of a pair, and counts those that are left and those that are
    /// gone.
    pub(super) fn apply(&self, pair: &mut CheckedPair, names: &Sides<String>) -> BaselineStats {
        let Some(known) = self.pairs.get(names) else { return BaselineStats::default() };
        let mut open = known.clone();
        let mut left = 0;
        let findings = std::mem::take(&mut pair.findings);
        for finding in findings {
            match open.get_mut(&key(pair, &finding)).filter(|count| **count > 0) {
                Some(count) => {
                    *count -= 1;
                    left += 1;
                    pair.suppressed.push(Suppressed { finding, by: SuppressedBy::Known });
                }
                None => pair.findings.push(finding),
            }
        }
        BaselineStats { left, gone: open.values().sum() }
    }
}

/// Returns the findings of a pair as a baseline records them.
pub fn known(pair: &CheckedPair) -> Known {
    let mut known = Known::new();
    for finding in &pair.findings {
        *known.entry(key(pair, finding)).or_default() += 1;
    }
    known
}

fn key(pair: &CheckedPair, finding: &Finding) -> (String, String) {
    (finding.rule.to_string(), fingerprint(pair, finding))
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string(value).unwrap_or_default()
}

fn once() -> usize {
    1
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_once(count: &usize) -> bool {
    *count == 1
}
