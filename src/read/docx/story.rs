//! A story of a Word document: its body or its notes. Read event by event with counters for open
//! elements, so deep nesting cannot exhaust the stack.

use std::collections::BTreeMap;

use super::Notes;
use super::properties::Properties;
use super::styles::Styles;
use crate::document::BlockKind;
use crate::layout::{Composer, Layout};
use crate::read::fault::Defect;
use crate::read::office::field::Field;
use crate::read::office::style::BODY;
use crate::read::office::symbol_font::symbol;
use crate::read::reading_order::Flow;
use crate::read::xml::{Element, EndTag, Namespace, Node, Xml};

/// Reads a story.
pub struct Story<'a> {
    xml: Xml<'a>,
    styles: &'a Styles,
    /// Link targets by id.
    links: &'a BTreeMap<String, String>,
    notes: Notes,
    flow: Flow,
    /// Whether complex fields are interpreted; not in a document that leaves one open.
    has_closed_fields: bool,
    /// Open fields.
    fields: Vec<Field>,
    /// Open paragraphs, runs, rows and cells; a text box has its own.
    paragraphs: Vec<OpenParagraph>,
    runs: OpenElements,
    /// Whether the run is in the Symbol font.
    symbols: bool,
    rows: OpenElements,
    cells: OpenElements,
    /// Number of open deletions.
    deletions: usize,
    /// Start and target of each open link.
    hyperlinks: Vec<(usize, String)>,
    /// For each open `AlternateContent`, whether an alternative was read.
    alternatives: Vec<bool>,
    /// Whether the content of the next control is only placeholder text.
    placeholder: bool,
}

/// An open paragraph.
#[derive(Debug, Default, Clone, Copy)]
struct OpenParagraph {
    /// Whether its style hides its text.
    hidden: bool,
    /// Whether its paragraph mark is deleted.
    deleted: bool,
}

/// Open elements of a kind, innermost last.
#[derive(Debug, Default)]
struct OpenElements {
    /// Whether the text of each is omitted.
    open: Vec<bool>,
    /// Number of elements whose text is omitted.
    hidden: usize,
}

impl OpenElements {
    fn push(&mut self, hidden: bool) {
        self.open.push(hidden);
        self.hidden += usize::from(hidden);
    }

    fn pop(&mut self) {
        self.hidden -= usize::from(self.open.pop() == Some(true));
    }

    fn hide(&mut self, hidden: bool) {
        if !self.open.is_empty() {
            self.pop();
            self.push(hidden);
        }
    }
}

/// Whether a part is the main part of a Word document, rather than of a workbook.
pub fn is_document(text: &str) -> Result<bool, Defect> {
    let mut xml = Xml::new(text);
    while let Some(node) = xml.next()? {
        if let Node::Start(root) = node {
            return Ok(root.namespace == Namespace::Word && root.name() == "document");
        }
    }
    Ok(false)
}

impl<'a> Story<'a> {
    /// Reads the body of a document.
    pub fn read(
        text: &'a str,
        styles: &'a Styles,
        links: &'a BTreeMap<String, String>,
        notes: &Notes,
    ) -> Result<(String, Layout), Defect> {
        read_with_fields(|has_closed_fields| {
            let mut story = Story::new(text, styles, links, has_closed_fields);
            story.notes = notes.clone();
            let mut composer = Composer::default();
            while let Some(node) = story.xml.next()? {
                let ends = matches!(&node, Node::End(ending) if ending.name() == "p");
                story.node(node)?;
                if ends {
                    story.flow.take().iter().for_each(|paragraph| paragraph.compose(&mut composer));
                    if composer.is_full() {
                        break;
                    }
                }
            }
            story.flow.close();
            story.flow.take().iter().for_each(|paragraph| paragraph.compose(&mut composer));
            Ok((composer.finish(), story.fields.is_empty()))
        })
    }

    /// Reads the part with the notes of a kind.
    pub fn read_notes(
        kind: &'static str,
        text: &'a str,
        styles: &'a Styles,
        links: &'a BTreeMap<String, String>,
    ) -> Result<Notes, Defect> {
        read_with_fields(|has_closed_fields| {
            let mut story = Story::new(text, styles, links, has_closed_fields);
            let (mut notes, mut id) = (Notes::new(), String::new());
            while let Some(node) = story.xml.next()? {
                match &node {
                    Node::Start(element) if element.name() == kind => {
                        id = element.attribute("id").unwrap_or_default().into_owned()
                    }
                    Node::End(ending) if ending.name() == kind => {
                        story.flow.close();
                        notes.insert((kind, std::mem::take(&mut id)), story.flow.take());
                    }
                    _ => {}
                }
                story.node(node)?;
            }
            Ok((notes, story.fields.is_empty()))
        })
    }

