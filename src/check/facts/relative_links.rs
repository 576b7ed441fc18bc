//! Addresses of a site that the other text leads to by a path of its own: `https://example.org/en/fees`
//! beside `/pl/oplaty`.

use super::passage::{Passage, tokens_in};
use crate::analysed_text::AnalysedText;
use crate::check::address_language::{has_folder, path};
use crate::check::links::{Link, links};
use crate::fact::Value;
use crate::sides::Side;
use crate::span::Span;

impl Passage<'_> {
    /// Whether an address is the target of a link whose words the other version of the passage has as
    /// a link without a host, and one of the two leads to pages in the language of its own text, whose
    /// names are translated.
    pub(super) fn is_relative_there(&self, side: Side, index: usize) -> bool {
        let Some(Value::Url(_)) = self.value(side, index) else { return false };
        let address = self.fact(side, index).span;
        let text = &self.bitext[side];
        // The words of a link precede its target.
        let leads_there = |link: &Link<'_>| {
            let between = Span { start: link.words.end, end: address.start };
            let is_before = link.words.start < address.start && link.words.end <= address.start;
            link.words.contains(address)
                || is_before && matches!(text.source.slice(between).trim(), "" | "](")
        };
        let here = self.links(side).into_iter().filter(leads_there);
        let Some(link) = here.max_by_key(|link| link.words.start) else { return false };
        let leads_to_own_pages = |side: Side, target: &str| {
            let path = target.split_once("://").map_or(target, |(_, address)| path(address));
            has_folder(path, self.bitext[side].source.language)
        };
        let here = leads_to_own_pages(side, link.target);
        let mut there = self.links(side.other()).into_iter().filter(Link::is_relative);
        !link.is_relative()
            && there.any(|other| {
                (here || leads_to_own_pages(side.other(), other.target))
                    && self.share_word(side, link.words, other.words)
            })
    }

    /// Returns the links of one side of the passage.
    fn links(&self, side: Side) -> Vec<Link<'_>> {
        let text = &self.bitext[side];
        let blocks = self.bead[side].iter().filter_map(|block| text.document.blocks.get(*block));
        blocks.flat_map(|block| links(text, block)).collect()
    }

    /// Whether some words of one side and some of the other have a content word in common, by its
    /// spelling or its meaning.
    fn share_word(&self, side: Side, words: Span, others: Span) -> bool {
        let (text, other) = (&self.bitext[side], &self.bitext[side.other()]);
        let others = content(other, others);
        content(text, words).into_iter().any(|token| {
            let (word, form) = (text.token(token).to_lowercase(), text.words.form(token));
            others.iter().any(|candidate| {
                let concepts = &other.words.form(*candidate).concepts;
                other.token(*candidate).to_lowercase() == word
                    || form.concepts.iter().any(|concept| concepts.contains(concept))
            })
        })
    }
}

/// Returns the content words of a part of a text.
fn content(text: &AnalysedText, span: Span) -> Vec<usize> {
    let is_content = |token: &usize| {
        text.document.tokens[*token].kind.is_word() && !text.words.form(*token).function
    };
    tokens_in(text, span).into_iter().filter(is_content).collect()
}
