//! Tests every report format: the output of the program for each case of `fixtures/report/` has to
//! match the files next to its texts. To accept an intended change, run
//! `BITEKST_UPDATE=1 cargo test --test report` and read the difference.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use unicode_width::UnicodeWidthStr;

/// The name of the output, the arguments, and the columns of the terminal.
type View = (&'static str, &'static [&'static str], usize);

/// The name of a file and the arguments.
type Output = (&'static str, &'static [&'static str]);

/// Output for people, in both languages.
const FOR_PEOPLE: &[(&str, &[View])] = &[
    (
        "places",
        &[
            ("check-60", &["check"], 60),
            ("check-100", &["check"], 100),
            (
                "check-colour",
                &["check", "--color", "always", "--skip", "number,missing-sentence"],
                100,
            ),
            (
                "check-quiet",
                &["check", "--quiet", "--skip", "number,year,money,email,missing-sentence"],
                80,
            ),
            ("align-60", &["align"], 60),
            ("align-120", &["align"], 120),
            ("facts", &["facts"], 90),
            ("ledger-60", &["ledger"], 60),
            ("ledger-100", &["ledger"], 100),
        ],
    ),
    (
        "sections",
        &[
            ("ledger-90", &["ledger"], 90),
            ("check-80", &["check"], 80),
            ("align-80", &["align"], 80),
            ("align-120", &["align"], 120),
        ],
    ),
    (
        "characters",
        &[
            ("check-60", &["check"], 60),
            ("check-160", &["check"], 160),
            ("align-70", &["align"], 70),
            ("facts", &["facts"], 60),
            ("ledger-100", &["ledger"], 100),
        ],
    ),
    (
        "hostile",
        &[
            ("check-80", &["check"], 80),
            ("ledger-100", &["ledger"], 100),
            ("ledger-quiet", &["ledger", "--quiet"], 40),
        ],
    ),
    (
        "nothing",
        &[
            ("ledger", &["ledger"], 80),
            ("check", &["check"], 80),
            ("align", &["align"], 80),
            ("facts", &["facts"], 80),
        ],
    ),
];

/// Output for programs. Only its sentences depend on the language, so one language is enough.
const FOR_PROGRAMS: &[(&str, &[Output])] = &[
    (
        "places",
        &[
            ("check.json", &["check", "--format", "json"]),
            ("check.sarif", &["check", "--format", "sarif"]),
            ("check.junit.xml", &["check", "--format", "junit"]),
            ("check.github", &["check", "--format", "github"]),
            ("check.gitlab.json", &["check", "--format", "gitlab"]),
            ("check.en.md", &["check", "--format", "markdown"]),
            ("check.pl.md", &["check", "--format", "markdown", "--lang", "pl"]),
            ("align.json", &["align", "--format", "json"]),
            ("facts.json", &["facts", "--format", "json"]),
            ("ledger.json", &["ledger", "--format", "json"]),
            ("ledger.csv", &["ledger", "--format", "csv"]),
            ("align.tsv", &["align", "--format", "tsv"]),
            ("align.tmx", &["align", "--format", "tmx"]),
        ],
    ),
    (
        "sections",
        &[
            ("check.json", &["check", "--format", "json"]),
            ("check.github", &["check", "--format", "github"]),
            ("check.en.md", &["check", "--format", "markdown"]),
            ("align.tsv", &["align", "--format", "tsv"]),
        ],
    ),
    (
        "characters",
        &[
            ("check.json", &["check", "--format", "json"]),
            ("align.tsv", &["align", "--format", "tsv"]),
            ("align.tmx", &["align", "--format", "tmx"]),
        ],
    ),
    (
        "hostile",
        &[
            ("ledger.json", &["ledger", "--format", "json"]),
            ("ledger.csv", &["ledger", "--format", "csv"]),
            ("check.json", &["check", "--format", "json"]),
            ("check.junit.xml", &["check", "--format", "junit"]),
            ("check.github", &["check", "--format", "github"]),
            ("check.gitlab.json", &["check", "--format", "gitlab"]),
            ("check.en.md", &["check", "--format", "markdown"]),
            ("check.pl.md", &["check", "--format", "markdown", "--lang", "pl"]),
            ("align.tmx", &["align", "--format", "tmx"]),
        ],
    ),
    (
        "accepted",
        &[
            ("check.junit.xml", &["check", "--format", "junit"]),
            ("check.github", &["check", "--format", "github"]),
            ("check.gitlab.json", &["check", "--format", "gitlab"]),
            ("check.en.md", &["check", "--format", "markdown"]),
            ("check.pl.md", &["check", "--format", "markdown", "--lang", "pl"]),
        ],
    ),
    (
        "nothing",
        &[
            ("ledger.json", &["ledger", "--format", "json"]),
            ("ledger.csv", &["ledger", "--format", "csv", "--lang", "pl"]),
            ("check.json", &["check", "--format", "json"]),
            ("check.sarif", &["check", "--format", "sarif", "--lang", "pl"]),
            ("check.junit.xml", &["check", "--format", "junit", "--lang", "pl"]),
            ("check.github", &["check", "--format", "github"]),
            ("check.gitlab.json", &["check", "--format", "gitlab"]),
            ("check.en.md", &["check", "--format", "markdown"]),
            ("check.pl.md", &["check", "--format", "markdown", "--lang", "pl"]),
        ],
    ),
];

#[test]
fn terminal_output_matches_the_files() {
    let mut wrong = Vec::new();
    for (case, views) in FOR_PEOPLE {
        for (name, arguments, columns) in *views {
            for language in ["en", "pl"] {
                let shown = run(case, &[arguments, &["--lang", language][..]].concat(), *columns);
                let coloured = arguments.contains(&"always");
                for line in shown.lines() {
                    let (bare, escapes) = without_escapes(line);
                    assert!(
                        bare.width() <= *columns,
                        "{case}: {} columns in {name}: {bare}",
                        bare.width()
                    );
                    assert!(
                        !bare.contains(char::is_control),
                        "{case}: a control character in {name}: {bare:?}"
                    );
                    assert!(coloured || escapes == 0, "{case}: colours in {name}: {bare}");
                }
                compare(
                    &case_folder(case).join(format!("{name}.{language}.txt")),
                    &shown.replace('\u{1b}', "<ESC>"),
                    &mut wrong,
                );
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn output_for_programs_matches_the_files() {
    let mut wrong = Vec::new();
    for (case, views) in FOR_PROGRAMS {
        for (name, arguments) in *views {
            compare(&case_folder(case).join(name), &run(case, arguments, 80), &mut wrong);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_file_next_to_the_texts_is_compared() {
    let known = |case: &str| -> BTreeSet<String> {
        let people =
            FOR_PEOPLE.iter().filter(|(name, _)| *name == case).flat_map(|(_, views)| *views);
        let programs =
            FOR_PROGRAMS.iter().filter(|(name, _)| *name == case).flat_map(|(_, views)| *views);
        let texts = ["en.txt", "pl.txt", "en.md", "pl.md"].map(str::to_owned);
        let printed = people
            .flat_map(|(name, ..)| ["en", "pl"].map(|language| format!("{name}.{language}.txt")));
        printed.chain(programs.map(|(name, _)| (*name).to_owned())).chain(texts).collect()
    };
    for folder in std::fs::read_dir(case_folder("")).expect("fixtures/report") {
        let folder = folder.expect("an entry");
        let case = folder.file_name().into_string().expect("a name");
        for file in std::fs::read_dir(folder.path()).expect("a case") {
            let name = file.expect("an entry").file_name().into_string().expect("a name");
            assert!(known(&case).contains(&name), "fixtures/report/{case}/{name} is not compared");
        }
    }
}

/// Returns the output for the texts of a case, run in its folder so that paths are the same
/// everywhere.
fn run(case: &str, arguments: &[&str], columns: usize) -> String {
    let folder = case_folder(case);
    let ending = if folder.join("en.md").exists() { "md" } else { "txt" };
    let (en, pl) = (format!("en.{ending}"), format!("pl.{ending}"));
    // `ledger` is the output of `facts` for both texts.
    let both = arguments[0] == "ledger";
    let arguments = if both { [&["facts"], &arguments[1..]].concat() } else { arguments.to_vec() };
    let texts = if arguments[0] == "facts" && !both { vec![pl] } else { vec![en, pl] };
    let language: &[&str] =
        if arguments[0] == "facts" && !both { &["--language", "pl"] } else { &[] };
    let output = Command::new(env!("CARGO_BIN_EXE_bitekst"))
        .args(arguments)
        .args(texts)
        .args(language)
        .current_dir(folder)
        .env("COLUMNS", columns.to_string())
        .env("LC_ALL", "C")
        .env_remove("LANGUAGE")
        .env_remove("NO_COLOR")
        .output()
        .expect("the program runs");
    assert!(output.stderr.is_empty(), "{case}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

fn compare(file: &Path, shown: &str, wrong: &mut Vec<String>) {
    if std::env::var_os("BITEKST_UPDATE").is_some() {
        std::fs::write(file, shown).expect("written");
        return;
    }
    let expected = std::fs::read_to_string(file).unwrap_or_default();
    if let Some((number, line)) = shown
        .lines()
        .enumerate()
        .find(|(number, line)| expected.lines().nth(*number) != Some(*line))
    {
        wrong.push(format!("{}:{}: now it is\n{line}", file.display(), number + 1));
    } else if expected.len() != shown.len() {
        wrong.push(format!("{}: it ends earlier now", file.display()));
    }
}

/// Returns a line without the escape sequences of colours, and their number.
fn without_escapes(line: &str) -> (String, usize) {
    let mut parts = line.split("\u{1b}[");
    let mut bare = parts.next().unwrap_or_default().to_owned();
    let mut count = 0;
    for part in parts {
        bare.push_str(part.split_once('m').map_or(part, |(_, rest)| rest));
        count += 1;
    }
    (bare, count)
}

fn case_folder(case: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/report").join(case)
}
