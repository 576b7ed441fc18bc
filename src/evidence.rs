//! Evidence: what a finding claims, and the signs that speak for the claim or against it.

use std::fmt;
use std::str::FromStr;

use crate::unknown_name::UnknownName;

/// The claim of a finding about the version that it is not in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Claim {
    /// The other version states something else in its place.
    Contradicts,
    /// The other version states it nowhere.
    Nowhere,
    /// The other version states it in another passage only.
    Elsewhere,
}

/// How much speaks for a claim.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Grade {
    /// More speaks against it than for it.
    Weak,
    /// Nothing speaks for it or against it, or as much for it as against it.
    Fair,
    /// More speaks for it than against it.
    Strong,
    /// The evidence is strong, and everything that can speak for it does.
    Conclusive,
}

macro_rules! signs {
    ($($(#[$doc:meta])* $sign:ident = $name:literal,)*) => {
        /// A property of a finding that can be seen without knowing both languages.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum Sign {
            $($(#[$doc])* $sign,)*
        }

        impl Sign {
            /// Every sign.
            pub const ALL: &[Sign] = &[$(Sign::$sign,)*];

            /// Returns the name in the wire formats.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Sign::$sign => $name,)*
                }
            }
        }
    };
}

signs! {
    /// The fact is written in digits, in both versions if both state it.
    Figure = "figure",
    /// The fact is a number in words.
    Spelled = "spelled",
    /// The fact is a number of at most twelve, of which many words remind: both, half, a dozen.
    Small = "small",
    /// The fact is a name that a table knows.
    Listed = "listed",
    /// The fact is a name in capitals that no table knows.
    Capitals = "capitals",
    /// The fact is a name of mixed case that no table knows.
    MixedCase = "mixed-case",
    /// The fact is a name with digits, or code.
    Code = "code",
    /// Only the target has it.
    Added = "added",
    /// The passages surely belong together (a confidence of 0.9 or more).
    SurePassage = "sure-passage",
    /// The passages may not belong together (a confidence below 0.3).
    DoubtfulPassage = "doubtful-passage",
    /// The sentence of the fact has a single sentence as its counterpart.
    SentencePair = "sentence-pair",
    /// The passage has fewer than 12 words.
    ShortPassage = "short-passage",
    /// The other version of the passage contains the letters.
    LettersHere = "letters-here",
    /// The other text contains the letters in another passage.
    LettersElsewhere = "letters-elsewhere",
    /// At least two other facts of the same kind in the sentence have a counterpart.
    OthersMatched = "others-matched",
    /// Words beside the facts that contradict each other are translations of one another.
    SameSlot = "same-slot",
    /// The facts that contradict each other count the same thing.
    SameCounted = "same-counted",
    /// No other fact of the kind differs in the sentence.
    Lone = "lone",
    /// The facts that contradict each other are all in which two long sentences differ, and have the
    /// same unit: two years, two dates, two amounts of one currency.
    OnlyChange = "only-change",
    /// The other version has the letters wherever else this version has the name.
    Kept = "kept",
    /// The source text contains the target's letters as well: they are not the translation of others.
    Borrowed = "borrowed",
    /// The other version puts the name in other words elsewhere.
    Rendered = "rendered",
    /// One version has its name here only, and the other a name that both share in other passages.
    OddOneOut = "odd-one-out",
    /// Both texts repeat the name throughout.
    Common = "common",
    /// A passage of 13 words or more.
    Long = "long",
    /// A passage of fewer than 6 words.
    Brief = "brief",
    /// A passage with figures or capitals inside a sentence.
    Concrete = "concrete",
    /// The missing sentences are all in which the two versions of the passage differ in length.
    LengthFits = "length-fits",
    /// The passage moved past at least four others.
    Far = "far",
    /// The texts are segments of a translation file.
    Segment = "segment",
    /// The spellings that contradict each other differ by a slip of the keyboard.
    Slip = "slip",
    /// The addresses that contradict each other lead to editions of a page for each language or to one
    /// page that moved, or the amounts are prices for the readers of each.
    OtherEdition = "other-edition",
    /// The passage is a quotation in a text that leaves its quotations in the source language, or
    /// the title of a linked page.
    KeptQuotation = "kept-quotation",
    /// The name is beside another one in a list.
    Coordinated = "coordinated",
}

/// A set of signs.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Signs(u64);

impl Signs {
    /// Adds a sign if a condition holds.
    #[must_use]
    pub fn with(self, sign: Sign, holds: bool) -> Signs {
        if holds { Signs(self.0 | bit(sign)) } else { self }
    }

    /// Whether the set contains a sign.
    pub const fn has(self, sign: Sign) -> bool {
        self.0 & bit(sign) != 0
    }

    /// Returns the signs in the order of [`Sign::ALL`].
    pub fn iter(self) -> impl Iterator<Item = Sign> {
        Sign::ALL.iter().copied().filter(move |sign| self.has(*sign))
    }
}

const fn bit(sign: Sign) -> u64 {
    1 << sign as u32
}

impl FromIterator<Sign> for Signs {
    fn from_iter<T: IntoIterator<Item = Sign>>(signs: T) -> Signs {
        signs.into_iter().fold(Signs::default(), |set, sign| set.with(sign, true))
    }
}

impl FromStr for Sign {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Sign, UnknownName> {
        Sign::ALL.iter().copied().find(|sign| sign.name() == name).ok_or(UnknownName::of("sign"))
    }
}

impl Claim {
    /// Every claim.
    pub const ALL: [Claim; 3] = [Claim::Contradicts, Claim::Nowhere, Claim::Elsewhere];

    /// Returns the name in the wire formats.
    pub const fn name(self) -> &'static str {
        match self {
            Claim::Contradicts => "contradicts",
            Claim::Nowhere => "nowhere",
            Claim::Elsewhere => "elsewhere",
        }
    }
}

impl fmt::Display for Claim {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Claim {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Claim, UnknownName> {
        Claim::ALL.into_iter().find(|claim| claim.name() == name).ok_or(UnknownName::of("claim"))
    }
}

impl Grade {
    /// Every grade, in ascending order.
    pub const ALL: [Grade; 4] = [Grade::Weak, Grade::Fair, Grade::Strong, Grade::Conclusive];

    /// Returns the name in the table of severities.
    pub const fn name(self) -> &'static str {
        match self {
            Grade::Weak => "weak",
            Grade::Fair => "fair",
            Grade::Strong => "strong",
            Grade::Conclusive => "conclusive",
        }
    }
}

impl fmt::Display for Grade {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Grade {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Grade, UnknownName> {
        Grade::ALL.into_iter().find(|grade| grade.name() == name).ok_or(UnknownName::of("grade"))
    }
}
