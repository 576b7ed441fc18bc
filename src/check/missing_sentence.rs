//! Sentences that only one version has, inside passages that both have.

use rustc_hash::FxHashSet;

use super::Check;
use super::counterpart::counterpart;
use crate::analysed_text::AnalysedText;
use crate::bitext::{Bead, SentenceBead};
use crate::document::TokenKind;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::{Language, POLISH_LENGTH};
use crate::lexicon::Concept;
use crate::message::{Arg, Message};
use crate::span::Span;

/// A shorter sentence says too little to be missed; counted in words that are no function words.
/// With one word less none of them may stand in the other version, and with all other words it has
/// to be a sentence.
const FEWEST_WORDS: usize = 3;
const FEWEST_IN_ALL: usize = 3;
/// In passages that hardly belong together every sentence lacks a counterpart: a note will do.
const SURE: f32 = 0.9;
/// A sentence this part of whose words the other version has was merged or reworded, not dropped.
const REWORDED: f32 = 0.5;

/// Less will do where the sentences around it are longer in the other version by about its length.
const REWORDED_AND_FITTING: f32 = 0.2;
/// In a passage of no more than so many times its length a sentence shows in the length of the
/// whole: without it at least this part of it lacks.
const FEW_SENTENCES: f32 = 2.5;
const LACKING: f32 = 0.3;
/// The lengths of versions of one sentence differ by no more than this, as a logarithm, in most
/// cases.
const FITTING: f32 = 0.35;

/// Marks inside a sentence that part what could be two.
const DIVIDES: [char; 4] = [';', ':', '–', '—'];

/// Longer passages, in characters, are not searched letter by letter.
const LONG_PASSAGE: usize = 10_000;

/// Finds the sentences without a counterpart. Several in a row are one finding.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for (index, bead) in check.bitext.alignment.beads.iter().enumerate() {
        for side in Language::ALL {
            let alone =
                bead.sentences.iter().filter(|sentences| sentences.side(side.other()).is_empty());
            let mut alone: Vec<usize> =
                alone.flat_map(|sentences| sentences.side(side).iter().copied()).collect();
            if alone.is_empty() {
                continue;
            }
            alone.sort_unstable();
            let passage = Passage::new(check, index, side);
            alone.retain(|sentence| is_missing(check, bead, &passage, side, *sentence));
            findings.extend(
                alone
                    .chunk_by(|before, sentence| before + 1 == *sentence)
                    .filter_map(|run| finding(check, index, side, run)),
            );
        }
    }
}

/// What a sentence of one side of a bead may be missed from.
struct Passage {
    bead: usize,
    /// What the words of the other side say that the sentences beside them do not account for.
    spare: FxHashSet<Concept>,
    /// The length of this side and of the other one.
    own: f32,
    theirs: f32,
    /// The sentences of the other side where it is long.
    sentences: FxHashSet<String>,
}

impl Passage {
    /// Whether the other side has the very sentence, in a long passage as a sentence of its own.
    fn has(&self, other: &AnalysedText, blocks: &[usize], text: &str) -> bool {
        match self.theirs as usize <= LONG_PASSAGE {
            true => blocks
                .iter()
                .filter_map(|block| other.document.blocks.get(*block))
                .any(|block| other.source.slice(block.span).contains(text)),
            false => self.sentences.contains(text),
        }
    }

    fn new(check: &Check<'_>, index: usize, side: Language) -> Passage {
        let bead = &check.bitext.alignment.beads[index];
        let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
        let tokens = |view: &AnalysedText, sentence: usize| {
            view.document.sentences.get(sentence).map_or(0..0, |sentence| sentence.tokens.clone())
        };
        let mut spare = FxHashSet::default();
        let mut own: FxHashSet<Concept> = FxHashSet::default();
        for sentences in &bead.sentences {
            own.clear();
            let words = sentences.side(side).iter().flat_map(|sentence| tokens(view, *sentence));
            own.extend(words.flat_map(|token| view.words.form(token).concepts.iter().copied()));
            for token in
                sentences.side(side.other()).iter().flat_map(|sentence| tokens(other, *sentence))
            {
                let form = other.words.form(token);
                // Words that the sentence beside them accounts for do not say this one too.
                if !form.function && !form.concepts.iter().any(|concept| own.contains(concept)) {
                    spare.extend(form.concepts.iter().copied());
                }
            }
        }
        let blocks = |view: &AnalysedText, side: Language| -> Vec<Span> {
            bead.side(side)
                .iter()
                .filter_map(|block| view.document.blocks.get(*block))
                .map(|block| block.span)
                .collect()
        };
        let (here, there) = (blocks(view, side), blocks(other, side.other()));
        let theirs: f32 = there.iter().map(|span| length(other, *span)).sum();
        let beside = bead
            .sentences
            .iter()
            .flat_map(|sentences| sentences.side(side.other()))
            .filter(|_| theirs as usize > LONG_PASSAGE);
        let sentences = beside.filter_map(|sentence| other.document.sentences.get(*sentence));
        let sentences =
            sentences.map(|sentence| other.source.slice(sentence.span).to_owned()).collect();
        Passage {
            bead: index,
            spare,
            own: here.iter().map(|span| length(view, *span)).sum(),
            theirs,
            sentences,
        }
    }
}

