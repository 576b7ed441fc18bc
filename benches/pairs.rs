//! What a pair costs after start-up: letters of the size of the ICCSS letter, checked one after the other with one lexicon.
//!
//! No two are alike: the sections of the letter are taken in another order each time, and its figures and years are others. Run with
//! `cargo bench --bench pairs`, a number behind `--` for more or fewer of them.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::path::Path;
use std::time::{Duration, Instant};

use bitekst::language::Language;
use bitekst::lexicon::Lexicon;
use bitekst::pipeline::CheckedPair;
use bitekst::text::{Format, Source};

/// So many where no number is given.
const PAIRS: usize = 200;
/// Either letter has more paragraphs than this.
const TURNS: usize = 16;

fn main() {
    let count = std::env::args().filter_map(|argument| argument.parse().ok()).next().unwrap_or(PAIRS);
    let letter = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts/iccss-2021");
    let read = |name: &str| std::fs::read_to_string(letter.join(name)).expect("the letter");
    let (en, pl) = (read("en.txt"), read("pl.txt"));
    let pairs: Vec<(String, String)> = (0..count).map(|number| (variant(&en, number), variant(&pl, number))).collect();
    let start = cpu();
    let lexicon = Lexicon::builtin();
    println!("{:<24} {:>8.2} ms", "lexicon", ms(start));
    let source = |language: Language, text: &str| Source::new(language.code(), language, Format::Plain, text);
    let (mut first, mut findings) = (None, 0);
    let all = cpu();
    for (en, pl) in &pairs {
        let start = cpu();
        findings += CheckedPair::check(source(Language::English, en), source(Language::Polish, pl), &lexicon).findings.len();
        first.get_or_insert_with(|| ms(start));
    }
    println!("{:<24} {:>8.2} ms", "first pair", first.unwrap_or_default());
    println!("{:<24} {:>8.2} ms   ({count} pairs, {findings} findings)", "a pair", ms(all) / count as f64);
}

/// The letter with its paragraphs turned round and its figures changed, alike in both languages.
fn variant(letter: &str, number: usize) -> String {
    let mut paragraphs: Vec<&str> = letter.split("\n\n").collect();
    let count = paragraphs.len().min(TURNS);
    paragraphs.rotate_left(number % count.max(1));
    // Digits change places with one another, so that figures stay as long as they are; 0 and 1 stay, for the sake of zeros in front and centuries.
    let turn = (number / TURNS % 8) as u8;
    let digit = |c: char| if matches!(c, '2'..='9') { char::from(b'2' + (c as u8 - b'2' + turn) % 8) } else { c };
    paragraphs.join("\n\n").chars().map(digit).collect()
}

/// CPU time of this thread where the system tells it, time on the clock elsewhere.
fn cpu() -> (Option<u64>, Instant) {
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    (told.and_then(|told| told.split(' ').next()?.parse().ok()), Instant::now())
}

fn ms((before, start): (Option<u64>, Instant)) -> f64 {
    match (before, cpu().0) {
        (Some(before), Some(now)) => Duration::from_nanos(now - before).as_secs_f64() * 1e3,
        _ => start.elapsed().as_secs_f64() * 1e3,
    }
}
