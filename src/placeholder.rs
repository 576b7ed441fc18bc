//! Placeholders and tags in texts of programs: what a program fills in or a reader of markup obeys,
//! and a translation has to keep.

use crate::span::Span;

/// What a part of a text stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Key {
    /// The argument of that number, counted from 1, in the notation of `printf`, and the type that
    /// it is written as.
    Argument(u32, char),
    /// Something by its name, with the marks around it: `{name}`, `${name}`, `%(name)s`; a tag by
    /// its name and its id, or by its name alone.
    Named(String),
}

/// A placeholder or a tag.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placeholder {
    /// Where it stands.
    pub span: Span,
    /// What it stands for.
    pub key: Key,
    /// Whether it says itself which argument it is, where that goes by numbers.
    pub numbered: bool,
}

/// Where placeholders are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Notation {
    /// In the strings of a program: everything that programs fill in, and tags.
    Strings,
    /// In documents: fields with a name in braces and nothing that prose could be.
    Documents,
}

/// The longest tag that is one, in bytes.
const LONGEST: usize = 2000;
/// How a message may write what it fills in.
const FORMATS: [&str; 9] =
    ["number", "date", "time", "choice", "spellout", "ordinal", "duration", "list", "plural"];
/// A pattern of dates has no more letters outside of its directives: `r.`, `de`.
const LETTERS: usize = 3;
/// So many bytes from its beginning at most an element that no table has may end.
const FARTHEST: usize = 4000;
/// Elements of web pages that stand in the strings of programs. Other words in angle brackets are
/// to be read: `<file>`.
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
/// Those that are words as well: `<label>` by itself stands for a label that a user writes.
const WORDS: [&str; 8] = ["button", "center", "cite", "code", "font", "label", "mark", "table"];
/// Elements that hold others or nothing, by which segments of translation files mark what they do
/// not spell out.
pub(crate) const CODES: [&str; 13] =
    ["bpt", "bx", "ec", "ept", "ex", "g", "it", "pc", "ph", "sc", "ut", "x", "tt"];

impl Key {
    /// Whether it is an element that belongs to the markup of a document and to no table here:
    /// `<command>`. A translation may mark a word once more or less.
    pub fn is_markup(&self) -> bool {
        let Key::Named(name) = self else { return false };
        let Some(name) = name.strip_prefix('<') else { return false };
        let name = name.trim_start_matches('/').split([' ', '>', '/']).next().unwrap_or_default();
        !CODES.contains(&name) && !ELEMENTS.contains(&name)
    }
}

/// The placeholders of a text, in order.
pub fn find(text: &str, notation: Notation) -> Vec<Placeholder> {
    let mut found = Vec::new();
    if notation == Notation::Strings && is_time_pattern(text) {
        return found;
    }
    let bytes = text.as_bytes();
    let (mut at, mut argument) = (0, 0);
    // In a message with cases, the braces that are open: whether what stands in them are the names
    // of cases, or a text.
    let mut open: Vec<bool> = Vec::new();
    let mut has_cases = false;
    while let Some(next) =
        bytes[at..].iter().position(|byte| matches!(byte, b'%' | b'{' | b'}' | b'$' | b'<' | b'#'))
    {
        let start = at + next;
        let rest = &text[start..];
        if open.last() == Some(&true) || bytes[start] == b'}' {
            match bytes[start] {
                b'{' => open.push(false),
                b'}' => drop(open.pop()),
                _ => {}
            }
            at = start + 1;
            continue;
        }
        // A number before a per cent sign is one of per cents, unless it belongs to a placeholder.
        let behind = found.last().is_some_and(|last: &Placeholder| last.span.end as usize == start);
        let counted = start > 0 && bytes[start - 1].is_ascii_digit() && !behind;
        let read = match (bytes[start], notation) {
            (b'%', _) if rest.starts_with("%(") => keyed(rest),
            (b'%', Notation::Strings) if rest.starts_with("%%") => {
                at = start + 2;
                continue;
            }
            (b'%', Notation::Strings) if !counted => {
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
                }
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
    if has_cases {
        // One language has more cases than the other, and most of them repeat what is filled in.
        let mut seen = Vec::new();
        found.retain(|placeholder| {
            let new = !seen.contains(&placeholder.key);
            seen.push(placeholder.key.clone());
            new
        });
    }
    found
}

/// Whether a text may have placeholders at all: most have none, and this is quickly told.
pub fn is_possible(text: &str) -> bool {
    text.bytes().any(|byte| matches!(byte, b'%' | b'{' | b'$' | b'<'))
}

/// Whether a text is nothing but a pattern of dates and times, in the notation of `strftime`:
/// `%d %B %Y`, `%-e %b %H:%M`. Each language has its own.
fn is_time_pattern(text: &str) -> bool {
    let (mut rest, mut own, mut letters) = (text, 0, 0);
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
        // The others are arguments of `printf` as well.
        own += usize::from(b"bBDhHIjklmMpPrRTUVwWyYZ".contains(&letter));
        rest = &rest[1..];
    }
    own > 0 && letters <= LETTERS
}

/// A placeholder that was read: its length, its key, whether it is numbered.
type Read = (usize, Key, bool);

/// `%(name)s`.
fn keyed(text: &str) -> Option<Read> {
    let end = text.find(')').filter(|end| is_name(&text[2..*end]))?;
    let flags = text[end + 1..].bytes().take_while(|byte| b"-+0.123456789".contains(byte)).count();
    let conversion = end + 1 + flags;
    let letter = text.as_bytes().get(conversion).filter(|letter| letter.is_ascii_alphabetic())?;
    Some((conversion + 1, Key::Named(format!("%({}){}", &text[2..end], kind(*letter))), true))
}

/// `%s`, `%-10.2f`, `%1$s`, `%1`.
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
        // `%1` as Qt has it.
        return Some((at + count, Key::Named(text[..at + count].to_owned()), true));
    }
    at += bytes[at..].iter().take_while(|byte| b"-+#0'".contains(byte)).count();
    at += digits(at);
    if bytes.get(at) == Some(&b'.') {
        at += 1 + digits(at + 1);
    }
    at += bytes[at..].iter().take_while(|byte| b"hlqjzt".contains(byte)).count();
    let letter = bytes.get(at).filter(|letter| b"diouxXeEfFgGaAcCsSp@".contains(letter))?;
    // A word behind the sign of per cent is none: the letter stands alone.
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

