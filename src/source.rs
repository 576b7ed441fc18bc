//! Texts and their origin. Only this module converts byte offsets into lines and columns.

use crate::language::Language;
use crate::layout::Layout;
use crate::span::{Position, Span, characters, supplementary};

/// The markup of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Format {
    /// Plain text: blank lines separate the blocks.
    Plain,
    /// Markdown (CommonMark with tables and front matter).
    Markdown,
    /// Extracted by a reader that found the blocks: [`Source::layout`].
    Structured,
}

/// Whether a text exists.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
pub enum Presence {
    /// It exists.
    #[default]
    Here,
    /// The file that the project expects does not exist; the text is empty.
    Absent,
    /// The file is in the language of the other version, because it is not translated yet.
    Untranslated,
}

/// One text: its origin, its markup and its decoded characters.
#[derive(Debug, Clone)]
pub struct Source {
    /// The name shown in reports: the path as given, or `-` for standard input.
    pub path: String,
    /// The language it is expected to be in.
    pub language: Language,
    /// Its markup.
    pub format: Format,
    /// The decoded text with its original line ends, without a byte order mark.
    pub text: String,
    /// Number of bytes of the file before `text`: 3 after a UTF-8 byte order mark, otherwise 0.
    pub offset: usize,
    /// Whether it exists.
    pub presence: Presence,
    /// The blocks found by its reader, if the text was extracted from a file of another format.
    pub layout: Option<Layout>,
    lines: Vec<u32>,
    /// The number of characters before every [`STEP`]th byte, so that columns in very long lines
    /// need not be counted from the start.
    characters: Vec<u32>,
    /// The number of those with two UTF-16 code units; empty if the text has none.
    supplementary: Vec<u32>,
}

/// Number of bytes between two counts of characters.
const STEP: usize = 128;

impl Source {
    /// Creates a text that is the whole file.
    pub fn new(
        path: impl Into<String>,
        language: Language,
        format: Format,
        text: impl Into<String>,
    ) -> Source {
        let text = text.into();
        let mut lines = vec![0];
        lines.extend(text.match_indices('\n').map(|(at, _)| at as u32 + 1));
        let mut counts = vec![0];
        for bytes in text.as_bytes().chunks(STEP) {
            counts.push(counts[counts.len() - 1] + characters(bytes) as u32);
        }
        let mut wide = Vec::new();
        if supplementary(text.as_bytes()) > 0 {
            wide.push(0);
            for bytes in text.as_bytes().chunks(STEP) {
                wide.push(wide[wide.len() - 1] + supplementary(bytes) as u32);
            }
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
            characters: counts,
            supplementary: wide,
        }
    }

    /// Creates a text that was extracted from a file of another format.
    pub fn with_layout(
        path: impl Into<String>,
        language: Language,
        text: impl Into<String>,
        layout: Layout,
    ) -> Source {
        Source { layout: Some(layout), ..Source::new(path, language, Format::Structured, text) }
    }

    /// Creates the empty text for a file that the project expects but that does not exist.
    pub fn absent(path: impl Into<String>, language: Language) -> Source {
        Source { presence: Presence::Absent, ..Source::new(path, language, Format::Plain, "") }
    }

    /// Whether its blocks are the segments of a file that holds both texts.
    pub fn is_segmented(&self) -> bool {
        self.layout.as_ref().is_some_and(|layout| !layout.segments.is_empty())
    }

    /// Returns the text of a span, or an empty string if the span is not one of this text.
    pub fn slice(&self, span: Span) -> &str {
        self.text.get(span.range()).unwrap_or_default()
    }

    /// Returns the line and the column of a byte offset in the file, at most those of the end. In a
    /// file without lines, such as a PDF, the number of the paragraph counts as the line.
    pub fn position(&self, offset: u32) -> Position {
        if let Some((_, position)) =
            self.layout.as_ref().and_then(|layout| layout.origin(&self.text, offset))
        {
            return position;
        }
        let offset = (offset as usize).min(self.text.len());
        let line = self.lines.partition_point(|start| *start as usize <= offset) - 1;
        let start = self.lines[line] as usize;
        let characters = self.characters_before(offset) - self.characters_before(start);
        let wide = self.supplementary_before(offset) - self.supplementary_before(start);
        Position { line: line + 1, column: characters + 1, utf16_column: characters + wide + 1 }
    }

