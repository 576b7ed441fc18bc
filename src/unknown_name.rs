//! The error of parsing a name that doesn't exist.

use std::fmt;

/// A text that names none of the values of a type: no language, no rule, no format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnknownName {
    kind: &'static str,
}

impl UnknownName {
    /// Returns the error for values of a kind, such as `rule`.
    pub(crate) const fn of(kind: &'static str) -> UnknownName {
        UnknownName { kind }
    }
}

impl fmt::Display for UnknownName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown {}", self.kind)
    }
}

impl std::error::Error for UnknownName {}
