//! Ranks that differ, or that only one version states.

use super::Rule;
use crate::check::facts;
use crate::rule::RuleId;

pub(super) const RULE: Rule = facts::rule(RuleId::Ordinal);