    /// Returns the byte of the file at an offset. If the text doesn't appear literally in the file,
    /// as in a PDF, this is the byte of the text.
    pub fn byte(&self, offset: u32) -> usize {
        let origin = self.layout.as_ref().and_then(|layout| layout.origin(&self.text, offset));
        origin.map_or(offset as usize, |(byte, _)| byte) + self.offset
    }

    /// Returns the page of an offset, from 1, if the file has pages.
    pub fn page(&self, offset: u32) -> Option<u32> {
        self.layout.as_ref().and_then(|layout| layout.page_at(offset))
    }

    /// Whether its lines are paragraphs, because the file has no lines.
    pub fn counts_paragraphs(&self) -> bool {
        self.layout.as_ref().is_some_and(Layout::counts_paragraphs)
    }

    /// Returns the line of the text that contains an offset, without its line end.
    pub fn line_at(&self, offset: u32) -> Span {
        let line = self.lines.partition_point(|start| *start <= offset);
        self.line_span(line).unwrap_or(Span::new(self.text.len(), self.text.len()))
    }

    /// Returns the number of characters before a byte of the text.
    fn characters_before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.characters[step] as usize + characters(&self.text.as_bytes()[step * STEP..offset])
    }

    /// Returns the number of characters with two UTF-16 code units before a byte of the text.
    fn supplementary_before(&self, offset: usize) -> usize {
        let step = offset / STEP;
        self.supplementary.get(step).map_or(0, |before| {
            *before as usize + supplementary(&self.text.as_bytes()[step * STEP..offset])
        })
    }

    /// Returns the span of a line (from 1) without its line end, if there is such a line.
    pub fn line_span(&self, line: usize) -> Option<Span> {
        let start = *self.lines.get(line.checked_sub(1)?)? as usize;
        let end = self.lines.get(line).map_or(self.text.len(), |next| *next as usize);
        let text = self.text.get(start..end)?;
        Some(Span::new(start, start + text.trim_end_matches(['\n', '\r']).len()))
    }

    /// Returns the number of lines, at least 1.
    pub fn line_count(&self) -> usize {
        self.lines.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::span::LspPosition;

    #[test]
    fn positions_count_characters_and_utf16_units() {
        // Long enough for several steps, with characters of one to four bytes.
        let line = "a ż € 𝕬 ".repeat(100);
        let text = format!("first\n{line}\nend 🌍.");
        let source = Source::new("a", Language::English, Format::Plain, text.as_str());
        let (mut line, mut column, mut utf16) = (1, 1, 1);
        for (at, c) in text.char_indices() {
            let position = source.position(at as u32);
            assert_eq!(position, Position { line, column, utf16_column: utf16 });
            assert_eq!(position, Position::START.after(&text[..at]));
            let character = text[..at].rsplit('\n').next().map(|line| line.encode_utf16().count());
            let lsp = LspPosition::from(position);
            assert_eq!((lsp.line as usize, Some(lsp.character as usize)), (line - 1, character));
            (line, column, utf16) = match c {
                '\n' => (line + 1, 1, 1),
                c => (line, column + 1, utf16 + c.len_utf16()),
            };
        }
    }

    #[test]
    fn positions_in_a_file_count_utf16_units_of_the_file() {
        let mut composer = crate::layout::Composer::default();
        let file = "<p>𝕬  &amp; b</p>";
        let at = |words: &str| {
            let byte = file.find(words).expect("words of the file");
            (byte, Position::START.after(&file[..byte]))
        };
        for (words, written) in [("𝕬  ", "𝕬  "), ("&", "&amp;"), (" b", " b")] {
            let (byte, position) = at(written);
            composer.words_at(words, byte, position);
        }
        let (text, layout) = composer.finish();
        let source = Source::with_layout("a.html", Language::English, text, layout);
        assert_eq!(source.text, "𝕬 & b\n");
        for (words, written) in [("𝕬", "𝕬"), ("&", "&amp;"), ("b", "b<")] {
            let offset = source.text.find(words).expect("words of the text") as u32;
            assert_eq!((source.byte(offset), source.position(offset)), at(written));
        }
    }
}
