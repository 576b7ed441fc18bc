//! Kinds of words in `locales/*/denials.tsv`.

kinds! {
    /// Effect of a word, phrase or part of a word on the denial of a sentence.
    DenialKind {
        /// Denies: `not`.
        Plain = "plain",
        /// Ending of words that deny: `n't`.
        PlainSuffix = "plain-suffix",
        /// Has a denial as its translation: `lack`.
        Strong = "strong",
        /// Beginning of such words.
        StrongPrefix = "strong-prefix",
        /// Ending of such words.
        StrongSuffix = "strong-suffix",
        /// May have a denial as its translation: `rarely`.
        Weak = "weak",
        /// Phrase with a word of denial that denies nothing, or less than it seems.
        Idle = "idle",
        /// Phrase that restricts: `only`.
        Restricts = "restricts",
        /// Phrase that takes a restriction back: `not only`.
        Lifts = "lifts",
        /// Prefix that turns a word into its opposite.
        Negates = "negates",
        /// Word that begins like a denial and is none.
        Exempt = "no",
    }
}
