//! The signs of a finding: what can be seen of it that readers' verdicts depend on.

use rust_decimal::Decimal;

use super::Check;
use super::antonyms::share_meaning;
use super::coordinated::is_coordinated;
use super::near_spelling::{
    is_local_edition, is_main_edition, is_moved_page, is_other_page, is_slip,
};
use super::severity::family;
use crate::bitext::Bead;
use crate::canonical::canonical;
use crate::document::TokenKind;
use crate::evidence::{Sign, Signs};
use crate::fact::Value;
use crate::finding::{Finding, FindingKind, StatedFact};
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Minimum confidence of beads that belong together rather than not.
const DOUBTFUL: f32 = 0.3;
/// Number of words from which a passage is not short.
const SHORT_PASSAGE: usize = 12;
/// Number of words from which a missing passage is long.
const LONG: usize = 13;
/// Number of words from which a missing passage is not brief.
const BRIEF: usize = 6;
/// Minimum number of other facts of a kind in a sentence that show that the version lists them.
const OTHERS: usize = 2;
/// Number of passages past which a moved one is far from its place.
const FAR: usize = 4;
/// Number of words on either side of a fact that are beside it.
const BESIDE: usize = 3;
/// The highest small number.
const SMALL: Decimal = Decimal::from_parts(12, 0, 0, false, 0);

/// Returns the signs of a finding, with those that its rule gave it.
pub(super) fn signs(check: &Check<'_>, finding: &Finding) -> Signs {
    let signs = place_signs(check, finding, finding.signs)
        .with(Sign::Added, finding.only == Some(Side::Target));
    match &finding.kind {
        FindingKind::FactMissing { fact, .. } => fact_signs(check, fact, signs),
        FindingKind::FactsDiffer { facts } => {
            let written = facts.as_ref().map(|fact| written(check, fact));
            let signs = signs
                .with(Sign::LettersElsewhere, facts.iter().all(|fact| letters(check, fact).1))
                .with(Sign::Borrowed, is_borrowed(check, &facts.target))
                .with(Sign::SameCounted, count_the_same(check, facts))
                .with(Sign::SameSlot, are_in_one_slot(check, facts))
                .with(Sign::Slip, have_spellings(check, facts, is_slip))
                .with(
                    Sign::OtherEdition,
                    are_editions(check, facts) || are_local_prices(check, facts),
                )
                .with(Sign::Lone, facts.iter().all(|fact| differing(check, fact) <= 1))
                .with(
                    Sign::Small,
                    facts.iter().all(|fact| fact.value.as_ref().is_some_and(is_small)),
                );
            // A figure against a word is no figure against a figure.
            let signs = Sign::ALL.iter().copied().fold(signs, |signs, sign| {
                signs.with(sign, written.iter().all(|written| *written == Some(sign)))
            });
            let is_only_change = have_one_unit(facts)
                && [Sign::Lone, Sign::SentencePair, Sign::SurePassage]
                    .into_iter()
                    .all(|sign| signs.has(sign))
                && !signs.has(Sign::ShortPassage);
            signs.with(Sign::OnlyChange, is_only_change)
        }
        FindingKind::FactsMissing { side, first, .. } => {
            let fact = StatedFact { side: *side, span: *first, value: None };
            fact_signs(check, &fact, signs)
        }
        FindingKind::Missing { .. } => {
            passage_signs(check, finding.primary.side, finding.primary.span, signs)
        }
        FindingKind::Moved { passage } => {
            passage_signs(check, finding.primary.side, finding.primary.span, signs)
                .with(Sign::Far, distance(check, *passage) >= FAR)
        }
        _ => signs,
    }
}

