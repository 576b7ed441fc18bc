//! The two languages of a bitext, and which of its two texts is meant.

/// Characters of Polish for one of English, in prose of either direction; a pair that is long
/// enough tells its own ratio.
pub const POLISH_LENGTH: f32 = 1.1;

/// A language that bitekst reads. English always comes before Polish, in every list and every
/// output.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English.
    English,
    /// Polish.
    Polish,
}

impl Language {
    /// Both, in the order in which they are always shown.
    pub const BOTH: [Language; 2] = [Language::English, Language::Polish];

    /// The ISO 639-1 code, as in the wire formats and the names of the `locales/` folders.
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Polish => "pl",
        }
    }

    /// The language of a code.
    pub fn of(code: &str) -> Option<Language> {
        Language::BOTH.into_iter().find(|language| language.code().eq_ignore_ascii_case(code))
    }

    /// The language of the other text.
    pub const fn other(self) -> Language {
        match self {
            Language::English => Language::Polish,
            Language::Polish => Language::English,
        }
    }
}
