//! Kinds of abbreviations in `locales/*/abbreviations.tsv`.

kinds! {
    /// Whether a sentence can end with an abbreviation.
    Ending {
        /// Never: `Dr.`, `np.`
        Never = "never",
        /// Possibly: `Inc.`, `r.`
        May = "may",
        /// Wherever a capital follows: `etc.`, `itd.`
        Capital = "capital",
    }
}
