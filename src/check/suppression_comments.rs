//! Comments in the texts that accept a finding, with a reason:
//! `<!-- bitekst-ignore country "Jordan": the Polish partner asked for it -->`.
//!
//! With a value a comment accepts that fact in the whole pair, without one it accepts findings in
//! the block that contains or follows it. Comments refer to content, not to lines, so they survive
//! edits. One that accepts nothing is a finding itself.

use std::collections::BTreeMap;
use std::rc::Rc;
use std::sync::LazyLock;

use regex::Regex;

use crate::analysed_text::AnalysedText;
use crate::bitext::Bitext;
use crate::document::ACCEPTS;
use crate::finding::{Finding, Mark, Role, Suppressed, SuppressedBy, SuppressionFault};
use crate::rule::RuleId;
use crate::sides::Side;
use crate::span::Span;

/// The rules with commas between them, the value in quotation marks, the reason after a colon.
static FORM: LazyLock<Option<Regex>> = LazyLock::new(|| {
    Regex::new(r#"(?s)^\s+([a-z-]+(?:\s*,\s*[a-z-]+)*)\s*(?:["“„”]([^"“„”]+)["”])?\s*:(.*)$"#).ok()
});

/// A comment that is meant to accept findings.
pub(super) struct Comment<'a> {
    /// The whole comment.
    pub span: Span,
    text: &'a AnalysedText,
    side: Side,
    /// The part after the keyword.
    body: &'a str,
}

/// A parsed comment.
pub(super) struct Suppression {
    side: Side,
    rules: Vec<RuleId>,
    value: Option<String>,
    reason: String,
    /// The block that contains or follows the comment.
    block: Option<Span>,
}

/// Returns the comments of a text that are meant to accept findings.
pub(super) fn comments(text: &AnalysedText, side: Side) -> impl Iterator<Item = Comment<'_>> {
    text.document.comments.iter().filter_map(move |span| {
        let inside = text.source.slice(*span).strip_prefix("<!--")?.trim_start();
        let inside = inside.strip_suffix("-->").unwrap_or(inside).trim_end();
        let body = inside.strip_prefix(ACCEPTS)?;
        let longer_word = body.starts_with(|c: char| c.is_alphanumeric() || c == '-');
        (!longer_word).then_some(Comment { span: *span, text, side, body })
    })
}

/// Takes out the findings that a comment accepts, and returns them in the order of their rules.
pub(super) fn take_suppressed(bitext: &Bitext, findings: &mut Vec<Finding>) -> Vec<Suppressed> {
    // A text can have many comments and many findings, so the comments are grouped by rule.
    let mut by_rule: BTreeMap<RuleId, Vec<Rc<Suppression>>> = BTreeMap::new();
    for side in Side::BOTH {
        let parsed = comments(&bitext[side], side).filter_map(|comment| comment.parse().ok());
        for suppression in parsed.map(Rc::new) {
            for rule in &suppression.rules {
                by_rule.entry(*rule).or_default().push(Rc::clone(&suppression));
            }
        }
    }
    let mut suppressed = Vec::new();
    findings.retain(|finding| {
        let mut suppressions = by_rule.get(&finding.rule).into_iter().flatten();
        match suppressions.find(|suppression| suppression.accepts(finding, bitext)) {
            Some(suppression) => {
                let by = SuppressedBy::Comment(suppression.reason.clone());
                suppressed.push(Suppressed { finding: finding.clone(), by });
                false
            }
            None => true,
        }
    });
    suppressed.sort_by_key(|suppressed| suppressed.finding.rule);
    suppressed
}

impl Comment<'_> {
    /// Parses the comment.
    pub fn parse(&self) -> Result<Suppression, SuppressionFault> {
        let form = FORM.as_ref().and_then(|form| form.captures(self.body));
        let form = form.ok_or(SuppressionFault::Form)?;
        let part = |group| form.get(group).map_or("", |part| part.as_str());
        let rule = |id: &str| {
            let id = id.trim();
            id.parse().map_err(|_| SuppressionFault::UnknownRule(id.to_owned()))
        };
        let rules = part(1).split(',').map(rule).collect::<Result<_, _>>()?;
        let reason = part(3).split_whitespace().collect::<Vec<_>>().join(" ");
        if reason.is_empty() {
            return Err(SuppressionFault::NoReason);
        }
        let blocks = &self.text.document.blocks;
        let block = blocks.partition_point(|block| block.span.end <= self.span.start);
        Ok(Suppression {
            side: self.side,
            rules,
            value: form.get(2).map(|value| value.as_str().to_owned()),
            reason,
            block: blocks.get(block).map(|block| block.span),
        })
    }
}

impl Suppression {
    /// Whether the comment accepts a finding.
    pub fn accepts(&self, finding: &Finding, bitext: &Bitext) -> bool {
        if !self.rules.contains(&finding.rule) {
            return false;
        }
        if let Some(value) = &self.value {
            let words = |mark: &Mark| bitext[mark.side].source.slice(mark.span);
            return is_about(finding, value, words);
        }
        self.block.is_some_and(|block| {
            let mut marks = finding.marks(self.side).filter(|mark| mark.role != Role::Elsewhere);
            marks.any(|mark| mark.span.overlaps(block))
        })
    }
}

/// Whether a finding is about a value: it has that value, or the words of a subject are that value.
/// Ignores case and white space.
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
    let mut subjects = finding.all_marks().filter(|mark| mark.role == Role::Subject);
    finding.value.as_deref().is_some_and(same) || subjects.any(|mark| same(words(mark)))
}
