//! Placeholders and tags in the texts of programs, which a translation has to keep.

use crate::span::Span;

/// The identity of a placeholder or a tag: equal keys are filled in with the same value.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// An argument in the notation of `printf`: its number, from 1, and its type.
    Argument(u32, char),
    /// A name with its delimiters: `{name}`, `${name}`, `%(name)s`; for a tag, its name and its id
    /// if it has one.
    Named(String),
}

/// A placeholder or a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// Its span.
    pub span: Span,
    /// Its identity.
    pub key: Key,
    /// Whether it names or numbers its argument itself, so that its order doesn't matter.
    pub numbered: bool,
}

/// The kind of text that is searched.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// Strings of a program: all placeholders, and tags.
    Strings,
    /// Documents: only fields with a name in braces, which can't be prose.
    Documents,
}

/// Maximum length of a tag in bytes.
const MAX_TAG_LENGTH: usize = 2000;
/// Formats of the arguments of ICU messages: `{0,number}`.
const FORMATS: [&str; 9] =
    ["number", "date", "time", "choice", "spellout", "ordinal", "duration", "list", "plural"];
/// Maximum number of letters in a date pattern outside its directives, such as `r.` or `de`.
const MAX_PATTERN_LETTERS: usize = 3;
/// Maximum distance in bytes between the two tags of an element that is in no table.
const MAX_ELEMENT_LENGTH: usize = 4000;
/// Elements of web pages that appear in the strings of programs. Other words in angle brackets are
/// shown to users, such as `<file>`.
const ELEMENTS: [&str; 42] = [
    "a",
    "abbr",
    "b",
    "big",
    "blockquote",
    "br",
    "button",
    "center",
    "cite",
    "code",
    "dd",
    "del",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "h1",
    "h2",
    "h3",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "label",
    "li",
    "mark",
    "ol",
    "p",
    "pre",
    "s",
    "small",
    "span",
    "strong",
    "sub",
    "sup",
    "table",
    "td",
    "tr",
    "u",
    "ul",
];
/// Elements that are also words. Without attributes, `<label>` may be a value that the user types.
const ELEMENTS_AND_WORDS: [&str; 8] =
    ["button", "center", "cite", "code", "font", "label", "mark", "table"];
/// Elements that mark inline codes in the segments of translation files.
pub(crate) const CODES: [&str; 13] =
    ["bpt", "bx", "ec", "ept", "ex", "g", "it", "pc", "ph", "sc", "ut", "x", "tt"];

impl Key {
    /// Whether it is an element of document markup that is in no table, such as `<command>`. A
    /// translation may use such an element more or less often.
    pub fn is_markup(&self) -> bool {
        let Key::Named(name) = self else { return false };
        let Some(name) = name.strip_prefix('<') else { return false };
        let name = name.trim_start_matches('/').split([' ', '>', '/']).next().unwrap_or_default();
        !CODES.contains(&name) && !ELEMENTS.contains(&name)
    }
}

