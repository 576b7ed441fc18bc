//! Kinds of endings in `locales/*/numeral_endings.tsv`.

kinds! {
    /// Meaning of the last part of a compound that begins with a number, if that isn't a unit.
    CompoundKind {
        /// Anniversary, or that many years.
        Anniversary = "anniversary",
        /// Century by its number.
        Century = "century",
        /// Number of things.
        Count = "count",
        /// That many hundred years.
        HundredYears = "hundred_years",
        /// Thousands of millions.
        Billion = "billion",
        /// Hundredths.
        Percent = "percent",
        /// Millions.
        Million = "million",
        /// Thousands.
        Thousand = "thousand",
    }
}
