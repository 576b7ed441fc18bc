//! Sentences whose version is much too short or too long although no sentence is missing: part of
//! one was dropped.

use crate::analysed_text::AnalysedText;
use rustc_hash::FxHashSet;

use super::Check;
use crate::bitext::{Bead, SentenceBead};
use crate::document::{BlockKind, TokenKind};
use crate::fact::{Fact, Value};
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::{Language, POLISH_LENGTH};
use crate::lexicon::Concept;
use crate::message::{Arg, Message};
use crate::span::Span;

/// Passages that hardly belong together have no length in common.
const SURE: f32 = 0.9;
/// A pair of so many sentences tells its own ratio. A sentence shorter than this, in characters,
/// tells nothing of it.
const FEWEST_SENTENCES: usize = 12;
const SHORT: f32 = 40.0;
/// So much has to be lacking: of the English or the Polish sentence (as the logarithm of the ratio;
/// translators into Polish explain more easily than they leave out), and in characters.
const LACKING: [f32; 2] = [0.3, 0.4];
const LACKING_LENGTH: [f32; 2] = [40.0, 55.0];
/// The whole passage lacks at least this part of what the sentence does: else it stands in the
/// sentence beside it.
const OF_PASSAGE: f32 = 0.7;
/// Among the words there is a stretch that the other version does not say, so many more words than
/// others,
const UNSAID: f32 = 4.0;
/// a word that it does say counting against so many that it does not,
const SAID: f32 = 1.5;
/// and at least this part of what is lacking.
const OF_LACKING: f32 = 0.35;
/// Half a sentence lacks, and the stretch is long: that is no free wording.
const HALF: f32 = 0.69;
const LONG_UNSAID: f32 = 7.0;

/// Other findings that tell why the lengths differ.
const BETTER: [&str; 3] = ["missing-sentence", "missing-paragraph", "untranslated"];

/// Finds the sentences that were cut.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    let explained = explained(check, findings);
    let usual = usual(check);
    for (index, bead) in check.bitext.alignment.beads.iter().enumerate() {
        if bead.confidence < SURE || explained.contains(&index) || !is_prose(check, bead) {
            continue;
        }
        for sentences in &bead.sentences {
            findings.extend(cut(check, bead, sentences, usual));
        }
    }
}

/// The beads about which a better finding was made.
fn explained(check: &Check<'_>, findings: &[Finding]) -> FxHashSet<usize> {
    // A list that was cut short is one finding too.
    let is_list = |finding: &&Finding| finding.related.iter().any(|mark| mark.role == Role::Part);
    let better =
        findings.iter().filter(|finding| BETTER.contains(&finding.rule) || is_list(finding));
    let bead = |finding: &Finding| {
        let Mark { side, span, .. } = finding.primary;
        let document = &check.bitext.side(side).document;
        let block = document.blocks.partition_point(|block| block.span.end <= span.start);
        check.homes.of_block(side, block)
    };
    better.filter_map(bead).collect()
}

fn is_prose(check: &Check<'_>, bead: &Bead) -> bool {
    let kinds = Language::ALL.into_iter().flat_map(|side| {
        let blocks = &check.bitext.side(side).document.blocks;
        bead.side(side).iter().filter_map(|block| blocks.get(*block)).map(|block| block.kind)
    });
    let mut kinds = kinds.peekable();
    kinds.peek().is_some()
        && kinds
            .all(|kind| !matches!(kind, BlockKind::Heading(_) | BlockKind::Cell | BlockKind::Code))
}

/// How long Polish is for English in this pair, as a logarithm: the median of its sentences.
fn usual(check: &Check<'_>) -> f32 {
    let beads = check.bitext.alignment.beads.iter().flat_map(|bead| &bead.sentences);
    if beads.clone().nth(FEWEST_SENTENCES - 1).is_none() {
        return POLISH_LENGTH.ln();
    }
    let lengths = beads.map(|sentences| {
        Language::ALL.map(|side| length(check.bitext.side(side), sentences.side(side)))
    });
    let mut ratios: Vec<f32> = lengths
        .filter(|[en, pl]| *en >= SHORT && *pl >= SHORT)
        .map(|[en, pl]| (pl / en).ln())
        .collect();
    if ratios.len() < FEWEST_SENTENCES {
        return POLISH_LENGTH.ln();
    }
    let middle = ratios.len() / 2;
    *ratios.select_nth_unstable_by(middle, f32::total_cmp).1
}

/// The length of what words and figures some sentences have.
fn length(view: &AnalysedText, sentences: &[usize]) -> f32 {
    let sentences = sentences.iter().filter_map(|sentence| view.document.sentences.get(*sentence));
    let tokens = sentences
        .flat_map(|sentence| view.document.tokens.get(sentence.tokens.clone()).unwrap_or_default());
    let words = tokens.filter(|token| token.kind != TokenKind::Mark);
    words.map(|token| view.source.slice(token.span).chars().count() + 1).sum::<usize>() as f32
}

