//! The bar at the top of the page: steps, filters, progress of the review, language and colours;
//! then the keyboard help and the templates of the script. All of it needs the script and is hidden
//! without. Every word that the script displays is here, in both languages.

use maud::{Markup, html};

use super::bilingual::Bilingual;
use crate::finding::Severity;
use crate::language::Language::{English, Polish};
use crate::language::PerLanguage;
use crate::message::{Arg, Message};
use crate::rule::RuleId;

/// The columns of the exported CSV file: the message ids of their titles.
const EXPORTED_COLUMNS: [&str; 9] = [
    "table-pair",
    "table-rule",
    "table-severity",
    "table-finding",
    "table-value",
    "table-line-en",
    "table-line-pl",
    "review-state",
    "review-note",
];

/// The keys of the page and the message ids of their meanings.
const KEYS: [(&[&str], &str); 5] = [
    (&["n", "j"], "key-next"),
    (&["p", "k"], "key-previous"),
    (&["Enter"], "key-note"),
    (&["?"], "key-help"),
    (&["Esc"], "key-close"),
];

/// The colour themes and the message ids of their names.
const THEMES: [(&str, &str); 3] =
    [("", "page-theme-system"), ("light", "page-theme-light"), ("dark", "page-theme-dark")];

/// The states of a review and the message ids of their names.
const STATES: [(&str, &str); 3] =
    [("right", "review-right"), ("wrong", "review-wrong"), ("todo", "review-todo")];

/// Writes the bar.
pub fn bar(bilingual: &Bilingual<'_>) -> Markup {
    let label = bilingual.attribute("page-bar");
    html! {
        section.bar.scripted hidden aria-label=(label[bilingual.first])
            data-say-en=(label[English]) data-say-pl=(label[Polish])
        {
            div.steps {
                button.previous type="button" {
                    span aria-hidden="true" { "↑ " }
                    (bilingual.text("page-previous"))
                }
                " " span.place {} " "
                button.next type="button" {
                    span aria-hidden="true" { "↓ " }
                    (bilingual.text("page-next"))
                }
            }
            (filters(bilingual))
            span.shown role="status" { (counted(bilingual, Message::new("page-shown"))) }
            div.reviewed {
                span.progress { (counted(bilingual, Message::new("review-progress"))) } " "
                @let label = bilingual.attribute("page-export-toml-what");
                button type="button" data-export="toml" disabled title=(label[bilingual.first])
                    data-say-en=(label[English]) data-say-pl=(label[Polish])
                { (bilingual.text("page-export-toml")) }
                " "
                @let label = bilingual.attribute("page-export-csv-what");
                button type="button" data-export="csv" title=(label[bilingual.first])
                    data-say-en=(label[English]) data-say-pl=(label[Polish])
                { (bilingual.text("page-export-csv")) }
            }
            (looks(bilingual))
            @let label = bilingual.attribute("page-keys");
            button.ask type="button" aria-label=(label[bilingual.first])
                title=(label[bilingual.first])
                data-say-en=(label[English]) data-say-pl=(label[Polish])
            { "?" }
            p.unkept role="status" hidden { (bilingual.text("review-not-kept")) }
        }
    }
}

/// Writes the choice of language and colours.
pub fn looks(bilingual: &Bilingual<'_>) -> Markup {
    html! {
        div.language {
            @for (language, interface) in bilingual.interfaces.iter() {
                button type="button" data-language=(language.code()) lang=(language.code()) {
                    (interface.text("page-language"))
                }
                " "
            }
        }
        (theme(bilingual))
    }
}

