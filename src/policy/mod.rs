//! The policy of a project on findings: which are accepted with a reason, switched off, given
//! another severity or known from a baseline. Rules don't depend on it.

mod baseline;

pub use baseline::{BASELINE, Baseline, Known, known};

use crate::config::{Config, Setting, Suppression};
use crate::finding::{Suppressed, SuppressedBy};
use crate::lexicon::Lexicon;
use crate::outcome::BaselineStats;
use crate::pipeline::CheckedPair;
use crate::rule::RuleId;
use crate::sides::Sides;

/// The policy of a project.
#[derive(Debug, Clone, Default)]
pub struct Policy {
    /// Its configuration.
    pub config: Config,
    /// The findings that it accepts.
    pub suppressions: Vec<Suppression>,
    /// The findings that existed before, if they were recorded.
    pub baseline: Option<Baseline>,
    /// The rules that this run leaves out.
    pub skipped: Vec<RuleId>,
}

/// The effects of the policy on a pair.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct PolicyEffects {
    /// The indices of the suppressions that accepted a finding.
    pub used: Vec<usize>,
    /// The findings of the baseline, if there is one.
    pub baseline: Option<BaselineStats>,
}

impl Policy {
    /// Applies the policy to the findings of a pair, given by the names of its files in the
    /// project.
    pub fn apply(
        &self,
        pair: &mut CheckedPair,
        names: &Sides<String>,
        lexicon: &Lexicon,
    ) -> PolicyEffects {
        let used = self.suppress(pair, names);
        let mut findings = std::mem::take(&mut pair.findings);
        findings.retain_mut(|finding| {
            match self.config.setting(finding.rule, names) {
                Setting::Off => return false,
                Setting::Severity(severity) => finding.severity = severity,
                Setting::Default => {}
            }
            !self.skipped.contains(&finding.rule) && !self.config.ignores(finding, pair, lexicon)
        });
        pair.findings = findings;
        PolicyEffects {
            used,
            baseline: self.baseline.as_ref().map(|baseline| baseline.apply(pair, names)),
        }
    }

    /// Suppresses the findings that the list accepts. This comes before rules are switched off, so
    /// that an entry for such a rule still counts as used.
    fn suppress(&self, pair: &mut CheckedPair, names: &Sides<String>) -> Vec<usize> {
        let here: Vec<(usize, &Suppression)> = self
            .suppressions
            .iter()
            .enumerate()
            .filter(|(_, entry)| entry.holds_for(names))
            .collect();
        let mut used = Vec::new();
        if here.is_empty() {
            return used;
        }
        for finding in std::mem::take(&mut pair.findings) {
            match here.iter().find(|(_, entry)| entry.accepts(&finding, pair)) {
                Some((index, entry)) => {
                    used.push(*index);
                    pair.suppressed.push(Suppressed {
                        finding,
                        by: SuppressedBy::Listed(entry.reason.clone()),
                    });
                }
                None => pair.findings.push(finding),
            }
        }
        used.sort_unstable();
        used.dedup();
        used
    }
}
