//! A sentence that negates in one version and not in the other, or states the opposite.

use std::borrow::Cow;
use std::ops::Range;

use super::{Check, Find, Rule};
use crate::analysed_text::AnalysedText;
use crate::check::antonyms::{Opposition, is_in_translated_phrase, oppositions, share_meaning};
use crate::document::{Block, BlockKind, TokenKind};
use crate::finding::{Finding, FindingKind, Mark, Severity};
use crate::lexicon::morphology::lowercase;
use crate::lexicon::{Denial, DenialPhrase, NumeralKind};
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;

/// Maximum length, in tokens, of sentences of which one affirms the very words that the other
/// negates.
const MAX_TOKENS_AFFIRMED: usize = 32;
/// Maximum length, in tokens, of sentences that are translated word by word.
const MAX_TOKENS_LITERAL: usize = 12;
/// Maximum length, in tokens, of sentences with opposites.
const MAX_TOKENS_OPPOSITES: usize = 26;
/// Maximum length, in tokens, of sentences whose findings are warnings. A free translation of a
/// longer one may be right, so it is only worth a note.
const MAX_TOKENS_WARNING: usize = 15;
/// Minimum confidence of a sentence bead.
const MIN_CONFIDENCE: f32 = 0.6;
/// Maximum length of the scope of a negation, in tokens.
const SCOPE_TOKENS: usize = 6;

pub(super) const RULE: Rule =
    Rule { id: RuleId::Negation, severity: Severity::Warning, find: &[Find::Alone(find)] };

/// Finds pairs of sentences of which only one negates, or that state opposite things.
fn find(check: &Check<'_>, rule: RuleId, findings: &mut Vec<Finding>) {
    for pair in check.sentence_pairs(MIN_CONFIDENCE) {
        let sentences = Sides::from_fn(|side| &check.bitext[side].document.sentences[pair[side]]);
        let tokens = sentences.map(|sentence| sentence.tokens.clone());
        if !Side::BOTH.into_iter().any(|side| is_candidate(&check.bitext[side], &tokens[side])) {
            continue;
        }
        if tokens.iter().all(|tokens| tokens.len() <= MAX_TOKENS_AFFIRMED) {
            let spans = sentences.map(|sentence| sentence.span);
            findings.extend(SentencePair::new(check, rule, pair, tokens, spans).find());
        }
    }
}

/// Whether any word of a sentence negates or has an opposite. Most sentences have none, and nothing
/// is found without one.
fn is_candidate(text: &AnalysedText, tokens: &Range<usize>) -> bool {
    tokens
        .clone()
        .map(|token| text.words.form(token))
        .any(|form| form.denial.is_some() || form.begins_denial || form.begins_opposite)
}

/// The negations and restrictions of a sentence.
#[derive(Default)]
struct Polarity {
    /// The first plain negation.
    plain: Option<usize>,
    /// The other plain negations.
    more_plain: Vec<usize>,
    /// Whether any word or phrase expresses by itself what a negation does.
    has_strong: bool,
    /// The words that do.
    strong: Vec<usize>,
    /// Whether any word may translate a negation.
    has_weak: bool,
    /// The first phrase with a negation that negates nothing.
    idle: Option<usize>,
    /// The first word that excludes everything else: `only`.
    restricts: Option<usize>,
    /// The first phrase that takes such an exclusion back: `not only`.
    lifts: Option<usize>,
}

/// Two aligned sentences.
struct SentencePair<'a> {
    check: &'a Check<'a>,
    rule: RuleId,
    sentences: Sides<usize>,
    tokens: Sides<Range<usize>>,
    spans: Sides<Span>,
    polarity: Sides<Polarity>,
}

