//! The styles of a document: which of them make headings, and how deep the items of others stand.

use std::collections::BTreeMap;

use crate::read::office::style::{depth, outline};

/// Word itself takes no more than 4,079 styles.
const MOST_STYLES: usize = 1 << 14;
/// A style is based on another, that on a third; no document has more steps.
const MOST_STEPS: usize = 32;

/// The styles of paragraphs by their numbers.
#[derive(Debug, Default)]
pub struct Styles {
    styles: BTreeMap<i32, Style>,
    /// What the entry that is read is based on, and its name.
    pub based_on: Option<i32>,
    name: String,
}

/// What a style makes of a paragraph.
#[derive(Debug, Clone, Copy, Default)]
pub struct Style {
    based_on: Option<i32>,
    /// The level of the outline, 0 to 8; 9 is none.
    pub outline: Option<u8>,
    /// How deep its items stand, from 0.
    pub level: Option<u8>,
}

impl Styles {
    /// A style by its number.
    pub fn get(&self, number: i32) -> Style {
        self.styles.get(&number).copied().unwrap_or_default()
    }

    /// Reads text of the table: the name of a style, which a semicolon ends. The number and the
    /// level of the outline are told before it.
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
        // Other names of the same style stand behind commas.
        let name = name.split(',').next().unwrap_or_default().trim();
        if self.styles.len() < MOST_STYLES {
            self.styles.insert(
                number,
                Style { based_on, outline: level.or_else(|| outline(name)), level: depth(name) },
            );
        }
    }

    /// Adds to each style what it is based on, as soon as all are read.
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
        for _ in 0..MOST_STEPS {
            let Some(base) = next.and_then(|number| styles.get(&number)) else { break };
            all.outline = all.outline.or(base.outline);
            all.level = all.level.or(base.level);
            next = base.based_on;
        }
        all
    }
}
