//! Names of a project's own, beside those of the tables.

use super::NameKind;

/// An organisation or a programme that a project adds to the lexicon, with the forms of both languages: names and acronyms, in Polish in the nominative.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnName {
    /// [`NameKind::Organisation`] or [`NameKind::Program`].
    pub kind: NameKind,
    /// Its English forms; the first is the canonical one.
    pub en: Vec<String>,
    /// Its Polish forms.
    pub pl: Vec<String>,
}
