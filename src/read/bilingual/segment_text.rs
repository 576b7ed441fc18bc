//! The text of a segment, with its codes and positions in the file.

use crate::layout::BREAK;
use crate::placeholder::{Notation, find, is_possible};
use crate::read::bilingual::cli_options::options;
use crate::span::{Position, Span};

/// Maximum number of codes of a text that are looked for in the other, since each search covers the
/// whole text.
const MAX_CODES: usize = 100;

/// A position in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Byte offset.
    pub byte: usize,
    /// Line and column.
    pub position: Position,
}

/// The text of one side of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SegmentText {
    /// The text with tags and placeholders as written, and [`BREAK`] for line breaks.
    pub words: String,
    /// The tags, placeholders and command-line options in it, in order and without overlaps.
    pub codes: Vec<Span>,
    /// Byte offsets in `words` and the corresponding positions in the file.
    pub places: Vec<(u32, Place)>,
}

impl Place {
    /// The beginning of a file.
    pub const START: Place = Place { byte: 0, position: Position::START };

    /// Returns the position after some text.
    pub fn after(self, text: &str) -> Place {
        Place { byte: self.byte + text.len(), position: self.position.after(text) }
    }
}

impl SegmentText {
    /// Adds words that the file contains literally.
    pub fn words(&mut self, words: &str, place: Place) {
        self.places.push((self.words.len() as u32, place));
        self.words.push_str(words);
    }

    /// Adds a character that the file writes as a reference or escape sequence.
    pub fn character(&mut self, c: char, place: Place) {
        self.places.push((self.words.len() as u32, place));
        self.words.push(if c == '\n' { BREAK } else { c });
    }

    /// Adds a tag.
    pub fn code(&mut self, written: &str, place: Place) {
        let start = self.words.len();
        self.words(written, place);
        self.codes.push(Span::new(start, self.words.len()));
    }

    /// Marks words as codes if the other text of the unit does: some tools keep the mark on one
    /// side only.
    pub fn mark_codes_of(&mut self, other: &SegmentText) {
        if other.codes.len() > MAX_CODES {
            return;
        }
        for code in &other.codes {
            let words = other.words.get(code.range()).unwrap_or_default();
            if words.is_empty() || words.starts_with('<') {
                continue;
            }
            let marked = |text: &SegmentText| {
                text.codes.iter().filter(|code| text.words.get(code.range()) == Some(words)).count()
            };
            if marked(self) < marked(other)
                && let Some(span) = self.unmarked(words)
            {
                let at = self.codes.partition_point(|code| code.start < span.start);
                self.codes.insert(at, span);
            }
        }
    }

    /// Returns the first occurrence of whole words outside of codes.
    fn unmarked(&self, words: &str) -> Option<Span> {
        let mut places =
            self.words.match_indices(words).map(|(at, _)| Span::new(at, at + words.len()));
        places.find(|span| {
            let (before, after) =
                (&self.words[..span.start as usize], &self.words[span.end as usize..]);
            let is_whole = !before.ends_with(char::is_alphanumeric)
                && !after.starts_with(char::is_alphanumeric);
            is_whole && !self.codes.iter().any(|code| code.overlaps(*span))
        })
    }

    /// Removes a single-byte character outside of codes.
    pub fn remove(&mut self, at: usize) {
        let next = self.places.partition_point(|(start, _)| *start as usize <= at);
        let Some((start, place)) =
            next.checked_sub(1).and_then(|before| self.places.get(before).copied())
        else {
            return;
        };
        let after = place.after(self.words.get(start as usize..=at).unwrap_or_default());
        self.words.remove(at);
        for (start, _) in &mut self.places[next..] {
            *start -= 1;
        }
        for code in self.codes.iter_mut().filter(|code| code.start as usize > at) {
            *code = Span::new(code.start as usize - 1, code.end as usize - 1);
        }
        self.places.insert(next, (at as u32, after));
    }

    /// Whether it has no codes and no visible text.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.words.chars().all(char::is_whitespace)
    }

    /// Marks the placeholders and command-line options in the text as codes.
    pub fn mark_codes(&mut self) {
        if !is_possible(&self.words) && !self.words.contains('-') {
            return;
        }
        let mut codes = std::mem::take(&mut self.codes);
        let mut at = 0;
        for index in 0..=codes.len() {
            let end = codes.get(index).map_or(self.words.len(), |code| code.start as usize);
            if let Some(words) = self.words.get(at..end) {
                let found = find(words, Notation::Strings);
                self.codes.extend(found.iter().map(|found| {
                    Span::new(at + found.span.start as usize, at + found.span.end as usize)
                }));
            }
            if let Some(code) = codes.get_mut(index) {
                at = code.end as usize;
                self.codes.push(*code);
            }
        }
        let free = |option: &Span| !self.codes.iter().any(|code| code.overlaps(*option));
        let options: Vec<Span> = options(&self.words).filter(free).collect();
        if !options.is_empty() {
            self.codes.extend(options);
            self.codes.sort_unstable();
        }
    }
}
