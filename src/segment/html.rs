//! HTML between the lines of another format: its text, and the tags that part it. No parser:
//! unknown and broken tags are skipped.

use crate::document::BlockKind;
use crate::html_tags::INLINE_TAGS;
use crate::span::Span;

/// Parts of a stretch of HTML, in order.
pub(super) enum HtmlPart {
    /// A tag that begins or ends a block of this kind; `None` where the surroundings decide.
    Block(Option<BlockKind>),
    /// A tag that breaks a line.
    Break,
    /// Text, from and to.
    Text(usize, usize),
    /// Preformatted text, from and to.
    Code(usize, usize),
    /// The address of a picture, from and to.
    Picture(usize, usize),
}

/// Maximum length of a tag, in bytes.
const MAX_TAG: usize = 2_000;

/// Goes through a stretch of HTML. Comments, scripts, styles and drawings are left out.
pub(super) fn read(text: &str, found: &mut dyn FnMut(HtmlPart)) {
    let last = text.rfind('>').unwrap_or(0);
    let mut at = 0;
    while at < text.len() {
        let rest = &text[at..];
        let until = |close: &str| rest.find(close).map_or(rest.len(), |place| place + close.len());
        let name = name(rest);
        at += if rest.starts_with("<!--") {
            until("-->")
        } else if name.eq_ignore_ascii_case("script") {
            until("</script>")
        } else if name.eq_ignore_ascii_case("style") {
            until("</style>")
        } else if name.eq_ignore_ascii_case("svg") && !rest.starts_with("</") {
            until("</svg>")
        } else if name.eq_ignore_ascii_case("pre") {
            let length = until("</pre>");
            found(HtmlPart::Code(at, at + length));
            length
        } else if let Some(length) = (at < last).then(|| tag(rest)).flatten() {
            if breaks_line(rest) {
                found(HtmlPart::Break);
            } else if let Some((from, to)) = picture(&rest[..length]) {
                found(HtmlPart::Picture(at + from, at + to));
            } else if !INLINE_TAGS.iter().any(|inline| name.eq_ignore_ascii_case(inline)) {
                found(HtmlPart::Block(kind(name).filter(|_| !rest.starts_with("</"))));
            }
            length
        } else {
            // What looks like the start of a tag and is none is text.
            let first = rest.chars().next().map_or(1, char::len_utf8);
            let length = rest[first..].find('<').map_or(rest.len(), |place| place + first);
            if !rest[..length].trim().is_empty() {
                found(HtmlPart::Text(at, at + length));
            }
            length
        };
    }
}

/// Returns the comments in a stretch of HTML that begins at a byte of the text.
pub(super) fn comments(text: &str, begin: usize) -> Vec<Span> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some(start) = text[at..].find("<!--").map(|start| at + start) {
        let Some(end) = text[start..].find("-->").map(|length| start + length + 3) else { break };
        found.push(Span::new(begin + start, begin + end));
        at = end;
    }
    found
}

/// Whether a tag is one that breaks a line.
pub(super) fn breaks_line(tag: &str) -> bool {
    name(tag).eq_ignore_ascii_case("br")
}

/// Whether a tag begins raised text.
pub(super) fn is_raised(tag: &str) -> bool {
    name(tag).eq_ignore_ascii_case("sup") && !tag.starts_with("</")
}

/// Returns the place of the address in a tag that shows a picture.
pub(super) fn picture(tag: &str) -> Option<(usize, usize)> {
    const ADDRESS: &str = " src=";
    if !name(tag).eq_ignore_ascii_case("img") {
        return None;
    }
    let start = tag.find(ADDRESS)? + ADDRESS.len();
    let quote = tag[start..].chars().next().filter(|quote| matches!(quote, '"' | '\''))?;
    let length = tag[start + 1..].find(quote)?;
    (length > 0).then_some((start + 1, start + 1 + length))
}

/// Returns the name of the tag at the start of a text, empty where there is none.
fn name(text: &str) -> &str {
    let Some(text) = text.strip_prefix('<') else { return "" };
    let text = text.strip_prefix('/').unwrap_or(text);
    let end = text.find(|c: char| !c.is_ascii_alphanumeric() && c != '-').unwrap_or(text.len());
    &text[..end]
}

/// Returns the length of the tag at the start of a text; marks in quotes and in braces do not end
/// it.
fn tag(text: &str) -> Option<usize> {
    if !text.starts_with('<')
        || !text[1..]
            .starts_with(|c: char| c.is_ascii_alphabetic() || matches!(c, '/' | '!' | '?' | '>'))
    {
        return None;
    }
    let (mut quote, mut depth, mut plain) = (None, 0usize, None);
    for (at, byte) in text.bytes().enumerate().take(MAX_TAG) {
        match (byte, quote) {
            (_, Some(open)) if byte == open => quote = None,
            (b'>', _) if quote.is_none() && depth == 0 => return Some(at + 1),
            (b'>', _) => plain = plain.or(Some(at + 1)),
            (b'"' | b'\'', None) => quote = Some(byte),
            (b'{', None) => depth += 1,
            (b'}', None) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    plain
}

fn kind(name: &str) -> Option<BlockKind> {
    match name.to_ascii_lowercase().as_str() {
        "li" | "dd" | "dt" => Some(BlockKind::Item(1)),
        "td" | "th" => Some(BlockKind::Cell),
        "blockquote" => Some(BlockKind::Quote),
        heading => match heading.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(BlockKind::Heading(level - b'0')),
            _ => None,
        },
    }
}
