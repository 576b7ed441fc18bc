//! The layout of a text extracted from a file: its blocks, and the positions of its words in the
//! file.

use crate::document::{BlockKind, Inline, InlineKind};
use crate::span::{Position, Span};

/// Maximum number of paragraphs and cells of a document or page: 1,000 pages have some 30,000.
pub const MAX_BLOCKS: usize = 1 << 17;

/// Length in bytes from which no more words of the navigation of a page are kept.
const MAX_NAVIGATION: usize = 1 << 15;

/// The layout of a text, as its reader found it.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Layout {
    /// Its blocks, in order, not overlapping; each is a line of the text.
    pub blocks: Vec<LayoutBlock>,
    /// The segment of each block, if the file holds both texts; otherwise empty.
    pub segments: Vec<Segment>,
    /// The comments that accept findings, in order. Each is a line of the text outside of all
    /// blocks, before the block that it precedes or is part of.
    pub comments: Vec<Span>,
    /// The descriptions of pictures, in order.
    pub pictures: Vec<Picture>,
    /// The links of a page, in order of their ends.
    pub links: Vec<PageLink>,
    /// The words of a page outside of its text that lead to other pages.
    pub navigation: String,
    /// The positions of its words in the file. Empty if the file has no readable lines: then the
    /// number of the paragraph counts as the line.
    runs: Vec<Run>,
    /// The start of each page in the text, and its number. Empty if the file has no pages or they
    /// are not known.
    pages: Vec<(u32, u32)>,
}

/// The properties of a segment in a file that holds both texts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Segment {
    /// Whether the translation is marked as needing review, such as fuzzy.
    pub unfinished: bool,
    /// Whether the translation is not used before it is reviewed.
    pub unreviewed: bool,
    /// Whether it is a plural form for one particular count, which need not contain the number.
    pub fixed_count: bool,
}

/// A block found by a reader.
#[derive(Debug, Clone, PartialEq)]
pub struct LayoutBlock {
    /// Its kind.
    pub kind: BlockKind,
    /// From its first to its last character.
    pub span: Span,
    /// The parts that are not prose, in order, not overlapping.
    pub inlines: Vec<Inline>,
}

/// A picture whose description is part of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Its description.
    pub span: Span,
    /// The address of its file.
    pub address: String,
}

/// The words of a link, and where it leads.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PageLink {
    /// Its words.
    pub span: Span,
    /// Its address.
    pub target: String,
}

/// A run of text that is the same in the file, up to the next run.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Run {
    /// Its start in the text.
    start: u32,
    /// Its start in the file.
    byte: usize,
    position: Position,
}

impl Layout {
    /// Whether positions are counted in paragraphs, because the file has no readable lines.
    pub fn counts_paragraphs(&self) -> bool {
        self.runs.is_empty()
    }

    /// Returns the page of an offset, from 1.
    pub fn page_at(&self, offset: u32) -> Option<u32> {
        let at = self.pages.partition_point(|(start, _)| *start <= offset).checked_sub(1)?;
        self.pages.get(at).map(|(_, page)| *page)
    }

    /// Returns the segment at an offset, if the file holds both texts.
    pub fn segment_at(&self, offset: u32) -> Option<Segment> {
        let at = self.blocks.partition_point(|block| block.span.start <= offset).checked_sub(1)?;
        self.segments.get(at).copied()
    }

    /// Whether the text at an offset begins an element or a line of its own in the file, so that what
    /// precedes it is elsewhere there.
    pub(crate) fn begins_run(&self, offset: u32) -> bool {
        self.runs.binary_search_by_key(&offset, |run| run.start).is_ok()
    }

    /// Returns the byte and the position in the file of an offset in the text, or `None` if
    /// positions are counted in paragraphs.
    pub(crate) fn origin(&self, text: &str, offset: u32) -> Option<(usize, Position)> {
        let at = self.runs.partition_point(|run| run.start <= offset).max(1) - 1;
        let run = self.runs.get(at)?;
        // A character that the file writes as a reference is one position, however long the two
        // are.
        let end = self.runs.get(at + 1).map_or(u32::MAX, |next| next.start);
        let between = text
            .get(run.start as usize..offset.min(end).max(run.start) as usize)
            .unwrap_or_default();
        Some((run.byte + between.len(), run.position.along(between.as_bytes())))
    }
}

