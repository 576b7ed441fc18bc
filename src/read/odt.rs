//! ODT: the text of a document of LibreOffice or another program that writes OpenDocument. Deleted
//! text stands apart in it, so that what is read is as if every change was accepted.

use std::collections::{BTreeMap, BTreeSet};

use super::archive::Archive;
use super::fault::{Damage, Defect, Fault};
use super::office::symbol_font::FONT;
use super::reading_order::Flow;
use super::xml::{Element, Ending, Node, Space, Xml};
use crate::document::BlockKind;
use crate::layout::{Composer, Layout};

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const MANIFEST: &str = "META-INF/manifest.xml";
/// Documents have some hundreds of styles, a very long one some thousands; what is behind so many
/// is not looked at.
const MOST_STYLES: usize = 1 << 16;
/// A style has a parent, that another; no document has more steps.
const MOST_STEPS: usize = 32;
/// The style of a title, and one that is based on it and makes none. They are called so in all
/// languages.
const TITLE: &str = "Title";
const SUBTITLE: &str = "Subtitle";

/// Elements of text that no reader sees, or that the program makes from what stands elsewhere:
/// numbers of pages, notes and items, lists of headings.
const LEFT_OUT: [&str; 22] = [
    "alphabetical-index",
    "hidden-paragraph",
    "hidden-text",
    "illustration-index",
    "list-style",
    "note-citation",
    "note-ref",
    "number",
    "object-index",
    "page-continuation",
    "page-count",
    "page-number",
    "page-variable-get",
    "page-variable-set",
    "placeholder",
    "ruby-text",
    "script",
    "sequence-decls",
    "table-index",
    "table-of-content",
    "user-index",
    "variable-decls",
];

/// A style, or what is made of it.
#[derive(Debug, Default, Clone)]
struct Style {
    parent: Option<String>,
    is_title: bool,
    hidden: Option<bool>,
    /// Whether its font is that of symbols.
    symbols: Option<bool>,
}

/// Styles by their family and name.
type Styles = BTreeMap<(String, String), Style>;

/// The text of a document.
///
/// # Errors
///
/// Where a part is missing or damaged, or the document is protected.
pub fn read(archive: &mut Archive) -> Result<(String, Layout), Fault> {
    if archive.has("encrypted-package") {
        return Err(Fault::Protected);
    }
    if archive.xml(MANIFEST)?.is_some_and(|manifest| manifest.contains("encryption-data")) {
        return Err(Fault::Protected);
    }
    let mut styles = Styles::new();
    if let Some(xml) = archive.xml(STYLES)? {
        read_styles(&xml, &mut styles).map_err(|defect| Fault::in_part(defect, STYLES))?;
    }
    let content =
        archive.xml(CONTENT)?.ok_or_else(|| Fault::Damaged(Damage::Missing(CONTENT.to_owned())))?;
    read_content(&content, CONTENT, styles)
}

/// The text of a document that is one XML.
///
/// # Errors
///
/// Where it is damaged.
pub fn read_flat(text: &str, name: &str) -> Result<(String, Layout), Fault> {
    read_content(text, name, Styles::new())
}

/// The text of a part, with styles of others.
fn read_content(content: &str, name: &str, mut styles: Styles) -> Result<(String, Layout), Fault> {
    let damaged = |defect| Fault::in_part(defect, name);
    read_styles(content, &mut styles).map_err(damaged)?;
    let styles =
        styles.iter().map(|(key, style)| (key.clone(), resolved(key, style, &styles))).collect();
    let mut composer = Composer::default();
    let mut read = Body::new(content, &styles, true).read(&mut composer).map_err(damaged)?;
    if read == Read::Unending {
        // A deletion without an end: all behind it would be lost.
        composer = Composer::default();
        read = Body::new(content, &styles, false).read(&mut composer).map_err(damaged)?;
    }
    if read == Read::Nothing {
        Err(Fault::Damaged(Damage::Part(name.to_owned())))
    } else {
        Ok(composer.finish())
    }
}

/// Adds the styles of a part.
fn read_styles(text: &str, styles: &mut Styles) -> Result<(), Defect> {
    let mut xml = Xml::new(text);
    let mut open = None;
    while let Some(node) = xml.next()?
        && styles.len() < MOST_STYLES
    {
        match node {
            Node::Start(element) => match (element.space, element.name()) {
                // Behind these there are no others that the text has.
                (Space::Office, "body" | "master-styles") => break,
                (Space::Style, "style") => {
                    let value =
                        |name: &str| element.attribute(name).unwrap_or_default().into_owned();
                    let parent =
                        element.attribute("parent-style-name").map(|name| name.into_owned());
                    open = Some((
                        (value("family"), value("name")),
                        Style { parent, ..Style::default() },
                    ));
                }
                (Space::Style, "text-properties") => {
                    if let Some((_, style)) = &mut open {
                        style.hidden =
                            element.attribute("display").map(|display| display == "none");
                        // Fonts of one name are numbered.
                        let is_symbol = |font: &str| {
                            font.trim_end_matches(|c: char| c.is_ascii_digit())
                                .eq_ignore_ascii_case(FONT)
                        };
                        style.symbols = element.attribute("font-name").map(|font| is_symbol(&font));
                    }
                }
                _ => {}
            },
            Node::End(ending) if (ending.space, ending.name()) == (Space::Style, "style") => {
                styles.extend(open.take())
            }
            Node::End(_) | Node::Text(_) => {}
        }
    }
    Ok(())
}

