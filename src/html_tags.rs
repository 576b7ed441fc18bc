//! HTML tags, which appear in web pages and in Markdown.

use std::borrow::Cow;

/// Tags inside a line, which don't separate words. All other tags separate blocks.
pub(crate) const INLINE_TAGS: [&str; 32] = [
    "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font",
    "i", "img", "ins", "kbd", "label", "mark", "q", "s", "samp", "small", "span", "strong", "sub",
    "sup", "time", "tt", "u", "var", "wbr",
];

/// Tags that only arrange what is between them.
const LAYOUT_TAGS: [&str; 18] = [
    "article", "aside", "br", "center", "details", "div", "figure", "li", "main", "ol", "p",
    "section", "span", "table", "tbody", "td", "tr", "ul",
];

/// Attributes that only say what a part of a page looks like, or that it has markup.
const STYLE_ATTRIBUTES: [&str; 3] = ["align", "markdown", "style"];

fn is_one_of(tags: &[&str], name: &str) -> bool {
    tags.iter().any(|tag| name.eq_ignore_ascii_case(tag))
}

/// Whether a text is only tags that arrange a page and show nothing themselves: tags that close, and
/// such tags without attributes but of style. The tags of components are none of them.
pub(crate) fn is_layout(text: &str) -> bool {
    let is_layout_tag = |tag: &str| match tag.strip_prefix('/') {
        Some(name) => is_one_of(&LAYOUT_TAGS, name) || is_one_of(&INLINE_TAGS, name),
        None => {
            // Every other part is a value in quotes.
            let bare: String = tag.trim_end_matches('/').split('"').step_by(2).collect();
            let mut words = bare.split_whitespace().map(|word| word.trim_end_matches('='));
            words.next().is_some_and(|name| is_one_of(&LAYOUT_TAGS, name))
                && words.all(|attribute| is_one_of(&STYLE_ATTRIBUTES, attribute))
        }
    };
    let mut rest = text.trim();
    while let Some((tag, after)) = rest.strip_prefix('<').and_then(|rest| rest.split_once('>')) {
        if !is_layout_tag(tag) {
            return false;
        }
        rest = after.trim_start();
    }
    rest.is_empty()
}

/// Whether a text is tags with nothing between them.
pub(crate) fn is_tags(text: &str) -> bool {
    text.starts_with('<') && without_tags(text).trim().is_empty()
}

/// Returns a text without the tags in it.
pub(crate) fn without_tags(text: &str) -> String {
    let mut bare = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('<') {
        bare.push_str(before);
        let is_tag = after.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/');
        rest = match after.split_once('>').filter(|_| is_tag) {
            Some((_, after)) => after,
            None => {
                bare.push('<');
                after
            }
        };
    }
    bare.push_str(rest);
    bare
}

/// Returns code as its readers see it: preformatted text of a page without the tags that colour it.
pub(crate) fn seen_code(code: &str) -> Cow<'_, str> {
    if code.starts_with("<pre") { without_tags(code).into() } else { code.into() }
}

#[cfg(test)]
mod tests {
    use super::{is_layout, is_tags, seen_code};

    #[test]
    fn layout_shows_nothing() {
        for text in ["<center>", "</div>\n</div>", "<br/>", "<div markdown style=\"color: red\">"] {
            assert!(is_layout(text), "{text}");
        }
        for text in
            ["</Steps>", "<Toc />", "<div class=\"map\"></div>", "<p>Oak", "<img src=\"a\">"]
        {
            assert!(!is_layout(text), "{text}");
        }
        assert!(is_tags("<center>\n<img src=\"a.png\">\n</center>"));
        assert!(!is_tags("<p>Oak</p>") && !is_tags("Oak"));
    }

    #[test]
    fn code_is_seen_without_colours() {
        assert_eq!(seen_code("<pre><code><b>a</b> < 3</code></pre>"), "a < 3");
        assert_eq!(seen_code("<b>a</b>"), "<b>a</b>");
    }
}
