//! Badges: pictures of a few words that a service draws, such as the state of a build. Their
//! alternative text is the service's.

use crate::analysed_text::AnalysedText;
use crate::document::{Block, Inline, InlineKind, Sentence, TokenKind};
use crate::span::Span;

/// Words of the addresses of badges.
const BADGE: [&str; 2] = ["badge", "badges"];

/// Whether all words of a sentence are alternative texts of badges in Markdown.
pub(super) fn is_text_of_badges(text: &AnalysedText, block: &Block, sentence: &Sentence) -> bool {
    let target = |inline: &Inline| (inline.kind == InlineKind::Target).then_some(inline.span);
    let mut targets: Vec<Span> = block.inlines.iter().filter_map(target).collect();
    targets.sort_unstable_by_key(|target| target.start);
    let written = |start: u32, end: u32| &text.source.text[start as usize..end as usize];
    let line = written(0, block.span.start).rfind('\n').map_or(0, |at| at as u32 + 1);
    let in_badge = |token: usize| {
        let word = text.document.tokens[token].span;
        let next = targets.partition_point(|target| target.start < word.end);
        let is_of_badge = targets.get(next).is_some_and(|next| is_badge(text.source.slice(*next)));
        let opening = written(line, word.start).rfind(['[', ']']).map(|at| line + at as u32);
        is_of_badge && opening.is_some_and(|at| written(line, at + 1).ends_with("!["))
    };
    let is_word = |token: &usize| text.document.tokens[*token].kind == TokenKind::Word;
    sentence.tokens.clone().filter(is_word).all(in_badge)
}

/// Whether the address of a picture names it a badge: `/badge/build.svg`, `/build/badge.svg`.
fn is_badge(address: &str) -> bool {
    let mut parts = address.split(|c: char| !c.is_alphanumeric());
    parts.any(|part| BADGE.contains(&part))
}
