//! DOCX: the text of a Word document, with every tracked change accepted.

mod properties;
mod story;
mod styles;

use std::collections::BTreeMap;

use super::archive::Archive;
use super::fault::{Damage, Defect, Fault};
use super::reading_order::Paragraph;
use super::xml::{Node, Xml};
use crate::layout::Layout;
use story::{Story, is_document};
use styles::Styles;

/// Main part of a document without relationships.
const MAIN: &str = "word/document.xml";

/// Relationships of a part.
#[derive(Debug, Default)]
struct Relations {
    /// Names of related parts by type.
    parts: BTreeMap<String, String>,
    /// Link targets by id.
    links: BTreeMap<String, String>,
}

/// Notes of a document by kind and id.
type Notes = BTreeMap<(&'static str, String), Vec<Paragraph>>;

/// Reads the text of a document.
///
/// # Errors
///
/// Returns an error if a part is missing, damaged or not part of a document.
pub fn read(archive: &mut Archive) -> Result<(String, Layout), Fault> {
    let main =
        relations(archive, "")?.parts.remove("officeDocument").unwrap_or_else(|| MAIN.to_owned());
    let main_relations = relations(archive, &main)?;
    let mut part = |kind: &str| match main_relations.parts.get(kind) {
        Some(name) => Ok(Some((name.clone(), required(archive, name)?))),
        None => Ok(None),
    };
    let styles = match part("styles")? {
        Some((name, xml)) => Styles::read(&xml).map_err(|defect| Fault::in_part(defect, &name))?,
        None => Styles::default(),
    };
    let notes_parts = [("footnote", part("footnotes")?), ("endnote", part("endnotes")?)];
    let text = required(archive, &main)?;
    if !is_document(&text).map_err(|defect| Fault::in_part(defect, &main))? {
        return Err(Fault::Damaged(Damage::Part(main)));
    }
    let mut notes = Notes::new();
    for (kind, part) in notes_parts {
        let Some((name, xml)) = part else { continue };
        let links = relations(archive, &name)?.links;
        let read = Story::read_notes(kind, &xml, &styles, &links)
            .map_err(|defect| Fault::in_part(defect, &name))?;
        notes.extend(read);
    }
    Story::read(&text, &styles, &main_relations.links, &notes)
        .map_err(|defect| Fault::in_part(defect, &main))
}

/// Returns a part, or an error if it is missing.
fn required(archive: &mut Archive, name: &str) -> Result<String, Fault> {
    archive.xml(name)?.ok_or_else(|| Fault::Damaged(Damage::Missing(name.to_owned())))
}

/// Returns the relationships of a part, or of the package for an empty name.
fn relations(archive: &mut Archive, part: &str) -> Result<Relations, Fault> {
    let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
    let name = if folder.is_empty() {
        format!("_rels/{file}.rels")
    } else {
        format!("{folder}/_rels/{file}.rels")
    };
    let Some(xml) = archive.xml(&name)? else { return Ok(Relations::default()) };
    read_relations(&xml, folder).map_err(|defect| Fault::in_part(defect, &name))
}

fn read_relations(xml: &str, folder: &str) -> Result<Relations, Defect> {
    let mut relations = Relations::default();
    let mut xml = Xml::new(xml);
    while let Some(node) = xml.next()? {
        let Node::Start(element) = node else { continue };
        if element.name() != "Relationship" {
            continue;
        }
        let value = |name: &str| element.attribute(name).unwrap_or_default().into_owned();
        let kind = value("Type").rsplit('/').next().unwrap_or_default().to_owned();
        if kind == "hyperlink" {
            relations.links.insert(value("Id"), value("Target"));
        } else if !element.is("TargetMode", "External") {
            relations.parts.entry(kind).or_insert_with(|| resolve(folder, &value("Target")));
        }
    }
    Ok(relations)
}

/// Resolves a part name relative to a folder.
fn resolve(folder: &str, target: &str) -> String {
    let mut names: Vec<&str> =
        if target.starts_with('/') { Vec::new() } else { folder.split('/').collect() };
    for name in target.split('/') {
        match name {
            ".." => drop(names.pop()),
            "." => {}
            name => names.push(name),
        }
    }
    names.retain(|name| !name.is_empty());
    names.join("/")
}
