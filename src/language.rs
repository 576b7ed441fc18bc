//! The languages that bitekst reads.

use std::fmt;
use std::ops::{Index, IndexMut};
use std::str::FromStr;

use crate::sides::Sides;
use crate::unknown_name::UnknownName;

/// The languages of the two texts of a pair.
pub const LANGUAGES: Sides<Language> = Sides::new(Language::English, Language::Polish);

/// A language that bitekst reads.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Language {
    /// English.
    English,
    /// Polish.
    Polish,
}

impl Language {
    /// Every language, in the order in which they are shown.
    pub const ALL: [Language; 2] = [Language::English, Language::Polish];

    /// Returns the ISO 639-1 code, as in the wire formats and the names of the `locales/` folders.
    pub const fn code(self) -> &'static str {
        match self {
            Language::English => "en",
            Language::Polish => "pl",
        }
    }

    /// Returns the language of a tag (BCP 47, or a locale such as `pl_PL`) by its first subtag.
    ///
    /// ```
    /// use bitekst::Language;
    ///
    /// assert_eq!(Language::of_tag("pl-PL"), Some(Language::Polish));
    /// assert_eq!(Language::of_tag("de"), None);
    /// ```
    pub fn of_tag(tag: &str) -> Option<Language> {
        tag.split(['-', '_']).next()?.parse().ok()
    }

    /// Returns the language of the other text of a pair.
    pub const fn other(self) -> Language {
        match self {
            Language::English => Language::Polish,
            Language::Polish => Language::English,
        }
    }
}

impl fmt::Display for Language {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

impl FromStr for Language {
    type Err = UnknownName;

    /// Parses an ISO 639-1 code; capitals don't matter.
    ///
    /// # Errors
    ///
    /// The code is of another language, or of none.
    fn from_str(code: &str) -> Result<Language, UnknownName> {
        let mut all = Language::ALL.into_iter();
        all.find(|language| language.code().eq_ignore_ascii_case(code))
            .ok_or(UnknownName::of("language"))
    }
}

/// A value for each language, indexed by [`Language`].
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct PerLanguage<T> {
    english: T,
    polish: T,
}

impl<T> PerLanguage<T> {
    /// Returns the two values as one.
    pub const fn new(english: T, polish: T) -> PerLanguage<T> {
        PerLanguage { english, polish }
    }

    /// Returns what `value` gives for each language.
    pub fn from_fn(mut value: impl FnMut(Language) -> T) -> PerLanguage<T> {
        PerLanguage { english: value(Language::English), polish: value(Language::Polish) }
    }

    /// Iterates over the languages and their values.
    pub fn iter(&self) -> std::array::IntoIter<(Language, &T), 2> {
        [(Language::English, &self.english), (Language::Polish, &self.polish)].into_iter()
    }
}

impl<T> Index<Language> for PerLanguage<T> {
    type Output = T;

    fn index(&self, language: Language) -> &T {
        match language {
            Language::English => &self.english,
            Language::Polish => &self.polish,
        }
    }
}

impl<T> IndexMut<Language> for PerLanguage<T> {
    fn index_mut(&mut self, language: Language) -> &mut T {
        match language {
            Language::English => &mut self.english,
            Language::Polish => &mut self.polish,
        }
    }
}
