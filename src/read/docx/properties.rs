//! Properties of a paragraph, run, row or cell, which precede its content.

use crate::read::fault::Defect;
use crate::read::office::symbol_font::FONT;
use crate::read::xml::{Namespace, Node, Xml};

/// The properties that affect the text.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Properties {
    /// Style id.
    pub style: Option<String>,
    /// Outline level from 0 to 8; 9 is body text.
    pub outline: Option<u8>,
    /// Whether it is a list item; `Some(false)` takes it out of the list of its style.
    pub list: Option<bool>,
    /// Nesting level of the item, from 0.
    pub level: Option<u8>,
    /// Whether its text is hidden.
    pub hidden: Option<bool>,
    /// Whether its font is the Symbol font.
    pub symbols: bool,
    /// Whether it, or the paragraph mark, is deleted.
    pub deleted: bool,
}

impl Properties {
    /// Reads to the end of the current element, skipping properties before a tracked change.
    pub fn read(xml: &mut Xml) -> Result<Properties, Defect> {
        let mut properties = Properties::default();
        let end = xml.depth();
        while let Some(node) = xml.next()? {
            match node {
                Node::End(_) if xml.depth() < end => break,
                Node::Start(element) if element.namespace == Namespace::Word => {
                    let value = element.attribute("val");
                    let value = value.as_deref();
                    match element.name() {
                        "pStyle" | "rStyle" => properties.style = value.map(str::to_owned),
                        "outlineLvl" => {
                            properties.outline = value.and_then(|value| value.parse().ok())
                        }
                        "ilvl" => properties.level = value.and_then(|value| value.parse().ok()),
                        "numId" => properties.list = Some(value != Some("0")),
                        "vanish" => {
                            properties.hidden = Some(!matches!(value, Some("0" | "false" | "off")))
                        }
                        "rFonts" => {
                            properties.symbols = element
                                .attribute("ascii")
                                .is_some_and(|font| font.eq_ignore_ascii_case(FONT))
                        }
                        "del" | "moveFrom" | "cellDel" => properties.deleted = true,
                        "sectPr" | "framePr" => xml.skip()?,
                        name if name.ends_with("Change") => xml.skip()?,
                        _ => {}
                    }
                }
                Node::Start(_) | Node::End(_) | Node::Text(_) => {}
            }
        }
        Ok(properties)
    }
}