/// Letters that say the same of an argument.
fn kind(letter: u8) -> char {
    match letter {
        b'i' | b'u' => 'd',
        b'S' | b'@' => 's',
        other => char::from(other),
    }
}

/// `$name$`, `%name%`.
fn variable(text: &str, mark: char) -> Option<Read> {
    let end = 1 + text[1..].find(mark)?;
    let behind = text[end + 1..].chars().next();
    let name = &text[1..end];
    let is = name.len() > 1 && is_name(name) && !name.starts_with(|c: char| c.is_ascii_digit());
    (is && !behind.is_some_and(|c| c.is_alphanumeric() || c == mark))
        .then(|| (end + 1, Key::Named(text[..=end].to_owned()), true))
}

/// `{name}`, `{0}`, `{}`, `{total:.2f}`, `{{name}}`, `${name}`; of `{count, plural, …}` the
/// beginning: what it holds is text.
fn braces(text: &str, from: usize, notation: Notation) -> Option<Read> {
    let double = text[from..].starts_with("{{");
    let open = from + if double { 2 } else { 1 };
    let inner = &text[open..];
    let end = inner.find(['{', '}', '\n'])?;
    let close = if double { "}}" } else { "}" };
    let whole = &inner[..end];
    let name = whole.split([':', '!', ',', '|']).next().unwrap_or_default();
    // `{0,number,#.##}`, `{0,10}`; `{ascii,ibm}` is a list to be read.
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
        // In prose a single word in braces is a word; in templates of letters fields have names
        // that programs can read.
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

/// `<b>`, `</a>`, `<br/>`, `<g id="1">`; of any other name where it is closed:
/// `<command>ls</command>`, `<xref linkend="x"/>`.
fn tag(whole: &str, start: usize) -> Option<Read> {
    let text = &whole[start..];
    let end = text
        .bytes()
        .take(LONGEST)
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
    let behind = &inner[length..];
    // `B<X>` of a manual is no element.
    let element =
        ELEMENTS.contains(&name.as_str()) && !(behind.is_empty() && WORDS.contains(&name.as_str()));
    let known = CODES.contains(&&inner[..length]) || element;
    let window = |from: usize, to: usize| {
        whole
            .get(whole.floor_char_boundary(from)..whole.floor_char_boundary(to))
            .unwrap_or_default()
    };
    let closed = || match closing {
        Some(_) => window(start.saturating_sub(FARTHEST), start)
            .contains(&format!("<{}", &inner[..length])),
        None if text[..end].ends_with('/') => behind.contains("=\"") || behind.contains("='"),
        None => window(start + end, start + end + FARTHEST)
            .contains(&format!("</{}>", &inner[..length])),
    };
    let known =
        known || length > 0 && inner.starts_with(|c: char| c.is_ascii_alphabetic()) && closed();
    if !known || !(behind.is_empty() || behind.starts_with(char::is_whitespace)) {
        return None;
    }
    let id = behind
        .split_once(" id=\"")
        .and_then(|(_, rest)| rest.split('"').next())
        .map_or(String::new(), |id| format!(" id=\"{id}\""));
    let slash = if closing.is_some() { "/" } else { "" };
    Some((end + 1, Key::Named(format!("<{slash}{name}{id}>")), true))
}

/// Letters, digits and what joins them in the names of programs; at least one.
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
    fn what_programs_fill_in_is_found() {
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