/// Writes the end of the page: the keyboard help, the template of a review, the words of the files
/// that the script exports.
pub fn templates(bilingual: &Bilingual<'_>) -> Markup {
    html! {
        (keys(bilingual))
        template #review {
            div.review role="group" {
                @for (value, id) in STATES {
                    button type="button" data-review=(value) aria-pressed="false" {
                        (bilingual.text(id))
                    }
                    " "
                }
                @let label = bilingual.attribute("review-note");
                input type="text" name="note" aria-label=(label[bilingual.first])
                    placeholder=(label[bilingual.first])
                    data-say-en=(label[English]) data-say-pl=(label[Polish]);
            }
        }
        template #words {
            p data-word="list" { (bilingual.text("review-list")) }
            p data-word="reason" { (bilingual.text("review-reason")) }
            @for id in EXPORTED_COLUMNS {
                p data-word="column" { (bilingual.text(id)) }
            }
            @for (value, id) in STATES { p data-word=(value) { (bilingual.text(id)) } }
        }
    }
}

fn filters(bilingual: &Bilingual<'_>) -> Markup {
    let named = |value: &'static str, id: &str| (value, bilingual.text(id));
    let severities = Severity::ALL.into_iter().rev().map(Severity::name);
    let severities = severities.map(|name| named(name, &format!("severity-{name}")));
    let texts = [("en", "page-only-en"), ("pl", "page-only-pl"), ("both", "page-both")];
    let texts = texts.into_iter().map(|(value, id)| named(value, id));
    let states = std::iter::once(("open", "review-open")).chain(STATES);
    let states = states.map(|(value, id)| named(value, id));
    let title = |rule: RuleId| bilingual.both(|interface| interface.rule_title(rule));
    let rules = RuleId::ALL.iter().map(|rule| (rule.as_str(), title(*rule)));
    html! {
        details.filters {
            summary { (bilingual.text("page-filter")) }
            div.panel {
                (choice(bilingual, "severity", "table-severity", severities))
                (choice(bilingual, "only", "page-text", texts))
                (choice(bilingual, "review", "page-review", states))
                (choice(bilingual, "rule", "table-rule", rules))
                label {
                    input type="checkbox" name="quiet";
                    " " (bilingual.text("page-only-findings"))
                }
                " " button.reset type="button" { (bilingual.text("page-reset")) }
            }
        }
    }
}

fn choice(
    bilingual: &Bilingual<'_>,
    name: &str,
    legend: &str,
    values: impl Iterator<Item = (&'static str, Markup)>,
) -> Markup {
    html! {
        fieldset {
            legend { (bilingual.text(legend)) }
            @for (value, words) in values {
                label { input type="checkbox" name=(name) value=(value) checked; " " (words) }
                " "
            }
        }
    }
}

fn theme(bilingual: &Bilingual<'_>) -> Markup {
    let label = bilingual.attribute("page-theme");
    html! {
        select.theme aria-label=(label[bilingual.first])
            data-say-en=(label[English]) data-say-pl=(label[Polish])
        {
            @for (value, id) in THEMES { (option(bilingual, value, id)) }
        }
    }
}

/// Writes an option. Options contain text and no elements, so the other language is in an
/// attribute.
pub fn option(bilingual: &Bilingual<'_>, value: &str, id: &str) -> Markup {
    option_of(bilingual, value, &bilingual.attribute(id))
}

/// Writes an option with its label in both languages.
pub fn option_of(bilingual: &Bilingual<'_>, value: &str, label: &PerLanguage<String>) -> Markup {
    html! {
        option value=(value) data-say-en=(label[English]) data-say-pl=(label[Polish]) {
            (label[bilingual.first])
        }
    }
}

/// Writes a message with the counts `{some}` and `{all}`, which the script fills in.
pub fn counted(bilingual: &Bilingual<'_>, message: Message) -> Markup {
    bilingual.message(
        &message
            .with("some", Arg::Text("{some}".to_owned()))
            .with("all", Arg::Text("{all}".to_owned())),
    )
}

fn keys(bilingual: &Bilingual<'_>) -> Markup {
    html! {
        dialog #keys aria-labelledby="keys-title" {
            h2 #keys-title { (bilingual.text("page-keys")) }
            dl {
                @for (keys, id) in KEYS {
                    div {
                        dt { @for key in keys { kbd { (key) } " " } }
                        dd { (bilingual.text(id)) }
                    }
                }
            }
            button.close type="button" { (bilingual.text("page-close")) }
        }
    }
}
