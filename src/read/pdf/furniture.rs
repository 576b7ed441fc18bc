//! The furniture of pages: headers, footers and numbers of pages, which are none of the text.

use std::collections::BTreeMap;

use super::line::Line;

/// Which part of the height of a page its furniture stands in, above and below.
const EDGE: f32 = 0.13;
/// How far from each other the same furniture stands on two pages, in points.
const SHIFT: f32 = 4.0;

/// Takes the furniture out of the lines of a document. `heights`: those of its pages.
pub fn cleared(lines: Vec<Line>, heights: &[f32]) -> Vec<Line> {
    let all_artifacts = lines.iter().all(|line| line.is_artifact);
    let mut pages: BTreeMap<(String, i32), Vec<usize>> = BTreeMap::new();
    let is_at_edge = |line: &Line| {
        let height = heights.get(line.page).copied().unwrap_or_default();
        line.base <= height * EDGE || line.base >= height * (1.0 - EDGE)
    };
    let steps = |line: &Line| (line.base / SHIFT).round() as i32;
    for line in lines.iter().filter(|line| is_at_edge(line)) {
        pages.entry((shape(&line.text), steps(line))).or_default().push(line.page);
    }
    let is_repeated = |line: &Line| {
        let step = steps(line);
        let elsewhere = |step| pages.get(&(shape(&line.text), step)).is_some_and(|pages| pages.iter().any(|page| *page != line.page));
        [step - 1, step, step + 1].into_iter().any(elsewhere)
    };
    let mut kept = lines;
    kept.retain(|line| {
        let is_furniture = is_at_edge(line) && (is_number(&line.text) || (heights.len() > 1 && is_repeated(line)));
        !is_furniture && (all_artifacts || !line.is_artifact)
    });
    kept
}

/// A line with every number the same.
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

/// Whether a line is the number of a page and nothing else: `7`, `- 7 -`, `7/12`.
fn is_number(text: &str) -> bool {
    let figures = text.chars().filter(char::is_ascii_digit).count();
    (1..=6).contains(&figures)
        && text.chars().all(|c| c.is_ascii_digit() || matches!(c, ' ' | '-' | '–' | '—' | '/' | '|' | '[' | ']' | '~'))
}
