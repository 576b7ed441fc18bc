//! The tags of HTML, wherever it appears: in pages, and between the lines of Markdown.

/// Tags inside a line, which separate no words. All others separate blocks.
pub(crate) const INLINE_TAGS: [&str; 32] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
];
