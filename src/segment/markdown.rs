//! Markdown: CommonMark with tables, footnotes and front matter, read by pulldown-cmark with the
//! place of every piece of text.
//!
//! The additions of site generators (`{% tag %}`, `{: .class }`, `{/* comment */}`) are markup too:
//! no reader of the page sees them.

use pulldown_cmark::{CodeBlockKind, Event, HeadingLevel, LinkType, Options, Parser, Tag, TagEnd};
use rustc_hash::FxHashMap;

use super::directive::{is_directive, is_file_name, is_properties, is_tags, listing};
use super::formula::has_formulas;
use super::html::{self, HtmlPart};
use super::icon::icons;
use super::template::{templates, without};
use super::{Outline, Piece, bullet, definitions, fence, front_matter, unclosed_fence};
use crate::document::{BlockKind, Inline, InlineKind};
use crate::html_tags::is_layout;
use crate::note_mark::is_note_mark;
use crate::source::Source;
use crate::span::Span;

/// Returns the blocks of a Markdown text, and its comments. Front matter, comments and empty cells
/// are no blocks.
pub(super) fn outline(source: &Source) -> (Vec<Outline>, Vec<Span>) {
    let mut options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_GFM
        | Options::ENABLE_HEADING_ATTRIBUTES
        | Options::ENABLE_YAML_STYLE_METADATA_BLOCKS
        | Options::ENABLE_PLUSES_DELIMITED_METADATA_BLOCKS;
    if has_formulas(&source.text) {
        options |= Options::ENABLE_MATH;
    }
    let text = bullet::mended(front_matter::mended(fence::mended(&source.text)));
    // The end of a part closes the block of code that it leaves open.
    let mut ends = unclosed_fence::ends(&text);
    ends.push(text.len());
    let starts = [0].into_iter().chain(ends.iter().copied());
    let parts: Vec<(usize, Parser<'_>)> = starts
        .zip(&ends)
        .map(|(start, end)| (start, Parser::new_ext(&text[start..*end], options)))
        .collect();
    let mut reader = Reader {
        source,
        definitions: definitions::targets(source, &parts),
        blocks: Vec::new(),
        current: None,
        lists: 0,
        quotes: 0,
        numbered: false,
        skipping: false,
        html: None,
        spaced: true,
        comments: Vec::new(),
        hidden: Span::new(0, 0),
        comment: Span::new(0, 0),
        linked: 0,
        raised: 0,
        directed: false,
        in_listing: false,
        is_markup: false,
    };
    for (start, parser) in parts {
        for (event, range) in parser.into_offset_iter() {
            reader.event(event, Span::new(start + range.start, start + range.end));
        }
    }
    reader.flush();
    (reader.blocks, reader.comments)
}

/// The language of a fence around markup that a site generator reads and other programs ignore.
const MARKUP: &str = "mdx-code-block";

struct Reader<'a> {
    source: &'a Source,
    /// The targets that the text defines apart from its links, each with one of its places.
    definitions: FxHashMap<String, Span>,
    blocks: Vec<Outline>,
    /// The block that text goes to.
    current: Option<Outline>,
    lists: u8,
    quotes: u8,
    /// Whether the marker of the next item is no marker but a number.
    numbered: bool,
    /// Inside front matter.
    skipping: bool,
    /// The HTML block so far.
    html: Option<Span>,
    /// Whether a reader sees white space before the next piece.
    spaced: bool,
    comments: Vec<Span>,
    /// The last comment that goes on after its block.
    comment: Span,
    /// The last label that a space parts from its text; a reader doesn't see it.
    hidden: Span,
    /// The end of the last link.
    linked: u32,
    /// The end of the last note mark.
    raised: u32,
    /// Whether the block before is a directive.
    directed: bool,
    /// Whether a directive has begun a listing.
    in_listing: bool,
    /// Whether the block of code that is open is markup of the page.
    is_markup: bool,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) {
        if self.comment.start <= span.start && span.end <= self.comment.end {
            return;
        }
        match event {
            Event::Start(tag) => self.start(&tag, span),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => {
                let entity = self.source.slice(span).starts_with('&')
                    && self.source.slice(span) != &*text
                    && !self.is_code();
                if entity && text.trim().is_empty() {
                    self.spaced = true;
                } else {
                    self.piece(span, entity || span.end <= self.raised);
                }
            }
            Event::Code(_) | Event::InlineMath(_) | Event::DisplayMath(_) => {
                self.inline(span, InlineKind::Code)
            }
            Event::Html(_) => {
                self.html = Some(self.html.map_or(span, |html| html.join(span)));
            }
            Event::Rule => {
                self.flush();
                self.code(span);
            }
            Event::InlineHtml(_) => {
                self.raised = self.raised.max(self.note_mark_end(span));
                self.spaced |= html::breaks_line(self.source.slice(span));
                self.comments.extend(html::comments(self.source.slice(span), span.start as usize));
                if let Some((from, to)) = html::picture(self.source.slice(span)) {
                    let start = span.start as usize;
                    self.inline(Span::new(start + from, start + to), InlineKind::Target);
                }
            }
            Event::SoftBreak | Event::HardBreak => self.spaced = true,
            Event::FootnoteReference(_) | Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: &Tag<'_>, span: Span) {
        match tag {
            Tag::Heading { level, .. } => self.open(BlockKind::Heading(number(*level))),
            Tag::Paragraph => {
                let kind = self.kind();
                // The first paragraph of an item is the item.
                if self
                    .current
                    .as_ref()
                    .is_none_or(|current| !current.prose.is_empty() || current.kind != kind)
                {
                    self.open(kind);
                }
            }
            Tag::List(first) => {
                self.flush();
                self.lists = self.lists.saturating_add(1);
                self.numbered = first.is_some_and(|first| first > 1) && self.is_after_bullet(span);
            }
            Tag::BlockQuote(_) => {
                self.flush();
                self.quotes = self.quotes.saturating_add(1);
            }
            Tag::Item if std::mem::take(&mut self.numbered) => {
                self.open(self.kind());
                let text = self.source.slice(span);
                let digits = text.bytes().take_while(u8::is_ascii_digit).count();
                self.piece(Span { end: span.start + digits as u32 + 1, ..span }, false);
                self.spaced = true;
            }
            Tag::Item
            | Tag::FootnoteDefinition(_)
            | Tag::DefinitionListTitle
            | Tag::DefinitionListDefinition => self.open(self.kind()),
            Tag::TableCell => self.open(BlockKind::Cell),
            Tag::CodeBlock(kind) => {
                self.open(BlockKind::Code);
                self.is_markup = matches!(kind, CodeBlockKind::Fenced(name) if &**name == MARKUP);
            }
            Tag::MetadataBlock(_) => {
                self.flush();
                self.skipping = true;
            }
            Tag::HtmlBlock => {
                self.flush();
                self.html = None;
            }
            Tag::Link { link_type, dest_url, .. } | Tag::Image { link_type, dest_url, .. }
                if matches!(
                    link_type,
                    LinkType::Reference | LinkType::Collapsed | LinkType::Shortcut
                ) =>
            {
                // `[text][label]`; the text of `[label]` is seen.
                let shortcut = *link_type == LinkType::Shortcut;
                let apart = shortcut && self.is_label_apart(span);
                if apart {
                    self.hidden = span;
                }
                self.linked = span.end;
                let whole = self.source.slice(span);
                // The place of `[label][]` ends before the empty brackets.
                let seen = shortcut && !apart || *link_type == LinkType::Collapsed;
                let mark = whole.rfind(if seen { ']' } else { '[' });
                if let (Some(at), Some(target)) = (mark, self.definitions.get(&**dest_url)) {
                    let label = Span { start: span.start + at as u32, end: span.end };
                    self.inline(label, InlineKind::Label(*target));
                }
            }
            Tag::Link { dest_url, .. } | Tag::Image { dest_url, .. } => {
                self.linked = span.end;
                // The target follows the text: `[text](target "title")`.
                let whole = self.source.slice(span);
                if let Some((alt, _)) = whole
                    .strip_prefix("![")
                    .and_then(|rest| rest.split_once("]("))
                    .filter(|(alt, _)| is_file_name(alt))
                {
                    let start = span.start as usize + "![".len();
                    self.hidden = Span::new(start, start + alt.len());
                    self.inline(self.hidden, InlineKind::Code);
                }
                if let Some(at) = whole
                    .rfind(&**dest_url)
                    .filter(|at| *at > 0 && !dest_url.is_empty() && !whole.starts_with('<'))
                {
                    let start = span.start as usize + at;
                    self.inline(Span::new(start, start + dest_url.len()), InlineKind::Target);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, tag: TagEnd) {
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

    /// Returns the kind of block of running text at this point.
    fn kind(&self) -> BlockKind {
        match (self.lists, self.quotes) {
            (0, 0) => BlockKind::Paragraph,
            (0, _) => BlockKind::Quote,
            (depth, _) => BlockKind::Item(depth),
        }
    }

    /// Whether a list begins in the line of a bullet: `- 31. Summer Fair` is one item, and a number.
    fn is_after_bullet(&self, list: Span) -> bool {
        let before = &self.source.text[..list.start as usize];
        let line = before[before.rfind('\n').map_or(0, |end| end + 1)..].trim();
        line.ends_with(['-', '*', '+'])
    }

    /// Whether a label in brackets follows the text of its link after a space, as older processors
    /// allow: `[text] [label]`.
    fn is_label_apart(&self, label: Span) -> bool {
        let before = &self.source.text[..label.start as usize];
        let text = before.trim_end();
        let space = &before[text.len()..];
        text.ends_with(']')
            && text.len() != self.linked as usize
            && matches!(space, " " | "\n" | "\r\n")
    }

    /// Returns the end of the note mark that a tag begins, or 0.
    fn note_mark_end(&self, tag: Span) -> u32 {
        let text = &self.source.text;
        let (before, after) = (&text[..tag.start as usize], &text[tag.end as usize..]);
        if !html::is_raised(self.source.slice(tag)) || !is_note_mark(before, after) {
            return 0;
        }
        after.find("</sup").map_or(0, |length| tag.end + length as u32)
    }

    fn is_code(&self) -> bool {
        self.current.as_ref().is_some_and(|current| current.kind == BlockKind::Code)
    }

    fn open(&mut self, kind: BlockKind) {
        self.flush();
        self.current = Some(Outline { kind, prose: Vec::new(), inlines: Vec::new() });
        self.spaced = true;
    }

    fn piece(&mut self, span: Span, entity: bool) {
        if self.skipping || span.is_empty() || self.hidden.overlaps(span) {
            return;
        }
        let (kind, spaced) = (self.kind(), self.spaced);
        let current = self.current.get_or_insert_with(|| Outline {
            kind,
            prose: Vec::new(),
            inlines: Vec::new(),
        });
        if current.prose.last().is_none_or(|last| last.span.end <= span.start) {
            current.prose.push(Piece { span, spaced, entity });
            self.spaced = false;
        }
    }

    fn inline(&mut self, span: Span, kind: InlineKind) {
        if self.skipping {
            return;
        }
        let block = self.kind();
        let current = self.current.get_or_insert_with(|| Outline {
            kind: block,
            prose: Vec::new(),
            inlines: Vec::new(),
        });
        current.inlines.push(Inline { span, kind });
    }

    /// Closes the block that is open: takes templates out of it and trims it.
    fn flush(&mut self) {
        let Some(mut block) = self.current.take() else { return };
        if block.kind == BlockKind::Code {
            let whole = block.prose.iter().map(|piece| piece.span).reduce(Span::join);
            // A closing tag that is indented, after a blank line.
            let whole = whole.filter(|whole| !is_tags(self.source.slice(*whole)));
            let is_markup = std::mem::take(&mut self.is_markup);
            let whole =
                whole.filter(|whole| !(is_markup && is_directive(self.source.slice(*whole))));
            return whole.into_iter().for_each(|whole| self.code(whole));
        }
        if let Some(whole) = block.span() {
            let text = self.source.slice(whole);
            let underlined = matches!(block.kind, BlockKind::Heading(_));
            let properties = (self.directed || text.contains('\n')) && is_properties(text);
            let directive = is_directive(text) || underlined && properties;
            let in_listing = self.in_listing;
            self.in_listing = listing(text).unwrap_or(in_listing);
            self.directed = directive;
            if directive {
                return;
            }
            if in_listing {
                return self.code(whole);
            }
        }
        if let Some(whole) = block
            .prose
            .first()
            .zip(block.prose.last())
            .map(|(first, last)| first.span.join(last.span))
        {
            let mut templates = templates(self.source, whole);
            templates.extend(icons(self.source, &block.prose, &templates));
            templates.sort_by_key(|template| template.span.start);
            if !templates.is_empty() {
                block.prose = without(&block.prose, &templates);
                // A value that a reader sees keeps its place, the rest goes.
                block.inlines.extend(
                    templates.into_iter().filter(|template| template.kind == InlineKind::Code),
                );
            }
        }
        let mut spaced = false;
        block.prose.retain_mut(|piece| {
            let text = self.source.slice(piece.span);
            piece.span.start += (text.len() - text.trim_start().len()) as u32;
            piece.spaced |= spaced | text.starts_with(char::is_whitespace);
            piece.span.end = piece.span.end.min(piece.span.start + text.trim().len() as u32);
            spaced = text.ends_with(char::is_whitespace) || (piece.span.is_empty() && piece.spaced);
            !piece.span.is_empty()
        });
        block.inlines.sort_by_key(|inline| (inline.span.start, inline.span.end));
        if block.span().is_some() {
            self.blocks.push(block);
        }
    }

    /// Adds code, a block for each run of lines that are not blank, so that long listings keep
    /// their place beside one another.
    fn code(&mut self, whole: Span) {
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
                    self.blocks.push(Outline::new(BlockKind::Code, run));
                    None
                }
                (None, true) => None,
            };
        }
    }

    /// Remembers a comment that an HTML block opens and does not close, and returns its start: an
    /// empty line ends the block, but not the comment.
    fn open_comment(&mut self, block: Span) -> Option<u32> {
        let text = self.source.slice(block);
        let open = text.rfind("<!--").filter(|open| !text[*open..].contains("-->"))?;
        let start = block.start as usize + open;
        let length = self.source.text[start..].find("-->")?;
        self.comment = Span::new(start, start + length + "-->".len());
        self.comments.push(self.comment);
        Some(self.comment.start)
    }

    /// Adds the address of a picture to the text before it in its HTML block, whose first block has
    /// this index.
    fn picture(&mut self, address: Span, first: usize) {
        if self.current.as_ref().is_some_and(|current| !current.prose.is_empty()) {
            self.inline(address, InlineKind::Target);
        } else if let Some(block) =
            self.blocks.get_mut(first..).and_then(|blocks| blocks.last_mut())
            && block.kind != BlockKind::Code
        {
            block.inlines.push(Inline { span: address, kind: InlineKind::Target });
        }
    }

    /// Returns the text between the tags of an HTML block, parted where they part it. Tags without
    /// text are code.
    fn html_block(&mut self, span: Span) {
        let text = self.source.slice(span);
        self.comments.extend(html::comments(text, span.start as usize));
        let comment = self.open_comment(span);
        let before = self.blocks.len();
        self.open(self.kind());
        html::read(text, &mut |found| match found {
            HtmlPart::Block(kind) => self.open(kind.unwrap_or(self.kind())),
            HtmlPart::Break => self.spaced = true,
            HtmlPart::Text(from, to) => {
                self.piece(Span::new(span.start as usize + from, span.start as usize + to), false)
            }
            HtmlPart::Code(from, to) => {
                self.flush();
                self.code(Span::new(span.start as usize + from, span.start as usize + to));
            }
            HtmlPart::Picture(from, to) => {
                let address = Span::new(span.start as usize + from, span.start as usize + to);
                self.picture(address, before);
            }
        });
        self.flush();
        let shows = !text.trim_start().starts_with("<!--") && !is_layout(text);
        if self.blocks.len() == before && shows {
            // The tags before a comment that goes on after its block.
            self.code(comment.map_or(span, |start| Span { end: start, ..span }));
        }
    }
}

fn number(level: HeadingLevel) -> u8 {
    level as u8
}
