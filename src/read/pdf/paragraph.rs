//! Lines become paragraphs: where one ends is told by the distance of lines, by their indents, and
//! by whether the next word would have had room.

use std::collections::BTreeMap;

use super::line::Line;
use crate::document::BlockKind;
use crate::list_marker::{Marker, marker};

/// Sizes that differ by less are the same.
const SAME_SIZE: f32 = 0.08;
/// An indent is at least so wide, in parts of the size.
const INDENT: f32 = 0.8;
/// Lines farther apart than this many times what is usual are not of one paragraph.
const APART: f32 = 1.2;
/// How far lines stand apart where nothing tells, in parts of the size.
const LEADING: f32 = 1.35;
/// A line that leaves so much of the width free ends there, whatever comes next.
const SHORT: f32 = 0.4;
/// A heading's letters are larger than those of the text by so much, and it is not longer than so
/// many characters.
const HEADING: f32 = 1.12;
const HEADING_LENGTH: usize = 200;
const BOLD_HEADING_LENGTH: usize = 120;
/// Notes at the foot of a page have letters smaller than the text by so much.
const NOTE: f32 = 0.93;
/// A column has at least so many lines: fewer under each other may be a cell.
const COLUMN: usize = 4;

/// A paragraph: its lines, and what it is.
#[derive(Debug, Clone)]
pub struct Paragraph {
    pub kind: BlockKind,
    pub lines: Vec<Line>,
    /// How many bytes of the first line are the bullet or the number of an item.
    pub marked: usize,
}

/// What a paragraph has in the flow that is read.
struct Own<'l> {
    lines: &'l [Line],
    /// Whether it begins in this flow.
    is_whole: bool,
    is_item: bool,
}

/// Lines under each other.
struct Flow {
    lines: Vec<Line>,
    left: f32,
    right: f32,
    /// How far apart its lines stand, by their size.
    leadings: BTreeMap<i32, f32>,
}

/// What is usual in a document.
struct Usual {
    /// The size of most letters.
    size: f32,
    /// How far apart lines stand, by their size.
    leadings: BTreeMap<i32, f32>,
    /// Whether paragraphs are told by the indents of their first lines.
    is_indented: bool,
}

/// The paragraphs of a document, in order.
pub fn paragraphs(lines: Vec<Line>) -> Vec<Paragraph> {
    let (size, leadings) = (body_size(&lines), leadings(&lines, 1));
    let mut paragraphs: Vec<Paragraph> = Vec::new();
    let mut before: Option<Flow> = None;
    let lines = ordered(lines);
    let rights = rights(&lines);
    let flows = flows(lines);
    let usual = Usual { size, leadings, is_indented: are_indented(&flows) };
    for mut flow in flows {
        if flow.lines.len() < COLUMN && flow.lines.iter().any(|line| item(&line.text) > 0) {
            // A few short items do not show how wide the page is.
            flow.right =
                flow.right.max(rights.get(&flow.lines[0].page).copied().unwrap_or_default());
        }
        flow.leadings = self::leadings(&flow.lines, COLUMN);
        let mut goes_on =
            before.as_ref().and_then(|before| continued(before, &flow, &paragraphs, &usual));
        // Where in the flow the open paragraph begins.
        let (mut begun, whole) = (0, goes_on.is_none());
        for at in 0..flow.lines.len() {
            let line = &flow.lines[at];
            let open = match goes_on.take() {
                Some(open) => Some(open),
                None if at > 0 => paragraphs.len().checked_sub(1).filter(|open| {
                    let own = Own {
                        lines: &flow.lines[begun..at],
                        is_whole: whole || begun > 0,
                        is_item: paragraphs[*open].marked > 0,
                    };
                    joins(&own, &flow, at, &usual)
                }),
                None => None,
            };
            match open {
                Some(open) => paragraphs[open].lines.push(line.clone()),
                None => {
                    begun = at;
                    let marked = item(&line.text);
                    let kind = if marked > 0 { BlockKind::Item(1) } else { BlockKind::Paragraph };
                    paragraphs.push(Paragraph { kind, lines: vec![line.clone()], marked });
                }
            }
            // What goes on behind a note goes on there, not in the note.
            if let Some(open) = open.filter(|open| open + 1 < paragraphs.len()) {
                let paragraph = paragraphs.remove(open);
                paragraphs.push(paragraph);
            }
        }
        before = Some(flow);
    }
    paragraphs.retain(|paragraph| !is_of_contents(paragraph));
    set_headings(&mut paragraphs, size);
    set_levels(&mut paragraphs);
    paragraphs
}

/// Finds how deep items stand, by their indents.
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

/// Where the lines of each page end at most.
fn rights(lines: &[Line]) -> BTreeMap<usize, f32> {
    let mut rights: BTreeMap<usize, f32> = BTreeMap::new();
    for line in lines {
        let right = rights.entry(line.page).or_default();
        *right = right.max(line.end);
    }
    rights
}

/// The size of most letters.
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

/// How far apart lines of a size usually stand, as far as there are so many to tell.
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

/// The value that is there most often, to a quarter of a point; the smallest of several.
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

/// The lines as they are read: as they are drawn, but where a program draws them in no order a
/// reader could follow, from above.
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

/// Parts lines that are not under each other.
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

/// Whether a line is indented, as the first of a paragraph.
fn is_indented(flow: &Flow, at: usize) -> bool {
    let line = &flow.lines[at];
    let is_back = |below: &Line| below.start <= flow.left + 0.3 * line.size;
    let indent = line.start - flow.left;
    indent > INDENT * line.size
        && indent < 5.0 * line.size
        && flow.lines.get(at + 1).is_none_or(is_back)
}

