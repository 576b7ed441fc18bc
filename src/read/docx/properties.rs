//! What is said of a paragraph, a run, a row or a cell before its content.

use crate::read::fault::Defect;
use crate::read::office::symbol_font::FONT;
use crate::read::xml::{Node, Space, Xml};

/// What matters of it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Properties {
    /// The id of the style.
    pub style: Option<String>,
    /// The level of the outline, 0 to 8; 9 is none.
    pub outline: Option<u8>,
    /// Whether it is an item of a list; `Some(false)` takes it out of the list of its style.
    pub list: Option<bool>,
    /// How deep the item stands, from 0.
    pub level: Option<u8>,
    /// Whether its text is hidden.
    pub hidden: Option<bool>,
    /// Whether its font is that of symbols.
    pub symbols: bool,
    /// Whether it, or the end of the paragraph, is deleted.
    pub deleted: bool,
}

impl Properties {
    /// Reads to the end of the element that has just begun. What they were before a change is left
    /// out.
    pub fn read(xml: &mut Xml) -> Result<Properties, Defect> {
        let mut properties = Properties::default();
        let end = xml.depth();
        while let Some(node) = xml.next()? {
            match node {
                Node::End(_) if xml.depth() < end => break,
                Node::Start(element) if element.space == Space::Word => {
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
