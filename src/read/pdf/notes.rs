//! The marks of notes: the raised figure that refers to one, and the figure before it. A reader takes neither for a number of the text.

use std::collections::BTreeSet;

use super::line::{FIGURES, Line};
use super::paragraph::Paragraph;
use crate::document::BlockKind;
use crate::text::Span;

/// Takes the marks of the notes of a document out of its paragraphs. Raised figures that refer to none stay: they may be those of square metres.
pub fn clear(paragraphs: &mut [Paragraph]) {
    let mut references = BTreeSet::new();
    for line in paragraphs.iter().flat_map(|paragraph| &paragraph.lines) {
        for span in raised(&line.text).into_iter().filter(|span| span.start > 0) {
            references.insert(number(&line.text[span.range()]));
        }
    }
    let mut notes = Vec::new();
    for paragraph in paragraphs.iter_mut().filter(|paragraph| paragraph.kind == BlockKind::Paragraph) {
        let line = &paragraph.lines[0];
        let (word, rest) = line.text.split_once(' ').unwrap_or((&line.text, ""));
        let figures = word.chars().take_while(|c| FIGURES.contains(c)).collect::<String>();
        let is_plain = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && !rest.is_empty();
        if !figures.is_empty() {
            notes.push(number(&figures));
            paragraph.marked = figures.len();
        } else if is_plain && references.contains(word) {
            notes.push(word.to_owned());
            paragraph.marked = word.len();
        }
    }
    for paragraph in paragraphs {
        let marked = paragraph.marked;
        for (number, line) in paragraph.lines.iter_mut().enumerate() {
            let from = if number == 0 { marked } else { 0 };
            unmark(line, from, &notes);
        }
    }
}

/// Takes the references to some notes out of a line, from a byte on.
fn unmark(line: &mut Line, from: usize, notes: &[String]) {
    for span in raised(&line.text).into_iter().rev() {
        let before = &line.text[..span.start as usize];
        if span.start as usize >= from.max(1) && notes.contains(&number(&line.text[span.range()])) && !is_measure(before) {
            line.text.replace_range(span.range(), "");
            for (link, _) in &mut line.links {
                link.start -= link.start.saturating_sub(span.start).min(span.len() as u32);
                link.end -= link.end.saturating_sub(span.start).min(span.len() as u32);
            }
        }
    }
}

/// Whether words end with a figure and a short word, which is the unit that is raised.
fn is_measure(words: &str) -> bool {
    let unit = words.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let rest = words.trim_end_matches(char::is_alphabetic).trim_end();
    (1..=3).contains(&unit) && rest.ends_with(|c: char| c.is_ascii_digit())
}

/// The stretches of raised figures in a text.
fn raised(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| FIGURES.contains(c)) {
        match spans.last_mut().filter(|span| span.end as usize == at) {
            Some(span) => span.end += c.len_utf8() as u32,
            None => spans.push(Span::new(at, at + c.len_utf8())),
        }
    }
    spans
}

/// Raised figures as plain ones.
fn number(figures: &str) -> String {
    figures.chars().filter_map(|c| FIGURES.iter().position(|figure| *figure == c)).map(|figure| figure.to_string()).collect()
}
