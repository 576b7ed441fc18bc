//! Reading order: files nest text boxes and notes inside a paragraph, readers meet them after it.

use super::fault::Defect;
use super::office::symbol_font::private;
use crate::document::{BlockKind, InlineKind};
use crate::layout::Composer;

/// Maximum nesting depth of boxes: each box passes on the paragraphs inside it.
const MAX_FRAMES: usize = 64;

/// Puts paragraphs into reading order.
#[derive(Debug)]
pub struct Flow {
    /// The main text and the open texts nested in it: a box, a note in a box.
    frames: Vec<Frame>,
}

/// A text of its own: the main text, a box, a note.
#[derive(Debug, Default)]
struct Frame {
    done: Vec<Paragraph>,
    open: Option<Paragraph>,
    /// The paragraphs that follow the open one.
    following: Vec<Paragraph>,
    /// Whether the end of the open paragraph was deleted: the next one continues it.
    endless: bool,
}

/// A paragraph of a document.
#[derive(Debug, Clone)]
pub struct Paragraph {
    kind: BlockKind,
    /// Its text, with a line end for a line break.
    text: String,
    /// The links in its text.
    links: Vec<Link>,
}

#[derive(Debug, Clone)]
struct Link {
    start: usize,
    end: usize,
    target: String,
}

impl Default for Flow {
    fn default() -> Flow {
        Flow { frames: vec![Frame::default()] }
    }
}

impl Flow {
    /// Begins a paragraph, and ends the one before.
    pub fn begin(&mut self, kind: BlockKind) {
        let frame = self.frame();
        if std::mem::take(&mut frame.endless)
            && let Some(open) = &mut frame.open
        {
            // The kind of two merged paragraphs is that of the second, whose end remains.
            open.kind = kind;
            return;
        }
        frame.close();
        frame.open = Some(Paragraph { kind, text: String::new(), links: Vec::new() });
    }

    /// Sets the kind of the open paragraph.
    pub fn set_kind(&mut self, kind: BlockKind) {
        if let Some(open) = &mut self.frame().open {
            open.kind = kind;
        }
    }

    /// Ends the paragraph. If its end was deleted, the next paragraph continues it.
    pub fn end(&mut self, deleted: bool) {
        let frame = self.frame();
        if deleted && frame.open.is_some() {
            frame.endless = true;
        } else {
            frame.close();
        }
    }

    /// Ends an open paragraph, such as at the border of a cell.
    pub fn close(&mut self) {
        self.frame().close();
    }

    /// Adds words, perhaps in the symbol font. Control characters become spaces, non-breaking
    /// hyphens become hyphens, and soft hyphens are removed.
    pub fn words(&mut self, words: &str, symbols: bool) {
        self.open().text.extend(words.chars().filter_map(|c| match c {
            c if c.is_control() => Some(' '),
            '\u{2011}' => Some('-'),
            '\u{ad}' => None,
            c => Some(private(c, symbols)),
        }));
    }

    /// Breaks the line.
    pub fn line_break(&mut self) {
        self.open().text.push('\n');
    }

    /// Returns the offset in the paragraph at which the next words begin.
    pub fn place(&mut self) -> usize {
        self.open().text.len()
    }

    /// Makes the words since an offset a link. Its target is shown only if it is an address that
    /// differs from the words.
    pub fn link(&mut self, start: usize, target: &str) {
        let open = self.open();
        let end = open.text.len();
        // The offset is that of another paragraph if this one began later.
        if start >= end || !open.text.is_char_boundary(start) || !is_address(target) {
            return;
        }
        let text = &open.text;
        let goes_on = |link: &Link| {
            link.target == target
                && text.get(link.end..start).is_some_and(|between| between.trim().is_empty())
        };
        match open.links.last_mut().filter(|link| goes_on(link)) {
            // A link split into several.
            Some(link) => link.end = end,
            None => open.links.push(Link { start, end, target: target.to_owned() }),
        }
    }

    /// Begins a text of its own inside this one.
    ///
    /// # Errors
    ///
    /// If texts are nested deeper than in any document.
    pub fn enter(&mut self) -> Result<(), Defect> {
        self.frames.push(Frame::default());
        if self.frames.len() > MAX_FRAMES { Err(Defect::TooDeep) } else { Ok(()) }
    }

    /// Ends that text, which follows the open paragraph around it.
    pub fn leave(&mut self) {
        if self.frames.len() > 1
            && let Some(mut inner) = self.frames.pop()
        {
            inner.close();
            self.add_after(inner.done);
        }
    }

