//! The ledger: every fact of both texts, and how it compares to the other text. Findings show where
//! the versions diverge; the ledger shows everything that was compared.

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
    /// The rule that reports facts of this kind.
    pub rule: RuleId,
    /// The text whose fact the entry is about. The fact of the other text may also have an entry of
    /// its own: it may be stated once there and twice here, or in another place.
    pub side: Side,
    /// The fact of each text: an index into its facts.
    pub facts: Sides<Option<usize>>,
    /// How the two compare.
    pub verdict: Verdict,
    /// The finding about it, or about the missing paragraph that contains it: an index into the
    /// findings of the pair.
    pub finding: Option<usize>,
}

/// How a fact of one text compares to the other text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Verdict {
    /// The two passages state the same fact.
    Same,
    /// The two passages contradict each other.
    Differs,
    /// Only this text states it.
    Only(Side),
    /// The other text states it, but not in the corresponding passage.
    Elsewhere,
    /// The corresponding passage has no such fact but may express it in other words. This is not a
    /// finding: a reader has to judge.
    Reworded,
}

impl Verdict {
    /// Every verdict, in the order of listings.
    pub const ALL: [Verdict; 6] = [
        Verdict::Same,
        Verdict::Differs,
        Verdict::Only(Side::Source),
        Verdict::Only(Side::Target),
        Verdict::Elsewhere,
        Verdict::Reworded,
    ];

    /// Returns its name in the wire formats.
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
