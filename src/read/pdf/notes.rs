//! The marks of notes: the raised figure that refers to one, and the figure before it. A reader
//! takes neither for a number of the text.

use std::collections::{BTreeMap, BTreeSet};

use super::line::{FIGURES, Line};
use super::paragraph::Paragraph;
use crate::document::BlockKind;
use crate::span::Span;

/// Takes the marks of the notes of a document out of its paragraphs, and puts each note behind the
/// paragraph that refers to it. Raised figures that refer to none stay: they may be those of square
/// metres.
pub fn settle(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    // Where each number is referred to, in order.
    let mut references: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        for line in &paragraph.lines {
            for span in raised(&line.text).into_iter().filter(|span| span.start > 0) {
                references.entry(number(&line.text[span.range()])).or_default().push(at);
            }
        }
    }
    let mut numbers = BTreeSet::new();
    // The paragraphs with those that go behind each.
    let mut settled: Vec<Vec<Paragraph>> = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for (at, mut paragraph) in paragraphs.into_iter().enumerate() {
        let note = mark(&paragraph).filter(|(number, _)| references.contains_key(number));
        let place = note.as_ref().and_then(|(number, _)| {
            references[number].iter().rev().find(|reference| **reference < at)
        });
        let place = place.and_then(|reference| places.get(*reference).copied());
        if let Some((number, length)) = note {
            paragraph.marked = length;
            numbers.insert(number);
        }
        match place {
            Some(place) => {
                places.push(place);
                settled[place].push(paragraph);
            }
            None => {
                places.push(settled.len());
                settled.push(vec![paragraph]);
            }
        }
    }
    let mut paragraphs: Vec<Paragraph> = settled.into_iter().flatten().collect();
    for paragraph in &mut paragraphs {
        let marked = paragraph.marked;
        for (number, line) in paragraph.lines.iter_mut().enumerate() {
            unmark(line, if number == 0 { marked } else { 0 }, &numbers);
        }
    }
    paragraphs
}

/// The number that a paragraph begins with as a note does, and how many bytes it takes.
fn mark(paragraph: &Paragraph) -> Option<(String, usize)> {
    if paragraph.kind != BlockKind::Paragraph {
        return None;
    }
    let (word, rest) = paragraph.lines[0].text.split_once(' ')?;
    let figures: String = word.chars().take_while(|c| FIGURES.contains(c)).collect();
    let is_plain =
        word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && !rest.is_empty();
    if figures.is_empty() {
        is_plain.then(|| (word.to_owned(), word.len()))
    } else {
        Some((number(&figures), figures.len()))
    }
}

/// Takes the references to some notes out of a line, from a byte on.
fn unmark(line: &mut Line, from: usize, notes: &BTreeSet<String>) {
    for span in raised(&line.text).into_iter().rev() {
        let before = &line.text[..span.start as usize];
        if span.start as usize >= from.max(1)
            && notes.contains(&number(&line.text[span.range()]))
            && !is_measure(before)
        {
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
    figures
        .chars()
        .filter_map(|c| FIGURES.iter().position(|figure| *figure == c))
        .map(|figure| figure.to_string())
        .collect()
}
