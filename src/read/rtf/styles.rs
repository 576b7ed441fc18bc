//! The style sheet: which styles make headings, and the nesting level of list styles.

use std::collections::BTreeMap;

use crate::read::office::style::{depth, outline};

/// Maximum number of styles read; Word allows 4,079.
const MAX_STYLES: usize = 1 << 14;
/// Maximum length of a chain of base styles.
const MAX_BASES: usize = 32;

/// Paragraph styles by number.
#[derive(Debug, Default)]
pub struct Styles {
    styles: BTreeMap<i32, Style>,
    /// Base style of the entry being read, and its name.
    pub based_on: Option<i32>,
    name: String,
}

/// Properties that a style gives a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub struct Style {
    based_on: Option<i32>,
    /// Outline level from 0 to 8; 9 is body text.
    pub outline: Option<u8>,
    /// Nesting level of its items, from 0.
    pub level: Option<u8>,
}

impl Styles {
    /// Returns a style by number.
    pub fn get(&self, number: i32) -> Style {
        self.styles.get(&number).copied().unwrap_or_default()
    }

    /// Reads text of the style sheet: the name of a style, ended by a semicolon. Its number and
    /// outline level precede it.
    pub fn words(&mut self, words: &str, number: i32, level: Option<u8>) {
        for (at, piece) in words.split(';').enumerate() {
            if at > 0 {
                self.finish(number, level);
            }
            self.name.push_str(piece);
        }
    }

    fn finish(&mut self, number: i32, level: Option<u8>) {
        let (name, based_on) = (std::mem::take(&mut self.name), self.based_on.take());
        // Aliases follow after commas.
        let name = name.split(',').next().unwrap_or_default().trim();
        if self.styles.len() < MAX_STYLES {
            self.styles.insert(
                number,
                Style { based_on, outline: level.or_else(|| outline(name)), level: depth(name) },
            );
        }
    }

    /// Adds to each style the properties of its base styles, once all are read.
    pub fn resolve(&mut self) {
        self.styles = self
            .styles
            .iter()
            .map(|(number, style)| (*number, style.resolved(&self.styles)))
            .collect();
    }
}

impl Style {
    fn resolved(self, styles: &BTreeMap<i32, Style>) -> Style {
        let mut all = self;
        let mut next = self.based_on;
        for _ in 0..MAX_BASES {
            let Some(base) = next.and_then(|number| styles.get(&number)) else { break };
            all.outline = all.outline.or(base.outline);
            all.level = all.level.or(base.level);
            next = base.based_on;
        }
        all
    }
}
