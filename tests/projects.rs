//! Tests whole projects as users run them: the sample project of `fixtures/projects/foundation/` in
//! its own folder, and a small one without a `bitekst.toml`.
//!
//! The expected findings of the sample are in its `expected.tsv`. To accept an intended change, run
//! `BITEKST_UPDATE=1 cargo test --test projects` and read the difference. Most pairs are correct
//! and may have no findings.

use std::collections::BTreeSet;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Output, Stdio};

use bitekst::fact::Value;
use bitekst::report::format::Format;
use bitekst::sides::Side;
use bitekst::workspace::{Selection, Workspace};
use serde_json::Value as Json;
use tempfile::TempDir;

/// The pair of the sample of which one text cannot be read.
const UNREADABLE: &str = "letters/Board_PL.txt";

/// More bytes than the buffer of a pipe holds on any system.
const PIPE: usize = 1 << 18;

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/projects").join(name)
}

/// Copies a project to a folder outside of any other project or repository.
fn project(name: &str) -> TempDir {
    let folder = TempDir::new().expect("a folder");
    copy(&fixture(name), folder.path());
    folder
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).expect("a folder");
    for entry in std::fs::read_dir(from).expect("a folder") {
        let entry = entry.expect("an entry");
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            std::fs::copy(entry.path(), target).expect("copied");
        }
    }
}

/// Copies the sample without its unreadable text, so that a run exits with 0 or 1.
fn readable() -> TempDir {
    let folder = project("foundation");
    for name in [UNREADABLE, "letters/Board_EN.txt"] {
        std::fs::remove_file(folder.path().join(name)).expect("removed");
    }
    folder
}

fn write(folder: &Path, name: &str, text: &str) {
    let path = folder.join(name);
    std::fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
    std::fs::write(path, text).expect("written");
}

fn edit(folder: &Path, name: &str, from: &str, to: &str) {
    let text = std::fs::read_to_string(folder.join(name)).expect("a text");
    assert!(text.contains(from), "{name} has no “{from}”");
    write(folder, name, &text.replacen(from, to, 1));
}

fn command(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_bitekst"));
    command
        .args(arguments)
        .current_dir(folder)
        .env("LC_ALL", "C")
        .env("LANG", "C")
        .env_remove("LANGUAGE")
        .env("COLUMNS", "100");
    command
}

fn run(folder: &Path, arguments: &[&str]) -> Output {
    command(folder, arguments).output().expect("the program runs")
}

