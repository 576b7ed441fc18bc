//! A stream of short segments through the program: pairs per second, CPU seconds and peak memory.
//! Memory must not grow with the number of pairs. Run with `cargo bench --bench stream`, followed
//! by `--` and numbers of pairs for other sizes.

#![allow(clippy::print_stdout, reason = "a benchmark prints")]

use std::io::{BufWriter, Read, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

/// Default numbers of pairs.
const SIZES: [usize; 2] = [100_000, 1_000_000];

/// Subjects in both languages.
const SUBJECTS: [(&str, &str); 12] = [
    ("The meeting", "Zebranie"),
    ("Our new office", "Nasze nowe biuro"),
    ("The report", "Raport"),
    ("This school", "Ta szkoła"),
    ("The annual budget", "Roczny budżet"),
    ("The old library", "Stara biblioteka"),
    ("The committee", "Komitet"),
    ("The museum garden", "Ogród muzeum"),
    ("The first train", "Pierwszy pociąg"),
    ("The village market", "Wiejski targ"),
    ("The swimming pool", "Basen"),
    ("The evening course", "Kurs wieczorowy"),
];
/// Verb phrases; `#` is replaced with a number.
const VERBS: [(&str, &str); 8] = [
    ("lasts # days", "trwa # dni"),
    ("costs # euros", "kosztuje # euro"),
    ("has # rooms", "ma # pokoi"),
    ("needs # volunteers", "potrzebuje # wolontariuszy"),
    ("received # letters", "otrzymuje # listów"),
    ("belongs to the town", "należy do miasta"),
    ("pleases most visitors", "podoba się większości gości"),
    ("takes place", "odbywa się"),
];
/// Adverbials of place, time or manner.
const ENDS: [(&str, &str); 8] = [
    ("in Poland.", "w Polsce."),
    ("in Germany.", "w Niemczech."),
    ("near the station.", "koło dworca."),
    ("in May.", "w maju."),
    ("every summer.", "każdego lata."),
    ("for the children.", "dla dzieci."),
    ("with great success.", "z wielkim powodzeniem."),
    ("on Mondays.", "w poniedziałki."),
];

fn main() {
    let asked: Vec<usize> = std::env::args().filter_map(|argument| argument.parse().ok()).collect();
    let sizes = if asked.is_empty() { SIZES.to_vec() } else { asked };
    println!(
        "{:<10} {:>8} {:>10} {:>12} {:>8} {:>10}",
        "pairs", "s", "CPU s", "pairs a s", "MB", "findings"
    );
    for size in sizes {
        let file = tempfile::NamedTempFile::with_suffix(".tsv").expect("a file");
        write(&mut BufWriter::new(&file), size);
        let start = Instant::now();
        let mut child = Command::new(env!("CARGO_BIN_EXE_bitekst"))
            .args(["check", "--stream", "--format", "jsonl"])
            .arg(file.path())
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program runs");
        let status = format!("/proc/{}/", child.id());
        let mut out = child.stdout.take().expect("a pipe");
        let (mut part, mut lines, mut bare, mut peak, mut cpu) =
            (vec![0; 1 << 16], 0, 0, None, None);
        let mut last = Vec::new();
        loop {
            let read = out.read(&mut part).expect("its output");
            // Resource usage is only readable while the process runs.
            (peak, cpu) = (memory(&status).or(peak), seconds(&status).or(cpu));
            if read == 0 {
                break;
            }
            last.extend_from_slice(&part[..read]);
            let end = last.iter().rposition(|byte| *byte == b'\n').map_or(0, |end| end + 1);
            for line in last[..end].split(|byte| *byte == b'\n').filter(|line| !line.is_empty()) {
                lines += 1;
                bare += usize::from(line.ends_with(b"\"findings\":[]}"));
            }
            last.drain(..end);
        }
        child.wait().expect("its end");
        let elapsed = start.elapsed().as_secs_f64();
        assert_eq!(lines, size, "a line for each pair");
        let shown =
            |value: Option<f64>| value.map_or("unknown".to_owned(), |value| format!("{value:.1}"));
        println!(
            "{size:<10} {elapsed:>8.2} {:>10} {:>12.0} {:>8} {:>10}",
            shown(cpu),
            size as f64 / elapsed,
            shown(peak.map(|kilobytes| kilobytes / 1024.0)),
            size - bare
        );
    }
}

/// Writes a table of `size` pairs, with a wrong number in every thousandth pair that has one.
fn write(to: &mut impl Write, size: usize) {
    // A deterministic linear congruential generator (Knuth's MMIX).
    let mut state = 7_u64;
    let mut next = |below: usize| {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) as usize % below
    };
    for number in 0..size {
        let (subject, verb, end) =
            (SUBJECTS[next(SUBJECTS.len())], VERBS[next(VERBS.len())], ENDS[next(ENDS.len())]);
        let figure = 2 + next(900);
        let wrong = figure + usize::from(number % 1_000 == 0);
        let (en, pl) =
            (verb.0.replace('#', &figure.to_string()), verb.1.replace('#', &wrong.to_string()));
        writeln!(to, "{} {en} {}\t{} {pl} {}", subject.0, end.0, subject.1, end.1)
            .expect("written");
    }
    to.flush().expect("written");
}

/// Returns the peak memory in kilobytes, which only Linux reports.
fn memory(process: &str) -> Option<f64> {
    let status = std::fs::read_to_string(process.to_owned() + "status").ok()?;
    status
        .lines()
        .find_map(|line| line.strip_prefix("VmHWM:"))?
        .split_whitespace()
        .next()?
        .parse()
        .ok()
}

/// Returns the CPU seconds of all threads, at the 100 ticks per second of Linux.
fn seconds(process: &str) -> Option<f64> {
    let stat = std::fs::read_to_string(process.to_owned() + "stat").ok()?;
    let fields: Vec<&str> = stat.rsplit(')').next()?.split_whitespace().collect();
    Some((fields.get(11)?.parse::<f64>().ok()? + fields.get(12)?.parse::<f64>().ok()?) / 100.0)
}
