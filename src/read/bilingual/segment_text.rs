//! The text of one side of a unit, with what in it is no prose kept apart and the places where it
//! stands in the file.

use crate::layout::BREAK;
use crate::placeholder::{Notation, find, is_possible};
use crate::read::bilingual::cli_options::options;
use crate::span::{Position, Span};

/// Of so many codes of a text their like is looked for in the other: each is looked for in all of
/// it.
const MOST_CODES: usize = 100;

/// A place in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// Bytes before it.
    pub byte: usize,
    /// Its line and column.
    pub position: Position,
}

/// The text of one side of a unit.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Text {
    /// What a translator sees; tags and placeholders as they are written, [`BREAK`] for the break
    /// of a line.
    pub words: String,
    /// The parts of it that are tags, placeholders or options of commands, in order, not
    /// overlapping.
    pub codes: Vec<Span>,
    /// From which byte of the words on they stand so in the file.
    pub places: Vec<(u32, Place)>,
}

impl Place {
    /// The first place of a file.
    pub const START: Place = Place { byte: 0, position: Position::START };

    /// The place behind some text.
    pub fn after(self, text: &str) -> Place {
        Place { byte: self.byte + text.len(), position: self.position.after(text) }
    }
}

impl Text {
    /// Adds words that stand so in the file.
    pub fn words(&mut self, words: &str, place: Place) {
        self.places.push((self.words.len() as u32, place));
        self.words.push_str(words);
    }

    /// Adds a character that the file writes otherwise: by a name, behind a backslash.
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

    /// Makes codes of words that the other text of the unit marks as such, where they stand here
    /// unmarked: a tool kept the mark on one side only.
    pub fn mark_like(&mut self, other: &Text) {
        if other.codes.len() > MOST_CODES {
            return;
        }
        for code in &other.codes {
            let words = other.words.get(code.range()).unwrap_or_default();
            if words.is_empty() || words.starts_with('<') {
                continue;
            }
            let marked = |text: &Text| {
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

    /// Where words stand that are no code, nor a part of one or of a longer word.
    fn unmarked(&self, words: &str) -> Option<Span> {
        let mut places =
            self.words.match_indices(words).map(|(at, _)| Span::new(at, at + words.len()));
        places.find(|span| {
            let (before, behind) =
                (&self.words[..span.start as usize], &self.words[span.end as usize..]);
            let is_whole = !before.ends_with(char::is_alphanumeric)
                && !behind.starts_with(char::is_alphanumeric);
            is_whole && !self.codes.iter().any(|code| code.overlaps(*span))
        })
    }

    /// Takes the character of one byte out that stands at a byte of the words, outside of tags and
    /// placeholders.
    pub fn remove(&mut self, at: usize) {
        let next = self.places.partition_point(|(start, _)| *start as usize <= at);
        let Some((start, place)) =
            next.checked_sub(1).and_then(|before| self.places.get(before).copied())
        else {
            return;
        };
        let behind = place.after(self.words.get(start as usize..=at).unwrap_or_default());
        self.words.remove(at);
        for (start, _) in &mut self.places[next..] {
            *start -= 1;
        }
        for code in self.codes.iter_mut().filter(|code| code.start as usize > at) {
            *code = Span::new(code.start as usize - 1, code.end as usize - 1);
        }
        self.places.insert(next, (at as u32, behind));
    }

    /// Whether there is nothing to read.
    pub fn is_empty(&self) -> bool {
        self.codes.is_empty() && self.words.chars().all(char::is_whitespace)
    }

    /// Sets the placeholders and the options of commands apart that stand in the words.
    pub fn set_apart(&mut self) {
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