/// A style with all that its parents say.
fn resolved((family, name): &(String, String), style: &Style, styles: &Styles) -> Style {
    let mut all = Style { parent: None, is_title: name == TITLE, ..style.clone() };
    let mut is_subtitle = name == SUBTITLE;
    let mut next = style.parent.as_ref();
    for _ in 0..MOST_STEPS {
        let Some(parent) = next else { break };
        is_subtitle |= parent == SUBTITLE;
        all.is_title |= parent == TITLE && !is_subtitle;
        let Some(style) = styles.get(&(family.clone(), parent.clone())) else { break };
        all.hidden = all.hidden.or(style.hidden);
        all.symbols = all.symbols.or(style.symbols);
        next = style.parent.as_ref();
    }
    all
}

/// What a span or a paragraph that is open makes of its words.
#[derive(Debug, Default, Clone, Copy)]
struct Span {
    hidden: bool,
    symbols: bool,
}

/// What came of reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Read {
    /// There is no text.
    Nothing,
    /// A deletion has no end.
    Unending,
    /// The text was read.
    Whole,
}

/// Reads the text.
struct Body<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    flow: Flow,
    /// Whether the text has begun.
    found: bool,
    /// How many paragraphs and headings are open: text boxes have their own.
    paragraphs: usize,
    /// The spans and paragraphs that are open, and how many of them are hidden.
    spans: Vec<Span>,
    hidden: usize,
    /// Of items that are open, whether a paragraph of theirs was met. Empty places are headers of
    /// lists.
    items: Vec<bool>,
    lists: u8,
    cells: usize,
    /// The changes that delete what stands between their marks, where that is not kept apart;
    /// whether they are heeded, and how many are open.
    deletions: BTreeSet<String>,
    heeded: bool,
    deleted: usize,
    /// Where links begin that are open, and where they lead.
    links: Vec<(usize, String)>,
}