impl<'a> SentencePair<'a> {
    fn new(
        check: &'a Check<'a>,
        rule: RuleId,
        sentences: Sides<usize>,
        tokens: Sides<Range<usize>>,
        spans: Sides<Span>,
    ) -> SentencePair<'a> {
        let polarity = Sides::from_fn(|side| polarity(check, side, &tokens[side]));
        let mut pair = SentencePair { check, rule, sentences, tokens, spans, polarity };
        // A strong word that is translated literally doesn't make up for a negation.
        let untranslated = Sides::from_fn(|side| {
            let words = || pair.polarity[side].strong.iter().copied();
            let any = words().any(|word| !pair.is_translated(side, word, true));
            let strong = words().filter(|word| !pair.is_translated(side, *word, false));
            (any, strong.collect::<Vec<_>>())
        });
        for (polarity, (any, strong)) in pair.polarity.iter_mut().zip(untranslated) {
            polarity.has_strong |= any;
            polarity.strong = strong;
        }
        pair
    }

    fn find(&self) -> Option<Finding> {
        let is_within = |most: usize| self.tokens.iter().all(|tokens| tokens.len() <= most);
        let opposed = || oppositions(self.check, &self.tokens);
        for side in Side::BOTH {
            let (own, other) = (&self.polarity[side], &self.polarity[side.other()]);
            // `not only` against `tylko`.
            if let (Some(lifts), None, None, Some(_)) =
                (own.lifts, other.lifts, other.plain, other.restricts)
            {
                return Some(self.negated(side, lifts));
            }
            let Some(plain) = own.plain.filter(|plain| {
                other.plain.is_none() && !other.has_strong && !self.is_verbatim(side, *plain)
            }) else {
                continue;
            };
            if self.answers(side, plain) || self.contrasts_ranks(side, plain) {
                continue;
            }
            // `not difficult` is `łatwe`.
            if self.is_affirmed(side, plain)
                && !self.is_negated_nearby(side, plain)
                && !self.is_under_denial(side)
                && !is_in_translated_phrase(self.check, &self.tokens, side, plain)
                && !opposed().iter().any(|opposition| self.explains(side, opposition))
            {
                return Some(self.negated(side, plain));
            }
        }
        for side in Side::BOTH {
            let other = &self.polarity[side.other()];
            if other.plain.is_some() || other.has_strong {
                continue;
            }
            let mut tokens = self.tokens[side].clone();
            if let Some(word) = tokens.find(|token| self.is_base_affirmed(side, *token)) {
                return Some(self.negated(side, word));
            }
        }
        opposed()
            .into_iter()
            .find(|opposition| {
                is_within(MAX_TOKENS_OPPOSITES) && self.has_no_other_negation(opposition)
            })
            .and_then(|opposition| self.opposites(&opposition))
    }

    /// Whether a denial that begins a sentence is all of the sentence before the other one: `No, it
    /// is` against `Nie. Jest`.
    fn answers(&self, side: Side, denial: usize) -> bool {
        let text = self.text(side.other());
        let first = self.sentences[side.other()];
        let sentence = |at: usize| text.document.sentences.get(at);
        let Some((before, sentence)) = first.checked_sub(1).and_then(sentence).zip(sentence(first))
        else {
            return false;
        };
        let block = |span: Span| text.document.block_at(span.start);
        let is_word = |token: &usize| text.document.tokens[*token].kind == TokenKind::Word;
        let mut words = before.tokens.clone().filter(is_word);
        let denies = |token: usize| text.words.form(token).denial == Some(Denial::Plain);
        denial == self.tokens[side].start
            && block(before.span) == block(sentence.span)
            && words.next().is_some_and(denies)
            && words.next().is_none()
    }

    /// Whether a sentence denies one rank or number after another, which excludes it and which the
    /// other sentence has: `second, not first`.
    fn contrasts_ranks(&self, side: Side, denial: usize) -> bool {
        let text = self.text(side);
        let Some(stated) = denial.checked_sub(2).filter(|at| *at >= self.tokens[side].start) else {
            return false;
        };
        let kinds = [NumeralKind::Ordinal, NumeralKind::Cardinal];
        let is = |token: usize, kind: NumeralKind| {
            let numeral = &text.words.form(token).numeral;
            numeral.iter().any(|meaning| meaning.kind == kind)
        };
        self.slice(side, denial - 1) == ","
            && self.tokens[side].contains(&(denial + 1))
            && kinds.into_iter().any(|kind| is(stated, kind) && is(denial + 1, kind))
            && self.has_translation(side, stated)
            && !self.has_translation(side, denial + 1)
    }

    fn text(&self, side: Side) -> &'a AnalysedText {
        &self.check.bitext[side]
    }

    fn slice(&self, side: Side, token: usize) -> &'a str {
        let text = self.text(side);
        text.source.slice(text.document.tokens[token].span)
    }

    /// Whether a token of this side and one of the other may translate one another.
    fn share_meaning(&self, side: Side, own: usize, other: usize) -> bool {
        let tokens = Sides::from_fn(|of| if of == side { own } else { other });
        share_meaning(self.check, tokens)
    }

    /// Whether any token of the other sentence may translate a token.
    fn has_translation(&self, side: Side, token: usize) -> bool {
        let mut others = self.tokens[side.other()].clone();
        others.any(|other| self.share_meaning(side, token, other))
    }

    /// Whether a strong negation is translated by another one: `refuse` by `odmówić`, but not
    /// `unusable` by `użytek` or `without` by `nie`.
    ///
    /// Unless `strictly`, a word that owes its meaning to no prefix may also be translated by one
    /// that doesn't negate.
    fn is_translated(&self, side: Side, word: usize, strictly: bool) -> bool {
        let other = &self.polarity[side.other()];
        let text = self.text(side);
        let written = self.slice(side, word);
        let base =
            self.check.lexicon.negated_base(text.source.language, written, text.words.form(word));
        let is_alike = |token: &usize| {
            other.plain != Some(*token)
                && !other.more_plain.contains(token)
                && (base.is_none() && !strictly || other.strong.contains(token))
        };
        let mut others = self.tokens[side.other()].clone().filter(is_alike);
        others.any(|token| self.share_meaning(side, word, token))
    }

    /// Whether the other sentence has the very word, as in a title or a message left in its
    /// language.
    fn is_verbatim(&self, side: Side, token: usize) -> bool {
        let word = self.slice(side, token);
        let mut others = self.tokens[side.other()].clone();
        others.any(|other| self.slice(side.other(), other).eq_ignore_ascii_case(word))
    }

    /// Whether the other sentence, which has no negation, has the very word that one negates: the
    /// first after it that has a translation at all. A sentence that lacks this word expresses it in
    /// its own way, `she keeps asking` against `nie przestaje pytać`.
    fn is_affirmed(&self, side: Side, negation: usize) -> bool {
        let text = self.text(side);
        let has_meaning = |token: &usize| {
            let form = text.words.form(*token);
            text.document.tokens[*token].kind == TokenKind::Word
                && !form.function
                && !form.concepts.is_empty()
        };
        let first = negation + 1;
        let mut scope = first..self.tokens[side].end.min(first + SCOPE_TOKENS);
        scope.find(has_meaning).is_some_and(|token| {
            // Two denials affirm: `never fails`.
            let denies = text.words.form(token).denial.is_some();
            self.has_translation(side, token) || !denies && self.is_dropped(side)
        })
    }

    /// Whether the other version negates the same word in a sentence beside this one, against a
    /// sentence that negates nothing: the denial moved, or a heading's is in the text below it.
    fn is_negated_nearby(&self, side: Side, negation: usize) -> bool {
        let (own, other) = (self.text(side), self.text(side.other()));
        let own_scope = self.scope(side, negation, self.tokens[side].end);
        let block = own.document.block_at(self.spans[side].start);
        let block = block.and_then(|block| own.document.blocks.get(block));
        let is_heading = block.is_some_and(|block| matches!(block.kind, BlockKind::Heading(_)));
        let is_negated = |step: isize| {
            let sentence = |text: &'a AnalysedText, at: usize| {
                text.document.sentences.get(at.checked_add_signed(step)?)
            };
            let Some(beside) = sentence(other, self.sentences[side.other()]) else { return false };
            let is_plain = |token: usize| own.words.form(token).denial == Some(Denial::Plain);
            let own_denies = sentence(own, self.sentences[side])
                .is_some_and(|sentence| sentence.tokens.clone().any(is_plain));
            if own_denies && !is_heading {
                return false;
            }
            let denies = |token: &usize| other.words.form(*token).denial >= Some(Denial::Strong);
            beside.tokens.clone().filter(denies).any(|denial| {
                let scope = self.scope(side.other(), denial, beside.tokens.end);
                own_scope
                    .iter()
                    .any(|own| scope.iter().any(|other| self.share_meaning(side, *own, *other)))
            })
        };
        is_negated(1) || is_negated(-1)
    }

    /// Whether the other version has the sentence as an item of a list under a heading, or a line
    /// that ends in a colon, which denies all of them: `We never:`.
    fn is_under_denial(&self, side: Side) -> bool {
        let text = self.text(side.other());
        let blocks = &text.document.blocks;
        let is_item = |block: &Block| matches!(block.kind, BlockKind::Item(_));
        let Some(own) = text.document.block_at(self.spans[side.other()].start) else {
            return false;
        };
        let above = blocks[..own].iter().rev().find(|block| !is_item(block));
        above.filter(|_| is_item(&blocks[own])).is_some_and(|above| {
            let sentences = &text.document.sentences[above.sentences.clone()];
            let mut tokens = sentences.iter().flat_map(|sentence| sentence.tokens.clone());
            let introduces = matches!(above.kind, BlockKind::Heading(_))
                || text.source.slice(above.span).trim_end().ends_with(':');
            introduces && tokens.any(|token| text.words.form(token).denial >= Some(Denial::Plain))
        })
    }

    /// Returns the words with a meaning of their own that a negation may negate.
    fn scope(&self, side: Side, negation: usize, end: usize) -> Vec<usize> {
        let text = self.text(side);
        let first = negation + 1;
        (first..end.min(first + SCOPE_TOKENS))
            .filter(|token| {
                text.document.tokens[*token].kind == TokenKind::Word
                    && !text.words.form(*token).function
            })
            .collect()
    }

    /// Whether the target of a short sentence, which has most of its words, dropped the negation.
    /// One that the target adds is more often an idiom: `something is amiss`, `coś nie gra`.
    fn is_dropped(&self, side: Side) -> bool {
        let text = self.text(side);
        let is_content = |token: &usize| {
            text.document.tokens[*token].kind != TokenKind::Mark
                && !text.words.form(*token).function
        };
        let words = || self.tokens[side].clone().filter(is_content);
        let translated = words().filter(|token| self.has_translation(side, *token)).count();
        side == Side::Source
            && !self.polarity[side.other()].has_weak
            && self.tokens.iter().all(|tokens| tokens.len() <= MAX_TOKENS_LITERAL)
            && 2 * translated >= words().count()
    }

    /// Whether a word is the opposite of one in the other sentence by its prefix: `incomplete`
    /// against `kompletny`.
    fn is_base_affirmed(&self, side: Side, token: usize) -> bool {
        let text = self.text(side);
        if text.document.tokens[token].kind != TokenKind::Word {
            return false;
        }
        let form = text.words.form(token);
        // A word with a negating prefix is a strong negation.
        if form.denial != Some(Denial::Strong) {
            return false;
        }
        let language = text.source.language;
        let lexicon = self.check.lexicon;
        let Some(base) = lexicon.negated_base(language, self.slice(side, token), form) else {
            return false;
        };
        if self.has_translation(side, token) {
            return false;
        }
        let base = lexicon.form(language, &base);
        let other_text = self.text(side.other());
        let is_base = |other: &usize| {
            let concepts = &other_text.words.form(*other).concepts;
            base.concepts.iter().any(|concept| concepts.binary_search(concept).is_ok())
        };
        let mut others = self.tokens[side.other()].clone().filter(is_base);
        base.known && others.any(|other| !self.has_translation(side.other(), other))
    }

    /// Whether opposites are two ways to express the same thing when one side negates its word: not
    /// if that word is itself a negation.
    fn explains(&self, negating: Side, opposition: &Opposition) -> bool {
        let text = self.text(negating);
        opposition[negating]
            .clone()
            .all(|token| text.words.form(token).denial.is_none_or(|denial| denial < Denial::Strong))
    }

    /// Whether every negation of the two sentences is inside the opposites.
    fn has_no_other_negation(&self, opposition: &Opposition) -> bool {
        self.polarity.enumerate().all(|(side, polarity)| {
            let mut negations = polarity.plain.iter().chain(&polarity.idle).chain(&polarity.strong);
            negations.all(|token| opposition[side].contains(token))
        })
    }

    fn span(&self, side: Side, tokens: &Range<usize>) -> Option<Span> {
        let tokens = self.text(side).document.tokens.get(tokens.clone())?;
        Some(tokens.first()?.span.join(tokens.last()?.span))
    }

    fn negated(&self, side: Side, token: usize) -> Finding {
        let (own, other) = (self.spans[side], self.spans[side.other()]);
        let is_short = self.tokens.iter().all(|tokens| tokens.len() <= MAX_TOKENS_WARNING);
        let severity = if is_short { Severity::Warning } else { Severity::Note };
        let kind = FindingKind::Negated { side, sentence: own };
        let span = self.span(side, &(token..token + 1)).unwrap_or(own);
        Finding::new(self.rule, severity, kind, Mark::subject(side, span))
            .related([Mark::counterpart(side.other(), other)])
            .only(side)
    }

    fn opposites(&self, opposition: &Opposition) -> Option<Finding> {
        let words = Sides::from_fn(|side| self.span(side, &opposition[side])).both()?;
        let kind = FindingKind::Opposites { words };
        let primary = Mark::subject(Side::Source, words.source);
        let other = Mark::subject(Side::Target, words.target);
        Some(Finding::new(self.rule, Severity::Warning, kind, primary).related([other]))
    }
}

