//! Reads the two texts of a file that holds both, from bytes.

use std::borrow::Cow;

use super::bilingual::{self, SegmentsBuilder, Stop};
use super::decode::{Decoded, NotText, declared};
use super::format::InputFormat;
use super::limits::LIMIT;
use super::problem::{Origin, Problem};
use super::sniff::format_of;
use crate::bitext::Segments;

/// Maximum number of faulty lines reported of one file.
const MAX_FAULTS: usize = 10;

/// Reads both texts from the bytes of a file: a translation file, a translation memory, a table.
/// With `swap` the source is Polish where the file does not name its languages.
///
/// # Errors
///
/// If the bytes cannot be read, do not hold both texts, or have faulty lines: the first ten of them.
pub fn segments_from_bytes<'a>(
    bytes: impl Into<Cow<'a, [u8]>>,
    name: &str,
    format: Option<InputFormat>,
    swap: bool,
) -> Result<Segments, Vec<Problem>> {
    let (bytes, origin) = (bytes.into(), Origin::new(name));
    if bytes.len() > LIMIT {
        return Err(vec![Problem::TooLargeSegments(origin)]);
    }
    let format = format_of(&bytes, name, format);
    let Decoded { text, offset } =
        declared(&bytes).map_err(|NotText| vec![Problem::NotText(origin.clone())])?;
    drop(bytes);
    let Some(units) = bilingual::units(text.as_bytes(), format) else {
        return Err(vec![Problem::OneText(origin)]);
    };
    let mut builder = SegmentsBuilder::default();
    let (mut any, mut foreign, mut problems) = (false, false, Vec::new());
    for unit in units {
        match unit {
            Ok(unit) if unit.source.is_empty() && unit.target.is_empty() => {}
            Ok(unit) if builder.add(&unit, swap) => any = true,
            Ok(_) => foreign = true,
            Err(Stop::Fault(fault, line)) => {
                problems.push(Problem::Faulty(origin.clone(), fault, line))
            }
            Err(Stop::Unreadable(reason)) => {
                problems.push(Problem::Unreadable(origin.clone(), reason))
            }
        }
        if problems.len() >= MAX_FAULTS {
            break;
        }
    }
    match (problems.is_empty(), any) {
        (false, _) => Err(problems),
        (true, true) => {
            let mut segments = builder.finish(name);
            segments.texts.iter_mut().for_each(|text| text.offset = offset);
            Ok(segments)
        }
        (true, false) => Err(vec![if foreign {
            Problem::OtherLanguages(origin)
        } else {
            Problem::Empty(origin)
        }]),
    }
}
