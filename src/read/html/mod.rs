//! HTML: the text that readers of a page see, with its blocks. What surrounds it (navigation,
//! scripts, forms) is left out.

mod entities;

use std::convert::Infallible;

use html5gum::emitters::default::DefaultEmitter;
use html5gum::{StartTag, Token, Tokenizer};

use crate::document::{ACCEPTS, BlockKind, InlineKind};
use crate::html_tags::INLINE_TAGS;
use crate::language::Language;
use crate::layout::{Composer, Layout};
use crate::source::Source;
use entities::References;

/// Elements that have no part in the text of a page, whatever is in them. A page's head is left out
/// too.
const LEFT_OUT: [&str; 17] = [
    "audio", "button", "canvas", "datalist", "head", "iframe", "nav", "noscript", "object",
    "script", "select", "style", "svg", "template", "textarea", "title", "video",
];
/// Elements for code inside a line.
const CODE: [&str; 4] = ["code", "kbd", "samp", "tt"];
/// Elements without an end.
const VOID: [&str; 14] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
    "track", "wbr",
];

/// The text of a page. Where it marks its main part, only that: the rest belongs to the site.
pub fn read(page: &Source) -> (String, Layout) {
    // The tokens of a page take many times its room, so that it is gone through once more rather
    // than keep them.
    let main = begins_somewhere(&page.text, "<main")
        && tokens(&page.text).any(|token| matches!(&token, Token::StartTag(tag) if is_main(tag)));
    let code = if begins_somewhere(&page.text, "<pre") { code(page) } else { Vec::new() };
    let read = |main: bool| {
        let read = |unending: Option<String>| {
            let mut reader = Reader::new(page, main, unending, &code);
            for token in tokens(&page.text) {
                reader.token(&token);
                if reader.composer.is_full() {
                    break;
                }
            }
            reader
        };
        let mut reader = read(None);
        if let Some(unending) = reader.left_out.first().cloned() {
            // An element that should be left out has no end: all behind it would be lost.
            reader = read(Some(unending));
        }
        reader.composer.finish()
    };
    let (text, layout) = read(main);
    if main && layout.blocks.is_empty() { read(false) } else { (text, layout) }
}

/// Whether a page has some tag, as far as that is quickly told.
fn begins_somewhere(text: &str, tag: &str) -> bool {
    text.as_bytes().windows(tag.len()).any(|window| window.eq_ignore_ascii_case(tag.as_bytes()))
}

/// Where elements of preformatted text begin that hold code: they say so by an element for code
/// that opens them. Others hold text with its lines as they are, such as a letter that a program
/// saved as a page.
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

/// What a page consists of.
pub(super) fn tokens(text: &str) -> impl Iterator<Item = Token<usize>> {
    let mut emitter = DefaultEmitter::<usize>::new_with_span();
    // Without this `<p>` inside a script is a tag.
    emitter.naively_switch_states(true);
    Tokenizer::new_with_emitter(text, emitter).map(|token: Result<_, Infallible>| match token {
        Ok(token) => token,
        Err(never) => match never {},
    })
}

struct Reader<'a> {
    page: &'a Source,
    composer: Composer,
    /// Whether only the main part is read, and how deep inside it we are.
    main: bool,
    inside: usize,
    /// The elements that are open inside one that is left out, and that one; empty outside of such.
    left_out: Vec<String>,
    /// The element that is read though it should be left out.
    unending: Option<String>,
    /// How deep lists are nested.
    lists: u8,
    quotes: usize,
    /// Where preformatted code begins, in order.
    code_begins: &'a [usize],
    /// How deep we are in code, and in other preformatted text.
    verbatim: usize,
    preformatted: usize,
    code: Option<String>,
    /// The targets of the links that are open.
    links: Vec<Option<String>>,
    references: References,
}