fn out(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

fn err(output: &Output) -> String {
    String::from_utf8_lossy(&output.stderr).into_owned()
}

fn json(output: &Output) -> Json {
    serde_json::from_slice(&output.stdout)
        .unwrap_or_else(|error| panic!("{error}: {}{}", out(output), err(output)))
}

/// Returns the findings of a JSON report as rows: the text, the rule, the severity, the value, and
/// the lines on both sides.
fn sheet(report: &Json) -> Vec<String> {
    let pairs = report["pairs"].as_array().expect("pairs");
    let findings = pairs.iter().flat_map(|pair| {
        pair["findings"].as_array().into_iter().flatten().map(move |finding| (pair, finding))
    });
    let text = |value: &Json| value.as_str().unwrap_or("-").to_owned();
    let line =
        |places: &Json| places[0]["line"].as_u64().map_or("-".to_owned(), |line| line.to_string());
    let row = |(pair, finding): (&Json, &Json)| {
        let of = |key: &str| text(&finding[key]);
        [
            text(&pair["en"]["path"]),
            of("rule"),
            of("severity"),
            of("value"),
            line(&finding["en"]),
            line(&finding["pl"]),
        ]
        .join("\t")
    };
    findings.map(row).collect()
}

/// Returns the findings of `check` with some arguments.
fn found(folder: &Path, arguments: &[&str]) -> Vec<String> {
    sheet(&json(&run(folder, &[&["check", "--format", "json"], arguments].concat())))
}

/// Returns the English texts of the pairs that are checked with some arguments.
fn checked(folder: &Path, arguments: &[&str]) -> Vec<String> {
    let report = json(&run(folder, &[&["check", "--format", "json"], arguments].concat()));
    report["pairs"]
        .as_array()
        .expect("pairs")
        .iter()
        .filter_map(|pair| pair["en"]["path"].as_str().map(str::to_owned))
        .collect()
}

#[test]
fn the_sample_has_its_expected_findings() {
    let folder = project("foundation");
    // Each of these would be a finding if the project didn't ignore or exclude it.
    write(folder.path(), "tmp/note.en.md", "A note of 3 June about 41 boats.\n");
    write(folder.path(), "press/tower.backup.md", "Kept by the word processor.\n");
    let output = run(folder.path(), &["check", "--format", "json"]);
    assert_eq!(output.status.code(), Some(2), "a text cannot be read: {}", err(&output));
    assert!(err(&output).contains(UNREADABLE), "{}", err(&output));
    let report = json(&output);
    assert!(report["pairs"].as_array().map_or(0, Vec::len) >= 34, "a project of some size");
    let found = sheet(&report);
    let path = fixture("foundation").join("expected.tsv");
    let title = "# text, rule, severity, value, line in English, line in Polish. One is a false alarm: “eighteen of us” is “cała nasza osiemnastka”, which is not read.\n";
    if std::env::var_os("BITEKST_UPDATE").is_some() {
        std::fs::write(&path, format!("{title}{}\n", found.join("\n"))).expect("written");
    }
    let expected = std::fs::read_to_string(path).unwrap_or_default();
    let expected: Vec<&str> = expected.lines().filter(|row| !row.starts_with('#')).collect();
    assert_eq!(found, expected);
    let diverging: BTreeSet<&str> =
        expected.iter().filter_map(|row| row.split('\t').next()).collect();
    assert!(
        diverging.len() * 2 <= report["pairs"].as_array().map_or(0, Vec::len),
        "most pairs are right"
    );
}

#[test]
fn the_exit_code_is_that_of_the_worst_pair() {
    let folder = readable();
    let code = |arguments: &[&str]| run(folder.path(), arguments).status.code();
    assert_eq!(code(&["check"]), Some(1));
    assert_eq!(code(&["check", "--fail-on", "never"]), Some(0));
    assert_eq!(code(&["check", "content/en/events/2024/annual-meeting.md"]), Some(0));
    // An override makes this finding a note.
    let blog = ["check", "content/en/blog", "--skip", "number"];
    assert_eq!(code(&blog), Some(0));
    assert_eq!(code(&[&blog[..], &["--fail-on", "note"]].concat()), Some(1));
    edit(folder.path(), "bitekst.toml", "exclude =", "fail-on = \"never\"\nexclude =");
    assert_eq!(code(&["check"]), Some(0), "the value of the configuration");
    assert_eq!(code(&["check", "--fail-on", "error"]), Some(1), "the option goes before it");
    edit(folder.path(), "bitekst.toml", "exclude", "exlcude");
    assert_eq!(code(&["check"]), Some(2));
}

#[test]
fn unreadable_texts_hide_no_findings() {
    let whole = project("foundation");
    let readable = readable();
    assert_eq!(found(whole.path(), &[]), found(readable.path(), &[]));
    for (lang, expected) in
        [("en", "1 pair could not be checked."), ("pl", "Nie udało się sprawdzić 1 pary.")]
    {
        let output = run(whole.path(), &["check", "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        assert!(out(&output).contains(expected), "{}", out(&output));
        assert!(err(&output).contains(UNREADABLE), "{}", err(&output));
    }
}

#[test]
fn every_format_is_written_in_one_run() {
    let folder = project("foundation");
    for lang in ["en", "pl"] {
        let outputs: Vec<String> =
            Format::ALL.iter().map(|format| format!("{0}=reports.{0}", format.name())).collect();
        let mut arguments = vec!["check", "--lang", lang];
        outputs.iter().for_each(|output| arguments.extend(["--output", output]));
        let output = run(folder.path(), &arguments);
        assert_eq!(output.status.code(), Some(2), "{}", err(&output));
        let read = |format: Format| {
            std::fs::read_to_string(folder.path().join(format!("reports.{}", format.name())))
                .expect("a report")
        };
        let rows = sheet(&serde_json::from_str(&read(Format::Json)).expect("JSON"));
        assert!(rows.len() > 10, "{rows:?}");
        for format in Format::ALL {
            let text = read(format);
            let alone = run(folder.path(), &["check", "--lang", lang, "--format", format.name()]);
            assert_eq!(text, out(&alone), "{}: the same as alone", format.name());
            assert!(text.contains("spring-count.md"), "{}", format.name());
            match format {
                Format::Json | Format::Sarif | Format::GitLab => {
                    drop(serde_json::from_str::<Json>(&text).expect("JSON"))
                }
                Format::JUnit => elements(&text),
                Format::Html => {
                    assert!(text.starts_with("<!DOCTYPE html>") && text.ends_with("</html>\n"))
                }
                Format::Terminal | Format::GitHub | Format::Markdown => {}
                _ => panic!("{} is not checked", format.name()),
            }
        }
        let sarif: Json = serde_json::from_str(&read(Format::Sarif)).expect("SARIF");
        let results = sarif["runs"][0]["results"].as_array().expect("results");
        let reported = results
            .iter()
            .filter(|result| result["suppressions"].as_array().is_none_or(Vec::is_empty))
            .count();
        assert_eq!(reported, rows.len(), "SARIF has the same findings");
    }
    assert!(names(folder.path()).iter().all(|name| !name.ends_with(".tmp")), "nothing is left");
}

/// Reads XML to its end.
fn elements(xml: &str) {
    let mut reader = quick_xml::Reader::from_str(xml);
    let mut open = 0i32;
    loop {
        match reader.read_event().expect("well-formed XML") {
            quick_xml::events::Event::Start(_) => open += 1,
            quick_xml::events::Event::End(_) => open -= 1,
            quick_xml::events::Event::Eof => break,
            _ => {}
        }
    }
    assert_eq!(open, 0);
}

fn names(folder: &Path) -> Vec<String> {
    let entries = std::fs::read_dir(folder).expect("a folder");
    entries
        .map(|entry| entry.expect("an entry").file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn the_order_is_the_same_wherever_it_starts() {
    let folder = project("foundation");
    let first = run(folder.path(), &["check"]);
    assert_eq!(first.stdout, run(folder.path(), &["check"]).stdout, "each run");
    let from_top = found(folder.path(), &[]);
    for below in ["letters", "content/pl/news", "drafts"] {
        let folder = folder.path().join(below).canonicalize().expect("a folder");
        let root =
            folder.ancestors().nth(Path::new(below).components().count()).expect("the project");
        let whole = |row: &String| {
            let (path, rest) = row.split_once('\t').expect("a row");
            let path =
                folder.join(path).canonicalize().expect("paths lead from where the program runs");
            format!(
                "{}\t{rest}",
                path.strip_prefix(root).expect("inside").to_string_lossy().replace('\\', "/")
            )
        };
        // Missing texts have no path.
        let is_there = |row: &&String| !row.contains("dyzur-telefoniczny");
        let rows = found(&folder, &[]);
        let rows: Vec<String> = rows.iter().filter(is_there).map(whole).collect();
        assert_eq!(rows, from_top.iter().filter(is_there).cloned().collect::<Vec<_>>(), "{below}");
    }
    let here = checked(&folder.path().join("letters"), &[]);
    assert!(
        here.contains(&"Donors_EN.txt".to_owned())
            && here.iter().any(|path| path.starts_with("../")),
        "{here:?}"
    );
}

/// The baseline was recorded by 0.1.0; the suppressions of the sample are as old.
#[test]
fn a_baseline_of_an_earlier_release_matches() {
    let folder = readable();
    let baseline = folder.path().join("bitekst-baseline.json");
    std::fs::copy(fixture("baseline-0.1.0.json"), baseline).expect("copied");
    let checked = run(folder.path(), &["check"]);
    assert_eq!(checked.status.code(), Some(0), "{}", out(&checked));
    let expected = "Of the baseline, 16 findings are still there, 0 gone.";
    assert!(out(&checked).contains(expected), "{}", out(&checked));
    assert!(out(&checked).contains("2 more findings are accepted"), "{}", out(&checked));
}

#[test]
fn with_a_baseline_only_new_findings_are_reported() {
    let folder = readable();
    let before = found(folder.path(), &[]);
    let output = run(folder.path(), &["baseline"]);
    assert_eq!(output.status.code(), Some(0), "{}", err(&output));
    assert_eq!(
        out(&output).trim(),
        format!("{} findings are recorded in bitekst-baseline.json.", before.len())
    );
    let again = run(folder.path(), &["check"]);
    assert_eq!(again.status.code(), Some(0), "{}", out(&again));
    assert!(
        out(&again).contains(&format!(
            "Of the baseline, {} findings are still there, 0 gone.",
            before.len()
        )),
        "{}",
        out(&again)
    );
    assert_eq!(found(folder.path(), &["--no-baseline"]), before);
    let written = std::fs::read(folder.path().join("bitekst-baseline.json")).expect("a baseline");
    run(folder.path(), &["baseline"]);
    assert_eq!(
        written,
        std::fs::read(folder.path().join("bitekst-baseline.json")).expect("a baseline"),
        "the same bytes"
    );

    // If lines move, nothing is new.
    let count = ["content/en/news/spring-count.md", "content/pl/news/spring-count.md"];
    let [en, pl] = ["The weather was kind to us.", "Pogoda nam dopisała."];
    edit(folder.path(), count[0], "On Saturday", &format!("{en}\n\nOn Saturday"));
    edit(folder.path(), count[1], "W sobotę", &format!("{pl}\n\nW sobotę"));
    assert_eq!(found(folder.path(), &[]), [""; 0]);
    // A figure is changed.
    edit(folder.path(), count[1], "64 wolontariuszy", "46 wolontariuszy");
    let output = run(folder.path(), &["check"]);
    assert_eq!(output.status.code(), Some(1));
    let new = found(folder.path(), &[]);
    assert!(new.len() == 1 && new[0].starts_with(count[0]) && new[0].contains("number"), "{new:?}");
    assert!(
        out(&output).contains(&format!(
            "Of the baseline, {} findings are still there, 0 gone.",
            before.len()
        )),
        "{}",
        out(&output)
    );
    // A known finding is fixed.
    edit(folder.path(), count[1], "1248", "1284");
    let [english, polish] =
        ["en", "pl"].map(|lang| out(&run(folder.path(), &["check", "--lang", lang])));
    assert!(
        english.contains(&format!("{} findings are still there, 1 gone.", before.len() - 1)),
        "{english}"
    );
    assert!(
        polish.contains(&format!("nadal obecne {}, usunięte 1.", before.len() - 1)),
        "{polish}"
    );

    write(folder.path(), "bitekst-baseline.json", "{}\n");
    for (lang, expected) in
        [("en", "is no baseline of this version"), ("pl", "nie jest stanem bazowym")]
    {
        let output = run(folder.path(), &["check", "--lang", lang]);
        assert_eq!(output.status.code(), Some(2));
        assert!(err(&output).contains(expected), "{}", err(&output));
    }
    // The baseline is recorded again as the error suggests, and in another place.
    let output = run(folder.path(), &["baseline"]);
    assert!(output.status.code() == Some(0) && !err(&output).contains("error"), "{}", err(&output));
    std::fs::remove_file(folder.path().join("bitekst-baseline.json")).expect("removed");
    std::fs::create_dir(folder.path().join("ci")).expect("a folder");
    edit(folder.path(), "bitekst.toml", "pairs = [", "baseline = \"ci/known.json\"\npairs = [");
    let output = run(folder.path(), &["baseline"]);
    assert!(output.status.code() == Some(0) && !err(&output).contains("error"), "{}", err(&output));
    assert_eq!(run(folder.path(), &["check"]).status.code(), Some(0));
}

#[test]
fn suppressions_accept_findings_and_are_reported_when_unused() {
    let folder = readable();
    let output = run(folder.path(), &["check"]);
    assert!(out(&output).contains("accepted with a reason"), "{}", out(&output));
    assert!(err(&output).contains("bitekst-suppressions.toml:7"), "{}", err(&output));
    // An unused suppression is reported only if every text that it can apply to was checked.
    let some = run(folder.path(), &["check", "letters"]);
    assert!(!err(&some).contains("bitekst-suppressions.toml"), "{}", err(&some));
    std::fs::remove_file(folder.path().join("bitekst-suppressions.toml")).expect("removed");
    let without: Vec<String> = found(folder.path(), &[]);
    assert!(without.iter().any(|row| row.contains("\temail\t")), "{without:?}");
}

#[test]
fn folders_files_and_globs_select_pairs() {
    let folder = project("foundation");
    let letters = [
        "letters/Board_EN.txt",
        "letters/Donors_EN.txt",
        "letters/Mayor_EN.txt",
        "letters/Neighbours_EN.txt",
    ];
    assert!(checked(folder.path(), &["letters"]).starts_with(&letters.map(str::to_owned)));
    assert_eq!(
        checked(folder.path(), &["letters/Donors_PL.txt"]),
        ["letters/Donors_EN.txt"],
        "either text names the pair"
    );
    assert_eq!(
        checked(folder.path(), &["letters/M*_EN.txt", "press/s*.md"]),
        ["letters/Mayor_EN.txt", "press/storks.en.md"]
    );
    assert_eq!(
        checked(&folder.path().join("letters"), &["M*", "../press/storks.pl.md"]),
        ["Mayor_EN.txt", "../press/storks.en.md"]
    );
    assert_eq!(
        checked(&folder.path().join("letters"), &["./M*", "../press/st*.pl.md"]),
        ["Mayor_EN.txt", "../press/storks.en.md"]
    );
    assert_eq!(checked(folder.path(), &["content/**/2024/*.md"]).len(), 2);
    assert_eq!(
        checked(folder.path(), &["--project", "letters/Mayor_EN.txt", "letters/Donors_PL.txt"])
            .len(),
        2
    );
    assert_eq!(
        checked(folder.path(), &["letters/Mayor_EN.txt", "letters/Mayor_PL.txt"]).len(),
        1,
        "two files are a pair"
    );

    let elsewhere = TempDir::new().expect("a folder");
    write(elsewhere.path(), "letter.en.md", "Dear friends, this is not part of the project.\n");
    let outside = elsewhere.path().join("letter.en.md");
    let outside = outside.to_str().expect("a path");
    for (path, english, polish) in [
        (outside, "is not in this project", "nie należy do tego projektu"),
        (
            "bitekst.toml",
            "belongs to no pair of this project",
            "nie należy do żadnej pary w tym projekcie",
        ),
        (
            "drafts/idea.en.md",
            "belongs to no pair of this project",
            "nie należy do żadnej pary w tym projekcie",
        ),
        (
            "letters/N*.docx",
            "belongs to no pair of this project",
            "nie należy do żadnej pary w tym projekcie",
        ),
        ("../*.en.md", "is not in this project", "nie należy do tego projektu"),
        ("lettres", "There is no file “lettres”", "„lettres”"),
    ] {
        for (lang, expected) in [("en", english), ("pl", polish)] {
            let output = run(folder.path(), &["check", "--lang", lang, path]);
            assert_eq!((output.status.code(), out(&output).as_str()), (Some(2), ""), "{path}");
            assert!(err(&output).contains(expected), "{path}: {}", err(&output));
        }
    }
    // From another folder, the configuration determines the project.
    let config = folder.path().join("bitekst.toml");
    let rows = found(elsewhere.path(), &["--config", config.to_str().expect("a path")]);
    let from_top = found(folder.path(), &[]);
    let ends = |rows: &[String]| {
        rows.iter()
            .map(|row| row.rsplit('/').next().unwrap_or_default().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(ends(&rows), ends(&from_top));
    let output = run(elsewhere.path(), &["check", "--config", "none.toml"]);
    assert!(
        output.status.code() == Some(2) && err(&output).contains("none.toml"),
        "{}",
        err(&output)
    );
}

#[test]
fn since_a_revision_only_changed_pairs_are_checked() {
    if Command::new("git").arg("--version").output().is_err() {
        writeln!(std::io::stderr(), "skipped: git is not installed (--since)").expect("written");
        return;
    }
    let folder = project("foundation");
    let git = |arguments: &[&str]| {
        let set = [
            "-c",
            "user.name=Tester",
            "-c",
            "user.email=tester@example.org",
            "-c",
            "commit.gpgsign=false",
        ];
        let output = Command::new("git")
            .current_dir(folder.path())
            .args(set)
            .args(arguments)
            .output()
            .expect("git");
        assert!(output.status.success(), "{arguments:?}: {}", err(&output));
    };
    for (lang, expected) in [
        ("en", "this project is not in a git repository"),
        ("pl", "ten projekt nie leży w repozytorium git"),
    ] {
        let output = command(folder.path(), &["check", "--lang", lang, "--since", "HEAD"])
            .env("GIT_CEILING_DIRECTORIES", folder.path().parent().expect("a folder"))
            .output()
            .expect("the program runs");
        assert_eq!(
            (output.status.code(), out(&output).as_str()),
            (Some(2), ""),
            "{}",
            err(&output)
        );
        assert!(err(&output).contains(expected), "{}", err(&output));
    }
    git(&["init", "--quiet"]);
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "first"]);
    assert_eq!(checked(folder.path(), &["--since", "HEAD"]), [""; 0], "nothing changed");
    edit(folder.path(), "letters/Mayor_PL.txt", "300", "350");
    write(folder.path(), "press/new.en.md", "The tower is open again on 3 May.\n");
    assert_eq!(
        checked(folder.path(), &["--since", "HEAD"]),
        ["letters/Mayor_EN.txt", "press/new.en.md"]
    );
    assert_eq!(
        checked(&folder.path().join("press"), &["--since", "HEAD"]),
        ["../letters/Mayor_EN.txt", "new.en.md"]
    );
    git(&["add", "."]);
    git(&["commit", "--quiet", "-m", "second"]);
    assert_eq!(checked(folder.path(), &["--since", "HEAD"]), [""; 0]);
    assert_eq!(checked(folder.path(), &["--since", "HEAD~1", "press"]), ["press/new.en.md"]);
    for (revision, expected) in
        [("none", "There is no revision “none”"), ("--output=x", "There is no revision")]
    {
        let output = run(folder.path(), &["check", &format!("--since={revision}")]);
        assert!(
            output.status.code() == Some(2) && err(&output).contains(expected),
            "{}",
            err(&output)
        );
    }
}

#[test]
fn without_a_configuration_names_determine_the_pairs() {
    let folder = project("club");
    let pairs = json(&run(folder.path(), &["pairs", "--format", "json"]));
    assert_eq!(pairs["schema"], "bitekst/pairs/1");
    let list: Vec<String> = pairs["pairs"]
        .as_array()
        .expect("pairs")
        .iter()
        .map(|pair| format!("{} {}", pair["en"], pair["pl"]))
        .collect();
    assert_eq!(
        list,
        [
            r#""Invitation_EN.txt" "Invitation_PL.txt""#,
            r#""notices/boathouse.en.md" "notices/boathouse.pl.md""#,
            r#""notices/fees.en.md" "notices/fees.pl.md""#
        ]
    );
    let before = found(folder.path(), &[]);
    assert!(before.len() == 1 && before[0].starts_with("notices/fees.en.md\tmoney"), "{before:?}");
    // `init` writes the detected pairs.
    let written = run(folder.path(), &["init"]);
    assert_eq!(written.status.code(), Some(0), "{}", err(&written));
    assert_eq!(json(&run(folder.path(), &["pairs", "--format", "json"])), pairs);
    assert_eq!(found(folder.path(), &[]), before);
    let text = std::fs::read(folder.path().join("bitekst.toml")).expect("a configuration");
    assert_eq!(run(folder.path(), &["init"]).status.code(), Some(2), "it is there already");
    assert_eq!(text, std::fs::read(folder.path().join("bitekst.toml")).expect("a configuration"));

    let sample = json(&run(project("foundation").path(), &["pairs", "--format", "json"]));
    let absent = |language: &str| {
        sample["pairs"]
            .as_array()
            .into_iter()
            .flatten()
            .filter(|pair| pair["absent"] == language)
            .count()
    };
    assert_eq!((absent("en"), absent("pl")), (1, 1));

    let empty = TempDir::new().expect("a folder");
    for (lang, expected) in [
        ("en", "No file here has a name that shows its other version"),
        ("pl", "Z nazw plików nie wynika"),
    ] {
        let output = run(empty.path(), &["check", "--lang", lang]);
        assert!(
            output.status.code() == Some(2) && err(&output).contains(expected),
            "{}",
            err(&output)
        );
    }
}

/// Starts the program, waits for its first byte of output, and kills it while the pipe is full.
fn killed(mut command: Command, at_errors: bool) {
    let mut child =
        command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("the program runs");
    let mut first = [0];
    if at_errors {
        child.stderr.as_mut().expect("a pipe").read_exact(&mut first).expect("it says something");
    } else {
        child.stdout.as_mut().expect("a pipe").read_exact(&mut first).expect("it says something");
    }
    assert_eq!(child.try_wait().expect("its state"), None, "it is still writing");
    child.kill().expect("killed");
    assert!(!child.wait().expect("its end").success());
}

#[test]
fn the_old_file_survives_if_the_program_is_killed() {
    let folder = TempDir::new().expect("a folder");
    let letter = |name: &str| {
        let path =
            Path::new(env!("CARGO_MANIFEST_DIR")).join("fixtures/texts/iccss-2021").join(name);
        std::fs::read_to_string(path).expect("the letter")
    };
    let (en, pl) = (letter("en.txt"), letter("pl.txt"));
    for number in 0..12 {
        write(folder.path(), &format!("{number:02}.en.txt"), &en);
        write(folder.path(), &format!("{number:02}.pl.txt"), &pl);
    }
    let report = [
        "check",
        "--format",
        "json",
        "--output",
        "json=report.json",
        "--output",
        "markdown=report.md",
    ];
    let whole = run(folder.path(), &report);
    assert!(whole.stdout.len() > PIPE, "{} bytes fit into a pipe", whole.stdout.len());
    let part_files =
        || names(folder.path()).into_iter().filter(|name| name.starts_with(".bitekst-")).count();
    assert_eq!(part_files(), 0);
    for old in ["report.json", "report.md"] {
        write(folder.path(), old, "the old one\n");
    }
    killed(command(folder.path(), &report), false);
    for old in ["report.json", "report.md"] {
        assert_eq!(
            std::fs::read_to_string(folder.path().join(old)).expect("a report"),
            "the old one\n"
        );
    }
    assert_eq!(part_files(), 2, "both reports had been begun");

    // For the baseline, the errors about unreadable texts fill a pipe.
    assert_eq!(run(folder.path(), &["baseline"]).status.code(), Some(0));
    let old = std::fs::read(folder.path().join("bitekst-baseline.json")).expect("a baseline");
    let long = "x".repeat(200);
    for number in 0..700 {
        write(folder.path(), &format!("{long}/{number}.en.txt"), "\n");
        write(folder.path(), &format!("{long}/{number}.pl.txt"), "\n");
    }
    let begun = part_files();
    killed(command(folder.path(), &["baseline"]), true);
    assert_eq!(
        std::fs::read(folder.path().join("bitekst-baseline.json")).expect("a baseline"),
        old
    );
    assert_eq!(part_files(), begun + 1, "the baseline had been begun");
}

/// Creates a project with its own organisation, and a sentence about it in both languages.
fn with_own_name() -> TempDir {
    let folder = TempDir::new().expect("a folder");
    write(
        folder.path(),
        "bitekst.toml",
        "[names]\norganisations = [{ en = [\"Harbour Watch\"], pl = [\"Straż Portowa\"] }]\n",
    );
    write(
        folder.path(),
        "a.en.txt",
        "We met the members of Harbour Watch in the town hall, and they told us about the boats that they have seen in the last year.\n",
    );
    write(
        folder.path(),
        "a.pl.txt",
        "Spotkaliśmy się w ratuszu z członkami Straży Portowej, którzy opowiedzieli nam o łodziach, jakie widzieli w ostatnim roku.\n",
    );
    write(
        folder.path(),
        "a.tsv",
        "en\tpl\nWe met Harbour Watch in the town hall.\tSpotkaliśmy się w ratuszu.\n",
    );
    folder
}

#[test]
fn every_command_uses_the_names_of_the_project() {
    let folder = with_own_name();
    let rename = |from: &str, to: &str| {
        std::fs::rename(folder.path().join(from), folder.path().join(to)).expect("renamed");
    };
    for (arguments, sign) in [
        (&["facts", "--format", "json", "a.en.txt"][..], "\"Harbour Watch\""),
        (&["facts", "--format", "json", "a.pl.txt"], "\"Harbour Watch\""),
        (&["facts", "--format", "json", "a.en.txt", "a.pl.txt"], "\"Harbour Watch\""),
        (&["report", "a.tsv", "-o", "-"], "<option value=\"organisation\""),
        (&["check", "--stream", "a.tsv"], "\"Harbour Watch\""),
        (&["check", "--format", "json", "a.tsv"], "\"Harbour Watch\""),
        (&["baseline", "a.tsv"], "1 finding"),
    ] {
        let has_name = |more: &[&str]| {
            let output = run(folder.path(), &[arguments, more].concat());
            assert!(err(&output).is_empty(), "{arguments:?}: {}", err(&output));
            let _ = std::fs::remove_file(folder.path().join("bitekst-baseline.json"));
            out(&output).contains(sign)
        };
        assert!(has_name(&[]), "{arguments:?}");
        rename("bitekst.toml", "off.toml");
        assert!(!has_name(&[]), "{arguments:?} without a configuration");
        assert!(has_name(&["--config", "off.toml"]), "{arguments:?} --config");
        rename("off.toml", "bitekst.toml");
    }
}

#[test]
fn every_command_refuses_a_broken_or_missing_configuration() {
    let folder = with_own_name();
    write(folder.path(), "broken.toml", "fial-on = \"error\"\nexclude = \"drafts\"\n");
    write(folder.path(), "sub/bitekst.toml", "fial-on = \"error\"\nexclude = \"drafts\"\n");
    for name in ["a.en.txt", "a.pl.txt", "a.tsv"] {
        std::fs::copy(folder.path().join(name), folder.path().join("sub").join(name))
            .expect("copied");
    }
    for arguments in [
        &["check", "a.en.txt", "a.pl.txt"][..],
        &["check", "--stream", "a.tsv"],
        &["facts", "a.en.txt"],
        &["facts", "a.en.txt", "a.pl.txt"],
        &["align", "a.en.txt", "a.pl.txt"],
        &["report", "a.en.txt", "a.pl.txt", "-o", "-"],
        &["baseline", "a.en.txt", "a.pl.txt"],
        &["pairs"],
    ] {
        for (lang, faults, missing) in [
            (
                "en",
                ["There is no setting “fial-on”", "must be a list"],
                "There is no file “none.toml”.",
            ),
            ("pl", ["Nie ma tu ustawienia „fial-on”", "lista w nawiasach"], "„none.toml”"),
        ] {
            let refused = |folder: &Path, more: &[&str], expected: &[&str]| {
                let output = run(folder, &[arguments, &["--lang", lang], more].concat());
                assert_eq!(
                    (output.status.code(), out(&output).as_str()),
                    (Some(2), ""),
                    "{arguments:?} {more:?}: {}",
                    err(&output)
                );
                for part in expected {
                    assert!(
                        err(&output).contains(part),
                        "{arguments:?} {more:?}: {}",
                        err(&output)
                    );
                }
            };
            refused(folder.path(), &["--config", "none.toml"], &[missing]);
            let places = ["broken.toml:1:1", "broken.toml:2:11"];
            refused(folder.path(), &["--config", "broken.toml"], &[&faults[..], &places].concat());
            let places = ["bitekst.toml:1:1", "bitekst.toml:2:11"];
            refused(&folder.path().join("sub"), &[], &[&faults[..], &places].concat());
        }
    }
}

#[test]
fn a_workspace_checks_its_pairs() {
    let folder = with_own_name();
    let workspace = Workspace::open(folder.path()).expect("a workspace");
    let found = workspace.find_pairs();
    let pairs = workspace.select(&found, &Selection::default()).expect("pairs");
    assert_eq!(
        pairs.iter().map(|pair| pair.names.source.as_str()).collect::<Vec<_>>(),
        ["a.en.txt"]
    );
    let checked = workspace.check(&pairs[0], false).expect("a pair");
    assert_eq!(checked.pair.findings, []);
    assert!(
        checked.pair.text(Side::Source).facts.items.iter().any(|fact| {
            fact.readings.iter().any(|value| matches!(value, Value::Organisation(_)))
        })
    );
    write(folder.path(), "bitekst.toml", "pears = []\n\n[rules]\nyaer = \"of\"\n");
    let config = folder.path().join("bitekst.toml");
    let error = Workspace::with_config(&config).expect_err("faults").to_string();
    let lines: Vec<&str> = error.lines().collect();
    assert_eq!(lines.len(), 3, "{error}");
    assert!(lines[0].contains("bitekst.toml:1:1: There is no setting “pears” here."), "{error}");
    assert!(lines[1].contains(":4:1: There is no rule “yaer”. Did you mean “year”?"), "{error}");
    assert!(lines[2].contains(":4:8: “of” is not possible here."), "{error}");
    let missing = Workspace::with_config(folder.path().join("none.toml")).expect_err("missing");
    assert!(missing.to_string().starts_with("There is no file"), "{missing}");
}
