//! Groups lines into paragraphs by line distance, by indent, and by whether the first words of the
//! next line would have fitted.

use std::collections::BTreeMap;

use super::line::Line;
use crate::document::BlockKind;
use crate::list_marker::{Marker, marker};

/// Maximum relative difference between equal font sizes.
const SAME_SIZE: f32 = 0.08;
/// Minimum indent, relative to the font size.
const INDENT: f32 = 0.8;
/// Maximum distance between lines of one paragraph, relative to the usual leading.
const APART: f32 = 1.2;
/// Leading assumed without evidence, relative to the font size.
const LEADING: f32 = 1.35;
/// Share of the width that a line has to leave free to end its paragraph regardless of the next
/// line.
const SHORT: f32 = 0.4;
/// Minimum size of a heading, relative to the body text.
const HEADING: f32 = 1.12;
/// Maximum length of a heading, in characters.
const HEADING_LENGTH: usize = 200;
/// Maximum length of a heading that is only bold, in characters.
const BOLD_HEADING_LENGTH: usize = 120;
/// Maximum size of a footnote, relative to the body text.
const NOTE: f32 = 0.93;
/// Minimum number of lines in a column; fewer below one another may be a table cell.
const COLUMN: usize = 4;

/// A paragraph: its kind and its lines.
#[derive(Debug, Clone)]
pub struct Paragraph {
    pub kind: BlockKind,
    pub lines: Vec<Line>,
    /// Length in bytes of the bullet or number at the beginning of the first line.
    pub marked: usize,
}

/// The part of the open paragraph that lies in the current flow.
struct OpenPart<'l> {
    lines: &'l [Line],
    /// Whether the paragraph begins in this flow.
    is_whole: bool,
    is_item: bool,
}

/// Lines below one another: a column or part of one.
struct Flow {
    lines: Vec<Line>,
    left: f32,
    right: f32,
    /// Distance between lines, by font size in half points.
    leadings: BTreeMap<i32, f32>,
}

/// Typical measures of a document.
struct Metrics {
    /// Most common font size.
    size: f32,
    /// Distance between lines, by font size in half points.
    leadings: BTreeMap<i32, f32>,
    /// Whether paragraphs begin with an indent.
    is_indented: bool,
}

/// Groups the lines of a document into paragraphs, in reading order.
pub fn paragraphs(lines: Vec<Line>) -> Vec<Paragraph> {
    let (size, leadings) = (body_size(&lines), leadings(&lines, 1));
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut before: Option<Flow> = None;
    let lines = ordered(lines);
    let rights = rights(&lines);
    let flows = flows(lines);
    let metrics = Metrics { size, leadings, is_indented: are_indented(&flows) };
    for mut flow in flows {
        if flow.lines.len() < COLUMN && flow.lines.iter().any(|line| item(&line.text) > 0) {
            // A few short items do not show the width of the page.
            flow.right =
                flow.right.max(rights.get(&flow.lines[0].page).copied().unwrap_or_default());
        }
        flow.leadings = self::leadings(&flow.lines, COLUMN);
        let mut goes_on =
            before.as_ref().and_then(|before| continued(before, &flow, &paragraphs, &metrics));
        // Index in the flow of the first line of the open paragraph.
        let (mut first_line, whole) = (0, goes_on.is_none());
        for at in 0..flow.lines.len() {
            let line = &flow.lines[at];
            let open = match goes_on.take() {
                Some(open) => Some(open),
                None if at > 0 => paragraphs.len().checked_sub(1).filter(|open| {
                    let open_part = OpenPart {
                        lines: &flow.lines[first_line..at],
                        is_whole: whole || first_line > 0,
                        is_item: paragraphs[*open].marked > 0,
                    };
                    joins(&open_part, &flow, at, &metrics)
                }),
                None => None,
            };
            match open {
                Some(open) => paragraphs[open].lines.push(line.clone()),
                None => {
                    first_line = at;
                    let marked = item(&line.text);
                    let kind = if marked > 0 { BlockKind::Item(1) } else { BlockKind::Paragraph };
                    paragraphs.push(Paragraph { kind, lines: vec![line.clone()], marked });
                }
            }
            // A paragraph that continues after a note is moved after it.
            if let Some(open) = open.filter(|open| open + 1 < paragraphs.len()) {
                let paragraph = paragraphs.remove(open);
                paragraphs.push(paragraph);
            }
        }
        before = Some(flow);
    }
    paragraphs.retain(|paragraph| !is_contents_entry(paragraph));
    set_headings(&mut paragraphs, size);
    set_levels(&mut paragraphs);
    paragraphs
}

