//! Note marks: the superscript that refers to a note and the number before the note itself. Neither
//! is a number of the text.

use std::collections::{BTreeMap, BTreeSet};

use super::line::Line;
use super::paragraph::Paragraph;
use crate::document::BlockKind;
use crate::note_mark::SUPERSCRIPT_DIGITS;
use crate::span::Span;

/// Removes the note marks of a document from its paragraphs and moves each note after the paragraph
/// that refers to it. Superscripts that refer to no note remain: they may belong to square metres.
pub fn attach(paragraphs: Vec<Paragraph>) -> Vec<Paragraph> {
    // The paragraphs that refer to each number, in order.
    let mut references: BTreeMap<String, Vec<usize>> = BTreeMap::new();
    for (at, paragraph) in paragraphs.iter().enumerate() {
        for line in &paragraph.lines {
            for span in raised(&line.text).into_iter().filter(|span| span.start > 0) {
                references.entry(number(&line.text[span.range()])).or_default().push(at);
            }
        }
    }
    let mut numbers = BTreeSet::new();
    // Each paragraph, followed by its notes.
    let mut groups: Vec<Vec<Paragraph>> = Vec::new();
    let mut places: Vec<usize> = Vec::new();
    for (at, mut paragraph) in paragraphs.into_iter().enumerate() {
        let note = note_number(&paragraph).filter(|(number, _)| references.contains_key(number));
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
                groups[place].push(paragraph);
            }
            None => {
                places.push(groups.len());
                groups.push(vec![paragraph]);
            }
        }
    }
    let mut paragraphs: Vec<Paragraph> = groups.into_iter().flatten().collect();
    for paragraph in &mut paragraphs {
        let marked = paragraph.marked;
        for (number, line) in paragraph.lines.iter_mut().enumerate() {
            remove_references(line, if number == 0 { marked } else { 0 }, &numbers);
        }
    }
    paragraphs
}

/// Returns the number that a paragraph begins with if it looks like a note, and its length in
/// bytes.
fn note_number(paragraph: &Paragraph) -> Option<(String, usize)> {
    if paragraph.kind != BlockKind::Paragraph {
        return None;
    }
    let (word, rest) = paragraph.lines[0].text.split_once(' ')?;
    let digits: String = word.chars().take_while(|c| SUPERSCRIPT_DIGITS.contains(c)).collect();
    let is_plain =
        word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit()) && !rest.is_empty();
    if digits.is_empty() {
        is_plain.then(|| (word.to_owned(), word.len()))
    } else {
        Some((number(&digits), digits.len()))
    }
}

/// Removes references to known notes from a line, starting at byte `from`.
fn remove_references(line: &mut Line, from: usize, notes: &BTreeSet<String>) {
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

/// Whether `words` end with a digit and a short word: a unit, whose exponent follows.
fn is_measure(words: &str) -> bool {
    let unit = words.chars().rev().take_while(|c| c.is_alphabetic()).count();
    let rest = words.trim_end_matches(char::is_alphabetic).trim_end();
    (1..=3).contains(&unit) && rest.ends_with(|c: char| c.is_ascii_digit())
}

/// Returns the runs of superscript digits in a text.
fn raised(text: &str) -> Vec<Span> {
    let mut spans: Vec<Span> = Vec::new();
    for (at, c) in text.char_indices().filter(|(_, c)| SUPERSCRIPT_DIGITS.contains(c)) {
        match spans.last_mut().filter(|span| span.end as usize == at) {
            Some(span) => span.end += c.len_utf8() as u32,
            None => spans.push(Span::new(at, at + c.len_utf8())),
        }
    }
    spans
}

/// Converts superscript digits to plain digits.
fn number(digits: &str) -> String {
    digits
        .chars()
        .filter_map(|c| SUPERSCRIPT_DIGITS.iter().position(|digit| *digit == c))
        .map(|digit| digit.to_string())
        .collect()
}
