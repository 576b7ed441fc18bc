//! Kinds of names. Each has a table of its own, so no table has a column with them.

/// Kind of thing that a name names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum NameKind {
    /// Country or territory of ISO 3166-1.
    Country,
    /// Continent, region, sea, river, province, city, landmark, state.
    Place,
    /// Organisation, office, court, agency.
    Organisation,
    /// Programme, fund, treaty, initiative.
    Program,
    /// Term that has an acronym: `small and medium-sized enterprises`.
    Term,
}