/// Returns the placeholders of a text, in order.
pub fn find(text: &str, notation: Notation) -> Vec<Placeholder> {
    let mut found = Vec::new();
    if notation == Notation::Strings && is_time_pattern(text) {
        return found;
    }
    let bytes = text.as_bytes();
    let (mut at, mut argument) = (0, 0);
    // The open braces of a message with cases: `true` if a brace contains the cases, `false` if it
    // contains the text of a case.
    let mut open: Vec<bool> = Vec::new();
    let mut has_cases = false;
    // The arguments before the cases, and the fields without a number.
    let (mut before_cases, mut fields) = (0, 0);
    while let Some(next) =
        bytes[at..].iter().position(|byte| matches!(byte, b'%' | b'{' | b'}' | b'$' | b'<' | b'#'))
    {
        let start = at + next;
        let rest = &text[start..];
        if open.last() == Some(&true) || bytes[start] == b'}' {
            match bytes[start] {
                // Every case begins with the same argument.
                b'{' => {
                    open.push(false);
                    argument = before_cases;
                }
                b'}' => drop(open.pop()),
                _ => {}
            }
            at = start + 1;
            continue;
        }
        // A number before a per cent sign is a percentage, unless it belongs to a placeholder.
        let follows_placeholder =
            found.last().is_some_and(|last: &Placeholder| last.span.end as usize == start);
        let is_percentage = start > 0 && bytes[start - 1].is_ascii_digit() && !follows_placeholder;
        let read = match (bytes[start], notation) {
            (b'%', _) if rest.starts_with("%(") => keyed(rest),
            (b'%', Notation::Strings) if rest.starts_with("%%") => {
                at = start + 2;
                continue;
            }
            (b'%', Notation::Strings) if !is_percentage => {
                variable(rest, '%').or_else(|| printf(rest, &mut argument))
            }
            (b'{', _) => braces(rest, 0, notation),
            (b'$' | b'#', _) if rest[1..].starts_with('{') => braces(rest, 1, notation),
            (b'$', Notation::Strings) => variable(rest, '$'),
            (b'<', Notation::Strings) => tag(text, start),
            _ => None,
        };
        match read {
            Some((length, key, numbered)) => {
                if rest[..length].ends_with(',') {
                    has_cases = true;
                    open.push(true);
                    before_cases = argument;
                }
                // `{}` is the next field: `{0}`, then `{1}`.
                let key = if &rest[..length] == "{}" {
                    fields += 1;
                    Key::Named(format!("{{{}}}", fields - 1))
                } else {
                    key
                };
                found.push(Placeholder { span: Span::new(start, start + length), key, numbered });
                at = start + length;
            }
            None => {
                if bytes[start] == b'{' && !open.is_empty() {
                    open.push(false);
                }
                at = start + 1;
            }
        }
    }
    if has_cases || has_alternatives(text) {
        // One language may have more cases than the other, most of which repeat the placeholders.
        let mut seen = Vec::new();
        found.retain(|placeholder| {
            let new = !seen.contains(&placeholder.key);
            seen.push(placeholder.key.clone());
            new
        });
    }
    found
}

/// Whether a text is the forms of a message, parted by bars without spaces around them:
/// `One file|%count% files`.
fn has_alternatives(text: &str) -> bool {
    let loose = |part: &str| part.is_empty() || part != part.trim();
    let parts = || text.split('|');
    let spaced = parts().any(|part| part.contains(' '));
    spaced && parts().nth(1).is_some() && !parts().any(loose)
}

/// Whether a text may contain placeholders. A cheap test, as most texts contain none.
pub fn is_possible(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'%' | b'{' | b'$' | b'<'))
}

/// Whether a text is only a pattern of dates and times in the notation of `strftime`, such as
/// `%d %B %Y` or `%-e %b %H:%M`. Each language has its own.
fn is_time_pattern(text: &str) -> bool {
    let (mut rest, mut unambiguous, mut letters) = (text, 0, 0);
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        if c != '%' {
            letters += usize::from(c.is_alphabetic());
            continue;
        }
        rest = rest.trim_start_matches(['-', '_', '^', '#', 'E', 'O']);
        let Some(letter) = rest
            .bytes()
            .next()
            .filter(|letter| b"aAbBcCdDeFgGhHIjklmMnpPrRSTuUVwWxXyYzZ%".contains(letter))
        else {
            return false;
        };
        // The other letters are also types of `printf`.
        unambiguous += usize::from(b"bBDhHIjklmMpPrRTUVwWyYZ".contains(&letter));
        rest = &rest[1..];
    }
    unambiguous > 0 && letters <= MAX_PATTERN_LETTERS
}

/// A placeholder at the start of a text: its length, its key, and whether it is numbered.
type Read = (usize, Key, bool);

/// Reads `%(name)s`.
fn keyed(text: &str) -> Option<Read> {
    let end = text.find(')').filter(|end| is_name(&text[2..*end]))?;
    let flags = text[end + 1..].bytes().take_while(|byte| b"-+0.123456789".contains(byte)).count();
    let conversion = end + 1 + flags;
    let letter = text.as_bytes().get(conversion).filter(|letter| letter.is_ascii_alphabetic())?;
    Some((conversion + 1, Key::Named(format!("%({}){}", &text[2..end], kind(*letter))), true))
}

