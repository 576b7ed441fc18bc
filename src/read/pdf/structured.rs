//! Paragraphs of a tagged PDF, as far as its structure tree can be trusted.

use std::collections::BTreeMap;

use super::content::Glyph;
use super::line::{self, Line};
use super::paragraph::{Paragraph, item};
use super::structure_tree::{Piece, TaggedBlock};
use super::{PageContent, untagged};
use crate::document::BlockKind;

/// Minimum share of letters and digits that the structure tree covers, in percent.
const MIN_TAGGED: usize = 90;
/// Minimum number of paragraphs per broken one, which ends in the middle of a sentence that the
/// next continues. With fewer, the document tags each line as a paragraph.
const MIN_PER_BROKEN: usize = 4;

/// Returns the paragraphs of the structure tree, or `None` if it covers too little of the text or
/// tags lines as paragraphs. Untagged text comes last.
pub fn paragraphs(blocks: Vec<TaggedBlock>, pages: &[PageContent]) -> Option<Vec<Paragraph>> {
    if blocks.is_empty() {
        return None;
    }
    let mut pieces: BTreeMap<Piece, Vec<Glyph>> = BTreeMap::new();
    for (number, page) in pages.iter().enumerate() {
        for glyph in page.glyphs.iter().filter(|glyph| !glyph.is_artifact) {
            if let Some(mcid) = glyph.mcid {
                pieces.entry((number, mcid)).or_default().push(*glyph);
            }
        }
    }
    let all = pages.iter().flat_map(|page| &page.glyphs).filter(|glyph| is_counted(glyph)).count();
    let mut tagged = 0;
    let mut paragraphs = Vec::new();
    for block in blocks {
        let mut lines: Vec<Line> = Vec::new();
        for on_page in block.pieces.chunk_by(|a, b| a.0 == b.0) {
            let number = on_page[0].0;
            // Read each piece once, however often it is referenced.
            let glyphs: Vec<Glyph> =
                on_page.iter().filter_map(|piece| pieces.remove(piece)).flatten().collect();
            tagged += glyphs.iter().filter(|glyph| is_counted(glyph)).count();
            lines.extend(line::lines(
                &glyphs,
                number,
                pages.get(number).map_or(&[], |page| &page.links),
            ));
        }
        if let Some(first) = lines.first() {
            let marked = item(&first.text);
            let marked = if matches!(block.kind, BlockKind::Paragraph | BlockKind::Item(_)) {
                marked
            } else {
                0
            };
            let kind = if marked > 0 && block.kind == BlockKind::Paragraph {
                BlockKind::Item(1)
            } else {
                block.kind
            };
            paragraphs.push(Paragraph { kind, lines, marked });
        }
    }
    if tagged * 100 < all * MIN_TAGGED || are_lines(&paragraphs) {
        return None;
    }
    // Tables of contents are tagged but skipped; text without a tag is content.
    paragraphs.extend(untagged(pages, |glyph| glyph.mcid.is_none() && !glyph.is_artifact));
    Some(paragraphs)
}

fn is_counted(glyph: &Glyph) -> bool {
    glyph.c.is_alphanumeric() && !glyph.is_artifact
}

/// Whether the paragraphs are really lines.
fn are_lines(paragraphs: &[Paragraph]) -> bool {
    let is_broken = |pair: &&[Paragraph]| {
        let (Some(last), first) = (pair[0].lines.last(), &pair[1].lines[0]) else { return false };
        let same =
            matches!((pair[0].kind, pair[1].kind), (BlockKind::Paragraph, BlockKind::Paragraph));
        same && !last.text.ends_with(['.', '!', '?', ':', ';', ','])
            && first.text.starts_with(char::is_lowercase)
    };
    let broken = paragraphs.windows(2).filter(is_broken).count();
    broken > 3 && broken * MIN_PER_BROKEN > paragraphs.len()
}
