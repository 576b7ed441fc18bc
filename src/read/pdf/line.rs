//! Letters become lines: what stands next to each other on one height, in the order in which it was
//! drawn.

use super::content::Glyph;
use crate::span::Span;

/// How far apart two letters of a word may stand, in parts of the size; spaces are a quarter of it,
/// seldom less than a sixth.
const SPACE: f32 = 0.16;
/// A gap from which on what follows is not the same line: a column, a cell.
const COLUMN: f32 = 2.2;
/// The same behind so few letters, which may be the bullet or the number of an item.
const BULLET: f32 = 6.0;
const BULLET_LENGTH: usize = 4;
/// How far back a letter may begin, and how far apart in height letters of one line may stand.
const BACK: f32 = 0.6;
const HEIGHT: f32 = 0.6;
/// So many letters next to each other tell whether they are spaced.
const TELLING: usize = 5;
/// What is raised by so much and so much smaller is a raised figure.
const RAISED: f32 = 0.15;
const SMALLER: f32 = 0.85;

/// The figures as they are written when they are raised.
pub const FIGURES: [char; 10] = ['⁰', '¹', '²', '³', '⁴', '⁵', '⁶', '⁷', '⁸', '⁹'];

/// A line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its words, with single spaces.
    pub text: String,
    /// On which page it stands, from 0.
    pub page: usize,
    /// Where it begins and ends, and its height.
    pub start: f32,
    pub end: f32,
    pub base: f32,
    /// The size of most of its letters.
    pub size: f32,
    pub is_bold: bool,
    /// Whether it is furniture of the page by the document's own word.
    pub is_artifact: bool,
    /// How wide its first words are, as far as no line would end between them.
    pub first: f32,
    /// What leads out of the document.
    pub links: Vec<(Span, String)>,
}

/// A place of a page that leads somewhere.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
    /// Where it leads; empty where that is another place of the document.
    pub target: String,
}

/// The lines of some letters of a page, in order.
pub fn lines(glyphs: &[Glyph], page: usize, links: &[Link]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut open: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        // Spaces are told by where words stand; those that are drawn may stand anywhere.
        if glyph.c.is_whitespace() && open.is_empty() {
            continue;
        }
        if let Some(last) = open.last() {
            let size = last.size.max(glyph.size);
            let same = (glyph.base - base(&open)).abs() <= HEIGHT * size;
            let ahead = glyph.start - last.end;
            if same && ahead < 0.0 && is_drawn_twice(glyph, &open) {
                continue;
            }
            let column = if open.len() <= BULLET_LENGTH { BULLET } else { COLUMN };
            if !(same && (-BACK * size..column * size).contains(&ahead)) {
                lines.extend(line(&open, page, links));
                open.clear();
                if glyph.c.is_whitespace() {
                    continue;
                }
            }
        }
        open.push(*glyph);
    }
    lines.extend(line(&open, page, links));
    lines
}

/// The height of the line, which is that of its largest letters so far.
fn base(open: &[Glyph]) -> f32 {
    open.iter()
        .rev()
        .take(8)
        .max_by(|a, b| a.size.total_cmp(&b.size))
        .map_or(0.0, |glyph| glyph.base)
}

/// Whether a letter is drawn over itself, as programs make letters thick that have no thick font.
fn is_drawn_twice(glyph: &Glyph, open: &[Glyph]) -> bool {
    let near = |other: &&Glyph| {
        (other.start - glyph.start).abs() < 0.15 * glyph.size
            && (other.base - glyph.base).abs() < 0.15 * glyph.size
    };
    open.iter().rev().filter(near).any(|other| other.c == glyph.c)
}

