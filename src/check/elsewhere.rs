//! What the other version has in another place: the links of a list, and pictures.

use std::cell::OnceCell;

use rustc_hash::{FxHashMap, FxHashSet};

use super::Check;
use crate::analysed_text::AnalysedText;
use crate::document::{Block, BlockKind, InlineKind, TokenKind};
use crate::html_tags::is_tags;
use crate::language::Language;
use crate::layout::Picture;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Endings of the names of pictures.
const PICTURES: [&str; 8] = ["png", "jpg", "jpeg", "gif", "svg", "webp", "avif", "bmp"];
/// Minimum share of its links that a passage of links has to have in common with the other version.
const MIN_SHARED_LINKS: f32 = 0.6;

/// The links and the pictures of both texts, collected once a passage is missing.
pub(super) struct Elsewhere<'a> {
    check: &'a Check<'a>,
    links: Sides<OnceCell<FxHashSet<&'a str>>>,
    /// How often each picture stands in a text, by its name.
    pictures: Sides<OnceCell<FxHashMap<String, usize>>>,
}

impl<'a> Elsewhere<'a> {
    /// Creates empty collections.
    pub(super) fn new(check: &'a Check<'a>) -> Elsewhere<'a> {
        Elsewhere { check, links: Sides::default(), pictures: Sides::default() }
    }

    /// Returns the blocks of a run that the other version doesn't have in another place.
    pub(super) fn missing(&self, side: Side, run: &[usize]) -> Vec<usize> {
        let text = &self.check.bitext[side];
        let block = |index: usize| text.document.blocks.get(index);
        let mut left = Vec::new();
        let mut before_links = false;
        for index in run.iter().rev().copied() {
            let links = block(index).is_some_and(|block| self.has_links(side, block));
            let introduces =
                before_links && block(index).is_some_and(|block| introduces(text, block));
            before_links = links;
            if !(links || introduces || self.has_picture(side, index)) {
                left.push(index);
            }
        }
        left.reverse();
        // What stands between passages that are missing is missing with them.
        match (left.first(), left.last()) {
            (Some(first), Some(last)) => {
                let between = run.iter().copied();
                between.filter(|index| (*first..=*last).contains(index)).collect()
            }
            _ => Vec::new(),
        }
    }

    /// Whether a block consists of links, most of which the other text has too.
    fn has_links(&self, side: Side, block: &Block) -> bool {
        let text = &self.check.bitext[side];
        let targets = block.inlines.iter().filter(|inline| inline.kind == InlineKind::Target);
        let targets: Vec<Span> = targets.map(|inline| inline.span).collect();
        if targets.is_empty() || !consists_of_links(text, block, &targets) {
            return false;
        }
        let links = self.links(side.other());
        let shared = targets.iter().filter(|target| links.contains(link(text, **target))).count();
        shared as f32 >= MIN_SHARED_LINKS * targets.len() as f32
    }

    fn links(&self, side: Side) -> &FxHashSet<&'a str> {
        self.links[side].get_or_init(|| {
            let text = &self.check.bitext[side];
            let inlines = text.document.blocks.iter().flat_map(|block| &block.inlines);
            let target = |kind: InlineKind, span: Span| match kind {
                InlineKind::Target => Some(span),
                InlineKind::Label(target) => Some(target),
                _ => None,
            };
            let targets = inlines.filter_map(|inline| target(inline.kind, inline.span));
            targets.map(|target| link(text, target)).collect()
        })
    }

    /// Whether a block is a picture that the other text has at least as often.
    fn has_picture(&self, side: Side, block: usize) -> bool {
        let text = &self.check.bitext[side];
        let Some(name) = picture(text, block) else { return false };
        let count = |side: Side| self.pictures(side).get(&name).copied().unwrap_or(0);
        count(side.other()) > 0 && count(side.other()) >= count(side)
    }

    fn pictures(&self, side: Side) -> &FxHashMap<String, usize> {
        self.pictures[side].get_or_init(|| {
            let mut pictures = FxHashMap::default();
            let source = &self.check.bitext[side].source;
            let laid_out = source.layout.iter().flat_map(|layout| &layout.pictures);
            let laid_out = laid_out.flat_map(|picture| picture_names(&picture.address));
            for name in picture_names(&source.text).chain(laid_out) {
                *pictures.entry(name).or_default() += 1;
            }
            pictures
        })
    }
}

