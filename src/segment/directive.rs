//! Lines that steer a site generator and that no reader of the page sees.

/// Keywords of the modules of JavaScript, and of what they export.
const IMPORT: &str = "import ";
const FROM: &str = " from ";
const EXPORT: &str = "export ";
const EXPORTED: [&str; 5] = ["const ", "let ", "default ", "function ", "{"];

/// Endings of the names of pictures.
const PICTURES: [&str; 6] = ["png", "jpg", "jpeg", "gif", "svg", "webp"];
/// Minimum number of parts of a name with figures that is no word of a language.
const MIN_PARTS: usize = 4;

/// Whether all lines of a block are directives: imports of components (`import A from 'b'`), marks
/// around a step (`--- task ---`), wiki commands (`[[!tag a]]`), the name of a
/// text to include (`[[[steps]]]`), the closing tag of a shortcode, a
/// property of the page (`@title = 'May'`), or the text that a table of contents replaces.
pub(super) fn is_directive(block: &str) -> bool {
    let block = block.trim();
    is_wiki_command(block)
        || replaced_by_contents(block)
        || is_import(block)
        || block.lines().map(str::trim).filter(|line| !line.is_empty()).all(is_mark)
}

/// Whether all lines of a block are properties in small letters, as between two rules.
pub(super) fn is_properties(block: &str) -> bool {
    let is_property = |line: &str| {
        line.split_once(':').is_some_and(|(name, value)| {
            is_name(name)
                && name.starts_with(|c: char| c.is_ascii_lowercase())
                && (value.is_empty() || value.starts_with(' '))
        })
    };
    block.lines().map(str::trim).all(is_property)
}

/// Whether a listing goes on after a block that has a mark of its start or its end.
pub(super) fn listing(block: &str) -> Option<bool> {
    block.lines().rev().find_map(|line| match line.trim() {
        "--- code ---" => Some(true),
        "--- /code ---" => Some(false),
        _ => None,
    })
}

/// Whether all lines of a block of code are tags without text.
pub(super) fn is_tags(block: &str) -> bool {
    let is_tag = |line: &str| {
        let name = line.strip_prefix("</").and_then(|rest| rest.strip_suffix('>'));
        name.is_some_and(is_name)
    };
    block.lines().map(str::trim).filter(|line| !line.is_empty()).all(is_tag)
}

/// Whether the description of a picture is the name of its file: one word of several parts with
/// figures (`2031-05-02_10-20-30`, `menu_2`), or with the ending of a picture.
pub(super) fn is_file_name(text: &str) -> bool {
    const MARKS: [char; 3] = ['_', '-', '.'];
    let has_ending = text
        .rsplit_once('.')
        .is_some_and(|(name, ending)| !name.is_empty() && PICTURES.contains(&ending));
    let is_of_parts = text.split(MARKS).count() >= MIN_PARTS || text.contains('_');
    !text.contains(char::is_whitespace)
        && (has_ending || is_of_parts && text.contains(|c: char| c.is_ascii_digit()))
}

fn is_mark(line: &str) -> bool {
    let between = |open: &str, close: &str| -> Option<&str> {
        Some(line.strip_prefix(open)?.strip_suffix(close)?.trim())
    };
    let is_closing =
        |inside: &str| inside.strip_prefix('/').is_some_and(|rest| is_name(rest.trim()));
    between("--- ", " ---").is_some_and(|name| is_name(name.strip_prefix('/').unwrap_or(name)))
        || between("{{<", ">}}").or_else(|| between("{{%", "%}}")).is_some_and(is_closing)
        || between("[[[", "]]]").is_some_and(is_name)
        || line.strip_prefix('@').is_some_and(|rest| {
            let name = rest.split([' ', ':', '=']).next().unwrap_or_default();
            let value = rest[name.len()..].trim_start();
            is_name(name) && value.starts_with([':', '='])
        })
}

/// Whether a block is commands of a wiki: `[[!meta title="May"]]`.
fn is_wiki_command(block: &str) -> bool {
    let mut rest = block;
    while let Some(end) = rest.strip_prefix("[[!").and_then(|_| rest.find("]]")) {
        rest = rest[end + 2..].trim_start();
    }
    rest.is_empty() && !block.is_empty()
}

/// Whether a generator puts a table of contents in the place of a block.
fn replaced_by_contents(block: &str) -> bool {
    block.lines().any(|line| line.trim() == "{:toc}" || line.trim() == "{: toc}")
}

/// Whether a block imports or exports parts of a page that is a program: every statement of it
/// begins with its keyword.
fn is_import(block: &str) -> bool {
    let quoted = |rest: &str| rest.trim_start().starts_with(['\'', '"']);
    let is_import = |line: &str| {
        line.strip_prefix(IMPORT).is_some_and(|rest| {
            quoted(rest) || rest.split_once(FROM).is_some_and(|(_, from)| quoted(from))
        })
    };
    let is_export = |line: &str| {
        line.strip_prefix(EXPORT)
            .is_some_and(|rest| EXPORTED.iter().any(|kind| rest.starts_with(kind)))
    };
    let first = block.lines().next().unwrap_or_default();
    if is_export(first) {
        return true;
    }
    block
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty())
        .all(|line| is_import(line) || is_export(line))
        && !block.is_empty()
}

/// Whether a text is a name in a program.
fn is_name(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(|byte| byte.is_ascii_alphanumeric() || b"-_".contains(&byte))
}
