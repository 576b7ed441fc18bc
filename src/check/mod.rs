//! Checks: rules examine an aligned bitext and produce findings.
//!
//! Three floors: `rules/` has a file for each rule, `facts/` has the comparison of facts that the
//! rules of facts and the ledger share, and this file runs them. A rule states facts and writes no
//! sentence. It knows no other rule; one that needs the findings of the others declares so in its
//! type (`Find::Afterwards`).

mod address_language;
mod antonyms;
mod badges;
mod beside;
mod border;
mod content_words;
mod coordinated;
mod counterpart;
mod credits;
mod elsewhere;
mod evidence;
pub(crate) mod facts;
mod heading_line;
mod kept_quotations;
mod kept_titles;
mod kept_wording;
mod kinship;
mod ledger;
mod links;
mod merged;
mod navigation;
mod near_spelling;
mod own_version;
mod room;
mod rules;
mod said_nearby;
mod same_place;
pub mod severity;
pub(crate) mod suppression_comments;
mod within_missing;

use std::cell::OnceCell;

use crate::bitext::{Bead, Bitext, SentenceBead};
use crate::document::{Block, Sentence};
use crate::finding::{Finding, Role, Severity, Suppressed};
use crate::lexicon::Lexicon;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};

use border::OverBorder;
use facts::{Asides, BeadIndex, Comparison};
pub(crate) use ledger::ledger;
pub use rules::RULES;
use rules::{unpaired_document, unrelated};

/// A rule: its id and the functions that look for its findings.
pub struct Rule {
    /// The id.
    pub id: RuleId,
    /// The highest severity of its findings.
    pub severity: Severity,
    find: &'static [Find],
}

/// A function that finds the findings of a rule, given its id.
enum Find {
    /// Examines only the two texts.
    Alone(fn(&Check<'_>, RuleId, &mut Vec<Finding>)),
    /// Also examines the findings of all other rules, and runs after them.
    Afterwards(fn(&Check<'_>, RuleId, &[Finding]) -> Vec<Finding>),
}

/// The input of a rule.
pub(crate) struct Check<'a> {
    bitext: &'a Bitext,
    lexicon: &'a Lexicon,
    bead_index: BeadIndex,
    comparison: &'a Comparison,
    /// The asides of the texts, found once a rule asks for them.
    asides: OnceCell<Asides>,
    /// The sentences over the border of a paragraph, found once a rule asks for them.
    over_border: OnceCell<OverBorder>,
    /// Whether the blocks are the segments of one file that holds both texts.
    segmented: bool,
}

impl<'a> Check<'a> {
    /// Returns the sentences that are aligned one to one, in beads of at least this confidence.
    fn sentence_pairs(&self, confidence: f32) -> impl Iterator<Item = Sides<usize>> + 'a {
        let beads = self.bitext.alignment.beads.iter().flat_map(|bead| &bead.sentences);
        beads.filter(move |bead| bead.confidence >= confidence).filter_map(one_to_one)
    }

    /// Returns the brackets that only one text has on purpose.
    fn asides(&self) -> &Asides {
        self.asides.get_or_init(|| Asides::new(self.bitext, self.lexicon))
    }

    /// Returns the sentences that the other text has in a paragraph nearby.
    fn over_border(&self) -> &OverBorder {
        self.over_border.get_or_init(|| OverBorder::new(self))
    }

    /// Returns the expected number of characters of the other side for each of this side.
    fn expected_length(&self, side: Side) -> f32 {
        let language = |side: Side| self.bitext[side].source.language;
        language(side).expected_length_in(language(side.other()))
    }

    /// Returns the blocks of one side of a bead.
    fn blocks(&self, bead: &Bead, side: Side) -> impl Iterator<Item = &'a Block> + Clone {
        let document = &self.bitext[side].document;
        bead[side].iter().filter_map(|block| document.blocks.get(*block))
    }

    /// Whether a block of one text has no counterpart in the other.
    fn lacks_counterpart(&self, side: Side, block: usize) -> bool {
        let bead = self.bead_index.of_block(side, block);
        let bead = bead.and_then(|bead| self.bitext.alignment.beads.get(bead));
        bead.is_some_and(|bead| bead[side.other()].is_empty())
    }

    /// Returns the sentences of one text with these indices.
    fn sentences(
        &self,
        side: Side,
        indices: &[usize],
    ) -> impl Iterator<Item = &'a Sentence> + Clone {
        let document = &self.bitext[side].document;
        indices.iter().filter_map(|sentence| document.sentences.get(*sentence))
    }
}