    /// Adds paragraphs after the open one.
    pub fn add_after(&mut self, paragraphs: Vec<Paragraph>) {
        let frame = self.frame();
        if frame.open.is_some() {
            frame.following.extend(paragraphs)
        } else {
            frame.done.extend(paragraphs)
        }
    }

    /// Takes the finished paragraphs of the main text.
    pub fn take(&mut self) -> Vec<Paragraph> {
        std::mem::take(&mut self.frames[0].done)
    }

    fn frame(&mut self) -> &mut Frame {
        let last = self.frames.len() - 1;
        &mut self.frames[last]
    }

    fn open(&mut self) -> &mut Paragraph {
        let new =
            || Paragraph { kind: BlockKind::Paragraph, text: String::new(), links: Vec::new() };
        self.frame().open.get_or_insert_with(new)
    }
}

impl Frame {
    fn close(&mut self) {
        self.endless = false;
        self.done.extend(self.open.take().filter(|paragraph| !paragraph.text.trim().is_empty()));
        self.done.append(&mut self.following);
    }
}

impl Paragraph {
    /// Writes it as a block.
    pub fn compose(&self, composer: &mut Composer) {
        composer.block(self.kind);
        let mut at = 0;
        for link in self
            .links
            .iter()
            .filter(|link| !is_same_address(&self.text[link.start..link.end], &link.target))
        {
            if link.end > at {
                // A word that is only partly a link comes before the target as a whole.
                let rest = self.text[link.end..]
                    .find(|c: char| !c.is_alphanumeric())
                    .map_or(self.text.len(), |length| link.end + length);
                self.lines(at, rest, composer);
                at = rest;
            }
            composer.words(" ");
            composer.inline(InlineKind::Target, &link.target);
        }
        self.lines(at, self.text.len(), composer);
        composer.end();
    }

    fn lines(&self, from: usize, to: usize, composer: &mut Composer) {
        for (number, line) in self.text[from..to].split('\n').enumerate() {
            if number > 0 {
                composer.line_break();
            }
            composer.words(line);
        }
    }
}

/// Whether the target of a link is an address that can be shown.
fn is_address(target: &str) -> bool {
    ["http://", "https://", "mailto:"].iter().any(|scheme| {
        target.get(..scheme.len()).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    })
}

/// Whether the words of a link are its address.
fn is_same_address(words: &str, target: &str) -> bool {
    let bare = |address: &str| {
        let address = address.trim().to_lowercase();
        let address = ["https://", "http://", "mailto:"]
            .iter()
            .find_map(|scheme| address.strip_prefix(scheme))
            .unwrap_or(&address);
        let address = address.strip_prefix("www.").unwrap_or(address);
        // The subject of a mail is not part of its address.
        let address = address.split_once("?subject=").map_or(address, |(address, _)| address);
        address.trim_end_matches(['/', '.', ',', ';']).to_owned()
    };
    bare(words) == bare(target)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(flow: &mut Flow) -> String {
        flow.close();
        let mut composer = Composer::default();
        flow.take().iter().for_each(|paragraph| paragraph.compose(&mut composer));
        composer.finish().0
    }

    #[test]
    fn boxes_follow_the_paragraph_that_anchors_them() {
        let mut flow = Flow::default();
        flow.begin(BlockKind::Paragraph);
        flow.words("one, ", false);
        flow.enter().expect("not deep");
        flow.begin(BlockKind::Paragraph);
        flow.words("box", false);
        flow.leave();
        flow.words("still one", false);
        flow.end(false);
        flow.begin(BlockKind::Paragraph);
        flow.words("two, ", false);
        flow.end(true);
        flow.begin(BlockKind::Heading(1));
        flow.words("its\u{ad} rest\u{2011}s", false);
        flow.end(false);
        assert_eq!(text(&mut flow), "one, still one\nbox\ntwo, its rest-s\n");
    }

    #[test]
    fn targets_are_shown_unless_the_words_show_them() {
        for (words, target, after, shown) in [
            ("our page", "https://x.pl/a", ".", "our page https://x.pl/a."),
            ("x.pl", "http://www.x.pl/", ".", "x.pl."),
            ("a@x.pl", "mailto:a@x.pl?subject=b", ".", "a@x.pl."),
            ("chapter 1", "#one", ".", "chapter 1."),
            ("Moni", "https://x.pl", "ka and", "Monika https://x.pl and"),
            ("Moni", "https://x.pl", "ka", "Monika https://x.pl"),
        ] {
            let mut flow = Flow::default();
            let start = flow.place();
            flow.words(words, false);
            flow.link(start, target);
            flow.words(after, false);
            assert_eq!(text(&mut flow), format!("{shown}\n"));
        }
    }
}
