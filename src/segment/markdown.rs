//! Markdown: CommonMark with tables, footnotes and front matter, read by pulldown-cmark with the place of every piece of text.

use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd};

use super::Outline;
use crate::document::{BlockKind, Inline, InlineKind};
use crate::text::{Source, Span};

/// The blocks of a Markdown text. Front matter, comments and empty cells are none.
pub(super) fn outline(source: &Source) -> Vec<Outline> {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    let mut reader = Reader { source, blocks: Vec::new(), current: None, lists: 0, quotes: 0, skipping: false, html: None };
    for (event, range) in Parser::new_ext(&source.text, options).into_offset_iter() {
        reader.event(event, Span::new(range.start, range.end));
    }
    reader.flush();
    reader.blocks
}

struct Reader<'a> {
    source: &'a Source,
    blocks: Vec<Outline>,
    /// The block that text goes to.
    current: Option<Outline>,
    lists: u8,
    quotes: u8,
    /// Inside front matter.
    skipping: bool,
    /// The HTML block so far.
    html: Option<Span>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag, span),
            Event::Text(text) => {
                // An entity stands for another character than its own: it is no prose.
                if self.source.slice(span) == &*text || self.is_code() {
                    self.piece(span);
                }
            }
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => self.inline(span, InlineKind::Code),
            Event::Html(_) => {
                self.html = Some(self.html.map_or(span, |html| html.join(span)));
            }
            Event::Rule => {
                self.flush();
                self.code(&[span]);
            }
            Event::InlineHtml(_) | Event::FootnoteReference(_) | Event::SoftBreak | Event::HardBreak | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(number(*level))),
            Tag::Paragraph => {
                let kind = self.kind();
                // The first paragraph of an item is the item.
                if self.current.as_ref().is_none_or(|current| !current.prose.is_empty() || current.kind != kind) {
                    self.open(kind);
                }
            }
            Tag::List(_) => {
                self.flush();
                self.lists = self.lists.saturating_add(1);
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_add(1);
            }
            Tag::Item | Tag::FootnoteDefinition(_) | Tag::DefinitionListTitle | Tag::DefinitionListDefinition => self.open(self.kind()),
            Tag::TableCell => self.open(BlockKind::Cell),
            Tag::CodeBlock(_) => self.open(BlockKind::Code),
            Tag::MetadataBlock(_) => {
                self.flush();
                self.skipping = true;
            }
            Tag::HtmlBlock => {
                self.flush();
                self.html = None;
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                // The target stands behind the text: `[text](target "title")`.
                let whole = self.source.slice(span);
                if let Some(at) = whole.rfind(&**dest_url).filter(|at| *at > 0 && !dest_url.is_empty() && !whole.starts_with('<')) {
                    let start = span.start as usize + at;
                    self.inline(Span::new(start, start + dest_url.len()), InlineKind::Target);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd, _span: Span) {
        match tag {
            TagEnd::List(_) => {
                self.flush();
                self.lists = self.lists.saturating_sub(1);
            }
            TagEnd::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_sub(1);
            }
            TagEnd::MetadataBlock(_) => self.skipping = false,
            TagEnd::HtmlBlock => {
                if let Some(span) = self.html.take() {
                    self.html_block(span);
                }
            }
            TagEnd::Heading(_)
            | TagEnd::Paragraph
            | TagEnd::Item
            | TagEnd::FootnoteDefinition
            | TagEnd::TableCell
            | TagEnd::CodeBlock
            | TagEnd::DefinitionListTitle
            | TagEnd::DefinitionListDefinition => self.flush(),
            _ => {}
        }
    }

    /// What running text is where we stand.
    fn kind(&self) -> BlockKind {
        match (self.lists, self.quotes) {
            (0, 0) => BlockKind::Paragraph,
            (0, _) => BlockKind::Quote,
            (depth, _) => BlockKind::Item(depth),
        }
    }

    fn is_code(&self) -> bool {
        self.current.as_ref().is_some_and(|current| current.kind == BlockKind::Code)
    }

    fn open(&mut self, kind: BlockKind) {
        self.flush();
        self.current = Some(Outline { kind, prose: Vec::new(), inlines: Vec::new() });
    }

    fn piece(&mut self, span: Span) {
        if self.skipping || span.is_empty() {
            return;
        }
        let kind = self.kind();
        let current = self.current.get_or_insert_with(|| Outline { kind, prose: Vec::new(), inlines: Vec::new() });
        if current.prose.last().is_none_or(|last| last.end <= span.start) {
            current.prose.push(span);
        }
    }

    fn inline(&mut self, span: Span, kind: InlineKind) {
        if self.skipping {
            return;
        }
        let block = self.kind();
        let current = self.current.get_or_insert_with(|| Outline { kind: block, prose: Vec::new(), inlines: Vec::new() });
        current.inlines.push(Inline { span, kind });
    }

    /// Closes the block that is open: trims it, and marks the gaps between its pieces as markup.
    fn flush(&mut self) {
        let Some(mut block) = self.current.take() else { return };
        if block.kind == BlockKind::Code {
            return self.code(&block.prose);
        }
        block.prose.retain_mut(|piece| {
            let text = self.source.slice(*piece);
            let kept = text.trim_start_matches('\n');
            piece.start += (text.len() - kept.len()) as u32;
            !kept.trim().is_empty()
        });
        if let Some(first) = block.prose.first_mut() {
            let text = self.source.slice(*first);
            first.start += (text.len() - text.trim_start().len()) as u32;
        }
        if let Some(last) = block.prose.last_mut() {
            last.end = last.start + self.source.slice(*last).trim_end().len() as u32;
        }
        block.inlines.sort_by_key(|inline| (inline.span.start, inline.span.end));
        let mut syntax = Vec::new();
        for pair in block.prose.windows(2) {
            let mut from = pair[0].end;
            let at = block.inlines.partition_point(|inline| inline.span.start < pair[0].end);
            let inside = block.inlines[at..].iter().take_while(|inline| inline.span.end <= pair[1].start);
            for end in inside.map(|inline| Some(inline.span)).chain([None]) {
                let gap = Span { start: from, end: end.map_or(pair[1].start, |span| span.start).max(from) };
                if !self.source.slice(gap).trim().is_empty() {
                    syntax.push(Inline { span: gap, kind: InlineKind::Syntax });
                }
                from = end.map_or(from, |span| span.end.max(from));
            }
        }
        block.inlines.extend(syntax);
        block.inlines.sort_by_key(|inline| (inline.span.start, inline.span.end));
        let mut end = 0;
        block.inlines.retain(|inline| {
            let keep = inline.span.start >= end;
            end = if keep { inline.span.end } else { end };
            keep
        });
        if block.span().is_some() {
            self.blocks.push(block);
        }
    }

    /// Code, a block for each run of lines that are not blank: so long listings keep their place beside one another.
    fn code(&mut self, pieces: &[Span]) {
        let Some(whole) = pieces.first().zip(pieces.last()).map(|(first, last)| first.join(*last)) else { return };
        let text = self.source.slice(whole);
        let (mut at, mut run): (usize, Option<Span>) = (0, None);
        for line in text.split_inclusive('\n').chain(["\n"]) {
            let start = whole.start as usize + at + (line.len() - line.trim_start().len());
            let span = Span::new(start, start + line.trim().len());
            at += line.len();
            run = match (run, line.trim().is_empty()) {
                (Some(run), false) => Some(run.join(span)),
                (None, false) => Some(span),
                (Some(run), true) => {
                    self.blocks.push(Outline { kind: BlockKind::Code, prose: vec![run], inlines: Vec::new() });
                    None
                }
                (None, true) => None,
            };
        }
    }

    /// The text between the tags of an HTML block; comments, scripts and styles left out. Tags without text are code.
    fn html_block(&mut self, span: Span) {
        let text = self.source.slice(span);
        let before = self.blocks.len();
        self.open(self.kind());
        let mut at = 0;
        while at < text.len() {
            let rest = &text[at..];
            let skip = |until: &str| rest.find(until).map_or(rest.len(), |found| found + until.len());
            let lower = rest.get(..8).unwrap_or(rest).to_ascii_lowercase();
            at += if rest.starts_with("<!--") {
                skip("-->")
            } else if lower.starts_with("<script") {
                skip("</script>")
            } else if lower.starts_with("<style") {
                skip("</style>")
            } else if rest.starts_with('<') {
                skip(">")
            } else {
                let length = rest.find('<').unwrap_or(rest.len());
                let start = span.start as usize + at;
                if !rest[..length].trim().is_empty() {
                    self.piece(Span::new(start, start + length));
                }
                length
            };
        }
        self.flush();
        if self.blocks.len() == before && !text.trim_start().starts_with("<!--") {
            self.code(&[span]);
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}