/// Composes the text of a file together with its layout.
#[derive(Debug, Default)]
pub struct Composer {
    text: String,
    layout: Layout,
    open: Option<LayoutBlock>,
    /// Whether white space precedes the next words.
    spaced: bool,
    /// The comments since the last block ended.
    comments: Vec<(String, usize, Position)>,
}

impl Composer {
    /// Ends the block before and begins one. A block without text is discarded.
    pub fn block(&mut self, kind: BlockKind) {
        self.end();
        self.open = Some(LayoutBlock {
            kind,
            span: Span::new(self.text.len(), self.text.len()),
            inlines: Vec::new(),
        });
    }

    /// Ends the block. Words outside of a block begin a paragraph.
    pub fn end(&mut self) {
        self.spaced = false;
        self.write_comments();
        let Some(mut block) = self.open.take() else { return };
        let end = self.text.trim_end_matches([' ', BREAK]).len().max(block.span.start as usize);
        self.text.truncate(end);
        block.span.end = end as u32;
        for inline in &mut block.inlines {
            inline.span.end = inline.span.end.min(end as u32);
        }
        block.inlines.retain(|inline| !inline.span.is_empty());
        if !block.span.is_empty() {
            self.layout.blocks.push(block);
            self.text.push('\n');
        }
    }

    /// Adds words. Each run of white space in them becomes one space.
    pub fn words(&mut self, words: &str) {
        self.prose(words, None);
    }

    /// Adds words that appear literally in the file, at a byte and a position. Character references
    /// have to be added one by one.
    pub fn words_at(&mut self, words: &str, byte: usize, position: Position) {
        self.prose(words, Some((byte, position)));
    }

    /// Adds a part that is not prose, such as code or the target of a link.
    pub fn inline(&mut self, kind: InlineKind, words: &str) {
        self.begin();
        self.space();
        let start = self.text.len();
        self.text.extend(words.chars().map(|c| if c == '\n' || c == '\r' { ' ' } else { c }));
        let span = Span::new(start, self.text.len());
        if let Some(block) = &mut self.open {
            block.inlines.push(Inline { span, kind });
        }
    }

    /// Adds a part that is not prose and appears literally in the file, at a byte and a position.
    /// White space around it belongs to the words.
    pub fn inline_at(&mut self, kind: InlineKind, written: &str, byte: usize, position: Position) {
        self.begin();
        self.space();
        self.layout.runs.push(Run { start: self.text.len() as u32, byte, position });
        self.inline(kind, written);
    }

    /// Adds the description of a picture, which is the same in the file at a byte and a position.
    pub fn picture(&mut self, words: &str, address: &str, byte: usize, position: Position) {
        if words.trim().is_empty() {
            return;
        }
        self.begin();
        let start = self.text.len();
        self.words_at(words, byte, position);
        let written = &self.text[start..];
        let start = start + written.len() - written.trim_start_matches([' ', BREAK]).len();
        let span = Span::new(start, self.text.len());
        self.layout.pictures.push(Picture { span, address: address.to_owned() });
    }

    /// Returns the place in the text where a link begins.
    pub fn begin_link(&self) -> usize {
        self.text.len()
    }

    /// Ends a link that began at a place in the text.
    pub fn end_link(&mut self, start: usize, target: &str) {
        if start < self.text.len() {
            let span = Span::new(start, self.text.len());
            self.layout.links.push(PageLink { span, target: target.to_owned() });
        }
    }

    /// Adds words of the navigation of a page.
    pub fn navigation(&mut self, words: &str) {
        if self.layout.navigation.len() < MAX_NAVIGATION && !words.trim().is_empty() {
            self.layout.navigation.push_str(words);
            self.layout.navigation.push(' ');
        }
    }

    /// Adds a comment at a byte and a position of the file.
    pub fn comment(&mut self, written: &str, byte: usize, position: Position) {
        self.comments.push((
            written.split_whitespace().collect::<Vec<_>>().join(" "),
            byte,
            position,
        ));
    }

    /// Whether there are more blocks than the limit, so that the reader can stop.
    pub fn is_full(&self) -> bool {
        self.layout.blocks.len() > MAX_BLOCKS
    }

