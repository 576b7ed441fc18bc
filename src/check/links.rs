//! The links of passages: their words, and where they lead.

use crate::analysed_text::AnalysedText;
use crate::document::{Block, InlineKind};
use crate::span::Span;

/// The words of a link, and its target.
#[derive(Debug, Clone, Copy)]
pub(super) struct Link<'a> {
    pub words: Span,
    pub target: &'a str,
}

impl Link<'_> {
    /// Whether it leads to another page of the same site: its target has neither a scheme nor a host.
    pub fn is_relative(&self) -> bool {
        let first = self.target.split(['/', '?', '#']).next().unwrap_or_default();
        !first.contains(':') && !self.target.starts_with("//") && !self.target.starts_with('#')
    }
}

/// Returns the links of a block, in their order, or around it.
pub(super) fn links<'a>(text: &'a AnalysedText, block: &Block) -> Vec<Link<'a>> {
    if let Some(layout) = &text.source.layout {
        let from = layout.links.partition_point(|link| link.span.end <= block.span.start);
        let inside = layout.links[from..].iter();
        let inside = inside.take_while(|link| link.span.start < block.span.end);
        return inside.map(|link| Link { words: link.span, target: &link.target }).collect();
    }
    let targets = block.inlines.iter().filter(|inline| inline.kind == InlineKind::Target);
    let link = |target: Span| {
        let before = text.source.text.get(..target.start as usize)?.strip_suffix("](")?;
        let open = before.rfind('[')?;
        let words = Span::new(open + 1, before.len());
        Some(Link { words, target: text.source.slice(target) })
    };
    targets.filter_map(|target| link(target.span)).collect()
}