/// What Polish lacks for the English of some beads, in characters of Polish; below 0 what it has
/// too much.
fn lacking(check: &Check<'_>, beads: &[SentenceBead], usual: f32) -> f32 {
    beads
        .iter()
        .map(|sentences| {
            length(&check.bitext.en, &sentences.en) * usual.exp()
                - length(&check.bitext.pl, &sentences.pl)
        })
        .sum()
}

fn cut(check: &Check<'_>, bead: &Bead, sentences: &SentenceBead, usual: f32) -> Option<Finding> {
    if sentences.en.is_empty() || sentences.pl.is_empty() {
        return None;
    }
    let [en, pl] =
        Language::ALL.map(|side| length(check.bitext.side(side), sentences.side(side)).max(1.0));
    let lacks = en * usual.exp() - pl;
    let ratio = (pl / en).ln() - usual;
    let side = if lacks > 0.0 { Language::English } else { Language::Polish };
    if ratio.abs() < LACKING[side as usize] || lacks.abs() < LACKING_LENGTH[side as usize] {
        return None;
    }
    let whole = lacking(check, &bead.sentences, usual);
    if (if lacks > 0.0 { whole } else { -whole }) < OF_PASSAGE * lacks.abs() {
        return None;
    }
    let stretch = unsaid(check, bead, sentences, side)?;
    if (check.bitext.side(side).source.slice(stretch.span).chars().count() as f32)
        < OF_LACKING * lacks.abs()
    {
        return None;
    }
    let other = &check.bitext.side(side.other()).document;
    let beside =
        sentences.side(side.other()).iter().filter_map(|sentence| other.sentences.get(*sentence));
    let beside = beside.map(|sentence| sentence.span).reduce(Span::join)?;
    let sure = ratio.abs() >= HALF && stretch.weight >= LONG_UNSAID;
    let id = if side == Language::English { "length-ratio-en" } else { "length-ratio-pl" };
    Some(Finding {
        rule: "length-ratio",
        severity: if sure { Severity::Warning } else { Severity::Note },
        message: Message::new(id).with("quote", Arg::Quote(side, stretch.span)),
        primary: Mark { side, span: stretch.span, role: Role::Subject },
        related: vec![Mark { side: side.other(), span: beside, role: Role::Counterpart }],
        value: None,
        only: Some(side),
    })
}

/// Words in a row of which the other version says hardly any.
struct Stretch {
    span: Span,
    /// How many they are, those that it does say counted against them.
    weight: f32,
}

/// The stretch of words on one side that the other side of the passage says least of.
fn unsaid(
    check: &Check<'_>,
    bead: &Bead,
    sentences: &SentenceBead,
    side: Language,
) -> Option<Stretch> {
    let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
    let blocks =
        bead.side(side.other()).iter().filter_map(|block| other.document.blocks.get(*block));
    let (mut said, mut stated): (FxHashSet<Concept>, FxHashSet<&Value>) = Default::default();
    for block in blocks {
        said.extend(
            other
                .document
                .block_tokens(block)
                .flat_map(|token| other.words.form(token).concepts.iter().copied()),
        );
        let facts = other.facts.within(block.span).map(|fact| &other.facts.items[fact]);
        stated.extend(facts.flat_map(|fact| fact.readings.iter().chain(&fact.implied)));
    }
    let own =
        sentences.side(side).iter().filter_map(|sentence| view.document.sentences.get(*sentence));
    // The words of a fact that the other side states are said, and addresses are no words.
    let facts = own
        .clone()
        .flat_map(|sentence| view.facts.within(sentence.span))
        .map(|fact| &view.facts.items[fact]);
    let is_said = |fact: &Fact| {
        fact.readings.iter().chain(&fact.implied).any(|reading| stated.contains(reading))
            || matches!(fact.readings.first(), Some(Value::Url(_) | Value::Email(_)))
    };
    let facts: Vec<Span> = facts.filter(|fact| is_said(fact)).map(|fact| fact.span).collect();
    let in_fact = |span: Span| {
        facts
            .get(facts.partition_point(|fact| fact.end <= span.start))
            .is_some_and(|fact| fact.start <= span.start)
    };
    let words = own
        .flat_map(|sentence| sentence.tokens.clone())
        .filter(|token| view.document.tokens[*token].kind == TokenKind::Word);
    // The stretch of most weight (Kadane).
    let (mut here, mut from, mut best) = (0.0_f32, None, (0.0_f32, None));
    for token in words.filter(|token| !view.words.form(*token).function) {
        let form = view.words.form(token);
        if form.concepts.iter().any(|concept| said.contains(concept))
            || in_fact(view.document.tokens[token].span)
        {
            here -= SAID;
        } else {
            here += 1.0;
            from = from.or(Some(token));
        }
        if here <= 0.0 {
            (here, from) = (0.0, None);
        } else if here > best.0 {
            best = (here, from.map(|from| (from, token)));
        }
    }
    let (from, to) = best.1.filter(|_| best.0 >= UNSAID)?;
    Some(Stretch {
        span: view.document.tokens[from].span.join(view.document.tokens[to].span),
        weight: best.0,
    })
}
