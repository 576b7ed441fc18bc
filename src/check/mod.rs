//! Checks: rules look at an aligned bitext and give findings.

use crate::bitext::Bitext;
use crate::finding::Finding;
use crate::lexicon::Lexicon;

/// Runs every rule. The findings come in reading order: by their English place, then by their Polish one, then by rule.
pub fn check(_bitext: &Bitext<'_>, _lexicon: &Lexicon) -> Vec<Finding> {
    Vec::new()
}