/// Returns the negations and restrictions of a sentence.
fn polarity(check: &Check<'_>, side: Side, tokens: &Range<usize>) -> Polarity {
    let text = &check.bitext[side];
    let slice = |token: usize| {
        text.document.tokens.get(token).map_or("", |token| text.source.slice(token.span))
    };
    let mut polarity = Polarity::default();
    let mut token = tokens.start;
    let is_question = tokens.clone().last().is_some_and(|last| slice(last) == "?");
    while token < tokens.end {
        let form = text.words.form(token);
        let phrase = form.begins_denial.then(|| {
            let words = (token..tokens.end).map(|token| plain_lowercase(slice(token)));
            let words: Vec<Cow<'_, str>> = words.collect();
            let words: Vec<&str> = words.iter().map(|word| &**word).collect();
            check.lexicon.denial_phrase(text.source.language, &words)
        });
        if let Some((length, phrase)) = phrase.flatten() {
            let first = match phrase {
                DenialPhrase::Idle => &mut polarity.idle,
                DenialPhrase::Restricts => &mut polarity.restricts,
                DenialPhrase::Lifts => &mut polarity.lifts,
            };
            first.get_or_insert(token);
            // `dopóki nie` translates a word that denies, such as `until`.
            if form.denial == Some(Denial::Strong) {
                polarity.strong.push(token);
            }
            polarity.has_strong = true;
            polarity.has_weak = true;
            token += length;
            continue;
        }
        if text.document.tokens[token].kind == TokenKind::Word {
            match form.denial {
                // `Isn't it?` negates nothing, `No. 1` is a number, and a `no-break space` is a
                // thing.
                Some(Denial::Plain) if is_question => {
                    polarity.has_strong = true;
                    polarity.idle.get_or_insert(token);
                }
                Some(Denial::Plain) if is_number_sign(slice, token..tokens.end) => {}
                Some(Denial::Plain) if begins_compound(text, token) => polarity.has_strong = true,
                Some(Denial::Plain) if polarity.plain.is_some() => {
                    polarity.more_plain.push(token);
                }
                Some(Denial::Plain) => polarity.plain = Some(token),
                Some(Denial::Strong) => polarity.strong.push(token),
                Some(Denial::Weak) => polarity.has_weak = true,
                None => {}
            }
        }
        token += 1;
    }
    polarity
}