    fn new(
        text: &'a str,
        styles: &'a Styles,
        links: &'a BTreeMap<String, String>,
        has_closed_fields: bool,
    ) -> Story<'a> {
        Story {
            xml: Xml::new(text),
            styles,
            links,
            notes: Notes::new(),
            flow: Flow::default(),
            has_closed_fields,
            fields: Vec::new(),
            paragraphs: Vec::new(),
            runs: OpenElements::default(),
            symbols: false,
            rows: OpenElements::default(),
            cells: OpenElements::default(),
            deletions: 0,
            hyperlinks: Vec::new(),
            alternatives: Vec::new(),
            placeholder: false,
        }
    }

    fn node(&mut self, node: Node<'a>) -> Result<(), Defect> {
        match node {
            Node::Start(element) => match element.namespace {
                Namespace::Word => self.start(&element),
                Namespace::Compatibility => self.alternative(&element),
                Namespace::Math => self.formula(&element),
                _ => Ok(()),
            },
            Node::End(ending) => {
                self.end(&ending);
                Ok(())
            }
            // Text is in elements of its own; the rest is white space between elements.
            Node::Text(_) => Ok(()),
        }
    }

    fn start(&mut self, element: &Element) -> Result<(), Defect> {
        let attribute = |name: &str| element.attribute(name).unwrap_or_default();
        match element.name() {
            "p" => {
                self.paragraphs.push(OpenParagraph::default());
                let kind = self.kind(&Properties::default());
                self.flow.begin(kind);
            }
            "pPr" => {
                let properties = Properties::read(&mut self.xml)?;
                let kind = self.kind(&properties);
                let hidden = self.styles.get(properties.style.as_deref()).hidden.unwrap_or(false);
                if let Some(paragraph) = self.paragraphs.last_mut() {
                    *paragraph = OpenParagraph { hidden, deleted: properties.deleted };
                    self.flow.set_kind(kind);
                }
            }
            "r" => {
                self.symbols = false;
                self.runs.push(self.paragraphs.last().is_some_and(|paragraph| paragraph.hidden));
            }
            "rPr" => {
                let properties = Properties::read(&mut self.xml)?;
                self.symbols = properties.symbols;
                let hidden =
                    properties.hidden.or(self.styles.get(properties.style.as_deref()).hidden);
                if let Some(hidden) = hidden {
                    self.runs.hide(hidden);
                }
            }
            "t" => {
                let words = self.content()?;
                // Without this attribute, Word trims surrounding white space.
                self.words(if element.is("space", "preserve") { &words } else { words.trim() });
            }
            "tab" | "ptab" => self.words(" "),
            "br" | "cr" if self.is_shown() => self.flow.line_break(),
            "noBreakHyphen" => self.words("-"),
            "sym" => {
                self.words(symbol(&attribute("font"), &attribute("char")).encode_utf8(&mut [0; 4]))
            }
            "instrText" => {
                let instruction = self.content()?;
                if let Some(field) = self.fields.last_mut().filter(|field| field.result.is_none()) {
                    field.instruction.push_str(&instruction);
                }
            }
            "fldChar" if self.has_closed_fields => match &*attribute("fldCharType") {
                "begin" => self.fields.push(Field { hidden: true, ..Field::default() }),
                "separate" => self.begin_result(),
                "end" => self.end_field(),
                _ => {}
            },
            "fldSimple" => {
                self.fields.push(Field {
                    instruction: attribute("instr").into_owned(),
                    ..Field::default()
                });
                self.begin_result();
            }
            "footnoteReference" => self.note("footnote", element),
            "endnoteReference" => self.note("endnote", element),
            "hyperlink" => {
                let target = self.links.get(&*attribute("id")).cloned().unwrap_or_default();
                self.hyperlinks.push((self.flow.place(), target));
            }
            "del" | "moveFrom" => self.deletions += 1,
            "tr" => self.rows.push(false),
            "tc" => {
                self.flow.close();
                self.cells.push(false);
            }
            "trPr" | "tcPr" => {
                let is_row = element.name() == "trPr";
                let hidden = Properties::read(&mut self.xml)?.deleted;
                if is_row { &mut self.rows } else { &mut self.cells }.hide(hidden);
            }
            "txbxContent" => self.flow.enter()?,
            "sdtPr" => self.placeholder = self.shows_placeholder()?,
            "sdtContent" if std::mem::take(&mut self.placeholder) => self.xml.skip()?,
            "object" | "rt" | "sdtEndPr" | "sectPr" | "tblPr" | "tblPrEx" => self.xml.skip()?,
            _ => {}
        }
        Ok(())
    }

    fn end(&mut self, ending: &EndTag) {
        match (ending.namespace, ending.name()) {
            (Namespace::Word, "p") => {
                let deleted = self.paragraphs.pop().is_some_and(|paragraph| paragraph.deleted);
                self.flow.end(deleted);
            }
            (Namespace::Word | Namespace::Math, "r") => self.runs.pop(),
            (Namespace::Word, "tr") => self.rows.pop(),
            (Namespace::Word, "tc") => {
                self.flow.close();
                self.cells.pop();
            }
            (Namespace::Word, "del" | "moveFrom") => {
                self.deletions = self.deletions.saturating_sub(1)
            }
            (Namespace::Word, "fldSimple") => self.end_field(),
            (Namespace::Word, "hyperlink") => {
                if let Some((start, target)) = self.hyperlinks.pop() {
                    self.flow.link(start, &target);
                }
            }
            (Namespace::Word, "txbxContent") => self.flow.leave(),
            (Namespace::Compatibility, "AlternateContent") => drop(self.alternatives.pop()),
            _ => {}
        }
    }

    /// Reads the first alternative; the others repeat it for older programs.
    fn alternative(&mut self, element: &Element) -> Result<(), Defect> {
        match element.name() {
            "AlternateContent" => self.alternatives.push(false),
            "Choice" | "Fallback" => {
                if let Some(read) = self.alternatives.last_mut()
                    && std::mem::replace(read, true)
                {
                    self.xml.skip()?;
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn formula(&mut self, element: &Element) -> Result<(), Defect> {
        match element.name() {
            "r" => self.runs.push(false),
            "t" => {
                let words = self.content()?;
                self.words(&words);
            }
            _ => {}
        }
        Ok(())
    }

    /// Moves a referenced note after the paragraph; its mark is not part of the sentence.
    fn note(&mut self, kind: &'static str, element: &Element) {
        if !self.is_shown() {
            return;
        }
        let id = element.attribute("id").unwrap_or_default().into_owned();
        // A note appears once, however often it is referenced.
        if let Some(paragraphs) = self.notes.remove(&(kind, id)) {
            self.flow.add_after(paragraphs);
        }
        if element.attribute("customMarkFollows").is_some() {
            self.runs.hide(true);
        }
    }

    fn begin_result(&mut self) {
        let place = self.flow.place();
        let is_outer_hidden = self.fields.iter().nth_back(1).is_some_and(|field| field.hidden);
        if let Some(field) = self.fields.last_mut() {
            field.result = Some(place);
            field.hidden = is_outer_hidden || field.is_left_out();
        }
    }

    fn end_field(&mut self) {
        let Some(field) = self.fields.pop() else { return };
        if let (Some(target), Some(start)) = (field.target(), field.result)
            && self.is_shown()
        {
            self.flow.link(start, target);
        }
    }

    fn words(&mut self, words: &str) {
        if self.is_shown() {
            self.flow.words(words, self.symbols);
        }
    }

    fn is_shown(&self) -> bool {
        let hidden = self.deletions + self.runs.hidden + self.rows.hidden + self.cells.hidden;
        hidden == 0 && !self.fields.last().is_some_and(|field| field.hidden)
    }

    /// Returns the kind of a paragraph.
    fn kind(&self, properties: &Properties) -> BlockKind {
        let style = self.styles.get(properties.style.as_deref());
        if let Some(level) = properties.outline.or(style.outline).filter(|level| *level < BODY) {
            BlockKind::Heading((level + 1).min(6))
        } else if properties.list.or(style.list).unwrap_or(false) {
            BlockKind::Item(properties.level.or(style.level).unwrap_or(0).saturating_add(1))
        } else if self.cells.open.is_empty() {
            BlockKind::Paragraph
        } else {
            BlockKind::Cell
        }
    }

    /// Returns the text up to the end of the current element.
    fn content(&mut self) -> Result<String, Defect> {
        let (mut text, end) = (String::new(), self.xml.depth());
        while let Some(node) = self.xml.next()? {
            match node {
                Node::End(_) if self.xml.depth() < end => break,
                Node::Text(piece) => text.push_str(&piece),
                Node::Start(_) | Node::End(_) => {}
            }
        }
        Ok(text)
    }

    /// Whether the properties of a control mark its content as placeholder text.
    fn shows_placeholder(&mut self) -> Result<bool, Defect> {
        let (mut shows, end) = (false, self.xml.depth());
        while let Some(node) = self.xml.next()? {
            match node {
                Node::End(_) if self.xml.depth() < end => break,
                Node::Start(element) if element.name() == "showingPlcHdr" => {
                    shows =
                        !matches!(element.attribute("val").as_deref(), Some("0" | "false" | "off"));
                }
                _ => {}
            }
        }
        Ok(shows)
    }
}

/// Reads a part, and again without fields if one of them is never closed: everything after it would
/// be taken for its instruction.
fn read_with_fields<T>(read: impl Fn(bool) -> Result<(T, bool), Defect>) -> Result<T, Defect> {
    let (whole, read_with_fields) = read(true)?;
    if read_with_fields {
        return Ok(whole);
    }
    drop(whole);
    Ok(read(false)?.0)
}
