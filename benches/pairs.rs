//! Cost of a pair after start-up, with one lexicon: letters like the ICCSS letter, and texts of the
//! same length on other subjects.
//!
//! No two pairs are identical: the paragraphs of the letter are rotated and its numbers changed;
//! the other texts are drawn from the sentence pairs of the rules. Run with `cargo bench --bench
//! pairs`, followed by `--` and a number for another number of pairs.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::time::{Duration, Instant};

#[path = "generated/mod.rs"]
mod generated;
#[path = "generated/letters.rs"]
mod letters;

use bitekst::language::LANGUAGES;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::sides::Sides;
use bitekst::source::{Format, Source};
use generated::Random;

/// Default number of pairs.
const PAIRS: usize = 200;

fn main() {
    let count =
        std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(PAIRS);
    let pairs = letters::letters(count);
    let words = pairs.first().map_or(0, |(en, _)| en.split_whitespace().count());
    let start = cpu();
    let lexicon = Lexicon::builtin();
    println!("{:<24} {:>8.2} ms", "lexicon", ms(start));
    report("letters", &pairs, &lexicon);
    report("other texts", &mixed(count, words), &lexicon);
}

fn report(what: &str, pairs: &[(String, String)], lexicon: &Lexicon) {
    let (mut first, mut findings) = (None, 0);
    let all = cpu();
    for (en, pl) in pairs {
        let start = cpu();
        let texts = LANGUAGES
            .zip(Sides::new(en, pl))
            .map(|(language, text)| Source::new(language.code(), language, Format::Plain, text));
        findings += CheckedPair::check(texts, lexicon).findings.len();
        first.get_or_insert_with(|| ms(start));
    }
    let each = ms(all) / pairs.len() as f64;
    println!(
        "{what:<24} {:>8.2} ms the first, {each:>8.2} ms each ({} pairs, {findings} findings)",
        first.unwrap_or_default(),
        pairs.len()
    );
}

/// Generates texts of at least `words` words in paragraphs of a few sentences.
fn mixed(count: usize, words: usize) -> Vec<(String, String)> {
    let (sentences, mut random) = (generated::sentences(), Random(3));
    let text = |random: &mut Random| {
        let (mut en, mut pl, mut written) = (String::new(), String::new(), 0);
        while written < words {
            for _ in 0..=random.below(8) {
                let (left, right) = &sentences[random.below(sentences.len())];
                en.extend([left, " "]);
                pl.extend([right, " "]);
                written += left.split_whitespace().count();
            }
            en.push_str("\n\n");
            pl.push_str("\n\n");
        }
        (en, pl)
    };
    (0..count).map(|_| text(&mut random)).collect()
}

/// Returns the CPU time of this thread, where the system reports it, and the current time.
fn cpu() -> (Option<u64>, Instant) {
    let statistics = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    (statistics.and_then(|statistics| statistics.split(' ').next()?.parse().ok()), Instant::now())
}

fn ms((before, start): (Option<u64>, Instant)) -> f64 {
    match (before, cpu().0) {
        (Some(before), Some(now)) => Duration::from_nanos(now - before).as_secs_f64() * 1e3,
        _ => start.elapsed().as_secs_f64() * 1e3,
    }
}
