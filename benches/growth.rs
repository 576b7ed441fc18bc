//! Growth of time with the length of a text: alignment of 100, 1,000 and 10,000 paragraphs, the
//! same with nearly identical lines, and a whole check.
//!
//! The texts are generated deterministically from the sentence pairs in
//! `fixtures/rules/*/pairs.tsv`. Run with `cargo bench --bench growth`.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::time::{Duration, Instant};

#[path = "generated/mod.rs"]
mod generated;

use bitekst::language::LANGUAGES;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::sides::Sides;
use bitekst::source::{Format, Source};
use generated::{Random, sentences};

const SIZES: [usize; 3] = [100, 1_000, 10_000];
/// Number of runs per measurement, of which the fastest counts.
const ROUNDS: usize = 3;

fn main() {
    let lexicon = Lexicon::builtin();
    let sentences = sentences();
    println!(
        "{:<24} {:>10} {:>10} {:>10} {:>14}",
        "", "paragraphs", "words", "ms", "words a second"
    );
    for size in SIZES {
        let (en, pl) = paragraphs(&sentences, size);
        report("align", size, &en, &pl, |texts| drop(CheckedPair::align(texts, &lexicon)));
    }
    for size in SIZES {
        let (en, pl) = alike(size);
        report("align lines alike", size, &en, &pl, |texts| {
            drop(CheckedPair::align(texts, &lexicon))
        });
    }
    for size in SIZES {
        let (en, pl) = paragraphs(&sentences, size);
        report("check", size, &en, &pl, |texts| drop(CheckedPair::check(texts, &lexicon)));
    }
}

fn report(what: &str, size: usize, en: &str, pl: &str, run: impl Fn(Sides<Source>)) {
    let texts = || {
        LANGUAGES
            .zip(Sides::new(en, pl))
            .map(|(language, text)| Source::new(language.code(), language, Format::Plain, text))
    };
    let once = || {
        let start = Instant::now();
        run(texts());
        start.elapsed()
    };
    let best: Duration = (0..ROUNDS).map(|_| once()).min().unwrap_or_default();
    let words = en.split_whitespace().count();
    println!(
        "{what:<24} {size:>10} {words:>10} {:>10.1} {:>14.0}",
        best.as_secs_f64() * 1e3,
        words as f64 / best.as_secs_f64()
    );
}

/// Generates paragraphs of one to five sentences; every hundredth is missing in Polish.
fn paragraphs(sentences: &[(String, String)], count: usize) -> (String, String) {
    let mut random = Random(7);
    let (mut en, mut pl) = (String::new(), String::new());
    for number in 0..count {
        let missing = number % 100 == 50;
        for _ in 0..=random.below(5) {
            let (left, right) = &sentences[random.below(sentences.len())];
            en.extend([left, " "]);
            if !missing {
                pl.extend([right, " "]);
            }
        }
        en.push_str("\n\n");
        if !missing {
            pl.push_str("\n\n");
        }
    }
    (en, pl)
}

/// Generates short lines that only their order distinguishes; every two hundredth is missing in
/// Polish.
fn alike(count: usize) -> (String, String) {
    let mut random = Random(11);
    let (mut en, mut pl) = (String::new(), String::new());
    for number in 0..count {
        let letter = char::from(b'a' + random.below(8) as u8);
        en.push_str(&format!("Install the {letter} package\n\n"));
        if number % 200 != 100 {
            pl.push_str(&format!("Zainstaluj pakiet {letter}\n\n"));
        }
    }
    (en, pl)
}