/// Reads `%s`, `%-10.2f`, `%1$s` or `%1`.
fn printf(text: &str, argument: &mut u32) -> Option<Read> {
    let bytes = text.as_bytes();
    let digits =
        |from: usize| bytes[from..].iter().take_while(|byte| byte.is_ascii_digit()).count();
    let mut at = 1;
    let mut number = None;
    let count = digits(at);
    if count > 0 && bytes.get(at + count) == Some(&b'$') {
        number = text[at..at + count].parse().ok();
        at += count + 1;
    } else if (1..=2).contains(&count)
        && bytes[1] != b'0'
        && !bytes.get(at + count).is_some_and(|byte| byte.is_ascii_alphabetic() || *byte == b'.')
    {
        // `%1` in the notation of Qt.
        return Some((at + count, Key::Named(text[..at + count].to_owned()), true));
    }
    at += bytes[at..].iter().take_while(|byte| b"-+#0'".contains(byte)).count();
    at += digits(at);
    if bytes.get(at) == Some(&b'.') {
        at += 1 + digits(at + 1);
    }
    at += bytes[at..].iter().take_while(|byte| b"hlqjzt".contains(byte)).count();
    let letter = bytes.get(at).filter(|letter| b"diouxXeEfFgGaAcCsSp@".contains(letter))?;
    // A per cent sign before a word is not a placeholder, except for `%s` and `%d`.
    if number.is_none()
        && text[at + 1..].starts_with(char::is_alphabetic)
        && at == 1
        && !b"sd".contains(letter)
    {
        return None;
    }
    let numbered = number.is_some();
    let number = number.unwrap_or_else(|| {
        *argument += 1;
        *argument
    });
    Some((at + 1, Key::Argument(number, kind(*letter)), numbered))
}

/// Returns the type of an argument: some letters mean the same type.
fn kind(letter: u8) -> char {
    match letter {
        b'i' | b'u' => 'd',
        b'S' | b'@' => 's',
        other => char::from(other),
    }
}

/// Reads `$name$` or `%name%`.
fn variable(text: &str, mark: char) -> Option<Read> {
    let end = 1 + text[1..].find(mark)?;
    let after = text[end + 1..].chars().next();
    let name = &text[1..end];
    let is = name.len() > 1 && is_name(name) && !name.starts_with(|c: char| c.is_ascii_digit());
    (is && !after.is_some_and(|c| c.is_alphanumeric() || c == mark))
        .then(|| (end + 1, Key::Named(text[..=end].to_owned()), true))
}

/// Reads `{name}`, `{0}`, `{}`, `{total:.2f}`, `{{name}}`, `${name}`, or the beginning of
/// `{count, plural, …}`, which contains text.
fn braces(text: &str, from: usize, notation: Notation) -> Option<Read> {
    let double = text[from..].starts_with("{{");
    let open = from + if double { 2 } else { 1 };
    let inner = &text[open..];
    let end = inner.find(['{', '}', '\n'])?;
    let close = if double { "}}" } else { "}" };
    let whole = &inner[..end];
    let name = whole.split([':', '!', ',', '|']).next().unwrap_or_default();
    // `{0,number,#.##}` and `{0,10}` are placeholders; `{ascii,ibm}` is a list shown to users.
    let formatted = |rest: &str| {
        let kind = rest.split([',', ':']).next().unwrap_or_default().trim();
        FORMATS.contains(&kind) || kind.trim_start_matches('-').parse::<u8>().is_ok()
    };
    let is_list =
        whole.split_once(',').is_some_and(|(_, rest)| !rest.is_empty() && !formatted(rest));
    let length = open + end + close.len();
    let marks = &text[..open];
    let read = |length: usize| (length, Key::Named(format!("{marks}{}{close}", name.trim())), true);
    if inner[end..].starts_with(close) {
        let is = !is_list && is_name(name.trim())
            || (notation == Notation::Strings && !double && from == 0 && whole.is_empty());
        // Documents that are templates name their fields like variables.
        return is.then(|| read(length));
    }
    // A message with cases: `{count, plural, one {…} other {…}}`.
    let comma = whole.find(',')?;
    let cases = ["plural", "select", "selectordinal"]
        .iter()
        .any(|case| whole[comma + 1..].trim_start().starts_with(case));
    (cases && notation == Notation::Strings && is_name(name.trim()))
        .then(|| (open + comma + 1, Key::Named(format!("{{{}}}", name.trim())), true))
}

