//! Streaming XML reader for documents: resolves namespaces and character references, never expands
//! entities, and does not recurse.

use std::borrow::Cow;

use quick_xml::Reader;
use quick_xml::XmlVersion;
use quick_xml::events::{BytesEnd, BytesStart, Event};

use super::character_reference::character;
use super::fault::Defect;

/// Maximum nesting depth; documents nest a few dozen elements, and deeper files are made to break
/// programs.
const MAX_DEPTH: usize = 4_000;
/// Maximum number of namespace prefixes in scope.
const MAX_PREFIXES: usize = 64;

/// Namespace of a name, among the vocabularies of supported documents.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Namespace {
    /// WordprocessingML.
    Word,
    /// Office Math, for formulas in Word documents.
    Math,
    /// Markup compatibility: alternatives for older programs.
    Compatibility,
    /// OpenDocument: common to all documents.
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

/// Namespaces by URI, including those of strict Office Open XML.
const NAMESPACES: [(&str, Namespace); 10] = [
    ("http://schemas.openxmlformats.org/wordprocessingml/2006/main", Namespace::Word),
    ("http://purl.oclc.org/ooxml/wordprocessingml/main", Namespace::Word),
    ("http://schemas.openxmlformats.org/officeDocument/2006/math", Namespace::Math),
    ("http://purl.oclc.org/ooxml/officeDocument/math", Namespace::Math),
    ("http://schemas.openxmlformats.org/markup-compatibility/2006", Namespace::Compatibility),
    ("urn:oasis:names:tc:opendocument:xmlns:office:1.0", Namespace::Office),
    ("urn:oasis:names:tc:opendocument:xmlns:text:1.0", Namespace::Text),
    ("urn:oasis:names:tc:opendocument:xmlns:table:1.0", Namespace::Table),
    ("urn:oasis:names:tc:opendocument:xmlns:drawing:1.0", Namespace::Draw),
    ("urn:oasis:names:tc:opendocument:xmlns:style:1.0", Namespace::Style),
];

/// An XML event.
#[derive(Debug)]
pub enum Node<'a> {
    /// Start of an element. An empty element ends in the next event.
    Start(Element<'a>),
    /// End of an element.
    End(EndTag<'a>),
    /// Text, or a part of it.
    Text(Cow<'a, str>),
}

/// The start tag of an element.
#[derive(Debug)]
pub struct Element<'a> {
    /// Namespace of its name.
    pub namespace: Namespace,
    tag: BytesStart<'a>,
}

/// The end tag of an element.
#[derive(Debug)]
pub struct EndTag<'a> {
    /// Namespace of its name.
    pub namespace: Namespace,
    tag: BytesEnd<'a>,
}

/// Reads XML.
pub struct Xml<'a> {
    reader: Reader<&'a [u8]>,
    depth: usize,
    /// Prefixes in scope with the depth of the element that declares them.
    prefixes: Vec<(usize, String, Namespace)>,
}

impl Element<'_> {
    /// Returns the name without its prefix.
    pub fn name(&self) -> &str {
        self.tag.local_name().into_inner()
    }

    /// Returns the value of an attribute, by its name without the prefix.
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

    /// Whether an attribute has this value.
    pub fn is(&self, name: &str, value: &str) -> bool {
        self.attribute(name).is_some_and(|own| own == value)
    }
}

impl EndTag<'_> {
    /// Returns the name without its prefix.
    pub fn name(&self) -> &str {
        self.tag.local_name().into_inner()
    }
}

impl<'a> Xml<'a> {
    /// Creates a reader.
    pub fn new(text: &'a str) -> Xml<'a> {
        let mut reader = Reader::from_str(text);
        let config = reader.config_mut();
        config.expand_empty_elements = true;
        config.allow_dangling_amp = true;
        Xml { reader, depth: 0, prefixes: Vec::new() }
    }

    /// Returns the next event, or `None` at the end.
    pub fn next(&mut self) -> Result<Option<Node<'a>>, Defect> {
        loop {
            return Ok(Some(match self.reader.read_event().map_err(|_| Defect::Malformed)? {
                Event::Start(tag) => self.start(tag)?,
                Event::End(tag) => {
                    let namespace = self
                        .namespace(tag.name().prefix().map_or("", |prefix| prefix.into_inner()));
                    self.depth = self.depth.saturating_sub(1);
                    while self.prefixes.last().is_some_and(|(depth, ..)| *depth > self.depth) {
                        self.prefixes.pop();
                    }
                    Node::End(EndTag { namespace, tag })
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

    /// Skips to the end of the current element.
    pub fn skip(&mut self) -> Result<(), Defect> {
        let end = self.depth;
        while self.depth >= end {
            if self.next()?.is_none() {
                break;
            }
        }
        Ok(())
    }

    /// Returns the number of open elements.
    pub fn depth(&self) -> usize {
        self.depth
    }

    fn start(&mut self, tag: BytesStart<'a>) -> Result<Node<'a>, Defect> {
        self.depth += 1;
        if self.depth > MAX_DEPTH {
            return Err(Defect::TooDeep);
        }
        if tag.attributes_raw().contains("xmlns") {
            for attribute in tag.attributes().with_checks(false).flatten() {
                let key = attribute.key.into_inner();
                let Some(prefix) = key.strip_prefix("xmlns:").or((key == "xmlns").then_some(""))
                else {
                    continue;
                };
                let namespace = NAMESPACES
                    .iter()
                    .find(|(name, _)| *name == attribute.value)
                    .map_or(Namespace::Other, |(_, namespace)| *namespace);
                // Keep only prefixes of supported namespaces, and those that hide them.
                if namespace != self.namespace(prefix) {
                    self.prefixes.push((self.depth, prefix.to_owned(), namespace));
                }
            }
            if self.prefixes.len() > MAX_PREFIXES {
                return Err(Defect::TooDeep);
            }
        }
        let namespace =
            self.namespace(tag.name().prefix().map_or("", |prefix| prefix.into_inner()));
        Ok(Node::Start(Element { namespace, tag }))
    }

    fn namespace(&self, prefix: &str) -> Namespace {
        self.prefixes
            .iter()
            .rev()
            .find(|(_, own, _)| own == prefix)
            .map_or(Namespace::Other, |(.., namespace)| *namespace)
    }
}
