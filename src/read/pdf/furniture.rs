//! Page furniture: headers, footers and page numbers, which are not part of the text.

use std::collections::{BTreeMap, BTreeSet};

use super::line::Line;

/// Share of the page height, at the top and at the bottom, in which furniture is looked for.
const EDGE: f32 = 0.13;
/// Maximum vertical distance in points between the same furniture on two pages.
const SHIFT: f32 = 4.0;

/// Inverse share of the pages on which a line has to recur to count as furniture: one page in
/// `SHARE`.
const SHARE: usize = 3;

/// Removes the furniture from the lines of a document. `heights` are those of its pages.
pub fn remove(lines: Vec<Line>, heights: &[f32]) -> Vec<Line> {
    let all_artifacts = lines.iter().all(|line| line.is_artifact);
    let is_furniture = furniture(&lines, heights);
    let kept = lines
        .into_iter()
        .zip(is_furniture)
        .filter(|(line, furniture)| !furniture && (all_artifacts || !line.is_artifact));
    kept.map(|(line, _)| line).collect()
}

/// Whether each line is furniture. From the top and bottom edges of a page, these are the rows that
/// recur on other pages, up to the first that does not.
fn furniture(lines: &[Line], heights: &[f32]) -> Vec<bool> {
    let steps = |line: &Line| (line.base / SHIFT).round() as i32;
    let mut pages: BTreeMap<(String, i32), BTreeSet<usize>> = BTreeMap::new();
    for line in lines {
        for step in steps(line) - 1..=steps(line) + 1 {
            pages.entry((shape(&line.text), step)).or_default().insert(line.page);
        }
    }
    let recurs = |line: &Line| {
        let on = pages.get(&(shape(&line.text), steps(line))).map_or(0, BTreeSet::len);
        is_number(&line.text) || (on > 1 && on * SHARE >= heights.len())
    };
    let mut furniture = vec![false; lines.len()];
    let mut first = 0;
    for page in lines.chunk_by(|a, b| a.page == b.page) {
        let height = heights.get(page[0].page).copied().unwrap_or_default();
        let mut order: Vec<usize> = (0..page.len()).collect();
        order.sort_by(|a, b| page[*a].base.total_cmp(&page[*b].base));
        let rows: Vec<&[usize]> =
            order.chunk_by(|a, b| page[*b].base - page[*a].base < SHIFT).collect();
        let is_furniture = |row: &&&[usize]| row.iter().all(|line| recurs(&page[*line]));
        let above = rows
            .iter()
            .take_while(|row| page[row[0]].base <= height * EDGE)
            .take_while(is_furniture);
        let below = rows
            .iter()
            .rev()
            .take_while(|row| page[row[0]].base >= height * (1.0 - EDGE))
            .take_while(is_furniture);
        for line in above.chain(below).flat_map(|row| row.iter()) {
            furniture[first + line] = true;
        }
        first += page.len();
    }
    furniture
}

/// Returns a line with each number reduced to `0`.
fn shape(text: &str) -> String {
    let mut shape = String::new();
    for c in text.chars() {
        match c {
            '0'..='9' if shape.ends_with('0') => {}
            '0'..='9' => shape.push('0'),
            c => shape.push(c),
        }
    }
    shape
}

/// Whether a line consists of a page number only: `7`, `- 7 -`, `7/12`.
fn is_number(text: &str) -> bool {
    let figures = text.chars().filter(char::is_ascii_digit).count();
    (1..=6).contains(&figures)
        && text.chars().all(|c| {
            c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '—' | '/' | '|' | '[' | ']' | '~')
        })
}