/// Adds the signs of the passages that a finding is in.
fn place_signs(check: &Check<'_>, finding: &Finding, signs: Signs) -> Signs {
    let side = finding.primary.side;
    let Some(index) = bead_at(check, side, finding.primary.span) else {
        return signs.with(Sign::Segment, check.segmented);
    };
    let beads = &check.bitext.alignment.beads;
    let bead = &beads[index];
    let document = &check.bitext[side].document;
    let sentence_pair = document
        .sentence_at(finding.primary.span.start)
        .and_then(|sentence| check.bead_index.of_sentence(side, index, sentence))
        .and_then(|sentences| super::one_to_one(bead.sentences.get(sentences)?));
    signs
        .with(Sign::Segment, check.segmented)
        .with(Sign::SurePassage, bead.is_sure())
        // In a pair of one bead nothing else can be the counterpart.
        .with(Sign::DoubtfulPassage, beads.len() > 1 && bead.confidence < DOUBTFUL)
        .with(Sign::SentencePair, sentence_pair.is_some())
        .with(Sign::ShortPassage, bead_words(check, bead, side) < SHORT_PASSAGE)
}

/// Adds the signs of a fact that only one version states in its place.
fn fact_signs(check: &Check<'_>, fact: &StatedFact, signs: Signs) -> Signs {
    let (here, elsewhere) = letters(check, fact);
    let signs = signs
        .with(Sign::LettersHere, here)
        .with(Sign::LettersElsewhere, elsewhere)
        .with(Sign::OthersMatched, others_matched(check, fact) >= OTHERS)
        .with(Sign::Coordinated, is_name(fact) && is_coordinated(check, fact))
        .with(Sign::Lone, differing(check, fact) <= 1)
        .with(Sign::Small, fact.value.as_ref().is_some_and(is_small));
    match written(check, fact) {
        Some(sign) => signs.with(sign, true),
        None => signs,
    }
}

/// Adds the signs of a missing or moved passage.
fn passage_signs(check: &Check<'_>, side: Side, span: Span, signs: Signs) -> Signs {
    let words = words_in(check, side, span);
    signs
        .with(Sign::Long, words >= LONG)
        .with(Sign::Brief, words < BRIEF)
        .with(Sign::Concrete, is_concrete(check.bitext[side].source.slice(span)))
}

/// Returns the number of target blocks between a moved passage of the source and the place where it
/// would follow the passage before it.
fn distance(check: &Check<'_>, passage: Span) -> usize {
    let beads = &check.bitext.alignment.beads;
    let Some(index) = bead_at(check, Side::Source, passage) else { return 0 };
    let Some(here) = beads[index][Side::Target].first() else { return 0 };
    let before = beads[..index].iter().rev().filter(|bead| !bead.moved);
    let before = before.filter_map(|bead| bead[Side::Target].last()).next();
    before.map_or(*here, |before| here.abs_diff(before + 1))
}

/// Whether a fact is a name.
fn is_name(fact: &StatedFact) -> bool {
    fact.value.as_ref().is_some_and(|value| value.group().is_name())
}

/// Returns the way in which a fact is written.
fn written(check: &Check<'_>, fact: &StatedFact) -> Option<Sign> {
    let text = check.bitext[fact.side].source.slice(fact.span);
    let has_digit = text.contains(|c: char| c.is_ascii_digit());
    match fact.value.as_ref()? {
        Value::Country(_) | Value::Region(_) | Value::Organisation(_) => Some(Sign::Listed),
        Value::Acronym(_) | Value::Program(_) if has_digit => Some(Sign::Code),
        Value::Acronym(_) => Some(Sign::Capitals),
        Value::Program(_) if text.chars().all(|c| !c.is_lowercase()) => Some(Sign::Capitals),
        Value::Program(_) => Some(Sign::MixedCase),
        Value::Code(_) => Some(Sign::Code),
        Value::Person(_) | Value::Url(_) | Value::Email(_) => None,
        _ if has_digit => Some(Sign::Figure),
        // Words are how a date is written.
        Value::Date(_) => None,
        _ => Some(Sign::Spelled),
    }
}

/// Whether the other version of the passage contains the letters of a fact, and whether the rest of
/// the other text does.
fn letters(check: &Check<'_>, fact: &StatedFact) -> (bool, bool) {
    let text = check.bitext[fact.side].source.slice(fact.span);
    let other = &check.bitext[fact.side.other()];
    let counterpart = bead_at(check, fact.side, fact.span).and_then(|bead| {
        let blocks = check.blocks(&check.bitext.alignment.beads[bead], fact.side.other());
        blocks.map(|block| block.span).reduce(Span::join)
    });
    let (mut here, mut elsewhere) = (false, false);
    for (at, _) in other.source.text.match_indices(text) {
        let is_here = counterpart.is_some_and(|span| (span.start..span.end).contains(&(at as u32)));
        here |= is_here;
        elsewhere |= !is_here;
    }
    (here, elsewhere)
}

