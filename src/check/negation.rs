//! A sentence that denies in one version and not in the other, or says the opposite.

use std::borrow::Cow;
use std::ops::Range;

use super::Check;
use super::antonyms::{Opposition, oppositions, share};
use crate::analysed_text::AnalysedText;
use crate::document::TokenKind;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::lexicon::morphology::lowercase;
use crate::lexicon::{Denial, DenialPhrase};
use crate::message::{Arg, Message};
use crate::span::Span;

/// In longer sentences a denial is too easily worded otherwise, unless the very words it denies
/// stand undenied in the other version.
const MOST_TOKENS: usize = 18;
/// In still longer ones even then.
const MOST_TOKENS_WITH_PROOF: usize = 32;
/// In sentences longer than this a free translation may have worded it otherwise: worth a look, no
/// more.
const SHORT: usize = 15;
/// Opposites stand in short ones.
const MOST_TOKENS_WITH_OPPOSITES: usize = 26;
/// Sentences have to belong together this surely.
const SURE: f32 = 0.6;
/// So many words behind a denial are what it denies, within so many tokens.
const DENIED: usize = 2;
const REACH: usize = 6;

/// What in a sentence denies and restricts.
#[derive(Default)]
struct Polarity {
    /// The first word that plainly denies.
    plain: Option<usize>,
    /// The other words that plainly deny.
    more: Vec<usize>,
    /// Whether anything says by itself what a denial says.
    strong: bool,
    /// The words that do.
    strong_words: Vec<usize>,
    /// Whether anything may stand for a denial.
    weak: bool,
    /// The first phrase with a denial that denies nothing.
    idle: Option<usize>,
    /// The first word that leaves all else out, and the first phrase that takes that back.
    restricts: Option<usize>,
    lifts: Option<usize>,
}

/// Finds the pairs of sentences of which one denies and the other does not, and those that say
/// opposite things.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    for bead in &check.bitext.alignment.beads {
        for sentences in bead.sentences.iter().filter(|sentences| sentences.confidence >= SURE) {
            let ([en], [pl]) = (&sentences.en[..], &sentences.pl[..]) else { continue };
            let (en, pl) = (
                &check.bitext.en.document.sentences[*en],
                &check.bitext.pl.document.sentences[*pl],
            );
            if !turns(&check.bitext.en, &en.tokens) && !turns(&check.bitext.pl, &pl.tokens) {
                continue;
            }
            if en.tokens.len() <= MOST_TOKENS_WITH_PROOF
                && pl.tokens.len() <= MOST_TOKENS_WITH_PROOF
            {
                let passage = Passage::new(check, en.tokens.clone(), pl.tokens.clone());
                findings.extend(passage.find(en.span, pl.span));
            }
        }
    }
}

/// Whether any word of a sentence denies or has an opposite: few sentences have one, and nothing is
/// found without.
fn turns(view: &AnalysedText, tokens: &Range<usize>) -> bool {
    tokens
        .clone()
        .map(|token| view.words.form(token))
        .any(|form| form.denial.is_some() || form.begins_denial || form.begins_opposite)
}

/// Two sentences that belong together.
struct Passage<'a> {
    check: &'a Check<'a>,
    tokens: [Range<usize>; 2],
    polarity: [Polarity; 2],
}

