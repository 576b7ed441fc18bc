//! Kinds of names.

kinds! {
    /// Kind of thing that a name names.
    NameKind {
        /// Country or territory of ISO 3166-1.
        Country = "country",
        /// Continent, region, sea, river, province, city, landmark, state.
        Place = "place",
        /// Organisation, office, court, agency.
        Organisation = "organisation",
        /// Programme, fund, treaty, initiative.
        Program = "program",
        /// Term that has an acronym: `small and medium-sized enterprises`.
        Term = "term",
    }
}
