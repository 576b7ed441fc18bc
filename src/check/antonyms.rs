//! Words of one version against their opposites in the other: `increased` and `spadły`,
//! `before delivery` and `po dostawie`.

use std::ops::Range;

use super::Check;
use crate::analysed_text::AnalysedText;
use crate::document::TokenKind;
use crate::lexicon::Opposites;

/// What a word governs stands within so many tokens behind it.
const REACH: usize = 5;

/// A word or phrase of the English sentence and its opposite in the Polish one, as tokens.
pub(super) type Opposition = (Range<usize>, Range<usize>);

/// A phrase that has an opposite, where it stands in a sentence.
struct Found {
    pair: usize,
    meaning: usize,
    tokens: Range<usize>,
}

/// The opposites that stand in two sentences where neither has the meaning of the other.
pub(super) fn oppositions(
    check: &Check<'_>,
    en: &Range<usize>,
    pl: &Range<usize>,
) -> Vec<Opposition> {
    let any = |view: &AnalysedText, tokens: &Range<usize>| {
        tokens.clone().any(|token| view.words.form(token).begins_opposite)
    };
    if !any(&check.bitext.en, en) || !any(&check.bitext.pl, pl) {
        return Vec::new();
    }
    let english = phrases(check, &check.bitext.en, en);
    let polish = if english.is_empty() { Vec::new() } else { phrases(check, &check.bitext.pl, pl) };
    let mut found = Vec::new();
    for of_pair in english.chunk_by(|a, b| a.pair == b.pair) {
        let pair = of_pair[0].pair;
        let Some(opposites) = check.lexicon.opposites(pair) else { continue };
        let of = |found: &[Found], meaning: usize| -> Vec<Range<usize>> {
            found
                .iter()
                .filter(|found| found.pair == pair && found.meaning == meaning)
                .map(|found| found.tokens.clone())
                .collect()
        };
        for (one, other) in [(0, 1), (1, 0)] {
            let (a, b) = (of(of_pair, one), of(&polish, other));
            let (same_en, same_pl) = (of(of_pair, other), of(&polish, one));
            if opposites.governing {
                found.extend(governed_alike(
                    check,
                    en,
                    pl,
                    opposites,
                    [&a, &b, &same_en, &same_pl],
                ));
            } else if let ([a, ..], [b, ..], [], []) = (&a[..], &b[..], &same_en[..], &same_pl[..])
            {
                found.extend(unmatched(check, en, pl, a, b).then(|| (a.clone(), b.clone())));
            }
        }
    }
    found
}

/// The phrases of a sentence that have an opposite, by pair, then by place; the longest of a pair's
/// meaning at each token.
fn phrases(check: &Check<'_>, view: &AnalysedText, tokens: &Range<usize>) -> Vec<Found> {
    let text = |token: usize| view.source.slice(view.document.tokens[token].span);
    let first = tokens.clone().find(|token| view.document.tokens[*token].kind == TokenKind::Word);
    let is = |token: usize, word: &str| {
        text(token).to_lowercase() == word
            || view.words.form(token).lemmas.iter().any(|lemma| &*lemma.text == word)
    };
    let mut found: Vec<Found> = Vec::new();
    for token in tokens.clone().filter(|token| view.document.tokens[*token].kind == TokenKind::Word)
    {
        // A capital inside the sentence is a name's: `New`, `South`.
        if first != Some(token) && text(token).starts_with(char::is_uppercase) {
            continue;
        }
        if !view.words.form(token).begins_opposite {
            continue;
        }
        let lower = text(token).to_lowercase();
        // `niedozwolony` is a form of `dozwolić`, turned round by its prefix.
        let turned = |lemma: &&str| check.lexicon.is_turned(view.source.language, &lower, lemma);
        let lemmas = view.words.form(token).lemmas.iter().map(|lemma| &*lemma.text);
        let lemmas = lemmas.filter(|lemma| *lemma != lower && !turned(lemma));
        for word in std::iter::once(lower.as_str()).chain(lemmas) {
            for phrase in check.lexicon.opposite_phrases(view.source.language, word) {
                let end = token + phrase.words.len();
                if end <= tokens.end
                    && phrase
                        .words
                        .iter()
                        .enumerate()
                        .skip(1)
                        .all(|(index, word)| is(token + index, word))
                {
                    found.push(Found {
                        pair: phrase.pair,
                        meaning: phrase.meaning,
                        tokens: token..end,
                    });
                }
            }
        }
    }
    found.sort_by_key(|found| {
        (found.pair, found.meaning, found.tokens.start, std::cmp::Reverse(found.tokens.end))
    });
    found.dedup_by_key(|found| (found.pair, found.meaning, found.tokens.start));
    found
}

/// Whether neither phrase is translated by other words of the other sentence.
fn unmatched(
    check: &Check<'_>,
    en: &Range<usize>,
    pl: &Range<usize>,
    a: &Range<usize>,
    b: &Range<usize>,
) -> bool {
    let shares = |e: usize, p: usize| share(check, e, p);
    !a.clone().any(|e| pl.clone().any(|p| shares(e, p)))
        && !b.clone().any(|p| en.clone().any(|e| shares(e, p)))
}

/// Whether two tokens may translate one another.
pub(super) fn share(check: &Check<'_>, en: usize, pl: usize) -> bool {
    let (a, b) =
        (&check.bitext.en.words.form(en).concepts, &check.bitext.pl.words.form(pl).concepts);
    a.iter().any(|concept| b.binary_search(concept).is_ok())
}

/// A phrase of one meaning and one of the opposite meaning that stand before the same thing. The
/// phrases: English ones of the one meaning, Polish ones of the other; English ones of the other,
/// Polish ones of the one.
fn governed_alike(
    check: &Check<'_>,
    en: &Range<usize>,
    pl: &Range<usize>,
    opposites: Opposites,
    phrases: [&[Range<usize>]; 4],
) -> Option<Opposition> {
    let (english, polish) = (&check.bitext.en, &check.bitext.pl);
    let all = |view: &AnalysedText,
               tokens: &Range<usize>,
               phrases: &[Range<usize>]|
     -> Vec<(Range<usize>, usize)> {
        phrases
            .iter()
            .filter_map(|range| Some((range.clone(), governed(view, tokens, range.end)?)))
            .collect()
    };
    let [a, b, same_en, same_pl] = phrases;
    let (a, same_en) = (all(english, en, a), all(english, en, same_en));
    let figure =
        |token: usize| polish.words.form(token).concepts.iter().any(|concept| concept.is_figure());
    let b: Vec<_> = all(polish, pl, b)
        .into_iter()
        .filter(|(_, governed)| !opposites.figures || figure(*governed))
        .collect();
    let same_pl = all(polish, pl, same_pl);
    let (left, right) = a
        .iter()
        .flat_map(|left| b.iter().map(move |right| (left, right)))
        .find(|(left, right)| share(check, left.1, right.1))?;
    // The same thing with the right word too: `from school to school`.
    let said_right = same_pl.iter().any(|right| share(check, left.1, right.1))
        || same_en.iter().any(|left| share(check, left.1, right.1));
    (!said_right).then(|| (left.0.clone(), right.0.clone()))
}

/// The first word or figure behind a phrase that says something by itself.
pub(super) fn governed(view: &AnalysedText, tokens: &Range<usize>, from: usize) -> Option<usize> {
    (from..tokens.end.min(from + REACH)).find(|token| {
        view.document.tokens[*token].kind != TokenKind::Mark
            && (!view.words.form(*token).function || !view.words.form(*token).concepts.is_empty())
    })
}
