//! Sentences: where a run of tokens ends and the next begins.
//!
//! After Unicode's UAX 29 in spirit, with what it lacks: abbreviations, initials, ordinals written
//! with a stop. Where a stop may be either, the sentence goes on: a sentence too long aligns well,
//! one cut in two does not.

use super::is_meant_break;
use crate::document::{Document, Sentence, Token, TokenKind};
use crate::layout::BREAK;
use crate::lexicon::{Ending, Lexicon, PartOfSpeech};
use crate::source::{Format, Source};
use crate::span::Span;

/// Cuts the tokens of a block, from an index on, into sentences.
pub(super) fn cut(
    source: &Source,
    block: Span,
    from: usize,
    lexicon: &Lexicon,
    document: &mut Document,
) {
    let width = width(source, block);
    let mut first = from;
    for at in from..document.tokens.len() {
        let last = at + 1 == document.tokens.len();
        if last
            || (Cutter { source, lexicon, width, tokens: &document.tokens[first..] })
                .ends_after(at - first)
        {
            let span = document.tokens[first].span.join(document.tokens[at].span);
            document.sentences.push(Sentence { span, tokens: first..at + 1 });
            first = at + 1;
        }
    }
}

/// A sentence that has begun.
struct Cutter<'a> {
    source: &'a Source,
    lexicon: &'a Lexicon,
    /// Number of characters of the longest line of the block.
    width: usize,
    /// From the sentence's first token to the last of the block.
    tokens: &'a [Token],
}

