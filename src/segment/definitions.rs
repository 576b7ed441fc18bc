//! Targets of links that a text in Markdown defines apart from them: `[1]: https://example.org`.

use pulldown_cmark::Parser;
use rustc_hash::FxHashMap;

use crate::source::Source;
use crate::span::Span;

/// Returns the targets that a text defines, with their places, from its parts, each with its start.
pub(super) fn targets(source: &Source, parts: &[(usize, Parser<'_>)]) -> FxHashMap<String, Span> {
    let definitions = parts.iter().flat_map(|(start, parser)| {
        parser.reference_definitions().iter().map(move |(_, definition)| (*start, definition))
    });
    let definitions = definitions.filter_map(|(start, definition)| {
        let target = &*definition.dest;
        let from = start + definition.span.start;
        let written = source.text.get(from..start + definition.span.end)?;
        let label = written.find("]:")?;
        let start = from + label + written[label..].find(target)?;
        Some((target.to_owned(), Span::new(start, start + target.len())))
    });
    definitions.collect()
}
