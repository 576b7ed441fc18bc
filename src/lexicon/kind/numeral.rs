//! Kinds of words in `locales/*/numerals.tsv`.

kinds! {
    /// Meaning of a word as part of a number.
    NumeralKind {
        /// Number: `twelve`.
        Cardinal = "cardinal",
        /// Rank: `twelfth`.
        Ordinal = "ordinal",
        /// Multiplies the number before it: `hundred`, `tys.`
        Power = "power",
        /// Adjective of a power, which is one of it: `miliardowy`.
        PowerAdjective = "power_adjective",
        /// Letters of a power, written after a figure: `10k`.
        Symbol = "symbol",
        /// Letter of a power that only an amount of money has: `$5.6B`.
        MoneySymbol = "money_symbol",
        /// Part of one: `half`.
        Fraction = "fraction",
        /// Denominator: `thirds`.
        Part = "part",
        /// Repetition: `twice`.
        Times = "times",
        /// Things counted as one group: `both`, `trójka`.
        Group = "group",
        /// Ending of an ordinal in figures: `19th`.
        Rank = "rank",
        /// Word between the parts of a number: `two hundred and one`.
        Joint = "joint",
        /// Article; before a power or a fraction it is one.
        Article = "article",
        /// Word between the ends of a range.
        Range = "range",
        /// Noun numbered by Roman numerals: `Chapter IV`.
        Roman = "roman",
        /// Word between a fraction and what it divides: `half of a million`.
        JointOf = "joint_of",
        /// Word for 100 %.
        Whole = "whole",
        /// Word before the rank of a share: `every third`.
        Every = "every",
        /// Word after it that means the second: `every other`.
        EveryOther = "every_other",
        /// Word inside a share: `one in three`.
        ShareIn = "share_in",
        /// First word inside a share: `one out of three`.
        ShareOut = "share_out",
        /// Second word inside it.
        ShareOf = "share_of",
        /// Noun that turns a rank into a share: `trzecia część`.
        Share = "share",
        /// Keyword of a place in a legal text, by its depth.
        Reference = "reference",
        /// Smallest number that a vague word can mean: `several`.
        VagueFrom = "vague_from",
        /// Largest number that a vague word can mean.
        VagueTo = "vague_to",
        /// Letter before a version.
        Version = "version",
        /// Turn of a century.
        Turn = "turn",
        /// Word beside a quantity by which something is more or less than before: `by 5 degrees`.
        Difference = "difference",
        /// Noun that a rank before it makes an expression of its own, by that rank: `3rd party`.
        RankedExpression = "ranked_expression",
        /// Letter after a number of dimensions: `3D`.
        Dimensions = "dimensions",
        /// Letters of a thing that a figure glued to them counts: `4CD`.
        Counted = "counted",
        /// Verb after `one` that makes it a pronoun: `one needs`.
        PronounVerb = "pronoun_verb",
        /// Conjunction before that pronoun: `if one needs`.
        PronounConjunction = "pronoun_conjunction",
        /// Word before a number that is exceeded: `over one` is two or more.
        Exceeded = "exceeded",
        /// First of two words before a number that is exceeded: `more than one`.
        More = "more",
        /// Second of two words before a number that is exceeded, or that is not reached.
        Than = "than",
        /// Word after a list that goes on: `10, 20 etc.`
        AndSoOn = "and_so_on",
        /// Book of the Bible, before a chapter and a verse.
        Scripture = "scripture",
    }
}