/// Returns a word in lower case, with plain apostrophes.
fn plain_lowercase(word: &str) -> Cow<'_, str> {
    let lower = lowercase(word);
    if lower.contains('’') { Cow::Owned(lower.replace('’', "'")) } else { lower }
}

/// Whether a hyphen joins a word to the next.
fn begins_compound(text: &AnalysedText, token: usize) -> bool {
    let unspaced = |token: usize| text.document.tokens.get(token).filter(|token| !token.spaced);
    unspaced(token + 1).is_some_and(|hyphen| text.source.slice(hyphen.span) == "-")
        && unspaced(token + 2).is_some()
}

/// Whether a word is followed by a figure, after a full stop (`no. 1`) or with a capital (`No 1`,
/// but `no 30-day tickets`), or by a full stop and a word in lower case, as an abbreviation is:
/// `No. of rows`.
fn is_number_sign<'a>(text: impl Fn(usize) -> &'a str, mut tokens: Range<usize>) -> bool {
    let word = tokens.next().map_or("", &text);
    let first = tokens.next().map_or("", &text);
    let is_abbreviated = first == ".";
    let next = if is_abbreviated { tokens.next().map_or("", &text) } else { first };
    let may_be_sign = is_abbreviated || word.starts_with(char::is_uppercase);
    next.starts_with(|c: char| {
        may_be_sign && c.is_ascii_digit() || is_abbreviated && c.is_lowercase()
    })
}