impl Cutter<'_> {
    /// Whether the sentence ends after a token.
    fn ends_after(&self, at: usize) -> bool {
        if !self.tokens[at + 1].spaced {
            return false;
        }
        if self.ends_line(at) && self.opens(at + 1) {
            return true;
        }
        match self.text(self.end_mark(at)) {
            "!" | "?" | "…" | "。" => self.opens(at + 1),
            "." => {
                self.opens(at + 1)
                    && !self.is_short_form(at + 1)
                    && self.stop_ends(self.end_mark(at), at + 1)
            }
            _ => false,
        }
    }

    /// Returns the mark that closing quotes and brackets, or the number of a note, follow: they
    /// belong to its sentence.
    fn end_mark(&self, at: usize) -> usize {
        let mut mark = at;
        while mark > 0 && !self.tokens[mark].spaced {
            let number = |token: &Token| token.kind == TokenKind::Digits;
            if mark > 2
                && self.text(mark) == "]"
                && number(&self.tokens[mark - 1])
                && self.text(mark - 2) == "["
            {
                mark -= 3;
            } else if is_closing(self.text(mark)) {
                mark -= 1;
            } else {
                break;
            }
        }
        mark
    }

    /// Whether a line ends after a token although it was not full, and not in the middle of a
    /// phrase.
    fn ends_line(&self, at: usize) -> bool {
        let (token, next) = (self.tokens[at], self.tokens[at + 1]);
        let text = &self.source.text;
        let Some(gap) = text.get(token.span.end as usize..next.span.start as usize) else {
            return false;
        };
        let Some(line_end) = gap.find('\n').map(|end| token.span.end as usize + end) else {
            return gap.contains("<br") || gap.contains(BREAK);
        };
        if self.source.format == Format::Markdown {
            // Only what is typed as a break is one.
            return text[..line_end].trim_end_matches('\r').ends_with(['\\', ' '])
                && (gap.contains("  ") || gap.contains('\\'));
        }
        let line_start = text[..line_end].rfind('\n').map_or(0, |end| end + 1);
        let next_word =
            text[next.span.start as usize..].split_whitespace().next().unwrap_or_default();
        let word = self.text(at);
        is_meant_break(text[line_start..line_end].trim().chars().count(), next_word, self.width)
            && !matches!(word, "-" | "–" | "—" | "/" | "&" | "(" | "„" | "“")
            && !(token.kind == TokenKind::Word
                && self.lexicon.is_function_word(self.source.language, word))
    }

    /// Whether the stop at `mark` ends the sentence when the next one would begin at `next`.
    fn stop_ends(&self, mark: usize, next: usize) -> bool {
        let Some(before) = mark.checked_sub(1).filter(|_| !self.tokens[mark].spaced) else {
            return true;
        };
        match self.tokens[before].kind {
            TokenKind::Mark => true,
            TokenKind::Digits => self.stop_ends_figure(before, next),
            TokenKind::Word => self.stop_ends_word(before, mark, next),
        }
    }

    /// Whether brackets contain a single word in capitals, the short form of the name before them:
    /// `Inc. (SPI)`.
    fn is_short_form(&self, at: usize) -> bool {
        let Some([open, word, close]) = self.tokens.get(at..at + 3) else { return false };
        let text = self.source.slice(word.span);
        self.source.slice(open.span) == "("
            && self.source.slice(close.span) == ")"
            && text.chars().nth(1).is_some()
            && text.chars().all(char::is_uppercase)
    }

    fn stop_ends_figure(&self, before: usize, next: usize) -> bool {
        let length = self.tokens[before].span.len();
        // `3. Text` at the start is the number of a list; `12. 05. 2020` is a date.
        if before == 0 || (length <= 2 && self.tokens[next].kind == TokenKind::Digits) {
            return false;
        }
        // `Art. 5. 1. Text`: the figures before it are numbers of parts as well.
        if self.tokens[before].spaced
            && self.text(before - 1) == "."
            && (before == 2 || self.tokens[before - 2].kind == TokenKind::Digits)
        {
            return false;
        }
        // Where ordinals have a stop, `at the 15. International Fair` and `the 3. Book Fair` have
        // no end in them.
        let ordinal = length <= 3
            && self.text(before) != "0"
            && self.tokens[before].spaced
            && self.source.language.profile().ordinal_stop;
        let capital = |at: usize| {
            self.tokens
                .get(at)
                .is_some_and(|token| self.source.slice(token.span).starts_with(char::is_uppercase))
        };
        let named = capital(next + 1)
            || self.lexicon.is_function_word(self.source.language, self.text(before - 1));
        !(ordinal && named) || self.surely_opens(next)
    }

    fn stop_ends_word(&self, before: usize, mark: usize, next: usize) -> bool {
        let mut run = before;
        while run > 0 && !self.tokens[run].spaced {
            run -= 1;
        }
        let word = self.text(before);
        let from = self.tokens[run].span.start;
        // No abbreviation is longer than a few words; addresses may be.
        let whole = self.source.slice(Span { start: from, end: self.tokens[mark].span.end });
        let alone = self
            .source
            .slice(Span { start: self.tokens[before].span.start, end: self.tokens[mark].span.end });
        // `A. Text` and `IV. Text` at the start are numbers of a list as well.
        if before == 0
            && (word.chars().nth(1).is_none()
                || word.bytes().all(|byte| matches!(byte, b'I' | b'V' | b'X')))
        {
            return false;
        }
        // In a title all in capitals abbreviations have capitals too.
        let capitals = self.text(next).chars().filter(|c| c.is_uppercase()).nth(1).is_some()
            && !self.text(next).contains(char::is_lowercase);
        let known = |written: &str| {
            self.abbreviation(written)
                .or_else(|| capitals.then(|| self.abbreviation(&written.to_lowercase())).flatten())
        };
        // `2007r.` and `(zob.` end in the abbreviation, `m68k.` is a word of its own.
        let apart = run + 1 == before && self.tokens[run].kind == TokenKind::Digits;
        let apart = before > run && (apart || self.tokens[before - 1].kind == TokenKind::Mark);
        // `(ang. The Long Road)`: what opens brackets has its words in them.
        let opens = before.checked_sub(1).is_some_and(|open| self.text(open) == "(");
        match known(whole).or_else(|| apart.then(|| known(alone)).flatten()) {
            Some(Ending::Never) => false,
            Some(Ending::Capital) => true,
            Some(Ending::May) => !opens && self.surely_opens(next),
            None if word.chars().nth(1).is_none() && word.starts_with(char::is_uppercase) => {
                self.is_no_name(next) || self.surely_opens(next)
            }
            None => true,
        }
    }

    /// Looks up an abbreviation in the text's language, or in the other one if the text's has no
    /// such word: `Dr. Smith` is right in both.
    fn abbreviation(&self, written: &str) -> Option<Ending> {
        let language = self.source.language;
        self.lexicon.abbreviation(language, written).or_else(|| {
            let foreign = self.lexicon.abbreviation(language.other(), written)?;
            let title = foreign == Ending::Never && written.starts_with(char::is_uppercase);
            (title || !self.lexicon.knows(language, written.trim_end_matches('.')))
                .then_some(foreign)
        })
    }

    /// Whether a word with a capital begins a sentence rather than being a name: a function word,
    /// or a word other than a noun before a small letter.
    fn surely_opens(&self, next: usize) -> bool {
        let (token, language) = (self.tokens[next], self.source.language);
        let text = self.text(next);
        if token.kind != TokenKind::Word || !text.starts_with(char::is_uppercase) {
            return false;
        }
        // `It’s` begins like `It`.
        let stem = text.split(['\'', '’']).next().unwrap_or(text);
        if self.lexicon.is_function_word(language, stem) {
            // `W.` may be an initial.
            return text.chars().nth(1).is_some()
                || self
                    .tokens
                    .get(next + 1)
                    .is_none_or(|after| self.source.slice(after.span) != ".");
        }
        self.is_no_name(next)
            && self
                .lexicon
                .form(language, text)
                .lemmas
                .iter()
                .all(|lemma| lemma.part != PartOfSpeech::Noun)
    }

    /// Whether a word with a capital precedes a small letter and is a word of the language but no
    /// name.
    fn is_no_name(&self, next: usize) -> bool {
        let small = |token: &Token| {
            token.kind == TokenKind::Word
                && self.source.slice(token.span).starts_with(char::is_lowercase)
        };
        if self.tokens[next].kind != TokenKind::Word
            || !self.tokens.get(next + 1).is_some_and(small)
        {
            return false;
        }
        let form = self.lexicon.form(self.source.language, self.text(next));
        form.known && form.lemmas.iter().all(|lemma| !lemma.proper)
    }

    /// Whether a token can begin a sentence: a capital, a figure, or what opens before one.
    fn opens(&self, at: usize) -> bool {
        for at in at..self.tokens.len().min(at + 8) {
            let text = self.text(at);
            match self.tokens[at].kind {
                TokenKind::Digits => return true,
                TokenKind::Word => return text.starts_with(|c: char| !c.is_lowercase()),
                TokenKind::Mark if is_opening(text) => {}
                TokenKind::Mark => return matches!(text, "$" | "€" | "£" | "§" | "#" | "@" | "+"),
            }
        }
        true
    }

    fn text(&self, at: usize) -> &str {
        self.source.slice(self.tokens[at].span)
    }
}

/// Returns the number of characters of the longest line of a block.
fn width(source: &Source, block: Span) -> usize {
    let text = source.slice(block);
    if !text.contains('\n') {
        return text.len();
    }
    text.lines().map(|line| line.trim().chars().count()).max().unwrap_or(0)
}

fn is_closing(text: &str) -> bool {
    matches!(text, ")" | "]" | "}" | "\"" | "'" | "”" | "’" | "»" | "“" | "*" | "_")
}

fn is_opening(text: &str) -> bool {
    matches!(
        text,
        "(" | "["
            | "{"
            | "\""
            | "'"
            | "„"
            | "“"
            | "‘"
            | "«"
            | "»"
            | "‚"
            | "–"
            | "—"
            | "-"
            | "•"
            | "¿"
            | "¡"
            | "*"
            | "_"
    )
}
