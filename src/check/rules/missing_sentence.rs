//! Sentences that only one version has, inside passages that both have.

use rustc_hash::FxHashSet;

use super::{Check, Find, Rule};
use crate::analysed_text::AnalysedText;
use crate::bitext::{Bead, SentenceBead};
use crate::check::content_words::{left_over, meanings};
use crate::check::counterpart::counterpart;
use crate::check::{beside, merged, room, said_nearby};
use crate::document::{Sentence, TokenKind};
use crate::evidence::Sign;
use crate::finding::{Finding, FindingKind, Mark, MissingUnit, Severity};
use crate::lexicon::Concept;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Minimum number of content words of a sentence that can be missing. One word less is enough if
/// the other version has none of them and the sentence has [`MIN_WORDS`] words in all.
const MIN_CONTENT_WORDS: usize = 3;
/// Minimum number of words of a sentence with one content word less.
const MIN_WORDS: usize = 3;
/// Maximum difference in length, as a logarithm, between the rest of a passage and its other
/// version if the missing sentences are all that it lacks. It makes up for a low confidence, which
/// may be due to their absence.
const MAX_REST_RATIO: f32 = 0.35;
/// Part of its words that the other version has of a sentence that was merged or reworded, not
/// dropped.
const REWORDED: f32 = 0.5;
/// The same part if a neighbouring sentence is longer in the other version by about its length.
const REWORDED_IN_NEIGHBOUR: f32 = 0.2;
/// Maximum length of a passage, in lengths of the sentence, in which a missing sentence shows in
/// the length of the whole.
const MAX_PASSAGE_RATIO: f32 = 2.5;
/// Minimum part of its length that such a passage then lacks.
const MIN_MISSING: f32 = 0.3;
/// Maximum difference in length of two versions of one sentence in most cases, as a logarithm.
const MAX_LENGTH_RATIO: f32 = 0.35;

/// Minimum part of the length of a sentence for which a neighbour's source has room if the
/// translation split that in two.
const MIN_ROOM: f32 = 0.3;
/// Minimum difference in length, as a logarithm, between that source and the neighbour alone.
const MIN_SPLIT_RATIO: f32 = 0.2;
/// Maximum difference in length, as a logarithm, between that source and both parts.
const MAX_SPLIT_RATIO: f32 = 0.4;
/// Maximum number of missing sentences that are all in which two passages differ.
const MAX_ALL: usize = 2;
/// Maximum difference in length of the rest of such passages, as a logarithm.
const MAX_ALL_RATIO: f32 = 0.3;
/// Marks inside a sentence between clauses that could be two sentences.
const CLAUSE_MARKS: [char; 4] = [';', ':', '–', '—'];

/// Maximum length, in characters, of a passage that is searched for the text of a sentence. In a
/// longer one a sentence is only compared with whole sentences.
const MAX_SEARCHED: usize = 10_000;

pub(super) const RULE: Rule =
    Rule { id: RuleId::MissingSentence, severity: Severity::Warning, find: &[Find::Alone(find)] };

/// Finds the sentences without a counterpart. Several in a row are one finding.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    for (index, bead) in check.bitext.alignment.beads.iter().enumerate() {
        for side in Side::BOTH {
            let mut missing = bead.unmatched_sentences(side);
            if missing.is_empty() {
                continue;
            }
            let bead_side = BeadSide::new(check, index, side);
            missing.retain(|sentence| bead_side.is_missing(*sentence));
            let rest_fits = bead_side.rest_fits(&missing);
            // In passages that may not belong together every sentence lacks a counterpart.
            let is_sure = bead.is_sure() || rest_fits;
            let severity = if is_sure { Severity::Warning } else { Severity::Note };
            let accounts = bead_side.accounts_for_difference(&missing);
            let is_present = |run: &[usize]| {
                beside::in_block_beside(check, side, index, run)
                    || room::is_nearby(check, side, index, run)
                    || !accounts && room::is_filled(check, side, index, run, &missing)
            };
            // Where the other version has something for several, it may still lack one of them.
            let lacking: Vec<usize> = runs(&missing)
                .flat_map(|run| match is_present(run) {
                    true if run.len() == 1 => Vec::new(),
                    true => run.iter().copied().filter(|one| !is_present(&[*one])).collect(),
                    false => run.to_vec(),
                })
                .collect();
            let found = runs(&lacking).filter_map(|run| finding(check, rule, index, side, run));
            let found = found.map(|found| Finding { severity, ..found });
            findings.extend(found.map(|found| found.sign(Sign::LengthFits, accounts)));
        }
    }
}

/// Returns the runs of successive sentences.
fn runs(sentences: &[usize]) -> impl Iterator<Item = &[usize]> {
    sentences.chunk_by(|before, sentence| before + 1 == *sentence)
}

/// One side of a bead and the passage in which a sentence of it may be missing.
struct BeadSide<'a> {
    check: &'a Check<'a>,
    index: usize,
    bead: &'a Bead,
    side: Side,
    /// Meanings of the other side's words that no aligned sentence of this side accounts for.
    spare: FxHashSet<Concept>,
    /// The length of each side, in characters.
    lengths: Sides<f32>,
    /// The sentences of the other side if that is too long to be searched.
    sentences: Option<FxHashSet<&'a str>>,
}

