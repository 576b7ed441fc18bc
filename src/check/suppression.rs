//! Comments in the texts that accept a finding, with a reason:
//! `<!-- bitekst-ignore country "Jordan": the Polish partner asked for it -->`. With a value they
//! hold for that fact in the whole pair, without one for the block that they stand in or before.
//! They know content and not lines, so they survive edits; one that accepts nothing any more is a
//! finding itself.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use regex::Regex;

use super::{Check, RULES};
use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::document::ACCEPTS;
use crate::finding::{Finding, Mark, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::outcome::{Suppressed, SuppressedBy};
use crate::span::Span;

/// The rules with commas between them, the value in quotation marks, the reason behind a colon.
static FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?s)^\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?:["“„”]([^"“„”]+)["”])?\s*:(.*)$"#).ok()
});

/// A comment that accepts findings.
struct Suppression<'a> {
    side: Language,
    rules: Vec<&'a str>,
    value: Option<String>,
    reason: String,
    /// The block that it stands in or before, for one without a value.
    block: Option<Span>,
}

/// Finds comments that cannot be read, and comments that accept none of the findings of the rules
/// before.
pub(super) fn find(check: &Check<'_>, findings: &mut Vec<Finding>) {
    let mut found = Vec::new();
    for side in Language::ALL {
        for (span, comment) in comments(check.bitext.side(side)) {
            let message = match read(check.bitext.side(side), side, span, comment) {
                Ok(suppression)
                    if findings
                        .iter()
                        .any(|finding| suppression.accepts(finding, check.bitext)) =>
                {
                    continue;
                }
                Ok(_) => Message::new("suppression-unused"),
                Err(message) => message,
            };
            found.push(Finding {
                rule: "suppression",
                severity: Severity::Warning,
                message,
                primary: Mark { side, span, role: Role::Subject },
                related: Vec::new(),
                value: None,
                only: Some(side),
            });
        }
    }
    findings.append(&mut found);
}

/// Takes out the findings that a comment accepts.
pub(super) fn set_aside(bitext: &Bitext<'_>, findings: &mut Vec<Finding>) -> Vec<Suppressed> {
    let of = |side| {
        let view = bitext.side(side);
        comments(view)
            .into_iter()
            .filter_map(move |(span, comment)| read(view, side, span, comment).ok())
    };
    // By their rules: those that accept nothing are findings themselves, and there may be many of
    // both.
    let mut suppressions: BTreeMap<&str, Vec<Rc<Suppression<'_>>>> = BTreeMap::new();
    for suppression in Language::ALL.into_iter().flat_map(of).map(Rc::new) {
        for rule in &suppression.rules {
            suppressions.entry(*rule).or_default().push(suppression.clone());
        }
    }
    if suppressions.is_empty() {
        return Vec::new();
    }
    let mut aside = Vec::new();
    findings.retain(|finding| {
        let mut of_rule = suppressions.get(finding.rule).into_iter().flatten();
        let Some(suppression) = of_rule.find(|suppression| suppression.accepts(finding, bitext))
        else {
            return true;
        };
        aside.push(Suppressed {
            finding: finding.clone(),
            why: SuppressedBy::Comment(suppression.reason.clone()),
        });
        false
    });
    aside
}

impl Suppression<'_> {
    fn accepts(&self, finding: &Finding, bitext: &Bitext<'_>) -> bool {
        if !self.rules.contains(&finding.rule) {
            return false;
        }
        match &self.value {
            Some(value) => {
                is_about(finding, value, |mark| bitext.side(mark.side).source.slice(mark.span))
            }
            None => {
                let here = |mark: &Mark| mark.side == self.side && mark.role != Role::Elsewhere;
                let marks = || std::iter::once(&finding.primary).chain(&finding.related);
                self.block.is_some_and(|block| {
                    marks().any(|mark| here(mark) && mark.span.overlaps(block))
                })
            }
        }
    }
}

/// Whether a finding is about a value: its own, or the words that are marked in a text. Capitals
/// and white space do not count.
pub(crate) fn is_about<'a>(
    finding: &Finding,
    value: &str,
    words: impl Fn(&Mark) -> &'a str,
) -> bool {
    let same = |text: &str| {
        text.split_whitespace()
            .flat_map(str::chars)
            .flat_map(char::to_lowercase)
            .eq(value.split_whitespace().flat_map(str::chars).flat_map(char::to_lowercase))
    };
    let marks = || {
        std::iter::once(&finding.primary)
            .chain(&finding.related)
            .filter(|mark| mark.role == Role::Subject)
    };
    finding.value.as_deref().is_some_and(same) || marks().any(|mark| same(words(mark)))
}

/// The comments of a text that are meant for us: where they stand, and what is behind the word.
fn comments<'a>(view: &'a AnalysedText) -> Vec<(Span, &'a str)> {
    let ours = |span: &Span| {
        let inside = view.source.slice(*span).strip_prefix("<!--")?.trim_start();
        let inside = inside.strip_suffix("-->").unwrap_or(inside).trim_end();
        let rest = inside.strip_prefix(ACCEPTS)?;
        (!rest.starts_with(|c: char| c.is_alphanumeric() || c == '-')).then_some((*span, rest))
    };
    view.document.comments.iter().filter_map(ours).collect()
}

fn read<'a>(
    view: &'a AnalysedText,
    side: Language,
    span: Span,
    comment: &'a str,
) -> Result<Suppression<'a>, Message> {
    let form = FORM
        .as_ref()
        .and_then(|form| form.captures(comment))
        .ok_or(Message::new("suppression-form"))?;
    let part = |group| form.get(group).map_or("", |part| part.as_str());
    let rules: Vec<&str> = part(1).split(',').map(str::trim).collect();
    if let Some(unknown) = rules.iter().find(|rule| RULES.iter().all(|known| known.id != **rule)) {
        return Err(Message::new("suppression-rule").with("rule", Arg::Text((*unknown).to_owned())));
    }
    let reason = part(3).split_whitespace().collect::<Vec<_>>().join(" ");
    if reason.is_empty() {
        return Err(Message::new("suppression-reason"));
    }
    let blocks = &view.document.blocks;
    // The first block that does not end before the comment.
    let block = blocks
        .get(blocks.partition_point(|block| block.span.end <= span.start))
        .map(|block| block.span);
    let value = form.get(2).map(|value| value.as_str().to_owned());
    Ok(Suppression { side, rules, value, reason, block })
}
