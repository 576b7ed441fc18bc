//! A finding beside the texts: what it says, where it leads, what should stand there.

use maud::{Markup, html};

use super::bead::Texts;
use crate::finding::{Finding, Role, Severity};
use crate::language::Language;
use crate::message::{Arg, Message};
use crate::report::difference::{Parts, difference};
use crate::report::location::unit;
use crate::report::printable::line;

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
            data-line-en=[first_line(texts, index, Language::English)] data-line-pl=[first_line(texts, index, Language::Polish)]
        {
            p.kind {
                span.sign aria-hidden="true" { (sign) } " " (say.text(&format!("severity-{}", finding.severity.name()))) " · "
                (say.both(|interface| interface.rule_title(finding.rule)))
            }
            p.sentence {
                (say.sentence(pair, finding)) " "
                @if let Some((href, place)) = elsewhere(texts, finding) {
                    a href=(href) { (say.message(&place)) }
                }
            }
            @if let Some(parts) = differing(texts, finding) {
                @for parts in parts {
                    p.difference { @for (same, words) in parts { @if same { (words) } @else { b { (words) } } } }
                }
            } @else if let Some(expected) = say.expected(pair, finding) {
                p.expected { (expected) }
            }
        }
    }
}

/// Longer wordings are texts, not names or figures.
const LONGEST: usize = 120;

/// Two spellings of a name, or what is expected against what is there, where they almost agree.
fn differing(texts: &Texts<'_>, finding: &Finding) -> Option<[Parts; 2]> {
    let text = |name: &str| {
        finding.message.args.iter().find_map(|(known, arg)| match arg {
            Arg::Text(text) if *known == name => Some(text.clone()),
            _ => None,
        })
    };
    let words = |side: Language| {
        let mark = finding.marks(side).find(|mark| mark.role == Role::Subject)?;
        Some(line(texts.pair.source(side).slice(mark.span)))
    };
    let (old, new) = match (text("usual"), text("written")) {
        (Some(usual), Some(written)) => (usual, written),
        _ => {
            // Each in the notation of the version that is to be mended.
            let expected = texts.say.interface().expected(finding, texts.pair, texts.say.lexicon);
            match expected {
                Some((side, expected)) => (expected, words(side)?),
                None => (words(Language::English)?, words(Language::Polish)?),
            }
        }
    };
    if old.len().max(new.len()) > LONGEST { None } else { difference(&old, &new) }
}

/// Where in the other text the fact stands that its passage lacks.
fn elsewhere(texts: &Texts<'_>, finding: &Finding) -> Option<(String, Message)> {
    let mark = std::iter::once(&finding.primary)
        .chain(&finding.related)
        .find(|mark| mark.role == Role::Elsewhere)?;
    let reading = texts.pair.text(mark.side);
    let id = match reading.facts.at(mark.span) {
        Some(fact) => texts.fact_id(mark.side, fact),
        None => texts.block_id(mark.side, reading.document.block_at(mark.span.start)?),
    };
    let line = Arg::Number(texts.line(mark.side, mark.span.start) as i64);
    Some((
        format!("#{id}"),
        Message::new("page-elsewhere").with("line", line).with("unit", unit(&reading.source)),
    ))
}

/// The line of the first place of a finding in one text.
fn first_line(texts: &Texts<'_>, index: usize, language: Language) -> Option<usize> {
    let finding = texts.pair.findings.get(index)?;
    let mark = finding.marks(language).find(|mark| mark.role != Role::Elsewhere)?;
    Some(texts.line(language, mark.span.start))
}
