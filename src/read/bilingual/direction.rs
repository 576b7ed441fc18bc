//! Which of the two texts of a unit is English.

use crate::language::Language;

/// The languages of the two texts of a unit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Direction {
    /// The file does not say.
    #[default]
    Unsaid,
    /// From English into Polish.
    FromEnglish,
    /// From Polish into English.
    FromPolish,
    /// Another language is involved.
    Foreign,
}

impl Direction {
    /// The direction from the tags of two languages; an empty one says nothing.
    pub fn from_tags(source: Option<&str>, target: Option<&str>) -> Direction {
        let language = |tag: &str| Language::of_tag(tag);
        let said =
            |tag: Option<&str>| tag.map(str::trim).filter(|tag| !tag.is_empty()).map(language);
        match (said(source), said(target)) {
            (None, None) => Direction::Unsaid,
            (Some(Some(Language::English)), None | Some(Some(Language::Polish)))
            | (None, Some(Some(Language::Polish))) => Direction::FromEnglish,
            (Some(Some(Language::Polish)), None | Some(Some(Language::English)))
            | (None, Some(Some(Language::English))) => Direction::FromPolish,
            _ => Direction::Foreign,
        }
    }
}
