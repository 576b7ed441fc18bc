//! PDF: text made to be printed. It consists of glyphs at positions on pages; unless a program
//! tagged its paragraphs, they are inferred from those positions.

mod content;
mod expansion_limit;
mod font;
mod furniture;
mod hyphen;
mod line;
mod notes;
mod paragraph;
mod structure_tree;
mod structured;
mod text;

use hayro_syntax::object::{Array, Dict, Name, Rect, String as Text};
use hayro_syntax::page::Page;
use hayro_syntax::{DecryptionError, LoadPdfError, Pdf};

use self::content::{Glyph, Reader};
use self::font::UNMAPPED;
use self::hyphen::{SOFT_HYPHEN, Seam, Words};
use self::line::{Line, Link};
use self::paragraph::Paragraph;
use self::text::text_string;
use super::fault::{Damage, Fault};
use super::reading_order::Flow;
use crate::layout::{Composer, Layout};

/// Maximum number of links examined per page.
const MAX_LINKS: usize = 10_000;

/// Reads the text of a PDF.
///
/// # Errors
///
/// Returns an error if the file is damaged, password-protected or over a size limit, or if it has
/// no readable text: scanned pages, or fonts that map few glyphs to characters.
pub fn read(bytes: Vec<u8>) -> Result<(String, Layout), Fault> {
    if expansion_limit::expands_too_far(&bytes) {
        return Err(Fault::DecompressionBomb);
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(
            DecryptionError::PasswordProtected | DecryptionError::UnsupportedAlgorithm,
        ) => Fault::Protected,
        LoadPdfError::Decryption(_) | LoadPdfError::Invalid => Fault::Damaged(Damage::Archive),
    })?;
    let catalogue = pdf.xref().get::<Dict<'_>>(pdf.xref().root_id()).unwrap_or_default();
    let mut reader = Reader::new(&catalogue);
    let mut pages = Vec::new();
    for page in pdf.pages().iter() {
        pages.push(PageContent {
            glyphs: reader.glyphs(page)?,
            links: links(page),
            height: page.render_dimensions().1,
        });
    }
    check_mapped(&pages, reader.has_pictures)?;
    let tagged = structure_tree::blocks(&catalogue, pdf.pages());
    let paragraphs =
        structured::paragraphs(tagged, &pages).unwrap_or_else(|| untagged(&pages, |_| true));
    Ok(composed(&notes::attach(paragraphs)))
}

/// The content of a page.
struct PageContent {
    glyphs: Vec<Glyph>,
    links: Vec<Link>,
    height: f32,
}

/// Infers paragraphs from the positions of the glyphs for which `is_read` holds.
fn untagged(pages: &[PageContent], is_read: impl Fn(&Glyph) -> bool) -> Vec<Paragraph> {
    let heights: Vec<f32> = pages.iter().map(|page| page.height).collect();
    let lines = pages.iter().enumerate().flat_map(|(number, page)| {
        let glyphs: Vec<Glyph> =
            page.glyphs.iter().filter(|glyph| is_read(glyph)).copied().collect();
        line::lines(&glyphs, number, &page.links)
    });
    paragraph::paragraphs(furniture::remove(lines.collect(), &heights))
}

/// Returns an error if the pages have no text, or if most of it is in glyphs without characters.
fn check_mapped(pages: &[PageContent], has_pictures: bool) -> Result<(), Fault> {
    let count = |is: fn(char) -> bool| {
        pages
            .iter()
            .map(|page| page.glyphs.iter().filter(|glyph| is(glyph.c)).count())
            .sum::<usize>()
    };
    let (mapped, unmapped) = (count(char::is_alphanumeric), count(|c| c == UNMAPPED));
    if mapped + unmapped == 0 && has_pictures {
        Err(Fault::Scanned)
    } else if unmapped > mapped {
        Err(Fault::UnmappedFonts)
    } else {
        Ok(())
    }
}

/// Composes the text of paragraphs.
fn composed(paragraphs: &[Paragraph]) -> (String, Layout) {
    let words = Words::of(paragraphs.iter().flat_map(|paragraph| &paragraph.lines));
    let mut composer = Composer::default();
    for paragraph in paragraphs {
        let mut flow = Flow::default();
        flow.begin(paragraph.kind);
        for (number, line) in paragraph.lines.iter().enumerate() {
            let from = if number == 0 { paragraph.marked } else { 0 };
            let seam = paragraph
                .lines
                .get(number + 1)
                .map_or(Seam::Nothing, |below| words.seam(&line.text, &below.text));
            let to = if let Seam::DropHyphen(bytes) = seam {
                line.text.len() - bytes
            } else {
                line.text.len()
            };
            push_line(line, from, to.max(from), &mut flow);
            if seam == Seam::Space {
                flow.words(" ", false);
            }
        }
        flow.close();
        composer.page(paragraph.lines[0].page as u32 + 1);
        flow.take().iter().for_each(|paragraph| paragraph.compose(&mut composer));
    }
    composer.finish()
}

/// Adds the words `from..to` of a line, with its links.
fn push_line(line: &Line, from: usize, to: usize, flow: &mut Flow) {
    let mut at = from;
    // A hyphen inside a line is visible, so it belongs to the word.
    let words = |from: usize, to: usize, flow: &mut Flow| {
        flow.words(&line.text[from..to].replace(SOFT_HYPHEN, "-"), false)
    };
    for (span, target) in &line.links {
        let (start, end) = ((span.start as usize).max(at), (span.end as usize).min(to));
        if start < end {
            words(at, start, flow);
            let place = flow.place();
            words(start, end, flow);
            flow.link(place, target);
            at = end;
        }
    }
    words(at, to, flow);
}

/// Returns the links of a page, ordered from its top.
fn links(page: &Page<'_>) -> Vec<Link> {
    let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else { return Vec::new() };
    let [a, b, c, d, e, f] = page.initial_transform(true).as_coeffs();
    let links = annotations.iter::<Dict<'_>>().take(MAX_LINKS).filter_map(|annotation| {
        annotation.get::<Name<'_>>(b"Subtype").filter(|kind| kind.as_ref() == b"Link")?;
        let target =
            annotation.get::<Dict<'_>>(b"A").and_then(|action| action.get::<Text<'_>>(b"URI"));
        let place = annotation.get::<Rect>(b"Rect")?;
        let corner = |x: f64, y: f64| ((a * x + c * y + e) as f32, (b * x + d * y + f) as f32);
        let (from, to) = (corner(place.x0, place.y0), corner(place.x1, place.y1));
        let target = target.map(|target| text_string(target.as_bytes())).unwrap_or_default();
        Some(Link {
            left: from.0.min(to.0),
            right: from.0.max(to.0),
            top: from.1.min(to.1),
            bottom: from.1.max(to.1),
            target,
        })
    });
    let mut links: Vec<Link> = links.collect();
    links.sort_by(|a, b| a.top.total_cmp(&b.top).then(a.left.total_cmp(&b.left)));
    links
}
