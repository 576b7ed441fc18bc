//! Sentences whose version is much too short or too long although no sentence is missing: part of
//! one was dropped.

use rustc_hash::FxHashSet;

use super::{Check, Find, Rule};
use crate::bitext::{Bead, SentenceBead};
use crate::document::{BlockKind, TokenKind};
use crate::fact::{Fact, Value};
use crate::finding::{Finding, FindingKind, Mark, Role, Severity};
use crate::lexicon::Concept;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Minimum confidence of a bead. Passages that may not belong together have unrelated lengths.
const MIN_CONFIDENCE: f32 = 0.9;
/// Minimum number of sentences from which the ratio of a pair is measured.
const MIN_SENTENCES: usize = 12;
/// Minimum length, in characters, of a sentence that counts for the ratio of its pair.
const MIN_LENGTH: f32 = 40.0;
/// Minimum deviation from the ratio of the pair, as a logarithm, by the side that has more. They
/// differ because translators into Polish explain more often than they leave out.
const MIN_DEVIATION: Sides<f32> = Sides::new(0.3, 0.4);
/// Minimum number of missing characters of the target, by the side that has more.
const MIN_MISSING: Sides<f32> = Sides::new(40.0, 55.0);
/// Minimum part of the missing characters that the whole bead lacks too. If it lacks less, the
/// words are in a neighbouring sentence.
const MIN_MISSING_IN_BEAD: f32 = 0.7;
/// Minimum weight of a stretch of words that the other version lacks: one for each of its words
/// that is missing, less [`PRESENT`] for each that is present.
const MIN_WEIGHT: f32 = 4.0;
/// Weight by which a word that is present in the other version lowers that of a stretch.
const PRESENT: f32 = 1.5;
/// Minimum length of the stretch, as a part of the missing characters.
const MIN_STRETCH: f32 = 0.35;
/// Deviation from which half the sentence is missing, as a logarithm. With a stretch of
/// [`CERTAIN_WEIGHT`] this can't be a free translation.
const CERTAIN_DEVIATION: f32 = 0.69;
/// Weight of a long stretch.
const CERTAIN_WEIGHT: f32 = 7.0;

pub(super) const RULE: Rule =
    Rule { id: RuleId::LengthRatio, severity: Severity::Warning, find: &[Find::Afterwards(find)] };

/// Finds the sentences that were cut.
fn find(check: &Check<'_>, rule: RuleId, findings: &[Finding]) -> Vec<Finding> {
    let explained = explained_beads(check, findings);
    let usual = usual_ratio(check);
    let mut found = Vec::new();
    for (index, bead) in check.bitext.alignment.beads.iter().enumerate() {
        if bead.confidence < MIN_CONFIDENCE || explained.contains(&index) || !is_prose(check, bead)
        {
            continue;
        }
        let sentences = bead.sentences.iter();
        found.extend(sentences.filter_map(|sentences| cut(check, rule, bead, sentences, usual)));
    }
    found
}

/// Returns the beads whose lengths differ because of another finding: a missing passage, an
/// untranslated one, or a list that was cut short.
fn explained_beads(check: &Check<'_>, findings: &[Finding]) -> FxHashSet<usize> {
    let explains = |finding: &&Finding| {
        matches!(
            finding.rule,
            RuleId::MissingSentence | RuleId::MissingParagraph | RuleId::Untranslated
        ) || finding.related.iter().any(|mark| mark.role == Role::Part)
    };
    let bead = |finding: &Finding| {
        let Mark { side, span, .. } = finding.primary;
        let blocks = &check.bitext[side].document.blocks;
        let block = blocks.partition_point(|block| block.span.end <= span.start);
        check.bead_index.of_block(side, block)
    };
    findings.iter().filter(explains).filter_map(bead).collect()
}

fn is_prose(check: &Check<'_>, bead: &Bead) -> bool {
    let blocks = Side::BOTH.into_iter().flat_map(|side| check.blocks(bead, side));
    let mut blocks = blocks.peekable();
    blocks.peek().is_some()
        && blocks.all(|block| {
            !matches!(block.kind, BlockKind::Heading(_) | BlockKind::Cell | BlockKind::Code)
        })
}

