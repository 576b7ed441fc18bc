//! The ledger of facts as a table: every fact, how the two versions compare, and the way to its
//! place.

use maud::{Markup, html};

use super::bar::{counted, option, option_of};
use super::bead::Texts;
use crate::canonical::canonical;
use crate::check::RULES;
use crate::language::Language;
use crate::ledger::{Entry, Verdict};
use crate::message::Message;
use crate::report::printable::line;

/// The table.
pub fn ledger(texts: &Texts<'_>) -> Markup {
    let say = &texts.say;
    html! {
        section.ledger id={ (texts.id) "-ledger" } {
            h3 { (say.text("ledger-title")) }
            @if texts.entries.is_empty() {
                p { (say.text("table-no-facts")) }
            } @else {
                (controls(texts))
                table {
                    thead { tr {
                        @for id in ["table-kind", "table-en", "table-pl", "ledger-verdict"] { th scope="col" { (say.text(id)) } }
                    } }
                    tbody { @for entry in texts.entries { (row(texts, entry)) } }
                }
            }
        }
    }
}

/// What leaves some of the rows: a search and two choices, of which only those are offered that
/// leave something.
fn controls(texts: &Texts<'_>) -> Markup {
    let say = &texts.say;
    let [en, pl] = say.attribute("ledger-search");
    html! {
        div.controls.scripted hidden {
            input type="search" name="search" aria-label=(say.interface().text("ledger-search")) placeholder=(say.interface().text("ledger-search"))
                data-say-en=(en) data-say-pl=(pl);
            " "
            @let [en, pl] = say.attribute("table-kind");
            select name="kind" aria-label=(say.interface().text("table-kind")) data-say-en=(en) data-say-pl=(pl) {
                (option(say, "", "ledger-all-kinds"))
                @for rule in RULES.iter().filter(|rule| texts.entries.iter().any(|entry| entry.rule == rule.id)) {
                    (option_of(say, rule.id, say.interfaces.map(|interface| interface.rule_title(rule.id))))
                }
            }
            " "
            @let [en, pl] = say.attribute("ledger-verdict");
            select name="verdict" aria-label=(say.interface().text("ledger-verdict")) data-say-en=(en) data-say-pl=(pl) {
                (option(say, "", "ledger-all-verdicts"))
                @for verdict in Verdict::ALL.iter().filter(|verdict| texts.entries.iter().any(|entry| entry.verdict == **verdict)) {
                    (option(say, verdict.name(), &message_of(*verdict)))
                }
            }
            " " span.shown role="status" { (counted(say, Message::new("page-shown"))) }
        }
    }
}

fn row(texts: &Texts<'_>, entry: &Entry) -> Markup {
    let say = &texts.say;
    html! {
        tr data-kind=(entry.rule) data-verdict=(entry.verdict.name()) {
            td { (say.both(|interface| interface.rule_title(entry.rule))) }
            (fact(texts, Language::English, entry.en))
            (fact(texts, Language::Polish, entry.pl))
            // Sorted by what needs a look.
            td class={ "verdict " (entry.verdict.name()) } data-key=(entry.verdict as usize) {
                (sign(entry.verdict)) " "
                @if let Some(finding) = entry.finding {
                    a href={ "#" (texts.finding_id(finding)) } { (say.text(&message_of(entry.verdict))) }
                } @else {
                    (say.text(&message_of(entry.verdict)))
                }
            }
        }
    }
}

fn message_of(verdict: Verdict) -> String {
    format!("verdict-{}", verdict.name())
}

fn fact(texts: &Texts<'_>, language: Language, fact: Option<usize>) -> Markup {
    let reading = texts.pair.text(language);
    let Some((fact, entity)) = fact.and_then(|fact| Some((fact, reading.facts.items.get(fact)?)))
    else {
        return html! { td.none { "–" } };
    };
    // Numbers, amounts and dates are sorted by what they mean, all else by its words.
    let key = entity
        .readings
        .first()
        .map(|value| canonical(value, texts.say.lexicon))
        .filter(|value| value.starts_with(|c: char| c.is_ascii_digit() || c == '-'));
    html! {
        td lang=(language.code()) data-key=[key] {
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