/// Whether paragraphs are told by the indents of their first lines.
fn are_indented(flows: &[Flow]) -> bool {
    let count = |flow: &Flow| {
        (0..flow.lines.len().saturating_sub(1)).filter(|at| is_indented(flow, *at)).count()
    };
    flows.iter().map(count).sum::<usize>() > 2
}

/// Whether a line of a flow goes on in the paragraph that holds the line above.
fn joins(own: &Own<'_>, flow: &Flow, at: usize, usual: &Usual) -> bool {
    let (above, line) = (&flow.lines[at - 1], &flow.lines[at]);
    let size = above.size;
    let goes_on = goes_on(&line.text);
    let leading = [&flow.leadings, &usual.leadings]
        .into_iter()
        .find_map(|leadings| leadings.get(&half_points(line.size)).copied());
    let leading = leading.unwrap_or(LEADING * size);
    if !is_same(size, line.size) || line.base - above.base > leading * APART + 0.5 {
        return false;
    }
    let is_meant = is_meant(above, line, flow.right);
    let ends = ends_sentence(&above.text);
    if is_item(&line.text, is_meant || ends)
        || (above.is_bold != line.is_bold && (is_meant || !goes_on))
    {
        return false;
    }
    // The lines of a title end where its author wants.
    if size > usual.size * HEADING {
        return !ends;
    }
    let middle = |line: &Line| (line.start + line.end) / 2.0;
    let is_centred = (middle(above) - middle(line)).abs() < size * 0.5
        && (above.start - line.start).abs() > size;
    let is_second = own.is_whole && own.lines.len() == 1;
    let indent = line.start - own.lines.get(usize::from(own.is_whole)).unwrap_or(above).start;
    let is_hanging = is_second && own.is_item;
    let is_first_indented = is_second && indent < 0.0;
    if !goes_on && !is_centred && !own.is_item && is_indented(flow, at) {
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
        is_meant && above.end + line.first + SHORT * (flow.right - flow.left) <= flow.right;
    !is_meant || (goes_on && !is_short)
}

/// The paragraph that goes on in a flow, on the next page or in the next column.
fn continued(before: &Flow, flow: &Flow, paragraphs: &[Paragraph], usual: &Usual) -> Option<usize> {
    let body = usual.size;
    let line = &flow.lines[0];
    // Notes stand between the end of a page and the beginning of the next.
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
    let is_full = !is_meant(above, line, right)
        && (goes_on(&line.text) || usual.is_indented || !ends_sentence(&above.text));
    let is_indented = line.start > flow.left + INDENT * line.size;
    (is_full && !is_indented && !is_item(&line.text, false)).then_some(open)
}

/// Whether a line ends before it is full: the first words of the next would have had room.
fn is_meant(above: &Line, line: &Line, right: f32) -> bool {
    let space = above.size * 0.5;
    above.end + space + line.first <= right
}

/// Whether a line can only go on what is above it.
fn goes_on(text: &str) -> bool {
    text.starts_with(|c: char| c.is_lowercase() || matches!(c, ')' | ']' | ',' | ';' | '.' | '%'))
}

fn ends_sentence(text: &str) -> bool {
    text.trim_end_matches(['"', '”', '’', ')', '»']).ends_with(['.', '!', '?', '…', ':'])
}

/// A size in half points, as documents have them.
fn half_points(size: f32) -> i32 {
    (size * 2.0).round() as i32
}

fn is_same(size: f32, other: f32) -> bool {
    (size - other).abs() <= SAME_SIZE * size.max(other)
}

/// Whether a line begins an item. `is_free`: whether the line above it ends by itself; else a
/// number may be one that the sentence goes on with.
fn is_item(text: &str, is_free: bool) -> bool {
    match marker(text).0 {
        Marker::Stop(_) => is_free,
        Marker::Bullet('-' | '–' | '—' | '*' | '+') => is_free,
        _ => item(text) > 0,
    }
}

/// How many bytes of a line are the bullet or the number of an item.
pub fn item(text: &str) -> usize {
    let first = text.chars().next().unwrap_or_default();
    match marker(text) {
        (Marker::Bullet(_) | Marker::Bracket(_) | Marker::Stop(_), length) => length,
        // What fonts of symbols draw for bullets has no other meaning.
        _ if ('\u{e000}'..='\u{f8ff}').contains(&first) => first.len_utf8(),
        _ => 0,
    }
}

/// Whether a paragraph is an entry of a table of contents: points lead to the number of a page.
fn is_of_contents(paragraph: &Paragraph) -> bool {
    paragraph.lines.iter().all(|line| {
        let rest = line.text.trim_end_matches(|c: char| c.is_ascii_digit());
        let points = rest.trim_end().trim_end_matches(['.', '…', ' ']);
        rest.len() < line.text.len()
            && rest[points.len()..].chars().filter(|c| *c != ' ').count() >= 4
    })
}

/// Finds the headings: larger than the text, or thick and short. The largest are those of the first
/// level.
fn set_headings(paragraphs: &mut [Paragraph], body: f32) {
    let length = |paragraph: &Paragraph| {
        paragraph.lines.iter().map(|line| line.text.chars().count()).sum::<usize>()
    };
    // A title may be numbered; bullets it has none.
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
    let is_thick = |paragraph: &Paragraph| {
        let last = paragraph.lines.last().map_or("", |line| &line.text);
        paragraph.lines.iter().all(|line| line.is_bold)
            && length(paragraph) <= BOLD_HEADING_LENGTH
            && paragraph.lines[0].size > body * (1.0 - SAME_SIZE)
            && !last.ends_with(['.', ',', ';', ':'])
    };
    let all_thick =
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
        } else if !all_thick && may_be(paragraph) && is_thick(paragraph) {
            paragraph.kind = BlockKind::Heading((sizes.len() + 1).min(6) as u8);
        }
    }
}
