//! TMX: translation memories. Reads the English and Polish variant of each unit, in any order, and
//! ignores other languages.

use quick_xml::events::BytesStart;

use super::direction::Direction;
use super::inline::Inline;
use super::markup::{Piece, attribute};
use super::segment_text::{Place, SegmentText};
use super::unit::TranslationUnit;
use super::xml_units::{UnitBuilder, XmlUnits};
use crate::language::{LANGUAGES, Language, PerLanguage};
use crate::sides::Sides;

/// The units of a TMX file.
pub type Reader<R> = XmlUnits<R, State>;

/// The state between two pieces of the file.
#[derive(Default)]
pub struct State {
    unit: Option<Variants>,
    /// The language of the open variant; `None` if it is neither of the two.
    language: Option<Language>,
    reading: bool,
    inline: Inline,
}

/// The variants of a unit.
struct Variants {
    id: Option<String>,
    place: Place,
    texts: PerLanguage<Option<SegmentText>>,
    has_other_languages: bool,
}

impl UnitBuilder for State {
    fn take(&mut self, piece: Piece<'_>, place: Place) -> Option<TranslationUnit> {
        if self.reading {
            if self.inline.take(piece, place) {
                self.reading = false;
                let text = self.inline.finish();
                if let (Some(language), Some(unit)) = (self.language, &mut self.unit) {
                    // The first variant in a language counts.
                    unit.texts[language].get_or_insert(text);
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
}

impl State {
    fn start(&mut self, tag: &BytesStart<'_>, place: Place) {
        match tag.local_name().into_inner() {
            "tu" => {
                let id = attribute(tag, "tuid");
                let texts = PerLanguage::default();
                self.unit = Some(Variants { id, place, texts, has_other_languages: false });
            }
            "tuv" => {
                let tag = attribute(tag, "lang").unwrap_or_default();
                self.language = Language::of_tag(&tag);
                if let (None, Some(unit)) = (self.language, &mut self.unit) {
                    unit.has_other_languages = true;
                }
            }
            "seg" if self.unit.is_some() => self.reading = true,
            _ => {}
        }
    }
}

impl Variants {
    fn unit(self) -> TranslationUnit {
        // A unit in one of the two languages and a third is not a missing translation.
        let missing = self.texts.iter().filter(|(_, text)| text.is_none()).count();
        let foreign = self.has_other_languages && missing > 0 || missing == Language::ALL.len();
        let direction = if foreign { Direction::Foreign } else { Direction::FromEnglish };
        let mut texts = self.texts;
        let Sides { source, target } =
            LANGUAGES.map(|language| texts[language].take().unwrap_or_default());
        TranslationUnit {
            id: self.id,
            place: self.place,
            direction,
            source,
            target,
            unfinished: false,
            unreviewed: false,
            fixed_count: false,
        }
    }
}
