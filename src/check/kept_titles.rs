//! Titles that a translation keeps in the language of the work: of a cited publication, whose authors
//! are beside it, and of a page that a link leads to.

use crate::analysed_text::AnalysedText;
use crate::bitext::Bead;
use crate::check::links::links;
use crate::document::{Block, InlineKind, Sentence, TokenKind};
use crate::lexicon::Lexicon;
use crate::sides::{Side, Sides};

/// Minimum number of authors in a row that begin a citation.
const AUTHORS: usize = 2;
/// Maximum number of tokens in the surname of an author: `Santos-García`.
const MAX_SURNAME: usize = 4;
/// Maximum number of letters that abbreviate the given names of an author: `Novak JMR`.
const MAX_INITIALS: usize = 3;
/// Minimum number of words with a capital in the title of a linked page.
const TITLE_WORDS: usize = 3;
/// Minimum number of words in the part of an address that spells a title.
const SPELLED_WORDS: usize = 4;
/// Minimum share of the letters of the title that it has.
const MIN_SPELLED: f32 = 0.6;

/// The titles that the target has in the very words of the source.
pub(super) struct KeptTitles<'a> {
    texts: &'a Sides<AnalysedText>,
    lexicon: &'a Lexicon,
}

impl<'a> KeptTitles<'a> {
    /// Prepares the search for such titles.
    pub(super) fn new(texts: &'a Sides<AnalysedText>, lexicon: &'a Lexicon) -> KeptTitles<'a> {
        KeptTitles { texts, lexicon }
    }

    /// Whether a sentence of a block of the target is part of a citation, or its title above it.
    pub(super) fn is_cited(&self, bead: &Bead, index: usize, sentence: &Sentence) -> bool {
        let text = &self.texts.target;
        let block = |index: usize| text.document.blocks.get(index);
        let begins_citation = |block: &Block| begins_with_authors(text, block);
        let is_title = |title: &Block| title.sentences.len() == 1;
        let is_above =
            block(index).is_some_and(is_title) && block(index + 1).is_some_and(begins_citation);
        (is_above || block(index).is_some_and(begins_citation)) && self.is_kept(bead, sentence)
    }

    /// Whether a sentence of a block of the target is a title written with capitals throughout, in a
    /// block with a link, or the title that the address of its link spells.
    pub(super) fn is_linked(&self, bead: &Bead, block: &Block, sentence: &Sentence) -> bool {
        self.is_kept(bead, sentence)
            && (self.has_title_case(sentence) && has_link(&self.texts.target, block)
                || self.is_spelled_by_link(block, sentence))
    }

    /// Whether a link around a sentence of the target has a part of its address that spells it:
    /// `/2031/how-the-mill-was-saved/`.
    fn is_spelled_by_link(&self, block: &Block, sentence: &Sentence) -> bool {
        let text = &self.texts.target;
        let title = letters(text.source.slice(sentence.span));
        let spells = |part: &str| {
            let part = part.split(['?', '#']).next().unwrap_or(part);
            let spelled = letters(part);
            part.split('-').count() >= SPELLED_WORDS
                && title.contains(&spelled)
                && spelled.len() as f32 >= MIN_SPELLED * title.len() as f32
        };
        let around = links(text, block).into_iter().filter(|link| {
            link.words.start <= sentence.span.start && sentence.span.end <= link.words.end + 1
        });
        around.filter(|link| !link.is_relative()).any(|link| link.target.split('/').any(spells))
    }

    /// Whether the source has the same words in its passage.
    fn is_kept(&self, bead: &Bead, sentence: &Sentence) -> bool {
        let written = self.texts.target.source.slice(sentence.span);
        let Sides { source, .. } = self.texts;
        let mut blocks =
            bead[Side::Source].iter().filter_map(|block| source.document.blocks.get(*block));
        blocks.any(|block| source.source.slice(block.span).contains(written))
    }

    /// Whether all words of a sentence but the small ones of the source language begin with capitals.
    fn has_title_case(&self, sentence: &Sentence) -> bool {
        let language = self.texts.source.source.language;
        let mut capitals = 0;
        for token in sentence.tokens.clone() {
            let word = self.texts.target.token(token);
            if word.starts_with(char::is_uppercase) {
                capitals += 1;
            } else if word.starts_with(char::is_alphabetic)
                && !self.lexicon.is_function_word(language, word)
            {
                return false;
            }
        }
        capitals >= TITLE_WORDS
    }
}