impl<'a> Passage<'a> {
    fn new(check: &'a Check<'a>, en: Range<usize>, pl: Range<usize>) -> Passage<'a> {
        let polarity =
            [polarity(check, &check.bitext.en, &en), polarity(check, &check.bitext.pl, &pl)];
        let mut passage = Passage { check, tokens: [en, pl], polarity };
        // What is translated word by word turns no opposite round.
        let kept = Language::ALL.map(|language| {
            let words = passage.polarity[language as usize].strong_words.iter().copied();
            let free = words.clone().any(|word| !passage.translated(language, word, true));
            (
                free,
                words
                    .filter(|word| !passage.translated(language, *word, false))
                    .collect::<Vec<_>>(),
            )
        });
        for (polarity, (free, kept)) in passage.polarity.iter_mut().zip(kept) {
            polarity.strong |= free;
            polarity.strong_words = kept;
        }
        passage
    }

    fn find(&self, en: Span, pl: Span) -> Option<Finding> {
        let sentences = [en, pl];
        let opposed = || oppositions(self.check, &self.tokens[0], &self.tokens[1]);
        for only in Language::ALL {
            let (own, other) =
                (&self.polarity[only as usize], &self.polarity[only.other() as usize]);
            // `not only` against `tylko`.
            if let (Some(lifts), None, None, Some(_)) =
                (own.lifts, other.lifts, other.plain, other.restricts)
            {
                return Some(self.denied(only, lifts, sentences));
            }
            let Some(plain) = own.plain.filter(|plain| {
                other.plain.is_none() && !other.strong && !self.quoted(only, *plain)
            }) else {
                continue;
            };
            let short = self.tokens.iter().all(|tokens| tokens.len() <= MOST_TOKENS);
            let single = own.more.is_empty() && own.strong_words.is_empty();
            let told = (short && single && !other.weak && self.literal(only))
                || self.stands_undenied(only, plain);
            // `not difficult` is `łatwe`.
            if told && !opposed().iter().any(|opposition| self.explains(only, opposition)) {
                return Some(self.denied(only, plain, sentences));
            }
        }
        for only in Language::ALL {
            let other = &self.polarity[only.other() as usize];
            if other.plain.is_none()
                && !other.strong
                && let Some(word) =
                    self.tokens[only as usize].clone().find(|token| self.base_stands(only, *token))
            {
                return Some(self.denied(only, word, sentences));
            }
        }
        let short = self.tokens.iter().all(|tokens| tokens.len() <= MOST_TOKENS_WITH_OPPOSITES);
        opposed()
            .into_iter()
            .find(|opposition| short && self.alone(opposition))
            .and_then(|(a, b)| self.opposite(&a, &b))
    }

    fn view(&self, language: Language) -> &'a AnalysedText {
        self.check.bitext.side(language)
    }

    /// Whether one of two tokens in either order may translate the other.
    fn share(&self, language: Language, own: usize, other: usize) -> bool {
        match language {
            Language::English => share(self.check, own, other),
            Language::Polish => share(self.check, other, own),
        }
    }

    /// Whether a word that denies in its own way is translated by another such word: `refuse` by
    /// `odmówić`, but not `unusable` by `użytek` or `without` by `nie`. `strictly` leaves out what
    /// the other language says with a word that denies nothing.
    fn translated(&self, language: Language, word: usize, strictly: bool) -> bool {
        let other = &self.polarity[language.other() as usize];
        let view = self.view(language);
        let text = view.source.slice(view.document.tokens[word].span);
        let prefixed =
            self.check.lexicon.negated_base(language, text, view.words.form(word)).is_some();
        let alike = |token: &usize| {
            other.plain != Some(*token)
                && !other.more.contains(token)
                && (!prefixed && !strictly || other.strong_words.contains(token))
        };
        self.tokens[language.other() as usize]
            .clone()
            .filter(alike)
            .any(|token| self.share(language, word, token))
    }

    /// Whether the other sentence has most of the words of one: a free translation words a denial
    /// in any way.
    fn literal(&self, language: Language) -> bool {
        let view = self.view(language);
        let content = |token: &usize| {
            view.document.tokens[*token].kind != TokenKind::Mark
                && !view.words.form(*token).function
        };
        let translated = |own: &usize| {
            self.tokens[language.other() as usize]
                .clone()
                .any(|other| self.share(language, *own, other))
        };
        let words = || self.tokens[language as usize].clone().filter(content);
        2 * words().filter(translated).count() >= words().count()
    }

    /// Whether the other sentence has the very word: a title, a message left as it is.
    fn quoted(&self, language: Language, token: usize) -> bool {
        let text = |language: Language, token: usize| {
            let view = self.view(language);
            view.source.slice(view.document.tokens[token].span)
        };
        self.tokens[language.other() as usize]
            .clone()
            .any(|other| text(language.other(), other).eq_ignore_ascii_case(text(language, token)))
    }

    /// Whether a word that a denial speaks of stands in the other sentence, where nothing denies
    /// it.
    fn stands_undenied(&self, language: Language, denial: usize) -> bool {
        let view = self.view(language);
        let tokens = &self.tokens[language as usize];
        let content = |token: &usize| {
            view.document.tokens[*token].kind == TokenKind::Word
                && !view.words.form(*token).function
        };
        let denied = (denial + 1..tokens.end.min(denial + 1 + REACH)).filter(content).take(DENIED);
        denied.into_iter().any(|own| {
            self.tokens[language.other() as usize]
                .clone()
                .any(|other| self.share(language, own, other))
        })
    }

    /// Whether a word is the opposite of one in the other sentence by its prefix: `incomplete`
    /// against `kompletny`.
    fn base_stands(&self, language: Language, token: usize) -> bool {
        let view = self.view(language);
        if view.document.tokens[token].kind != TokenKind::Word {
            return false;
        }
        let form = view.words.form(token);
        let text = view.source.slice(view.document.tokens[token].span);
        // A word that a prefix turns round is a strong denial, if no plain one.
        if form.denial != Some(Denial::Strong) {
            return false;
        }
        let Some(base) = self.check.lexicon.negated_base(language, text, form) else {
            return false;
        };
        let other = self.view(language.other());
        let others = || self.tokens[language.other() as usize].clone();
        if others().any(|other| self.share(language, token, other)) {
            return false;
        }
        let base = self.check.lexicon.form(language, &base);
        let is_base = |token: &usize| {
            base.concepts
                .iter()
                .any(|concept| other.words.form(*token).concepts.binary_search(concept).is_ok())
        };
        let translates = |other: usize| {
            self.tokens[language as usize].clone().any(|own| self.share(language, own, other))
        };
        base.known && others().filter(is_base).any(|token| !translates(token))
    }

    /// Whether opposites are two ways to say one thing where one side denies its word: not where
    /// that word is itself a denial.
    fn explains(&self, denies: Language, (a, b): &Opposition) -> bool {
        let own = if denies == Language::English { a } else { b };
        let view = self.view(denies);
        !own.clone().any(|token| {
            view.words.form(token).denial.is_some_and(|denial| denial >= Denial::Strong)
        })
    }

    /// Whether nothing denies outside the opposites.
    fn alone(&self, (a, b): &Opposition) -> bool {
        let [english, polish] = &self.polarity;
        let inside = |polarity: &Polarity, tokens: &Range<usize>| {
            polarity
                .plain
                .iter()
                .chain(&polarity.idle)
                .chain(&polarity.strong_words)
                .all(|token| tokens.contains(token))
        };
        inside(english, a) && inside(polish, b)
    }

    fn span(&self, language: Language, tokens: &Range<usize>) -> Option<Span> {
        let tokens = self.view(language).document.tokens.get(tokens.clone())?;
        Some(tokens.first()?.span.join(tokens.last()?.span))
    }

    fn denied(&self, only: Language, token: usize, sentences: [Span; 2]) -> Finding {
        let (own, other) = (sentences[only as usize], sentences[only.other() as usize]);
        Finding {
            rule: "negation",
            severity: if self.tokens.iter().all(|tokens| tokens.len() <= SHORT) {
                Severity::Warning
            } else {
                Severity::Note
            },
            message: Message::new(if only == Language::English {
                "negation-en"
            } else {
                "negation-pl"
            })
            .with("quote", Arg::Quote(only, own)),
            primary: Mark {
                side: only,
                span: self.span(only, &(token..token + 1)).unwrap_or(own),
                role: Role::Subject,
            },
            related: vec![Mark { side: only.other(), span: other, role: Role::Counterpart }],
            value: None,
            only: Some(only),
        }
    }

    fn opposite(&self, en: &Range<usize>, pl: &Range<usize>) -> Option<Finding> {
        let (en, pl) = (self.span(Language::English, en)?, self.span(Language::Polish, pl)?);
        Some(Finding {
            rule: "negation",
            severity: Severity::Warning,
            message: Message::new("negation-opposite")
                .with("en", Arg::Quote(Language::English, en))
                .with("pl", Arg::Quote(Language::Polish, pl)),
            primary: Mark { side: Language::English, span: en, role: Role::Subject },
            related: vec![Mark { side: Language::Polish, span: pl, role: Role::Subject }],
            value: None,
            only: None,
        })
    }
}