/// A line of letters; `None` where nothing can be read.
fn line(glyphs: &[Glyph], page: usize, links: &[Link]) -> Option<Line> {
    let shown: Vec<&Glyph> = glyphs.iter().filter(|glyph| !glyph.c.is_whitespace()).collect();
    let (first, last) = (shown.first()?, shown.last()?);
    let size = usual(shown.iter().map(|glyph| glyph.size));
    let base =
        usual(shown.iter().filter(|glyph| glyph.size >= size * 0.95).map(|glyph| glyph.base));
    let apart = space(glyphs, size);
    let mut text = String::new();
    let mut places = Vec::with_capacity(shown.len());
    let mut before: Option<&Glyph> = None;
    for glyph in glyphs {
        if glyph.c.is_whitespace() {
            if before.is_some() && !text.ends_with(' ') {
                text.push(' ');
            }
            continue;
        }
        if let Some(before) = before
            && glyph.start - before.end > apart
            && !text.ends_with(' ')
        {
            text.push(' ');
        }
        let start = text.len();
        let raised = glyph.size <= size * SMALLER && base - glyph.base >= RAISED * size;
        match glyph.c {
            '0'..='9' if raised => text.push(FIGURES[glyph.c as usize - '0' as usize]),
            // The Roman figure that refers to a note at the end.
            'i' | 'v' | 'x'
                if raised
                    && text.ends_with(|c: char| c.is_alphabetic() || c.is_ascii_punctuation()) => {}
            c => text.push(c),
        }
        places.push((Span::new(start, text.len()), glyph));
        before = Some(glyph);
    }
    let text_length = text.trim_end().len();
    text.truncate(text_length);
    if text.is_empty() {
        return None;
    }
    let linked = links.iter().filter_map(|link| linked(link, base, size, &places));
    let (mut outward, mut inward): (Vec<_>, Vec<_>) =
        linked.partition(|(_, target)| !target.is_empty());
    inward.sort_by_key(|(span, _)| std::cmp::Reverse(span.start));
    for (span, _) in inward {
        let longer = raise(&mut text, span);
        for (other, _) in outward.iter_mut().filter(|(other, _)| other.start >= span.end) {
            *other = Span { start: other.start + longer, end: other.end + longer };
        }
    }
    let bold = shown.iter().filter(|glyph| glyph.is_bold).count();
    let artifacts = shown.iter().filter(|glyph| glyph.is_artifact).count();
    Some(Line {
        page,
        start: first.start,
        end: last.end,
        base,
        size,
        is_bold: bold * 10 > shown.len() * 9,
        is_artifact: artifacts * 2 > shown.len(),
        first: width(&text, &places) - first.start,
        links: outward,
        text,
    })
}

/// Raises figures that lead to another place of the document and stand right behind a word: they
/// refer to a note. So do those that a line begins with. Fonts may have small figures of their own,
/// which are not raised by where they stand. Tells how many bytes the text is longer by it.
fn raise(text: &mut String, span: Span) -> u32 {
    let range = span.range();
    let is_behind = text[..range.start]
        .chars()
        .next_back()
        .is_none_or(|c| c.is_alphabetic() || ".,;:!?)”\"’»".contains(c));
    if is_behind && text[range.clone()].bytes().all(|byte| byte.is_ascii_digit()) {
        let raised: String =
            text[range.clone()].bytes().map(|byte| FIGURES[usize::from(byte - b'0')]).collect();
        text.replace_range(range, &raised);
        return raised.len() as u32 - span.len() as u32;
    }
    0
}

/// The value that most have, the middle one.
fn usual(values: impl Iterator<Item = f32>) -> f32 {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// The gap from which on two letters belong to two words. Where letters are spaced, the gap is
/// wider.
fn space(glyphs: &[Glyph], size: f32) -> f32 {
    let gaps =
        glyphs.windows(2).filter(|pair| !pair[0].c.is_whitespace() && !pair[1].c.is_whitespace());
    let gaps: Vec<f32> = gaps.map(|pair| pair[1].start - pair[0].end).collect();
    let spaced = if gaps.len() < TELLING { 0.0 } else { usual(gaps.into_iter()).max(0.0) };
    SPACE * size + spaced * 1.5
}

/// Where the first words end between which no line ends: short ones go with the next.
fn width(text: &str, places: &[(Span, &Glyph)]) -> f32 {
    let mut letters = 0;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        if c == ' ' && letters > 2 {
            end = at;
            break;
        }
        letters += usize::from(c.is_alphabetic());
    }
    let behind = places.partition_point(|(place, _)| (place.start as usize) < end);
    places[..behind].last().map_or(0.0, |(_, glyph)| glyph.end)
}

/// What of a line stands in the place of a link.
fn linked(link: &Link, base: f32, size: f32, places: &[(Span, &Glyph)]) -> Option<(Span, String)> {
    let height = base - size * 0.3;
    if height < link.top || height > link.bottom {
        return None;
    }
    let inside =
        |glyph: &Glyph| (link.left..=link.right).contains(&((glyph.start + glyph.end) / 2.0));
    let from = places.iter().position(|(_, glyph)| inside(glyph))?;
    let to = places.iter().rposition(|(_, glyph)| inside(glyph))?;
    Some((places[from].0.join(places[to].0), link.target.clone()))
}
