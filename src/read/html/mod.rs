//! HTML: the visible text of a page with its blocks. Surroundings such as navigation, scripts and
//! forms are skipped.

mod entities;

use std::convert::Infallible;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use crate::document::{ACCEPTS, BlockKind, InlineKind};
use crate::html_tags::INLINE_TAGS;
use crate::language::Language;
use crate::layout::{Composer, Layout};
use crate::note_mark::{SUPERSCRIPT_DIGITS, is_note_mark};
use crate::source::Source;
use entities::References;

/// Elements whose content is not part of the text of a page, including its head.
const SKIPPED: [&str; 16] = [
    "audio", "button", "canvas", "datalist", "head", "iframe", "noscript", "object", "script",
    "select", "style", "svg", "template", "textarea", "title", "video",
];
/// Elements for code inside a line.
const CODE: [&str; 4] = ["code", "kbd", "samp", "tt"];
/// Elements without an end tag.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// Reads the text of a page, restricted to its main element if it has one: the rest belongs to the
/// site.
pub fn read(page: &Source) -> (String, Layout) {
    // Tokens take many times the memory of the page, so it is tokenized again rather than stored.
    let main = begins_somewhere(&page.text, "<main")
        && tokens(&page.text).any(|token| matches!(&token, Token::StartTag(tag) if is_main(tag)));
    let code = if begins_somewhere(&page.text, "<pre") { code(page) } else { Vec::new() };
    let read = |main: bool| {
        let read = |unclosed: Option<String>| {
            let mut reader = Reader::new(page, main, unclosed, &code);
            for token in tokens(&page.text) {
                reader.token(&token);
                if reader.composer.is_full() {
                    break;
                }
            }
            reader
        };
        let mut reader = read(None);
        if let Some(unclosed) = reader.skipped.first().cloned() {
            // A skipped element is never closed: everything after it would be lost.
            reader = read(Some(unclosed));
        }
        reader.composer.finish()
    };
    let (text, layout) = read(main);
    if main && layout.blocks.is_empty() { read(false) } else { (text, layout) }
}

/// Quick check whether a page may contain a tag.
fn begins_somewhere(text: &str, tag: &str) -> bool {
    text.as_bytes().windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag.as_bytes()))
}

/// Returns the positions of `<pre>` elements that contain code: those that begin with an element
/// for code. Others contain text with its line breaks, such as a letter saved as a page.
fn code(page: &Source) -> Vec<usize> {
    let blank = |token: &Token<usize>| matches!(token, Token::String(text) if page.text[text.span.start..text.span.end].trim().is_empty());
    let (mut found, mut opened) = (Vec::new(), None);
    for token in tokens(&page.text).filter(|token| !matches!(token, Token::Error { .. })) {
        match &token {
            Token::StartTag(tag) if *tag.name == b"pre"[..] => opened = Some(tag.span.start),
            Token::StartTag(tag) if CODE.iter().any(|code| *tag.name == code.as_bytes()) => {
                found.extend(opened.take())
            }
            token if blank(token) => {}
            _ => opened = None,
        }
    }
    found
}

/// Returns the tokens of a page.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<usize>> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Without this, `<p>` inside a script is a tag.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, emitter).map(|token: Result<_, Infallible>| match token {
        Ok(token) => token,
        Err(never) => match never {},
    })
}

struct Reader<'a> {
    page: &'a Source,
    composer: Composer,
    /// Whether only the main element is read, and the nesting depth inside it.
    main: bool,
    inside: usize,
    /// The skipped element and open elements of the same name inside it; empty outside of one.
    skipped: Vec<String>,
    /// Name of an element that is read, though it should be skipped, because it is never closed.
    unclosed: Option<String>,
    /// Nesting depth of lists.
    lists: u8,
    quotes: usize,
    /// Positions of preformatted code, in order.
    code_begins: &'a [usize],
    /// Nesting depth in code, and in other preformatted text.
    verbatim: usize,
    preformatted: usize,
    code: Option<String>,
    /// Targets of the open links, and where their words begin.
    links: Vec<(Option<String>, usize)>,
    /// Whether the skipped element leads to other pages.
    navigates: bool,
    references: References,
    /// Where the tags after the last text lead to.
    seam: Seam,
    /// Whether the last text ends with at least two letters or digits: a single one may be the
    /// large first letter of a word.
    word: bool,
    /// Whether the last text ends with a small letter.
    small: bool,
    /// Whether the text is a note mark.
    note_mark: bool,
}

