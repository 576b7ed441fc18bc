//! Segments plain text. Blank lines separate blocks; headings, list items and quotations are blocks
//! of their own.
//!
//! If it is unclear whether the line ends in a run of lines separate blocks, the run stays one
//! block: an address or a signature is one block, not four.

use super::{Outline, Piece};
use crate::document::BlockKind;
use crate::list_marker::{Counter, Marker, marker};
use crate::source::Source;
use crate::span::Span;

/// Maximum number of characters of a line that can be broken by hand; a longer one is a paragraph
/// by itself.
const MAX_BROKEN_LINE: usize = 160;
/// Maximum number of characters of a line that may have been broken because it was full.
const FULL_LINE: usize = 100;
/// Maximum number of characters of a title.
const TITLE: usize = 60;

/// Returns the blocks of a plain text.
pub(super) fn outline(source: &Source) -> Vec<Outline> {
    let lines = lines(source);
    let mut reader = Reader {
        source,
        lines: &lines,
        blocks: Vec::new(),
        indents: Vec::new(),
        single: false,
        whole: false,
    };
    let mut runs = lines.split(|line| line.blank).filter(|run| !run.is_empty());
    // A text without a blank line: only its line ends can part its paragraphs.
    reader.single = runs.next().is_some() && runs.next().is_none();
    let mut at = 0;
    while at < lines.len() {
        let length = lines[at..].iter().take_while(|line| !line.blank).count();
        if length > 0 {
            reader.run(at..at + length);
        }
        at += length.max(1);
    }
    reader.blocks
}

/// A line before its block is known.
#[derive(Clone, Copy)]
struct Line {
    blank: bool,
    /// Without white space around.
    span: Span,
    /// Its length in characters.
    length: usize,
    /// Columns of white space before it.
    indent: usize,
    marker: Marker,
    /// Length of its marker, in bytes.
    marked: usize,
    /// Whether the numbered line before it or after it is its neighbour in counting.
    counted: bool,
}

struct Reader<'a> {
    source: &'a Source,
    lines: &'a [Line],
    blocks: Vec<Outline>,
    /// Columns of the items of the lists that are open.
    indents: Vec<usize>,
    /// Whether no line of the text is blank.
    single: bool,
    /// Whether the lines of the run are sentences or paragraphs each.
    whole: bool,
}

impl Reader<'_> {
    /// Returns the blocks of a run of lines that are not blank.
    fn run(&mut self, run: std::ops::Range<usize>) {
        let width = self.lines[run.clone()].iter().map(|line| line.length).max().unwrap_or(0);
        self.whole = (self.single || width > FULL_LINE) && self.are_whole(run.clone());
        let first = self.blocks.len();
        let mut open = false;
        for at in run.clone() {
            let line = self.lines[at];
            let text = self.source.slice(line.span);
            if let Some(level) = underline(text).filter(|_| open) {
                let title = self.blocks[first..].last_mut().filter(|block| {
                    block.prose.len() == 1
                        && block.kind == BlockKind::Paragraph
                        && self.lines[at - 1].length <= FULL_LINE
                });
                if let Some(block) = title {
                    block.kind = BlockKind::Heading(level);
                    open = false;
                    continue;
                }
            }
            let (kind, marked) = self.kind(at, run.start, open);
            let content =
                self.trimmed(Span { start: line.span.start + marked as u32, end: line.span.end });
            let Some(content) = content else { continue };
            let kind = if text.contains(char::is_alphanumeric) { kind } else { BlockKind::Code };
            let joins = open
                && match (self.blocks.last().map(|block| block.kind), kind) {
                    (Some(BlockKind::Quote), BlockKind::Quote) => true,
                    (Some(BlockKind::Paragraph), BlockKind::Paragraph) => {
                        !self.parts(at, run.start, width)
                    }
                    (Some(BlockKind::Item(_)), BlockKind::Paragraph) => !self.leaves(at, width),
                    _ => false,
                };
            match self.blocks.last_mut().filter(|_| joins) {
                Some(block) => block.prose.push(Piece::spaced(content)),
                None => self.blocks.push(Outline::new(kind, content)),
            }
            open = !matches!(kind, BlockKind::Heading(_) | BlockKind::Code);
        }
    }

    /// Returns the block that a line begins or continues, and the length of its marker in bytes.
    fn kind(&mut self, at: usize, start: usize, open: bool) -> (BlockKind, usize) {
        let line = self.lines[at];
        let before = at.checked_sub(1).filter(|_| at > start).map(|before| self.lines[before]);
        let begins_item = match line.marker {
            Marker::Heading(level) => {
                self.indents.clear();
                return (BlockKind::Heading(level), line.marked);
            }
            Marker::Quote => return (BlockKind::Quote, line.marked),
            Marker::None => false,
            // A dash may also come back from an aside.
            Marker::Bullet(bullet @ ('–' | '—')) => {
                !open
                    || before.is_some_and(|before| {
                        before.marker == Marker::Bullet(bullet)
                            || self.source.slice(before.span).ends_with([':', ';', ',', '.'])
                    })
            }
            Marker::Bullet(_) | Marker::Bracket(_) => true,
            // A number without neighbours may be the ordinal that begins a sentence: only the first
            // is a list's.
            Marker::Stop(Counter::Figure(1)) if !open => {
                let rest = self
                    .source
                    .slice(line.span)
                    .get(line.marked..)
                    .unwrap_or_default()
                    .trim_start();
                line.counted || !rest.starts_with(|c: char| c.is_lowercase() || c.is_ascii_digit())
            }
            Marker::Stop(_) => line.counted,
        };
        if begins_item {
            self.indents.retain(|indent| *indent < line.indent);
            self.indents.push(line.indent);
            return (BlockKind::Item(self.indents.len().min(6) as u8), line.marked);
        }
        if !open && line.indent == 0 {
            self.indents.clear();
        }
        (BlockKind::Paragraph, 0)
    }

    /// Whether more than half of the lines of a run end as sentences do: broken lines end anywhere.
    fn are_whole(&self, run: std::ops::Range<usize>) -> bool {
        let lines = &self.lines[run.start..run.end - 1];
        let whole = lines.iter().filter(|line| ends_sentence(self.source.slice(line.span))).count();
        whole * 2 > lines.len()
    }

    /// Whether a line of a paragraph begins a new one.
    fn parts(&self, at: usize, start: usize, width: usize) -> bool {
        let (before, line) = (self.lines[at - 1], self.lines[at]);
        let (above, text) = (self.source.slice(before.span), self.source.slice(line.span));
        if !begins(text) {
            return false;
        }
        if before.length > MAX_BROKEN_LINE || line.length > MAX_BROKEN_LINE || self.whole {
            return true;
        }
        // Short lines under each other are an address; a short one beside prose is a title.
        let prose = before.length.max(line.length) > TITLE;
        let capitals = is_capitals(above) != is_capitals(text);
        let title = at == start + 1
            && before.length <= TITLE
            && !above.ends_with(['.', ',', ';', ':', '!', '?']);
        self.is_meant(at, width) && (self.single || (prose && (capitals || title)))
    }

    /// Whether a line without a marker is no longer part of the item before it.
    fn leaves(&self, at: usize, width: usize) -> bool {
        let (before, line) = (self.lines[at - 1], self.lines[at]);
        let text = self.source.slice(line.span);
        begins(text)
            && (before.length > MAX_BROKEN_LINE
                || line.length > MAX_BROKEN_LINE
                || (self.indents.last().is_none_or(|indent| line.indent <= *indent)
                    && self.is_meant(at, width)))
    }

    /// Whether the line end before a line is meant: its first word would have had room in the line
    /// above.
    fn is_meant(&self, at: usize, width: usize) -> bool {
        let word =
            self.source.slice(self.lines[at].span).split_whitespace().next().unwrap_or_default();
        super::is_meant_break(self.lines[at - 1].length, word, width)
    }

    fn trimmed(&self, span: Span) -> Option<Span> {
        trim(self.source, span)
    }
}

