//! Addresses on the web and e-mail addresses, in the text and as targets of links.

use super::{Extraction, Statement};
use crate::document::InlineKind;
use crate::fact::{Fact, Strength, Value};
use crate::language::Language;
use crate::span::Span;

/// Finds the addresses.
pub(super) fn find(extraction: &mut Extraction<'_>) {
    let document = extraction.text.document;
    let mut start = 0;
    while start < document.tokens.len() {
        let mut end = start + 1;
        while end < document.tokens.len() && !document.tokens[end].spaced {
            end += 1;
        }
        if end - start >= 3 {
            chunk(extraction, start, end);
        }
        start = end;
    }
    for block in &document.blocks {
        for inline in &block.inlines {
            let written = extraction.text.source.slice(inline.span);
            match inline.kind {
                InlineKind::Target => target(extraction, inline.span.start, written),
                InlineKind::Code => {
                    for (at, address) in written_out(written) {
                        target(extraction, inline.span.start + at as u32, address);
                    }
                }
                InlineKind::Syntax | InlineKind::Placeholder if written.starts_with('<') => {
                    for (at, address) in attributes(written) {
                        target(extraction, inline.span.start + at as u32, address);
                    }
                }
                _ => {}
            }
        }
    }
}

/// Records the target of a link that starts at a byte of the text, unless it is inside the same
/// site.
fn target(extraction: &mut Extraction<'_>, start: u32, written: &str) {
    let readings = match written.strip_prefix("mailto:") {
        Some(address) => vec![Value::Email(address.to_lowercase().into())],
        None if written.contains("://") => url_readings(written, extraction.language),
        None => return,
    };
    let span = Span { start, end: start + written.len() as u32 };
    extraction.items.push(Fact {
        span,
        readings,
        strength: Strength::Stated,
        implied: Vec::new(),
        counted: None,
    });
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
    let scheme =
        (start..end).find(|token| matches!(extraction.word(*token), "http" | "https" | "www"));
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
    if let Some((name, host)) = written.split_once('@') {
        if !name.is_empty() && is_host(&host.to_lowercase()) {
            extraction.take(
                start..end,
                Statement::stated(vec![Value::Email(written.to_lowercase().into())]),
            );
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
    let bare = written.split_once("://").map_or(written, |(_, rest)| rest);
    let bare = bare.strip_prefix("www.").unwrap_or(bare).trim_end_matches('/');
    let (host, path) = bare.split_at(bare.find(['/', '?', '#']).unwrap_or(bare.len()));
    let whole = format!("{}{path}", host.to_lowercase());
    let mut readings = vec![Value::Url(whole.as_str().into())];
    let is_language = |part: &str| {
        Language::ALL.iter().any(|language| {
            part.get(..2).is_some_and(|start| start.eq_ignore_ascii_case(language.code()))
                && (part.len() == 2
                    || (part.len() == 5 && matches!(part.as_bytes()[2], b'-' | b'_')))
        })
    };
    let neutral_host: Vec<&str> = host
        .split('.')
        .filter(|label| !is_language(label) || host.split('.').count() < 3)
        .collect();
    let neutral_path: String = path
        .split_inclusive(['/', '?', '#', '&', '='])
        .filter(|part| !is_language(part.trim_end_matches(['/', '?', '#', '&', '='])))
        .collect();
    let neutral =
        format!("{}{}", neutral_host.join(".").to_lowercase(), neutral_path.trim_end_matches('/'));
    if neutral != whole {
        readings.push(Value::Url(neutral.into()));
    }
    // The host of this text's own language may order its pages otherwise than that of the other.
    if host.split('.').next() == Some(own.code()) && neutral_host.len() < host.split('.').count() {
        readings.push(Value::Url(neutral_host.join(".").to_lowercase().into()));
    }
    readings
}
