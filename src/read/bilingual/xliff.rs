//! XLIFF 1.2 and 2.x: units of several files, with inline codes.

use quick_xml::events::BytesStart;

use super::direction::Direction;
use super::inline::Inline;
use super::markup::{Piece, attribute};
use super::segment_text::{Place, SegmentText};
use super::unit::TranslationUnit;
use super::xml_units::{UnitBuilder, XmlUnits};

/// Elements whose text is not part of the unit: other translations, notes, data of tools.
const SKIPPED: [&str; 12] = [
    "alt-trans",
    "bin-unit",
    "context-group",
    "glossary",
    "header",
    "ignorable",
    "matches",
    "metadata",
    "note",
    "notes",
    "originalData",
    "seg-source",
];

/// The units of an XLIFF file.
pub type Reader<R> = XmlUnits<R, State>;

/// The state between two pieces of the file.
#[derive(Default)]
pub struct State {
    /// Nesting depth inside a skipped element; 0 outside.
    skipped: usize,
    /// For each open element, whether its text is translatable.
    translatable: Vec<bool>,
    direction: Direction,
    /// Id of the `unit` around the segments, in version 2.
    group: Option<String>,
    unit: Option<TranslationUnit>,
    /// Whether the text being read is the translation; `None` outside of a text.
    reading: Option<bool>,
    inline: Inline,
}

impl UnitBuilder for State {
    fn take(&mut self, piece: Piece<'_>, place: Place) -> Option<TranslationUnit> {
        if let Some(is_target) = self.reading {
            if self.inline.take(piece, place) {
                self.translatable.pop();
                self.reading = None;
                let text = self.inline.finish();
                if let Some(unit) = &mut self.unit {
                    *(if is_target { &mut unit.target } else { &mut unit.source }) = text;
                }
            }
            return None;
        }
        match piece {
            Piece::Start(_) if self.skipped > 0 => self.skipped += 1,
            Piece::End(_) if self.skipped > 0 => self.skipped -= 1,
            Piece::Start(tag) => {
                let name = tag.local_name().into_inner().to_owned();
                if SKIPPED.contains(&name.as_str()) {
                    self.skipped = 1;
                } else {
                    self.start(&name, &tag, place);
                }
            }
            Piece::End(name) => {
                let translatable = self.translatable.pop().unwrap_or(true);
                match name {
                    "unit" => self.group = None,
                    "trans-unit" | "segment" => {
                        return self
                            .unit
                            .take()
                            .filter(|_| translatable)
                            .map(TranslationUnit::with_equal_codes);
                    }
                    _ => {}
                }
            }
            Piece::Empty(_) | Piece::Words(_) | Piece::Character(_) => {}
        }
        None
    }
}

impl State {
    fn start(&mut self, name: &str, tag: &BytesStart<'_>, place: Place) {
        let translatable = match attribute(tag, "translate").as_deref() {
            Some("no") => false,
            Some("yes") => true,
            _ => self.translatable.last().copied().unwrap_or(true),
        };
        self.translatable.push(translatable);
        let languages = |source, target| (attribute(tag, source), attribute(tag, target));
        match name {
            "xliff" => {
                let (source, target) = languages("srcLang", "trgLang");
                self.direction = Direction::from_tags(source.as_deref(), target.as_deref());
            }
            "file" => {
                let (source, target) = languages("source-language", "target-language");
                if source.is_some() || target.is_some() {
                    self.direction = Direction::from_tags(source.as_deref(), target.as_deref());
                }
            }
            "unit" => self.group = attribute(tag, "id"),
            "trans-unit" | "segment" => {
                let own = attribute(tag, "id");
                let id = match (&self.group, own) {
                    (Some(group), Some(own)) => Some(format!("{group}/{own}")),
                    (Some(group), None) => Some(group.clone()),
                    (None, own) => own,
                };
                let (source, target) = (SegmentText::default(), SegmentText::default());
                self.unit = Some(TranslationUnit {
                    id,
                    place,
                    direction: self.direction,
                    source,
                    target,
                    unfinished: false,
                    unreviewed: false,
                    fixed_count: false,
                });
            }
            "source" if self.unit.is_some() => self.reading = Some(false),
            "target" if self.unit.is_some() => {
                if let Some(unit) = &mut self.unit {
                    unit.unfinished =
                        attribute(tag, "state").is_some_and(|state| state.starts_with("needs-"));
                }
                self.reading = Some(true);
            }
            _ => {}
        }
    }
}
