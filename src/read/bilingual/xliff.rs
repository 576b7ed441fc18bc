//! XLIFF 1.2 and 2.x: units of several files in one, with the codes of what is no text.

use std::io::BufRead;

use quick_xml::events::BytesStart;

use super::direction::Direction;
use super::inline::Inline;
use super::markup::{Markup, Piece, attribute};
use super::segment_text::{Place, Text};
use super::unit::{Stop, Unit};

/// Elements whose texts are none of the unit's: other translations, notes, what tools keep for
/// themselves.
const PASSED_OVER: [&str; 12] = [
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
pub struct Reader<R> {
    markup: Markup<R>,
    state: State,
}

#[derive(Default)]
struct State {
    /// How deep inside an element that is passed over.
    passed_over: usize,
    /// Of every element that is open, whether its text is to be translated.
    translated: Vec<bool>,
    direction: Direction,
    /// What version 2 calls the unit around the segments.
    group: Option<String>,
    unit: Option<Unit>,
    /// The text that is being read, and whether it is the translation.
    reading: Option<bool>,
    inline: Inline,
}

impl<R: BufRead> Reader<R> {
    /// The units from some bytes.
    pub fn new(from: R) -> Reader<R> {
        Reader { markup: Markup::new(from), state: State::default() }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<Unit, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let state = &mut self.state;
            match self.markup.next(|piece, place| state.take(piece, place))? {
                Ok(Some(Some(unit))) => return Some(Ok(unit)),
                Ok(_) => {}
                Err(stop) => return Some(Err(stop)),
            }
        }
    }
}

impl State {
    /// Takes a piece; gives the unit that it ends.
    fn take(&mut self, piece: Piece<'_>, place: Place) -> Option<Unit> {
        if let Some(is_target) = self.reading {
            if self.inline.take(piece, place) {
                self.translated.pop();
                self.reading = None;
                let text = self.inline.finish();
                if let Some(unit) = &mut self.unit {
                    *(if is_target { &mut unit.target } else { &mut unit.source }) = text;
                }
            }
            return None;
        }
        match piece {
            Piece::Start(_) if self.passed_over > 0 => self.passed_over += 1,
            Piece::End(_) if self.passed_over > 0 => self.passed_over -= 1,
            Piece::Start(tag) => {
                let name = tag.local_name().into_inner().to_owned();
                if PASSED_OVER.contains(&name.as_str()) {
                    self.passed_over = 1;
                } else {
                    self.start(&name, &tag, place);
                }
            }
            Piece::End(name) => {
                let translated = self.translated.pop().unwrap_or(true);
                match name {
                    "unit" => self.group = None,
                    "trans-unit" | "segment" => {
                        return self.unit.take().filter(|_| translated).map(Unit::marked_alike);
                    }
                    _ => {}
                }
            }
            Piece::Empty(_) | Piece::Words(_) | Piece::Character(_) => {}
        }
        None
    }

    fn start(&mut self, name: &str, tag: &BytesStart<'_>, place: Place) {
        let translated = match attribute(tag, "translate").as_deref() {
            Some("no") => false,
            Some("yes") => true,
            _ => self.translated.last().copied().unwrap_or(true),
        };
        self.translated.push(translated);
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
                let (source, target) = (Text::default(), Text::default());
                self.unit = Some(Unit {
                    id,
                    place,
                    direction: self.direction,
                    source,
                    target,
                    unsure: false,
                    unused: false,
                    counted: false,
                });
            }
            "source" if self.unit.is_some() => self.reading = Some(false),
            "target" if self.unit.is_some() => {
                if let Some(unit) = &mut self.unit {
                    unit.unsure =
                        attribute(tag, "state").is_some_and(|state| state.starts_with("needs-"));
                }
                self.reading = Some(true);
            }
            _ => {}
        }
    }
}
