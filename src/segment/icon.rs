//! Icons that are written by name: `:material-cog-24:`.

use super::Piece;
use crate::document::{Inline, InlineKind};
use crate::source::Source;
use crate::span::Span;

/// Maximum length of the name of an icon, in bytes.
const MAX_NAME: usize = 80;

/// Returns the icons in some pieces of prose, outside of the templates, in order.
pub(super) fn icons(source: &Source, prose: &[Piece], templates: &[Inline]) -> Vec<Inline> {
    let mut found = Vec::new();
    for piece in prose {
        let text = source.slice(piece.span);
        let mut at = 0;
        while let Some(start) = text[at..].find(':').map(|colon| at + colon) {
            at = start + 1;
            let Some(length) = length(&text[start..]) else { continue };
            let end = start + length;
            let glued = |c: char| c.is_alphanumeric() || c == ':';
            if text[..start].ends_with(glued) || text[end..].starts_with(glued) {
                continue;
            }
            let begin = piece.span.start as usize;
            let span = Span::new(begin + start, begin + end);
            if !templates.iter().any(|template| template.span.overlaps(span)) {
                found.push(Inline { span, kind: InlineKind::Code });
            }
            at = end;
        }
    }
    found
}

/// Returns the length of the icon at the start of a text: a name in small letters between colons.
fn length(text: &str) -> Option<usize> {
    let rest = text.strip_prefix(':')?;
    let name = rest.split(':').next().filter(|name| name.len() < rest.len())?;
    let is_name = name.len() <= MAX_NAME
        && name.starts_with(|c: char| c.is_ascii_lowercase())
        && name.bytes().all(|byte| {
            byte.is_ascii_lowercase() || byte.is_ascii_digit() || b"-_+".contains(&byte)
        });
    is_name.then_some(name.len() + 2)
}

#[cfg(test)]
mod tests {
    use super::length;

    #[test]
    fn icons_are_names_between_colons() {
        assert_eq!(length(":tools-saw-24: rest"), Some(14));
        assert_eq!(length(":smile:"), Some(7));
        for text in [": one:", ":24:", ":one", ":Two:", ":one two:"] {
            assert_eq!(length(text), None, "{text}");
        }
    }
}