impl<'a> Body<'a> {
    fn new(text: &'a str, styles: &'a Styles, deletions_end: bool) -> Body<'a> {
        Body {
            xml: Xml::new(text),
            styles,
            flow: Flow::default(),
            found: false,
            paragraphs: 0,
            spans: Vec::new(),
            hidden: 0,
            items: Vec::new(),
            lists: 0,
            cells: 0,
            deletions: BTreeSet::new(),
            heeded: deletions_end,
            deleted: 0,
            links: Vec::new(),
        }
    }

    /// Reads to the end.
    fn read(mut self, composer: &mut Composer) -> Result<Read, Defect> {
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Start(element) if self.found => self.start(&element)?,
                Node::Start(element) => match (element.space, element.name()) {
                    (Space::Office, "text") => self.found = true,
                    (
                        Space::Office,
                        "automatic-styles" | "font-face-decls" | "master-styles" | "meta"
                        | "scripts" | "settings" | "styles",
                    ) => self.xml.skip()?,
                    _ => {}
                },
                Node::End(ending) => {
                    self.end(&ending);
                    self.flow.take().iter().for_each(|paragraph| paragraph.compose(composer));
                    if composer.is_full() {
                        break;
                    }
                }
                // Words stand in paragraphs; the rest is white space between elements.
                Node::Text(words) if self.paragraphs > 0 => self.words(&words),
                Node::Text(_) => {}
            }
        }
        self.flow.close();
        self.flow.take().iter().for_each(|paragraph| paragraph.compose(composer));
        Ok(match self.found {
            true if self.deleted > 0 => Read::Unending,
            true => Read::Whole,
            false => Read::Nothing,
        })
    }

    fn start(&mut self, element: &Element) -> Result<(), Defect> {
        let attribute = |name: &str| element.attribute(name).unwrap_or_default();
        match (element.space, element.name()) {
            (Space::Text, "h") => {
                let level = attribute("outline-level").parse().unwrap_or(1u8);
                self.begin(BlockKind::Heading(level.clamp(1, 6)), element);
            }
            (Space::Text, "p") => {
                let kind = self.kind(element);
                self.begin(kind, element);
            }
            (Space::Text, "span") => self.open("text", element),
            (Space::Text, "list") => self.lists = self.lists.saturating_add(1),
            (Space::Text, "list-item") => self.items.push(false),
            (Space::Text, "list-header") => self.items.push(true),
            (Space::Text, "s" | "tab") => self.words(" "),
            (Space::Text, "line-break") if self.is_shown() => self.flow.line_break(),
            (Space::Text, "a") => {
                let target = attribute("href").into_owned();
                self.links.push((self.flow.place(), target));
            }
            (Space::Text, "note-body") => self.flow.enter()?,
            (Space::Text, "tracked-changes") => self.changes()?,
            (Space::Text, "change-start")
                if self.heeded && self.deletions.contains(&*attribute("change-id")) =>
            {
                self.deleted += 1
            }
            (Space::Text, "change-end") if self.deletions.contains(&*attribute("change-id")) => {
                self.deleted = self.deleted.saturating_sub(1);
            }
            (Space::Text, "section")
                if element.is("display", "none") || element.is("is-hidden", "true") =>
            {
                self.xml.skip()?
            }
            (Space::Text, "bookmark-ref" | "reference-ref" | "sequence-ref")
                if element.is("reference-format", "page") =>
            {
                self.xml.skip()?
            }
            (Space::Text, name) if LEFT_OUT.contains(&name) || element.is("display", "none") => {
                self.xml.skip()?
            }
            (Space::Table, "covered-table-cell" | "title" | "desc") => self.xml.skip()?,
            (Space::Table, "table-cell") => {
                self.flow.close();
                self.cells += 1;
            }
            (
                Space::Draw,
                "object" | "object-ole" | "image" | "plugin" | "applet" | "floating-frame",
            ) => self.xml.skip()?,
            (Space::Draw, _) => self.flow.enter()?,
            (
                Space::Office,
                "annotation" | "annotation-end" | "forms" | "event-listeners" | "binary-data",
            ) => self.xml.skip()?,
            (Space::Other, "title" | "desc") => self.xml.skip()?,
            (Space::Other, "content-control") if element.is("showing-place-holder", "true") => {
                self.xml.skip()?
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, ending: &Ending) {
        match (ending.space, ending.name()) {
            (Space::Text, "h" | "p") if self.paragraphs > 0 => {
                self.paragraphs -= 1;
                self.close();
                self.flow.end(self.deleted > 0);
            }
            (Space::Text, "span") => self.close(),
            (Space::Text, "list") => self.lists = self.lists.saturating_sub(1),
            (Space::Text, "list-item" | "list-header") => drop(self.items.pop()),
            (Space::Text, "a") => {
                if let Some((start, target)) = self.links.pop() {
                    self.flow.link(start, &target);
                }
            }
            (Space::Text, "note-body") => self.flow.leave(),
            (Space::Table, "table-cell") => {
                self.flow.close();
                self.cells = self.cells.saturating_sub(1);
            }
            (Space::Draw, _) => self.flow.leave(),
            _ => {}
        }
    }

    /// Reads which changes are deletions. What they deleted is kept here, or stands in the text
    /// between marks: that is up to how the document was shown when it was saved.
    fn changes(&mut self) -> Result<(), Defect> {
        let (mut id, end) = (String::new(), self.xml.depth());
        while let Some(node) = self.xml.next()? {
            match node {
                Node::End(_) if self.xml.depth() < end => break,
                Node::Start(element) if element.name() == "changed-region" => {
                    id = element.attribute("id").unwrap_or_default().into_owned()
                }
                Node::Start(element) if element.name() == "deletion" => {
                    self.deletions.insert(id.clone());
                }
                Node::Start(_) | Node::End(_) | Node::Text(_) => {}
            }
        }
        Ok(())
    }

    /// Begins a paragraph.
    fn begin(&mut self, kind: BlockKind, element: &Element) {
        self.paragraphs += 1;
        self.open("paragraph", element);
        self.flow.begin(kind);
    }

    fn open(&mut self, family: &str, element: &Element) {
        let around = self.spans.last().copied().unwrap_or_default();
        let style = self.style(family, element);
        let hidden = style.and_then(|style| style.hidden).unwrap_or(false);
        let symbols = style.and_then(|style| style.symbols).unwrap_or(around.symbols);
        self.spans.push(Span { hidden, symbols });
        self.hidden += usize::from(hidden);
    }

    fn close(&mut self) {
        self.hidden -= usize::from(self.spans.pop().is_some_and(|span| span.hidden));
    }

    fn is_shown(&self) -> bool {
        self.hidden == 0 && self.deleted == 0
    }

    fn words(&mut self, words: &str) {
        if self.is_shown() {
            self.flow.words(words, self.spans.last().is_some_and(|span| span.symbols));
        }
    }

    fn style(&self, family: &str, element: &Element) -> Option<&Style> {
        self.styles.get(&(family.to_owned(), element.attribute("style-name")?.into_owned()))
    }

    /// What a paragraph is: of an item only the first one has a mark.
    fn kind(&mut self, element: &Element) -> BlockKind {
        let is_title = match self.style("paragraph", element) {
            Some(style) => style.is_title,
            None => element.is("style-name", TITLE),
        };
        if is_title {
            return BlockKind::Heading(1);
        }
        if let Some(met) = self.items.last_mut()
            && !std::mem::replace(met, true)
        {
            return BlockKind::Item(self.lists.max(1));
        }
        if self.cells > 0 { BlockKind::Cell } else { BlockKind::Paragraph }
    }
}