impl<'a> Reader<'a> {
    fn new(
        page: &'a Source,
        main: bool,
        unending: Option<String>,
        code_begins: &'a [usize],
    ) -> Reader<'a> {
        Reader {
            page,
            composer: Composer::default(),
            main,
            inside: 0,
            left_out: Vec::new(),
            unending,
            lists: 0,
            quotes: 0,
            code_begins,
            verbatim: 0,
            preformatted: 0,
            code: None,
            links: Vec::new(),
            references: References::default(),
        }
    }

    fn token(&mut self, token: &Token<usize>) {
        match token {
            Token::StartTag(tag) => self.start(tag),
            Token::EndTag(tag) => self.end(&String::from_utf8_lossy(&tag.name)),
            Token::String(text) => self.text(text.span.start, text.span.end),
            Token::Comment(comment) => {
                let written = String::from_utf8_lossy(&comment.value);
                // Wherever it stands: one with a value holds for the whole pair.
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
        if !self.left_out.is_empty() {
            // Only elements of the same name can end it too early.
            if ends && self.left_out.first() == Some(&name) {
                self.left_out.push(name);
            }
            return;
        }
        if is_main(tag) {
            self.inside += 1;
        }
        if ends && self.unending.as_ref() != Some(&name) && self.is_left_out(&name, tag) {
            self.composer.end();
            self.left_out.push(name);
            return;
        }
        match name.as_str() {
            "br" => self.composer.line_break(),
            "img" => {
                if let Some(words) = attribute(tag, "alt").filter(|_| self.is_read()) {
                    let at = tag.span.start as u32;
                    self.composer.words_at(
                        &format!(" {words} "),
                        self.page.byte(at),
                        self.page.position(at),
                    );
                }
            }
            "a" => self.links.push(attribute(tag, "href").filter(|target| is_address(target))),
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
            inline if INLINE_TAGS.contains(&inline) => {}
            other => match kind(other, self.lists) {
                Some(kind) => self.block(kind),
                None if self.quotes > 0 => self.block(BlockKind::Quote),
                None => self.block(BlockKind::Paragraph),
            },
        }
    }

    fn end(&mut self, name: &str) {
        if let Some(first) = self.left_out.first() {
            if first == name {
                self.left_out.pop();
            }
            return;
        }
        match name {
            "a" => {
                if let Some(target) = self.links.pop().flatten().filter(|_| self.is_read()) {
                    self.composer.words(" ");
                    self.composer.inline(InlineKind::Target, &target);
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

    /// Text of the page from one byte to another, with references to characters in it.
    fn text(&mut self, start: usize, end: usize) {
        if !self.is_read() {
            return;
        }
        let Some(raw) = self.page.text.get(start..end) else { return };
        // What looks like the start of a reference and is none is text.
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

    /// Words, or a character that stands for its reference.
    fn piece(&mut self, words: &str, at: usize) {
        match &mut self.code {
            _ if words.is_empty() => {}
            Some(code) => code.push_str(words),
            None if self.preformatted > 0 => self.paragraphs(words, at),
            None => self.words(words, at),
        }
    }

    fn words(&mut self, words: &str, at: usize) {
        self.composer.words_at(words, self.page.byte(at as u32), self.page.position(at as u32));
    }

    /// Preformatted text: blank lines part its paragraphs.
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
        self.left_out.is_empty() && (!self.main || self.inside > 0)
    }

    fn is_left_out(&self, name: &str, tag: &StartTag<usize>) -> bool {
        // A part in the other language belongs to the other text; a word of it inside a line is a
        // quotation.
        let other_language = || {
            let language = attribute(tag, "lang").and_then(|tag| Language::of_tag(&tag));
            language.is_some_and(|language| language != self.page.language)
                && !matches!(name, "html" | "body" | "main")
        };
        let inline = INLINE_TAGS.contains(&name);
        LEFT_OUT.contains(&name)
            || attribute(tag, "hidden").is_some()
            || attribute(tag, "role")
                .is_some_and(|role| matches!(role.as_str(), "navigation" | "search"))
            || (!inline && other_language())
    }
}

fn is_main(tag: &StartTag<usize>) -> bool {
    &*tag.name == b"main" && !tag.self_closing
}

fn attribute(tag: &StartTag<usize>, name: &str) -> Option<String> {
    tag.attributes
        .get(name.as_bytes())
        .map(|value| String::from_utf8_lossy(&value.value).into_owned())
}

/// Whether the target of a link is an address that a reader could be told.
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
