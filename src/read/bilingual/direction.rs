//! Translation direction: which text of a unit is English.

use crate::language::{LANGUAGES, Language};
use crate::sides::Sides;

/// The languages of the two texts of a unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// Not declared in the file.
    #[default]
    Unknown,
    /// From English into Polish.
    FromEnglish,
    /// From Polish into English.
    FromPolish,
    /// Another language is involved.
    Foreign,
}

impl Direction {
    /// Returns the direction for the tags of two languages; an empty tag counts as absent.
    pub fn from_tags(source: Option<&str>, target: Option<&str>) -> Direction {
        let language = |tag: &str| Language::of_tag(tag);
        let language_of =
            |tag: Option<&str>| tag.map(str::trim).filter(|tag| !tag.is_empty()).map(language);
        match (language_of(source), language_of(target)) {
            (None, None) => Direction::Unknown,
            (source, target) => {
                let fits = |languages: Sides<Language>| {
                    source.is_none_or(|language| language == Some(languages.source))
                        && target.is_none_or(|language| language == Some(languages.target))
                };
                if fits(LANGUAGES) {
                    Direction::FromEnglish
                } else if fits(LANGUAGES.swap()) {
                    Direction::FromPolish
                } else {
                    Direction::Foreign
                }
            }
        }
    }
}
