//! The severity of each kind of finding, by judged findings. Written by `examples/severity_table.rs`.

use super::{Row, row};
use crate::evidence::Claim::{Contradicts, Elsewhere, Nowhere};
use crate::evidence::Grade::{Fair, Strong, Weak};
use crate::finding::Severity::{Error, Note, Warning};
use crate::rule::RuleId;

/// The rows, sorted by rule, claim and grade. The counts are those of the cell itself.
#[rustfmt::skip]
pub(super) const TABLE: &[Row] = &[
    row(RuleId::Number, Contradicts, Weak, 0.40, Note), // 1 right, 0 pedantic, 1 wrong; 0.39
    row(RuleId::Number, Contradicts, Fair, 0.27, Note), // 0 right, 0 pedantic, 0 wrong; 0.58
    row(RuleId::Number, Contradicts, Strong, 0.54, Note), // 2 right, 0 pedantic, 0 wrong; 0.36
    row(RuleId::Number, Nowhere, Fair, 0.31, Note), // 3 right, 0 pedantic, 5 wrong; 0.61
    row(RuleId::Number, Nowhere, Strong, 0.59, Warning), // 3 right, 1 pedantic, 0 wrong; 0.19
    row(RuleId::Number, Elsewhere, Weak, 0.38, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Number, Elsewhere, Fair, 0.10, Note), // 1 right, 3 pedantic, 7 wrong; 0.59
    row(RuleId::Number, Elsewhere, Strong, 0.20, Note), // 0 right, 0 pedantic, 1 wrong; 0.58
    row(RuleId::Ordinal, Contradicts, Weak, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Ordinal, Contradicts, Fair, 0.27, Note), // 0 right, 0 pedantic, 0 wrong; 0.58
    row(RuleId::Ordinal, Contradicts, Strong, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Ordinal, Nowhere, Fair, 0.18, Note), // 0 right, 0 pedantic, 1 wrong; 0.66
    row(RuleId::Ordinal, Nowhere, Strong, 0.46, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Ordinal, Elsewhere, Weak, 0.38, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Ordinal, Elsewhere, Fair, 0.13, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Ordinal, Elsewhere, Strong, 0.24, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Year, Contradicts, Weak, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Year, Contradicts, Fair, 0.27, Note), // 0 right, 0 pedantic, 0 wrong; 0.58
    row(RuleId::Year, Contradicts, Strong, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Year, Nowhere, Fair, 0.23, Note), // 1 right, 1 pedantic, 2 wrong; 0.55
    row(RuleId::Year, Nowhere, Strong, 0.46, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Year, Elsewhere, Weak, 0.38, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Year, Elsewhere, Fair, 0.08, Note), // 0 right, 3 pedantic, 0 wrong; 0.31
    row(RuleId::Year, Elsewhere, Strong, 0.20, Note), // 0 right, 1 pedantic, 0 wrong; 0.42
    row(RuleId::Date, Contradicts, Weak, 0.35, Note), // 1 right, 2 pedantic, 0 wrong; 0.22
    row(RuleId::Date, Contradicts, Fair, 0.27, Note), // 0 right, 0 pedantic, 0 wrong; 0.58
    row(RuleId::Date, Contradicts, Strong, 0.46, Note), // 1 right, 0 pedantic, 0 wrong; 0.42
    row(RuleId::Date, Nowhere, Fair, 0.16, Note), // 0 right, 1 pedantic, 1 wrong; 0.57
    row(RuleId::Date, Nowhere, Strong, 0.46, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Date, Elsewhere, Weak, 0.41, Note), // 1 right, 0 pedantic, 1 wrong; 0.50
    row(RuleId::Date, Elsewhere, Fair, 0.13, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Date, Elsewhere, Strong, 0.24, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Time, Contradicts, Weak, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Time, Contradicts, Fair, 0.27, Note), // 0 right, 0 pedantic, 0 wrong; 0.58
    row(RuleId::Time, Contradicts, Strong, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Time, Nowhere, Fair, 0.18, Note), // 0 right, 0 pedantic, 1 wrong; 0.66
    row(RuleId::Time, Nowhere, Strong, 0.46, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Time, Elsewhere, Weak, 0.38, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Time, Elsewhere, Fair, 0.13, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Time, Elsewhere, Strong, 0.24, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Percent, Contradicts, Weak, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Percent, Contradicts, Fair, 0.27, Note), // 0 right, 0 pedantic, 0 wrong; 0.58
    row(RuleId::Percent, Contradicts, Strong, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Percent, Nowhere, Fair, 0.22, Note), // 0 right, 0 pedantic, 0 wrong; 0.60
    row(RuleId::Percent, Nowhere, Strong, 0.46, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Percent, Elsewhere, Weak, 0.38, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Percent, Elsewhere, Fair, 0.13, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Percent, Elsewhere, Strong, 0.24, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Money, Contradicts, Weak, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Money, Contradicts, Fair, 0.23, Note), // 0 right, 0 pedantic, 1 wrong; 0.65
    row(RuleId::Money, Contradicts, Strong, 0.30, Note), // 0 right, 1 pedantic, 0 wrong; 0.42
    row(RuleId::Money, Nowhere, Fair, 0.18, Note), // 0 right, 1 pedantic, 0 wrong; 0.50
    row(RuleId::Money, Nowhere, Strong, 0.46, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Money, Elsewhere, Weak, 0.38, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Money, Elsewhere, Fair, 0.13, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Money, Elsewhere, Strong, 0.24, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Measure, Contradicts, Weak, 0.36, Note), // 0 right, 0 pedantic, 0 wrong; 0.35
    row(RuleId::Measure, Contradicts, Fair, 0.27, Note), // 0 right, 0 pedantic, 0 wrong; 0.58
    row(RuleId::Measure, Contradicts, Strong, 0.20, Note), // 0 right, 0 pedantic, 4 wrong; 0.72
    row(RuleId::Measure, Nowhere, Fair, 0.12, Note), // 0 right, 1 pedantic, 3 wrong; 0.66
    row(RuleId::Measure, Nowhere, Strong, 0.39, Note), // 0 right, 0 pedantic, 1 wrong; 0.46
    row(RuleId::Measure, Elsewhere, Weak, 0.38, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Measure, Elsewhere, Fair, 0.09, Note), // 0 right, 1 pedantic, 1 wrong; 0.50
    row(RuleId::Measure, Elsewhere, Strong, 0.24, Note), // 0 right, 0 pedantic, 0 wrong; 0.50
    row(RuleId::Country, Contradicts, Weak, 0.29, Note), // 0 right, 0 pedantic, 0 wrong; 0.61
    row(RuleId::Country, Contradicts, Fair, 0.14, Note), // 0 right, 2 pedantic, 0 wrong; 0.46
    row(RuleId::Country, Nowhere, Fair, 0.20, Note), // 1 right, 0 pedantic, 2 wrong; 0.74
    row(RuleId::Country, Elsewhere, Fair, 0.08, Note), // 0 right, 2 pedantic, 0 wrong; 0.40
    row(RuleId::Country, Elsewhere, Strong, 0.35, Note), // 0 right, 1 pedantic, 0 wrong; 0.19
    row(RuleId::Region, Contradicts, Weak, 0.29, Note), // 0 right, 0 pedantic, 0 wrong; 0.61
    row(RuleId::Region, Contradicts, Fair, 0.25, Note), // 1 right, 0 pedantic, 2 wrong; 0.65
    row(RuleId::Region, Nowhere, Fair, 0.08, Note), // 1 right, 2 pedantic, 12 wrong; 0.80
    row(RuleId::Region, Elsewhere, Fair, 0.05, Note), // 0 right, 0 pedantic, 6 wrong; 0.80
    row(RuleId::Region, Elsewhere, Strong, 0.52, Note), // 1 right, 0 pedantic, 0 wrong; 0.19
    row(RuleId::Organisation, Contradicts, Weak, 0.29, Note), // 0 right, 0 pedantic, 0 wrong; 0.61
    row(RuleId::Organisation, Contradicts, Fair, 0.13, Note), // 0 right, 0 pedantic, 3 wrong; 0.77
    row(RuleId::Organisation, Nowhere, Fair, 0.07, Note), // 0 right, 2 pedantic, 2 wrong; 0.66
    row(RuleId::Organisation, Elsewhere, Fair, 0.05, Note), // 0 right, 2 pedantic, 4 wrong; 0.62
    row(RuleId::Organisation, Elsewhere, Strong, 0.35, Note), // 0 right, 1 pedantic, 0 wrong; 0.19
    row(RuleId::Acronym, Contradicts, Weak, 0.31, Note), // 1 right, 0 pedantic, 2 wrong; 0.63
    row(RuleId::Acronym, Contradicts, Fair, 0.20, Note), // 0 right, 0 pedantic, 0 wrong; 0.64
    row(RuleId::Acronym, Nowhere, Fair, 0.11, Note), // 4 right, 3 pedantic, 29 wrong; 0.80
    row(RuleId::Acronym, Elsewhere, Fair, 0.19, Note), // 1 right, 1 pedantic, 1 wrong; 0.48
    row(RuleId::Acronym, Elsewhere, Strong, 0.44, Note), // 1 right, 1 pedantic, 0 wrong; 0.16
    row(RuleId::Program, Contradicts, Weak, 0.24, Note), // 0 right, 0 pedantic, 1 wrong; 0.68
    row(RuleId::Program, Contradicts, Fair, 0.20, Note), // 0 right, 0 pedantic, 0 wrong; 0.64
    row(RuleId::Program, Nowhere, Fair, 0.12, Note), // 2 right, 0 pedantic, 14 wrong; 0.85
    row(RuleId::Program, Elsewhere, Fair, 0.09, Note), // 0 right, 1 pedantic, 0 wrong; 0.47
    row(RuleId::Program, Elsewhere, Strong, 0.52, Note), // 1 right, 0 pedantic, 0 wrong; 0.19
    row(RuleId::Person, Contradicts, Weak, 0.29, Note), // 0 right, 0 pedantic, 0 wrong; 0.61
    row(RuleId::Person, Contradicts, Fair, 0.20, Note), // 1 right, 0 pedantic, 4 wrong; 0.72
    row(RuleId::Person, Nowhere, Fair, 0.07, Note), // 0 right, 0 pedantic, 3 wrong; 0.87
    row(RuleId::Person, Elsewhere, Fair, 0.09, Note), // 0 right, 1 pedantic, 0 wrong; 0.47
    row(RuleId::Person, Elsewhere, Strong, 0.42, Note), // 0 right, 0 pedantic, 0 wrong; 0.23
    row(RuleId::Url, Contradicts, Fair, 0.25, Note), // 3 right, 8 pedantic, 1 wrong; 0.12
    row(RuleId::Url, Nowhere, Fair, 0.70, Note), // 4 right, 0 pedantic, 1 wrong; 0.26
    row(RuleId::Url, Elsewhere, Fair, 0.20, Note), // 0 right, 1 pedantic, 0 wrong; 0.30
    row(RuleId::Email, Contradicts, Fair, 0.22, Note), // 0 right, 1 pedantic, 0 wrong; 0.16
    row(RuleId::Email, Nowhere, Fair, 0.67, Note), // 1 right, 0 pedantic, 0 wrong; 0.27
    row(RuleId::Email, Elsewhere, Fair, 0.20, Note), // 0 right, 1 pedantic, 0 wrong; 0.30
    row(RuleId::Phone, Contradicts, Fair, 0.26, Note), // 0 right, 0 pedantic, 0 wrong; 0.19
    row(RuleId::Phone, Nowhere, Fair, 0.60, Note), // 0 right, 0 pedantic, 0 wrong; 0.32
    row(RuleId::Phone, Elsewhere, Fair, 0.24, Note), // 0 right, 0 pedantic, 0 wrong; 0.36
    row(RuleId::Placeholder, Contradicts, Fair, 0.71, Warning), // 0 right, 0 pedantic, 0 wrong; 0.23
    row(RuleId::MissingParagraph, Nowhere, Weak, 0.41, Note), // 5 right, 1 pedantic, 6 wrong; 0.50
    row(RuleId::MissingParagraph, Nowhere, Fair, 0.66, Note), // 9 right, 0 pedantic, 4 wrong; 0.32
    row(RuleId::MissingParagraph, Nowhere, Strong, 0.96, Error), // 30 right, 0 pedantic, 1 wrong; 0.04
    row(RuleId::MissingSentence, Nowhere, Fair, 0.42, Note), // 11 right, 1 pedantic, 14 wrong; 0.54
    row(RuleId::Untranslated, Contradicts, Fair, 0.84, Warning), // 9 right, 0 pedantic, 1 wrong; 0.14
    row(RuleId::LengthRatio, Nowhere, Fair, 0.41, Note), // 0 right, 0 pedantic, 0 wrong; 0.53
    row(RuleId::Negation, Contradicts, Fair, 0.10, Note), // 0 right, 0 pedantic, 4 wrong; 0.85
    row(RuleId::Negation, Nowhere, Fair, 0.06, Note), // 0 right, 5 pedantic, 2 wrong; 0.32
];
