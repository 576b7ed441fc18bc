//! Blocks that only one version has. A run of them is one finding.

use rustc_hash::{FxHashMap, FxHashSet};

use super::{Check, Find, Rule};
use crate::analysed_text::AnalysedText;
use crate::bitext::Bead;
use crate::check::elsewhere::{Elsewhere, is_picture};
use crate::check::{beside, credits, heading_line, merged, navigation, own_version, same_place};
use crate::document::{BlockKind, TokenKind};
use crate::finding::{Finding, FindingKind, Mark, MissingUnit, Severity};
use crate::html_tags::seen_code;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Minimum number of words of missing code that is worth more than a note.
const MIN_CODE_WORDS: usize = 6;

pub(super) const RULE: Rule =
    Rule { id: RuleId::MissingParagraph, severity: Severity::Error, find: &[Find::Alone(find)] };

/// Finds the runs of blocks without a counterpart. Those of segmented files are left to
/// `untranslated`: there a block without a counterpart is a translation that isn't written yet.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    if check.segmented {
        return;
    }
    let unmatched = Sides::from_fn(|side| {
        let beads = check.bitext.alignment.beads.iter();
        let unmatched = beads.filter(|bead| bead[side.other()].is_empty());
        let mut missing: Vec<usize> = unmatched.flat_map(|bead| &bead[side]).copied().collect();
        missing.sort_unstable();
        missing
    });
    // A listing that one version has indented too little to be one is in both.
    let words = |side: Side, block: usize| -> String {
        let text = &check.bitext[side];
        let written = seen_code(text.source.slice(text.document.blocks[block].span));
        let words = written.split_whitespace();
        words.collect::<Vec<_>>().join(" ")
    };
    let written = Sides::from_fn(|side| -> FxHashSet<String> {
        unmatched[side].iter().map(|block| words(side, *block)).collect()
    });
    let elsewhere = Elsewhere::new(check);
    let missing = Sides::from_fn(|side| -> Vec<usize> {
        let is_missing = |block: &usize| !written[side.other()].contains(&words(side, *block));
        let missing: Vec<usize> = unmatched[side].iter().copied().filter(is_missing).collect();
        let left = runs(&missing).flat_map(|run| {
            let credits = credits::of_run(check, side, run);
            let rest = run.iter().copied().filter(|block| !credits.contains(block));
            elsewhere.missing(side, &rest.collect::<Vec<usize>>())
        });
        left.collect()
    });
    let anchors = Sides::from_fn(|side| anchors(check, side));
    // A picture of a listing.
    let shown = |side: Side, shows: &dyn Fn(Side, &[usize]) -> bool| -> FxHashSet<Option<usize>> {
        let shown = runs(&unmatched[side]).filter(|run| shows(side, run));
        shown.map(|run| place(&anchors[side], run[0])).collect()
    };
    let listing = |side: Side, run: &[usize]| {
        let blocks = &check.bitext[side].document.blocks;
        run.iter().all(|block| blocks[*block].kind == BlockKind::Code)
    };
    let picture =
        |side: Side, run: &[usize]| run.iter().all(|block| is_picture(&check.bitext[side], *block));
    let listings = Sides::from_fn(|side| shown(side, &listing));
    let pictures = Sides::from_fn(|side| shown(side, &picture));
    for side in Side::BOTH {
        let is_shown = |run: &&[usize]| {
            let place = place(&anchors[side], run[0]);
            listing(side, run) && pictures[side.other()].contains(&place)
                || picture(side, run) && listings[side.other()].contains(&place)
        };
        let mut others: FxHashMap<Option<usize>, Vec<&[usize]>> = FxHashMap::default();
        for other in runs(&unmatched[side.other()]).filter(|run| listing(side.other(), run)) {
            others.entry(place(&anchors[side.other()], other[0])).or_default().push(other);
        }
        let has_longer_lines = |run: &&[usize]| {
            let others = others.get(&place(&anchors[side], run[0])).into_iter().flatten();
            listing(side, run)
                && others.into_iter().any(|other| same_place::has_lines(check, side, run, other))
        };
        let is_beside = |run: &&[usize]| {
            beside::in_next_block(check, side, run)
                || beside::begins_longer(check, side, run)
                || heading_line::begins_next(check, side, run)
                || merged::in_neighbour(check, side, run)
                || own_version::speaks_of_itself(check, side, run)
                || own_version::picks_language(check, side, run)
                || navigation::has(check, side, run)
        };
        let runs = runs(&missing[side])
            .filter(|run| !is_shown(run) && !has_longer_lines(run) && !is_beside(run));
        findings.extend(runs.filter_map(|run| finding(check, rule, side, run, &anchors[side])));
    }
}