/// Sets the nesting level of items from their indents.
fn set_levels(paragraphs: &mut [Paragraph]) {
    let mut indents: Vec<f32> = Vec::new();
    for paragraph in paragraphs {
        let (start, size) = (paragraph.lines[0].start, paragraph.lines[0].size);
        if let BlockKind::Item(level) = &mut paragraph.kind {
            indents.retain(|indent| *indent < start - 0.5 * size);
            indents.push(start);
            *level = indents.len().min(6) as u8;
        } else if indents.first().is_some_and(|indent| start <= *indent) {
            indents.clear();
        }
    }
}

/// Returns the rightmost line end of each page.
fn rights(lines: &[Line]) -> BTreeMap<usize, f32> {
    let mut rights: BTreeMap<usize, f32> = BTreeMap::new();
    for line in lines {
        let right = rights.entry(line.page).or_default();
        *right = right.max(line.end);
    }
    rights
}

/// Returns the most common font size, weighted by text length.
fn body_size(lines: &[Line]) -> f32 {
    let mut lengths: BTreeMap<i32, usize> = BTreeMap::new();
    for line in lines {
        *lengths.entry(half_points(line.size)).or_default() += line.text.len();
    }
    lengths
        .iter()
        .max_by_key(|(size, length)| (**length, std::cmp::Reverse(**size)))
        .map_or(0.0, |(size, _)| *size as f32 / 2.0)
}

/// Returns the usual distance between lines of each font size that has at least `least` of them.
fn leadings(lines: &[Line], least: usize) -> BTreeMap<i32, f32> {
    let mut all: BTreeMap<i32, Vec<f32>> = BTreeMap::new();
    for pair in lines.windows(2) {
        let down = pair[1].base - pair[0].base;
        if pair[0].page == pair[1].page
            && is_same(pair[0].size, pair[1].size)
            && down > 0.5 * pair[0].size
            && down < 2.6 * pair[0].size
        {
            all.entry(half_points(pair[0].size)).or_default().push(down);
        }
    }
    all.retain(|_, distances| distances.len() >= least);
    all.into_iter().filter_map(|(size, distances)| Some((size, most_common(&distances)?))).collect()
}

/// Returns the most common value, rounded to a quarter of a point; the smallest on a tie.
fn most_common(values: &[f32]) -> Option<f32> {
    let mut counts: BTreeMap<i32, usize> = BTreeMap::new();
    for value in values {
        *counts.entry((value * 4.0).round() as i32).or_default() += 1;
    }
    counts
        .iter()
        .max_by_key(|(value, count)| (**count, std::cmp::Reverse(**value)))
        .map(|(value, _)| *value as f32 / 4.0)
}

/// Returns the lines in reading order: drawing order, or from top to bottom on pages that are drawn
/// out of order.
fn ordered(lines: Vec<Line>) -> Vec<Line> {
    let mut ordered = Vec::with_capacity(lines.len());
    for page in lines.chunk_by(|a, b| a.page == b.page) {
        let is_back = |pair: &&[Line]| {
            let overlap = pair[0].end.min(pair[1].end) - pair[0].start.max(pair[1].start);
            let narrow = (pair[0].end - pair[0].start).min(pair[1].end - pair[1].start);
            pair[1].base < pair[0].base - pair[0].size * 0.5 && overlap > narrow * 0.5
        };
        let back = page.windows(2).filter(is_back).count();
        let first = ordered.len();
        ordered.extend_from_slice(page);
        if back * 4 > page.len() {
            ordered[first..]
                .sort_by(|a, b| a.base.total_cmp(&b.base).then(a.start.total_cmp(&b.start)));
        }
    }
    ordered
}

