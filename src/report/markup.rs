//! Escaping: text of the files stays text inside the markup of a report.

use crate::printable::line;

/// Escapes the text of an XML element. Characters that XML 1.0 doesn't allow are left out.
pub fn xml(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\n' => out.push(c),
            '\0'..='\u{1f}' | '\u{7f}'..='\u{9f}' | '\u{fffe}' | '\u{ffff}' => {}
            _ => out.push(c),
        }
    }
    out
}

/// Escapes the value of an XML attribute in double quotes.
pub fn xml_attribute(text: &str) -> String {
    xml(text).replace('"', "&quot;").replace('\n', "&#10;")
}

/// Escapes text in a paragraph, a heading or a cell of Markdown. Links that the forges add after
/// parsing the Markdown (`@name`, `#1`, addresses) can't be escaped; they are broken by an
/// invisible space after the sign.
pub fn markdown(text: &str) -> String {
    let text = line(text);
    let mut out = String::with_capacity(text.len() + 16);
    let mut characters = text.chars().peekable();
    let mut before = ' ';
    while let Some(c) = characters.next() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '\\' | '`' | '*' | '_' | '[' | ']' | '{' | '}' | '|' | '~' | '#' | '$' | '!' | '^' => {
                out.extend(['\\', c])
            }
            _ => out.push(c),
        }
        if characters.peek().is_some_and(|next| makes_links(&out, before, c, *next)) {
            out.push(INVISIBLE_SPACE);
        }
        before = c;
    }
    out
}

/// A space without width, which prevents a link.
const INVISIBLE_SPACE: char = '\u{200b}';

/// Whether GitHub, GitLab or similar forges might make a link of a sign and the next character:
/// `@name`, `#1`, `!1`, `$1`, `&1`, `~name`, `%name`, `^name`, `:name:`, `://`, `www.`.
fn makes_links(out: &str, before: char, c: char, next: char) -> bool {
    let name = next.is_alphanumeric() || matches!(next, '_' | '-' | '+');
    match c {
        '@' | '#' | '!' | '$' | '&' | '~' | '%' | '^' => name || matches!(next, '"' | '('),
        // 12:30 is a time.
        ':' => next == '/' || (name && !(before.is_ascii_digit() && next.is_ascii_digit())),
        '.' => {
            out.len() >= 4
                && out.get(out.len() - 4..).is_some_and(|end| end.eq_ignore_ascii_case("www."))
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

    use super::*;

    #[test]
    fn xml_stays_text() {
        assert_eq!(xml("a]]>b<c>&d\u{1b}[0m\u{ffff}"), "a]]&gt;b&lt;c&gt;&amp;d[0m");
        assert_eq!(xml_attribute("a\"b\n"), "a&quot;b&#10;");
    }

    #[test]
    fn markdown_stays_text() {
        for text in [
            "**bold** _it_ `code` ~~gone~~ <script>alert(1)</script> &lt; &amp; | cell | [a](b) ![a](b) [a]: b",
            "$2.5 billion and $3 million, a^2^, $$x$$, \\(x\\), C:\\new\\",
            "# no heading #",
            "<!-- no comment --> <b> <a@b.c> <https://x.y>",
        ] {
            let page = format!("| a |\n|---|\n| x {} |\n", markdown(text));
            let options = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
            let events: Vec<Event> = Parser::new_ext(&page, options).collect();
            let cell: String = events
                .iter()
                .filter_map(
                    |event| if let Event::Text(text) = event { Some(&**text) } else { None },
                )
                .collect();
            assert_eq!(cell.replace(INVISIBLE_SPACE, ""), format!("ax {text}"));
            let markup = events.iter().find(|event| {
                !matches!(
                    event,
                    Event::Text(_)
                        | Event::Start(
                            Tag::Table(_) | Tag::TableHead | Tag::TableRow | Tag::TableCell
                        )
                        | Event::End(
                            TagEnd::Table
                                | TagEnd::TableHead
                                | TagEnd::TableRow
                                | TagEnd::TableCell
                        )
                )
            });
            assert_eq!(markup, None, "{page}");
        }
    }

    #[test]
    fn forges_make_no_links() {
        assert_eq!(markdown("@octocat #1 a@b.pl"), "@\u{200b}octocat \\#\u{200b}1 a@\u{200b}b.pl");
        assert_eq!(
            markdown("https://x.pl www.x.pl :tada:"),
            "https:\u{200b}//x.pl www.\u{200b}x.pl :\u{200b}tada:"
        );
        assert_eq!(markdown("at 12:30, 5 % of 100"), "at 12:30, 5 % of 100");
        assert_eq!(markdown("one\ntwo\u{202e}"), "one two");
    }
}
