//! Kinds of pairs in `locales/opposites.tsv`.

kinds! {
    /// Condition under which a pair of opposites can be compared.
    OppositesKind {
        /// None: the words have their meaning by themselves.
        Word = "word",
        /// Both texts have the same thing after the phrase.
        Governing = "governing",
        /// Both texts have the same figure, month or day after the phrase.
        Figure = "figure",
    }
}
