//! Plain text. Blank lines part the blocks; the light markup that people type without thinking of it as markup (`# Heading`, `- item`, `1. item`) is seen too.

use super::Outline;
use crate::document::BlockKind;
use crate::text::{Source, Span};

/// A line longer than this many bytes is a paragraph by itself: nobody breaks lines that late.
const LONG_LINE: usize = 160;

/// The blocks of a plain text.
pub(super) fn outline(source: &Source) -> Vec<Outline> {
    let mut blocks: Vec<Outline> = Vec::new();
    // Whether the next line may go on the last block.
    let mut open = false;
    for line in 1..=source.line_count() {
        let Some(span) = source.line_span(line).and_then(|span| trim(source, span)) else {
            open = false;
            continue;
        };
        if open && is_underline(source.slice(span)) {
            if let Some(block) = blocks.last_mut().filter(|block| block.prose.len() == 1 && block.kind == BlockKind::Paragraph) {
                block.kind = BlockKind::Heading(if source.slice(span).starts_with('=') { 1 } else { 2 });
                open = false;
                continue;
            }
        }
        let indent = source.line_span(line).map_or(0, |whole| span.start - whole.start);
        let (kind, content) = marker(source, span, indent, open);
        let Some(content) = content else { continue };
        let long = |span: &Span| span.len() > LONG_LINE;
        match blocks.last_mut() {
            Some(block)
                if open
                    && kind == BlockKind::Paragraph
                    && !matches!(block.kind, BlockKind::Heading(_))
                    && !block.prose.last().is_some_and(long) =>
            {
                block.prose.push(content);
            }
            _ => blocks.push(Outline { kind, prose: vec![content], inlines: Vec::new() }),
        }
        open = !matches!(kind, BlockKind::Heading(_));
    }
    blocks
}

/// What a line begins, and its span behind the marker. A number or a letter begins an item only where no sentence can be going on.
fn marker(source: &Source, span: Span, indent: u32, open: bool) -> (BlockKind, Option<Span>) {
    let text = source.slice(span);
    let behind = |bytes: usize| trim(source, Span { start: span.start + bytes as u32, end: span.end });
    let depth = u8::try_from(1 + indent / 2).unwrap_or(6).min(6);
    let hashes = text.bytes().take_while(|byte| *byte == b'#').count();
    if (1..=6).contains(&hashes) && text[hashes..].starts_with([' ', '\t', '\u{a0}']) {
        return (BlockKind::Heading(hashes as u8), behind(hashes));
    }
    let mut characters = text.chars();
    if let (Some(bullet @ ('*' | '-' | '+' | '•' | '·' | '▪' | '◦' | '‣' | '●' | '○' | '■' | '–')), Some(' ' | '\t' | '\u{a0}')) =
        (characters.next(), characters.next())
    {
        if text.contains(char::is_alphanumeric) && (!open || bullet != '–') {
            return (BlockKind::Item(depth), behind(bullet.len_utf8()));
        }
    }
    let figures = text.bytes().take_while(u8::is_ascii_digit).count();
    let letter = usize::from(figures == 0 && text.starts_with(|c: char| c.is_ascii_alphabetic()));
    let mark = figures.min(4) + letter;
    if (1..=3).contains(&mark) {
        let bracket = text[mark..].starts_with(") ");
        let stop = figures > 0 && text[mark..].starts_with(". ") && !open;
        if bracket || stop {
            let rest = behind(mark + 1);
            // `12. edycja` in small letters goes on like a sentence that begins with an ordinal, not like an item.
            if bracket || rest.is_some_and(|rest| source.slice(rest).starts_with(|c: char| !c.is_lowercase())) {
                return (BlockKind::Item(depth), rest);
            }
        }
    }
    // A line of marks alone, such as `* * *`, says nothing but keeps its place.
    let kind = if text.contains(char::is_alphanumeric) { BlockKind::Paragraph } else { BlockKind::Code };
    (kind, Some(span))
}

/// The span without white space around; `None` where nothing is left.
fn trim(source: &Source, span: Span) -> Option<Span> {
    let text = source.slice(span);
    let invisible = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}' | '\u{c}');
    let start = text.len() - text.trim_start_matches(invisible).len();
    let kept = text.trim_matches(invisible).len();
    let from = span.start as usize + start;
    (kept > 0).then(|| Span::new(from, from + kept))
}

/// A line of `===` or `---` under a title.
fn is_underline(text: &str) -> bool {
    text.len() >= 3 && (text.bytes().all(|byte| byte == b'=') || text.bytes().all(|byte| byte == b'-'))
}
