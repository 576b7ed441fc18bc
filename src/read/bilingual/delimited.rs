//! Tables with two columns, separated by commas, semicolons or tabs. A header row with `en` and
//! `pl`, or `source` and `target`, determines the columns.

use std::collections::VecDeque;
use std::io::BufRead;

use super::direction::Direction;
use super::lines::Lines;
use super::segment_text::{Place, SegmentText};
use super::unit::{Stop, TranslationUnit};
use crate::language::{LANGUAGES, Language};
use crate::read::fault::LineFault;
use crate::sides::Sides;

/// Maximum number of lines in a cell; more follow an unclosed quotation mark.
const MAX_CELL_LINES: usize = 2000;
/// Names of the columns with the source and the translation.
const COLUMNS: Sides<&str> = Sides::new("source", "target");
/// Name of the column with the id of a row.
const ID: &str = "id";

/// Reader for tables.
pub struct Reader<R> {
    lines: Lines<R>,
    separator: u8,
    /// Lines read ahead and not used.
    read_ahead: VecDeque<(Place, String)>,
    columns: Option<Columns>,
    stop: Option<Stop>,
}

/// Indices of the columns.
#[derive(Debug, Clone, Copy)]
struct Columns {
    source: usize,
    target: usize,
    id: Option<usize>,
    direction: Direction,
}

impl<R: BufRead> Reader<R> {
    /// Creates a reader.
    pub fn new(from: R, separator: u8) -> Reader<R> {
        Reader {
            lines: Lines::new(from),
            separator,
            read_ahead: VecDeque::new(),
            columns: None,
            stop: None,
        }
    }

    fn line(&mut self) -> Option<Result<(Place, String), Stop>> {
        if let Some(line) = self.read_ahead.pop_front() {
            return Some(Ok(line));
        }
        match self.stop.take() {
            Some(stop) => Some(Err(stop)),
            None => {
                self.lines.next().map(|read| read.map(|(place, line)| (place, line.to_owned())))
            }
        }
    }

    /// Returns the cells of the next row that is not empty, and its position.
    fn row(&mut self) -> Option<Result<(Place, Vec<SegmentText>), Stop>> {
        loop {
            let (place, mut row) = match self.line()? {
                Ok(line) => line,
                Err(stop) => return Some(Err(stop)),
            };
            if row.trim().is_empty() {
                continue;
            }
            // Most CSV files in Polish use semicolons, because the comma is the decimal separator.
            if self.columns.is_none() && self.separator == b',' {
                self.separator = separator(&row);
            }
            let mut ends = vec![row.len()];
            loop {
                match cells(&row, place, self.separator) {
                    Some(cells) => return Some(Ok((place, cells))),
                    // In tab-separated tables, an unclosed quotation mark is part of the text.
                    None if self.separator == b'\t' => {
                        return Some(Ok((place, unquoted_cells(&row, place))));
                    }
                    None => {}
                }
                match (ends.len() < MAX_CELL_LINES && row.len() < super::lines::MAX_LINE)
                    .then(|| self.line())
                    .flatten()
                {
                    Some(Ok((_, line))) => {
                        row.push_str(&line);
                        ends.push(row.len());
                    }
                    other => {
                        if let Some(Err(stop)) = other {
                            self.stop = Some(stop);
                        }
                        // Only the row itself is lost; later ones may be intact.
                        for pair in ends.windows(2) {
                            let before = place.after(&row[..pair[0]]);
                            self.read_ahead.push_back((before, row[pair[0]..pair[1]].to_owned()));
                        }
                        return Some(Err(Stop::Fault(LineFault::Unclosed, place.position.line)));
                    }
                }
            }
        }
    }
}

impl<R: BufRead> Iterator for Reader<R> {
    type Item = Result<TranslationUnit, Stop>;

    fn next(&mut self) -> Option<Self::Item> {
        loop {
            let (place, mut cells) = match self.row()? {
                Ok(row) => row,
                Err(stop) => return Some(Err(stop)),
            };
            let columns = match self.columns {
                Some(columns) => columns,
                None => {
                    let (columns, is_header) = Columns::of(
                        &cells.iter().map(|cell| cell.words.as_str()).collect::<Vec<_>>(),
                    );
                    self.columns = Some(columns);
                    if is_header {
                        continue;
                    }
                    columns
                }
            };
            if cells.len() < 2 {
                return Some(Err(Stop::Fault(LineFault::MissingColumn, place.position.line)));
            }
            let id = columns.id.and_then(|id| cells.get(id)).map(|cell| cell.words.clone());
            let mut take = |column: usize| {
                let mut text = cells.get_mut(column).map(std::mem::take).unwrap_or_default();
                text.mark_codes();
                text
            };
            let (source, target) = (take(columns.source), take(columns.target));
            return Some(Ok(TranslationUnit {
                id,
                place,
                direction: columns.direction,
                source,
                target,
                unfinished: false,
                unreviewed: false,
                fixed_count: false,
            }));
        }
    }
}