fn one_to_one(bead: &SentenceBead) -> Option<Sides<usize>> {
    match (&bead[Side::Source], &bead[Side::Target]) {
        ([source], [target]) => Some(Sides::new(*source, *target)),
        _ => None,
    }
}

/// The result of checking a pair.
pub struct Checked {
    /// The findings, in reading order: by their place in the source, then by their place in the
    /// target, then by rule.
    pub findings: Vec<Finding>,
    /// The findings that comments in the texts accept.
    pub suppressed: Vec<Suppressed>,
    /// The comparison of facts, from which the findings and the ledger are made.
    pub(crate) comparison: Comparison,
}

/// Runs every rule.
///
/// Two texts that are not versions of one another give a single finding, and so does a text without
/// its other version.
pub fn check(bitext: &Bitext, lexicon: &Lexicon) -> Checked {
    let exclusive = exclusive_rule(bitext);
    let bead_index = BeadIndex::new(bitext);
    let comparison = match exclusive {
        Some(_) => Comparison::default(),
        None => Comparison::new(bitext, &bead_index, lexicon),
    };
    let segmented = bitext.texts.iter().any(|text| text.source.is_segmented());
    let check = Check {
        bitext,
        lexicon,
        bead_index,
        comparison: &comparison,
        asides: OnceCell::new(),
        over_border: OnceCell::new(),
        segmented,
    };
    let rules =
        || RULES.iter().filter(|rule| exclusive.is_none_or(|exclusive| rule.id == exclusive));
    let passes = || rules().flat_map(|rule| rule.find.iter().map(|find| (rule.id, find)));
    let mut findings = Vec::new();
    for (rule, find) in passes() {
        if let Find::Alone(find) = find {
            find(&check, rule, &mut findings);
        }
    }
    for (rule, find) in passes() {
        if let Find::Afterwards(find) = find {
            let found = find(&check, rule, &findings);
            findings.extend(found);
        }
    }
    for finding in &mut findings {
        finding.signs = evidence::signs(&check, finding);
        severity::decide(finding);
    }
    within_missing::downgrade(bitext, &mut findings);
    if segmented {
        downgrade_unreviewed(bitext, &mut findings);
    }
    let suppressed = suppression_comments::take_suppressed(bitext, &mut findings);
    findings.sort_by_cached_key(|finding| {
        let place = |side| {
            finding
                .marks(side)
                .filter(|mark| mark.role != Role::Elsewhere)
                .map(|mark| mark.span.start)
                .min()
                .unwrap_or(u32::MAX)
        };
        (place(Side::Source), place(Side::Target), finding.rule, finding.value.clone())
    });
    Checked { findings, suppressed, comparison }
}

/// Downgrades findings in unreviewed segments to notes.
fn downgrade_unreviewed(bitext: &Bitext, findings: &mut [Finding]) {
    let layout = bitext[Side::Target].source.layout.as_ref();
    let is_unreviewed = |offset: u32| {
        layout
            .and_then(|layout| layout.segment_at(offset))
            .is_some_and(|segment| segment.unreviewed)
    };
    for finding in findings {
        let is_marked = finding
            .marks(Side::Target)
            .any(|mark| mark.role != Role::Elsewhere && is_unreviewed(mark.span.start));
        if is_marked {
            finding.severity = Severity::Note;
        }
    }
}

/// Returns the only rule that runs if the texts are not a pair, or if one of them is missing.
fn exclusive_rule(bitext: &Bitext) -> Option<RuleId> {
    if unpaired_document::lacking(bitext).is_some() {
        Some(RuleId::UnpairedDocument)
    } else {
        unrelated::is_unrelated(bitext).then_some(RuleId::Unrelated)
    }
}
