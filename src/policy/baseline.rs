//! Baselines: the findings that existed when a project was first checked. Later runs report only
//! new ones.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::finding::{Finding, Suppressed, SuppressedBy};
use crate::fingerprint::fingerprint;
use crate::outcome::BaselineStats;
use crate::pipeline::CheckedPair;
use crate::sides::Sides;

/// The name of the file, in the folder of the project.
pub const BASELINE: &str = "bitekst-baseline.json";

/// The name and the version of the format.
const SCHEMA: &str = "bitekst/baseline/1";

/// The findings of each pair, by the names of its files.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Baseline {
    pairs: BTreeMap<Sides<String>, Known>,
}

/// The number of findings in a pair, by rule and fingerprint.
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
    /// Parses a baseline; `None` if it isn't one of this version.
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

    /// Writes the baseline. The same findings give the same bytes, one finding a line, so that
    /// differences are readable.
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

    /// Records the findings of a pair in place of its old ones.
    pub fn record(&mut self, names: Sides<String>, known: Known) {
        self.pairs.insert(names, known);
    }

    /// Removes the pairs that aren't in the project any more.
    pub fn keep(&mut self, is_there: impl Fn(&Sides<String>) -> bool) {
        self.pairs.retain(|names, _| is_there(names));
    }

    /// Returns the number of findings of pairs that aren't in the project any more.
    pub fn gone(&self, is_there: impl Fn(&Sides<String>) -> bool) -> usize {
        self.pairs
            .iter()
            .filter(|(names, _)| !is_there(names))
            .flat_map(|(_, known)| known.values())
            .sum()
    }

    /// Returns the number of findings.
    pub fn total(&self) -> usize {
        self.pairs.values().flat_map(Known::values).sum()
    }

    /// Suppresses the known findings of a pair and counts those that are left and gone.
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

/// Returns the findings of a pair in the form of a baseline.
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
