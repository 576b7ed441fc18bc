//! Links that the other page has in its navigation, which is no part of its text.

use rustc_hash::FxHashSet;

use super::Check;
use super::content_words::{Words, words};
use crate::document::BlockKind;
use crate::sides::Side;

/// Maximum number of content words of such links.
const MAX_WORDS: usize = 12;
/// Minimum share of them that the navigation of the other page has.
const MIN_SHARED: f32 = 0.6;

/// Whether a block begins with a link and most of its words are in the navigation of the other page.
pub(super) fn has(check: &Check<'_>, side: Side, run: &[usize]) -> bool {
    let (text, other) = (&check.bitext[side], &check.bitext[side.other()]);
    let &[index] = run else { return false };
    let (Some(block), Some(layout), Some(page)) =
        (text.document.blocks.get(index), &text.source.layout, &other.source.layout)
    else {
        return false;
    };
    let from = layout.links.partition_point(|link| link.span.end <= block.span.start);
    let begins = layout.links.get(from).is_some_and(|link| link.span.start <= block.span.start);
    if page.navigation.is_empty() || !begins || matches!(block.kind, BlockKind::Heading(_)) {
        return false;
    }
    let sentences = text.document.sentences[block.sentences.clone()].iter();
    let links: Words<'_> = words(check, side, sentences);
    let (mut written, mut meanings) = (FxHashSet::default(), FxHashSet::default());
    for word in
        page.navigation.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
    {
        let form = check.lexicon.form(other.source.language, word);
        meanings.extend(form.concepts);
        written.insert(word.to_lowercase());
    }
    let is_shared = |(word, concepts): &(&String, &&[_])| {
        written.contains(*word) || concepts.iter().any(|concept| meanings.contains(concept))
    };
    let shared = links.iter().filter(is_shared).count();
    (1..=MAX_WORDS).contains(&links.len()) && shared as f32 >= MIN_SHARED * links.len() as f32
}
