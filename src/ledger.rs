//! The ledger: every fact of both texts, and what became of it. A finding says where the versions
//! diverge; the ledger says what has been compared.

use crate::language::Language;

/// A fact of one text or of both, and how the two compare.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The kind of fact: the id of its rule.
    pub rule: &'static str,
    /// The text whose fact has its entry here. A fact of the other one that stands beside it may
    /// have an entry of its own: it is stated once there and twice here, or somewhere else.
    pub side: Language,
    /// The fact in the English text: an index into its facts.
    pub en: Option<usize>,
    /// The fact in the Polish text: an index into its facts.
    pub pl: Option<usize>,
    /// How the two compare.
    pub verdict: Verdict,
    /// The finding about it, or about the paragraph that is missing with it: an index into those of
    /// the pair.
    pub finding: Option<usize>,
}

/// How a fact of one text compares to the other text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// The passages beside each other state the same.
    Same,
    /// They contradict each other.
    Differs,
    /// Only the English text states it.
    OnlyEn,
    /// Only the Polish text states it.
    OnlyPl,
    /// The other text states it, but not in the passage beside.
    Elsewhere,
    /// The passage beside has no such fact but may say it in other words; no finding comes of that,
    /// a reader has to judge.
    Reworded,
}

impl Verdict {
    /// Every verdict, in the order in which they are listed.
    pub const ALL: [Verdict; 6] = [
        Verdict::Same,
        Verdict::Differs,
        Verdict::OnlyEn,
        Verdict::OnlyPl,
        Verdict::Elsewhere,
        Verdict::Reworded,
    ];

    /// Its name, as in the wire formats.
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Same => "same",
            Verdict::Differs => "differs",
            Verdict::OnlyEn => "only-en",
            Verdict::OnlyPl => "only-pl",
            Verdict::Elsewhere => "elsewhere",
            Verdict::Reworded => "reworded",
        }
    }
}
