//! The messages of findings: the only place that knows which message a kind of finding has.

use crate::finding::{Finding, FindingKind, MissingUnit, StatedFact, SuppressionFault};
use crate::message::{Arg, Message};
use crate::sides::{Side, Sides};

impl Finding {
    /// Returns the message that describes the finding.
    pub fn message(&self) -> Message {
        match &self.kind {
            FindingKind::FactMissing { fact, elsewhere: false } => {
                by_side(fact.side, "fact-only-en", "fact-only-pl").with("quote", stated(fact))
            }
            FindingKind::FactMissing { fact, elsewhere: true } => {
                by_side(fact.side, "fact-elsewhere-en", "fact-elsewhere-pl")
                    .with("quote", stated(fact))
            }
            FindingKind::FactsMissing { side, count, first, last } => {
                by_side(*side, "facts-only-en", "facts-only-pl")
                    .with("count", number(*count))
                    .with("first", Arg::Quote(*side, *first))
                    .with("last", Arg::Quote(*side, *last))
            }
            FindingKind::FactsDiffer { facts } => both("fact-differs", facts.as_ref().map(stated)),
            FindingKind::WrongWeekday { side, span, right } => Message::new("weekday-wrong")
                .with("quote", Arg::Quote(*side, *span))
                .with("weekday", Arg::Number(i64::from(*right))),
            FindingKind::Missing { unit, side, count, first } => {
                let message = match unit {
                    MissingUnit::Paragraph => {
                        by_side(*side, "missing-paragraph-en", "missing-paragraph-pl")
                    }
                    MissingUnit::Code => by_side(*side, "missing-code-en", "missing-code-pl"),
                    MissingUnit::Sentence => {
                        by_side(*side, "missing-sentence-en", "missing-sentence-pl")
                    }
                };
                message.with("count", number(*count)).with("quote", Arg::Quote(*side, *first))
            }
            FindingKind::PartMissing { side, words } => {
                by_side(*side, "length-ratio-en", "length-ratio-pl")
                    .with("quote", Arg::Quote(*side, *words))
            }
            FindingKind::Moved { passage } => {
                Message::new("moved-paragraph").with("quote", Arg::Quote(Side::Source, *passage))
            }
            FindingKind::HeadingLevels { levels } => {
                both("heading-level", levels.map(|level| Arg::Number(level.into())))
            }
            FindingKind::ListLengths { items } => both("list-length", items.map(number)),
            FindingKind::LeftUntranslated { passage, .. } => {
                Message::new("untranslated").with("quote", Arg::Quote(Side::Target, *passage))
            }
            FindingKind::SegmentUntranslated { side, segment } => {
                Message::new("untranslated-segment").with("quote", Arg::Quote(*side, *segment))
            }
            FindingKind::TranslationUnfinished { segment } => Message::new("untranslated-unsure")
                .with("quote", Arg::Quote(Side::Target, *segment)),
            FindingKind::Negated { side, sentence } => by_side(*side, "negation-en", "negation-pl")
                .with("quote", Arg::Quote(*side, *sentence)),
            FindingKind::Opposites { words } => {
                let quotes = Sides::from_fn(|side| Arg::Quote(side, words[side]));
                both("negation-opposite", quotes)
            }
            FindingKind::NameVariant { written, usual } => Message::new("name-variant")
                .with("written", Arg::Text(written.clone()))
                .with("usual", Arg::Text(usual.clone())),
            FindingKind::Placeholders { placeholders, order } => {
                let id = match (placeholders.source, placeholders.target) {
                    (Some(_), None) => "placeholder-en",
                    (None, _) => "placeholder-pl",
                    _ if *order => "placeholder-order",
                    _ => "placeholder-differs",
                };
                let names = Sides::new("en", "pl");
                let quoted = Side::BOTH
                    .into_iter()
                    .filter_map(|side| Some((names[side], Arg::Quote(side, placeholders[side]?))));
                quoted.fold(Message::new(id), |message, (name, arg)| message.with(name, arg))
            }
            FindingKind::Unrelated => Message::new("unrelated"),
            FindingKind::Unpaired { lacking, untranslated, path } => {
                let message = match untranslated {
                    false => by_side(*lacking, "unpaired-document-en", "unpaired-document-pl"),
                    true => by_side(
                        *lacking,
                        "unpaired-document-en-untranslated",
                        "unpaired-document-pl-untranslated",
                    ),
                };
                message.with("path", Arg::Text(path.clone()))
            }
            FindingKind::Suppression(fault) => match fault {
                SuppressionFault::Unused => Message::new("suppression-unused"),
                SuppressionFault::Form => Message::new("suppression-form"),
                SuppressionFault::NoReason => Message::new("suppression-reason"),
                SuppressionFault::UnknownRule(rule) => {
                    Message::new("suppression-rule").with("rule", Arg::Text(rule.clone()))
                }
            },
        }
    }
}

/// Returns the message of a finding that is worded by side.
fn by_side(side: Side, source: &'static str, target: &'static str) -> Message {
    Message::new(Sides::new(source, target)[side])
}

/// Returns a message with an argument for each side.
fn both(id: &'static str, args: Sides<Arg>) -> Message {
    Message::new(id).with("en", args.source).with("pl", args.target)
}

fn stated(fact: &StatedFact) -> Arg {
    match &fact.value {
        Some(value) => Arg::Fact(fact.side, fact.span, value.clone()),
        None => Arg::Quote(fact.side, fact.span),
    }
}

fn number(count: usize) -> Arg {
    Arg::Number(count as i64)
}