/// Splits lines into flows of lines below one another.
fn flows(lines: Vec<Line>) -> Vec<Flow> {
    let mut flows: Vec<Flow> = Vec::new();
    for line in lines {
        let open = flows.last_mut().filter(|flow| {
            let last = &flow.lines[flow.lines.len() - 1];
            let size = last.size.max(line.size);
            last.page == line.page
                && line.base > last.base + size * 0.3
                && line.start < flow.right + size
                && line.end > flow.left - size
        });
        match open {
            Some(flow) => {
                flow.left = flow.left.min(line.start);
                flow.right = flow.right.max(line.end);
                flow.lines.push(line);
            }
            None => flows.push(Flow {
                left: line.start,
                right: line.end,
                leadings: BTreeMap::new(),
                lines: vec![line],
            }),
        }
    }
    flows
}

/// Whether a line is indented like the first line of a paragraph.
fn is_indented(flow: &Flow, at: usize) -> bool {
    let line = &flow.lines[at];
    let is_back = |below: &Line| below.start <= flow.left + 0.3 * line.size;
    let indent = line.start - flow.left;
    indent > INDENT * line.size
        && indent < 5.0 * line.size
        && flow.lines.get(at + 1).is_none_or(is_back)
}

/// Whether the paragraphs of a document begin with an indent.
fn are_indented(flows: &[Flow]) -> bool {
    let count = |flow: &Flow| {
        (0..flow.lines.len().saturating_sub(1)).filter(|at| is_indented(flow, *at)).count()
    };
    flows.iter().map(count).sum::<usize>() > 2
}

/// Whether the line at `at` continues the paragraph of the line above.
fn joins(open_part: &OpenPart<'_>, flow: &Flow, at: usize, metrics: &Metrics) -> bool {
    let (above, line) = (&flow.lines[at - 1], &flow.lines[at]);
    let size = above.size;
    let goes_on = goes_on(&line.text);
    let leading = [&flow.leadings, &metrics.leadings]
        .into_iter()
        .find_map(|leadings| leadings.get(&half_points(line.size)).copied());
    let leading = leading.unwrap_or(LEADING * size);
    if !is_same(size, line.size) || line.base - above.base > leading * APART + 0.5 {
        return false;
    }
    let ends_early = ends_early(above, line, flow.right);
    let ends = ends_sentence(&above.text);
    if is_item(&line.text, ends_early || ends)
        || (above.is_bold != line.is_bold && (ends_early || !goes_on))
    {
        return false;
    }
    // Titles break lines where their author chose.
    if size > metrics.size * HEADING {
        return !ends;
    }
    let middle = |line: &Line| (line.start + line.end) / 2.0;
    let is_centred = (middle(above) - middle(line)).abs() < size * 0.5
        && (above.start - line.start).abs() > size;
    let is_second = open_part.is_whole && open_part.lines.len() == 1;
    let indent =
        line.start - open_part.lines.get(usize::from(open_part.is_whole)).unwrap_or(above).start;
    let is_hanging = is_second && open_part.is_item;
    let is_first_indented = is_second && indent < 0.0;
    if !goes_on && !is_centred && !open_part.is_item && is_indented(flow, at) {
        return false;
    }
    if !is_centred
        && indent.abs() > INDENT * size
        && !is_hanging
        && !is_first_indented
        && (!goes_on || ends)
    {
        return false;
    }
    let is_short =
        ends_early && above.end + line.first + SHORT * (flow.right - flow.left) <= flow.right;
    !ends_early || (goes_on && !is_short)
}

/// Returns the paragraph that continues in this flow, on the next page or in the next column.
fn continued(
    before: &Flow,
    flow: &Flow,
    paragraphs: &[Paragraph],
    metrics: &Metrics,
) -> Option<usize> {
    let body = metrics.size;
    let line = &flow.lines[0];
    // Footnotes come between the end of one page and the beginning of the next.
    let is_note =
        |paragraph: &Paragraph| paragraph.lines[0].size < body * NOTE && line.size >= body * NOTE;
    let open = paragraphs.iter().rposition(|paragraph| !is_note(paragraph))?;
    let above = paragraphs[open].lines.last()?;
    let (from, to) = (above.page, line.page);
    let is_column = from == to
        && before.lines.len() >= COLUMN
        && line.base < above.base
        && line.start > before.right;
    if !(to == from + 1 || is_column)
        || !is_same(above.size, line.size)
        || above.is_bold != line.is_bold
        || above.size > body * HEADING
    {
        return None;
    }
    let right = if before.lines.last() == Some(above) { before.right } else { above.end };
    let is_full = !ends_early(above, line, right)
        && (goes_on(&line.text) || metrics.is_indented || !ends_sentence(&above.text));
    let is_indented = line.start > flow.left + INDENT * line.size;
    (is_full && !is_indented && !is_item(&line.text, false)).then_some(open)
}

