//! Numbers that differ, or that only one version states: counts, ranges, legal references, version
//! numbers.

use super::Rule;
use crate::check::facts;
use crate::rule::RuleId;

pub(super) const RULE: Rule = facts::rule(RuleId::Number);
