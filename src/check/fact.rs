//! The rules of facts: a fact that one version lacks, or two that contradict each other. They
//! differ only in the kind of fact.

use rustc_hash::FxHashMap;

use super::Check;
use super::comparison::Divergence;
use super::counterpart::counterpart;
use super::enumeration::gather;
use super::equivalence::rule_of;
use crate::canonical::canonical;
use crate::fact::{Fact, Value};
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};

/// Below this confidence of the alignment a difference is only worth a look.
const DOUBTFUL: f32 = 0.3;

/// The findings of one kind of fact. A fact that a passage lacks is one finding, however often the
/// passage beside it states it.
pub(super) fn find(check: &Check<'_>, rule: &'static str, findings: &mut Vec<Finding>) {
    if check.comparison.divergences.is_empty() {
        return;
    }
    let from = findings.len();
    let mut lacking: FxHashMap<(usize, Language, &Value), usize> = FxHashMap::default();
    for divergence in &check.comparison.divergences {
        let en = divergence.en.map(|index| &check.bitext.en.facts.items[index]);
        let pl = divergence.pl.map(|index| &check.bitext.pl.facts.items[index]);
        let meant = match (en, pl) {
            (Some(en), Some(pl)) => Some(meant(check, en, pl)),
            (en, pl) => en.or(pl).and_then(|fact| fact.readings.first()),
        };
        if meant.and_then(|value| rule_of(value, check.lexicon)) != Some(rule) {
            continue;
        }
        let (side, fact) = match (en, pl) {
            (Some(en), Some(pl)) => {
                findings.push(contradiction(check, rule, divergence, en, pl));
                continue;
            }
            (Some(fact), None) => (Language::English, fact),
            (None, Some(fact)) => (Language::Polish, fact),
            (None, None) => continue,
        };
        let key = fact.readings.first().map(|value| (divergence.bead, side, value));
        match key.and_then(|key| lacking.get(&key)).and_then(|first| findings.get_mut(*first)) {
            Some(first) => first.related.push(Mark { side, span: fact.span, role: Role::Subject }),
            None => {
                lacking.extend(key.map(|key| (key, findings.len())));
                findings.push(missing(check, rule, divergence, fact, side));
            }
        }
    }
    gather(check, findings, from);
}

/// The reading of an English fact that the Polish one contradicts: pounds are a weight where
/// kilograms stand against them, and `2.5m` is no length where a number does.
fn meant<'a>(check: &Check<'_>, en: &'a Fact, pl: &Fact) -> &'a Value {
    let rule = |value: &Value| rule_of(value, check.lexicon);
    let against = pl.readings.first().and_then(rule);
    let amount = matches!(en.readings[0], Value::Money { .. } | Value::Measure { .. });
    en.readings.iter().find(|value| amount && rule(value) == against).unwrap_or(&en.readings[0])
}

fn contradiction(
    check: &Check<'_>,
    rule: &'static str,
    divergence: &Divergence,
    en: &Fact,
    pl: &Fact,
) -> Finding {
    let value = meant(check, en, pl);
    let message = Message::new("fact-differs")
        .with("en", Arg::Fact(Language::English, en.span, value.clone()))
        .with("pl", said(pl, Language::Polish));
    Finding {
        rule,
        severity: severity(check, divergence, Severity::Error),
        message,
        primary: Mark { side: Language::English, span: en.span, role: Role::Subject },
        related: vec![Mark { side: Language::Polish, span: pl.span, role: Role::Subject }],
        value: Some(named(check, en, Language::English, value)),
        only: None,
    }
}

fn missing(
    check: &Check<'_>,
    rule: &'static str,
    divergence: &Divergence,
    fact: &Fact,
    side: Language,
) -> Finding {
    let id = match (side, divergence.elsewhere) {
        (Language::English, None) => "fact-only-en",
        (Language::Polish, None) => "fact-only-pl",
        (Language::English, Some(_)) => "fact-elsewhere-en",
        (Language::Polish, Some(_)) => "fact-elsewhere-pl",
    };
    let base = match divergence.elsewhere {
        Some(_) if divergence.common => Severity::Note,
        Some(_) => Severity::Warning,
        None => Severity::Error,
    };
    let counterpart = counterpart(
        check,
        divergence.bead,
        side,
        check.bitext.side(side).document.sentence_at(fact.span.start),
    );
    let mut related: Vec<Mark> = counterpart
        .map(|span| Mark { side: side.other(), span, role: Role::Counterpart })
        .into_iter()
        .collect();
    related.extend(divergence.elsewhere.map(|span| Mark {
        side: side.other(),
        span,
        role: Role::Elsewhere,
    }));
    Finding {
        rule,
        severity: severity(check, divergence, base),
        message: Message::new(id).with("quote", said(fact, side)),
        primary: Mark { side, span: fact.span, role: Role::Subject },
        related,
        value: Some(named(check, fact, side, &fact.readings[0])),
        only: Some(side),
    }
}

/// The name of a fact for programs: its canonical form; an address as it is written, so that it can
/// be followed.
fn named(check: &Check<'_>, fact: &Fact, side: Language, value: &Value) -> String {
    match value {
        Value::Url(_) => check.bitext.side(side).source.slice(fact.span).to_owned(),
        _ => canonical(value, check.lexicon),
    }
}

/// The words of a fact and what they mean.
fn said(fact: &Fact, side: Language) -> Arg {
    fact.readings
        .first()
        .map_or(Arg::Quote(side, fact.span), |value| Arg::Fact(side, fact.span, value.clone()))
}

fn severity(check: &Check<'_>, divergence: &Divergence, base: Severity) -> Severity {
    // Where there is but one passage, nothing else can belong to it.
    let beads = &check.bitext.alignment.beads;
    if beads.len() > 1 && beads[divergence.bead].confidence < DOUBTFUL {
        Severity::Note
    } else {
        base
    }
}
