//! HTML tags, which appear in web pages and in Markdown.

/// Tags inside a line, which don't separate words. All other tags separate blocks.
pub(crate) const INLINE_TAGS: [&str; 32] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
];