    /// Returns the number of finished blocks with text.
    pub fn ended(&self) -> usize {
        self.layout.blocks.len()
    }

    /// Begins a page, counted from 1.
    pub fn page(&mut self, number: u32) {
        self.end();
        if self.layout.pages.last().is_none_or(|(_, last)| *last != number) {
            self.layout.pages.push((self.text.len() as u32, number));
        }
    }

    /// Breaks the line inside the block.
    pub fn line_break(&mut self) {
        if self.open.as_ref().is_some_and(|block| (block.span.start as usize) < self.text.len()) {
            self.text.push(BREAK);
            self.spaced = false;
        }
    }

    /// Returns the text and its layout.
    pub fn finish(mut self) -> (String, Layout) {
        self.end();
        (self.text, self.layout)
    }

    /// Writes the pending comments before the open block.
    fn write_comments(&mut self) {
        if self.comments.is_empty() {
            return;
        }
        let at = self.open.as_ref().map_or(self.text.len(), |block| block.span.start as usize);
        let first = self.layout.runs.partition_point(|run| (run.start as usize) < at);
        let rest = self.text.split_off(at);
        let runs = self.layout.runs.split_off(first);
        for (written, byte, position) in self.comments.drain(..) {
            let start = self.text.len();
            self.layout.runs.push(Run { start: start as u32, byte, position });
            self.text.push_str(&written);
            self.layout.comments.push(Span::new(start, self.text.len()));
            self.text.push('\n');
        }
        let by = (self.text.len() - at) as u32;
        let moved = |span: Span| Span { start: span.start + by, end: span.end + by };
        self.text.push_str(&rest);
        self.layout.runs.extend(runs.into_iter().map(|run| Run { start: run.start + by, ..run }));
        if let Some(block) = &mut self.open {
            block.span = moved(block.span);
            block.inlines.iter_mut().for_each(|inline| inline.span = moved(inline.span));
            let pictures = self.layout.pictures.iter_mut().rev();
            pictures
                .take_while(|picture| picture.span.start as usize >= at)
                .for_each(|picture| picture.span = moved(picture.span));
            let links = self.layout.links.iter_mut().rev();
            links
                .take_while(|link| link.span.start as usize >= at)
                .for_each(|link| link.span = moved(link.span));
        }
    }

    fn begin(&mut self) {
        if self.open.is_none() {
            self.block(BlockKind::Paragraph);
        }
    }

    /// Writes pending white space.
    fn space(&mut self) {
        let inside =
            self.open.as_ref().is_some_and(|block| (block.span.start as usize) < self.text.len());
        if std::mem::take(&mut self.spaced) && inside && !self.text.ends_with(BREAK) {
            self.text.push(' ');
        }
    }

    /// Adds words that are separated by single spaces.
    fn folded(&mut self, words: &str, from: Option<(usize, Position)>) {
        let kept = words.trim_matches(' ');
        let before = usize::from(words.starts_with(' '));
        self.spaced |= before > 0;
        if !kept.is_empty() {
            self.begin();
            self.space();
            if let Some((byte, position)) = from {
                self.layout.runs.push(Run {
                    start: self.text.len() as u32,
                    byte: byte + before,
                    position: position.along(&words.as_bytes()[..before]),
                });
            }
            self.text.push_str(kept);
            self.spaced = words.ends_with(' ');
        }
    }

    fn prose(&mut self, words: &str, mut from: Option<(usize, Position)>) {
        if words.len() > 1 && has_single_spaces(words) {
            return self.folded(words, from);
        }
        // Whether the next character does not continue the last run.
        let mut run = true;
        let mut rest = words;
        while let Some(c) = rest.chars().next() {
            let length = if is_folded(c) {
                // A single space after words is the same in the text.
                let single = c == ' ' && !self.spaced && !rest[1..].starts_with(is_folded);
                run |= !single
                    || self.open.is_none()
                    || self.text.ends_with(['\n', BREAK])
                    || self.text.is_empty();
                self.spaced = true;
                c.len_utf8()
            } else {
                self.begin();
                self.space();
                if let Some((byte, position)) = from.filter(|_| std::mem::take(&mut run)) {
                    self.layout.runs.push(Run { start: self.text.len() as u32, byte, position });
                }
                let length = rest.find(is_folded).unwrap_or(rest.len());
                self.text.push_str(&rest[..length]);
                length
            };
            if let Some((byte, position)) = &mut from {
                *byte += length;
                *position = position.after(&rest[..length]);
            }
            rest = &rest[length..];
        }
    }
}