/// Returns the lines of a text, with their markers.
fn lines(source: &Source) -> Vec<Line> {
    let mut lines: Vec<Line> = (1..=source.line_count())
        .map(|number| {
            let whole = source.line_span(number).unwrap_or(Span::new(0, 0));
            let blank = Line {
                blank: true,
                span: whole,
                length: 0,
                indent: 0,
                marker: Marker::None,
                marked: 0,
                counted: false,
            };
            let Some(span) = trim(source, whole) else { return blank };
            let text = source.slice(span);
            let (marker, marked) = marker(text);
            let indent = source.slice(Span { start: whole.start, end: span.start });
            let indent = indent.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
            Line {
                blank: false,
                span,
                length: text.chars().count(),
                indent,
                marker,
                marked,
                counted: false,
            }
        })
        .collect();
    let mut before: Option<(usize, Counter)> = None;
    for at in 0..lines.len() {
        let (Marker::Stop(counter) | Marker::Bracket(counter)) = lines[at].marker else { continue };
        if let Some((earlier, _)) = before.filter(|(_, earlier)| earlier.leads_to(counter)) {
            lines[earlier].counted = true;
            lines[at].counted = true;
        }
        before = Some((at, counter));
    }
    lines
}

/// Returns the span without white space around; `None` where nothing is left.
fn trim(source: &Source, span: Span) -> Option<Span> {
    let text = source.slice(span);
    let invisible = |c: char| c.is_whitespace() || matches!(c, '\u{feff}' | '\u{200b}');
    let start = text.len() - text.trim_start_matches(invisible).len();
    let kept = text.trim_matches(invisible).len();
    let from = span.start as usize + start;
    (kept > 0).then(|| Span::new(from, from + kept))
}

/// Returns the level of the title above, where a line is nothing but `===` or `---`.
fn underline(text: &str) -> Option<u8> {
    let all = |mark: u8| text.len() >= 3 && text.bytes().all(|byte| byte == mark);
    if all(b'=') { Some(1) } else { all(b'-').then_some(2) }
}

/// Whether a line can begin a paragraph: not with a small letter or a mark that closes something.
fn begins(text: &str) -> bool {
    !text.starts_with(|c: char| c.is_lowercase() || matches!(c, ')' | ']' | ',' | ';' | '.'))
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', ')', '»']).ends_with(['.', '!', '?', '…', ':'])
}

/// Whether a line is a title in capitals.
fn is_capitals(text: &str) -> bool {
    let letters = text.chars().filter(|c| c.is_alphabetic()).take(4).count();
    letters == 4 && !text.contains(char::is_lowercase)
}
