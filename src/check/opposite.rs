//! Words of one version against their opposites in the other: `increased` and `spadły`, `before delivery` and `po dostawie`.

use std::ops::Range;

use super::Check;
use crate::document::TokenKind;
use crate::entity::View;
use crate::lexicon::Opposites;

/// What a word governs stands within so many tokens behind it.
const REACH: usize = 5;

/// A word or phrase of the English sentence and its opposite in the Polish one, as tokens.
pub(super) type Opposition = (Range<usize>, Range<usize>);

/// The opposites that stand in two sentences where neither has the meaning of the other.
pub(super) fn oppositions(check: &Check<'_>, en: &Range<usize>, pl: &Range<usize>) -> Vec<Opposition> {
    let (english, polish) = (&check.bitext.en, &check.bitext.pl);
    let mut found = Vec::new();
    for pair in check.lexicon.opposites() {
        for (one, other) in [(0, 1), (1, 0)] {
            let at = |view: &View<'_>, tokens: &Range<usize>, side: usize| {
                let phrases = &pair.sides[side][view.source.language as usize];
                tokens.clone().find_map(|token| phrase_at(view, tokens, token, phrases))
            };
            let Some(a) = at(english, en, one) else { continue };
            let Some(b) = at(polish, pl, other) else { continue };
            let stands = if pair.governing {
                governed_alike(check, en, pl, pair, one)
            } else {
                (at(english, en, other).is_none() && at(polish, pl, one).is_none() && unmatched(check, en, pl, &a, &b)).then_some((a, b))
            };
            found.extend(stands);
        }
    }
    found
}

/// The phrase of a list that starts at a token.
fn phrase_at(view: &View<'_>, tokens: &Range<usize>, token: usize, phrases: &[Vec<&str>]) -> Option<Range<usize>> {
    // A capital inside the sentence is a name's: `New`, `South`.
    let names = |token: usize| {
        let first = tokens.clone().find(|token| view.document.tokens[*token].kind == TokenKind::Word);
        first != Some(token) && view.source.slice(view.document.tokens[token].span).starts_with(char::is_uppercase)
    };
    let is = |token: usize, word: &str| {
        let text = view.source.slice(view.document.tokens[token].span);
        text.to_lowercase() == word || view.words.form(token).lemmas.iter().any(|lemma| &*lemma.text == word)
    };
    if view.document.tokens[token].kind != TokenKind::Word || names(token) {
        return None;
    }
    let fits =
        |phrase: &&Vec<&str>| token + phrase.len() <= tokens.end && phrase.iter().enumerate().all(|(index, word)| is(token + index, word));
    phrases.iter().filter(fits).map(|phrase| token..token + phrase.len()).max_by_key(|range| range.len())
}

/// Whether neither phrase is translated by other words of the other sentence.
fn unmatched(check: &Check<'_>, en: &Range<usize>, pl: &Range<usize>, a: &Range<usize>, b: &Range<usize>) -> bool {
    let shares = |e: usize, p: usize| share(check, e, p);
    !a.clone().any(|e| pl.clone().any(|p| shares(e, p))) && !b.clone().any(|p| en.clone().any(|e| shares(e, p)))
}

/// Whether two tokens may translate one another.
pub(super) fn share(check: &Check<'_>, en: usize, pl: usize) -> bool {
    let (a, b) = (&check.bitext.en.words.form(en).concepts, &check.bitext.pl.words.form(pl).concepts);
    a.iter().any(|concept| b.binary_search(concept).is_ok())
}

/// A phrase of one meaning and one of the opposite meaning that stand before the same thing.
fn governed_alike(check: &Check<'_>, en: &Range<usize>, pl: &Range<usize>, pair: &Opposites, one: usize) -> Option<Opposition> {
    let (english, polish) = (&check.bitext.en, &check.bitext.pl);
    let all = |view: &View<'_>, tokens: &Range<usize>, side: usize| -> Vec<(Range<usize>, usize)> {
        let phrases = &pair.sides[side][view.source.language as usize];
        let found = tokens.clone().filter_map(|token| phrase_at(view, tokens, token, phrases));
        found.filter_map(|range| Some((range.clone(), governed(view, tokens, range.end)?))).collect()
    };
    let (a, b) = (all(english, en, one), all(polish, pl, 1 - one));
    let (same_en, same_pl) = (all(english, en, 1 - one), all(polish, pl, one));
    let figure = |token: usize| polish.words.form(token).concepts.iter().any(|concept| concept.is_figure());
    let b: Vec<_> = b.into_iter().filter(|(_, governed)| !pair.figures || figure(*governed)).collect();
    let (left, right) =
        a.iter().flat_map(|left| b.iter().map(move |right| (left, right))).find(|(left, right)| share(check, left.1, right.1))?;
    // The same thing with the right word too: `from school to school`.
    let said_right = same_pl.iter().any(|right| share(check, left.1, right.1)) || same_en.iter().any(|left| share(check, left.1, right.1));
    (!said_right).then(|| (left.0.clone(), right.0.clone()))
}

/// The first word or figure behind a phrase that says something by itself.
pub(super) fn governed(view: &View<'_>, tokens: &Range<usize>, from: usize) -> Option<usize> {
    (from..tokens.end.min(from + REACH)).find(|token| {
        view.document.tokens[*token].kind != TokenKind::Mark
            && (!view.words.form(*token).function || !view.words.form(*token).concepts.is_empty())
    })
}
