//! Checks an English string against a Polish one and prints each finding with its position.
//!
//!     cargo run --example check_two_strings

#![allow(clippy::print_stdout)]

use bitekst::{CheckedPair, Interface, Language, Lexicon, Sides};

fn main() {
    let texts = Sides::new(
        "The conference on 14 May drew 350 people from Jordan and Poland.",
        "Konferencja 15 maja zgromadziła 350 osób z Polski.",
    );
    // All that is known of the two languages. It takes a moment to load, so programs keep it.
    let lexicon = Lexicon::builtin();
    let pair = CheckedPair::check_strings(texts, &lexicon);
    // Findings are data; their sentences are made for a reader of either language.
    let english = Interface::new(Language::English);
    for finding in &pair.findings {
        let mark = finding.primary;
        let position = pair.source(mark.side).position(mark.span.start);
        let sentence = english.tell(&finding.message(), &pair, &lexicon);
        println!("{}:{} {} {sentence}", position.line, position.column, finding.rule);
    }
}
