//! Places in a text: spans of bytes, and lines and columns.

/// A span of one [`Source`](crate::source::Source): byte offsets into its decoded text, on character
/// boundaries, with `start <= end`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Span {
    /// Offset of the first byte.
    pub start: u32,
    /// Offset after the last byte.
    pub end: u32,
}

impl Span {
    /// The span from `start` to `end`.
    pub const fn new(start: usize, end: usize) -> Span {
        Span { start: start as u32, end: end as u32 }
    }

    /// The span as a range that slices a string.
    pub const fn range(self) -> std::ops::Range<usize> {
        self.start as usize..self.end as usize
    }

    /// Length in bytes.
    pub const fn len(self) -> usize {
        (self.end - self.start) as usize
    }

    /// Whether it contains no byte.
    pub const fn is_empty(self) -> bool {
        self.start == self.end
    }

    /// Whether `other` lies wholly inside.
    pub const fn contains(self, other: Span) -> bool {
        self.start <= other.start && other.end <= self.end
    }

    /// Whether the two share at least one byte.
    pub const fn overlaps(self, other: Span) -> bool {
        self.start < other.end && other.start < self.end
    }

    /// The shortest span that contains both.
    pub fn join(self, other: Span) -> Span {
        Span { start: self.start.min(other.start), end: self.end.max(other.end) }
    }
}

/// A line and a column, counted from 1 as people do. The column is given in Unicode scalar values
/// and in UTF-16 code units: most programs count the former, editors and browsers the latter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// Line, from 1.
    pub line: usize,
    /// Column, from 1, in Unicode scalar values.
    pub column: usize,
    /// Column, from 1, in UTF-16 code units.
    pub utf16_column: usize,
}

impl Position {
    /// The first position of a text.
    pub const START: Position = Position { line: 1, column: 1, utf16_column: 1 };

    /// Returns the position after some text that begins here.
    pub fn after(self, text: &str) -> Position {
        self.after_bytes(text.as_bytes())
    }

    /// Returns the position after some UTF-8 that begins here and may end inside a character, which
    /// then counts already.
    pub(crate) fn after_bytes(self, bytes: &[u8]) -> Position {
        match bytes.iter().rposition(|byte| *byte == b'\n') {
            Some(last) => {
                let lines = bytes.iter().filter(|byte| **byte == b'\n').count();
                Position { line: self.line + lines, ..Position::START }.along(&bytes[last + 1..])
            }
            None => self.along(bytes),
        }
    }

    /// Returns the position after some UTF-8 of the same line.
    pub(crate) fn along(self, bytes: &[u8]) -> Position {
        let characters = characters(bytes);
        Position {
            line: self.line,
            column: self.column + characters,
            utf16_column: self.utf16_column + characters + supplementary(bytes),
        }
    }

    /// Returns the first position of the next line.
    pub(crate) fn next_line(self) -> Position {
        Position { line: self.line + 1, ..Position::START }
    }
}

/// A position as the Language Server Protocol counts: both from 0, characters in UTF-16 code units.
///
/// ```
/// use bitekst::span::{LspPosition, Position};
///
/// let position = Position::START.after("one\n𝕬 b");
/// assert_eq!((position.line, position.column, position.utf16_column), (2, 4, 5));
/// assert_eq!(LspPosition::from(position), LspPosition { line: 1, character: 4 });
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct LspPosition {
    /// Line, from 0.
    pub line: u32,
    /// UTF-16 code units before it in the line.
    pub character: u32,
}

impl From<Position> for LspPosition {
    fn from(position: Position) -> LspPosition {
        LspPosition {
            line: position.line.saturating_sub(1) as u32,
            character: position.utf16_column.saturating_sub(1) as u32,
        }
    }
}

/// Returns the number of characters that start in some UTF-8.
pub(crate) fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}

/// Returns the number of characters that start in some UTF-8 and take two UTF-16 code units.
pub(crate) fn supplementary(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte >= 0xf0).count()
}
