//! A pair on the page: its headline, the two texts, the ledger.

use maud::{Markup, html};
use serde_json::json;

use super::bead::beads;
use super::bilingual::Bilingual;
use super::ledger::ledger;
use super::texts::Texts;
use crate::finding::Severity;
use crate::fingerprint::{all_distinct, hash};
use crate::message::{Arg, Message};
use crate::outcome::{Counts, Outcome};
use crate::pipeline::CheckedPair;
use crate::printable::line;
use crate::report::Scope;
use crate::report::describe::relative;
use crate::report::headline::Headline;
use crate::sides::{Side, Sides};

/// Writes a pair as a section that can be closed. On a page with other pairs it is closed at first,
/// so that the page starts as its own index.
pub fn pair(bilingual: &Bilingual<'_>, scope: &Scope, outcome: &Outcome) -> Markup {
    let summary = Summary::new(bilingual, outcome);
    // Distinct on a page with many pairs, and the same in every run.
    let id = format!("p{}", &hash(&outcome.names)[..8]);
    html! {
        details class={ "pair " (summary.state()) } open[matches!(scope, Scope::Pair(_))] id=(id)
            data-names=(quoted(&outcome.names))
        {
            summary {
                h2 { (summary.names()) }
                (summary.counts(bilingual))
                (summary.headline(bilingual))
            }
            @if let Ok(pair) = &outcome.result { (checked(bilingual, &id, pair)) }
        }
    }
}

/// The summary of a pair, before its texts.
pub struct Summary<'a> {
    names: Sides<String>,
    result: Result<(Counts, Headline<'a>), &'a [Message]>,
}

impl<'a> Summary<'a> {
    /// Summarises a pair.
    pub fn new(bilingual: &Bilingual<'a>, outcome: &'a Outcome) -> Summary<'a> {
        let result = outcome
            .result
            .as_ref()
            .map(|pair| (pair.findings.iter().collect(), Headline::new(pair, bilingual.lexicon)));
        Summary {
            names: outcome.paths.as_ref().map(|path| line(&relative(path))),
            result: result.map_err(Vec::as_slice),
        }
    }

    /// Writes the names of both texts.
    pub fn names(&self) -> Markup {
        html! { span.en { (self.names.source) } " – " span.pl { (self.names.target) } }
    }

    /// Returns the class of the gravest severity, or of a pair that couldn't be checked.
    pub fn state(&self) -> &'static str {
        let Ok((counts, _)) = &self.result else { return "failed" };
        let worst = Severity::ALL.into_iter().rev().find(|severity| counts.at_least(*severity) > 0);
        worst.map_or("calm", Severity::name)
    }

    /// Writes the number of findings of each severity.
    pub fn counts(&self, bilingual: &Bilingual<'_>) -> Markup {
        let Ok((counts, _)) = &self.result else { return html! {} };
        let parts = [
            ("error", "count-error", counts.error),
            ("warning", "count-warning", counts.warning),
            ("note", "count-note", counts.note),
        ];
        html! {
            p.counts {
                @for (class, id, count) in parts.into_iter().filter(|(_, _, count)| *count > 0) {
                    @let message = Message::new(id).with("count", Arg::Number(count as i64));
                    span class={ "count " (class) } { (bilingual.message(&message)) }
                    " "
                }
            }
        }
    }

    /// Writes the headline, or why the pair couldn't be checked.
    pub fn headline(&self, bilingual: &Bilingual<'_>) -> Markup {
        html! {
            @match &self.result {
                Ok((_, headline)) => {
                    p.headline { (bilingual.both(|interface| headline.say(interface))) }
                },
                Err(messages) => {
                    @for message in *messages {
                        p.problem {
                            strong { (bilingual.text("error-title")) ":" }
                            " " (bilingual.message(message))
                        }
                    }
                },
            }
        }
    }
}

fn checked(bilingual: &Bilingual<'_>, id: &str, pair: &CheckedPair) -> Markup {
    let entries = pair.ledger(bilingual.lexicon);
    let fingerprints: Vec<String> =
        all_distinct(pair).into_iter().map(|distinct| distinct.fingerprint).collect();
    let texts = Texts::new(*bilingual, id, pair, &entries, &fingerprints);
    html! {
        section.texts {
            div.sides aria-hidden="true" {
                @for side in Side::BOTH {
                    @let language = pair.source(side).language.code();
                    div lang=(language) { (bilingual.text(&format!("table-{language}"))) }
                }
            }
            (beads(&texts))
        }
        (ledger(&texts))
    }
}

/// Returns names as JSON with invisible characters escaped, some of which an HTML parser would
/// change.
fn quoted(names: &Sides<String>) -> String {
    let unseen = |c: char| {
        c.is_control()
            || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}')
            || matches!(c, '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut quoted = String::new();
    for c in
        json!(<[String; 2]>::from(names.as_ref().map(|name| relative(name)))).to_string().chars()
    {
        if unseen(c) {
            quoted.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            quoted.push(c);
        }
    }
    quoted
}
