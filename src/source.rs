//! Texts. The only module that converts bytes into lines and columns.

use crate::language::Language;
use crate::layout::Layout;
use crate::span::{Position, Span};

/// How a text is marked up.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Format {
    /// Plain text: blank lines part the blocks.
    Plain,
    /// Markdown (CommonMark with tables and front matter).
    Markdown,
    /// Laid out by a reader, which knows its blocks: [`Source::layout`].
    Structured,
}

/// What there is of a text.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Presence {
    /// The text.
    #[default]
    Here,
    /// No file at the place where a project has it; the text is empty.
    Absent,
    /// A file, but in the language of the other version: not translated yet.
    Untranslated,
}

/// One text: where it came from, what it is, its decoded characters, the starts of its lines.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name shown to people: the path as given, or `-` for standard input.
    pub path: String,
    /// The language it is meant to be in.
    pub language: Language,
    /// How it is marked up.
    pub format: Format,
    /// The decoded text, without a byte order mark, line ends as they were.
    pub text: String,
    /// Bytes of the file before `text` starts: 3 behind a UTF-8 byte order mark, else 0.
    pub offset: usize,
    /// What there is of it.
    pub presence: Presence,
    /// What its reader knows of it, where it is not the text of the file itself.
    pub layout: Option<Layout>,
    lines: Vec<u32>,
    /// How many characters stand before every so many bytes: columns of a line of a million
    /// characters are not counted from its start.
    characters: Vec<u32>,
}

/// The bytes between two counts of characters.
const STEP: usize = 128;

impl Source {
    /// A source over decoded text.
    pub fn new(
        path: impl Into<String>,
        language: Language,
        format: Format,
        text: impl Into<String>,
    ) -> Source {
        let text = text.into();
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(at, _)| at as u32 + 1));
        let mut characters = vec![0];
        for bytes in text.as_bytes().chunks(STEP) {
            characters.push(characters[characters.len() - 1] + starts(bytes) as u32);
        }
        Source {
            path: path.into(),
            language,
            format,
            text,
            offset: 0,
            presence: Presence::Here,
            layout: None,
            lines,
            characters,
        }
    }

    /// A text that was taken out of a file.
    pub fn with_layout(
        path: impl Into<String>,
        language: Language,
        text: impl Into<String>,
        layout: Layout,
    ) -> Source {
        Source { layout: Some(layout), ..Source::new(path, language, Format::Structured, text) }
    }

    /// The text that a project lacks at a place.
    pub fn absent(path: impl Into<String>, language: Language) -> Source {
        Source { presence: Presence::Absent, ..Source::new(path, language, Format::Plain, "") }
    }

    /// Whether its blocks are the segments of a file that holds both texts.
    pub fn is_segmented(&self) -> bool {
        self.layout.as_ref().is_some_and(|layout| !layout.segments.is_empty())
    }

    /// The words of a span; empty where the span is not one of this text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Line and column of a byte offset, in the file. Offsets behind the end give the end. Where
    /// nobody could find a line of the file, the paragraph is counted instead.
    pub fn position(&self, offset: u32) -> Position {
        if let Some((_, position)) =
            self.layout.as_ref().and_then(|layout| layout.origin(&self.text, offset))
        {
            return position;
        }
        let offset = (offset as usize).min(self.text.len());
        let line = self.lines.partition_point(|start| *start as usize <= offset) - 1;
        let start = self.lines[line] as usize;
        Position {
            line: line + 1,
            column: self.characters_before(offset) - self.characters_before(start) + 1,
        }
    }

    /// The byte of the file that an offset is; where nobody could find a byte of the file, that of
    /// the text.
    pub fn byte(&self, offset: u32) -> usize {
        let origin = self.layout.as_ref().and_then(|layout| layout.origin(&self.text, offset));
        origin.map_or(offset as usize, |(byte, _)| byte) + self.offset
    }

    /// The page that an offset is on, from 1, where the file has pages.
    pub fn page(&self, offset: u32) -> Option<u32> {
        self.layout.as_ref().and_then(|layout| layout.page_at(offset))
    }

    /// Whether its places are counted in paragraphs, because nobody could find a line in the file.
    pub fn counts_paragraphs(&self) -> bool {
        self.layout.as_ref().is_some_and(Layout::counts_paragraphs)
    }

    /// The line of the text that holds an offset, without its line end.
    pub fn line_at(&self, offset: u32) -> Span {
        let line = self.lines.partition_point(|start| *start <= offset);
        self.line_span(line).unwrap_or(Span::new(self.text.len(), self.text.len()))
    }

    /// How many characters start before a byte of the text.
    fn characters_before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.characters[step] as usize + starts(&self.text.as_bytes()[step * STEP..offset])
    }

    /// The span of a line (from 1) without its line end; `None` where there is no such line.
    pub fn line_span(&self, line: usize) -> Option<Span> {
        let start = *self.lines.get(line.checked_sub(1)?)? as usize;
        let end = self.lines.get(line).map_or(self.text.len(), |next| *next as usize);
        let text = self.text.get(start..end)?;
        Some(Span::new(start, start + text.trim_end_matches(['\n', '\r']).len()))
    }

    /// How many lines there are, at least 1.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }
}

/// How many characters start in some bytes of UTF-8.
fn starts(bytes: &[u8]) -> usize {
    bytes.iter().filter(|byte| **byte & 0xc0 != 0x80).count()
}
