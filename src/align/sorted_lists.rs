//! Lists that each version sorts by its own alphabet: their items belong together by their words,
//! in whatever order, and none of them moved.

use std::ops::Range;

use rustc_hash::FxHashMap;

use super::bead::{Link, Step};
use super::score::Scorer;
use crate::analysed_text::AnalysedText;
use crate::document::BlockKind;
use crate::sides::Sides;

/// Minimum number of items of a list that is in alphabetical order by intention.
const MIN_ITEMS: usize = 4;
/// Minimum share of their weight that two items have in common.
const MIN_SHARED: f32 = 0.3;
/// Minimum weight that items share in the new order beyond what they share in the old one.
const MIN_IMPROVEMENT: f32 = 0.5;

/// Pairs the items of sorted lists by what they have in common.
pub(super) fn pair(texts: &Sides<AnalysedText>, scorer: &mut Scorer<'_>, links: &mut Vec<Link>) {
    let lists = texts.as_ref().map(sorted);
    if lists.iter().any(Vec::is_empty) {
        return;
    }
    for source in &lists.source {
        let Some(target) = counterpart(links, source, &lists.target) else { continue };
        let Some(old) = inside(links, source, &target) else { continue };
        let new = best_pairs(scorer, source, &target, &old);
        let shared = |scorer: &mut Scorer<'_>, pairs: &[(usize, usize)]| -> f32 {
            pairs.iter().map(|(i, j)| weight(scorer, *i, *j)).sum()
        };
        if shared(scorer, &new) < shared(scorer, &old) + MIN_IMPROVEMENT {
            continue;
        }
        links.retain(|link| {
            !link.step.units.source.iter().any(|unit| source.contains(unit))
                && !link.step.units.target.iter().any(|unit| target.contains(unit))
        });
        let left = |unit: &usize| !new.iter().any(|(i, _)| i == unit);
        let mut steps: Vec<Step> =
            source.clone().filter(left).map(|unit| Step::new(vec![unit], Vec::new())).collect();
        let left = |unit: &usize| !new.iter().any(|(_, j)| j == unit);
        steps.extend(target.clone().filter(left).map(|unit| Step::new(Vec::new(), vec![unit])));
        steps.extend(new.into_iter().map(|(i, j)| Step::new(vec![i], vec![j])));
        links.extend(steps.into_iter().map(|step| Link { step, moved: false }));
    }
}

/// Returns the lists of a text whose items are in alphabetical order by their initials. Letters
/// beyond the basic alphabet may be anywhere in the order.
fn sorted(text: &AnalysedText) -> Vec<Range<usize>> {
    let blocks = &text.document.blocks;
    let initial = |block: usize| {
        let written = text.source.slice(blocks[block].span);
        let letter = written.chars().find(|c| c.is_alphanumeric())?;
        letter.is_ascii_alphabetic().then(|| letter.to_ascii_lowercase())
    };
    let is_item = |block: usize| matches!(blocks[block].kind, BlockKind::Item(_));
    let mut lists = Vec::new();
    let mut at = 0;
    while at < blocks.len() {
        let run = (at..blocks.len()).take_while(|block| is_item(*block)).count();
        let initials: Vec<char> = (at..at + run).filter_map(initial).collect();
        if run >= MIN_ITEMS && initials.is_sorted() && initials.first() != initials.last() {
            lists.push(at..at + run);
        }
        at += run.max(1);
    }
    lists
}

/// Returns the sorted list of the target that has most links with one of the source.
fn counterpart(
    links: &[Link],
    source: &Range<usize>,
    targets: &[Range<usize>],
) -> Option<Range<usize>> {
    let mut counts: FxHashMap<usize, usize> = FxHashMap::default();
    for link in
        links.iter().filter(|link| link.step.units.source.iter().any(|i| source.contains(i)))
    {
        for unit in &link.step.units.target {
            let list = targets.iter().position(|list| list.contains(unit));
            list.into_iter().for_each(|list| *counts.entry(list).or_default() += 1);
        }
    }
    let most = counts.into_iter().max_by_key(|(list, count)| (*count, std::cmp::Reverse(*list)));
    most.map(|(list, _)| targets[list].clone())
}

/// Returns the pairs of two lists, or `None` if any of their units is linked to anything else.
fn inside(
    links: &[Link],
    source: &Range<usize>,
    target: &Range<usize>,
) -> Option<Vec<(usize, usize)>> {
    let mut pairs = Vec::new();
    for Link { step, .. } in links {
        let (sources, targets) = (&step.units.source, &step.units.target);
        if !sources.iter().any(|unit| source.contains(unit))
            && !targets.iter().any(|unit| target.contains(unit))
        {
            continue;
        }
        match (&sources[..], &targets[..]) {
            ([i], [j]) if source.contains(i) && target.contains(j) => pairs.push((*i, *j)),
            ([_], []) | ([], [_]) => {}
            _ => return None,
        }
    }
    Some(pairs)
}

/// Pairs the items that share most, the best first. Pairs of which nothing is known remain, and the
/// last two that are left belong together as well.
fn best_pairs(
    scorer: &mut Scorer<'_>,
    source: &Range<usize>,
    target: &Range<usize>,
    old: &[(usize, usize)],
) -> Vec<(usize, usize)> {
    let mut scores: Vec<(f32, usize, usize)> = Vec::new();
    for i in source.clone() {
        for j in target.clone() {
            let shared = scorer.pair(i, j).shared;
            if shared.source.min(shared.target) >= MIN_SHARED {
                scores.push((weight(scorer, i, j), i, j));
            }
        }
    }
    scores.sort_by(|a, b| b.0.total_cmp(&a.0).then((a.1, a.2).cmp(&(b.1, b.2))));
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    let known = scores.into_iter().map(|(_, i, j)| (i, j));
    for (i, j) in known.chain(old.iter().copied()) {
        if !pairs.iter().any(|(source, target)| *source == i || *target == j) {
            pairs.push((i, j));
        }
    }
    let left_source = source.clone().filter(|unit| !pairs.iter().any(|(i, _)| i == unit));
    let left_target = target.clone().filter(|unit| !pairs.iter().any(|(_, j)| j == unit));
    if let ([i], [j]) = (&left_source.collect::<Vec<_>>()[..], &left_target.collect::<Vec<_>>()[..])
    {
        pairs.push((*i, *j));
    }
    pairs
}

/// Returns the weight that two items have in common.
fn weight(scorer: &mut Scorer<'_>, i: usize, j: usize) -> f32 {
    let shared = scorer.pair(i, j).shared;
    shared.source * scorer.units.source[i].mass + shared.target * scorer.units.target[j].mass
}
