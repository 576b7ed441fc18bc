//! Findings: differences between the two versions, as data that renderers turn into sentences.

use std::fmt;
use std::str::FromStr;

use crate::evidence::{Claim, Sign, Signs};
use crate::fact::Value;
use crate::rule::RuleId;
use crate::sides::{Side, Sides};
use crate::span::Span;
use crate::unknown_name::UnknownName;

/// A divergence.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule that found it.
    pub rule: RuleId,
    /// Its severity.
    pub severity: Severity,
    /// The share of such findings that readers called right, from 0 to 1; `None` for a rule whose
    /// findings are not a matter of judgement.
    pub confidence: Option<f32>,
    /// What speaks for it and against it.
    pub signs: Signs,
    /// Its kind. [`Finding::message`] turns it into a message.
    pub kind: FindingKind,
    /// The place it is about.
    pub primary: Mark,
    /// Other places, the source's before the target's.
    pub related: Vec<Mark>,
    /// The fact in its canonical English form: `Jordan`, `2020`, `4.0`; an address as it is
    /// written; the facts of an enumeration joined by `; `.
    pub value: Option<String>,
    /// The only side whose text has it; `None` if both are involved.
    pub only: Option<Side>,
}

/// The kind of a finding, with everything that a sentence about it needs.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum FindingKind {
    /// Only one version states a fact.
    FactMissing {
        /// The fact, on the side that states it.
        fact: StatedFact,
        /// Whether the other version states it in another passage.
        elsewhere: bool,
    },
    /// Only one version states several successive facts.
    FactsMissing {
        /// The side that states them.
        side: Side,
        /// The number of facts.
        count: usize,
        /// The first of them.
        first: Span,
        /// The last of them.
        last: Span,
    },
    /// The two versions state different facts.
    FactsDiffer {
        /// The fact of each side.
        facts: Sides<StatedFact>,
    },
    /// A weekday that doesn't fit its date.
    WrongWeekday {
        /// The side that states it.
        side: Side,
        /// The weekday and the date.
        span: Span,
        /// The weekday of that date, 1 (Monday) to 7 (Sunday).
        right: u8,
    },
    /// Only one version has a passage.
    Missing {
        /// The size of the passage.
        unit: MissingUnit,
        /// The side that has it.
        side: Side,
        /// The number of successive units.
        count: usize,
        /// The first unit.
        first: Span,
    },
    /// One version seems to lack a part of a sentence.
    PartMissing {
        /// The side that has it.
        side: Side,
        /// The words that seem to be missing.
        words: Span,
    },
    /// A passage is elsewhere in the target.
    Moved {
        /// The passage in the source.
        passage: Span,
    },
    /// Headings have different levels.
    HeadingLevels {
        /// The level of each side's heading, from 1.
        levels: Sides<u8>,
    },
    /// Lists have different lengths.
    ListLengths {
        /// The number of items on each side.
        items: Sides<usize>,
    },
    /// A passage of the target is in the source language.
    LeftUntranslated {
        /// The passage in the target.
        passage: Span,
        /// The first passage of its section, if several were left with nothing translated between
        /// them.
        section: Option<Span>,
    },
    /// A segment has no translation.
    SegmentUntranslated {
        /// The side that has words.
        side: Side,
        /// The segment.
        segment: Span,
    },
    /// The file marks a translation as unfinished.
    TranslationUnfinished {
        /// The segment in the target.
        segment: Span,
    },
    /// Only one version negates.
    Negated {
        /// The side that negates.
        side: Side,
        /// The sentence.
        sentence: Span,
    },
    /// The versions state opposite things.
    Opposites {
        /// The words of each side.
        words: Sides<Span>,
    },
    /// A name is spelled in two ways.
    NameVariant {
        /// The rarer spelling.
        written: String,
        /// The usual spelling.
        usual: String,
    },
    /// Placeholders differ, or only one version has one.
    Placeholders {
        /// The placeholder of each side, if it has one.
        placeholders: Sides<Option<Span>>,
        /// Whether the same placeholders are in another order, which their notation doesn't allow.
        order: bool,
    },
    /// The two texts are not versions of one another.
    Unrelated,
    /// One version doesn't exist.
    Unpaired {
        /// The side that lacks its version.
        lacking: Side,
        /// Whether the file exists, but in the other language.
        untranslated: bool,
        /// The path where the version is expected.
        path: String,
    },
    /// A comment accepts no finding.
    Suppression(SuppressionFault),
}

/// A fact with the words that state it.
#[derive(Debug, Clone, PartialEq)]
pub struct StatedFact {
    /// The side that states it.
    pub side: Side,
    /// The words.
    pub span: Span,
    /// Its likeliest meaning; `None` for a fact that has only its words.
    pub value: Option<Value>,
}

/// The size of a missing passage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MissingUnit {
    /// A paragraph, a heading, an item, a cell.
    Paragraph,
    /// A block without prose.
    Code,
    /// A sentence of a passage that both versions have.
    Sentence,
}