/// Returns the letters and digits of a text in small letters.
fn letters(text: &str) -> String {
    text.chars().filter(|c| c.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}

/// Whether a block contains a link, or all of it is one.
fn has_link(text: &AnalysedText, block: &Block) -> bool {
    let before = text.source.text[..block.span.start as usize].trim_end();
    let opens_link = |tags: &str| tags.contains("<a ") || tags.contains("<a\n");
    let tag = before.ends_with('>').then(|| before.rfind('<')).flatten();
    let tag = tag.map(|open| &before[open..]);
    let is_all = tag.is_some_and(|tag| opens_link(tag) && tag.find('>') == Some(tag.len() - 1));
    is_all
        || block.inlines.iter().any(|inline| match inline.kind {
            InlineKind::Target | InlineKind::Label(_) => true,
            InlineKind::Syntax => opens_link(text.source.slice(inline.span)),
            InlineKind::Code | InlineKind::Placeholder => false,
        })
}

/// Whether a block begins with the authors of a publication: `[7] Novak JM, Santos-García E.`,
/// `Novak, J., Brown, E. M. and`.
fn begins_with_authors(text: &AnalysedText, block: &Block) -> bool {
    let tokens = text.document.block_tokens(block);
    let kind = |at: usize| text.document.tokens[at].kind;
    let mut at = tokens.start;
    let mut authors = 0;
    while authors < AUTHORS {
        // The number of the citation, and the marks between authors.
        while at < tokens.end && kind(at) != TokenKind::Word {
            if authors > 0 && kind(at) == TokenKind::Digits {
                return false;
            }
            at += 1;
        }
        let Some(end) = author(text, at, tokens.end) else { return false };
        authors += 1;
        at = end;
    }
    true
}

/// Reads a surname with initials after it and a mark that parts it from what follows, and returns the
/// index of that mark.
fn author(text: &AnalysedText, start: usize, limit: usize) -> Option<usize> {
    let is_initials = |word: &str| {
        word.chars().all(char::is_uppercase) && (1..=MAX_INITIALS).contains(&word.chars().count())
    };
    let is_word =
        |at: usize| text.document.tokens.get(at).is_some_and(|token| token.kind == TokenKind::Word);
    let is_name = |at: usize| {
        let word = text.token(at);
        is_word(at) && word.starts_with(char::is_uppercase) && !is_initials(word)
    };
    let in_name = |at: &usize| is_name(*at) || text.token(*at) == "-" && is_name(*at + 1);
    let surname = (start..limit).take_while(in_name).take(MAX_SURNAME).count();
    let mut at = start + surname;
    at += usize::from(text.token(at) == ",");
    if surname == 0 || at >= limit || !is_word(at) || !is_initials(text.token(at)) {
        return None;
    }
    let in_initials = |at: &usize| {
        is_word(*at) && is_initials(text.token(*at)) || matches!(text.token(*at), "." | "-")
    };
    at += (at..limit).take_while(in_initials).count();
    let parts = |at: usize| matches!(text.token(at), "," | ";" | "." | "&");
    (at..limit.min(at + 2)).chain([at - 1]).find(|at| parts(*at))
}

#[cfg(test)]
mod tests {
    use crate::finding::Severity;
    use crate::language::LANGUAGES;
    use crate::lexicon::Lexicon;
    use crate::pipeline::CheckedPair;
    use crate::sides::Sides;
    use crate::source::{Format, Source};

    #[test]
    fn a_title_that_its_address_spells_may_stay() {
        let lexicon = Lexicon::builtin();
        let severity = |address: &str| {
            let link = format!("[The children who rebuilt the railway bridge]({address})");
            let texts = Sides::new(
                format!("The newspaper wrote about us in May.\n\n{link}\n\nThe wheel turns again."),
                format!("W maju napisała o nas gazeta.\n\n{link}\n\nKoło znowu się obraca."),
            );
            let texts = LANGUAGES.zip(texts);
            let texts = texts.map(|(language, text)| {
                Source::new(language.code(), language, Format::Markdown, &text)
            });
            let pair = CheckedPair::check(texts, &lexicon);
            pair.findings.first().map(|finding| finding.severity)
        };
        let spelled =
            severity("https://news.example.org/2031/the-children-who-rebuilt-the-railway-bridge/");
        assert_eq!(spelled, Some(Severity::Note));
        assert!(severity("https://news.example.org/2031/bridge/") > Some(Severity::Note));
    }
}