/// The tags inside a line between two texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Seam {
    /// No tag.
    None,
    /// An element has begun: the text may go on inside a word.
    Begun,
    /// An element has ended: the text may go on inside a word.
    Ended,
    /// An element has ended and another has begun.
    Between,
}

impl<'a> Reader<'a> {
    fn new(
        page: &'a Source,
        main: bool,
        unclosed: Option<String>,
        code_begins: &'a [usize],
    ) -> Reader<'a> {
        Reader {
            page,
            composer: Composer::default(),
            main,
            inside: 0,
            skipped: Vec::new(),
            unclosed,
            lists: 0,
            quotes: 0,
            code_begins,
            verbatim: 0,
            preformatted: 0,
            code: None,
            links: Vec::new(),
            navigates: false,
            references: References::default(),
            seam: Seam::None,
            word: false,
            small: false,
            note_mark: false,
        }
    }

    fn token(&mut self, token: &Token<usize>) {
        match token {
            Token::StartTag(tag) => self.start(tag),
            Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => self.text(text.span.start, text.span.end),
            Token::Comment(comment) => {
                let written = String::from_utf8_lossy(&comment.value);
                // A comment with a value applies to the whole pair, wherever it is.
                if written.trim_start().starts_with(ACCEPTS) {
                    let at = comment.span.start as u32;
                    self.composer.comment(
                        &format!("<!--{written}-->"),
                        self.page.byte(at),
                        self.page.position(at),
                    );
                }
            }
            Token::Doctype(_) | Token::Error(_) => {}
        }
    }

    fn start(&mut self, tag: &StartTag<usize>) {
        let name = String::from_utf8_lossy(&tag.name).into_owned();
        let ends = !tag.self_closing && !VOID.contains(&name.as_str());
        // The main element of a page is in no navigation: that has not been closed.
        if is_main(tag) && self.navigates {
            self.skipped.clear();
        }
        if !self.skipped.is_empty() {
            // Only elements of the same name could end it too early.
            if ends && self.skipped.first() == Some(&name) {
                self.skipped.push(name);
            }
            return;
        }
        self.seam = match self.seam {
            Seam::Ended | Seam::Between if parts_words(&name) => Seam::Between,
            _ if parts_words(&name) => Seam::Begun,
            _ => Seam::None,
        };
        if is_main(tag) {
            self.inside += 1;
        }
        if ends && self.unclosed.as_ref() != Some(&name) && self.is_skipped(&name, tag) {
            self.composer.end();
            self.navigates = is_navigation(&name, tag);
            self.skipped.push(name);
            return;
        }
        match name.as_str() {
            "br" => self.composer.line_break(),
            "img" => {
                if let Some(words) = attribute(tag, "alt").filter(|_| self.is_read()) {
                    let at = tag.span.start as u32;
                    self.composer.picture(
                        &format!(" {words} "),
                        &attribute(tag, "src").unwrap_or_default(),
                        self.page.byte(at),
                        self.page.position(at),
                    );
                }
            }
            "a" => {
                let target = attribute(tag, "href").filter(|target| leads_away(target));
                self.links.push((target, self.composer.begin_link()));
            }
            code if CODE.contains(&code) && self.verbatim == 0 => self.code = Some(String::new()),
            "ul" | "ol" | "menu" => {
                self.lists = self.lists.saturating_add(1);
                self.composer.end();
            }
            "blockquote" => {
                self.quotes += 1;
                self.composer.end();
            }
            "pre" => {
                if self.verbatim > 0 || self.code_begins.binary_search(&tag.span.start).is_ok() {
                    self.verbatim += 1;
                    self.block(BlockKind::Code);
                } else {
                    self.preformatted += 1;
                    self.composer.end();
                }
            }
            "sup" => self.raise(tag.span.start, tag.span.end),
            inline if INLINE_TAGS.contains(&inline) => {}
            other => match kind(other, self.lists) {
                Some(kind) => self.block(kind),
                None if self.quotes > 0 => self.block(BlockKind::Quote),
                None => self.block(BlockKind::Paragraph),
            },
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(first) = self.skipped.first() {
            if first == name {
                self.skipped.pop();
            }
            return;
        }
        if matches!(self.seam, Seam::None | Seam::Begun) && parts_words(name) {
            self.seam = Seam::Ended;
        }
        match name {
            "sup" => self.note_mark = false,
            "a" => {
                if let Some((Some(target), start)) = self.links.pop().filter(|_| self.is_read()) {
                    self.composer.end_link(start, &target);
                    if is_address(&target) {
                        self.composer.words(" ");
                        self.composer.inline(InlineKind::Target, &target);
                    }
                }
            }
            code if CODE.contains(&code) => {
                if let Some(code) = self.code.take().filter(|code| !code.trim().is_empty()) {
                    self.composer.inline(InlineKind::Code, &code);
                }
            }
            "ul" | "ol" | "menu" => {
                self.lists = self.lists.saturating_sub(1);
                self.composer.end();
            }
            "blockquote" => {
                self.quotes = self.quotes.saturating_sub(1);
                self.composer.end();
            }
            "pre" => {
                let depth =
                    if self.verbatim > 0 { &mut self.verbatim } else { &mut self.preformatted };
                *depth = depth.saturating_sub(1);
                self.composer.end();
            }
            "main" => {
                self.inside = self.inside.saturating_sub(1);
                self.composer.end();
            }
            inline if INLINE_TAGS.contains(&inline) => {}
            _ => self.composer.end(),
        }
    }

    /// Adds the text between two byte offsets of the page, resolving character references.
    fn text(&mut self, start: usize, end: usize) {
        let Some(raw) = self.page.text.get(start..end) else { return };
        if !self.is_read() {
            if self.navigates && !self.skipped.is_empty() {
                self.composer.navigation(raw);
            }
            return;
        }
        let ends_word = match std::mem::replace(&mut self.seam, Seam::None) {
            Seam::None => false,
            Seam::Begun | Seam::Ended => self.small && begins_in_capitals(raw),
            Seam::Between => raw.starts_with(char::is_uppercase),
        };
        if ends_word && self.word {
            self.composer.words(" ");
        }
        self.small = raw.ends_with(char::is_lowercase);
        let mut last = raw.chars().rev();
        self.word = last.next().is_some_and(char::is_alphanumeric)
            && last.next().is_some_and(char::is_alphanumeric);
        // An ampersand that begins no valid reference is text.
        let (mut at, mut plain) = (0, 0);
        while let Some(next) = raw[at..].find('&').map(|next| at + next) {
            at = next + 1;
            if let Some((length, character)) = self.references.read(&raw[next..]) {
                self.piece(&raw[plain..next], start + plain);
                self.piece(&character, start + next);
                (at, plain) = (next + length, next + length);
            }
        }
        self.piece(&raw[plain..], start + plain);
    }

    /// Adds words or a resolved character.
    fn piece(&mut self, words: &str, at: usize) {
        match &mut self.code {
            _ if words.is_empty() => {}
            Some(code) => code.push_str(words),
            None if self.preformatted > 0 => self.paragraphs(words, at),
            None => self.words(words, at),
        }
    }

    /// Begins raised text. A note mark is parted from the word before it and becomes one that cannot
    /// be read as a number.
    fn raise(&mut self, start: usize, end: usize) {
        let around = self.page.text.get(..start).zip(self.page.text.get(end..));
        self.note_mark = around.is_some_and(|(before, after)| is_note_mark(before, after));
        if self.note_mark && self.is_read() {
            self.composer.words(" ");
        }
    }

    fn words(&mut self, words: &str, at: usize) {
        if self.note_mark {
            for (place, c) in words.char_indices() {
                let raised = c.to_digit(10).map_or(c, |digit| SUPERSCRIPT_DIGITS[digit as usize]);
                let at = (at + place) as u32;
                let (byte, position) = (self.page.byte(at), self.page.position(at));
                self.composer.words_at(raised.encode_utf8(&mut [0; 4]), byte, position);
            }
            return;
        }
        self.composer.words_at(words, self.page.byte(at as u32), self.page.position(at as u32));
    }

    /// Adds preformatted text, whose paragraphs are separated by blank lines.
    fn paragraphs(&mut self, words: &str, at: usize) {
        let (mut from, mut end) = (0, 0);
        for line in words.split_inclusive('\n') {
            if line.trim().is_empty() && line.ends_with('\n') && end > 0 {
                self.words(&words[from..end], at + from);
                self.composer.end();
                from = end + line.len();
            }
            end += line.len();
        }
        self.words(&words[from.min(end)..], at + from.min(end));
    }

    fn block(&mut self, kind: BlockKind) {
        if self.is_read() {
            self.composer.block(kind);
        }
    }

    fn is_read(&self) -> bool {
        self.skipped.is_empty() && (!self.main || self.inside > 0)
    }

    fn is_skipped(&self, name: &str, tag: &StartTag<usize>) -> bool {
        // A block in the other language belongs to the other text; within a line, it is a
        // quotation.
        let other_language = || {
            let language = attribute(tag, "lang").and_then(|tag| Language::of_tag(&tag));
            language.is_some_and(|language| language != self.page.language)
                && !matches!(name, "html" | "body" | "main")
        };
        let inline = INLINE_TAGS.contains(&name);
        SKIPPED.contains(&name)
            || attribute(tag, "hidden").is_some()
            || attribute(tag, "style").is_some_and(|style| hides(&style))
            || is_navigation(name, tag)
            || attribute(tag, "role").is_some_and(|role| role == "search")
            || (!inline && other_language())
    }
}

