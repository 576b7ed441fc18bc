//! PDF: the text of a document that was made to be printed. It has letters at places on pages, and
//! no paragraphs unless a program marked them: what belongs together is told by where it stands.

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
use self::font::UNTOLD;
use self::hyphen::{SOFT, Seam, Words};
use self::line::{Line, Link};
use self::paragraph::Paragraph;
use self::text::text_string;
use super::fault::{Damage, Fault};
use super::reading_order::Flow;
use crate::layout::{Composer, Layout};

/// So many links of a page are looked at.
const MOST_LINKS: usize = 10_000;

/// The text of a PDF.
///
/// # Errors
///
/// Where it is damaged or protected with a password, holds more than any document, or shows
/// pictures of letters, or letters that its fonts do not tell.
pub fn read(bytes: Vec<u8>) -> Result<(String, Layout), Fault> {
    if expansion_limit::is_swollen(&bytes) {
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
        pages.push(Shown {
            glyphs: reader.glyphs(page)?,
            links: links(page),
            height: page.render_dimensions().1,
        });
    }
    told(&pages, reader.has_pictures)?;
    let tagged = structure_tree::blocks(&catalogue, pdf.pages());
    let paragraphs =
        structured::paragraphs(tagged, &pages).unwrap_or_else(|| untagged(&pages, |_| true));
    Ok(composed(&notes::settle(paragraphs)))
}

/// What a page shows.
struct Shown {
    glyphs: Vec<Glyph>,
    links: Vec<Link>,
    height: f32,
}

/// The paragraphs of some letters, told by where they stand.
fn untagged(pages: &[Shown], is_read: impl Fn(&Glyph) -> bool) -> Vec<Paragraph> {
    let heights: Vec<f32> = pages.iter().map(|page| page.height).collect();
    let lines = pages.iter().enumerate().flat_map(|(number, page)| {
        let glyphs: Vec<Glyph> =
            page.glyphs.iter().filter(|glyph| is_read(glyph)).copied().collect();
        line::lines(&glyphs, number, &page.links)
    });
    paragraph::paragraphs(furniture::cleared(lines.collect(), &heights))
}

/// Whether it is told which letters are shown.
fn told(pages: &[Shown], has_pictures: bool) -> Result<(), Fault> {
    let count = |is: fn(char) -> bool| {
        pages
            .iter()
            .map(|page| page.glyphs.iter().filter(|glyph| is(glyph.c)).count())
            .sum::<usize>()
    };
    let (told, untold) = (count(char::is_alphanumeric), count(|c| c == UNTOLD));
    if told + untold == 0 && has_pictures {
        Err(Fault::Scanned)
    } else if untold > told {
        Err(Fault::UnmappedFonts)
    } else {
        Ok(())
    }
}

/// The text of some paragraphs.
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
            let to = if let Seam::Less(bytes) = seam {
                line.text.len() - bytes
            } else {
                line.text.len()
            };
            put(line, from, to.max(from), &mut flow);
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

/// Puts the words of a line, with where they lead.
fn put(line: &Line, from: usize, to: usize, flow: &mut Flow) {
    let mut at = from;
    // A hyphen inside of a line is seen, so it is one.
    let words = |from: usize, to: usize, flow: &mut Flow| {
        flow.words(&line.text[from..to].replace(SOFT, "-"), false)
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

/// The places of a page that lead somewhere.
fn links(page: &Page<'_>) -> Vec<Link> {
    let Some(annotations) = page.raw().get::<Array<'_>>(b"Annots") else { return Vec::new() };
    let [a, b, c, d, e, f] = page.initial_transform(true).as_coeffs();
    let links = annotations.iter::<Dict<'_>>().take(MOST_LINKS).filter_map(|annotation| {
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
