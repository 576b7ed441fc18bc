//! The signs that speak for a claim and those that speak against it. They held on judged findings;
//! `docs/accuracy.md` has the figures.

use std::cmp::Ordering;

use crate::evidence::{Claim, Grade, Sign, Signs};
use crate::rule::RuleId;

/// Rules whose findings are right and wrong for the same reasons.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Family {
    /// Numbers, dates and amounts.
    Figure,
    /// Names of places, organisations and persons.
    Name,
    /// Acronyms and the names of products, which are compared by their letters.
    Letters,
    /// Addresses on the web, of e-mail, of telephones.
    Address,
    /// Missing paragraphs.
    Paragraph,
    /// Missing sentences and parts of sentences.
    Sentence,
    /// The order of paragraphs.
    Order,
    /// The structure of paragraphs.
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
        RuleId::Country | RuleId::Region | RuleId::Organisation | RuleId::Person => {
            Some(Family::Name)
        }
        RuleId::Acronym | RuleId::Program => Some(Family::Letters),
        RuleId::Url | RuleId::Email | RuleId::Phone => Some(Family::Address),
        RuleId::MissingParagraph => Some(Family::Paragraph),
        RuleId::MissingSentence | RuleId::LengthRatio => Some(Family::Sentence),
        RuleId::MovedParagraph => Some(Family::Order),
        RuleId::HeadingLevel | RuleId::ListLength => Some(Family::Structure),
        RuleId::Negation => Some(Family::Denial),
        RuleId::Untranslated | RuleId::Placeholder => Some(Family::Copy),
        RuleId::NameVariant
        | RuleId::Unrelated
        | RuleId::UnpairedDocument
        | RuleId::Suppression => None,
    }
}

/// The signs that decide how much speaks for a claim.
struct Speaking {
    /// Without all of these no evidence is strong.
    needed: &'static [Sign],
    /// With any of these no evidence is strong.
    excluded: &'static [Sign],
    /// With all of these strong evidence is conclusive; nothing makes it so if there are none.
    conclusive: &'static [Sign],
    /// These speak for the claim.
    in_favour: &'static [Sign],
    /// These speak against it.
    against: &'static [Sign],
    /// The absence of any of these speaks against it.
    expected: &'static [Sign],
}

/// Returns how much speaks for the claim of a finding.
pub fn grade(rule: RuleId, claim: Claim, signs: Signs) -> Grade {
    let Some(family) = family(rule) else { return Grade::Fair };
    let Speaking { needed, excluded, conclusive, in_favour, against, expected } =
        speaking(family, claim);
    let count = |list: &[Sign]| list.iter().filter(|sign| signs.has(**sign)).count();
    let has_all = |list: &[Sign]| count(list) == list.len();
    match count(in_favour).cmp(&(count(against) + expected.len() - count(expected))) {
        Ordering::Less => Grade::Weak,
        Ordering::Greater if has_all(needed) && count(excluded) == 0 => {
            let is_conclusive = !conclusive.is_empty() && has_all(conclusive);
            if is_conclusive { Grade::Conclusive } else { Grade::Strong }
        }
        Ordering::Equal | Ordering::Greater => Grade::Fair,
    }
}

/// Returns the signs that decide how much speaks for a claim.
const fn speaking(family: Family, claim: Claim) -> Speaking {
    use Sign::{
        Added, Borrowed, Brief, Capitals, Code, Concrete, Coordinated, DoubtfulPassage, Far,
        Figure, Kept, KeptQuotation, LengthFits, LettersElsewhere, LettersHere, Long, MixedCase,
        OddOneOut, OnlyChange, OtherEdition, OthersMatched, Rendered, SameSlot, Segment,
        SentencePair, ShortPassage, Slip, Small, Spelled, SurePassage,
    };
    let (needed, in_favour, against): (&[Sign], &[Sign], &[Sign]) = match (family, claim) {
        (Family::Figure, Claim::Contradicts) => {
            (&[], &[SameSlot, Segment, OnlyChange], &[OtherEdition, DoubtfulPassage])
        }
        (Family::Figure, Claim::Nowhere) => (
            &[],
            &[Figure, Segment],
            &[Small, Spelled, LettersHere, LettersElsewhere, DoubtfulPassage],
        ),
        (Family::Figure, Claim::Elsewhere) => {
            (&[Figure], &[Kept], &[Small, Spelled, LettersHere, DoubtfulPassage])
        }
        (Family::Letters, Claim::Contradicts) => (
            &[SentencePair, SurePassage, SameSlot],
            &[SameSlot, Borrowed, Kept],
            &[Capitals, MixedCase, Code, DoubtfulPassage],
        ),
        (Family::Name, Claim::Contradicts) => (
            &[SentencePair, SurePassage, SameSlot],
            &[SameSlot, Kept],
            &[Rendered, DoubtfulPassage],
        ),
        (Family::Letters, Claim::Nowhere) => {
            (&[], &[Kept, OthersMatched, Code], &[Added, LettersHere, Rendered, DoubtfulPassage])
        }
        (Family::Name, Claim::Nowhere) => {
            (&[], &[Kept, OthersMatched, Code], &[LettersHere, Rendered, DoubtfulPassage])
        }
        (Family::Name | Family::Letters, Claim::Elsewhere) => {
            // A name alone may go without saying.
            (&[], &[Coordinated], &[DoubtfulPassage])
        }
        (Family::Address, Claim::Contradicts) => {
            (&[], &[SameSlot, Slip], &[OtherEdition, LettersElsewhere, DoubtfulPassage])
        }
        (Family::Address, Claim::Nowhere) => {
            (&[], &[SentencePair], &[Added, LettersHere, LettersElsewhere, DoubtfulPassage])
        }
        (Family::Address, Claim::Elsewhere) => (&[], &[Kept], &[LettersHere, DoubtfulPassage]),
        (Family::Paragraph, _) => (&[Concrete], &[Long], &[Brief]),
        (Family::Sentence, _) => (&[LengthFits, Long], &[LengthFits], &[DoubtfulPassage]),
        (Family::Order, _) => (&[], &[Far], &[Brief, DoubtfulPassage]),
        (Family::Denial, _) => (&[], &[ShortPassage], &[DoubtfulPassage]),
        (Family::Copy, _) => (&[], &[Segment], &[KeptQuotation, DoubtfulPassage]),
        (Family::Structure, _) => (&[], &[], &[DoubtfulPassage]),
    };
    let expected: &[Sign] = match family {
        Family::Sentence => &[LengthFits],
        _ => &[],
    };
    let excluded: &[Sign] = match family {
        Family::Paragraph => &[Added],
        _ => &[],
    };
    let conclusive: &[Sign] = match (family, claim) {
        // Figures are read more surely than words.
        (Family::Figure, Claim::Contradicts) => &[Figure],
        // A name that the other version has everywhere else has no translation.
        (Family::Letters | Family::Name, Claim::Contradicts) => &[OddOneOut],
        _ => &[],
    };
    Speaking { needed, excluded, conclusive, in_favour, against, expected }
}
