//! JSON Lines: one object per line, `{"en": "...", "pl": "..."}` or `{"source": "...", "target":
//! "..."}`, with an optional `id`.

use std::io::BufRead;

use serde::Deserialize;
use serde_json::value::RawValue;

use super::direction::Direction;
use super::lines::Lines;
use super::segment_text::{Place, SegmentText};
use super::unit::{Stop, TranslationUnit};
use crate::read::fault::LineFault;

/// Reader for JSON Lines.
pub struct Reader<R> {
    lines: Lines<R>,
}

/// The fields read from a line; others are ignored.
#[derive(Deserialize)]
struct Line<'a> {
    #[serde(borrow)]
    en: Option<&'a RawValue>,
    #[serde(borrow)]
    pl: Option<&'a RawValue>,
    #[serde(borrow)]
    source: Option<&'a RawValue>,
    #[serde(borrow)]
    target: Option<&'a RawValue>,
    #[serde(borrow)]
    id: Option<&'a RawValue>,
}

impl<R: BufRead> Reader<R> {
    /// Creates a reader.
    pub fn new(from: R) -> Reader<R> {
        Reader { lines: Lines::new(from) }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<TranslationUnit, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (place, line) = match self.lines.next()? {
                Ok(line) => line,
                Err(stop) => return Some(Err(stop)),
            };
            if !line.trim().is_empty() {
                return Some(
                    unit(line, place)
                        .ok_or(Stop::Fault(LineFault::NotAnObject, place.position.line)),
                );
            }
        }
    }
}

fn unit(line: &str, place: Place) -> Option<TranslationUnit> {
    let read: Line<'_> = serde_json::from_str(line).ok()?;
    let (direction, source, target) = match (read.en, read.pl, read.source, read.target) {
        (None, None, None, None) => return None,
        (None, None, source, target) => (Direction::Unknown, source, target),
        (en, pl, ..) => (Direction::FromEnglish, en, pl),
    };
    let text = |value: Option<&RawValue>| {
        value.map_or(Some(SegmentText::default()), |value| text(value.get(), line, place))
    };
    let id = read
        .id
        .map(|id| serde_json::from_str::<String>(id.get()).unwrap_or_else(|_| id.get().to_owned()));
    Some(TranslationUnit {
        id,
        place,
        direction,
        source: text(source)?,
        target: text(target)?,
        unfinished: false,
        unreviewed: false,
        fixed_count: false,
    })
}

/// Parses a value, which is a slice of `line`: a string, or null for no text.
fn text(value: &str, line: &str, start: Place) -> Option<SegmentText> {
    let mut text = SegmentText::default();
    if value == "null" {
        return Some(text);
    }
    let written = value.strip_prefix('"')?.strip_suffix('"')?;
    let at = written.as_ptr() as usize - line.as_ptr() as usize;
    let mut place = start.after(line.get(..at)?);
    let mut rest = written;
    while !rest.is_empty() {
        let plain = rest.find('\\').unwrap_or(rest.len());
        if plain > 0 {
            text.words(&rest[..plain], place);
            place = place.after(&rest[..plain]);
            rest = &rest[plain..];
            continue;
        }
        let (length, c) = unescape(rest)?;
        text.character(c, place);
        place = place.after(&rest[..length]);
        rest = &rest[length..];
    }
    text.mark_codes();
    Some(text)
}

/// Returns the escape sequence at the beginning of `text`: its length and its character.
fn unescape(text: &str) -> Option<(usize, char)> {
    let length = match text.as_bytes().get(1)? {
        // Characters beyond the Basic Multilingual Plane are written as two surrogates.
        b'u' if matches!(
            text.as_bytes().get(2..4),
            Some([b'd' | b'D', b'8'..=b'9' | b'a'..=b'b' | b'A'..=b'B'])
        ) =>
        {
            12
        }
        b'u' => 6,
        _ => 2,
    };
    let written = text.get(..length)?;
    let c = serde_json::from_str::<String>(&format!("\"{written}\"")).ok()?.chars().next()?;
    Some((length, c))
}
