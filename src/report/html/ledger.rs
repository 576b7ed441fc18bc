//! The ledger of facts as a table: every fact, its verdict, and a link to its place.

use std::collections::BTreeSet;

use maud::{Markup, html};

use super::bar::{counted, option, option_of};
use super::texts::Texts;
use crate::canonical::canonical;
use crate::language::Language::{English, Polish};
use crate::ledger::{Entry, Verdict};
use crate::message::Message;
use crate::printable::line;
use crate::rule::RuleId;
use crate::sides::Side;

/// The columns: the message ids of their titles.
const COLUMNS: [&str; 4] = ["table-kind", "table-en", "table-pl", "ledger-verdict"];

/// Writes the table.
pub fn ledger(texts: &Texts<'_>) -> Markup {
    let bilingual = &texts.bilingual;
    html! {
        section.ledger id={ (texts.id) "-ledger" } {
            h3 { (bilingual.text("ledger-title")) }
            @if texts.entries.is_empty() {
                p { (bilingual.text("table-no-facts")) }
            } @else {
                (controls(texts))
                table {
                    thead { tr {
                        @for id in COLUMNS { th scope="col" { (bilingual.text(id)) } }
                    } }
                    tbody { @for entry in texts.entries { (row(texts, entry)) } }
                }
            }
        }
    }
}

/// Writes the filters: a search and two choices, which offer only the kinds and verdicts that have
/// rows.
fn controls(texts: &Texts<'_>) -> Markup {
    let bilingual = &texts.bilingual;
    let rules: BTreeSet<RuleId> = texts.entries.iter().map(|entry| entry.rule).collect();
    let verdicts: BTreeSet<Verdict> = texts.entries.iter().map(|entry| entry.verdict).collect();
    let label = bilingual.attribute("ledger-search");
    html! {
        div.controls.scripted hidden {
            input type="search" name="search" aria-label=(label[bilingual.first])
                placeholder=(label[bilingual.first])
                data-say-en=(label[English]) data-say-pl=(label[Polish]);
            " "
            @let label = bilingual.attribute("table-kind");
            select name="kind" aria-label=(label[bilingual.first])
                data-say-en=(label[English]) data-say-pl=(label[Polish])
            {
                (option(bilingual, "", "ledger-all-kinds"))
                @for rule in RuleId::ALL.iter().filter(|rule| rules.contains(rule)) {
                    @let title = bilingual.in_each(|interface| interface.rule_title(*rule));
                    (option_of(bilingual, rule.as_str(), &title))
                }
            }
            " "
            @let label = bilingual.attribute("ledger-verdict");
            select name="verdict" aria-label=(label[bilingual.first])
                data-say-en=(label[English]) data-say-pl=(label[Polish])
            {
                (option(bilingual, "", "ledger-all-verdicts"))
                @for verdict in Verdict::ALL.iter().filter(|verdict| verdicts.contains(verdict)) {
                    (option(bilingual, verdict.name(), &message_of(*verdict)))
                }
            }
            " " span.shown role="status" { (counted(bilingual, Message::new("page-shown"))) }
        }
    }
}

fn row(texts: &Texts<'_>, entry: &Entry) -> Markup {
    let bilingual = &texts.bilingual;
    let verdict = bilingual.text(&message_of(entry.verdict));
    let rank = Verdict::ALL.iter().position(|verdict| *verdict == entry.verdict);
    html! {
        tr data-kind=(entry.rule.as_str()) data-verdict=(entry.verdict.name()) {
            td { (bilingual.both(|interface| interface.rule_title(entry.rule))) }
            @for side in Side::BOTH { (fact(texts, side, entry.facts[side])) }
            // Sorted in the order of the verdicts.
            td class={ "verdict " (entry.verdict.name()) } data-key=[rank] {
                (sign(entry.verdict)) " "
                @if let Some(finding) = entry.finding {
                    a href={ "#" (texts.finding_id(finding)) } { (verdict) }
                } @else {
                    (verdict)
                }
            }
        }
    }
}

fn message_of(verdict: Verdict) -> String {
    format!("verdict-{}", verdict.name())
}

fn fact(texts: &Texts<'_>, side: Side, fact: Option<usize>) -> Markup {
    let text = texts.pair.text(side);
    let Some((index, fact)) = fact.and_then(|index| Some((index, text.facts.items.get(index)?)))
    else {
        return html! { td.none { "–" } };
    };
    // Numbers, amounts and dates are sorted by their value, all else by its words.
    let key = fact
        .readings
        .first()
        .map(|value| canonical(value, texts.bilingual.lexicon))
        .filter(|value| value.starts_with(|c: char| c.is_ascii_digit() || c == '-'));
    html! {
        td lang=(text.source.language.code()) data-key=[key] {
            a href={ "#" (texts.fact_id(side, index)) } { (line(text.source.slice(fact.span))) }
            " " span.line { (texts.number(side, fact.span.start)) }
        }
    }
}

/// Returns a sign for a verdict, for readers who don't see colours.
fn sign(verdict: Verdict) -> &'static str {
    match verdict {
        Verdict::Same => "=",
        Verdict::Differs => "≠",
        Verdict::Only(Side::Source) => "←",
        Verdict::Only(Side::Target) => "→",
        Verdict::Elsewhere => "⇅",
        Verdict::Reworded => "≈",
    }
}
