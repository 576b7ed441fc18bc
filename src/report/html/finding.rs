//! The card of a finding: its sentence, a link to another place, the expected words.

use maud::{Markup, html};

use super::texts::Texts;
use crate::finding::{Finding, FindingKind, Role, Severity};
use crate::message::{Arg, Message};
use crate::printable::line;
use crate::report::difference::{Difference, difference};
use crate::report::location::unit;
use crate::sides::Side;

/// Writes the card of a finding.
pub fn finding(texts: &Texts<'_>, index: usize) -> Markup {
    let (pair, bilingual) = (texts.pair, &texts.bilingual);
    let Some(finding) = pair.findings.get(index) else { return html! {} };
    let only = finding.only.map_or("both", |side| pair.source(side).language.code());
    let severity = finding.severity.name();
    let sign = match finding.severity {
        Severity::Error => "✖",
        Severity::Warning => "▲",
        Severity::Note => "●",
    };
    let repeated = texts.group(index).map(|group| group.head).filter(|head| *head != index);
    html! {
        article class={ "finding " (severity) } id=(texts.finding_id(index)) tabindex="-1"
            data-f=(index) data-rule=(finding.rule.as_str()) data-severity=(severity)
            data-only=(only) data-value=[finding.value.as_deref()]
            data-fingerprint=(texts.fingerprints.get(index).map_or("", String::as_str))
            data-line-en=[first_line(texts, index, Side::Source)]
            data-line-pl=[first_line(texts, index, Side::Target)]
        {
            p.kind {
                span.sign aria-hidden="true" { (sign) }
                " " (bilingual.text(&format!("severity-{severity}"))) " · "
                (bilingual.both(|interface| interface.rule_title(finding.rule)))
            }
            @if let Some(head) = repeated {
                p.again { a href={ "#" (texts.finding_id(head)) } { (bilingual.message(&again(texts, head))) } }
            } @else {
                (body(texts, index, finding))
            }
        }
    }
}

/// Writes the contents of a card: its sentence, its other places, the expected words.
fn body(texts: &Texts<'_>, index: usize, finding: &Finding) -> Markup {
    let (pair, bilingual) = (texts.pair, &texts.bilingual);
    let others = texts.group(index).map_or(&[][..], |group| &group.others);
    html! {
        p.sentence {
            (bilingual.sentence(pair, finding)) " "
            @if let Some((href, place)) = elsewhere(texts, finding) {
                a href=(href) { (bilingual.message(&place)) }
            }
        }
        @if !others.is_empty() {
            p.also {
                (bilingual.text("page-also"))
                @for other in others {
                    " " a href={ "#" (texts.finding_id(*other)) } { (place_number(texts, *other)) }
                }
            }
        }
        @if let Some(difference) = differing(texts, finding) {
            @for parts in [difference.old, difference.new] {
                p.difference {
                    @for (same, words) in parts {
                        @if same { (words) } @else { b { (words) } }
                    }
                }
            }
        } @else if let Some(expected) = bilingual.expected(pair, finding) {
            p.expected { (expected) }
        }
    }
}

/// Returns the number of the line of a finding.
fn place_number(texts: &Texts<'_>, index: usize) -> String {
    let mark = texts.pair.findings[index].primary;
    texts.number(mark.side, mark.span.start)
}

/// Returns the label of the link from a repeated finding to the first of its group.
fn again(texts: &Texts<'_>, head: usize) -> Message {
    let mark = texts.pair.findings[head].primary;
    Message::new("page-again")
        .with("line", Arg::Number(texts.line(mark.side, mark.span.start) as i64))
        .with("unit", unit(texts.pair.source(mark.side)))
}

/// Maximum length in bytes of wordings that are compared: longer ones are no names or figures.
const MAX_COMPARED: usize = 120;

/// Compares two spellings of a name, or the expected words with those in the text, if they almost
/// agree.
fn differing(texts: &Texts<'_>, finding: &Finding) -> Option<Difference> {
    let words = |side: Side| {
        let mark = finding.marks(side).find(|mark| mark.role == Role::Subject)?;
        Some(line(texts.pair.source(side).slice(mark.span)))
    };
    let (old, new) = match &finding.kind {
        FindingKind::NameVariant { written, usual } => (usual.clone(), written.clone()),
        _ => {
            // Both in the notation of the version that has to be corrected.
            let expected =
                texts.bilingual.interface().expected(finding, texts.pair, texts.bilingual.lexicon);
            match expected {
                Some((side, expected)) => (expected, words(side)?),
                None => (words(Side::Source)?, words(Side::Target)?),
            }
        }
    };
    if old.len().max(new.len()) > MAX_COMPARED { None } else { difference(&old, &new) }
}

/// Returns the link to the place in the other text that states the fact, and its label.
fn elsewhere(texts: &Texts<'_>, finding: &Finding) -> Option<(String, Message)> {
    let mark = finding.all_marks().find(|mark| mark.role == Role::Elsewhere)?;
    let text = texts.pair.text(mark.side);
    let id = match text.facts.at(mark.span) {
        Some(fact) => texts.fact_id(mark.side, fact),
        None => texts.block_id(mark.side, text.document.block_at(mark.span.start)?),
    };
    let line = Arg::Number(texts.line(mark.side, mark.span.start) as i64);
    Some((
        format!("#{id}"),
        Message::new("page-elsewhere").with("line", line).with("unit", unit(&text.source)),
    ))
}

/// Returns the line of the first place of a finding in one text.
fn first_line(texts: &Texts<'_>, index: usize, side: Side) -> Option<usize> {
    let finding = texts.pair.findings.get(index)?;
    let mark = finding.marks(side).find(|mark| mark.role != Role::Elsewhere)?;
    Some(texts.line(side, mark.span.start))
}
