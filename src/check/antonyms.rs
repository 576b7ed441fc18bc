//! Words of one version against their opposites in the other: `increased` and `spadły`,
//! `before delivery` and `po dostawie`.

use std::cmp::Reverse;
use std::ops::Range;

use super::Check;
use crate::document::TokenKind;
use crate::lexicon::PartOfSpeech;
use crate::lexicon::kind::OppositesKind;
use crate::sides::{Side, Sides};

/// Maximum distance, in tokens, between a phrase and the word that it governs.
const REACH: usize = 5;

/// A word or phrase of the source sentence and its opposite in the target sentence, as tokens.
pub(super) type Opposition = Sides<Range<usize>>;

/// A phrase of a sentence that has an opposite.
struct Phrase {
    pair: usize,
    meaning: usize,
    tokens: Range<usize>,
}

/// A phrase and the word that it governs.
struct Governing<'a> {
    phrase: &'a Range<usize>,
    governed: usize,
}

/// Returns the opposites in two sentences of which neither has the meaning of the other.
pub(super) fn oppositions(check: &Check<'_>, sentences: &Sides<Range<usize>>) -> Vec<Opposition> {
    let has_any = |side: Side| {
        let mut tokens = sentences[side].clone();
        tokens.any(|token| check.bitext[side].words.form(token).begins_opposite)
    };
    if !has_any(Side::Source) || !has_any(Side::Target) {
        return Vec::new();
    }
    let source_phrases = phrases(check, Side::Source, &sentences.source);
    if source_phrases.is_empty() {
        return Vec::new();
    }
    let target_phrases = phrases(check, Side::Target, &sentences.target);
    let mut found = Vec::new();
    for of_pair in source_phrases.chunk_by(|a, b| a.pair == b.pair) {
        let pair = of_pair[0].pair;
        let Some(kind) = check.lexicon.opposites(pair) else { continue };
        let all = Sides::new(of_pair, &target_phrases[..]);
        let with_meaning = |side: Side, meaning: usize| -> Vec<Range<usize>> {
            all[side]
                .iter()
                .filter(|phrase| phrase.pair == pair && phrase.meaning == meaning)
                .map(|phrase| phrase.tokens.clone())
                .collect()
        };
        for (meaning, other) in [(0, 1), (1, 0)] {
            let opposed =
                Sides::new(with_meaning(Side::Source, meaning), with_meaning(Side::Target, other));
            let right =
                Sides::new(with_meaning(Side::Source, other), with_meaning(Side::Target, meaning));
            let is_right = right.iter().any(|phrases| !phrases.is_empty());
            let first = || {
                let first = opposed.as_ref().map(|phrases| phrases.first().cloned()).both();
                first.filter(|phrases| !is_right && is_untranslated(check, sentences, phrases))
            };
            found.extend(match kind {
                OppositesKind::Governing | OppositesKind::Figure => {
                    opposition_of_same(check, sentences, kind, &opposed, &right)
                }
                OppositesKind::Converse => {
                    first().filter(|phrases| !changed_roles(check, sentences, phrases))
                }
                OppositesKind::Word => first(),
            });
        }
    }
    found
}

/// Whether a word belongs to a phrase that has an opposite, and the other sentence has a phrase of
/// the same meaning: `no` of `no charge` beside `bezpłatny`.
pub(super) fn is_in_translated_phrase(
    check: &Check<'_>,
    sentences: &Sides<Range<usize>>,
    side: Side,
    token: usize,
) -> bool {
    let own = phrases(check, side, &sentences[side]);
    let around: Vec<&Phrase> = own.iter().filter(|own| own.tokens.contains(&token)).collect();
    !around.is_empty()
        && phrases(check, side.other(), &sentences[side.other()]).iter().any(|other| {
            around.iter().any(|own| (own.pair, own.meaning) == (other.pair, other.meaning))
        })
}

/// Returns the phrases of a sentence that have an opposite, by pair, then by place: at each token
/// the longest of each meaning.
fn phrases(check: &Check<'_>, side: Side, sentence: &Range<usize>) -> Vec<Phrase> {
    let text = &check.bitext[side];
    let language = text.source.language;
    let slice = |token: usize| text.source.slice(text.document.tokens[token].span);
    let is = |token: usize, word: &str| {
        slice(token).to_lowercase() == word
            || text.words.form(token).lemmas.iter().any(|lemma| &*lemma.text == word)
    };
    let is_word = |token: &usize| text.document.tokens[*token].kind == TokenKind::Word;
    let first = sentence.clone().find(is_word);
    let mut found: Vec<Phrase> = Vec::new();
    for token in sentence.clone().filter(is_word) {
        // A capital inside the sentence belongs to a name: `New`, `South`.
        if first != Some(token) && slice(token).starts_with(char::is_uppercase) {
            continue;
        }
        let form = text.words.form(token);
        if !form.begins_opposite {
            continue;
        }
        let lower = slice(token).to_lowercase();
        // `niedozwolony` is a form of `dozwolić`, but its prefix negates it.
        let is_negated = |lemma: &&str| check.lexicon.is_turned(language, &lower, lemma);
        let lemmas = form.lemmas.iter().map(|lemma| &*lemma.text);
        let lemmas = lemmas.filter(|lemma| *lemma != lower && !is_negated(lemma));
        for word in std::iter::once(lower.as_str()).chain(lemmas) {
            for phrase in check.lexicon.opposite_phrases(language, word) {
                let tokens = token..token + phrase.words.len();
                let mut rest = tokens.clone().zip(phrase.words).skip(1);
                if tokens.end <= sentence.end && rest.all(|(token, word)| is(token, word)) {
                    found.push(Phrase { pair: phrase.pair, meaning: phrase.meaning, tokens });
                }
            }
        }
    }
    found.sort_by_key(|phrase| {
        (phrase.pair, phrase.meaning, phrase.tokens.start, Reverse(phrase.tokens.end))
    });
    found.dedup_by_key(|phrase| (phrase.pair, phrase.meaning, phrase.tokens.start));
    found
}