fn finding(
    check: &Check<'_>,
    rule: RuleId,
    side: Side,
    run: &[usize],
    anchors: &[Anchor],
) -> Option<Finding> {
    let text = &check.bitext[side];
    let block = |index: &usize| &text.document.blocks[*index];
    let (first, last) = (run.first()?, run.last()?);
    let span = block(first).span.join(block(last).span);
    if !text.source.slice(span).chars().any(char::is_alphanumeric) {
        return None;
    }
    let is_prose =
        |index: &&usize| block(index).kind != BlockKind::Code && has_words(text, **index);
    let prose: Vec<usize> = run.iter().filter(is_prose).copied().collect();
    let is_code = |index: &usize| !is_tag(text.source.slice(block(index).span));
    let has_code = run.iter().any(is_code)
        && text.source.slice(span).split_whitespace().count() >= MIN_CODE_WORDS;
    let (unit, severity) = match (prose.is_empty(), has_code) {
        (false, _) => (MissingUnit::Paragraph, Severity::Error),
        (true, true) => (MissingUnit::Code, Severity::Warning),
        // A tag or a line of code between paragraphs: the page may look different, but hardly a word
        // is lost.
        (true, false) => (MissingUnit::Code, Severity::Note),
    };
    let quoted = block(prose.first().unwrap_or(first)).span;
    let kind = FindingKind::Missing { unit, side, count: prose.len().max(1), first: quoted };
    let counterpart = insertion_point(check, side, *first, anchors);
    let parts = run.iter().filter(|_| run.len() > 1);
    let finding = Finding::new(rule, severity, kind, Mark::subject(side, span))
        .related(counterpart.map(|span| Mark::counterpart(side.other(), span)))
        .related(parts.map(|index| Mark::part(side, block(index).span)));
    Some(finding.only(side))
}

fn has_words(text: &AnalysedText, block: usize) -> bool {
    text.document
        .block_tokens(&text.document.blocks[block])
        .any(|token| text.document.tokens[token].kind != TokenKind::Mark)
}

/// Whether a block consists of a single tag.
fn is_tag(text: &str) -> bool {
    text.starts_with('<')
        && text.ends_with('>')
        && !text.contains('\n')
        && text.matches('<').count() == 1
}

/// A block with a counterpart, after which missing blocks can be inserted.
struct Anchor {
    block: usize,
    /// The bead that ends last of its own and those of the anchors before it.
    bead: usize,
}

/// Returns the first block of each bead that has a counterpart and did not move, ascending.
fn anchors(check: &Check<'_>, side: Side) -> Vec<Anchor> {
    let beads = &check.bitext.alignment.beads;
    let in_place = |bead: &Bead| !bead.moved && !bead[side.other()].is_empty();
    let in_place = beads.iter().enumerate().filter(|(_, bead)| in_place(bead));
    let anchor = |(index, bead): (usize, &Bead)| Some((*bead[side].first()?, index));
    let mut anchors: Vec<(usize, usize)> = in_place.filter_map(anchor).collect();
    anchors.sort_unstable();
    let mut furthest = None;
    let end = |bead: usize| beads[bead][side].last();
    anchors
        .into_iter()
        .map(|(block, bead)| {
            let bead = furthest.filter(|furthest| end(bead) < end(*furthest)).unwrap_or(bead);
            furthest = Some(bead);
            Anchor { block, bead }
        })
        .collect()
}

/// Returns the bead after which missing blocks belong.
fn place(anchors: &[Anchor], block: usize) -> Option<usize> {
    let before = anchors.partition_point(|anchor| anchor.block < block).checked_sub(1)?;
    Some(anchors[before].bead)
}

/// Returns the block of the other text after which the missing blocks belong.
fn insertion_point(
    check: &Check<'_>,
    side: Side,
    block: usize,
    anchors: &[Anchor],
) -> Option<Span> {
    let bead = &check.bitext.alignment.beads[place(anchors, block)?];
    let last = bead[side.other()].last()?;
    check.bitext[side.other()].document.blocks.get(*last).map(|block| block.span)
}

/// Returns the runs of successive blocks.
fn runs(blocks: &[usize]) -> impl Iterator<Item = &[usize]> {
    blocks.chunk_by(|before, block| before + 1 == *block)
}
