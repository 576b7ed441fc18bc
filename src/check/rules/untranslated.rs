//! Sentences of the target that were left in the source language; segments of translation files
//! without a translation, or with one that the file marks as unfinished.

use super::{Check, Find, Rule};
use crate::check::badges;
use crate::check::counterpart::counterpart;
use crate::check::kept_quotations::KeptQuotations;
use crate::check::kept_titles::KeptTitles;
use crate::document::{BlockKind, InlineKind, Sentence, TokenKind};
use crate::evidence::Sign;
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Minimum number of words that only the source language has in an untranslated sentence.
const MIN_WORDS: usize = 4;
/// Minimum number of words that only the target language has in a passage of the source for its
/// readers.
const MIN_FOREIGN: usize = 3;
/// Minimum share of them among the words of the sentence that belong to one language.
const MIN_SHARE: f32 = 0.7;
/// Minimum number of words that only the target language has in a sentence that was translated.
const MIN_TRANSLATED: usize = 2;

pub(super) const RULE: Rule =
    Rule { id: RuleId::Untranslated, severity: Severity::Error, find: &[Find::Alone(find)] };

/// Finds untranslated sentences and segments.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    if check.segmented {
        find_segments(check, rule, findings);
    }
    let target = &check.bitext[Side::Target];
    let kept = KeptQuotations::new(target, |sentence: &Sentence| {
        is_in_source_language(check, sentence.tokens.clone())
    });
    let titles = KeptTitles::new(&check.bitext.texts, check.lexicon);
    let first = findings.len();
    for (index, bead) in check.bitext.alignment.beads.iter().enumerate() {
        for (at, block) in bead[Side::Target].iter().zip(check.blocks(bead, Side::Target)) {
            // A list of references keeps its titles.
            let reference = matches!(block.kind, BlockKind::Item(_))
                && block.inlines.iter().any(|inline| inline.kind == InlineKind::Target);
            if reference {
                continue;
            }
            let badges = badges::descriptions(target, block);
            for sentence in &target.document.sentences[block.sentences.clone()] {
                let is_prose = |token: &usize| {
                    let span = target.document.tokens[*token].span;
                    !badges.iter().any(|badge| badge.contains(span))
                };
                if is_in_source_language(check, sentence.tokens.clone().filter(is_prose))
                    && !is_glossed(check, sentence.span)
                    && !titles.is_cited(bead, *at, sentence)
                    && !is_exchanged(check, index, sentence)
                {
                    let finding = sentence_finding(check, rule, index, sentence.span);
                    let is_kept = kept.contain(block) || titles.is_linked(bead, block, sentence);
                    findings.push(finding.sign(Sign::KeptQuotation, is_kept));
                }
            }
        }
    }
    join_sections(check, &mut findings[first..]);
}

/// Joins the passages between which nothing is translated.
fn join_sections(check: &Check<'_>, findings: &mut [Finding]) {
    let document = &check.bitext[Side::Target].document;
    findings.sort_by_key(|finding| finding.primary.span.start);
    let sentence = |finding: &Finding| document.sentence_at(finding.primary.span.start);
    let are_apart = |before: &Finding, after: &Finding| {
        let both = sentence(before).zip(sentence(after));
        let between = both.and_then(|(a, b)| document.sentences.get(a + 1..b));
        between.is_none_or(|between| between.iter().any(|between| is_translated(check, between)))
    };
    for section in findings.chunk_by_mut(|before, after| !are_apart(before, after)) {
        let first = section.first().map(|first| first.primary.span).filter(|_| section.len() > 1);
        for finding in section {
            if let FindingKind::LeftUntranslated { section, .. } = &mut finding.kind {
                *section = first;
            }
        }
    }
}

/// Whether a sentence of the target has several words that only the target language has, and more of
/// them than of those that only the source language has.
fn is_translated(check: &Check<'_>, sentence: &Sentence) -> bool {
    let languages = Sides::from_fn(|side: Side| check.bitext[side].source.language);
    let text = &check.bitext[Side::Target];
    let (mut of_source, mut of_target) = (0, 0);
    for token in sentence.tokens.clone() {
        if text.document.tokens[token].kind == TokenKind::Word {
            let known = languages.map(|language| check.lexicon.knows(language, text.token(token)));
            of_source += usize::from(known.source && !known.target);
            of_target += usize::from(known.target && !known.source);
        }
    }
    of_target >= MIN_TRANSLATED && of_target > of_source
}

