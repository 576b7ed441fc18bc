//! Which signs speak for a claim and which against it. What is listed here held on judged findings;
//! `docs/accuracy.md` has the figures.

use crate::evidence::{Claim, Grade, Sign, Signs};
use crate::rule::RuleId;

/// Rules whose findings are right and wrong for the same reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Numbers, dates and amounts.
    Figure,
    /// Names of places, organisations, products and persons.
    Name,
    /// Addresses on the web, of e-mail, of telephones.
    Address,
    /// Missing paragraphs.
    Paragraph,
    /// Missing sentences and parts of sentences.
    Sentence,
    /// The order and the structure of paragraphs.
    Structure,
    /// Denials and opposites.
    Denial,
    /// What was left untranslated or must stay as it is.
    Copy,
}

/// Returns the family of a rule; `None` for a rule whose findings are not a matter of judgement.
pub const fn family(rule: RuleId) -> Option<Family> {
    match rule {
        RuleId::Number
        | RuleId::Ordinal
        | RuleId::Year
        | RuleId::Date
        | RuleId::Time
        | RuleId::Percent
        | RuleId::Money
        | RuleId::Measure => Some(Family::Figure),
        RuleId::Country
        | RuleId::Region
        | RuleId::Organisation
        | RuleId::Acronym
        | RuleId::Program
        | RuleId::Person => Some(Family::Name),
        RuleId::Url | RuleId::Email | RuleId::Phone => Some(Family::Address),
        RuleId::MissingParagraph => Some(Family::Paragraph),
        RuleId::MissingSentence | RuleId::LengthRatio => Some(Family::Sentence),
        RuleId::MovedParagraph | RuleId::HeadingLevel | RuleId::ListLength => {
            Some(Family::Structure)
        }
        RuleId::Negation => Some(Family::Denial),
        RuleId::Untranslated | RuleId::Placeholder => Some(Family::Copy),
        RuleId::NameVariant
        | RuleId::Unrelated
        | RuleId::UnpairedDocument
        | RuleId::Suppression => None,
    }
}

/// Returns how much speaks for the claim of a finding.
pub fn grade(rule: RuleId, claim: Claim, signs: Signs) -> Grade {
    let Some(family) = family(rule) else { return Grade::Fair };
    let (for_it, against) = speaking(family, claim);
    let count = |list: &[Sign]| list.iter().filter(|sign| signs.has(**sign)).count();
    match count(for_it).cmp(&count(against)) {
        std::cmp::Ordering::Less => Grade::Weak,
        std::cmp::Ordering::Equal => Grade::Fair,
        std::cmp::Ordering::Greater => Grade::Strong,
    }
}

/// Returns the signs that speak for a claim, and those that speak against it.
const fn speaking(family: Family, claim: Claim) -> (&'static [Sign], &'static [Sign]) {
    use Sign::{
        Added, Brief, Capitals, Common, Concrete, DoubtfulPassage, Figure, Kept, LengthFits,
        LettersElsewhere, LettersHere, Long, MixedCase, OthersMatched, Rendered, SameCounted,
        ShortPassage, Small, Spelled, SurePassage,
    };
    match (family, claim) {
        (Family::Figure, Claim::Contradicts) => {
            (&[Figure, SameCounted], &[Small, LettersElsewhere, DoubtfulPassage])
        }
        (Family::Figure, Claim::Nowhere) => {
            (&[Figure, OthersMatched], &[Small, Spelled, LettersHere, DoubtfulPassage])
        }
        (Family::Figure, Claim::Elsewhere) => {
            (&[Figure], &[Small, Spelled, LettersHere, LettersElsewhere, DoubtfulPassage])
        }
        (Family::Name, Claim::Contradicts) => {
            (&[Kept], &[Capitals, MixedCase, Rendered, DoubtfulPassage])
        }
        (Family::Name, Claim::Nowhere) => {
            (&[Kept, OthersMatched], &[LettersHere, Rendered, DoubtfulPassage])
        }
        (Family::Name, Claim::Elsewhere) => {
            (&[ShortPassage, Kept], &[Common, Rendered, DoubtfulPassage])
        }
        (Family::Address, _) => (&[], &[LettersHere, DoubtfulPassage]),
        (Family::Paragraph, _) => (&[Long, Concrete], &[Brief, Added]),
        (Family::Sentence, _) => (&[LengthFits], &[DoubtfulPassage]),
        (Family::Denial, _) => (&[SurePassage], &[DoubtfulPassage]),
        (Family::Structure | Family::Copy, _) => (&[], &[DoubtfulPassage]),
    }
}
