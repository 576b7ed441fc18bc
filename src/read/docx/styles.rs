//! Styles: which of them make headings, list items and hidden text.

use std::collections::BTreeMap;

use super::properties::Properties;
use crate::read::fault::Defect;
use crate::read::office::style::{depth, outline};
use crate::read::xml::{Namespace, Node, Xml};

/// Maximum number of styles read; Word allows 4,079.
const MAX_STYLES: usize = 1 << 14;
/// Maximum length of a chain of base styles.
const MAX_BASES: usize = 32;

/// Styles by id.
#[derive(Debug, Default)]
pub struct Styles {
    styles: BTreeMap<String, Style>,
}

/// Properties that a style and its base styles give to text.
#[derive(Debug, Clone, Default)]
pub struct Style {
    based_on: Option<String>,
    /// Outline level from 0 to 8; 9 is body text.
    pub outline: Option<u8>,
    /// Whether its paragraphs are items.
    pub list: Option<bool>,
    /// Nesting level of its items, from 0.
    pub level: Option<u8>,
    /// Whether its text is hidden.
    pub hidden: Option<bool>,
}

impl Styles {
    /// Reads the part with the styles.
    pub fn read(text: &str) -> Result<Styles, Defect> {
        let mut xml = Xml::new(text);
        let mut styles = BTreeMap::new();
        while let Some(node) = xml.next()? {
            if let Node::Start(element) = node
                && element.namespace == Namespace::Word
                && element.name() == "style"
                && styles.len() < MAX_STYLES
            {
                let id = element.attribute("styleId").unwrap_or_default().into_owned();
                styles.insert(id, Style::read(&mut xml)?);
            }
        }
        let resolved =
            styles.iter().map(|(id, style)| (id.clone(), style.resolved(&styles))).collect();
        Ok(Styles { styles: resolved })
    }

    /// Returns a style by id. An undefined style is recognised by its id.
    pub fn get(&self, id: Option<&str>) -> Style {
        let Some(id) = id else { return Style::default() };
        self.styles
            .get(id)
            .cloned()
            .unwrap_or_else(|| Style { outline: outline(id), ..Style::default() })
    }
}

impl Style {
    /// Reads to the end of a style.
    fn read(xml: &mut Xml) -> Result<Style, Defect> {
        let (mut style, mut name) = (Style::default(), String::new());
        let end = xml.depth();
        while let Some(node) = xml.next()? {
            match node {
                Node::End(_) if xml.depth() < end => break,
                Node::Start(element) if element.namespace == Namespace::Word => {
                    match element.name() {
                        "name" => name = element.attribute("val").unwrap_or_default().into_owned(),
                        "basedOn" => {
                            style.based_on =
                                element.attribute("val").map(|value| value.into_owned())
                        }
                        "pPr" => {
                            let properties = Properties::read(xml)?;
                            (style.outline, style.list, style.level) =
                                (properties.outline, properties.list, properties.level);
                        }
                        "rPr" => style.hidden = Properties::read(xml)?.hidden,
                        "tblStylePr" | "tblPr" | "trPr" | "tcPr" => xml.skip()?,
                        _ => {}
                    }
                }
                Node::Start(_) | Node::End(_) | Node::Text(_) => {}
            }
        }
        style.outline = style.outline.or_else(|| outline(&name));
        style.level = depth(&name).or(style.level);
        Ok(style)
    }

    /// Adds the properties of the base styles.
    fn resolved(&self, styles: &BTreeMap<String, Style>) -> Style {
        let mut all = Style { based_on: None, ..self.clone() };
        let mut next = self.based_on.as_ref();
        for _ in 0..MAX_BASES {
            let Some(base) = next.and_then(|id| styles.get(id)) else { break };
            all.outline = all.outline.or(base.outline);
            all.list = all.list.or(base.list);
            all.level = all.level.or(base.level);
            all.hidden = all.hidden.or(base.hidden);
            next = base.based_on.as_ref();
        }
        all
    }
}