fn is_missing(
    check: &Check<'_>,
    bead: &Bead,
    passage: &Passage,
    side: Language,
    index: usize,
) -> bool {
    let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
    let Some(sentence) = view.document.sentences.get(index) else { return false };
    let text = view.source.slice(sentence.span);
    if passage.has(other, bead.side(side.other()), text) {
        return false;
    }
    let words: Vec<usize> = sentence
        .tokens
        .clone()
        .filter(|token| {
            view.document.tokens[*token].kind == TokenKind::Word
                && !view.words.form(*token).function
        })
        .collect();
    let in_all = sentence
        .tokens
        .clone()
        .filter(|token| view.document.tokens[*token].kind == TokenKind::Word)
        .count();
    let short = words.len() < FEWEST_WORDS;
    if words.len() + usize::from(in_all >= FEWEST_IN_ALL) < FEWEST_WORDS {
        return false;
    }
    let is_said = |word: &&usize| {
        view.words.form(**word).concepts.iter().any(|concept| passage.spare.contains(concept))
    };
    let said = words.iter().filter(is_said).count() as f32;
    let part = said / words.len() as f32;
    // One sentence became two where the passage around it is as long as it would be with this one.
    let fitting = fitting(check, bead, passage, side, index);
    let reworded = if fitting.is_empty() { REWORDED } else { REWORDED_AND_FITTING };
    if part >= reworded
        || (short && said > 0.0)
        || fitting.into_iter().any(|beside| is_clause(check, beside, side, index))
    {
        return false;
    }
    // Nothing is missing where the other version is as long as with it: one sentence became two.
    let gone = length(view, sentence.span);
    !(passage.own < gone * FEW_SENTENCES
        && passage.own * expected(side) - passage.theirs < gone * LACKING)
}

/// What is said of some sentences in a row.
fn finding(check: &Check<'_>, index: usize, side: Language, run: &[usize]) -> Option<Finding> {
    let bead = &check.bitext.alignment.beads[index];
    let view = check.bitext.side(side);
    let spans: Vec<Span> = run
        .iter()
        .filter_map(|sentence| view.document.sentences.get(*sentence))
        .map(|sentence| sentence.span)
        .collect();
    let (first, whole) = (*spans.first()?, spans.iter().copied().reduce(Span::join)?);
    let counterpart = Mark {
        side: side.other(),
        span: counterpart(check, index, side, run.first().copied())?,
        role: Role::Counterpart,
    };
    let parts = spans.iter().filter(|_| spans.len() > 1).map(|span| Mark {
        side,
        span: *span,
        role: Role::Part,
    });
    let id = if side == Language::English { "missing-sentence-en" } else { "missing-sentence-pl" };
    Some(Finding {
        rule: "missing-sentence",
        severity: if bead.confidence < SURE { Severity::Note } else { Severity::Warning },
        message: Message::new(id)
            .with("count", Arg::Number(spans.len() as i64))
            .with("quote", Arg::Quote(side, first)),
        primary: Mark { side, span: whole, role: Role::Subject },
        related: std::iter::once(counterpart).chain(parts).collect(),
        value: None,
        only: Some(side),
    })
}

/// How much of a text there is.
fn length(view: &AnalysedText, span: Span) -> f32 {
    view.source.slice(span).chars().count() as f32
}

/// Characters of the other language for one of this.
fn expected(side: Language) -> f32 {
    match side {
        Language::English => POLISH_LENGTH,
        Language::Polish => 1.0 / POLISH_LENGTH,
    }
}

/// The beads of the sentences before and behind this one where what is laid beside them is so long
/// that it may say this one too.
fn fitting<'a>(
    check: &'a Check<'_>,
    bead: &'a Bead,
    passage: &Passage,
    side: Language,
    index: usize,
) -> Vec<&'a SentenceBead> {
    let (view, other) = (check.bitext.side(side), check.bitext.side(side.other()));
    let sum = |view: &AnalysedText, sentences: &[usize]| -> f32 {
        sentences
            .iter()
            .filter_map(|sentence| view.document.sentences.get(*sentence))
            .map(|sentence| length(view, sentence.span))
            .sum()
    };
    let gone = sum(view, &[index]);
    let neighbours = [index.checked_sub(1), Some(index + 1)].into_iter().flatten();
    let homes =
        neighbours.filter_map(|neighbour| check.homes.of_sentence(side, passage.bead, neighbour));
    let fits = |beside: &&SentenceBead| {
        let (own, theirs) = (beside.side(side), beside.side(side.other()));
        if theirs.is_empty() {
            return false;
        }
        let without = (sum(other, theirs) / (sum(view, own) * expected(side))).ln();
        let with = (sum(other, theirs) / ((sum(view, own) + gone) * expected(side))).ln();
        with.abs() < without.abs() && with.abs() < FITTING
    };
    homes.filter_map(|home| bead.sentences.get(home)).filter(fits).collect()
}

/// Whether a mark inside a sentence parts what the other version says in this sentence and the one
/// beside it: `Save it; then close.` against `Zapisz. Zamknij.`
fn is_clause(check: &Check<'_>, beside: &SentenceBead, side: Language, index: usize) -> bool {
    let text = |side: Language, sentence: usize| {
        let view = check.bitext.side(side);
        view.document
            .sentences
            .get(sentence)
            .map_or("", |sentence| view.source.slice(sentence.span))
            .trim_end()
    };
    let texts =
        |side: Language| beside.side(side).iter().map(move |sentence| text(side, *sentence));
    let marks =
        |side: Language| texts(side).map(|text| text.matches(DIVIDES).count()).sum::<usize>();
    let opens = |side: Language| texts(side).any(|text| text.ends_with(':'));
    // `These are new:` may be the end of the sentence before: `, w tym:`.
    let opening = text(side, index).ends_with(':') && opens(side.other()) && !opens(side);
    opening || marks(side.other()) > marks(side)
}