/// Whether a line ends early: the first words of the next line would have fitted.
fn ends_early(above: &Line, line: &Line, right: f32) -> bool {
    let space = above.size * 0.5;
    above.end + space + line.first <= right
}

/// Whether a line begins in a way that only continues the line above.
fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || matches!(c, ')' | ']' | ',' | ';' | '.' | '%'))
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', ')', '»']).ends_with(['.', '!', '?', '…', ':'])
}

/// Rounds a font size to half points, the granularity that documents use.
fn half_points(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

fn is_same(size: f32, other: f32) -> bool {
    (size - other).abs() <= SAME_SIZE * size.max(other)
}

/// Whether a line begins an item. Unless the line above ends by itself (`is_free`), a number may be
/// part of a sentence.
fn is_item(text: &str, is_free: bool) -> bool {
    match marker(text).0 {
        Marker::Stop(_) => is_free,
        Marker::Bullet('-' | '–' | '—' | '*' | '+') => is_free,
        _ => item(text) > 0,
    }
}

/// Returns the length in bytes of the bullet or number that begins a line, or 0.
pub fn item(text: &str) -> usize {
    let first = text.chars().next().unwrap_or_default();
    match marker(text) {
        (Marker::Bullet(_) | Marker::Bracket(_) | Marker::Stop(_), length) => length,
        // Private-use characters of symbol fonts only serve as bullets.
        _ if ('\u{e000}'..='\u{f8ff}').contains(&first) => first.len_utf8(),
        _ => 0,
    }
}

/// Whether a paragraph is an entry of a table of contents: leader dots and a page number.
fn is_contents_entry(paragraph: &Paragraph) -> bool {
    paragraph.lines.iter().all(|line| {
        let rest = line.text.trim_end_matches(|c: char| c.is_ascii_digit());
        let points = rest.trim_end().trim_end_matches(['.', '…', ' ']);
        rest.len() < line.text.len()
            && rest[points.len()..].chars().filter(|c| *c != ' ').count() >= 4
    })
}

/// Marks headings: paragraphs larger than the body text, or bold and short. The largest size is the
/// first level.
fn set_headings(paragraphs: &mut [Paragraph], body: f32) {
    let length = |paragraph: &Paragraph| {
        paragraph.lines.iter().map(|line| line.text.chars().count()).sum::<usize>()
    };
    // A heading may be numbered, but has no bullet.
    let may_be = |paragraph: &Paragraph| {
        let number = &paragraph.lines[0].text[..paragraph.marked];
        paragraph.kind == BlockKind::Paragraph
            || number.contains(|c: char| c.is_ascii_alphanumeric())
    };
    let is_large = |paragraph: &Paragraph| {
        may_be(paragraph)
            && paragraph.lines[0].size > body * HEADING
            && length(paragraph) <= HEADING_LENGTH
    };
    let is_bold_heading = |paragraph: &Paragraph| {
        let last = paragraph.lines.last().map_or("", |line| &line.text);
        paragraph.lines.iter().all(|line| line.is_bold)
            && length(paragraph) <= BOLD_HEADING_LENGTH
            && paragraph.lines[0].size > body * (1.0 - SAME_SIZE)
            && !last.ends_with(['.', ',', ';', ':'])
    };
    let all_bold =
        paragraphs.iter().all(|paragraph| paragraph.lines.iter().all(|line| line.is_bold));
    let mut sizes: Vec<i32> = paragraphs
        .iter()
        .filter(|paragraph| is_large(paragraph))
        .map(|paragraph| half_points(paragraph.lines[0].size))
        .collect();
    sizes.sort_unstable_by(|a, b| b.cmp(a));
    sizes.dedup();
    for paragraph in paragraphs.iter_mut() {
        if is_large(paragraph) {
            let level = sizes
                .iter()
                .position(|size| *size == half_points(paragraph.lines[0].size))
                .unwrap_or_default()
                + 1;
            paragraph.kind = BlockKind::Heading(level.min(6) as u8);
        } else if !all_bold && may_be(paragraph) && is_bold_heading(paragraph) {
            paragraph.kind = BlockKind::Heading((sizes.len() + 1).min(6) as u8);
        }
    }
}
