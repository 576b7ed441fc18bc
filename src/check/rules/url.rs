//! Addresses on the web that differ, or that only one version has.

use super::Rule;
use crate::check::facts;
use crate::rule::RuleId;

pub(super) const RULE: Rule = facts::rule(RuleId::Url);