/// Whether the cells of a first row name the columns of both texts.
pub fn name_columns(cells: &[&str]) -> bool {
    Columns::of(cells).1
}

impl Columns {
    /// Returns the columns, and whether the first row names them.
    fn of(cells: &[&str]) -> (Columns, bool) {
        let named = |is: &dyn Fn(&str) -> bool| cells.iter().position(|cell| is(cell.trim()));
        let language = |language: Language| named(&|name| Language::of_tag(name) == Some(language));
        let word = |word: &str| named(&|name| name.eq_ignore_ascii_case(word));
        let id = word(ID);
        if let Some(Sides { source, target }) = LANGUAGES.map(language).both() {
            return (Columns { source, target, id, direction: Direction::FromEnglish }, true);
        }
        match (word(COLUMNS.source), word(COLUMNS.target)) {
            (Some(source), Some(target)) => {
                (Columns { source, target, id, direction: Direction::Unknown }, true)
            }
            _ => (Columns { source: 0, target: 1, id: None, direction: Direction::Unknown }, false),
        }
    }
}

/// Returns the separator of a row: a tab or a semicolon if it occurs outside of quotation marks,
/// otherwise a comma.
fn separator(row: &str) -> u8 {
    let (mut counts, mut quoted) = ([0usize; 3], false);
    const SEPARATORS: [u8; 3] = *b",;\t";
    for byte in row.bytes() {
        quoted ^= byte == b'"';
        if let (Some(at), false) =
            (SEPARATORS.iter().position(|separator| *separator == byte), quoted)
        {
            counts[at] += 1;
        }
    }
    match counts {
        [_, _, tabs] if tabs > 0 => b'\t',
        [0, semicolons, _] if semicolons > 0 => b';',
        _ => b',',
    }
}

/// Splits a row into cells; returns `None` if a quotation mark is not closed yet.
fn cells(row: &str, start: Place, separator: u8) -> Option<Vec<SegmentText>> {
    let row = row.trim_end_matches(['\n', '\r']);
    let (mut cells, mut at, mut place) = (Vec::new(), 0, start);
    loop {
        let mut text = SegmentText::default();
        let mut rest = &row[at..];
        if rest.starts_with('"') {
            let mut inner = 1;
            loop {
                let next = inner + rest[inner..].find('"')?;
                lines(&mut text, &rest[inner..next], place.after(&rest[..inner]));
                if !rest[next + 1..].starts_with('"') {
                    inner = next + 1;
                    break;
                }
                text.character('"', place.after(&rest[..next]));
                inner = next + 2;
            }
            place = place.after(&rest[..inner]);
            at += inner;
            rest = &row[at..];
            let closed = rest.is_empty() || rest.as_bytes()[0] == separator;
            if !closed && separator == b'\t' {
                // The quotation marks are part of the text.
                return None;
            }
        }
        let end = rest.bytes().position(|byte| byte == separator).unwrap_or(rest.len());
        if end > 0 {
            text.words(&rest[..end], place);
        }
        cells.push(text);
        if end == rest.len() {
            return Some(cells);
        }
        place = place.after(&rest[..=end]);
        at += end + 1;
    }
}

/// Adds words that contain line breaks.
fn lines(text: &mut SegmentText, words: &str, mut place: Place) {
    for line in words.split_inclusive('\n') {
        let end = line.trim_end_matches(['\n', '\r']).len();
        if end > 0 {
            text.words(&line[..end], place);
        }
        if line.ends_with('\n') {
            text.character('\n', place.after(&line[..end]));
        }
        place = place.after(line);
    }
}

/// Splits a row at tabs without interpreting quotation marks.
fn unquoted_cells(row: &str, start: Place) -> Vec<SegmentText> {
    let row = row.trim_end_matches(['\n', '\r']);
    let mut place = start;
    let mut cells = Vec::new();
    for cell in row.split('\t') {
        let mut text = SegmentText::default();
        if !cell.is_empty() {
            text.words(cell, place);
        }
        cells.push(text);
        place = place.after(cell).after("\t");
    }
    cells
}