/// Whether the letters of a name of the target are in the source text as well.
fn is_borrowed(check: &Check<'_>, fact: &StatedFact) -> bool {
    let may_be_letters = matches!(
        fact.value,
        Some(Value::Acronym(_) | Value::Program(_) | Value::Organisation(_) | Value::Country(_))
    );
    let letters = check.bitext[fact.side].source.slice(fact.span);
    may_be_letters && check.bitext[fact.side.other()].source.text.contains(letters)
}

/// Returns the number of other facts in the sentence of a fact that have the same rule and have a
/// counterpart.
fn others_matched(check: &Check<'_>, fact: &StatedFact) -> usize {
    let text = &check.bitext[fact.side];
    let rule = |value: &Value| value.kind(check.lexicon).rule();
    let Some(own) = fact.value.as_ref().map(rule) else { return 0 };
    let Some(sentence) = text.document.sentence_at(fact.span.start) else { return 0 };
    let within = text.facts.within(text.document.sentences[sentence].span);
    let others = check
        .comparison
        .agreements
        .iter()
        .map(|agreement| agreement[fact.side])
        .filter(|index| within.contains(index))
        .filter(|index| text.facts.items[*index].readings.first().map(rule) == Some(own));
    let mut others: Vec<usize> = others.collect();
    others.sort_unstable();
    others.dedup();
    others.len()
}

/// Whether a value is a whole number or a rank of at most twelve.
fn is_small(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.scale() == 0 && number.abs() <= SMALL,
        Value::Ordinal(rank) => Decimal::from(*rank) <= SMALL,
        _ => false,
    }
}

/// Whether two numbers count things that share a meaning.
fn count_the_same(check: &Check<'_>, facts: &Sides<StatedFact>) -> bool {
    let counted = facts.as_ref().map(|fact| {
        let text = &check.bitext[fact.side];
        text.facts.items[text.facts.at(fact.span)?].counted
    });
    counted.both().is_some_and(|counted| share_meaning(check, counted))
}

/// Whether two facts are amounts of one unit, or two years, dates, times or shares.
fn have_one_unit(facts: &Sides<StatedFact>) -> bool {
    let values = facts.as_ref().map(|fact| fact.value.as_ref()).both();
    values.is_some_and(|values| match (values.source, values.target) {
        (Value::Money { currency: a, .. }, Value::Money { currency: b, .. }) => a == b,
        (Value::Measure { unit: a, .. }, Value::Measure { unit: b, .. }) => a == b,
        (Value::Year(_), Value::Year(_))
        | (Value::Date(_), Value::Date(_))
        | (Value::Time { .. }, Value::Time { .. })
        | (Value::Percent(_), Value::Percent(_)) => true,
        _ => false,
    })
}

/// Whether two addresses lead to editions of a page for each language, or to one page that moved.
fn are_editions(check: &Check<'_>, facts: &Sides<StatedFact>) -> bool {
    let is_address = |value: &Value| matches!(value, Value::Url(_) | Value::Email(_));
    let languages = check.bitext.texts.as_ref().map(|text| text.source.language);
    facts.iter().all(|fact| fact.value.as_ref().is_some_and(is_address))
        && have_spellings(check, facts, |source, target| {
            is_other_page(source, target)
                || is_moved_page(source, target)
                || is_local_edition(source, target, languages.target)
                || is_main_edition(source, target, languages.source)
        })
}

/// Whether the target states another amount of its readers' own currency: a price for each country.
/// The same figure in two currencies is none.
fn are_local_prices(check: &Check<'_>, facts: &Sides<StatedFact>) -> bool {
    let prices = facts.as_ref().map(|fact| match fact.value.as_ref()? {
        Value::Money { amount, currency } => Some((*amount, (*currency)?)),
        _ => None,
    });
    let home = check.bitext[Side::Target].source.language.profile().home_currency;
    prices.both().is_some_and(|Sides { source, target }| {
        let is_home = |currency: [u8; 3]| home.is_some_and(|home| home.as_bytes() == currency);
        source.0 != target.0 && is_home(target.1) && !is_home(source.1)
    })
}

