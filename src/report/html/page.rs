//! The page around the pairs: its head, the bar with the filters, its end.

use maud::{DOCTYPE, PreEscaped, html};

use super::bar::{bar, looks, templates};
use super::bilingual::Bilingual;
use crate::l10n::Interface;
use crate::language::Language::{English, Polish};
use crate::language::PerLanguage;
use crate::message::{Arg, Message};
use crate::outcome::RunSummary;
use crate::printable::line;
use crate::report::Scope;
use crate::report::describe::relative;
use crate::report::summary::summary;

// `POLICY`: the content security policy, which allows the style and the script of the page by their
// hashes.
include!(concat!(env!("OUT_DIR"), "/page.rs"));

const STYLE: &str = include_str!("page.css");
const SCRIPT: &str = include_str!("page.js");

/// The properties of the head of a page.
pub struct Head<'a> {
    /// The pairs on the page.
    pub scope: &'a Scope,
    /// The address of the index that it belongs to.
    pub back: Option<&'a str>,
    /// Whether it is the index itself, which has nothing to filter or review.
    pub index: bool,
}

impl Head<'_> {
    /// Returns the title of the window.
    fn title(&self, interface: &Interface) -> String {
        match self.scope {
            Scope::Pair(paths) => {
                let paths = paths.as_ref().map(|path| line(&relative(path)));
                format!("{} – {}", paths.source, paths.target)
            }
            Scope::Pairs(count) => {
                interface.say(&Message::new("page-pairs").with("count", Arg::Number(*count as i64)))
            }
        }
    }
}

/// Writes the page up to the first pair.
pub fn opening(bilingual: &Bilingual<'_>, about: &Head<'_>) -> String {
    let head = html! {
        (DOCTYPE)
        // The rest of the element is written by [`closing`].
        (PreEscaped(format!("<html lang=\"{0}\" data-say=\"{0}\">", bilingual.first.code())))
        head {
            meta charset="utf-8";
            meta http-equiv="Content-Security-Policy" content=(POLICY);
            meta name="viewport" content="width=device-width, initial-scale=1";
            meta name="color-scheme" content="light dark";
            meta name="referrer" content="no-referrer";
            meta name="generator" content={ "bitekst " (env!("CARGO_PKG_VERSION")) };
            @let label = bilingual.in_each(|interface| about.title(interface));
            title data-say-en=(label[English]) data-say-pl=(label[Polish]) {
                (label[bilingual.first])
            }
            style { (PreEscaped(STYLE)) }
        }
        (PreEscaped("<body>"))
        a.skip href="#pairs" { (bilingual.text("page-skip")) }
        header.page {
            h1 {
                @match about.scope {
                    Scope::Pair(_) => (bilingual.text("page-title")),
                    Scope::Pairs(_) => (bilingual.both(|interface| about.title(interface))),
                }
            }
            @if let Some(back) = about.back {
                a.back href=(back) { "← " (bilingual.text("page-back")) }
            }
        }
        @if about.index {
            div.bar.scripted hidden { (looks(bilingual)) }
        } @else {
            (bar(bilingual))
        }
        (PreEscaped("<main id=\"pairs\">"))
    };
    head.into_string()
}

/// Writes the page from the last pair to its end.
pub fn closing(bilingual: &Bilingual<'_>, totals: &RunSummary) -> String {
    let lines = bilingual.in_each(|interface| summary(totals, interface));
    let version = Arg::Text(env!("CARGO_PKG_VERSION").to_owned());
    let foot = html! {
        (PreEscaped("</main>"))
        footer {
            @for (english, polish) in lines[English].iter().zip(&lines[Polish]) {
                p { (bilingual.given(&PerLanguage::new(english.clone(), polish.clone()))) }
            }
            @for notice in &totals.notices {
                @let path = line(&relative(&notice.path));
                @let place = notice.line.map_or(path.clone(), |line| format!("{path}:{line}"));
                p { (place) ": " (bilingual.message(&notice.message)) }
            }
            p.made { (bilingual.message(&Message::new("page-made").with("version", version))) }
        }
        (templates(bilingual))
        script { (PreEscaped(SCRIPT)) }
        (PreEscaped("</body></html>\n"))
    };
    foot.into_string()
}