/// Whether a block is the description of a picture.
pub(super) fn is_picture(text: &AnalysedText, block: usize) -> bool {
    let span = text.document.blocks[block].span;
    let is_written = |before: &str| before.ends_with("![");
    text.source.text.get(..span.start as usize).is_some_and(is_written)
        || laid_out(text, span).is_some()
}

/// Returns the picture whose description a passage is.
fn laid_out(text: &AnalysedText, passage: Span) -> Option<&Picture> {
    let pictures = &text.source.layout.as_ref()?.pictures;
    let at = pictures.partition_point(|picture| picture.span.start < passage.start);
    pictures.get(at).filter(|picture| picture.span == passage)
}

/// Returns the name of the picture that a block is: its description, or its markup if that has no
/// words for readers.
fn picture(text: &AnalysedText, block: usize) -> Option<String> {
    let Block { kind, span, .. } = text.document.blocks.get(block)?;
    let written = text.source.slice(*span);
    let is_markup = *kind == BlockKind::Code
        && (written.starts_with("![") && !written.contains('\n') || is_tags(written));
    let markup = if is_markup {
        written
    } else if let Some(picture) = laid_out(text, *span) {
        &picture.address
    } else if is_picture(text, block) {
        let after = text.source.text.get(span.end as usize..)?.strip_prefix("](")?;
        after.split(')').next()?
    } else {
        return None;
    };
    picture_names(markup).next()
}

/// Returns the names of the files of pictures in a text, without their endings and without the
/// language of the version: `menu` for `img/menu_en.png`.
fn picture_names(text: &str) -> impl Iterator<Item = String> + '_ {
    let is_limit = |c: char| c.is_whitespace() || "\"'()[]<>{}=/\\|,;".contains(c);
    text.split(is_limit).filter_map(|file| {
        let (name, ending) = file.rsplit_once('.')?;
        let ending = ending.split(['?', '#']).next().unwrap_or(ending).to_ascii_lowercase();
        if name.is_empty() || !PICTURES.contains(&&*ending) {
            return None;
        }
        let name = name.to_lowercase();
        let tagged = Language::ALL
            .into_iter()
            .find_map(|language| name.strip_suffix(language.code())?.strip_suffix(['_', '-', '.']));
        Some(tagged.unwrap_or(&name).to_owned())
    })
}

/// Returns the target of a link without a title after it and a stroke at its end.
fn link(text: &AnalysedText, target: Span) -> &str {
    let target = text.source.slice(target);
    target.split_whitespace().next().unwrap_or(target).trim_end_matches('/')
}

/// Whether the words of a block are those of its links, but for names: `[A guide](…), Jane Roe`.
fn consists_of_links(text: &AnalysedText, block: &Block, targets: &[Span]) -> bool {
    let source = &text.source.text;
    let labels: Vec<Span> = targets
        .iter()
        .filter_map(|target| {
            let before = source.get(..target.start as usize)?.strip_suffix("](")?;
            let open = before.rfind('[')?;
            Some(Span::new(open, before.len()))
        })
        .collect();
    let is_outside = |token: &usize| {
        let token = &text.document.tokens[*token];
        token.kind == TokenKind::Word && !labels.iter().any(|label| label.contains(token.span))
    };
    let tokens = text.document.block_tokens(block);
    let first = tokens.start;
    let mut outside = tokens.filter(is_outside);
    labels.len() == targets.len()
        && outside.all(|token| {
            let form = text.words.form(token);
            form.function || form.capital && token > first
        })
}

/// Whether a block introduces what follows: it ends with a colon.
fn introduces(text: &AnalysedText, block: &Block) -> bool {
    let last = text.document.block_tokens(block).next_back();
    last.is_some_and(|token| text.token(token) == ":")
}
