//! A finding beside the texts: what it says, where it leads, what should stand there.

use maud::{Markup, html};

use super::bead::Texts;
use super::page::title;
use crate::finding::{Role, Severity};
use crate::language::Language;

/// The card of a finding.
pub fn finding(texts: &Texts<'_>, index: usize) -> Markup {
    let (pair, say) = (texts.pair, &texts.say);
    let Some(finding) = pair.findings.get(index) else { return html! {} };
    let only = finding.only.map_or("both", Language::code);
    let sign = match finding.severity {
        Severity::Error => "✖",
        Severity::Warning => "▲",
        Severity::Note => "●",
    };
    html! {
        article class={ "finding " (finding.severity.name()) } id=(texts.finding_id(index)) tabindex="-1" data-f=(index) data-rule=(finding.rule)
            data-severity=(finding.severity.name()) data-only=(only) data-value=[finding.value.as_deref()]
            data-fingerprint=(texts.fingerprints.get(index).map_or("", String::as_str))
            data-line-en=[line(texts, index, Language::English)] data-line-pl=[line(texts, index, Language::Polish)]
        {
            p.kind {
                span.sign aria-hidden="true" { (sign) } " " (say.text(&format!("severity-{}", finding.severity.name()))) " · "
                (say.both(|interface| title(interface, finding.rule)))
            }
            p.sentence { (say.sentence(pair, finding)) }
            @if let Some(expected) = say.expected(pair, finding) { p.expected { (expected) } }
        }
    }
}

/// The line of the first place of a finding in one text.
fn line(texts: &Texts<'_>, index: usize, language: Language) -> Option<usize> {
    let finding = texts.pair.findings.get(index)?;
    let mark = finding.marks(language).find(|mark| mark.role != Role::Elsewhere)?;
    Some(texts.line(language, mark.span.start))
}
