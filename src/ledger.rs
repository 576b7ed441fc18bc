//! The ledger: every fact of both texts, and what became of it. A finding says where the versions
//! diverge; the ledger says what has been compared.

use crate::rule::RuleId;
use crate::sides::{Side, Sides};

/// A fact of one text or of both, and how the two compare.
///
/// ```
/// use bitekst::ledger::Verdict;
/// use bitekst::{CheckedPair, Lexicon, Sides};
///
/// let texts = Sides::new("We met 20 guests from Jordan.", "Spotkaliśmy 30 gości z Jordanii.");
/// let lexicon = Lexicon::builtin();
/// let pair = CheckedPair::check_strings(texts, &lexicon);
/// let verdicts: Vec<Verdict> = pair.ledger(&lexicon).iter().map(|entry| entry.verdict).collect();
/// assert_eq!(verdicts, [Verdict::Differs, Verdict::Same]);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Entry {
    /// The kind of fact: the id of its rule.
    pub rule: RuleId,
    /// The text whose fact has its entry here. A fact of the other one that stands beside it may
    /// have an entry of its own: it is stated once there and twice here, or somewhere else.
    pub side: Side,
    /// The fact of each text: an index into its facts.
    pub facts: Sides<Option<usize>>,
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
    /// Only this text states it.
    Only(Side),
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
        Verdict::Only(Side::Source),
        Verdict::Only(Side::Target),
        Verdict::Elsewhere,
        Verdict::Reworded,
    ];

    /// Its name, as in the wire formats.
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Same => "same",
            Verdict::Differs => "differs",
            Verdict::Only(Side::Source) => "only-en",
            Verdict::Only(Side::Target) => "only-pl",
            Verdict::Elsewhere => "elsewhere",
            Verdict::Reworded => "reworded",
        }
    }
}
