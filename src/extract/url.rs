//! Addresses on the web and e-mail addresses, in the text and as targets of links.

use std::cmp::Ordering;
use std::ops::Range;

use super::{Extraction, Statement};
use crate::document::{BlockKind, InlineKind};
use crate::fact::{Fact, Strength, Value};
use crate::html_tags::is_tags;
use crate::language::Language;
use crate::span::Span;

/// Finds the addresses.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let document = extraction.text.document;
    let targets: Vec<u32> = document
        .blocks
        .iter()
        .flat_map(|block| &block.inlines)
        .filter(|inline| matches!(inline.kind, InlineKind::Target | InlineKind::Label(_)))
        .map(|inline| inline.span.start)
        .collect();
    let mut start = 0;
    while start < document.tokens.len() {
        let mut end = start + 1;
        while end < document.tokens.len() && !document.tokens[end].spaced {
            // The target of a link ends the word before it, and so does a tag with an address.
            let gap = document.tokens[end - 1].span.end..document.tokens[end].span.start;
            let written = extraction.text.source.slice(Span { start: gap.start, end: gap.end });
            let is_target = targets.binary_search_by(|target| within(target, &gap)).is_ok();
            if is_target || written.contains("://") {
                break;
            }
            end += 1;
        }
        if end - start >= 3 {
            chunk(extraction, start, end);
        }
        start = end;
    }
    for block in &document.blocks {
        let written = extraction.text.source.slice(block.span);
        if block.kind == BlockKind::Code && is_tags(written) {
            shown_by_tags(extraction, block.span, written);
        }
        for inline in &block.inlines {
            let written = extraction.text.source.slice(inline.span);
            match inline.kind {
                InlineKind::Target => target(extraction, inline.span, written),
                InlineKind::Label(defined) => {
                    target(extraction, inline.span, extraction.text.source.slice(defined));
                }
                InlineKind::Code => {
                    for (at, address) in written_out(written) {
                        let start = inline.span.start as usize + at;
                        target(extraction, Span::new(start, start + address.len()), address);
                    }
                    host_in_code(extraction, inline.span, written.trim_matches('`'));
                }
                InlineKind::Syntax | InlineKind::Placeholder if written.starts_with('<') => {
                    for (at, address) in attributes(written) {
                        let start = inline.span.start as usize + at;
                        target(extraction, Span::new(start, start + address.len()), address);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Records the target of a link at a place in the text. One inside the same site may be written with
/// the host in the other text.
fn target(extraction: &mut Extraction<'_>, span: Span, written: &str) {
    let readings = match written.strip_prefix("mailto:") {
        Some(address) => {
            let address = address.trim();
            let (name, host) = address.split_once('@').unwrap_or((address, ""));
            email_readings(address, name, host)
        }
        None if written.contains("://") => url_readings(written, extraction.language),
        None if is_path(written) => {
            let readings = url_readings(written, extraction.language);
            let strength = Strength::Hint;
            let fact = Fact { span, readings, strength, implied: Vec::new(), counted: None };
            return extraction.items.push(fact);
        }
        None => return,
    };
    let implied = readings.iter().filter_map(path).collect();
    extraction.items.push(Fact {
        span,
        readings,
        strength: Strength::Stated,
        implied,
        counted: None,
    });
}

/// Whether a target is a path from the root of the same site: `/tools/saw`.
fn is_path(target: &str) -> bool {
    target.strip_prefix('/').is_some_and(|path| path.starts_with(char::is_alphanumeric))
}

/// Returns the path of an address without its host.
fn path(address: &Value) -> Option<Value> {
    let Value::Url(address) = address else { return None };
    let path = &address[address.find('/').filter(|host| *host > 0)?..];
    is_path(path).then(|| Value::Url(path.into()))
}

/// Records a host that is a piece of code, which may be the name of a file as well.
fn host_in_code(extraction: &mut Extraction<'_>, span: Span, code: &str) {
    let ending = code.rsplit('.').next().unwrap_or_default();
    if is_host(code) && extraction.lexicon.is_domain(ending) {
        extraction.items.push(Fact {
            span,
            readings: url_readings(code, extraction.language),
            strength: Strength::Hint,
            implied: Vec::new(),
            counted: None,
        });
    }
}

/// Records the addresses in tags that are a block of their own: what they show is compared as a
/// block, but the other text may have it inside one.
fn shown_by_tags(extraction: &mut Extraction<'_>, span: Span, tags: &str) {
    for (at, address) in attributes(tags).filter(|(_, address)| address.contains("://")) {
        let start = span.start as usize + at;
        extraction.items.push(Fact {
            span: Span::new(start, start + address.len()),
            readings: url_readings(address, extraction.language),
            strength: Strength::Hint,
            implied: Vec::new(),
            counted: None,
        });
    }
}

/// Returns the addresses with a scheme in a piece of code, and where in it they start.
fn written_out(code: &str) -> impl Iterator<Item = (usize, &str)> {
    code.match_indices("http").filter_map(|(at, _)| {
        let address = code[at..]
            .split(|c: char| {
                c.is_whitespace() || matches!(c, '`' | '"' | '\'' | '<' | '>' | ')' | ']' | '}')
            })
            .next()?;
        address.contains("://").then_some((at, address))
    })
}

/// Returns the addresses in the attributes of an HTML tag, and where in it they start.
fn attributes(tag: &str) -> impl Iterator<Item = (usize, &str)> {
    tag.match_indices(['"', '\'']).filter_map(|(at, quote)| {
        let address = tag[at + 1..].split(quote).next()?;
        let named = ["href=", "src=", "cite="].iter().any(|name| tag[..at].ends_with(name));
        named.then_some((at + 1, address))
    })
}

/// Reads a run of tokens without white space between them: quotes and brackets around it and marks
/// after it don't belong to the address.
fn chunk(extraction: &mut Extraction<'_>, start: usize, end: usize) {
    let (mut start, mut end) = (start, end);
    let is_scheme = |word: &str| {
        ["http", "https", "www"].iter().any(|scheme| word.eq_ignore_ascii_case(scheme))
    };
    let scheme = (start..end).find(|token| is_scheme(extraction.word(*token)));
    match scheme {
        Some(scheme) => {
            start = scheme;
            // The value of an attribute: `url='https://example.org'>here`.
            let quote = start
                .checked_sub(1)
                .map(|before| extraction.word(before))
                .filter(|quote| matches!(*quote, "\"" | "'"));
            end = quote
                .and_then(|quote| (start..end).find(|token| extraction.word(*token) == quote))
                .unwrap_or(end);
            end = closing_bracket(extraction, start..end).unwrap_or(end);
        }
        None => {
            while start < end && is_around(extraction.word(start)) {
                start += 1;
            }
            // `(see:x.pl)` is rare; the text before a bracket is no part of an address.
            if let Some(bracket) = (start..end)
                .rev()
                .find(|token| matches!(extraction.word(*token), "(" | "<" | "[" | "„" | "\"" | ":"))
                && (bracket + 1..end).any(|token| extraction.word(token) == ".")
            {
                start = bracket + 1;
            }
        }
    }
    while end > start
        && (is_around(extraction.word(end - 1))
            || matches!(
                extraction.word(end - 1),
                "." | "," | ";" | ":" | "!" | "?" | "…" | "-" | "–" | "|"
            ))
    {
        end -= 1;
    }
    let Some(span) = extraction.span(start..end) else { return };
    let written = extraction.text.source.slice(span);
    // `example.org/@name` is no address of e-mail.
    if let Some((name, host)) = written.split_once('@').filter(|(name, _)| !name.contains('/')) {
        if !name.is_empty() && is_host(&host.to_lowercase()) {
            let readings = email_readings(written, name, host);
            extraction.take(start..end, Statement::stated(readings));
        }
        return;
    }
    // `example.org`, or any host that a path follows.
    let (host, path) = written.split_once('/').unwrap_or((written, ""));
    let ending =
        host.split([':', '?']).next().unwrap_or(host).rsplit('.').next().unwrap_or_default();
    let bare = is_host(host)
        && (extraction.lexicon.is_domain(ending) || path.starts_with(char::is_alphanumeric));
    if written.contains("://") || written.starts_with("www.") || bare {
        let readings = url_readings(written, extraction.language);
        extraction.take(start..end, Statement::stated(readings));
    }
}

/// Returns the first bracket in some tokens that closes none of theirs: the address in
/// `(https://example.org/a_(b))` ends before the last.
fn closing_bracket(extraction: &Extraction<'_>, tokens: Range<usize>) -> Option<usize> {
    let mut open = 0;
    for token in tokens {
        match extraction.word(token) {
            "(" => open += 1,
            ")" if open == 0 => return Some(token),
            ")" => open -= 1,
            _ => {}
        }
    }
    None
}

/// Compares the place of a target with a gap between two tokens.
fn within(target: &u32, gap: &Range<u32>) -> Ordering {
    match target {
        target if *target < gap.start => Ordering::Less,
        target if *target >= gap.end => Ordering::Greater,
        _ => Ordering::Equal,
    }
}

fn is_around(text: &str) -> bool {
    matches!(
        text,
        "(" | ")"
            | "["
            | "]"
            | "{"
            | "}"
            | "<"
            | ">"
            | "\""
            | "'"
            | "„"
            | "”"
            | "“"
            | "‘"
            | "’"
            | "«"
            | "»"
            | "*"
            | "_"
            | "`"
    )
}

/// Whether a text is labels parted by stops, none of one letter, in small letters throughout, the
/// last of letters only.
fn is_host(host: &str) -> bool {
    let host = host.split(['/', ':', '?']).next().unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let fine = |label: &&str| {
        label.len() > 1
            && label.chars().all(|c| c.is_alphanumeric() || c == '-')
            && !label.starts_with('-')
    };
    labels.len() > 1
        && labels.iter().all(fine)
        && host.chars().all(|c| !c.is_uppercase())
        && labels.last().is_some_and(|ending| ending.chars().all(char::is_alphabetic))
        && labels[0].contains(char::is_alphabetic)
}

/// Returns the address without scheme, `www.` and trailing slash; and without the parts that name a
/// language, which a translation changes.
fn url_readings(written: &str, own: Language) -> Vec<Value> {
    let bare = written.split_once("://").map_or(written, |(_, rest)| rest).trim_end_matches('/');
    let (host, path) = bare.split_at(bare.find(['/', '?', '#']).unwrap_or(bare.len()));
    let host = host.to_lowercase();
    let host = host.strip_prefix("www.").unwrap_or(&host);
    let whole = format!("{host}{path}");
    let mut readings = vec![Value::Url(whole.as_str().into())];
    // Two names of one's own computer.
    let local = host.strip_prefix("localhost").filter(|port| !port.starts_with(['.', '-']));
    let local = local.map(|port| format!("127.0.0.1{port}"));
    let host = local.as_deref().unwrap_or(host);
    let labels: Vec<&str> = host.split('.').collect();
    let neutral_host: Vec<&str> = labels
        .iter()
        .copied()
        .filter(|label| labels.len() < MIN_LABELS || !(is_language(label) || *label == MOBILE_HOST))
        .collect();
    let neutral_host = neutral_host.join(".");
    let (file, query) = path.split_at(path.find(['?', '#']).unwrap_or(path.len()));
    let segments: Vec<&str> = file.split('/').filter(|segment| !segment.is_empty()).collect();
    let neutral = |host: &str, segments: &mut dyn Iterator<Item = &str>| {
        let mut address = host.to_owned();
        for segment in segments.filter(|segment| !is_language(segment)) {
            address.push('/');
            address.extend(without_language(segment));
        }
        // `/index.html` is the page of its folder, `/deed.pl` that of a licence.
        if let Some((folder, page)) = address.rsplit_once('/')
            && DEFAULT_PAGES.contains(&page.split('.').next().unwrap_or_default())
        {
            address.truncate(folder.len());
        }
        address.push_str(&neutral_query(query));
        Value::Url(address.into())
    };
    let without = neutral(&neutral_host, &mut segments.iter().copied());
    if without != readings[0] {
        readings.push(without);
    }
    // Of a search, the words that are searched for.
    if let Some(value) = searched(query) {
        readings.push(Value::Url(format!("{neutral_host}{file}?{value}").into()));
    }
    // `example.com/@jane_doe/post` is `jane-doe.example.com/post`.
    if let Some(user) = segments.first().and_then(|segment| segment.strip_prefix('@')) {
        let host = format!("{}.{neutral_host}", user.to_lowercase().replace('_', "-"));
        readings.push(neutral(&host, &mut segments[1..].iter().copied()));
    }
    // `/pl/kontakt`: below the language of its text, the words of a path are translated.
    let below = segments.iter().position(|segment| names(segment, own));
    let translated = |segment: &str| !segment.contains(|c: char| c.is_ascii_digit());
    if let Some(below) = below.filter(|below| below + 1 < segments.len()) {
        let kept = segments[..below].iter().copied();
        let rest = segments[below + 1..].iter().copied();
        let rest = rest.map(|segment| if translated(segment) { "*" } else { segment });
        readings.push(neutral(&neutral_host, &mut kept.chain(rest)));
    }
    // The host of this text's own language may order its pages otherwise than that of the other.
    if labels.first().is_some_and(|label| names(label, own)) && labels.len() >= MIN_LABELS {
        readings.push(Value::Url(neutral_host.into()));
    }
    readings
}

/// Names of the page that is shown for its folder.
const DEFAULT_PAGES: [&str; 2] = ["index", "deed"];
/// Names of the values of an address that choose a language, and beginnings of those that tell
/// where its reader came from.
const LANGUAGE_VALUES: [&str; 5] = ["hl", "lang", "locale", "language", "setlang"];
const SOURCE_VALUES: [&str; 3] = ["utm_", "fbclid", "gclid"];

/// The label of a host that shows the same pages to small screens: `en.m.example.org`.
const MOBILE_HOST: &str = "m";
/// Minimum number of labels of a host one of which may be a language: `pl.example.org`.
const MIN_LABELS: usize = 3;

/// Whether a part of an address is the code of a language, perhaps with a country: `pl`, `en-US`.
fn is_language(part: &str) -> bool {
    Language::ALL.iter().any(|language| names(part, *language))
}

/// Whether a part of an address is the code of one language.
fn names(part: &str, language: Language) -> bool {
    part.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(language.code()))
        && (part.len() == 2 || (part.len() == 5 && matches!(part.as_bytes()[2], b'-' | b'_')))
}

/// Returns the pieces of a name of a file without the code of a language before its ending:
/// `about_en.htm`.
fn without_language(segment: &str) -> [&str; 2] {
    let (name, ending) = segment.split_at(segment.rfind('.').unwrap_or(segment.len()));
    // `deed.pl`
    if !name.is_empty() && ending.get(1..).is_some_and(is_language) {
        return [name, ""];
    }
    let cut = name.rfind(['_', '-', '.']).filter(|cut| is_language(&name[cut + 1..]));
    [&name[..cut.unwrap_or(name.len())], ending]
}

/// Returns the query and the fragment of an address without the values that are languages, tell
/// where the reader came from, or are words to be shared or searched for, which are translated. No
/// place of a page has a name that begins with a stop: such a fragment tells where the reader came
/// from too.
fn neutral_query(query: &str) -> String {
    let (values, fragment) = query.split_at(query.find('#').unwrap_or(query.len()));
    let is_neutral = |part: &&str| {
        let (name, value) = part.split_once('=').unwrap_or(("", part));
        !(part.is_empty()
            || is_language(value)
            || LANGUAGE_VALUES.contains(&name)
            || SOURCE_VALUES.iter().any(|source| name.starts_with(source)))
    };
    let mut neutral = String::new();
    for part in values.trim_start_matches('?').split('&').filter(is_neutral) {
        neutral.push(if neutral.is_empty() { '?' } else { '&' });
        match part.split_once('=').filter(|(_, value)| is_phrase(value)) {
            Some((name, _)) => neutral.push_str(name),
            None => neutral.push_str(part),
        }
    }
    let place = fragment.trim_start_matches('#');
    if !is_language(place) && !place.starts_with('.') {
        neutral.push_str(fragment);
    }
    neutral
}

/// Names of the values of an address that are searched for.
const SEARCH_VALUES: [&str; 5] = ["q", "query", "search", "search_query", "quicksearch"];
/// Minimum length in bytes of such a value that tells pages apart by itself.
const LONG_VALUE: usize = 16;

/// Returns what a query of several values searches for, with its name, if that is long.
fn searched(query: &str) -> Option<String> {
    let values = query.split('#').next()?.strip_prefix('?')?;
    let is_searched = |part: &&str| {
        let name = part.split_once('=').map(|(name, _)| name);
        name.is_some_and(|name| SEARCH_VALUES.contains(&name))
    };
    let searched = values.split('&').find(is_searched)?;
    let is_long = values.contains('&') && searched.len() >= LONG_VALUE;
    is_long.then(|| decoded(searched))
}

/// Returns a part of an address without its escapes: `good%20first` is `good first`.
fn decoded(part: &str) -> String {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.as_bytes();
    while let Some((&byte, after)) = rest.split_first() {
        let escaped = || {
            let digits = std::str::from_utf8(after.get(..2)?).ok()?;
            u8::from_str_radix(digits, 16).ok()
        };
        let value = if byte == b'%' { escaped() } else { None };
        bytes.push(value.unwrap_or(if byte == b'+' { b' ' } else { byte }));
        rest = if value.is_some() { &after[2..] } else { after };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// Whether a value of an address is several words: `Open+doors`. What a search asks for is none:
/// `label:easy`.
fn is_phrase(value: &str) -> bool {
    let spaced = decoded(value);
    let is_word = |word: &str| word.chars().all(|c| c.is_alphanumeric() || ".,!?'’-–".contains(c));
    spaced.split_whitespace().all(is_word) && spaced.split_whitespace().count() > 1
}

/// Returns the readings of an e-mail address. Where its name is a placeholder for one
/// (`<name>@example.net`), that is translated.
fn email_readings(written: &str, name: &str, host: &str) -> Vec<Value> {
    let whole = Value::Email(written.to_lowercase().into());
    let anyone = Value::Email(format!("@{}", host.to_lowercase()).into());
    if name.ends_with(['>', '}', ']']) { vec![whole, anyone] } else { vec![whole] }
}
