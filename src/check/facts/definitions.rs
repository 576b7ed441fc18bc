//! The words that letters stand for in a text: `occupational safety and health (OSH)`.

use std::ops::Range;

use rustc_hash::{FxHashMap, FxHashSet};

use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::document::TokenKind;
use crate::fact::Value;
use crate::lexicon::Concept;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Number of letters whose words are looked for throughout a text.
const LETTERS: Range<usize> = 3..8;

/// The words that letters stand for.
#[derive(Debug)]
pub(super) struct Definition {
    /// The bead of the definition.
    pub bead: usize,
    /// The words: a range of the tokens of the text.
    pub words: Range<usize>,
}

impl Definition {
    /// Returns the words before letters in parentheses that have them as their initials, or the
    /// words in parentheses after them.
    pub fn of(text: &AnalysedText, span: Span, letters: &str, bead: usize) -> Option<Definition> {
        let tokens = &text.document.tokens;
        let at = tokens.partition_point(|token| token.span.start < span.start);
        let letters: Vec<char> = letters.chars().collect();
        if letters.len() < 2 {
            return None;
        }
        let sentence = text.document.sentence_at(span.start)?;
        let sentence = text.document.sentences.get(sentence)?.tokens.clone();
        let opening = at.checked_sub(1).filter(|before| text.token(*before) == "(");
        let words = match opening {
            Some(opening) => {
                let before = (sentence.start..opening).rev();
                spelled(text, before, letters.iter().rev()).map(|first| first..opening)
            }
            None if text.token(at + 1) == "(" => {
                spelled(text, at + 2..sentence.end, letters.iter()).map(|last| at + 2..last + 1)
            }
            None => None,
        };
        words.map(|words| Definition { bead, words })
    }
}

/// Returns the last of the tokens whose initials are some letters, function words and marks left
/// out.
fn spelled<'l>(
    text: &AnalysedText,
    tokens: impl Iterator<Item = usize>,
    letters: impl Iterator<Item = &'l char>,
) -> Option<usize> {
    let mut letters = letters.peekable();
    for token in tokens {
        let word = text.token(token).to_lowercase();
        if word.chars().next() == letters.peek().map(|letter| **letter) {
            letters.next();
            if letters.peek().is_none() {
                return Some(token);
            }
        } else if is_content(text, token) {
            return None;
        }
    }
    None
}

/// Whether the words that letters of two texts stand for translate one another in part. Names of
/// places don't count: there is many a European body.
pub(super) fn shares_a_word(bitext: &Bitext, words: &Sides<Range<usize>>) -> bool {
    let is_place = |side: Side, token: usize| {
        let span = bitext[side].document.tokens[token].span;
        let facts = &bitext[side].facts;
        facts.within(span).any(|fact| {
            facts.items[fact]
                .readings
                .first()
                .is_some_and(|value| matches!(value, Value::Country(_) | Value::Region(_)))
        })
    };
    let content = |side: Side| {
        let text = &bitext[side];
        words[side].clone().filter(move |token| is_content(text, *token) && !is_place(side, *token))
    };
    let others = concepts(&bitext[Side::Target], content(Side::Target));
    content(Side::Source).any(|token| {
        let own = &bitext[Side::Source].words.form(token).concepts;
        own.iter().any(|concept| others.contains(concept))
    })
}

/// Returns the words with capitals whose initials are some names.
pub(super) fn expansions(
    text: &AnalysedText,
    names: &FxHashSet<&str>,
) -> FxHashMap<String, Range<usize>> {
    let mut found: FxHashMap<String, Range<usize>> = FxHashMap::default();
    let wanted: FxHashSet<&str> =
        names.iter().copied().filter(|name| LETTERS.contains(&name.len())).collect();
    if wanted.is_empty() {
        return found;
    }
    for sentence in &text.document.sentences {
        let mut run: Vec<usize> = Vec::new();
        for token in sentence.tokens.clone() {
            if text.words.form(token).capital {
                run.push(token);
            } else if !text.words.form(token).function {
                run.clear();
            }
            for length in LETTERS.filter(|length| *length <= run.len()) {
                let words = &run[run.len() - length..];
                let initial = |token: &usize| text.token(*token).chars().next();
                let name: String = words.iter().filter_map(initial).collect();
                if let Some(name) = wanted.get(&*name.to_lowercase()) {
                    found.entry((*name).to_owned()).or_insert(words[0]..token + 1);
                }
            }
            if run.len() >= LETTERS.end {
                run.remove(0);
            }
        }
    }
    found
}

/// Returns the concepts of some tokens.
pub(super) fn concepts(
    text: &AnalysedText,
    tokens: impl Iterator<Item = usize>,
) -> FxHashSet<Concept> {
    tokens.flat_map(|token| text.words.form(token).concepts.iter().copied()).collect()
}

/// Whether a token is a word with a meaning of its own.
pub(super) fn is_content(text: &AnalysedText, token: usize) -> bool {
    text.document.tokens[token].kind == TokenKind::Word && !text.words.form(token).function
}
