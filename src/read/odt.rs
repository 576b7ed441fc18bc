//! ODT: the text of an OpenDocument file, as written by LibreOffice and others. Deleted text is
//! kept apart in it, so that the text is read with every tracked change accepted.

use std::collections::{BTreeMap, BTreeSet};

use super::archive::Archive;
use super::fault::{Damage, Defect, Fault};
use super::office::symbol_font::FONT;
use super::reading_order::Flow;
use super::xml::{Element, EndTag, Namespace, Node, Xml};
use crate::document::BlockKind;
use crate::layout::{Composer, Layout};

const CONTENT: &str = "content.xml";
const STYLES: &str = "styles.xml";
const MANIFEST: &str = "META-INF/manifest.xml";
/// Maximum number of styles read; documents have some hundreds, very long ones some thousands.
const MAX_STYLES: usize = 1 << 16;
/// Maximum length of a chain of parent styles.
const MAX_PARENTS: usize = 32;
/// Style of a title.
const TITLE: &str = "Title";
/// Style of a subtitle, which is based on that of a title but makes none. Both names are the same
/// in all languages.
const SUBTITLE: &str = "Subtitle";

/// Elements that are invisible or generated from other content: numbers of pages, notes and items,
/// tables of contents and indexes.
const SKIPPED: [&str; 22] = [
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

/// A style, alone or with the properties of its parents.
#[derive(Debug, Default, Clone)]
struct Style {
    parent: Option<String>,
    is_title: bool,
    hidden: Option<bool>,
    /// Whether its font is the Symbol font.
    symbols: Option<bool>,
}

/// Styles by family and name.
type Styles = BTreeMap<(String, String), Style>;

/// Reads the text of a document.
///
/// # Errors
///
/// Returns an error if a part is missing or damaged, or the document is protected.
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

/// Reads the text of a document in a single XML file.
///
/// # Errors
///
/// Returns an error if it is damaged.
pub fn read_flat(text: &str, name: &str) -> Result<(String, Layout), Fault> {
    read_content(text, name, Styles::new())
}

/// Reads the text of a part, given the styles of other parts.
fn read_content(content: &str, name: &str, mut styles: Styles) -> Result<(String, Layout), Fault> {
    let damaged = |defect| Fault::in_part(defect, name);
    read_styles(content, &mut styles).map_err(damaged)?;
    let styles =
        styles.iter().map(|(key, style)| (key.clone(), resolved(key, style, &styles))).collect();
    let mut composer = Composer::default();
    let mut read = Body::new(content, &styles, true).read(&mut composer).map_err(damaged)?;
    if read == Read::Unclosed {
        // A deletion is never closed: everything after it would be lost.
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
        && styles.len() < MAX_STYLES
    {
        match node {
            Node::Start(element) => match (element.namespace, element.name()) {
                // The text uses no styles defined after these.
                (Namespace::Office, "body" | "master-styles") => break,
                (Namespace::Style, "style") => {
                    let value =
                        |name: &str| element.attribute(name).unwrap_or_default().into_owned();
                    let parent =
                        element.attribute("parent-style-name").map(|name| name.into_owned());
                    open = Some((
                        (value("family"), value("name")),
                        Style { parent, ..Style::default() },
                    ));
                }
                (Namespace::Style, "text-properties") => {
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
            Node::End(ending)
                if (ending.namespace, ending.name()) == (Namespace::Style, "style") =>
            {
                styles.extend(open.take())
            }
            Node::End(_) | Node::Text(_) => {}
        }
    }
    Ok(())
}

/// Adds the properties of its parents to a style.
fn resolved((family, name): &(String, String), style: &Style, styles: &Styles) -> Style {
    let mut all = Style { parent: None, is_title: name == TITLE, ..style.clone() };
    let mut is_subtitle = name == SUBTITLE;
    let mut next = style.parent.as_ref();
    for _ in 0..MAX_PARENTS {
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

/// Effect of an open span or paragraph on its words.
#[derive(Debug, Default, Clone, Copy)]
struct OpenSpan {
    hidden: bool,
    symbols: bool,
}

/// Result of reading a part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Read {
    /// The part has no text.
    Nothing,
    /// A deletion is never closed.
    Unclosed,
    /// The text was read.
    Whole,
}

/// Reads the text of a part.
struct Body<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    flow: Flow,
    /// Whether the text has begun.
    found: bool,
    /// Number of open paragraphs and headings; text boxes have their own.
    paragraphs: usize,
    /// Open spans and paragraphs, and the number of hidden ones.
    spans: Vec<OpenSpan>,
    hidden: usize,
    /// For each open item, whether it had a paragraph. List headers count as if they had.
    items: Vec<bool>,
    lists: u8,
    cells: usize,
    /// Ids of changes that delete the text between their marks, whether they are applied, and the
    /// number of open ones.
    deletions: BTreeSet<String>,
    applies_deletions: bool,
    deleted: usize,
    /// Start and target of each open link.
    links: Vec<(usize, String)>,
}

impl<'a> Body<'a> {
    fn new(text: &'a str, styles: &'a Styles, applies_deletions: bool) -> Body<'a> {
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
            applies_deletions,
            deleted: 0,
            links: Vec::new(),
        }
    }

    /// Reads to the end.
    fn read(mut self, composer: &mut Composer) -> Result<Read, Defect> {
        while let Some(node) = self.xml.next()? {
            match node {
                Node::Start(element) if self.found => self.start(&element)?,
                Node::Start(element) => match (element.namespace, element.name()) {
                    (Namespace::Office, "text") => self.found = true,
                    (
                        Namespace::Office,
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
                // Text is in paragraphs; the rest is white space between elements.
                Node::Text(words) if self.paragraphs > 0 => self.words(&words),
                Node::Text(_) => {}
            }
        }
        self.flow.close();
        self.flow.take().iter().for_each(|paragraph| paragraph.compose(composer));
        Ok(match self.found {
            true if self.deleted > 0 => Read::Unclosed,
            true => Read::Whole,
            false => Read::Nothing,
        })
    }

    fn start(&mut self, element: &Element) -> Result<(), Defect> {
        let attribute = |name: &str| element.attribute(name).unwrap_or_default();
        match (element.namespace, element.name()) {
            (Namespace::Text, "h") => {
                let level = attribute("outline-level").parse().unwrap_or(1u8);
                self.begin(BlockKind::Heading(level.clamp(1, 6)), element);
            }
            (Namespace::Text, "p") => {
                let kind = self.kind(element);
                self.begin(kind, element);
            }
            (Namespace::Text, "span") => self.open("text", element),
            (Namespace::Text, "list") => self.lists = self.lists.saturating_add(1),
            (Namespace::Text, "list-item") => self.items.push(false),
            (Namespace::Text, "list-header") => self.items.push(true),
            (Namespace::Text, "s" | "tab") => self.words(" "),
            (Namespace::Text, "line-break") if self.is_shown() => self.flow.line_break(),
            (Namespace::Text, "a") => {
                let target = attribute("href").into_owned();
                self.links.push((self.flow.place(), target));
            }
            (Namespace::Text, "note-body") => self.flow.enter()?,
            (Namespace::Text, "tracked-changes") => self.changes()?,
            (Namespace::Text, "change-start")
                if self.applies_deletions && self.deletions.contains(&*attribute("change-id")) =>
            {
                self.deleted += 1
            }
            (Namespace::Text, "change-end")
                if self.deletions.contains(&*attribute("change-id")) =>
            {
                self.deleted = self.deleted.saturating_sub(1);
            }
            (Namespace::Text, "section")
                if element.is("display", "none") || element.is("is-hidden", "true") =>
            {
                self.xml.skip()?
            }
            (Namespace::Text, "bookmark-ref" | "reference-ref" | "sequence-ref")
                if element.is("reference-format", "page") =>
            {
                self.xml.skip()?
            }
            (Namespace::Text, name) if SKIPPED.contains(&name) || element.is("display", "none") => {
                self.xml.skip()?
            }
            (Namespace::Table, "covered-table-cell" | "title" | "desc") => self.xml.skip()?,
            (Namespace::Table, "table-cell") => {
                self.flow.close();
                self.cells += 1;
            }
            (
                Namespace::Draw,
                "object" | "object-ole" | "image" | "plugin" | "applet" | "floating-frame",
            ) => self.xml.skip()?,
            (Namespace::Draw, _) => self.flow.enter()?,
            (
                Namespace::Office,
                "annotation" | "annotation-end" | "forms" | "event-listeners" | "binary-data",
            ) => self.xml.skip()?,
            (Namespace::Other, "title" | "desc") => self.xml.skip()?,
            (Namespace::Other, "content-control") if element.is("showing-place-holder", "true") => {
                self.xml.skip()?
            }
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, ending: &EndTag) {
        match (ending.namespace, ending.name()) {
            (Namespace::Text, "h" | "p") if self.paragraphs > 0 => {
                self.paragraphs -= 1;
                self.close();
                self.flow.end(self.deleted > 0);
            }
            (Namespace::Text, "span") => self.close(),
            (Namespace::Text, "list") => self.lists = self.lists.saturating_sub(1),
            (Namespace::Text, "list-item" | "list-header") => drop(self.items.pop()),
            (Namespace::Text, "a") => {
                if let Some((start, target)) = self.links.pop() {
                    self.flow.link(start, &target);
                }
            }
            (Namespace::Text, "note-body") => self.flow.leave(),
            (Namespace::Table, "table-cell") => {
                self.flow.close();
                self.cells = self.cells.saturating_sub(1);
            }
            (Namespace::Draw, _) => self.flow.leave(),
            _ => {}
        }
    }

    /// Reads which changes are deletions. The deleted text is kept here or remains in the text
    /// between marks, depending on how the document was shown when it was saved.
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
        let outer = self.spans.last().copied().unwrap_or_default();
        let style = self.style(family, element);
        let hidden = style.and_then(|style| style.hidden).unwrap_or(false);
        let symbols = style.and_then(|style| style.symbols).unwrap_or(outer.symbols);
        self.spans.push(OpenSpan { hidden, symbols });
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

    /// Returns the kind of a paragraph; only the first one of an item has a marker.
    fn kind(&mut self, element: &Element) -> BlockKind {
        let is_title = match self.style("paragraph", element) {
            Some(style) => style.is_title,
            None => element.is("style-name", TITLE),
        };
        if is_title {
            return BlockKind::Heading(1);
        }
        if let Some(had_paragraph) = self.items.last_mut()
            && !std::mem::replace(had_paragraph, true)
        {
            return BlockKind::Item(self.lists.max(1));
        }
        if self.cells > 0 { BlockKind::Cell } else { BlockKind::Paragraph }
    }
}
