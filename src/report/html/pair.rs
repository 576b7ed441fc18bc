//! A pair on the page: what it is about, both texts, the ledger.

use maud::{Markup, html};
use serde_json::json;

use super::bead::{Texts, beads};
use super::ledger::ledger;
use super::say::Say;
use crate::fingerprint::{all_distinct, hash};
use crate::language::Language;
use crate::outcome::{Counts, Outcome};
use crate::pipeline::CheckedPair;
use crate::report::printable::line;
use crate::report::telling::relative;

/// A pair as a section that can be closed.
pub fn pair(say: &Say<'_>, outcome: &Outcome) -> Markup {
    let names = [relative(&outcome.en), relative(&outcome.pl)];
    // Distinct on a page of many pairs, and the same in every run.
    let id = format!("p{}", &hash(&names)[..8]);
    html! {
        details.pair open id=(id) data-names=(quoted(&outcome.names)) {
            summary { h2 { span lang="en" { (line(&names[0])) } " – " span lang="pl" { (line(&names[1])) } } }
            @match &outcome.result {
                Err(messages) => {
                    @for message in messages { p.problem { strong { (say.text("error-title")) ":" } " " (say.message(message)) } }
                },
                Ok(pair) => (checked(say, &id, pair)),
            }
        }
    }
}

fn checked(say: &Say<'_>, id: &str, pair: &CheckedPair) -> Markup {
    let entries = pair.ledger(say.lexicon);
    let fingerprints: Vec<String> = all_distinct(pair).into_iter().map(|distinct| distinct.fingerprint).collect();
    let texts = Texts::new(*say, id, pair, &entries, &fingerprints);
    let counts = Counts::of(&pair.findings);
    html! {
        p.counts {
            @for (name, count) in [("error", counts.error), ("warning", counts.warning), ("note", counts.note)] {
                @if count > 0 { span class={ "count " (name) } { (count) " " (say.text(&format!("severity-{name}"))) } " " }
            }
        }
        section.texts {
            div.sides aria-hidden="true" {
                @for language in Language::BOTH { div lang=(language.code()) { (say.text(&format!("table-{}", language.code()))) } }
            }
            (beads(&texts))
        }
        (ledger(&texts))
    }
}

/// Names as JSON without a character that is not seen: a parser of HTML would change some of them.
fn quoted(names: &[String; 2]) -> String {
    let unseen = |c: char| {
        c.is_control() || matches!(c, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{feff}')
    };
    let mut quoted = String::new();
    for c in json!(names.each_ref().map(|name| relative(name))).to_string().chars() {
        if unseen(c) {
            quoted.push_str(&format!("\\u{:04x}", u32::from(c)));
        } else {
            quoted.push(c);
        }
    }
    quoted
}