/// Returns how long the target is for the source in this pair, as a logarithm: the median of its
/// sentences.
fn usual_ratio(check: &Check<'_>) -> f32 {
    let beads = check.bitext.alignment.beads.iter().flat_map(|bead| &bead.sentences);
    if beads.clone().nth(MIN_SENTENCES - 1).is_none() {
        return check.expected_length(Side::Source).ln();
    }
    let mut ratios: Vec<f32> = beads
        .map(|sentences| lengths(check, sentences))
        .filter(|lengths| lengths.iter().all(|length| *length >= MIN_LENGTH))
        .map(|lengths| (lengths.target / lengths.source).ln())
        .collect();
    if ratios.len() < MIN_SENTENCES {
        return check.expected_length(Side::Source).ln();
    }
    let middle = ratios.len() / 2;
    *ratios.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// Returns the length of the words and figures of each side, in characters; asides don't count.
fn lengths(check: &Check<'_>, sentences: &SentenceBead) -> Sides<f32> {
    Sides::from_fn(|side| {
        let text = &check.bitext[side];
        let tokens = check.sentences(side, &sentences[side]).flat_map(|sentence| {
            text.document.tokens.get(sentence.tokens.clone()).unwrap_or_default()
        });
        let words = tokens
            .filter(|token| token.kind != TokenKind::Mark)
            .filter(|token| !check.asides().contain(side, token.span));
        words.map(|token| text.source.slice(token.span).chars().count() + 1).sum::<usize>() as f32
    })
}

/// Returns the number of characters that the target lacks, or has too much if negative.
fn missing_length(lengths: Sides<f32>, usual: f32) -> f32 {
    lengths.source * usual.exp() - lengths.target
}

fn cut(
    check: &Check<'_>,
    rule: RuleId,
    bead: &Bead,
    sentences: &SentenceBead,
    usual: f32,
) -> Option<Finding> {
    if sentences.sentences.iter().any(Vec::is_empty) {
        return None;
    }
    let lengths_here = lengths(check, sentences).map(|length| length.max(1.0));
    let missing = missing_length(lengths_here, usual);
    let deviation = (lengths_here.target / lengths_here.source).ln() - usual;
    let side = if missing > 0.0 { Side::Source } else { Side::Target };
    if deviation.abs() < MIN_DEVIATION[side] || missing.abs() < MIN_MISSING[side] {
        return None;
    }
    let in_bead = bead.sentences.iter().map(|sentences| lengths(check, sentences));
    let in_bead: f32 = in_bead.map(|lengths| missing_length(lengths, usual)).sum();
    let in_bead = if missing > 0.0 { in_bead } else { -in_bead };
    if in_bead < MIN_MISSING_IN_BEAD * missing.abs() {
        return None;
    }
    let stretch = missing_stretch(check, bead, sentences, side)?;
    let length = check.bitext[side].source.slice(stretch.span).chars().count() as f32;
    if length < MIN_STRETCH * missing.abs() {
        return None;
    }
    let opposite = check.sentences(side.other(), &sentences[side.other()]);
    let opposite = opposite.map(|sentence| sentence.span).reduce(Span::join)?;
    let certain = deviation.abs() >= CERTAIN_DEVIATION && stretch.weight >= CERTAIN_WEIGHT;
    let severity = if certain { Severity::Warning } else { Severity::Note };
    let kind = FindingKind::PartMissing { side, words: stretch.span };
    let finding = Finding::new(rule, severity, kind, Mark::subject(side, stretch.span))
        .related([Mark::counterpart(side.other(), opposite)]);
    Some(finding.only(side))
}

/// Successive words of which the other version has hardly any.
struct Stretch {
    span: Span,
    weight: f32,
}

/// Returns the heaviest stretch of words on one side that the other side of the bead lacks.
fn missing_stretch(
    check: &Check<'_>,
    bead: &Bead,
    sentences: &SentenceBead,
    side: Side,
) -> Option<Stretch> {
    let text = &check.bitext[side];
    let other = Content::new(check, bead, side.other());
    let own = check.sentences(side, &sentences[side]);
    // Words of a fact that the other side states are present, and addresses are no words.
    let facts = own.clone().flat_map(|sentence| text.facts.within(sentence.span));
    let facts = facts.map(|fact| &text.facts.items[fact]);
    let is_address =
        |fact: &Fact| matches!(fact.readings.first(), Some(Value::Url(_) | Value::Email(_)));
    let facts: Vec<Span> =
        facts.filter(|fact| other.states(fact) || is_address(fact)).map(|fact| fact.span).collect();
    let in_fact = |span: Span| {
        facts
            .get(facts.partition_point(|fact| fact.end <= span.start))
            .is_some_and(|fact| fact.start <= span.start)
    };
    let tokens = &text.document.tokens;
    let words = own
        .flat_map(|sentence| sentence.tokens.clone())
        .filter(|token| tokens[*token].kind == TokenKind::Word)
        .filter(|token| !check.asides().contain(side, tokens[*token].span))
        .filter(|token| !text.words.form(*token).function);
    // The stretch of most weight (Kadane's algorithm).
    let (mut weight, mut from, mut best) = (0.0_f32, None, (0.0_f32, None));
    for token in words {
        let concepts = &text.words.form(token).concepts;
        let present = concepts.iter().any(|concept| other.concepts.contains(concept))
            || in_fact(tokens[token].span);
        if present {
            weight -= PRESENT;
        } else {
            weight += 1.0;
            from = from.or(Some(token));
        }
        if weight <= 0.0 {
            (weight, from) = (0.0, None);
        } else if weight > best.0 {
            best = (weight, from.map(|from| (from, token)));
        }
    }
    let (weight, range) = best;
    let (from, to) = range.filter(|_| weight >= MIN_WEIGHT)?;
    Some(Stretch { span: tokens[from].span.join(tokens[to].span), weight })
}

/// The meanings and facts of one side of a bead.
struct Content<'a> {
    concepts: FxHashSet<Concept>,
    values: FxHashSet<&'a Value>,
}

impl<'a> Content<'a> {
    fn new(check: &Check<'a>, bead: &Bead, side: Side) -> Content<'a> {
        let text = &check.bitext[side];
        let mut content = Content { concepts: FxHashSet::default(), values: FxHashSet::default() };
        for block in check.blocks(bead, side) {
            let tokens = text.document.block_tokens(block);
            let concepts = tokens.flat_map(|token| text.words.form(token).concepts.iter());
            content.concepts.extend(concepts.copied());
            let facts = text.facts.within(block.span).map(|fact| &text.facts.items[fact]);
            content.values.extend(facts.flat_map(|fact| fact.readings.iter().chain(&fact.implied)));
        }
        content
    }

    /// Whether a fact is among the facts.
    fn states(&self, fact: &Fact) -> bool {
        fact.readings.iter().chain(&fact.implied).any(|value| self.values.contains(value))
    }
}
