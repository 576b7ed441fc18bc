//! Marks of brackets that only one version of a text has: notes of a translator or an editor, glosses
//! in another language.

use super::Lexicon;
use crate::language::{Language, PerLanguage};

const MARKS: PerLanguage<&str> = PerLanguage::new(
    include_str!("../../locales/en/aside_marks.txt"),
    include_str!("../../locales/pl/aside_marks.txt"),
);

impl Lexicon {
    /// Whether the text inside brackets begins or ends with a mark of an aside: `przyp. tłum.`,
    /// `ang.`
    pub fn is_aside(&self, language: Language, text: &str) -> bool {
        let text = text.trim().to_lowercase().replace('’', "'");
        let marks = MARKS[language].lines().filter(|line| !line.starts_with('#'));
        marks.map(str::to_lowercase).any(|mark| begins(&text, &mark) || ends(&text, &mark))
    }
}

/// Whether a text begins with a mark and goes on with another word.
fn begins(text: &str, mark: &str) -> bool {
    text.strip_prefix(mark).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

/// Whether a text ends with a mark of several words, perhaps without its stop; a single one may be
/// an abbreviation of something else.
fn ends(text: &str, mark: &str) -> bool {
    if !mark.contains(' ') {
        return false;
    }
    let before = text.trim_end_matches('.').strip_suffix(mark.trim_end_matches(['.', ':']));
    before.is_some_and(|before| before.ends_with(|c: char| !c.is_alphanumeric()))
}
