//! Translation direction: which text of a unit is English.

use crate::language::Language;

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
            (Some(Some(Language::English)), None | Some(Some(Language::Polish)))
            | (None, Some(Some(Language::Polish))) => Direction::FromEnglish,
            (Some(Some(Language::Polish)), None | Some(Some(Language::English)))
            | (None, Some(Some(Language::English))) => Direction::FromPolish,
            _ => Direction::Foreign,
        }
    }
}
