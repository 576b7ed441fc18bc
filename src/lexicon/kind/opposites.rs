//! Kinds of pairs in `locales/opposites.tsv`.

kinds! {
    /// Condition under which a pair of opposites can be compared.
    OppositesKind {
        /// None: the words have their meaning by themselves.
        Word = "word",
        /// Those taking part have not changed roles: who is older than another has a brother who is
        /// younger.
        Converse = "converse",
        /// Both texts have the same thing after the phrase.
        Governing = "governing",
        /// Both texts have the same figure, month or day after the phrase.
        Figure = "figure",
    }
}
