//! Groups glyphs into lines: those next to each other on one baseline, in drawing order.

use super::content::Glyph;
use crate::note_mark::SUPERSCRIPT_DIGITS;
use crate::span::Span;

/// Minimum gap between two words, relative to the font size. A space is usually a quarter of the
/// size and seldom less than a sixth.
const SPACE: f32 = 0.16;
/// Minimum gap between columns or cells, relative to the font size.
const COLUMN: f32 = 2.2;
/// Minimum gap after at most `BULLET_LENGTH` glyphs, which may be the bullet or number of an item,
/// relative to the font size.
const BULLET: f32 = 6.0;
/// Maximum number of glyphs in a bullet or number.
const BULLET_LENGTH: usize = 4;
/// Maximum overlap of a glyph with the end of the previous one on its line, relative to the font
/// size.
const BACK: f32 = 0.6;
/// Maximum difference between the baselines of one line, relative to the font size.
const HEIGHT: f32 = 0.6;
/// Minimum number of gaps from which letter spacing is estimated.
const MIN_GAPS: usize = 5;
/// Minimum rise of a superscript, relative to the font size of its line.
const RAISED: f32 = 0.15;
/// Maximum size of a superscript, relative to the font size of its line.
const SMALLER: f32 = 0.85;

/// A line of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// Its words, separated by single spaces.
    pub text: String,
    /// Index of its page, from 0.
    pub page: usize,
    /// Its horizontal extent and baseline.
    pub start: f32,
    pub end: f32,
    pub base: f32,
    /// Its median font size.
    pub size: f32,
    pub is_bold: bool,
    /// Whether the document marks it as an artifact of the page.
    pub is_artifact: bool,
    /// Width of its first words, up to the first place where a line may end.
    pub first: f32,
    /// Links to places outside the document.
    pub links: Vec<(Span, String)>,
}

/// A linked area of a page.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    pub left: f32,
    pub right: f32,
    pub top: f32,
    pub bottom: f32,
    /// Its target; empty for a place in the same document.
    pub target: String,
}

/// Groups glyphs of a page into lines.
pub fn lines(glyphs: &[Glyph], page: usize, links: &[Link]) -> Vec<Line> {
    let mut lines = Vec::new();
    let mut open: Vec<Glyph> = Vec::new();
    for glyph in glyphs {
        // Word breaks are determined by position, as spaces may be drawn anywhere.
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

/// Returns the baseline of a line, which is that of its largest recent glyphs.
fn base(open: &[Glyph]) -> f32 {
    open.iter()
        .rev()
        .take(8)
        .max_by(|a, b| a.size.total_cmp(&b.size))
        .map_or(0.0, |glyph| glyph.base)
}

/// Whether a glyph is drawn over itself, which some programs do to imitate a bold font.
fn is_drawn_twice(glyph: &Glyph, open: &[Glyph]) -> bool {
    let near = |other: &&Glyph| {
        (other.start - glyph.start).abs() < 0.15 * glyph.size
            && (other.base - glyph.base).abs() < 0.15 * glyph.size
    };
    open.iter().rev().filter(near).any(|other| other.c == glyph.c)
}

/// Builds a line from glyphs, or returns `None` if it has no visible text.
fn line(glyphs: &[Glyph], page: usize, links: &[Link]) -> Option<Line> {
    let shown: Vec<&Glyph> = glyphs.iter().filter(|glyph| !glyph.c.is_whitespace()).collect();
    let (first, last) = (shown.first()?, shown.last()?);
    let size = median(shown.iter().map(|glyph| glyph.size));
    let base =
        median(shown.iter().filter(|glyph| glyph.size >= size * 0.95).map(|glyph| glyph.base));
    let word_gap = min_word_gap(glyphs, size);
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
            && glyph.start - before.end > word_gap
            && !text.ends_with(' ')
        {
            text.push(' ');
        }
        let start = text.len();
        let raised = glyph.size <= size * SMALLER && base - glyph.base >= RAISED * size;
        match glyph.c {
            '0'..='9' if raised => text.push(SUPERSCRIPT_DIGITS[glyph.c as usize - '0' as usize]),
            // Lower-case Roman numerals refer to endnotes.
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
        first: first_words_end(&text, &places) - first.start,
        links: outward,
        text,
    })
}

/// Turns digits that link to another place of the document and directly follow a word, or begin a
/// line, into superscripts: they refer to a note. Fonts may have small digits of their own that are
/// not raised by position. Returns by how many bytes the text has grown.
fn raise(text: &mut String, span: Span) -> u32 {
    let range = span.range();
    let follows_word = text[..range.start]
        .chars()
        .next_back()
        .is_none_or(|c| c.is_alphabetic() || ".,;:!?)”\"’»".contains(c));
    if follows_word && text[range.clone()].bytes().all(|byte| byte.is_ascii_digit()) {
        let raised: String = text[range.clone()]
            .bytes()
            .map(|byte| SUPERSCRIPT_DIGITS[usize::from(byte - b'0')])
            .collect();
        text.replace_range(range, &raised);
        return raised.len() as u32 - span.len() as u32;
    }
    0
}

/// Returns the median.
fn median(values: impl Iterator<Item = f32>) -> f32 {
    let mut values: Vec<f32> = values.collect();
    values.sort_by(f32::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

/// Returns the minimum gap between two words, which is wider in letter-spaced text.
fn min_word_gap(glyphs: &[Glyph], size: f32) -> f32 {
    let gaps =
        glyphs.windows(2).filter(|pair| !pair[0].c.is_whitespace() && !pair[1].c.is_whitespace());
    let gaps: Vec<f32> = gaps.map(|pair| pair[1].start - pair[0].end).collect();
    let spaced = if gaps.len() < MIN_GAPS { 0.0 } else { median(gaps.into_iter()).max(0.0) };
    SPACE * size + spaced * 1.5
}

/// Returns the end of the first words that no line break separates; short words stay with the next.
fn first_words_end(text: &str, places: &[(Span, &Glyph)]) -> f32 {
    let mut letters = 0;
    let mut end = text.len();
    for (at, c) in text.char_indices() {
        if c == ' ' && letters > 2 {
            end = at;
            break;
        }
        letters += usize::from(c.is_alphabetic());
    }
    let count = places.partition_point(|(place, _)| (place.start as usize) < end);
    places[..count].last().map_or(0.0, |(_, glyph)| glyph.end)
}

/// Returns the part of a line covered by a link.
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