/// The lengths of a sentence bead, in characters of the side with the sentence.
struct Lengths {
    own: f32,
    /// The length on this side that the other side leads one to expect.
    other: f32,
}

impl<'a> BeadSide<'a> {
    fn new(check: &'a Check<'a>, index: usize, side: Side) -> BeadSide<'a> {
        let bead = &check.bitext.alignment.beads[index];
        let lengths = Sides::from_fn(|side| {
            let blocks = check.blocks(bead, side);
            blocks.map(|block| length(&check.bitext[side], block.span)).sum()
        });
        let other = &check.bitext[side.other()];
        let is_long = lengths[side.other()] as usize > MAX_SEARCHED;
        let sentences = is_long.then(|| {
            let sentences = bead
                .sentences
                .iter()
                .flat_map(|sentences| check.sentences(side.other(), &sentences[side.other()]));
            sentences.map(|sentence| other.source.slice(sentence.span)).collect()
        });
        BeadSide {
            check,
            index,
            bead,
            side,
            spare: meanings(&left_over(check, side, bead)),
            lengths,
            sentences,
        }
    }

    fn text(&self, side: Side) -> &'a AnalysedText {
        &self.check.bitext[side]
    }

    fn sentence(&self, side: Side, index: usize) -> Option<&'a Sentence> {
        self.text(side).document.sentences.get(index)
    }

    fn slice(&self, side: Side, span: Span) -> &'a str {
        self.text(side).source.slice(span)
    }

    /// Whether the other side has the text of a sentence, in a long passage as a whole sentence.
    fn contains(&self, sentence: &str) -> bool {
        if let Some(sentences) = &self.sentences {
            return sentences.contains(sentence);
        }
        let other = self.side.other();
        let mut blocks = self.check.blocks(self.bead, other);
        blocks.any(|block| self.slice(other, block.span).contains(sentence))
    }

    /// Whether the other side lacks an unmatched sentence.
    fn is_missing(&self, index: usize) -> bool {
        let text = self.text(self.side);
        let Some(sentence) = self.sentence(self.side, index) else { return false };
        let is_aside = || self.check.asides().contain(self.side, sentence.span);
        if self.contains(text.source.slice(sentence.span)) || is_aside() {
            return false;
        }
        if self.check.over_border().contains(self.side, index)
            || beside::is_quoted(self.check, self.side, self.index, index)
        {
            return false;
        }
        let is_word = |token: &usize| text.document.tokens[*token].kind == TokenKind::Word;
        let words: Vec<usize> = sentence.tokens.clone().filter(is_word).collect();
        let content = words.iter().map(|token| text.words.form(*token));
        let content: Vec<_> = content.filter(|form| !form.function).collect();
        let is_short = content.len() < MIN_CONTENT_WORDS;
        if content.len() + usize::from(words.len() >= MIN_WORDS) < MIN_CONTENT_WORDS {
            return false;
        }
        let present = content
            .iter()
            .filter(|form| form.concepts.iter().any(|concept| self.spare.contains(concept)))
            .count() as f32;
        let neighbours = self.longer_neighbours(index);
        let reworded = if neighbours.is_empty() { REWORDED } else { REWORDED_IN_NEIGHBOUR };
        if present / content.len() as f32 >= reworded
            || (is_short && present > 0.0)
            || neighbours.into_iter().any(|neighbour| self.is_clause_of(neighbour, index))
        {
            return false;
        }
        let missing = length(text, sentence.span);
        if self.is_split_off(index, missing)
            || said_nearby::is_said(self.check, self.side, self.index, &content)
            || merged::is_divided(self.check, self.side, self.index, missing)
        {
            return false;
        }
        // If the other version is as long as with the sentence, one sentence became two.
        let (own, other) = (self.lengths[self.side], self.lengths[self.side.other()]);
        !(own < missing * MAX_PASSAGE_RATIO
            && own * self.check.expected_length(self.side) - other < missing * MIN_MISSING)
    }

    /// Whether a sentence of the target is the second half of a translation, which splits a sentence
    /// more often than it joins two or adds one: its neighbour's source is too long for the
    /// neighbour alone, and as long as one expects for both.
    ///
    /// Of the sentences that only the target has, this is true of half of those that split another
    /// one, and of one in thirty of those that the source really lacks. Of those that only the
    /// source has, it is no evidence.
    fn is_split_off(&self, index: usize, missing: f32) -> bool {
        let beads = self.bead.sentences.iter();
        let unmatched = |sentences: &&SentenceBead| sentences[self.side.other()].is_empty();
        if self.side != Side::Target || beads.filter(unmatched).count() > 1 {
            return false;
        }
        let single = |neighbour: &&SentenceBead| neighbour[self.side.other()].len() == 1;
        self.neighbours(index).filter(single).any(|neighbour| {
            let Lengths { own, other } = self.lengths_of(neighbour);
            let (without, with) = (ratio(other, own), ratio(other, own + missing));
            other - own >= missing * MIN_ROOM
                && without >= MIN_SPLIT_RATIO
                && with.abs() <= MAX_SPLIT_RATIO
        })
    }

    /// Returns the sentence beads before and after a sentence that have another side.
    fn neighbours(&self, index: usize) -> impl Iterator<Item = &'a SentenceBead> {
        [index.checked_sub(1), Some(index + 1)]
            .into_iter()
            .flatten()
            .filter_map(|sentence| {
                self.check.bead_index.of_sentence(self.side, self.index, sentence)
            })
            .filter_map(|neighbour| self.bead.sentences.get(neighbour))
            .filter(|neighbour| !neighbour[self.side.other()].is_empty())
    }

    /// Returns the lengths of a sentence bead, that of the other side as expected on this side.
    fn lengths_of(&self, sentences: &SentenceBead) -> Lengths {
        let sum = |side: Side| -> f32 {
            self.check
                .sentences(side, &sentences[side])
                .map(|sentence| length(self.text(side), sentence.span))
                .sum()
        };
        let other = sum(self.side.other()) / self.check.expected_length(self.side);
        Lengths { own: sum(self.side), other }
    }

    /// Returns the neighbours of a sentence whose other side is long enough to include that
    /// sentence too.
    fn longer_neighbours(&self, index: usize) -> Vec<&'a SentenceBead> {
        let sentence = self.sentence(self.side, index);
        let missing = sentence.map_or(0.0, |sentence| length(self.text(self.side), sentence.span));
        let fits = |neighbour: &&SentenceBead| {
            let Lengths { own, other } = self.lengths_of(neighbour);
            let (without, with) = (ratio(other, own), ratio(other, own + missing));
            with.abs() < without.abs() && with.abs() < MAX_LENGTH_RATIO
        };
        self.neighbours(index).filter(fits).collect()
    }

    /// Whether the rest of the passage has the length that its other version predicts.
    fn rest_fits(&self, missing: &[usize]) -> bool {
        self.rest_ratio(missing).abs() <= MAX_REST_RATIO
    }

    /// Whether the missing sentences are all in which the two versions of the passage differ: they
    /// are one or two, the other side has none of its own, and the rest has its length.
    fn accounts_for_difference(&self, missing: &[usize]) -> bool {
        let has_own = |sentences: &SentenceBead| sentences[self.side].is_empty();
        missing.len() <= MAX_ALL
            && !self.bead.sentences.iter().any(has_own)
            && self.rest_ratio(missing).abs() <= MAX_ALL_RATIO
    }

    /// Returns the difference in length, as a logarithm, between the rest of the passage and its
    /// other version.
    fn rest_ratio(&self, missing: &[usize]) -> f32 {
        let text = self.text(self.side);
        let missing: f32 = self
            .check
            .sentences(self.side, missing)
            .map(|sentence| length(text, sentence.span))
            .sum();
        let other = self.lengths[self.side.other()] / self.check.expected_length(self.side);
        ratio(other, self.lengths[self.side] - missing)
    }

    /// Whether the other version has a sentence as a clause of its neighbour: `Save it; then
    /// close.` against `Zapisz. Zamknij.`
    fn is_clause_of(&self, neighbour: &SentenceBead, index: usize) -> bool {
        let text = |side: Side, index: usize| {
            self.sentence(side, index)
                .map_or("", |sentence| self.slice(side, sentence.span))
                .trim_end()
        };
        let texts = |side: Side| neighbour[side].iter().map(move |index| text(side, *index));
        let marks =
            |side: Side| texts(side).map(|text| text.matches(CLAUSE_MARKS).count()).sum::<usize>();
        let has_colon = |side: Side| texts(side).any(|text| text.ends_with(':'));
        let (own, other) = (self.side, self.side.other());
        // `These are new:` may be the end of the sentence before: `, w tym:`.
        let introduces = text(own, index).ends_with(':') && has_colon(other) && !has_colon(own);
        introduces || marks(other) > marks(own)
    }
}

/// Reports a run of missing sentences.
fn finding(
    check: &Check<'_>,
    rule: RuleId,
    index: usize,
    side: Side,
    run: &[usize],
) -> Option<Finding> {
    let spans: Vec<Span> = check.sentences(side, run).map(|sentence| sentence.span).collect();
    let (first, whole) = (*spans.first()?, spans.iter().copied().reduce(Span::join)?);
    let counterpart = counterpart(check, index, side, run.first().copied())?;
    let kind =
        FindingKind::Missing { unit: MissingUnit::Sentence, side, count: spans.len(), first };
    let parts = spans.iter().filter(|_| spans.len() > 1);
    let finding = Finding::new(rule, Severity::Warning, kind, Mark::subject(side, whole))
        .related([Mark::counterpart(side.other(), counterpart)])
        .related(parts.map(|span| Mark::part(side, *span)));
    Some(finding.only(side))
}

/// Returns the logarithm of a ratio.
fn ratio(other: f32, own: f32) -> f32 {
    (other / own).ln()
}

/// Returns a length in characters.
fn length(text: &AnalysedText, span: Span) -> f32 {
    text.source.slice(span).chars().count() as f32
}
