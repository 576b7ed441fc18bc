//! The ids of the rules.

use std::fmt;
use std::str::FromStr;

use crate::unknown_name::UnknownName;

macro_rules! rules {
    ($($(#[$doc:meta])* $rule:ident = $id:literal,)*) => {
        /// The id of a rule. It names the fault's subject and is the same everywhere: in JSON, in
        /// the configuration, in suppressions, in the message catalogues and in `fixtures/rules/`.
        ///
        /// ```
        /// use bitekst::RuleId;
        ///
        /// let rule: RuleId = "missing-paragraph".parse()?;
        /// assert_eq!(rule, RuleId::MissingParagraph);
        /// assert_eq!(rule.to_string(), "missing-paragraph");
        /// # Ok::<(), bitekst::UnknownName>(())
        /// ```
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[non_exhaustive]
        pub enum RuleId {
            $($(#[$doc])* $rule,)*
        }

        impl RuleId {
            /// Every rule: facts, structure, language.
            pub const ALL: &[RuleId] = &[$(RuleId::$rule,)*];

            /// Returns the id as it is written.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(RuleId::$rule => $id,)*
                }
            }
        }
    };
}

rules! {
    /// Counts and other plain numbers, ranges, legal references, version numbers.
    Number = "number",
    /// Ranks: 19th, XIX.
    Ordinal = "ordinal",
    /// Years and decades.
    Year = "year",
    /// Dates, and weekdays that don't fit them.
    Date = "date",
    /// Times of day; spans of hours and minutes.
    Time = "time",
    /// Per cent and percentage points.
    Percent = "percent",
    /// Amounts of money.
    Money = "money",
    /// Quantities with a unit.
    Measure = "measure",
    /// Countries.
    Country = "country",
    /// Regions, seas, cities, provinces.
    Region = "region",
    /// Organisations of the table of names.
    Organisation = "organisation",
    /// Acronyms that no table knows.
    Acronym = "acronym",
    /// Programmes, projects and products.
    Program = "program",
    /// Persons.
    Person = "person",
    /// Addresses on the web.
    Url = "url",
    /// E-mail addresses.
    Email = "email",
    /// Telephone numbers.
    Phone = "phone",
    /// Tags and placeholders that a program fills in.
    Placeholder = "placeholder",
    /// Paragraphs that only one version has.
    MissingParagraph = "missing-paragraph",
    /// Paragraphs in another order.
    MovedParagraph = "moved-paragraph",
    /// Sentences that only one version has.
    MissingSentence = "missing-sentence",
    /// Headings of different levels.
    HeadingLevel = "heading-level",
    /// Lists of different lengths.
    ListLength = "list-length",
    /// Passages left in the source language, segments without a translation.
    Untranslated = "untranslated",
    /// Sentences much shorter than their counterpart.
    LengthRatio = "length-ratio",
    /// Names spelled in two ways.
    NameVariant = "name-variant",
    /// Negations and opposites.
    Negation = "negation",
    /// Two texts that are no versions of one another.
    Unrelated = "unrelated",
    /// A text without its other version.
    UnpairedDocument = "unpaired-document",
    /// Comments that accept nothing.
    Suppression = "suppression",
}

impl fmt::Display for RuleId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for RuleId {
    type Err = UnknownName;

    fn from_str(id: &str) -> Result<RuleId, UnknownName> {
        RuleId::ALL.iter().copied().find(|rule| rule.as_str() == id).ok_or(UnknownName::of("rule"))
    }
}