/// Finds the segments that have no translation, or an unfinished one.
fn find_segments(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    for bead in &check.bitext.alignment.beads {
        let first = |side: Side| {
            let block = bead[side].first()?;
            check.bitext[side].document.blocks.get(*block).map(|block| block.span)
        };
        let segments = Sides::from_fn(first);
        let (side, segment) = match (segments.source, segments.target) {
            (Some(source), Some(target)) => {
                findings.extend(unfinished(check, rule, Sides::new(source, target)));
                continue;
            }
            (Some(source), None) => (Side::Source, source),
            (None, Some(target)) => (Side::Target, target),
            (None, None) => continue,
        };
        // A segment without words needs no translation.
        if bead[side].iter().any(|block| has_words(check, side, *block)) {
            let kind = FindingKind::SegmentUntranslated { side, segment };
            let mark = Mark::subject(side, segment);
            findings.push(Finding::new(rule, Severity::Error, kind, mark).only(side));
        }
    }
}

/// Reports a translation that its file marks as unfinished.
fn unfinished(check: &Check<'_>, rule: RuleId, segments: Sides<Span>) -> Option<Finding> {
    let layout = check.bitext[Side::Target].source.layout.as_ref()?;
    let segment = segments.target;
    layout.segment_at(segment.start).filter(|segment| segment.unfinished)?;
    let kind = FindingKind::TranslationUnfinished { segment };
    let finding = Finding::new(rule, Severity::Note, kind, Mark::subject(Side::Target, segment));
    Some(finding.related([Mark::subject(Side::Source, segments.source)]))
}

/// Whether a segment has more than tags, placeholders and punctuation.
fn has_words(check: &Check<'_>, side: Side, segment: usize) -> bool {
    let document = &check.bitext[side].document;
    let tokens = document.blocks.get(segment).map_or(0..0, |block| document.block_tokens(block));
    document
        .tokens
        .get(tokens)
        .is_some_and(|tokens| tokens.iter().any(|token| token.kind != TokenKind::Mark))
}

/// Whether a sentence of the target is in the source language.
fn is_in_source_language(check: &Check<'_>, tokens: impl Iterator<Item = usize> + Clone) -> bool {
    let target = &check.bitext[Side::Target];
    let language = check.bitext[Side::Source].source.language;
    let text = |token: usize| target.source.slice(target.document.tokens[token].span);
    let source_function = |token: usize| check.lexicon.is_function_word(language, text(token));
    let target_function = |token: usize| target.words.form(token).function;
    let words = tokens.filter(|token| target.document.tokens[*token].kind == TokenKind::Word);
    if !words.clone().any(|token| !target_function(token) && source_function(token)) {
        return false;
    }
    let (mut all, mut of_source) = (0, 0);
    // Function words of both languages (`a`, `on`, `to`) are evidence of neither.
    for token in words.filter(|token| !(target_function(*token) && source_function(*token))) {
        all += 1;
        let unknown = !target.words.form(token).known;
        let is_of_source =
            source_function(token) || unknown && check.lexicon.knows(language, text(token));
        of_source += usize::from(is_of_source);
    }
    of_source >= MIN_WORDS && of_source as f32 >= MIN_SHARE * all as f32
}

/// Whether the source has a passage in the target language in the place of one: each version tells
/// the readers of the other where theirs is.
fn is_exchanged(check: &Check<'_>, bead: usize, sentence: &Sentence) -> bool {
    let source = &check.bitext[Side::Source];
    let languages = Sides::from_fn(|side: Side| check.bitext[side].source.language);
    let index = check.bitext[Side::Target].document.sentence_at(sentence.span.start);
    let Some(span) = counterpart(check, bead, Side::Target, index) else { return false };
    let tokens = &source.document.tokens;
    let start = tokens.partition_point(|token| token.span.start < span.start);
    let end = tokens.partition_point(|token| token.span.start < span.end);
    let words = || (start..end).filter(|token| tokens[*token].kind == TokenKind::Word);
    let of_target = words().filter(|token| {
        let word = source.token(*token);
        check.lexicon.knows(languages.target, word) && !check.lexicon.knows(languages.source, word)
    });
    let (all, of_target) = (words().count(), of_target.count());
    of_target >= MIN_FOREIGN && of_target as f32 >= MIN_SHARE * all as f32
}

/// Whether brackets with its translation follow a sentence of the target: a title that was kept.
fn is_glossed(check: &Check<'_>, sentence: Span) -> bool {
    let document = &check.bitext[Side::Target].document;
    let next = document.tokens.partition_point(|token| token.span.start < sentence.end);
    let start = document.tokens.get(next).map(|token| token.span.start);
    let is_bracket = |start: u32| {
        check.bitext[Side::Target].source.text[start as usize..].starts_with(['(', '['])
    };
    start.is_some_and(|start| is_bracket(start) && check.asides().begin_at(Side::Target, start))
}

fn sentence_finding(check: &Check<'_>, rule: RuleId, bead: usize, span: Span) -> Finding {
    let sentence = check.bitext[Side::Target].document.sentence_at(span.start);
    let counterpart = counterpart(check, bead, Side::Target, sentence);
    let kind = FindingKind::LeftUntranslated { passage: span, section: None };
    Finding::new(rule, Severity::Error, kind, Mark::subject(Side::Target, span))
        .related(counterpart.map(|span| Mark::counterpart(Side::Source, span)))
}
