//! The ledger of facts as a table: every fact, how the two versions compare, and the way to its place.

use maud::{Markup, html};

use super::bead::Texts;
use super::page::title;
use crate::language::Language;
use crate::ledger::{Entry, Verdict};
use crate::report::printable::line;

/// The table.
pub fn ledger(texts: &Texts<'_>) -> Markup {
    let say = &texts.say;
    html! {
        section.ledger id={ (texts.id) "-ledger" } {
            h3 { (say.text("ledger-title")) }
            table {
                thead { tr {
                    @for id in ["table-kind", "table-en", "table-pl", "ledger-verdict"] { th scope="col" { (say.text(id)) } }
                } }
                tbody { @for entry in texts.entries { (row(texts, entry)) } }
            }
        }
    }
}

fn row(texts: &Texts<'_>, entry: &Entry) -> Markup {
    let say = &texts.say;
    html! {
        tr data-kind=(entry.rule) data-verdict=(entry.verdict.name()) {
            td { (say.both(|interface| title(interface, entry.rule))) }
            (fact(texts, Language::English, entry.en))
            (fact(texts, Language::Polish, entry.pl))
            td class={ "verdict " (entry.verdict.name()) } {
                (sign(entry.verdict)) " "
                @if let Some(finding) = entry.finding {
                    a href={ "#" (texts.finding_id(finding)) } { (verdict(texts, entry.verdict)) }
                } @else {
                    (verdict(texts, entry.verdict))
                }
            }
        }
    }
}

fn verdict(texts: &Texts<'_>, verdict: Verdict) -> Markup {
    texts.say.text(&format!("verdict-{}", verdict.name()))
}

fn fact(texts: &Texts<'_>, language: Language, fact: Option<usize>) -> Markup {
    let reading = texts.pair.reading(language);
    let Some((fact, entity)) = fact.and_then(|fact| Some((fact, reading.entities.items.get(fact)?))) else {
        return html! { td { "–" } };
    };
    html! {
        td lang=(language.code()) {
            a href={ "#" (texts.fact_id(language, fact)) } { (line(reading.source.slice(entity.span))) }
            " " span.line { (texts.number(language, entity.span.start)) }
        }
    }
}

/// A sign for a verdict, for those who see no colours.
fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "=",
        Verdict::Differs => "≠",
        Verdict::OnlyEn => "←",
        Verdict::OnlyPl => "→",
        Verdict::Elsewhere => "⇅",
        Verdict::Reworded => "≈",
    }
}
