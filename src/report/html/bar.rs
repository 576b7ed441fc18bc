//! The bar that stays on top of the page: steps, filters, what was reviewed, language and colours;
//! the keys; what the script puts under findings. All of it needs the script and is hidden without;
//! all words that the script says stand here, in both languages.

use maud::{Markup, html};

use super::bilingual::Say;
use crate::check::RULES;
use crate::finding::Severity;
use crate::language::Language;
use crate::message::{Arg, Message};

/// The states of a review.
const STATES: [(&str, &str); 3] =
    [("right", "review-right"), ("wrong", "review-wrong"), ("todo", "review-todo")];

/// The bar.
pub fn bar(say: &Say<'_>) -> Markup {
    let [en, pl] = say.attribute("page-bar");
    html! {
        section.bar.scripted hidden aria-label=(say.interface().text("page-bar")) data-say-en=(en) data-say-pl=(pl) {
            div.steps {
                button.previous type="button" { span aria-hidden="true" { "↑ " } (say.text("page-previous")) }
                " " span.place {} " "
                button.next type="button" { span aria-hidden="true" { "↓ " } (say.text("page-next")) }
            }
            (filters(say))
            span.shown role="status" { (counted(say, Message::new("page-shown"))) }
            div.reviewed {
                span.progress { (counted(say, Message::new("review-progress"))) } " "
                @let [en, pl] = say.attribute("page-export-toml-what");
                button type="button" data-export="toml" disabled title=(say.interface().text("page-export-toml-what")) data-say-en=(en) data-say-pl=(pl) { (say.text("page-export-toml")) }
                " "
                @let [en, pl] = say.attribute("page-export-csv-what");
                button type="button" data-export="csv" title=(say.interface().text("page-export-csv-what")) data-say-en=(en) data-say-pl=(pl) { (say.text("page-export-csv")) }
            }
            (looks(say))
            @let [en, pl] = say.attribute("page-keys");
            button.ask type="button" aria-label=(say.interface().text("page-keys")) title=(say.interface().text("page-keys")) data-say-en=(en) data-say-pl=(pl) { "?" }
            p.unkept role="status" hidden { (say.text("review-not-kept")) }
        }
    }
}

/// The language and the colours.
pub fn looks(say: &Say<'_>) -> Markup {
    html! {
        div.language {
            @for (language, interface) in Language::ALL.iter().zip(say.interfaces) {
                button type="button" data-language=(language.code()) lang=(language.code()) { (interface.text("page-language")) } " "
            }
        }
        (theme(say))
    }
}

/// What stands behind everything: the keys, what is put under every finding, what the files say
/// that the script writes.
pub fn behind(say: &Say<'_>) -> Markup {
    html! {
        (keys(say))
        template #review {
            div.review role="group" {
                @for (value, id) in STATES { button type="button" data-review=(value) aria-pressed="false" { (say.text(id)) } " " }
                @let [en, pl] = say.attribute("review-note");
                input type="text" name="note" aria-label=(say.interface().text("review-note")) placeholder=(say.interface().text("review-note"))
                    data-say-en=(en) data-say-pl=(pl);
            }
        }
        template #words {
            p data-word="list" { (say.text("review-list")) }
            p data-word="reason" { (say.text("review-reason")) }
            @for id in ["table-pair", "table-rule", "table-severity", "table-finding", "table-value", "table-line-en", "table-line-pl", "review-state", "review-note"] {
                p data-word="column" { (say.text(id)) }
            }
            @for (value, id) in STATES { p data-word=(value) { (say.text(id)) } }
        }
    }
}

fn filters(say: &Say<'_>) -> Markup {
    let severities: Vec<_> = Severity::ALL
        .iter()
        .rev()
        .map(|severity| (severity.name(), format!("severity-{}", severity.name())))
        .collect();
    let texts = [("en", "page-only-en"), ("pl", "page-only-pl"), ("both", "page-both")]
        .map(|(value, id)| (value, id.to_owned()));
    let states = [&[("open", "review-open")], &STATES[..]].concat();
    html! {
        details.filters {
            summary { (say.text("page-filter")) }
            div.panel {
                (choice(say, "severity", "table-severity", severities.iter().map(|(value, id)| (*value, say.text(id)))))
                (choice(say, "only", "page-text", texts.iter().map(|(value, id)| (*value, say.text(id)))))
                (choice(say, "review", "page-review", states.iter().map(|(value, id)| (*value, say.text(id)))))
                (choice(say, "rule", "table-rule", RULES.iter().map(|rule| (rule.id, say.both(|interface| interface.rule_title(rule.id))))))
                label { input type="checkbox" name="quiet"; " " (say.text("page-only-findings")) }
                " " button.reset type="button" { (say.text("page-reset")) }
            }
        }
    }
}

fn choice<'a>(
    say: &Say<'_>,
    name: &str,
    legend: &str,
    values: impl Iterator<Item = (&'a str, Markup)>,
) -> Markup {
    html! {
        fieldset {
            legend { (say.text(legend)) }
            @for (value, words) in values { label { input type="checkbox" name=(name) value=(value) checked; " " (words) } " " }
        }
    }
}

fn theme(say: &Say<'_>) -> Markup {
    let [en, pl] = say.attribute("page-theme");
    html! {
        select.theme aria-label=(say.interface().text("page-theme")) data-say-en=(en) data-say-pl=(pl) {
            @for (value, id) in [("", "page-theme-system"), ("light", "page-theme-light"), ("dark", "page-theme-dark")] { (option(say, value, id)) }
        }
    }
}

/// An option, which holds text and no elements: the other language stands beside it.
pub fn option(say: &Say<'_>, value: &str, id: &str) -> Markup {
    option_of(say, value, say.attribute(id))
}

/// An option by its words in both languages.
pub fn option_of(say: &Say<'_>, value: &str, [en, pl]: [String; 2]) -> Markup {
    html! { option value=(value) data-say-en=(en) data-say-pl=(pl) { (if say.first == Language::English { &en } else { &pl }) } }
}

/// A message with counts that the script knows: it fills in `{some}` and `{all}`.
pub fn counted(say: &Say<'_>, message: Message) -> Markup {
    say.message(
        &message
            .with("some", Arg::Text("{some}".to_owned()))
            .with("all", Arg::Text("{all}".to_owned())),
    )
}

fn keys(say: &Say<'_>) -> Markup {
    html! {
        dialog #keys aria-labelledby="keys-title" {
            h2 #keys-title { (say.text("page-keys")) }
            dl {
                @for (keys, id) in [(&["n", "j"][..], "key-next"), (&["p", "k"], "key-previous"), (&["Enter"], "key-note"), (&["?"], "key-help"), (&["Esc"], "key-close")] {
                    div {
                        dt { @for key in keys { kbd { (key) } " " } }
                        dd { (say.text(id)) }
                    }
                }
            }
            button.close type="button" { (say.text("page-close")) }
        }
    }
}