/// Reads `<b>`, `</a>`, `<br/>` or `<g id="1">`. Elements that are in no table have to be closed:
/// `<command>ls</command>`, `<xref linkend="x"/>`.
fn tag(whole: &str, start: usize) -> Option<Read> {
    let text = &whole[start..];
    let end = text
        .bytes()
        .take(MAX_TAG_LENGTH)
        .skip(1)
        .position(|byte| matches!(byte, b'>' | b'<'))
        .map(|end| end + 1)?;
    if !text[end..].starts_with('>') {
        return None;
    }
    let inner = text[1..end].trim_end_matches('/');
    let closing = inner.strip_prefix('/');
    let inner = closing.unwrap_or(inner);
    let length = inner.bytes().take_while(u8::is_ascii_alphanumeric).count();
    let name = inner[..length].to_ascii_lowercase();
    let after_name = &inner[length..];
    // `B<X>` in the source of a manual is not an element.
    let element = ELEMENTS.contains(&name.as_str())
        && !(after_name.is_empty() && ELEMENTS_AND_WORDS.contains(&name.as_str()));
    let known = CODES.contains(&&inner[..length]) || element;
    let window = |from: usize, to: usize| {
        whole
            .get(whole.floor_char_boundary(from)..whole.floor_char_boundary(to))
            .unwrap_or_default()
    };
    let closed = || match closing {
        Some(_) => window(start.saturating_sub(MAX_ELEMENT_LENGTH), start)
            .contains(&format!("<{}", &inner[..length])),
        None if text[..end].ends_with('/') => {
            after_name.contains("=\"") || after_name.contains("='")
        }
        None => window(start + end, start + end + MAX_ELEMENT_LENGTH)
            .contains(&format!("</{}>", &inner[..length])),
    };
    let known =
        known || length > 0 && inner.starts_with(|c: char| c.is_ascii_alphabetic()) && closed();
    if !known || !(after_name.is_empty() || after_name.starts_with(char::is_whitespace)) {
        return None;
    }
    let id = after_name
        .split_once(" id=")
        .and_then(|(_, rest)| rest.strip_prefix(['"', '\'']))
        .and_then(|rest| rest.split(['"', '\'']).next())
        .map_or(String::new(), |id| format!(" id=\"{id}\""));
    let slash = if closing.is_some() { "/" } else { "" };
    Some((end + 1, Key::Named(format!("<{slash}{name}{id}>")), true))
}

/// Whether a text is a name in a program: letters, digits and the marks that join them.
fn is_name(name: &str) -> bool {
    !name.is_empty()
        && name.len() <= 60
        && name.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"_.-[]$@".contains(&byte))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found(text: &str, notation: Notation) -> Vec<&str> {
        find(text, notation).iter().map(|placeholder| &text[placeholder.span.range()]).collect()
    }

    #[test]
    fn placeholders_of_programs_are_found() {
        for (text, placeholders) in [
            ("%s of %d", &["%s", "%d"][..]),
            ("%1$s of %2$d", &["%1$s", "%2$d"]),
            ("%-10.2f%%", &["%-10.2f"]),
            ("%(name)s has %(count)d", &["%(name)s", "%(count)d"]),
            ("{0} and {name}, {}", &["{0}", "{name}", "{}"]),
            ("{{name}} ${name} $name$ %name%", &["{{name}}", "${name}", "$name$", "%name%"]),
            ("%1 of %L2", &["%1"]),
            (
                "<b>bold</b><br/> <a href=\"x\">y</a>",
                &["<b>", "</b>", "<br/>", "<a href=\"x\">", "</a>"],
            ),
            (
                "{count, plural, one {# file of {who}} other {files} =0 {# files of {who}}} {x}",
                &["{count,", "{who}", "{x}"],
            ),
            ("100% of 5%, 20%d", &[]),
            ("50 % of all, 3 % sure", &[]),
            ("usage: <file> {a b} $5 and $6", &[]),
            ("add <mark>, <mark>x</mark>", &["<mark>", "<mark>", "</mark>"]),
            ("add <label> = <code>", &[]),
            (
                "<command>ls</command> <xref linkend='a'/> <file/>",
                &["<command>", "</command>", "<xref linkend='a'/>"],
            ),
            ("{0,number,#.##} {0,10} {ascii,ibm}", &["{0,number,#.##}", "{0,10}"]),
            ("%-e %b %Y, %H:%M", &[]),
            ("%d %B %Y r.", &[]),
            ("%d of %s", &["%d", "%s"]),
            ("%B%s %s%b", &["%s", "%s"]),
            ("B<X> %uż. %ipx", &[]),
        ] {
            assert_eq!(found(text, Notation::Strings), placeholders, "{text}");
        }
    }

    #[test]
    fn documents_have_named_fields_only() {
        assert_eq!(
            found("Dear {name}, {{surname}} ${x} %(y)s", Notation::Documents),
            ["{name}", "{{surname}}", "${x}", "%(y)s"]
        );
        assert_eq!(found("100%s <b>a</b> {} $a$ { x y }", Notation::Documents), [""; 0]);
    }
}