/// Whether no word of the other sentence translates one of either phrase.
fn is_untranslated(
    check: &Check<'_>,
    sentences: &Sides<Range<usize>>,
    phrases: &Opposition,
) -> bool {
    let share_any = |source: &Range<usize>, target: &Range<usize>| {
        source.clone().any(|source| {
            let mut target = target.clone();
            target.any(|target| share_meaning(check, Sides::new(source, target)))
        })
    };
    !share_any(&phrases.source, &sentences.target) && !share_any(&sentences.source, &phrases.target)
}

/// Whether a word precedes the phrase in one sentence and follows it in the other: buyer and
/// seller, the older and the younger one have changed roles.
fn changed_roles(check: &Check<'_>, sentences: &Sides<Range<usize>>, phrases: &Opposition) -> bool {
    let words = |side: Side, tokens: Range<usize>| -> Vec<usize> {
        tokens.filter(|token| !check.bitext[side].words.form(*token).function).collect()
    };
    let before = Sides::from_fn(|side| words(side, sentences[side].start..phrases[side].start));
    let after = Sides::from_fn(|side| words(side, phrases[side].end..sentences[side].end));
    let share_any = |source: &[usize], target: &[usize]| {
        source.iter().any(|source| {
            target.iter().any(|target| share_meaning(check, Sides::new(*source, *target)))
        })
    };
    // `Her younger brother` and `jej starszy brat` are the same man.
    let is_adjective = Side::BOTH.into_iter().any(|side| {
        let form = check.bitext[side].words.form(phrases[side].start);
        form.lemmas.iter().any(|lemma| lemma.part == PartOfSpeech::Adjective)
    });
    let next = after.as_ref().map(|after| &after[..after.len().min(1)]);
    !(is_adjective && share_any(next.source, next.target))
        && (share_any(&before.source, &after.target) || share_any(&after.source, &before.target))
}

/// Whether two tokens may translate one another.
pub(super) fn share_meaning(check: &Check<'_>, tokens: Sides<usize>) -> bool {
    let concepts = |side: Side| &check.bitext[side].words.form(tokens[side]).concepts;
    let (source, target) = (concepts(Side::Source), concepts(Side::Target));
    source.iter().any(|concept| target.binary_search(concept).is_ok())
}

/// Returns a phrase of one meaning and one of the opposite meaning that govern the same word.
///
/// `opposed` has source phrases of one meaning and target phrases of the other, `right` those that
/// would translate them.
fn opposition_of_same(
    check: &Check<'_>,
    sentences: &Sides<Range<usize>>,
    kind: OppositesKind,
    opposed: &Sides<Vec<Range<usize>>>,
    right: &Sides<Vec<Range<usize>>>,
) -> Option<Opposition> {
    let (opposed, right) =
        (governing(check, sentences, opposed), governing(check, sentences, right));
    let is_figure = |governed: usize| {
        let concepts = &check.bitext[Side::Target].words.form(governed).concepts;
        concepts.iter().any(|concept| concept.is_figure())
    };
    let figures = kind == OppositesKind::Figure;
    let same = |source: &Governing<'_>, target: &Governing<'_>| {
        share_meaning(check, Sides::new(source.governed, target.governed))
            && digits(check, Side::Source, source.governed)
                == digits(check, Side::Target, target.governed)
    };
    let targets = || opposed.target.iter().filter(|phrase| !figures || is_figure(phrase.governed));
    let (source, target) = opposed
        .source
        .iter()
        .flat_map(|source| targets().map(move |target| (source, target)))
        .find(|(source, target)| same(source, target))?;
    // The same word with the right phrase too: `from school to school`.
    let is_translated = right.target.iter().any(|right| same(source, right))
        || right.source.iter().any(|right| same(right, target));
    (!is_translated).then(|| Sides::new(source.phrase.clone(), target.phrase.clone()))
}

/// Returns the phrases that govern a word or figure: the first after the phrase that has a meaning
/// of its own.
fn governing<'a>(
    check: &Check<'_>,
    sentences: &Sides<Range<usize>>,
    phrases: &'a Sides<Vec<Range<usize>>>,
) -> Sides<Vec<Governing<'a>>> {
    Sides::from_fn(|side| {
        let text = &check.bitext[side];
        let has_meaning = |token: &usize| {
            let form = text.words.form(*token);
            text.document.tokens[*token].kind != TokenKind::Mark
                && (!form.function || !form.concepts.is_empty())
        };
        let governing = |phrase: &'a Range<usize>| {
            let end = sentences[side].end.min(phrase.end + REACH);
            let governed = (phrase.end..end).find(has_meaning)?;
            Some(Governing { phrase, governed })
        };
        phrases[side].iter().filter_map(governing).collect()
    })
}

/// Returns the digits of a figure that begins with a token, such as those of `2.8`; none if it is no
/// figure in digits.
fn digits(check: &Check<'_>, side: Side, token: usize) -> String {
    let text = &check.bitext[side];
    let tokens = &text.document.tokens;
    let is_digits = |token: usize| tokens[token].kind == TokenKind::Digits;
    let is_glued = |token: &usize| *token < tokens.len() && !tokens[*token].spaced;
    let rest = (token + 1..).take_while(is_glued).filter(|token| is_digits(*token));
    let first = Some(token).filter(|token| is_digits(*token));
    first
        .into_iter()
        .chain(rest.filter(|_| first.is_some()))
        .map(|token| text.source.slice(tokens[token].span))
        .collect()
}
