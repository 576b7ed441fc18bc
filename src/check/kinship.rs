//! What shows that two texts are versions of one text although they share few words: an older or a
//! shorter version, or one that was rewritten for its readers.

use rustc_hash::FxHashSet;

use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::document::{Block, BlockKind, TokenKind};
use crate::lexicon::Concept;
use crate::sides::{Side, Sides};

/// Minimum number of headings, or of lines of code, that both versions have in the same order.
const MIN_SHARED: usize = 3;
/// Minimum share of those of the version that has fewer.
const MIN_SHARE: f32 = 0.5;
/// Minimum share of the headings of the version that has more.
const MIN_SHARE_OF_MORE: f32 = 0.3;
/// Minimum length of a line of code that says something, in characters that are no spaces.
const MIN_LINE: usize = 8;

/// Whether the headings of two texts are translations of one another, or their lines of code the
/// same, in the same order.
pub(super) fn is_shown(bitext: &Bitext) -> bool {
    let mut headings = 0;
    let mut lines: FxHashSet<&str> = FxHashSet::default();
    for bead in bitext.alignment.beads.iter().filter(|bead| !bead.moved) {
        let (&[source], &[target]) = (&bead[Side::Source], &bead[Side::Target]) else { continue };
        let blocks = Sides::new(source, target);
        let block = |side: Side| bitext[side].document.blocks.get(blocks[side]);
        let Some(blocks) = Sides::from_fn(block).both() else { continue };
        headings += usize::from(is_one_heading(bitext, &blocks));
        let other: FxHashSet<&str> = code(&bitext[Side::Target], blocks.target).collect();
        let own = code(&bitext[Side::Source], blocks.source);
        lines.extend(own.filter(|line| other.contains(line)));
    }
    let counts = Sides::from_fn(|side| {
        let blocks = bitext[side].document.blocks.iter();
        blocks.filter(|block| matches!(block.kind, BlockKind::Heading(_))).count()
    });
    let (fewer, more) =
        (counts.source.min(counts.target) as f32, counts.source.max(counts.target) as f32);
    // Comments are translated, so that the lines without a word count by themselves.
    let are_most = |counts: &dyn Fn(&str) -> bool| {
        let all = Sides::from_fn(|side| -> usize {
            let text = &bitext[side];
            let lines = text.document.blocks.iter().flat_map(|block| code(text, block));
            lines.filter(|line| counts(line)).collect::<FxHashSet<&str>>().len()
        });
        let shared = lines.iter().filter(|line| counts(line)).count();
        shared >= MIN_SHARED && shared as f32 >= MIN_SHARE * all.source.min(all.target) as f32
    };
    headings >= MIN_SHARED && headings as f32 >= (MIN_SHARE * fewer).max(MIN_SHARE_OF_MORE * more)
        || are_most(&|_| true)
        || are_most(&|line| !has_words(line))
}

/// Whether two blocks are headings of one level, most words of the shorter of which are in the other.
fn is_one_heading(bitext: &Bitext, blocks: &Sides<&Block>) -> bool {
    let content = |side: Side| -> Vec<(String, &[Concept])> {
        let text = &bitext[side];
        let words = text.document.block_tokens(blocks[side]).filter(|token| {
            text.document.tokens[*token].kind == TokenKind::Word
                && !text.words.form(*token).function
        });
        words
            .map(|token| (text.token(token).to_lowercase(), &text.words.form(token).concepts[..]))
            .collect()
    };
    let (source, target) = (content(Side::Source), content(Side::Target));
    let (shorter, longer) =
        if source.len() <= target.len() { (&source, &target) } else { (&target, &source) };
    let is_shared = |(word, concepts): &&(String, &[Concept])| {
        let has = |(other, meanings): &(String, &[Concept])| {
            word == other || concepts.iter().any(|concept| meanings.contains(concept))
        };
        longer.iter().any(has)
    };
    let shared = shorter.iter().filter(is_shared).count();
    matches!(blocks.source.kind, BlockKind::Heading(_))
        && blocks.source.kind == blocks.target.kind
        && shared > 0
        && shared as f32 >= MIN_SHARE * shorter.len() as f32
}

/// Returns the lines of a block that are code, without tags: those of a listing, or those without
/// a word.
fn code<'a>(text: &'a AnalysedText, block: &Block) -> impl Iterator<Item = &'a str> {
    let is_listing = block.kind == BlockKind::Code;
    let lines = text.source.slice(block.span).lines().map(str::trim);
    lines.filter(move |line| {
        let length = line.chars().filter(|c| !c.is_whitespace()).count();
        length >= MIN_LINE && !line.starts_with('<') && (is_listing || !has_words(line))
    })
}

fn has_words(line: &str) -> bool {
    line.chars().any(char::is_alphabetic)
}
