//! Words that deny.

use super::{Form, Lexicon};
use crate::language::Language;

const TABLES: [&str; 2] = [include_str!("../../locales/en/denials.tsv"), include_str!("../../locales/pl/denials.tsv")];

/// Words and parts of words that deny, in both languages.
#[derive(Debug)]
pub(super) struct Denials {
    tables: [Vec<(&'static str, &'static str)>; 2],
}

impl Denials {
    pub(super) fn builtin() -> Denials {
        Denials {
            tables: TABLES.map(|table| {
                table.lines().filter(|row| !row.is_empty() && !row.starts_with('#')).filter_map(|row| row.split_once('\t')).collect()
            }),
        }
    }
}

impl Lexicon {
    /// Whether a word denies: `Some(true)` plainly, `Some(false)` in effect (`lack`, `unable`), `None` not at all.
    pub fn denial(&self, language: Language, text: &str, form: &Form) -> Option<bool> {
        let lower = text.to_lowercase().replace('’', "'");
        let mut effect = None;
        for (part, kind) in &self.denials.tables[language as usize] {
            let fits = match *kind {
                "prefix" => lower.len() > part.len() + 2 && lower.starts_with(part),
                "suffix" | "plain-suffix" => lower.len() > part.len() && lower.ends_with(part),
                _ => lower == *part || form.lemmas.iter().any(|lemma| *lemma.text == **part),
            };
            if fits {
                if kind.starts_with("plain") {
                    return Some(true);
                }
                effect = Some(false);
            }
        }
        effect
    }
}
