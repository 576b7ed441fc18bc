//! Builds two aligned texts from units: each segment is a block, and each unit is a pair of blocks.

use super::{Direction, SegmentText, TranslationUnit, accelerator, message_keys};
use crate::bitext::Segments;
use crate::document::{BlockKind, InlineKind};
use crate::language::LANGUAGES;
use crate::layout::{BREAK, Composer, Segment};
use crate::sides::Sides;
use crate::source::Source;

/// The two texts under construction.
#[derive(Debug, Default)]
pub struct SegmentsBuilder {
    composers: Sides<Composer>,
    segments: Sides<Vec<Segment>>,
    pairs: Vec<Sides<Option<usize>>>,
}

impl SegmentsBuilder {
    /// Returns the two texts of a single unit, or `None` if it is in other languages.
    pub fn build_one(unit: &TranslationUnit, path: &str, swap: bool) -> Option<Segments> {
        let mut builder = SegmentsBuilder::default();
        builder.add(unit, swap).then(|| builder.finish(path))
    }

    /// Adds a unit; returns `false` for a unit in other languages. `swap` makes Polish the source
    /// language of files that declare none.
    pub fn add(&mut self, unit: &TranslationUnit, swap: bool) -> bool {
        let from_polish = match unit.direction {
            Direction::Unknown => swap,
            Direction::FromEnglish => false,
            Direction::FromPolish => true,
            Direction::Foreign => return false,
        };
        if message_keys::is_key_for(&unit.source.words, &unit.target.words) {
            return true;
        }
        let plain = accelerator::remove(&unit.source, &unit.target);
        let units = Sides::new(&unit.source, &unit.target);
        let texts = plain.as_ref().map_or(units, |plain| plain.as_ref());
        let texts = if from_polish { texts.swap() } else { texts };
        let segment = Segment {
            unfinished: unit.unfinished,
            unreviewed: unit.unreviewed,
            fixed_count: unit.fixed_count,
        };
        let mut pair = Sides::default();
        for (side, text) in texts.enumerate() {
            let composer = &mut self.composers[side];
            let before = composer.ended();
            compose(composer, text);
            if composer.ended() > before {
                pair[side] = Some(before);
                self.segments[side].push(segment);
            }
        }
        self.pairs.push(pair);
        true
    }

    /// Completes the two texts, which belong to the file at `path`.
    pub fn finish(self, path: &str) -> Segments {
        let parts = self.composers.zip(self.segments).zip(LANGUAGES);
        let texts = parts.map(|((composer, segments), language)| {
            let (text, mut layout) = composer.finish();
            layout.segments = segments;
            Source::with_layout(path, language, text, layout)
        });
        Segments { texts, pairs: self.pairs }
    }
}

/// Adds a text as a block.
fn compose(composer: &mut Composer, text: &SegmentText) {
    composer.block(BlockKind::Paragraph);
    let (mut at, mut place, mut code) = (0, 0, 0);
    while at < text.words.len() {
        while text.places.get(place + 1).is_some_and(|(start, _)| *start as usize <= at) {
            place += 1;
        }
        let Some((start, from)) = text.places.get(place) else { break };
        let from = from.after(text.words.get(*start as usize..at).unwrap_or_default());
        let next =
            text.places.get(place + 1).map_or(text.words.len(), |(start, _)| *start as usize);
        match text.codes.get(code) {
            Some(span) if span.start as usize == at => {
                let written = text.words.get(span.range()).unwrap_or_default();
                let kind = if written.starts_with('-') {
                    InlineKind::Code
                } else {
                    InlineKind::Placeholder
                };
                composer.inline_at(kind, written, from.byte, from.position);
                (at, code) = (span.end as usize, code + 1);
            }
            span => {
                let end = span.map_or(next, |span| next.min(span.start as usize)).max(at + 1);
                let words = text.words.get(at..end).unwrap_or_default();
                if words.starts_with(BREAK) {
                    composer.line_break();
                } else {
                    composer.words_at(words, from.byte, from.position);
                }
                at = end;
            }
        }
    }
    composer.end();
}