/// Whether an element leads to other pages.
fn is_navigation(name: &str, tag: &StartTag<usize>) -> bool {
    name == "nav" || attribute(tag, "role").is_some_and(|role| role == "navigation")
}

/// Whether the target of a link is another page: neither a place in this one nor a script.
fn leads_away(target: &str) -> bool {
    let is_scheme = |name: &str| !name.contains(['/', '?', '#', '.']);
    let scheme = target.split_once(':').filter(|(name, _)| is_scheme(name));
    is_address(target) || scheme.is_none() && !target.is_empty() && !target.starts_with('#')
}

/// Whether a word ends where an element of this name ends and another begins: not at raised and
/// lowered letters.
fn parts_words(name: &str) -> bool {
    INLINE_TAGS.contains(&name) && !matches!(name, "sup" | "sub" | "wbr" | "img")
}

/// Number of capitals with which a text begins in capitals: fewer may go on inside a name, such as
/// OpenGL.
const CAPITALS: usize = 3;

/// Whether a text begins in capitals, so that it doesn't go on from a word in small letters.
fn begins_in_capitals(text: &str) -> bool {
    text.chars().take_while(|c| c.is_uppercase()).take(CAPITALS).count() == CAPITALS
}

fn is_main(tag: &StartTag<usize>) -> bool {
    &*tag.name == b"main" && !tag.self_closing
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes
        .get(name.as_bytes())
        .map(|value| String::from_utf8_lossy(&value.value).into_owned())
}

/// Whether a style keeps its element from being shown: `display: none`.
fn hides(style: &str) -> bool {
    style.split(';').filter_map(|declaration| declaration.split_once(':')).any(|(name, value)| {
        name.trim().eq_ignore_ascii_case("display") && value.trim().eq_ignore_ascii_case("none")
    })
}

/// Whether a link target is an address that a reader may see.
fn is_address(target: &str) -> bool {
    ["http://", "https://", "mailto:", "tel:"].iter().any(|scheme| {
        target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

fn kind(name: &str, lists: u8) -> Option<BlockKind> {
    match name {
        "li" | "dd" | "dt" => Some(BlockKind::Item(lists.max(1))),
        "td" | "th" => Some(BlockKind::Cell),
        heading => match heading.as_bytes() {
            [b'h', level @ b'1'..=b'6'] => Some(BlockKind::Heading(level - b'0')),
            _ => None,
        },
    }
}
