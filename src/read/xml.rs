//! XML of documents, one event after the other: names with what they are names of, references to
//! characters resolved, no entity ever expanded, nothing recursive.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::character_reference::character;
use super::fault::Defect;

/// Documents nest some dozens of elements; what is deeper is made to break programs.
const DEEPEST: usize = 4_000;
/// The most prefixes that are kept at one place of a document: as many for each vocabulary as
/// nobody needs.
const MOST_PREFIXES: usize = 64;

/// What a name belongs to, of the vocabularies that documents are written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Space {
    /// WordprocessingML.
    Word,
    /// Formulas in it.
    Math,
    /// Alternatives for programs that know less.
    Compatibility,
    /// OpenDocument: what all its documents have.
    Office,
    /// OpenDocument: text.
    Text,
    /// OpenDocument: tables.
    Table,
    /// OpenDocument: drawings.
    Draw,
    /// OpenDocument: styles.
    Style,
    /// Any other.
    Other,
}

/// Namespaces by their names, those of the strict variant of Office Open XML too.
const SPACES: [(&str, Space); 10] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Space::Word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Space::Word),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", Space::Math),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Space::Math),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Space::Compatibility),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", Space::Office),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", Space::Text),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", Space::Table),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Space::Draw),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", Space::Style),
];

/// What comes next.
#[derive(Debug)]
pub enum Node<'a> {
    /// An element begins. One that is empty ends next.
    Start(Element<'a>),
    /// An element ends.
    End(Ending<'a>),
    /// Text, or a piece of it.
    Text(Cow<'a, str>),
}

/// The beginning of an element.
#[derive(Debug)]
pub struct Element<'a> {
    /// What its name belongs to.
    pub space: Space,
    tag: BytesStart<'a>,
}

/// The end of an element.
#[derive(Debug)]
pub struct Ending<'a> {
    /// What its name belongs to.
    pub space: Space,
    tag: BytesEnd<'a>,
}

/// Reads XML.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    /// What prefixes mean, and how deep the element is that says so.
    prefixes: Vec<(usize, String, Space)>,
}

impl Element<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        self.tag.local_name().into_inner()
    }

    /// The value of an attribute by its name without the prefix.
    pub fn attribute(&self, name: &str) -> Option<Cow<'_, str>> {
        let mut attributes = self.tag.attributes();
        let found = attributes
            .with_checks(false)
            .flatten()
            .find(|attribute| attribute.key.local_name().into_inner() == name)?;
        found
            .normalized_value(XmlVersion::Implicit1_0)
            .ok()
            .map(|value| Cow::Owned(value.into_owned()))
    }

    /// Whether an attribute has a value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.attribute(name).is_some_and(|own| own == value)
    }
}

impl Ending<'_> {
    /// Its name without the prefix.
    pub fn name(&self) -> &str {
        self.tag.local_name().into_inner()
    }
}

impl<'a> Xml<'a> {
    /// XML from its first character on.
    pub fn new(text: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Xml { reader, depth: 0, prefixes: Vec::new() }
    }

    /// What comes next; `None` at the end.
    pub fn next(&mut self) -> Result<Option<Node<'a>>, Defect> {
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| Defect::Malformed)? {
                Event::Start(tag) => self.start(tag)?,
                Event::End(tag) => {
                    let space =
                        self.space(tag.name().prefix().map_or("", |prefix| prefix.into_inner()));
                    self.depth = self.depth.saturating_sub(1);
                    while self.prefixes.last().is_some_and(|(depth, ..)| *depth > self.depth) {
                        self.prefixes.pop();
                    }
                    Node::End(Ending { space, tag })
                }
                Event::Text(text) => Node::Text(text.into_inner()),
                Event::CData(text) => Node::Text(text.into_inner()),
                Event::GeneralRef(reference) => match character(&reference) {
                    Some(c) => Node::Text(Cow::Owned(c.to_string())),
                    None => continue,
                },
                Event::DocType(_) => return Err(Defect::Doctype),
                Event::Eof if self.depth > 0 => return Err(Defect::Malformed),
                Event::Eof => return Ok(None),
                Event::Empty(_) | Event::Comment(_) | Event::Decl(_) | Event::PI(_) => continue,
            }));
        }
    }

    /// Goes behind the end of the element that has just begun.
    pub fn skip(&mut self) -> Result<(), Defect> {
        let end = self.depth;
        while self.depth >= end {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// How many elements are open.
    pub fn depth(&self) -> usize {
        self.depth
    }

    fn start(&mut self, tag: BytesStart<'a>) -> Result<Node<'a>, Defect> {
        self.depth += 1;
        if self.depth > DEEPEST {
            return Err(Defect::Deep);
        }
        if tag.attributes_raw().contains("xmlns") {
            for attribute in tag.attributes().with_checks(false).flatten() {
                let key = attribute.key.into_inner();
                let Some(prefix) = key.strip_prefix("xmlns:").or((key == "xmlns").then_some(""))
                else {
                    continue;
                };
                let space = SPACES
                    .iter()
                    .find(|(name, _)| *name == attribute.value)
                    .map_or(Space::Other, |(_, space)| *space);
                // Of the many vocabularies that a document declares only those that are read are
                // kept, and what hides them.
                if space != self.space(prefix) {
                    self.prefixes.push((self.depth, prefix.to_owned(), space));
                }
            }
            if self.prefixes.len() > MOST_PREFIXES {
                return Err(Defect::Deep);
            }
        }
        let space = self.space(tag.name().prefix().map_or("", |prefix| prefix.into_inner()));
        Ok(Node::Start(Element { space, tag }))
    }

    fn space(&self, prefix: &str) -> Space {
        self.prefixes
            .iter()
            .rev()
            .find(|(_, own, _)| own == prefix)
            .map_or(Space::Other, |(.., space)| *space)
    }
}