/// Why a comment accepts no finding.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SuppressionFault {
    /// There is no such finding any more.
    Unused,
    /// It can't be parsed.
    Form,
    /// It gives no reason.
    NoReason,
    /// It names a rule that doesn't exist.
    UnknownRule(String),
}

/// The severity of a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// A doubtful difference, or a matter of style.
    Note,
    /// The fact is elsewhere in the other version, or the structure differs.
    Warning,
    /// A fact of one version is nowhere in the other, or contradicts it.
    Error,
}

/// A place in one of the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Mark {
    /// The text.
    pub side: Side,
    /// Its span in the text.
    pub span: Span,
    /// Its role in the finding.
    pub role: Role,
}

/// The role of a marked place in its finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The words that the finding is about.
    Subject,
    /// The aligned block or sentence that lacks them.
    Counterpart,
    /// Another place that states the same fact.
    Elsewhere,
    /// One block of the subject, if that is a run of blocks.
    Part,
}

/// A finding that is not reported, and why.
#[derive(Debug, Clone, PartialEq)]
pub struct Suppressed {
    /// The finding.
    pub finding: Finding,
    /// Why it is not reported.
    pub by: SuppressedBy,
}

/// Why a finding is not reported.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum SuppressedBy {
    /// A comment in one of the texts accepts it, for this reason.
    Comment(String),
    /// The project's list of suppressions accepts it, for this reason.
    Listed(String),
    /// It was recorded in the baseline.
    Known,
}

impl Finding {
    /// Creates a finding of a rule about one place. `severity` is the highest that the gravity of
    /// the fault allows; the evidence can lower it.
    pub fn new(rule: RuleId, severity: Severity, kind: FindingKind, primary: Mark) -> Finding {
        Finding {
            rule,
            severity,
            confidence: None,
            signs: Signs::default(),
            kind,
            primary,
            related: Vec::new(),
            value: None,
            only: None,
        }
    }

    /// Adds other places.
    #[must_use]
    pub fn related(mut self, marks: impl IntoIterator<Item = Mark>) -> Finding {
        self.related.extend(marks);
        self
    }

    /// Sets the only side whose text contains the subject of the finding.
    #[must_use]
    pub fn only(mut self, side: Side) -> Finding {
        self.only = Some(side);
        self
    }

    /// Sets the value in its canonical English form.
    #[must_use]
    pub fn value(mut self, value: String) -> Finding {
        self.value = Some(value);
        self
    }

    /// Adds a sign if a condition holds.
    #[must_use]
    pub fn sign(mut self, sign: Sign, holds: bool) -> Finding {
        self.signs = self.signs.with(sign, holds);
        self
    }

    /// Returns its claim about the version that it is not in.
    pub fn claim(&self) -> Claim {
        if self.only.is_none() {
            Claim::Contradicts
        } else if self.related.iter().any(|mark| mark.role == Role::Elsewhere) {
            Claim::Elsewhere
        } else {
            Claim::Nowhere
        }
    }

    /// Returns the fact that the other version should also state, and its side. Of two facts that
    /// contradict each other, this is the one of the source.
    pub fn fact(&self) -> Option<(Side, &Value)> {
        let stated = match &self.kind {
            FindingKind::FactMissing { fact, .. } => fact,
            FindingKind::FactsDiffer { facts } => {
                facts.iter().find(|fact| fact.value.is_some()).unwrap_or(&facts.source)
            }
            _ => return None,
        };
        Some((stated.side, stated.value.as_ref()?))
    }

    /// Returns every place, the primary first.
    pub fn all_marks(&self) -> impl Iterator<Item = &Mark> {
        std::iter::once(&self.primary).chain(&self.related)
    }

    /// Returns the places on one side, the primary first.
    pub fn marks(&self, side: Side) -> impl Iterator<Item = &Mark> {
        self.all_marks().filter(move |mark| mark.side == side)
    }
}

impl Mark {
    /// Marks the words that a finding is about.
    pub const fn subject(side: Side, span: Span) -> Mark {
        Mark { side, span, role: Role::Subject }
    }

    /// Marks the aligned passage that lacks them.
    pub const fn counterpart(side: Side, span: Span) -> Mark {
        Mark { side, span, role: Role::Counterpart }
    }

    /// Marks another place that states the same fact.
    pub const fn elsewhere(side: Side, span: Span) -> Mark {
        Mark { side, span, role: Role::Elsewhere }
    }

    /// Marks a part of the subject.
    pub const fn part(side: Side, span: Span) -> Mark {
        Mark { side, span, role: Role::Part }
    }
}

impl Severity {
    /// Every severity, in ascending order.
    pub const ALL: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];

    /// Returns the name, as in the wire formats, the configuration and the options.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }
}

impl fmt::Display for Severity {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

impl FromStr for Severity {
    type Err = UnknownName;

    fn from_str(name: &str) -> Result<Severity, UnknownName> {
        Severity::ALL
            .into_iter()
            .find(|severity| severity.name() == name)
            .ok_or(UnknownName::of("severity"))
    }
}

impl Role {
    /// Every role, in the order of their numbers on a page.
    pub const ALL: [Role; 4] = [Role::Subject, Role::Counterpart, Role::Elsewhere, Role::Part];
}
