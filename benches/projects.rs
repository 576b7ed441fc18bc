//! A whole project in one run of the program: elapsed time and peak memory for 200 and 2,000 pairs
//! like the ICCSS letter. Memory must not grow with the number of pairs. Run with `cargo bench
//! --bench projects`, followed by `--` and numbers of pairs for other sizes.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::io::Read;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

#[path = "generated/letters.rs"]
mod letters;

/// Default numbers of pairs.
const SIZES: [usize; 2] = [200, 2_000];

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!("{:<10} {:>10} {:>12} {:>10} {:>10}", "pairs", "s", "words a s", "MB", "findings");
    for size in sizes {
        let folder = tempfile::TempDir::new().expect("a folder");
        let words = write(folder.path(), size);
        let (seconds, memory, findings) = check(folder.path());
        let memory = memory
            .map_or("unknown".to_owned(), |kilobytes| format!("{:.0}", kilobytes as f64 / 1024.0));
        println!(
            "{size:<10} {seconds:>10.2} {:>12.0} {memory:>10} {findings:>10}",
            words as f64 / seconds
        );
    }
}

/// Writes a project of `size` pairs; returns the number of its English words.
fn write(folder: &Path, size: usize) -> usize {
    let mut words = 0;
    for (number, (en, pl)) in letters::letters(size).into_iter().enumerate() {
        words += en.split_whitespace().count();
        std::fs::write(folder.join(format!("{number:04}.en.txt")), en).expect("written");
        std::fs::write(folder.join(format!("{number:04}.pl.txt")), pl).expect("written");
    }
    words
}

/// Checks the project; returns the seconds elapsed, the peak memory in kilobytes if the system
/// reports it, and the number of findings.
fn check(folder: &Path) -> (f64, Option<usize>, usize) {
    let start = Instant::now();
    let mut child = Command::new(env!("CARGO_BIN_EXE_bitekst"))
        .args(["check", "--format", "json", "--quiet"])
        .current_dir(folder)
        .stdout(Stdio::piped())
        .stderr(Stdio::inherit())
        .spawn()
        .expect("the program runs");
    let status = format!("/proc/{}/status", child.id());
    let mut out = child.stdout.take().expect("a pipe");
    let (mut part, mut report, mut memory) = (vec![0; 1 << 16], Vec::new(), None);
    // The peak of a process is only readable while it runs, so it is read after each part of its
    // output.
    loop {
        let read = out.read(&mut part).expect("its output");
        memory = peak(&status).or(memory);
        if read == 0 {
            break;
        }
        report.extend_from_slice(&part[..read]);
    }
    child.wait().expect("its end");
    let seconds = start.elapsed().as_secs_f64();
    let report: serde_json::Value = serde_json::from_slice(&report).expect("JSON");
    let findings = report["pairs"].as_array().map_or(0, |pairs| {
        pairs.iter().filter_map(|pair| pair["findings"].as_array()).map(Vec::len).sum()
    });
    (seconds, memory, findings)
}

/// Returns the peak memory in kilobytes, which only Linux reports.
fn peak(status: &str) -> Option<usize> {
    let status = std::fs::read_to_string(status).ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}