/// Whether the spellings of two names or addresses are related in a way.
fn have_spellings(
    check: &Check<'_>,
    facts: &Sides<StatedFact>,
    are_related: impl Fn(&str, &str) -> bool,
) -> bool {
    let spelling = |fact: &StatedFact| match fact.value.as_ref()? {
        value @ (Value::Url(_)
        | Value::Email(_)
        | Value::Person(_)
        | Value::Program(_)
        | Value::Acronym(_)) => Some(canonical(value, check.lexicon)),
        _ => None,
    };
    let spellings = facts.as_ref().map(spelling);
    spellings.both().is_some_and(|both| are_related(&both.source, &both.target))
}

/// Whether a word beside one fact translates a word beside the other.
fn are_in_one_slot(check: &Check<'_>, facts: &Sides<StatedFact>) -> bool {
    let beside = facts.as_ref().map(|fact| words_beside(check, fact));
    let texts = &check.bitext.texts;
    beside.source.iter().any(|source| {
        beside.target.iter().any(|target| {
            texts.source.token(*source) == texts.target.token(*target)
                || share_meaning(check, Sides::new(*source, *target))
        })
    })
}

/// Returns the nearest words with a meaning before and after a fact in its sentence.
fn words_beside(check: &Check<'_>, fact: &StatedFact) -> Vec<usize> {
    let text = &check.bitext[fact.side];
    let document = &text.document;
    let Some(sentence) = document.sentence_at(fact.span.start) else { return Vec::new() };
    let tokens = document.sentences[sentence].tokens.clone();
    let is_word = |token: &usize| {
        document.tokens[*token].kind != TokenKind::Mark && !text.words.form(*token).function
    };
    let span = |token: usize| document.tokens[token].span;
    let before = tokens.clone().rev().filter(|token| span(*token).end <= fact.span.start);
    let after = tokens.filter(|token| span(*token).start >= fact.span.end);
    before.filter(is_word).take(BESIDE).chain(after.filter(is_word).take(BESIDE)).collect()
}

/// Returns the number of differences in the sentence of a fact that are about facts of its family.
fn differing(check: &Check<'_>, fact: &StatedFact) -> usize {
    let text = &check.bitext[fact.side];
    let family_of = |value: &Value| family(value.kind(check.lexicon).rule());
    let own = fact.value.as_ref().and_then(family_of);
    let Some(sentence) = text.document.sentence_at(fact.span.start) else { return 0 };
    let within = text.facts.within(text.document.sentences[sentence].span);
    let differs = |index: usize| {
        within.contains(&index)
            && text.facts.items[index].readings.first().and_then(family_of) == own
    };
    let divergences = check.comparison.divergences.iter();
    divergences.filter(|divergence| divergence.facts[fact.side].is_some_and(differs)).count()
}

fn bead_at(check: &Check<'_>, side: Side, span: Span) -> Option<usize> {
    let block = check.bitext[side].document.block_at(span.start)?;
    check.bead_index.of_block(side, block)
}

fn bead_words(check: &Check<'_>, bead: &Bead, side: Side) -> usize {
    check.blocks(bead, side).map(|block| words_in(check, side, block.span)).sum()
}

/// Returns the number of words in a span.
fn words_in(check: &Check<'_>, side: Side, span: Span) -> usize {
    let tokens = &check.bitext[side].document.tokens;
    let from = tokens.partition_point(|token| token.span.start < span.start);
    tokens[from..]
        .iter()
        .take_while(|token| token.span.end <= span.end)
        .filter(|token| token.kind == TokenKind::Word)
        .count()
}

/// Whether a passage contains a digit, or a capital that does not begin it.
fn is_concrete(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphanumeric());
    let first = letters.next();
    first.is_some_and(char::is_numeric) || letters.any(|c| c.is_numeric() || c.is_uppercase())
}
