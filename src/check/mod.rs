//! Checks: rules look at an aligned bitext and give findings.
//!
//! A rule states what diverges and where; it writes no sentence and knows no other rule. The
//! comparison of facts is made once and shared.

mod antonyms;
mod bead_index;
mod comparison;
mod contradiction;
mod coordination;
mod counterpart;
mod enumeration;
mod equivalence;
mod fact;
mod facts;
mod figures;
mod heading_level;
mod keys;
mod ledger;
mod length_ratio;
mod list_length;
mod matching;
mod missing_paragraph;
mod missing_sentence;
mod moved_paragraph;
mod name_variant;
mod negation;
mod placeholder;
mod postings;
mod restated;
mod roles;
pub(crate) mod suppression;
mod unpaired_document;
mod unrelated;
mod untranslated;
mod weekday;

use crate::bitext::Bitext;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::lexicon::Lexicon;
use crate::outcome::Suppressed;

use bead_index::Homes;
use comparison::Comparison;
pub(crate) use equivalence::rule_of;
pub use ledger::ledger;

/// A rule: its id and what finds its findings.
pub struct Rule {
    /// The id, as everywhere: JSON, messages, fixtures, suppression.
    pub id: &'static str,
    /// The gravest severity that its findings have.
    pub severity: Severity,
    check: fn(&Check<'_>, &mut Vec<Finding>),
}

/// Every rule: facts, structure, language.
pub const RULES: &[Rule] = &[
    Rule {
        id: "number",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "number", findings),
    },
    Rule {
        id: "ordinal",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "ordinal", findings),
    },
    Rule {
        id: "year",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "year", findings),
    },
    Rule {
        id: "date",
        severity: Severity::Error,
        check: |check, findings| {
            fact::find(check, "date", findings);
            weekday::find(check, "date", findings);
        },
    },
    Rule {
        id: "time",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "time", findings),
    },
    Rule {
        id: "percent",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "percent", findings),
    },
    Rule {
        id: "money",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "money", findings),
    },
    Rule {
        id: "measure",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "measure", findings),
    },
    Rule {
        id: "country",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "country", findings),
    },
    Rule {
        id: "region",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "region", findings),
    },
    Rule {
        id: "organisation",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "organisation", findings),
    },
    Rule {
        id: "acronym",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "acronym", findings),
    },
    Rule {
        id: "program",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "program", findings),
    },
    Rule {
        id: "person",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "person", findings),
    },
    Rule {
        id: "url",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "url", findings),
    },
    Rule {
        id: "email",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "email", findings),
    },
    Rule {
        id: "phone",
        severity: Severity::Error,
        check: |check, findings| fact::find(check, "phone", findings),
    },
    Rule { id: "placeholder", severity: Severity::Error, check: placeholder::find },
    Rule { id: "missing-paragraph", severity: Severity::Error, check: missing_paragraph::find },
    Rule { id: "moved-paragraph", severity: Severity::Warning, check: moved_paragraph::find },
    Rule { id: "missing-sentence", severity: Severity::Warning, check: missing_sentence::find },
    Rule { id: "heading-level", severity: Severity::Warning, check: heading_level::find },
    Rule { id: "list-length", severity: Severity::Note, check: list_length::find },
    Rule { id: "untranslated", severity: Severity::Error, check: untranslated::find },
    Rule { id: "length-ratio", severity: Severity::Warning, check: length_ratio::find },
    Rule { id: "name-variant", severity: Severity::Note, check: name_variant::find },
    Rule { id: "negation", severity: Severity::Warning, check: negation::find },
    Rule { id: UNRELATED, severity: Severity::Error, check: unrelated::find },
    Rule { id: UNPAIRED, severity: Severity::Warning, check: unpaired_document::find },
    // Behind all others: it looks at what they found.
    Rule { id: "suppression", severity: Severity::Warning, check: suppression::find },
];

/// What a rule sees.
struct Check<'a> {
    bitext: &'a Bitext<'a>,
    lexicon: &'a Lexicon,
    homes: Homes,
    comparison: Comparison,
    unrelated: bool,
    /// Whether the blocks are the segments of one file that holds both texts.
    segmented: bool,
}

/// The rules that speak alone: between texts that are no pair, or where one is missing, nothing
/// else is worth saying.
const UNRELATED: &str = "unrelated";
const UNPAIRED: &str = "unpaired-document";

/// Runs every rule. The findings come in reading order: by their English place, then by their
/// Polish one, then by rule. Two texts that are no versions of one another give one finding that
/// says so, and so does a text without its other version. The second list is what comments in the
/// texts accept.
pub fn check(bitext: &Bitext<'_>, lexicon: &Lexicon) -> (Vec<Finding>, Vec<Suppressed>) {
    let alone = exclusive_rule(bitext);
    let homes = Homes::of(bitext);
    let comparison = if alone.is_some() {
        Comparison::default()
    } else {
        Comparison::of(bitext, &homes, lexicon)
    };
    let segmented = Language::ALL.into_iter().any(|side| bitext.side(side).source.is_segmented());
    let check = Check {
        bitext,
        lexicon,
        homes,
        comparison,
        unrelated: alone == Some(UNRELATED),
        segmented,
    };
    let mut findings = Vec::new();
    for rule in RULES.iter().filter(|rule| alone.is_none_or(|alone| rule.id == alone)) {
        (rule.check)(&check, &mut findings);
    }
    if segmented {
        downgrade_unreviewed(bitext, &mut findings);
    }
    let aside = suppression::set_aside(bitext, &mut findings);
    findings.sort_by_cached_key(|finding| {
        let place = |side| {
            finding
                .marks(side)
                .filter(|mark| mark.role != Role::Elsewhere)
                .map(|mark| mark.span.start)
                .min()
                .unwrap_or(u32::MAX)
        };
        let rule = RULES.iter().position(|rule| rule.id == finding.rule);
        (place(Language::English), place(Language::Polish), rule, finding.value.clone())
    });
    (findings, aside)
}

/// Of a translation that nobody is shown before it was looked at, all is only worth a look.
fn downgrade_unreviewed(bitext: &Bitext<'_>, findings: &mut [Finding]) {
    let layout = bitext.pl.source.layout.as_ref();
    let is_unused = |offset: u32| {
        layout.and_then(|layout| layout.segment_at(offset)).is_some_and(|segment| segment.unused)
    };
    for finding in findings {
        let polish = |mark: &Mark| mark.role != Role::Elsewhere && is_unused(mark.span.start);
        if finding.marks(Language::Polish).any(polish) {
            finding.severity = Severity::Note;
        }
    }
}

/// The rule that has all to say of texts that are no pair.
fn exclusive_rule(bitext: &Bitext<'_>) -> Option<&'static str> {
    if unpaired_document::lacking(bitext).is_some() {
        Some(UNPAIRED)
    } else {
        unrelated::is_unrelated(bitext).then_some(UNRELATED)
    }
}
