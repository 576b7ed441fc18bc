//! The rules: a file for each, and the list of them.

mod acronym;
mod country;
mod date;
mod email;
mod heading_level;
mod length_ratio;
mod list_length;
mod measure;
mod missing_paragraph;
mod missing_sentence;
mod money;
mod moved_paragraph;
mod name_variant;
mod negation;
mod number;
mod ordinal;
mod organisation;
mod percent;
mod person;
mod phone;
mod placeholder;
mod program;
mod region;
mod suppression;
mod time;
pub(super) mod unpaired_document;
pub(super) mod unrelated;
mod untranslated;
mod url;
mod year;

use super::{Check, Find, Rule};

/// Every rule, in the order of their ids.
pub const RULES: &[Rule] = &[
    number::RULE,
    ordinal::RULE,
    year::RULE,
    date::RULE,
    time::RULE,
    percent::RULE,
    money::RULE,
    measure::RULE,
    country::RULE,
    region::RULE,
    organisation::RULE,
    acronym::RULE,
    program::RULE,
    person::RULE,
    url::RULE,
    email::RULE,
    phone::RULE,
    placeholder::RULE,
    missing_paragraph::RULE,
    moved_paragraph::RULE,
    missing_sentence::RULE,
    heading_level::RULE,
    list_length::RULE,
    untranslated::RULE,
    length_ratio::RULE,
    name_variant::RULE,
    negation::RULE,
    unrelated::RULE,
    unpaired_document::RULE,
    suppression::RULE,
];
