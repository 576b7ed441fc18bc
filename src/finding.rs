//! Findings: where the two versions diverge, as facts that a renderer turns into sentences.

use crate::fact::Value;
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::span::Span;

/// What a reader loses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Severity {
    /// Worth a look; style.
    Note,
    /// It stands elsewhere in the other version, or the structure differs.
    Warning,
    /// A fact of one version is nowhere in the other, or contradicts it.
    Error,
}

/// A place in one of the texts.
#[derive(Debug, Clone, PartialEq)]
pub struct Mark {
    /// Which text.
    pub side: Language,
    /// Where.
    pub span: Span,
    /// What the place is to the finding.
    pub role: Role,
}

/// What a marked place is to its finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Role {
    /// The words that the finding is about.
    Subject,
    /// The aligned block or sentence that lacks them.
    Counterpart,
    /// Where else the same fact stands.
    Elsewhere,
    /// One block of the subject, where that is a run of blocks.
    Part,
}

/// A divergence.
#[derive(Debug, Clone, PartialEq)]
pub struct Finding {
    /// The rule's id, as everywhere: `country`, `missing-paragraph`.
    pub rule: &'static str,
    /// What a reader loses.
    pub severity: Severity,
    /// The sentence, unwritten.
    pub message: Message,
    /// The place it is about.
    pub primary: Mark,
    /// Other places, English before Polish.
    pub related: Vec<Mark>,
    /// The fact in its canonical English form: `Jordan`, `2020`, `4.0`; an address as it is
    /// written; the facts of an enumeration with `; ` between them.
    pub value: Option<String>,
    /// The only language whose text has it; `None` where both are involved.
    pub only: Option<Language>,
}

impl Severity {
    /// Every severity, the mildest first.
    pub const ALL: [Severity; 3] = [Severity::Note, Severity::Warning, Severity::Error];

    /// Its name, as in the wire formats, the configuration and the options.
    pub const fn name(self) -> &'static str {
        match self {
            Severity::Note => "note",
            Severity::Warning => "warning",
            Severity::Error => "error",
        }
    }

    /// The severity of a name.
    pub fn of(name: &str) -> Option<Severity> {
        Severity::ALL.into_iter().find(|severity| severity.name() == name)
    }
}

impl Role {
    /// Every role, in the order of their numbers.
    pub const ALL: [Role; 4] = [Role::Subject, Role::Counterpart, Role::Elsewhere, Role::Part];
}

impl Finding {
    /// The fact that the finding is about and the language whose text states it: what the other
    /// version should say. Of two that contradict each other the English one, whose text is as a
    /// rule the original.
    pub fn fact(&self) -> Option<(Language, &Value)> {
        self.message.args.iter().find_map(|(_, arg)| match arg {
            Arg::Fact(side, _, value) => Some((*side, value)),
            _ => None,
        })
    }

    /// The places on one side, the primary first.
    pub fn marks(&self, side: Language) -> impl Iterator<Item = &Mark> {
        std::iter::once(&self.primary).chain(&self.related).filter(move |mark| mark.side == side)
    }
}