/// What in a sentence denies and restricts.
fn polarity(check: &Check<'_>, view: &AnalysedText, tokens: &Range<usize>) -> Polarity {
    let language = view.source.language;
    let text = |token: usize| {
        view.document.tokens.get(token).map_or("", |token| view.source.slice(token.span))
    };
    let mut polarity = Polarity::default();
    let mut token = tokens.start;
    let asks = tokens.clone().last().is_some_and(|last| text(last) == "?");
    while token < tokens.end {
        let form = view.words.form(token);
        let phrase = form.begins_denial.then(|| {
            let words: Vec<Cow<'_, str>> =
                (token..tokens.end).map(|token| small(text(token))).collect();
            check
                .lexicon
                .denial_phrase(language, &words.iter().map(|word| &**word).collect::<Vec<_>>())
        });
        if let Some((length, phrase)) = phrase.flatten() {
            match phrase {
                DenialPhrase::Idle => polarity.idle = polarity.idle.or(Some(token)),
                DenialPhrase::Restricts => polarity.restricts = polarity.restricts.or(Some(token)),
                DenialPhrase::Lifts => polarity.lifts = polarity.lifts.or(Some(token)),
            }
            polarity.strong = true;
            polarity.weak = true;
            token += length;
            continue;
        }
        if view.document.tokens[token].kind == TokenKind::Word {
            match form.denial {
                // `Isn't it?` denies nothing, `No. 1` is a number, and a `no-break space` is a
                // thing.
                Some(Denial::Plain) if asks => {
                    polarity.strong = true;
                    polarity.idle = polarity.idle.or(Some(token));
                }
                Some(Denial::Plain) if numbered(text, token + 1..tokens.end) => {}
                Some(Denial::Plain) if in_compound(view, token) => polarity.strong = true,
                Some(Denial::Plain) if polarity.plain.is_some() => polarity.more.push(token),
                Some(Denial::Plain) => polarity.plain = Some(token),
                Some(Denial::Strong) => polarity.strong_words.push(token),
                Some(Denial::Weak) => polarity.weak = true,
                None => {}
            }
        }
        token += 1;
    }
    polarity
}

/// A word in small letters, with plain apostrophes.
fn small(word: &str) -> Cow<'_, str> {
    let lower = lowercase(word);
    if lower.contains('’') { Cow::Owned(lower.replace('’', "'")) } else { lower }
}

/// Whether a hyphen joins a word with the next.
fn in_compound(view: &AnalysedText, token: usize) -> bool {
    let hyphen = view
        .document
        .tokens
        .get(token + 1)
        .is_some_and(|next| !next.spaced && view.source.slice(next.span) == "-");
    hyphen && view.document.tokens.get(token + 2).is_some_and(|next| !next.spaced)
}

/// Whether a figure follows, with or without a stop before it: `No. 1`, `No 1`; or a stop and a
/// word in small letters, as behind an abbreviation: `No. of rows`.
fn numbered<'a>(text: impl Fn(usize) -> &'a str, mut behind: Range<usize>) -> bool {
    let first = behind.next().map_or("", &text);
    let abbreviated = first == ".";
    let next = if abbreviated { behind.next().map_or("", &text) } else { first };
    next.starts_with(|c: char| c.is_ascii_digit() || abbreviated && c.is_lowercase())
}
