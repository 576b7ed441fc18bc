//! The lemmas and concepts of every token of a document: looked up once for each distinct form, read by extraction and alignment.

use rustc_hash::FxHashMap;
use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};

use super::cognates::Cognates;
use super::morphology::lowercase;
use super::{Concept, Lemma, Lexicon};
use crate::document::{Document, TokenKind};
use crate::language::Language;
use crate::text::Source;

/// What the lexicon knows of one form.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Form {
    /// Its possible lemmas, the likeliest first; for an unknown word a guess or the form itself.
    pub lemmas: Vec<Lemma>,
    /// What it can mean, ascending.
    pub concepts: Vec<Concept>,
    /// Whether the dictionary has it.
    pub known: bool,
    /// Whether it is a function word: it holds sentences together and says nothing by itself.
    pub function: bool,
}

/// The forms of a document.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Words {
    forms: Vec<Form>,
    of_token: Vec<u32>,
}

impl Words {
    /// Looks up every token of a document.
    pub fn read(source: &Source, document: &Document, lexicon: &Lexicon) -> Words {
        let mut words = Words::default();
        let mut seen: FxHashMap<&str, u32> = FxHashMap::default();
        for token in &document.tokens {
            let text = source.slice(token.span);
            let index = *seen.entry(text).or_insert_with(|| {
                words.forms.push(match token.kind {
                    TokenKind::Word => lexicon.form(source.language, text),
                    TokenKind::Digits => Form { concepts: vec![Cognates::figure(text)], ..Form::default() },
                    TokenKind::Mark => Form::default(),
                });
                words.forms.len() as u32 - 1
            });
            words.of_token.push(index);
        }
        words
    }

    /// The form of a token: an index into [`Document::tokens`].
    pub fn form(&self, token: usize) -> &Form {
        const EMPTY: &Form = &Form { lemmas: Vec::new(), concepts: Vec::new(), known: false, function: false };
        self.of_token.get(token).and_then(|index| self.forms.get(*index as usize)).unwrap_or(EMPTY)
    }

    /// The form of a number that [`Words::form_index`] gives.
    pub fn form_at(&self, index: usize) -> Option<&Form> {
        self.forms.get(index)
    }

    /// A number for the form of a token: two tokens of one document have the same exactly when they are spelt alike.
    pub fn form_index(&self, token: usize) -> Option<usize> {
        self.of_token.get(token).map(|index| *index as usize)
    }
}

impl Lexicon {
    /// What is known of one word as a text writes it.
    pub fn form(&self, language: Language, written: &str) -> Form {
        let text = written_plainly(written);
        let lower = lowercase(&text);
        let mut form = Form { function: self.is_function_word(language, &lower), ..Form::default() };
        match language {
            Language::Polish => {
                form.known = self.polish.read(&text, &mut form.lemmas);
                for lemma in &form.lemmas {
                    form.concepts.extend(self.bilingual.polish(&lowercase(&lemma.text)));
                }
            }
            Language::English => {
                self.english.read(&text, &mut form.lemmas);
                let known = |lemma: &Lemma| self.bilingual.has_english(&lowercase(&lemma.text));
                form.known = form.function || form.lemmas.iter().any(known);
                if form.lemmas.iter().any(known) {
                    form.lemmas.retain(known);
                }
                for lemma in &form.lemmas {
                    form.concepts.extend(self.bilingual.english(&lowercase(&lemma.text)));
                }
            }
        }
        form.concepts.extend(self.figures(language, &text, &form));
        if !form.function {
            let skeleton = self.cognates.skeleton(language, &lower);
            // What is too short for a skeleton may be the same in both texts letter by letter: an acronym, a name, a foreign word.
            let same = skeleton.is_none() && (!form.known || text.chars().filter(|letter| letter.is_uppercase()).nth(1).is_some());
            form.concepts.extend(skeleton.or_else(|| same.then(|| Cognates::word(&lower))));
            // A Polish ending may reach into the first letters of a short word: its lemma has the bare stem.
            let lemma = form.lemmas.first().map(|lemma| lowercase(&lemma.text)).filter(|lemma| *lemma != lower);
            form.concepts.extend(lemma.and_then(|lemma| self.cognates.skeleton(language, &lemma)));
        }
        form.concepts.sort_unstable();
        form.concepts.dedup();
        form
    }
}

impl Lexicon {
    /// What number words and words of the calendar say, so that `two`, `dwa` and `2` meet, and `May` and `maj`.
    fn figures(&self, language: Language, text: &str, form: &Form) -> Vec<Concept> {
        let numeral = self.numeral(language, text, form).into_iter().filter(|(kind, _)| matches!(*kind, "cardinal" | "ordinal" | "power"));
        let calendar = self.calendar(language, text, form).into_iter().filter(|(kind, _)| matches!(*kind, "month" | "weekday"));
        numeral
            .map(|(_, value)| Cognates::figure(value))
            .chain(calendar.map(|(kind, value)| Cognates::figure(&[kind, value].concat())))
            .collect()
    }
}

/// A word composed, with plain apostrophes and without the characters that only guide line breaks.
pub(super) fn written_plainly(written: &str) -> String {
    let invisible = |c: char| matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2060}');
    let text: String = written.chars().filter(|c| !invisible(*c)).map(|c| if matches!(c, '’' | '\u{2bc}') { '\'' } else { c }).collect();
    if is_nfc_quick(text.chars()) == IsNormalized::Yes { text } else { text.nfc().collect() }
}