/// Whether all white space in some words is single spaces. May return `false` for words where it
/// is.
fn has_single_spaces(words: &str) -> bool {
    let mut before = 0;
    words.bytes().all(|byte| {
        // These are the first bytes of all white space beyond ASCII.
        let is_single = byte >= b' '
            && !matches!(byte, 0xc2 | 0xe1..=0xe3)
            && !(byte == b' ' && before == b' ');
        before = byte;
        is_single
    })
}

/// Whether a character is white space that is folded. A no-break space is part of the words around
/// it.
fn is_folded(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_whitespace() || c == '\u{b}'
    } else {
        c.is_whitespace() && !matches!(c, '\u{a0}' | '\u{202f}' | '\u{2007}')
    }
}

/// The character for a line break inside a block.
pub const BREAK: char = '\u{2028}';

#[cfg(test)]
mod tests {
    use super::*;

    fn at_column(line: usize, column: usize) -> Position {
        Position { line, column, utf16_column: column }
    }

    #[test]
    fn white_space_is_folded_and_positions_are_kept() {
        let mut composer = Composer::default();
        composer.block(BlockKind::Heading(1));
        composer.words_at("  Two\n  words ", 10, at_column(3, 4));
        composer.block(BlockKind::Paragraph);
        composer.words_at("a ", 40, at_column(7, 1));
        composer.words_at("&", 42, at_column(7, 3));
        composer.words_at("b", 47, at_column(7, 8));
        composer.line_break();
        composer.words_at(" c ", 60, at_column(8, 1));
        let (text, layout) = composer.finish();
        assert_eq!(text, "Two words\na &b\u{2028}c\n");
        let at = |offset: u32| {
            layout
                .origin(&text, offset)
                .map(|(byte, position)| (byte, position.line, position.column))
        };
        let of = |words: &str| at(text.find(words).expect("the words") as u32);
        assert_eq!(
            [at(0), of("words"), of("a "), of("&"), of("b"), of("c")],
            [
                Some((12, 3, 6)),
                Some((18, 4, 3)),
                Some((40, 7, 1)),
                Some((42, 7, 3)),
                Some((47, 7, 8)),
                Some((61, 8, 2)),
            ]
        );
        assert_eq!(layout.blocks.len(), 2);
    }

    #[test]
    fn comments_come_before_their_block() {
        let mut composer = Composer::default();
        let at = |column| at_column(1, column);
        composer.words_at("one ", 0, at(1));
        composer.comment("<!-- a\n b -->", 4, at(5));
        composer.words_at("two", 20, at(21));
        composer.inline(InlineKind::Code, "x");
        composer.end();
        composer.comment("<!-- c -->", 30, at(31));
        let (text, layout) = composer.finish();
        assert_eq!(text, "<!-- a b -->\none twox\n<!-- c -->\n");
        let comments: Vec<&str> = layout.comments.iter().map(|span| &text[span.range()]).collect();
        assert_eq!(comments, ["<!-- a b -->", "<!-- c -->"]);
        let block = &layout.blocks[0];
        assert_eq!(
            (&text[block.span.range()], &text[block.inlines[0].span.range()]),
            ("one twox", "x")
        );
        let of = |words: &str| {
            layout.origin(&text, text.find(words).expect("the words") as u32).map(|(byte, _)| byte)
        };
        assert_eq!(
            [of("<!-- a"), of("one"), of("two"), of("<!-- c")],
            [Some(4), Some(0), Some(20), Some(30)]
        );
    }

    #[test]
    fn blocks_without_text_are_discarded() {
        let mut composer = Composer::default();
        composer.block(BlockKind::Paragraph);
        composer.words("  \n ");
        composer.block(BlockKind::Item(1));
        composer.words("x");
        composer.inline(InlineKind::Target, "https://x.pl");
        composer.block(BlockKind::Paragraph);
        let (text, layout) = composer.finish();
        assert_eq!(
            (text.as_str(), layout.blocks.len(), layout.counts_paragraphs()),
            ("xhttps://x.pl\n", 1, true)
        );
    }
}
