//! Cost of an HTML report for editors: rendering a checked pair of 10,000 English words, and the
//! size of the page.
//!
//! The pair is a sequence of letters like the ICCSS letter, each under its own heading and with its
//! own numbers. Run with `cargo bench --bench page`, followed by `--` and a number for another
//! number of words.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::time::Instant;

#[path = "generated/letters.rs"]
mod letters;

use bitekst::l10n::Interface;
use bitekst::language::{LANGUAGES, Language};
use bitekst::lexicon::Lexicon;
use bitekst::outcome::Outcome;
use bitekst::pipeline::CheckedPair;
use bitekst::report::html::{Bilingual, Html};
use bitekst::report::{Scope, render};
use bitekst::sides::Sides;
use bitekst::source::{Format, Source};

/// Default number of English words.
const WORDS: usize = 10_000;

fn main() {
    let words =
        std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(WORDS);
    let texts = texts(words);
    let (lexicon, interface) = (Lexicon::builtin(), Interface::new(Language::English));
    let sources = LANGUAGES
        .zip(texts.as_ref())
        .map(|(language, text)| Source::new(language.code(), language, Format::Markdown, text));
    let (pair, check) = timed(|| CheckedPair::check(sources, &lexicon));
    let (entries, ledger) = timed(|| pair.ledger(&lexicon));
    println!(
        "checked {:>8.1} ms, ledger {ledger:.1} ms ({} and {} words, {} paragraphs, {} findings, {} facts)",
        check,
        texts.source.split_whitespace().count(),
        texts.target.split_whitespace().count(),
        pair.bitext.alignment.beads.len(),
        pair.findings.len(),
        entries.len()
    );
    let paths = pair.bitext.texts.as_ref().map(|text| text.source.path.clone());
    let outcome = [Outcome { paths: paths.clone(), names: paths.clone(), result: Ok(pair) }];
    let page = Html {
        bilingual: Bilingual::new(&interface, &lexicon),
        scope: Scope::Pair(paths),
        back: None,
    };
    // The second run finds the message catalogue of the other language loaded.
    for turn in ["first", "again"] {
        let (page, rendered) = timed(|| render(&page, &outcome, Vec::new()));
        println!("{turn}   {rendered:>8.1} ms, {} bytes", page.len());
    }
}

/// Concatenates letters until the English text has `words` words.
fn texts(words: usize) -> Sides<String> {
    let (mut texts, mut written) = (Sides::<String>::default(), 0);
    for (number, (en, pl)) in letters::letters(words / 100 + 1).into_iter().enumerate() {
        if written >= words {
            break;
        }
        written += en.split_whitespace().count();
        for (text, (title, letter)) in texts.iter_mut().zip([("Letter", en), ("List", pl)]) {
            text.push_str(&format!("# {title} {}\n\n{}\n\n", 2_000 + number, letter.trim()));
        }
    }
    texts
}

fn timed<T>(work: impl FnOnce() -> T) -> (T, f64) {
    let start = Instant::now();
    let done = work();
    (done, start.elapsed().as_secs_f64() * 1e3)
}
