//! TMX: translation memories. Of each unit the English and the Polish variant, in whatever order;
//! other languages are passed over.

use std::io::BufRead;

use quick_xml::events::BytesStart;

use super::direction::Direction;
use super::inline::Inline;
use super::markup::{Markup, Piece, attribute};
use super::segment_text::{Place, Text};
use super::unit::{Stop, Unit};
use crate::language::Language;

/// The units of a TMX file.
pub struct Reader<R> {
    markup: Markup<R>,
    state: State,
}

#[derive(Default)]
struct State {
    unit: Option<Variants>,
    /// The language of the variant that is open; `None` for others.
    language: Option<Language>,
    reading: bool,
    inline: Inline,
}

/// The variants of a unit.
struct Variants {
    id: Option<String>,
    place: Place,
    texts: [Option<Text>; 2],
    others: bool,
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
    fn take(&mut self, piece: Piece<'_>, place: Place) -> Option<Unit> {
        if self.reading {
            if self.inline.take(piece, place) {
                self.reading = false;
                let text = self.inline.finish();
                if let (Some(language), Some(unit)) = (self.language, &mut self.unit) {
                    // Of two variants in one language the first counts.
                    unit.texts[language as usize].get_or_insert(text);
                }
            }
            return None;
        }
        match piece {
            Piece::Start(tag) => self.start(&tag, place),
            Piece::End("tu") => return self.unit.take().map(Variants::unit),
            _ => {}
        }
        None
    }

    fn start(&mut self, tag: &BytesStart<'_>, place: Place) {
        match tag.local_name().into_inner() {
            "tu" => {
                let id = attribute(tag, "tuid");
                self.unit = Some(Variants { id, place, texts: [None, None], others: false });
            }
            "tuv" => {
                let tag = attribute(tag, "lang").unwrap_or_default();
                self.language = Language::of_tag(&tag);
                if let (None, Some(unit)) = (self.language, &mut self.unit) {
                    unit.others = true;
                }
            }
            "seg" if self.unit.is_some() => self.reading = true,
            _ => {}
        }
    }
}

impl Variants {
    fn unit(self) -> Unit {
        // A unit in one of the two languages and a third is none that lacks a translation.
        let foreign = self.others && self.texts.iter().any(Option::is_none)
            || self.texts.iter().all(Option::is_none);
        let direction = if foreign { Direction::Foreign } else { Direction::FromEnglish };
        let [source, target] = self.texts.map(Option::unwrap_or_default);
        Unit {
            id: self.id,
            place: self.place,
            direction,
            source,
            target,
            unsure: false,
            unused: false,
            counted: false,
        }
    }
}
